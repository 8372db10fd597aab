//! Where there is room for cards that come into a drawing.

use super::limits::within_reach;
use crate::geometry::{GridPoint, Point, Rect};
use crate::layout;
use crate::plan::{Body, Node, Plan};

/// The least distance kept between a new card and those already there, in world points.
const GAP: f64 = 24.0;

/// The place nearest to where a node is meant to lie at which it covers no other card.
pub(super) fn free_place(plan: &Plan, node: &Node) -> GridPoint {
    let wanted = layout::card(node);
    within_reach((wanted.min + free_offset(plan, &[wanted])).rounded())
}

/// The shortest offset by which cards, moved together, cover none of the plan; none if there is no
/// free room near.
pub(super) fn free_offset(plan: &Plan, cards: &[Rect]) -> Point {
    let Some(all) = Rect::around(cards.iter().copied()) else { return Point::default() };
    // Much that is moved together takes longer steps, so that as many rings lead out of as much.
    let step = GAP * (all.width().max(all.height()) / 480.0).ceil().max(1.0);
    let reach = all.expand(step * f64::from(RINGS) + GAP);
    let taken: Vec<Rect> = (plan.nodes.values())
        .filter(|other| !matches!(other.body, Body::Frame(_)))
        .map(|other| layout::card(other))
        .filter(|rect| rect.intersects(&reach))
        .collect();
    let covered = match cards.len().saturating_mul(taken.len()) <= MOST_PAIRS {
        true => Covered::new(cards, &taken, step),
        false => Covered::new(&[all], &taken, step),
    };
    // Rings of places around the wanted one, the nearest of each ring first.
    for ring in 0..RINGS {
        let places = (-ring..=ring)
            .flat_map(|x| (-ring..=ring).map(move |y| (x, y)))
            .filter(|(x, y)| x.abs().max(y.abs()) == ring);
        let free = places.filter(|(x, y)| !covered.at(*x, *y));
        let nearest = free.min_by_key(|(x, y)| x * x + y * y);
        if let Some((x, y)) = nearest {
            return Point::new(f64::from(x) * step, f64::from(y) * step);
        }
    }
    Point::default()
}

/// Of more pairs of cards not each is looked at: what is moved then finds room as a whole.
const MOST_PAIRS: usize = 1_000_000;
/// How many rings of places are tried.
const RINGS: i32 = 40;
/// Places from the middle of a row to its end, and one behind it, where what covers ends.
const ROW: usize = 2 * RINGS as usize + 1;

/// By which offsets something would be covered. Every two cards rule out a rectangle of offsets,
/// of which only the corners are noted: however many lie in a heap, each pair is looked at once.
struct Covered {
    /// How many pairs cover each other at an offset, row by row.
    pairs: Vec<i64>,
}

impl Covered {
    /// Offsets are counted in steps.
    fn new(cards: &[Rect], taken: &[Rect], step: f64) -> Self {
        let mut covered = Self { pairs: vec![0; ROW * ROW] };
        for card in cards {
            let card = card.expand(GAP - 1.0);
            for other in taken {
                let steps = |way: Point| Point::new(way.x / step, way.y / step);
                covered.rule_out(steps(other.min - card.max), steps(other.max - card.min));
            }
        }
        covered.add_up();
        covered
    }

    /// Notes the corners of what is ruled out, both ends included.
    fn rule_out(&mut self, from: Point, to: Point) {
        let most = f64::from(RINGS);
        let column = |steps: f64| (steps.clamp(-most, most) + most) as usize;
        if from.x.ceil() >= most || from.y.ceil() >= most || to.x < 1.0 - most || to.y < 1.0 - most
        {
            return;
        }
        let (left, top) = (column(from.x.ceil()), column(from.y.ceil()));
        let (right, bottom) = (column(to.x.floor() + 1.0), column(to.y.floor() + 1.0));
        if left >= right || top >= bottom {
            return;
        }
        for (row, column, sign) in
            [(top, left, 1), (top, right, -1), (bottom, left, -1), (bottom, right, 1)]
        {
            self.pairs[row * ROW + column] += sign;
        }
    }

