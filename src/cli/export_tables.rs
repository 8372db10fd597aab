//! `export` to tables: all in a workbook, or each as a text with separators.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::{Arguments, AskedView};
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, source, view};
use crate::export::TableFormat;
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, texts};
use crate::plan::Date;
use crate::report::tables::{TableOptions, written};
use crate::session::fault_text;

/// What is exported, and where to.
pub(super) struct ExportTables {
    file: PathBuf,
    output: PathBuf,
    format: TableFormat,
    table: Option<&'static str>,
    view: AskedView,
    efforts: Option<PathBuf>,
    date: Date,
}

impl ExportTables {
    pub fn from_arguments(
        given: &mut Arguments,
        (file, output): (PathBuf, PathBuf),
        format: TableFormat,
    ) -> Result<Self, Usage> {
        if given.master.is_some() {
            return Err(Usage::MasterOfSlides);
        }
        let table = given.table.take();
        if table.is_some() && format == TableFormat::Xlsx {
            return Err(Usage::TableOfWorkbook);
        }
        Ok(Self {
            file,
            output,
            format,
            table,
            view: given.view.take().unwrap_or_default(),
            efforts: given.efforts.take(),
            date: given.date.unwrap_or_else(super::today),
        })
    }
}

impl Run for ExportTables {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let plan = source::plan(&self.file, language, streams)?;
        let efforts = source::efforts(self.efforts.as_deref(), language, streams)?;
        let view = view(&plan, &self.view, language)?;
        let options = TableOptions { language, view, efforts: Arc::clone(&efforts) };
        let files = written(&plan, &options, self.date, (self.format, self.table));
        let failed = |_| texts::command_line::TABLES_FAILED.in_language(language).to_owned();
        for file in files.map_err(failed)? {
            let path = match file.behind.is_empty() {
                true => self.output.clone(),
                false => beside(&self.output, &file.behind),
            };
            let saved = store::save(&SystemFiles, &path, &file.bytes, Before::Anything);
            saved.map_err(|fault| fault_text::store_fault(&fault, language))?;
        }
        Ok(Exit::Done)
    }
}

/// A file beside that of the plan: `plan-systems.csv` beside `plan.csv`.
fn beside(output: &Path, behind: &str) -> PathBuf {
    let mut name = output.file_stem().unwrap_or_default().to_owned();
    name.push(behind);
    output.with_file_name(name)
}
