//! The lines that are worth following.

use std::cmp::Ordering;
use std::ops::RangeInclusive;

use super::axis::{Axis, along, axis_of};
use super::meeting::NEAR;
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
            rects.sort_by(|a, b| place(a).partial_cmp(&place(b)).unwrap_or(Ordering::Equal));
        }
        self
    }
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
    let base = without_doubles(found);
    with_lanes(base, terrain, axis, &range)
}

/// Lines beside other routes are worth following where those routes take the place of another line,
/// and so on: this often.
const PASSES: usize = 3;

/// The lines together with those beside the routes that lie too near to them.
fn with_lanes(
    mut lines: Vec<Line>,
    terrain: &Terrain,
    axis: Axis,
    range: &RangeInclusive<f64>,
) -> Vec<Line> {
    let across = axis.turned();
    let mut routes: Vec<(f64, f64, f64)> = terrain
        .pieces
        .iter()
        .filter(|piece| axis_of(piece) == axis)
        .map(|piece| (along(piece.min, across), along(piece.min, axis), along(piece.max, axis)))
        .collect();
    routes.sort_by(|a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal));
    let mut is_used = vec![false; routes.len()];
    // Where another route covers the whole length of one, there is no lane beside it.
    let is_taken = |at: f64, (_, low, high): (f64, f64, f64)| {
        let first = routes.partition_point(|other| other.0 <= at - NEAR);
        let near = routes[first..].iter().take_while(|other| other.0 < at + NEAR);
        near.into_iter().any(|other| other.1 <= low && other.2 >= high)
    };
    for _ in 0..PASSES {
        let mut fresh = Vec::new();
        for (route, is_used) in routes.iter().zip(&mut is_used) {
            let first = lines.partition_point(|line| line.at <= route.0 - NEAR);
            let is_near = lines.get(first).is_some_and(|line| line.at < route.0 + NEAR);
            if *is_used || !is_near {
                continue;
            }
            *is_used = true;
            let lanes = [-2.0, -1.0, 1.0, 2.0].map(|lane| route.0 + lane * LANE);
            let lanes = lanes.into_iter().filter(|at| range.contains(at) && !is_taken(*at, *route));
            fresh.extend(lanes.map(|at| Line { at, bias: BESIDE_ROUTE }));
        }
        if fresh.is_empty() {
            break;
        }
        lines.extend(fresh);
        lines = without_doubles(lines);
    }
    lines
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
