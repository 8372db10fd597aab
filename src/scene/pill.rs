//! Small rounded tags with a few words: when an element comes or goes, and what else the tags on
//! the edges of cards are set in.

use super::mark_builder::{MarkBuilder, baseline};
use crate::geometry::{ConvexPath, Point, Rect};
use crate::plan::Lifecycle;
use crate::text::Face;
use crate::theme::Rgba;

/// The face and size of the words.
pub(super) const PILL: (Face, f64) = (Face::Medium, 10.5);
pub(super) const PILL_HEIGHT: f64 = 15.0;
/// Between the words and either end.
pub(super) const PILL_PADDING: f64 = 6.0;
/// How much of its colour lies under the words of what comes, and under an icon.
pub(super) const TINT: f64 = 0.13;

/// The tag that says when something comes or goes.
pub(super) fn draw_pill(
    marks: &mut MarkBuilder,
    at: Point,
    tag: (String, f64),
    lifecycle: Lifecycle,
    color: Rgba,
) {
    let theme = marks.theme;
    let pill = Rect::from_size(at, tag.1 + 2.0 * PILL_PADDING, PILL_HEIGHT);
    let (fill, ink) = match lifecycle {
        Lifecycle::Planned(_) | Lifecycle::Envisioned => {
            (color.faded(TINT).over(theme.surface), color)
        }
        Lifecycle::Existing | Lifecycle::Retiring(_) => (theme.sunken, theme.muted),
    };
    marks.fill(ConvexPath::rounded(&pill, PILL_HEIGHT / 2.0), fill);
    let text = Point::new(pill.min.x + PILL_PADDING, baseline(pill.min.y, PILL_HEIGHT, PILL));
    marks.text(text, PILL, tag, ink);
}
