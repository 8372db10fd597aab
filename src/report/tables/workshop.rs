//! What a workshop finds out, as tables: journeys, what customers expect, and competitors.

use super::{Source, choices, fixed, id_column};
use crate::catalogue::words as names;
use crate::classify::Criterion;
use crate::language::{Language, Text, texts};
use crate::plan::{Availability, Expectations, Journey, View};
use crate::session::naming;
use crate::table::{Column, Kind, Table, Value};

pub(super) const JOURNEYS: &str = "journeys";
pub(super) const EXPECTATIONS: &str = "expectations";
pub(super) const COMPETITORS: &str = "competitors";

/// The journeys with how often each breaks off in the views of the plan.
pub(super) fn journeys(source: &Source<'_>) -> Table {
    let Source { plan, language, ref roadmap, .. } = *source;
    let views = choices::views(plan);
    let breaks = views.iter().map(|view| Column {
        key: "Breaks",
        heading: choices::view_heading(plan, *view, language),
        kind: Kind::Number,
        is_read: false,
    });
    let columns = [
        id_column(language),
        read("Name", texts::inspector::FIELD_NAME, Kind::Text, language),
        fixed("Audience", texts::plan::AUDIENCE, Kind::Text, language),
        fixed("Stops", texts::differences::FIELD_STOPS, Kind::Text, language),
    ];
    let columns = columns.into_iter().chain(breaks).collect();
    let last = roadmap.steps.last();
    let rows = plan.journeys.iter().map(|(id, journey)| {
        let checked = views.iter().map(|view| {
            let step = match view {
                View::Today => roadmap.steps.first(),
                View::Step(step) => roadmap.steps.iter().find(|one| one.step == *step),
                View::Target | View::Vision => last,
            };
            let checked = step.and_then(|step| step.journeys.iter().find(|one| one.id == *id));
            Value::number(checked.map(|one| one.breaks.len() as u64))
        });
        let audience = match &journey.audience {
            Some(audience) => naming::node(plan, audience, language),
            None => texts::journeys::ANYBODY.in_language(language).to_owned(),
        };
        let own = [
            Value::text(id.as_str()),
            Value::text(&journey.name),
            Value::text(&audience),
            Value::text(&stops(source, journey)),
        ];
        own.into_iter().chain(checked).collect()
    });
    Table {
        key: JOURNEYS,
        title: texts::plan::JOURNEYS.in_language(language).to_owned(),
        rows: rows.collect(),
        columns,
        grows: false,
    }
}

fn stops(source: &Source<'_>, journey: &Journey) -> String {
    let Source { plan, language, .. } = *source;
    let stops = journey.stops.iter().map(|stop| {
        let stage = names::stage(stop.stage).in_language(language);
        let at = naming::node(plan, &stop.at, language);
        texts::phrases::NAMED.with(language, &[&stage, &at])
    });
    stops.collect::<Vec<_>>().join(" → ")
}

/// What the channels do in which customers can buy at some time.
pub(super) fn expectations(source: &Source<'_>) -> Table {
    let Source { plan, language, .. } = *source;
    let own = [id_column(language), fixed("Channel", texts::plan::CHANNEL, Kind::Text, language)];
    let asked = asked(source).map(|column| Column { is_read: true, ..column });
    let sellers = plan.channels().filter(|(_, _, channel)| channel.sells != Availability::No);
    let mut rows: Vec<(String, Vec<Value>)> = sellers
        .map(|(id, _, channel)| {
            let name = naming::node(plan, id, language);
            let own = [Value::text(id.as_str()), Value::text(&name)];
            let said = said(&channel.expectations, language);
            (name.to_lowercase(), own.into_iter().chain(said).collect())
        })
        .collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    Table {
        key: EXPECTATIONS,
        title: texts::result::LOST_EXPECTATIONS.in_language(language).to_owned(),
        columns: own.into_iter().chain(asked).collect(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        grows: false,
    }
}

/// The competitors, asked the same.
pub(super) fn competitors(source: &Source<'_>) -> Table {
    let Source { plan, language, .. } = *source;
    let own = [
        fixed("Name", texts::inspector::FIELD_NAME, Kind::Text, language),
        fixed("Directness", texts::report::HOW_RIVAL, Kind::Text, language),
        fixed("Model", texts::roadmap::MODEL, Kind::Text, language),
    ];
    let note = fixed("Note", texts::plan::NOTE, Kind::Text, language);
    let rows = plan.strategy.competitors.iter().enumerate().map(|(place, one)| {
        let name = match one.name.trim() {
            "" => texts::strategy::COMPETITOR_NUMBER.with(language, &[&(place + 1)]),
            name => name.to_owned(),
        };
        let model = one.model.map_or(texts::journeys::UNKNOWN_MODEL, names::model);
        let directness = names::directness(one.directness);
        let own = [
            Value::text(&name),
            Value::text(directness.in_language(language)),
            Value::text(model.in_language(language)),
        ];
        let said = said(&one.expectations, language);
        own.into_iter().chain(said).chain([Value::text(&one.note)]).collect()
    });
    Table {
        key: COMPETITORS,
        title: texts::strategy::COMPETITORS.in_language(language).to_owned(),
        rows: rows.collect(),
        columns: own.into_iter().chain(asked(source)).chain([note]).collect(),
        grows: false,
    }
}

/// What is asked of a channel or a competitor.
fn asked(source: &Source<'_>) -> [Column; 6] {
    let Source { plan, language, .. } = *source;
    let answers = choices::answers(plan, language);
    let [product, price, registration, purchase, days] =
        Criterion::ALL.map(|criterion| (criterion.code(), criterion.name()));
    let target = ("delivery_days_target", texts::plan::DELIVERY_DAYS_TARGET);
    let answered = |(key, name)| fixed(key, name, answers.clone(), language);
    let counted = |(key, name)| fixed(key, name, Kind::Number, language);
    [
        answered(product),
        answered(price),
        answered(registration),
        answered(purchase),
        counted(days),
        counted(target),
    ]
}

fn said(said: &Expectations, language: Language) -> impl Iterator<Item = Value> + use<> {
    let answers = said.answers().map(|answer| Value::text(&names::answer(answer, language)));
    let days = [said.delivery_days, said.delivery_days_target].map(Value::number);
    answers.into_iter().chain(days)
}

fn read(key: &'static str, heading: Text, kind: Kind, language: Language) -> Column {
    Column { is_read: true, ..fixed(key, heading, kind, language) }
}
