//! The cheapest links and systems with which all selling channels of a setting are joined and all
//! others attached.
//!
//! A best-first search over partitions. A *board* has one vertex per selling channel and graph
//! that has to be connected, one that stands for "some selling channel", and one per resource
//! and system. A state labels each vertex with the smallest of its component, so equal states
//! are equal lists; every item of a proposal merges some vertices.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::branch_and_bound::sum;
use super::budget::Effort;
use super::candidates::Offers;
use super::items::{Item, items};
use super::problem::Setting;
use super::{Addition, Rank};
use crate::classify::model::INTEGRATION;
use crate::classify::sharing::resources_of;
use crate::classify::view::Active;
use crate::plan::{Level, Resource, ResourceSet};

/// The best proposal so far.
#[derive(Clone, Debug)]
pub(super) struct Best {
    pub rank: Rank,
    pub additions: Vec<Addition>,
}

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

/// The vertices of a setting.
pub(super) struct Board {
    pub graphs: Vec<ResourceSet>,
    /// How many channels the setting has.
    pub spots: usize,
    /// The vertices of systems, by the system and the resource.
    hubs: BTreeMap<(usize, Resource), u16>,
    /// The active systems that matter, by their indices in the topology.
    pub systems: Vec<usize>,
    /// The graph that each vertex belongs to, if one.
    graph_of: Vec<Option<usize>>,
}

/// Labels of the vertices, and one more entry: which new systems are there.
pub(super) type State = Vec<u16>;

