//! `merge`: what became of one plan on two sides, made one again.

use serde::Serialize;

use super::arguments::Merge;
use super::{Exit, Failure, Streams, print, source};
use crate::file::store::{self, Before, SystemFiles};
use crate::file::{self, Merged};
use crate::language::{Language, safety_words};
use crate::plan::{MAX_ELEMENTS, Plan};
use crate::session::{difference_text, fault_text};

pub(super) fn run(
    options: &Merge,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let base = base(options, language, streams)?;
    let ours = source::plan(&options.ours, language, streams)?;
    let theirs = source::plan(&options.theirs, language, streams)?;
    let merged = file::merge(&base, &ours, &theirs);
    if merged.plan.element_count() > MAX_ELEMENTS {
        return Err(safety_words::MERGED_TOO_LARGE.with(language, &[&MAX_ELEMENTS]).into());
    }
    let text = file::write(&merged.plan);
    let message = |fault| fault_text::store_fault(&fault, language);
    store::check_size(&options.output, text.as_bytes()).map_err(message)?;
    if source::is_standard(&options.output) {
        // The plan is the result; what is to be said about it goes beside it.
        print(streams, language, &text)?;
        _ = write!(streams.errors, "{}", said(&merged, &ours, &theirs, options, language));
    } else {
        store::save(&SystemFiles, &options.output, text.as_bytes(), Before::Anything)
            .map_err(message)?;
        print(streams, language, &said(&merged, &ours, &theirs, options, language))?;
    }
    Ok(if merged.conflicts.is_empty() { Exit::Done } else { Exit::No })
}

/// An empty file stands for no common ground: version control gives it where both sides added the
/// file.
fn base(options: &Merge, language: Language, streams: &mut Streams<'_>) -> Result<Plan, Failure> {
    let bytes = source::bytes(&options.base, language, streams)?;
    if bytes.is_empty() {
        return Ok(Plan::default());
    }
    let reading = source::reading(&bytes, &options.base, language)?;
    Ok(source::sound(reading, &options.base, language)?.plan)
}

/// The machine-readable result, in the order of `docs/command-line.md`.
#[derive(Serialize)]
struct Answer<'a> {
    conflicts: Vec<Conflicting<'a>>,
}

#[derive(Serialize)]
struct Conflicting<'a> {
    element: &'a str,
    field: Option<&'a str>,
    base: Option<&'a str>,
    ours: Option<&'a str>,
    theirs: Option<&'a str>,
}

fn said(
    merged: &Merged,
    ours: &Plan,
    theirs: &Plan,
    options: &Merge,
    language: Language,
) -> String {
    if options.json {
        let conflicts = merged.conflicts.iter().map(|conflict| Conflicting {
            element: &conflict.place.id,
            field: conflict.field.as_deref(),
            base: conflict.base.as_deref(),
            ours: conflict.ours.as_deref(),
            theirs: conflict.theirs.as_deref(),
        });
        let answer = Answer { conflicts: conflicts.collect() };
        return serde_json::to_string(&answer).expect("texts can always be written") + "\n";
    }
    if merged.conflicts.is_empty() {
        return String::new();
    }
    let mut text = match merged.conflicts.len() {
        1 => safety_words::ONE_CONFLICT.in_language(language).to_owned(),
        count => safety_words::CONFLICTS.with(language, &[&count]),
    };
    text.push('\n');
    for conflict in &merged.conflicts {
        text.push_str("  ");
        text.push_str(&difference_text::conflict_line(conflict, ours, theirs, language));
        text.push('\n');
    }
    text
}
