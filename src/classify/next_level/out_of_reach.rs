//! What nothing that may be proposed can join, however much is added: then no way has to be
//! searched for. Found by a look at each channel alone, so it may miss that there is no way.

use super::candidates::candidates;
use super::problem::{Aim, new_channels};
use crate::catalogue;
use crate::classify::components::Components;
use crate::classify::evidence::{INTEGRATION, crossing};
use crate::classify::proposable::{AudienceMarkets, Party, may_join, stays};
use crate::classify::view::{Active, market_bit, market_numbers};
use crate::plan::{Body, Lifecycle, Market, Model, ResourceSet, View};

/// In plans with more channels than these only those that are to go are looked at.
const MOST: usize = 24;

/// Whether some channel can never be joined or attached as every channel of its markets has to be.
pub(super) fn is_in_the_way(active: &Active, aim: Aim) -> bool {
    if aim.level < Model::Crosschannel {
        return false;
    }
    let markets = active.markets_sold() & aim.market.map_or(u32::MAX, market_bit);
    if stands_alone_and_goes(active, markets) {
        return true;
    }
    let count = active.channels.iter().filter(|channel| channel.active).count();
    count <= MOST && is_apart(active, markets)
}

/// Whether a channel that is to go has no link at all: nothing is proposed for what goes.
fn stands_alone_and_goes(active: &Active, markets: u32) -> bool {
    let plan = &active.topology.plan;
    let goes = |channel: &usize| {
        let counted = &active.channels[*channel];
        let node = plan.nodes.get(active.id(*channel));
        counted.counts
            && counted.markets & markets != 0
            && node.is_some_and(|node| !stays(node.lifecycle))
    };
    let mut going = (0..active.channels.len()).filter(goes).peekable();
    if going.peek().is_none() {
        return false;
    }
    let mut linked = vec![false; active.channels.len()];
    for join in active.direct().filter(|join| !join.carried.is_empty()) {
        linked[join.from as usize] = true;
        linked[join.to as usize] = true;
    }
    for join in active.uses().filter(|join| !join.carried.is_empty()) {
        linked[join.from as usize] = true;
    }
    going.any(|channel| !linked[channel])
}

/// Whether the sellers of some market can be joined neither by the purchase nor by customers,
/// stock and prices.
fn is_apart(active: &Active, markets: u32) -> bool {
    let by_purchase = joinable(active, crossing());
    let by_data = INTEGRATION.map(|one| joinable(active, ResourceSet::NONE.with(one)));
    let is_one = |components: &Components, market: u32| {
        let mut components = components.clone();
        let sellers = active.sellers();
        let mut sellers = sellers.filter(|one| active.channels[*one].markets & market != 0);
        let first = sellers.next().map(|first| components.find(first));
        sellers.all(|other| Some(components.find(other)) == first)
    };
    market_numbers(markets).any(|number| {
        let market = 1 << number;
        !is_one(&by_purchase, market) && !by_data.iter().all(|data| is_one(data, market))
    })
}

/// Channels and systems joined by all links that carry these, there or possible: what can be joined
/// with anything at all counts as joined with everything that can.
fn joinable(active: &Active, resources: ResourceSet) -> Components {
    let (channels, systems) = (active.channels.len(), active.systems.len());
    let mut components = Components::new(channels + systems + 1);
    let anything = channels + systems;
    let carries = |carried: ResourceSet| !carried.intersection(resources).is_empty();
    for join in active.direct().filter(|join| carries(join.carried)) {
        components.join(join.from as usize, join.to as usize);
    }
    for join in active.uses().filter(|join| carries(join.carried)) {
        components.join(join.from as usize, channels + join.to as usize);
    }
    for join in active.interfaces().filter(|join| carries(join.carried)) {
        components.join(channels + join.from as usize, channels + join.to as usize);
    }
    (0..systems).for_each(|system| components.join(channels + system, anything));
    let parties: Vec<(usize, Party)> = parties(active);
    let all: Vec<Party> = parties.iter().map(|(_, party)| *party).chain(new_parties()).collect();
    let helps = || candidates().iter().filter(|one| carries(one.carried));
    for (channel, party) in &parties {
        let mut kinds = helps();
        let may_be_joined = kinds.any(|one| {
            let joins = |other: &Party| {
                may_join(one.kind, *party, *other) || may_join(one.kind, *other, *party)
            };
            all.iter().any(joins)
        });
        if may_be_joined || party.may_use_systems() {
            components.join(*channel, anything);
        }
    }
    components
}

/// The channels that are there, as if everything had changed that may.
fn parties(active: &Active) -> Vec<(usize, Party)> {
    let (plan, view) = (&active.topology.plan, active.view);
    let there = (0..active.channels.len()).filter(|index| active.channels[*index].active);
    let audiences = AudienceMarkets::of(plan);
    let parties = there.filter_map(|index| {
        let mut party = Party::in_plan(plan, active.id(index), view)?;
        party.is_resold &= !party.may_be_taken_over();
        party.sells |= party.may_begin_to_sell();
        for market in [Market::B2B, Market::B2C] {
            if party.may_open_to(market, audiences) {
                party.markets |= market_bit(market);
            }
        }
        Some((index, party))
    });
    parties.collect()
}

/// The channels that may be new, as if they served everybody.
fn new_parties() -> impl Iterator<Item = Party> {
    new_channels().into_iter().filter_map(|(kind, sells)| {
        let Body::Channel(channel) = catalogue::fresh_channel(kind, Default::default()) else {
            return None;
        };
        let party = Party::of(&channel, Lifecycle::Existing, View::Today);
        Some(Party { sells, markets: u32::MAX, ..party })
    })
}
