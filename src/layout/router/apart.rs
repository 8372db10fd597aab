//! The routes of links, first each for itself, then kept apart from each other.

use std::sync::Arc;

use super::Router;
use super::settle::Moved;
use crate::geometry::{Point, Rect};
use crate::layout::endpoints::{Endpoints, is_long};
use crate::layout::route::{Laid, REACH, TOUCH, orthogonal, straight, touches};
use crate::layout::{LinkShape, label};
use crate::plan::Id;

/// Around the ends of a link: cards in there may change its route.
const REGION: f64 = REACH + 2.0 * TOUCH;
/// Around the route of a link: so far it may step aside, with a label upon it.
const ASIDE: f64 = FARTHEST + label::WIDEST / 2.0 + SHORTEST;

/// Pieces of two links nearer than this lie on top of each other.
const NEAR: f64 = 5.0;
/// Oblique pieces are cut into parts no longer than this: the rectangle around a long one would be
/// mostly empty, and labels would keep off the emptiness.
const PART: f64 = 32.0;
/// So far one of them steps aside.
const APART: f64 = 8.0;
/// No piece steps farther aside: of more routes on one line some lie on top of each other.
const FARTHEST: f64 = 96.0;

/// A piece shorter than this is hidden by the rounding of its two bends.
const SHORTEST: f64 = 16.0;
/// So many places beside each other are tried on a line before pieces lie on top of each other
/// after all: the next free one, and two on either side.
const TRIED: usize = 6;

/// Whether the piece from `from` to `corner` still leads in the same direction, and far enough,
/// after its end has moved to `moved`.
fn keeps_direction(from: Point, corner: Point, moved: Point) -> bool {
    let (before, after) = (corner - from, moved - from);
    let same_direction = before.x * after.x + before.y * after.y > 0.0;
    same_direction && from.distance(moved) >= SHORTEST
}

/// The rectangles of the straight pieces of a route; oblique ones are cut into short parts. Those
/// of long links are not kept: they cross so many others that nothing keeps off them.
fn pieces(route: &[Point], is_long: bool) -> impl Iterator<Item = Rect> {
    let route = if is_long { &[] } else { route };
    route.windows(2).flat_map(|pair| {
        let (from, to) = (pair[0], pair[1]);
        let is_oblique = from.x != to.x && from.y != to.y;
        let parts = if is_oblique { (from.distance(to) / PART).ceil().max(1.0) } else { 1.0 };
        let place = move |part: u32| from.towards(to, f64::from(part) / parts);
        (0..parts as u32).map(move |part| match is_oblique {
            true => Rect::between(place(part), place(part + 1)),
            false => Rect::between(from, to),
        })
    })
}

/// What the index of drafts holds of a route: all its pieces but the first and the last.
pub(super) fn drafted(
    draft: &[Point],
    is_long: bool,
    shape: LinkShape,
) -> impl Iterator<Item = Rect> {
    let inner = match draft {
        [_, inner @ .., _] if shape.steps_aside() => inner,
        _ => &[],
    };
    pieces(inner, is_long)
}

impl Router {
    /// Finds the route of a link without regard to other links; adds the inner pieces that came or
    /// went to `moved`.
    pub(super) fn lay(&mut self, number: u32, moved: &mut Moved) {
        let Some(link) = self.links[number as usize].as_ref() else { return };
        let bends = link.bends();
        let laid = self.endpoints(link).zip(link.exits).map(|(endpoints, exits)| {
            let laid = match self.shape.has_orthogonal_route(!bends.is_empty()) {
                true => orthogonal(&endpoints, &exits, &bends, &self.cards),
                false => straight(&endpoints, &exits, &bends),
            };
            let region = match is_long(&endpoints) {
                // Nobody will look for it.
                _ if self.regions.is_none() => None,
                true => link.label_width().and_then(|width| match self.shape.is_along_axes() {
                    true => label::area(&laid.route, width),
                    false => {
                        let line = self.shape.pieces(&laid.route, !bends.is_empty());
                        label::area_on_line(&line, width)
                    }
                }),
                false => Some(region(&endpoints, &laid)),
            };
            (laid.route, region, is_long(&endpoints))
        });
        let (route, region, is_long) = laid.unwrap_or_default();
        let Some(link) = self.links[number as usize].as_mut() else { return };
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
        if *link.draft == *route && link.is_long == is_long {
            return;
        }
        for piece in drafted(&link.draft, link.is_long, self.shape) {
            self.drafts.remove(number, &piece);
            moved.add([piece]);
        }
        for piece in drafted(&route, is_long, self.shape) {
            self.drafts.insert(number, piece);
            moved.add([piece]);
        }
        link.draft = route;
        link.is_long = is_long;
    }

