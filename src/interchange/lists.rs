//! Lists of things in a table, as people keep them: a column of names, and others that say what each
//! is. Tables of ours hold the whole plan besides.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::build::{Built, build};
use super::cells::{Cell, Sheet, address};
use super::drawing::{Drawing, Look, Shape};
use super::guess::{called, named};
use super::import_fault::ImportFault;
use super::origin::Origin;
use super::taking_over::{Refusal, take_over};
use super::{separated, words, workbook};
use crate::catalogue::names::Column;
use crate::catalogue::{
    fresh_activity, fresh_audience, fresh_channel, fresh_system, fresh_team, words as names,
};
use crate::file;
use crate::language::Language;
use crate::plan::{
    ActivityKind, Availability, Body, ChannelKind, Market, NodeSort, Plan, Reach, SystemKind,
    TeamKind,
};
use crate::table::WHOLE_PLAN;

/// The headings stand in one of the first rows.
const ROWS_SEARCHED: usize = 20;
/// No heading is longer than this, in letters.
const LONGEST_HEAD: usize = 40;

pub(super) fn read(bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    let sheets = match workbook::is_workbook(bytes) {
        true => workbook::sheets(bytes)?,
        false => vec![separated::sheet(bytes)?],
    };
    if let Some(plan) = sheets.iter().find_map(whole_plan) {
        return ours(&plan, bytes);
    }
    let mut drawing = Drawing::default();
    for sheet in &sheets {
        let name = if sheets.len() > 1 { &*sheet.name } else { "" };
        add(&mut drawing, sheet, name, language)?;
    }
    if drawing.shapes.is_empty() {
        return Err(ImportFault::NoNames);
    }
    let count = sheets.len();
    let mut built = build(Plan::default(), drawing, language);
    built.report.pages = count;
    Ok(built)
}

/// The letters for the plan that a sheet of ours holds, in as many cells as it takes.
fn whole_plan(sheet: &Sheet) -> Option<String> {
    let first = |row: &BTreeMap<u32, Cell>| row.get(&0).map(Cell::written);
    let mut rows = sheet.rows.values();
    if first(rows.next()?)? != WHOLE_PLAN {
        return None;
    }
    let letters: String = rows.filter_map(first).collect();
    Some(letters)
}

/// The plan, with what was changed in its tables.
fn ours(letters: &str, bytes: &[u8]) -> Result<Built, ImportFault> {
    let damaged = |_| ImportFault::Damaged(Origin::new("", WHOLE_PLAN));
    let plan = BASE64_STANDARD.decode(letters).map_err(damaged)?;
    let reading = file::read(&plan).map_err(ImportFault::Plan)?;
    if !reading.faults.is_empty() {
        return Err(ImportFault::FaultyPlan(reading.faults));
    }
    let plan = reading.plan;
    let changed = match take_over(&plan, bytes) {
        Ok(taken) => taken.plan,
        Err(Refusal::NoTable) => plan.clone(),
        Err(Refusal::Unreadable(unreadable)) => return Err(unreadable.into()),
        Err(Refusal::Faults(faults)) => return Err(ImportFault::Cells(faults)),
    };
    let changes = file::diff(&plan, &changed);
    let mut built = Built::whole(changed);
    let changed: std::collections::BTreeSet<_> =
        changes.meaning.iter().chain(&changes.layout).map(|one| one.location.id.clone()).collect();
    built.report.taken_over = changed.len();
    Ok(built)
}

/// What the columns of a sheet say, and the row of their headings.
fn columns(sheet: &Sheet) -> Option<(Option<u32>, BTreeMap<u32, Column>)> {
    let rows = sheet.rows.iter().take(ROWS_SEARCHED);
    let found = rows.filter_map(|(row, cells)| {
        let mut says: BTreeMap<u32, Column> = BTreeMap::new();
        let heads =
            cells.iter().filter_map(|(column, cell)| Some((*column, head(&cell.written())?)));
        for (column, said) in heads {
            if !says.values().any(|other| *other == said) {
                says.insert(column, said);
            }
        }
        says.values().any(|said| *said == Column::Name).then_some((*row, says))
    });
    // The first of those with most headings.
    let mut best: Option<(u32, BTreeMap<u32, Column>)> = None;
    for one in found {
        if best.as_ref().is_none_or(|best| one.1.len() > best.1.len()) {
            best = Some(one);
        }
    }
    if let Some((row, says)) = best {
        return Some((Some(row), says));
    }
    // A single column is one of names, whatever stands over it.
    let used: std::collections::BTreeSet<u32> =
        sheet.rows.values().flat_map(BTreeMap::keys).copied().collect();
    let only = used.iter().next().filter(|_| used.len() == 1)?;
    Some((None, [(*only, Column::Name)].into()))
}

