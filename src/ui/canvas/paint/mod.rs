//! A scene on the screen: marks seen through a camera become shapes of the window.
//!
//! Only what can be seen is painted, and where letters would be too small to read, a bar stands
//! for them. Neither changes the scene.

mod dots;
pub(super) mod fade;
mod kept_shapes;
pub(super) mod labels;
pub(super) mod level_of_detail;
mod lod_sketch;
mod mesh_builder;
mod occlusion;
mod overviews;

use std::sync::Arc;

use eframe::egui::epaint::{Mesh, PathShape, PathStroke, TextShape, Vertex};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    self, Align, Color32, FontId, Galley, Pos2, Shape, Stroke, TextureHandle, pos2,
};

use crate::geometry::{Area, Point, Rect, Transform};
use crate::scene::{
    Bitmap, ConvexPath, Drawing, FRAME_NAMES_ZOOM, Item, Mark, Path, Scene, Segment, Tag, TextRun,
};
use crate::session::Camera;
use crate::text;
use crate::theme::ICON_LINE;
use crate::ui::style;
use fade::Fade;
use kept_shapes::KeptShapes;
use labels::Labels;
use level_of_detail::{EXACT_ZOOM, LevelOfDetail};
use overviews::Overviews;
pub(super) use overviews::{name_size, size_beside_name};

/// Text smaller than this, in screen points, is painted as a bar.
const LEAST_READABLE: f64 = 5.0;
/// The same on a page, where even small letters have their place.
const LEAST_ON_PAGE: f64 = 1.0;
/// Below this zoom the labels of links would hide more than they say.
const LEAST_ZOOM_OF_LABELS: f64 = 0.4;
/// Marks smaller than this, in screen points, are not painted.
const LEAST_VISIBLE: f64 = 0.6;
/// How far a flattened curve may lie from the true one, in screen points.
const TOLERANCE: f32 = 0.1;

/// How the drawing is painted in this frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Projection {
    /// From world points to screen points.
    pub screen_from_world: Transform,
    /// Sizes of letters are rounded while the zoom changes, so that fewer are laid out anew.
    pub zooming: bool,
    /// A page shows all that it shows on paper, however small.
    pub is_page: bool,
}

impl Projection {
    /// At rest the drawing lies on whole points, which keeps upright lines crisp.
    pub(super) fn new(camera: &Camera, zooming: bool) -> Self {
        let mut screen_from_world = camera.screen_from_world();
        if !zooming {
            let offset = screen_from_world.offset;
            screen_from_world.offset = Point::new(offset.x.round(), offset.y.round());
        }
        Self { screen_from_world, zooming, is_page: false }
    }

    /// The same for a page that is shown whole.
    pub(super) fn of_page(camera: &Camera) -> Self {
        Self { is_page: true, ..Self::new(camera, false) }
    }

    /// Whether letters of this size are painted as a bar.
    fn is_bar(&self, size: f64) -> bool {
        size * self.zoom() < if self.is_page { LEAST_ON_PAGE } else { LEAST_READABLE }
    }

    /// Where a world point lies on the screen.
    pub(super) fn at(&self, world: Point) -> Pos2 {
        let screen = self.screen_from_world.point(world);
        pos2(screen.x as f32, screen.y as f32)
    }

    /// Where a world rectangle lies on the screen.
    pub(super) fn rect(&self, world: &Rect) -> egui::Rect {
        egui::Rect::from_min_max(self.at(world.min), self.at(world.max))
    }

    /// Whether the drawing is painted from sketches.
    pub(super) fn is_distant(&self) -> bool {
        !self.is_page && self.zoom() < EXACT_ZOOM
    }

    /// Whether links show what is written on them.
    pub(super) fn shows_labels(&self) -> bool {
        self.is_page || self.zoom() >= LEAST_ZOOM_OF_LABELS
    }

