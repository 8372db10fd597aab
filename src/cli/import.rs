//! `import`: makes a plan of what another program wrote, and says what became of what.

use std::path::PathBuf;

use super::arguments::Arguments;
use super::command::Command;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, report, source};
use crate::file;
use crate::file::store::{self, Before, SystemFiles};
use crate::interchange::{self, Source, import_fault_text, report_text};
use crate::language::{Language, texts};
use crate::session::fault_text;

/// The command with its options.
pub(super) struct Import {
    file: PathBuf,
    output: PathBuf,
    source: Option<Source>,
}

impl Import {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        Ok(Self {
            file: given.operand(Command::Import)?,
            output: given.output(Command::Import)?,
            source: given.source,
        })
    }
}

impl Run for Import {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let bytes = source::bytes(&self.file, language, streams)?;
        let called = source::name(&self.file, language);
        let name = match source::is_standard(&self.file) {
            true => String::new(),
            false => self
                .file
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
        };
        let wanted = interchange::Import { bytes: &bytes, name: &name, source: self.source };
        let imported = interchange::import(&wanted, language).map_err(|fault| {
            let lines = import_fault_text(&fault, language).into_iter();
            let lines = lines.map(|line| texts::phrases::NAMED.with(language, &[&called, &line]));
            let last = texts::interchange::NOTHING_IMPORTED.in_language(language).to_owned();
            Failure(lines.chain([last]).collect())
        })?;
        let text = file::write_checked(&imported.plan)
            .map_err(|fault| fault_text::too_large(&fault, language))?;
        if !source::is_standard(&self.output) {
            store::save(&SystemFiles, &self.output, text.as_bytes(), Before::Anything)
                .map_err(|fault| fault_text::store_fault(&fault, language))?;
        }
        for line in report_text(&imported.report, language) {
            report(streams, language, &line);
        }
        match source::is_standard(&self.output) {
            true => print(streams, language, &text),
            false => Ok(Exit::Done),
        }
    }
}
