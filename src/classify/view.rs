//! What is there in a view: active channels, systems and links, and which channels sell. A view
//! can be narrowed to one market, as if only the channels that serve it were there.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::topology::{ChannelFacts, Join, Joins, Topology};
use crate::plan::{Id, Market, Markets, Plan, View};

/// A topology with what is active in one view. Lists are shared between clones and between what
/// follows each other, as far as they are the same.
#[derive(Clone, Debug)]
pub(super) struct Active {
    pub topology: Arc<Topology>,
    pub view: View,
    pub excluded: BTreeSet<Id>,
    /// The market that it is narrowed to, if it is.
    pub market: Option<Market>,
    pub channels: Arc<Vec<ActiveChannel>>,
    pub systems: Arc<Vec<bool>>,
    pub direct: Arc<Vec<bool>>,
    pub uses: Arc<Vec<bool>>,
    pub interfaces: Arc<Vec<bool>>,
}

/// What a channel is in the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ActiveChannel {
    /// Whether it is there at all.
    pub active: bool,
    /// Whether it is a channel of the company: there, not a reseller's account, and in a view of
    /// one market serving that.
    pub counts: bool,
    /// Whether a reseller sells there.
    pub resold: bool,
    /// Whether it counts, sells, and serves a market.
    pub sells: bool,
    /// The markets it serves, as [`market_bits`]; in a view of one market none but that.
    pub markets: u32,
    /// Equal for channels that count once.
    pub key: u32,
}

impl ActiveChannel {
    /// Takes it out of the view.
    pub fn lose(&mut self) {
        *self = Self { active: false, counts: false, resold: false, sells: false, ..*self };
    }
}

/// How many markets there are.
pub(super) const MARKETS: usize = 2;

/// The markets of these bits, counted from 0 in their order.
pub(super) fn market_numbers(bits: u32) -> impl Iterator<Item = usize> {
    (0..MARKETS).filter(move |market| bits & (1 << market) != 0)
}

/// The bit of a market.
pub(super) const fn market_bit(market: Market) -> u32 {
    match market {
        Market::B2B => 1,
        Market::B2C => 2,
    }
}

impl Active {
    /// What is there in a view, as if the elements excluded were not. `before` is what was there
    /// last, to share what is the same.
    pub fn new(
        topology: Arc<Topology>,
        view: View,
        excluded: &BTreeSet<Id>,
        before: Option<&Self>,
    ) -> Self {
        let before = before.filter(|before| before.view == view && before.excluded == *excluded);
        let nodes = before.filter(|before| {
            Arc::ptr_eq(&before.topology.channels, &topology.channels)
                && Arc::ptr_eq(&before.topology.channel_ids, &topology.channel_ids)
                && Arc::ptr_eq(&before.topology.systems, &topology.systems)
                && Arc::ptr_eq(&before.topology.system_ids, &topology.system_ids)
        });
        let (channels, systems) = match nodes {
            Some(before) => (Arc::clone(&before.channels), Arc::clone(&before.systems)),
            None => {
                let (channels, systems) = nodes_there(&topology, view, excluded);
                (Arc::new(channels), Arc::new(systems))
            }
        };
        let channel = |index: u32| channels[index as usize].active;
        let system = |index: u32| systems[index as usize];
        let excluded_links = ranks(&topology.plan, excluded);
        let shown = |list: Joins, ends: &dyn Fn(&Join) -> bool| -> Arc<Vec<bool>> {
            let joins = topology.joins(list);
            match nodes {
                Some(before) if Arc::ptr_eq(before.topology.joins(list), joins) => {
                    Arc::clone(before.shown(list))
                }
                _ => {
                    let holds = |join: &Join| {
                        join.lifecycle.holds(view)
                            && ends(join)
                            && !excluded_links.contains(&join.rank)
                    };
                    Arc::new(joins.iter().map(holds).collect())
                }
            }
        };
        let direct = shown(Joins::Direct, &|join| channel(join.from) && channel(join.to));
        let uses = shown(Joins::Uses, &|join| channel(join.from) && system(join.to));
        let interfaces = shown(Joins::Interfaces, &|join| system(join.from) && system(join.to));
        let excluded = excluded.clone();
        let market = None;
        Self { topology, view, excluded, market, channels, systems, direct, uses, interfaces }
    }

    /// The same with only the channels that serve a market, and as if they served no other.
    #[must_use]
    pub fn of_market(&self, market: Market) -> Self {
        let bit = market_bit(market);
        let narrowed = |channel: &ActiveChannel| {
            let serves = channel.markets & bit != 0;
            ActiveChannel {
                counts: channel.counts && serves,
                sells: channel.sells && serves,
                markets: channel.markets & bit,
                ..*channel
            }
        };
        let channels = Arc::new(self.channels.iter().map(narrowed).collect());
        Self { market: Some(market), channels, ..self.clone() }
    }

