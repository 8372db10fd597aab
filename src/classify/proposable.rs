//! What the program may propose (`docs/model.md`, "What is proposed"): the next level, findings and
//! journeys all ask here.
//!
//! Whatever fits may be drawn by hand. What is proposed has to make sense for those who would have
//! to do it: it joins only what has customers in common, asks nothing of a partner that only one
//! company can have inside itself, and does not build on what is to go.

use super::next_level::{Rank, candidates};
use super::view::{market_bit, market_bits};
use crate::catalogue::{self, End};
use crate::plan::{
    Audience, Availability, Body, Channel, ChannelKind, Id, Level, Lifecycle, LinkKind, Market,
    Markets, Operator, Plan, ResourceSet, System, SystemKind, View,
};

/// A channel as proposals in a view see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Party {
    /// What it is.
    pub kind: ChannelKind,
    /// Whether the company runs it.
    pub is_own: bool,
    /// Whether a reseller sells there.
    pub is_resold: bool,
    /// Whether it is not to go.
    pub stays: bool,
    /// Whether it sells and will go on to.
    pub sells: bool,
    /// The markets that it serves and will go on to, as bits.
    pub markets: u32,
}

impl Party {
    /// The channel in a view.
    pub fn of(channel: &Channel, lifecycle: Lifecycle, view: View) -> Self {
        let lasting = |availability| match availability {
            Availability::Until(_) => Availability::No,
            other => other,
        };
        let markets =
            Markets { b2b: lasting(channel.markets.b2b), b2c: lasting(channel.markets.b2c) };
        Self {
            kind: channel.kind,
            is_own: channel.operator == Operator::Own,
            is_resold: channel.is_resold(view),
            stays: !matches!(lifecycle, Lifecycle::Retiring(_)),
            sells: lasting(channel.sells).holds(view),
            markets: market_bits(markets, view),
        }
    }

    /// The same for a channel of the plan.
    pub fn in_plan(plan: &Plan, id: &Id, view: View) -> Option<Self> {
        let node = plan.nodes.get(id)?;
        match &node.body {
            Body::Channel(channel) => Some(Self::of(channel, node.lifecycle, view)),
            _ => None,
        }
    }

    /// What it is for the question which integrations fit.
    pub fn end(self) -> End {
        End { kind: self.kind, sells: self.sells && self.markets != 0 && !self.is_resold }
    }

    /// Whether it may be proposed that the channel uses systems of the company.
    pub fn may_use_systems(self) -> bool {
        let sells_itself = self.kind == ChannelKind::Marketplace && !self.is_resold;
        self.stays && (self.is_own || sells_itself)
    }

    /// Whether it may be proposed that the channel begins to sell.
    pub fn may_begin_to_sell(self) -> bool {
        let entry = catalogue::channel(self.kind);
        self.stays && !self.sells && !entry.never_sells && (self.is_own || entry.sells)
    }

    /// Whether it may be proposed that the channel opens to a market, in a plan with these audiences.
    pub fn may_open_to(self, market: Market, audiences: AudienceMarkets) -> bool {
        self.stays
            && self.is_own
            && self.markets & market_bit(market) == 0
            && catalogue::channel(self.kind).may_serve(market)
            && audiences.has(market)
    }

    /// Whether it may be proposed that the company takes over from the reseller.
    pub fn may_be_taken_over(self) -> bool {
        self.stays && self.is_resold
    }
}

/// Whether it may be proposed that a channel opens to a market, as it is in the target.
pub fn may_open_to(plan: &Plan, channel: &Id, market: Market) -> bool {
    let party = Party::in_plan(plan, channel, View::Target);
    party.is_some_and(|party| party.may_open_to(market, AudienceMarkets::of(plan)))
}

/// The markets of which a plan has an audience, whenever: found once for all of its channels.
#[derive(Clone, Copy, Debug)]
pub struct AudienceMarkets(u32);

impl AudienceMarkets {
    /// Of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self(audiences(plan).fold(0, |markets, audience| markets | market_bit(audience.market)))
    }

    fn has(self, market: Market) -> bool {
        self.0 & market_bit(market) != 0
    }
}

fn audiences(plan: &Plan) -> impl Iterator<Item = &Audience> {
    plan.nodes.values().filter_map(|node| match &node.body {
        Body::Audience(audience) => Some(audience),
        _ => None,
    })
}

/// Whether an integration of this kind may be proposed from one channel to another.
pub(super) fn may_join(kind: LinkKind, from: Party, to: Party) -> bool {
    let entry = catalogue::link(kind);
    let resold = from.is_resold || to.is_resold;
    let shows_goods =
        kind == LinkKind::SharedProductData || entry.shares.level() == Some(Level::HandOver);
    from.stays
        && to.stays
        && from.markets & to.markets != 0
        && (from.is_own || to.is_own)
        && (entry.partner || (from.is_own && to.is_own))
        && (shows_goods || !resold)
        && catalogue::fits(kind, from.end(), to.end())
}

