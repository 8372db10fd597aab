//! A proposal for many channels, found by construction.
//!
//! What is missing among the channels themselves is fixed first. Then, in each market that is not
//! far enough, all selling channels are joined by the cheapest of several spanning trees: of
//! integrations alone, or also over one system that is there or new. Then everything loose is
//! attached by itself. What turns out to be superfluous is taken out again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::addition::{Addition, Choice, Cost, with_additions};
use super::candidates::ranked;
use super::direct::{first_of_each, linked};
use super::goal::{Goal, Need};
use super::items::{led, new_kinds, new_system_id};
use super::problem::{Aim, Problem, new_channels};
use crate::catalogue;
use crate::classify::components::Components;
use crate::classify::evidence::interlocking;
use crate::classify::proposable::{self, Party, integrations, may_join};
use crate::classify::sharing::Sharing;
use crate::classify::topology::Topology;
use crate::classify::view::Active;
use crate::classify::what_if::Element;
use crate::plan::{Id, Level, Link, LinkKind, Market, Model, Plan, ResourceSet};

/// Up to this many systems are tried as the one over which channels are joined, those on which most
/// hang already first: whichever takes the least is nearly always among them.
const SYSTEMS: usize = 3;
/// Up to this many choices of channels are tried, and fewer where there are so many channels that
/// those of all of them would be more than this: each is looked at for every choice.
const PROBLEMS: usize = 60;
const CHANNELS_LOOKED_AT: usize = 20_000;
/// Up to this many steps are spent on taking out again what turned out superfluous; each addition
/// that is tried takes as many as the plan has elements. Some tenths of a second.
const PRUNING: usize = 4_000_000;

/// What it takes to get from crosschannel or omnichannel to a higher model.
pub(super) fn cheapest(active: &Active, aim: Aim) -> Option<Vec<Addition>> {
    let found = problems(active, aim).into_iter().find_map(|problems| {
        let found = problems.into_iter().filter_map(|problem| {
            let fixed = linked(problem.clone())?;
            construct(active, &problem, aim, &fixed)
        });
        found.min()
    });
    Some(pruned(active, aim, found?.additions()))
}

/// The choices of channels worth trying, each of which allows a higher model: the channels as they
/// are, and what more is tried only where these cannot be joined.
fn problems(active: &Active, aim: Aim) -> [Vec<Problem>; 3] {
    let allowing = |problem: &Problem| !problem.goals(aim).is_empty();
    let mut base = Problem::of(active);
    let as_they_are = Some(base.clone()).filter(allowing).into_iter().collect();
    let mut all_selling = Vec::new();
    if aim.level == Model::Omnichannel {
        for change in super::problem::Change::all(active) {
            if matches!(change, super::problem::Change::Sells(_)) {
                base.change(active, &change);
            }
        }
        all_selling.extend(Some(base.clone()).filter(allowing));
    }
    let changes = first_of_each(active);
    let changed = changes.iter().filter_map(|change| {
        let mut problem = base.clone();
        problem.change(active, change).then_some(problem)
    });
    let added = new_channels().into_iter().filter_map(|(kind, sells)| {
        let mut problem = base.clone();
        problem.add_channel(active, kind, sells).then_some(problem)
    });
    let all = changed.chain(added).filter(allowing);
    let most = CHANNELS_LOOKED_AT / active.channels.len().max(1);
    [as_they_are, all_selling, all.take(PROBLEMS.min(most.max(1))).collect()]
}

/// What joins and attaches all channels of a problem, with what that takes already.
fn construct(active: &Active, problem: &Problem, aim: Aim, fixed: &Cost) -> Option<Cost> {
    let fixed_additions = fixed.clone().additions();
    let base = extended(active, &fixed_additions);
    let found = problem.goals(aim).into_iter().filter_map(|goal| {
        let more = reached(&base, &goal)?;
        Some(Cost::of([fixed.clone().into_choices(), more].concat()))
    });
    found.min()
}

/// What reaches a goal.
fn reached(base: &Active, goal: &Goal) -> Option<Vec<Choice>> {
    let mut choices: Vec<Choice> = Vec::new();
    for market in [Market::B2B, Market::B2C] {
        let bit = crate::classify::view::market_bit(market);
        if goal.whole & bit == 0 {
            continue;
        }
        for graph in goal.graphs.iter().filter(|graph| graph.market == bit) {
            let whole = with_choices(base, &choices);
            let narrowed = whole.of_market(market);
            choices.extend(match graph.need {
                Need::Joined => joining(&whole, &narrowed, graph.resources)?,
                Need::Crossing => crossing(&narrowed, bit, graph.resources)?,
            });
        }
        let whole = with_choices(base, &choices);
        choices.extend(attaching(&whole.of_market(market))?);
    }
    Some(choices)
}

