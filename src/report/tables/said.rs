//! What prospects, customers and others said, as a table. Each has the id of what it is about with its
//! place there, from 1: `shop/2`.

use super::choices::{self, SOURCES, TONES};
use super::{Source, day, fixed, id_column};
use crate::catalogue::words as names;
use crate::language::{Text, texts};
use crate::plan::{Feedback, Id};
use crate::session::{is_a_measure, naming};
use crate::table::{Column, Kind, Table, Value};

/// The name of the table for machines.
pub const FEEDBACK: &str = "feedback";
/// The column of what it is about, by its name for machines; only new rows are asked for it.
pub const ABOUT: &str = "About";

/// The id of what was said about an element, at its place there, from 0.
pub fn id_of(about: &Id, place: usize) -> String {
    format!("{about}/{}", place + 1)
}

/// Everything that was said, the latest first.
pub(super) fn feedback(source: &Source<'_>) -> Table {
    let Source { plan, language, .. } = *source;
    let sources = choices::words(&SOURCES, names::feedback_source, language);
    let tones = choices::words(&TONES, names::tone, language);
    let about = fixed(ABOUT, texts::inventory::COLUMN_ABOUT, Kind::Text, language);
    let read = [
        fixed("Date", texts::tables::DATE, Kind::Date, language),
        fixed("Source", texts::tables::SOURCE, sources, language),
        fixed("Tone", texts::tables::TONE, tones, language),
        fixed("Text", texts::inspector::FIELD_TEXT, Kind::Text, language),
    ];
    let read = read.map(|column| Column { is_read: true, ..column });
    let is_measure = fixed("IsMeasure", texts::journeys::IS_MEASURE, Kind::Text, language);
    let columns =
        [id_column(language), about].into_iter().chain(read).chain([is_measure]).collect();
    let said = plan
        .all_feedback()
        .flat_map(|(id, said)| said.iter().enumerate().map(move |(place, one)| (id, place, one)));
    let mut all: Vec<(&Id, usize, &Feedback)> = said.collect();
    // What was said on one day stays in the order of the plan.
    all.sort_by_key(|(_, _, one)| std::cmp::Reverse(one.date));
    let say = |text: Text| text.in_language(language);
    let rows = all.into_iter().map(|(id, place, one)| {
        let is_measure = match is_a_measure(plan, id, &one.text) {
            true => texts::plan::YES,
            false => texts::plan::NO,
        };
        vec![
            Value::text(&id_of(id, place)),
            Value::text(&naming::in_list(plan, id, language)),
            Value::Date(day(one.date)),
            Value::text(say(names::feedback_source(one.source))),
            Value::text(say(names::tone(one.tone))),
            Value::text(&one.text),
            Value::text(say(is_measure)),
        ]
    });
    Table {
        key: FEEDBACK,
        title: say(texts::journeys::FEEDBACK).to_owned(),
        rows: rows.collect(),
        columns,
        grows: true,
    }
}
