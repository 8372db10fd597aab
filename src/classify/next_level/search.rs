//! The cheapest links and systems with which all selling channels of a problem are joined and all
//! others attached.
//!
//! A best-first search over the partitions of a [`StateSpace`] (A*): states come in the order of
//! what they take so far and at least will.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::addition::Addition;
use super::budget::Budget;
use super::candidates::Candidates;
use super::items::{Item, items};
use super::problem::Problem;
use super::rank::Rank;
use super::state_space::{State, StateSpace, Task, merge};

/// The best proposal so far.
#[derive(Clone, Debug)]
pub(super) struct Best {
    pub rank: Rank,
    pub additions: Vec<Addition>,
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
    task: Task<'_>,
    (candidates, budget): (&mut Candidates, &mut Budget),
    best: &mut Option<Best>,
) {
    let Task { active, problem, .. } = task;
    // Each pair of systems may be joined, and each channel may use each system. What this bounds
    // has few enough vertices for their numbers, too.
    let systems = active.systems.iter().filter(|system| **system).count();
    let pairs = systems.saturating_mul(systems / 2 + problem.channels.len());
    if !budget.spend(pairs.saturating_add(1), 0) {
        return;
    }
    let Existing { mut space, merges, attached, hanging } = Existing::of(task);
    let Some(loose) = loose(problem, &attached, hanging, candidates) else { return };
    let wanted: BTreeSet<u16> = loose.iter().flat_map(|loose| loose.hubs.clone()).collect();
    let items = items(task, candidates, &mut space, &wanted);
    let mut start = space.unjoined();
    merge(&mut start, &merges);
    let joins = items.iter().map(|item| space.joins(&item.merges)).collect();
    let search = Search { space: &space, problem, items: &items, joins, loose: &loose };
    let weights = search.weights(&start);
    search.run(start, &weights, budget, best);
}

/// What the links that are there join and attach already.
struct Existing {
    space: StateSpace,
    /// The pairs of vertices that they merge.
    merges: Vec<(u16, u16)>,
    /// For each channel whether a link between channels attaches it.
    attached: Vec<bool>,
    /// For each channel that only informs the hubs on which it hangs.
    hanging: BTreeMap<usize, Vec<u16>>,
}

impl Existing {
    fn of(task: Task<'_>) -> Self {
        let Task { active, problem, .. } = task;
        let existing = problem.channels.iter().enumerate();
        let channel_of: BTreeMap<u32, usize> = existing
            .filter_map(|(index, channel)| Some((channel.existing? as u32, index)))
            .collect();
        let sells = |channel: usize| problem.channels[channel].end.sells;
        let informing = active.uses().filter(|join| !sells(channel_of[&join.from]));
        let hanging_by = informing.flat_map(|join| join.carried.iter()).collect();
        let space = StateSpace::new(task, hanging_by);
        let mut attached = vec![false; problem.channels.len()];
        let mut hanging: BTreeMap<usize, Vec<u16>> = BTreeMap::new();
        let mut merges = Vec::new();
        for join in active.direct() {
            let (from, to) = (channel_of[&join.from], channel_of[&join.to]);
            if sells(from) && sells(to) {
                merges.extend(space.direct(from, to, join.carried));
            } else if !join.carried.is_empty() {
                attached[from] |= sells(to);
                attached[to] |= sells(from);
            }
        }
        for join in active.uses() {
            let channel = channel_of[&join.from];
            if sells(channel) {
                merges.extend(space.uses(channel, join.to as usize, join.carried));
            } else {
                let hubs = join.carried.iter().filter_map(|one| space.hub(join.to as usize, one));
                hanging.entry(channel).or_default().extend(hubs);
            }
        }
        for join in active.interfaces() {
            merges.extend(space.interface(join.from as usize, join.to as usize, join.carried));
        }
        Self { space, merges, attached, hanging }
    }
}

/// The channels that only inform and that no link attaches; `None` if nothing can attach one.
fn loose(
    problem: &Problem,
    attached: &[bool],
    mut hanging: BTreeMap<usize, Vec<u16>>,
    candidates: &mut Candidates,
) -> Option<Vec<Loose>> {
    let channels = problem.channels.iter().zip(attached).enumerate();
    let loose = channels.filter(|(_, (one, attached))| !one.end.sells && !**attached);
    loose
        .map(|(channel, _)| {
            let (rank, link) = cheapest_attachment(problem, channel, candidates)?;
            Some(Loose { hubs: hanging.remove(&channel).unwrap_or_default(), rank, link })
        })
        .collect()
}

