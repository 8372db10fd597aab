//! `check`: what is wrong with a file, and what a plan leaves to be desired.

use serde::Serialize;

use super::arguments::Check;
use super::terminal::one_line;
use super::{Exit, Failure, Streams, print, print_json, source};
use crate::classify::{Finding, Severity, findings};
use crate::file::Reading;
use crate::language::{Language, texts};
use crate::plan::Id;
use crate::session::fault_text;

pub(super) fn run(
    options: &Check,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let bytes = source::bytes(&options.file, language, streams)?;
    let reading = source::reading(&bytes, &source::name(&options.file, language), language)?;
    let findings = findings(&reading.plan, &crate::text::covers);
    if options.json {
        print_json(streams, language, &answer(&reading, &findings, language))?;
    } else {
        let name = source::name(&options.file, language);
        print(streams, language, &text(&reading, &findings, &name, language))?;
    }
    let warns = |finding: &Finding| finding.severity == Severity::Warning && !finding.set_aside;
    let is_sound = reading.faults.is_empty() && !findings.iter().any(warns);
    Ok(if is_sound { Exit::Done } else { Exit::No })
}

/// The machine-readable result, in the order of `docs/command-line.md`.
#[derive(Serialize)]
struct Answer<'a> {
    faults: Vec<Fault<'a>>,
    findings: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Fault<'a> {
    element: &'a str,
    line: usize,
    message: String,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    severity: &'static str,
    elements: Vec<&'a str>,
    message: &'a str,
    remedy: &'static str,
    set_aside: bool,
}

fn answer<'a>(reading: &'a Reading, findings: &'a [Finding], language: Language) -> Answer<'a> {
    let faults = reading.faults.iter().map(|fault| Fault {
        element: &fault.element,
        line: fault.line,
        message: fault_text::semantic_message(fault, language),
    });
    let findings = findings.iter().map(|finding| Found {
        id: &finding.id,
        severity: finding.severity.code(),
        elements: finding.elements.iter().map(Id::as_str).collect(),
        message: finding.message(language),
        remedy: finding.remedy(language),
        set_aside: finding.set_aside,
    });
    Answer { faults: faults.collect(), findings: findings.collect() }
}

fn text(reading: &Reading, findings: &[Finding], name: &str, language: Language) -> String {
    let faults = reading.faults.iter().map(|fault| {
        texts::phrases::NAMED.with(language, &[&name, &fault_text::semantic_fault(fault, language)])
    });
    let none = match reading.faults.is_empty() {
        true => Some(texts::command_line::NO_FAULTS.with(language, &[&name])),
        false => None,
    };
    let counted = findings.iter().filter(|finding| !finding.set_aside);
    let findings = counted.map(|finding| {
        let severity = match finding.severity {
            Severity::Hint => texts::findings::HINT,
            Severity::Warning => texts::findings::WARNING,
        };
        let said = [finding.message(language), finding.remedy(language)];
        format!("{}: {}. {}.", severity.in_language(language), said[0], said[1])
    });
    let lines = none.into_iter().chain(faults).chain(findings);
    lines.map(|line| format!("{}\n", one_line(&line))).collect()
}
