//! Takes over into a plan what somebody filled in in its tables.
//!
//! Rows are known by their ids. What a cell says is held against what the plan says there now, so
//! that nothing but a change is read, and a plan that goes out and comes back is the same. Whatever
//! is wrong is told with its sheet and cell, and then nothing is taken over.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cells::{self, Cell, Sheet, Unreadable, id_in};
use super::fields::{self, Said, Wrong};
use super::matching::{Found, KnownTables};
use super::voices::Elements;
use super::{separated, words, workbook};
use crate::catalogue::dates;
use crate::plan::{Date, Id, Measure, Plan};
use crate::report::tables::{ABOUT_COLUMN, FEEDBACK, id_of_feedback};
use crate::table::{Day, Kind, Table, Value, plain};

/// Where something stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sheet; the table, where a file has no sheets.
    pub sheet: String,
    /// The cell as spreadsheets call it: `D7`.
    pub cell: String,
}

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What stands there.
    pub said: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The cell says nothing that the plan could say.
    Cell(Wrong, Vec<String>),
    /// The row has no id, and the table takes no new rows.
    NoId,
    /// The plan has nothing with this id.
    UnknownId,
    /// The id stands in a row before.
    RowTwice,
    /// The plan has as many elements as a plan may have.
    Full,
}

/// What somebody changed that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where; for a whole column its heading.
    pub place: Place,
    /// What stands over the column.
    pub heading: String,
    /// Whether the plan knows the column at all.
    pub is_known: bool,
}

/// Why nothing is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file cannot be read.
    Unreadable(Unreadable),
    /// None of its sheets is a table of the plan.
    NoTable,
    /// These places are faulty.
    Faults(Vec<Fault>),
}

/// A plan with what somebody filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOver {
    /// The plan as it would be.
    pub plan: Plan,
    /// What was changed beside that.
    pub left_out: Vec<LeftOut>,
}

/// What a plan becomes by a file of its tables.
///
/// # Errors
/// Says what is wrong with the file; then nothing of it is taken over.
pub fn take_over(plan: &Plan, bytes: &[u8]) -> Result<TakenOver, Refusal> {
    let sheets = match workbook::is_workbook(bytes) {
        true => workbook::sheets(bytes),
        false => separated::sheet(bytes).map(|sheet| vec![sheet]),
    };
    let sheets = sheets.map_err(Refusal::Unreadable)?;
    let known = KnownTables::of(plan);
    let mut taking = Taking { known: &known, plan: plan.clone(), ..Taking::new(&known) };
    let mut is_any = false;
    for sheet in &sheets {
        if let Some(found) = known.find(sheet) {
            is_any = true;
            taking.sheet(sheet, &found);
        }
    }
    match (is_any, taking.faults.is_empty()) {
        (false, _) => Err(Refusal::NoTable),
        (true, false) => Err(Refusal::Faults(taking.faults)),
        (true, true) => Ok(TakenOver { plan: taking.plan, left_out: taking.left_out }),
    }
}

struct Taking<'a> {
    known: &'a KnownTables,
    plan: Plan,
    faults: Vec<Fault>,
    left_out: Vec<LeftOut>,
    seen: BTreeSet<(usize, String)>,
    /// What names mean; found once a row asks for it.
    elements: OnceCell<Elements>,
}

impl<'a> Taking<'a> {
    fn new(known: &'a KnownTables) -> Self {
        Self {
            known,
            plan: Plan::default(),
            faults: Vec::new(),
            left_out: Vec::new(),
            seen: BTreeSet::new(),
            elements: OnceCell::new(),
        }
    }

    fn sheet(&mut self, sheet: &Sheet, found: &Found) {
        let table = self.known.table(found.table, found.language);
        if !table.columns.iter().any(|column| column.is_read) {
            return;
        }
        let name = if sheet.name.is_empty() { &table.title } else { &sheet.name };
        let place = |row, column| Place { sheet: name.clone(), cell: cells::address(row, column) };
        for (column, heading) in &found.unknown {
            let (place, heading) = (place(found.head, *column), heading.clone());
            self.left_out.push(LeftOut { place, heading, is_known: false });
        }
        for (row, cells) in sheet.rows.range(found.head + 1..) {
            let is_empty = |column: &u32| Said::new(cells.get(column)).is_empty();
            if !found.columns.keys().all(is_empty) {
                self.row(found, table, (*row, cells), &place);
            }
        }
    }

