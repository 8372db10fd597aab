//! The states that the search for a proposal goes through: partitions of vertices.
//!
//! There is one vertex per selling channel and graph that has to be connected, one that stands for
//! "some selling channel", and one per resource and system. A state labels each vertex with the
//! smallest of its component, so equal states are equal lists; every item of a proposal merges
//! some vertices.

use std::collections::BTreeMap;

use super::problem::Problem;
use crate::classify::evidence::INTEGRATION;
use crate::classify::sharing::resources_of;
use crate::classify::view::Active;
use crate::plan::{Level, Resource, ResourceSet};

/// One of the two ways in which all selling channels can be joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// By sharing the purchase, whatever part of it.
    Interaction,
    /// By sharing customers, by sharing stock, and by sharing prices.
    Integration,
}

impl Goal {
    /// The sets of resources each of which has to join all.
    pub fn graphs(self) -> Vec<ResourceSet> {
        match self {
            Self::Interaction => vec![resources_of(&[Level::Transaction])],
            Self::Integration => INTEGRATION.map(|one| ResourceSet::NONE.with(one)).to_vec(),
        }
    }
}

/// What has to be joined: which channels of which view, and how.
#[derive(Clone, Copy)]
pub(super) struct Task<'a> {
    pub active: &'a Active,
    pub goal: Goal,
    pub problem: &'a Problem,
}

/// The vertices of a problem.
pub(super) struct StateSpace {
    pub graphs: Vec<ResourceSet>,
    /// How many channels the problem has.
    pub channels: usize,
    /// The vertices of systems, by the system and the resource.
    hubs: BTreeMap<(usize, Resource), u16>,
    /// The active systems that matter, by their indices in the topology.
    pub systems: Vec<usize>,
    /// The graph that each vertex belongs to, if one.
    graph_of: Vec<Option<usize>>,
}

/// Labels of the vertices, and one more entry: which new systems are there.
pub(super) type State = Vec<u16>;

impl StateSpace {
    /// The vertices for channels, and for systems with these further resources.
    pub fn new(task: Task<'_>, further: ResourceSet) -> Self {
        let Task { active, goal, problem } = task;
        let (graphs, channels) = (goal.graphs(), problem.channels.len());
        let sellers = (0..graphs.len()).flat_map(|graph| vec![Some(graph); channels]);
        let graph_of = sellers.chain([None]).collect();
        let systems = (0..active.systems.len()).filter(|system| active.systems[*system]).collect();
        let mut space = Self { graphs, channels, hubs: BTreeMap::new(), systems, graph_of };
        for system in space.systems.clone() {
            for resource in active.topology.systems[system].shares.iter() {
                space.add_hub_of(system, resource, further);
            }
        }
        for join in active.uses() {
            for resource in join.carried.iter() {
                space.add_hub_of(join.to as usize, resource, further);
            }
        }
        for join in active.interfaces() {
            for resource in join.carried.iter() {
                space.add_hub_of(join.from as usize, resource, further);
                space.add_hub_of(join.to as usize, resource, further);
            }
        }
        space
    }

    fn add_hub_of(&mut self, system: usize, resource: Resource, further: ResourceSet) {
        if further.contains(resource) || self.graph(resource).is_some() {
            self.add_hub(system, resource);
        }
    }

    /// Gives a system a vertex for a resource, if it has none. New systems count from the number
    /// of systems that there are.
    pub fn add_hub(&mut self, system: usize, resource: Resource) {
        let fresh = self.graph_of.len() as u16;
        if *self.hubs.entry((system, resource)).or_insert(fresh) == fresh {
            self.graph_of.push(self.graph(resource));
        }
    }

    fn graph(&self, resource: Resource) -> Option<usize> {
        self.graphs.iter().position(|graph| graph.contains(resource))
    }

    /// The state in which nothing is joined yet and no new system is there.
    pub fn unjoined(&self) -> State {
        let mut state: State = (0..self.graph_of.len() as u16).collect();
        state.push(0);
        state
    }

    /// The vertex of a channel in a graph.
    pub fn seller(&self, graph: usize, channel: usize) -> u16 {
        (graph * self.channels + channel) as u16
    }

    /// The vertex that stands for "some selling channel".
    pub fn some_seller(&self) -> u16 {
        (self.graphs.len() * self.channels) as u16
    }

    /// The vertex of a system for a resource, if it has one.
    pub fn hub(&self, system: usize, resource: Resource) -> Option<u16> {
        self.hubs.get(&(system, resource)).copied()
    }

    /// What a link that carries these between two selling channels merges.
    pub fn direct(&self, from: usize, to: usize, carried: ResourceSet) -> Vec<(u16, u16)> {
        let graphs = self.graphs.iter().enumerate();
        let joined = graphs.filter(|(_, graph)| !graph.intersection(carried).is_empty());
        joined.map(|(graph, _)| (self.seller(graph, from), self.seller(graph, to))).collect()
    }

    /// What a link that carries these from a selling channel to a system merges.
    pub fn uses(&self, channel: usize, system: usize, carried: ResourceSet) -> Vec<(u16, u16)> {
        let merge = |resource: Resource| {
            let seller = self
                .graph(resource)
                .map_or(self.some_seller(), |graph| self.seller(graph, channel));
            Some((seller, self.hub(system, resource)?))
        };
        carried.iter().filter_map(merge).collect()
    }

    /// What a link that carries these between two systems merges.
    pub fn interface(&self, from: usize, to: usize, carried: ResourceSet) -> Vec<(u16, u16)> {
        let merge = |resource| Some((self.hub(from, resource)?, self.hub(to, resource)?));
        carried.iter().filter_map(merge).collect()
    }

    /// How many components of each graph these pairs can join to one more.
    pub fn joins(&self, merges: &[(u16, u16)]) -> [u32; 3] {
        let mut joins = [0; 3];
        for (vertex, _) in merges {
            if let Some(graph) = self.graph_of[*vertex as usize] {
                joins[graph] += 1;
            }
        }
        joins
    }

    /// Whether a selling channel hangs on a hub. Vertices of channels come before those of hubs,
    /// so the smallest vertex of the component says it.
    pub fn is_touched(&self, state: &State, hub: u16) -> bool {
        state[hub as usize] <= self.some_seller()
    }
}

/// Makes one component of each of these pairs.
pub(super) fn merge(state: &mut State, merges: &[(u16, u16)]) {
    for (a, b) in merges {
        let (a, b) = (state[*a as usize], state[*b as usize]);
        if a != b {
            let labels = state.len() - 1;
            let (low, high) = (a.min(b), a.max(b));
            state[..labels]
                .iter_mut()
                .filter(|label| **label == high)
                .for_each(|label| *label = low);
        }
    }
}
