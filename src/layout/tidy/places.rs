//! From an arrangement to places in world points: columns with gutters, rows that go through all
//! columns, and the band below.

use super::arrangement::{Arrangement, across, frame_areas};
use super::{Drawing, room::Room};
use crate::geometry::Point;

/// A column that no card gives a width.
pub(super) const USUAL_WIDTH: f64 = 184.0;
/// Between a frame and its cards at its sides, between two frames side by side, and what a frame
/// needs above and below its cards.
const FRAME_ASIDE: f64 = 32.0;
const BETWEEN_FRAMES: f64 = 24.0;
const FRAME_ABOVE: f64 = 56.0;
const FRAME_BELOW: f64 = 40.0;
/// Between two columns with such cards side by side, if the link says what it is.
const NAMED_GUTTER: f64 = 124.0;
/// Between two cards that a link joins on the shortest way: room for its arrow and a label.
const JOINED_GAP: f64 = 52.0;
/// More frames within each other than this need no more room.
const DEEPEST: usize = 3;

/// The top left of each block.
pub(super) fn places(arrangement: &Arrangement, drawing: &Drawing, room: &Room) -> Vec<Point> {
    let edges = Edges::of(arrangement, drawing);
    let columns = columns(arrangement, drawing, room, &edges);
    let rows = rows(arrangement, drawing, room, &edges);
    let place = |block: usize| {
        let (cell, rect) = (arrangement.cells[block], drawing.blocks[block].rect);
        let is_wide = arrangement.is_below(block) && across(drawing, block) > 1;
        let (left, width) = columns[cell.column];
        let (top, height) = rows[cell.row];
        let x = left + (width - if is_wide { USUAL_WIDTH } else { rect.width() }) / 2.0;
        let y = if is_wide { top } else { top + (height - rect.height()) / 2.0 };
        Point::new(x.round(), y.round())
    };
    (0..drawing.blocks.len()).map(place).collect()
}

/// How many frames begin and end at each column and each row.
struct Edges {
    left: Vec<usize>,
    right: Vec<usize>,
    above: Vec<usize>,
    below: Vec<usize>,
}

impl Edges {
    fn of(arrangement: &Arrangement, drawing: &Drawing) -> Self {
        let (columns, rows) = extent(arrangement, drawing);
        let (across, down) = (vec![0; columns], vec![0; rows]);
        let mut edges =
            Self { left: across.clone(), right: across, above: down.clone(), below: down };
        for (first, last) in frame_areas(arrangement, drawing).values() {
            edges.left[first.column] += 1;
            edges.right[last.column] += 1;
            edges.above[first.row] += 1;
            edges.below[last.row] += 1;
        }
        edges
    }
}

/// How many columns and rows there are, those of the band below included.
fn extent(arrangement: &Arrangement, drawing: &Drawing) -> (usize, usize) {
    let cells = arrangement.cells.iter().enumerate();
    let ends = cells.map(|(block, cell)| {
        let wide = if arrangement.is_below(block) { across(drawing, block) } else { 1 };
        (cell.column + wide, cell.row + 1)
    });
    let least = (arrangement.lanes.len(), arrangement.rows);
    ends.fold(least, |(columns, rows), (column, row)| (columns.max(column), rows.max(row)))
}

/// The left and the width of each column.
fn columns(
    arrangement: &Arrangement,
    drawing: &Drawing,
    room: &Room,
    edges: &Edges,
) -> Vec<(f64, f64)> {
    let mut widths = vec![0.0_f64; edges.left.len()];
    for (block, cell) in arrangement.cells.iter().enumerate() {
        match arrangement.is_below(block) {
            true => {
                let wide = across(drawing, block);
                let below = widths[cell.column..cell.column + wide].iter_mut();
                below.for_each(|width| *width = width.max(USUAL_WIDTH));
            }
            false => {
                let width = &mut widths[cell.column];
                *width = width.max(drawing.blocks[block].rect.width());
            }
        }
    }
    let mut columns: Vec<(f64, f64)> = Vec::with_capacity(widths.len());
    // The last column in which something stands, and where it ends.
    let mut before: Option<(usize, f64)> = None;
    for (column, width) in widths.into_iter().enumerate() {
        let left = match before {
            // What nobody stands in takes no room.
            Some((last, right)) if width > 0.0 => {
                let frames = edges.right[last].min(DEEPEST) + edges.left[column].min(DEEPEST);
                let framed = frames as f64 * FRAME_ASIDE + BETWEEN_FRAMES;
                let named = are_named(arrangement, drawing, last, column);
                right + room.gutter(column).max(framed).max(if named { NAMED_GUTTER } else { 0.0 })
            }
            before => before.map_or(0.0, |(_, right)| right),
        };
        columns.push((left, width));
        if width > 0.0 {
            before = Some((column, left + width));
        }
    }
    columns
}

/// Whether a link that says what it is leads straight across from one column to the next.
fn are_named(arrangement: &Arrangement, drawing: &Drawing, left: usize, right: usize) -> bool {
    drawing.ties.iter().filter(|tie| tie.is_named).any(|tie| {
        let (a, b) = (arrangement.cells[tie.from], arrangement.cells[tie.to]);
        let columns = (a.column.min(b.column), a.column.max(b.column));
        a.row == b.row && columns == (left, right)
    })
}

/// The top and the height of each row.
fn rows(
    arrangement: &Arrangement,
    drawing: &Drawing,
    room: &Room,
    edges: &Edges,
) -> Vec<(f64, f64)> {
    let mut heights = vec![0.0_f64; edges.above.len()];
    for (cell, block) in arrangement.cells.iter().zip(&drawing.blocks) {
        heights[cell.row] = heights[cell.row].max(block.rect.height());
    }
    let joined = joined(arrangement, drawing, heights.len());
    let mut rows = Vec::with_capacity(heights.len());
    // The last row in which something stands, and where it ends.
    let mut before: Option<(usize, f64)> = None;
    for (row, height) in heights.into_iter().enumerate() {
        let top = match before {
            // What nobody stands in takes no room.
            Some((last, bottom)) if height > 0.0 => {
                let frames = (edges.below[last].min(DEEPEST), edges.above[row].min(DEEPEST));
                let framed = FRAME_BELOW * frames.0 as f64 + FRAME_ABOVE * frames.1 as f64;
                let framed = if framed > 0.0 { framed + BETWEEN_FRAMES } else { 0.0 };
                let is_band = last < arrangement.rows && row >= arrangement.rows;
                let gap = if is_band { room.band } else { room.gap(row) };
                bottom + gap.max(framed).max(if joined[row] { JOINED_GAP } else { 0.0 })
            }
            before => before.map_or(0.0, |(_, bottom)| bottom),
        };
        rows.push((top, height));
        if height > 0.0 {
            before = Some((row, top + height));
        }
    }
    rows
}

/// For each row whether a link leads straight up from it to a neighbour.
fn joined(arrangement: &Arrangement, drawing: &Drawing, rows: usize) -> Vec<bool> {
    let mut joined = vec![false; rows];
    for tie in drawing.ties.iter().filter(|tie| tie.is_drawn) {
        let (a, b) = (arrangement.cells[tie.from], arrangement.cells[tie.to]);
        if a.column == b.column && a.row.abs_diff(b.row) == 1 {
            joined[a.row.max(b.row)] = true;
        }
    }
    joined
}
