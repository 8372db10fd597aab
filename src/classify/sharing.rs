//! Who shares what (`docs/model.md`, "Sharing"), by components and never by listing pairs.
//!
//! Two channels share a resource if a link that carries it joins them, or if both hang on one
//! *hub*: systems joined by interfaces that carry the resource. Channels never pass anything on,
//! so "shares with" is no equivalence and a component of sharing channels is more than a hub.
//!
//! What is asked here for the rules is asked among channels with a common market: each hub stands
//! for each market apart.

use std::sync::Arc;

use super::components::Components;
use super::topology::Join;
use super::view::{Active, MARKETS, market_numbers};
use crate::plan::{Level, Resource, ResourceSet};

/// The hubs of a view.
#[derive(Clone, Debug)]
pub(super) struct Sharing<'a> {
    pub active: &'a Active,
    /// For each resource and each system the hub it belongs to.
    hubs: Arc<[u32]>,
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

    /// The same hubs for the channels of another view of the same systems and links.
    pub fn among<'b>(&self, active: &'b Active) -> Sharing<'b> {
        Sharing { active, hubs: Arc::clone(&self.hubs) }
    }

    /// One more than the highest hub.
    pub fn hub_count(&self) -> usize {
        self.hubs.len()
    }

    /// The hub on which a channel that uses a system hangs for a resource.
    pub fn hub(&self, resource: Resource, system: u32) -> usize {
        self.hubs[resource as usize * self.active.systems.len() + system as usize] as usize
    }

    /// The places at which a channel hangs on a hub, one for each of its markets.
    pub fn places(
        &self,
        channel: u32,
        resource: Resource,
        system: u32,
    ) -> impl Iterator<Item = usize> {
        let hub = self.hub(resource, system);
        let count = self.hub_count();
        let markets = self.active.channels[channel as usize].markets;
        market_numbers(markets).map(move |market| market * count + hub)
    }

    /// Whether both sell and serve a common market.
    fn both_sell(&self, join: &Join) -> bool {
        let sells = |end: u32| self.active.channels[end as usize].sells;
        sells(join.from) && sells(join.to) && self.active.have_common_market(join.from, join.to)
    }

    /// The selling channels joined by pairs with a common market that share any of these
    /// resources: each seller is in the component of its representative, which is a seller too.
    pub fn seller_components(&self, resources: ResourceSet) -> Components {
        let channels = &self.active.channels;
        let mut components = Components::new(channels.len() + MARKETS * self.hub_count());
        for join in self.active.direct() {
            let shares = !join.carried.intersection(resources).is_empty();
            if shares && self.both_sell(join) {
                components.join(join.from as usize, join.to as usize);
            }
        }
        for join in self.active.uses().filter(|join| channels[join.from as usize].sells) {
            for resource in join.carried.intersection(resources).iter() {
                for place in self.places(join.from, resource, join.to) {
                    components.join(join.from as usize, channels.len() + place);
                }
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
        let markets =
            |join: &Join| self.active.channels[join.from as usize].markets.count_ones() as usize;
        let uses = uses.map(|join| join.carried.intersection(resources).len() * markets(join));
        let joins = direct.filter(carries).count() + uses.sum::<usize>();
        let sellers = self.active.sellers().count();
        joins + most >= sellers && self.count_seller_components(resources) <= most
    }

    /// How many components the selling channels form under pairs that share any of these.
    pub fn count_seller_components(&self, resources: ResourceSet) -> usize {
        let mut components = self.seller_components(resources);
        self.active.sellers().filter(|seller| components.find(*seller) == *seller).count()
    }

    /// Whether two selling channels with a common market that count separately share any of these
    /// resources.
    pub fn interlocks(&self, resources: ResourceSet) -> bool {
        let channels = &self.active.channels;
        let key = |channel: u32| channels[channel as usize].key;
        let linked = self.active.direct().any(|join| {
            !join.carried.intersection(resources).is_empty()
                && key(join.from) != key(join.to)
                && self.both_sell(join)
        });
        // The first key seen at each hub stands for all; a hub with two keys shows at the second.
        let mut first_keys: Vec<Option<u32>> = vec![None; MARKETS * self.hub_count()];
        let mut users = self.active.uses().filter(|join| channels[join.from as usize].sells);
        linked
            || users.any(|join| {
                let key = key(join.from);
                join.carried.intersection(resources).iter().any(|resource| {
                    self.places(join.from, resource, join.to)
                        .any(|place| *first_keys[place].get_or_insert(key) != key)
                })
            })
    }

    /// For each channel whether it only informs but shares anything with one that sells and serves
    /// a market that it serves too.
    pub fn attached(&self) -> Vec<bool> {
        let channels = &self.active.channels;
        let mut attached = vec![false; channels.len()];
        if channels.iter().all(|channel| channel.counts == channel.sells) {
            return attached;
        }
        let sells = |channel: u32| channels[channel as usize].sells;
        let informs = |channel: u32| channels[channel as usize].counts && !sells(channel);
        let mut selling_hubs = vec![false; MARKETS * self.hub_count()];
        for join in self.active.uses().filter(|join| sells(join.from)) {
            for resource in join.carried.iter() {
                for place in self.places(join.from, resource, join.to) {
                    selling_hubs[place] = true;
                }
            }
        }
        for join in self.active.uses().filter(|join| informs(join.from)) {
            let sold = |resource| {
                self.places(join.from, resource, join.to).any(|place| selling_hubs[place])
            };
            attached[join.from as usize] |= join.carried.iter().any(sold);
        }
        for join in self.active.direct().filter(|join| !join.carried.is_empty()) {
            if self.active.have_common_market(join.from, join.to) {
                attached[join.to as usize] |= sells(join.from) && informs(join.to);
                attached[join.from as usize] |= sells(join.to) && informs(join.from);
            }
        }
        attached
    }
}
