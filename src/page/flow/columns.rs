//! Blocks beside each other where there is room.

use super::ink::Ink;
use super::part::{Part, height_of, stacked};
use crate::geometry::Point;

/// Between two columns.
const GAP: f64 = 48.0;
const OVER_COLUMNS: f64 = 18.0;
/// A column is at least so wide.
const NARROWEST: f64 = 300.0;

/// How wide each of so many columns is, and how many of them stand beside each other.
pub(super) fn widths(ink: &Ink<'_>, count: usize, width: f64) -> (f64, usize) {
    let (gap, narrowest) = (ink.length(GAP), ink.length(NARROWEST));
    let fit = ((width + gap) / (narrowest + gap)).floor().max(1.0) as usize;
    let beside = count.min(fit).max(1);
    ((width - gap * (beside - 1) as f64) / beside as f64, beside)
}

/// Columns of parts beside each other, as one part.
pub(super) fn beside(ink: &Ink<'_>, columns: Vec<Vec<Part>>, width: f64) -> Vec<Part> {
    if columns.len() == 1 {
        return columns.into_iter().flatten().collect();
    }
    let height = columns.iter().map(|parts| height_of(parts)).fold(0.0, f64::max);
    let step = width + ink.length(GAP);
    let pieces = columns
        .iter()
        .enumerate()
        .flat_map(|(index, parts)| stacked(parts, Point::new(step * index as f64, 0.0)));
    vec![Part::new(ink.length(OVER_COLUMNS), height, pieces.collect())]
}
