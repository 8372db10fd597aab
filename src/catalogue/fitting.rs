//! Which channels fit business and private customers, each with a reason and its source.
//!
//! They are data, read once from `assets/fitting_channels.ron`. Which of them a plan lacks is for
//! [`crate::guide`] to say; this knows no plan.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::data::text;
use crate::language::Text;
use crate::plan::{Business, ChannelKind, Market};

/// A kind of channel that fits the customers of a market.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FittingChannel {
    /// Whom it fits.
    pub market: Market,
    /// What it is.
    pub kind: ChannelKind,
    /// The companies that it makes no sense for.
    #[serde(default)]
    pub not_for: Vec<Business>,
    /// Beginnings of words by which an audience says that it needs this, in every language.
    words: Vec<String>,
    /// Why it fits, to follow the name of an audience.
    #[serde(deserialize_with = "text")]
    pub because: Text,
    /// Where that is known from, by its key.
    source: String,
}

/// Where something is known from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who found it out, and what it is called there.
    pub title: String,
    /// When.
    pub year: u32,
    /// Where it can be read.
    pub address: String,
    /// What it says.
    #[serde(deserialize_with = "text")]
    pub says: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    sources: BTreeMap<String, Source>,
    channels: Vec<FittingChannel>,
}

static DATA: LazyLock<Data> = LazyLock::new(|| {
    let source = include_str!("../../assets/fitting_channels.ron");
    ron::from_str(source)
        .unwrap_or_else(|fault| unreachable!("a test reads the fitting channels: {fault}"))
});

/// The channels that fit the customers of a market, best first.
pub fn fitting_channels(market: Market) -> impl Iterator<Item = &'static FittingChannel> {
    DATA.channels.iter().filter(move |one| one.market == market)
}

impl FittingChannel {
    /// Where the reason is known from.
    pub fn source(&self) -> &'static Source {
        let source = DATA.sources.get(&self.source);
        source.unwrap_or_else(|| unreachable!("a test finds every source"))
    }

    /// Whether a text says that somebody needs just this.
    pub fn is_asked_for_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let begins = |(at, _): &(usize, &str)| {
            !text[..*at].chars().next_back().is_some_and(char::is_alphanumeric)
        };
        self.words.iter().any(|word| text.match_indices(word.as_str()).any(|found| begins(&found)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::channel;
    use crate::language::Language;

    const MARKETS: [Market; 2] = [Market::B2B, Market::B2C];

    #[test]
    fn every_channel_may_serve_whom_it_fits_and_stands_once() {
        for market in MARKETS {
            let kinds: Vec<ChannelKind> = fitting_channels(market).map(|one| one.kind).collect();
            let distinct: BTreeSet<_> = kinds.iter().collect();
            assert_eq!(distinct.len(), kinds.len(), "{kinds:?}");
            assert!(kinds.len() >= 6, "three are left where half of them are drawn: {kinds:?}");
            assert!(kinds.iter().all(|kind| channel(*kind).may_serve(market)), "{kinds:?}");
        }
    }

    #[test]
    fn every_reason_has_a_source_that_can_be_read_and_every_source_a_reason() {
        let used: BTreeSet<&str> = DATA.channels.iter().map(|one| &*one.source).collect();
        let known: BTreeSet<&str> = DATA.sources.keys().map(|key| &**key).collect();
        assert_eq!(used, known);
        for (key, source) in &DATA.sources {
            assert!(source.address.starts_with("http"), "{key}");
            assert!(!source.address.contains(char::is_whitespace), "{key}");
            assert!(!source.title.trim().is_empty(), "{key}");
            assert!((2000..2100).contains(&source.year), "{key}");
            assert!(key.ends_with(&source.year.to_string()), "{key} and {}", source.year);
            for language in Language::ALL {
                let said = source.says.in_language(language);
                assert!(said.len() > 40 && !said.ends_with('.'), "{key}: {said}");
            }
        }
    }

    #[test]
    fn reasons_follow_a_name_and_words_are_beginnings_in_order() {
        for one in &DATA.channels {
            let [english, german] = Language::ALL.map(|each| one.because.in_language(each));
            assert!(english.starts_with(|first: char| first.is_ascii_lowercase()), "{english}");
            assert!(german.starts_with(char::is_uppercase), "{german}");
            assert!(!english.ends_with('.') && !german.ends_with('.'), "{english} {german}");
            assert!(english.len() < 130 && german.len() < 160, "{english} {german}");
            assert!(!one.words.is_empty(), "{:?}", one.kind);
            assert!(one.words.iter().all(|word| *word == word.to_lowercase()), "{:?}", one.words);
        }
    }

    #[test]
    fn what_is_needed_is_told_by_beginnings_of_words() {
        let find = |market, kind| {
            let mut all = fitting_channels(market);
            all.find(|one| one.kind == kind).expect("it is in the data")
        };
        let rows = [
            (Market::B2B, ChannelKind::Edi, "Bestellen aus SAP", true),
            (Market::B2B, ChannelKind::Edi, "nothing of the kind", false),
            (Market::B2B, ChannelKind::Shop, "Ersatzteilpreise bis sieben Uhr", true),
            (Market::B2C, ChannelKind::App, "happy", false),
            (Market::B2C, ChannelKind::Store, "Beratung vor Ort", true),
        ];
        for (market, kind, text, expected) in rows {
            assert_eq!(find(market, kind).is_asked_for_in(text), expected, "{kind:?}: {text}");
        }
    }
}