    /// Moves the inner pieces of a route off those of links with smaller ids, where they would lie
    /// on top of each other; adds the pieces that came or went to `moved`, and yields whether there
    /// are any.
    pub(super) fn keep_apart(&mut self, number: u32, moved: &mut Moved) -> bool {
        let Some(link) = self.links[number as usize].as_ref() else { return false };
        let is_bent = !link.request.bends.is_empty();
        let mut route = Arc::clone(&link.draft);
        if !is_bent && !link.is_long && self.shape.steps_aside() {
            for index in 1..route.len().saturating_sub(2) {
                if let Some(piece) = self.moved_piece(number, &link.id, &route, index) {
                    let route = Arc::make_mut(&mut route);
                    (route[index], route[index + 1]) = piece;
                }
            }
        }
        let line = self.shape.pieces(&route, is_bent);
        let kept: Vec<Rect> = pieces(&line, link.is_long).collect();
        let Some(link) = self.links[number as usize].as_mut() else { return false };
        if link.placed.route == route && link.kept == kept {
            return false;
        }
        link.placed.route = route;
        for piece in &link.kept {
            self.pieces.remove(number, piece);
        }
        for piece in &kept {
            self.pieces.insert(number, *piece);
        }
        moved.add(link.kept.iter().chain(&kept).copied());
        link.kept = kept;
        true
    }

    /// Where one piece of a route leads instead, if it lies on another link's and can be moved.
    fn moved_piece(
        &self,
        number: u32,
        id: &Id,
        route: &[Point],
        index: usize,
    ) -> Option<(Point, Point)> {
        let piece = Rect::between(route[index], route[index + 1]);
        let flat = route[index].y == route[index + 1].y;
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
            return None;
        }
        let touched = touches(&piece, &self.cards);
        // The first one on a line stays, the next step aside in turn.
        for step in (before - 1)..(before - 1 + TRIED) {
            let distance = (step / 2 + 1) as f64 * APART;
            if distance > FARTHEST {
                return None;
            }
            let offset = if step % 2 == 0 { distance } else { -distance };
            let shift = if flat { Point::new(0.0, offset) } else { Point::new(offset, 0.0) };
            let moved = (route[index] + shift, route[index + 1] + shift);
            let rect = Rect::between(moved.0, moved.1);
            let fits = keeps_direction(route[index - 1], route[index], moved.0)
                && keeps_direction(route[index + 2], route[index + 1], moved.1)
                && others(&rect, true) == 0
                && touches(&rect, &self.cards) <= touched;
            if fits {
                return Some(moved);
            }
        }
        None
    }
}

/// The area in which cards and other links have a say in the route of a link that is not long, and
/// in the place of its label.
fn region(endpoints: &Endpoints, laid: &Laid) -> Rect {
    let at = |point: Point| Rect { min: point, max: point };
    let around_route =
        Rect::around(laid.route.iter().copied().map(at)).map(|rect| rect.expand(ASIDE));
    let around_ends = endpoints.from.union(&endpoints.to).expand(REGION).union(&laid.tried);
    around_route.map_or(around_ends, |rect| rect.union(&around_ends))
}
