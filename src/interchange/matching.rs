//! Which table of the plan a sheet is, and which of its columns is which: by what the sheet is called
//! and by its headings, in any language, wherever they stand.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cells::{Cell, Sheet, id_in};
use crate::catalogue::efforts::Efforts;
use crate::language::{Language, texts};
use crate::plan::{Plan, View};
use crate::report::tables::{TableOptions, key_of_sheet, tables};
use crate::session::inventory;
use crate::table::{Kind, Table, Value};

/// The headings stand in one of the first rows.
const ROWS_SEARCHED: usize = 30;
/// What the name of a sheet counts beside a heading that fits.
const NAME: i64 = 100;

/// The tables of a plan in every language.
pub(super) struct KnownTables {
    tables: [Vec<Table>; Language::ALL.len()],
    /// For each table where the row of an id is, in every language.
    rows: Vec<BTreeMap<String, [usize; Language::ALL.len()]>>,
}

/// A sheet that is a table of the plan.
pub(super) struct Found {
    /// Which table.
    pub table: usize,
    /// The language of its headings.
    pub language: Language,
    /// The row of the headings.
    pub head: u32,
    /// The column of the ids.
    pub id: u32,
    /// Which column of the table the others are.
    pub columns: BTreeMap<u32, usize>,
    /// Columns that the table does not have, with their headings.
    pub unknown: Vec<(u32, String)>,
}

impl KnownTables {
    /// The table of the steps.
    pub const STEPS: &'static str = key_of_sheet(inventory::Sheet::Steps);
    /// The column of what is to be done.
    pub const TITLE: &'static str = inventory::Column::Title.code();

    pub fn of(plan: &Plan) -> Self {
        let efforts: Arc<Efforts> = Efforts::usual();
        let of = |language| {
            let efforts = Arc::clone(&efforts);
            tables(plan, &TableOptions { language, view: View::Today, efforts })
        };
        let tables = Language::ALL.map(of);
        let rows = (0..tables[0].len()).map(|table| {
            let mut rows: BTreeMap<String, [usize; Language::ALL.len()]> = BTreeMap::new();
            for (place, tables) in tables.iter().enumerate() {
                let Some(id) = id_column(&tables[table]) else { continue };
                for (row, cells) in tables[table].rows.iter().enumerate() {
                    let id = id_in(&cells[id].written()).to_owned();
                    rows.entry(id).or_default()[place] = row;
                }
            }
            rows
        });
        let rows = rows.collect();
        Self { rows, tables }
    }

    /// A table in a language.
    pub fn table(&self, table: usize, language: Language) -> &Table {
        &self.tables[language as usize][table]
    }

    /// What a row says now, in every language.
    pub fn rows(&self, table: usize, id: &str) -> Option<[&[Value]; Language::ALL.len()]> {
        let places = self.rows[table].get(id)?;
        let row = |language: Language| {
            &*self.tables[language as usize][table].rows[places[language as usize]]
        };
        Some(Language::ALL.map(row))
    }

    /// Which table a sheet is, if it is one.
    pub fn find(&self, sheet: &Sheet) -> Option<Found> {
        let rows = sheet.rows.iter().take(ROWS_SEARCHED);
        let rows = rows.filter_map(|(row, cells)| Some((*row, headings(cells), id_of(cells)?)));
        let candidates = rows.flat_map(|(head, headings, id)| {
            let tables = 0..self.tables[0].len();
            let of = move |table: usize| {
                let headings = headings.clone();
                Language::ALL.map(move |language| (table, language, headings.clone()))
            };
            tables.flat_map(of).map(move |(table, language, headings)| {
                self.judge(sheet, (table, language), (head, &headings, id))
            })
        });
        // Of those that fit alike the first is taken.
        let best = candidates.flatten().reduce(|best, one| if one.0 > best.0 { one } else { best });
        best.map(|(_, found)| found)
    }

    /// How well a table fits a sheet; nothing where no column does.
    fn judge(
        &self,
        sheet: &Sheet,
        (table, language): (usize, Language),
        (head, headings, id): (u32, &[(u32, String)], u32),
    ) -> Option<(i64, Found)> {
        let known = self.table(table, language);
        id_column(known)?;
        let mut columns = BTreeMap::new();
        let mut unknown = Vec::new();
        for (at, heading) in headings.iter().filter(|(at, _)| *at != id) {
            let is_it = |other: &str| other.to_lowercase() == heading.to_lowercase();
            match known.columns.iter().position(|column| is_it(&column.heading)) {
                Some(column) => _ = columns.insert(*at, column),
                None => unknown.push((*at, heading.clone())),
            }
        }
        if columns.is_empty() {
            return None;
        }
        let missing = known.columns.len() as i64 - 1 - columns.len() as i64;
        let is_called = sheet.name.to_lowercase() == known.title.to_lowercase();
        let name = if is_called { NAME } else { 0 };
        let fits = 3 * columns.len() as i64 - missing - unknown.len() as i64 + name;
        Some((fits, Found { table, language, head, id, columns, unknown }))
    }
}

fn id_column(table: &Table) -> Option<usize> {
    table.columns.iter().position(|column| column.kind == Kind::Id)
}

fn headings(cells: &BTreeMap<u32, Cell>) -> Vec<(u32, String)> {
    let texts = cells.iter().filter_map(|(at, cell)| match cell {
        Cell::Text(text) => Some((*at, text.trim().to_owned())),
        Cell::Number(_) | Cell::Date(_) => None,
    });
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

/// Where a row of headings has that of the ids.
fn id_of(cells: &BTreeMap<u32, Cell>) -> Option<u32> {
    let is_id = |text: &str| {
        let names = Language::ALL.map(|language| texts::tables::ID.in_language(language));
        names.iter().any(|name| name.to_lowercase() == text.to_lowercase())
    };
    headings(cells).into_iter().find(|(_, text)| is_id(text)).map(|(at, _)| at)
}
