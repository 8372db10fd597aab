//! From the order of a board to places in world points: columns with gutters in which their lines
//! have room, rows that go through all columns, and the band below.

use super::board::{Board, Item, frames_around};
use super::crossings::{arc_ends, falls_straight};
use super::rows::{Rows, rows};
use super::{Drawing, foot};
use crate::geometry::Point;

/// From one column and from one row to the next, about, in world points.
pub(super) const COLUMN: f64 = 312.0;
pub(super) const PITCH: f64 = 116.0;
/// Between two columns at least: a label has room on a line that runs straight across.
const GUTTER: f64 = 128.0;
const WIDEST_GUTTER: f64 = 320.0;
/// Beside the lines that run up and down in a gutter, and from one to the next.
const BESIDE_TRACKS: f64 = 84.0;
const TRACK: f64 = 12.0;
/// Between two rows at least and at most.
const GAP: f64 = 44.0;
const WIDEST_GAP: f64 = 160.0;
/// Above and below the lines that run through between two rows.
const BESIDE_PASSES: f64 = 36.0;
/// Between two cards that a line joins on the shortest way: room for its arrow and a label.
const JOINED_GAP: f64 = 60.0;
/// What a frame needs above and below its cards, each with room to what lies beyond.
const FRAME_ABOVE: f64 = 56.0;
const FRAME_BELOW: f64 = 40.0;
/// Between the columns and the band below.
const BAND: f64 = 88.0;
const WIDEST_BAND: f64 = 200.0;
/// A column that no card gives a width.
const USUAL_WIDTH: f64 = 184.0;

/// The top left of each block.
pub(super) fn places(board: &Board, drawing: &Drawing) -> Vec<Point> {
    let rows = rows(board, &ties(board, drawing));
    let columns = Columns::new(board, drawing, &rows);
    let mut places = vec![Point::default(); drawing.blocks.len()];
    let mut heights = vec![0.0_f64; rows.count];
    for (item, block) in cards(board) {
        let height = &mut heights[rows.row[item]];
        *height = height.max(drawing.blocks[block].rect.height());
    }
    let gaps = gaps(board, drawing, &rows);
    let mut tops = Vec::with_capacity(rows.count);
    let mut bottom = 0.0;
    for (row, height) in heights.iter().enumerate() {
        let top = if row == 0 { 0.0 } else { bottom + gaps[row] };
        tops.push(top);
        bottom = top + height;
    }
    for (item, block) in cards(board) {
        let row = rows.row[item];
        let rect = drawing.blocks[block].rect;
        let x = columns.place(board.column[item], rect.width());
        places[block] = Point::new(x, tops[row] + (heights[row] - rect.height()) / 2.0);
    }
    let top = if board.columns.is_empty() { 0.0 } else { bottom + band(board) };
    place_foot(board, drawing, &columns, top, &mut places);
    places.into_iter().map(|at| Point::new(at.x.round(), at.y.round())).collect()
}

fn cards(board: &Board) -> impl Iterator<Item = (usize, usize)> {
    board.items.iter().enumerate().filter_map(|(index, item)| match item {
        Item::Card(block) => Some((index, *block)),
        Item::Pass | Item::Hole => None,
    })
}

/// The links between cards of different columns, as pairs of items.
fn ties(board: &Board, drawing: &Drawing) -> Vec<(usize, usize, f64)> {
    let mut item_of = vec![None; drawing.blocks.len()];
    for (item, block) in cards(board) {
        item_of[block] = Some(item);
    }
    let ties = drawing.ties.iter().filter_map(|tie| {
        let (from, to) = item_of[tie.from].zip(item_of[tie.to])?;
        (board.column[from] != board.column[to]).then_some((from, to, tie.weight))
    });
    ties.collect()
}

/// Where the columns lie.
struct Columns {
    lefts: Vec<f64>,
    widths: Vec<f64>,
}

impl Columns {
    fn new(board: &Board, drawing: &Drawing, rows: &Rows) -> Self {
        let mut widths = vec![0.0_f64; board.columns.len()];
        for (item, block) in cards(board) {
            let width = &mut widths[board.column[item]];
            *width = width.max(drawing.blocks[block].rect.width());
        }
        let mut lefts = Vec::with_capacity(widths.len());
        let mut left = 0.0;
        for (column, width) in widths.iter().enumerate() {
            if column > 0 {
                left += gutter(board, rows, column);
            }
            lefts.push(left);
            left += width;
        }
        Self { lefts, widths }
    }

    /// The left of a card in the middle of a column; beyond the last there are as many as needed.
    fn place(&self, column: usize, width: f64) -> f64 {
        let left = self.lefts.get(column).zip(self.widths.get(column));
        let (left, room) = left.map_or_else(
            || {
                let beyond = (column - self.lefts.len()) as f64;
                let last = self.lefts.last().zip(self.widths.last());
                let right = last.map_or(0.0, |(left, width)| left + width + GUTTER);
                (right + beyond * COLUMN, USUAL_WIDTH)
            },
            |(left, width)| (*left, *width),
        );
        left + (room - width) / 2.0
    }
}

