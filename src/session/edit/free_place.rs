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
    let reach = all.expand(4_000.0);
    let taken: Vec<Rect> = (plan.nodes.values())
        .filter(|other| !matches!(other.body, Body::Frame(_)))
        .map(|other| layout::card(other))
        .filter(|rect| rect.intersects(&reach))
        .collect();
    let is_free = |offset: &Point| {
        !cards.iter().any(|card| {
            let rect = Rect { min: card.min + *offset, max: card.max + *offset }.expand(GAP - 1.0);
            taken.iter().any(|other| other.intersects(&rect))
        })
    };
    // Rings of places around the wanted one, the nearest of each ring first. Much that is moved
    // together takes longer steps, so that as many rings lead out of as much.
    let step = GAP * (all.width().max(all.height()) / 480.0).ceil().max(1.0);
    for ring in 0..40_i32 {
        let places = (-ring..=ring)
            .flat_map(|x| (-ring..=ring).map(move |y| (x, y)))
            .filter(|(x, y)| x.abs().max(y.abs()) == ring);
        let offsets = places.map(|(x, y)| Point::new(f64::from(x) * step, f64::from(y) * step));
        let free = offsets.filter(is_free);
        let nearest = free
            .min_by(|a, b| a.distance(Point::default()).total_cmp(&b.distance(Point::default())));
        if let Some(offset) = nearest {
            return offset;
        }
    }
    Point::default()
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
