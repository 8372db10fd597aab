//! What follows from the plan for journeys and the roadmap, kept until the plan changes.
//!
//! For a usual plan it is found at once; for a large one the window has it found in the background
//! and answers with [`Action::RoadmapReady`](crate::session::Action::RoadmapReady).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::background::Background;
use crate::catalogue::efforts::Efforts;
use crate::classify::roadmap::{
    Card, Placed, ProposedStep, RoadmapStep, StepChange, TooEarly, cards, proposed_order, roadmap,
    too_early,
};
use crate::plan::Plan;
use crate::session::history::EditedPlan;

/// Up to this many elements and steps together, multiplied, it is found within a few milliseconds.
const WORK_AT_ONCE: usize = 6_000;
/// Up to this many elements an order is proposed at once.
const ELEMENTS_ORDERED_AT_ONCE: usize = 150;

/// The steps of a plan with everything in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadmapData {
    /// Today and every step.
    pub steps: Vec<RoadmapStep>,
    /// Everything on the roadmap.
    pub cards: Vec<Placed>,
    /// Where in `cards` those of each step are.
    pub of_step: BTreeMap<Option<u32>, Vec<usize>>,
    /// For each node that comes the places of the links that come with it and stand under it: a
    /// link stands under the one of its ends that comes in its step, the first of both.
    pub folded: BTreeMap<Card, Vec<usize>>,
    /// What stands before what it needs, by its card.
    pub early: BTreeMap<Card, TooEarly>,
}

impl RoadmapData {
    /// Finds it. It may take longer than a frame.
    pub fn of(plan: &Plan, efforts: &Arc<Efforts>) -> Self {
        let cards = cards(plan, efforts);
        let mut of_step: BTreeMap<Option<u32>, Vec<usize>> = BTreeMap::new();
        for (place, placed) in cards.iter().enumerate() {
            of_step.entry(placed.step).or_default().push(place);
        }
        let early = too_early(plan).into_iter().map(|early| (early.card.clone(), early));
        let early: BTreeMap<Card, TooEarly> = early.collect();
        let folded = folded(plan, &cards, &early);
        Self { steps: roadmap(plan, efforts), cards, of_step, folded, early }
    }

    /// The cards of a step without the links that stand under others, but for those under `open`.
    pub fn unfolded(&self, step: Option<u32>, open: &BTreeSet<Card>) -> Vec<usize> {
        let under: BTreeSet<usize> = self.folded.values().flatten().copied().collect();
        let first = self.in_step(step).iter().copied().filter(|place| !under.contains(place));
        let with_links = first.flat_map(|place| {
            let card = &self.cards[place].card;
            let links = self.folded.get(card).filter(|_| open.contains(card));
            std::iter::once(place).chain(links.into_iter().flatten().copied())
        });
        with_links.collect()
    }

    /// The cards of a step; without one the measures that have none.
    pub fn in_step(&self, step: Option<u32>) -> &[usize] {
        self.of_step.get(&step).map_or(&[], Vec::as_slice)
    }
}

/// The links that stand under a node; what comes too early stands by itself, so that it is seen.
fn folded(
    plan: &Plan,
    cards: &[Placed],
    early: &BTreeMap<Card, TooEarly>,
) -> BTreeMap<Card, Vec<usize>> {
    let comes = |placed: &&Placed| placed.change == StepChange::Comes;
    let steps: BTreeMap<&Card, Option<u32>> =
        cards.iter().filter(comes).map(|placed| (&placed.card, placed.step)).collect();
    let mut folded: BTreeMap<Card, Vec<usize>> = BTreeMap::new();
    for (place, placed) in cards.iter().enumerate().filter(|(_, placed)| comes(placed)) {
        let Card::Element(id) = &placed.card else { continue };
        let Some(link) = plan.links.get(id) else { continue };
        let ends = [&link.from, &link.to].map(|end| Card::Element(end.clone()));
        let end = ends.into_iter().find(|end| steps.get(end) == Some(&placed.step));
        if let Some(end) = end.filter(|_| !early.contains_key(&placed.card)) {
            folded.entry(end).or_default().push(place);
        }
    }
    folded
}

/// What a roadmap is about: a state of the plan, counted with efforts that were chosen then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoadmapKey {
    state: u64,
    efforts: u64,
}

/// What has to be found elsewhere: under which key, of which plan, counted with which efforts.
pub type OpenRoadmap = (RoadmapKey, Plan, Arc<Efforts>);

