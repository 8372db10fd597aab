//! The plan as the classification reads it: channels, systems and what joins them, in dense
//! arrays, the same for every view. Lists of links stand in the order of the links' ids.
//!
//! Built once per plan and used for many views and many "what if"s. Ids stand in ascending
//! order, so comparing indices compares ids.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::id_index::IdIndex;
use super::through::Through;
use crate::catalogue::efforts::Efforts;
use crate::catalogue::{self, Side};
use crate::plan::{
    Availability, Body, Channel, ChannelKind, Id, Lifecycle, Link, Markets, Operator, Outlook,
    Plan, ResourceSet, System, View,
};

/// The channels and systems of a plan with the links that carry something between them. Lists are
/// shared with the topologies that follow, as far as they are the same.
#[derive(Clone, Debug, Default)]
pub struct Topology {
    /// What was read; a clone shares everything with it.
    pub(super) plan: Plan,
    pub(super) channels: Arc<Vec<ChannelFacts>>,
    pub(super) channel_ids: Arc<Vec<Id>>,
    pub(super) systems: Arc<Vec<SystemFacts>>,
    pub(super) system_ids: Arc<Vec<Id>>,
    /// Between two channels.
    pub(super) direct: Arc<Vec<Join>>,
    /// From a channel to a system.
    pub(super) uses: Arc<Vec<Join>>,
    /// Between two systems.
    pub(super) interfaces: Arc<Vec<Join>>,
    /// Equal numbers for equal kinds with equal operators; shared with what follows.
    pub(super) identities: Arc<BTreeMap<(ChannelKind, OperatorKey), u32>>,
    /// What proposals count with.
    pub(super) efforts: Arc<Efforts>,
}

/// What the rules need to know about a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SystemFacts {
    pub lifecycle: Lifecycle,
    pub shares: ResourceSet,
}

/// What the rules need to know about a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ChannelFacts {
    pub kind: ChannelKind,
    pub lifecycle: Lifecycle,
    /// Whether it will be gone by the year of the vision.
    pub gone_by_vision: bool,
    pub sells: Availability,
    pub markets: Markets,
    /// Equal for channels of one kind with one operator.
    pub identity: u32,
    pub side: Side,
    /// Whether customers stand before what they buy there.
    pub on_site: bool,
    pub touchpoint: bool,
    /// Whether nothing can be bought in such a channel, whatever is planned.
    pub never_sells: bool,
    pub through: Through,
    /// Whether a reseller sells there, until the company takes over.
    pub resold: Availability,
}

impl ChannelFacts {
    /// Whether it is there in a view.
    pub fn is_in(&self, view: View) -> bool {
        self.lifecycle.holds(view) && !(view == View::Vision && self.gone_by_vision)
    }
}

/// What a link joins; the meaning of the ends depends on the list it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Join {
    /// Its place among all links of the plan.
    pub rank: u32,
    pub from: u32,
    pub to: u32,
    pub carried: ResourceSet,
    pub lifecycle: Lifecycle,
}

impl Topology {
    /// The same with what proposals count with.
    #[must_use]
    pub fn with_efforts(self, efforts: Arc<Efforts>) -> Self {
        Self { efforts, ..self }
    }

    /// Reads a plan. Links that are not sound, or that carry nothing between channels and
    /// systems by their kind, are left out.
    pub fn new(plan: &Plan) -> Self {
        let mut topology = Self { plan: plan.clone(), ..Self::default() };
        let mut id_index = IdIndex::with_room_for(plan.nodes.len());
        let mut bodies: Vec<(&Body, u32)> = Vec::with_capacity(plan.nodes.len());
        let (mut channels, mut channel_ids) = (Vec::new(), Vec::new());
        let (mut systems, mut system_ids) = (Vec::new(), Vec::new());
        for (id, node) in &plan.nodes {
            let index = match &node.body {
                Body::Channel(channel) => {
                    channels.push(topology.channel_facts(id, channel, node.lifecycle));
                    channel_ids.push(id.clone());
                    channels.len() as u32 - 1
                }
                Body::System(system) => {
                    systems.push(system_facts(system, node.lifecycle));
                    system_ids.push(id.clone());
                    systems.len() as u32 - 1
                }
                Body::Audience(_)
                | Body::Team(_)
                | Body::Activity(_)
                | Body::Note(_)
                | Body::Frame(_) => continue,
            };
            id_index.put(id);
            bodies.push((&node.body, index));
        }
        let mut joins = [const { Vec::new() }; 3];
        for (rank, link) in plan.links.values().enumerate() {
            let end = |id| id_index.get(id).map(|place| bodies[place]);
            if let (Some(from), Some(to)) = (end(&link.from), end(&link.to)) {
                let (list, join) = join(rank as u32, link, from, to);
                joins[list as usize].push(join);
            }
        }
        topology.channels = Arc::new(channels);
        topology.channel_ids = Arc::new(channel_ids);
        topology.systems = Arc::new(systems);
        topology.system_ids = Arc::new(system_ids);
        let [direct, uses, interfaces] = joins.map(Arc::new);
        Self { direct, uses, interfaces, ..topology }
    }

