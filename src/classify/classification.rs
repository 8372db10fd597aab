//! What a plan adds up to in a view: plan, topology, view, evidence, rule, one after the other.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use super::axes::{self, Route};
use super::evidence::Evidence;
use super::judgement::{MarketJudgement, islands, judge};
use super::rules::Rule;
use super::sharing::Sharing;
use super::through::Through;
use super::topology::Topology;
use super::view::Active;
use crate::catalogue::efforts::Efforts;
use crate::plan::{Id, Market, Model, Plan, View};

/// What a plan is in one view, or what one market of it is. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Classification {
    /// The view that was classified.
    pub view: View,
    /// The market that was looked at, where it was only one.
    pub market: Option<Market>,
    /// The commerce model.
    pub model: Model,
    /// The rule that decided on it.
    pub rule: Rule,
    /// What each market is that a selling channel serves, in order.
    pub by_market: Arc<[MarketClassification]>,
    /// The markets that selling channels serve, in order; empty if that is open.
    pub markets: Vec<Market>,
    /// Whether the company sells by itself or through others.
    pub route: Route,
    /// Through whom it sells, in order.
    pub through: Vec<Through>,
    /// The active channels, without those in which a reseller sells: their accounts are not
    /// channels of the company.
    pub channels: Arc<[Id]>,
    /// The active channels in which a reseller sells.
    pub resold: Arc<[Id]>,
    /// The active channels that sell to somebody.
    pub sellers: Arc<[Id]>,
    /// The active channels that only inform.
    pub not_selling: Arc<[Id]>,
    /// The active channels that only inform and share nothing with a selling one that serves one
    /// of their markets.
    pub unattached: Arc<[Id]>,
    /// The groups of selling channels that interlock, each sorted, in the order of their first
    /// ids. A channel that interlocks with no other is a group of its own.
    pub islands: Arc<[Vec<Id>]>,
    /// Whether the customer's purchase can cross all selling channels, in every market in which
    /// there are two; open where there is none such.
    pub full_interaction: Option<bool>,
    /// Whether all selling channels share customers, stock and prices, likewise.
    pub full_integration: Option<bool>,
    pub(super) active: Arc<Active>,
    /// What [`Self::unattached_anywhere`] found, which is asked for in every frame.
    unattached_anywhere: OnceLock<Arc<[Id]>>,
}

/// What one market of a plan is in a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarketClassification {
    /// The market.
    pub market: Market,
    /// Its model.
    pub model: Model,
    /// The rule that decided on it.
    pub rule: Rule,
    /// The channels that only inform, among those that serve the market.
    pub not_selling: Arc<[Id]>,
    /// Those of them that share nothing with a selling one.
    pub unattached: Arc<[Id]>,
    /// The groups of selling channels that interlock, as in [`Classification::islands`].
    pub islands: Arc<[Vec<Id>]>,
    /// Everything that the rules looked at.
    pub evidence: Evidence,
}

impl Classification {
    /// What the same plan is in the same view with these excluded instead.
    #[must_use]
    pub fn excluding(&self, excluded: &BTreeSet<Id>) -> Self {
        self.again(self.view, excluded)
    }

    /// What the same plan is in another view, with the same excluded.
    #[must_use]
    pub fn in_view(&self, view: View) -> Self {
        self.again(view, &self.active.excluded)
    }

    fn again(&self, view: View, excluded: &BTreeSet<Id>) -> Self {
        let whole = self.active.topology.classify(view, excluded);
        self.market.map_or_else(|| whole.clone(), |market| whole.of_market(market))
    }

    /// What it is to those who buy in one market: as if only the channels that serve it were
    /// there.
    #[must_use]
    pub fn of_market(&self, market: Market) -> Self {
        Self::of(&Arc::new(self.active.of_market(market)), None)
    }

    /// Whether a channel is there, be it the company's or a reseller's account.
    pub(super) fn is_there(&self, channel: &Id) -> bool {
        let index = self.active.topology.channel_ids.binary_search(channel);
        index.is_ok_and(|index| self.active.channels[index].active)
    }

    /// Whether customers can buy in a channel, whoever sells there.
    pub fn sells_at(&self, channel: &Id) -> bool {
        let resold = || {
            let index = self.active.topology.channel_ids.binary_search(channel);
            index.is_ok_and(|index| self.active.places_of_sale().any(|place| place == index))
        };
        self.sellers.binary_search(channel).is_ok()
            || (self.resold.binary_search(channel).is_ok() && resold())
    }

    /// The markets that a channel serves, as bits; none if it is not there.
    pub(super) fn markets_of(&self, channel: &Id) -> u32 {
        let index = self.active.topology.channel_ids.binary_search(channel);
        index.map_or(0, |index| match self.active.channels[index] {
            channel if channel.active => channel.markets,
            _ => 0,
        })
    }

    /// Whether its markets are different: in their model or in what that rests on.
    pub fn markets_differ(&self) -> bool {
        let alike = |market: &MarketClassification| MarketClassification {
            market: self.by_market[0].market,
            ..market.clone()
        };
        self.by_market.iter().any(|market| alike(market) != self.by_market[0])
    }

    /// The channels that are not attached, for all or in one of the markets, in ascending order.
    pub fn unattached_anywhere(&self) -> Arc<[Id]> {
        let found = self.unattached_anywhere.get_or_init(|| {
            let markets = self.by_market.iter().flat_map(|market| market.unattached.iter());
            let all: BTreeSet<&Id> = self.unattached.iter().chain(markets).collect();
            match all.len() == self.unattached.len() {
                true => Arc::clone(&self.unattached),
                false => all.into_iter().cloned().collect(),
            }
        });
        Arc::clone(found)
    }

