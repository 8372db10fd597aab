//! How the picture of two views shows what differs: with a border, a tint, and a tag that bears a
//! sign and a word, so that nothing rests on its colour alone.

use super::mark_builder::{MarkBuilder, baseline};
use super::pill::PILL;
use super::presence::{ElementLook, Presence};
use super::words::difference_tag;
use crate::classify::Difference;
use crate::geometry::{ConvexPath, Point, Rect};
use crate::plan::View;
use crate::text;
use crate::theme::{Icon, Rgba, Theme};

/// The tag lies across the upper edge, this high.
const HEIGHT: f64 = 18.0;
const PADDING: f64 = 7.0;
const ICON: f64 = 11.0;
const GAP: f64 = 4.0;
/// From the left edge to the tag.
const INSET: f64 = 10.0;
/// The border of what is new, and of everything else that differs.
const NEW_WIDTH: f64 = 2.5;
const WIDTH: f64 = 1.5;
/// How much of its colour lies on what is new.
const TINT: f64 = 0.07;

/// The colour of a difference.
pub(super) fn color(theme: &Theme, difference: Difference) -> Rgba {
    match difference {
        Difference::Added => theme.team,
        Difference::Removed => theme.danger,
        Difference::Changed => theme.activity,
    }
}

/// The sign of a difference.
pub(super) fn icon(difference: Difference) -> Icon {
    match difference {
        Difference::Added => Icon::Plus,
        Difference::Removed => Icon::Minus,
        Difference::Changed => Icon::Pencil,
    }
}

/// Around all the marks of a node with these bounds.
pub(super) fn bounds(card: &Rect, bounds: Rect, shown: ElementLook<'_>) -> Rect {
    let Some((difference, before)) = shown.difference() else { return bounds };
    let (pill, _) = tag(card, (difference, before), shown);
    bounds.union(&card.expand(width(difference) / 2.0)).union(&pill)
}

/// How wide the border is.
fn width(difference: Difference) -> f64 {
    if difference == Difference::Added { NEW_WIDTH } else { WIDTH }
}

/// Where the tag lies, and what it says as far as there is room.
fn tag(
    card: &Rect,
    (difference, before): (Difference, View),
    ElementLook { lifecycle, options, .. }: ElementLook<'_>,
) -> (Rect, (String, f64)) {
    let words = difference_tag(difference, lifecycle, (before, options.view), options.language);
    let room = card.width() - 2.0 * INSET - 2.0 * PADDING - ICON - GAP;
    let line = text::ellipsis(PILL.0, PILL.1, &words, room.max(0.0));
    let gap = if line.0.is_empty() { 0.0 } else { GAP };
    let width = line.1 + gap + ICON + 2.0 * PADDING;
    let at = Point::new(card.min.x + INSET, card.min.y - HEIGHT / 2.0);
    (Rect::from_size(at, width, HEIGHT), line)
}

/// Lays the colour of what is new over its paper.
pub(super) fn tint(marks: &mut MarkBuilder, card: &Rect, radius: f64, presence: Presence) {
    let has_inside = card.width().min(card.height()) > 2.0 * radius;
    if let (Presence::Differs(Difference::Added), true) = (presence, has_inside) {
        let color = color(marks.theme, Difference::Added).faded(TINT).over(marks.theme.surface);
        marks.fill(ConvexPath::rounded(&card.expand(-1.0), radius - 1.0), color);
    }
}

/// The border and the tag of what differs.
pub(super) fn mark(marks: &mut MarkBuilder, card: &Rect, radius: f64, shown: ElementLook<'_>) {
    let Some((difference, before)) = shown.difference() else { return };
    let theme = marks.theme;
    let ink = color(theme, difference);
    let width = width(difference);
    let border = ConvexPath::rounded(card, radius);
    match difference {
        Difference::Added => marks.border(border, width, ink),
        // The strokes of what goes lie on its border already.
        Difference::Removed => marks.dashes(&border.path(), (3.0, 3.0), width, ink),
        Difference::Changed => marks.dashes(&border.path(), (12.0, 3.0), width, ink),
    }
    let (pill, line) = tag(card, (difference, before), shown);
    marks.fill(ConvexPath::rounded(&pill, HEIGHT / 2.0), ink);
    let sign = pill.min + Point::new(PADDING, (HEIGHT - ICON) / 2.0);
    marks.icon(icon(difference), sign, ICON, theme.surface);
    let start = Point::new(sign.x + ICON + GAP, baseline(pill.min.y, HEIGHT, PILL));
    marks.text(start, PILL, line, theme.surface);
}
