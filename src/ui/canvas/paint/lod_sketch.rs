//! A tile of the drawing for a look from far away: areas, lines and bars in place of words, as
//! plain corners that become triangles without a thought.
//!
//! A sketch is made once for a tile and painted at any zoom below that of exact painting, until
//! something in the tile changes.

use eframe::egui::Color32;

use super::mesh_builder::{Corner, MeshBuilder};
use crate::geometry::{Point, Rect};
use crate::scene::{Drawing, Layer, Mark, Path, Segment, Tag, TextRun, Tile};
use crate::theme::{ICON_LINE, Rgba};
use crate::ui::style;

/// How much of a drawing a sketch has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// A tile for each node and a line for each link.
    Tiles,
    /// All marks, with bars for texts.
    Marks,
}

/// Dashes as near to each other as this, in world points, are one line from far away.
const DASH_GAP: f64 = 6.0;
/// In so many straight pieces the curves of lines and of areas are drawn.
const LINE_PIECES: usize = 2;
const AREA_PIECES: usize = 1;

/// What is painted between back and front at one height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Height(pub Layer, pub i32);

/// One part of a sketch.
#[derive(Clone, Copy, Debug)]
struct Part {
    kind: Kind,
    color: Color32,
    /// What the colour turns into far away.
    tint: Color32,
    first: u32,
    count: u32,
    width: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The area of an element: a rectangle from corner to corner.
    Block,
    /// The area of an element: a convex polygon.
    Area,
    /// The area of an element in pieces of four corners.
    Patches,
    /// A line of an element, as pairs of corners.
    Wire,
    /// A polygon that fades out far away.
    Mark,
    /// A line that fades out far away.
    Stroke { closed: bool },
    /// A rectangle that fades out far away.
    Bar,
}

/// The drawings of a tile as parts, back to front.
#[derive(Debug)]
pub(super) struct LodSketch {
    origin: Point,
    parts: Vec<Part>,
    corners: Vec<Corner>,
    /// Where the parts of each height end, in ascending order.
    heights: Vec<(Height, usize)>,
}

impl LodSketch {
    /// A sketch of a tile.
    pub fn new(tile: &Tile, detail: Detail) -> Self {
        let origin = tile.bounds.min;
        let mut sketch =
            Self { origin, parts: Vec::new(), corners: Vec::new(), heights: Vec::new() };
        for drawing in tile.drawings().filter(|drawing| !matches!(drawing.tag, Tag::Label(_))) {
            match detail {
                Detail::Tiles => sketch.add_tile(drawing),
                Detail::Marks => sketch.add_marks(drawing),
            }
            let height = Height(drawing.layer(), drawing.z);
            let end = sketch.parts.len();
            match sketch.heights.last_mut() {
                Some((last, at)) if *last == height => *at = end,
                _ => sketch.heights.push((height, end)),
            }
        }
        sketch.parts.shrink_to_fit();
        sketch.corners.shrink_to_fit();
        sketch
    }

    /// The heights at which it has something.
    pub fn heights(&self) -> impl Iterator<Item = Height> {
        self.heights.iter().map(|(height, _)| *height)
    }

    /// Paints what lies at one height.
    pub fn paint(&self, height: Height, builder: &mut MeshBuilder) {
        let Some(at) = self.heights.iter().position(|(other, _)| *other == height) else { return };
        let start = at.checked_sub(1).map_or(0, |before| self.heights[before].1);
        builder.set_origin(self.origin);
        for part in &self.parts[start..self.heights[at].1] {
            let corners = &self.corners[part.first as usize..(part.first + part.count) as usize];
            match part.kind {
                Kind::Block => builder.block(corners, builder.tinted(part.color, part.tint)),
                Kind::Area => builder.polygon(corners, builder.tinted(part.color, part.tint)),
                Kind::Patches => builder.patches(corners, part.color),
                Kind::Wire => builder.wire(corners, part.width, part.color),
                Kind::Mark => builder.polygon(corners, builder.detail(part.color)),
                Kind::Stroke { closed } => {
                    builder.stroke(corners, closed, part.width, builder.detail(part.color));
                }
                Kind::Bar => builder.bar(corners, builder.detail(part.color)),
            }
        }
    }