/// How wide a gutter is: so many lines run up and down in it beside each other.
fn gutter(board: &Board, rows: &Rows, gutter: usize) -> f64 {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let row = |item: usize| row_of(board, rows, item);
    for strand in &board.strands[gutter] {
        spans.push((row(strand.left), row(strand.right)));
    }
    for arc in &board.arcs {
        let (from, to) = arc_ends(board, arc);
        if arc.column + usize::from(arc.on_right) == gutter && !board.is_clear(arc.column, from, to)
        {
            spans.push((row(arc.ends.0), row(arc.ends.1)));
        }
    }
    for fall in &board.falls {
        let column = board.column[fall.item];
        if column + usize::from(fall.on_right) == gutter && !falls_straight(board, fall) {
            spans.push((row(fall.item), 2 * rows.count));
        }
    }
    let mut changes = vec![0_i32; 2 * rows.count + 2];
    for (a, b) in spans.into_iter().filter(|(a, b)| a != b) {
        changes[a.min(b)] += 1;
        changes[a.max(b)] -= 1;
    }
    let mut beside = 0;
    let most = changes.iter().map(|change| {
        beside += change;
        beside
    });
    let tracks = f64::from(most.max().unwrap_or(0));
    (BESIDE_TRACKS + TRACK * tracks).clamp(GUTTER, WIDEST_GUTTER)
}

/// Twice the row of a card; a line passes between rows.
fn row_of(board: &Board, rows: &Rows, item: usize) -> usize {
    if board.is_card(item) {
        return 2 * rows.row[item] + 1;
    }
    let above = &board.columns[board.column[item]][..board.position[item]];
    let above = above.iter().rev().find(|other| board.is_card(**other));
    above.map_or(0, |card| 2 * rows.row[*card] + 2)
}

/// How high the gap above each row is.
fn gaps(board: &Board, drawing: &Drawing, rows: &Rows) -> Vec<f64> {
    let mut gaps = vec![GAP; rows.count + 1];
    for (index, column) in board.columns.iter().enumerate() {
        let mut passes = 0;
        let mut last = None;
        for item in column {
            if !board.is_card(*item) {
                passes += 1;
                continue;
            }
            let row = rows.row[*item];
            // Where a row is empty between them, lines have all its height.
            if last.is_some_and(|last: usize| last + 1 == row) {
                let room = BESIDE_PASSES + TRACK * f64::from(passes);
                gaps[row] = gaps[row].max(room.min(WIDEST_GAP));
            }
            (passes, last) = (0, Some(row));
        }
        for arc in board.arcs.iter().filter(|arc| arc.column == index) {
            let (upper, lower) = (rows.row[arc.ends.0], rows.row[arc.ends.1]);
            if upper.abs_diff(lower) == 1 {
                let gap = &mut gaps[upper.max(lower)];
                *gap = gap.max(JOINED_GAP);
            }
        }
    }
    widen_for_frames(board, drawing, rows, &mut gaps);
    gaps
}

/// Frames have their edges between rows.
fn widen_for_frames(board: &Board, drawing: &Drawing, rows: &Rows, gaps: &mut [f64]) {
    let mut spans = vec![None; drawing.frames.len()];
    for (item, block) in cards(board) {
        let row = rows.row[item];
        for frame in frames_around(drawing, block) {
            let (top, bottom) = spans[frame].unwrap_or((row, row));
            spans[frame] = Some((top.min(row), bottom.max(row)));
        }
    }
    let (mut above, mut below) = (vec![0; gaps.len()], vec![0; gaps.len()]);
    for (top, bottom) in spans.into_iter().flatten() {
        above[top] += 1;
        below[bottom + 1] += 1;
    }
    for (row, gap) in gaps.iter_mut().enumerate() {
        let (above, below) = (f64::from(above[row].min(3)), f64::from(below[row].min(3)));
        let edges = FRAME_ABOVE * above + FRAME_BELOW * below;
        *gap = gap.max(edges + GAP / 2.0).max(GAP);
    }
}

/// How high the gap above the band is.
fn band(board: &Board) -> f64 {
    let aside = board.falls.iter().filter(|fall| !falls_straight(board, fall)).count();
    (BAND + TRACK * aside as f64).min(WIDEST_BAND)
}

fn place_foot(board: &Board, drawing: &Drawing, columns: &Columns, top: f64, places: &mut [Point]) {
    let across = |block: &usize| -> usize {
        let width = drawing.blocks[*block].rect.width();
        ((width + GUTTER / 2.0) / COLUMN).ceil().max(1.0) as usize
    };
    let widths: Vec<usize> =
        board.units.iter().map(|unit| unit.blocks.iter().map(across).sum()).collect();
    let slots = foot::slots(board, &widths);
    let count = slots.iter().map(|(row, _)| row + 1).max().unwrap_or(0);
    let mut top = top;
    for row in 0..count {
        let units = (0..board.units.len()).filter(|unit| slots[*unit].0 == row);
        let blocks: Vec<(usize, usize)> = units
            .flat_map(|unit| {
                let mut column = slots[unit].1;
                board.units[unit].blocks.iter().map(move |block| {
                    let at = column;
                    column += across(block);
                    (*block, at)
                })
            })
            .collect();
        let rect = |block: usize| drawing.blocks[block].rect;
        let height = blocks.iter().map(|(block, _)| rect(*block).height()).fold(0.0, f64::max);
        let depth = blocks.iter().map(|(block, _)| frames_around(drawing, *block).len()).max();
        let frames = depth.unwrap_or(0).min(3) as f64;
        if row > 0 {
            top += FRAME_ABOVE * frames;
        }
        for (block, column) in blocks {
            let wide = across(&block) > 1;
            let width = if wide { USUAL_WIDTH } else { rect(block).width() };
            let x = columns.place(column, width);
            let y = if wide { top } else { top + (height - rect(block).height()) / 2.0 };
            places[block] = Point::new(x, y);
        }
        top += height + JOINED_GAP + FRAME_BELOW * frames;
    }
}
