//! A plan as tables, for whoever goes on with it in a spreadsheet: the inventory, and what follows
//! from the plan. The words are those of the window.
//!
//! Which columns are read again when such a table comes back is said here
//! ([`Column::is_read`]); what is made of them there is up to `interchange`.

pub mod choices;
mod inventory;
mod results;
mod said;
mod workshop;

use std::sync::Arc;

pub use inventory::key as key_of_sheet;
pub use said::{ABOUT as ABOUT_COLUMN, FEEDBACK, id_of as id_of_feedback};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::catalogue::dates;
use crate::catalogue::efforts::Efforts;
use crate::classify::{Classification, Topology};
use crate::export::{self, ExportFault, TableFormat, Written};
use crate::file;
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Date, Plan, View};
use crate::session::RoadmapData;
use crate::session::inventory::{Column as Shown, Inventory, InventoryRow, Sheet};
use crate::table::{Book, Column, Contents, Day, Kind, Table};

/// What tables are made of a plan.
#[derive(Clone, Debug)]
pub struct TableOptions {
    /// In which language.
    pub language: Language,
    /// The view of what holds in one view only: which channels share what.
    pub view: View,
    /// With what efforts are counted.
    pub efforts: Arc<Efforts>,
}

/// What tables are made of, found once.
struct Source<'a> {
    plan: &'a Plan,
    language: Language,
    found: Classification,
    roadmap: RoadmapData,
}

/// The names of all tables for machines, in their order.
pub const KEYS: [&str; 15] = [
    key_of_sheet(Sheet::Channels),
    key_of_sheet(Sheet::Links),
    key_of_sheet(Sheet::Systems),
    key_of_sheet(Sheet::Activities),
    key_of_sheet(Sheet::Audiences),
    key_of_sheet(Sheet::Teams),
    key_of_sheet(Sheet::Measures),
    key_of_sheet(Sheet::Steps),
    results::ROADMAP,
    workshop::JOURNEYS,
    workshop::EXPECTATIONS,
    workshop::COMPETITORS,
    results::FINDINGS,
    results::PAIRS,
    FEEDBACK,
];

impl<'a> Source<'a> {
    fn of(plan: &'a Plan, options: &TableOptions) -> Self {
        let TableOptions { language, view, ref efforts } = *options;
        let topology = Arc::new(Topology::new(plan).with_efforts(Arc::clone(efforts)));
        let found = topology.classify(view, &Default::default());
        let roadmap = RoadmapData::of(plan, efforts);
        Self { plan, language, found, roadmap }
    }
}

/// A table of the inventory as somebody has listed it: these rows and columns, in this order.
pub fn listed(
    plan: &Plan,
    options: &TableOptions,
    sheet: Sheet,
    rows_and_columns: (&[InventoryRow], &[Shown]),
) -> Table {
    let source = Source::of(plan, options);
    let inventory = Inventory::of(plan, &options.efforts);
    inventory::listed(&source, &inventory, sheet, rows_and_columns)
}

/// All tables of a plan, in the order of [`KEYS`]; those without rows too.
pub fn tables(plan: &Plan, options: &TableOptions) -> Vec<Table> {
    let source = Source::of(plan, options);
    let shown = Inventory::of(plan, &options.efforts);
    let inventory = Sheet::ALL.map(|sheet| inventory::table(&source, &shown, sheet));
    let others = [
        results::roadmap(&source),
        workshop::journeys(&source),
        workshop::expectations(&source),
        workshop::competitors(&source),
        results::findings(&source),
        results::pairs(&source),
        said::feedback(&source),
    ];
    let mut tables: Vec<Table> = inventory.into_iter().chain(others).collect();
    tables.iter_mut().for_each(|table| tell_apart(&mut table.columns));
    tables
}

/// What users call a table.
pub fn title_of(key: &str) -> Text {
    let sheet = Sheet::ALL.into_iter().find(|sheet| key_of_sheet(*sheet) == key);
    match (sheet, key) {
        (Some(sheet), _) => sheet.title(),
        (None, results::ROADMAP) => texts::roadmap::ROADMAP,
        (None, results::FINDINGS) => texts::findings::TAB_FINDINGS,
        (None, results::PAIRS) => texts::tables::PAIRS_TITLE,
        (None, workshop::JOURNEYS) => texts::plan::JOURNEYS,
        (None, workshop::EXPECTATIONS) => texts::result::LOST_EXPECTATIONS,
        (None, workshop::COMPETITORS) => texts::strategy::COMPETITORS,
        (None, _) => texts::journeys::FEEDBACK,
    }
}

