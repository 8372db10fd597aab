//! What it takes to reach a higher model (`docs/model.md`, "The next level").
//!
//! A proposal is a set of additions of least effort, none of which can be left out. It is exact
//! up to six active channels, as far as a bounded search comes, and for the lower models at any
//! size; above, it is found by construction.

mod effort;
mod exact;
mod items;
mod many;
mod offers;
mod search;
mod setting;
mod simple;

pub(super) use offers::kinds as offered_kinds;

use std::collections::BTreeSet;
use std::ops::Add;
use std::sync::Arc;

use super::topology::Topology;
use super::{Classification, Rule, classify};
use crate::catalogue;

use crate::language::Language;
use crate::plan::{
    Availability, Body, ChannelKind, Id, Level, Link, LinkKind, Model, Node, Plan, ResourceSet,
    SystemKind, View,
};

/// What a new channel takes, in person-days.
pub const CHANNEL_EFFORT: u32 = 30;
/// What it takes until a channel that informs begins to sell, in person-days.
pub const SELLS_EFFORT: u32 = 15;
/// Up to this many active channels a proposal is of least effort whatever the model.
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

/// One change of a proposal. Everything new has the defaults of its kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Addition {
    /// A link.
    Link {
        /// What kind of link.
        kind: LinkKind,
        /// Where it starts.
        from: Id,
        /// Where it ends.
        to: Id,
    },
    /// A channel that only informs begins to sell.
    Sells {
        /// The channel.
        node: Id,
    },
    /// A new channel.
    AddChannel {
        /// An id that the plan does not have.
        id: Id,
        /// What kind of channel.
        kind: ChannelKind,
    },
    /// A new system.
    AddSystem {
        /// An id that the plan does not have.
        id: Id,
        /// What kind of system.
        kind: SystemKind,
    },
}

impl Addition {
    /// What it takes, in person-days.
    pub fn effort(&self) -> u32 {
        match self {
            Self::Link { kind, .. } => catalogue::link(*kind).effort,
            Self::Sells { .. } => SELLS_EFFORT,
            Self::AddChannel { .. } => CHANNEL_EFFORT,
            Self::AddSystem { kind, .. } => catalogue::system(*kind).effort,
        }
    }
}

/// The cheapest way to a higher model than a plan has in a view; `None` at the highest.
pub fn next_level(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Option<Proposal> {
    next_level_of(&classify(plan, view, excluded))
}

/// The same for a plan that is classified already.
pub fn next_level_of(found: &Classification) -> Option<Proposal> {
    let active = &found.active;
    let (additions, exact) = match found.rule {
        Rule::R1 | Rule::R2 => (simple::another_seller(active), true),
        Rule::R3 => (simple::interlocking_link(active)?, true),
        Rule::R4 | Rule::R6 if found.channels.len() <= EXACT_CHANNELS => {
            exact::additions(active, found.model)?
        }
        Rule::R4 | Rule::R6 => (many::additions(active, found.model)?, false),
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

/// What additions take together, in person-days.
fn effort_of(additions: &[Addition]) -> u32 {
    additions.iter().map(Addition::effort).sum()
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

/// The plan with additions, as existing in every view. An addition whose ends are not there is
/// left out.
pub fn with_additions(plan: &Plan, additions: &[Addition]) -> Plan {
    let mut plan = plan.clone();
    for addition in additions {
        match addition {
            Addition::Link { kind, from, to } => {
                let link = Link::new(from.clone(), to.clone(), *kind);
                let id = plan.unused_id(&format!("{from} {to}"));
                if plan.link_violation(&id, &link).is_none() {
                    plan.links.insert(id, link.into());
                }
            }
            Addition::Sells { node } => {
                if let Some(node) = plan.nodes.get_mut(node)
                    && let Body::Channel(channel) = &mut Arc::make_mut(node).body
                {
                    channel.sells = Availability::Yes;
                }
            }
            Addition::AddChannel { id, kind } => {
                let body = catalogue::fresh_channel(*kind, Language::default());
                plan.nodes.insert(id.clone(), Node::new(body, Default::default()).into());
            }
            Addition::AddSystem { id, kind } => {
                let body = catalogue::fresh_system(*kind, Language::default());
                plan.nodes.insert(id.clone(), Node::new(body, Default::default()).into());
            }
        }
    }
    plan
}

/// What decides between two proposals: effort, then transaction first, then the order of the
/// catalogue. Ids decide where these are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    effort: u32,
    class: u32,
    order: u32,
}

impl Rank {
    pub(super) fn link(kind: LinkKind, carried: ResourceSet) -> Self {
        Self { effort: catalogue::link(kind).effort, class: class(carried), order: kind as u32 }
    }

    fn system(kind: SystemKind) -> Self {
        let entry = catalogue::system(kind);
        Self { effort: entry.effort, class: class(entry.shares), order: kind as u32 }
    }

    fn channel(kind: ChannelKind) -> Self {
        Self { effort: CHANNEL_EFFORT, class: 0, order: kind as u32 }
    }

    fn sells(kind: ChannelKind) -> Self {
        Self { effort: SELLS_EFFORT, class: 0, order: kind as u32 }
    }
}

impl Add for Rank {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            effort: self.effort + other.effort,
            class: self.class + other.class,
            order: self.order + other.order,
        }
    }
}

fn class(carried: ResourceSet) -> u32 {
    match carried.level() {
        Some(Level::Transaction) => 0,
        Some(Level::Data) => 1,
        Some(Level::HandOver) => 2,
        None => 3,
    }
}

/// Ids that neither the plan nor an earlier one has: `store-1`, `store-2` and so on.
fn fresh_id(plan: &Plan, stem: &str, taken: &BTreeSet<Id>) -> Id {
    let mut number = 1;
    loop {
        let id = plan.unused_id(&format!("{stem}-{number}"));
        if !taken.contains(&id) {
            return id;
        }
        number += 1;
    }
}
