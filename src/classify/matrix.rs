//! Who shares what with whom at a glance, and how far a plan has come between two levels.

use std::collections::{BTreeMap, BTreeSet};

use super::Classification;
use super::components::Components;
use super::sharing::Sharing;
use super::topology::Join;
use super::view::{Active, MARKETS};
use crate::plan::{Id, Resource, ResourceSet};

/// Which channel shares which resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The active channels, one column each.
    pub channels: Vec<Id>,
    /// One row per resource, in order, with one cell per channel.
    pub rows: Vec<(Resource, Vec<Cell>)>,
}

/// What a channel does with a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// No link of the channel carries it.
    Nothing,
    /// A link carries it, but only to systems that no other channel shares it through.
    Alone,
    /// It shares it. Channels that share it with each other, or step by step through others,
    /// have the same group; groups count from 0 in the order of their first channels.
    Shared(u32),
}

/// How many pairs of selling channels with a common market interlock, each directly or by way of
/// other selling ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The pairs that do.
    pub interlocked: u64,
    /// All pairs.
    pub pairs: u64,
}

impl Progress {
    /// The share of pairs that interlock, 0 to 1; 0 where there is no pair.
    pub fn share(self) -> f64 {
        if self.pairs == 0 { 0.0 } else { self.interlocked as f64 / self.pairs as f64 }
    }
}

/// How far the selling channels interlock, of the pairs with a common market.
pub fn progress(found: &Classification) -> Progress {
    let active = &found.active;
    let index = |id: &Id| active.topology.channel_ids.binary_search(id).ok();
    let islands = found.islands.iter();
    Progress {
        interlocked: islands.map(|island| pairs(active, island.iter().filter_map(index))).sum(),
        pairs: pairs(active, active.sellers()),
    }
}

/// How many pairs of these channels have a common market.
fn pairs(active: &Active, channels: impl Iterator<Item = usize>) -> u64 {
    // By the bits of the markets that a channel serves.
    let mut counts = [0_u64; 1 << MARKETS];
    channels.for_each(|channel| counts[active.channels[channel].markets as usize] += 1);
    let pairs = |count: u64| count * count.saturating_sub(1) / 2;
    let all = counts.iter().sum::<u64>();
    pairs(all) - counts[1] * counts[2] - counts[0] * (all - counts[0]) - pairs(counts[0])
}

/// Which channel shares which resource.
pub fn matrix(found: &Classification) -> Matrix {
    let sharing = Sharing::new(&found.active);
    let rows = Resource::ALL.map(|resource| (resource, row(&sharing, resource)));
    Matrix { channels: found.channels.to_vec(), rows: rows.into() }
}

/// With whom a channel shares a resource, and through what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedWith {
    /// The channels with which it shares it directly or through systems.
    pub channels: Vec<Id>,
    /// The systems in between; where no other channel shares it, those that the channel uses.
    pub systems: Vec<Id>,
    /// The links that join them.
    pub links: Vec<Id>,
    /// The channels that it reaches only step by step, through other channels.
    pub further: Vec<Id>,
}

/// With whom an active channel shares a resource, and through what. All lists ascend.
pub fn shared_with(found: &Classification, channel: &Id, resource: Resource) -> SharedWith {
    let active = &found.active;
    let topology = &active.topology;
    let Ok(channel) = topology.channel_ids.binary_search(channel) else {
        return SharedWith::default();
    };
    let sharing = Sharing::new(active);
    let connections = sharing.connections(ResourceSet::NONE.with(resource)).into_iter();
    let mut channels = BTreeSet::new();
    let mut systems = BTreeSet::new();
    let mut links = BTreeSet::new();
    for connection in
        connections.filter(|connection| connection.channels.contains(&(channel as u32)))
    {
        let common = |other: &u32| active.have_common_market(channel as u32, *other);
        channels.extend(connection.channels.into_iter().filter(common));
        systems.extend(connection.systems);
        links.extend(connection.links);
    }
    channels.remove(&(channel as u32));
    if channels.is_empty() {
        (systems, links) = (BTreeSet::new(), BTreeSet::new());
        let own = |join: &&Join| join.from as usize == channel && join.carried.contains(resource);
        for join in active.uses().filter(own) {
            systems.insert(join.to);
            links.insert(join.rank);
        }
    }
    let (mut components, _) = components(&sharing, resource);
    let group = components.find(channel);
    let further = (0..active.channels.len()).filter(|other| {
        *other != channel
            && active.channels[*other].counts
            && !channels.contains(&(*other as u32))
            && components.find(*other) == group
    });
    let further = further.map(|other| active.id(other).clone()).collect();
    let links: Vec<u32> = links.into_iter().collect();
    SharedWith {
        channels: channels.into_iter().map(|other| active.id(other as usize).clone()).collect(),
        systems: systems
            .into_iter()
            .map(|system| topology.system_ids[system as usize].clone())
            .collect(),
        links: topology.link_ids(&links),
        further,
    }
}

/// The groups of channels joined by a resource, and whether a link of a channel carries it.
fn components(sharing: &Sharing, resource: Resource) -> (Components, Vec<bool>) {
    let active = sharing.active;
    let count = active.channels.len();
    let mut components = Components::new(count + MARKETS * sharing.hub_count());
    let mut touched = vec![false; count];
    for join in active.direct().filter(|join| join.carried.contains(resource)) {
        if active.have_common_market(join.from, join.to) {
            components.join(join.from as usize, join.to as usize);
        }
        touched[join.from as usize] = true;
        touched[join.to as usize] = true;
    }
    for join in active.uses().filter(|join| join.carried.contains(resource)) {
        for place in sharing.places(join.from, resource, join.to) {
            components.join(join.from as usize, count + place);
        }
        touched[join.from as usize] = true;
    }
    (components, touched)
}

fn row(sharing: &Sharing, resource: Resource) -> Vec<Cell> {
    let active = sharing.active;
    let count = active.channels.len();
    let (mut components, touched) = components(sharing, resource);
    let there = || (0..count).filter(|channel| active.channels[*channel].counts);
    let mut sizes = vec![0; count];
    there().for_each(|channel| sizes[components.find(channel)] += 1);
    let mut groups: BTreeMap<usize, u32> = BTreeMap::new();
    there()
        .map(|channel| {
            let representative = components.find(channel);
            if sizes[representative] > 1 {
                let fresh = groups.len() as u32;
                Cell::Shared(*groups.entry(representative).or_insert(fresh))
            } else if touched[channel] {
                Cell::Alone
            } else {
                Cell::Nothing
            }
        })
        .collect()
}
