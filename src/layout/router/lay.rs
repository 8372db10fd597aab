//! The routes of links, laid one after the other: each keeps off those laid before it.

use std::sync::Arc;

use super::Router;
use super::settle::Moved;
use crate::geometry::{Point, Rect};
use crate::layout::endpoints::{Endpoints, is_long};
use crate::layout::label;
use crate::layout::passage::{Surroundings, orthogonal};
use crate::layout::port::Side;
use crate::layout::route::{Laid, common_line, straight};
use crate::plan::Id;

/// Around the route of a link: there its label may stand, and what is in there has a say in where.
const ASIDE: f64 = label::WIDEST / 2.0 + 24.0;
/// Oblique pieces are cut into parts no longer than this: the rectangle around a long one would be
/// mostly empty, and labels would keep off the emptiness.
const PART: f64 = 32.0;

/// When a link is laid: what can hardly lead elsewhere comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The user led it.
    #[default]
    Bent,
    /// It may be straight.
    Straight,
    /// Its ends are near each other.
    Short,
    /// They are not.
    Far,
    /// Nobody follows it from card to card.
    Long,
}

/// Up to so far, across and down together, ends are near each other.
const SHORT: f64 = 520.0;

impl Rank {
    fn of(endpoints: &Endpoints, sides: (Side, Side), is_bent: bool) -> Self {
        let (from, to) = (endpoints.from.center(), endpoints.to.center());
        let faces = sides.0 == sides.1.opposite() && common_line(endpoints, sides.0).is_some();
        match (from.x - to.x).abs() + (from.y - to.y).abs() {
            _ if is_bent => Self::Bent,
            _ if is_long(endpoints) => Self::Long,
            _ if faces => Self::Straight,
            apart if apart <= SHORT => Self::Short,
            _ => Self::Far,
        }
    }
}

/// The rectangles of the straight pieces of a route; oblique ones are cut into short parts.
fn pieces(route: &[Point]) -> impl Iterator<Item = Rect> {
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

impl Router {
    /// Says when a link is laid from now on. Whoever kept off it, or did not, looks again.
    pub(super) fn set_rank(&mut self, number: u32, endpoints: &Endpoints, sides: (Side, Side)) {
        let Some(link) = self.links[number as usize].as_mut() else { return };
        let rank = Rank::of(endpoints, sides, !link.request.bends.is_empty());
        if std::mem::replace(&mut link.rank, rank) == rank {
            return;
        }
        for piece in link.course.clone() {
            self.touch_around(&piece);
        }
        self.touch_around_label(number);
    }

    /// When a link is laid.
    pub(super) fn turn(&self, number: u32) -> Option<(Rank, &Id)> {
        self.links[number as usize].as_ref().map(|link| (link.rank, &link.id))
    }

    /// Whether anything that has a say in the route of a link is other than when it was laid.
    pub(super) fn is_to_be_laid(&self, number: u32) -> bool {
        let Some(link) = self.links[number as usize].as_ref() else { return false };
        let now = self.endpoints(link).zip(link.exits);
        let now = now.map(|(endpoints, exits)| (endpoints, exits, link.rank));
        now.is_none()
            || link.laid_for != now
            || link.looked_at.is_none_or(|area| self.is_changed_within(&area))
    }

    /// The route of a link past the cards and beside the links laid before it.
    fn route(&self, number: u32) -> Option<(Laid, Endpoints)> {
        let link = self.links[number as usize].as_ref()?;
        let (endpoints, exits) = self.endpoints(link).zip(link.exits)?;
        let bends = link.bends();
        if !self.shape.has_orthogonal_route(!bends.is_empty()) {
            return Some((straight(&endpoints, &exits, &bends), endpoints));
        }
        let turn = self.turn(number);
        let pieces = |area: &Rect, found: &mut dyn FnMut(Rect)| {
            self.courses.visit(area, |other, piece| {
                if self.turn(other) < turn {
                    found(*piece);
                }
            });
        };
        let around = Surroundings { cards: &self.cards, pieces: &pieces };
        Some((orthogonal(&endpoints, &exits, &bends, &around), endpoints))
    }

    /// Lays a link; adds the pieces that came or went to `moved`, and yields whether there are
    /// any.
    pub(super) fn lay(&mut self, number: u32, moved: &mut Moved) -> bool {
        let found = self.route(number);
        let (laid, endpoints) = match found {
            Some((laid, endpoints)) => (Some(laid), Some(endpoints)),
            None => (None, None),
        };
        self.set_region(number, laid.as_ref().zip(endpoints.as_ref()));
        let route = laid.map(|laid| laid.route).unwrap_or_default();
        let is_long = endpoints.is_some_and(|endpoints| is_long(&endpoints));
        let Some(link) = self.links[number as usize].as_mut() else { return false };
        link.laid_for = endpoints.zip(link.exits).map(|(ends, exits)| (ends, exits, link.rank));
        let is_bent = !link.request.bends.is_empty();
        if link.placed.route == route && link.is_long == is_long {
            return false;
        }
        let course: Vec<Rect> = match self.shape.has_orthogonal_route(is_bent) {
            true => pieces(&route).collect(),
            false => Vec::new(),
        };
        let line = self.shape.pieces(&route, is_bent);
        // A long link crosses so many others that no label keeps off it.
        let kept: Vec<Rect> = if is_long { Vec::new() } else { pieces(&line).collect() };
        link.is_long = is_long;
        moved.add(link.course.iter().chain(&course).chain(&link.kept).chain(&kept).copied());
        link.course.iter().for_each(|piece| self.courses.remove(number, piece));
        course.iter().for_each(|piece| self.courses.insert(number, *piece));
        link.kept.iter().for_each(|piece| self.pieces.remove(number, piece));
        kept.iter().for_each(|piece| self.pieces.insert(number, *piece));
        link.course = course;
        link.kept = kept;
        link.placed.route = Arc::clone(&route);
        true
    }

    /// Notes in which area cards and other links have a say in the route of a link and in the place
    /// of its label.
    fn set_region(&mut self, number: u32, laid: Option<(&Laid, &Endpoints)>) {
        let Some(regions) = &mut self.regions else { return };
        let Some(link) = self.links[number as usize].as_mut() else { return };
        let region = laid.map(|(laid, endpoints)| {
            let at = |point: Point| Rect { min: point, max: point };
            let line = self.shape.pieces(&laid.route, !link.request.bends.is_empty());
            let around_line = Rect::around(line.iter().copied().map(at));
            let around_line = around_line.map(|rect| rect.expand(ASIDE));
            let ends = endpoints.from.union(&endpoints.to).union(&laid.looked_at);
            let areas = around_line.into_iter().chain(link.sides_from.map(|(area, _)| area));
            areas.fold(ends, |all, area| all.union(&area))
        });
        link.looked_at = laid.map(|(laid, _)| laid.looked_at);
        if link.region == region {
            return;
        }
        if let Some(old) = link.region {
            regions.remove(number, &old);
        }
        if let Some(region) = region {
            regions.insert(number, region);
        }
        link.region = region;
    }
}
