//! A proposal for many channels, found by construction.
//!
//! What is missing among the channels themselves is fixed first. Then all selling channels are
//! joined by the cheapest of several spanning trees: of fitting integrations alone, or also over
//! one system that is there or new. Then everything loose is attached by itself. Each of these
//! additions is needed for what it was added for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::addition::{Addition, fresh_id, with_additions};
use super::candidates::{Candidates, candidates};
use super::items::new_kinds;
use super::problem::{Problem, new_channels};
use super::rank::Rank;
use super::state_space::Goal;
use crate::catalogue::{self, End};
use crate::classify::components::Components;
use crate::classify::sharing::Sharing;
use crate::classify::topology::Topology;
use crate::classify::view::Active;
use crate::classify::what_if::Element;
use crate::plan::{ChannelKind, Id, Link, LinkKind, Model, Plan, ResourceSet};

/// Up to this many systems are tried as the one over which channels are joined, those on which most
/// hang already first: whichever takes the least is nearly always among them.
const SYSTEMS: usize = 3;
/// Up to this many steps are spent on taking out again what turned out superfluous; each addition
/// that is tried takes as many as the plan has elements. Some tenths of a second.
const PRUNING: usize = 4_000_000;

/// What it takes to get from crosschannel or omnichannel to a higher model.
pub(super) fn additions(active: &Active, model: Model) -> Option<Vec<Addition>> {
    let candidates = problems(active, model).into_iter().filter_map(|problem| {
        let (rank, additions) = construct(active, &problem)?;
        Some((problem.rank + rank, [problem.additions, additions].concat()))
    });
    let (_, additions) = candidates.min()?;
    Some(pruned(active, model, additions))
}

/// The choices of channels worth trying, each of which allows a higher model.
fn problems(active: &Active, model: Model) -> Vec<Problem> {
    let mut problem = Problem::of(active);
    let informing = |problem: &Problem| -> Vec<usize> {
        let channels = problem.channels.iter().enumerate();
        channels.filter(|(_, channel)| !channel.end.sells).map(|(index, _)| index).collect()
    };
    if model == Model::Omnichannel {
        informing(&problem).into_iter().for_each(|channel| problem.begin_to_sell(channel));
    }
    if problem.allows_more_than(model) {
        return vec![problem];
    }
    // Of each kind the first that could begin to sell, and each kind of new channel.
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for channel in informing(&problem) {
        if seen.insert(problem.channels[channel].end.kind) {
            let mut changed = problem.clone();
            changed.begin_to_sell(channel);
            problems.push(changed);
        }
    }
    for (kind, sells) in new_channels() {
        let mut changed = problem.clone();
        changed.add_channel(active, kind, sells);
        problems.push(changed);
    }
    problems.retain(|problem| problem.allows_more_than(model));
    problems
}

/// What joins and attaches all channels of a problem.
fn construct(active: &Active, problem: &Problem) -> Option<(Rank, Vec<Addition>)> {
    let base = extended(active, &with_additions(&active.topology.plan, &problem.additions));
    let mut candidates = Candidates::new();
    let purchase = joined_and_attached(&base, Goal::Interaction, &mut candidates);
    let most = purchase.as_ref().map_or(u32::MAX, |(rank, _)| rank.effort);
    let data = match least_effort(&base, &candidates, Goal::Integration) <= most {
        true => joined_and_attached(&base, Goal::Integration, &mut candidates),
        false => None,
    };
    [purchase, data].into_iter().flatten().min()
}

/// What it takes at least to join all selling channels.
fn least_effort(active: &Active, candidates: &Candidates, goal: Goal) -> u32 {
    let sharing = Sharing::new(active);
    let uses = catalogue::link(LinkKind::Uses).effort;
    let graphs = goal.graphs().into_iter().map(|resources| {
        let missing = sharing.count_seller_components(resources).saturating_sub(1) as u32;
        missing * candidates.least_effort(resources).min(uses)
    });
    graphs.max().unwrap_or_default()
}

