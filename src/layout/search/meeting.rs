//! How near two routes come to each other, and what that costs.

use super::axis::{Axis, along, axis_of};
use crate::geometry::{Point, Rect};

/// Around a route, in world points: other routes that come nearer may disturb it.
pub(in crate::layout) const CROWDED: f64 = 18.0;
/// Nearer than this, in world points, one route beside another is too near.
pub(super) const NEAR: f64 = 11.0;
/// Nearer than this it lies on it.
pub(super) const ON_TOP: f64 = 5.0;
/// Pieces on one line that come closer to each other than this seem to be one.
pub(super) const SHARED: f64 = 6.0;
/// Corners of two routes nearer than this seem to be one.
pub(super) const CORNER: f64 = 16.0;
/// What a piece too near to another route costs, and each point of it.
pub(super) const TOO_NEAR: (f64, f64) = (30.0, 1.0);
/// What a piece on another route costs, and each point of it.
pub(super) const LYING_ON: (f64, f64) = (1_500.0, 8.0);

/// What a piece costs for lying on others or too near to them, in world points of length.
pub(in crate::layout) fn lying_on(piece: &Rect, others: &[Rect]) -> f64 {
    let axis = axis_of(piece);
    let apart = others.iter().filter_map(|other| apart(piece, axis, other));
    let cost = apart.map(|apart| match apart {
        apart if apart < ON_TOP => LYING_ON.0,
        apart if apart < NEAR => TOO_NEAR.0,
        _ => 0.0,
    });
    cost.sum()
}

/// Whether a cost says that something lies on another route.
pub(in crate::layout) fn says_on_top(cost: f64) -> bool {
    cost >= LYING_ON.0
}

/// How far two pieces beside each other are apart.
fn apart(piece: &Rect, axis: Axis, other: &Rect) -> Option<f64> {
    let shares = along(other.min, axis) - SHARED < along(piece.max, axis)
        && along(other.max, axis) + SHARED > along(piece.min, axis);
    let across = axis.turned();
    let apart = (along(other.min, across) - along(piece.min, across)).abs();
    (axis_of(other) == axis && shares).then_some(apart)
}

/// Whether a route crosses pieces of others.
pub(in crate::layout) fn crosses(route: &[Point], others: &[Rect]) -> bool {
    route.windows(2).any(|pair| {
        let piece = Rect::between(pair[0], pair[1]);
        let axis = axis_of(&piece);
        others.iter().any(|other| axis_of(other) != axis && piece.intersects(other))
    })
}

/// Whether a route crosses pieces of others, comes too near to them, or turns where they do.
pub(in crate::layout) fn is_disturbed(route: &[Point], others: &[Rect]) -> bool {
    let corners = route.get(1..route.len().saturating_sub(1)).unwrap_or_default();
    let turns_at = |end: Point| {
        let is_near =
            |corner: &Point| (corner.x - end.x).abs() < CORNER && (corner.y - end.y).abs() < CORNER;
        corners.iter().any(is_near)
    };
    let meets = |pair: &[Point], other: &Rect| {
        let piece = Rect::between(pair[0], pair[1]);
        let axis = axis_of(&piece);
        match apart(&piece, axis, other) {
            Some(apart) => apart < NEAR,
            None => axis_of(other) != axis && piece.intersects(&other.expand(2.0)),
        }
    };
    others.iter().any(|other| {
        route.windows(2).any(|pair| meets(pair, other))
            || turns_at(other.min)
            || turns_at(other.max)
    })
}
