//! Marks painted on a page of PDF.

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{self, PathBuilder, Size};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::export::fallback;
use crate::export::image::{ExportFault, ImageOptions, area};
use crate::geometry::{ConvexPath, Path, Point, Rect, Segment, Transform};
use crate::scene::{Bitmap, Item, Mark, Scene, TextRun};
use crate::text::{self, Face, Shaped};
use crate::theme::{ICON_LINE, Rgba};

/// No side of a page may be longer than this many points: what reads PDF stops there.
const LONGEST: f64 = 14_400.0;

/// The scene as a PDF document of one page.
pub(in crate::export) fn pdf(
    scene: &Scene,
    options: &ImageOptions,
) -> Result<Vec<u8>, ExportFault> {
    let area = area(scene, options);
    let longest = area.width().max(area.height()).max(1.0);
    let scale = options.points.min(LONGEST / longest);
    let side = |length: f64| (length * scale).max(1.0) as f32;
    let page = PageSettings::from_wh(side(area.width()), side(area.height()));
    let mut document = Document::new();
    let mut page = document.start_page_with(page.ok_or(ExportFault::Writing)?);
    // The page is complete where the painter ends.
    let place = Transform { scale, offset: area.min * -scale };
    let mut painter = Painter::new(page.surface(), place, fonts(), options.system_fonts);
    if !options.transparent {
        painter.background(&area, scene.background);
    }
    painter.scene(scene);
    painter.finish();
    page.finish();
    document.finish().map_err(|_| ExportFault::Writing)
}

/// The bundled faces.
pub(super) type Fonts = [Option<Font>; 3];

/// The bundled faces, read once for a document.
pub(super) fn fonts() -> Fonts {
    Face::ALL.map(|face| Font::new(face.bytes().into(), 0))
}

/// Paints marks on a page.
pub(super) struct Painter<'a> {
    pub surface: Surface<'a>,
    /// Where points of the scene or of the page lie on the paper.
    pub points_from_world: Transform,
    fonts: Fonts,
    system_fonts: bool,
}

impl<'a> Painter<'a> {
    pub fn new(
        surface: Surface<'a>,
        points_from_world: Transform,
        fonts: Fonts,
        system_fonts: bool,
    ) -> Self {
        Self { surface, points_from_world, fonts, system_fonts }
    }

    /// Nothing more is painted.
    pub fn finish(self) {
        self.surface.finish();
    }

    /// What lies behind everything.
    pub fn background(&mut self, area: &Rect, color: Rgba) {
        self.fill(&ConvexPath::rounded(area, 0.0).path(), color);
    }

    /// All of a scene.
    pub fn scene(&mut self, scene: &Scene) {
        for drawing in &scene.drawings {
            let items = drawing.items.once();
            let mut items = items.iter().peekable();
            while let Some(item) = items.next() {
                match (&item.mark, items.peek().map(|next| &next.mark)) {
                    // What is filled and has an edge there is painted at once.
                    (
                        Mark::Fill { path, color },
                        Some(Mark::Border { path: edge, width, color: tint }),
                    ) if path == edge => {
                        let edge = self.stroke(*width, *tint, None);
                        self.path(&path.path(), Some(fill(*color)), Some(edge));
                        items.next();
                    }
                    _ => self.item(item),
                }
            }
        }
    }

    /// Marks of which lines that follow each other are one text: the blank between two of them is
    /// there for who reads or copies it.
    pub fn paragraph(&mut self, items: &[Item]) {
        for (index, item) in items.iter().enumerate() {
            let is_followed =
                items[index + 1..].iter().any(|next| matches!(next.mark, Mark::Text(_)));
            match &item.mark {
                Mark::Text(run) if is_followed && !run.text.ends_with('-') => {
                    self.text(&TextRun { text: format!("{} ", run.text), ..run.clone() });
                }
                _ => self.item(item),
            }
        }
    }

    pub fn item(&mut self, item: &Item) {
        match &item.mark {
            Mark::Fill { path, color } => self.fill(&path.path(), *color),
            Mark::Area { area, color, edge } => {
                let edge = self.stroke(edge.0, edge.1, None);
                self.path(area.outline(), Some(fill(*color)), Some(edge));
            }
            Mark::Border { path, width, color } => self.line(&path.path(), *width, *color, None),
            Mark::Line { path, width, color, dashes } => match dashes {
                Some(dashes) => {
                    self.line(&dashes.whole, *width, *color, Some((dashes.on, dashes.off)));
                }
                None => self.line(path, *width, *color, None),
            },
            Mark::Icon { icon, place, color } => {
                let path = icon.paths().joined.transformed(place);
                self.line(&path, ICON_LINE * place.scale, *color, None);
            }
            Mark::Bitmap { place, bitmap } => self.bitmap(place, bitmap),
            Mark::Text(run) => self.text(run),
        }
    }

    fn bitmap(&mut self, place: &Rect, bitmap: &Bitmap) {
        let corner = self.points_from_world.point(place.min);
        let length = |length: f64| (length * self.points_from_world.scale) as f32;
        let image = Image::from_rgba8(bitmap.pixels.clone(), bitmap.width, bitmap.height);
        let Some(size) = Size::from_wh(length(place.width()), length(place.height())) else {
            return;
        };
        let to_corner = geom::Transform::from_translate(corner.x as f32, corner.y as f32);
        self.surface.push_transform(&to_corner);
        self.surface.draw_image(image, size);
        self.surface.pop();
    }

    fn fill(&mut self, path: &Path, color: Rgba) {
        self.path(path, Some(fill(color)), None);
    }

