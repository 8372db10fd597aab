//! What is wrong with a file of tables, and what of it is left out, in words.

use super::cells::Unreadable;
use super::fields::Wrong;
use super::taking_over::{Fault, FaultKind, LeftOut, Place, Refusal};
use crate::language::{Language, Text, grammar, texts};
use crate::text::plain;

/// So many faults are told; a file in which everything is wrong would fill the screen.
const MOST_TOLD: usize = 20;
/// So many words to choose from are told.
const MOST_WORDS: usize = 8;
/// So much of what stands in a cell is told, in characters.
const MOST_CHARACTERS: usize = 60;

/// Why nothing is taken over: a line for each fault.
pub fn refusal_text(refusal: &Refusal, language: Language) -> Vec<String> {
    let say = |text: Text| vec![text.in_language(language).to_owned()];
    match refusal {
        Refusal::Unreadable(unreadable) => say(unreadable_text(*unreadable)),
        Refusal::NoTable => say(texts::tables::NO_TABLE),
        Refusal::Faults(faults) => {
            let told = faults.iter().take(MOST_TOLD).map(|fault| fault_text(fault, language));
            let more = faults.len().saturating_sub(MOST_TOLD);
            let more = (more > 0).then(|| texts::phrases::AND_MORE.with(language, &[&more]));
            told.chain(more).collect()
        }
    }
}

/// Why a file is none with tables.
pub(super) fn unreadable_text(unreadable: Unreadable) -> Text {
    match unreadable {
        Unreadable::OtherWorkbook => texts::tables::OTHER_WORKBOOK,
        Unreadable::Damaged => texts::tables::DAMAGED,
        Unreadable::TooLarge => texts::tables::TOO_LARGE,
        Unreadable::NoColumns => texts::tables::NO_COLUMNS,
    }
}

/// What was changed but is not taken over: a line for each place.
pub fn left_out_text(left_out: &[LeftOut], language: Language) -> Vec<String> {
    let told = left_out.iter().take(MOST_TOLD).map(|one| {
        let text = match one.is_known {
            true => texts::tables::NOT_READ,
            false => texts::tables::UNKNOWN_COLUMN,
        };
        let heading = shortened(&one.heading);
        let words = text.with(language, &[&heading]);
        texts::phrases::NAMED.with(language, &[&place_text(&one.place), &words])
    });
    let more = left_out.len().saturating_sub(MOST_TOLD);
    let more = (more > 0).then(|| texts::phrases::AND_MORE.with(language, &[&more]));
    told.chain(more).collect()
}

/// `Systems!D7: “Friday” is no date.`
fn fault_text(fault: &Fault, language: Language) -> String {
    let said = shortened(&fault.said);
    let words = match &fault.kind {
        FaultKind::Cell(wrong, words) => wrong_text(*wrong, words, &said, language),
        FaultKind::NoId => texts::tables::NO_ID.in_language(language).to_owned(),
        FaultKind::UnknownId => texts::tables::UNKNOWN_ID.with(language, &[&said]),
        FaultKind::RowTwice => texts::tables::ROW_TWICE.with(language, &[&said]),
        FaultKind::Full => texts::tables::FULL.in_language(language).to_owned(),
    };
    texts::phrases::NAMED.with(language, &[&place_text(&fault.place), &words])
}

fn wrong_text(wrong: Wrong, words: &[String], said: &str, language: Language) -> String {
    match wrong {
        Wrong::NoWord => {
            let words = grammar::short_list(words, MOST_WORDS, language);
            texts::tables::NO_WORD.with(language, &[&said, &words])
        }
        Wrong::NoDate => texts::faults::BAD_DATE.with(language, &[&said]),
        Wrong::NoNumber(most) => texts::tables::NO_NUMBER.with(language, &[&said, &most]),
        Wrong::TooLong(most) => texts::tables::TOO_LONG.with(language, &[&most]),
        Wrong::NoElement => texts::tables::NO_ELEMENT.with(language, &[&said]),
        Wrong::Missing => texts::tables::MISSING.in_language(language).to_owned(),
        Wrong::Cut => texts::tables::CUT.in_language(language).to_owned(),
    }
}

fn place_text(place: &Place) -> String {
    format!("{}!{}", shortened(&place.sheet), place.cell)
}

/// On one line, and no longer than belongs on one.
pub(super) fn shortened(text: &str) -> String {
    let text = plain(text.trim());
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
