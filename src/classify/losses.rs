//! What is lost and what is gained where something is held off (`docs/model.md`, "What carries the
//! model"): not only the model, but whatever rests on it.

use std::collections::BTreeSet;

use super::Classification;
use super::expectations::{Criterion, as_target};
use super::journeys::JourneyChecker;
use super::pairwise_sharing::PairwiseSharing;
use super::sharing::Sharing;
use super::smarketing::smarketing;
use crate::plan::{Body, Id, Market, Model, Plan, Relation, Resource};

/// Something that is there in one of two results and not in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The plan has another model.
    Model {
        /// Before.
        from: Model,
        /// After.
        to: Model,
    },
    /// A market has; nothing is sold to it any more where it has none.
    Market {
        /// Which.
        market: Market,
        /// Before.
        from: Model,
        /// After.
        to: Model,
    },
    /// Two channels with a common market share a resource.
    Pair {
        /// Both, the smaller id first.
        channels: [Id; 2],
        /// What.
        resource: Resource,
    },
    /// A journey holds.
    Journey(Id),
    /// An audience is addressed somewhere.
    Audience(Id),
    /// One of the six questions on marketing and sales holds; counts from 1.
    Smarketing(usize),
    /// Something is known of what customers may expect of a channel.
    Expectation(Id, Criterion),
}

/// What one result has and the other does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// What only the first has.
    pub lost: Vec<Loss>,
    /// What only the second has.
    pub gained: Vec<Loss>,
    /// The markets to which only the first sells, by whomever: also such whose model is not lost,
    /// because a reseller sold to them.
    pub unserved: Vec<Market>,
}

/// What is lost and gained from one result of a plan to another.
pub fn losses(plan: &Plan, before: &Classification, after: &Classification) -> Losses {
    let lost = only(plan, before, after);
    let is_said = |market: &Market| {
        lost.iter().any(|loss| matches!(loss, Loss::Market { market: of, .. } if of == market))
    };
    let unserved = before.markets.iter().copied();
    let unserved = unserved.filter(|market| !after.markets.contains(market) && !is_said(market));
    let unserved = unserved.collect();
    Losses { lost, gained: only(plan, after, before), unserved }
}

/// What the first has and the second does not, the model first. Models are said where they fall;
/// where they rise, they are a loss the other way round, said from the lower to the higher.
fn only(plan: &Plan, first: &Classification, second: &Classification) -> Vec<Loss> {
    let mut only = models(first, second);
    only.extend(pairs(first, second));
    only.extend(journeys(plan, first, second));
    only.extend(audiences(plan, first, second));
    let holds = |found| smarketing(plan, found).answers.into_iter().map(|answer| answer.holds);
    let fell = holds(first).zip(holds(second)).enumerate();
    only.extend(fell.filter(|(_, (was, is))| *was && !is).map(|(at, _)| Loss::Smarketing(at + 1)));
    only.extend(expectations(plan, first, second));
    only
}

fn models(first: &Classification, second: &Classification) -> Vec<Loss> {
    let mut fell = Vec::new();
    if first.model > second.model {
        fell.push(Loss::Model { from: first.model, to: second.model });
    }
    for market in first.by_market.iter() {
        let now = second.by_market.iter().find(|now| now.market == market.market);
        let to = now.map_or(Model::None, |now| now.model);
        if market.model > to {
            fell.push(Loss::Market { market: market.market, from: market.model, to });
        }
    }
    fell
}

/// Only ways of sharing that are not the same in both are looked at pair by pair.
fn pairs(first: &Classification, second: &Classification) -> Vec<Loss> {
    let all = Resource::ALL.into_iter().collect();
    let ways = |found: &Classification| {
        let ways = Sharing::new(&found.active).connections(all).into_iter();
        ways.map(|way| (way.channels, way.resources)).collect::<BTreeSet<_>>()
    };
    let (before, after) = (ways(first), ways(second));
    let shared = PairwiseSharing::new(second);
    let (active, ids) = (&first.active, &first.active.topology.channel_ids);
    let mut lost: BTreeSet<(u32, u32, Resource)> = BTreeSet::new();
    for (channels, resources) in before.difference(&after) {
        for (place, a) in channels.iter().enumerate() {
            let others = channels[place + 1..].iter();
            for b in others.filter(|b| active.have_common_market(*a, **b)) {
                let still = match second.active.have_common_market(*a, *b) {
                    true => shared.shared(&ids[*a as usize], &ids[*b as usize]),
                    false => Default::default(),
                };
                let gone = resources.iter().filter(|one| !still.contains(*one));
                lost.extend(gone.map(|resource| (*a, *b, resource)));
            }
        }
    }
    let pair = |(a, b, resource): (u32, u32, Resource)| Loss::Pair {
        channels: [a, b].map(|channel| ids[channel as usize].clone()),
        resource,
    };
    lost.into_iter().map(pair).collect()
}

fn journeys(plan: &Plan, first: &Classification, second: &Classification) -> Vec<Loss> {
    let (was, is) = (JourneyChecker::new(plan, first), JourneyChecker::new(plan, second));
    let broke = plan
        .journeys
        .iter()
        .filter(|(_, journey)| was.breaks(journey).is_empty() && !is.breaks(journey).is_empty());
    broke.map(|(id, _)| Loss::Journey(id.clone())).collect()
}

fn audiences(plan: &Plan, first: &Classification, second: &Classification) -> Vec<Loss> {
    let (was, is) = (addressed(plan, first), addressed(plan, second));
    let there = |id: &&Id| !second.active.excluded.contains(*id);
    was.difference(&is).copied().filter(there).cloned().map(Loss::Audience).collect()
}

/// The audiences that are addressed somewhere.
fn addressed<'a>(plan: &'a Plan, found: &Classification) -> BTreeSet<&'a Id> {
    let excluded = &found.active.excluded;
    let there = |id: &Id| {
        let node = plan.nodes.get(id).filter(|_| !excluded.contains(id));
        node.is_some_and(|node| node.is_in(found.view))
    };
    let links = plan.links.iter().filter(|(id, link)| {
        link.lifecycle.holds(found.view)
            && !excluded.contains(*id)
            && plan.relation(link) == Some(Relation::Reaches)
            && there(&link.from)
            && there(&link.to)
    });
    let ends = links.flat_map(|(_, link)| [&link.from, &link.to]);
    ends.filter(|id| plan.audience(id).is_some()).collect()
}

/// What was known of channels that are gone.
fn expectations(plan: &Plan, first: &Classification, second: &Classification) -> Vec<Loss> {
    let view = as_target(first);
    let gone = first.sellers.iter().filter(|id| !second.is_there(id));
    let known = gone.filter_map(|id| Some((id, plan.nodes.get(id)?)));
    known
        .flat_map(|(id, node)| {
            let Body::Channel(channel) = &node.body else { return Vec::new() };
            let target = plan.strategy.delivery_target_days;
            let said = Criterion::ALL.into_iter();
            let said = said.filter(|one| one.of(&channel.expectations, target, view).counts());
            said.map(|one| Loss::Expectation(id.clone(), one)).collect()
        })
        .collect()
}
