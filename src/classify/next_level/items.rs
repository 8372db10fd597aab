//! What can be added in a problem: integrations, uses of systems, interfaces and new systems.
//!
//! Whatever is never better than something else is left out: of the integrations between two
//! channels those that join no more for no less, and new systems that share no more for no less.

use std::collections::{BTreeMap, BTreeSet};

use super::addition::{Addition, fresh_id};
use super::candidates::Candidates;
use super::problem::Problem;
use super::rank::Rank;
use super::state_space::{State, StateSpace, Task, merge};
use crate::catalogue;
use crate::classify::view::Active;
use crate::plan::{Id, LinkKind, ResourceSet, SystemKind};

/// Something that can be added.
pub(super) struct Item {
    pub rank: Rank,
    pub addition: Addition,
    /// What it makes one component of.
    pub merges: Vec<(u16, u16)>,
    /// The new system that it adds.
    adds: Option<usize>,
    /// The new system that it needs.
    needs: Option<usize>,
}

impl Item {
    /// The state with the item, if it changes anything there and can be added.
    pub fn applied(&self, state: &State) -> Option<State> {
        let systems = *state.last()?;
        let has = |system: usize| systems & (1 << system) != 0;
        if self.needs.is_some_and(|system| !has(system)) {
            return None;
        }
        let is_apart = |(a, b): &(u16, u16)| state[*a as usize] != state[*b as usize];
        let changes = match self.adds {
            Some(system) => !has(system),
            None => self.merges.iter().any(is_apart),
        };
        if !changes {
            return None;
        }
        let mut next = state.clone();
        match self.adds {
            Some(system) => *next.last_mut()? |= 1 << system,
            None => merge(&mut next, &self.merges),
        }
        Some(next)
    }
}

/// Everything that can be added, in the order in which equals are preferred. New systems get
/// their vertices on the space; `wanted` are the hubs on which loose channels hang.
pub(super) fn items(
    task: Task<'_>,
    candidates: &mut Candidates,
    space: &mut StateSpace,
    wanted: &BTreeSet<u16>,
) -> Vec<Item> {
    let Task { active, goal, problem } = task;
    let graphs = goal.graphs();
    let useful: ResourceSet = graphs.iter().flat_map(|graph| graph.iter()).collect();
    let mut items = integrations(problem, candidates, space, useful);
    items.extend(uses(task, space, useful, wanted));
    items.extend(interfaces(active, space, useful));
    items.extend(new_systems(task, space, useful));
    items.sort_by(|a, b| (a.rank, &a.addition).cmp(&(b.rank, &b.addition)));
    items
}

fn sellers(problem: &Problem) -> impl Iterator<Item = usize> {
    (0..problem.channels.len()).filter(|channel| problem.channels[*channel].end.sells)
}

fn integrations(
    problem: &Problem,
    candidates: &mut Candidates,
    space: &StateSpace,
    useful: ResourceSet,
) -> Vec<Item> {
    let mut items = Vec::new();
    for first in sellers(problem) {
        for second in sellers(problem).filter(|second| *second > first) {
            // Of each set of graphs that can be joined the best.
            let mut best: BTreeMap<Vec<(u16, u16)>, (Rank, Addition)> = BTreeMap::new();
            for (from, to) in [(first, second), (second, first)] {
                let ends = [&problem.channels[from], &problem.channels[to]];
                for candidate in candidates.between(ends[0].end, ends[1].end) {
                    let merges =
                        space.direct(first, second, candidate.carried.intersection(useful));
                    if merges.is_empty() {
                        continue;
                    }
                    let (from, to) = (ends[0].id.clone(), ends[1].id.clone());
                    let found = (candidate.rank, Addition::Link { kind: candidate.kind, from, to });
                    match best.get(&merges) {
                        Some(known) if *known <= found => {}
                        _ => drop(best.insert(merges, found)),
                    }
                }
            }
            let dominated = |merges: &Vec<(u16, u16)>, rank: Rank| {
                best.iter().any(|(more, (other, _))| {
                    more != merges && *other < rank && merges.iter().all(|one| more.contains(one))
                })
            };
            for (merges, (rank, addition)) in &best {
                if !dominated(merges, *rank) {
                    let (merges, addition) = (merges.clone(), addition.clone());
                    items.push(Item { rank: *rank, addition, merges, adds: None, needs: None });
                }
            }
        }
    }
    items
}

