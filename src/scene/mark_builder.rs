//! Collecting the marks of one drawing.

use super::mark::{Dashes, Item, Mark, STRIKE_HEIGHT, TextRun};
use crate::geometry::{ConvexPath, Path, Point, Rect, Transform};
use crate::text::{self, Face};
use crate::theme::{ICON_GRID, ICON_LINE, Icon, Rgba, Theme};

/// What a ghost keeps of its colours.
const GHOST: f64 = 0.5;

/// How wide the line is that strikes through a name.
pub(super) const STRIKE_WIDTH: f64 = 1.25;

/// The marks of one drawing, back to front.
pub(super) struct MarkBuilder<'a> {
    pub theme: &'a Theme,
    is_ghost: bool,
    items: Vec<Item>,
}

impl<'a> MarkBuilder<'a> {
    /// No marks yet. For a ghost every colour goes half way to the canvas: opaque, so
    /// that what lies behind does not shine through.
    pub fn new(theme: &'a Theme, is_ghost: bool) -> Self {
        Self { theme, is_ghost, items: Vec::new() }
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
        shade(self.theme, self.is_ghost, color)
    }

    /// A filled shape.
    pub fn fill(&mut self, path: ConvexPath, color: Rgba) {
        let bounds = path.bounds();
        let color = self.color(color);
        self.items.push(Item { bounds, mark: Mark::Fill { path, color } });
    }

    /// A line around a shape.
    pub fn border(&mut self, path: ConvexPath, width: f64, color: Rgba) {
        let bounds = path.bounds().expand(width / 2.0);
        let color = self.color(color);
        self.items.push(Item { bounds, mark: Mark::Border { path, width, color } });
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

    /// A line broken into dashes.
    pub fn dashes(&mut self, path: &Path, pattern: (f64, f64), width: f64, color: Rgba) {
        let (on, off) = path.dash_lengths(pattern.0, pattern.1);
        let dashes = Dashes { whole: path.clone(), on, off };
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

/// A colour as it is shown, half way to the canvas on a ghost.
pub(super) fn shade(theme: &Theme, is_ghost: bool, color: Rgba) -> Rgba {
    match (is_ghost, color.alpha) {
        (false, _) => color,
        (true, 255) => color.faded(GHOST).over(theme.canvas),
        (true, _) => color.faded(GHOST),
    }
}

/// The line on which the letters stand, where a line of text is centred in a row.
pub(super) fn baseline(top: f64, row: f64, font: (Face, f64)) -> f64 {
    let (face, size) = font;
    let (ascent, descent) = (text::ascent(face, size), text::descent(face, size));
    top + (row - ascent - descent) / 2.0 + ascent
}