    /// Screen points per world point.
    pub(super) fn zoom(&self) -> f64 {
        self.screen_from_world.scale
    }
}

/// What was made for painting, and is of use in the next frame.
#[derive(Debug, Default)]
pub(super) struct Painted {
    level_of_detail: LevelOfDetail,
    overviews: Overviews,
    crowds: Crowds,
    shapes: KeptShapes,
    pub labels: Labels,
    /// Of the scene that goes while another comes.
    labels_before: Labels,
}

/// Paints the drawings of a scene that lie in `visible_area` (world points), back to front.
pub(super) fn scene(
    painter: &egui::Painter,
    scene: &Arc<Scene>,
    visible_area: &Rect,
    projection: &Projection,
    (painted, fade): (&mut Painted, Option<&Fade>),
) {
    match projection.shows_labels() {
        true => {
            let zoom = (projection.zoom(), projection.zooming);
            painted.labels.follow(scene, visible_area, zoom);
            match fade {
                Some(fade) => painted.labels_before.follow(&fade.from, visible_area, zoom),
                None => painted.labels_before.forget(),
            }
        }
        false => painted.labels.forget(),
    }
    if projection.is_distant() {
        let level_of_detail = &mut painted.level_of_detail;
        let (mesh, more) = level_of_detail.paint(scene, visible_area, projection.screen_from_world);
        painter.add(Shape::Mesh(mesh));
        if more {
            painter.ctx().request_repaint();
        }
        return;
    }
    painted.level_of_detail.forget();
    painted.crowds.keep_those_of(scene);
    if let Some(fade) = fade {
        return faded(painter, scene, visible_area, projection, (fade, painted));
    }
    painted.shapes.begin(projection);
    let mut all = Vec::new();
    let drawings =
        occlusion::in_sight(scene.within(*visible_area).collect(), visible_area, projection.zoom());
    let overviews = &mut painted.overviews;
    overviews.follow(drawings.iter().copied(), projection.zoom(), projection.zooming);
    let far = painted.labels.shown();
    for drawing in drawings.into_iter().filter(|drawing| far.is_none() || !is_label(drawing)) {
        let crowds = &mut painted.crowds;
        let items = overviews.of(drawing).unwrap_or_else(|| crowds.near(drawing, visible_area));
        let marks = (drawing, items);
        painted.shapes.add((painter, &mut all), marks, visible_area, projection);
    }
    painted.shapes.end();
    // They stand clear of everything, so that it does not matter what they are painted over.
    for label in far.into_iter().flatten() {
        all.extend(shapes(painter, &label.drawing, &label.items, visible_area, projection));
    }
    painter.extend(all);
}

/// Paints a page with all that it shows on paper: as its drawings are, with the labels at their links.
pub(super) fn page(
    painter: &egui::Painter,
    scene: &Arc<Scene>,
    (visible_area, projection): (&Rect, &Projection),
    painted: &mut Painted,
) {
    painted.shapes.begin(projection);
    let mut all = Vec::new();
    for drawing in scene.within(*visible_area) {
        let marks = (drawing, drawing.items.as_slice());
        painted.shapes.add((painter, &mut all), marks, visible_area, projection);
    }
    painted.shapes.end();
    painter.extend(all);
}

fn is_label(drawing: &Drawing) -> bool {
    matches!(drawing.tag, Tag::Label(_))
}

