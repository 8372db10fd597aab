//! Whether each channel can be found, sells to somebody and keeps its promise of price.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Fix, Subject};
use crate::catalogue::{self, Side};
use crate::classify::pairwise_sharing::PairwiseSharing;
use crate::classify::proposable::AudienceMarkets;
use crate::language::texts;
use crate::plan::{Channel, ChannelKind, Id, LinkKind, Market, Operator, Resource, Seller, View};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 5] = [
    FindingRule {
        id: "no-market",
        severity: Severity::Warning,
        message: texts::findings::NO_MARKET,
        remedy: texts::findings::NO_MARKET_REMEDY,
        subject: Subject::Markets,
        check: without_market,
    },
    FindingRule {
        id: "seller-unknown",
        severity: Severity::Hint,
        message: texts::findings::SELLER_UNKNOWN,
        remedy: texts::findings::SELLER_UNKNOWN_REMEDY,
        subject: Subject::Seller,
        check: sellers_unknown,
    },
    FindingRule {
        id: "channel-conflict",
        severity: Severity::Hint,
        message: texts::findings::CHANNEL_CONFLICT,
        remedy: texts::findings::CHANNEL_CONFLICT_REMEDY,
        subject: Subject::Drawing,
        check: channel_conflicts,
    },
    FindingRule {
        id: "different-prices",
        severity: Severity::Hint,
        message: texts::findings::DIFFERENT_PRICES,
        remedy: texts::findings::DIFFERENT_PRICES_REMEDY,
        subject: Subject::Drawing,
        check: different_prices,
    },
    FindingRule {
        id: "invisible-store",
        severity: Severity::Hint,
        message: texts::findings::INVISIBLE_STORE,
        remedy: texts::findings::INVISIBLE_STORE_REMEDY,
        subject: Subject::Drawing,
        check: invisible_stores,
    },
];

/// Channels that sell, but neither to businesses nor to private customers.
fn without_market(checking: &Checking) -> Vec<Noticed> {
    let audiences = AudienceMarkets::of(checking.plan);
    sellers(checking)
        .filter(|(_, channel)| channel.markets.holding(View::Target).next().is_none())
        .map(|(id, channel)| {
            let party = checking.party(id);
            let may_open =
                |market: &Market| party.is_some_and(|party| party.may_open_to(*market, audiences));
            let usual = catalogue::channel(channel.kind).markets.iter().copied().find(may_open);
            let fix = usual.map(|market| Fix::OpenMarket { channel: id.clone(), market });
            Noticed::named(id).fixed_by(fix)
        })
        .collect()
}

fn sellers<'a>(checking: &Checking<'a>) -> impl Iterator<Item = (&'a Id, &'a Channel)> {
    checking.channels().filter(|(_, channel)| channel.sells.holds(View::Target))
}

/// Marketplaces of which nobody has said whose account it is.
fn sellers_unknown(checking: &Checking) -> Vec<Noticed> {
    let unknown = sellers(checking)
        .filter(|(_, channel)| channel.asks_for_seller() && channel.sold_by == Seller::Unknown);
    unknown.map(|(id, _)| Noticed::named(id)).collect()
}

/// Own channels that sell to private customers as dealers do, with nothing that gives these their
/// part.
fn channel_conflicts(checking: &Checking) -> Vec<Noticed> {
    /// By these a sale, or a customer, is led to a dealer.
    const LEADING: [LinkKind; 5] = [
        LinkKind::StoreLocator,
        LinkKind::ClickAndCollect,
        LinkKind::PickupPoint,
        LinkKind::AppointmentBooking,
        LinkKind::LeadExchange,
    ];
    let private = |channel: &Channel| channel.markets.b2c.holds(View::Target);
    let to_private = || sellers(checking).filter(|(_, channel)| private(channel));
    let dealers: BTreeSet<&Id> = to_private()
        .filter(|(_, channel)| {
            channel.kind == ChannelKind::PartnerStore && channel.operator != Operator::Own
        })
        .map(|(id, _)| id)
        .collect();
    let Some(first) = dealers.first().copied() else { return Vec::new() };
    let led = checking.links().filter(|(_, link)| LEADING.contains(&link.kind));
    // One way is enough: whoever buys may take it.
    let mut ends = led.flat_map(|(_, link)| [&link.from, &link.to]);
    if ends.any(|end| dealers.contains(end)) {
        return Vec::new();
    }
    let own = to_private().filter(|(_, channel)| channel.operator == Operator::Own);
    own.map(|(id, _)| {
        let locator = checking.fitting_link(LinkKind::StoreLocator, id, first);
        let fix = locator.or_else(|| checking.fitting_link(LinkKind::PickupPoint, id, first));
        let all: Vec<Id> = dealers.iter().copied().cloned().collect();
        let values = [Value::name(id), Value::Names(all)];
        Noticed::at(&[id]).saying(values).with(dealers.iter().copied()).fixed_by(fix)
    })
    .collect()
}

