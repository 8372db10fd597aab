//! Painting marks on pixels.

use resvg::tiny_skia::{
    Color, FillRule, FilterQuality, Paint, Path, PathBuilder, Pixmap, PixmapMut, PixmapPaint,
    PremultipliedColorU8, Stroke, Transform,
};

use super::fallback;
use super::glyphs::Glyphs;
use crate::geometry::{self, Point, Rect, Segment};
use crate::scene::{Bitmap, Item, Mark, TextRun};
use crate::text::{self, Glyph};
use crate::theme::{ICON_LINE, Rgba};

/// Paints marks on a picture of a part of the world.
pub(super) struct Painter<'a> {
    pub pixmap: PixmapMut<'a>,
    /// Pixels from world points.
    pub pixels_from_world: geometry::Transform,
    pub glyphs: Glyphs,
    pub system_fonts: bool,
}

impl Painter<'_> {
    pub fn item(&mut self, item: &Item) {
        match &item.mark {
            Mark::Fill { path, color } => {
                if let Some(path) = self.path(&path.path()) {
                    let place = Transform::identity();
                    self.pixmap.fill_path(&path, &paint(*color), FillRule::Winding, place, None);
                }
            }
            Mark::Area { area, color, edge } => {
                if let Some(path) = self.path(area.outline()) {
                    let place = Transform::identity();
                    self.pixmap.fill_path(&path, &paint(*color), FillRule::Winding, place, None);
                }
                self.line(area.outline(), edge.0, edge.1);
            }
            Mark::Border { path, width, color } => self.line(&path.path(), *width, *color),
            Mark::Line { path, width, color, .. } => self.line(path, *width, *color),
            Mark::Icon { icon, place, color } => {
                let path = icon.paths().joined.transformed(place);
                self.line(&path, ICON_LINE * place.scale, *color);
            }
            Mark::Bitmap { place, bitmap } => self.bitmap(place, bitmap),
            Mark::Text(run) => self.text(run),
        }
    }

    fn bitmap(&mut self, place: &Rect, bitmap: &Bitmap) {
        let Ok(pixmap) = Pixmap::decode_png(&bitmap.png) else { return };
        let corner = self.pixels_from_world.point(place.min);
        let share = |length: f64, pixels: u32| {
            (length * self.pixels_from_world.scale / f64::from(pixels.max(1))) as f32
        };
        let (across, down) =
            (share(place.width(), bitmap.width), share(place.height(), bitmap.height));
        let to_place =
            Transform::from_row(across, 0.0, 0.0, down, corner.x as f32, corner.y as f32);
        let paint = PixmapPaint { quality: FilterQuality::Bicubic, ..PixmapPaint::default() };
        self.pixmap.draw_pixmap(0, 0, pixmap.as_ref(), &paint, to_place, None);
    }

    fn line(&mut self, path: &geometry::Path, width: f64, color: Rgba) {
        if let Some(path) = self.path(path) {
            let width = (width * self.pixels_from_world.scale) as f32;
            let stroke = Stroke { width, ..Stroke::default() };
            self.pixmap.stroke_path(&path, &paint(color), &stroke, Transform::identity(), None);
        }
    }

    /// A path in pixels. Places are taken from 64-bit numbers before they are rounded, so that
    /// a drawing far from the origin is as sharp as one at it.
    fn path(&self, path: &geometry::Path) -> Option<Path> {
        let place = |point: Point| {
            let point = self.pixels_from_world.point(point);
            (point.x as f32, point.y as f32)
        };
        let mut builder =
            PathBuilder::with_capacity(path.segments.len() + 2, path.segments.len() * 3);
        let (x, y) = place(path.start);
        builder.move_to(x, y);
        for segment in &path.segments {
            match *segment {
                Segment::Line(end) => {
                    let (x, y) = place(end);
                    builder.line_to(x, y);
                }
                Segment::Gap(end) => {
                    let (x, y) = place(end);
                    builder.move_to(x, y);
                }
                Segment::Curve(a, b, end) => {
                    let ((a_x, a_y), (b_x, b_y), (x, y)) = (place(a), place(b), place(end));
                    builder.cubic_to(a_x, a_y, b_x, b_y, x, y);
                }
            }
        }
        if path.closed {
            builder.close();
        }
        builder.finish()
    }

    fn text(&mut self, run: &TextRun) {
        let line = text::shaped(run.face, &run.text);
        if line.covered {
            return self.letters(run, &line.glyphs);
        }
        if line.parts.is_empty() {
            let place = self.pixels_from_world;
            let (scale, offset) = (place.scale as f32, place.offset);
            let (x, y) = (offset.x as f32, offset.y as f32);
            let place = Transform::from_row(scale, 0.0, 0.0, scale, x, y);
            return fallback::paint(run, self.system_fonts, place, &mut self.pixmap);
        }
        // Each with the font that has its letters.
        for part in &line.parts {
            let baseline = run.place(part.x * run.size, 0.0);
            let width = part.advance * run.size;
            self.text(&TextRun { baseline, text: part.text.to_string(), width, ..*run });
        }
    }

    /// A line of which a bundled face has all the letters.
    fn letters(&mut self, run: &TextRun, glyphs: &[Glyph]) {
        let size = run.size * self.pixels_from_world.scale;
        let origin = self.pixels_from_world.point(run.baseline);
        if run.is_upright {
            return self.upright_letters(run, glyphs);
        }
        let color = paint_color(run.color).premultiply().to_color_u8();
        for glyph in glyphs {
            let (x, y) = (origin.x + glyph.x * size, origin.y + glyph.y * size);
            if let Some((picture, column, row)) =
                self.glyphs.picture(run.face, glyph.id, size, x, y)
            {
                let corner = (column + picture.left, row + picture.top);
                stamp(&mut self.pixmap, &picture.coverage, picture.width, corner, color);
            } else if let Some(path) = self.glyphs.outline(run.face, glyph.id) {
                let scale = size as f32;
                let place = Transform::from_row(scale, 0.0, 0.0, scale, x as f32, y as f32);
                self.pixmap.fill_path(path, &paint(run.color), FillRule::Winding, place, None);
            }
        }
    }

    /// A line that leads upwards: there are few of them, and so no pictures of their letters.
    fn upright_letters(&mut self, run: &TextRun, glyphs: &[Glyph]) {
        let size = run.size * self.pixels_from_world.scale;
        let scale = size as f32;
        for glyph in glyphs {
            let place = run.place(glyph.x * run.size, glyph.y * run.size);
            let place = self.pixels_from_world.point(place);
            let turned =
                Transform::from_row(0.0, -scale, scale, 0.0, place.x as f32, place.y as f32);
            if let Some(path) = self.glyphs.outline(run.face, glyph.id) {
                self.pixmap.fill_path(path, &paint(run.color), FillRule::Winding, turned, None);
            }
        }
    }
}

