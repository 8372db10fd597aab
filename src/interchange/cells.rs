//! What stands in the cells of a file, as it was read: nothing here knows what it means.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::table::Day;

/// No file has more cells with something in them: a plan has some million at most.
pub(super) const MAX_CELLS: usize = 8_000_000;
/// No file has more text, in bytes, also where many cells show the same.
pub(super) const MAX_TEXT_BYTES: usize = 256 * 1_024 * 1_024;
/// No file is larger when it is unpacked, in bytes.
pub(super) const MAX_UNPACKED_BYTES: u64 = 512 * 1_024 * 1_024;

/// The cells of one sheet that have something in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What it is called; empty where a file has no sheets.
    pub name: String,
    /// Its rows from the top, counted from 0, with their cells from the left, counted likewise.
    pub rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text that is not empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Day),
}

/// Why a file is none with tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// It is a workbook, but no `.xlsx`.
    #[error("it is a workbook of another format")]
    OtherWorkbook,
    /// It is packed and no workbook, or one that was damaged.
    #[error("it is no workbook, or a damaged one")]
    Damaged,
    /// It is larger than a table of a plan may be.
    #[error("it is too large")]
    TooLarge,
    /// It is no text with columns.
    #[error("it is no text with columns")]
    NoColumns,
}

/// Counts what was read against what a file may have.
#[derive(Debug, Default)]
pub(super) struct Quota {
    cells: usize,
    bytes: usize,
}

impl Quota {
    /// Takes note of a cell.
    pub fn take(&mut self, cell: &Cell) -> Result<(), Unreadable> {
        self.cells += 1;
        if let Cell::Text(text) = cell {
            self.bytes += text.len();
        }
        match self.cells > MAX_CELLS || self.bytes > MAX_TEXT_BYTES {
            true => Err(Unreadable::TooLarge),
            false => Ok(()),
        }
    }
}

impl Cell {
    /// As it is written in a text; whole numbers without a point.
    pub fn written(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(Day { year, month, day }) => format!("{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// The id that a cell holds, without the blanks that people leave around it; there are ids of nothing
/// but blanks.
pub(super) fn id_in(text: &str) -> &str {
    match text.trim() {
        "" => text,
        id => id,
    }
}

/// How spreadsheets call a cell: `D7`. Rows and columns count from 0.
pub fn address(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let letter = ((rest - 1) % 26) as u8;
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    let column: String = letters.into_iter().rev().collect();
    format!("{column}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_in_spreadsheets() {
        let names = [(0, 0), (6, 3), (0, 25), (1, 26), (9, 701), (9, 702), (u32::MAX, 16_383)]
            .map(|(row, column)| address(row, column));
        assert_eq!(names, ["A1", "D7", "Z1", "AA2", "ZZ10", "AAA10", "XFD4294967296"]);
    }
}
