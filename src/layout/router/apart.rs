//! The ways of links, first each for itself, then kept apart from each other.

use super::Router;
use crate::geometry::{Point, Rect};
use crate::layout::way::{Ends, Laid, REACH, TOUCH, is_long, straight, touches, way};
use crate::layout::{LinkShape, label};
use crate::plan::Id;

/// Around the ends of a link: cards in there may change its way.
const REGION: f64 = REACH + 2.0 * TOUCH;
/// Around the way of a link: so far it may step aside, with a label upon it.
const ASIDE: f64 = FARTHEST + label::WIDEST / 2.0 + 16.0;

/// Pieces of two links nearer than this lie on top of each other.
const NEAR: f64 = 5.0;
/// Oblique pieces are cut into parts no longer than this.
const PART: f64 = 32.0;
/// So far one of them steps aside.
const APART: f64 = 8.0;
/// No piece steps farther aside: of more ways on one line some lie on top of each other.
const FARTHEST: f64 = 96.0;

/// Whether the piece from `from` to `corner` still leads the same way, and far enough, after its
/// end has moved to `moved`.
fn keeps_direction(from: Point, corner: Point, moved: Point) -> bool {
    let (before, after) = (corner - from, moved - from);
    let same_way = before.x * after.x + before.y * after.y > 0.0;
    same_way && from.distance(moved) >= 16.0
}

/// The rectangles of the straight pieces of a way; oblique ones are cut into short parts. Those of
/// long links are not kept: they cross so many others that nothing keeps off them.
fn pieces(way: &[Point], is_long: bool) -> Vec<Rect> {
    if is_long {
        return Vec::new();
    }
    let pieces = way.windows(2).flat_map(|pair| {
        let (from, to) = (pair[0], pair[1]);
        let is_oblique = from.x != to.x && from.y != to.y;
        let parts = if is_oblique { (from.distance(to) / PART).ceil().max(1.0) } else { 1.0 };
        let place = move |part: u32| from.towards(to, f64::from(part) / parts);
        (0..parts as u32).map(move |part| match is_oblique {
            true => Rect::between(place(part), place(part + 1)),
            false => Rect::between(from, to),
        })
    });
    pieces.collect()
}

/// All pieces but the first and the last.
fn inner(mut pieces: Vec<Rect>) -> Vec<Rect> {
    pieces.pop();
    pieces.drain(..pieces.len().min(1));
    pieces
}

/// The place of a link that has gone.
const NOWHERE: Rect = Rect { min: Point::new(0.0, 0.0), max: Point::new(0.0, 0.0) };

impl Router {
    /// Finds the way of a link without regard to other links; yields the inner pieces that came or
    /// went.
    pub(super) fn lay(&mut self, number: u32) -> Vec<Rect> {
        let Some(link) = self.links[number as usize].as_ref() else { return Vec::new() };
        let laid = self.ends(link).zip(link.exits).map(|(ends, exits)| {
            // A curve leads through the places that the user chose, not round corners between.
            let is_straight = match self.shape {
                LinkShape::Curved => !link.bends.is_empty(),
                LinkShape::Straight => true,
                LinkShape::Orthogonal => false,
            };
            let laid = match is_straight {
                true => straight(&ends, &exits, &link.bends),
                false => way(&ends, &exits, &link.bends, &self.cards),
            };
            let region = match is_long(&ends) {
                true => link.label_width().and_then(|width| match self.shape {
                    LinkShape::Orthogonal => label::area(&laid.way, width),
                    LinkShape::Straight | LinkShape::Curved => {
                        let line = self.shape.pieces(&laid.way, !link.bends.is_empty());
                        label::area_on_line(&line, width)
                    }
                }),
                false => Some(region(&ends, &laid)),
            };
            (laid.way, region, is_long(&ends))
        });
        let (way, region, is_long) = laid.unwrap_or_default();
        let Some(link) = self.links[number as usize].as_mut() else { return Vec::new() };
        if link.region != region
            && let Some(regions) = &mut self.regions
        {
            if let Some(old) = link.region {
                regions.remove(number, &old);
            }
            if let Some(region) = region {
                regions.insert(number, region);
            }
            link.region = region;
        }
        if link.draft == way && link.is_long == is_long {
            return Vec::new();
        }
        let drafted = match self.shape {
            LinkShape::Straight => Vec::new(),
            LinkShape::Orthogonal | LinkShape::Curved => inner(pieces(&way, is_long)),
        };
        let mut moved = std::mem::replace(&mut link.drafted, drafted.clone());
        moved.iter().for_each(|piece| self.drafts.remove(number, piece));
        drafted.iter().for_each(|piece| self.drafts.insert(number, *piece));
        moved.extend(drafted);
        link.draft = way;
        link.is_long = is_long;
        moved
    }

