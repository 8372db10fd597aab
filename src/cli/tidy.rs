//! `tidy`: a plan with everything in its lane.

use std::path::PathBuf;

use super::arguments::{Arguments, AskedView};
use super::command::Command;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, say, source, view};
use crate::file;
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, texts};
use crate::plan::View;
use crate::session::{fault_text, tidied};

/// The command with its options.
pub(super) struct Tidy {
    file: PathBuf,
    output: PathBuf,
    view: AskedView,
}

impl Tidy {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        let file = given.operand(Command::Tidy)?;
        let output = given.output(Command::Tidy)?;
        // What a plan is drawn for is its target.
        let target = AskedView { view: View::Target, written: String::new() };
        let view = given.view.take().unwrap_or(target);
        Ok(Self { file, output, view })
    }
}

impl Run for Tidy {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let bytes = source::bytes(&self.file, language, streams)?;
        let name = source::name(&self.file, language);
        let reading = source::reading(&bytes, &name, language)?;
        let reading = source::sound(reading, &name, language)?;
        let view = view(&reading.plan, &self.view, language)?;
        if reading.had_comments {
            say(streams, language, texts::command_line::COMMENTS_LOST, &name);
        }
        let text = file::write(&tidied(&reading.plan, view));
        if source::is_standard(&self.output) {
            return print(streams, language, &text);
        }
        store::save(&SystemFiles, &self.output, text.as_bytes(), Before::Anything)
            .map_err(|fault| fault_text::store_fault(&fault, language))?;
        Ok(Exit::Done)
    }
}