    /// The indices of all channels in which something is sold to somebody, those included where a
    /// reseller does.
    pub fn places_of_sale(&self) -> impl Iterator<Item = usize> {
        let channels = self.channels.iter().zip(self.topology.channels.iter()).enumerate();
        let sold = |channel: &ActiveChannel, facts: &ChannelFacts| {
            channel.sells
                || (channel.resold && channel.markets != 0 && facts.sells.holds(self.view))
        };
        channels.filter(move |(_, (one, facts))| sold(one, facts)).map(|(index, _)| index)
    }

    /// The markets that its selling channels serve, as bits.
    pub fn markets_sold(&self) -> u32 {
        self.sellers().fold(0, |served, seller| served | self.channels[seller].markets)
    }

    /// Which links of a list are active.
    fn shown(&self, list: Joins) -> &Arc<Vec<bool>> {
        match list {
            Joins::Direct => &self.direct,
            Joins::Uses => &self.uses,
            Joins::Interfaces => &self.interfaces,
        }
    }

    /// The same, if a channel that sells only informed.
    pub fn with_informing(&self, channel: usize) -> Self {
        let mut changed = self.clone();
        Arc::make_mut(&mut changed.channels)[channel].sells = false;
        changed
    }

    /// The indices of the channels that count and sell.
    pub fn sellers(&self) -> impl Iterator<Item = usize> {
        self.channels
            .iter()
            .enumerate()
            .filter(|(_, channel)| channel.sells)
            .map(|(index, _)| index)
    }

    /// The indices of the channels that count and only inform.
    pub fn informers(&self) -> impl Iterator<Item = usize> {
        let informs = |channel: &ActiveChannel| channel.counts && !channel.sells;
        self.channels
            .iter()
            .enumerate()
            .filter(move |(_, channel)| informs(channel))
            .map(|(index, _)| index)
    }

    /// Whether two channels serve a common market.
    pub fn have_common_market(&self, a: u32, b: u32) -> bool {
        self.channels[a as usize].markets & self.channels[b as usize].markets != 0
    }

    /// The active links between two channels.
    pub fn direct(&self) -> impl Iterator<Item = &Join> {
        shown(&self.topology.direct, &self.direct)
    }

    /// The active links from a channel to a system.
    pub fn uses(&self) -> impl Iterator<Item = &Join> {
        shown(&self.topology.uses, &self.uses)
    }

    /// The active links between two systems.
    pub fn interfaces(&self) -> impl Iterator<Item = &Join> {
        shown(&self.topology.interfaces, &self.interfaces)
    }

    /// The id of a channel.
    pub fn id(&self, channel: usize) -> &Id {
        &self.topology.channel_ids[channel]
    }
}

/// The channels and systems that are there.
fn nodes_there(
    topology: &Topology,
    view: View,
    excluded: &BTreeSet<Id>,
) -> (Vec<ActiveChannel>, Vec<bool>) {
    let channel = |channel: &ChannelFacts| {
        let active = channel.is_in(view);
        let markets = market_bits(channel.markets, view);
        let resold = active && channel.resold.holds(view);
        let counts = active && !resold;
        let sells = counts && channel.sells.holds(view) && markets != 0;
        ActiveChannel { active, counts, resold, sells, markets, key: channel.identity }
    };
    let mut channels: Vec<ActiveChannel> = topology.channels.iter().map(channel).collect();
    let mut systems: Vec<bool> =
        topology.systems.iter().map(|system| system.lifecycle.holds(view)).collect();
    for id in excluded {
        if let Ok(index) = topology.channel_ids.binary_search(id) {
            channels[index].lose();
        }
        if let Ok(index) = topology.system_ids.binary_search(id) {
            systems[index] = false;
        }
    }
    (channels, systems)
}

/// The markets served in a view: bit 0 business, bit 1 private customers.
pub(super) fn market_bits(markets: Markets, view: View) -> u32 {
    markets.holding(view).fold(0, |bits, market| bits | market_bit(market))
}

/// The places of the links among these elements.
fn ranks(plan: &Plan, elements: &BTreeSet<Id>) -> BTreeSet<u32> {
    let links: BTreeSet<&Id> = elements.iter().filter(|id| plan.links.contains_key(*id)).collect();
    if links.is_empty() {
        return BTreeSet::new();
    }
    let ranked = plan.links.keys().enumerate().filter(|(_, id)| links.contains(id));
    ranked.map(|(rank, _)| rank as u32).collect()
}

fn shown<'a>(links: &'a [Join], shown: &'a [bool]) -> impl Iterator<Item = &'a Join> {
    links.iter().zip(shown).filter(|(_, shown)| **shown).map(|(join, _)| join)
}
