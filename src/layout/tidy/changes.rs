//! Small changes of an arrangement, by chance.

use super::Drawing;
use super::arrangement::{Arrangement, Cell, across};
use super::chance::Chance;

/// One in so many changes may move a block to another column of its lane, one in so many moves it
/// past the others instead of exchanging it, and one in so many is followed by another.
const ELSEWHERE: usize = 3;
const PAST: usize = 3;
const TWO: usize = 4;
/// One in so many leads towards what a block is joined to.
const TOWARDS: usize = 2;

/// Changes an arrangement: mostly the places of blocks among `concerned`, if there are any. What
/// it yields has no more strangers in frames than before; `None` if it is as it was.
pub(super) fn changed(
    now: &Arrangement,
    drawing: &Drawing,
    concerned: &[usize],
    chance: &mut Chance,
) -> Option<Arrangement> {
    let mut next = now.clone();
    for _ in 0..1 + usize::from(chance.below(TWO) == 0) {
        let block = match concerned {
            [] => chance.below(drawing.blocks.len()),
            _ if chance.below(3) == 0 => chance.below(drawing.blocks.len()),
            _ => concerned[chance.below(concerned.len())],
        };
        match next.is_below(block) {
            true => move_below(&mut next, drawing, block, chance),
            false => move_in_lane(&mut next, drawing, block, chance),
        }
    }
    let is_fine = next != *now
        && (drawing.frames.is_empty() || next.strangers(drawing) <= now.strangers(drawing));
    is_fine.then_some(next)
}

/// Moves a block within its lane: in exchange with another, or past those between.
fn move_in_lane(
    arrangement: &mut Arrangement,
    drawing: &Drawing,
    block: usize,
    chance: &mut Chance,
) {
    let from = arrangement.cells[block];
    let lane = arrangement.lanes[from.column];
    let column = match chance.below(ELSEWHERE) {
        0 => {
            let first = arrangement.lanes.iter().position(|other| *other == lane).unwrap_or(0);
            let count = arrangement.lanes.iter().filter(|other| **other == lane).count();
            first + chance.below(count)
        }
        _ => from.column,
    };
    let partner = partner(arrangement, drawing, block, chance);
    let row = match partner.filter(|_| chance.below(TOWARDS) == 0) {
        // In line with it, or beside that.
        Some(cell) => (cell.row + chance.below(3)).saturating_sub(1).min(arrangement.rows - 1),
        None => chance.below(arrangement.rows),
    };
    let to = Cell { column, row };
    if column == from.column && chance.below(PAST) == 0 {
        let (low, high) = (from.row.min(to.row), from.row.max(to.row));
        let between = arrangement.cells.iter_mut();
        let between =
            between.filter(|cell| cell.column == column && (low..=high).contains(&cell.row));
        for cell in between {
            match from.row < to.row {
                true => cell.row -= usize::from(cell.row > low),
                false => cell.row += usize::from(cell.row < high),
            }
        }
    } else if let Some(other) = arrangement.cells.iter().position(|cell| *cell == to) {
        arrangement.cells[other] = from;
    }
    arrangement.cells[block] = to;
}

/// The cell of one of the blocks that a block is joined to in sight.
fn partner(
    arrangement: &Arrangement,
    drawing: &Drawing,
    block: usize,
    chance: &mut Chance,
) -> Option<Cell> {
    let ties = drawing.ties.iter().filter(|tie| tie.is_drawn);
    let partners = ties.filter_map(|tie| match () {
        () if tie.from == block => Some(tie.to),
        () if tie.to == block => Some(tie.from),
        () => None,
    });
    let cells: Vec<Cell> = partners.map(|other| arrangement.cells[other]).collect();
    (!cells.is_empty()).then(|| cells[chance.below(cells.len())])
}

/// Moves a block in the band below, if it stands there by itself.
fn move_below(arrangement: &mut Arrangement, drawing: &Drawing, block: usize, chance: &mut Chance) {
    let from = arrangement.cells[block];
    let columns = arrangement.cells.iter().map(|cell| cell.column + 1).max().unwrap_or(1);
    let partner = partner(arrangement, drawing, block, chance);
    let column = match partner.filter(|_| chance.below(TOWARDS) == 0) {
        Some(cell) => cell.column,
        None => chance.below(columns),
    };
    let to = Cell { column, row: from.row };
    let is_single =
        |block: usize| across(drawing, block) == 1 && drawing.blocks[block].frame.is_none();
    let takes = |other: usize| {
        let cell = arrangement.cells[other];
        let columns = cell.column..cell.column + across(drawing, other);
        arrangement.is_below(other) && cell.row == to.row && columns.contains(&to.column)
    };
    let other = (0..arrangement.cells.len()).find(|other| takes(*other));
    if !is_single(block) || other.is_some_and(|other| !is_single(other)) {
        return;
    }
    if let Some(other) = other {
        arrangement.cells[other] = from;
    }
    arrangement.cells[block] = to;
}
