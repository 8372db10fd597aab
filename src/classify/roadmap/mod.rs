//! The way from today to the target: what comes and goes in which step, and what the plan is
//! after each (`docs/model.md`, "Roadmap").

mod card;
mod early;
mod late;
mod needs;
mod order;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use card::{Card, Placed, Property, StepChange, cards, cost_between, effort_between};
pub use early::{TooEarly, too_early};
pub use late::{Late, is_overdue};
pub use order::{ProposedStep, proposed_order};

use super::journeys::{Break, JourneyChecker, WithoutHand};
use super::{Classification, Effort, MarketClassification, Route, Topology};
use crate::catalogue::efforts::Efforts;
use crate::plan::{Body, Date, Id, Market, Model, Plan, View};

/// What a plan is after one of its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadmapStep {
    /// Which step; 0 is today.
    pub step: u32,
    /// What it is called; may be empty.
    pub name: String,
    /// The day by which it is done.
    pub until: Option<Date>,
    /// The commerce model after it.
    pub model: Model,
    /// What each market is that is sold to after it.
    pub by_market: Arc<[MarketClassification]>,
    /// The markets that selling channels serve after it.
    pub markets: Vec<Market>,
    /// Whether the company then sells by itself or through others.
    pub route: Route,
    /// What the step takes.
    pub effort: Effort,
    /// The nodes and links that come or go in it and the channels of which something changes, in
    /// ascending order.
    pub elements: Vec<Id>,
    /// The measures of the step, in ascending order.
    pub measures: Vec<Id>,
    /// All journeys of the plan with their breaks after the step, in ascending order.
    pub journeys: Arc<[CheckedJourney]>,
}

/// How far a journey leads in a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedJourney {
    /// The journey.
    pub id: Id,
    /// Where it breaks; empty if it holds.
    pub breaks: Vec<Break>,
    /// The stops that are reached only because something is passed on by hand.
    pub by_hand: Vec<usize>,
}

impl CheckedJourney {
    /// Whether a customer gets to its end.
    pub fn holds(&self) -> bool {
        self.breaks.is_empty()
    }
}

/// Today and every step up to the last, which is the target.
/// `efforts` says what takes how long where the plan does not.
pub fn roadmap(plan: &Plan, efforts: &Arc<Efforts>) -> Vec<RoadmapStep> {
    let mut topology = Arc::new(Topology::new(plan).with_efforts(Arc::clone(efforts)));
    roadmap_of(plan, &mut topology)
}

/// The same for a plan that was read already.
pub fn roadmap_of(plan: &Plan, topology: &mut Arc<Topology>) -> Vec<RoadmapStep> {
    let placed = cards(plan, &topology.efforts);
    let last = plan.last_step();
    let mut of_step: BTreeMap<u32, Vec<&Placed>> = BTreeMap::new();
    for placed in &placed {
        of_step.entry(placed.step.unwrap_or_default()).or_default().push(placed);
    }
    let mut steps: Vec<RoadmapStep> = Vec::new();
    for step in 0..=last {
        let placed = match step {
            // What has no step yet is no part of today.
            0 => &[],
            step => of_step.get(&step).map_or(&[][..], Vec::as_slice),
        };
        // Where only measures stand the plan is what it was before.
        let changes = placed.iter().any(|placed| !matches!(placed.card, Card::Measure(_)));
        let result = match steps.last().filter(|_| !changes) {
            Some(before) => before.clone(),
            None => after(plan, &topology.classify(View::Step(step), &BTreeSet::new())),
        };
        let about = plan.steps.get(&step);
        let elements: BTreeSet<&Id> = placed.iter().filter_map(|placed| placed.element()).collect();
        let measures: BTreeSet<&Id> = placed.iter().filter_map(|placed| placed.measure()).collect();
        steps.push(RoadmapStep {
            step,
            name: about.map(|about| about.name.clone()).unwrap_or_default(),
            until: about.and_then(|about| about.until),
            effort: placed.iter().map(|placed| placed.effort).sum(),
            elements: elements.into_iter().cloned().collect(),
            measures: measures.into_iter().cloned().collect(),
            ..result
        });
    }
    steps
}

/// What a classified plan is, as a step without anything in it.
fn after(plan: &Plan, found: &Classification) -> RoadmapStep {
    RoadmapStep {
        step: 0,
        name: String::new(),
        until: None,
        model: found.model,
        by_market: Arc::clone(&found.by_market),
        markets: found.markets.clone(),
        route: found.route,
        effort: Effort::default(),
        elements: Vec::new(),
        measures: Vec::new(),
        journeys: checked_journeys(plan, found),
    }
}

/// All journeys of a plan in the view in which it was classified.
pub fn checked_journeys(plan: &Plan, found: &Classification) -> Arc<[CheckedJourney]> {
    if plan.journeys.is_empty() {
        return Arc::default();
    }
    let checker = JourneyChecker::new(plan, found);
    let without_hand = WithoutHand::new(plan, found);
    let checked = plan.journeys.iter().map(|(id, journey)| CheckedJourney {
        id: id.clone(),
        breaks: checker.breaks(journey),
        by_hand: without_hand.stops(&checker, journey),
    });
    checked.collect()
}

/// Whether a node is one on which the commerce model rests.
fn is_in_the_model(body: &Body) -> bool {
    matches!(body, Body::Channel(_) | Body::System(_))
}
