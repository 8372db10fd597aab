//! Who shares what (`docs/model.md`, "Sharing"), by components and never by listing pairs.
//!
//! Two channels share a resource if a link that carries it joins them, or if both hang on one
//! *hub*: systems joined by interfaces that carry the resource. Channels never pass anything on,
//! so "shares with" is no equivalence and a component of sharing channels is more than a hub.

use super::components::Components;
use super::topology::Join;
use super::view::Active;
use crate::plan::{Level, Resource, ResourceSet};

/// The hubs of a view.
#[derive(Clone, Debug)]
pub(super) struct Sharing<'a> {
    pub active: &'a Active,
    /// For each resource and each system the hub it belongs to.
    hubs: Vec<u32>,
}

/// The resources of these levels.
pub(super) fn resources_of(levels: &[Level]) -> ResourceSet {
    Resource::ALL.into_iter().filter(|resource| levels.contains(&resource.level())).collect()
}

impl<'a> Sharing<'a> {
    /// Finds the hubs of a view.
    pub fn new(active: &'a Active) -> Self {
        let systems = active.systems.len();
        let mut hubs = Components::new(Resource::ALL.len() * systems);
        for join in active.interfaces() {
            for resource in join.carried.iter() {
                let first = resource as usize * systems;
                hubs.join(first + join.from as usize, first + join.to as usize);
            }
        }
        let hubs = (0..Resource::ALL.len() * systems).map(|place| hubs.find(place) as u32);
        Self { active, hubs: hubs.collect() }
    }

    /// One more than the highest hub.
    pub fn hub_count(&self) -> usize {
        self.hubs.len()
    }

    /// The hub on which a channel that uses a system hangs for a resource.
    pub fn hub(&self, resource: Resource, system: u32) -> usize {
        self.hubs[resource as usize * self.active.systems.len() + system as usize] as usize
    }

    /// The selling channels joined by pairs that share any of these resources: each seller is in
    /// the component of its representative, which is a seller too.
    pub fn seller_components(&self, resources: ResourceSet) -> Components {
        let channels = &self.active.channels;
        let sells = |channel: u32| channels[channel as usize].sells;
        let mut components = Components::new(channels.len() + self.hub_count());
        for join in self.active.direct() {
            let shares = !join.carried.intersection(resources).is_empty();
            if shares && sells(join.from) && sells(join.to) {
                components.join(join.from as usize, join.to as usize);
            }
        }
        for join in self.active.uses().filter(|join| sells(join.from)) {
            for resource in join.carried.intersection(resources).iter() {
                let hub = channels.len() + self.hub(resource, join.to);
                components.join(join.from as usize, hub);
            }
        }
        components
    }

    /// Whether all selling channels are one component under pairs that share any of these.
    pub fn joins_all_sellers(&self, resources: ResourceSet) -> bool {
        self.active.sellers().next().is_some() && self.has_parts_at_most(1, resources)
    }

    /// Whether the selling channels form no more components than this.
    pub fn has_parts_at_most(&self, most: usize, resources: ResourceSet) -> bool {
        // Each link joins two components at most, so too few of them need no closer look.
        let carries = |join: &&Join| !join.carried.intersection(resources).is_empty();
        let (direct, uses) = (self.active.direct(), self.active.uses());
        let uses = uses.map(|join| join.carried.intersection(resources).len());
        let joins = direct.filter(carries).count() + uses.sum::<usize>();
        let sellers = self.active.sellers().count();
        joins + most >= sellers && self.count_seller_components(resources) <= most
    }

    /// How many components the selling channels form under pairs that share any of these.
    pub fn count_seller_components(&self, resources: ResourceSet) -> usize {
        let mut components = self.seller_components(resources);
        self.active.sellers().filter(|seller| components.find(*seller) == *seller).count()
    }

    /// Whether two selling channels that count separately share any of these resources.
    pub fn interlocks(&self, resources: ResourceSet) -> bool {
        let channels = &self.active.channels;
        let key = |channel: u32| {
            let channel = channels[channel as usize];
            channel.sells.then_some(channel.key)
        };
        let differ = |first: Option<u32>, second: Option<u32>| {
            first.is_some() && second.is_some() && first != second
        };
        let linked = self.active.direct().any(|join| {
            !join.carried.intersection(resources).is_empty() && differ(key(join.from), key(join.to))
        });
        // The first key seen at each hub stands for all; a hub with two keys shows at the second.
        let mut first_keys: Vec<Option<u32>> = vec![None; self.hub_count()];
        linked
            || self.active.uses().any(|join| {
                let key = key(join.from);
                join.carried.intersection(resources).iter().any(|resource| {
                    let first = &mut first_keys[self.hub(resource, join.to)];
                    let differs = differ(*first, key);
                    *first = first.or(key);
                    differs
                })
            })
    }

    /// For each channel whether it only informs but shares anything with one that sells.
    pub fn attached(&self) -> Vec<bool> {
        let channels = &self.active.channels;
        let sells = |channel: u32| channels[channel as usize].sells;
        let mut selling_hubs = vec![false; self.hub_count()];
        for join in self.active.uses().filter(|join| sells(join.from)) {
            for resource in join.carried.iter() {
                selling_hubs[self.hub(resource, join.to)] = true;
            }
        }
        let mut attached = vec![false; channels.len()];
        for join in self.active.uses().filter(|join| !sells(join.from)) {
            let sold = |resource| selling_hubs[self.hub(resource, join.to)];
            attached[join.from as usize] |= join.carried.iter().any(sold);
        }
        for join in self.active.direct().filter(|join| !join.carried.is_empty()) {
            match (sells(join.from), sells(join.to)) {
                (true, false) => attached[join.to as usize] = true,
                (false, true) => attached[join.from as usize] = true,
                (true, true) | (false, false) => {}
            }
        }
        attached
    }
}