    /// What the rules need to know about a channel of the plan.
    pub(super) fn channel_facts(
        &mut self,
        id: &Id,
        channel: &Channel,
        lifecycle: Lifecycle,
    ) -> ChannelFacts {
        let entry = catalogue::channel(channel.kind);
        let key = (channel.kind, operator_key(channel, id));
        let identity = self.identities.get(&key).copied().unwrap_or_else(|| {
            let fresh = self.identities.len() as u32;
            Arc::make_mut(&mut self.identities).insert(key, fresh);
            fresh
        });
        ChannelFacts {
            kind: channel.kind,
            lifecycle,
            gone_by_vision: channel.outlook == Outlook::Gone,
            sells: channel.sells,
            markets: channel.markets,
            identity,
            side: entry.side,
            on_site: entry.is_on_site(),
            touchpoint: entry.touchpoint,
            never_sells: entry.never_sells,
            through: Through::of(channel),
            resold: resold(channel),
        }
    }

    /// Adds a link of the plan at a rank, if it joins channels and systems.
    pub(super) fn add_link_of(&mut self, plan: &Plan, rank: u32, link: &Link) {
        let end = |id: &Id| {
            let body = &plan.nodes.get(id)?.body;
            let ids = match body {
                Body::Channel(_) => &self.channel_ids,
                Body::System(_) => &self.system_ids,
                Body::Audience(_)
                | Body::Team(_)
                | Body::Activity(_)
                | Body::Note(_)
                | Body::Frame(_) => return None,
            };
            Some((body, ids.binary_search(id).ok()? as u32))
        };
        if let (Some(from), Some(to)) = (end(&link.from), end(&link.to)) {
            let (list, join) = join(rank, link, from, to);
            let list = self.joins_mut(list);
            let place = list.partition_point(|join| join.rank < rank);
            Arc::make_mut(list).insert(place, join);
        }
    }

    /// One of the lists of links.
    pub(super) fn joins(&self, list: Joins) -> &Arc<Vec<Join>> {
        match list {
            Joins::Direct => &self.direct,
            Joins::Uses => &self.uses,
            Joins::Interfaces => &self.interfaces,
        }
    }

    /// The same, to be changed.
    pub(super) fn joins_mut(&mut self, list: Joins) -> &mut Arc<Vec<Join>> {
        match list {
            Joins::Direct => &mut self.direct,
            Joins::Uses => &mut self.uses,
            Joins::Interfaces => &mut self.interfaces,
        }
    }

    /// The links at these ranks, which ascend.
    pub(super) fn link_ids(&self, ranks: &[u32]) -> Vec<Id> {
        let mut ranks = ranks.iter().peekable();
        let mut ids = Vec::with_capacity(ranks.len());
        for (rank, id) in self.plan.links.keys().enumerate() {
            match ranks.peek() {
                None => break,
                Some(wanted) if **wanted as usize == rank => {
                    ids.push(id.clone());
                    ranks.next();
                }
                Some(_) => {}
            }
        }
        ids
    }
}

/// Which list a link stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joins {
    Direct,
    Uses,
    Interfaces,
}

impl Joins {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Direct, Self::Uses, Self::Interfaces];
}

/// What a link between channels and systems joins, and the list that it belongs to.
fn join(rank: u32, link: &Link, from: (&Body, u32), to: (&Body, u32)) -> (Joins, Join) {
    let carried = catalogue::carried_between(link, from.0, to.0);
    let (list, (from, to)) = match (from.0, to.0) {
        (Body::Channel(_), Body::Channel(_)) => (Joins::Direct, (from.1, to.1)),
        (Body::Channel(_), Body::System(_)) => (Joins::Uses, (from.1, to.1)),
        (Body::System(_), Body::Channel(_)) => (Joins::Uses, (to.1, from.1)),
        _ => (Joins::Interfaces, (from.1, to.1)),
    };
    (list, Join { rank, from, to, carried, lifecycle: link.lifecycle })
}

/// When a reseller sells in a channel.
fn resold(channel: &Channel) -> Availability {
    match (channel.is_resold(View::Today), channel.taken_over) {
        (true, Some(step)) => Availability::Until(step),
        (true, None) => Availability::Yes,
        (false, _) => Availability::No,
    }
}

/// What the rules need to know about a system of the plan.
pub(super) fn system_facts(system: &System, lifecycle: Lifecycle) -> SystemFacts {
    SystemFacts { lifecycle, shares: system.shares }
}

/// Who runs a channel, as far as it decides whether two channels count once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OperatorKey {
    Own,
    /// Some partner: of what is no marketplace it does not matter which.
    AnyPartner,
    /// The one who runs the marketplace.
    Partner(String),
    /// One without a name who runs this marketplace.
    Unnamed(Id),
}

/// The key of who runs a channel; the id tells partners without a name apart.
pub(super) fn operator_key(channel: &Channel, id: &Id) -> OperatorKey {
    match &channel.operator {
        Operator::Own => OperatorKey::Own,
        Operator::Partner(_) if channel.kind != ChannelKind::Marketplace => OperatorKey::AnyPartner,
        Operator::Partner(name) => match name.trim().to_lowercase() {
            name if name.is_empty() => OperatorKey::Unnamed(id.clone()),
            name => OperatorKey::Partner(name),
        },
    }
}
