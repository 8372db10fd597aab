//! Whether audiences and channels find each other.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Fix, Subject};
use crate::catalogue::{self, Side, words};
use crate::classify::proposable::AudienceMarkets;
use crate::language::texts;
use crate::plan::{
    Audience, Availability, Body, Channel, ChannelKind, Id, LinkKind, Market, NodeSort, Operator,
    Outlook, Reach, Relation, SystemKind, View,
};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 4] = [
    FindingRule {
        id: "unreached-audience",
        severity: Severity::Warning,
        message: texts::findings::UNREACHED_AUDIENCE,
        remedy: texts::findings::UNREACHED_AUDIENCE_REMEDY,
        subject: Subject::Drawing,
        check: unreached,
    },
    FindingRule {
        id: "unserved-market",
        severity: Severity::Warning,
        message: texts::findings::UNSERVED_MARKET,
        remedy: texts::findings::UNSERVED_MARKET_REMEDY,
        subject: Subject::Drawing,
        check: unserved_markets,
    },
    FindingRule {
        id: "business-without-features",
        severity: Severity::Warning,
        message: texts::findings::BUSINESS_WITHOUT_FEATURES,
        remedy: texts::findings::BUSINESS_WITHOUT_FEATURES_REMEDY,
        subject: Subject::Drawing,
        check: business_without_features,
    },
    FindingRule {
        id: "channel-without-audience",
        severity: Severity::Hint,
        message: texts::findings::CHANNEL_WITHOUT_AUDIENCE,
        remedy: texts::findings::CHANNEL_WITHOUT_AUDIENCE_REMEDY,
        subject: Subject::Drawing,
        check: channels_without,
    },
];

fn audiences<'a>(checking: &Checking<'a>) -> impl Iterator<Item = (&'a Id, &'a Audience)> {
    checking.nodes(NodeSort::Audience).filter_map(|(id, node)| match &node.body {
        Body::Audience(audience) => Some((id, audience)),
        _ => None,
    })
}

/// The channels that address each audience.
fn addressing<'a>(checking: &Checking<'a>) -> BTreeMap<&'a Id, BTreeSet<&'a Id>> {
    let mut addressing: BTreeMap<&Id, BTreeSet<&Id>> = BTreeMap::new();
    for (_, link) in checking.links() {
        if checking.plan.relation(link) == Some(Relation::Reaches) {
            let (audience, channel) = match checking.plan.channel(&link.from) {
                Some(_) => (&link.to, &link.from),
                None => (&link.from, &link.to),
            };
            addressing.entry(audience).or_default().insert(channel);
        }
    }
    addressing
}

fn serves(channel: &Channel, market: Market) -> bool {
    channel.markets.holding(View::Target).any(|one| one == market)
}

/// The channel in which an audience of each market is addressed best: one that serves it, stays,
/// sells, is the company's own, and is online.
fn best_channels<'a>(checking: &Checking<'a>) -> BTreeMap<Market, &'a Id> {
    let rank = |channel: &Channel| {
        (
            channel.outlook == Outlook::Gone,
            !channel.sells.holds(View::Target),
            channel.operator != Operator::Own,
            catalogue::channel(channel.kind).side != Side::Online,
        )
    };
    let best = |market: Market| {
        let serving = checking.channels().filter(|(_, channel)| serves(channel, market));
        let best = serving.min_by_key(|(_, channel)| rank(channel))?;
        Some((market, best.0))
    };
    [Market::B2B, Market::B2C].into_iter().filter_map(best).collect()
}

fn address(audience: &Id, channel: &Id) -> Fix {
    Fix::Link { kind: LinkKind::Reaches, from: audience.clone(), to: channel.clone() }
}

/// Audiences that are to be reached and that no channel addresses.
fn unreached(checking: &Checking) -> Vec<Noticed> {
    let addressing = addressing(checking);
    let wanted = audiences(checking).filter(|(_, audience)| audience.reach == Reach::Wanted);
    let unreached = wanted.filter(|(id, _)| !addressing.contains_key(id));
    let best = best_channels(checking);
    unreached
        .map(|(id, audience)| {
            let fix = best.get(&audience.market).map(|channel| address(id, channel));
            Noticed::named(id).fixed_by(fix)
        })
        .collect()
}

