//! What joins which channels: the ways in which something is shared, for whoever explains.

use std::collections::BTreeMap;

use super::sharing::Sharing;
use crate::plan::{Resource, ResourceSet};

/// One way in which channels share something: a link between two of them, or systems.
#[derive(Clone, Debug)]
pub(super) struct Joint {
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
    /// All ways in which active channels share any of these: first the links between channels in
    /// the order of their ids, then the systems. Resources that the same channels share through
    /// the same systems are one way.
    pub fn joints(&self, resources: ResourceSet) -> Vec<Joint> {
        let mut joints: Vec<Joint> = Vec::new();
        for join in self.active.direct() {
            let shared = join.carried.intersection(resources);
            if !shared.is_empty() {
                let channels = vec![join.from.min(join.to), join.from.max(join.to)];
                joints.push(Joint {
                    resources: shared,
                    channels,
                    systems: Vec::new(),
                    links: vec![join.rank],
                });
            }
        }
        let mut alike: BTreeMap<(Vec<u32>, Vec<u32>), Joint> = BTreeMap::new();
        for resource in resources.iter() {
            for joint in self.hub_joints(resource) {
                let key = (joint.systems.clone(), joint.channels.clone());
                let known = alike
                    .entry(key)
                    .or_insert_with(|| Joint { resources: ResourceSet::NONE, ..joint.clone() });
                known.resources = known.resources.with(resource);
                known.links.extend(joint.links);
            }
        }
        joints.extend(alike.into_values().map(|mut joint| {
            joint.links.sort_unstable();
            joint.links.dedup();
            joint
        }));
        joints
    }

    /// The hubs of one resource on which at least two channels hang.
    fn hub_joints(&self, resource: Resource) -> Vec<Joint> {
        let mut hubs: BTreeMap<usize, Joint> = BTreeMap::new();
        for join in self.active.uses().filter(|join| join.carried.contains(resource)) {
            let hub = hubs.entry(self.hub(resource, join.to)).or_insert_with(|| Joint {
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
