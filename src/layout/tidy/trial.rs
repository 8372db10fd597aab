//! What the router makes of places: how often links cross, and what else is hard to follow.
//!
//! Knows the routes, but nothing of lanes.

use std::sync::Arc;

use super::Drawing;
use crate::geometry::{Point, Rect};
use crate::layout::{LabelWeight, LinkShape, Request, Router};
use crate::plan::Id;

// What places cost is counted in crossings.

/// Two links that lie on each other, that are hard to tell apart, and a corner.
const ON_TOP: f64 = 3.0;
const CLOSE: f64 = 0.4;
const BEND: f64 = 0.03;
/// So many world points of length.
const LENGTH: f64 = 8_000.0;
/// Links nearer than this lie on each other, and nearer than this they are hard to tell apart.
const SAME: f64 = 0.75;
const NEAR: f64 = 8.0;
/// As much as pieces side by side must share of their way.
const SHARED: f64 = 1.0;

/// Two links that cross, as indices of ties.
pub(super) type Crossing = (usize, usize);

/// What places are worth.
#[derive(Clone, Debug, Default)]
pub(super) struct Verdict {
    /// The less, the better.
    pub cost: f64,
    pub crossings: Vec<Crossing>,
    /// The routes of all links in sight.
    pub routes: Vec<Arc<[Point]>>,
}

/// Asks the router about places.
pub(super) struct Trial<'a> {
    drawing: &'a Drawing,
    nodes: Vec<Id>,
    links: Vec<(usize, Id)>,
}

/// A short id; they stand in the order of their numbers, as the router goes by it.
fn id(number: usize) -> Id {
    match Id::new(&format!("{number:08}")) {
        Ok(id) => id,
        Err(fault) => unreachable!("digits are an id: {fault}"),
    }
}

impl<'a> Trial<'a> {
    pub fn new(drawing: &'a Drawing) -> Self {
        let drawn = drawing.ties.iter().enumerate();
        let drawn = drawn.filter(|(_, tie)| tie.is_drawn && tie.from != tie.to);
        Self {
            drawing,
            nodes: (0..drawing.blocks.len() + drawing.taken.len()).map(id).collect(),
            links: drawn.map(|(index, _)| (index, id(index))).collect(),
        }
    }

    /// How many links there are to lay.
    pub fn links(&self) -> usize {
        self.links.len()
    }

    /// What the router makes of blocks at these places.
    pub fn judge(&self, rects: &[Rect]) -> Verdict {
        let routes = self.routes(rects);
        let mut verdict = Verdict::default();
        for (at, route) in routes.iter().enumerate() {
            let length: f64 = route.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
            verdict.cost += length / LENGTH + BEND * route.len().saturating_sub(2) as f64;
            for (other_at, other) in routes[..at].iter().enumerate() {
                let met = meet(route, other);
                for _ in 0..met.crossings {
                    verdict.crossings.push((self.links[other_at].0, self.links[at].0));
                }
                verdict.cost += f64::from(met.crossings);
                verdict.cost += if met.are_on_top { ON_TOP } else { 0.0 };
                verdict.cost += if met.are_close { CLOSE } else { 0.0 };
            }
        }
        verdict.routes = routes;
        verdict
    }

    /// The routes of the links that are in sight, between blocks at these places.
    pub fn routes(&self, rects: &[Rect]) -> Vec<Arc<[Point]>> {
        let mut router = Router::for_trial(LinkShape::default());
        router.reserve(self.nodes.len(), self.links.len());
        for ((id, rect), block) in self.nodes.iter().zip(rects).zip(&self.drawing.blocks) {
            if block.is_card {
                router.set_node(id, *rect, true);
            }
        }
        for (id, taken) in self.nodes.iter().skip(rects.len()).zip(&self.drawing.taken) {
            router.set_node(id, *taken, true);
        }
        let mut numbers = Vec::with_capacity(self.links.len());
        for (index, id) in &self.links {
            let tie = &self.drawing.ties[*index];
            let (from, to) = (self.nodes[tie.from].clone(), self.nodes[tie.to].clone());
            let ends = [router.node_number(&from), router.node_number(&to)];
            let request =
                Request { from, to, bends: Vec::new(), label: None, weight: LabelWeight::Reach };
            numbers.push(router.set_link(id, request, ends));
        }
        router.settle_all();
        let placed = numbers.into_iter().map(|number| router.placed_at(number));
        placed
            .map(|placed| placed.map(|placed| Arc::clone(&placed.route)).unwrap_or_default())
            .collect()
    }
}