/// Lays a colour on the pixels that a picture covers.
fn stamp(
    pixmap: &mut PixmapMut,
    coverage: &[u8],
    width: usize,
    (left, top): (i32, i32),
    color: PremultipliedColorU8,
) {
    let (columns, rows) = (pixmap.width() as i32, pixmap.height() as i32);
    let pixels = pixmap.pixels_mut();
    for (row, line) in coverage.chunks_exact(width).enumerate() {
        let y = top + row as i32;
        if y < 0 || y >= rows {
            continue;
        }
        let skipped = (-left).max(0) as usize;
        let first = (y * columns + left.max(0)) as usize;
        let room = (columns - left.max(0)).max(0) as usize;
        for (share, pixel) in line.iter().skip(skipped).zip(&mut pixels[first..first + room]) {
            if *share > 0 {
                *pixel = over(color, *share, *pixel);
            }
        }
    }
}

/// A colour that covers a share of a pixel, on what is there.
fn over(
    color: PremultipliedColorU8,
    share: u8,
    below: PremultipliedColorU8,
) -> PremultipliedColorU8 {
    let times = |a: u8, b: u8| {
        let product = u32::from(a) * u32::from(b) + 128;
        ((product + (product >> 8)) >> 8) as u8
    };
    let alpha = times(color.alpha(), share);
    let mix = |top: u8, below: u8| times(top, share).saturating_add(times(below, 255 - alpha));
    let mixed_alpha = mix(color.alpha(), below.alpha());
    let part = |top: u8, below: u8| mix(top, below).min(mixed_alpha);
    PremultipliedColorU8::from_rgba(
        part(color.red(), below.red()),
        part(color.green(), below.green()),
        part(color.blue(), below.blue()),
        mixed_alpha,
    )
    .unwrap_or(below)
}

pub(super) fn paint_color(color: Rgba) -> Color {
    Color::from_rgba8(color.red, color.green, color.blue, color.alpha)
}

fn paint(color: Rgba) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(paint_color(color));
    paint
}