impl Board {
    /// The vertices for channels, and for systems with these further resources.
    fn new(active: &Active, goal: Goal, setting: &Setting, further: ResourceSet) -> Self {
        let (graphs, spots) = (goal.graphs(), setting.spots.len());
        let sellers = (0..graphs.len()).flat_map(|graph| vec![Some(graph); spots]);
        let graph_of = sellers.chain([None]).collect();
        let systems = (0..active.systems.len()).filter(|system| active.systems[*system]).collect();
        let mut board = Self { graphs, spots, hubs: BTreeMap::new(), systems, graph_of };
        for system in board.systems.clone() {
            for resource in active.topology.systems[system].shares.iter() {
                board.add_hub_of(system, resource, further);
            }
        }
        for join in active.uses() {
            for resource in join.carried.iter() {
                board.add_hub_of(join.to as usize, resource, further);
            }
        }
        for join in active.interfaces() {
            for resource in join.carried.iter() {
                board.add_hub_of(join.from as usize, resource, further);
                board.add_hub_of(join.to as usize, resource, further);
            }
        }
        board
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

    /// The vertex of a channel in a graph.
    pub fn seller(&self, graph: usize, spot: usize) -> u16 {
        (graph * self.spots + spot) as u16
    }

    /// The vertex that stands for "some selling channel".
    pub fn some_seller(&self) -> u16 {
        (self.graphs.len() * self.spots) as u16
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
    pub fn uses(&self, spot: usize, system: usize, carried: ResourceSet) -> Vec<(u16, u16)> {
        let merge = |resource: Resource| {
            let seller =
                self.graph(resource).map_or(self.some_seller(), |graph| self.seller(graph, spot));
            Some((seller, self.hub(system, resource)?))
        };
        carried.iter().filter_map(merge).collect()
    }

    /// What a link that carries these between two systems merges.
    pub fn interface(&self, from: usize, to: usize, carried: ResourceSet) -> Vec<(u16, u16)> {
        let merge = |resource| Some((self.hub(from, resource)?, self.hub(to, resource)?));
        carried.iter().filter_map(merge).collect()
    }

    /// How many components of each graph an item can join to one more.
    fn joins(&self, item: &Item) -> [u32; 3] {
        let mut joins = [0; 3];
        for (vertex, _) in &item.merges {
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

/// A channel that only informs and is not attached by a link to a selling one.
struct Loose {
    /// The hubs on which it hangs.
    hubs: Vec<u16>,
    /// The cheapest link that attaches it by itself.
    rank: Rank,
    link: Addition,
}

/// Looks for a cheaper proposal than the best so far with these channels.
pub(super) fn search(
    active: &Active,
    goal: Goal,
    setting: &Setting,
    (offers, effort): (&mut Offers, &mut Effort),
    best: &mut Option<Best>,
) {
    // Each pair of systems may be joined, and each channel may use each system. What this bounds
    // has few enough vertices for their numbers, too.
    let systems = active.systems.iter().filter(|system| **system).count();
    let pairs = systems.saturating_mul(systems / 2 + setting.spots.len());
    if !effort.spend(pairs.saturating_add(1), 0) {
        return;
    }
    let spot_of: BTreeMap<u32, usize> = setting
        .spots
        .iter()
        .enumerate()
        .filter_map(|(spot, channel)| Some((channel.existing? as u32, spot)))
        .collect();
    let sells = |spot: usize| setting.spots[spot].end.sells;
    let informing = active.uses().filter(|join| !sells(spot_of[&join.from]));
    let hanging_by = informing.flat_map(|join| join.carried.iter()).collect();
    let mut board = Board::new(active, goal, setting, hanging_by);
    let mut attached = vec![false; setting.spots.len()];
    let mut hanging: BTreeMap<usize, Vec<u16>> = BTreeMap::new();
    let mut merges = Vec::new();
    for join in active.direct() {
        let (from, to) = (spot_of[&join.from], spot_of[&join.to]);
        if sells(from) && sells(to) {
            merges.extend(board.direct(from, to, join.carried));
        } else if !join.carried.is_empty() {
            attached[from] |= sells(to);
            attached[to] |= sells(from);
        }
    }
    for join in active.uses() {
        let spot = spot_of[&join.from];
        if sells(spot) {
            merges.extend(board.uses(spot, join.to as usize, join.carried));
        } else {
            let hubs = join.carried.iter().filter_map(|one| board.hub(join.to as usize, one));
            hanging.entry(spot).or_default().extend(hubs);
        }
    }
    for join in active.interfaces() {
        merges.extend(board.interface(join.from as usize, join.to as usize, join.carried));
    }
    let loose: Option<Vec<Loose>> = (0..setting.spots.len())
        .filter(|spot| !sells(*spot) && !attached[*spot])
        .map(|spot| {
            let (rank, link) = cheapest_attachment(setting, spot, offers)?;
            Some(Loose { hubs: hanging.remove(&spot).unwrap_or_default(), rank, link })
        })
        .collect();
    let Some(loose) = loose else { return };
    let wanted: BTreeSet<u16> = loose.iter().flat_map(|loose| loose.hubs.clone()).collect();
    let items = items(active, goal, setting, offers, &mut board, &wanted);
    let mut start: State = (0..board.graph_of.len() as u16).collect();
    start.push(0);
    merge(&mut start, &merges);
    let joins = items.iter().map(|item| board.joins(item)).collect();
    let search = Search { board: &board, setting, items: &items, joins, loose: &loose };
    let weights = search.weights(&start);
    search.run(start, &weights, effort, best);
}

fn cheapest_attachment(
    setting: &Setting,
    loose: usize,
    offers: &mut Offers,
) -> Option<(Rank, Addition)> {
    let mut cheapest: Option<(Rank, Addition)> = None;
    for seller in (0..setting.spots.len()).filter(|spot| setting.spots[*spot].end.sells) {
        for (from, to) in [(loose, seller), (seller, loose)] {
            let ends = [&setting.spots[from], &setting.spots[to]];
            let fitting = offers.between(ends[0].end, ends[1].end);
            if let Some(offer) = fitting.iter().find(|offer| !offer.carried.is_empty()) {
                let (from, to) = (ends[0].id.clone(), ends[1].id.clone());
                let found = (offer.rank, Addition::Link { kind: offer.kind, from, to });
                if cheapest.as_ref().is_none_or(|cheapest| found < *cheapest) {
                    cheapest = Some(found);
                }
            }
        }
    }
    cheapest
}

struct Search<'a> {
    board: &'a Board,
    setting: &'a Setting,
    items: &'a [Item],
    /// How many components of each graph each item can join to one more.
    joins: Vec<[u32; 3]>,
    loose: &'a [Loose],
}

/// What was added to reach a state: what it takes, and which items, in ascending order.
type Way = (Rank, Vec<u32>);

impl Search<'_> {
    fn run(self, start: State, weights: &[u32], effort: &mut Effort, best: &mut Option<Best>) {
        let mut open = BinaryHeap::new();
        let mut known: BTreeMap<State, Way> = BTreeMap::new();
        let way = (self.setting.rank, Vec::new());
        open.push(Reverse((
            way.0.effort + self.least_rest(&start, weights),
            way.clone(),
            start.clone(),
        )));
        known.insert(start, way);
        while let Some(Reverse((least, way, state))) = open.pop() {
            if best.as_ref().is_some_and(|best| best.rank.effort < least) {
                break;
            }
            if known.get(&state).is_some_and(|better| *better < way) {
                continue;
            }
            self.complete(&state, &way, best);
            if !effort.spend(self.items.len(), state.len()) {
                break;
            }
            for (index, item) in self.items.iter().enumerate() {
                let Some(next) = item.applied(&state) else { continue };
                let mut items = way.1.clone();
                let place = items.partition_point(|other| *other < index as u32);
                items.insert(place, index as u32);
                let way = (way.0 + item.rank, items);
                let least = way.0.effort + self.least_rest(&next, weights);
                let hopeless = best.as_ref().is_some_and(|best| best.rank.effort < least);
                if !hopeless && known.get(&next).is_none_or(|known| way < *known) {
                    if !effort.keep(next.len() + way.1.len()) {
                        return;
                    }
                    known.insert(next.clone(), way.clone());
                    open.push(Reverse((least, way, next)));
                }
            }
        }
    }

    /// Takes a state as a proposal if all selling channels are joined in it.
    fn complete(&self, state: &State, way: &Way, best: &mut Option<Best>) {
        let joined = (0..self.board.graphs.len()).all(|graph| self.components(state, graph) == 1);
        if joined {
            let attach = self.unattached(state);
            let found = Best {
                rank: way.0 + sum(attach.clone().map(|loose| loose.rank)),
                additions: self
                    .setting
                    .additions
                    .iter()
                    .cloned()
                    .chain(way.1.iter().map(|item| self.items[*item as usize].addition.clone()))
                    .chain(attach.map(|loose| loose.link.clone()))
                    .collect(),
            };
            if found.replaces(best) {
                *best = Some(found.in_order());
            }
        }
    }

    fn unattached<'a>(&'a self, state: &'a State) -> impl Iterator<Item = &'a Loose> + Clone {
        let touched =
            |loose: &&Loose| loose.hubs.iter().any(|hub| self.board.is_touched(state, *hub));
        self.loose.iter().filter(move |loose| !touched(loose))
    }

    fn components(&self, state: &State, graph: usize) -> u32 {
        let vertices = (0..self.board.spots).filter(|spot| self.setting.spots[*spot].end.sells);
        let vertices = vertices.map(|spot| self.board.seller(graph, spot));
        vertices.filter(|vertex| state[*vertex as usize] == *vertex).count() as u32
    }

    /// What it takes at least from a state on.
    fn least_rest(&self, state: &State, weights: &[u32]) -> u32 {
        let graphs = weights.iter().enumerate();
        let joins =
            graphs.map(|(graph, weight)| weight * self.components(state, graph).saturating_sub(1));
        // One that hangs on a hub may get attached by the way.
        let attach = self.unattached(state).filter(|loose| loose.hubs.is_empty());
        joins.sum::<u32>() + attach.map(|loose| loose.rank.effort).sum::<u32>()
    }

    /// Weights such that no item takes less than the weights of the components that it can join
    /// in all graphs together. The order in which the graphs get theirs matters; the best for the
    /// start is taken.
    fn weights(&self, start: &State) -> Vec<u32> {
        let count = self.board.graphs.len();
        let orders: &[[usize; 3]] = match count {
            3 => &[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]],
            _ => &[[0, 0, 0]],
        };
        let weighed = orders.iter().map(|order| {
            let mut weights = vec![0; count];
            for graph in &order[..count] {
                weights[*graph] = 0;
                let items = self.items.iter().zip(&self.joins);
                let spare = items.filter(|(_, joins)| joins[*graph] > 0).map(|(item, joins)| {
                    let spent = (0..count).map(|other| weights[other] * joins[other]);
                    item.rank.effort.saturating_sub(spent.sum()) / joins[*graph]
                });
                weights[*graph] = spare.min().unwrap_or_default();
            }
            let bound: u32 = (0..count)
                .map(|graph| weights[graph] * self.components(start, graph).saturating_sub(1))
                .sum();
            (bound, weights)
        });
        weighed.max().map(|(_, weights)| weights).unwrap_or_default()
    }
}

impl Best {
    /// With what is new before what uses it.
    fn in_order(mut self) -> Self {
        self.additions.sort_by_key(|addition| match addition {
            Addition::AddChannel { .. } => 0,
            Addition::Sells { .. } => 1,
            Addition::AddSystem { .. } => 2,
            Addition::Link { .. } => 3,
        });
        self
    }
}