fn joined_and_attached(
    base: &Active,
    goal: Goal,
    candidates: &mut Candidates,
) -> Option<(Rank, Vec<Addition>)> {
    let mut joined: Option<Active> = None;
    let mut rank = Rank::default();
    let mut additions = Vec::new();
    for resources in goal.graphs() {
        let active = joined.as_ref().unwrap_or(base);
        let (more, links) = joining(active, resources)?;
        if !links.is_empty() {
            joined = Some(extended(active, &with_additions(&active.topology.plan, &links)));
            rank = rank + more;
            additions.extend(links);
        }
    }
    let (more, links) = attaching(joined.as_ref().unwrap_or(base), candidates)?;
    additions.extend(links);
    Some((rank + more, additions))
}

fn extended(active: &Active, plan: &Plan) -> Active {
    Active::new(Arc::new(Topology::new(plan)), active.view, &active.excluded, None)
}

/// A system over which channels can be joined.
struct Hub {
    id: Id,
    shares: ResourceSet,
    /// The vertices that stand for it among the components, where it is there.
    vertices: Vec<usize>,
    /// What adds it, where it is not.
    new: Option<(Rank, Addition)>,
}

/// The cheapest way found to join all selling channels by these resources.
fn joining(active: &Active, resources: ResourceSet) -> Option<(Rank, Vec<Addition>)> {
    let sharing = Sharing::new(active);
    let start = sharing.seller_components(resources);
    if count(active, &mut start.clone()) <= 1 {
        return Some((Rank::default(), Vec::new()));
    }
    let hubs = hubs(&sharing, &start, resources).into_iter().map(Some);
    let joined =
        hubs.chain([None]).filter_map(|hub| spanning(active, start.clone(), resources, hub));
    joined.min()
}

fn count(active: &Active, components: &mut Components) -> usize {
    active.sellers().filter(|seller| components.find(*seller) == *seller).count()
}

/// The systems on which most components hang already, and new ones.
fn hubs(sharing: &Sharing, start: &Components, resources: ResourceSet) -> Vec<Hub> {
    let active = sharing.active;
    let mut start = start.clone();
    let mut users: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for join in active.uses().filter(|join| active.channels[join.from as usize].sells) {
        if !join.carried.intersection(resources).is_empty() {
            users.entry(join.to as usize).or_default().insert(start.find(join.from as usize));
        }
    }
    let shares = |system: usize| active.topology.systems[system].shares;
    let mut there: Vec<usize> = (0..active.systems.len())
        .filter(|system| active.systems[*system])
        // A link that joins over several resources at once could make earlier ones superfluous.
        .filter(|system| shares(*system).intersection(resources).iter().count() == 1)
        .collect();
    there.sort_by_key(|system| std::cmp::Reverse(users.get(system).map_or(0, BTreeSet::len)));
    let there = there.into_iter().take(SYSTEMS).map(|system| Hub {
        id: active.topology.system_ids[system].clone(),
        shares: shares(system),
        vertices: shares(system)
            .intersection(resources)
            .iter()
            .map(|one| active.channels.len() + sharing.hub(one, system as u32))
            .collect(),
        new: None,
    });
    let new = new_kinds(resources).into_iter().map(|kind| {
        let id = fresh_id(&active.topology.plan, &format!("{kind:?}"), &BTreeSet::new());
        let addition = Addition::AddSystem { id: id.clone(), kind };
        let shares = catalogue::system(kind).shares;
        Hub { id, shares, vertices: Vec::new(), new: Some((Rank::system(kind), addition)) }
    });
    there.chain(new).collect()
}

