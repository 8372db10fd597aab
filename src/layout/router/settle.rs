//! Laying again what changes touch: sides first, then routes, pass by pass and one after the other,
//! then labels, one after the other. Each step looks only at what the steps before it left, so the
//! end does not depend on the order of the changes.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::lay::Rank;
use super::{LinkPlace, PASSES, Router};
use crate::geometry::Rect;
use crate::plan::Id;

/// After so many changes it is quicker to look at every link again than at every change.
const MANY: usize = 512;

/// Where something came or went.
#[derive(Debug)]
pub(super) struct Moved {
    places: Vec<Rect>,
    /// Whether anybody will look at them.
    are_asked_for: bool,
}

impl Moved {
    pub fn new(are_asked_for: bool) -> Self {
        Self { places: Vec::new(), are_asked_for }
    }

    /// The places, which are forgotten.
    pub fn take(&mut self) -> Vec<Rect> {
        std::mem::take(&mut self.places)
    }

    pub fn add(&mut self, places: impl IntoIterator<Item = Rect>) {
        if self.are_asked_for {
            self.places.extend(places);
        }
    }

    /// Whether one of the places touches an area.
    fn touch(&self, area: &Rect) -> bool {
        self.places.iter().any(|place| place.intersects(area))
    }
}

/// The links that are about to be laid, in the order in which they are.
#[derive(Default)]
struct Waiting(BinaryHeap<Reverse<(usize, Rank, Id, u32)>>);

impl Waiting {
    fn add(&mut self, router: &mut Router, number: u32, pass: usize) {
        let Some(link) = router.links[number as usize].as_mut() else { return };
        if !std::mem::replace(&mut link.passes[pass].is_waiting, true) {
            self.0.push(Reverse((pass, link.rank, link.id.clone(), number)));
        }
    }
}

impl Router {
    /// Lays every link that the changes since the last time touch, and names those that lie
    /// otherwise than before, in the order of their ids.
    pub fn settle(&mut self) -> Vec<Id> {
        let changed = self.settle_all();
        self.ids_of(changed)
    }

    /// Lays what the changes since the last time touch as well as it can be done at once, and names
    /// the links that lie otherwise than before. [`Router::settle`] is still to come, if
    /// [`Router::is_unsettled`] says so; it ends as if this had not been.
    pub fn settle_at_first(&mut self) -> Vec<Id> {
        let changed = self.settle_passes(1);
        self.ids_of(changed)
    }

    /// Whether some links could still lie better.
    pub fn is_unsettled(&self) -> bool {
        !self.unsettled.is_empty()
    }

    /// The same for whoever looks at all links anyway; yields the numbers of those that lie
    /// otherwise.
    pub fn settle_all(&mut self) -> Vec<u32> {
        self.settle_passes(PASSES)
    }

    fn ids_of(&self, changed: Vec<u32>) -> Vec<Id> {
        let links = changed.into_iter().filter_map(|number| self.links[number as usize].as_ref());
        let mut ids: Vec<Id> = links.map(|link| link.id.clone()).collect();
        // Links that came in the order of their ids are in it already.
        ids.sort_unstable();
        ids
    }

    /// Lays what is touched in the first passes; those after them come another time.
    fn settle_passes(&mut self, passes: usize) -> Vec<u32> {
        let followed = self.stop_following();
        self.choose_passes();
        let mut touched = std::mem::take(&mut self.touched);
        touched.retain(|number| self.links[*number as usize].is_some());
        let mut nodes = Vec::new();
        for number in &touched {
            nodes.extend(self.choose_sides(*number).into_iter().flatten());
        }
        if nodes.len() > self.nodes.len() {
            // Of so many most are there, and are counted quicker than sorted.
            let mut is_there = vec![false; self.nodes.len()];
            nodes.iter().for_each(|node| is_there[*node as usize] = true);
            nodes = (0..self.nodes.len() as u32).filter(|node| is_there[*node as usize]).collect();
        }
        nodes.sort_unstable();
        nodes.dedup();
        let mut on_sides = Default::default();
        for node in nodes {
            self.share_sides(node, &mut on_sides, |link, number| {
                if !std::mem::replace(&mut link.is_touched, true) {
                    touched.push(number);
                }
            });
        }
        let mut moved = Moved::new(self.regions.is_some());
        self.lay_in_turn(&mut touched, passes.min(self.passes));
        let mut changed = touched.clone();
        changed.retain(|number| self.take_over(*number, &mut moved));
        self.reach(&mut touched, &mut moved);
        changed.append(&mut self.place_labels(&mut touched));
        changed.append(&mut self.place_hops());
        for number in touched {
            if let Some(link) = self.links[number as usize].as_mut() {
                link.is_touched = false;
            }
        }
        self.changed_at.clear();
        changed.extend(followed);
        changed.sort_unstable();
        changed.dedup();
        changed
    }