    fn add_tile(&mut self, drawing: &Drawing) {
        let (surface, color) = (style::color(drawing.surface), style::color(drawing.color));
        match drawing.tag {
            Tag::Node(_) => {
                match drawing.outline {
                    // What stands in a frame or behind it is seen.
                    Some(outline) if drawing.is_frame => self.frame(&outline, color),
                    Some(outline) => self.block(Kind::Block, &outline, surface, color),
                    None => {}
                }
            }
            Tag::Link(_) => {
                // Its ends lie under the cards.
                self.wire(&drawing.route, 1.5, color);
            }
            Tag::Island(_) => {
                for item in drawing.items.once().iter() {
                    match &item.mark {
                        Mark::Area { area, color, .. } => {
                            self.patches(area.blocks(), style::color(*color));
                        }
                        Mark::Fill { color, .. } => {
                            let color = style::color(*color);
                            self.block(Kind::Block, &item.bounds, color, color);
                        }
                        Mark::Border { .. }
                        | Mark::Line { .. }
                        | Mark::Icon { .. }
                        | Mark::Bitmap { .. }
                        | Mark::Text(_) => {}
                    }
                }
            }
            Tag::Label(_) | Tag::IslandName(_) | Tag::Caption => {}
        }
    }

    fn add_marks(&mut self, drawing: &Drawing) {
        let is_link = matches!(drawing.tag, Tag::Link(_));
        let is_area = |bounds: &Rect| match drawing.tag {
            Tag::Island(_) => true,
            Tag::Node(_) => drawing.outline.is_some_and(|outline| outline == *bounds),
            Tag::Link(_) | Tag::Label(_) | Tag::IslandName(_) | Tag::Caption => false,
        };
        for item in drawing.items.once().iter() {
            match &item.mark {
                Mark::Fill { path, color } => {
                    let color = style::color(*color);
                    let (kind, tint) = match is_area(&item.bounds) {
                        true if matches!(drawing.tag, Tag::Node(_)) && !drawing.is_frame => {
                            (Kind::Area, style::color(drawing.color))
                        }
                        true => (Kind::Area, color),
                        false => (Kind::Mark, color),
                    };
                    let points = pieces(&path.path(), AREA_PIECES)
                        .0
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>();
                    self.polygon(kind, &points, color, tint);
                }
                Mark::Area { area, color, edge } => {
                    self.patches(area.pieces(), style::color(*color));
                    self.line(area.outline(), edge.0, edge.1, false);
                }
                Mark::Border { path, width, color } => {
                    self.line(&path.path(), *width, *color, is_link);
                }
                Mark::Line { path, width, color, .. } => self.line(path, *width, *color, is_link),
                Mark::Icon { icon, place, color } => {
                    let path = icon.paths().joined.transformed(place);
                    self.line(&path, ICON_LINE * place.scale, *color, is_link);
                }
                // Pages have one, and they are seen whole.
                Mark::Bitmap { .. } => {}
                Mark::Text(run) => self.bar(run),
            }
        }
    }

    fn line(&mut self, path: &Path, width: f64, color: Rgba, is_link: bool) {
        let curves = if path.closed { AREA_PIECES } else { LINE_PIECES };
        let (pieces, share) = pieces(path, curves);
        let color = style::color(color.faded(share));
        for piece in pieces {
            match is_link {
                true => self.wire(&piece, width, color),
                false => self.stroke(&piece, path.closed, width, color),
            }
        }
    }

    fn push(&mut self, kind: Kind, first: usize, width: f64, color: Color32, tint: Color32) {
        let (first, count) = (first as u32, (self.corners.len() - first) as u32);
        self.parts.push(Part { kind, color, tint, first, count, width: width as f32 });
    }

    fn corner(&mut self, at: Point, normal: Point) {
        let at = at - self.origin;
        let at = [at.x as f32, at.y as f32];
        self.corners.push(Corner { at, normal: [normal.x as f32, normal.y as f32] });
    }

    /// The area of an island.
    fn patches(&mut self, pieces: &[[Point; 4]], color: Color32) {
        let first = self.corners.len();
        for corner in pieces.iter().flatten() {
            self.corner(*corner, Point::default());
        }
        self.push(Kind::Patches, first, 0.0, color, color);
    }

    /// The outline of a frame.
    fn frame(&mut self, rect: &Rect, color: Color32) {
        let Rect { min, max } = *rect;
        let (right, left) = (Point::new(max.x, min.y), Point::new(min.x, max.y));
        self.wire(&[min, right, max, left, min], 1.0, color);
    }

    fn block(&mut self, kind: Kind, rect: &Rect, color: Color32, tint: Color32) {
        let first = self.corners.len();
        self.corner(rect.min, Point::default());
        self.corner(rect.max, Point::default());
        self.push(kind, first, 0.0, color, tint);
    }