/// The integrations that may be proposed from one channel to another, the best first.
pub(super) fn integrations(from: Party, to: Party) -> Vec<(LinkKind, ResourceSet, Rank)> {
    let kinds = candidates().iter().filter(|one| may_join(one.kind, from, to));
    kinds.map(|one| (one.kind, one.carried, one.rank)).collect()
}

/// The resources for which a system leads: where they are kept, so that channels are joined there.
pub(super) fn leads(system: &System) -> ResourceSet {
    catalogue::system(system.kind).leads.intersection(system.shares)
}

/// Whether something is not to go.
pub(super) fn stays(lifecycle: Lifecycle) -> bool {
    !matches!(lifecycle, Lifecycle::Retiring(_))
}

/// The kinds of systems that may be proposed anew where these lead already.
pub(super) fn new_systems(known: ResourceSet) -> Vec<SystemKind> {
    let systems = catalogue::catalogue().systems.iter();
    let leads_anew = |leads: ResourceSet| leads.iter().any(|one| !known.contains(one));
    let kinds = systems.filter(|(_, entry)| leads_anew(entry.leads.intersection(entry.shares)));
    kinds.map(|(kind, _)| *kind).collect()
}

/// The markets that a new channel of a kind would serve where these are sold to: of them those
/// that the kind may serve and that an audience belongs to, where there are audiences. Where
/// nothing is sold yet, the kind's own.
pub(super) fn markets_of_new(kind: ChannelKind, sold: u32, plan: &Plan) -> u32 {
    let entry = catalogue::channel(kind);
    if sold == 0 {
        return market_bits(entry.default_markets(), View::Today);
    }
    let with_audience = AudienceMarkets::of(plan);
    let any = with_audience.0 == 0;
    let served = [Market::B2B, Market::B2C].into_iter().filter(|market| {
        sold & market_bit(*market) != 0
            && entry.may_serve(*market)
            && (any || with_audience.has(*market))
    });
    served.fold(0, |bits, market| bits | market_bit(market))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(kind: ChannelKind) -> Party {
        let entry = catalogue::channel(kind);
        Party {
            kind,
            is_own: !entry.partner,
            is_resold: false,
            stays: true,
            sells: entry.sells,
            markets: 3,
        }
    }

    #[test]
    fn integrations_are_proposed_only_between_those_who_can_do_them() {
        use ChannelKind::{Marketplace, PartnerStore, Shop, Store};
        use LinkKind::{ClickAndCollect, MarketplaceFeed, SharedPrice, SharedProductData};
        let own = party(Shop);
        let resold = Party { is_resold: true, ..party(Marketplace) };
        let rows = [
            (ClickAndCollect, own, party(Store), true),
            (ClickAndCollect, own, party(PartnerStore), true),
            // Only one company can have one price inside itself.
            (SharedPrice, own, party(Store), true),
            (SharedPrice, own, party(PartnerStore), false),
            (SharedPrice, own, resold, false),
            (MarketplaceFeed, own, party(Marketplace), true),
            (MarketplaceFeed, own, resold, false),
            (SharedProductData, own, resold, true),
            // Two partners among themselves.
            (SharedProductData, party(PartnerStore), party(Marketplace), false),
            // Nobody can buy in both.
            (ClickAndCollect, Party { markets: 1, ..own }, Party { markets: 2, ..own }, false),
            // What is to go.
            (ClickAndCollect, own, Party { stays: false, ..party(Store) }, false),
            (LinkKind::Other, own, party(Store), true),
        ];
        for (kind, from, to, expected) in rows {
            assert_eq!(may_join(kind, from, to), expected, "{kind:?} {from:?} {to:?}");
        }
        assert!(integrations(own, party(Store)).iter().all(|one| one.0 != LinkKind::Other));
    }

    #[test]
    fn systems_are_proposed_where_they_lead() {
        let (none, lead) = (ResourceSet::NONE, |kind| catalogue::system(kind).leads);
        assert!(new_systems(none).contains(&SystemKind::Crm));
        assert!(!new_systems(none).contains(&SystemKind::Cdp));
        let known = lead(SystemKind::Erp);
        assert!(!new_systems(known).contains(&SystemKind::Wms));
        assert!(new_systems(known).contains(&SystemKind::Pim));
        assert!(!party(ChannelKind::PartnerStore).may_use_systems());
        assert!(party(ChannelKind::Marketplace).may_use_systems());
    }
}
