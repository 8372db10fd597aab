//! Lines of text that need other fonts than the bundled ones: emoji, Chinese, Hebrew …

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{self, PathSegment, PixmapMut, Transform};
use resvg::usvg::{FallbackSelectionFn, FontResolver, Group, Node, Options, Paint, Tree, fontdb};
use skrifa::MetadataProvider as _;

use super::svg::svg_of_line;
use crate::geometry::{Path, Point, Rect, Segment};
use crate::scene::TextRun;
use crate::text::Face;
use crate::theme::Rgba;

/// The bundled faces.
static BUNDLED: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for face in Face::ALL {
        fonts.load_font_data(face.bytes().to_vec());
    }
    Arc::new(fonts)
});

/// The bundled faces and what is installed. Reading them takes a moment, so it is done when a
/// line needs it.
static ALL: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::clone(&BUNDLED);
    fonts.load_system_fonts();
    Arc::new(fonts)
});

/// Fonts that look most like the bundled faces, for letters that these lack; the first that has a
/// letter stands in. Behind them comes whatever is installed.
const ALIKE: [&str; 12] = [
    "Noto Sans",
    "Noto Sans Hebrew",
    "Noto Sans Arabic",
    "Segoe UI",
    "Helvetica Neue",
    "Arial Hebrew",
    "SF Hebrew",
    "SF Arabic",
    "Geeza Pro",
    "Tahoma",
    "Arial",
    "DejaVu Sans",
];

/// The shapes of a line with whatever font has its letters, with their colours, in world points.
/// Letters that are pictures have none.
pub(super) fn outlines(run: &TextRun, system: bool) -> Vec<(Path, Rgba)> {
    let mut outlines = Vec::new();
    if let Some((tree, corner)) = tree(run, system) {
        collect(tree.root(), corner, &mut outlines);
    }
    outlines
}

fn collect(group: &Group, corner: Point, outlines: &mut Vec<(Path, Rgba)>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, corner, outlines),
            Node::Text(text) => collect(text.flattened(), corner, outlines),
            Node::Path(path) => {
                let Some(fill) = path.fill() else { continue };
                let Paint::Color(color) = fill.paint() else { continue };
                let Some(placed) = path.data().clone().transform(path.abs_transform()) else {
                    continue;
                };
                let alpha = fill.opacity().to_u8();
                let color = Rgba { red: color.red, green: color.green, blue: color.blue, alpha };
                outlines.extend(contours(&placed, corner).map(|outline| (outline, color)));
            }
            Node::Image(_) => {}
        }
    }
}

/// One path of all contours of a shape, each closed where the next begins.
fn contours(shape: &tiny_skia::Path, corner: Point) -> Option<Path> {
    let at = |point: tiny_skia::Point| Point::new(f64::from(point.x), f64::from(point.y)) + corner;
    let mut path: Option<Path> = None;
    let mut here = Point::default();
    for step in shape.segments() {
        match (step, &mut path) {
            (PathSegment::MoveTo(point), None) => {
                here = at(point);
                path = Some(Path { start: here, segments: Vec::new(), closed: true });
            }
            (PathSegment::MoveTo(point), Some(path)) => {
                here = at(point);
                path.segments.push(Segment::Gap(here));
            }
            (PathSegment::LineTo(point), Some(path)) => {
                here = at(point);
                path.segments.push(Segment::Line(here));
            }
            (PathSegment::QuadTo(control, point), Some(path)) => {
                let (control, end) = (at(control), at(point));
                let towards = |from: Point| from.towards(control, 2.0 / 3.0);
                path.segments.push(Segment::Curve(towards(here), towards(end), end));
                here = end;
            }
            (PathSegment::CubicTo(a, b, point), Some(path)) => {
                here = at(point);
                path.segments.push(Segment::Curve(at(a), at(b), here));
            }
            // What is filled is closed by itself.
            (PathSegment::Close, _) | (_, None) => {}
        }
    }
    path
}

/// A line set with whatever font has its letters, and where the upper left corner of it lies.
fn tree(run: &TextRun, system: bool) -> Option<(Tree, Point)> {
    let fontdb = Arc::clone(if system { &ALL } else { &BUNDLED });
    let font_resolver = FontResolver { select_fallback: stand_in(), ..FontResolver::default() };
    let options = Options { fontdb, font_resolver, ..Options::default() };
    // Letters of other fonts may reach beyond those of ours.
    let above = run.place(-run.size, -2.0 * run.size);
    let area = Rect::between(above, run.place(run.width + run.size, run.size));
    let tree = Tree::from_str(&svg_of_line(run, &area), &options).ok()?;
    Some((tree, area.min))
}

/// Paints a line with whatever font has its letters. `pixels` world points are one pixel wide
/// after `place`.
pub(super) fn paint(run: &TextRun, system: bool, place: Transform, pixmap: &mut PixmapMut) {
    if let Some((tree, corner)) = tree(run, system) {
        let place = place.pre_translate(corner.x as f32, corner.y as f32);
        resvg::render(&tree, place, pixmap);
    }
}

/// Which font stands in for a letter: of those that look alike the one of the nearest weight.
fn stand_in() -> FallbackSelectionFn<'static> {
    let any = FontResolver::default_fallback_selector();
    Box::new(move |letter, used, fonts| {
        let weight = used.first().and_then(|id| fonts.face(*id)).map(|face| face.weight);
        let families = ALIKE.map(fontdb::Family::Name);
        let alike = families.iter().find_map(|family| {
            let families = std::slice::from_ref(family);
            let weight = weight.unwrap_or_default();
            let id =
                fonts.query(&fontdb::Query { families, weight, ..fontdb::Query::default() })?;
            (!used.contains(&id) && has_letter(fonts, id, letter)).then_some(id)
        });
        alike.or_else(|| any(letter, used, fonts))
    })
}

fn has_letter(fonts: &fontdb::Database, id: fontdb::ID, letter: char) -> bool {
    let found = fonts.with_face_data(id, |data, index| {
        let font = skrifa::FontRef::from_index(data, index).ok()?;
        font.charmap().map(letter)
    });
    found.flatten().is_some()
}
