//! How channels and competitors meet what customers expect, in words.

use super::naming;
use crate::classify::{Criterion, Expectations};
use crate::language::{Language, grammar, texts};
use crate::plan::{Answer, Competitor, Id, Plan};

/// What an expectation is called, of delivery with its target in days.
pub fn criterion(criterion: Criterion, target: u32, language: Language) -> String {
    match (criterion, target) {
        (Criterion::Delivery, 1) => {
            texts::journeys::DELIVERY_WITHIN_ONE.in_language(language).to_owned()
        }
        (Criterion::Delivery, days) => texts::journeys::DELIVERY_WITHIN.with(language, &[&days]),
        _ => criterion.name().in_language(language).to_owned(),
    }
}

/// Which channels miss the most, a sentence without a full stop.
pub fn weakest(plan: &Plan, all: &Expectations, language: Language) -> String {
    let of = |id: &Id| all.channels.iter().find(|one| one.channel == *id);
    let first = all.weakest.first().and_then(of);
    let missed = first.map_or(0, |one| one.rating.count(Answer::No));
    let applying = first.map_or(0, |one| one.rating.applying());
    match &all.weakest[..] {
        [] if !all.is_anything_known() => {
            texts::journeys::NOTHING_KNOWN.in_language(language).to_owned()
        }
        [] => texts::journeys::NOTHING_MISSED.in_language(language).to_owned(),
        [only] => {
            let name = naming::in_sentence(plan, only, language);
            texts::journeys::WEAKEST.with(language, &[&name, &missed, &applying])
        }
        several => {
            let names = several.iter().map(|id| naming::in_sentence(plan, id, language));
            let names = grammar::commas(&names.collect::<Vec<_>>());
            texts::journeys::WEAKEST_SEVERAL.with(language, &[&names, &missed])
        }
    }
}

/// What the competitor at this place is called, also before it has a name.
pub fn competitor(competitor: &Competitor, place: usize, language: Language) -> String {
    match competitor.name.trim() {
        "" => texts::strategy::COMPETITOR_NUMBER.with(language, &[&(place + 1)]),
        name => name.to_owned(),
    }
}

/// What the company itself is called beside its competitors.
pub fn ourselves(plan: &Plan, language: Language) -> String {
    let company = match plan.strategy.company.trim() {
        "" => plan.name.trim(),
        company => company,
    };
    texts::journeys::OURSELVES.with(language, &[&company])
}