    fn bar(&mut self, run: &TextRun) {
        let rect = super::bar_of(run);
        let color = style::color(run.color.faded(0.45));
        self.block(Kind::Bar, &rect, color, color);
    }

    fn wire(&mut self, points: &[Point], width: f64, color: Color32) {
        let first = self.corners.len();
        for pair in points.windows(2) {
            let Some(normal) = normal(pair[0], pair[1]) else { continue };
            self.corner(pair[0], normal);
            self.corner(pair[1], normal);
        }
        self.push(Kind::Wire, first, width, color, color);
    }

    fn stroke(&mut self, points: &[Point], closed: bool, width: f64, color: Color32) {
        let first = self.corners.len();
        let points = apart(points, closed);
        if points.len() < 2 {
            return;
        }
        self.mitred(&points, closed, 1.0);
        self.push(Kind::Stroke { closed }, first, width, color, color);
    }

    fn polygon(&mut self, kind: Kind, points: &[Point], color: Color32, tint: Color32) {
        let first = self.corners.len();
        let points = apart(points, true);
        if points.len() < 3 {
            return;
        }
        let next = |index: usize| points[(index + 1) % points.len()];
        let area = (0..points.len()).map(|at| {
            let (a, b) = (points[at], next(at));
            a.x * b.y - b.x * a.y
        });
        let outwards = if area.sum::<f64>() > 0.0 { -1.0 } else { 1.0 };
        self.mitred(&points, true, outwards);
        self.push(kind, first, 0.0, color, tint);
    }

    /// Corners with the directions in which a line around them grows by one point on both sides.
    fn mitred(&mut self, points: &[Point], closed: bool, side: f64) {
        let count = points.len();
        let along = |from: usize, to: usize| normal(points[from], points[to]);
        for (at, point) in points.iter().enumerate() {
            let before = match (at, closed) {
                (0, false) => None,
                _ => along((at + count - 1) % count, at),
            };
            let after = match (at + 1 == count, closed) {
                (true, false) => None,
                _ => along(at, (at + 1) % count),
            };
            let normal = match (before, after) {
                (Some(a), Some(b)) => {
                    let both = a + b;
                    // Sharp corners would reach far out.
                    both * (1.0 / (1.0 + a.x * b.x + a.y * b.y).max(0.5))
                }
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => Point::default(),
            };
            self.corner(*point, normal * side);
        }
    }
}

/// The direction to the left of the line between two places; none if they are the same.
fn normal(from: Point, to: Point) -> Option<Point> {
    let offset = to - from;
    let length = from.distance(to);
    (length > 1e-6).then(|| Point::new(-offset.y / length, offset.x / length))
}

/// The points without those on top of each other.
fn apart(points: &[Point], closed: bool) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if kept.last().is_none_or(|last| last.distance(*point) > 1e-3) {
            kept.push(*point);
        }
    }
    if closed && kept.len() > 1 && kept[0].distance(kept[kept.len() - 1]) < 1e-3 {
        kept.pop();
    }
    kept
}

/// The points of a path, one list up to each wide gap, and how much of the line is drawn: dashes
/// are too fine to be told apart from far away.
fn pieces(path: &Path, curves: usize) -> (Vec<Vec<Point>>, f64) {
    let mut pieces = Vec::new();
    let mut points = vec![path.start];
    let (mut drawn, mut left_out) = (0.0, 0.0);
    for segment in &path.segments {
        let from = points[points.len() - 1];
        match *segment {
            Segment::Gap(end) if from.distance(end) <= DASH_GAP => {
                left_out += from.distance(end);
                points.push(end);
            }
            Segment::Gap(end) => pieces.push(std::mem::replace(&mut points, vec![end])),
            Segment::Line(end) => {
                drawn += from.distance(end);
                points.push(end);
            }
            Segment::Curve(first, second, end) => {
                drawn += from.distance(end);
                for piece in 1..=curves {
                    let t = piece as f64 / curves as f64;
                    points.push(on_curve([from, first, second, end], t));
                }
            }
        }
    }
    pieces.push(points);
    let share = if left_out > 0.0 { drawn / (drawn + left_out) } else { 1.0 };
    (pieces, share)
}

fn on_curve([a, b, c, d]: [Point; 4], t: f64) -> Point {
    let s = 1.0 - t;
    a * (s * s * s) + b * (3.0 * s * s * t) + c * (3.0 * s * t * t) + d * (t * t * t)
}