fn uses(
    Task { active, problem, .. }: Task<'_>,
    space: &StateSpace,
    useful: ResourceSet,
    wanted: &BTreeSet<u16>,
) -> Vec<Item> {
    // With interfaces a hub may be a wanted one under another name.
    let joined = !wanted.is_empty() && active.interfaces().next().is_some();
    let is_wanted = |hub| joined || wanted.contains(&hub);
    let mut items = Vec::new();
    for index in space.systems.iter().copied() {
        let shares = active.topology.systems[index].shares;
        let mut hubs = shares.iter().filter_map(|one| space.hub(index, one));
        let helps = !shares.intersection(useful).is_empty() || hubs.any(&is_wanted);
        if helps {
            let id = &active.topology.system_ids[index];
            items.extend(uses_of(problem, space, &UsedSystem { index, id, shares, new: None }));
        }
    }
    items
}

/// A system that selling channels can use.
struct UsedSystem<'a> {
    /// Its number in the state space.
    index: usize,
    id: &'a Id,
    shares: ResourceSet,
    /// Which of the new systems it is, if it has to be added first.
    new: Option<usize>,
}

fn uses_of(problem: &Problem, space: &StateSpace, system: &UsedSystem<'_>) -> Vec<Item> {
    let UsedSystem { index, id, shares, new } = *system;
    let uses = sellers(problem).map(|channel| Item {
        rank: Rank::link(LinkKind::Uses, shares),
        addition: Addition::Link {
            kind: LinkKind::Uses,
            from: problem.channels[channel].id.clone(),
            to: id.clone(),
        },
        merges: space.uses(channel, index, shares),
        adds: None,
        needs: new,
    });
    uses.collect()
}

/// Interfaces that join hubs of what has to be joined. Those that only attach a channel never
/// pay: that the seller uses the other system attaches it too, and takes less.
fn interfaces(active: &Active, space: &StateSpace, useful: ResourceSet) -> Vec<Item> {
    let mut items = Vec::new();
    for (place, from) in space.systems.iter().enumerate() {
        for to in &space.systems[place + 1..] {
            let shares = |system: usize| active.topology.systems[system].shares;
            let carried = shares(*from).intersection(shares(*to));
            if !carried.intersection(useful).is_empty() {
                let id = |system: usize| active.topology.system_ids[system].clone();
                items.push(Item {
                    rank: Rank::link(LinkKind::Interface, carried),
                    addition: Addition::Link {
                        kind: LinkKind::Interface,
                        from: id(*from),
                        to: id(*to),
                    },
                    merges: space.interface(*from, *to, carried),
                    adds: None,
                    needs: None,
                });
            }
        }
    }
    items
}

/// New systems with the links of selling channels to them. An interface from an old system to a
/// new one never pays: that a channel on the old one uses the new one joins as much for less.
fn new_systems(
    Task { active, problem, .. }: Task<'_>,
    space: &mut StateSpace,
    useful: ResourceSet,
) -> Vec<Item> {
    let mut items = Vec::new();
    let first = active.systems.len();
    for (number, kind) in new_kinds(useful).into_iter().enumerate() {
        let shares = catalogue::system(kind).shares;
        let (index, hubs) = (first + number, shares.intersection(useful));
        hubs.iter().for_each(|resource| space.add_hub(index, resource));
        let id = fresh_id(&active.topology.plan, &format!("{kind:?}"), &BTreeSet::new());
        let system = UsedSystem { index, id: &id, shares, new: Some(number) };
        items.extend(uses_of(problem, space, &system));
        items.push(Item {
            rank: Rank::system(kind),
            addition: Addition::AddSystem { id, kind },
            merges: Vec::new(),
            adds: Some(number),
            needs: None,
        });
    }
    items
}

/// The kinds of systems that are worth adding: of those that share the same useful resources the
/// first in rank, and none of which another shares as much for less.
pub(super) fn new_kinds(useful: ResourceSet) -> Vec<SystemKind> {
    let share = |kind: SystemKind| catalogue::system(kind).shares.intersection(useful);
    let kinds: Vec<SystemKind> = catalogue::catalogue().systems.keys().copied().collect();
    let better = |other: SystemKind, kind: SystemKind| {
        Rank::system(other) < Rank::system(kind)
            && share(kind).intersection(share(other)) == share(kind)
    };
    let worth = |kind: &SystemKind| {
        !share(*kind).is_empty() && !kinds.iter().any(|other| better(*other, *kind))
    };
    kinds.iter().copied().filter(worth).collect()
}
