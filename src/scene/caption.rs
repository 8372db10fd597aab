//! The caption over an exported picture of two views: both results side by side and how much
//! differs. On the screen the bar over the canvas says the same.

use std::sync::Arc;

use super::difference::{color, icon};
use super::drawing::Drawing;
use super::mark_builder::{MarkBuilder, baseline};
use super::picture::Scene;
use crate::classify::Difference;
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::text::{self, Face};
use crate::theme::{Appearance, Icon, Theme};

const VIEW: (Face, f64) = (Face::Medium, 13.0);
const MODEL: (Face, f64) = (Face::SemiBold, 22.0);
const AXES: (Face, f64) = (Face::Regular, 13.0);
const COUNT: (Face, f64) = (Face::Medium, 13.0);
/// How high the rows are: view, model, steps, axes.
const ROWS: [f64; 4] = [20.0, 30.0, 18.0, 22.0];
const HEIGHT: f64 = 90.0;
/// From the caption to the drawing.
const ABOVE: f64 = 44.0;
/// Between the two results, with the arrow in its middle.
const BETWEEN: f64 = 72.0;
/// The steps of the ladder.
const STEP: (f64, f64, f64) = (22.0, 6.0, 5.0);
const DISC: f64 = 9.0;

/// What the caption says.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// The two results.
    pub sides: [CaptionSide; 2],
    /// How many elements differ in each way, in words, in the order of [`Difference::ALL`].
    pub counts: [String; 3],
}

/// One of two results.
#[derive(Clone, Debug, PartialEq)]
pub struct CaptionSide {
    /// What the view is called.
    pub view: String,
    /// What the model is called.
    pub model: String,
    /// The level of the model, 0 to 5.
    pub level: usize,
    /// Markets and route.
    pub axes: String,
}

/// The same picture with a caption over it.
#[must_use]
pub fn captioned(scene: Scene, caption: &Caption, appearance: Appearance) -> Scene {
    let mut marks = MarkBuilder::new(Theme::of(appearance), false);
    let theme = marks.theme;
    let top = scene.bounds.min.y - ABOVE - HEIGHT;
    let [first, second] = &caption.sides;
    let middle = side(&mut marks, first, Point::new(scene.bounds.min.x, top));
    let arrow = Point::new(middle + BETWEEN / 2.0 - 11.0, top + ROWS[0] + ROWS[1] / 2.0 - 11.0);
    marks.icon(Icon::ArrowRight, arrow, 22.0, theme.muted);
    let end = side(&mut marks, second, Point::new(middle + BETWEEN, top));
    let line = [Point::new(end + 36.0, top + 4.0), Point::new(end + 36.0, top + HEIGHT - 4.0)];
    marks.line(Path::polyline(&line), 1.0, theme.border);
    for (row, (difference, words)) in Difference::ALL.iter().zip(&caption.counts).enumerate() {
        let at = Point::new(end + 72.0, top + 4.0 + 28.0 * row as f64);
        count(&mut marks, *difference, words, at);
    }
    let items = marks.into_items();
    let bounds = Rect::around(items.iter().map(|item| item.bounds)).unwrap_or(scene.bounds);
    let drawing = Drawing::caption(bounds, items, theme);
    let mut drawings = scene.drawings;
    drawings.insert(Arc::new(drawing));
    Scene { bounds: scene.bounds.union(&bounds), drawings, ..scene }
}

/// Draws one result; gives where it ends.
fn side(marks: &mut MarkBuilder, side: &CaptionSide, at: Point) -> f64 {
    let theme = marks.theme;
    let line =
        |font: (Face, f64), words: &str| (words.to_owned(), text::width(font.0, font.1, words));
    let mut top = at.y;
    let mut end = at.x;
    let lines =
        [(VIEW, line(VIEW, &side.view), theme.muted), (MODEL, line(MODEL, &side.model), theme.ink)];
    for ((font, words, tint), row) in lines.into_iter().zip(ROWS) {
        end = f64::max(end, at.x + words.1);
        marks.text(Point::new(at.x, baseline(top, row, font)), font, words, tint);
        top += row;
    }
    let (width, height, gap) = STEP;
    for step in 0..5 {
        let left = at.x + step as f64 * (width + gap);
        let bar = Rect::from_size(Point::new(left, top + 5.0), width, height);
        let filled = step < side.level;
        let tint = if filled { theme.accent } else { theme.ink.faded(0.14).over(theme.canvas) };
        marks.fill(ConvexPath::rounded(&bar, height / 2.0), tint);
        end = f64::max(end, bar.max.x);
    }
    top += ROWS[2];
    let axes = line(AXES, &side.axes);
    end = f64::max(end, at.x + axes.1);
    marks.text(Point::new(at.x, baseline(top, ROWS[3], AXES)), AXES, axes, theme.muted);
    end
}

/// How many elements differ in one way, with the sign that they bear.
fn count(marks: &mut MarkBuilder, difference: Difference, words: &str, at: Point) {
    let theme = marks.theme;
    let center = at + Point::new(DISC, DISC + 2.0);
    let disc = Rect { min: center, max: center }.expand(DISC);
    marks.fill(ConvexPath::rounded(&disc, DISC), color(theme, difference));
    marks.icon(icon(difference), center - Point::new(6.0, 6.0), 12.0, theme.surface);
    let line = (words.to_owned(), text::width(COUNT.0, COUNT.1, words));
    let start = Point::new(at.x + 2.0 * DISC + 9.0, baseline(at.y, 2.0 * DISC + 4.0, COUNT));
    marks.text(start, COUNT, line, theme.ink);
}