    fn row(
        &mut self,
        found: &Found,
        table: &Table,
        (row, cells): (u32, &BTreeMap<u32, Cell>),
        place: &dyn Fn(u32, u32) -> Place,
    ) {
        let said = cells.get(&found.id).map(Cell::written).unwrap_or_default();
        let id = id_in(&said);
        let mut fault = |kind| {
            let (place, said) = (place(row, found.id), said.clone());
            self.faults.push(Fault { place, said, kind });
        };
        if id.is_empty() || id.trim().is_empty() && self.known.rows(found.table, id).is_none() {
            match table.grows {
                true => self.new_row(found, table, (row, cells), place),
                false => fault(FaultKind::NoId),
            }
            return;
        }
        if !self.seen.insert((found.table, id.to_owned())) {
            fault(FaultKind::RowTwice);
            return;
        }
        // A step is there as soon as something is said about it.
        let is_step = || table.key == KnownTables::STEPS && words::step(id).is_some();
        // What stands in a cell is the id without blanks around it.
        let rows = self.known.rows(found.table, id);
        if rows.is_none() && !is_step() {
            fault(FaultKind::UnknownId);
            return;
        }
        for (at, column) in &found.columns {
            let cell = cells.get(at);
            let now = rows.iter().flatten().map(|row| &row[*column]);
            let is_same = match rows {
                Some(_) => now.into_iter().any(|value| is_same(cell, value)),
                None => Said::new(cell).is_empty(),
            };
            if is_same {
                continue;
            }
            let known_as = rows.map_or_else(|| id.to_owned(), |rows| rows[0][0].written().into());
            self.cell(table, *column, &known_as, (cell, place(row, *at)));
        }
    }

    /// Takes over a cell that somebody changed.
    fn cell(
        &mut self,
        table: &Table,
        column: usize,
        id: &str,
        (cell, place): (Option<&Cell>, Place),
    ) {
        let column = &table.columns[column];
        if !column.is_read {
            let heading = column.heading.clone();
            self.left_out.push(LeftOut { place, heading, is_known: true });
            return;
        }
        let said = Said::new(cell);
        if let Err(wrong) = fields::set(&mut self.plan, (table.key, column.key), id, &said) {
            let said = cell.map(Cell::written).unwrap_or_default();
            let words = match &column.kind {
                Kind::Words(words) | Kind::OpenWords(words) => words.clone(),
                Kind::Id | Kind::Text | Kind::Number | Kind::Date => Vec::new(),
            };
            self.faults.push(Fault { place, said, kind: FaultKind::Cell(wrong, words) });
        }
    }

    /// A row without an id is a measure or a voice that is not there yet.
    fn new_row(
        &mut self,
        found: &Found,
        table: &Table,
        (row, cells): (u32, &BTreeMap<u32, Cell>),
        place: &dyn Fn(u32, u32) -> Place,
    ) {
        let is_about = |(_, column): &(&u32, &usize)| table.columns[**column].key == ABOUT_COLUMN;
        let added = match table.key {
            FEEDBACK => {
                let about = found.columns.iter().find(is_about).map(|(at, _)| *at);
                let said = about.and_then(|at| cells.get(&at));
                self.new_voice(said, || place(row, about.unwrap_or(found.id)))
            }
            _ => self.new_measure(|| place(row, found.id)),
        };
        let Some(id) = added else { return };
        for (at, column) in &found.columns {
            let (cell, key) = (cells.get(at), table.columns[*column].key);
            // Without a title there is nothing to do, and without a text nothing was said.
            let is_needed = [KnownTables::TITLE, "Date", "Text"].contains(&key);
            if key != ABOUT_COLUMN && (is_needed || !Said::new(cell).is_empty()) {
                self.cell(table, *column, &id, (cell, place(row, *at)));
            }
        }
    }

    fn new_measure(&mut self, place: impl FnOnce() -> Place) -> Option<String> {
        if !self.plan.has_room_for(1) {
            self.faults.push(Fault { place: place(), said: String::new(), kind: FaultKind::Full });
            return None;
        }
        let id: Id = self.plan.unused_measure_id();
        self.plan.measures.insert(id.clone(), Arc::new(Measure::default()));
        Some(id.as_str().to_owned())
    }

    /// Something that was said about what the cell names.
    fn new_voice(&mut self, about: Option<&Cell>, place: impl FnOnce() -> Place) -> Option<String> {
        let said = about.map(Cell::written).unwrap_or_default();
        let elements = self.elements.get_or_init(|| Elements::of(&self.plan));
        let Some(about) = elements.named(&said).cloned() else {
            let wrong = if said.trim().is_empty() { Wrong::Missing } else { Wrong::NoElement };
            let kind = FaultKind::Cell(wrong, Vec::new());
            self.faults.push(Fault { place: place(), said, kind });
            return None;
        };
        let id = id_of_feedback(&about, self.plan.feedback(&about).len());
        fields::add_voice(&mut self.plan, &about);
        Some(id)
    }
}

/// Whether a cell says what the plan says there.
fn is_same(cell: Option<&Cell>, value: &Value) -> bool {
    match (cell, value) {
        (None, value) => *value == Value::Empty,
        (Some(Cell::Text(text)), Value::Empty) => plain(text).is_empty(),
        (Some(Cell::Text(text)), Value::Date(day)) => dates::read(text).map(day_of) == Some(*day),
        (Some(Cell::Text(text)), value) => plain(text) == value.written(),
        (Some(Cell::Date(day)), Value::Date(of)) => day == of,
        (Some(Cell::Number(number)), Value::Number(of)) => *number == *of as f64,
        // A name may look like a number or a day.
        (Some(cell), value) => cell.written() == value.written(),
    }
}

fn day_of(date: Date) -> Day {
    Day { year: date.year(), month: date.month(), day: date.day() }
}
