//! Reading `assets/catalogue.ron`, which is part of the program.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Catalogue, ChannelEntry, Fits, LinkEntry, NamedEntry, Side, SystemEntry};
use crate::language::Text;
use crate::plan::{ActivityKind, ChannelKind, LinkKind, Market, Resource, SystemKind, TeamKind};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let text = include_str!("../../assets/catalogue.ron");
    let written: Written = ron::from_str(text)
        .unwrap_or_else(|fault| unreachable!("a test reads the catalogue: {fault}"));
    written.into()
});

pub(super) fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    channels: BTreeMap<ChannelKind, WrittenChannel>,
    systems: BTreeMap<SystemKind, WrittenSystem>,
    links: BTreeMap<LinkKind, WrittenLink>,
    teams: BTreeMap<TeamKind, WrittenName>,
    activities: BTreeMap<ActivityKind, WrittenName>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenChannel {
    en: String,
    de: String,
    about: (String, String),
    sells: bool,
    side: Side,
    markets: Vec<Market>,
    partner: bool,
    touchpoint: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSystem {
    en: String,
    de: String,
    about: (String, String),
    shares: Vec<Resource>,
    effort: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLink {
    en: String,
    de: String,
    about: (String, String),
    shares: Vec<Resource>,
    fits: Fits,
    effort: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenName {
    en: String,
    de: String,
    about: (String, String),
}

/// The catalogue is read once and lives as long as the program, so its texts may too.
pub(super) fn text(english: String, german: String) -> Text {
    Text::new([english.leak(), german.leak()])
}

impl From<Written> for Catalogue {
    fn from(written: Written) -> Self {
        Self {
            channels: map(written.channels, |kind| ChannelEntry {
                name: text(kind.en, kind.de),
                about: text(kind.about.0, kind.about.1),
                sells: kind.sells,
                side: kind.side,
                markets: kind.markets,
                partner: kind.partner,
                touchpoint: kind.touchpoint,
            }),
            systems: map(written.systems, |kind| SystemEntry {
                name: text(kind.en, kind.de),
                about: text(kind.about.0, kind.about.1),
                shares: kind.shares.into_iter().collect(),
                effort: kind.effort,
            }),
            links: map(written.links, |kind| LinkEntry {
                name: text(kind.en, kind.de),
                about: text(kind.about.0, kind.about.1),
                shares: kind.shares.into_iter().collect(),
                effort: kind.effort,
                fits: kind.fits,
            }),
            teams: map(written.teams, NamedEntry::from),
            activities: map(written.activities, NamedEntry::from),
        }
    }
}

fn map<K: Ord, A, B>(written: BTreeMap<K, A>, entry: impl Fn(A) -> B) -> BTreeMap<K, B> {
    written.into_iter().map(|(kind, written)| (kind, entry(written))).collect()
}

impl From<WrittenName> for NamedEntry {
    fn from(kind: WrittenName) -> Self {
        Self { name: text(kind.en, kind.de), about: text(kind.about.0, kind.about.1) }
    }
}
