//! What it takes to reach a higher model (`docs/model.md`, "The next level").
//!
//! A proposal is a set of additions of least effort, none of which can be left out. It is exact
//! up to six active channels, as far as a bounded search comes, and for the lower models at any
//! size; above, it is found by construction.

mod addition;
mod budget;
mod branch_and_bound;
mod items;
mod greedy;
mod candidates;
mod rank;
mod search;
mod state_space;
mod problem;
mod direct;

pub use addition::{Addition, CHANNEL_EFFORT, SELLS_EFFORT, with_additions};
pub(super) use candidates::candidates;
pub(super) use rank::Rank;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::topology::Topology;
use super::{Classification, Rule, classify};
use crate::plan::{Id, Model, Plan, View};
use addition::effort_of;

/// Up to this many active channels a proposal is of least effort whatever the model: the choices of
/// channels that begin to sell double with each.
pub const EXACT_CHANNELS: usize = 6;

/// A way to a higher model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The model that it reaches; may be more than one level up.
    pub model: Model,
    /// What it takes altogether, in person-days.
    pub effort: u32,
    /// Whether nothing takes less for certain: not where there are so many channels or systems
    /// that not everything was tried.
    pub exact: bool,
    /// What is to be added, in an order in which it can be: later additions may use the ids of
    /// earlier ones.
    pub additions: Vec<Addition>,
}

/// The cheapest way to a higher model than a plan has in a view; `None` at the highest.
pub fn next_level(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Option<Proposal> {
    next_level_of(&classify(plan, view, excluded))
}

/// The same for a plan that is classified already.
pub fn next_level_of(found: &Classification) -> Option<Proposal> {
    let active = &found.active;
    let (additions, exact) = match found.rule {
        Rule::R1 | Rule::R2 => (direct::another_seller(active), true),
        Rule::R3 => (direct::interlocking_link(active)?, true),
        Rule::R4 | Rule::R6 if found.channels.len() <= EXACT_CHANNELS => {
            branch_and_bound::additions(active, found.model)?
        }
        Rule::R4 | Rule::R6 => (greedy::additions(active, found.model)?, false),
        Rule::R5 => return None,
    };
    let reached = classify_with(&active.topology.plan, active.view, &active.excluded, &additions);
    (reached > found.model).then(|| Proposal {
        model: reached,
        effort: effort_of(&additions),
        exact,
        additions,
    })
}

/// The model of a plan with additions.
pub(super) fn classify_with(
    plan: &Plan,
    view: View,
    excluded: &BTreeSet<Id>,
    additions: &[Addition],
) -> Model {
    let topology = Arc::new(Topology::new(&with_additions(plan, additions)));
    topology.classify(view, excluded).model
}
