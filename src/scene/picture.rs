//! A scene: everything that is drawn, and finding in it by tag and by place.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::drawing::{Drawing, Tag};
use super::drawings::Drawings;
use super::options::Options;
use crate::geometry::{Point, Rect, distance_to_segment};
use crate::plan::Id;
use crate::theme::{Rgba, Theme};

/// How much of a frame around its edge, and of its top, belongs to the frame: the rest is left to
/// what stands in it.
const FRAME_TITLE: f64 = 32.0;

/// Everything that is drawn, back to front.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Around everything that is drawn; empty plans have a small rectangle about the origin.
    pub bounds: Rect,
    /// Behind everything.
    pub background: Rgba,
    /// The drawings, back to front; shared with the scene before where nothing changed.
    pub drawings: Drawings,
}

impl Scene {
    /// The scene of these drawings.
    pub(super) fn of(drawings: Drawings, options: &Options) -> Self {
        let empty = Rect { min: Point::new(-100.0, -60.0), max: Point::new(100.0, 60.0) };
        Self {
            bounds: drawings.bounds().unwrap_or(empty),
            background: Theme::of(options.appearance).canvas,
            drawings,
        }
    }

    /// What of it is drawn of these elements. The area of channels that are joined is that of all
    /// of them, so it is not in a part.
    pub(super) fn only(&self, elements: &BTreeSet<Id>, options: &Options) -> Self {
        let is_part = |drawing: &&Arc<Drawing>| match &drawing.tag {
            Tag::Node(id) | Tag::Link(id) | Tag::Label(id) => elements.contains(id),
            Tag::Island(_) | Tag::IslandName(_) | Tag::Caption => false,
        };
        Self::of(self.drawings.iter().filter(is_part).cloned().collect(), options)
    }

    /// The drawing of an element, if it is shown.
    pub fn drawing(&self, tag: &Tag) -> Option<&Arc<Drawing>> {
        self.drawings.get(tag)
    }

    /// The drawings that touch `area`, back to front.
    pub fn within(&self, area: Rect) -> impl Iterator<Item = &Arc<Drawing>> {
        self.drawings.within(&area).into_iter()
    }

    /// Whether anything touches `area`.
    pub fn shows_in(&self, area: &Rect) -> bool {
        self.drawings.tiles(area).iter().any(|tile| tile.within(area).next().is_some())
    }

    /// What lies in front at this place: a node, else a link no farther away than `tolerance`,
    /// else a frame at its title or its edge. Islands are not hit, and the inside of a frame is
    /// left free.
    pub fn hit(&self, place: Point, tolerance: f64) -> Option<&Tag> {
        let around = Rect { min: place, max: place }.expand(tolerance);
        let near: Vec<&Drawing> = self.within(around).map(|drawing| &**drawing).collect();
        let front_to_back = || near.iter().rev().copied();
        let node = front_to_back()
            .find(|drawing| !drawing.is_frame && is_node(drawing) && covers(drawing, place));
        let link = || {
            let distance = |drawing: &Drawing| link_distance(drawing, place);
            let links = front_to_back().filter(|drawing| distance(drawing) <= tolerance);
            links.min_by(|a, b| distance(a).total_cmp(&distance(b)))
        };
        let frame = || {
            front_to_back().find(|drawing| {
                let outline = drawing.outline.filter(|_| drawing.is_frame);
                outline.is_some_and(|rect| {
                    let mut inside = rect.expand(-tolerance.max(2.0));
                    inside.min.y = inside.min.y.max(rect.min.y + FRAME_TITLE);
                    rect.expand(tolerance).contains(place) && !inside.contains(place)
                })
            })
        };
        node.or_else(link).or_else(frame).map(|drawing| &drawing.tag)
    }
}

fn is_node(drawing: &Drawing) -> bool {
    match drawing.tag {
        Tag::Node(_) => true,
        Tag::Island(_) | Tag::IslandName(_) | Tag::Link(_) | Tag::Label(_) | Tag::Caption => false,
    }
}

fn covers(drawing: &Drawing, place: Point) -> bool {
    drawing.outline.is_some_and(|outline| outline.contains(place))
}

/// How far a place lies from a link; 0 on its label.
fn link_distance(drawing: &Drawing, place: Point) -> f64 {
    if drawing.label.is_some_and(|label| label.contains(place)) {
        return 0.0;
    }
    let pieces = drawing.route.windows(2);
    pieces.map(|pair| distance_to_segment(place, pair[0], pair[1])).fold(f64::INFINITY, f64::min)
}
