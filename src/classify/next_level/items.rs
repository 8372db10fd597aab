//! What can be added in a problem: integrations, uses of systems, interfaces and new systems, as far
//! as they may be proposed.
//!
//! Whatever is never better than something else is left out: of the integrations between two
//! channels those that join no more for no less, and new systems that share no more for no less.

use std::collections::{BTreeMap, BTreeSet};

use super::addition::{Choice, fresh_id};
use super::problem::Problem;
use super::state_space::{
    State, StateSpace, Task, add_linked, add_system, linked, merge, new_systems,
};
use crate::catalogue;
use crate::catalogue::efforts::Efforts;
use crate::classify::proposable::{self, integrations, leads};
use crate::classify::view::Active;
use crate::plan::{Id, Level, LinkKind, ResourceSet, SystemKind};

/// Something that can be added.
pub(super) struct Item {
    pub choice: Choice,
    /// What it makes one component of.
    pub merges: Vec<(u16, u16)>,
    /// The new channels that it links with a seller that was there, as bits.
    links: u16,
    /// The new system that it adds.
    adds: Option<usize>,
    /// The new system that it needs.
    needs: Option<usize>,
}

impl Item {
    fn link(choice: Choice, merges: Vec<(u16, u16)>) -> Self {
        Self { choice, merges, links: 0, adds: None, needs: None }
    }

    /// The state with the item, if it changes anything there and can be added.
    pub fn applied(&self, state: &State) -> Option<State> {
        let has = |system: usize| new_systems(state) & (1 << system) != 0;
        if self.needs.is_some_and(|system| !has(system)) {
            return None;
        }
        let is_apart = |(a, b): &(u16, u16)| state[*a as usize] != state[*b as usize];
        let changes = match self.adds {
            Some(system) => !has(system),
            None => self.merges.iter().any(is_apart) || self.links & !linked(state) != 0,
        };
        if !changes {
            return None;
        }
        let mut next = state.clone();
        self.add_to(&mut next);
        Some(next)
    }

    /// Adds it to a state.
    pub fn add_to(&self, state: &mut State) {
        match self.adds {
            Some(system) => add_system(state, system),
            None => {
                merge(state, &self.merges);
                add_linked(state, self.links);
            }
        }
    }
}

/// A system that channels may use.
pub(super) struct UsedSystem {
    /// Its number in the state space.
    pub index: usize,
    pub id: Id,
    pub shares: ResourceSet,
    /// Which of the new systems it is, if it has to be added first.
    pub new: Option<usize>,
    kind: SystemKind,
    /// Whether it may be proposed that a channel uses it: it is where something is kept.
    leads: bool,
    /// Whether it is not to go.
    stays: bool,
}

impl UsedSystem {
    /// Whether it may be proposed that a channel uses it.
    pub fn may_be_used(&self) -> bool {
        self.leads && self.stays
    }
}

/// The systems that are there and those that may be new. These get their vertices on the space.
pub(super) fn systems(active: &Active, space: &mut StateSpace<'_>) -> Vec<UsedSystem> {
    let plan = &active.topology.plan;
    let mut known = ResourceSet::NONE;
    let mut systems = Vec::new();
    for index in space.systems.iter().copied() {
        let id = &active.topology.system_ids[index];
        let (Some(system), Some(node)) = (plan.system(id), plan.nodes.get(id)) else { continue };
        let lead = leads(system);
        known = known.iter().chain(lead.iter()).collect();
        systems.push(UsedSystem {
            index,
            id: id.clone(),
            shares: system.shares,
            new: None,
            kind: system.kind,
            leads: !lead.is_empty(),
            stays: proposable::stays(node.lifecycle),
        });
    }
    let first = active.systems.len();
    for (number, kind) in
        new_kinds(&active.topology.efforts, known, space.useful()).into_iter().enumerate()
    {
        let shares = catalogue::system(kind).shares;
        let (index, id) = (first + number, new_system_id(active, kind));
        space.add_hubs(index, shares);
        let new = Some(number);
        systems.push(UsedSystem { index, id, shares, new, kind, leads: true, stays: true });
    }
    systems
}

/// The id that a new system gets.
pub(super) fn new_system_id(active: &Active, kind: SystemKind) -> Id {
    fresh_id(&active.topology.plan, &format!("{kind:?}"), &BTreeSet::new())
}

/// Everything that can be added, in the order in which equals are preferred.
pub(super) fn items(task: Task<'_>, space: &StateSpace<'_>, systems: &[UsedSystem]) -> Vec<Item> {
    let mut items = integrations_between_sellers(task.problem, space);
    for system in systems.iter().filter(|system| system.may_be_used()) {
        items.extend(uses_of(task.problem, space, system));
    }
    items.extend(interfaces(task.problem, space, systems));
    items.extend(systems.iter().filter_map(|system| added(task.problem, system)));
    items.sort_by(|a, b| a.choice.cmp(&b.choice));
    items
}

fn added(problem: &Problem, system: &UsedSystem) -> Option<Item> {
    let choice = Choice::system(&problem.efforts, system.kind, system.id.clone());
    system.new.map(|number| Item { adds: Some(number), ..Item::link(choice, Vec::new()) })
}

fn sellers(problem: &Problem) -> impl Iterator<Item = usize> {
    (0..problem.channels.len()).filter(|channel| problem.channels[*channel].sells)
}

