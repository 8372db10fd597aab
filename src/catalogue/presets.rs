//! Channels that many plans have by the same name: the well-known marketplaces.
//!
//! They are data, read once from `assets/marketplaces.ron`. A preset only fills a channel; what
//! the user says afterwards wins, and nothing remembers which preset a channel came from.

use std::sync::LazyLock;

use serde::Deserialize;

use super::data::text;
use super::explanations::Term;
use super::fresh_channel;
use crate::language::{Language, Text};
use crate::plan::{Availability, Body, Channel, ChannelKind, Features, Market, Markets, Operator};

/// A well-known marketplace or directory.
#[derive(Clone, Debug)]
pub struct Marketplace {
    /// What everyone calls it.
    pub name: &'static str,
    /// Who runs it.
    pub operator: &'static str,
    /// To whom it sells, or whom it informs.
    pub markets: Vec<Market>,
    /// Whether customers can buy there; a directory only informs.
    pub sells: bool,
    /// Its functions for business customers.
    pub features: Vec<Term>,
    /// What it is good for, in one sentence.
    pub about: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    operator: String,
    markets: Vec<Market>,
    sells: bool,
    features: Vec<Term>,
    about: (String, String),
}

static MARKETPLACES: LazyLock<Vec<Marketplace>> = LazyLock::new(|| {
    let source = include_str!("../../assets/marketplaces.ron");
    let written: Vec<Written> = ron::from_str(source)
        .unwrap_or_else(|fault| unreachable!("a test reads the marketplaces: {fault}"));
    let marketplaces = written.into_iter().map(|one| Marketplace {
        name: one.name.leak(),
        operator: one.operator.leak(),
        markets: one.markets,
        sells: one.sells,
        features: one.features,
        about: text(one.about.0, one.about.1),
    });
    marketplaces.collect()
});

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