/// Audiences that are addressed only where their market is not served.
fn unserved_markets(checking: &Checking) -> Vec<Noticed> {
    let addressing = addressing(checking);
    let plan = checking.plan;
    let markets = AudienceMarkets::of(plan);
    let serving = |id: &Id, market| plan.channel(id).is_some_and(|channel| serves(channel, market));
    let unserved = audiences(checking).filter_map(|(id, audience)| {
        let channels = addressing.get(id)?;
        let served = channels.iter().any(|channel| serving(channel, audience.market));
        (!served).then_some((id, audience, channels))
    });
    unserved
        .map(|(id, audience, channels)| {
            let channels: Vec<Id> = channels.iter().copied().cloned().collect();
            // Whom a partner serves is for the partner to say.
            let own = channels.iter().filter(|id| {
                let party = checking.party(id);
                party.is_some_and(|party| party.may_open_to(audience.market, markets))
            });
            let sells = |id: &&Id| {
                plan.channel(id).is_some_and(|channel| channel.sells.holds(View::Target))
            };
            let opened = own.min_by_key(|id| !sells(id));
            let fix = opened.map(|channel| Fix::OpenMarket {
                channel: channel.clone(),
                market: audience.market,
            });
            let market = Value::Words(words::market(audience.market));
            let values = [Value::name(id), market, Value::Names(channels.clone())];
            Noticed::at(&[id]).saying(values).with(&channels).fixed_by(fix)
        })
        .collect()
}

/// Own shops and apps that sell to businesses with no function for them and without EDI. In the
/// world outside, people see to that, and on marketplaces whoever runs them.
fn business_without_features(checking: &Checking) -> Vec<Noticed> {
    let electronic: BTreeSet<&Id> = checking
        .links()
        .flat_map(|(_, link)| [(&link.from, &link.to), (&link.to, &link.from)])
        .filter(|(_, other)| is_electronic(checking, other))
        .map(|(id, _)| id)
        .collect();
    let holds = |availability: Availability| availability.holds(View::Target);
    let sellers = checking.channels().filter(|(id, channel)| {
        holds(channel.sells)
            && holds(channel.markets.b2b)
            && channel.operator == Operator::Own
            && [ChannelKind::Shop, ChannelKind::App].contains(&channel.kind)
            && !channel.features.all().into_iter().any(holds)
            && !electronic.contains(id)
    });
    sellers
        .map(|(id, _)| Noticed::named(id).fixed_by(Fix::IndividualPrices { channel: id.clone() }))
        .collect()
}

fn is_electronic(checking: &Checking, id: &Id) -> bool {
    let channel = checking.plan.channel(id).is_some_and(|found| found.kind == ChannelKind::Edi);
    channel || checking.plan.system(id).is_some_and(|found| found.kind == SystemKind::EdiGateway)
}

/// Channels in which no audience is addressed.
fn channels_without(checking: &Checking) -> Vec<Noticed> {
    let addressed: BTreeSet<&Id> = addressing(checking).into_values().flatten().collect();
    let channels = checking.channels().filter(|(id, _)| !addressed.contains(id));
    let of_market = |market| {
        let mut fitting = audiences(checking).filter(|(_, audience)| audience.market == market);
        (fitting.next().map(|(id, _)| id), fitting.next().is_some())
    };
    let known = [Market::B2B, Market::B2C].map(|market| (market, of_market(market)));
    // Only if a single audience comes into question it is clear which one is meant.
    let only = |channel: &Channel| {
        let fitting = known.iter().filter(|(market, _)| serves(channel, *market));
        let mut fitting = fitting.filter_map(|(_, (id, more))| Some(((*id)?, *more)));
        let (id, more) = fitting.next()?;
        (!more && fitting.next().is_none()).then_some(id)
    };
    let has_none = audiences(checking).next().is_none();
    channels
        .map(|(id, channel)| {
            let fix = only(channel).map(|audience| address(audience, id));
            let remedy = has_none.then_some(texts::findings::NO_AUDIENCE_REMEDY);
            Noticed::named(id).fixed_by(fix).worded(None, remedy)
        })
        .collect()
}
