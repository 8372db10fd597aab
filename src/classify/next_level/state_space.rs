//! The states that the search for a proposal goes through: partitions of vertices.
//!
//! There is one vertex per channel and graph of the goal, one for each market that stands for "some
//! channel that sells to it", and one per system, resource and market. A state labels each vertex
//! with the smallest of its component, so equal states are equal lists; every item of a proposal
//! merges some vertices.

use std::collections::BTreeMap;

use super::goal::{Goal, Graph, Need};
use super::problem::{Problem, ProblemChannel};
use crate::classify::view::{Active, MARKETS, market_numbers};
use crate::plan::{Resource, ResourceSet};

/// What has to be joined: which channels of which view, and how.
#[derive(Clone, Copy)]
pub(super) struct Task<'a> {
    pub active: &'a Active,
    pub goal: &'a Goal,
    pub problem: &'a Problem,
}

/// The vertices of a problem.
pub(super) struct StateSpace<'a> {
    pub graphs: &'a [Graph],
    channels: &'a [ProblemChannel],
    /// The vertices of systems, by the system, the resource and the number of the market.
    hubs: BTreeMap<(usize, Resource, usize), u16>,
    /// The active systems, by their indices in the topology.
    pub systems: Vec<usize>,
    /// The graph that each vertex belongs to, if one.
    graph_of: Vec<Option<usize>>,
    /// Resources that have vertices though no graph is about them: channels that only inform may
    /// be attached by them.
    further: ResourceSet,
}

/// Labels of the vertices, and two more entries: which new systems are there, and which new
/// channels are linked with a seller that was.
pub(super) type State = Vec<u16>;

/// How many entries of a state are no labels.
const FLAGS: usize = 2;

impl<'a> StateSpace<'a> {
    /// The vertices for channels and for systems.
    pub fn new(task: Task<'a>) -> Self {
        let Task { active, goal, problem } = task;
        let (graphs, channels) = (&goal.graphs[..], &problem.channels[..]);
        let sellers = (0..graphs.len()).flat_map(|graph| vec![Some(graph); channels.len()]);
        let graph_of = sellers.chain([None; MARKETS]).collect();
        let systems = (0..active.systems.len()).filter(|system| active.systems[*system]).collect();
        let informs = |channel: &ProblemChannel| !channel.sells;
        let further = match goal.whole != 0 && channels.iter().any(informs) {
            true => Resource::ALL.into_iter().collect(),
            false => ResourceSet::NONE,
        };
        let hubs = BTreeMap::new();
        let mut space = Self { graphs, channels, hubs, systems, graph_of, further };
        for system in space.systems.clone() {
            space.add_hubs(system, active.topology.systems[system].shares);
        }
        for join in active.uses() {
            space.add_hubs(join.to as usize, join.carried);
        }
        for join in active.interfaces() {
            space.add_hubs(join.from as usize, join.carried);
            space.add_hubs(join.to as usize, join.carried);
        }
        space
    }

    /// Gives a system vertices for these resources, where they matter. New systems count from the
    /// number of systems that there are.
    pub fn add_hubs(&mut self, system: usize, resources: ResourceSet) {
        for resource in resources.iter() {
            for market in 0..MARKETS {
                let graph = self.graph(resource, market);
                if graph.is_some() || self.further.contains(resource) {
                    let fresh = self.graph_of.len() as u16;
                    if *self.hubs.entry((system, resource, market)).or_insert(fresh) == fresh {
                        self.graph_of.push(graph);
                    }
                }
            }
        }
    }

    /// The graph of a market that is about a resource.
    fn graph(&self, resource: Resource, market: usize) -> Option<usize> {
        let is_about =
            |graph: &Graph| graph.market & (1 << market) != 0 && graph.resources.contains(resource);
        self.graphs.iter().position(is_about)
    }

    /// Everything that any graph is about.
    pub fn useful(&self) -> ResourceSet {
        self.graphs.iter().flat_map(|graph| graph.resources.iter()).collect()
    }

    /// The state in which nothing is joined yet and nothing new is there.
    pub fn unjoined(&self) -> State {
        (0..self.graph_of.len() as u16).chain([0; FLAGS]).collect()
    }

    /// The vertex of a channel in a graph.
    pub fn seller(&self, graph: usize, channel: usize) -> u16 {
        (graph * self.channels.len() + channel) as u16
    }

    /// The vertex that stands for "some channel that sells to this market".
    fn some_seller(&self, market: usize) -> u16 {
        (self.graphs.len() * self.channels.len() + market) as u16
    }

