//! `new`: a plan to begin with.

use std::path::PathBuf;

use super::arguments::Arguments;
use super::command::Command;
use super::template::Template;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, source};
use crate::file;
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, texts};
use crate::plan::Plan;
use crate::session::fault_text;

/// The command with its options.
pub(super) struct New {
    template: Template,
    output: PathBuf,
}

impl New {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        Ok(Self { template: given.template, output: given.output(Command::New)? })
    }
}

impl Run for New {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let text = match self.template {
            Template::Empty => {
                file::write(&Plan::named(texts::history::FRESH_PLAN.in_language(language)))
            }
            Template::Sample(text) => text.to_owned(),
        };
        let output = &self.output;
        if source::is_standard(output) {
            return print(streams, language, &text);
        }
        // A plan that is there is somebody's work.
        if output.symlink_metadata().is_ok_and(|found| found.is_file() || found.is_symlink()) {
            return Err(texts::command_line::FILE_EXISTS
                .with(language, &[&output.display()])
                .into());
        }
        store::save(&SystemFiles, output, text.as_bytes(), Before::Anything)
            .map_err(|fault| fault_text::store_fault(&fault, language))?;
        Ok(Exit::Done)
    }
}
