//! The shape of links: along the axes, straight, or as one curve.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::geometry::{Path, Point, Segment};

/// The radius of the bends of a link, in world points.
const RADIUS: f64 = 12.0;
/// A curve is taken for straight pieces no farther from it than this, in world points.
const TOLERANCE: f64 = 0.5;

/// How links lead from card to card. It belongs to the look, not to the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LinkShape {
    /// Along the axes and past the cards, with rounded bends.
    #[default]
    Orthogonal,
    /// The shortest route, whatever lies in between.
    Straight,
    /// Past the cards in one curve.
    Curved,
}

impl LinkShape {
    /// All shapes, the usual one first.
    pub const ALL: [Self; 3] = [Self::Orthogonal, Self::Straight, Self::Curved];

    /// Whether its routes lead along the axes: past cards, or through the places that the user
    /// chose (`is_bent`), between which a curve needs no corners.
    pub(super) const fn has_orthogonal_route(self, is_bent: bool) -> bool {
        match self {
            Self::Orthogonal => true,
            Self::Curved => !is_bent,
            Self::Straight => false,
        }
    }

    /// Whether its lines lead along the axes, so that labels lie on them lengthwise.
    pub(super) const fn is_along_axes(self) -> bool {
        match self {
            Self::Orthogonal => true,
            Self::Straight | Self::Curved => false,
        }
    }

    /// Whether its lines are their routes, but for rounded bends.
    pub const fn follows_route(self) -> bool {
        match self {
            Self::Orthogonal | Self::Straight => true,
            Self::Curved => false,
        }
    }

    /// Whether its lines swing out beyond the corners of their routes.
    pub const fn swings_out(self, is_bent: bool) -> bool {
        match self {
            Self::Orthogonal | Self::Straight => false,
            Self::Curved => is_bent,
        }
    }

    /// The line along the corners of a route. `is_bent` says that the user led it through them.
    pub fn line(self, route: &[Point], is_bent: bool) -> Path {
        match self {
            Self::Curved if is_bent => through(route),
            Self::Curved => past(route),
            Self::Orthogonal | Self::Straight => Path::rounded_polyline(route, RADIUS),
        }
    }

    /// The straight pieces that the line is taken for where it is clicked, and where other lines
    /// and labels keep off it.
    pub fn pieces(self, route: &[Point], is_bent: bool) -> Cow<'_, [Point]> {
        match self {
            Self::Curved => Cow::Owned(self.line(route, is_bent).flattened(TOLERANCE)),
            Self::Orthogonal | Self::Straight => Cow::Borrowed(route),
        }
    }
}

/// A curve that leaves and arrives along the first and the last piece and turns at the corners.
fn past(route: &[Point]) -> Path {
    let [start, inner @ .., end] = route else { return Path::polyline(route) };
    if inner.is_empty() {
        return Path::polyline(route);
    }
    let mut segments = Vec::with_capacity(inner.len());
    let mut from = *start;
    for (index, corner) in inner.iter().enumerate() {
        let to = match inner.get(index + 1) {
            Some(next) => corner.towards(*next, 0.5),
            None => *end,
        };
        // What bends towards a corner with one control point, with two.
        let share = 2.0 / 3.0;
        segments.push(Segment::Curve(from.towards(*corner, share), to.towards(*corner, share), to));
        from = to;
    }
    Path { start: *start, segments, closed: false }
}

/// A curve through all the places.
fn through(route: &[Point]) -> Path {
    let place = |index: usize| route[index.min(route.len() - 1)];
    let Some(start) = route.first() else { return Path::polyline(route) };
    let segments = (1..route.len()).map(|index| {
        let (from, to) = (place(index - 1), place(index));
        let before = if index >= 2 { place(index - 2) } else { from };
        // At each place it leads as from the one before to the one after.
        let leaves = from + (to - before) * (1.0 / 6.0);
        let arrives = to - (place(index + 1) - from) * (1.0 / 6.0);
        Segment::Curve(leaves, arrives, to)
    });
    Path { start: *start, segments: segments.collect(), closed: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROUTE: [Point; 4] = [
        Point::new(0.0, 0.0),
        Point::new(50.0, 0.0),
        Point::new(50.0, 80.0),
        Point::new(120.0, 80.0),
    ];

    #[test]
    fn a_curve_begins_and_ends_as_its_way_does() {
        for is_bent in [false, true] {
            let points = LinkShape::Curved.pieces(&ROUTE, is_bent);
            assert_eq!((points[0], points[points.len() - 1]), (ROUTE[0], ROUTE[3]));
            assert!(points.len() > 6);
        }
        let [first, second, ..] = LinkShape::Curved.pieces(&ROUTE, false)[..] else { panic!() };
        assert!(
            (second.y - first.y).abs() < (second.x - first.x).abs() * 0.3,
            "square to the card"
        );
    }

    #[test]
    fn a_curve_leads_through_the_places_that_were_chosen() {
        let points = LinkShape::Curved.pieces(&ROUTE, true);
        assert!(ROUTE.iter().all(|place| points.contains(place)));
    }

    #[test]
    fn short_ways_stay_straight() {
        for shape in LinkShape::ALL {
            for route in [&ROUTE[..0], &ROUTE[..1], &ROUTE[..2]] {
                assert_eq!(
                    shape.pieces(route, false).len(),
                    route.len().max(usize::from(shape == LinkShape::Curved))
                );
            }
        }
    }
}