/// Paints two scenes, of which one goes and the other comes.
fn faded(
    painter: &egui::Painter,
    to: &Scene,
    visible_area: &Rect,
    projection: &Projection,
    (fade, painted): (&Fade, &mut Painted),
) {
    let old: Vec<_> = fade.from.within(*visible_area).collect();
    let new: Vec<_> = to.within(*visible_area).collect();
    let both = old.iter().chain(&new).copied();
    painted.overviews.follow(both, projection.zoom(), projection.zooming);
    let Painted { overviews, labels, labels_before, .. } = painted;
    let old = with_labels(old, labels_before, overviews).into_iter();
    let old = old.map(|(drawing, items)| (fade.of_old(drawing, to), drawing, items));
    let new = with_labels(new, labels, overviews).into_iter();
    let new = new.map(|(drawing, items)| (fade.of_new(drawing), drawing, items));
    for (opacity, drawing, items) in old.chain(new).filter(|(opacity, ..)| *opacity > 0.0) {
        let mut faded = painter.clone();
        faded.multiply_opacity(opacity);
        // Letters are laid out before, not while the painter is held.
        let shapes: Vec<Shape> =
            shapes(painter, drawing, items, visible_area, projection).collect();
        faded.extend(shapes);
    }
}

/// Drawings with their marks as they look from here, and with the labels as they are shown.
fn with_labels<'a>(
    drawings: Vec<&'a Arc<Drawing>>,
    labels: &'a Labels,
    overviews: &'a Overviews,
) -> Vec<(&'a Drawing, &'a [Item])> {
    let far = labels.shown();
    let drawings = drawings.into_iter().filter(|drawing| far.is_none() || !is_label(drawing));
    let near = drawings.map(|drawing| {
        let items: &[Item] = overviews.of(drawing).unwrap_or(&drawing.items);
        (&**drawing, items)
    });
    let far = far.into_iter().flatten().map(|label| (&*label.drawing, &*label.items));
    near.chain(far).collect()
}

/// Drawings of so many marks that most are not even looked at: the area of an island of very many
/// channels. Such marks stand in the order of their upper edges.
#[derive(Debug, Default)]
struct Crowds {
    /// Each with the height of its highest mark; none if its marks are in no order.
    known: Vec<(Arc<Drawing>, Option<f64>)>,
}

/// Fewer marks than this are looked at one by one.
const CROWD: usize = 256;

impl Crowds {
    /// The marks of a drawing, without most of those above and below `visible_area`.
    fn near<'a>(&mut self, drawing: &'a Arc<Drawing>, visible_area: &Rect) -> &'a [Item] {
        let items = drawing.items.as_slice();
        if items.len() < CROWD {
            return items;
        }
        let known = self.known.iter().find(|(other, _)| Arc::ptr_eq(other, drawing));
        let highest = known.map(|(_, highest)| *highest).unwrap_or_else(|| {
            let sorted = items.is_sorted_by(|a, b| a.bounds.min.y <= b.bounds.min.y);
            let heights = items.iter().map(|item| item.bounds.height());
            let highest = sorted.then(|| heights.fold(0.0, f64::max));
            self.known.push((Arc::clone(drawing), highest));
            highest
        });
        let Some(highest) = highest else { return items };
        let before = |limit: f64| items.partition_point(|item| item.bounds.min.y < limit);
        &items[before(visible_area.min.y - highest)
            ..items.len().min(before(visible_area.max.y + 1.0))]
    }

    /// Forgets what is no more.
    fn keep_those_of(&mut self, scene: &Scene) {
        self.known.retain(|(drawing, _)| {
            scene.drawing(&drawing.tag).is_some_and(|now| Arc::ptr_eq(now, drawing))
        });
    }
}

/// How those marks of a drawing look on the screen that lie in `visible_area` and are not too
/// small.
fn shapes<'a>(
    painter: &'a egui::Painter,
    drawing: &'a Drawing,
    items: &'a [Item],
    visible_area: &'a Rect,
    projection: &'a Projection,
) -> impl Iterator<Item = Shape> + 'a {
    let is_shown = !is_label(drawing) || projection.shows_labels();
    let items = if is_shown { items } else { &[] };
    let seen = items.iter().filter(|item| is_seen(drawing, item, visible_area, projection));
    seen.filter_map(|item| item_shape(painter, item, projection))
}

