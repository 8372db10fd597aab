//! Collecting the marks of one drawing.

use std::sync::Arc;

use super::bitmap::Bitmap;
use super::mark::{Dashes, Item, Mark, STRIKE_HEIGHT, TextRun};
use crate::geometry::{Area, ConvexPath, Path, Point, Rect, Transform};
use crate::text::{self, Face};
use crate::theme::{ICON_GRID, ICON_LINE, Icon, Rgba, Theme};

/// The dots of a line: drawn, not drawn.
const DOTS: (f64, f64) = (2.0, 3.5);
/// What is kept of the colours of what is faint.
const FAINT: f64 = 0.5;

/// How wide the line is that strikes through a name.
pub(super) const STRIKE_WIDTH: f64 = 1.25;

/// The marks of one drawing, back to front.
pub struct MarkBuilder<'a> {
    /// The look whose colours they have.
    pub theme: &'a Theme,
    is_faint: bool,
    items: Vec<Item>,
}

impl<'a> MarkBuilder<'a> {
    /// No marks yet. What is faint, as a ghost is, goes half way to the canvas with every colour:
    /// opaque, so that what lies behind does not shine through.
    pub fn new(theme: &'a Theme, is_faint: bool) -> Self {
        Self { theme, is_faint, items: Vec::new() }
    }

    /// The marks.
    pub fn into_items(self) -> Vec<Item> {
        self.items
    }

    /// Lays the marks of another builder on top.
    pub fn append(&mut self, other: Self) {
        self.items.extend(other.items);
    }

    /// A colour as these marks show it.
    fn color(&self, color: Rgba) -> Rgba {
        shade(self.theme, self.is_faint, color)
    }

    /// A filled shape.
    pub fn fill(&mut self, path: ConvexPath, color: Rgba) {
        let bounds = path.bounds();
        let color = self.color(color);
        self.items.push(Item { bounds, mark: Mark::Fill { path, color } });
    }

    /// A filled area with a line around it.
    pub fn area(&mut self, area: Area, color: Rgba, edge: (f64, Rgba)) {
        let bounds = area.outline().bounds().expand(edge.0 / 2.0);
        let (color, edge) = (self.color(color), (edge.0, self.color(edge.1)));
        self.items.push(Item { bounds, mark: Mark::Area { area, color, edge } });
    }

    /// A line around a shape.
    pub fn border(&mut self, path: ConvexPath, width: f64, color: Rgba) {
        let bounds = path.bounds().expand(width / 2.0);
        let color = self.color(color);
        self.items.push(Item { bounds, mark: Mark::Border { path, width, color } });
    }

    /// A picture of pixels that fills a place.
    pub fn bitmap(&mut self, place: Rect, bitmap: &Arc<Bitmap>) {
        let bitmap = Arc::clone(bitmap);
        self.items.push(Item { bounds: place, mark: Mark::Bitmap { place, bitmap } });
    }

    /// A line.
    pub fn line(&mut self, path: Path, width: f64, color: Rgba) {
        self.line_with(path, None, width, color);
    }

    fn line_with(&mut self, path: Path, dashes: Option<Box<Dashes>>, width: f64, color: Rgba) {
        let bounds = path.bounds().expand(width / 2.0);
        let color = self.color(color);
        self.items.push(Item { bounds, mark: Mark::Line { path, width, color, dashes } });
    }

    /// A line of dots.
    pub fn dots(&mut self, path: &Path, width: f64, color: Rgba) {
        self.broken(path, (DOTS, true), width, color);
    }

    /// A line broken into dashes.
    pub fn dashes(&mut self, path: &Path, pattern: (f64, f64), width: f64, color: Rgba) {
        self.broken(path, (pattern, false), width, color);
    }

    fn broken(
        &mut self,
        path: &Path,
        (pattern, are_dots): ((f64, f64), bool),
        width: f64,
        color: Rgba,
    ) {
        let (on, off) = path.dash_lengths(pattern.0, pattern.1);
        let dashes = Dashes { whole: path.clone(), on, off, are_dots };
        let broken = path.dashed(pattern.0, pattern.1);
        self.line_with(broken, Some(Box::new(dashes)), width, color);
    }

    /// One line of text that starts at `baseline` and is `width` wide.
    pub fn text(&mut self, baseline: Point, font: (Face, f64), line: (String, f64), color: Rgba) {
        let ((face, size), (text, width)) = (font, line);
        let is_upright = false;
        self.text_run(TextRun { baseline, is_upright, face, size, text, width, color });
    }

    /// One line of text.
    pub fn text_run(&mut self, run: TextRun) {
        if run.text.is_empty() {
            return;
        }
        let above = run.place(0.0, -text::ascent(run.face, run.size));
        let below = run.place(run.width, text::descent(run.face, run.size));
        let bounds = Rect::between(above, below);
        let run = TextRun { color: self.color(run.color), ..run };
        self.items.push(Item { bounds, mark: Mark::Text(run) });
    }

    /// Strikes through a line of text of this size that starts at `baseline` and is `width` wide.
    pub fn strike_through(
        &mut self,
        baseline: Point,
        (width, size): (f64, f64),
        stroke: f64,
        color: Rgba,
    ) {
        let from = baseline - Point::new(0.0, size * STRIKE_HEIGHT);
        let to = Point::new(baseline.x + width, from.y);
        self.line(Path::polyline(&[from, to]), stroke, color);
    }

    /// An icon in the square `size` wide whose top left is `at`.
    pub fn icon(&mut self, icon: Icon, at: Point, size: f64, color: Rgba) {
        let place = Transform { scale: size / ICON_GRID, offset: at };
        let paths = icon.paths();
        if !paths.joined.segments.is_empty() {
            let bounds = place.rect(&paths.bounds).expand(ICON_LINE * place.scale / 2.0);
            let color = self.color(color);
            self.items.push(Item { bounds, mark: Mark::Icon { icon, place, color } });
        }
        for dot in &paths.dots {
            self.fill(dot.transformed(&place), color);
        }
    }
}

/// A colour as it is shown, half way to the canvas where it is faint.
pub(super) fn shade(theme: &Theme, is_faint: bool, color: Rgba) -> Rgba {
    match (is_faint, color.alpha) {
        (false, _) => color,
        (true, 255) => color.faded(FAINT).over(theme.canvas),
        (true, _) => color.faded(FAINT),
    }
}

/// The line on which the letters stand, where a line of text is centred in a row.
pub fn baseline(top: f64, row: f64, font: (Face, f64)) -> f64 {
    let (face, size) = font;
    let (ascent, descent) = (text::ascent(face, size), text::descent(face, size));
    top + (row - ascent - descent) / 2.0 + ascent
}
