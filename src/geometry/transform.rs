//! Moving and scaling between two systems of points.

use super::{Point, Rect};

/// Scales, then moves: `target = source * scale + offset`.
///
/// Values are named after both ends, as in `screen_from_world`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// Target points per source point; above 0.
    pub scale: f64,
    /// Where the source's origin lies in the target, in target points.
    pub offset: Point,
}

impl Transform {
    /// Leaves every point where it is.
    pub const IDENTITY: Self = Self { scale: 1.0, offset: Point::new(0.0, 0.0) };

    /// Where a source point lies in the target.
    pub fn point(&self, source: Point) -> Point {
        source * self.scale + self.offset
    }

    /// Where a source rectangle lies in the target.
    pub fn rect(&self, source: &Rect) -> Rect {
        Rect { min: self.point(source.min), max: self.point(source.max) }
    }

    /// The way back, from the target to the source.
    pub fn inverse(&self) -> Self {
        Self { scale: 1.0 / self.scale, offset: self.offset * (-1.0 / self.scale) }
    }
}
