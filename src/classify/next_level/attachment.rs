//! How channels that only inform get attached to selling ones. What one needs has nothing to do
//! with what another does, and joins no sellers: so each gets what is best for it once these are
//! joined.

use std::collections::BTreeMap;

use super::addition::{Choice, Cost};
use super::items::{UsedSystem, linked_by};
use super::problem::Problem;
use super::state_space::{State, StateSpace, Task};
use crate::classify::proposable::integrations;
use crate::classify::view::market_numbers;
use crate::plan::{LinkKind, Resource};

/// A channel that only informs.
pub(super) struct Informer {
    /// The markets in which it has to be attached and is by no link between channels, as bits.
    loose: u32,
    /// Whether it is new and has to be linked with a seller that is there.
    to_be_linked: bool,
    /// The hubs on which it hangs.
    hubs: Vec<(u16, u32)>,
    /// The best link to a seller for the markets in which it attaches, and whether it links a new
    /// channel as it has to be.
    links: BTreeMap<(u32, bool), Choice>,
    /// The systems that it could use, with their hubs.
    uses: Vec<(Choice, Vec<(u16, u32)>)>,
}

/// The channels of a problem that only inform; the markets in which links attach them already are
/// given as bits, and what they use with what it carries.
pub(super) fn informers(
    task: Task<'_>,
    space: &StateSpace<'_>,
    systems: &[UsedSystem],
    attached: &[u32],
    hanging: &BTreeMap<usize, Vec<(usize, Resource)>>,
) -> Vec<Informer> {
    let Task { goal, problem, .. } = task;
    let informs = |channel: &usize| !problem.channels[*channel].sells;
    let new: Vec<usize> = problem.to_be_linked().collect();
    (0..problem.channels.len())
        .filter(informs)
        .map(|channel| {
            let needed = problem.channels[channel].markets & goal.whole;
            let hanging = hanging.get(&channel).into_iter().flatten();
            let hubs = hanging.flat_map(|(system, one)| hubs(space, *system, [*one], needed));
            Informer {
                loose: needed & !attached[channel],
                to_be_linked: new.contains(&channel),
                hubs: hubs.collect(),
                links: links(problem, channel, needed),
                uses: uses(problem, space, channel, systems, needed),
            }
        })
        .collect()
}

/// The hubs of a system for these resources in these markets.
fn hubs(
    space: &StateSpace<'_>,
    system: usize,
    resources: impl IntoIterator<Item = Resource>,
    markets: u32,
) -> Vec<(u16, u32)> {
    let places =
        resources.into_iter().flat_map(|one| market_numbers(markets).map(move |m| (one, m)));
    let hub = |(one, market)| Some((space.hub(system, one, market)?, 1 << market));
    places.filter_map(hub).collect()
}

fn links(problem: &Problem, informer: usize, needed: u32) -> BTreeMap<(u32, bool), Choice> {
    let mut best: BTreeMap<(u32, bool), Choice> = BTreeMap::new();
    let sellers = (0..problem.channels.len()).filter(|seller| problem.channels[*seller].sells);
    for seller in sellers {
        let covers = problem.channels[seller].markets & needed;
        for (from, to) in [(informer, seller), (seller, informer)] {
            let ends = [&problem.channels[from], &problem.channels[to]];
            for (kind, carried, _) in integrations(ends[0].party, ends[1].party) {
                let links = linked_by(problem, informer, seller, carried) != 0;
                let (efforts, joins) = (&problem.efforts, (kind, carried));
                let choice = Choice::link(efforts, joins, &ends[0].id, &ends[1].id);
                if carried.is_empty() {
                    continue;
                }
                match best.get(&(covers, links)) {
                    Some(known) if (known.effort(), known) <= (choice.effort(), &choice) => {}
                    _ => drop(best.insert((covers, links), choice)),
                }
            }
        }
    }
    best
}

fn uses(
    problem: &Problem,
    space: &StateSpace<'_>,
    informer: usize,
    systems: &[UsedSystem],
    needed: u32,
) -> Vec<(Choice, Vec<(u16, u32)>)> {
    let channel = &problem.channels[informer];
    if !channel.party.may_use_systems() {
        return Vec::new();
    }
    // A new system would have to be there for others.
    let there = systems.iter().filter(|system| system.may_be_used() && system.new.is_none());
    there
        .map(|system| {
            let kind = (LinkKind::Uses, system.shares);
            let choice = Choice::link(&problem.efforts, kind, &channel.id, &system.id);
            (choice, hubs(space, system.index, system.shares.iter(), needed))
        })
        .collect()
}

impl Informer {
    /// What it takes in a state; `None` if nothing does it.
    pub fn cheapest(&self, space: &StateSpace<'_>, state: &State) -> Option<Vec<Choice>> {
        let touched = |hubs: &[(u16, u32)]| {
            let touched = hubs.iter().filter(|(hub, _)| space.is_touched(state, *hub));
            touched.fold(0, |markets, (_, market)| markets | market)
        };
        let loose = self.loose & !touched(&self.hubs);
        if loose == 0 && !self.to_be_linked {
            return Some(Vec::new());
        }
        let links = self.links.iter().map(|((covers, links), choice)| (*covers, *links, choice));
        let uses = self.uses.iter().map(|(choice, hubs)| (touched(hubs), false, choice));
        let ways: Vec<(u32, bool, &Choice)> = links.chain(uses).collect();
        let does = |covers: u32, links: bool| loose & !covers == 0 && (links || !self.to_be_linked);
        let single = ways.iter().filter(|way| does(way.0, way.1)).map(|way| vec![way.2.clone()]);
        let pairs = ways.iter().enumerate().flat_map(|(index, first)| {
            let others = ways[index + 1..].iter();
            let both = others.filter(|second| does(first.0 | second.0, first.1 || second.1));
            both.map(|second| vec![first.2.clone(), second.2.clone()])
        });
        single.chain(pairs).min_by_key(|choices| Cost::of(choices.clone()))
    }

    /// What it takes at least, whatever is joined by the way.
    pub fn least(&self) -> u32 {
        let needed = self.to_be_linked || (self.loose != 0 && self.hubs.is_empty());
        let uses = self.uses.iter().map(|(choice, _)| choice);
        let ways = self.links.values().chain(uses).map(Choice::effort);
        if needed { ways.min().unwrap_or_default() } else { 0 }
    }
}
