//! What something can be that has a name: one of the kinds of the catalogue, an audience of a
//! market, or a note.

use serde::Deserialize;

use crate::catalogue;
use crate::catalogue::words;
use crate::language::{Language, Text, texts};
use crate::plan::{
    ActivityKind, Body, ChannelKind, Color, Market, NodeSort, Note, Reach, SystemKind, TeamKind,
};

/// What something is that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Kind {
    /// A channel of a kind.
    Channel(ChannelKind),
    /// A system of a kind.
    System(SystemKind),
    /// An audience of a market.
    Audience(Market),
    /// A team of a kind.
    Team(TeamKind),
    /// An activity of a kind.
    Activity(ActivityKind),
    /// Free text.
    Note,
}

impl Kind {
    /// All of them, in the order of the palette.
    pub fn all() -> impl Iterator<Item = Self> {
        let catalogue = catalogue::catalogue();
        let channels = catalogue.channels.keys().copied().map(Self::Channel);
        let systems = catalogue.systems.keys().copied().map(Self::System);
        let audiences = [Market::B2B, Market::B2C].map(Self::Audience);
        let teams = catalogue.teams.keys().copied().map(Self::Team);
        let activities = catalogue.activities.keys().copied().map(Self::Activity);
        channels.chain(systems).chain(audiences).chain(teams).chain(activities).chain([Self::Note])
    }

    /// What a node is; a frame is nothing that a name could tell.
    pub fn of(body: &Body) -> Option<Self> {
        Some(match body {
            Body::Channel(channel) => Self::Channel(channel.kind),
            Body::System(system) => Self::System(system.kind),
            Body::Audience(audience) => Self::Audience(audience.market),
            Body::Team(team) => Self::Team(team.kind),
            Body::Activity(activity) => Self::Activity(activity.kind),
            Body::Note(_) => Self::Note,
            Body::Frame(_) => return None,
        })
    }

    /// Of which sort such a node is.
    pub fn sort(self) -> NodeSort {
        match self {
            Self::Channel(_) => NodeSort::Channel,
            Self::System(_) => NodeSort::System,
            Self::Audience(_) => NodeSort::Audience,
            Self::Team(_) => NodeSort::Team,
            Self::Activity(_) => NodeSort::Activity,
            Self::Note => NodeSort::Note,
        }
    }

    /// What the kind is called.
    pub fn title(self) -> Text {
        match self {
            Self::Channel(kind) => catalogue::channel(kind).name,
            Self::System(kind) => catalogue::system(kind).name,
            Self::Audience(Market::B2B) => texts::plan::BUSINESSES,
            Self::Audience(Market::B2C) => texts::plan::CONSUMERS,
            Self::Team(kind) => catalogue::team(kind).name,
            Self::Activity(kind) => catalogue::activity(kind).name,
            Self::Note => words::sort(NodeSort::Note),
        }
    }

    /// A fresh node of the kind, with its defaults, called what its kind is called; a note is empty.
    pub fn body(self, language: Language) -> Body {
        match self {
            Self::Channel(kind) => catalogue::fresh_channel(kind, language),
            Self::System(kind) => catalogue::fresh_system(kind, language),
            Self::Audience(market) => {
                let name = self.title().in_language(language);
                catalogue::fresh_audience(name, market, Reach::Served)
            }
            Self::Team(kind) => catalogue::fresh_team(kind, language),
            Self::Activity(kind) => catalogue::fresh_activity(kind, language),
            Self::Note => Body::Note(Note { text: String::new(), color: Color::Yellow }),
        }
    }

    /// Whether it is the kind of its sort for whatever is none of the others.
    pub(super) fn is_other(self) -> bool {
        matches!(self, Self::System(SystemKind::Other) | Self::Team(TeamKind::Other))
    }
}
