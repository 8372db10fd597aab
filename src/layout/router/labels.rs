//! Where the labels of links stand.
//!
//! They are placed one after the other, those that say most first: each keeps off cards and
//! titles, off the lines of all other links and off the labels placed before it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::lay::Rank;
use super::settle::Moved;
use super::{LinkPlace, Router};
use crate::layout::label::{
    LabelPlace, LabelSizes, LabelWeight, Obstacle, place_along_axes, place_beside, place_on_line,
};
use crate::plan::Id;

/// When a label is placed: of those that say as much that of a link first that can hardly lead
/// elsewhere.
type LabelTurn<'a> = (LabelWeight, Rank, &'a Id);

impl LinkPlace {
    fn label_turn(&self) -> Option<LabelTurn<'_>> {
        self.label_wish()?;
        Some((self.request.weight, self.rank, &self.id))
    }
}

impl Router {
    fn label_turn(&self, number: u32) -> Option<LabelTurn<'_>> {
        self.links[number as usize].as_ref()?.label_turn()
    }

    /// Places the labels of these links again, and those placed later that this has to do with;
    /// yields the links whose labels stand otherwise than before.
    pub(super) fn place_labels(&mut self, touched: &mut Vec<u32>) -> Vec<u32> {
        // Where all are placed again, nobody has to be told.
        let are_all = touched.len() == self.link_numbers.len();
        let mut moved = Moved::new(self.regions.is_some() && !are_all);
        let mut changed = Vec::new();
        let mut waiting = BinaryHeap::new();
        for number in touched.iter().copied() {
            if let Some((weight, rank, id)) = self.label_turn(number) {
                waiting.push(Reverse((weight, rank, id.clone(), number)));
            } else if self.set_label(number, None, &mut moved) {
                changed.push(number);
            }
        }
        for number in touched.iter() {
            self.set_waiting(*number, true);
        }
        self.await_their_turn(&mut moved, None, touched, &mut waiting);
        while let Some(Reverse((_, _, _, number))) = waiting.pop() {
            let place = self.best_place(number);
            if self.set_label(number, place, &mut moved) {
                changed.push(number);
            }
            self.await_their_turn(&mut moved, Some(number), touched, &mut waiting);
        }
        for number in touched.iter() {
            self.set_waiting(*number, false);
        }
        changed
    }

    /// Has the labels placed again that come after that of a link and are near one of these places;
    /// forgets the places.
    fn await_their_turn(
        &mut self,
        moved: &mut Moved,
        number: Option<u32>,
        touched: &mut Vec<u32>,
        waiting: &mut BinaryHeap<Reverse<(LabelWeight, Rank, Id, u32)>>,
    ) {
        let mut reached = Vec::new();
        if let Some(regions) = &self.regions {
            for place in moved.take() {
                regions.visit(&place, |other, _| reached.push(other));
            }
        }
        for other in reached {
            let Some(turn) = self.label_turn(other) else { continue };
            let is_later = number.is_none_or(|number| Some(turn) > self.label_turn(number));
            let (weight, rank, id) = (turn.0, turn.1, turn.2.clone());
            if is_later && self.set_waiting(other, true) {
                touched.push(other);
                waiting.push(Reverse((weight, rank, id, other)));
            }
        }
    }

    /// Notes whether a link is among those whose labels are placed; yields whether that is new.
    fn set_waiting(&mut self, number: u32, is_waiting: bool) -> bool {
        let link = self.links[number as usize].as_mut();
        link.is_some_and(|link| {
            std::mem::replace(&mut link.is_labelled_anew, is_waiting) != is_waiting
        })
    }

    /// Puts the label of a link in its place; adds where one came or went to `moved`, and yields
    /// whether it did.
    fn set_label(&mut self, number: u32, place: Option<LabelPlace>, moved: &mut Moved) -> bool {
        let Some(link) = self.links[number as usize].as_mut() else { return false };
        let before = std::mem::replace(&mut link.placed.label, place);
        if before == place {
            return false;
        }
        if let Some(before) = before {
            self.labels.remove(number, &before.rect);
        }
        if let Some(place) = place {
            self.labels.insert(number, place.rect);
        }
        moved.add([before, place].into_iter().flatten().map(|place| place.rect));
        true
    }

    /// The best place for the label of a link among those that are free.
    fn best_place(&self, number: u32) -> Option<LabelPlace> {
        let link = self.links[number as usize].as_ref()?;
        self.endpoints(link)?;
        let turn = link.label_turn()?;
        let sizes = LabelSizes::new(&link.label_wish()?, 1.0);
        let around = |area: &_, found: &mut dyn FnMut(Obstacle)| {
            self.cards.visit(area, |_, card| found(Obstacle::Card(*card)));
            self.titles.visit(area, |_, title| found(Obstacle::Card(*title)));
            self.pieces.visit(area, |other, piece| {
                if other != number {
                    found(Obstacle::Line(*piece));
                }
            });
            self.labels.visit(area, |other, label| {
                if self.label_turn(other).is_some_and(|other| other < turn) {
                    found(Obstacle::Label(*label));
                }
            });
        };
        let route = &link.placed.route;
        let line = self.shape.pieces(route, !link.request.bends.is_empty());
        let on_line = match self.shape.is_along_axes() {
            true => place_along_axes(&line, &sizes, &around),
            false => place_on_line(&line, &sizes, &around),
        };
        // What customers buy across is never left without a sign.
        let is_needed = turn.0 == LabelWeight::Transaction;
        match on_line {
            None if is_needed => place_beside(&line, &sizes, &around),
            place => place,
        }
    }

    /// Has the labels around that of a link placed again: its turn is about to change.
    pub(super) fn touch_around_label(&mut self, number: u32) {
        let link = self.links[number as usize].as_ref();
        let place = link.and_then(|link| link.placed.label);
        if let Some(place) = place {
            self.touch_around(&place.rect);
        }
    }
}
