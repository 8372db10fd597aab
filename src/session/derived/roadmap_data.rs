//! What follows from the plan for journeys and the roadmap, kept until the plan changes.
//!
//! For a usual plan it is found at once; for a large one the window has it found in the background
//! ([`Session::open_paths`]) and answers with [`Action::Walked`](crate::session::Action::Walked).

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::classify::roadmap::{
    Card, Placed, ProposedStep, RoadmapStep, TooEarly, cards, proposed_order, roadmap, too_early,
};
use crate::plan::Plan;
use crate::session::Session;
use crate::session::derived::background::Background;

/// Up to this many elements and steps together, multiplied, it is found within a few milliseconds.
const WORK_AT_ONCE: usize = 6_000;
/// Up to this many elements an order is proposed at once.
const ELEMENTS_ORDERED_AT_ONCE: usize = 150;

/// The steps of a plan with everything in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// Today and every step.
    pub steps: Vec<RoadmapStep>,
    /// Everything on the roadmap.
    pub cards: Vec<Placed>,
    /// Where in `cards` those of each step are.
    pub of_step: BTreeMap<Option<u32>, Vec<usize>>,
    /// What stands before what it needs, by its card.
    pub early: BTreeMap<Card, TooEarly>,
}

impl Paths {
    /// Finds it. It may take longer than a frame.
    pub fn of(plan: &Plan) -> Self {
        let cards = cards(plan);
        let mut of_step: BTreeMap<Option<u32>, Vec<usize>> = BTreeMap::new();
        for (place, placed) in cards.iter().enumerate() {
            of_step.entry(placed.step).or_default().push(place);
        }
        let early = too_early(plan).into_iter().map(|early| (early.card.clone(), early));
        Self { steps: roadmap(plan), cards, of_step, early: early.collect() }
    }

    /// The cards of a step; without one the measures that have none.
    pub fn in_step(&self, step: Option<u32>) -> &[usize] {
        self.of_step.get(&step).map_or(&[], Vec::as_slice)
    }
}

/// What is known, each with the state of the plan that it is about.
#[derive(Debug, Default)]
pub(in crate::session) struct KnownPaths {
    paths: Background<u64, Arc<Paths>>,
    order: Background<u64, Arc<Vec<ProposedStep>>>,
    /// Whether an order was asked for.
    wants_order: bool,
}

impl KnownPaths {
    pub(in crate::session) fn answer(&mut self, state: u64, paths: Arc<Paths>) {
        self.paths.put(state, paths);
    }

    pub(in crate::session) fn answer_order(&mut self, state: u64, order: Arc<Vec<ProposedStep>>) {
        self.order.put(state, order);
    }

    pub(in crate::session) fn failed(&mut self, state: u64) {
        self.paths.fail(state);
    }

    pub(in crate::session) fn order_failed(&mut self, state: u64) {
        self.order.fail(state);
    }

    /// Forgets everything: this is another plan.
    pub(in crate::session) fn forget(&mut self) {
        *self = Self::default();
    }
}

impl Session {
    /// The steps of the plan: of this one, or, while those of a large one are found, of the plan
    /// before the last changes. Nothing is known of a large plan at first.
    pub fn paths(&mut self) -> Option<Arc<Paths>> {
        let state = self.state;
        if self.known_paths.paths.is_open(&state) && self.is_walked_at_once() {
            let paths = Arc::new(Paths::of(&self.plan));
            self.known_paths.paths.put(state, paths);
        }
        self.known_paths.paths.latest().cloned()
    }

    /// The plan whose steps have to be found elsewhere, and which state of it this is.
    pub fn open_paths(&self) -> Option<(u64, Plan)> {
        let is_open = self.known_paths.paths.is_open(&self.state);
        (is_open && !self.is_walked_at_once()).then(|| (self.state, self.plan.clone()))
    }

    fn is_walked_at_once(&self) -> bool {
        let steps = self.last_step() as usize + 1;
        self.plan.element_count().saturating_mul(steps) <= WORK_AT_ONCE
    }

    /// Asks for an order of what is planned, or no longer.
    pub(in crate::session) fn want_order(&mut self, wanted: bool) {
        self.known_paths.wants_order = wanted;
    }

    /// Whether an order is asked for.
    pub fn wants_order(&self) -> bool {
        self.known_paths.wants_order
    }

    /// The proposed order for the plan as it is; nothing if none is asked for, or while that of a
    /// large plan is found.
    pub fn proposed_order(&mut self) -> Option<Arc<Vec<ProposedStep>>> {
        let (state, known) = (self.state, &mut self.known_paths);
        if !known.wants_order {
            return None;
        }
        if known.order.is_open(&state) && self.plan.element_count() <= ELEMENTS_ORDERED_AT_ONCE {
            known.order.put(state, Arc::new(proposed_order(&self.plan)));
        }
        known.order.get(&state).cloned()
    }

    /// The plan for which an order has to be found elsewhere, and which state of it this is.
    pub fn open_order(&self) -> Option<(u64, Plan)> {
        let known = &self.known_paths;
        let large = self.plan.element_count() > ELEMENTS_ORDERED_AT_ONCE;
        (known.wants_order && known.order.is_open(&self.state) && large)
            .then(|| (self.state, self.plan.clone()))
    }
}