    /// The markets in which alone a channel is not attached; none where it is attached, or is not
    /// for anybody.
    pub fn unattached_only_in(&self, id: &Id) -> Option<Market> {
        if self.unattached.binary_search(id).is_ok() {
            return None;
        }
        let mut markets = self.by_market.iter();
        let found = markets.find(|market| market.unattached.binary_search(id).is_ok());
        found.map(|market| market.market)
    }

    /// The highest step that the plan names anywhere; 0 if it names none.
    pub fn last_step(&self) -> u32 {
        self.active.topology.plan.last_step()
    }

    /// What proposals count with.
    pub fn efforts(&self) -> &Arc<Efforts> {
        &self.active.topology.efforts
    }

    /// Whether both are the same result, which one was cloned from the other to tell.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.active, &other.active)
    }

    /// Whether every channel serves exactly the markets that are sold to.
    pub(super) fn serves_only_its_markets(&self) -> bool {
        let sold = self.active.markets_sold();
        self.active.channels.iter().all(|channel| !channel.counts || channel.markets == sold)
    }

    /// What the rules looked at in the first market, which stands for all where they are the same.
    pub(super) fn evidence(&self) -> Evidence {
        self.by_market.first().map(|market| market.evidence).unwrap_or_default()
    }

    /// What follows from a view. `same` is a classification of the same channels, to share with it
    /// what is the same.
    fn of(active: &Arc<Active>, same: Option<&Self>) -> Self {
        let sharing = Sharing::new(active);
        let judgement = judge(&sharing);
        let ids = |indices: &mut dyn Iterator<Item = usize>| -> Arc<[Id]> {
            indices.map(|index| active.id(index).clone()).collect()
        };
        let shared = |list: fn(&Self) -> &Arc<[Id]>, indices: &mut dyn Iterator<Item = usize>| {
            same.map_or_else(|| ids(indices), |before| Arc::clone(list(before)))
        };
        let resold = &mut (0..active.channels.len()).filter(|at| active.channels[*at].resold);
        let there = &mut (0..active.channels.len()).filter(|index| active.channels[*index].counts);
        let not_selling = shared(|found| &found.not_selling, &mut active.informers());
        let attached =
            |informer: &usize| judgement.markets.iter().any(|market| market.attached[*informer]);
        let unattached = ids(&mut active.informers().filter(|informer| !attached(informer)));
        let islands = named(&sharing);
        let of_market = |market: &MarketJudgement| match &market.narrowed {
            None => MarketClassification {
                market: market.market,
                model: market.rule.model(),
                rule: market.rule,
                not_selling: Arc::clone(&not_selling),
                unattached: Arc::clone(&unattached),
                islands: Arc::clone(&islands),
                evidence: market.evidence,
            },
            Some(narrowed) => MarketClassification {
                market: market.market,
                model: market.rule.model(),
                rule: market.rule,
                not_selling: ids(&mut narrowed.informers()),
                unattached: ids(&mut narrowed
                    .informers()
                    .filter(|informer| !market.attached[*informer])),
                islands: named(&sharing.among(narrowed)),
                evidence: market.evidence,
            },
        };
        let by_market: Arc<[MarketClassification]> =
            judgement.markets.iter().map(of_market).collect();
        let everywhere = |full: fn(&Evidence) -> Option<bool>| {
            by_market.iter().filter_map(|market| full(&market.evidence)).min()
        };
        let (markets, through) = (axes::markets(active), axes::through(active));
        Self {
            view: active.view,
            market: active.market,
            model: judgement.rule.model(),
            rule: judgement.rule,
            route: axes::route(&markets, &through, active.topology.plan.strategy.business),
            markets,
            through,
            channels: shared(|found| &found.channels, there),
            resold: shared(|found| &found.resold, resold),
            sellers: shared(|found| &found.sellers, &mut active.sellers()),
            full_interaction: everywhere(|evidence| evidence.full_interaction),
            full_integration: everywhere(|evidence| evidence.full_integration),
            by_market,
            not_selling,
            unattached,
            islands,
            active: Arc::clone(active),
            unattached_anywhere: OnceLock::new(),
        }
    }
}

/// Classifies a plan in a view, as if the elements excluded were not there.
pub fn classify(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Classification {
    Arc::new(Topology::new(plan)).classify(view, excluded)
}

impl Topology {
    /// Classifies what was read, as [`super::classify`] does.
    pub fn classify(self: &Arc<Self>, view: View, excluded: &BTreeSet<Id>) -> Classification {
        self.classify_after(view, excluded, None)
    }

    /// The same. `before` is what was found last, to share with it what is the same.
    pub fn classify_after(
        self: &Arc<Self>,
        view: View,
        excluded: &BTreeSet<Id>,
        before: Option<&Classification>,
    ) -> Classification {
        let before = before.filter(|before| before.market.is_none());
        let known = before.map(|before| &*before.active);
        let active = Arc::new(Active::new(Arc::clone(self), view, excluded, known));
        let same = before.filter(|before| {
            Arc::ptr_eq(&before.active.channels, &active.channels)
                && Arc::ptr_eq(&before.active.topology.channel_ids, &self.channel_ids)
        });
        Classification::of(&active, same)
    }
}

/// The selling channels that interlock.
fn named(sharing: &Sharing) -> Arc<[Vec<Id>]> {
    let named = |island: Vec<usize>| {
        island.into_iter().map(|channel| sharing.active.id(channel).clone()).collect()
    };
    islands(sharing).into_iter().map(named).collect()
}
