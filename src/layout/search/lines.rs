//! The lines that are worth following.

use crate::geometry::{Point, Rect};

/// Between a route and the cards that it passes, where there is room, in world points.
const CLEARANCE: f64 = 16.0;
/// The same where there is none; twice this is the least gap that a route leads through.
pub(in crate::layout) const NARROW: f64 = 6.0;
/// From one route to the next beside it, in world points.
pub(in crate::layout) const LANE: f64 = 12.0;
/// So far from the middle of a gap a card is looked for on its other side.
const WIDEST_GAP: f64 = 720.0;
/// Cards that miss each other by no more than this still have a gap between them.
const MISSING: f64 = 22.0;
/// Lines nearer to each other than this are one.
const SAME: f64 = 1.5;

/// How a piece of a route leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::layout) enum Axis {
    /// From left to right, or back.
    Flat,
    /// Up or down.
    Upright,
}

impl Axis {
    /// The other one.
    pub const fn turned(self) -> Self {
        match self {
            Self::Flat => Self::Upright,
            Self::Upright => Self::Flat,
        }
    }
}

/// The coordinate along an axis.
pub(in crate::layout) const fn along(point: Point, axis: Axis) -> f64 {
    match axis {
        Axis::Flat => point.x,
        Axis::Upright => point.y,
    }
}

/// What lies in an area.
#[derive(Clone, Debug, Default)]
pub(in crate::layout) struct Terrain {
    /// The cards, which are impassable, sorted by place.
    pub cards: Vec<Rect>,
    /// The pieces of other routes, sorted by place.
    pub pieces: Vec<Rect>,
}

impl Terrain {
    /// The same, however it was found.
    pub fn sorted(mut self) -> Self {
        let place = |rect: &Rect| (rect.min.x, rect.min.y, rect.max.x, rect.max.y);
        for rects in [&mut self.cards, &mut self.pieces] {
            rects.sort_by(|a, b| {
                place(a).partial_cmp(&place(b)).unwrap_or(std::cmp::Ordering::Equal)
            });
        }
        self
    }
}

/// How a piece of a route leads; the shortest ones count as flat.
pub(super) fn axis_of(piece: &Rect) -> Axis {
    if piece.height() > piece.width() { Axis::Upright } else { Axis::Flat }
}

/// A line that a route may follow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    /// Where it lies, across its axis.
    pub at: f64,
    /// What turning onto it costs more than onto the best of lines.
    pub bias: f64,
}

/// What turning costs more onto a line through a place where the route may end, beside another
/// route, past a card, and close past a card.
const AT_GATE: f64 = 1.0;
const BESIDE_ROUTE: f64 = 3.0;
const PAST_CARD: f64 = 6.0;
const CLOSE_PAST: f64 = 14.0;

/// The lines along an axis within an area, ascending. `gates` are places that some of them have to
/// lead through; `close` asks for those close past the cards, too.
pub(super) fn lines(
    terrain: &Terrain,
    area: &Rect,
    axis: Axis,
    gates: &[Point],
    close: bool,
) -> Vec<Line> {
    let across = axis.turned();
    let range = along(area.min, across)..=along(area.max, across);
    let mut found: Vec<Line> = Vec::new();
    let mut add = |at: f64, bias: f64| {
        if range.contains(&at) {
            found.push(Line { at, bias });
        }
    };
    gates.iter().for_each(|gate| add(along(*gate, across), AT_GATE));
    for card in &terrain.cards {
        let (low, high) = (along(card.min, across), along(card.max, across));
        add(low - CLEARANCE, PAST_CARD);
        add(high + CLEARANCE, PAST_CARD);
        if close {
            add(low - NARROW, CLOSE_PAST);
            add(high + NARROW, CLOSE_PAST);
        }
        if let Some(next) = next_card(terrain, card, axis) {
            add(((high + next) * 2.0).round() / 4.0, 0.0);
        }
    }
    for piece in terrain.pieces.iter().filter(|piece| axis_of(piece) == axis) {
        let at = along(piece.min, across);
        for lane in [-2.0, -1.0, 1.0, 2.0] {
            add(at + lane * LANE, BESIDE_ROUTE);
        }
    }
    without_doubles(found)
}

/// Where the next card beyond one begins, if there is a gap between the two that can be passed.
fn next_card(terrain: &Terrain, card: &Rect, axis: Axis) -> Option<f64> {
    let across = axis.turned();
    let high = along(card.max, across);
    let around = (along(card.min, axis) - MISSING, along(card.max, axis) + MISSING);
    let is_beside =
        |other: &&Rect| along(other.min, axis) < around.1 && along(other.max, axis) > around.0;
    let gap = high + 2.0 * NARROW..=high + WIDEST_GAP;
    let others = terrain.cards.iter().filter(is_beside).map(|other| along(other.min, across));
    others.filter(|next| gap.contains(next)).min_by(f64::total_cmp)
}

/// The lines in ascending order; of those that lie almost on each other the best, and every one
/// that the route may end on.
fn without_doubles(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.bias.total_cmp(&b.bias)));
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        match kept.last_mut() {
            Some(last) if last.at == line.at => {
                // The end of a route is on it, whatever else it is good for.
                let is_gate = last.bias == AT_GATE || line.bias == AT_GATE;
                last.bias = if is_gate { AT_GATE } else { last.bias.min(line.bias) };
            }
            Some(last) if line.at - last.at < SAME && line.bias != AT_GATE => {
                if last.bias != AT_GATE && line.bias < last.bias {
                    *last = line;
                }
            }
            Some(last) if line.at - last.at < SAME && last.bias != AT_GATE => *last = line,
            _ => kept.push(line),
        }
    }
    kept
}
