//! `update`: takes over into a plan what somebody filled in in its tables.

use std::path::PathBuf;

use serde::Serialize;

use super::arguments::Arguments;
use super::command::Command;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, diff, print, report, source, terminal};
use crate::file;
use crate::file::store::{self, Before, SystemFiles};
use crate::interchange::{LeftOut, left_out_text, refusal_text, take_over};
use crate::language::{Language, texts};
use crate::session::fault_text;

/// The command with its options.
pub(super) struct Update {
    file: PathBuf,
    table: PathBuf,
    output: PathBuf,
    json: bool,
}

/// The machine-readable result: the differences, and what was left out.
#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    differences: diff::Answer<'a>,
    left_out: Vec<Left<'a>>,
}

#[derive(Serialize)]
struct Left<'a> {
    sheet: &'a str,
    cell: &'a str,
    column: &'a str,
}

impl Update {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        Ok(Self {
            file: given.operand(Command::Update)?,
            table: given.operand(Command::Update)?,
            output: given.output(Command::Update)?,
            json: given.json,
        })
    }
}

impl Run for Update {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let old = source::plan(&self.file, language, streams)?;
        let bytes = source::bytes(&self.table, language, streams)?;
        let name = source::name(&self.table, language);
        let taken = take_over(&old, &bytes).map_err(|refusal| {
            let lines = refusal_text(&refusal, language).into_iter();
            let lines = lines.map(|line| texts::phrases::NAMED.with(language, &[&name, &line]));
            let last = texts::tables::NOTHING_TAKEN_OVER.in_language(language).to_owned();
            Failure(lines.chain([last]).collect())
        })?;
        let text = file::write_checked(&taken.plan)
            .map_err(|fault| fault_text::too_large(&fault, language))?;
        let found = file::diff(&old, &taken.plan);
        let said = match self.json {
            true => terminal::json(&Answer {
                differences: diff::answer(&found, &old, &taken.plan),
                left_out: taken.left_out.iter().map(left).collect(),
            }),
            false => diff::text(&found, &old, &taken.plan, language),
        };
        for line in left_out_text(&taken.left_out, language) {
            report(streams, language, &line);
        }
        if source::is_standard(&self.output) {
            // The plan is the result; what is to be said about it goes beside it.
            print(streams, language, &text)?;
            _ = write!(streams.errors, "{}", terminal::lines(&said));
            return Ok(Exit::Done);
        }
        store::save(&SystemFiles, &self.output, text.as_bytes(), Before::Anything)
            .map_err(|fault| fault_text::store_fault(&fault, language))?;
        print(streams, language, &said)
    }
}

fn left(one: &LeftOut) -> Left<'_> {
    Left { sheet: &one.place.sheet, cell: &one.place.cell, column: &one.heading }
}
