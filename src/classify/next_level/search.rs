//! The cheapest links and systems with which the channels of a problem are joined as a goal needs
//! them, and all others attached.
//!
//! A best-first search over the partitions of a [`StateSpace`] (A*): states come in the order of
//! what they take so far and at least will.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::addition::Cost;
use super::attachment::{Informer, informers};
use super::budget::Budget;
use super::goal::Need;
use super::items::{Item, items, systems};
use super::problem::Problem;
use super::state_space::{State, StateSpace, Task, linked, merge};
use crate::plan::Resource;

/// The best proposal so far.
pub(super) struct Best {
    /// The most that a proposal may take.
    pub ceiling: u32,
    pub cost: Option<Cost>,
}

impl Best {
    /// Whether what takes at least this much is no better.
    pub fn is_hopeless(&self, least: u32) -> bool {
        least > self.cost.as_ref().map_or(self.ceiling, |cost| cost.effort)
    }
}

/// Looks for a cheaper proposal than the best so far with these channels.
pub(super) fn search(task: Task<'_>, budget: &mut Budget, best: &mut Best) {
    let Task { active, problem, .. } = task;
    // Each pair of systems may be joined, and each channel may use each system. What this bounds
    // has few enough vertices for their numbers, too.
    let count = active.systems.iter().filter(|system| **system).count();
    let pairs = count.saturating_mul(count / 2 + problem.channels.len());
    if !budget.spend(pairs.saturating_add(1), 0) {
        return;
    }
    let mut space = StateSpace::new(task);
    let systems = systems(active, &mut space);
    let existing = Existing::of(task, &space);
    let informers = informers(task, &space, &systems, &existing.attached, &existing.hanging);
    let items = items(task, &space, &systems);
    let mut start = space.unjoined();
    merge(&mut start, &existing.merges);
    let joins = items.iter().map(|item| space.joins(&item.merges)).collect();
    let to_be_linked = problem.to_be_linked().enumerate();
    let to_be_linked = to_be_linked.filter(|(_, channel)| problem.channels[*channel].sells);
    let search = Search {
        space: &space,
        problem,
        items: &items,
        joins,
        informers: &informers,
        to_be_linked: to_be_linked.fold(0, |bits, (place, _)| bits | 1 << place),
    };
    if search.is_within_reach(&start) {
        let weights = search.weights(&start);
        search.run(start, &weights, budget, best);
    }
}

/// What the links that are there join and attach already.
struct Existing {
    /// The pairs of vertices that they merge.
    merges: Vec<(u16, u16)>,
    /// For each channel the markets in which a link between channels attaches it, as bits.
    attached: Vec<u32>,
    /// For each channel that only informs what it uses, with what of it.
    hanging: BTreeMap<usize, Vec<(usize, Resource)>>,
}

impl Existing {
    fn of(task: Task<'_>, space: &StateSpace<'_>) -> Self {
        let Task { active, problem, .. } = task;
        let existing = problem.channels.iter().enumerate();
        let channel_of: BTreeMap<u32, usize> = existing
            .filter_map(|(index, channel)| Some((channel.existing? as u32, index)))
            .collect();
        let channel = |index: usize| &problem.channels[index];
        let mut attached = vec![0; problem.channels.len()];
        let mut hanging: BTreeMap<usize, Vec<(usize, Resource)>> = BTreeMap::new();
        let mut merges = Vec::new();
        for join in active.direct() {
            let (Some(from), Some(to)) = (channel_of.get(&join.from), channel_of.get(&join.to))
            else {
                continue;
            };
            let (from, to) = (*from, *to);
            let common = channel(from).markets & channel(to).markets;
            match (channel(from).sells, channel(to).sells) {
                _ if join.carried.is_empty() => {}
                (true, true) => merges.extend(space.direct(from, to, join.carried)),
                (true, false) => attached[to] |= common,
                (false, true) => attached[from] |= common,
                (false, false) => {}
            }
        }
        for join in active.uses() {
            let Some(index) = channel_of.get(&join.from).copied() else { continue };
            let system = join.to as usize;
            match channel(index).sells {
                true => merges.extend(space.uses(index, system, join.carried)),
                false => {
                    let used = join.carried.iter().map(|resource| (system, resource));
                    hanging.entry(index).or_default().extend(used);
                }
            }
        }
        for join in active.interfaces() {
            merges.extend(space.interface(join.from as usize, join.to as usize, join.carried));
        }
        Self { merges, attached, hanging }
    }
}

struct Search<'a> {
    space: &'a StateSpace<'a>,
    problem: &'a Problem,
    items: &'a [Item],
    /// How many components of each graph each item can join to one more.
    joins: Vec<Vec<u32>>,
    informers: &'a [Informer],
    /// The new selling channels that have to be linked with a seller that is there, as bits.
    to_be_linked: u16,
}

