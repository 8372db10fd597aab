//! What changes take, in person-days: the planning defaults, or those that a firm has for itself in
//! a file that it can share (`docs/file-format.md`, "Defaults of a firm"). Such a file is named by the
//! user, never found, and changes nothing that a plan says.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use ron::Options;
use ron::extensions::Extensions;
use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer};

use super::{link, system};
use crate::plan::{Link, LinkKind, MAX_EFFORT, Plan, Relation, SystemKind};

/// How a file of efforts ends by custom, without the first dot.
pub const ENDING: &str = "efforts.ron";

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
    links: BTreeMap<LinkKind, Days>,
    systems: BTreeMap<SystemKind, Days>,
    channel: Option<Days>,
    sells: Option<Days>,
    market: Option<Days>,
    taken_over: Option<Days>,
}

/// Person-days, no more than an effort may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Days(u32);

impl<'de> Deserialize<'de> for Days {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let days = u32::deserialize(deserializer)?;
        match days <= MAX_EFFORT {
            true => Ok(Self(days)),
            false => Err(D::Error::invalid_value(Unexpected::Unsigned(days.into()), &"less")),
        }
    }
}

/// What is wrong with a file of efforts, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffortsFault {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What.
    pub kind: EffortsFaultKind,
}

/// What is wrong with a file of efforts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EffortsFaultKind {
    /// Something else should stand there.
    Syntax,
    /// There is no such field.
    UnknownField(String),
    /// There is no such kind of link or system.
    UnknownKind(String),
    /// A number is larger than an effort may be.
    TooMuch,
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
        let text = text.trim_start_matches('\u{feff}');
        let efforts: Self = ron.from_str(text).map_err(|fault| EffortsFault {
            line: fault.span.start.line.max(1),
            column: fault.span.start.col.max(1),
            kind: match fault.code {
                ron::Error::NoSuchStructField { found, .. } => {
                    EffortsFaultKind::UnknownField(found)
                }
                ron::Error::NoSuchEnumVariant { found, .. } => EffortsFaultKind::UnknownKind(found),
                ron::Error::InvalidValueForType { .. } | ron::Error::IntegerOutOfBounds => {
                    EffortsFaultKind::TooMuch
                }
                _ => EffortsFaultKind::Syntax,
            },
        })?;
        match efforts.name.trim().is_empty() {
            true => Err(EffortsFault { line: 1, column: 1, kind: EffortsFaultKind::Nameless }),
            false => Ok(efforts),
        }
    }

    /// Whether they are the planning defaults.
    pub fn are_usual(&self) -> bool {
        self.name.is_empty()
    }

    /// What a link takes.
    pub fn link(&self, kind: LinkKind) -> u32 {
        self.links.get(&kind).map_or_else(|| link(kind).effort, |days| days.0)
    }

    /// What it takes to set a link of a plan up: what the user said, else what its kind takes.
    /// Links between teams take nothing of their own.
    pub fn of_link(&self, plan: &Plan, link: &Link) -> u32 {
        link.effort.unwrap_or_else(|| match plan.relation(link) {
            Some(Relation::Teamwork) => 0,
            _ => self.link(link.kind),
        })
    }

    /// What a new system takes.
    pub fn system(&self, kind: SystemKind) -> u32 {
        self.systems.get(&kind).map_or_else(|| system(kind).effort, |days| days.0)
    }

    /// What a new channel takes.
    pub fn channel(&self) -> u32 {
        self.channel.map_or(CHANNEL_EFFORT, |days| days.0)
    }

    /// What it takes until a channel begins to sell.
    pub fn sells(&self) -> u32 {
        self.sells.map_or(SELLS_EFFORT, |days| days.0)
    }

    /// What it takes to open a channel to a market.
    pub fn market(&self) -> u32 {
        self.market.map_or(MARKET_EFFORT, |days| days.0)
    }

    /// What it takes to sell on a marketplace instead of a reseller.
    pub fn taken_over(&self) -> u32 {
        self.taken_over.map_or(TAKEOVER_EFFORT, |days| days.0)
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
    fn what_is_wrong_is_told_with_its_place() {
        let unknown = |name: &str| EffortsFaultKind::UnknownField(name.to_owned());
        let cases = [
            ("(channel: 3)", 1, EffortsFaultKind::Nameless),
            ("(name: \"F\",\n market: 2000000)", 2, EffortsFaultKind::TooMuch),
            ("(name: \"F\",\n\n market: 99999999999)", 3, EffortsFaultKind::TooMuch),
            ("(name: \"F\",\n days: 3)", 2, unknown("days")),
            (
                "(name: \"F\",\n links: {\n  Clicks: 3})",
                3,
                EffortsFaultKind::UnknownKind("Clicks".to_owned()),
            ),
            ("", 1, EffortsFaultKind::Syntax),
            ("(name: \"F\",\n market: \"3\")", 2, EffortsFaultKind::Syntax),
        ];
        for (text, line, kind) in cases {
            let fault = Efforts::read(text).expect_err(text);
            assert_eq!((fault.line, &fault.kind), (line, &kind), "{text}: {fault:?}");
        }
    }
}
