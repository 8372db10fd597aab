//! Proposals for many channels that need little: a further seller, or the first link that
//! interlocks two. Found without looking at every pair: channels for which the same may be
//! proposed are looked at as one.

use std::collections::BTreeMap;

use super::addition::{Addition, Choice, Cost};
use super::candidates::ranked;
use super::problem::{Aim, Change, Problem, new_channels};
use crate::catalogue;
use crate::classify::evidence::interlocking;
use crate::classify::proposable::{self, Party, integrations, may_join};
use crate::classify::sharing::Sharing;
use crate::classify::view::{Active, MARKETS, market_bit, market_numbers};
use crate::plan::{Level, LinkKind, ResourceSet};

/// A change of channels, or a new one, that alone reaches a higher model.
pub(super) fn another_seller(active: &Active, aim: Aim) -> Option<Cost> {
    let base = Problem::of(active);
    let rises = |problem: &Problem| problem.goals(aim).iter().any(|goal| goal.graphs.is_empty());
    let changed = first_of_each(active).into_iter().filter_map(|change| {
        let mut problem = base.clone();
        (problem.change(active, &change) && rises(&problem)).then(|| Cost::of(problem.choices))
    });
    changed.chain(new_seller(active, &base, &rises)).min()
}

/// A new channel with the best link to a seller that is there.
fn new_seller(active: &Active, base: &Problem, rises: &dyn Fn(&Problem) -> bool) -> Option<Cost> {
    let added = new_channels().into_iter().filter_map(|(kind, sells)| {
        let mut problem = base.clone();
        let added = problem.add_channel(active, kind, sells) && rises(&problem);
        added.then(|| linked(problem))?
    });
    added.min()
}

/// What a problem takes with the best link of each of its new channels to a seller that is there;
/// `None` where one of them has none.
pub(super) fn linked(mut problem: Problem) -> Option<Cost> {
    let new: Vec<usize> = problem.to_be_linked().collect();
    for new in new {
        let mut parties: BTreeMap<Party, usize> = BTreeMap::new();
        for (index, channel) in problem.channels.iter().enumerate() {
            if channel.existing.is_some() && channel.sells {
                parties.entry(channel.party).or_insert(index);
            }
        }
        let links = parties.values().flat_map(|seller| [(new, *seller), (*seller, new)]);
        let links = links.flat_map(|(from, to)| {
            let ends = [&problem.channels[from], &problem.channels[to]];
            let kinds = integrations(ends[0].party, ends[1].party).into_iter();
            let interlocking = kinds.filter(|(_, carried, _)| {
                carried.level().is_some_and(|level| level != Level::HandOver)
            });
            interlocking
                .map(|(kind, carried, _)| {
                    let efforts = &problem.efforts;
                    Choice::link(efforts, (kind, carried), &ends[0].id, &ends[1].id)
                })
                .collect::<Vec<_>>()
        });
        let best = links.min_by_key(|link| Cost::of(vec![link.clone()]))?;
        problem.choices.push(best);
    }
    Some(Cost::of(problem.choices))
}

/// Of the changes for which the same may be proposed the first.
pub(super) fn first_of_each(active: &Active) -> Vec<Change> {
    let plan = &active.topology.plan;
    let mut seen = std::collections::BTreeSet::new();
    let mut changes = Change::all(active);
    changes.retain(|change| {
        let (id, what) = match change {
            Change::Sells(id) => (id, 0),
            Change::Market(id, market) => (id, market_bit(*market)),
            Change::TakeOver(index) => (active.id(*index), 8),
        };
        let key = |channel: usize| active.channels[channel].key;
        let index = active.topology.channel_ids.binary_search(id).ok();
        Party::in_plan(plan, id, active.view)
            .is_some_and(|party| seen.insert((what, party, index.map(key))))
    });
    changes
}

/// The cheapest link that interlocks two selling channels that count separately, in any of these
/// markets. No link before the purchase helps here, so one link is enough: each that helps at all
/// does it alone.
pub(super) fn interlocking_link(active: &Active, markets: u32) -> Option<Cost> {
    let integration = interlocking_integration(active, markets);
    [integration, interlocking_use(active, markets)].into_iter().flatten().min()
}