    /// From corners to counts.
    fn add_up(&mut self) {
        for index in 0..self.pairs.len() {
            let left = if index % ROW > 0 { self.pairs[index - 1] } else { 0 };
            let above = if index >= ROW { self.pairs[index - ROW] } else { 0 };
            let both =
                if index % ROW > 0 && index >= ROW { self.pairs[index - ROW - 1] } else { 0 };
            self.pairs[index] += left + above - both;
        }
    }

    fn at(&self, x: i32, y: i32) -> bool {
        let index = |steps: i32| (steps + RINGS) as usize;
        self.pairs.get(index(y) * ROW + index(x)).is_some_and(|pairs| *pairs > 0)
    }
}

/// The first of some places at which a node covers no other card; where there is none, the place
/// nearest to the first of them.
pub(super) fn first_free(plan: &Plan, node: &Node, places: &[GridPoint]) -> GridPoint {
    let mut node = node.clone();
    for place in places {
        node.at = *place;
        if free_place(plan, &node) == *place {
            return *place;
        }
    }
    node.at = places.first().copied().unwrap_or(node.at);
    free_place(plan, &node)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::plan::{Color, Id, Note};

    fn note(at: (i32, i32), size: (i32, i32)) -> Node {
        let body = Body::Note(Note { text: String::new(), color: Color::Yellow });
        let mut node = Node::new(body, GridPoint::new(at.0, at.1));
        node.size = Some(crate::geometry::GridSize::new(size.0, size.1));
        node
    }

    fn heap(notes: impl Iterator<Item = Node>) -> Plan {
        let mut plan = Plan::default();
        for (number, note) in notes.enumerate() {
            let id = Id::new(&format!("n{number}")).expect("a short id");
            plan.nodes.insert(id, Arc::new(note));
        }
        plan
    }

    fn cards(plan: &Plan) -> Vec<Rect> {
        plan.nodes.values().map(|node| layout::card(node)).collect()
    }

    proptest! {
        #[test]
        fn what_is_moved_covers_nothing_and_no_shorter_way_was_there(
            there in proptest::collection::vec(((-900..900, -700..700), (72..400, 40..300)), 0..30),
            moved in proptest::collection::vec(((-300..300, -300..300), (72..200, 40..90)), 1..5),
        ) {
            let plan = heap(there.into_iter().map(|(at, size)| note(at, size)));
            let moved = cards(&heap(moved.into_iter().map(|(at, size)| note(at, size))));
            let is_free = |offset: Point| {
                let near = |card: &Rect| {
                    Rect { min: card.min + offset, max: card.max + offset }.expand(GAP - 1.0)
                };
                !moved.iter().any(|card| cards(&plan).iter().any(|it| it.intersects(&near(card))))
            };
            let found = free_offset(&plan, &moved);
            let all = Rect::around(moved.iter().copied()).expect("one at least");
            let step = GAP * (all.width().max(all.height()) / 480.0).ceil().max(1.0);
            let ring = (found.x.abs().max(found.y.abs()) / step).round() as i32;
            prop_assert!(is_free(found) || ring == 0, "{found:?}");
            let inside = if is_free(found) { ring } else { RINGS };
            for x in 1 - inside..inside {
                for y in 1 - inside..inside {
                    let offset = Point::new(f64::from(x) * step, f64::from(y) * step);
                    prop_assert!(!is_free(offset), "{offset:?} is nearer than {found:?}");
                }
            }
        }
    }

    #[test]
    fn a_heap_takes_no_longer_than_its_cards_are_many() {
        // Wider than the rings reach, so that every place is looked at.
        let plan = heap((0..2_000).map(|n| note((n % 50 * 50, n / 50 * 60), (180, 70))));
        let began = std::time::Instant::now();
        for number in 0..20 {
            free_place(&plan, &note((1_200 + number, 1_200), (180, 70)));
        }
        let all = cards(&plan);
        free_offset(&plan, &all[..300]);
        free_offset(&plan, &all);
        let took = began.elapsed();
        assert!(took.as_secs_f64() < 1.5, "{took:?}");
    }
}
