//! `new`: a plan to begin with, or what there is to begin with.

use std::path::{Path, PathBuf};

use super::arguments::Arguments;
use super::command::Command;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, source};
use crate::file;
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, texts};
use crate::plan::Plan;
use crate::session::fault_text;
use crate::template::{self, EMPTY};

/// The command with its options.
pub(super) enum New {
    /// What there is to begin with.
    List,
    /// A plan that begins with this, at this place.
    Plan { template: &'static str, output: PathBuf },
}

impl New {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        if given.list {
            return Ok(Self::List);
        }
        let template = given.template.unwrap_or(EMPTY);
        Ok(Self::Plan { template, output: given.output(Command::New)? })
    }
}

impl Run for New {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List => print(streams, language, &list(language)),
            Self::Plan { template, output } => begin(template, output, language, streams),
        }
    }
}

/// A line for each: its name, and what it is.
fn list(language: Language) -> String {
    let mut lines = vec![(EMPTY, texts::command_line::EMPTY_PLAN.in_language(language).to_owned())];
    lines.extend(template::templates().iter().map(|one| {
        let said = [one.title, one.about].map(|text| text.in_language(language));
        (one.name, said.join(". "))
    }));
    lines.extend(template::samples().map(|name| {
        let of_sample = template::plan_of(name, language);
        let plan = of_sample.map(|reading| reading.plan.name.to_string()).unwrap_or_default();
        (name, texts::command_line::SAMPLE.with(language, &[&plan]))
    }));
    let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    lines.iter().map(|(name, said)| format!("{name:width$}  {said}\n")).collect()
}

fn begin(
    template: &str,
    output: &Path,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let empty = || file::write(&Plan::named(texts::history::FRESH_PLAN.in_language(language)));
    let text = template::text_of(template, language).map_or_else(empty, str::to_owned);
    if source::is_standard(output) {
        return print(streams, language, &text);
    }
    // A plan that is there is somebody's work.
    if output.symlink_metadata().is_ok_and(|found| found.is_file() || found.is_symlink()) {
        return Err(texts::command_line::FILE_EXISTS.with(language, &[&output.display()]).into());
    }
    store::save(&SystemFiles, output, text.as_bytes(), Before::Anything)
        .map_err(|fault| fault_text::store_fault(&fault, language))?;
    Ok(Exit::Done)
}
