//! How much room links need between the columns and between the rows of a board.

use super::arrangement::Arrangement;
use crate::geometry::{Point, Rect};

/// Between two columns at least, and at most, in world points.
const GUTTER: f64 = 64.0;
const WIDEST_GUTTER: f64 = 320.0;
/// From one line to the next, and what a gutter has beside those that run up and down in it.
const TRACK: f64 = 12.0;
const BESIDE_TRACKS: f64 = 52.0;
/// The gutter of columns of which nobody knows yet which lines run between them.
const USUAL_GUTTER: f64 = 88.0;
/// Between two rows at least and at most, and what it has beside the lines that run through it.
const GAP: f64 = 32.0;
const WIDEST_GAP: f64 = 160.0;
const BESIDE_PASSES: f64 = 20.0;
/// Between the lanes and the band below.
const BAND: f64 = 56.0;
const WIDEST_BAND: f64 = 200.0;

/// The least room between columns and rows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Room {
    gutters: Vec<f64>,
    gaps: Vec<f64>,
    /// For columns and rows beyond those.
    gutter: f64,
    gap: f64,
    /// Above the band below.
    pub band: f64,
}

impl Room {
    /// What is usual where nobody knows yet where the lines will run.
    pub fn usual() -> Self {
        Self { gutters: Vec::new(), gaps: Vec::new(), gutter: USUAL_GUTTER, gap: GAP, band: BAND }
    }

    /// What is worth a try for places that are good already.
    pub fn offers() -> impl Iterator<Item = Self> {
        let gutters = [GUTTER, USUAL_GUTTER - TRACK, USUAL_GUTTER, USUAL_GUTTER + TRACK];
        let of_gap = move |gap: f64| {
            gutters.into_iter().map(move |gutter| Self {
                gutter,
                gap,
                band: BAND + gap - GAP,
                ..Self::usual()
            })
        };
        [GAP, GAP + TRACK].into_iter().flat_map(of_gap)
    }

    /// To the left of a column.
    pub fn gutter(&self, column: usize) -> f64 {
        self.gutters.get(column).copied().unwrap_or(self.gutter)
    }

    /// Above a row.
    pub fn gap(&self, row: usize) -> f64 {
        self.gaps.get(row).copied().unwrap_or(self.gap)
    }

    /// What lines need that run as these routes, beside blocks at these places.
    pub fn taken(arrangement: &Arrangement, rects: &[Rect], routes: &[&[Point]]) -> Self {
        let pieces = routes.iter().flat_map(|route| route.windows(2));
        let pieces: Vec<Rect> = pieces.map(|pair| Rect::between(pair[0], pair[1])).collect();
        let around = |is_own: &dyn Fn(usize) -> bool| {
            let own = rects.iter().enumerate().filter(|(block, _)| is_own(*block));
            Rect::around(own.map(|(_, rect)| *rect))
        };
        let column = |column: usize| {
            around(&|block| {
                arrangement.cells[block].column == column && !arrangement.is_below(block)
            })
        };
        let row = |row: usize| around(&|block| arrangement.cells[block].row == row);
        let rows = arrangement.cells.iter().map(|cell| cell.row + 1).max().unwrap_or(0);
        let columns: Vec<Option<Rect>> = (0..arrangement.lanes.len()).map(column).collect();
        let rows: Vec<Option<Rect>> = (0..rows).map(row).collect();
        let gutters = tracks(&columns, &pieces, Axis::Across).into_iter();
        let gaps: Vec<f64> = tracks(&rows, &pieces, Axis::Down)
            .into_iter()
            .map(|tracks| BESIDE_PASSES + TRACK * tracks as f64)
            .collect();
        let first_below = (arrangement.rows..rows.len()).find(|row| rows[*row].is_some());
        let band = first_below.map_or(BAND, |row| gaps[row].clamp(BAND, WIDEST_BAND));
        Self {
            gutters: gutters
                .map(|tracks| (BESIDE_TRACKS + TRACK * tracks as f64).clamp(GUTTER, WIDEST_GUTTER))
                .collect(),
            gaps: gaps.into_iter().map(|gap| gap.clamp(GAP, WIDEST_GAP)).collect(),
            band,
            ..Self::usual()
        }
    }
}

/// From one column to the next, or from one row to the next.
#[derive(Clone, Copy, PartialEq)]
enum Axis {
    Across,
    Down,
}

/// Before each of some columns or rows, where there is one before it, how many lines run in
/// between beside each other.
fn tracks(areas: &[Option<Rect>], pieces: &[Rect], axis: Axis) -> Vec<usize> {
    // How far a piece reaches along the axis and beside it.
    let spans = |rect: &Rect| match axis {
        Axis::Across => ((rect.min.x, rect.max.x), (rect.min.y, rect.max.y)),
        Axis::Down => ((rect.min.y, rect.max.y), (rect.min.x, rect.max.x)),
    };
    let mut before: Option<Rect> = None;
    let mut tracks = Vec::with_capacity(areas.len());
    for here in areas {
        let between =
            before.zip(*here).map(|(before, here)| (spans(&before).0.1, spans(&here).0.0));
        let within = |piece: &Rect| {
            let ((from, to), beside) = spans(piece);
            let is_between = between.is_some_and(|(low, high)| from > low && to < high);
            (from == to && is_between).then_some(beside)
        };
        tracks.push(most_beside(pieces.iter().filter_map(within).collect()));
        before = here.or(before);
    }
    tracks
}

/// How many of some spans lie beside each other at most.
fn most_beside(spans: Vec<(f64, f64)>) -> usize {
    let mut changes: Vec<(f64, i32)> =
        spans.into_iter().flat_map(|(from, to)| [(from, 1), (to, -1)]).collect();
    changes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut beside = 0;
    let most = changes.iter().map(|(_, change)| {
        beside += change;
        beside
    });
    most.max().unwrap_or(0).max(0) as usize
}
