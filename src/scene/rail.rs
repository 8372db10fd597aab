//! The rail inside the right edge of a card, where what is marked about it stands, and what else says
//! that something is marked. The scene keeps the room free; the screen draws the marks.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::mark_builder::MarkBuilder;
use crate::geometry::{ConvexPath, Point, Rect};
use crate::plan::{Id, Node};

/// How wide the rail is.
const WIDTH: f64 = 20.0;
/// Between the rail and the text beside it.
const GAP: f64 = 2.0;
/// The side of a mark, and between two of them.
const MARK: f64 = 14.0;
const BETWEEN: f64 = 4.0;
/// From the upper and the right edge to the first mark.
const INSET: f64 = 4.0;
/// A rail has no more marks.
const MOST: usize = 3;
/// The bar of what carries the model, and how far it stays away from the corners.
const BAR: f64 = 3.0;
const BAR_INSET: f64 = 9.0;

/// Names in letters larger than this, in world points, have their cards for themselves: seen from so
/// far away a card has no rail.
const LARGEST_NAME: f64 = 18.4;

/// Whether a card has a rail whose name is so large, in world points.
pub fn has_rail(name_size: f64) -> bool {
    name_size <= LARGEST_NAME
}

/// What is marked on cards and links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// About which elements something was noticed.
    pub noticed: Arc<BTreeSet<Id>>,
    /// Which elements are joined with nothing, in ascending order.
    pub unattached: Arc<[Id]>,
    /// Which elements carry the model.
    pub carriers: Arc<BTreeSet<Id>>,
}

impl Marks {
    /// Whether marks stand on the card of a node.
    pub(super) fn is_marked(&self, id: &Id, node: &Node) -> bool {
        !node.feedback.is_empty()
            || self.noticed.contains(id)
            || self.unattached.binary_search(id).is_ok()
    }

    /// The elements that are marked otherwise than before.
    pub(super) fn changed(before: Option<&Self>, after: Option<&Self>) -> Vec<Id> {
        let none = Self::default();
        let (before, after) = (before.unwrap_or(&none), after.unwrap_or(&none));
        let mut changed: Vec<Id> = Vec::new();
        for (a, b) in [(&before.noticed, &after.noticed), (&before.carriers, &after.carriers)] {
            if !Arc::ptr_eq(a, b) {
                changed.extend(a.symmetric_difference(b).cloned());
            }
        }
        let (a, b) = (&before.unattached, &after.unattached);
        if !Arc::ptr_eq(a, b) {
            let only = |a: &Arc<[Id]>, b: &Arc<[Id]>| {
                let is_only = |id: &&Id| b.binary_search(id).is_err();
                a.iter().filter(is_only).cloned().collect::<Vec<Id>>()
            };
            changed.extend(only(a, b));
            changed.extend(only(b, a));
        }
        changed
    }
}

/// What marks change about how an element is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marked {
    /// Whether its card has a rail.
    pub has_rail: bool,
    /// Whether it carries the model.
    pub carries: bool,
}

/// How much of the width of a card the rail takes, with marks so many times as large.
pub(super) fn width(scale: f64) -> f64 {
    (WIDTH + GAP) * scale
}

/// Where the marks of a card stand, from the upper one down, so many times as large as from near,
/// and no more than it has room for. On a locked card the first is the lock.
pub fn rail(card: &Rect, scale: f64) -> impl Iterator<Item = Rect> {
    let (side, step) = (MARK * scale, (MARK + BETWEEN) * scale);
    let at = Point::new(card.max.x - INSET * scale - side, card.min.y + INSET * scale);
    let bottom = card.max.y;
    (0..MOST)
        .map(move |place| Rect::from_size(at + Point::new(0.0, place as f64 * step), side, side))
        .take_while(move |mark| mark.max.y <= bottom)
}

/// Where the bar lies that says that a card carries the model, so many times as wide as from near.
pub fn bar(card: &Rect, scale: f64) -> Rect {
    let inset = BAR_INSET.min(card.height() / 4.0);
    Rect {
        min: card.min + Point::new(0.0, inset),
        max: Point::new(card.min.x + BAR * scale, card.max.y - inset),
    }
}

/// Draws the bar.
pub(super) fn draw_bar(marks: &mut MarkBuilder, card: &Rect, scale: f64) {
    let bar = bar(card, scale);
    marks.fill(ConvexPath::rounded(&bar, BAR / 2.0), marks.theme.accent);
}

/// Where the keystone lies that says that a link carries the model: on the border of its label,
/// where a line of letters does not begin.
pub fn keystone(label: &Rect) -> Rect {
    const HALF: f64 = 4.0;
    let center = match label.width() >= label.height() {
        true => Point::new(label.min.x, label.center().y),
        false => Point::new(label.center().x, label.min.y),
    };
    Rect { min: center, max: center }.expand(HALF)
}

/// Where the mark of a link stands: at the end of its label.
pub fn mark_at_label(label: &Rect) -> Rect {
    const BEYOND: f64 = 2.0;
    let center = match label.width() >= label.height() {
        true => Point::new(label.max.x + BEYOND, label.center().y),
        false => Point::new(label.center().x, label.max.y + BEYOND),
    };
    mark_around(center)
}

/// The mark of a link about a place on it.
pub fn mark_around(center: Point) -> Rect {
    Rect { min: center, max: center }.expand(MARK / 2.0)
}

/// Draws the keystone: broad above and narrow below, as in an arch.
pub(super) fn draw_keystone(marks: &mut MarkBuilder, label: &Rect) {
    let Rect { min, max } = keystone(label);
    let stone = |by: f64| {
        let (left, right) = (min.x - by, max.x + by);
        let narrow = (right - left) * 0.25;
        ConvexPath::polygon(&[
            Point::new(left, min.y - by),
            Point::new(right, min.y - by),
            Point::new(right - narrow, max.y + by),
            Point::new(left + narrow, max.y + by),
        ])
    };
    for (by, color) in [(0.0, marks.theme.surface), (-1.0, marks.theme.accent)] {
        if let Some(stone) = stone(by) {
            marks.fill(stone, color);
        }
    }
}
