//! The labels of links from farther away than their words could be read from: larger, each where it
//! has room then, those that say most first. How far away that is, only the screen knows; files show
//! labels as they are.

use std::sync::Arc;

use super::drawing::{Drawing, Tag};
use super::items::Source;
use super::link_label::Label;
use super::mark::{Item, Mark};
use super::picture::Scene;
use crate::geometry::{Point, Rect, SpatialGrid};
use crate::layout::{LabelPlace, LabelSizes, Obstacle, place_along_axes, place_on_line};
use crate::plan::Id;

/// The label of a link from farther away.
#[derive(Clone, Debug)]
pub struct FarLabel {
    /// The label as it is from near.
    pub drawing: Arc<Drawing>,
    /// Where it stands.
    pub place: Rect,
    /// Its marks, back to front.
    pub items: Vec<Item>,
    /// Whether all its words are written.
    pub is_whole: bool,
}

/// The labels of a part of a scene in letters that are `scale` times as large as usual; those that
/// have no room then are left out.
pub fn far_labels(scene: &Scene, area: &Rect, scale: f64) -> Vec<FarLabel> {
    let mut ground = Ground::of(scene, area, scale);
    let mut wished: Vec<(&Arc<Drawing>, &Label, &Id)> = scene
        .within(*area)
        .filter_map(|drawing| match (drawing.items.source(), &drawing.tag) {
            (Source::Label(label), Tag::Label(id)) => Some((drawing, label, id)),
            _ => None,
        })
        .collect();
    wished.sort_by_key(|(_, label, id)| (label.weight, *id));
    let mut labels = Vec::with_capacity(wished.len());
    for (drawing, label, id) in wished {
        let Some(line) = scene.drawing(&Tag::Link(id.clone())) else { continue };
        let sizes = LabelSizes::new(&label.wish(), scale);
        let Some(place) = ground.place(id, &line.route, &sizes) else { continue };
        let (written, items) = label.at(place, scale);
        ground.labels.push(written.place.rect);
        labels.push(FarLabel {
            drawing: Arc::clone(drawing),
            place: written.place.rect,
            items,
            is_whole: label.title_of(&written).is_none(),
        });
    }
    labels
}

/// What labels have to keep off.
struct Ground<'a> {
    /// Cards, and what names the areas.
    cards: SpatialGrid,
    /// Pieces of lines, each under the number of its link.
    lines: SpatialGrid,
    links: Vec<&'a Id>,
    labels: Vec<Rect>,
}

/// Below this zoom the names of frames stand over them on the screen.
pub const NAMES_OUTSIDE: f64 = 0.6;
/// The size of the letters of such a name, in screen points.
pub const NAME: f64 = 13.0;

/// About the size of a piece of a line, in world points.
const PIECE: f64 = 128.0;
/// Oblique pieces are cut into parts no longer than this, in world points: the rectangle around a
/// long one is mostly empty.
const PART: f64 = 32.0;

impl<'a> Ground<'a> {
    fn of(scene: &'a Scene, area: &Rect, scale: f64) -> Self {
        let mut ground = Self {
            cards: SpatialGrid::default(),
            lines: SpatialGrid::for_size(PIECE),
            links: Vec::new(),
            labels: Vec::new(),
        };
        for drawing in scene.within(*area) {
            match &drawing.tag {
                Tag::Node(_) if drawing.is_frame => {
                    titles(drawing, scale).for_each(|title| ground.cards.insert(0, title));
                }
                Tag::Node(_) => {
                    drawing.outline.into_iter().for_each(|card| ground.cards.insert(0, card));
                }
                Tag::Link(id) => {
                    let number = ground.links.len() as u32;
                    ground.links.push(id);
                    for piece in pieces(&drawing.route).filter(|piece| piece.intersects(area)) {
                        ground.lines.insert(number, piece);
                    }
                }
                Tag::IslandName(_) => ground.cards.insert(0, drawing.bounds),
                Tag::Island(_) | Tag::Label(_) | Tag::Caption => {}
            }
        }
        ground
    }

    /// The best place of the label of a link with this line.
    fn place(&self, id: &Id, line: &[Point], sizes: &LabelSizes) -> Option<LabelPlace> {
        let around = |area: &Rect, found: &mut dyn FnMut(Obstacle)| {
            self.cards.visit(area, |_, card| found(Obstacle::Card(*card)));
            self.lines.visit(area, |number, piece| {
                if self.links[number as usize] != id {
                    found(Obstacle::Line(*piece));
                }
            });
            let labels = self.labels.iter().filter(|label| label.intersects(area));
            labels.for_each(|label| found(Obstacle::Label(*label)));
        };
        let is_along_axes =
            line.windows(2).all(|pair| pair[0].x == pair[1].x || pair[0].y == pair[1].y);
        match is_along_axes {
            true => place_along_axes(line, sizes, &around),
            false => place_on_line(line, sizes, &around),
        }
    }
}

/// Where the title of a frame stands: in it, and from farther away, larger, over it.
fn titles(frame: &Drawing, scale: f64) -> impl Iterator<Item = Rect> {
    let is_outside = scale * NAMES_OUTSIDE > 1.0;
    frame.items.iter().filter_map(move |item| match &item.mark {
        Mark::Text(run) if is_outside => {
            let factor = scale * NAME / run.size;
            let (width, height) = (run.width * factor, item.bounds.height() * factor);
            let corner = frame.bounds.min - Point::new(0.0, height);
            Some(Rect::from_size(corner, width, height))
        }
        Mark::Text(_) => Some(item.bounds),
        _ => None,
    })
}

/// The rectangles of the straight pieces of a line.
fn pieces(line: &[Point]) -> impl Iterator<Item = Rect> {
    line.windows(2).flat_map(|pair| {
        let (from, to) = (pair[0], pair[1]);
        let is_oblique = from.x != to.x && from.y != to.y;
        let parts = if is_oblique { (from.distance(to) / PART).ceil().max(1.0) } else { 1.0 };
        let place = move |part: u32| from.towards(to, f64::from(part) / parts);
        (0..parts as u32).map(move |part| Rect::between(place(part), place(part + 1)))
    })
}
