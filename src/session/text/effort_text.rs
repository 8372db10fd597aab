//! What something takes, in words.

use crate::catalogue::efforts::Efforts;
use crate::classify::Effort;
use crate::language::{Language, grammar, texts};

/// A total: a range where it rests on what is usual.
pub fn total(effort: Effort, language: Language) -> String {
    let (low, high) = effort.range();
    match low == high {
        true => grammar::person_days(low, language),
        false => texts::phrases::PERSON_DAYS_RANGE.with(language, &[&low, &high]),
    }
}

/// The same with where the numbers come from, for a line of its own.
pub fn with_source(effort: Effort, efforts: &Efforts, language: Language) -> String {
    let total = total(effort, language);
    match short_source(effort, efforts, language) {
        Some(source) => texts::phrases::WITH_COMMA.with(language, &[&total, &source]),
        None => total,
    }
}

/// Where the numbers come from, to stand behind one; `None` where all were written in the plan.
pub fn short_source(effort: Effort, efforts: &Efforts, language: Language) -> Option<String> {
    let is_partly = effort.written > 0;
    if effort.usual == 0 {
        return None;
    }
    let name = efforts.name.trim();
    Some(match (efforts.are_usual(), is_partly) {
        (true, false) => texts::result::FROM_DEFAULTS.in_language(language).to_owned(),
        (true, true) => texts::result::PARTLY_FROM_DEFAULTS.in_language(language).to_owned(),
        (false, false) => texts::result::FROM_EFFORTS_OF.with(language, &[&name]),
        (false, true) => texts::result::PARTLY_FROM_EFFORTS_OF.with(language, &[&name]),
    })
}

/// Where the numbers come from, as a sentence without a full stop; `None` where all were written in
/// the plan.
pub fn source(effort: Effort, efforts: &Efforts, language: Language) -> Option<String> {
    let is_partly = effort.written > 0;
    if effort.usual == 0 {
        return None;
    }
    let name = efforts.name.trim();
    Some(match (efforts.are_usual(), is_partly) {
        (true, false) => texts::result::EFFORT_FROM_DEFAULTS.in_language(language).to_owned(),
        (true, true) => texts::result::EFFORT_PARTLY_FROM_DEFAULTS.in_language(language).to_owned(),
        (false, false) => texts::result::EFFORT_FROM_EFFORTS_OF.with(language, &[&name]),
        (false, true) => texts::result::EFFORT_PARTLY_FROM_EFFORTS_OF.with(language, &[&name]),
    })
}
