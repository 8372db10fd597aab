//! Models as they stand inside the sentences of a report, and what they mean for who buys.

use crate::classify::Classification;
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Market, Model};

/// A model inside a sentence.
pub(super) const fn inside(model: Model) -> Text {
    match model {
        Model::None => texts::report::NO_SALES,
        Model::Single => texts::report::ONE_CHANNEL,
        Model::Multichannel => texts::report::MULTICHANNEL,
        Model::Crosschannel => texts::report::CROSSCHANNEL,
        Model::Omnichannel => texts::report::OMNICHANNEL,
        Model::Everywhere => texts::report::EVERYWHERE,
    }
}

/// A model behind "from" and "to".
pub(super) const fn behind(model: Model) -> Text {
    match model {
        Model::None => texts::report::TO_NO_SALES,
        Model::Single => texts::report::TO_ONE_CHANNEL,
        other => inside(other),
    }
}

/// The level of a model on the ladder, 0 to 5.
pub(super) fn level(model: Model) -> usize {
    Model::ALL.iter().position(|other| *other == model).unwrap_or_default()
}

/// What a result means for those who buy: for all of them, or for those of each market where that
/// differs.
pub(super) fn meaning(found: &Classification, language: Language) -> String {
    let first = found.by_market.first().map(|market| market.model);
    if found.by_market.iter().all(|market| Some(market.model) == first) {
        return for_all(found.model).in_language(language).to_owned();
    }
    let markets = found.by_market.iter().enumerate().map(|(index, market)| {
        let customers = customers(market.market).in_language(language);
        let inside = grammar::in_sentence(customers, language);
        let customers = if index == 0 { customers } else { &inside };
        for_some(market.model).with(language, &[&customers])
    });
    grammar::list(&markets.collect::<Vec<_>>(), language)
}

/// Those who buy in a market.
pub(super) const fn customers(market: Market) -> Text {
    match market {
        Market::B2B => texts::plan::BUSINESSES,
        Market::B2C => texts::plan::CONSUMERS,
    }
}

const fn for_all(model: Model) -> Text {
    match model {
        Model::None => texts::report::ALL_NONE,
        Model::Single => texts::report::ALL_SINGLE,
        Model::Multichannel => texts::report::ALL_MULTICHANNEL,
        Model::Crosschannel => texts::report::ALL_CROSSCHANNEL,
        Model::Omnichannel => texts::report::ALL_OMNICHANNEL,
        Model::Everywhere => texts::report::ALL_EVERYWHERE,
    }
}

const fn for_some(model: Model) -> Text {
    match model {
        Model::None => texts::report::SOME_NONE,
        Model::Single => texts::report::SOME_SINGLE,
        Model::Multichannel => texts::report::SOME_MULTICHANNEL,
        Model::Crosschannel => texts::report::SOME_CROSSCHANNEL,
        Model::Omnichannel => texts::report::SOME_OMNICHANNEL,
        Model::Everywhere => texts::report::SOME_EVERYWHERE,
    }
}
