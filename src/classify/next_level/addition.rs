//! The changes that a proposal is made of, what each takes, and a plan with them.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalogue;
use crate::language::Language;
use crate::plan::{Availability, Body, ChannelKind, Id, Link, LinkKind, Node, Plan, SystemKind};

/// What a new channel takes, in person-days.
pub const CHANNEL_EFFORT: u32 = 30;
/// What it takes until a channel that informs begins to sell, in person-days.
pub const SELLS_EFFORT: u32 = 15;
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

/// What additions take together, in person-days.
pub(super) fn effort_of(additions: &[Addition]) -> u32 {
    additions.iter().map(Addition::effort).sum()
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

/// Ids that neither the plan nor an earlier one has: `store-1`, `store-2` and so on.
pub(super) fn fresh_id(plan: &Plan, stem: &str, taken: &BTreeSet<Id>) -> Id {
    let mut number = 1;
    loop {
        let id = plan.unused_id(&format!("{stem}-{number}"));
        if !taken.contains(&id) {
            return id;
        }
        number += 1;
    }
}
