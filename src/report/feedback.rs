//! What customers and others say, the latest first.

use super::chapter::Chapter;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::language::texts;
use crate::page::document::{Block, Cell, Column, Section, Table, Verdict};
use crate::plan::{Feedback, Id, Tone};
use crate::session::naming;

/// The voices; nothing while nothing was noted.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let said = sources.plan.all_feedback().flat_map(|(id, said)| {
        said.iter().enumerate().map(move |(index, feedback)| (id, index, feedback))
    });
    let mut said: Vec<(&Id, usize, &Feedback)> = said.collect();
    if said.is_empty() {
        return None;
    }
    said.sort_by(|a, b| b.2.date.cmp(&a.2.date).then_with(|| (a.0, a.1).cmp(&(b.0, b.1))));
    let count = |tone: Tone| said.iter().filter(|one| one.2.tone == tone).count();
    let (complaints, wishes, praise) =
        (count(Tone::Complaint), count(Tone::Wish), count(Tone::Praise));
    let heading = match () {
        () if wishes > complaints && wishes > praise => texts::report::MORE_WISHES,
        () if praise > complaints => texts::report::MORE_PRAISE,
        () if complaints > praise => texts::report::MORE_COMPLAINTS,
        () => texts::report::MORE_WISHES,
    };
    let counts = sources.with(texts::report::VOICES_OF, &[&complaints, &wishes, &praise]);
    let blocks = vec![Block::text(counts), Block::Table(table(sources, &said))];
    Some(sources.section(Chapter::Feedback, &sources.say(heading), blocks))
}

fn table(sources: &Sources<'_>, said: &[(&Id, usize, &Feedback)]) -> Table {
    let columns = vec![
        Column::words(sources.say(texts::inventory::COLUMN_ABOUT), 1.3),
        Column::words(sources.say(texts::report::VOICE), 4.0),
        Column::words(sources.say(texts::report::WHO_AND_WHEN), 1.3),
    ];
    let rows = said.iter().map(|(id, _, feedback)| {
        let verdict = match feedback.tone {
            Tone::Praise => Verdict::Good,
            Tone::Wish => Verdict::Open,
            Tone::Complaint => Verdict::Bad,
        };
        let quoted = sources.with(texts::phrases::QUOTED, &[&feedback.text.trim()]);
        let who = sources.say(names::feedback_source(feedback.source));
        let when = sources.day_text(feedback.date);
        vec![
            Cell::head(naming::in_list(sources.plan, id, sources.language)),
            Cell::judged(verdict, quoted),
            Cell::text(sources.with(texts::phrases::WITH_COMMA, &[&who, &when])),
        ]
    });
    Table { title: sources.say(texts::journeys::FEEDBACK), columns, rows: rows.collect() }
}
