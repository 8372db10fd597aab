//! The two ways in which a piece of a route leads.

use crate::geometry::{Point, Rect};

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

/// How a piece of a route leads; the shortest ones count as flat.
pub(super) fn axis_of(piece: &Rect) -> Axis {
    if piece.height() > piece.width() { Axis::Upright } else { Axis::Flat }
}
