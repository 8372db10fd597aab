//! `export` to tables: all in a workbook, or each as a text with separators.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::{Arguments, AskedView};
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, source, view};
use crate::export::{self, ExportFault, TableFormat};
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, grammar, texts};
use crate::plan::{Date, Plan};
use crate::report::tables::{TableOptions, book, tables};
use crate::session::fault_text;
use crate::table::Table;

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
        match self.format {
            TableFormat::Xlsx => {
                let bytes = export::xlsx(&book(&plan, &options, self.date));
                self.save(&self.output, bytes, language)?;
            }
            TableFormat::Csv => self.separated(&plan, &options)?,
        }
        Ok(Exit::Done)
    }
}

impl ExportTables {
    /// The table that was asked for, or each that has rows in a file of its own.
    fn separated(&self, plan: &Plan, options: &TableOptions) -> Result<(), Failure> {
        let language = options.language;
        let separator = grammar::cell_separator(language);
        for table in tables(plan, options) {
            let path = match self.table {
                Some(asked) if asked == table.key => self.output.clone(),
                None if !table.rows.is_empty() => beside(&self.output, &table),
                _ => continue,
            };
            self.save(&path, export::csv(&table, separator), language)?;
        }
        Ok(())
    }

    fn save(
        &self,
        path: &Path,
        bytes: Result<Vec<u8>, ExportFault>,
        language: Language,
    ) -> Result<(), Failure> {
        let failed = |_| texts::command_line::TABLES_FAILED.in_language(language).to_owned();
        let saved = store::save(&SystemFiles, path, &bytes.map_err(failed)?, Before::Anything);
        Ok(saved.map(|_| ()).map_err(|fault| fault_text::store_fault(&fault, language))?)
    }
}

/// The file of one table: `plan-systems.csv` beside `plan.csv`.
fn beside(output: &Path, table: &Table) -> PathBuf {
    let mut name = output.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{}.{}", table.key, TableFormat::Csv.ending()));
    output.with_file_name(name)
}
