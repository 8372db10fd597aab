//! The tables of the inventory as they leave the program: the same rows, words and headings as in
//! the window, but for lists, which are whole, and numbers and days, which are such.

use super::choices;
use super::{Source, day};
use crate::catalogue::{self, words as names};
use crate::language::{Language, Text, texts};
use crate::plan::{ActivityKind, ChannelKind, Id, LinkKind, Plan, SystemKind, TeamKind};
use crate::session::inventory::{Column as Shown, Inventory, InventoryRow, Listing, Sheet};
use crate::session::naming;
use crate::table::{Column, Kind, Table, Value};

/// The name of a table for machines.
pub const fn key(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Channels => "channels",
        Sheet::Links => "links",
        Sheet::Systems => "systems",
        Sheet::Activities => "activities",
        Sheet::Audiences => "audiences",
        Sheet::Teams => "teams",
        Sheet::Measures => "measures",
        Sheet::Steps => "steps",
    }
}

/// A table of the inventory, whole, each row with that by which it is known.
pub(super) fn table(source: &Source<'_>, inventory: &Inventory, sheet: Sheet) -> Table {
    let Source { plan, language, .. } = *source;
    let mut rows = inventory.rows(plan, sheet, &Listing::default(), language);
    rows.retain(|row| says_something(plan, inventory, row));
    let mut table = listed(source, inventory, sheet, (&rows, sheet.columns()));
    table.columns.insert(0, super::id_column(language));
    for (cells, row) in table.rows.iter_mut().zip(&rows) {
        cells.insert(0, Value::text(&id_of(row)));
    }
    table
}

/// These rows and columns of a table of the inventory, in this order.
pub(super) fn listed(
    source: &Source<'_>,
    inventory: &Inventory,
    sheet: Sheet,
    (rows, shown): (&[InventoryRow], &[Shown]),
) -> Table {
    let Source { plan, language, .. } = *source;
    let columns: Vec<Column> =
        shown.iter().map(|column| typed(plan, sheet, *column, language)).collect();
    let cells = |row: &InventoryRow| {
        let cells = shown.iter().zip(&columns);
        cells.map(|(shown, column)| value(source, inventory, row, *shown, column)).collect()
    };
    Table {
        key: key(sheet),
        title: sheet.title().in_language(language).to_owned(),
        rows: rows.iter().map(cells).collect(),
        columns,
        grows: sheet == Sheet::Measures,
    }
}

/// Whether a row is worth one: of very many steps those are not in which nothing happens.
fn says_something(plan: &Plan, inventory: &Inventory, row: &InventoryRow) -> bool {
    const ALL_STEPS: u32 = 50;
    match row {
        InventoryRow::Step(step) if inventory.last_step() > ALL_STEPS => {
            plan.steps.contains_key(step) || inventory.elements_of_step(*step) > 0
        }
        InventoryRow::Element(_) | InventoryRow::Measure(_) | InventoryRow::Step(_) => true,
    }
}

fn id_of(row: &InventoryRow) -> String {
    match row {
        InventoryRow::Element(id) | InventoryRow::Measure(id) => id.to_string(),
        InventoryRow::Step(step) => step.to_string(),
    }
}

/// A column with the type of its cells.
fn typed(plan: &Plan, sheet: Sheet, column: Shown, language: Language) -> Column {
    let kind = match column {
        Shown::Kind => kinds(sheet, language),
        Shown::Operator => choices::operators(plan, language),
        Shown::Sells | Shown::B2b | Shown::B2c => choices::availabilities(plan, language),
        Shown::Outlook => choices::words(&choices::OUTLOOKS, names::outlook, language),
        Shown::Fit | Shown::FitTarget => choices::words(&choices::FITS, names::fit, language),
        Shown::Lifecycle => choices::lifecycles(plan, language),
        Shown::Market => choices::words(&choices::MARKETS, names::customers, language),
        Shown::Reach => choices::words(&choices::REACHES, names::reach, language),
        Shown::Status => choices::words(&choices::STATUSES, names::measure_status, language),
        Shown::Step if sheet == Sheet::Measures => choices::measure_steps(plan, language),
        Shown::Effort
        | Shown::Elements
        | Shown::Cost
        | Shown::Count
        | Shown::SalesShare
        | Shown::SalesShareTarget
        | Shown::Contacts
        | Shown::Orders => Kind::Number,
        Shown::Until => Kind::Date,
        _ => Kind::Text,
    };
    Column {
        key: column.code(),
        heading: column.title(sheet).in_language(language).to_owned(),
        kind,
        is_read: is_read(sheet, column),
    }
}

