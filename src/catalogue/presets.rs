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

    /// Fills a channel: kind, markets, functions for businesses and whether it sells; name and
    /// operator, where nobody wrote others. Everything else stays, who sells there as well.
    pub fn fill(&self, channel: &mut Channel) {
        let when = |market| match self.markets.contains(&market) {
            true => Availability::Yes,
            false => Availability::No,
        };
        channel.kind = ChannelKind::Marketplace;
        let (name, operator) = (comes_from_here(&channel.name), has_usual_operator(channel));
        if name {
            self.name.clone_into(&mut channel.name);
        }
        if operator {
            channel.operator = Operator::Partner(self.operator.to_owned());
        }
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

    /// Whether a channel is this marketplace: by its name, or by who runs it, where the name is
    /// the user's own.
    pub fn is(&self, channel: &Channel) -> bool {
        let runs = |name: &String| name.trim().eq_ignore_ascii_case(self.operator);
        let by_operator = || match &channel.operator {
            Operator::Partner(name) => !comes_from_here(&channel.name) && runs(name),
            Operator::Own => false,
        };
        let named = channel.name.trim().eq_ignore_ascii_case(self.name);
        channel.kind == ChannelKind::Marketplace && (named || by_operator())
    }
}

/// Makes a channel a marketplace that is none of these. What somebody wrote stays.
pub fn forget(channel: &mut Channel, language: Language) {
    let (name, operator) = (comes_from_here(&channel.name), has_usual_operator(channel));
    let entry = super::channel(ChannelKind::Marketplace);
    if name {
        entry.name.in_language(language).clone_into(&mut channel.name);
    }
    if operator {
        channel.operator = entry.default_operator();
    }
}

/// Whether nobody wrote this name: it is empty, that of a kind, or that of a preset.
fn comes_from_here(name: &str) -> bool {
    let name = name.trim();
    let kinds = super::catalogue().channels.values();
    let of_kind = |text: Text| Language::ALL.iter().any(|one| text.in_language(*one) == name);
    name.is_empty()
        || kinds.map(|entry| entry.name).any(of_kind)
        || MARKETPLACES.iter().any(|one| one.name.eq_ignore_ascii_case(name))
}

/// Whether nobody wrote who runs a channel: nobody is named, or the one of a preset.
fn has_usual_operator(channel: &Channel) -> bool {
    match &channel.operator {
        Operator::Own => channel.kind != ChannelKind::Marketplace,
        Operator::Partner(name) => {
            let name = name.trim();
            let known = |one: &Marketplace| one.operator.eq_ignore_ascii_case(name);
            name.is_empty() || MARKETPLACES.iter().any(known)
        }
    }
}
