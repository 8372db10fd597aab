//! Routes through the places that the user chose.

use super::endpoints::{Endpoints, Exits, gap};
use super::port::{Side, on_side};
use crate::geometry::{Point, Rect};

/// The sides at which a link leaves its nodes for the places through which the user led it.
pub(super) fn sides_towards(endpoints: &Endpoints, first: Point, last: Point) -> (Side, Side) {
    (side_towards(&endpoints.from, first), side_towards(&endpoints.to, last))
}

/// The side of a node from which a place is reached best.
fn side_towards(rect: &Rect, place: Point) -> Side {
    let point = Rect { min: place, max: place };
    let gaps = Side::ALL.map(|side| gap(rect, &point, side));
    let outside =
        Side::ALL.into_iter().max_by(|a, b| gaps[*a as usize].total_cmp(&gaps[*b as usize]));
    outside.unwrap_or(Side::Right)
}

/// A route through the places that the user chose, along the axes.
pub(super) fn through(endpoints: &Endpoints, exits: &Exits, bends: &[Point]) -> Vec<Point> {
    let start = on_side(&endpoints.from, exits.sides.0, exits.slots.0.offset);
    let end = on_side(&endpoints.to, exits.sides.1, exits.slots.1.offset);
    let mut points = vec![start];
    let mut flat = exits.sides.0.is_upright();
    let arrives_flat = exits.sides.1.is_upright();
    for (index, target) in bends.iter().chain([&end]).enumerate() {
        let here = points[points.len() - 1];
        if here.x != target.x && here.y != target.y {
            let is_last = index == bends.len();
            // The last piece has to meet its side squarely; before, the route goes straight on.
            let across_first = if is_last { !arrives_flat } else { flat };
            let corner = match across_first {
                true => Point::new(target.x, here.y),
                false => Point::new(here.x, target.y),
            };
            points.push(corner);
            flat = !across_first;
        } else if here != *target {
            flat = here.y == target.y;
        }
        points.push(*target);
    }
    simplified(points)
}

/// Without places that are passed straight or twice.
pub(super) fn simplified(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., a, b] = kept[..] {
            let straight = (a.x == b.x && b.x == point.x && (b.y - a.y) * (point.y - b.y) > 0.0)
                || (a.y == b.y && b.y == point.y && (b.x - a.x) * (point.x - b.x) > 0.0);
            if straight {
                kept.pop();
            }
        }
        kept.push(point);
    }
    if kept.len() == 1 {
        kept.push(kept[0]);
    }
    kept
}