/// A spanning tree over the components, cheapest links first, with uses of the hub among them.
fn spanning(
    active: &Active,
    mut components: Components,
    resources: ResourceSet,
    hub: Option<Hub>,
) -> Option<(Rank, Vec<Addition>)> {
    let mut by_kind: BTreeMap<ChannelKind, Vec<usize>> = BTreeMap::new();
    for seller in active.sellers() {
        by_kind.entry(active.topology.channels[seller].kind).or_default().push(seller);
    }
    let mut rank = Rank::default();
    let mut additions = Vec::new();
    let mut hub = hub.map(|mut hub| {
        if let Some((more, addition)) = &hub.new {
            rank = rank + *more;
            additions.push(addition.clone());
            hub.vertices.push(components.add());
        }
        (Rank::link(LinkKind::Uses, hub.shares), hub)
    });
    for candidate in candidates() {
        if let Some((use_rank, found)) = hub.take_if(|(use_rank, _)| *use_rank <= candidate.rank) {
            for seller in active.sellers() {
                if components.find(seller) != components.find(found.vertices[0]) {
                    found.vertices.iter().for_each(|vertex| components.join(seller, *vertex));
                    rank = rank + use_rank;
                    additions.push(link(active, LinkKind::Uses, seller, &found.id));
                }
            }
        }
        if candidate.carried.intersection(resources).is_empty() {
            continue;
        }
        for (from_kind, from) in &by_kind {
            for (to_kind, to) in &by_kind {
                let end = |kind: &ChannelKind| End { kind: *kind, sells: true };
                if !catalogue::fits(candidate.kind, end(from_kind), end(to_kind)) {
                    continue;
                }
                // All that such links can join is joined by those of the first of each kind.
                let pairs = to.iter().map(|to| (from[0], *to));
                for (from, to) in pairs.chain(from.iter().map(|from| (*from, to[0]))) {
                    if components.find(from) != components.find(to) {
                        components.join(from, to);
                        rank = rank + candidate.rank;
                        additions.push(link(active, candidate.kind, from, active.id(to)));
                    }
                }
            }
        }
    }
    (count(active, &mut components) == 1).then_some((rank, additions))
}

fn link(active: &Active, kind: LinkKind, from: usize, to: &Id) -> Addition {
    Addition::Link { kind, from: active.id(from).clone(), to: to.clone() }
}

/// The cheapest link for each channel that is not attached.
fn attaching(active: &Active, candidates: &mut Candidates) -> Option<(Rank, Vec<Addition>)> {
    let attached = Sharing::new(active).attached();
    let mut firsts: BTreeMap<ChannelKind, usize> = BTreeMap::new();
    for seller in active.sellers() {
        firsts.entry(active.topology.channels[seller].kind).or_insert(seller);
    }
    let mut rank = Rank::default();
    let mut additions = Vec::new();
    for loose in active.informers().filter(|informer| !attached[*informer]) {
        let end = |channel: usize, sells: bool| End {
            kind: active.topology.channels[channel].kind,
            sells,
        };
        let mut best: Option<(Rank, Addition)> = None;
        for seller in firsts.values().copied() {
            for (from, to) in [(loose, seller), (seller, loose)] {
                let fitting = candidates.between(end(from, from == seller), end(to, to == seller));
                let candidate = fitting.iter().find(|candidate| !candidate.carried.is_empty());
                let found = candidate.map(|candidate| {
                    (candidate.rank, link(active, candidate.kind, from, active.id(to)))
                });
                best = [best, found].into_iter().flatten().min();
            }
        }
        let (more, addition) = best?;
        rank = rank + more;
        additions.push(addition);
    }
    Some((rank, additions))
}

/// Without what can be left out, where there is any: the links may happen to join all channels
/// both by the purchase and by data.
pub(super) fn pruned(active: &Active, model: Model, mut additions: Vec<Addition>) -> Vec<Addition> {
    let size = active.topology.plan.nodes.len() + active.topology.plan.links.len();
    if additions.len() * (size + additions.len()) > PRUNING {
        return additions;
    }
    // Again until nothing changes: a link falls with its system.
    loop {
        let plan = with_additions(&active.topology.plan, &additions);
        let extended = extended(active, &plan);
        let spare = (0..additions.len()).rev().find(|index| {
            let less = without(&extended, &plan, &additions[*index]);
            less.is_none_or(|less| less.evidence().rule().model() > model)
        });
        match spare {
            Some(index) => drop(additions.remove(index)),
            None => return additions,
        }
    }
}

/// The extended view without an addition; `None` if it is not in it.
fn without(extended: &Active, plan: &Plan, addition: &Addition) -> Option<Active> {
    match addition {
        Addition::Sells { node } => match extended.element(node)? {
            Element::Channel(channel) => Some(extended.with_informing(channel)),
            Element::System(_) | Element::Direct(_) | Element::Uses(_) | Element::Interface(_) => {
                None
            }
        },
        Addition::AddChannel { id, .. } | Addition::AddSystem { id, .. } => {
            Some(extended.without(extended.element(id)?))
        }
        Addition::Link { kind, from, to } => {
            let is_it = |link: &Link| link.kind == *kind && link.from == *from && link.to == *to;
            let (id, _) = plan.links.iter().rev().find(|(_, link)| is_it(link))?;
            Some(extended.without(extended.element(id)?))
        }
    }
}
