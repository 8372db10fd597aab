//! The two nodes of a link, and where on them it ends.

use super::port::{Side, Slot};
use crate::geometry::Rect;

/// The two nodes of a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Endpoints {
    pub from: Rect,
    pub to: Rect,
    /// The numbers of the two in the index of the cards.
    pub numbers: (u32, u32),
}

/// Where a link leaves its two nodes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Exits {
    pub sides: (Side, Side),
    pub slots: (Slot, Slot),
}

/// Endpoints farther apart (across and down together) are joined without regard to cards: nobody
/// follows such a link past each card, and looking at all that lie between would take longer than
/// all the rest.
const LONG: f64 = 5_000.0;

/// Whether the ends are so far apart that the cards between them do not count.
pub(super) fn is_long(endpoints: &Endpoints) -> bool {
    let area = endpoints.from.union(&endpoints.to);
    area.width() + area.height() > LONG
}

/// How far `to` lies beyond that side of `from`; negative where they overlap.
pub(super) fn gap(from: &Rect, to: &Rect, side: Side) -> f64 {
    match side {
        Side::Top => from.min.y - to.max.y,
        Side::Right => to.min.x - from.max.x,
        Side::Bottom => to.min.y - from.max.y,
        Side::Left => from.min.x - to.max.x,
    }
}
