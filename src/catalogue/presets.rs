//! Channels that many plans have by the same name: the well-known marketplaces.
//!
//! They are data, read once from `assets/marketplaces.ron`. A preset only fills a channel; what
//! the user says afterwards wins, and nothing remembers which preset a channel came from.

use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};

use super::data::text;
use super::fresh_channel;
use super::term::Term;
use crate::language::{Language, Text};
use crate::plan::{Availability, Body, Channel, ChannelKind, Features, Market, Markets, Operator};

/// A well-known marketplace or directory.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marketplace {
    /// What everyone calls it.
    #[serde(deserialize_with = "name")]
    pub name: &'static str,
    /// Who runs it.
    #[serde(deserialize_with = "name")]
    pub operator: &'static str,
    /// To whom it sells, or whom it informs.
    pub markets: Vec<Market>,
    /// Whether customers can buy there; a directory only informs.
    pub sells: bool,
    /// Its functions for business customers.
    pub features: Vec<Term>,
    /// What it is good for, in one sentence.
    #[serde(deserialize_with = "text")]
    pub about: Text,
}

static MARKETPLACES: LazyLock<Vec<Marketplace>> = LazyLock::new(|| {
    let source = include_str!("../../assets/marketplaces.ron");
    ron::from_str(source)
        .unwrap_or_else(|fault| unreachable!("a test reads the marketplaces: {fault}"))
});

/// A name, which lives as long as the program.
fn name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static str, D::Error> {
    Ok(String::deserialize(deserializer)?.leak())
}

/// The well-known marketplaces, in the order in which they are offered.
pub fn marketplaces() -> &'static [Marketplace] {
    &MARKETPLACES
}

impl Marketplace {
    /// A fresh channel for it.
    pub fn body(&self, language: Language) -> Body {
        let mut body = fresh_channel(ChannelKind::Marketplace, language);
        if let Body::Channel(channel) = &mut body {
            self.fill(channel);
        }
        body
    }

    /// Fills a channel: kind, name, operator, markets, functions for businesses and whether it
    /// sells. Everything else stays.
    pub fn fill(&self, channel: &mut Channel) {
        let when = |market| match self.markets.contains(&market) {
            true => Availability::Yes,
            false => Availability::No,
        };
        channel.kind = ChannelKind::Marketplace;
        self.name.clone_into(&mut channel.name);
        channel.operator = Operator::Partner(self.operator.to_owned());
        channel.markets = Markets { b2b: when(Market::B2B), b2c: when(Market::B2C) };
        let has = |term| match self.features.contains(&term) {
            true => Availability::Yes,
            false => Availability::No,
        };
        channel.features = Features {
            several_users: has(Term::SeveralUsers),
            individual_prices: has(Term::IndividualPrices),
            volume_discounts: has(Term::VolumeDiscounts),
            approval: has(Term::Approval),
            quotes: has(Term::Quotes),
            quick_order: has(Term::QuickOrder),
            punch_out: has(Term::PunchOut),
        };
        channel.sells = if self.sells { Availability::Yes } else { Availability::No };
    }

    /// Whether a channel is called what this marketplace is called.
    pub fn is(&self, channel: &Channel) -> bool {
        channel.kind == ChannelKind::Marketplace
            && channel.name.trim().eq_ignore_ascii_case(self.name)
    }
}
