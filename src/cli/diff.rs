//! `diff`: what is different between two plans, first in meaning, then in layout.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::Serialize;

use super::arguments::Arguments;
use super::command::Command;
use super::terminal::one_line;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, print_json, source};
use crate::catalogue::words as names;
use crate::classify::{classify, model_code};
use crate::file::{self, Difference, Differences};
use crate::language::{Language, texts};
use crate::plan::{Model, Plan, View};
use crate::session::difference_text;

/// The command with its options.
pub(super) struct Diff {
    old: PathBuf,
    new: PathBuf,
    json: bool,
}

impl Diff {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        let [old, new] = [given.operand(Command::Diff)?, given.operand(Command::Diff)?];
        Ok(Self { old, new, json: given.json })
    }
}

impl Run for Diff {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let old = source::plan(&self.old, language, streams)?;
        let new = source::plan(&self.new, language, streams)?;
        let found = file::diff(&old, &new);
        match self.json {
            true => print_json(streams, language, &answer(&found, &old, &new))?,
            false => print(streams, language, &text(&found, &old, &new, language))?,
        };
        Ok(if found.is_empty() { Exit::Done } else { Exit::No })
    }
}

/// The machine-readable result, in the order of `docs/command-line.md`.
#[derive(Serialize)]
pub(super) struct Answer<'a> {
    meaning: Vec<Changed<'a>>,
    layout: Vec<Changed<'a>>,
    model: Models,
}

#[derive(Serialize)]
struct Changed<'a> {
    element: &'a str,
    change: &'static str,
    #[serde(flatten)]
    field: Option<Field<'a>>,
}

#[derive(Serialize)]
struct Field<'a> {
    field: &'a str,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

/// The model of the old plan and of the new one.
#[derive(Serialize)]
struct Models {
    today: [&'static str; 2],
    target: [&'static str; 2],
}

fn model(plan: &Plan, view: View) -> Model {
    classify(plan, view, &BTreeSet::new()).model
}

fn changed(difference: &Difference) -> Changed<'_> {
    let Difference { location, change, field, old, new } = difference;
    let field = field.as_deref();
    let field = field.map(|field| Field { field, old: old.as_deref(), new: new.as_deref() });
    Changed { element: &location.id, change: change.code(), field }
}

/// The machine-readable result.
pub(super) fn answer<'a>(found: &'a Differences, old: &Plan, new: &Plan) -> Answer<'a> {
    let models = |view| [old, new].map(|plan| model_code(model(plan, view)));
    Answer {
        meaning: found.meaning.iter().map(changed).collect(),
        layout: found.layout.iter().map(changed).collect(),
        model: Models { today: models(View::Today), target: models(View::Target) },
    }
}

/// What is different, in words, a difference a line.
pub(super) fn text(found: &Differences, old: &Plan, new: &Plan, language: Language) -> String {
    if found.is_empty() {
        return texts::documents::NO_DIFFERENCES.in_language(language).to_owned() + "\n";
    }
    let mut text = String::new();
    if let Some(counted) = difference_text::counted_as_then(old, new, language) {
        text.push_str(&counted);
        text.push('\n');
    }
    let groups =
        [(texts::documents::MEANING, &found.meaning), (texts::documents::LAYOUT, &found.layout)];
    for (head, group) in groups {
        if !group.is_empty() {
            text.push_str(head.in_language(language));
            text.push('\n');
        }
        for difference in group {
            text.push_str("  ");
            text.push_str(&one_line(&difference_text::line(difference, old, new, language)));
            text.push('\n');
        }
    }
    let mut head = Some(texts::roadmap::MODEL.in_language(language));
    for view in [View::Today, View::Target] {
        let [before, after] = [old, new].map(|plan| model(plan, view));
        if before != after {
            text.extend(head.take().map(|head| format!("{head}\n")));
            let [before, after] =
                [before, after].map(|model| names::model(model).in_language(language));
            let view = names::view(view, language);
            text.push_str(&format!("  {view}: {before} → {after}\n"));
        }
    }
    text
}