fn with_choices(base: &Active, choices: &[Choice]) -> Active {
    match choices.is_empty() {
        true => base.clone(),
        false => extended(base, &Cost::of(choices.to_vec()).additions()),
    }
}

/// A view with additions.
pub(super) fn extended(active: &Active, additions: &[Addition]) -> Active {
    let plan = with_additions(&active.topology.plan, additions);
    let topology = Topology::new(&plan).with_efforts(Arc::clone(&active.topology.efforts));
    Active::new(Arc::new(topology), active.view, &active.excluded, None)
}

/// A pair that crosses, where there is none.
fn crossing(narrowed: &Active, market: u32, resources: ResourceSet) -> Option<Vec<Choice>> {
    if Sharing::new(narrowed).interlocks(resources) {
        return Some(Vec::new());
    }
    let groups = groups(narrowed);
    let efforts = &narrowed.topology.efforts;
    let kinds = ranked(efforts).into_iter().filter(|one| {
        !one.carried.intersection(resources).is_empty()
            && !one.carried.intersection(interlocking()).is_empty()
    });
    let mut links = kinds.filter_map(|candidate| {
        let pairs = groups.iter().flat_map(|(from, first)| {
            groups.iter().filter(|(to, _)| may_join(candidate.kind, *from, **to)).filter_map(
                |(_, second)| {
                    let key = |channel: usize| narrowed.channels[channel].key;
                    let from = *first.first()?;
                    let to = second.iter().find(|to| key(**to) != key(from))?;
                    let (from, to) = (narrowed.id(from), narrowed.id(*to));
                    Some(Choice::link(efforts, (candidate.kind, candidate.carried), from, to))
                },
            )
        });
        pairs.min()
    });
    let _ = market;
    links.next().map(|link| vec![link])
}

/// The selling channels for which the same may be proposed, each in ascending order.
fn groups(active: &Active) -> BTreeMap<Party, Vec<usize>> {
    let plan = &active.topology.plan;
    let mut groups: BTreeMap<Party, Vec<usize>> = BTreeMap::new();
    for seller in active.sellers() {
        if let Some(party) = Party::in_plan(plan, active.id(seller), active.view) {
            groups.entry(party).or_default().push(seller);
        }
    }
    groups
}

/// A system over which channels can be joined.
struct Hub {
    id: Id,
    shares: ResourceSet,
    /// The vertices that stand for it among the components, where it is there.
    vertices: Vec<usize>,
    /// What adds it, where it is not.
    new: Option<Choice>,
}

/// The cheapest way found to join all selling channels of a market by these resources.
fn joining(whole: &Active, narrowed: &Active, resources: ResourceSet) -> Option<Vec<Choice>> {
    let sharing = Sharing::new(narrowed);
    let start = sharing.seller_components(resources);
    if count(narrowed, &mut start.clone()) <= 1 {
        return Some(Vec::new());
    }
    let hubs = hubs(whole, &sharing, &start, resources).into_iter().map(Some);
    let joined =
        hubs.chain([None]).filter_map(|hub| spanning(narrowed, start.clone(), resources, hub));
    joined.min_by_key(|choices| Cost::of(choices.clone()))
}

fn count(active: &Active, components: &mut Components) -> usize {
    active.sellers().filter(|seller| components.find(*seller) == *seller).count()
}

/// The systems on which most components hang already, and new ones.
fn hubs(
    whole: &Active,
    sharing: &Sharing<'_>,
    start: &Components,
    resources: ResourceSet,
) -> Vec<Hub> {
    let active = sharing.active;
    let plan = &active.topology.plan;
    let mut start = start.clone();
    let mut users: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for join in active.uses().filter(|join| active.channels[join.from as usize].sells) {
        if !join.carried.intersection(resources).is_empty() {
            users.entry(join.to as usize).or_default().insert(start.find(join.from as usize));
        }
    }
    let shares = |system: usize| active.topology.systems[system].shares;
    let may_be_used = |system: &usize| {
        let id = &active.topology.system_ids[*system];
        let found = plan.system(id).zip(plan.nodes.get(id));
        found.is_some_and(|(system, node)| {
            proposable::stays(node.lifecycle) && !proposable::leads(system).is_empty()
        })
    };
    let mut there: Vec<usize> = (0..active.systems.len())
        .filter(|system| active.systems[*system])
        .filter(|system| !shares(*system).intersection(resources).is_empty())
        .filter(may_be_used)
        .collect();
    there.sort_by_key(|system| std::cmp::Reverse(users.get(system).map_or(0, BTreeSet::len)));
    let hub_places = |system: usize| {
        let market = active.market.map_or(0, |market| market as usize);
        let shared = shares(system).intersection(resources);
        let places = shared.iter().map(|one| {
            active.channels.len() + market * sharing.hub_count() + sharing.hub(one, system as u32)
        });
        places.collect::<Vec<_>>()
    };
    let there = there.into_iter().take(SYSTEMS).map(|system| Hub {
        id: active.topology.system_ids[system].clone(),
        shares: shares(system),
        vertices: hub_places(system),
        new: None,
    });
    let new = new_kinds(&whole.topology.efforts, led(whole), resources).into_iter().map(|kind| {
        let id = new_system_id(whole, kind);
        let new = Some(Choice::system(&whole.topology.efforts, kind, id.clone()));
        Hub { id, shares: catalogue::system(kind).shares, vertices: Vec::new(), new }
    });
    there.chain(new).collect()
}