    /// Lays what is touched, pass by pass and one link after the other, and those that this has to
    /// do with; adds them to `touched`.
    fn lay_in_turn(&mut self, touched: &mut Vec<u32>, passes: usize) {
        let mut waiting = Waiting::default();
        // Ranks may have changed, which touched others.
        touched.append(&mut self.touched);
        for (number, pass) in std::mem::take(&mut self.unsettled) {
            if pass >= self.passes {
                continue;
            }
            self.await_turn(&mut waiting, (number, pass), passes);
            if let Some(link) = self.links[number as usize].as_mut()
                && !std::mem::replace(&mut link.is_touched, true)
            {
                touched.push(number);
            }
        }
        for number in touched.iter() {
            for pass in 0..self.passes {
                if self.is_to_be_laid(*number, pass) {
                    self.await_turn(&mut waiting, (*number, pass), passes);
                }
            }
        }
        while let Some(Reverse((pass, _, _, number))) = waiting.0.pop() {
            if let Some(link) = self.links[number as usize].as_mut() {
                link.passes[pass].is_waiting = false;
            }
            let mut moved = Moved::new(self.regions.is_some());
            if !self.lay(number, pass, &mut moved) {
                continue;
            }
            let is_last = pass + 1 == self.passes;
            if !is_last {
                self.await_turn(&mut waiting, (number, pass + 1), passes);
            }
            let mut reached = Vec::new();
            if let Some(regions) = &self.regions {
                for place in &moved.places {
                    regions.visit(place, |other, _| reached.push(other));
                }
            }
            for other in reached {
                // Those before it saw in the pass after this one how it leads in this one.
                let sees_it = match self.turn(other).cmp(&self.turn(number)) {
                    Ordering::Greater => pass,
                    Ordering::Less if !is_last => pass + 1,
                    _ => continue,
                };
                let looked_at = |link: &LinkPlace| link.passes[sees_it].looked_at;
                let looked_at = self.links[other as usize].as_ref().and_then(looked_at);
                if looked_at.is_some_and(|area| moved.touch(&area)) {
                    self.await_turn(&mut waiting, (other, sees_it), passes);
                    if let Some(link) = self.links[other as usize].as_mut()
                        && !std::mem::replace(&mut link.is_touched, true)
                    {
                        touched.push(other);
                    }
                }
            }
        }
    }

    /// Has a link laid in a pass when it is its turn, or another time if that pass comes then.
    fn await_turn(&mut self, waiting: &mut Waiting, (number, pass): (u32, usize), passes: usize) {
        if pass < passes {
            waiting.add(self, number, pass);
        } else if self.links[number as usize].is_some() {
            self.unsettled.insert((number, pass));
        }
    }

    /// Adds the links that have one of these places in their region, and forgets the places.
    fn reach(&self, touched: &mut Vec<u32>, moved: &mut Moved) {
        let places = moved.take();
        // Where most links are touched anyway, asking for each place costs more than it saves.
        let are_most = touched.len() * 2 > self.link_numbers.len();
        let Some(regions) = self.regions.as_ref().filter(|_| !are_most) else {
            let all = 0..self.links.len() as u32;
            *touched = all.filter(|number| self.links[*number as usize].is_some()).collect();
            return;
        };
        for place in &places {
            regions.visit(place, |number, _| touched.push(number));
        }
        touched.sort_unstable();
        touched.dedup();
    }

    /// Whether something came or went in an area since the last time.
    pub(super) fn is_changed_within(&self, area: &Rect) -> bool {
        self.changed_at.len() > MANY || self.changed_at.iter().any(|place| place.intersects(area))
    }

    pub(super) fn touch(&mut self, number: u32) {
        if let Some(link) = self.links[number as usize].as_mut()
            && !std::mem::replace(&mut link.is_touched, true)
        {
            self.touched.push(number);
        }
    }

    pub(super) fn touch_around(&mut self, rect: &Rect) {
        if self.regions.is_some() {
            self.changed_at.push(*rect);
        }
        let numbers = self.regions.as_ref().map(|regions| regions.touching(rect));
        for number in numbers.unwrap_or_default() {
            self.touch(number);
        }
    }
}
