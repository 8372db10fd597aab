//! What follows from a plan, as tables that are only read: the roadmap, the findings, and what each
//! two channels share.

use super::{Source, day, fixed, id_column};
use crate::catalogue::words as names;
use crate::classify::roadmap::{Card, Placed, StepChange};
use crate::classify::{Finding, PairwiseSharing, Severity, findings as found_in};
use crate::language::{Text, texts};
use crate::plan::{Id, View};
use crate::session::inventory::step_text;
use crate::session::{card_text, naming};
use crate::table::{Kind, Table, Value};

pub(super) const ROADMAP: &str = "roadmap";
pub(super) const FINDINGS: &str = "findings";
pub(super) const PAIRS: &str = "pairs";

/// Up to this many channels every pair has a row: of more nobody reads all pairs.
const MOST_CHANNELS: usize = 200;

/// Everything that comes, goes or is done, by its step.
pub(super) fn roadmap(source: &Source<'_>) -> Table {
    let language = source.language;
    let columns = vec![
        id_column(language),
        fixed("Step", texts::plan::STEP, Kind::Text, language),
        fixed("Until", texts::inventory::COLUMN_UNTIL, Kind::Date, language),
        fixed("What", texts::tables::WHAT, Kind::Text, language),
        fixed("Change", texts::tables::CHANGE, Kind::Text, language),
        fixed("Owner", texts::inventory::COLUMN_OWNER, Kind::Text, language),
        fixed("Effort", texts::inventory::COLUMN_EFFORT, Kind::Number, language),
        fixed("Early", texts::tables::EARLY, Kind::Text, language),
    ];
    let steps = source.roadmap.of_step.iter();
    // What has no step yet comes last.
    let (without, with): (Vec<_>, Vec<_>) = steps.partition(|(step, _)| step.is_none());
    let places = with.into_iter().chain(without).flat_map(|(_, places)| places);
    let rows = places.map(|place| roadmap_row(source, &source.roadmap.cards[*place]));
    Table {
        key: ROADMAP,
        title: texts::roadmap::ROADMAP.in_language(language).to_owned(),
        rows: rows.collect(),
        columns,
        grows: false,
    }
}

fn roadmap_row(source: &Source<'_>, placed: &Placed) -> Vec<Value> {
    let Source { plan, language, .. } = *source;
    let id = match &placed.card {
        Card::Element(id) | Card::Property { channel: id, .. } | Card::Measure(id) => id,
    };
    let step = match placed.step {
        Some(step) => names::view_of(plan, View::Step(step), language),
        None => step_text(None, language),
    };
    let until = placed.step.and_then(|step| plan.steps.get(&step)?.until);
    let owner = match &placed.card {
        Card::Measure(id) => plan.measures.get(id).map(|measure| measure.owner.trim()),
        Card::Element(_) | Card::Property { .. } => None,
    };
    let change = match placed.change {
        StepChange::Comes => texts::roadmap::COMES,
        StepChange::Goes => texts::roadmap::GOES,
        StepChange::Task => texts::roadmap::MEASURE,
    };
    let early = source.roadmap.early.get(&placed.card);
    let early = early.map(|early| card_text::too_early(plan, early, language));
    vec![
        Value::text(id.as_str()),
        Value::text(&step),
        until.map(day).map_or(Value::Empty, Value::Date),
        Value::text(&card_text::name(plan, &placed.card, language)),
        Value::text(change.in_language(language)),
        Value::text(owner.unwrap_or_default()),
        Value::Number(placed.effort.total()),
        Value::text(&early.unwrap_or_default()),
    ]
}

/// What was noticed about the plan, open first.
pub(super) fn findings(source: &Source<'_>) -> Table {
    let Source { plan, language, .. } = *source;
    let columns = vec![
        id_column(language),
        fixed("Severity", texts::tables::SEVERITY, Kind::Text, language),
        fixed("Finding", texts::tables::FINDING, Kind::Text, language),
        fixed("Remedy", texts::tables::REMEDY, Kind::Text, language),
        fixed("About", texts::inventory::COLUMN_ABOUT, Kind::Text, language),
        fixed("SetAside", texts::tables::SET_ASIDE, Kind::Text, language),
        fixed("SetAsideOn", texts::tables::SET_ASIDE_ON, Kind::Date, language),
    ];
    let mut all = found_in(plan, &crate::text::covers);
    all.sort_by_key(|finding| (finding.set_aside, std::cmp::Reverse(finding.severity)));
    Table {
        key: FINDINGS,
        title: texts::findings::TAB_FINDINGS.in_language(language).to_owned(),
        rows: all.iter().map(|finding| finding_row(source, finding)).collect(),
        columns,
        grows: false,
    }
}

fn finding_row(source: &Source<'_>, finding: &Finding) -> Vec<Value> {
    let Source { plan, language, .. } = *source;
    let severity = match finding.severity {
        Severity::Warning => texts::findings::WARNING,
        Severity::Hint => texts::findings::HINT,
    };
    let about = finding.elements.iter().map(|id| naming::in_list(plan, id, language));
    let aside = plan.set_aside.get(&*finding.id).filter(|_| finding.set_aside);
    vec![
        Value::text(&finding.id),
        Value::text(severity.in_language(language)),
        Value::text(finding.message(language)),
        Value::text(finding.remedy(language)),
        Value::text(&about.collect::<Vec<_>>().join("; ")),
        Value::text(aside.map_or("", |aside| &aside.reason)),
        aside.map_or(Value::Empty, |aside| Value::Date(day(aside.date))),
    ]
}

/// What each two channels of the view share.
pub(super) fn pairs(source: &Source<'_>) -> Table {
    let Source { plan, language, ref found, .. } = *source;
    let columns = vec![
        fixed("Channel", texts::plan::CHANNEL, Kind::Text, language),
        fixed("Other", texts::tables::OTHER_CHANNEL, Kind::Text, language),
        fixed("Level", texts::tables::LEVEL, Kind::Text, language),
        fixed("Shares", texts::inspector::FIELD_RESOURCES, Kind::Text, language),
    ];
    let sharing = PairwiseSharing::new(found);
    let mut channels: Vec<(String, &Id)> =
        found.channels.iter().map(|id| (naming::node(plan, id, language), id)).collect();
    channels.sort_by_cached_key(|(name, id)| (name.to_lowercase(), (*id).clone()));
    if channels.len() > MOST_CHANNELS {
        channels.clear();
    }
    let say = |text: Text| text.in_language(language).to_owned();
    let pairs = channels
        .iter()
        .enumerate()
        .flat_map(|(place, one)| channels[place + 1..].iter().map(move |other| (one, other)));
    let rows = pairs.map(|((name, id), (other_name, other))| {
        let shared = sharing.shared(id, other);
        let resources = shared.iter().map(|one| say(names::resource(one)));
        vec![
            Value::text(name),
            Value::text(other_name),
            Value::text(&say(names::class(shared.level()))),
            Value::text(&resources.collect::<Vec<_>>().join(", ")),
        ]
    });
    let view = names::view_of(plan, found.view, language);
    Table {
        key: PAIRS,
        title: texts::tables::PAIRS.with(language, &[&view]),
        rows: rows.collect(),
        columns,
        grows: false,
    }
}
