//! Whether audiences and channels find each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checking, Finding, Severity};
use crate::catalogue::{self, Side, words};
use crate::language::finding_words;
use crate::plan::{
    Audience, Availability, Body, ChannelKind, Id, Market, NodeSort, Reach, Relation, SystemKind,
    View,
};

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

/// Audiences that are to be reached and that no channel addresses.
pub(super) fn unreached(checking: &Checking) -> Vec<Finding> {
    let addressing = addressing(checking);
    let wanted = audiences(checking).filter(|(_, audience)| audience.reach == Reach::Wanted);
    let unreached = wanted.filter(|(id, _)| !addressing.contains_key(id));
    let texts = (finding_words::UNREACHED_AUDIENCE, finding_words::UNREACHED_AUDIENCE_REMEDY);
    unreached
        .map(|(id, _)| checking.about("unreached-audience", Severity::Warning, &[id], texts, &[id]))
        .collect()
}

/// Audiences that are addressed only where their market is not served.
pub(super) fn unserved_markets(checking: &Checking) -> Vec<Finding> {
    let addressing = addressing(checking);
    let serves = |id: &Id, market: Market| {
        let channel = checking.plan.channel(id);
        channel
            .is_some_and(|channel| channel.markets.holding(View::Target).any(|one| one == market))
    };
    let unserved = audiences(checking).filter_map(|(id, audience)| {
        let channels = addressing.get(id)?;
        let served = channels.iter().any(|channel| serves(channel, audience.market));
        (!served).then_some((id, audience, channels))
    });
    unserved
        .map(|(id, audience, channels)| {
            let channels: Vec<Id> = channels.iter().copied().cloned().collect();
            let mut finding = checking.finding(
                "unserved-market",
                Severity::Warning,
                &[id],
                |say| {
                    let market = say.plain(words::market(audience.market));
                    let names = say.names(&channels);
                    say.with(finding_words::UNSERVED_MARKET, &[&say.name(id), &market, &names])
                },
                finding_words::UNSERVED_MARKET_REMEDY,
            );
            finding.elements.extend(channels.iter().cloned());
            finding.elements.sort();
            finding
        })
        .collect()
}

/// Online channels that sell to businesses with no function for them and without EDI. In the
/// world outside, people see to that.
pub(super) fn business_without_features(checking: &Checking) -> Vec<Finding> {
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
            && catalogue::channel(channel.kind).side == Side::Online
            && channel.kind != ChannelKind::Edi
            && !channel.features.all().into_iter().any(holds)
            && !electronic.contains(id)
    });
    let texts =
        (finding_words::BUSINESS_WITHOUT_FEATURES, finding_words::BUSINESS_WITHOUT_FEATURES_REMEDY);
    sellers
        .map(|(id, _)| {
            checking.about("business-without-features", Severity::Warning, &[id], texts, &[id])
        })
        .collect()
}

fn is_electronic(checking: &Checking, id: &Id) -> bool {
    let channel = checking.plan.channel(id).is_some_and(|found| found.kind == ChannelKind::Edi);
    channel || checking.plan.system(id).is_some_and(|found| found.kind == SystemKind::EdiGateway)
}

/// Channels in which no audience is addressed.
pub(super) fn channels_without(checking: &Checking) -> Vec<Finding> {
    let addressed: BTreeSet<&Id> = addressing(checking).into_values().flatten().collect();
    let texts =
        (finding_words::CHANNEL_WITHOUT_AUDIENCE, finding_words::CHANNEL_WITHOUT_AUDIENCE_REMEDY);
    let channels = checking.channels().filter(|(id, _)| !addressed.contains(id));
    channels
        .map(|(id, _)| {
            checking.about("channel-without-audience", Severity::Hint, &[id], texts, &[id])
        })
        .collect()
}
