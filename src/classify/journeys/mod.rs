//! Paths of customers over the channels: where a plan lets them go on without a break, and what
//! would mend one (`docs/model.md`, "Journeys").

mod by_hand;
mod needs;
mod ready_made;
mod remedy;
mod ropo;

pub use by_hand::WithoutHand;
pub use needs::{Needs, needs};
pub use ready_made::{ReadyMade, Suggested};
pub use remedy::Remedy;
pub use ropo::{Direction, Ropo, RopoState, ropo, ropo_remedy};

use std::sync::Arc;

use super::pairwise_sharing::PairwiseSharing;
use super::proposable::{AudienceMarkets, Party};
use super::view::market_bit;
use super::{Addition, Classification};
use crate::plan::{Id, Journey, Lifecycle, Node, Plan, Stage};
use remedy::Mending;

/// Why a customer cannot go on at a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The channel is not there in the view.
    ChannelMissing,
    /// The customer wants to buy where nothing is sold.
    DoesNotSell,
    /// The channel is not for such customers.
    DoesNotServe,
    /// The channel shares nothing of what the stage needs with the one before.
    NothingShared,
}

impl Reason {
    /// Its name in machine-readable results (`docs/command-line.md`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::ChannelMissing => "channel_missing",
            Self::DoesNotSell => "does_not_sell",
            Self::DoesNotServe => "does_not_serve",
            Self::NothingShared => "no_shared_resource",
        }
    }
}

/// A stop that a customer does not reach, or at which there is nothing to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Break {
    /// Which stop; counts from 0.
    pub stop: usize,
    /// Why.
    pub reason: Reason,
}

/// The journeys of one view of a plan. Preparing it takes as long as classifying; each journey
/// then takes little.
#[derive(Clone, Debug)]
pub struct JourneyChecker<'a> {
    plan: &'a Plan,
    found: &'a Classification,
    pairs: PairwiseSharing<'a>,
}

impl<'a> JourneyChecker<'a> {
    /// Prepares for the view in which the plan was classified.
    pub fn new(plan: &'a Plan, found: &'a Classification) -> Self {
        Self { plan, found, pairs: PairwiseSharing::new(found) }
    }

    /// The breaks of a journey, at most one at each stop, in their order.
    pub fn breaks(&self, journey: &Journey) -> Vec<Break> {
        let stops = 0..journey.stops.len();
        stops.filter_map(|stop| Some(Break { stop, reason: self.reason(journey, stop)? })).collect()
    }

    /// Why a customer cannot go on at a stop, if that is so.
    fn reason(&self, journey: &Journey, stop: usize) -> Option<Reason> {
        let at = &journey.stops[stop];
        if !self.is_there(&at.at) {
            return Some(Reason::ChannelMissing);
        }
        if at.stage == Stage::Purchase && !self.found.sells_at(&at.at) {
            return Some(Reason::DoesNotSell);
        }
        let before = stop.checked_sub(1).map(|before| &journey.stops[before].at);
        if !self.is_served(journey, before, &at.at) {
            return Some(Reason::DoesNotServe);
        }
        let before = before?;
        if *before == at.at || !self.is_there(before) {
            return None;
        }
        let needs = needs::of_hop(self.plan, before, at);
        (!needs.are_met_by(self.pairs.shared(before, &at.at))).then_some(Reason::NothingShared)
    }

    /// Whether a channel serves those who travel: the market of the audience, and where nobody is
    /// named, one that the stop before serves too.
    fn is_served(&self, journey: &Journey, before: Option<&Id>, at: &Id) -> bool {
        let market = journey.audience.as_ref().and_then(|id| self.plan.audience(id));
        match (market.map(|audience| audience.market), before) {
            (Some(market), _) => self.found.markets_of(at) & market_bit(market) != 0,
            (None, Some(before)) if before != at && self.is_there(before) => {
                self.found.markets_of(at) & self.found.markets_of(before) != 0
            }
            (None, _) => true,
        }
    }

    /// What mends a break with the least effort; `None` where nothing that is proposed does, or
    /// where the channel only comes later.
    pub fn remedy(&self, journey: &Journey, broken: Break) -> Option<Remedy> {
        self.remedies(journey, broken).into_iter().next()
    }

    /// Everything that is proposed to mend a break, least effort first; any one is enough.
    pub fn remedies(&self, journey: &Journey, broken: Break) -> Vec<Remedy> {
        let Some(at) = journey.stops.get(broken.stop) else { return Vec::new() };
        match broken.reason {
            Reason::ChannelMissing => {
                let node = self.plan.nodes.get(&at.at);
                let goes = |node: &Arc<Node>| matches!(node.lifecycle, Lifecycle::Retiring(_));
                node.filter(|node| goes(node))
                    .map(|_| Remedy::Keep(at.at.clone()))
                    .into_iter()
                    .collect()
            }
            Reason::DoesNotSell => self.begins_to_sell(&at.at).into_iter().collect(),
            Reason::DoesNotServe => self.opens(journey, &at.at).into_iter().collect(),
            Reason::NothingShared => {
                let before = broken.stop.checked_sub(1).and_then(|stop| journey.stops.get(stop));
                let Some(before) = before.map(|stop| &stop.at) else { return Vec::new() };
                let needs = needs::of_hop(self.plan, before, at);
                let mending = Mending { plan: self.plan, found: self.found };
                mending.links(&self.pairs, before, &at.at, needs)
            }
        }
    }

    fn begins_to_sell(&self, channel: &Id) -> Option<Remedy> {
        let party = Party::in_plan(self.plan, channel, self.found.view)?;
        // Who serves nobody sells to nobody.
        let serves = self.found.markets_of(channel) != 0;
        (serves && party.may_begin_to_sell()).then(|| Remedy::sells(channel.clone()))
    }

    /// The channel opens to the market of the audience.
    fn opens(&self, journey: &Journey, channel: &Id) -> Option<Remedy> {
        let market = self.plan.audience(journey.audience.as_ref()?)?.market;
        let party = Party::in_plan(self.plan, channel, self.found.view)?;
        party
            .may_open_to(market, AudienceMarkets::of(self.plan))
            .then(|| Remedy::Add(Addition::Opens { node: channel.clone(), market }))
    }

    /// What a hop to a stop needs; `None` for the first stop and for one in the same channel.
    pub fn needs(&self, journey: &Journey, stop: usize) -> Option<Needs> {
        let at = journey.stops.get(stop)?;
        let before = &journey.stops.get(stop.checked_sub(1)?)?.at;
        (*before != at.at).then(|| needs::of_hop(self.plan, before, at))
    }

    /// Whether the channel is there.
    pub fn is_there(&self, channel: &Id) -> bool {
        self.found.is_there(channel)
    }
}
