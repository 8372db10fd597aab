//! Whether customers who look things up on one side can buy on the other, for every audience and
//! without anybody drawing the journey.

use std::collections::BTreeSet;

use super::needs::needs;
use super::remedy::{Mending, Remedy};
use crate::catalogue::{self, Side};
use crate::classify::Classification;
use crate::classify::pairwise_sharing::PairwiseSharing;
use crate::plan::{Audience, Body, Id, Market, Operator, Plan, Relation, Resource, Stage, View};

/// In which direction an audience goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From a screen into the world.
    OnlineToOffline,
    /// From the world to a screen.
    OfflineToOnline,
}

impl Direction {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::OnlineToOffline, Self::OfflineToOnline];

    const fn from(self) -> Side {
        match self {
            Self::OnlineToOffline => Side::Online,
            Self::OfflineToOnline => Side::Offline,
        }
    }
}

/// Whether an audience can go in one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ropo {
    /// Whose route it is.
    pub audience: Id,
    /// In which direction.
    pub direction: Direction,
    /// How far the audience gets.
    pub state: RopoState,
}

/// How far an audience gets on its route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RopoState {
    /// There is no channel to look things up in, or none of the other side that sells to it.
    NoChannels,
    /// It looks things up in the first and buys in the second channel.
    Smooth(Id, Id),
    /// It could look things up in the first and buy in the second channel, which share too little.
    Broken(Id, Id),
}

/// Both routes of every audience that is there in the view of a classified plan.
pub fn ropo(plan: &Plan, found: &Classification) -> Vec<Ropo> {
    let audiences = plan.nodes.iter().filter_map(|(id, node)| match &node.body {
        Body::Audience(audience) if node.is_in(found.view) => Some((id, audience)),
        _ => None,
    });
    let audiences: Vec<(&Id, &Audience)> = audiences.collect();
    if audiences.is_empty() {
        return Vec::new();
    }
    let roaming = Roaming { plan, found, pairs: PairwiseSharing::new(found) };
    let reached = reached(plan, found.view);
    let mut routes = Vec::new();
    for (audience, about) in audiences {
        let reached = reached.iter().filter(|(of, _)| *of == audience).map(|(_, channel)| *channel);
        let active = reached.filter(|channel| found.is_there(channel));
        let active: Vec<&Id> = active.collect();
        for direction in Direction::ALL {
            let state = roaming.state(&active, about.market, direction);
            routes.push(Ropo { audience: audience.clone(), direction, state });
        }
    }
    routes
}

/// What mends a broken route with the least effort.
pub fn ropo_remedy(plan: &Plan, found: &Classification, from: &Id, to: &Id) -> Option<Remedy> {
    let needs = needs(Stage::Purchase, true);
    Mending { plan, found }.links(&PairwiseSharing::new(found), from, to, needs).into_iter().next()
}

/// Which audience is addressed in which channel in a view.
fn reached(plan: &Plan, view: View) -> BTreeSet<(&Id, &Id)> {
    let there = plan.links.values().filter(|link| link.lifecycle.holds(view));
    let reaching = there.filter(|link| plan.relation(link) == Some(Relation::Reaches));
    reaching
        .map(|link| match plan.channel(&link.from) {
            Some(_) => (&link.to, &link.from),
            None => (&link.from, &link.to),
        })
        .collect()
}

/// Follows audiences from one side to the other.
struct Roaming<'a> {
    plan: &'a Plan,
    found: &'a Classification,
    pairs: PairwiseSharing<'a>,
}

impl Roaming<'_> {
    /// How far an audience of this market gets over the channels in which it is addressed.
    fn state(&self, reached: &[&Id], market: Market, direction: Direction) -> RopoState {
        let channel = |id: &Id| self.plan.channel(id);
        let starts = |id: &&&Id| {
            let side = channel(id).map(|channel| catalogue::channel(channel.kind).side);
            side == Some(direction.from())
        };
        let serves = |id: &Id| {
            channel(id)
                .is_some_and(|one| one.markets.holding(self.found.view).any(|one| one == market))
        };
        let sells = |id: &Id| self.found.sells_at(id);
        let (from, to): (Vec<&Id>, Vec<&Id>) = reached.iter().copied().partition(|id| starts(&id));
        let to: Vec<&Id> = to.into_iter().filter(|id| sells(id) && serves(id)).collect();
        let (Some(first), Some(last)) = (from.first(), to.first()) else {
            return RopoState::NoChannels;
        };
        match smooth(&self.pairs, &from, &to) {
            Some((from, to)) => RopoState::Smooth(from.clone(), to.clone()),
            // Own channels, and those that sell themselves, are the ones to mend first.
            None => {
                let best = |ids: &[&Id], other: &Id| {
                    let rank = |id: &&&Id| {
                        let partner = channel(id).is_some_and(|one| one.operator != Operator::Own);
                        (partner, !sells(id))
                    };
                    ids.iter().min_by_key(rank).map_or_else(|| other.clone(), |id| (**id).clone())
                };
                RopoState::Broken(best(&from, first), best(&to, last))
            }
        }
    }
}

/// The first pair that shares what the purchase needs, found without looking at every pair.
fn smooth<'a>(pairs: &PairwiseSharing, from: &[&'a Id], to: &[&'a Id]) -> Option<(&'a Id, &'a Id)> {
    const ALONE: [Resource; 4] =
        [Resource::Order, Resource::Reservation, Resource::Basket, Resource::Stock];
    let needs = needs(Stage::Purchase, true);
    let direct = from.iter().flat_map(|first| {
        let linked = pairs.linked_with(first).filter(|other| to.binary_search(other).is_ok());
        linked.map(|other| (*first, other)).collect::<Vec<_>>()
    });
    let mut direct = direct.filter(|(first, last)| needs.are_met_by(pairs.shared(first, last)));
    if let Some((first, last)) = direct.next() {
        let last = to[to.binary_search(&last).ok()?];
        return Some((first, last));
    }
    // Each channel hangs on hubs; two on one hub share what it is for.
    let keys = |id: &Id| -> BTreeSet<(usize, usize)> {
        let alone = ALONE.into_iter().flat_map(|one| pairs.hubs(id, one)).map(|hub| (hub, hub));
        let products = pairs.hubs(id, Resource::Product);
        let both = products
            .flat_map(|product| pairs.hubs(id, Resource::Price).map(move |price| (product, price)));
        alone.chain(both).collect()
    };
    let mut known = std::collections::BTreeMap::new();
    for last in to {
        for key in keys(last) {
            known.entry(key).or_insert(*last);
        }
    }
    from.iter().find_map(|first| {
        let last = keys(first).iter().find_map(|key| known.get(key).copied())?;
        Some((*first, last))
    })
}