/// A spanning tree over the components, cheapest links first, with uses of the hub among them.
fn spanning(
    active: &Active,
    mut components: Components,
    resources: ResourceSet,
    hub: Option<Hub>,
) -> Option<Vec<Choice>> {
    let groups = groups(active);
    let mut choices = Vec::new();
    let mut hub = hub.map(|mut hub| {
        if let Some(new) = &hub.new {
            choices.push(new.clone());
            hub.vertices.push(components.add());
        }
        hub
    });
    let efforts = &active.topology.efforts;
    let uses = efforts.link(LinkKind::Uses);
    for candidate in ranked(efforts) {
        if let Some(hub) = hub.take_if(|_| uses <= candidate.rank.effort) {
            use_hub(active, &groups, &mut components, &hub, &mut choices);
        }
        if candidate.carried.intersection(resources).is_empty() {
            continue;
        }
        for (from_party, from) in &groups {
            for (to_party, to) in &groups {
                if !may_join(candidate.kind, *from_party, *to_party) {
                    continue;
                }
                // All that such links can join is joined by those of the first of each group.
                let pairs = to.iter().map(|to| (from[0], *to));
                for (from, to) in pairs.chain(from.iter().map(|from| (*from, to[0]))) {
                    if components.find(from) != components.find(to) {
                        components.join(from, to);
                        let (from, to) = (active.id(from), active.id(to));
                        let kind = (candidate.kind, candidate.carried);
                        choices.push(Choice::link(efforts, kind, from, to));
                    }
                }
            }
        }
    }
    (count(active, &mut components) == 1).then_some(choices)
}

fn use_hub(
    active: &Active,
    groups: &BTreeMap<Party, Vec<usize>>,
    components: &mut Components,
    hub: &Hub,
    choices: &mut Vec<Choice>,
) {
    let users = groups.iter().filter(|(party, _)| party.may_use_systems());
    let mut users: Vec<usize> = users.flat_map(|(_, users)| users.iter().copied()).collect();
    users.sort_unstable();
    for seller in users {
        if components.find(seller) != components.find(hub.vertices[0]) {
            hub.vertices.iter().for_each(|vertex| components.join(seller, *vertex));
            let kind = (LinkKind::Uses, hub.shares);
            let efforts = &active.topology.efforts;
            choices.push(Choice::link(efforts, kind, active.id(seller), &hub.id));
        }
    }
}

/// The cheapest link for each channel of a market that is not attached.
fn attaching(active: &Active) -> Option<Vec<Choice>> {
    let plan = &active.topology.plan;
    let attached = Sharing::new(active).attached();
    let groups = groups(active);
    let mut choices = Vec::new();
    for loose in active.informers().filter(|informer| !attached[*informer]) {
        let party = Party::in_plan(plan, active.id(loose), active.view)?;
        let links = groups.iter().flat_map(|(other, sellers)| {
            let seller = sellers[0];
            let both = [(party, *other, loose, seller), (*other, party, seller, loose)];
            both.into_iter().flat_map(|(first, second, from, to)| {
                let kinds = integrations(first, second).into_iter();
                let kinds = kinds.filter(|(_, carried, _)| !carried.is_empty());
                let (from, to) = (active.id(from), active.id(to));
                kinds
                    .map(|(kind, carried, _)| {
                        Choice::link(&active.topology.efforts, (kind, carried), from, to)
                    })
                    .collect::<Vec<_>>()
            })
        });
        choices.push(links.min_by_key(|link| (link.effort(), link.clone()))?);
    }
    Some(choices)
}

/// The model of what is looked at.
pub(super) fn model_of(active: &Active, aim: Aim) -> Model {
    match aim.market {
        Some(market) => active.of_market(market).rule().model(),
        None => active.rule().model(),
    }
}