    /// The vertex of a system for a resource in a market, if it has one.
    pub fn hub(&self, system: usize, resource: Resource, market: usize) -> Option<u16> {
        self.hubs.get(&(system, resource, market)).copied()
    }

    /// What a link that carries these between two selling channels merges.
    pub fn direct(&self, from: usize, to: usize, carried: ResourceSet) -> Vec<(u16, u16)> {
        let common = self.channels[from].markets & self.channels[to].markets;
        let graphs = self.graphs.iter().enumerate();
        let joined = graphs.filter(|(_, graph)| {
            graph.market & common != 0 && !graph.resources.intersection(carried).is_empty()
        });
        joined.map(|(graph, _)| (self.seller(graph, from), self.seller(graph, to))).collect()
    }

    /// What a link that carries these from a selling channel to a system merges.
    pub fn uses(&self, channel: usize, system: usize, carried: ResourceSet) -> Vec<(u16, u16)> {
        let markets = self.channels[channel].markets;
        let places = carried.iter().flat_map(|one| market_numbers(markets).map(move |m| (one, m)));
        let merge = |(resource, market): (Resource, usize)| {
            let seller = self
                .graph(resource, market)
                .map_or(self.some_seller(market), |graph| self.seller(graph, channel));
            Some((seller, self.hub(system, resource, market)?))
        };
        places.filter_map(merge).collect()
    }

    /// What a link that carries these between two systems merges.
    pub fn interface(&self, from: usize, to: usize, carried: ResourceSet) -> Vec<(u16, u16)> {
        let places = carried.iter().flat_map(|one| (0..MARKETS).map(move |market| (one, market)));
        let merge =
            |(one, market)| Some((self.hub(from, one, market)?, self.hub(to, one, market)?));
        places.filter_map(merge).collect()
    }

    /// How many components of each graph that has to be joined these pairs can join to one more.
    pub fn joins(&self, merges: &[(u16, u16)]) -> Vec<u32> {
        let mut joins = vec![0; self.graphs.len()];
        for (vertex, _) in merges {
            if let Some(graph) = self.graph_of[*vertex as usize]
                && self.graphs[graph].need == Need::Joined
            {
                joins[graph] += 1;
            }
        }
        joins
    }

    /// Whether a selling channel hangs on a hub. Vertices of channels come before those of hubs,
    /// so the smallest vertex of the component says it.
    pub fn is_touched(&self, state: &State, hub: u16) -> bool {
        state[hub as usize] <= self.some_seller(MARKETS - 1)
    }

    /// The channels that are in a graph: those that sell to its market.
    pub fn sellers(&self, graph: usize) -> impl Iterator<Item = usize> {
        let market = self.graphs[graph].market;
        let sells = move |channel: &usize| self.channels[*channel].sells_to(market);
        (0..self.channels.len()).filter(sells)
    }

    /// How many components a graph has.
    pub fn components(&self, state: &State, graph: usize) -> u32 {
        let vertices = self.sellers(graph).map(|channel| self.seller(graph, channel));
        vertices.filter(|vertex| state[*vertex as usize] == *vertex).count() as u32
    }

    /// Whether a graph is what the goal needs.
    pub fn is_met(&self, state: &State, graph: usize, problem: &Problem) -> bool {
        if self.graphs[graph].need == Need::Joined {
            return self.components(state, graph) == 1;
        }
        let label = |channel: &usize| state[self.seller(graph, *channel) as usize];
        self.sellers(graph).any(|first| {
            let with_first = self.sellers(graph).filter(|other| label(other) == label(&first));
            problem.count_separately(with_first)
        })
    }
}

/// The new systems of a state, as bits.
pub(super) fn new_systems(state: &State) -> u16 {
    state[state.len() - FLAGS]
}

/// The new channels that are linked in a state, as bits.
pub(super) fn linked(state: &State) -> u16 {
    state[state.len() - 1]
}

/// Adds a new system.
pub(super) fn add_system(state: &mut State, number: usize) {
    let place = state.len() - FLAGS;
    state[place] |= 1 << number;
}

/// Notes that these new channels are linked.
pub(super) fn add_linked(state: &mut State, bits: u16) {
    let place = state.len() - 1;
    state[place] |= bits;
}

/// Makes one component of each of these pairs.
pub(super) fn merge(state: &mut State, merges: &[(u16, u16)]) {
    let labels = state.len() - FLAGS;
    for (a, b) in merges {
        let (a, b) = (state[*a as usize], state[*b as usize]);
        if a != b {
            let (low, high) = (a.min(b), a.max(b));
            state[..labels]
                .iter_mut()
                .filter(|label| **label == high)
                .for_each(|label| *label = low);
        }
    }
}
