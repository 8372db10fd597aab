//! A classification in plain words: what the plan is, why, and what keeps it from the next level.
//!
//! The texts speak of channels by name and from the customer's side. Every reason carries the
//! elements it speaks of, so that they can be shown on the canvas.

mod broken;
mod does;
mod holds;
mod markets;
mod missing;
mod more;
mod phrases;

pub use broken::broken;
pub use does::link_sentence;

use super::Classification;
use super::rules::Rule;
use super::sharing::Sharing;
use crate::catalogue::words;
use crate::language::{Language, texts};
use crate::plan::{Id, Market, Plan};
pub(super) use phrases::Phrases;

/// Why a plan is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The name of the model.
    pub headline: String,
    /// Two sentences: where customers can buy, and what that makes of the whole.
    pub sentences: Vec<String>,
    /// What speaks for the level, the foundations first.
    pub holds: Vec<Reason>,
    /// Why it is not the next level; empty at the highest.
    pub missing: Vec<Reason>,
}

/// One reason with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// A sentence without a full stop.
    pub text: String,
    /// The nodes and links it is about, in ascending order; may be empty.
    pub elements: Vec<Id>,
    /// The market it is about, where that is not the whole plan; the text says it too.
    pub market: Option<Market>,
}

impl Reason {
    fn new(text: String, mut elements: Vec<Id>) -> Self {
        elements.sort();
        elements.dedup();
        Self { text, elements, market: None }
    }
}

/// Explains a classification of this plan. The plan may have other names than the one that was
/// classified, but no other channels, systems and links.
pub fn explain(plan: &Plan, found: &Classification, language: Language) -> Explanation {
    let mut explanation = match &markets::views(found)[..] {
        [] => explain_one(plan, found, found.market, language),
        [(market, only)] => {
            let buyers = (found.by_market.len() == 1).then_some(*market);
            let one = explain_one(plan, only, buyers, language);
            let whole = Explainer::new(plan, found, buyers, language);
            let [_, makes] = &one.sentences[..] else { return one };
            Explanation { sentences: vec![whole.where_customers_buy(), makes.clone()], ..one }
        }
        several => markets::explain(plan, found, several, language),
    };
    explanation.missing.extend(more::kept_down(plan, found, language));
    explanation.missing.extend(more::resold(plan, found, language));
    explanation
}

/// Explains what is the same for all who buy, who are all of one market if `buyers` says so.
fn explain_one(
    plan: &Plan,
    found: &Classification,
    buyers: Option<Market>,
    language: Language,
) -> Explanation {
    let explainer = Explainer::new(plan, found, buyers, language);
    Explanation {
        headline: words::model(found.model).in_language(language).to_owned(),
        sentences: vec![explainer.where_customers_buy(), explainer.what_that_makes()],
        holds: explainer.holds(),
        missing: explainer.missing(),
    }
}

/// What the parts of an explanation have in common.
struct Explainer<'a> {
    found: &'a Classification,
    sharing: Sharing<'a>,
    say: Phrases<'a>,
    /// The market of all who buy, where there is only one.
    buyers: Option<Market>,
}

impl<'a> Explainer<'a> {
    fn new(
        plan: &'a Plan,
        found: &'a Classification,
        buyers: Option<Market>,
        language: Language,
    ) -> Self {
        let sharing = Sharing::new(&found.active);
        Self { found, sharing, say: Phrases { plan, language }, buyers }
    }
}

impl Explainer<'_> {
    fn where_customers_buy(&self) -> String {
        let found = self.found;
        let (text, channels) = match found.rule {
            Rule::R1 if !found.resold.is_empty() => (texts::model::ONLY_RESOLD, &found.resold),
            Rule::R1 if found.channels.is_empty() => {
                return self.say.plain(texts::model::NO_CHANNEL);
            }
            Rule::R1 => {
                let channels = self.say.names(&found.channels);
                return self.say.with(texts::model::NOTHING_SELLS, &[&channels]);
            }
            Rule::R2 if found.sellers.len() > 1 => (texts::model::ALIKE_SELL, &found.sellers),
            Rule::R5 if found.not_selling.is_empty() => {
                (texts::model::EVERYTHING_SELLS, &found.sellers)
            }
            Rule::R5 => (texts::model::ALL_SELL_THAT_CAN, &found.sellers),
            Rule::R2 | Rule::R3 | Rule::R4 | Rule::R6 => match self.each_through_others() {
                Some(said) => return said,
                None => (texts::model::SEVERAL_SELL, &found.sellers),
            },
        };
        self.say.with(text, &[&self.who_buys(), &self.say.names(channels)])
    }

    /// Those who buy: of one market, or simply customers.
    fn who_buys(&self) -> String {
        let only = match &self.found.markets[..] {
            [only] => Some(*only),
            _ => self.buyers,
        };
        self.say.plain(only.map_or(texts::matrices::CUSTOMERS, words::customers))
    }

    /// Where businesses and private customers buy, if not all through the same channels.
    fn each_through_others(&self) -> Option<String> {
        let found = self.found;
        if found.market.is_some() {
            return None;
        }
        let serving = |market: Market| -> Vec<Id> {
            let bit = super::view::market_bit(market);
            let sellers = found.sellers.iter();
            sellers.filter(|id| found.markets_of(id) & bit != 0).cloned().collect()
        };
        let [businesses, private] = [Market::B2B, Market::B2C].map(serving);
        if businesses.is_empty() || private.is_empty() || businesses == private {
            return None;
        }
        let names = [&businesses, &private].map(|ids| self.say.names(ids));
        Some(self.say.with(texts::model::EACH_BUY, &[&names[0], &names[1]]))
    }

    fn what_that_makes(&self) -> String {
        let found = self.found;
        let by_purchase = found.full_interaction == Some(true);
        let joined = by_purchase || found.full_integration == Some(true);
        let makes = self.say.plain(match found.rule {
            Rule::R1 => texts::model::SO_NONE,
            Rule::R2 if found.sellers.len() > 1 => texts::model::SO_SINGLE_ALIKE,
            Rule::R2 => texts::model::SO_SINGLE,
            Rule::R3 => texts::model::SO_MULTICHANNEL,
            Rule::R6 if joined => texts::model::SO_CROSSCHANNEL_JOINED,
            Rule::R6 => texts::model::SO_CROSSCHANNEL,
            Rule::R4 if by_purchase => texts::model::SO_OMNICHANNEL_BY_PURCHASE,
            Rule::R4 => texts::model::SO_OMNICHANNEL_BY_DATA,
            Rule::R5 => texts::model::SO_EVERYWHERE,
        });
        match found.rule {
            Rule::R4 if !found.not_selling.is_empty() => {
                format!("{makes} {}", self.say.plain(texts::model::AND_INFORMING))
            }
            _ => makes,
        }
    }

    fn ids(&self, channels: impl IntoIterator<Item = usize>) -> Vec<Id> {
        channels.into_iter().map(|channel| self.sharing.active.id(channel).clone()).collect()
    }
}