/// Whether what somebody writes in a column is read: what says something of the row itself, not of
/// what it is linked with.
const fn is_read(sheet: Sheet, column: Shown) -> bool {
    match column {
        Shown::Name
        | Shown::Title
        | Shown::Label
        | Shown::Operator
        | Shown::Sells
        | Shown::B2b
        | Shown::B2c
        | Shown::Outlook
        | Shown::Fit
        | Shown::FitTarget
        | Shown::Hurdle
        | Shown::Chosen
        | Shown::Reason
        | Shown::Lifecycle
        | Shown::Market
        | Shown::Reach
        | Shown::Count
        | Shown::Needs
        | Shown::Message
        | Shown::SalesShare
        | Shown::SalesShareTarget
        | Shown::Contacts
        | Shown::Orders
        | Shown::Cost
        | Shown::Owner
        | Shown::Status
        | Shown::Until
        | Shown::Note => true,
        Shown::Step => matches!(sheet, Sheet::Measures),
        // What a system or a step takes follows from its kind and from what it holds.
        Shown::Effort => matches!(sheet, Sheet::Links | Sheet::Measures),
        _ => false,
    }
}

fn kinds(sheet: Sheet, language: Language) -> Kind {
    let channel = |kind: ChannelKind| catalogue::channel(kind).name;
    let system = |kind: SystemKind| catalogue::system(kind).name;
    let activity = |kind: ActivityKind| catalogue::activity(kind).name;
    let team = |kind: TeamKind| catalogue::team(kind).name;
    let link = |kind: LinkKind| catalogue::link(kind).name;
    match sheet {
        Sheet::Channels => choices::words(&ChannelKind::ALL, channel, language),
        Sheet::Systems => choices::words(&SystemKind::ALL, system, language),
        Sheet::Activities => choices::words(&ActivityKind::ALL, activity, language),
        Sheet::Teams => choices::words(&TeamKind::ALL, team, language),
        Sheet::Links => choices::words(&LinkKind::ALL, link, language),
        Sheet::Audiences | Sheet::Measures | Sheet::Steps => Kind::Text,
    }
}

fn value(
    source: &Source<'_>,
    inventory: &Inventory,
    row: &InventoryRow,
    shown: Shown,
    column: &Column,
) -> Value {
    let Source { plan, language, .. } = *source;
    match (shown, row) {
        (Shown::Until, InventoryRow::Step(step)) => plan
            .steps
            .get(step)
            .and_then(|step| step.until)
            .map(day)
            .map_or(Value::Empty, Value::Date),
        (Shown::About, InventoryRow::Measure(id)) => Value::text(&about(plan, id, language)),
        (Shown::Model, InventoryRow::Step(step)) => {
            let step = source.roadmap.steps.iter().find(|one| one.step == *step);
            let model = step.map(|step| names::model(step.model).in_language(language));
            Value::text(model.unwrap_or_default())
        }
        _ => {
            let text = inventory.text(plan, row, shown, language);
            match column.kind {
                // Without a cost nobody has said one.
                Kind::Number if shown == Shown::Cost && text == "0" => Value::Empty,
                Kind::Number => Value::number(text.parse::<u64>().ok()),
                _ => Value::text(&text),
            }
        }
    }
}

/// All that a measure is about.
fn about(plan: &Plan, id: &Id, language: Language) -> String {
    let about = plan.measures.get(id).map_or(&[][..], |measure| &measure.about);
    let say = |text: Text| text.in_language(language).to_owned();
    match about {
        [] => say(texts::inventory::ABOUT_NOTHING),
        some => {
            let names: Vec<String> =
                some.iter().map(|id| naming::in_list(plan, id, language)).collect();
            names.join("; ")
        }
    }
}
