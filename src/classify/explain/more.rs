//! What is said of the whole beside its rule: who else sells, whose market keeps it down, and what
//! joins channels without customers noticing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Explainer, Phrases, Reason};
use crate::catalogue::words;
use crate::classify::evidence::interlocking;
use crate::classify::{Classification, Topology};
use crate::language::{Language, grammar, texts};
use crate::plan::{Availability, Body, Id, Market, Model, Plan, Resource, ResourceSet};

/// Of so many channels it is tried what the plan would be without one of their markets: each trial
/// looks at the whole plan again.
const TRIED: usize = 12;
/// With more channels than this nothing is tried, and pairs are not looked at one by one.
const MOST_CHANNELS: usize = 60;
/// Up to this many pairs are listed one by one.
const PAIRS: usize = 3;

/// Where somebody else sells, which is none of the company's channels.
pub(super) fn resold(plan: &Plan, found: &Classification, language: Language) -> Option<Reason> {
    if found.resold.is_empty() || found.model == Model::Everywhere {
        return None;
    }
    let say = Phrases { plan, language };
    let text = say.with(texts::model::RESOLD, &[&say.names(&found.resold)]);
    Some(Reason::new(text, found.resold.to_vec()))
}

/// The channels without one of whose markets the whole would be higher.
pub(super) fn kept_down(plan: &Plan, found: &Classification, language: Language) -> Vec<Reason> {
    if found.market.is_some() || found.by_market.len() < 2 || found.channels.len() > MOST_CHANNELS {
        return Vec::new();
    }
    let say = Phrases { plan, language };
    let read = &found.active.topology.plan;
    let in_both = found.sellers.iter().filter(|id| found.markets_of(id).count_ones() > 1);
    let tried = in_both.take(TRIED).flat_map(|id| [(id, Market::B2B), (id, Market::B2C)]);
    let higher = tried.filter_map(|(id, market)| {
        let without = without_market(read, id, market)?;
        let topology = Arc::new(Topology::new(&without));
        let model = topology.classify(found.view, &found.active.excluded).model;
        if model <= found.model {
            return None;
        }
        let customers = words::customers(market).in_language(language);
        let customers = grammar::in_sentence(customers, language);
        let model = say.plain(words::model(model));
        let text = texts::model::LOWERS_BY_SERVING;
        let text = say.with(text, &[&say.name(id), &customers, &model]);
        Some(Reason::new(text, vec![id.clone()]))
    });
    higher.collect()
}

/// The plan with a channel that does not serve a market.
fn without_market(plan: &Plan, id: &Id, market: Market) -> Option<Plan> {
    let mut plan = plan.clone();
    let node = plan.nodes.get_mut(id)?;
    let Body::Channel(channel) = &mut Arc::make_mut(node).body else { return None };
    *channel.markets.of_mut(market) = Availability::No;
    Some(plan)
}

impl Explainer<'_> {
    /// Selling channels that share product data and nothing else that interlocks.
    pub(super) fn product_data_alone(&self) -> Vec<Reason> {
        let active = self.sharing.active;
        if self.found.sellers.len() > MOST_CHANNELS {
            return Vec::new();
        }
        let mut pairs: BTreeMap<(u32, u32), ResourceSet> = BTreeMap::new();
        for connection in self.seller_connections(interlocking()) {
            for (at, first) in connection.channels.iter().enumerate() {
                for second in &connection.channels[at + 1..] {
                    let shared = pairs.entry((*first, *second)).or_default();
                    *shared = shared.iter().chain(connection.resources.iter()).collect();
                }
            }
        }
        let product = ResourceSet::NONE.with(Resource::Product);
        let alone = pairs.into_iter().filter(|((first, second), shared)| {
            let key = |at: u32| active.channels[at as usize].key;
            *shared == product
                && key(*first) != key(*second)
                && active.have_common_market(*first, *second)
        });
        let reasons = alone.take(PAIRS).map(|((first, second), _)| {
            let ids = self.ids([first as usize, second as usize]);
            let text = self.say.with(texts::model::PRODUCT_DATA_ALONE, &[&self.say.names(&ids)]);
            Reason::new(text, ids)
        });
        reasons.collect()
    }
}