/// Whether a mark of a drawing lies in `visible_area` and is not too small. From far away the names
/// of frames stand over the drawing at a constant size, and not once more in it.
fn is_seen(drawing: &Drawing, item: &Item, visible_area: &Rect, projection: &Projection) -> bool {
    let is_named_from_afar =
        drawing.is_frame && !projection.is_page && projection.zoom() < FRAME_NAMES_ZOOM;
    if is_named_from_afar && matches!(item.mark, Mark::Text(_)) {
        return false;
    }
    let longest = item.bounds.width().max(item.bounds.height());
    item.bounds.intersects(visible_area) && longest * projection.zoom() >= LEAST_VISIBLE
}

/// How one mark looks on the screen; `None` where nothing of it would be seen.
pub(super) fn item_shape(
    painter: &egui::Painter,
    item: &Item,
    projection: &Projection,
) -> Option<Shape> {
    Some(match &item.mark {
        Mark::Fill { path, color } => fill(path, style::color(*color), projection),
        Mark::Area { area, color, edge } => Shape::Vec(vec![
            filled(area, style::color(*color), projection),
            line(area.outline(), edge.0, style::color(edge.1), projection),
        ]),
        Mark::Border { path, width, color } => {
            line(&path.path(), *width, style::color(*color), projection)
        }
        Mark::Line { color, dashes: Some(dashes), .. } if dashes.are_dots => {
            dots::dots(painter, &dashes.whole, style::color(*color), projection)
        }
        Mark::Line { path, width, color, .. } => {
            line(path, *width, style::color(*color), projection)
        }
        Mark::Icon { icon, place, color } => {
            let path = icon.paths().joined.transformed(place);
            line(&path, ICON_LINE * place.scale, style::color(*color), projection)
        }
        Mark::Bitmap { place, bitmap } => picture(painter, place, bitmap, projection),
        Mark::Text(run) if projection.is_bar(run.size) => bar(run, projection),
        Mark::Text(run) => return text(painter, run, projection),
    })
}

fn fill(path: &ConvexPath, color: Color32, projection: &Projection) -> Shape {
    Shape::Path(PathShape::convex_polygon(flatten(&path.path(), projection), color, Stroke::NONE))
}

/// A picture of pixels. Its texture is kept for as long as the window is, under its address.
fn picture(
    painter: &egui::Painter,
    place: &Rect,
    bitmap: &Arc<Bitmap>,
    projection: &Projection,
) -> Shape {
    let id = egui::Id::unique(("bitmap", Arc::as_ptr(bitmap) as usize));
    let kept = painter.ctx().data(|data| data.get_temp::<(Arc<Bitmap>, TextureHandle)>(id));
    let texture = kept.map(|(_, texture)| texture).unwrap_or_else(|| {
        let size = [bitmap.width as usize, bitmap.height as usize];
        let image = egui::ColorImage::from_rgba_unmultiplied(size, &bitmap.pixels);
        let texture = painter.ctx().load_texture("bitmap", image, egui::TextureOptions::LINEAR);
        let kept = (Arc::clone(bitmap), texture.clone());
        painter.ctx().data_mut(|data| data.insert_temp(id, kept));
        texture
    });
    let place = egui::Rect::from_min_max(projection.at(place.min), projection.at(place.max));
    let all = egui::Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    Shape::image(texture.id(), place, all, Color32::WHITE)
}

/// An area without soft edges: these lie under the line around it.
fn filled(area: &Area, color: Color32, projection: &Projection) -> Shape {
    let mut mesh = Mesh::default();
    for piece in area.pieces() {
        let first = mesh.vertices.len() as u32;
        let corners = piece.map(|corner| Vertex::untextured(projection.at(corner), color));
        mesh.vertices.extend_from_slice(&corners);
        mesh.indices.extend_from_slice(&[0, 1, 2, 0, 2, 3].map(|corner| first + corner));
    }
    Shape::mesh(mesh)
}

