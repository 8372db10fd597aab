//! What something takes, in words.

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

/// Where the numbers come from, as a sentence without a full stop; `None` where all were written.
pub fn source(effort: Effort, language: Language) -> Option<&'static str> {
    let text = match (effort.usual, effort.written) {
        (0, _) => return None,
        (_, 0) => texts::result::EFFORT_FROM_DEFAULTS,
        _ => texts::result::EFFORT_PARTLY_FROM_DEFAULTS,
    };
    Some(text.in_language(language))
}
