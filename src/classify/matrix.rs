//! Who shares what with whom at a glance, and how far a plan has come between two levels.

use std::collections::BTreeMap;

use super::Classification;
use super::components::Components;
use super::share::Sharing;
use crate::plan::{Id, Resource};

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

/// How many pairs of selling channels interlock, each directly or by way of other selling ones.
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

/// How far the selling channels interlock.
pub fn progress(found: &Classification) -> Progress {
    let pairs = |count: usize| {
        let count = count as u64;
        count * count.saturating_sub(1) / 2
    };
    Progress {
        interlocked: found.islands.iter().map(|island| pairs(island.len())).sum(),
        pairs: pairs(found.sellers.len()),
    }
}

/// Which channel shares which resource.
pub fn matrix(found: &Classification) -> Matrix {
    let sharing = Sharing::new(&found.active);
    let rows = Resource::ALL.map(|resource| (resource, row(&sharing, resource)));
    Matrix { channels: found.channels.to_vec(), rows: rows.into() }
}

fn row(sharing: &Sharing, resource: Resource) -> Vec<Cell> {
    let active = sharing.active;
    let count = active.channels.len();
    let mut components = Components::new(count + sharing.hub_count());
    let mut touched = vec![false; count];
    for join in active.direct().filter(|join| join.carried.contains(resource)) {
        components.join(join.from as usize, join.to as usize);
        touched[join.from as usize] = true;
        touched[join.to as usize] = true;
    }
    for join in active.uses().filter(|join| join.carried.contains(resource)) {
        components.join(join.from as usize, count + sharing.hub(resource, join.to));
        touched[join.from as usize] = true;
    }
    let there = || (0..count).filter(|channel| active.channels[*channel].active);
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