fn line(path: &Path, width: f64, color: Color32, projection: &Projection) -> Shape {
    let stroke = PathStroke::new((width * projection.zoom()) as f32, color);
    let line = |points: Vec<Pos2>| match path.closed {
        true => Shape::Path(PathShape::closed_line(points, stroke.clone())),
        false => Shape::Path(PathShape::line(points, stroke.clone())),
    };
    let mut pieces = pieces(path, projection);
    match pieces.len() {
        1 => line(pieces.remove(0)),
        _ => Shape::Vec(pieces.into_iter().map(line).collect()),
    }
}

/// The points of a path without gaps on the screen.
fn flatten(path: &Path, projection: &Projection) -> Vec<Pos2> {
    pieces(path, projection).into_iter().flatten().collect()
}

/// The points of a path on the screen, one list up to each gap; curves in pieces as short as this
/// zoom needs.
fn pieces(path: &Path, projection: &Projection) -> Vec<Vec<Pos2>> {
    let mut pieces = Vec::new();
    let mut points = vec![projection.at(path.start)];
    for segment in &path.segments {
        let from = points[points.len() - 1];
        match *segment {
            Segment::Gap(end) => {
                let next = vec![projection.at(end)];
                pieces.push(std::mem::replace(&mut points, next));
            }
            Segment::Line(end) => push(&mut points, projection.at(end)),
            Segment::Curve(first, second, end) => {
                let ends = (from, projection.at(end));
                let controls = (projection.at(first), projection.at(second));
                curve(ends, controls).for_each(|point| push(&mut points, point));
            }
        }
    }
    if path.closed && points.len() > 1 && points[0].distance(points[points.len() - 1]) <= SAME {
        points.pop();
    }
    pieces.push(points);
    pieces
}

/// Places along a curve after its start, as far from each other as [`TOLERANCE`] allows.
fn curve((from, to): (Pos2, Pos2), (a, b): (Pos2, Pos2)) -> impl Iterator<Item = Pos2> {
    let bend = (a - from - (b - a)).length_sq().max((b - a - (to - b)).length_sq()).sqrt();
    // A cubic bends by at most six times that within its length, and a piece of it leaves the
    // straight line by an eighth of what it bends.
    let pieces = (bend * 0.75 / TOLERANCE).sqrt().ceil().clamp(1.0, 64.0);
    (1..=pieces as u32).map(move |piece| {
        let t = piece as f32 / pieces;
        let s = 1.0 - t;
        let inner = a.to_vec2() * (3.0 * s * s * t) + b.to_vec2() * (3.0 * s * t * t);
        (from.to_vec2() * (s * s * s) + inner + to.to_vec2() * (t * t * t)).to_pos2()
    })
}

/// Points nearer to each other than this, in screen points, are one.
const SAME: f32 = 0.05;

/// Points on top of each other would give a line no direction there, or one that a rounding error
/// chose: the sides of a label between its round ends are as short as that.
fn push(points: &mut Vec<Pos2>, point: Pos2) {
    if points.last().is_none_or(|last| last.distance(point) > SAME) {
        points.push(point);
    }
}

/// The rectangle that stands for a line of text.
fn bar_of(run: &TextRun) -> Rect {
    Rect::between(run.place(0.0, -run.size * 0.55), run.place(run.width, -run.size * 0.15))
}

fn bar(run: &TextRun, projection: &Projection) -> Shape {
    let rect = projection.rect(&bar_of(run));
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect, style::color(run.color.faded(0.45)));
    Shape::mesh(mesh)
}