fn cheapest_attachment(
    problem: &Problem,
    loose: usize,
    candidates: &mut Candidates,
) -> Option<(Rank, Addition)> {
    let mut cheapest: Option<(Rank, Addition)> = None;
    for seller in (0..problem.channels.len()).filter(|channel| problem.channels[*channel].end.sells)
    {
        for (from, to) in [(loose, seller), (seller, loose)] {
            let ends = [&problem.channels[from], &problem.channels[to]];
            let fitting = candidates.between(ends[0].end, ends[1].end);
            if let Some(candidate) = fitting.iter().find(|candidate| !candidate.carried.is_empty())
            {
                let (from, to) = (ends[0].id.clone(), ends[1].id.clone());
                let found = (candidate.rank, Addition::Link { kind: candidate.kind, from, to });
                if cheapest.as_ref().is_none_or(|cheapest| found < *cheapest) {
                    cheapest = Some(found);
                }
            }
        }
    }
    cheapest
}

struct Search<'a> {
    space: &'a StateSpace,
    problem: &'a Problem,
    items: &'a [Item],
    /// How many components of each graph each item can join to one more.
    joins: Vec<[u32; 3]>,
    loose: &'a [Loose],
}

/// What was added to reach a state: what it takes, and which items, in ascending order.
type Chosen = (Rank, Vec<u32>);

impl Search<'_> {
    fn run(self, start: State, weights: &[u32], budget: &mut Budget, best: &mut Option<Best>) {
        let mut open = BinaryHeap::new();
        let mut known: BTreeMap<State, Chosen> = BTreeMap::new();
        let chosen = (self.problem.rank, Vec::new());
        open.push(Reverse((
            chosen.0.effort + self.least_rest(&start, weights),
            chosen.clone(),
            start.clone(),
        )));
        known.insert(start, chosen);
        while let Some(Reverse((least, chosen, state))) = open.pop() {
            if best.as_ref().is_some_and(|best| best.rank.effort < least) {
                break;
            }
            if known.get(&state).is_some_and(|better| *better < chosen) {
                continue;
            }
            self.complete(&state, &chosen, best);
            if !budget.spend(self.items.len(), state.len()) {
                break;
            }
            for (index, item) in self.items.iter().enumerate() {
                let Some(next) = item.applied(&state) else { continue };
                let mut items = chosen.1.clone();
                let place = items.partition_point(|other| *other < index as u32);
                items.insert(place, index as u32);
                let chosen = (chosen.0 + item.rank, items);
                let least = chosen.0.effort + self.least_rest(&next, weights);
                let hopeless = best.as_ref().is_some_and(|best| best.rank.effort < least);
                if !hopeless && known.get(&next).is_none_or(|known| chosen < *known) {
                    if !budget.keep(next.len() + chosen.1.len()) {
                        return;
                    }
                    known.insert(next.clone(), chosen.clone());
                    open.push(Reverse((least, chosen, next)));
                }
            }
        }
    }

    /// Takes a state as a proposal if all selling channels are joined in it.
    fn complete(&self, state: &State, chosen: &Chosen, best: &mut Option<Best>) {
        let joined = (0..self.space.graphs.len()).all(|graph| self.components(state, graph) == 1);
        if joined {
            let attach = self.unattached(state);
            let found = Best {
                rank: chosen.0 + attach.clone().map(|loose| loose.rank).sum(),
                additions: self
                    .problem
                    .additions
                    .iter()
                    .cloned()
                    .chain(chosen.1.iter().map(|item| self.items[*item as usize].addition.clone()))
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
            |loose: &&Loose| loose.hubs.iter().any(|hub| self.space.is_touched(state, *hub));
        self.loose.iter().filter(move |loose| !touched(loose))
    }

    fn components(&self, state: &State, graph: usize) -> u32 {
        let vertices =
            (0..self.space.channels).filter(|channel| self.problem.channels[*channel].end.sells);
        let vertices = vertices.map(|channel| self.space.seller(graph, channel));
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
        let count = self.space.graphs.len();
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
    /// Whether this is better than what was found so far.
    pub fn replaces(&self, best: &Option<Self>) -> bool {
        let key = |best: &Self| {
            let mut additions = best.additions.clone();
            additions.sort();
            (best.rank, additions)
        };
        best.as_ref().is_none_or(|best| {
            self.rank < best.rank || (self.rank == best.rank && key(self) < key(best))
        })
    }

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
