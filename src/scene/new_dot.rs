//! The dot that says that an element was not there in the step before: on the upper left corner of a
//! card, a note or a frame, and at the start of a link.

use super::mark_builder::MarkBuilder;
use super::presence::Presence;
use crate::geometry::{ConvexPath, Point, Rect};

/// Half of the dot.
const RADIUS: f64 = 3.0;
/// The same with the paper around it, which keeps it apart from the border that it lies on.
const REACH: f64 = 4.5;
/// From where a link begins to the middle of its dot.
const ALONG: f64 = 7.0;
/// How far the outermost place of a round corner lies from where its edges would meet, as a share
/// of its radius.
const CORNER: f64 = 1.0 - std::f64::consts::FRAC_1_SQRT_2;

/// Around what is drawn of a card and its dot, if it has one.
pub(super) fn bounds(drawn: Rect, card: &Rect, presence: Presence) -> Rect {
    match presence {
        // Corners have different radii; the least of them gives the most.
        Presence::New => drawn.union(&around(card.min, REACH)),
        Presence::There | Presence::Ghost | Presence::Excluded | Presence::Differs(_) => drawn,
    }
}

fn around(center: Point, radius: f64) -> Rect {
    Rect { min: center, max: center }.expand(radius)
}

/// Draws the dot of a card whose corners have this radius.
pub(super) fn draw(marks: &mut MarkBuilder, card: &Rect, radius: f64, presence: Presence) {
    draw_sized(marks, card, radius, (presence, 1.0));
}

/// The same, so many times as large.
pub(super) fn draw_sized(
    marks: &mut MarkBuilder,
    card: &Rect,
    radius: f64,
    (presence, scale): (Presence, f64),
) {
    if presence == Presence::New {
        let inset = radius * CORNER;
        dot(marks, card.min + Point::new(inset, inset), scale);
    }
}

/// The middle of the dot of a link.
pub(super) fn place_on_link(route: &[Point]) -> Option<Point> {
    let [first, second, ..] = *route else { return None };
    let length = first.distance(second).max(1e-9);
    Some(first.towards(second, (ALONG / length).min(1.0)))
}

/// Around the dot of a link.
pub(super) fn bounds_on_link(place: Point) -> Rect {
    around(place, REACH)
}

/// Draws a dot.
pub(super) fn dot(marks: &mut MarkBuilder, center: Point, scale: f64) {
    let theme = marks.theme;
    marks.fill(ConvexPath::circle(center, REACH * scale), theme.surface);
    marks.fill(ConvexPath::circle(center, RADIUS * scale), theme.accent);
}
