//! In which column and row every block stands: what is changed, judged and turned into places.

use std::collections::BTreeMap;

use super::board::{Board, Item, frames_around, stands};
use super::rows::Rows;
use super::{Drawing, Stand, foot};

/// A card that is wider than this takes more than one column of the band below.
const COLUMN: f64 = 264.0;
/// What a wide card may take of the gutter beside its last column.
const OVERHANG: f64 = 32.0;

/// A lane of so many cards may have two columns.
const SEVERAL: usize = 3;

/// A place on the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub column: usize,
    /// Counted from the top; the rows of the band below come after those of the lanes.
    pub row: usize,
}

/// Where every block stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Arrangement {
    /// The cell of each block, the first one of a block that takes several.
    pub cells: Vec<Cell>,
    /// The lane that each column belongs to.
    pub lanes: Vec<u8>,
    /// How many rows the lanes have, used or not; the others belong to the band below.
    pub rows: usize,
}

impl Arrangement {
    /// Everything where a board with these rows has it.
    pub fn of(board: &Board, drawing: &Drawing, rows: &Rows) -> Self {
        let stands = stands(drawing);
        let mut cells = vec![Cell::default(); drawing.blocks.len()];
        let mut lanes = vec![0; board.columns.len()];
        for (item, kind) in board.items.iter().enumerate() {
            let Item::Card(block) = *kind else { continue };
            cells[block] = Cell { column: board.column[item], row: rows.row[item] };
            if let Stand::Lane(lane) = stands[block] {
                lanes[board.column[item]] = lane;
            }
        }
        let wide = |block: &usize| across(drawing, *block);
        let widths: Vec<usize> =
            board.units.iter().map(|unit| unit.blocks.iter().map(wide).sum()).collect();
        for (unit, (row, first)) in board.units.iter().zip(foot::slots(board, &widths)) {
            let mut column = first;
            for block in &unit.blocks {
                cells[*block] = Cell { column, row: rows.count + row };
                column += across(drawing, *block);
            }
        }
        Self { cells, lanes, rows: rows.count }
    }

    /// The same with an empty column beside each lane of several cards, which takes room only once
    /// something stands in it.
    pub fn with_spare_columns(&self) -> Self {
        let count = |column: usize| {
            let own = self.cells.iter().filter(|cell| cell.row < self.rows);
            own.filter(|cell| self.lanes[cell.column] == self.lanes[column]).count()
        };
        let mut spare = Self { lanes: Vec::new(), ..self.clone() };
        let mut moved = Vec::with_capacity(self.lanes.len());
        for (column, lane) in self.lanes.iter().enumerate() {
            moved.push(spare.lanes.len());
            spare.lanes.push(*lane);
            let is_last = self.lanes.get(column + 1) != Some(lane);
            if is_last && count(column) >= SEVERAL {
                spare.lanes.push(*lane);
            }
        }
        for cell in &mut spare.cells {
            let beyond = cell.column.saturating_sub(moved.len());
            cell.column = moved.get(cell.column).copied().unwrap_or(spare.lanes.len() + beyond);
        }
        spare
    }

    /// Whether a block stands in the band below.
    pub fn is_below(&self, block: usize) -> bool {
        self.cells[block].row >= self.rows
    }

    /// How many times a block stands among the cells of a frame to which it does not belong.
    pub fn strangers(&self, drawing: &Drawing) -> usize {
        let areas = frame_areas(self, drawing);
        let is_within = |cell: &Cell, (first, last): &(Cell, Cell)| {
            (first.column..=last.column).contains(&cell.column)
                && (first.row..=last.row).contains(&cell.row)
        };
        let among = |block: usize| {
            let around = frames_around(drawing, block);
            let others = areas.iter().filter(|(frame, _)| !around.contains(frame));
            others.filter(|(_, area)| is_within(&self.cells[block], area)).count()
        };
        if areas.is_empty() { 0 } else { (0..self.cells.len()).map(among).sum() }
    }
}

/// How many columns of the band below a block takes.
pub(super) fn across(drawing: &Drawing, block: usize) -> usize {
    let width = drawing.blocks[block].rect.width();
    ((width + OVERHANG) / COLUMN).ceil().max(1.0) as usize
}

/// The first and the last column and row of each frame.
pub(super) fn frame_areas(
    arrangement: &Arrangement,
    drawing: &Drawing,
) -> BTreeMap<usize, (Cell, Cell)> {
    let mut areas: BTreeMap<usize, (Cell, Cell)> = BTreeMap::new();
    for (block, cell) in arrangement.cells.iter().enumerate() {
        let last =
            cell.column + if arrangement.is_below(block) { across(drawing, block) - 1 } else { 0 };
        for frame in frames_around(drawing, block) {
            let area = areas.entry(frame).or_insert((*cell, *cell));
            area.0 = Cell { column: area.0.column.min(cell.column), row: area.0.row.min(cell.row) };
            area.1 = Cell { column: area.1.column.max(last), row: area.1.row.max(cell.row) };
        }
    }
    areas
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, Rect};
    use crate::layout::tidy::Block;

    #[test]
    fn a_stranger_stands_among_the_cells_of_a_frame() {
        let rect = Rect::from_size(Point::default(), 184.0, 72.0);
        let block = |frame| Block { rect, stand: Stand::Lane(0), frame, is_card: true };
        let blocks = vec![block(Some(0)), block(None), block(Some(0))];
        let drawing = Drawing { blocks, frames: vec![None], ..Drawing::default() };
        let strangers = |rows: [usize; 3]| {
            let cells = rows.map(|row| Cell { column: 0, row }).to_vec();
            Arrangement { cells, lanes: vec![0], rows: 3 }.strangers(&drawing)
        };
        assert_eq!((strangers([0, 1, 2]), strangers([0, 2, 1])), (1, 0));
    }

    #[test]
    fn lanes_of_several_cards_get_a_spare_column() {
        let cell = |column, row| Cell { column, row };
        let cells = vec![cell(0, 0), cell(1, 0), cell(1, 1), cell(1, 2), cell(2, 0), cell(2, 3)];
        let arrangement = Arrangement { cells, lanes: vec![0, 1, 2], rows: 3 };
        let spare = arrangement.with_spare_columns();
        assert_eq!(spare.lanes, [0, 1, 1, 2]);
        let columns: Vec<usize> = spare.cells.iter().map(|cell| cell.column).collect();
        assert_eq!(columns, [0, 1, 1, 1, 3, 3], "the band below stays under its columns");
    }
}
