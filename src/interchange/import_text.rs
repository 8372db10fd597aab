//! What became of an import, and why nothing did, in words.

use super::fault_text::{refusal_text, shortened, unreadable_text};
use super::import_fault::{ImportFault, Limit, Source};
use super::import_report::ImportReport;
use super::origin::Reason;
use super::taking_over::Refusal;
use crate::catalogue::{self, words};
use crate::language::{Language, Text, grammar, texts};
use crate::session::fault_text;

/// So many lines of one sort are told.
const MOST_TOLD: usize = 20;

/// What became of an import: a line for each thing worth saying.
pub fn report_text(report: &ImportReport, language: Language) -> Vec<String> {
    let mut lines = vec![summary(report, language)];
    match report.taken_over {
        0 => {}
        1 => lines.push(texts::interchange::CHANGED_ONE.in_language(language).to_owned()),
        many => lines.push(texts::interchange::CHANGED_ELSEWHERE.with(language, &[&many])),
    }
    if report.is_tidied {
        lines.push(texts::interchange::TIDIED.in_language(language).to_owned());
    }
    let guessed = report.guessed.iter().map(|one| {
        let pair =
            [&shortened(&one.name) as &dyn std::fmt::Display, &one.became.in_language(language)];
        texts::interchange::GUESSED
            .with(language, &[&texts::phrases::FROM_TO.with(language, &pair)])
    });
    told(&mut lines, guessed, language);
    for (kind, count) in &report.guessed_links {
        let kind = catalogue::link(*kind).name.in_language(language);
        lines.push(match count {
            1 => texts::interchange::GUESSED_LINK.with(language, &[&kind]),
            many => {
                let many = texts::interchange::MANY_LINKS.with(language, &[many]);
                texts::interchange::GUESSED_LINKS.with(language, &[&many, &kind])
            }
        });
    }
    let left_out = report.left_out.iter().map(|(origin, reason)| {
        let place = shortened(&origin.to_string());
        let why = reason_text(*reason).in_language(language);
        let said = texts::phrases::NAMED.with(language, &[&place, &why]);
        texts::interchange::LEFT_OUT.with(language, &[&said])
    });
    told(&mut lines, left_out, language);
    lines
}

fn told(lines: &mut Vec<String>, all: impl ExactSizeIterator<Item = String>, language: Language) {
    let more = all.len().saturating_sub(MOST_TOLD);
    lines.extend(all.take(MOST_TOLD));
    if more > 0 {
        lines.push(texts::phrases::AND_MORE.with(language, &[&more]));
    }
}

fn summary(report: &ImportReport, language: Language) -> String {
    let sorts = report.nodes.iter().map(|(sort, count)| (words::sorts(*sort), *count));
    let links = (report.links > 0).then_some((texts::plan::LINKS, report.links));
    let counts = sorts.chain(links).map(|(name, count)| {
        texts::phrases::NAMED.with(language, &[&name.in_language(language), &count])
    });
    let counts: Vec<String> = counts.collect();
    let counts = match counts.is_empty() {
        true => texts::differences::NO_VALUE.in_language(language).to_owned(),
        false => grammar::commas(&counts),
    };
    let format = report.source.map_or("", Source::name);
    texts::interchange::READ_AS.with(language, &[&format, &counts])
}

fn reason_text(reason: Reason) -> Text {
    match reason {
        Reason::NoText => texts::interchange::NO_TEXT,
        Reason::Hidden => texts::interchange::HIDDEN,
        Reason::LooseEnd => texts::interchange::LOOSE_END,
        Reason::Loop => texts::interchange::LOOP,
        Reason::NoLink => texts::interchange::NO_LINK,
        Reason::PulledOff => texts::interchange::PULLED_OFF,
        Reason::NoContent => texts::interchange::NO_CONTENT,
        Reason::Unreadable => texts::interchange::UNREADABLE,
    }
}

/// Why nothing was imported: a line for each thing that is wrong.
pub fn import_fault_text(fault: &ImportFault, language: Language) -> Vec<String> {
    let say = |text: Text| text.in_language(language).to_owned();
    let place = |line: &dyn std::fmt::Display, column: &dyn std::fmt::Display, message: &str| {
        texts::faults::AT_LINE_AND_COLUMN.with(language, &[line, column, &shortened(message)])
    };
    vec![match fault {
        ImportFault::UnknownFormat => {
            let codes = Source::ALL.map(Source::code).join(", ");
            texts::interchange::UNKNOWN_FORMAT.with(language, &[&codes])
        }
        ImportFault::NoUtf8 => say(texts::interchange::NO_UTF8),
        ImportFault::TooLarge(Limit::Bytes(bytes)) => {
            texts::interchange::TOO_MANY_BYTES.with(language, &[&(bytes / (1_024 * 1_024))])
        }
        ImportFault::TooLarge(Limit::Parts(parts)) => {
            texts::interchange::TOO_MANY_PARTS.with(language, &[parts])
        }
        ImportFault::TooLarge(Limit::Depth(depth)) => {
            texts::interchange::TOO_DEEP.with(language, &[depth])
        }
        ImportFault::Xml { line, column, message } => place(line, column, message),
        ImportFault::Json { line, column, message } => place(line, column, message),
        ImportFault::OtherContent(source) => {
            texts::interchange::OTHER_CONTENT.with(language, &[&source.name()])
        }
        ImportFault::Damaged(origin) => match origin.to_string() {
            none if none.is_empty() => say(texts::interchange::DAMAGED_FILE),
            place => texts::interchange::DAMAGED_PART.with(language, &[&shortened(&place)]),
        },
        ImportFault::OtherDiagram { line, kind } => {
            texts::interchange::OTHER_DIAGRAM.with(language, &[line, &shortened(kind)])
        }
        ImportFault::Empty => say(texts::interchange::EMPTY),
        ImportFault::NoPlanWithin => say(texts::interchange::NO_PLAN_WITHIN),
        ImportFault::Table(unreadable) => say(unreadable_text(*unreadable)),
        ImportFault::NoNames => say(texts::interchange::NO_NAMES),
        ImportFault::Cells(faults) => {
            return refusal_text(&Refusal::Faults(faults.clone()), language);
        }
        ImportFault::Plan(fault) => {
            let fault = fault_text::syntax_fault(fault, language);
            texts::interchange::PLAN_UNREADABLE.with(language, &[&fault])
        }
        ImportFault::FaultyPlan(faults) => {
            let mut lines = Vec::new();
            let faults = faults.iter().map(|fault| fault_text::semantic_fault(fault, language));
            told(&mut lines, faults, language);
            return lines;
        }
    }]
}
