//! The routes of links, laid one after the other: each keeps off those laid before it.

use std::sync::Arc;

use super::settle::Moved;
use super::{LaidFor, LinkPlace, PASSES_OF, Pass, Router};
use crate::geometry::{Point, Rect};
use crate::layout::endpoints::{Endpoints, is_long};
use crate::layout::label;
use crate::layout::passage::{Surroundings, again, orthogonal};
use crate::layout::port::Side;
use crate::layout::route::{Laid, common_line, hits, straight};
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
        let courses: Vec<Rect> = link.passes.iter().flat_map(|pass| pass.course.clone()).collect();
        for piece in courses {
            self.touch_around(&piece);
        }
        self.touch_around_label(number);
    }

    /// When a link is laid within a pass.
    pub(super) fn turn(&self, number: u32) -> Option<(Rank, &Id)> {
        self.links[number as usize].as_ref().map(|link| (link.rank, &link.id))
    }

    /// Lays all links anew if there are so many, or so few again, that they are laid less often, or
    /// more often.
    pub(super) fn choose_passes(&mut self) {
        let links = self.link_numbers.len();
        let passes = PASSES_OF.iter().find(|(most, _)| links <= *most).map_or(1, |found| found.1);
        let passes = passes.min(self.most_passes);
        if std::mem::replace(&mut self.passes, passes) == passes {
            return;
        }
        for number in 0..self.links.len() as u32 {
            let Some(link) = self.links[number as usize].as_mut() else { continue };
            for (pass, courses) in link.passes.iter_mut().zip(&mut self.courses) {
                pass.course.iter().for_each(|piece| courses.remove(number, piece));
                *pass = Pass::default();
            }
            self.touch(number);
        }
    }

    /// From what a link is laid in a pass now.
    fn laid_for(&self, number: u32, pass: usize) -> Option<LaidFor> {
        let link = self.links[number as usize].as_ref()?;
        let (endpoints, exits) = self.endpoints(link).zip(link.exits)?;
        let before = pass.checked_sub(1).map(|before| Arc::clone(&link.passes[before].route));
        Some(LaidFor { endpoints, exits, rank: link.rank, before: before.unwrap_or_default() })
    }

    /// Whether anything that has a say in the route of a link is other than when it was laid.
    pub(super) fn is_to_be_laid(&self, number: u32, pass: usize) -> bool {
        let Some(link) = self.links[number as usize].as_ref() else { return false };
        let known = &link.passes[pass];
        known.laid_for.is_none()
            || known.looked_at.is_none_or(|area| self.is_changed_within(&area))
            || known.laid_for != self.laid_for(number, pass)
    }

    /// The route of a link past the cards and beside other links: in the first pass those laid
    /// before it, later all.
    fn route(&self, number: u32, pass: usize, laid_for: &LaidFor) -> Option<Laid> {
        let link = self.links[number as usize].as_ref()?;
        let LaidFor { endpoints, exits, before, .. } = laid_for;
        let bends = link.bends();
        if !self.shape.has_orthogonal_route(!bends.is_empty()) {
            return Some(straight(endpoints, exits, &bends));
        }
        let turn = self.turn(number);
        let pieces = |area: &Rect, found: &mut dyn FnMut(Rect)| {
            self.courses[pass].visit(area, |other, piece| {
                if self.turn(other) < turn {
                    found(*piece);
                }
            });
            let Some(pass) = pass.checked_sub(1) else { return };
            self.courses[pass].visit(area, |other, piece| {
                if self.turn(other) > turn {
                    found(*piece);
                }
            });
        };
        let around = Surroundings { cards: &self.cards, pieces: &pieces };
        Some(match pass {
            0 => orthogonal(endpoints, exits, &bends, &around),
            _ => again(endpoints, exits, &bends, &around, before),
        })
    }

    /// Lays a link in a pass; adds the pieces that came or went to `moved`, and yields whether
    /// there are any.
    pub(super) fn lay(&mut self, number: u32, pass: usize, moved: &mut Moved) -> bool {
        let laid_for = self.laid_for(number, pass);
        let laid = laid_for.as_ref().and_then(|from| self.route(number, pass, from));
        let Some(link) = self.links[number as usize].as_mut() else { return false };
        let known = &mut link.passes[pass];
        known.laid_for = laid_for;
        known.looked_at = laid.as_ref().map(|laid| laid.looked_at);
        let route = laid.map(|laid| laid.route).unwrap_or_default();
        if known.route == route {
            return false;
        }
        let course: Vec<Rect> =
            match self.shape.has_orthogonal_route(!link.request.bends.is_empty()) {
                true => pieces(&route).collect(),
                false => Vec::new(),
            };
        moved.add(known.course.iter().chain(&course).copied());
        let courses = &mut self.courses[pass];
        known.course.iter().for_each(|piece| courses.remove(number, piece));
        course.iter().for_each(|piece| courses.insert(number, *piece));
        known.course = course;
        known.route = route;
        true
    }

    /// How a link is to be shown: as the last pass laid it, or as the first one did where the last
    /// is still to come and what it laid before is no longer true.
    fn best_route(&self, number: u32) -> Option<Arc<[Point]>> {
        let link = self.links[number as usize].as_ref()?;
        let route = &link.passes[self.passes - 1].route;
        let is_true = || {
            let same = |pass: usize| link.passes[pass].laid_for == self.laid_for(number, pass);
            let is_free = |ends: Endpoints| hits(route, &ends, &self.cards) == 0;
            (1..self.passes).all(same)
                && route.len() > 1
                && self.endpoints(link).is_some_and(is_free)
        };
        let is_settled = self.unsettled.range((number, 0)..=(number, self.passes)).next().is_none();
        let pass = if is_settled || is_true() { self.passes - 1 } else { 0 };
        Some(Arc::clone(&link.passes[pass].route))
    }

    /// Whether a route along the axes leads over cards that its link does not end at.
    fn leads_over_cards(&self, link: &LinkPlace, route: &[Point]) -> bool {
        let is_along_axes = self.shape.has_orthogonal_route(!link.request.bends.is_empty());
        is_along_axes
            && route.len() > 1
            && self.endpoints(link).is_some_and(|ends| hits(route, &ends, &self.cards) > 0)
    }

    /// Takes over how a link was laid; adds the pieces that came or went to `moved`, and yields
    /// whether there are any.
    pub(super) fn take_over(&mut self, number: u32, moved: &mut Moved) -> bool {
        let Some(route) = self.best_route(number) else { return false };
        self.set_region(number, &route);
        let Some(link) = self.links[number as usize].as_ref() else { return false };
        let is_long = self.endpoints(link).is_some_and(|endpoints| is_long(&endpoints));
        let leads_over_cards = self.leads_over_cards(link, &route);
        if link.placed.route == route && link.is_long == is_long {
            let known = self.links[number as usize]
                .as_mut()
                .map(|link| std::mem::replace(&mut link.placed.leads_over_cards, leads_over_cards));
            return known != Some(leads_over_cards);
        }
        self.cross(number);
        let Some(link) = self.links[number as usize].as_ref() else { return false };
        let line = self.shape.pieces(&route, !link.request.bends.is_empty());
        // A long link crosses so many others that no label keeps off it.
        let kept: Vec<Rect> = if is_long { Vec::new() } else { pieces(&line).collect() };
        let Some(link) = self.links[number as usize].as_mut() else { return false };
        link.is_long = is_long;
        moved.add(link.kept.iter().chain(&kept).copied());
        link.kept.iter().for_each(|piece| self.pieces.remove(number, piece));
        kept.iter().for_each(|piece| self.pieces.insert(number, *piece));
        link.kept = kept;
        link.placed.route = route;
        link.placed.leads_over_cards = leads_over_cards;
        self.cross(number);
        true
    }

    /// Notes in which area cards and other links have a say in the route of a link and in the place
    /// of its label.
    fn set_region(&mut self, number: u32, route: &[Point]) {
        let link = self.links[number as usize].as_ref();
        let region = link.and_then(|link| self.region(link, route));
        let Some(regions) = &mut self.regions else { return };
        let Some(link) = self.links[number as usize].as_mut() else { return };
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

    fn region(&self, link: &LinkPlace, route: &[Point]) -> Option<Rect> {
        let endpoints = self.endpoints(link)?;
        let passes = &link.passes[..self.passes];
        let at = |point: Point| Rect { min: point, max: point };
        let line = self.shape.pieces(route, !link.request.bends.is_empty());
        let around_line = Rect::around(line.iter().copied().map(at));
        let around_line = around_line.map(|rect| rect.expand(ASIDE));
        let ends = endpoints.from.union(&endpoints.to);
        let looked_at = passes.iter().filter_map(|pass| pass.looked_at);
        let areas = looked_at.chain(around_line).chain(link.sides_from.map(|(area, _)| area));
        Some(areas.fold(ends, |all, area| all.union(&area)))
    }
}
