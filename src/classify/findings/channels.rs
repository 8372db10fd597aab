//! Whether each channel can be found, sells to somebody and keeps its promise of price.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checking, Finding, Fix, Severity, Subject};
use crate::catalogue::{self, Side};
use crate::classify::pairs::Pairs;
use crate::language::texts;
use crate::plan::{Channel, ChannelKind, Id, LinkKind, Market, Operator, Resource, View};

/// Channels that sell, but neither to businesses nor to private customers.
pub(super) fn without_market(checking: &Checking) -> Vec<Finding> {
    let texts = (texts::findings::NO_MARKET, texts::findings::NO_MARKET_REMEDY);
    sellers(checking)
        .filter(|(_, channel)| channel.markets.holding(View::Target).next().is_none())
        .map(|(id, channel)| {
            let usual = catalogue::channel(channel.kind).markets.first();
            let fix = usual.map(|market| Fix::OpenMarket { channel: id.clone(), market: *market });
            let finding = checking.about("no-market", Severity::Warning, &[id], texts, &[id]);
            finding.fixed_by(fix).on(Subject::Markets)
        })
        .collect()
}

fn sellers<'a>(checking: &Checking<'a>) -> impl Iterator<Item = (&'a Id, &'a Channel)> {
    checking.channels().filter(|(_, channel)| channel.sells.holds(View::Target))
}

/// Marketplaces beside an own shop for the same customers, where the prices of the two can drift
/// apart.
pub(super) fn different_prices(checking: &Checking) -> Vec<Finding> {
    let own_shop =
        |channel: &Channel| channel.kind == ChannelKind::Shop && channel.operator == Operator::Own;
    let shops = sellers(checking).filter(|(_, channel)| own_shop(channel));
    let mut of_market: BTreeMap<Market, Vec<&Id>> = BTreeMap::new();
    for (id, shop) in shops {
        for market in shop.markets.holding(View::Target) {
            of_market.entry(market).or_default().push(id);
        }
    }
    let pairs = Pairs::new(checking.target);
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
    let texts = (texts::findings::DIFFERENT_PRICES, texts::findings::DIFFERENT_PRICES_REMEDY);
    let marketplaces =
        sellers(checking).filter(|(_, channel)| channel.kind == ChannelKind::Marketplace);
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
            let fix = checking.fitting_link(LinkKind::SharedPrice, shop, id);
            let rule = "different-prices";
            let mut finding = checking.about(rule, Severity::Hint, &[id], texts, &[shop, id]);
            finding.elements.push(shop.clone());
            finding.elements.sort();
            finding.fixed_by(fix)
        })
        .collect()
}

/// Own stores that sell and that no channel on a screen leads to, although there is one that
/// could.
pub(super) fn invisible_stores(checking: &Checking) -> Vec<Finding> {
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
    let texts = (texts::findings::INVISIBLE_STORE, texts::findings::INVISIBLE_STORE_REMEDY);
    let stores = sellers(checking).filter(|(_, channel)| {
        channel.kind == ChannelKind::Store && channel.operator == Operator::Own
    });
    stores
        .filter(|(id, _)| !led_to.contains(id))
        .map(|(id, _)| {
            let fix = checking.fitting_link(LinkKind::StoreLocator, online, id);
            let rule = "invisible-store";
            checking.about(rule, Severity::Hint, &[id], texts, &[id]).fixed_by(fix)
        })
        .collect()
}
