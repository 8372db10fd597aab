//! The words among which the cells of a table choose, and in which order they are offered. Nothing
//! here knows a table.

use std::collections::BTreeSet;

use crate::catalogue::words as names;
use crate::language::{Language, Text, texts};
use crate::plan::{
    Answer, Availability, FeedbackSource, Fit, Lifecycle, Market, MeasureStatus, Operator, Outlook,
    Plan, Reach, Tone, View,
};
use crate::session::inventory::{operator_text, step_text};
use crate::table::Kind;

/// How well something fits.
pub const FITS: [Fit; 4] = [Fit::Good, Fit::Partial, Fit::Poor, Fit::Unknown];
/// What becomes of a channel.
pub const OUTLOOKS: [Outlook; 5] =
    [Outlook::Growing, Outlook::Steady, Outlook::Shrinking, Outlook::Gone, Outlook::Unknown];
/// How far a measure is.
pub const STATUSES: [MeasureStatus; 4] =
    [MeasureStatus::Open, MeasureStatus::Doing, MeasureStatus::Done, MeasureStatus::Dropped];
/// The markets.
pub const MARKETS: [Market; 2] = [Market::B2B, Market::B2C];
/// Whether an audience is served.
pub const REACHES: [Reach; 2] = [Reach::Served, Reach::Wanted];

/// Who said something.
pub const SOURCES: [FeedbackSource; 4] = [
    FeedbackSource::Customer,
    FeedbackSource::Prospect,
    FeedbackSource::Team,
    FeedbackSource::Partner,
];
/// How it was meant.
pub const TONES: [Tone; 3] = [Tone::Praise, Tone::Wish, Tone::Complaint];

/// So many steps are offered; a plan may have more, and others may be written.
const MOST_STEPS: u32 = 12;

/// Words of which one is chosen.
pub(super) fn words<T: Copy>(all: &[T], name: fn(T) -> Text, language: Language) -> Kind {
    Kind::Words(all.iter().map(|one| name(*one).in_language(language).to_owned()).collect())
}

/// When an element is there.
pub(super) fn lifecycles(plan: &Plan, language: Language) -> Kind {
    let planned = steps(plan).map(Lifecycle::Planned);
    let retiring = steps(plan).map(Lifecycle::Retiring);
    let ends = [Lifecycle::Envisioned];
    let all = [Lifecycle::Existing].into_iter().chain(planned).chain(retiring).chain(ends);
    Kind::OpenWords(all.map(|one| names::lifecycle(one, language)).collect())
}

/// When something about a channel holds.
pub(super) fn availabilities(plan: &Plan, language: Language) -> Kind {
    Kind::OpenWords(
        every_availability(plan).map(|one| names::availability(one, language)).collect(),
    )
}

/// Whether a channel does what is expected.
pub(super) fn answers(plan: &Plan, language: Language) -> Kind {
    let known = every_availability(plan).map(Answer::from);
    let all = known.chain([Answer::Unknown, Answer::NotApplicable]);
    Kind::OpenWords(all.map(|one| names::answer(one, language)).collect())
}

/// In which step a measure is done.
pub(super) fn measure_steps(plan: &Plan, language: Language) -> Kind {
    let all = [None].into_iter().chain(steps(plan).map(Some));
    Kind::OpenWords(all.map(|step| step_text(step, language)).collect())
}

/// Who runs a channel: the company, or one of the partners that the plan names.
pub(super) fn operators(plan: &Plan, language: Language) -> Kind {
    let own = [Operator::Own, Operator::Partner(String::new())];
    let own = own.map(|operator| operator_text(&operator, language));
    let partners = plan.channels().filter_map(|(_, _, channel)| match &channel.operator {
        Operator::Partner(name) if !name.trim().is_empty() => Some(name.trim().to_owned()),
        _ => None,
    });
    let partners: BTreeSet<String> = partners.collect();
    Kind::OpenWords(own.into_iter().chain(partners).collect())
}

/// The views of a plan that are told apart in columns: with many steps only the first and the last.
pub(super) fn views(plan: &Plan) -> Vec<View> {
    let last = plan.last_step();
    let steps = (1..last).map(View::Step).filter(|_| last <= MOST_STEPS);
    let target = (last > 0).then_some(View::Target);
    [View::Today].into_iter().chain(steps).chain(target).collect()
}

/// What a view is called over a column.
pub(super) fn view_heading(plan: &Plan, view: View, language: Language) -> String {
    let name = names::view_of(plan, view, language);
    texts::tables::BREAKS_IN.with(language, &[&name])
}

fn steps(plan: &Plan) -> impl Iterator<Item = u32> + use<> {
    1..=plan.last_step().saturating_add(1).min(MOST_STEPS)
}

fn every_availability(plan: &Plan) -> impl Iterator<Item = Availability> + use<> {
    let from = steps(plan).map(Availability::From);
    let until = steps(plan).map(Availability::Until);
    [Availability::Yes, Availability::No].into_iter().chain(from).chain(until)
}
