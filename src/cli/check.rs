//! `check`: what is wrong with a file.

use serde::Serialize;

use super::arguments::Check;
use super::{Exit, Failure, Streams, print, source};
use crate::file::{Reading, SemanticFault};
use crate::language::{Language, command_line_words as words};
use crate::session::fault_text;

pub(super) fn run(
    options: &Check,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let bytes = source::bytes(&options.file, language, streams)?;
    let reading = source::reading(&bytes, &options.file, language)?;
    let text = match options.json {
        true => json(&reading, language),
        false => text(&reading, &source::name(&options.file, language), language),
    };
    print(streams, language, &text)?;
    Ok(if reading.faults.is_empty() { Exit::Done } else { Exit::No })
}

/// The machine-readable result, in the order of `docs/command-line.md`.
#[derive(Serialize)]
struct Answer<'a> {
    faults: Vec<Fault<'a>>,
}

#[derive(Serialize)]
struct Fault<'a> {
    element: &'a str,
    line: usize,
    message: String,
}

fn json(reading: &Reading, language: Language) -> String {
    let fault = |fault: &'_ SemanticFault| fault_text::semantic_message(fault, language);
    let faults = reading.faults.iter();
    let faults = faults.map(|found| Fault {
        element: &found.element,
        line: found.line,
        message: fault(found),
    });
    let answer = Answer { faults: faults.collect() };
    serde_json::to_string(&answer).expect("texts and numbers can always be written") + "\n"
}

fn text(reading: &Reading, name: &str, language: Language) -> String {
    if reading.faults.is_empty() {
        return words::NO_FAULTS.with(language, &[&name]) + "\n";
    }
    let lines = reading.faults.iter().map(|fault| {
        words::AT.with(language, &[&name, &fault_text::semantic_fault(fault, language)]) + "\n"
    });
    lines.collect()
}