/// The best integration: of the pairs of groups of channels for which the same may be proposed,
/// and in each the first that count separately.
fn interlocking_integration(active: &Active, markets: u32) -> Option<Cost> {
    let plan = &active.topology.plan;
    let mut groups: BTreeMap<(Party, u32), BTreeMap<u32, usize>> = BTreeMap::new();
    for seller in active.sellers() {
        let Some(party) = Party::in_plan(plan, active.id(seller), active.view) else { continue };
        let channel = active.channels[seller];
        groups.entry((party, channel.markets)).or_default().entry(channel.key).or_insert(seller);
    }
    let efforts = &active.topology.efforts;
    let helps = ranked(efforts)
        .into_iter()
        .filter(|one| !one.carried.intersection(interlocking()).is_empty());
    let mut helps = helps.peekable();
    let mut best: Option<Cost> = None;
    while let Some(candidate) = helps.next() {
        for ((from, from_markets), first) in &groups {
            for ((to, to_markets), second) in &groups {
                let common = from_markets & to_markets & markets != 0;
                if !common || !may_join(candidate.kind, *from, *to) {
                    continue;
                }
                let pairs = first.iter().flat_map(|(key, from)| {
                    let others = second.iter().filter(move |(other, _)| *other != key);
                    others.map(|(_, to)| (*from, *to)).take(2).collect::<Vec<_>>()
                });
                let link = pairs.min().map(|(from, to)| {
                    let (from, to) = (active.id(from), active.id(to));
                    let kind = (candidate.kind, candidate.carried);
                    Cost::of(vec![Choice::link(efforts, kind, from, to)])
                });
                best = [best, link].into_iter().flatten().min();
            }
        }
        // Candidates come in the order of their ranks.
        let next = helps.peek().map(|next| next.rank);
        if best.is_some() && next > Some(candidate.rank) {
            break;
        }
    }
    best
}

/// A link to a system through which the channel then interlocks with another.
fn interlocking_use(active: &Active, markets: u32) -> Option<Cost> {
    let plan = &active.topology.plan;
    let sharing = Sharing::new(active);
    // Up to two different keys at each hub and market decide whether one more interlocks there.
    let mut keys: Vec<[Option<u32>; 2]> = vec![[None; 2]; MARKETS * sharing.hub_count()];
    for join in active.uses() {
        let channel = active.channels[join.from as usize];
        if channel.sells {
            for resource in join.carried.intersection(interlocking()).iter() {
                for place in sharing.places(join.from, resource, join.to) {
                    let known = &mut keys[place];
                    match known {
                        [None, _] => known[0] = Some(channel.key),
                        [Some(first), None] if *first != channel.key => {
                            known[1] = Some(channel.key);
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    let hubs = sharing.hub_count();
    let interlocks = |system: u32, shares: ResourceSet, channel: usize| {
        let (key, served) = (active.channels[channel].key, active.channels[channel].markets);
        shares.iter().any(|one| {
            market_numbers(served & markets).any(|market| {
                let known = keys[market * hubs + sharing.hub(one, system)];
                known.into_iter().flatten().any(|known| known != key)
            })
        })
    };
    let users: Vec<usize> = active
        .sellers()
        .filter(|seller| {
            let party = Party::in_plan(plan, active.id(*seller), active.view);
            party.is_some_and(Party::may_use_systems)
        })
        .collect();
    let systems = (0..active.systems.len()).filter(|system| active.systems[*system]);
    let links = systems.filter_map(|index| {
        let id = &active.topology.system_ids[index];
        let (system, node) = (plan.system(id)?, plan.nodes.get(id)?);
        let shares = system.shares.intersection(interlocking());
        let used = shares.iter().any(|one| {
            (0..MARKETS)
                .any(|market| keys[market * hubs + sharing.hub(one, index as u32)][0].is_some())
        });
        let may = proposable::stays(node.lifecycle) && !proposable::leads(system).is_empty();
        let user = (used && may)
            .then(|| users.iter().find(|user| interlocks(index as u32, shares, **user)))??;
        let kind = (LinkKind::Uses, system.shares);
        let efforts = &active.topology.efforts;
        Some(Cost::of(vec![Choice::link(efforts, kind, active.id(*user), id)]))
    });
    links.min()
}

/// The markets of an aim, as bits.
pub(super) fn markets_of(aim: Aim) -> u32 {
    aim.market.map_or((1 << MARKETS) - 1, market_bit)
}

/// What it takes to interlock two channels after one change of a channel, of each sort the first.
pub(super) fn interlocked_by_change(
    active: &Active,
    aim: Aim,
    extended: &dyn Fn(&[Addition]) -> Active,
) -> Option<Cost> {
    let base = Problem::of(active);
    let mut best: Option<Cost> = None;
    for change in first_of_each(active).into_iter().take(CHANGES) {
        let mut problem = base.clone();
        if !problem.change(active, &change) {
            continue;
        }
        let additions = Cost::of(problem.choices.clone()).additions();
        let changed = extended(&additions);
        if let Some(link) = interlocking_link(&changed, markets_of(aim)) {
            let found = Cost::of([problem.choices, link.into_choices()].concat());
            best = [best, Some(found)].into_iter().flatten().min();
        }
    }
    let new = new_channels().into_iter().filter_map(|(kind, sells)| {
        let mut problem = base.clone();
        let sells_now = sells || catalogue::channel(kind).sells;
        (sells_now && problem.add_channel(active, kind, sells)).then(|| linked(problem))?
    });
    new.chain(best).min()
}

/// Up to this many changes are tried.
const CHANGES: usize = 12;