/// The bits of the new channels that a link of this class joins with a seller that was there.
pub(super) fn linked_by(problem: &Problem, a: usize, b: usize, carried: ResourceSet) -> u16 {
    let interlocks = carried.level().is_some_and(|level| level != Level::HandOver);
    let to_be_linked: Vec<usize> = problem.to_be_linked().collect();
    let bit = |new: usize, other: usize| {
        let other = &problem.channels[other];
        let counts = interlocks && other.existing.is_some() && other.sells;
        let place = to_be_linked.iter().position(|one| *one == new).filter(|_| counts);
        place.map_or(0, |place| 1 << place)
    };
    bit(a, b) | bit(b, a)
}

/// Of the links that join the same, the best; none that another joins as much as for less.
type BestLinks = BTreeMap<(Vec<(u16, u16)>, u16), Choice>;

fn integrations_between_sellers(problem: &Problem, space: &StateSpace<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for first in sellers(problem) {
        for second in sellers(problem).filter(|second| *second > first) {
            let mut best: BestLinks = BTreeMap::new();
            for (from, to) in [(first, second), (second, first)] {
                let ends = [&problem.channels[from], &problem.channels[to]];
                for (kind, carried, _) in integrations(ends[0].party, ends[1].party) {
                    let merges = space.direct(first, second, carried);
                    let links = linked_by(problem, first, second, carried);
                    if merges.is_empty() && links == 0 {
                        continue;
                    }
                    let (efforts, joins) = (&problem.efforts, (kind, carried));
                    let choice = Choice::link(efforts, joins, &ends[0].id, &ends[1].id);
                    keep_best(&mut best, (merges, links), choice);
                }
            }
            let dominated = |joins: &(Vec<(u16, u16)>, u16), choice: &Choice| {
                best.iter().any(|(more, other)| {
                    more != joins
                        && (other.effort(), other) < (choice.effort(), choice)
                        && joins.1 & !more.1 == 0
                        && joins.0.iter().all(|one| more.0.contains(one))
                })
            };
            for (joins, choice) in &best {
                if !dominated(joins, choice) {
                    let item = Item::link(choice.clone(), joins.0.clone());
                    items.push(Item { links: joins.1, ..item });
                }
            }
        }
    }
    items
}

fn keep_best(best: &mut BestLinks, joins: (Vec<(u16, u16)>, u16), choice: Choice) {
    match best.get(&joins) {
        Some(known) if (known.effort(), known) <= (choice.effort(), &choice) => {}
        _ => drop(best.insert(joins, choice)),
    }
}

fn uses_of(problem: &Problem, space: &StateSpace<'_>, system: &UsedSystem) -> Vec<Item> {
    let users = sellers(problem).filter(|one| problem.channels[*one].party.may_use_systems());
    let uses = users.map(|channel| {
        let id = &problem.channels[channel].id;
        let kind = (LinkKind::Uses, system.shares);
        let choice = Choice::link(&problem.efforts, kind, id, &system.id);
        let merges = space.uses(channel, system.index, system.shares);
        Item { needs: system.new, ..Item::link(choice, merges) }
    });
    uses.filter(|item| !item.merges.is_empty()).collect()
}

/// Interfaces. Two new systems are never joined: that a channel uses the other one takes less.
fn interfaces(problem: &Problem, space: &StateSpace<'_>, systems: &[UsedSystem]) -> Vec<Item> {
    let mut items = Vec::new();
    for (place, from) in systems.iter().enumerate() {
        for to in systems[place + 1..].iter().filter(|to| from.new.is_none() && to.stays) {
            let carried = from.shares.intersection(to.shares);
            let merges = space.interface(from.index, to.index, carried);
            if from.stays && !merges.is_empty() {
                let (first, second) = ((&from.id).min(&to.id), (&from.id).max(&to.id));
                let kind = (LinkKind::Interface, carried);
                let choice = Choice::link(&problem.efforts, kind, first, second);
                items.push(Item { needs: to.new, ..Item::link(choice, merges) });
            }
        }
    }
    items
}

/// The kinds of systems that are worth adding where these resources are led already: of those that
/// share the same useful resources the first, and none of which another shares as much for less.
pub(super) fn new_kinds(
    efforts: &Efforts,
    known: ResourceSet,
    useful: ResourceSet,
) -> Vec<SystemKind> {
    let share = |kind: SystemKind| catalogue::system(kind).shares.intersection(useful);
    let kinds = proposable::new_systems(known);
    let effort = |kind: SystemKind| (efforts.system(kind), kind);
    let better = |other: SystemKind, kind: SystemKind| {
        effort(other) < effort(kind) && share(kind).intersection(share(other)) == share(kind)
    };
    let worth = |kind: &SystemKind| {
        !share(*kind).is_empty() && !kinds.iter().any(|other| better(*other, *kind))
    };
    kinds.iter().copied().filter(worth).collect()
}

/// What is led by the systems that are there.
pub(super) fn led(active: &Active) -> ResourceSet {
    let systems = (0..active.systems.len()).filter(|system| active.systems[*system]);
    let led = systems.filter_map(|system| {
        let system = active.topology.plan.system(&active.topology.system_ids[system])?;
        Some(leads(system))
    });
    led.flat_map(|leads| leads.iter().collect::<Vec<_>>()).collect()
}