/// What the column under a heading says, by its whole text or by what stands before a sign:
/// “Owner (IT)”.
fn head(text: &str) -> Option<Column> {
    let text = Some(text.trim()).filter(|text| text.chars().count() <= LONGEST_HEAD)?;
    let first = text.split(['(', '/', ':', ',']).next();
    Column::of(text).or_else(|| Column::of(first?))
}

fn add(
    drawing: &mut Drawing,
    sheet: &Sheet,
    page: &str,
    language: Language,
) -> Result<(), ImportFault> {
    let Some((head, columns)) = columns(sheet) else { return Ok(()) };
    for (row, cells) in sheet.rows.iter().filter(|(row, _)| head.is_none_or(|head| **row > head)) {
        let said = |wanted: Column| {
            let column = columns.iter().find(|(_, says)| **says == wanted)?.0;
            let text = cells.get(column)?.written();
            Some(text.trim().to_owned()).filter(|text| !text.is_empty())
        };
        let Some(name) = said(Column::Name) else { continue };
        let column =
            columns.iter().find(|(_, says)| **says == Column::Name).map_or(0, |(at, _)| *at);
        let mut shape =
            Shape::new(name.clone(), Look::Card, Origin::new(page, address(*row, column)));
        let mut body = said(Column::Kind).and_then(|kind| body_of(&kind, &name, language));
        if body.is_none() {
            body = named(&name, language).filter(|guess| guess.is_sure).map(|guess| guess.body);
        }
        if let Some(Body::Channel(channel)) = &mut body {
            if let Some(operator) = said(Column::Operator) {
                channel.operator = words::operator(&operator);
                channel.settle_seller();
            }
            if let Some(market) = said(Column::Market) {
                set_markets(channel, &market);
            }
        }
        shape.said = body;
        let owner = said(Column::Owner);
        let parts = said(Column::Note).into_iter().chain(owner);
        shape.note = parts.collect::<Vec<_>>().join("\n");
        drawing.add(shape)?;
    }
    Ok(())
}

fn set_markets(channel: &mut crate::plan::Channel, said: &str) {
    let said = said.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let when = |serves| if serves { Availability::Yes } else { Availability::No };
    let (b2b, b2c) = (
        has(&["b2b", "business", "geschäft", "firmen", "händler", "gewerb"]),
        has(&["b2c", "private", "privat", "consumer", "endkunde", "verbraucher"]),
    );
    if b2b || b2c {
        (channel.markets.b2b, channel.markets.b2c) = (when(b2b), when(b2c));
    }
}

/// What a word for a kind makes of a name.
fn body_of(kind: &str, name: &str, language: Language) -> Option<Body> {
    let by_name = named(name, language).map(|guess| guess.body);
    if let Some(guess) = named(kind, language).filter(|guess| guess.is_sure) {
        // What the name says more exactly is right, if it is of the same sort.
        let same = by_name.filter(|body| body.sort() == guess.body.sort());
        return Some(called(same.unwrap_or(guess.body), name));
    }
    let sort = sort_of(kind)?;
    let body = by_name.filter(|body| body.sort() == sort).unwrap_or_else(|| match sort {
        NodeSort::Channel => fresh_channel(ChannelKind::Website, language),
        NodeSort::Audience => fresh_audience(name, market_of(kind), Reach::Served),
        NodeSort::Team => fresh_team(TeamKind::Other, language),
        NodeSort::Activity => fresh_activity(ActivityKind::Process, language),
        _ => fresh_system(SystemKind::Other, language),
    });
    Some(called(body, name))
}

fn market_of(kind: &str) -> Market {
    if kind.to_lowercase().contains("b2b") { Market::B2B } else { Market::B2C }
}

/// The sort that a word names, as people and tools of enterprise architecture call it.
fn sort_of(kind: &str) -> Option<NodeSort> {
    const WORDS: [(NodeSort, &[&str]); 5] = [
        (
            NodeSort::System,
            &["application", "itcomponent", "it component", "anwendung", "software", "it-system"],
        ),
        (NodeSort::Audience, &["usergroup", "user group", "segment", "kundengruppe", "persona"]),
        (NodeSort::Team, &["organization", "organisation", "abteilung", "department"]),
        (
            NodeSort::Activity,
            &["process", "prozess", "capability", "businesscapability", "aktivität"],
        ),
        (NodeSort::Channel, &["touchpoint", "vertriebskanal", "sales channel"]),
    ];
    let kind = kind.trim().to_lowercase();
    let of_ours = NodeSort::ALL.into_iter().find(|sort| {
        let called = [names::sort(*sort), names::sorts(*sort)];
        let called = called.iter().flat_map(|text| {
            Language::ALL.map(|language| text.in_language(language).to_lowercase())
        });
        !matches!(sort, NodeSort::Note | NodeSort::Frame)
            && called.into_iter().any(|name| name == kind)
    });
    of_ours.or_else(|| {
        WORDS
            .iter()
            .find(|(_, words)| words.iter().any(|word| kind.contains(word)))
            .map(|(sort, _)| *sort)
    })
}
