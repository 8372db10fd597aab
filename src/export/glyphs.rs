//! Letters as small pictures, each painted once.

use resvg::tiny_skia::{FillRule, Mask, Path, PathBuilder, Transform};

use crate::geometry::FxHashMap;
use crate::text::{Face, OutlineStep, outline};

/// Positions inside a pixel are rounded to this share of it.
const STEPS: f64 = 8.0;
/// Larger letters are painted each time.
const LARGEST: f64 = 96.0;

/// Letters that were painted, each for one size and place inside a pixel. The maps are looked
/// into, never iterated over.
#[derive(Default)]
pub(super) struct Glyphs {
    outlines: FxHashMap<(Face, u16), Option<Path>>,
    pictures: FxHashMap<(Face, u16, u64, u8, u8), Option<Picture>>,
}

/// How much of each pixel a letter covers.
pub(super) struct Picture {
    /// Pixels from the place of the letter to the left edge of the picture; negative to the left.
    pub left: i32,
    /// Pixels from the place of the letter to the top edge of the picture; negative above.
    pub top: i32,
    pub width: usize,
    pub coverage: Vec<u8>,
}

impl Glyphs {
    /// The picture of a letter `size` pixels large at this place, and the pixel that the place
    /// lies in; `None` for blanks and for letters too large to keep.
    pub fn picture(
        &mut self,
        face: Face,
        glyph: u16,
        size: f64,
        x: f64,
        y: f64,
    ) -> Option<(&Picture, i32, i32)> {
        if size > LARGEST {
            return None;
        }
        let step = |value: f64| {
            let steps = (value * STEPS).round();
            let whole = (steps / STEPS).floor();
            (whole as i32, (steps - whole * STEPS) as u8)
        };
        let ((column, step_x), (row, step_y)) = (step(x), step(y));
        let outlines = &mut self.outlines;
        let key = (face, glyph, size.to_bits(), step_x, step_y);
        let picture = self.pictures.entry(key).or_insert_with(|| {
            let path = outline_of(outlines, face, glyph)?;
            let inside = |step: u8| f64::from(step) / STEPS;
            paint(path, size, inside(step_x), inside(step_y))
        });
        picture.as_ref().map(|picture| (picture, column, row))
    }

    /// The outline of a letter of size 1; `None` for blanks.
    pub fn outline(&mut self, face: Face, glyph: u16) -> Option<&Path> {
        outline_of(&mut self.outlines, face, glyph)
    }
}

fn outline_of(
    outlines: &mut FxHashMap<(Face, u16), Option<Path>>,
    face: Face,
    glyph: u16,
) -> Option<&Path> {
    outlines.entry((face, glyph)).or_insert_with(|| path(face, glyph)).as_ref()
}

fn path(face: Face, glyph: u16) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for step in outline(face, glyph) {
        match step {
            OutlineStep::Move(p) => builder.move_to(p.x as f32, p.y as f32),
            OutlineStep::Line(p) => builder.line_to(p.x as f32, p.y as f32),
            OutlineStep::Quadratic(a, p) => {
                builder.quad_to(a.x as f32, a.y as f32, p.x as f32, p.y as f32);
            }
            OutlineStep::Cubic(a, b, p) => builder
                .cubic_to(a.x as f32, a.y as f32, b.x as f32, b.y as f32, p.x as f32, p.y as f32),
            OutlineStep::Close => builder.close(),
        }
    }
    builder.finish()
}

fn paint(path: &Path, size: f64, x: f64, y: f64) -> Option<Picture> {
    let bounds = path.bounds();
    let edge = |value: f32, inside: f64| f64::from(value) * size + inside;
    let left = edge(bounds.left(), x).floor() as i32 - 1;
    let top = edge(bounds.top(), y).floor() as i32 - 1;
    let right = edge(bounds.right(), x).ceil() as i32 + 1;
    let bottom = edge(bounds.bottom(), y).ceil() as i32 + 1;
    let (width, height) = (u32::try_from(right - left).ok()?, u32::try_from(bottom - top).ok()?);
    let mut mask = Mask::new(width, height)?;
    let scale = size as f32;
    let place = Transform::from_row(
        scale,
        0.0,
        0.0,
        scale,
        (x - f64::from(left)) as f32,
        (y - f64::from(top)) as f32,
    );
    mask.fill_path(path, FillRule::Winding, true, place);
    Some(Picture { left, top, width: width as usize, coverage: mask.take() })
}
