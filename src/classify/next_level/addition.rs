//! The changes that a proposal is made of, what each takes, and a plan with them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::rank::class;
use crate::catalogue;
use crate::catalogue::efforts::Efforts;
use crate::language::Language;
use crate::plan::{
    Availability, Body, Channel, ChannelKind, Id, Link, LinkKind, Market, Node, Plan, ResourceSet,
    Seller, SystemKind,
};

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
    /// A channel opens to a market.
    Opens {
        /// The channel.
        node: Id,
        /// The market.
        market: Market,
    },
    /// The company sells on a marketplace where a reseller did.
    TakeOver {
        /// The marketplace.
        node: Id,
    },
    /// A new channel.
    AddChannel {
        /// An id that the plan does not have.
        id: Id,
        /// What kind of channel.
        kind: ChannelKind,
        /// The markets that it serves, in order.
        markets: Vec<Market>,
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
    /// What it takes by these efforts, in person-days.
    pub fn effort_by(&self, efforts: &Efforts) -> u32 {
        match self {
            Self::Link { kind, .. } => efforts.link(*kind),
            Self::Sells { .. } => efforts.sells(),
            Self::Opens { .. } => efforts.market(),
            Self::TakeOver { .. } => efforts.taken_over(),
            Self::AddChannel { .. } => efforts.channel(),
            Self::AddSystem { kind, .. } => efforts.system(*kind),
        }
    }
}

/// An addition with its place among others of equal effort: links before other changes, of the
/// links those that share the purchase before those that share data, then the order of the
/// catalogue, then ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Choice {
    sort: u8,
    class: u32,
    order: u32,
    pub addition: Addition,
    /// What it takes, in person-days.
    effort: u32,
}

impl Choice {
    pub fn link(
        efforts: &Efforts,
        (kind, carried): (LinkKind, ResourceSet),
        from: &Id,
        to: &Id,
    ) -> Self {
        let addition = Addition::Link { kind, from: from.clone(), to: to.clone() };
        let effort = efforts.link(kind);
        Self { sort: 0, class: class(carried), order: kind as u32, addition, effort }
    }

    /// A change of a channel of this kind.
    pub fn channel(efforts: &Efforts, kind: ChannelKind, addition: Addition) -> Self {
        let sort = match addition {
            Addition::Link { .. } => 0,
            Addition::Sells { .. } => 1,
            Addition::Opens { .. } => 2,
            Addition::TakeOver { .. } => 3,
            Addition::AddChannel { .. } => 4,
            Addition::AddSystem { .. } => 5,
        };
        let effort = addition.effort_by(efforts);
        Self { sort, class: 0, order: kind as u32, addition, effort }
    }

    pub fn system(efforts: &Efforts, kind: SystemKind, id: Id) -> Self {
        let addition = Addition::AddSystem { id, kind };
        let effort = efforts.system(kind);
        Self { sort: 5, class: 0, order: kind as u32, addition, effort }
    }

    pub fn effort(&self) -> u32 {
        self.effort
    }
}

/// What decides between proposals: effort, then how many additions, then these one by one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    pub effort: u32,
    count: usize,
    choices: Vec<Choice>,
}

impl Cost {
    pub fn of(mut choices: Vec<Choice>) -> Self {
        choices.sort();
        let effort = choices.iter().map(Choice::effort).sum();
        Self { effort, count: choices.len(), choices }
    }

    /// The additions in the order in which equals are preferred.
    pub fn into_choices(self) -> Vec<Choice> {
        self.choices
    }

    /// The additions, what is new before what uses it.
    pub fn additions(self) -> Vec<Addition> {
        let mut additions: Vec<Addition> =
            self.choices.into_iter().map(|choice| choice.addition).collect();
        additions.sort_by_key(|addition| match addition {
            Addition::AddChannel { .. } => 0,
            Addition::TakeOver { .. } => 1,
            Addition::Opens { .. } => 2,
            Addition::Sells { .. } => 3,
            Addition::AddSystem { .. } => 4,
            Addition::Link { .. } => 5,
        });
        additions
    }
}

/// What additions take together, in person-days.
pub(super) fn effort_of(additions: &[Addition], efforts: &Efforts) -> u32 {
    additions.iter().map(|addition| addition.effort_by(efforts)).sum()
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
                change(&mut plan, node, |channel| channel.sells = Availability::Yes);
            }
            Addition::Opens { node, market } => {
                change(&mut plan, node, |channel| {
                    *channel.markets.of_mut(*market) = Availability::Yes;
                });
            }
            Addition::TakeOver { node } => change(&mut plan, node, |channel| {
                (channel.sold_by, channel.taken_over) = (Seller::Own, None);
            }),
            Addition::AddChannel { id, kind, markets } => {
                let body = new_channel(*kind, markets, Language::default());
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

fn change(plan: &mut Plan, node: &Id, change: impl FnOnce(&mut Channel)) {
    if let Some(node) = plan.nodes.get_mut(node)
        && let Body::Channel(channel) = &mut Arc::make_mut(node).body
    {
        change(channel);
    }
}

/// A new channel that serves these markets.
pub fn new_channel(kind: ChannelKind, markets: &[Market], language: Language) -> Body {
    let mut body = catalogue::fresh_channel(kind, language);
    if let Body::Channel(channel) = &mut body {
        channel.markets = Default::default();
        for market in markets {
            *channel.markets.of_mut(*market) = Availability::Yes;
        }
    }
    body
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