/// What is known, each with what it is about.
#[derive(Debug)]
pub(in crate::session) struct RoadmapCache {
    data: Background<RoadmapKey, Arc<RoadmapData>>,
    order: Background<RoadmapKey, Arc<Vec<ProposedStep>>>,
    efforts: Arc<Efforts>,
    /// Goes up whenever other efforts are chosen.
    chosen: u64,
    /// Whether an order was asked for.
    wants_order: bool,
}

impl Default for RoadmapCache {
    fn default() -> Self {
        Self {
            data: Background::default(),
            order: Background::default(),
            efforts: Efforts::usual(),
            chosen: 0,
            wants_order: false,
        }
    }
}

impl RoadmapCache {
    /// Takes what was found, unless other efforts were chosen since.
    pub fn answer(&mut self, of: RoadmapKey, data: Arc<RoadmapData>) {
        if of.efforts == self.chosen {
            self.data.put(of, data);
        }
    }

    /// Takes the order that was found, unless other efforts were chosen since.
    pub fn answer_order(&mut self, of: RoadmapKey, order: Arc<Vec<ProposedStep>>) {
        if of.efforts == self.chosen {
            self.order.put(of, order);
        }
    }

    pub(super) fn failed(&mut self, state: u64) {
        self.data.fail(self.key(state));
    }

    pub(super) fn order_failed(&mut self, state: u64) {
        self.order.fail(self.key(state));
    }

    /// Forgets everything: this is another plan.
    pub(super) fn forget(&mut self) {
        let Self { efforts, chosen, .. } = std::mem::take(self);
        self.count_with(efforts);
        self.chosen += chosen;
    }

    /// Counts with these efforts from now on.
    pub(super) fn count_with(&mut self, efforts: Arc<Efforts>) {
        self.data.forget();
        self.order.forget();
        self.efforts = efforts;
        self.chosen += 1;
    }

    fn key(&self, state: u64) -> RoadmapKey {
        RoadmapKey { state, efforts: self.chosen }
    }

    /// The steps of the plan: of this one, or, while those of a large one are found, of the plan
    /// before the last changes. Nothing is known of a large plan at first.
    pub fn data(&mut self, plan: &EditedPlan) -> Option<Arc<RoadmapData>> {
        let key = self.key(plan.state());
        if self.data.is_open(&key) && is_quick(plan) {
            self.data.put(key, Arc::new(RoadmapData::of(plan, &self.efforts)));
        }
        self.data.latest().cloned()
    }

    /// The plan whose steps have to be found elsewhere.
    pub fn open(&self, plan: &EditedPlan) -> Option<OpenRoadmap> {
        let key = self.key(plan.state());
        let is_open = self.data.is_open(&key) && !is_quick(plan);
        is_open.then(|| (key, Plan::clone(plan), Arc::clone(&self.efforts)))
    }

    /// Asks for an order of what is planned, or no longer.
    pub fn want_order(&mut self, wanted: bool) {
        self.wants_order = wanted;
    }

    /// Whether an order is asked for.
    pub fn wants_order(&self) -> bool {
        self.wants_order
    }

    /// The proposed order for the plan as it is; nothing if none is asked for, or while that of a
    /// large plan is found.
    pub fn proposed_order(&mut self, plan: &EditedPlan) -> Option<Arc<Vec<ProposedStep>>> {
        let key = self.key(plan.state());
        if !self.wants_order {
            return None;
        }
        if self.order.is_open(&key) && plan.element_count() <= ELEMENTS_ORDERED_AT_ONCE {
            self.order.put(key, Arc::new(proposed_order(plan, &self.efforts)));
        }
        self.order.get(&key).cloned()
    }

    /// The plan for which an order has to be found elsewhere.
    pub fn open_order(&self, plan: &EditedPlan) -> Option<OpenRoadmap> {
        let key = self.key(plan.state());
        let is_large = plan.element_count() > ELEMENTS_ORDERED_AT_ONCE;
        (self.wants_order && self.order.is_open(&key) && is_large)
            .then(|| (key, Plan::clone(plan), Arc::clone(&self.efforts)))
    }
}

fn is_quick(plan: &EditedPlan) -> bool {
    let steps = plan.last_step() as usize + 1;
    plan.element_count().saturating_mul(steps) <= WORK_AT_ONCE
}