/// The files of the tables of a plan: a workbook, or text with separators, each table in a file of
/// its own. With `table` it is that one alone, by its name for machines, and it is the file itself.
///
/// # Errors
/// Says that the bytes could not be made; nothing but a fault of the program leads to it.
pub fn written(
    plan: &Plan,
    options: &TableOptions,
    date: Date,
    (format, table): (TableFormat, Option<&str>),
) -> Result<Vec<Written>, ExportFault> {
    let is_wanted = |one: &Table| table.is_none_or(|key| one.key == key);
    match format {
        TableFormat::Xlsx => {
            let mut book = book(plan, options, date);
            if let Some(key) = table {
                book.keep_only(key);
            }
            Ok(vec![Written { behind: String::new(), bytes: export::xlsx(&book)? }])
        }
        TableFormat::Csv => {
            let separator = grammar::cell_separator(options.language);
            let wanted = tables(plan, options).into_iter().filter(is_wanted);
            let worth_it = wanted.filter(|one| table.is_some() || !one.rows.is_empty());
            let files = worth_it.map(|one| {
                let behind = match table {
                    Some(_) => String::new(),
                    None => format!("-{}.{}", one.key, format.ending()),
                };
                Ok(Written { behind, bytes: export::csv(&one, separator)? })
            });
            files.collect()
        }
    }
}

/// All tables of a plan that have rows, or to which some can be added, with what is to be said of
/// them as a whole.
pub fn book(plan: &Plan, options: &TableOptions, date: Date) -> Book {
    let language = options.language;
    let say = |text: Text| text.in_language(language).to_owned();
    let mut tables = tables(plan, options);
    tables.retain(|table| table.grows || !table.rows.is_empty());
    let read_again = tables.iter().map(|table| {
        let read = table.columns.iter().filter(|column| column.is_read);
        grammar::commas(&read.map(|column| &*column.heading).collect::<Vec<_>>())
    });
    let title = match plan.name.trim() {
        "" => say(texts::pages::UNNAMED_PLAN),
        name => name.to_owned(),
    };
    let (company, day_text) = (plan.strategy.company.trim(), dates::written(date, language));
    let whose: Vec<&str> =
        [company, &*day_text].into_iter().filter(|part| !part.is_empty()).collect();
    Book {
        contents: Contents {
            title: say(texts::report::CONTENTS),
            whose: whose.join(" · "),
            lines: [
                texts::tables::READ_AGAIN_ABOUT,
                texts::tables::IDS_ABOUT,
                texts::tables::WHOLE_PLAN_ABOUT,
            ]
            .map(say)
            .into(),
            headings: [texts::tables::TABLE, texts::tables::ROWS, texts::tables::READ_AGAIN]
                .map(say),
            read_again: read_again.collect(),
        },
        title,
        company: company.to_owned(),
        language: language.code(),
        day: day(date),
        day_pattern: say(texts::phrases::DAY_IN_FIGURES).to_lowercase(),
        words_title: say(texts::tables::WORDS),
        tables,
        whole: (say(texts::tables::WHOLE_PLAN), whole(plan)),
    }
}

/// The plan as letters that stand for the bytes of its file, as many in each part as a cell holds.
fn whole(plan: &Plan) -> Vec<String> {
    /// So many letters stand for whole bytes.
    const PART: usize = 30_000;
    let letters = BASE64_STANDARD.encode(file::write(plan));
    // All of them are of one byte.
    letters.as_bytes().chunks(PART).map(|part| String::from_utf8_lossy(part).into_owned()).collect()
}

/// The column by which the rows of a table are known.
fn id_column(language: Language) -> Column {
    fixed("Id", texts::tables::ID, Kind::Id, language)
}

/// A column that is not read again.
fn fixed(key: &'static str, heading: Text, kind: Kind, language: Language) -> Column {
    Column { key, heading: heading.in_language(language).to_owned(), kind, is_read: false }
}

/// A day of a plan as tables have it.
pub(super) fn day(date: Date) -> Day {
    Day { year: date.year(), month: date.month(), day: date.day() }
}

/// Lets no two columns of a table have the same heading: sheets allow that no more than readers.
fn tell_apart(columns: &mut [Column]) {
    let mut taken = std::collections::BTreeSet::new();
    for column in columns {
        let heading = crate::table::plain(column.heading.trim()).replace('\n', " ");
        let mut unique = heading.clone();
        let mut number = 1;
        while !taken.insert(unique.to_lowercase()) {
            number += 1;
            unique = format!("{heading} ({number})");
        }
        column.heading = unique;
    }
}
