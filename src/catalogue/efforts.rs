//! What changes take, in person-days: the planning defaults, or those that a firm has for itself in
//! a file that it can share (`docs/file-format.md`, "Defaults of a firm"). Such a file is named by the
//! user, never found, and changes nothing that a plan says.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;

use super::{link, system};
use crate::plan::{LinkKind, MAX_EFFORT, SystemKind};

/// What a new channel takes, in person-days.
pub const CHANNEL_EFFORT: u32 = 30;
/// What it takes until a channel that informs begins to sell, in person-days.
pub const SELLS_EFFORT: u32 = 15;
/// What it takes to open a channel to a market, in person-days.
pub const MARKET_EFFORT: u32 = 20;
/// What it takes to sell on a marketplace instead of a reseller, in person-days.
pub const TAKEOVER_EFFORT: u32 = 15;

/// What each kind of change takes, and whose numbers these are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Efforts {
    /// Whose they are; empty for the planning defaults.
    pub name: String,
    links: BTreeMap<LinkKind, u32>,
    systems: BTreeMap<SystemKind, u32>,
    channel: Option<u32>,
    sells: Option<u32>,
    market: Option<u32>,
    taken_over: Option<u32>,
}

/// What is wrong with a file of efforts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EffortsFault {
    /// It cannot be read as efforts.
    Syntax {
        /// Where, from 1.
        line: usize,
        /// What was expected there.
        message: String,
    },
    /// A number is larger than an effort may be.
    TooMuch(u32),
    /// It does not say whose efforts they are.
    Nameless,
}

impl Efforts {
    /// The planning defaults.
    pub fn usual() -> Arc<Self> {
        static USUAL: LazyLock<Arc<Efforts>> = LazyLock::new(Arc::default);
        Arc::clone(&USUAL)
    }

    /// Reads a file of efforts. What it leaves out is as in the planning defaults.
    pub fn read(text: &str) -> Result<Self, EffortsFault> {
        let ron = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let efforts: Self = ron.from_str(text).map_err(|fault| EffortsFault::Syntax {
            line: fault.span.start.line,
            message: fault.code.to_string(),
        })?;
        let single = [efforts.channel, efforts.sells, efforts.market, efforts.taken_over];
        let all = efforts.links.values().chain(efforts.systems.values()).copied();
        let mut all = all.chain(single.into_iter().flatten());
        match all.find(|effort| *effort > MAX_EFFORT) {
            Some(effort) => Err(EffortsFault::TooMuch(effort)),
            None if efforts.name.trim().is_empty() => Err(EffortsFault::Nameless),
            None => Ok(efforts),
        }
    }

    /// Whether they are the planning defaults.
    pub fn are_usual(&self) -> bool {
        self.name.is_empty()
    }

    /// What a link takes.
    pub fn link(&self, kind: LinkKind) -> u32 {
        self.links.get(&kind).copied().unwrap_or_else(|| link(kind).effort)
    }

    /// What a new system takes.
    pub fn system(&self, kind: SystemKind) -> u32 {
        self.systems.get(&kind).copied().unwrap_or_else(|| system(kind).effort)
    }

    /// What a new channel takes.
    pub fn channel(&self) -> u32 {
        self.channel.unwrap_or(CHANNEL_EFFORT)
    }

    /// What it takes until a channel begins to sell.
    pub fn sells(&self) -> u32 {
        self.sells.unwrap_or(SELLS_EFFORT)
    }

    /// What it takes to open a channel to a market.
    pub fn market(&self) -> u32 {
        self.market.unwrap_or(MARKET_EFFORT)
    }

    /// What it takes to sell on a marketplace instead of a reseller.
    pub fn taken_over(&self) -> u32 {
        self.taken_over.unwrap_or(TAKEOVER_EFFORT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_firm_says_what_differs_and_the_rest_is_as_usual() {
        let text = "(name: \"Firm\", links: {ClickAndCollect: 33}, systems: {Crm: 7}, channel: 50)";
        let own = Efforts::read(text).expect("it is sound");
        assert_eq!(own.link(LinkKind::ClickAndCollect), 33);
        assert_eq!(own.link(LinkKind::QrCode), link(LinkKind::QrCode).effort);
        assert_eq!((own.system(SystemKind::Crm), own.channel(), own.sells()), (7, 50, 15));
        assert!(!own.are_usual() && Efforts::usual().are_usual());
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(Efforts::read("(channel: 3)"), Err(EffortsFault::Nameless));
        let much = "(name: \"F\", market: 2000000)";
        assert_eq!(Efforts::read(much), Err(EffortsFault::TooMuch(2_000_000)));
        for text in ["", "(name: \"F\", links: {Clicks: 3})", "(name: \"F\",\n days: 3)"] {
            assert!(matches!(Efforts::read(text), Err(EffortsFault::Syntax { .. })), "{text}");
        }
    }
}