    fn line(&mut self, path: &Path, width: f64, color: Rgba, dashes: Option<(f64, f64)>) {
        let stroke = self.stroke(width, color, dashes);
        self.path(path, None, Some(stroke));
    }

    /// How a line is painted; dashes begin in the middle of the first.
    fn stroke(&self, width: f64, color: Rgba, dashes: Option<(f64, f64)>) -> Stroke {
        // Dashes of no length would be none.
        let length =
            |length: f64| rounded(length * self.points_from_world.scale, 1_000.0).max(0.001);
        let dash = dashes.map(|(on, off)| StrokeDash {
            array: vec![length(on), length(off)],
            offset: length(on / 2.0),
        });
        Stroke {
            paint: paint(color),
            width: length(width),
            opacity: opacity(color),
            dash,
            ..Stroke::default()
        }
    }

    /// Fills a path, draws it as a line, or both.
    fn path(&mut self, path: &Path, fill: Option<Fill>, stroke: Option<Stroke>) {
        let Some(path) = self.on_page(path) else { return };
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }

    /// A path on the page. Places are taken from 64-bit numbers before they are rounded.
    fn on_page(&self, path: &Path) -> Option<geom::Path> {
        let place = |point: Point| on_page(self.points_from_world.point(point));
        let mut builder = PathBuilder::new();
        let start = place(path.start);
        builder.move_to(start.x, start.y);
        let mut at = start;
        for segment in &path.segments {
            at = match *segment {
                Segment::Line(end) => {
                    let end = place(end);
                    // Round ends have sides without a length, which nobody sees.
                    if (end.x, end.y) != (at.x, at.y) {
                        builder.line_to(end.x, end.y);
                    }
                    end
                }
                Segment::Gap(end) => {
                    let end = place(end);
                    builder.move_to(end.x, end.y);
                    end
                }
                Segment::Curve(a, b, end) => {
                    let (a, b, end) = (place(a), place(b), place(end));
                    builder.cubic_to(a.x, a.y, b.x, b.y, end.x, end.y);
                    end
                }
            };
        }
        if path.closed {
            builder.close();
        }
        builder.finish()
    }

    fn text(&mut self, run: &TextRun) {
        let line = text::shaped(run.face, &run.text);
        if line.covered {
            return self.letters(run, &line);
        }
        if line.parts.is_empty() {
            return self.outlines(run);
        }
        // Each with the font that has its letters.
        for part in &line.parts {
            let baseline = run.place(part.x * run.size, 0.0);
            let width = part.advance * run.size;
            self.text(&TextRun { baseline, text: part.text.to_string(), width, ..*run });
        }
    }

    /// A line of which a bundled face has all the letters.
    fn letters(&mut self, run: &TextRun, line: &Shaped) {
        let Some(font) = self.fonts[run.face as usize].clone() else { return };
        let size = (run.size * self.points_from_world.scale) as f32;
        let origin = on_page(self.points_from_world.point(run.baseline));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(run.color)));
        let glyphs = glyphs(line, run.text.len());
        if !run.is_upright {
            return self.surface.draw_glyphs(origin, &glyphs, font, &run.text, size, false);
        }
        let turned = geom::Transform::from_row(0.0, -1.0, 1.0, 0.0, origin.x, origin.y);
        self.surface.push_transform(&turned);
        let start = geom::Point::from_xy(0.0, 0.0);
        self.surface.draw_glyphs(start, &glyphs, font, &run.text, size, false);
        self.surface.pop();
    }

    /// A line whose letters another font has, as shapes.
    fn outlines(&mut self, run: &TextRun) {
        for (path, color) in fallback::outlines(run, self.system_fonts) {
            self.fill(&path, color);
        }
    }
}

/// A place on the page, to a hundredth of a point: more digits are seen by nobody, and are most of what
/// a large drawing has to write.
fn on_page(point: Point) -> geom::Point {
    geom::Point::from_xy(rounded(point.x, 100.0), rounded(point.y, 100.0))
}

/// A length to one part of so many of a point.
fn rounded(length: f64, parts: f64) -> f32 {
    ((length * parts).round() / parts) as f32
}

fn paint(color: Rgba) -> krilla::paint::Paint {
    rgb::Color::new(color.red, color.green, color.blue).into()
}

fn opacity(color: Rgba) -> NormalizedF32 {
    NormalizedF32::new(f32::from(color.alpha) / 255.0).unwrap_or(NormalizedF32::ONE)
}

fn fill(color: Rgba) -> Fill {
    Fill { paint: paint(color), opacity: opacity(color), rule: FillRule::NonZero }
}

/// The glyphs of a line with the letters that each stands for.
fn glyphs(line: &Shaped, length: usize) -> Vec<KrillaGlyph> {
    let mut starts: Vec<usize> = line.glyphs.iter().map(|glyph| glyph.start as usize).collect();
    starts.sort_unstable();
    let end_of = |start: usize| {
        let next = starts.partition_point(|other| *other <= start);
        starts.get(next).copied().unwrap_or(length)
    };
    let ends = line.glyphs.iter().skip(1).map(|next| next.x).chain([line.advance]);
    let glyphs = line.glyphs.iter().zip(ends).map(|(glyph, end)| {
        let start = glyph.start as usize;
        let (advance, up) = ((end - glyph.x) as f32, -glyph.y as f32);
        let id = GlyphId::new(u32::from(glyph.id));
        KrillaGlyph::new(id, advance, 0.0, up, 0.0, start..end_of(start), None)
    });
    glyphs.collect()
}