/// How two routes meet.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Meeting {
    crossings: u32,
    are_on_top: bool,
    are_close: bool,
}

fn meet(a: &[Point], b: &[Point]) -> Meeting {
    let mut meeting = Meeting::default();
    let bounds =
        |route: &[Point]| Rect::around(route.iter().map(|place| Rect { min: *place, max: *place }));
    let is_near = bounds(a).zip(bounds(b)).is_some_and(|(a, b)| a.expand(NEAR).intersects(&b));
    if !is_near {
        return meeting;
    }
    let ends = [a.first(), a.last(), b.first(), b.last()];
    let is_end = |place: Point| ends.iter().flatten().any(|end| end.distance(place) < SAME);
    for one in a.windows(2).map(|pair| Rect::between(pair[0], pair[1])) {
        for two in b.windows(2).map(|pair| Rect::between(pair[0], pair[1])) {
            let apart = match (one.height() == 0.0, two.height() == 0.0) {
                (true, false) => {
                    meeting.crossings +=
                        u32::from(crossing(&one, &two).is_some_and(|at| !is_end(at)));
                    continue;
                }
                (false, true) => {
                    meeting.crossings +=
                        u32::from(crossing(&two, &one).is_some_and(|at| !is_end(at)));
                    continue;
                }
                (true, true) if shared((one.min.x, one.max.x), (two.min.x, two.max.x)) > SHARED => {
                    one.min.y - two.min.y
                }
                (false, false)
                    if shared((one.min.y, one.max.y), (two.min.y, two.max.y)) > SHARED =>
                {
                    one.min.x - two.min.x
                }
                _ => continue,
            };
            meeting.are_on_top |= apart.abs() < SAME;
            meeting.are_close |= apart.abs() < NEAR;
        }
    }
    meeting
}

/// Where a level and an upright piece cross.
fn crossing(level: &Rect, upright: &Rect) -> Option<Point> {
    let at = Point::new(upright.min.x, level.min.y);
    let is_within =
        level.min.x < at.x && at.x < level.max.x && upright.min.y < at.y && at.y < upright.max.y;
    is_within.then_some(at)
}

/// How much two spans share.
fn shared(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.1.min(b.1) - a.0.max(b.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(a: &[(f64, f64)], b: &[(f64, f64)]) -> Meeting {
        let route = |places: &[(f64, f64)]| -> Vec<Point> {
            places.iter().map(|(x, y)| Point::new(*x, *y)).collect()
        };
        meet(&route(a), &route(b))
    }

    #[test]
    fn routes_cross_lie_on_each_other_or_only_begin_at_one_place() {
        let flat = [(0.0, 0.0), (100.0, 0.0)];
        let crossing = met(&flat, &[(40.0, -50.0), (40.0, 50.0), (60.0, 50.0), (60.0, -50.0)]);
        assert_eq!(crossing, Meeting { crossings: 2, ..Meeting::default() });
        assert_eq!(met(&flat, &[(0.0, 0.0), (0.0, 50.0)]), Meeting::default());
        assert_eq!(
            met(&flat, &[(40.0, 0.0), (40.0, 50.0)]),
            Meeting::default(),
            "it only ends there"
        );
        let beside = |y: f64| met(&flat, &[(50.0, y), (150.0, y)]);
        assert!(beside(0.0).are_on_top && beside(6.0).are_close && !beside(6.0).are_on_top);
        assert_eq!(beside(9.0), Meeting::default());
    }
}
