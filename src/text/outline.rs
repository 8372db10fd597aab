//! The shapes of glyphs, for exports that draw letters themselves.

use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};

use super::{Face, data};
use crate::geometry::Point;

/// One step of the outline of a glyph, in shares of the size of the face; y grows down from the
/// line on which the letters stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutlineStep {
    /// Begins a new closed shape here.
    Move(Point),
    /// Straight to here.
    Line(Point),
    /// A quadratic Bézier curve: control point and end.
    Quadratic(Point, Point),
    /// A cubic Bézier curve: two control points and the end.
    Cubic(Point, Point, Point),
    /// Closes the shape.
    Close,
}

/// The outline of a glyph, filled by the non-zero rule; empty for a space or a glyph that the
/// face does not have.
pub fn outline(face: Face, glyph: u16) -> Vec<OutlineStep> {
    let data = data(face);
    let mut pen = Pen { units: data.units, steps: Vec::new() };
    if let Some(outline) = data.font.outline_glyphs().get(skrifa::GlyphId::from(glyph)) {
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if outline.draw(settings, &mut pen).is_err() {
            return Vec::new();
        }
    }
    pen.steps
}

struct Pen {
    units: f64,
    steps: Vec<OutlineStep>,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> Point {
        Point::new(f64::from(x) / self.units, -f64::from(y) / self.units)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(OutlineStep::Move(self.point(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(OutlineStep::Line(self.point(x, y)));
    }

    fn quad_to(&mut self, control_x: f32, control_y: f32, x: f32, y: f32) {
        let control = self.point(control_x, control_y);
        self.steps.push(OutlineStep::Quadratic(control, self.point(x, y)));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let controls = (self.point(x1, y1), self.point(x2, y2));
        self.steps.push(OutlineStep::Cubic(controls.0, controls.1, self.point(x, y)));
    }

    fn close(&mut self) {
        self.steps.push(OutlineStep::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::super::shaped;
    use super::*;

    #[test]
    fn letters_have_outlines_between_baseline_and_cap_height() {
        let h = shaped(Face::Regular, "H").glyphs[0].id;
        let steps = outline(Face::Regular, h);
        let heights = steps.iter().filter_map(|step| match step {
            OutlineStep::Move(point) | OutlineStep::Line(point) => Some(point.y),
            _ => None,
        });
        let (low, high) =
            heights.fold((0.0_f64, 0.0_f64), |(low, high), y| (low.min(y), high.max(y)));
        assert!((-0.75..-0.70).contains(&low) && high == 0.0, "{low} {high}");
        assert_eq!(steps.last(), Some(&OutlineStep::Close));
        let space = shaped(Face::Regular, " ").glyphs[0].id;
        assert_eq!(outline(Face::Regular, space), []);
        assert_eq!(outline(Face::Regular, u16::MAX), []);
    }
}
