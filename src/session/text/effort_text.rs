//! What something takes, in words.

use crate::catalogue::efforts::Efforts;
use crate::catalogue::words as names;
use crate::classify::Effort;
use crate::language::{Language, grammar, texts};
use crate::plan::Plan;

/// A total: a range where it rests on what is usual.
pub fn total(effort: Effort, language: Language) -> String {
    let (low, high) = effort.range();
    match low == high {
        true => grammar::person_days(low, language),
        false => texts::phrases::PERSON_DAYS_RANGE.with(language, &[&low, &high]),
    }
}

/// What something takes, and what it costs where that is said: `12 person-days, 3000 EUR`.
pub fn with_cost(effort: String, cost: u64, plan: &Plan, language: Language) -> String {
    let said = (cost > 0).then(|| names::amount(cost, &plan.strategy, language));
    match said {
        None => effort,
        Some(cost) if effort.is_empty() => cost,
        Some(cost) => texts::phrases::WITH_COMMA.with(language, &[&effort, &cost]),
    }
}

/// What something takes and costs, with where the days come from; empty where it takes nothing.
pub fn with_cost_and_source(
    (effort, cost): (Effort, u64),
    efforts: &Efforts,
    plan: &Plan,
    language: Language,
) -> String {
    let days = match effort.total() {
        0 => String::new(),
        _ => total(effort, language),
    };
    // The source is that of the days; what measures cost somebody wrote.
    let behind = if cost > 0 { texts::phrases::WITH_ASIDE } else { texts::phrases::WITH_COMMA };
    let days = match short_source(effort, efforts, language) {
        Some(source) => behind.with(language, &[&days, &source]),
        None => days,
    };
    with_cost(days, cost, plan, language)
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

/// Where what is usual comes from, as a sentence without a full stop, of numbers that are not at
/// hand.
pub fn source_of_usual(efforts: &Efforts, language: Language) -> Option<String> {
    source(Effort::usual(1), efforts, language)
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
