//! What is to be done, in which step, by whom and until when.

use super::chapter::Chapter;
use super::roadmap;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::language::texts;
use crate::page::document::{Block, Cell, Column as Heading, Section, Table};
use crate::plan::{Measure, MeasureStatus};
use crate::session::inventory::{Column, InventoryRow, Listing, Sheet};
use crate::session::is_to_do;

/// The columns, with how wide each is; until when stands behind the step.
const COLUMNS: [(Column, f64); 8] = [
    (Column::Title, 2.6),
    (Column::About, 1.6),
    (Column::Step, 0.8),
    (Column::Owner, 1.3),
    (Column::Effort, 0.7),
    (Column::Cost, 0.9),
    (Column::Hurdle, 1.8),
    (Column::Status, 0.9),
];

/// The measures that are not dropped; nothing without any.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let plan = sources.plan;
    let measure = |row: &InventoryRow| match row {
        InventoryRow::Measure(id) => plan.measures.get(id).cloned(),
        InventoryRow::Element(_) | InventoryRow::Step(_) => None,
    };
    let all = sources.inventory.rows(plan, Sheet::Measures, &Listing::default(), sources.language);
    let wanted = all.into_iter().filter_map(|row| Some((measure(&row)?, row)));
    let wanted = wanted.filter(|(measure, _)| measure.status != MeasureStatus::Dropped);
    let wanted: Vec<_> = wanted.collect();
    if wanted.is_empty() {
        return None;
    }
    let loose = wanted.iter().filter(|(measure, _)| measure.owner.trim().is_empty()).count();
    let heading = match loose {
        0 => sources.say(texts::report::ALL_OWNED),
        loose if loose == wanted.len() => sources.say(texts::report::NONE_OWNED),
        loose => sources.with(texts::report::SOME_OWNED, &[&loose, &wanted.len()]),
    };
    // What nobody said a cost of has no column for it.
    let has_cost = wanted.iter().any(|(measure, _)| measure.cost > 0);
    let shown: Vec<(Column, f64)> =
        COLUMNS.into_iter().filter(|(column, _)| *column != Column::Cost || has_cost).collect();
    let rows = wanted.iter().map(|(measure, row)| cells(sources, &shown, (measure, row)));
    let table = Table {
        title: sources.say(texts::plan::MEASURES),
        columns: columns(sources, &shown),
        rows: rows.collect(),
    };
    Some(sources.section(Chapter::Measures, &heading, vec![Block::Table(table)]))
}

fn columns(sources: &Sources<'_>, shown: &[(Column, f64)]) -> Vec<Heading> {
    let columns = shown.iter().flat_map(|(column, share)| {
        let title = sources.say(column.title(Sheet::Measures));
        let heading = match column {
            Column::Effort | Column::Cost => Heading::numbers(title, *share),
            _ => Heading::words(title, *share),
        };
        let until = (*column == Column::Step)
            .then(|| Heading::words(sources.say(texts::inventory::COLUMN_UNTIL), 1.3));
        [Some(heading), until].into_iter().flatten()
    });
    columns.collect()
}

fn cells(
    sources: &Sources<'_>,
    shown: &[(Column, f64)],
    (measure, row): (&Measure, &InventoryRow),
) -> Vec<Cell> {
    let cells = shown.iter().flat_map(|(column, _)| {
        let said = match (column, u64::from(measure.cost)) {
            (Column::Cost, 0) => String::new(),
            (Column::Cost, cost) => names::amount(cost, &sources.plan.strategy, sources.language),
            _ => sources.inventory.text(sources.plan, row, *column, sources.language),
        };
        let cell = match column {
            Column::Title => Cell::head(said),
            _ => Cell::text(said),
        };
        let until = (*column == Column::Step).then(|| Cell::text(until(sources, measure)));
        [Some(cell), until].into_iter().flatten()
    });
    cells.collect()
}

/// The day by which the step of a measure is done.
fn until(sources: &Sources<'_>, measure: &Measure) -> String {
    let step = measure.step.and_then(|step| sources.plan.steps.get(&step));
    let until = step.and_then(|step| step.until);
    match is_to_do(measure) {
        true => roadmap::until(sources, until),
        false => until.map(|day| sources.day_text(day)).unwrap_or_default(),
    }
}
