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
    /// From where to where it may be moved without coming too near to another, as `offset`.
    pub free: (f64, f64),
    /// Which of the links on the side it is, counted from the middle: 0 for a single one, negative
    /// to the left and above.
    pub lane: f64,
    /// How many links end on the side; 0 where they share places.
    pub count: usize,
}

/// Kept free at the corners of a node.
pub(super) const CORNER: f64 = 12.0;
/// Between two links on a side, where there is room: their labels fit side by side.
const SPACING: f64 = 24.0;
/// Between two links on a side, where one of them is moved for its own good.
const PITCH: f64 = 12.0;
/// Between two links on a side at the least; where more would end, they share places.
const NARROWEST: f64 = 6.0;

/// Places on a side are multiples of this, in world points.
const GRAIN: f64 = 0.5;

/// Where a link would like to end on a side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wish {
    /// From the middle to the right or down.
    pub offset: f64,
    /// How much it counts beside others: that of a link that could be straight counts for more.
    pub weight: f64,
}

/// Whether so many links end on a side of this length that they have to share places.
pub(super) fn is_crowded(length: f64, count: usize) -> bool {
    let reach = (length / 2.0 - CORNER).max(0.0);
    count > 1 && 2.0 * reach / (count as f64 - 1.0) < NARROWEST
}

/// The places of links on a side of this length, for wishes in ascending order; they keep their
/// order and their distance, and get as near to their wishes as that allows.
pub(super) fn slots(length: f64, wishes: &[Wish]) -> Vec<Slot> {
    let reach = (length / 2.0 - CORNER).max(0.0);
    if let [only] = wishes {
        let offset = only.offset.clamp(-reach, reach);
        return vec![Slot { offset, free: (-reach, reach), lane: 0.0, count: 1 }];
    }
    let count = wishes.len();
    let gaps = count as f64 - 1.0;
    let spacing = if count > 1 { SPACING.min(2.0 * reach / gaps) } else { SPACING };
    let lane = |index: usize| index as f64 - gaps / 2.0;
    if is_crowded(length, count) {
        // Too many: the place follows from the wish alone, so that one link more moves no other.
        let place = |wish: &Wish| {
            let offset = (wish.offset.clamp(-reach, reach) / NARROWEST).round() * NARROWEST;
            Slot { offset, free: (offset, offset), lane: 0.0, count: 0 }
        };
        return wishes.iter().map(place).collect();
    }
    // Links that would come too near to each other form a group around the mean of their wishes.
    let mut groups: Vec<(f64, f64, usize)> = Vec::with_capacity(count);
    for (index, wish) in wishes.iter().enumerate() {
        groups.push((wish.offset - index as f64 * spacing, wish.weight, 1));
        while let [.., (before, weight_before, size_before), (last, weight, size)] = groups[..] {
            if before <= last {
                break;
            }
            let both = weight_before + weight;
            let mean = (before * weight_before + last * weight) / both;
            groups.truncate(groups.len() - 2);
            groups.push((mean, both, size_before + size));
        }
    }
    let starts = groups.iter().flat_map(|(start, _, size)| std::iter::repeat_n(*start, *size));
    let mut slots: Vec<Slot> = starts
        .enumerate()
        .map(|(index, start)| {
            let low = -reach + index as f64 * spacing;
            let high = reach - (gaps - index as f64) * spacing;
            // What is straight but for a hair would have a bend that nobody meant.
            let place = ((start + index as f64 * spacing) / GRAIN).round() * GRAIN;
            let offset = place.clamp(low.min(high), high.max(low));
            Slot { offset, free: (-reach, reach), lane: lane(index), count }
        })
        .collect();
    // Each of two neighbours may use half of what lies between them beyond the pitch.
    for index in 1..slots.len() {
        let (before, after) = (slots[index - 1].offset, slots[index].offset);
        let spare = ((after - before - PITCH) / 2.0).max(0.0);
        slots[index - 1].free.1 = before + spare;
        slots[index].free.0 = after - spare;
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_on_a_side_keep_apart_while_there_is_room() {
        let offsets = |length: f64, wishes: &[f64]| -> Vec<f64> {
            let wishes = wishes.iter().map(|offset| Wish { offset: *offset, weight: 1.0 });
            slots(length, &wishes.collect::<Vec<_>>()).iter().map(|slot| slot.offset).collect()
        };
        assert_eq!(offsets(72.0, &[0.0]), [0.0]);
        assert_eq!(offsets(72.0, &[5.0]), [5.0]);
        assert_eq!(offsets(72.0, &[0.0, 0.0]), [-12.0, 12.0]);
        assert_eq!(offsets(184.0, &[-30.0, 0.0]), [-30.0, 0.0]);
        assert_eq!(offsets(72.0, &[0.0, 0.0, 0.0]), [-24.0, 0.0, 24.0]);
        assert_eq!(offsets(72.0, &[0.0; 5]), [-24.0, -12.0, 0.0, 12.0, 24.0]);
        assert_eq!(offsets(72.0, &[90.0, 90.0]), [0.0, 24.0], "not beyond the corner");
        let wish = |offset: f64, weight: f64| Wish { offset, weight };
        let uneven = slots(184.0, &[wish(0.0, 15.0), wish(0.0, 1.0)]);
        assert_eq!([uneven[0].offset, uneven[1].offset], [-1.5, 22.5], "the heavier one stays");
        let many = |count: usize| slots(72.0, &vec![wish(9.3, 1.0); count]);
        assert_eq!(many(500)[7], many(501)[8], "one more moves none");
    }
}