    /// Moves the inner pieces of a way off those of links with smaller ids, where they would lie
    /// on top of each other; yields the pieces that came or went.
    pub(super) fn keep_apart(&mut self, number: u32) -> Vec<Rect> {
        let Some(link) = self.links[number as usize].as_ref() else { return Vec::new() };
        let mut way = link.draft.clone();
        if link.bends.is_empty() && !link.is_long && self.shape != LinkShape::Straight {
            for index in 1..way.len().saturating_sub(2) {
                self.move_piece(number, &link.id, &mut way, index);
            }
        }
        let line = self.shape.pieces(&way, !link.bends.is_empty());
        let kept = pieces(&line, link.is_long);
        let Some(link) = self.links[number as usize].as_mut() else { return Vec::new() };
        if *link.placed.way == *way && link.kept == kept {
            return Vec::new();
        }
        link.placed.way = way.into();
        let mut moved = std::mem::replace(&mut link.kept, kept.clone());
        moved.iter().for_each(|piece| self.pieces.remove(number, piece));
        kept.iter().for_each(|piece| self.pieces.insert(number, *piece));
        moved.extend(kept);
        if moved.is_empty() {
            moved.push(NOWHERE);
        }
        moved
    }

    /// Moves one piece of a way, if it lies on another link's.
    fn move_piece(&self, number: u32, id: &Id, way: &mut [Point], index: usize) {
        let piece = Rect::between(way[index], way[index + 1]);
        let flat = way[index].y == way[index + 1].y;
        let others = |piece: &Rect, every: bool| {
            let mut count = 0;
            self.drafts.visit(&piece.expand(NEAR), |other, rect| {
                let is_flat = rect.height() < rect.width();
                let shared = match flat {
                    true => piece.max.x.min(rect.max.x) - piece.min.x.max(rect.min.x),
                    false => piece.max.y.min(rect.max.y) - piece.min.y.max(rect.min.y),
                };
                let counts = other != number
                    && is_flat == flat
                    && shared > NEAR
                    && self.links[other as usize]
                        .as_ref()
                        .is_some_and(|other| every || other.id < *id);
                count += usize::from(counts);
            });
            count
        };
        let before = others(&piece, false);
        if before == 0 {
            return;
        }
        let touched = touches(&piece, &self.cards);
        // The first one on a line stays, the next step aside in turn.
        for step in (before - 1)..(before + 5) {
            let distance = (step / 2 + 1) as f64 * APART;
            if distance > FARTHEST {
                return;
            }
            let offset = if step % 2 == 0 { distance } else { -distance };
            let shift = if flat { Point::new(0.0, offset) } else { Point::new(offset, 0.0) };
            let moved = (way[index] + shift, way[index + 1] + shift);
            let rect = Rect::between(moved.0, moved.1);
            let fits = keeps_direction(way[index - 1], way[index], moved.0)
                && keeps_direction(way[index + 2], way[index + 1], moved.1)
                && others(&rect, true) == 0
                && touches(&rect, &self.cards) <= touched;
            if fits {
                (way[index], way[index + 1]) = moved;
                return;
            }
        }
    }
}

/// The area in which cards and other links have a say in the way of a link that is not long, and in
/// the place of its label.
fn region(ends: &Ends, laid: &Laid) -> Rect {
    let at = |point: Point| Rect { min: point, max: point };
    let around_way = Rect::around(laid.way.iter().copied().map(at)).map(|rect| rect.expand(ASIDE));
    let around_ends = ends.from.union(&ends.to).expand(REGION).union(&laid.tried);
    around_way.map_or(around_ends, |rect| rect.union(&around_ends))
}
