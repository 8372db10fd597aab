//! The corners of a card, by which it is resized.

use crate::geometry::{Point, Rect};

/// The least size of something resized by hand, in world points.
const LEAST_SIZE: Point = Point::new(80.0, 40.0);

/// A corner of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Corner {
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
}

impl Corner {
    /// All corners.
    pub(super) const ALL: [Self; 4] =
        [Self::TopLeft, Self::TopRight, Self::BottomLeft, Self::BottomRight];

    /// Where it lies on a rectangle.
    pub(super) fn of(self, rect: &Rect) -> Point {
        match self {
            Self::TopLeft => rect.min,
            Self::TopRight => Point::new(rect.max.x, rect.min.y),
            Self::BottomLeft => Point::new(rect.min.x, rect.max.y),
            Self::BottomRight => rect.max,
        }
    }

    fn opposite(self) -> Self {
        match self {
            Self::TopLeft => Self::BottomRight,
            Self::TopRight => Self::BottomLeft,
            Self::BottomLeft => Self::TopRight,
            Self::BottomRight => Self::TopLeft,
        }
    }

    /// The rectangle whose corner this is dragged by an offset, and whose opposite corner stays.
    pub(super) fn dragged(self, rect: &Rect, offset: Point) -> Rect {
        let fixed = self.opposite().of(rect);
        let mut free = self.of(rect) + offset;
        let (right, down) = match self {
            Self::TopLeft => (false, false),
            Self::TopRight => (true, false),
            Self::BottomLeft => (false, true),
            Self::BottomRight => (true, true),
        };
        let keep = |free: f64, fixed: f64, positive: bool, least: f64| match positive {
            true => free.max(fixed + least),
            false => free.min(fixed - least),
        };
        free.x = keep(free.x, fixed.x, right, LEAST_SIZE.x);
        free.y = keep(free.y, fixed.y, down, LEAST_SIZE.y);
        Rect::between(fixed, free)
    }
}