/// Without what can be left out, where there is any: the links may happen to join all channels
/// both by the purchase and by data.
pub(super) fn pruned(active: &Active, aim: Aim, mut additions: Vec<Addition>) -> Vec<Addition> {
    let size = active.topology.plan.nodes.len() + active.topology.plan.links.len();
    if additions.len() * (size + additions.len()) > PRUNING {
        return additions;
    }
    // Again until nothing changes: a link falls with its system.
    loop {
        let extended = extended(active, &additions);
        let spare = (0..additions.len()).rev().find_map(|index| {
            let rest = rest(active, &additions, index);
            if !keeps_new_channels_joined(&additions, &rest) {
                return None;
            }
            let less = without(&extended, active, &additions, (index, &rest));
            less.is_none_or(|less| model_of(&less, aim) > aim.level).then_some(rest)
        });
        match spare {
            Some(rest) => additions = rest,
            None => return additions,
        }
    }
}

/// The additions but one, and but the links that only that one allows: between channels that
/// without it are not to have customers in common, or not to sell.
fn rest(active: &Active, additions: &[Addition], index: usize) -> Vec<Addition> {
    let others = additions.iter().enumerate().filter(|(other, _)| *other != index);
    let mut others: Vec<Addition> = others.map(|(_, addition)| addition.clone()).collect();
    match additions[index] {
        Addition::Link { .. } | Addition::AddChannel { .. } | Addition::AddSystem { .. } => others,
        Addition::Sells { .. } | Addition::Opens { .. } | Addition::TakeOver { .. } => {
            let plan = with_additions(&active.topology.plan, &others);
            let party = |id: &Id| Party::in_plan(&plan, id, active.view);
            others.retain(|addition| match addition {
                Addition::Link { kind, from, to } => match (party(from), party(to)) {
                    (Some(from), Some(to)) => may_join(*kind, from, to),
                    _ => true,
                },
                _ => true,
            });
            others
        }
    }
}

/// Whether every new channel that comes with more than a hand-over to one that is there still does
/// with the rest of the additions, as far as it comes at all.
fn keeps_new_channels_joined(additions: &[Addition], rest: &[Addition]) -> bool {
    let is_new = |end: &Id| {
        additions.iter().any(|one| matches!(one, Addition::AddChannel { id, .. } if id == end))
    };
    // What is to begin to sell, or is taken over, is not there before it does.
    let is_there = |among: &[Addition], end: &Id| {
        additions.iter().all(|one| match one {
            Addition::Sells { node }
            | Addition::TakeOver { node }
            | Addition::Opens { node, .. } => node != end || among.contains(one),
            Addition::Link { .. } | Addition::AddChannel { .. } | Addition::AddSystem { .. } => {
                true
            }
        })
    };
    let joins = |among: &[Addition], addition: &Addition, new: &Id| match addition {
        Addition::Link { kind, from, to } => {
            let level = catalogue::link(*kind).shares.level();
            let leads_to = |end: &Id| !is_new(end) && is_there(among, end);
            let is_joined = (from == new && leads_to(to)) || (to == new && leads_to(from));
            is_joined && level.is_some_and(|level| level != Level::HandOver)
        }
        _ => false,
    };
    let is_joined = |among: &[Addition], new: &Id| among.iter().any(|one| joins(among, one, new));
    rest.iter().all(|addition| match addition {
        Addition::AddChannel { id, .. } => is_joined(rest, id) || !is_joined(additions, id),
        _ => true,
    })
}

/// The extended view without an addition, which leaves the rest; `None` if it is not in it.
fn without(
    extended: &Active,
    active: &Active,
    additions: &[Addition],
    (index, rest): (usize, &[Addition]),
) -> Option<Active> {
    let plan: &Plan = &extended.topology.plan;
    match &additions[index] {
        Addition::Sells { .. } | Addition::Opens { .. } | Addition::TakeOver { .. } => {
            Some(self::extended(active, rest))
        }
        Addition::AddChannel { id, .. } | Addition::AddSystem { id, .. } => {
            Some(extended.without(extended.element(id)?))
        }
        Addition::Link { kind, from, to } => {
            // The plan may hold the same link for another step: that is not the one that was added.
            let before = &active.topology.plan.links;
            let is_it = |(id, link): &(&Id, &Link)| {
                let is_alike = link.kind == *kind && link.from == *from && link.to == *to;
                is_alike && !before.contains_key(*id)
            };
            let (id, _) = plan.links.iter().map(|(id, link)| (id, &**link)).find(is_it)?;
            let element: Element = extended.element(id)?;
            Some(extended.without(element))
        }
    }
}
