//! Where a journey breaks and what mends it, in words.

use super::{addition_text, naming};
use crate::catalogue::efforts::Efforts;
use crate::catalogue::words as names;
use crate::classify::journeys::{Direction, Needs, Reason, Remedy, Ropo, RopoState};
use crate::language::{Language, grammar, texts};
use crate::plan::{Lifecycle, Plan, ResourceSet};
use crate::session::{Ahead, JourneyReport};

/// Why a stop breaks, a sentence without a full stop; empty where it does not.
pub fn reason(plan: &Plan, report: &JourneyReport, index: usize, language: Language) -> String {
    let reason = report.stops[index].reason;
    reason.map(|reason| why(plan, report, (index, reason), language)).unwrap_or_default()
}

/// From when on a stop breaks that nobody reaches yet, and why; `None` where it does not.
pub fn breaks_later(
    plan: &Plan,
    report: &JourneyReport,
    index: usize,
    language: Language,
) -> Option<String> {
    let (step, reason) = report.stops[index].breaks_from?;
    let why = why(plan, report, (index, reason), language);
    Some(texts::journeys::BREAKS_FROM_STEP.with(language, &[&step, &why]))
}

/// What becomes of a journey as a whole by what is planned; `None` where nothing changes.
pub fn ahead(plan: &Plan, report: &JourneyReport, language: Language) -> Option<String> {
    match report.ahead.as_ref()? {
        Ahead::SmoothFrom(step) => Some(texts::journeys::SMOOTH_FROM_STEP.with(language, &[step])),
        Ahead::BreaksAt(stops) => {
            let named = stops.iter().map(|stop| {
                let place = naming::node(plan, &report.journey.stops[*stop].at, language);
                texts::journeys::STOP_NUMBERED.with(language, &[&(stop + 1), &place])
            });
            let named = grammar::list(&named.collect::<Vec<_>>(), language);
            Some(texts::journeys::STILL_BREAKS.with(language, &[&named]))
        }
    }
}

fn why(
    plan: &Plan,
    report: &JourneyReport,
    (index, reason): (usize, Reason),
    language: Language,
) -> String {
    let stop = &report.journey.stops[index];
    match reason {
        Reason::DoesNotSell => texts::journeys::DOES_NOT_SELL.in_language(language).into(),
        Reason::DoesNotServe => {
            let journey = &report.journey;
            let market = journey.audience.as_ref().and_then(|id| plan.audience(id));
            match market.map(|audience| names::customers(audience.market)) {
                Some(customers) => texts::journeys::DOES_NOT_SERVE
                    .with(language, &[&customers.in_language(language)]),
                None => texts::journeys::OTHER_CUSTOMERS.in_language(language).to_owned(),
            }
        }
        Reason::ChannelMissing => match plan.nodes.get(&stop.at).map(|node| node.lifecycle) {
            Some(Lifecycle::Planned(step)) => {
                texts::journeys::CHANNEL_COMES.with(language, &[&step])
            }
            Some(Lifecycle::Retiring(step)) => {
                texts::journeys::CHANNEL_GONE.with(language, &[&step])
            }
            _ => texts::journeys::CHANNEL_MISSING.in_language(language).to_owned(),
        },
        Reason::NothingShared => {
            let before = index.checked_sub(1).map(|before| &report.journey.stops[before].at);
            let before = before.map(|id| naming::in_sentence(plan, id, language));
            let needs = report.stops[index].needs.map(|needs| needed(needs, language));
            let values = [before.unwrap_or_default(), needs.unwrap_or_default()];
            texts::journeys::NOTHING_SHARED.with(language, &[&values[0], &values[1]])
        }
    }
}

/// What a hop needs, in words: orders, stock or product data with prices.
fn needed(needs: Needs, language: Language) -> String {
    let inside = |resources: ResourceSet| -> Vec<String> {
        let words = resources.iter().map(|one| names::resource(one).in_language(language));
        words.map(|word| grammar::in_sentence(word, language)).collect()
    };
    let mut choices = inside(needs.any);
    let together = inside(needs.all);
    if let [first, second] = &together[..] {
        choices.push(texts::journeys::TOGETHER.with(language, &[first, second]));
    }
    let last = choices.pop().unwrap_or_default();
    let before = (!choices.is_empty()).then(|| grammar::commas(&choices));
    match before {
        Some(before) => texts::journeys::ONE_OF.with(language, &[&before, &last]),
        None => last,
    }
}

/// What would mend a break, with what it takes.
pub fn remedy(plan: &Plan, remedy: &Remedy, efforts: &Efforts, language: Language) -> String {
    match remedy {
        Remedy::Add(addition) => {
            let title = addition_text::title(plan, addition, language);
            let days = grammar::person_days(u64::from(remedy.effort(efforts)), language);
            // The numbers stay with their unit.
            let days = days.replace(' ', "\u{a0}");
            texts::journeys::PLAN_REMEDY.with(language, &[&title, &days])
        }
        Remedy::Keep(id) => {
            texts::journeys::KEEP.with(language, &[&naming::node(plan, id, language)])
        }
    }
}

/// Which way an audience goes, and how far it gets.
pub fn route(plan: &Plan, route: &Ropo, language: Language) -> [String; 2] {
    let name = |id| naming::node(plan, id, language);
    let way = match route.direction {
        Direction::OnlineToOffline => texts::journeys::ROPO_OUT,
        Direction::OfflineToOnline => texts::journeys::ROPO_IN,
    };
    let state = match &route.state {
        RopoState::NoChannels => texts::journeys::ROPO_NONE.in_language(language).to_owned(),
        RopoState::Smooth(from, to) => {
            texts::phrases::FROM_TO.with(language, &[&name(from), &name(to)])
        }
        RopoState::Broken(from, to) => {
            texts::journeys::ROPO_BROKEN.with(language, &[&name(from), &name(to)])
        }
    };
    [way.with(language, &[&name(&route.audience)]), state]
}
