//! How the user arranged the inventory; kept from one start to the next.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Column, Sheet};

/// How the user arranged the inventory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InventoryLayout {
    /// Whether it is open.
    pub open: bool,
    /// Whether it takes the whole window.
    pub large: bool,
    /// How high it is under the canvas, in points.
    pub height: u16,
    /// The table that is shown.
    sheet: Sheet,
    /// The columns that are shown although they were not at first, or the other way round.
    changed: BTreeSet<String>,
}

impl Default for InventoryLayout {
    fn default() -> Self {
        Self {
            open: false,
            large: false,
            height: 260,
            sheet: Sheet::default(),
            changed: BTreeSet::new(),
        }
    }
}

impl InventoryLayout {
    /// The table that is shown.
    pub fn sheet(&self) -> Sheet {
        self.sheet
    }

    /// Shows a table.
    pub fn set_sheet(&mut self, sheet: Sheet) {
        self.sheet = sheet;
    }

    /// Whether a column of a table is shown.
    pub fn shows(&self, sheet: Sheet, column: Column) -> bool {
        let first = sheet.columns().first() == Some(&column);
        first || sheet.shows_at_first(column) != self.changed.contains(&name(sheet, column))
    }

    /// Shows a column, or no longer.
    pub fn toggle(&mut self, sheet: Sheet, column: Column) {
        let name = name(sheet, column);
        if !self.changed.remove(&name) {
            self.changed.insert(name);
        }
    }

    /// The columns of a table that are shown, from left to right.
    pub fn columns(&self, sheet: Sheet) -> Vec<Column> {
        let all = sheet.columns().iter().copied();
        all.filter(|column| self.shows(sheet, *column)).collect()
    }
}

fn name(sheet: Sheet, column: Column) -> String {
    format!("{}.{}", sheet.code(), column.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_by_choice_but_the_first() {
        let mut layout = InventoryLayout::default();
        for sheet in Sheet::ALL {
            for column in sheet.columns() {
                let before = layout.shows(sheet, *column);
                layout.toggle(sheet, *column);
                let is_first = *column == sheet.columns()[0];
                assert_eq!(layout.shows(sheet, *column) == before, is_first);
                layout.toggle(sheet, *column);
                assert_eq!(layout.shows(sheet, *column), before);
            }
        }
        assert_eq!(layout, InventoryLayout::default());
    }
}
