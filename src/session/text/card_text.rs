//! What the cards of the roadmap are called, and what is wrong with where they stand.

use super::naming;
use crate::catalogue::words as names;
use crate::classify::roadmap::{Card, Property, TooEarly};
use crate::language::{Language, Text, texts};
use crate::plan::{Market, Plan};

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
            let channel = naming::node(plan, channel, language);
            let property = property_name(*property).in_language(language);
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
    }
}