/// Marketplaces beside an own shop for the same customers, where the prices of the two can drift
/// apart.
fn different_prices(checking: &Checking) -> Vec<Noticed> {
    let own_shop =
        |channel: &Channel| channel.kind == ChannelKind::Shop && channel.operator == Operator::Own;
    let shops = sellers(checking).filter(|(_, channel)| own_shop(channel));
    let mut of_market: BTreeMap<Market, Vec<&Id>> = BTreeMap::new();
    for (id, shop) in shops {
        for market in shop.markets.holding(View::Target) {
            of_market.entry(market).or_default().push(id);
        }
    }
    let pairs = PairwiseSharing::new(checking.target);
    let priced_together: BTreeMap<Market, BTreeSet<usize>> = of_market
        .iter()
        .map(|(market, shops)| {
            let hubs = shops.iter().flat_map(|shop| pairs.hubs(shop, Resource::Price));
            (*market, hubs.collect())
        })
        .collect();
    let mut linked: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    for (_, link) in checking.links() {
        if catalogue::carried(checking.plan, link).contains(Resource::Price) {
            linked.entry(&link.from).or_default().push(&link.to);
            linked.entry(&link.to).or_default().push(&link.from);
        }
    }
    // What a reseller asks for is the reseller's to say.
    let marketplaces = sellers(checking).filter(|(_, channel)| {
        channel.kind == ChannelKind::Marketplace && !channel.is_resold(View::Target)
    });
    marketplaces
        .filter_map(|(id, channel)| {
            let markets: Vec<Market> = channel.markets.holding(View::Target).collect();
            // The shops of a market are in ascending order.
            let first = |market: &Market| of_market.get(market)?.first().copied();
            let shop = markets.iter().filter_map(first).min()?;
            let directly = linked.get(id).into_iter().flatten().any(|other| {
                markets.iter().any(|market| {
                    of_market.get(market).is_some_and(|shops| shops.binary_search(other).is_ok())
                })
            });
            let through = pairs.hubs(id, Resource::Price).any(|hub| {
                markets.iter().any(|market| {
                    priced_together.get(market).is_some_and(|hubs| hubs.contains(&hub))
                })
            });
            (!directly && !through).then_some((id, shop))
        })
        .map(|(id, shop)| {
            let feed = checking.fitting_link(LinkKind::MarketplaceFeed, shop, id);
            let fix = feed.or_else(|| checking.fitting_link(LinkKind::SharedPrice, shop, id));
            let values = [Value::name(shop), Value::name(id)];
            Noticed::at(&[id]).saying(values).with([shop]).fixed_by(fix)
        })
        .collect()
}

/// Own stores that sell and that no channel on a screen leads to, although there is one that
/// could.
fn invisible_stores(checking: &Checking) -> Vec<Noticed> {
    /// By these a customer who looks at a screen finds a store.
    const LEADING: [LinkKind; 7] = [
        LinkKind::StoreLocator,
        LinkKind::StockDisplay,
        LinkKind::ClickAndCollect,
        LinkKind::ClickAndReserve,
        LinkKind::ReturnInStore,
        LinkKind::AppointmentBooking,
        LinkKind::PickupPoint,
    ];
    let place = |channel: &Channel| match channel.kind {
        ChannelKind::Shop => Some(0),
        ChannelKind::Website => Some(1),
        ChannelKind::App => Some(2),
        _ => None,
    };
    let online = checking.channels().filter_map(|(id, channel)| Some((place(channel)?, id)));
    let Some((_, online)) = online.min() else { return Vec::new() };
    let is_online = |id: &Id| {
        let channel = checking.plan.channel(id);
        channel.is_some_and(|channel| catalogue::channel(channel.kind).side == Side::Online)
    };
    let led_to: BTreeSet<&Id> = checking
        .links()
        .filter(|(_, link)| LEADING.contains(&link.kind))
        .flat_map(|(_, link)| [(&link.from, &link.to), (&link.to, &link.from)])
        .filter(|(_, other)| is_online(other))
        .map(|(id, _)| id)
        .collect();
    let stores = sellers(checking).filter(|(_, channel)| {
        channel.kind == ChannelKind::Store && channel.operator == Operator::Own
    });
    stores
        .filter(|(id, _)| !led_to.contains(id))
        .map(|(id, _)| {
            let fix = checking.fitting_link(LinkKind::StoreLocator, online, id);
            Noticed::named(id).fixed_by(fix)
        })
        .collect()
}
