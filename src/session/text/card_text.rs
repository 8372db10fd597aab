//! What the cards of the roadmap are called, and what is wrong with where they stand.

use super::naming;
use crate::catalogue::words as names;
use crate::classify::Criterion;
use crate::classify::roadmap::{Card, Property, TooEarly};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Availability, Market, Plan};

/// What stands before what it needs, in words.
pub fn too_early(plan: &Plan, early: &TooEarly, language: Language) -> String {
    let card = name(plan, &early.card, language);
    let needs = naming::node(plan, &early.needs, language);
    let text =
        if early.gone { texts::roadmap::NEEDS_WHAT_GOES } else { texts::roadmap::NEEDS_WHAT_COMES };
    text.with(language, &[&card, &needs, &early.other])
}

/// What a card is called in a sentence.
pub fn name(plan: &Plan, card: &Card, language: Language) -> String {
    match card {
        Card::Element(id) => naming::in_list(plan, id, language),
        Card::Property { channel, property } => {
            let change = plan.channel(channel).map(|channel| property.of(channel));
            let begins = matches!(change, Some(Availability::From(_)));
            let ends = matches!(change, Some(Availability::Until(_)));
            let channel = naming::node(plan, channel, language);
            let market = match property {
                Property::B2B => Some(Market::B2B),
                Property::B2C => Some(Market::B2C),
                Property::Sells
                | Property::TakenOver
                | Property::Feature(_)
                | Property::Expectation(_) => None,
            };
            if let Some(market) = market.filter(|_| begins || ends) {
                let customers = names::customers(market).in_language(language);
                let customers = grammar::in_sentence(customers, language);
                let text = match begins {
                    true => texts::result::OPENS_TO,
                    false => texts::result::NO_LONGER_SERVES,
                };
                return text.with(language, &[&channel, &customers]);
            }
            if *property == Property::Sells && (begins || ends) {
                let text = match begins {
                    true => texts::result::BEGINS_TO_SELL,
                    false => texts::result::STOPS_SELLING,
                };
                return text.with(language, &[&channel]);
            }
            let property = property_name(*property).in_language(language);
            if ends {
                return texts::result::ENDS.with(language, &[&channel, &property]);
            }
            texts::phrases::NAMED.with(language, &[&property, &channel])
        }
        Card::Measure(id) => {
            let title = plan.measures.get(id).map(|measure| measure.title.trim());
            title.unwrap_or_default().to_owned()
        }
    }
}

/// What of a channel begins or ends.
fn property_name(property: Property) -> Text {
    match property {
        Property::Sells => texts::plan::SELLS,
        Property::B2B => names::market(Market::B2B),
        Property::B2C => names::market(Market::B2C),
        Property::TakenOver => texts::plan::OWN_ACCOUNT,
        Property::Feature(index) => {
            let feature = names::FEATURES.get(usize::from(index));
            feature.copied().unwrap_or(texts::plan::CHANNEL)
        }
        Property::Expectation(index) => {
            let criterion = Criterion::ALL.get(usize::from(index));
            criterion.map_or(texts::plan::CHANNEL, |criterion| criterion.name())
        }
    }
}
