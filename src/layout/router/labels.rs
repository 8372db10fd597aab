//! Where the labels of links stand.

use super::Router;
use super::settle::Moved;
use crate::geometry::Rect;
use crate::layout::endpoints::Endpoints;
use crate::layout::label;

/// A line that passes a label nearer than this seems to lead through it.
const LINE_DISTANCE: f64 = 5.0;
/// Two labels that only touch are in nobody's way; rounded to whole points they may by this much.
const TOUCHING: f64 = 0.5;

impl Router {
    /// Finds the place that the label of a link wishes for: off the cards, and off the lines of
    /// other links as far as possible; adds where a label came or went to `moved`.
    pub(super) fn wish(&mut self, number: u32, moved: &mut Moved) {
        let wish = self.best_place(number, |_| true);
        let Some(link) = self.links[number as usize].as_mut() else { return };
        if link.wish == wish {
            return;
        }
        moved.add([link.wish, wish].into_iter().flatten());
        if let Some(old) = link.wish {
            self.wishes.remove(number, &old);
        }
        if let Some(wish) = wish {
            self.wishes.insert(number, wish);
        }
        link.wish = wish;
    }

    /// The place for a label that the fewest other lines lead through, of those allowed; as wide
    /// as possible before anything else.
    fn best_place(&self, number: u32, is_allowed: impl Fn(&Rect) -> bool) -> Option<Rect> {
        let link = self.links[number as usize].as_ref()?;
        let endpoints = self.endpoints(link)?;
        let width = link.label_width()?;
        if !self.shape.is_along_axes() {
            return self.best_place_on_line(number, &endpoints, width, is_allowed);
        }
        let pieces = label::pieces(&link.placed.route);
        label::widths(&pieces, width).into_iter().find_map(|width| {
            let places = label::HEIGHTS.into_iter().flat_map(|height| {
                label::places(&pieces, (width, height), &endpoints, &self.cards)
            });
            self.least_crossed(number, places.filter(&is_allowed))
        })
    }

    /// The same on a line that does not lead along the axes.
    fn best_place_on_line(
        &self,
        number: u32,
        endpoints: &Endpoints,
        width: f64,
        is_allowed: impl Fn(&Rect) -> bool,
    ) -> Option<Rect> {
        let link = self.links[number as usize].as_ref()?;
        let line = self.shape.pieces(&link.placed.route, !link.request.bends.is_empty());
        label::widths(&[], width).into_iter().find_map(|width| {
            let places = label::HEIGHTS.into_iter().flat_map(|height| {
                label::places_on_line(&line, (width, height), endpoints, &self.cards)
            });
            self.least_crossed(number, places.filter(&is_allowed))
        })
    }

    /// The first of the places that the fewest other lines lead through.
    fn least_crossed(&self, number: u32, places: impl Iterator<Item = Rect>) -> Option<Rect> {
        let mut best: Option<(usize, Rect)> = None;
        for place in places {
            let fewest = best.map_or(usize::MAX, |(fewest, _)| fewest);
            match self.crossings(number, &place, fewest) {
                Some(0) => return Some(place),
                Some(fewer) => best = Some((fewer, place)),
                None => {}
            }
        }
        best.map(|(_, place)| place)
    }

    /// How many pieces of other links lead through a label; `None` if they are not fewer than
    /// `fewest`.
    fn crossings(&self, number: u32, label: &Rect, fewest: usize) -> Option<usize> {
        let mut count = 0;
        let are_too_many = self.pieces.any(&label.expand(LINE_DISTANCE), |other, _| {
            count += usize::from(other != number);
            count >= fewest
        });
        (!are_too_many).then_some(count)
    }

    /// Places the label of a link: where it wishes to stand, unless a link with a smaller id has
    /// the same wish; then elsewhere, shortened if it must be, or nowhere. Yields whether it
    /// moved.
    pub(super) fn place_label(&mut self, number: u32) -> bool {
        let Some(link) = self.links[number as usize].as_ref() else { return false };
        let comes_first = |other: u32| {
            let other = self.links[other as usize].as_ref().filter(|_| other != number);
            other.is_some_and(|other| other.id <= link.id)
        };
        let is_free =
            |place: &Rect| !self.wishes.any(&place.expand(TOUCHING), |other, _| comes_first(other));
        let label = match link.wish {
            Some(wish) if !is_free(&wish) => self.best_place(number, is_free),
            wish => wish,
        };
        let Some(link) = self.links[number as usize].as_mut() else { return false };
        let moved = link.placed.label != label;
        link.placed.label = label;
        moved
    }
}
