//! What joins which channels: the ways in which something is shared, for whoever explains.

use std::collections::BTreeMap;

use super::sharing::Sharing;
use crate::plan::{Resource, ResourceSet};

/// One way in which channels share something: a link between two of them, or systems.
#[derive(Clone, Debug)]
pub(super) struct Connection {
    /// What is shared.
    pub resources: ResourceSet,
    /// Who shares it, in ascending order; at least two.
    pub channels: Vec<u32>,
    /// The systems in between, in ascending order; none for a link between two channels.
    pub systems: Vec<u32>,
    /// The ranks of the links, in ascending order.
    pub links: Vec<u32>,
}

impl Sharing<'_> {
    /// All ways in which channels that count share any of these: first the links between channels in
    /// the order of their ids, then the systems. Resources that the same channels share through
    /// the same systems are one way.
    pub fn connections(&self, resources: ResourceSet) -> Vec<Connection> {
        let mut connections: Vec<Connection> = Vec::new();
        let counts = |channel: u32| self.active.channels[channel as usize].counts;
        let direct = self.active.direct();
        for join in direct.filter(|join| counts(join.from) && counts(join.to)) {
            let shared = join.carried.intersection(resources);
            if !shared.is_empty() {
                let channels = vec![join.from.min(join.to), join.from.max(join.to)];
                connections.push(Connection {
                    resources: shared,
                    channels,
                    systems: Vec::new(),
                    links: vec![join.rank],
                });
            }
        }
        let mut alike: BTreeMap<(Vec<u32>, Vec<u32>), Connection> = BTreeMap::new();
        for resource in resources.iter() {
            for connection in self.hub_connections(resource) {
                let key = (connection.systems.clone(), connection.channels.clone());
                let known = alike.entry(key).or_insert_with(|| Connection {
                    resources: ResourceSet::NONE,
                    ..connection.clone()
                });
                known.resources = known.resources.with(resource);
                known.links.extend(connection.links);
            }
        }
        connections.extend(alike.into_values().map(|mut connection| {
            connection.links.sort_unstable();
            connection.links.dedup();
            connection
        }));
        connections
    }

    /// The hubs of one resource on which at least two channels hang.
    fn hub_connections(&self, resource: Resource) -> Vec<Connection> {
        let mut hubs: BTreeMap<usize, Connection> = BTreeMap::new();
        let uses = self.active.uses().filter(|join| join.carried.contains(resource));
        for join in uses.filter(|join| self.active.channels[join.from as usize].counts) {
            let hub = hubs.entry(self.hub(resource, join.to)).or_insert_with(|| Connection {
                resources: ResourceSet::NONE.with(resource),
                channels: Vec::new(),
                systems: Vec::new(),
                links: Vec::new(),
            });
            hub.channels.push(join.from);
            hub.systems.push(join.to);
            hub.links.push(join.rank);
        }
        for join in self.active.interfaces().filter(|join| join.carried.contains(resource)) {
            if let Some(hub) = hubs.get_mut(&self.hub(resource, join.to)) {
                hub.systems.extend([join.from, join.to]);
                hub.links.push(join.rank);
            }
        }
        let sorted = |list: &mut Vec<u32>| {
            list.sort_unstable();
            list.dedup();
        };
        hubs.into_values()
            .map(|mut hub| {
                sorted(&mut hub.channels);
                sorted(&mut hub.systems);
                hub
            })
            .filter(|hub| hub.channels.len() > 1)
            .collect()
    }
}
