//! How many rows a board has, so that it fills a window well.

use std::collections::BTreeMap;

use super::board::{Board, stands};
use super::{Drawing, Stand};
use crate::geometry::Point;

/// From one column and from one row to the next, about, in world points.
const COLUMN: f64 = 272.0;
const PITCH: f64 = 104.0;
/// So many rows more than a lane needs leave ways between its cards.
const SPARE: usize = 2;

/// How many times wider than high a drawing fills a window best.
const ASPECT: f64 = 1.6;
/// Up to this width and height a drawing is smaller than a window, in world points.
const SMALL: (f64, f64) = (960.0, 600.0);
/// So far (as a logarithm) may a drawing be from it if its links then cross less.
const TOLERANCE: f64 = 0.45;
/// So many heights are tried where there are few cards.
const TRIED: usize = 3;
/// More cards than this are few no more.
const FEW: usize = 60;

/// The heights worth trying, as the highest number of rows of a lane.
pub(super) fn heights(drawing: &Drawing) -> Vec<usize> {
    let mut lanes: BTreeMap<u8, usize> = BTreeMap::new();
    let mut foot = 0;
    for stand in stands(drawing) {
        match stand {
            Stand::Lane(lane) => *lanes.entry(lane).or_insert(0) += 1,
            Stand::Foot => foot += 1,
        }
    }
    let longest = lanes.values().copied().max().unwrap_or(0).max(1);
    let mut offers: Vec<(f64, usize)> = Vec::new();
    let mut last = usize::MAX;
    for rows in (1..=longest).rev() {
        let columns: usize = lanes.values().map(|count| count.div_ceil(rows)).sum();
        // The lowest of those with as many columns.
        if columns == last {
            offers.pop();
        }
        last = columns;
        offers.push((misshapen(columns, rows, foot).abs(), rows));
    }
    offers.sort_by(|a, b| a.0.total_cmp(&b.0));
    let least = offers.first().map_or(0.0, |offer| offer.0);
    let few = drawing.blocks.len() <= FEW;
    let worth = offers.into_iter().take_while(|offer| offer.0 <= least.max(TOLERANCE));
    worth.take(if few { TRIED } else { 1 }).map(|(_, rows)| rows).collect()
}

/// How many rows lanes of so many cards may have, so that they fill a window well, and how far (as
/// a logarithm) their shape is from it then. `step` is from one column and row to the next.
pub(super) fn height(lanes: &[usize], below: usize, step: Point) -> (usize, f64) {
    let longest = lanes.iter().copied().max().unwrap_or(0).max(1);
    let off = |rows: usize| {
        let columns: usize = lanes.iter().map(|count| count.div_ceil(rows)).sum();
        let band = below.div_ceil(columns.max(1));
        off_shape(columns.max(1) as f64 * step.x, (rows + band) as f64 * step.y).abs()
    };
    let offers = (1..=longest).map(|rows| (rows, off(rows)));
    offers.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((1, 0.0))
}

/// How far a board is from the best shape: negative where it is too high.
fn misshapen(columns: usize, rows: usize, foot: usize) -> f64 {
    let band = foot.div_ceil(columns.max(1));
    let width = columns.max(1) as f64 * COLUMN;
    let height = (rows + band) as f64 * PITCH;
    off_shape(width, height)
}

/// By how much (as a logarithm) the shape of a drawing is farther from that of a window than it may
/// be. What is smaller than a window has any shape.
pub(super) fn misfit(width: f64, height: f64, tolerance: f64) -> f64 {
    match width <= SMALL.0 && height <= SMALL.1 {
        true => 0.0,
        false => (off_shape(width, height).abs() - tolerance).max(0.0),
    }
}

/// How far (as a logarithm) a size is from the shape that fills a window best; negative where it is
/// too high.
fn off_shape(width: f64, height: f64) -> f64 {
    (width / height.max(1.0) / ASPECT).ln()
}

/// How many rows the lanes of a board may have so that it fills a window well; `height` is what the
/// longest of them needs.
pub(super) fn rows(board: &Board, height: usize) -> usize {
    let columns = board.columns.len().max(1);
    let band = board.units.len().div_ceil(columns);
    // A lane may take a second column.
    let fitting = ((columns + 1) as f64 * COLUMN / ASPECT / PITCH).round() as usize;
    fitting.saturating_sub(band).clamp(height, height + SPARE)
}