/// What was added to reach a state: what it takes, how many items, and which, in ascending order.
type Chosen = (u32, usize, Vec<u32>);

impl Search<'_> {
    fn run(self, start: State, weights: &[u32], budget: &mut Budget, best: &mut Best) {
        let fixed = self.problem.effort();
        let mut open = BinaryHeap::new();
        let mut known: BTreeMap<State, Chosen> = BTreeMap::new();
        let chosen: Chosen = (fixed, 0, Vec::new());
        let least = fixed + self.least_rest(&start, weights);
        open.push(Reverse((least, chosen.clone(), start.clone())));
        known.insert(start, chosen);
        while let Some(Reverse((least, chosen, state))) = open.pop() {
            if best.is_hopeless(least) {
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
                let mut items = chosen.2.clone();
                let place = items.partition_point(|other| *other < index as u32);
                items.insert(place, index as u32);
                let chosen: Chosen = (chosen.0 + item.choice.effort(), chosen.1 + 1, items);
                let least = chosen.0 + self.least_rest(&next, weights);
                if !best.is_hopeless(least) && known.get(&next).is_none_or(|known| chosen < *known)
                {
                    if !budget.keep(next.len() + chosen.2.len()) {
                        return;
                    }
                    known.insert(next.clone(), chosen.clone());
                    open.push(Reverse((least, chosen, next)));
                }
            }
        }
    }

    /// Whether everything together that can be added reaches the goal. Where it does not, nothing
    /// has to be tried.
    fn is_within_reach(&self, start: &State) -> bool {
        let mut state = start.clone();
        self.items.iter().for_each(|item| item.add_to(&mut state));
        self.is_complete(&state)
            && self.informers.iter().all(|one| one.cheapest(self.space, &state).is_some())
    }

    /// Whether all selling channels are joined in a state that have to be.
    fn is_complete(&self, state: &State) -> bool {
        let mut graphs = 0..self.space.graphs.len();
        linked(state) & self.to_be_linked == self.to_be_linked
            && graphs.all(|graph| self.space.is_met(state, graph, self.problem))
    }

    /// Takes a state as a proposal if all is joined in it that has to be.
    fn complete(&self, state: &State, chosen: &Chosen, best: &mut Best) {
        if !self.is_complete(state) {
            return;
        }
        let attached = self.informers.iter().map(|one| one.cheapest(self.space, state));
        let Some(attached) = attached.collect::<Option<Vec<_>>>() else { return };
        let items = chosen.2.iter().map(|item| self.items[*item as usize].choice.clone());
        let choices = self.problem.choices.iter().cloned().chain(items);
        let found = Cost::of(choices.chain(attached.into_iter().flatten()).collect());
        let is_better = best.cost.as_ref().is_none_or(|best| found < *best);
        if found.effort <= best.ceiling && is_better {
            best.cost = Some(found);
        }
    }

    /// What it takes at least from a state on.
    fn least_rest(&self, state: &State, weights: &[u32]) -> u32 {
        let joins = weights
            .iter()
            .enumerate()
            .map(|(graph, weight)| weight * self.space.components(state, graph).saturating_sub(1));
        joins.sum::<u32>() + self.informers.iter().map(Informer::least).sum::<u32>()
    }

    /// Weights such that no item takes less than the weights of the components that it can join
    /// in all graphs together. The order in which the graphs get theirs matters; the best for the
    /// start is taken.
    fn weights(&self, start: &State) -> Vec<u32> {
        let count = self.space.graphs.len();
        let forward: Vec<usize> = (0..count).collect();
        let orders = (0..count.max(1)).flat_map(|turn| {
            let mut turned = forward.clone();
            turned.rotate_left(turn.min(count));
            let mut back = turned.clone();
            back.reverse();
            [turned, back]
        });
        let weighed = orders.map(|order| {
            let mut weights = vec![0; count];
            for graph in order {
                if self.space.graphs[graph].need == Need::Crossing {
                    continue;
                }
                let items = self.items.iter().zip(&self.joins);
                let spare = items.filter(|(_, joins)| joins[graph] > 0).map(|(item, joins)| {
                    let spent = (0..count).map(|other| weights[other] * joins[other]);
                    item.choice.effort().saturating_sub(spent.sum()) / joins[graph]
                });
                weights[graph] = spare.min().unwrap_or_default();
            }
            let bound: u32 = (0..count)
                .map(|graph| weights[graph] * self.space.components(start, graph).saturating_sub(1))
                .sum();
            (bound, weights)
        });
        weighed.max().map(|(_, weights)| weights).unwrap_or_default()
    }
}
