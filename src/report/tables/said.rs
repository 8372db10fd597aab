//! What prospects, customers and others said, as a table.

use super::{Source, day, fixed, id_column};
use crate::catalogue::words as names;
use crate::language::{Text, texts};
use crate::plan::{Feedback, Id};
use crate::session::{is_a_measure, naming};
use crate::table::{Kind, Table, Value};

pub(super) const FEEDBACK: &str = "feedback";

/// Everything that was said, the latest first.
pub(super) fn feedback(source: &Source<'_>) -> Table {
    let Source { plan, language, .. } = *source;
    let columns = vec![
        id_column(language),
        fixed("About", texts::inventory::COLUMN_ABOUT, Kind::Text, language),
        fixed("Date", texts::tables::DATE, Kind::Date, language),
        fixed("Source", texts::tables::SOURCE, Kind::Text, language),
        fixed("Tone", texts::tables::TONE, Kind::Text, language),
        fixed("Text", texts::inspector::FIELD_TEXT, Kind::Text, language),
        fixed("IsMeasure", texts::journeys::IS_MEASURE, Kind::Text, language),
    ];
    let said = plan.all_feedback().flat_map(|(id, said)| said.iter().map(move |one| (id, one)));
    let mut all: Vec<(&Id, &Feedback)> = said.collect();
    // What was said on one day stays in the order of the plan.
    all.sort_by_key(|(_, one)| std::cmp::Reverse(one.date));
    let say = |text: Text| text.in_language(language);
    let rows = all.into_iter().map(|(id, one)| {
        let is_measure = match is_a_measure(plan, id, &one.text) {
            true => texts::plan::YES,
            false => texts::plan::NO,
        };
        vec![
            Value::text(id.as_str()),
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
        grows: false,
    }
}