fn text(painter: &egui::Painter, run: &TextRun, projection: &Projection) -> Option<Shape> {
    let exact = (run.size * projection.zoom()) as f32;
    let size = if projection.zooming { (exact * 2.0).round() / 2.0 } else { exact };
    let color = style::color(run.color);
    let font = style::font(run.face, size);
    let galley = match text::has_letters_from_right(&run.text) {
        false => painter.layout_no_wrap(run.text.clone(), font, color),
        true => from_right(painter, run, font, projection),
    };
    let row = galley.rows.first()?;
    let baseline = row.pos.y + row.glyphs.first()?.pos.y;
    let (above, angle) = match run.is_upright {
        // Turned about its upper left corner, which then is the lower left one.
        true => (egui::vec2(baseline, 0.0), -std::f32::consts::FRAC_PI_2),
        false => (egui::vec2(0.0, baseline), 0.0),
    };
    let position = projection.at(run.baseline) - above;
    Some(Shape::Text(TextShape::new(position, galley, color).with_angle(angle)))
}

/// A line that letters cross from right to left, in the order in which it is seen: each part is set by
/// itself, with the font that has its letters. What another font sets wider or narrower than was
/// measured gets a little smaller or larger.
fn from_right(
    painter: &egui::Painter,
    run: &TextRun,
    font: FontId,
    projection: &Projection,
) -> Arc<Galley> {
    const MOST: f32 = 1.1;
    let color = style::color(run.color);
    let line = text::shaped(run.face, &run.text);
    let lay_out = |font: FontId| {
        let format = TextFormat { valign: Align::Max, ..TextFormat::simple(font, color) };
        let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
        job.wrap.max_width = f32::INFINITY;
        match line.parts.is_empty() {
            true => job.append(&run.text, 0.0, format),
            false => line.parts.iter().for_each(|part| job.append(&part.text, 0.0, format.clone())),
        }
        painter.layout_job(job)
    };
    let galley = lay_out(font.clone());
    let measured = (run.width * projection.zoom()) as f32;
    let share = (measured / galley.size().x.max(1.0)).min(MOST);
    if (share - 1.0).abs() < 0.01 {
        return galley;
    }
    lay_out(FontId::new(font.size * share, font.family))
}

/// Paints the grid: dots every 24 world points, fading out below 60 % zoom.
pub(super) fn grid(
    painter: &egui::Painter,
    visible_area: &Rect,
    color: Color32,
    projection: &Projection,
) {
    const STEP: f64 = 24.0;
    let strength = ((projection.zoom() - 0.35) / 0.25).clamp(0.0, 1.0);
    if strength == 0.0 {
        return;
    }
    let color = color.gamma_multiply(strength as f32);
    let radius = (projection.zoom().clamp(0.7, 1.6) * 0.9) as f32;
    let mut mesh = Mesh::default();
    let first = |from: f64| (from / STEP).floor() as i64;
    for row in first(visible_area.min.y)..=first(visible_area.max.y) {
        for column in first(visible_area.min.x)..=first(visible_area.max.x) {
            let center = projection.at(Point::new(column as f64 * STEP, row as f64 * STEP));
            let size = egui::Vec2::splat(radius * 2.0);
            mesh.add_colored_rect(egui::Rect::from_center_size(center, size), color);
        }
    }
    painter.add(Shape::mesh(mesh));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Labels had a spike at their left end: the side there was shorter than what is rounded.
    #[test]
    fn a_label_has_no_two_corners_in_one_place() {
        for height in [18.0, 17.000_003, 16.999_997, 17.02] {
            let label = Rect::from_size(Point::new(240.3, 27.7), 94.0, height);
            let path = ConvexPath::rounded(&label, 8.5).path().into_owned();
            for zoom in [0.4, 0.72, 1.0, 1.15, 2.0] {
                let screen_from_world = Transform { scale: zoom, offset: Point::new(3.3, 7.1) };
                let projection = Projection { screen_from_world, zooming: false, is_page: false };
                let points = flatten(&path, &projection);
                let next = points.iter().cycle().skip(1);
                let nearest = points.iter().zip(next).map(|(a, b)| a.distance(*b));
                assert!(nearest.fold(f32::INFINITY, f32::min) > SAME, "{height} at {zoom}");
            }
        }
    }
}
