//! A plan that is something else to businesses than to private customers: said market by market.

use super::{Explainer, Explanation, Reason, explain_one};
use crate::catalogue::words;
use crate::classify::Classification;
use crate::classify::evidence::interlocking;
use crate::language::{Language, texts};
use crate::plan::{Market, Model, Plan};

/// Up to this many ways of sharing without a common customer are listed one by one.
const NOT_COUNTED: usize = 3;

/// The markets of a classification, each by itself; only one where they are the same, which is
/// then the classification itself where nothing else is in it.
pub(super) fn views(found: &Classification) -> Vec<(Market, Classification)> {
    let narrowed = |market: Market| match found.serves_only_its_markets() {
        true => found.clone(),
        false => found.of_market(market),
    };
    let markets = found.by_market.iter().map(|market| market.market);
    let shown = if found.markets_differ() { usize::MAX } else { 1 };
    markets.take(shown).map(|market| (market, narrowed(market))).collect()
}

/// Explains a plan by its markets, which are given each by itself.
pub(super) fn explain(
    plan: &Plan,
    found: &Classification,
    markets: &[(Market, Classification)],
    language: Language,
) -> Explanation {
    let explainer = Explainer::new(plan, found, None, language);
    let mut holds = Vec::new();
    let mut missing = explainer.without_a_common_customer();
    for (market, view) in markets {
        let of_market = explain_one(plan, view, Some(*market), language);
        let said = |reason: Reason| reason.for_market(*market, language);
        holds.extend(of_market.holds.into_iter().map(said));
        // What is further than the whole does not keep it down.
        if view.model <= found.model {
            missing.extend(of_market.missing.into_iter().map(said));
        }
    }
    Explanation {
        headline: words::model(found.model).in_language(language).to_owned(),
        sentences: vec![explainer.where_customers_buy(), models(markets, language)],
        holds,
        missing: if found.model == Model::Everywhere { Vec::new() } else { missing },
    }
}

/// What it is to each market.
fn models(markets: &[(Market, Classification)], language: Language) -> String {
    let said = markets.iter().map(|(market, view)| {
        let customers = words::customers(*market).in_language(language);
        let model = words::model(view.model).in_language(language);
        texts::model::MODEL_OF_MARKET.with(language, &[&customers, &model])
    });
    said.collect::<Vec<_>>().join(" ")
}

impl Reason {
    /// The same, said of one market.
    pub(super) fn for_market(self, market: Market, language: Language) -> Self {
        let customers = words::customers(market).in_language(language);
        let text = texts::phrases::NAMED.with(language, &[&customers, &self.text]);
        Self { text, market: Some(market), ..self }
    }
}

impl Explainer<'_> {
    /// Selling channels that share purchase or data, but serve nobody in common.
    fn without_a_common_customer(&self) -> Vec<Reason> {
        let active = self.sharing.active;
        let connections = self.seller_connections(interlocking()).into_iter();
        let apart = connections.filter(|connection| {
            let mut pairs = connection.channels.iter().flat_map(|a| {
                connection.channels.iter().filter(move |b| a != *b).map(move |b| (*a, *b))
            });
            !pairs.any(|(a, b)| active.have_common_market(a, b))
        });
        let reasons = apart.take(NOT_COUNTED).map(|connection| {
            let names = self.say.names(&self.channel_ids(&connection));
            let text = self.say.with(
                texts::model::NOT_COUNTED_MARKET,
                &[&names, &self.say.resources(connection.resources)],
            );
            Reason::new(text, self.elements([&connection]))
        });
        reasons.collect()
    }
}
