//! The sides of a node and the places on them where links end.

use crate::geometry::{Point, Rect};

/// A side of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Up.
    Top,
    /// To the right.
    Right,
    /// Down.
    Bottom,
    /// To the left.
    Left,
}

impl Side {
    /// All sides, clockwise from the top.
    pub const ALL: [Self; 4] = [Self::Top, Self::Right, Self::Bottom, Self::Left];

    /// One world point away from the node.
    pub const fn outward(self) -> Point {
        match self {
            Self::Top => Point::new(0.0, -1.0),
            Self::Right => Point::new(1.0, 0.0),
            Self::Bottom => Point::new(0.0, 1.0),
            Self::Left => Point::new(-1.0, 0.0),
        }
    }

    /// Whether links leave it to the left or right.
    pub const fn is_upright(self) -> bool {
        matches!(self, Self::Right | Self::Left)
    }

    /// The side that faces it.
    pub const fn opposite(self) -> Self {
        match self {
            Self::Top => Self::Bottom,
            Self::Right => Self::Left,
            Self::Bottom => Self::Top,
            Self::Left => Self::Right,
        }
    }
}

/// The middle of a side: where the window shows a port.
pub fn port(rect: &Rect, side: Side) -> Point {
    on_side(rect, side, 0.0)
}

/// The place on a side that lies `offset` to the right of or below its middle.
pub(super) fn on_side(rect: &Rect, side: Side, offset: f64) -> Point {
    let middle = rect.center();
    match side {
        Side::Top => Point::new(middle.x + offset, rect.min.y),
        Side::Right => Point::new(rect.max.x, middle.y + offset),
        Side::Bottom => Point::new(middle.x + offset, rect.max.y),
        Side::Left => Point::new(rect.min.x, middle.y + offset),
    }
}

/// Where a link ends on a side of a node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    /// From the middle of the side to the right or down.
    pub offset: f64,
    /// Which of the links on the side it is, counted from the middle: 0 for a single one, negative
    /// to the left and above.
    pub lane: f64,
    /// Whether no other link ends on the side.
    pub alone: bool,
}

/// Kept free at the corners of a node.
const CORNER: f64 = 14.0;
/// Between two links on a side, where there is room.
const SPACING: f64 = 16.0;
/// Between two links on a side at the least; where more would end, they share places.
const NARROWEST: f64 = 6.0;

/// The places of `count` links on a side of this length.
pub(super) fn slot(length: f64, index: usize, count: usize, towards: f64) -> Slot {
    let room = (length - 2.0 * CORNER).max(0.0);
    let lane = index as f64 - (count as f64 - 1.0) / 2.0;
    if count <= 1 {
        return Slot { offset: 0.0, lane: 0.0, alone: true };
    }
    let spacing = SPACING.min(room / (count as f64 - 1.0));
    if spacing >= NARROWEST {
        return Slot { offset: lane * spacing, lane, alone: false };
    }
    // Too many: the place follows from the direction alone, so that one link more moves no other.
    let places = (room / NARROWEST).floor().max(0.0);
    let place = ((towards.clamp(-1.0, 1.0) + 1.0) / 2.0 * places).round() - places / 2.0;
    Slot { offset: place * NARROWEST, lane: place, alone: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_on_a_side_keep_apart_while_there_is_room() {
        let offsets = |length: f64, count: usize| -> Vec<f64> {
            (0..count).map(|index| slot(length, index, count, 0.0).offset).collect()
        };
        assert_eq!(offsets(72.0, 1), [0.0]);
        assert_eq!(offsets(72.0, 2), [-8.0, 8.0]);
        assert_eq!(offsets(72.0, 3), [-16.0, 0.0, 16.0]);
        assert_eq!(offsets(72.0, 5), [-22.0, -11.0, 0.0, 11.0, 22.0]);
        let many = slot(72.0, 40, 500, 0.5);
        assert_eq!(many, slot(72.0, 41, 501, 0.5), "one more moves none");
        assert!(many.offset.abs() <= 22.0);
    }
}
