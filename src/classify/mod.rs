//! What a plan adds up to: the commerce model with its evidence (`docs/model.md`).
//!
//! Everything here is a pure function of the plan, the view and the elements held off: the same
//! input gives the same output, whatever the order, names, positions and language. Nothing here
//! reads a position, and only the explaining parts read names.

mod axes;
mod carriers;
mod compare;
mod components;
mod expectations;
mod explain;
mod findings;
mod follow;
pub mod journeys;
mod joints;
mod matrix;
mod model;
mod next_level;
mod pairs;
mod places;
mod reaching;
pub mod roadmap;
mod share;
mod smarketing;
mod topology;
mod view;
mod without;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use axes::{Route, Through};
pub use carriers::{carriers, critical_elements_of, model_without};
pub use compare::{
    Comparison, Difference, Standing, Turn, compare, joined_between, link_between, node_between,
    turns,
};
pub use expectations::{Criterion, Expectations, Expected, expectations};
pub use explain::{Explanation, Reason, broken, explain, link_sentence};
pub use findings::{Finding, Fix, Severity, Subject, findings};
pub use matrix::{Cell, Matrix, Progress, SharedWith, matrix, progress, shared_with};
pub use model::{Evidence, Rule, model_code};
pub use next_level::{
    Addition, CHANNEL_EFFORT, EXACT_CHANNELS, Proposal, SELLS_EFFORT, next_level, next_level_of,
    with_additions,
};
pub use pairs::Pairs;
pub use reaching::{AudienceReach, Reached};
pub use smarketing::{Answered, Smarketing, Teamwork, smarketing};
pub use topology::Topology;

use crate::plan::{Id, Market, Model, Plan, View};
use view::Active;

/// What a plan is in one view. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Classification {
    /// The view that was classified.
    pub view: View,
    /// The commerce model.
    pub model: Model,
    /// The rule that decided on it.
    pub rule: Rule,
    /// The markets that selling channels serve, in order; empty if that is open.
    pub markets: Vec<Market>,
    /// Whether the company sells by itself or through others.
    pub route: Route,
    /// Through whom it sells, in order.
    pub through: Vec<Through>,
    /// The active channels.
    pub channels: Arc<[Id]>,
    /// The active channels that sell.
    pub sellers: Arc<[Id]>,
    /// The active channels that only inform.
    pub not_selling: Arc<[Id]>,
    /// The active channels that only inform and share nothing with a selling one.
    pub unattached: Arc<[Id]>,
    /// The groups of selling channels that interlock, each sorted, in the order of their first
    /// ids. A channel that interlocks with no other is a group of its own.
    pub islands: Arc<[Vec<Id>]>,
    /// Whether the customer's purchase can cross all selling channels.
    pub full_interaction: bool,
    /// Whether all selling channels share customers, stock and prices.
    pub full_integration: bool,
    /// What else the rules looked at.
    pub evidence: Evidence,
    active: Arc<Active>,
}

impl Classification {
    /// What the same plan is in the same view with these held off instead.
    #[must_use]
    pub fn excluding(&self, excluded: &BTreeSet<Id>) -> Self {
        self.active.topology.classify(self.view, excluded)
    }

    /// What the same plan is in another view, with the same held off.
    #[must_use]
    pub fn in_view(&self, view: View) -> Self {
        self.active.topology.classify(view, &self.active.excluded)
    }

    /// Whether both are the same result, which one was cloned from the other to tell.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.active, &other.active)
    }
}

/// Classifies a plan in a view, as if the elements held off were not there.
pub fn classify(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Classification {
    Arc::new(Topology::new(plan)).classify(view, excluded)
}
