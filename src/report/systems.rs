//! Systems and activities: how well each fits, what stands in the way, and when it comes or goes.

use super::chapter::Chapter;
use super::solutions;
use super::sources::Sources;
use crate::language::texts;
use crate::page::document::{Block, Cell, Column as Heading, Section, Table, Verdict};
use crate::plan::{Body, Fit, Node, View};
use crate::session::inventory::{Column, InventoryRow, Listing, Sheet};

/// The columns of both tables, with how wide each is; who answers for an activity stands behind them
/// where somebody has said it.
const COLUMNS: [(Column, f64); 6] = [
    (Column::Name, 1.6),
    (Column::Kind, 1.3),
    (Column::Fit, 1.1),
    (Column::FitTarget, 1.1),
    (Column::Hurdle, 2.0),
    (Column::Lifecycle, 1.3),
];

/// The tables; nothing without systems and activities.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let tables: Vec<Table> = [Sheet::Systems, Sheet::Activities]
        .into_iter()
        .map(|sheet| table(sources, sheet))
        .filter(|table| !table.rows.is_empty())
        .collect();
    if tables.is_empty() {
        return None;
    }
    let blocks = tables
        .into_iter()
        .flat_map(|table| [Block::Heading(table.title.clone()), Block::Table(table)]);
    let blocks = blocks.chain(solutions::blocks(sources)).collect();
    Some(sources.section(Chapter::Inventory, &heading(sources), blocks))
}

/// How many of those in use fit badly.
fn heading(sources: &Sources<'_>) -> String {
    let in_use = sources.plan.nodes.values().filter(|node| node.is_in(View::Today));
    let fits: Vec<Fit> = in_use.filter_map(|node| fit(node)).collect();
    let bad = fits.iter().filter(|fit| matches!(fit, Fit::Partial | Fit::Poor)).count();
    let known = fits.iter().filter(|fit| **fit != Fit::Unknown).count();
    match (bad, known) {
        _ if fits.is_empty() => sources.say(texts::report::NONE_IN_USE),
        (_, 0) => sources.say(texts::report::FIT_UNKNOWN),
        (0, _) => sources.say(texts::report::ALL_FIT),
        (1, _) => sources.with(texts::report::ONE_FITS_BADLY, &[&1, &fits.len()]),
        (bad, _) => sources.with(texts::report::SOME_FIT_BADLY, &[&bad, &fits.len()]),
    }
}

fn fit(node: &Node) -> Option<Fit> {
    match &node.body {
        Body::System(system) => Some(system.fit),
        Body::Activity(activity) => Some(activity.fit),
        Body::Channel(_) | Body::Audience(_) | Body::Team(_) | Body::Note(_) | Body::Frame(_) => {
            None
        }
    }
}

fn table(sources: &Sources<'_>, sheet: Sheet) -> Table {
    let (plan, language) = (sources.plan, sources.language);
    let rows = sources.inventory.rows(plan, sheet, &Listing::default(), language);
    let owner = |row: &InventoryRow| sources.inventory.text(plan, row, Column::Owner, language);
    let has_owners = sheet == Sheet::Activities && rows.iter().any(|row| !owner(row).is_empty());
    let columns: Vec<(Column, f64)> =
        COLUMNS.into_iter().chain(has_owners.then_some((Column::Owner, 1.2))).collect();
    let rows = rows.iter().map(|row| {
        let cells = columns.iter().map(|(column, _)| cell(sources, row, *column));
        cells.collect()
    });
    let heading = |column: Column| match column {
        Column::Fit => sources.say(texts::report::FIT_TODAY),
        other => sources.say(other.title(sheet)),
    };
    Table {
        title: sources.say(sheet.title()),
        columns: columns
            .iter()
            .map(|(column, share)| Heading::words(heading(*column), *share))
            .collect(),
        rows: rows.collect(),
    }
}

fn cell(sources: &Sources<'_>, row: &InventoryRow, column: Column) -> Cell {
    let said = sources.inventory.text(sources.plan, row, column, sources.language);
    let InventoryRow::Element(id) = row else { return Cell::text(said) };
    let node = sources.plan.nodes.get(id);
    let is_there = node.is_some_and(|node| node.is_in(View::Today));
    let fits = node.map(|node| match (&node.body, column) {
        (Body::System(system), Column::Fit) => system.fit,
        (Body::System(system), Column::FitTarget) => system.fit_target,
        (Body::Activity(activity), Column::Fit) => activity.fit,
        (Body::Activity(activity), Column::FitTarget) => activity.fit_target,
        _ => Fit::Unknown,
    });
    match (column, fits) {
        (Column::Name, _) => Cell::head(said),
        (Column::Fit, _) if !is_there => Cell::text(sources.say(texts::report::NOTHING)),
        (Column::Fit | Column::FitTarget, Some(fit)) => match fit {
            Fit::Good => Cell::judged(Verdict::Good, said),
            Fit::Partial => Cell::judged(Verdict::Watch, said),
            Fit::Poor => Cell::judged(Verdict::Bad, said),
            Fit::Unknown => Cell::judged(Verdict::Open, said),
        },
        _ => Cell::text(said),
    }
}
