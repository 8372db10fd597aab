//! What things mean, with an example each, for people who do not know the words: the kinds, the
//! commerce models, and the terms of results and fields.
//!
//! All of it is data, read once: of the kinds from the catalogue, of the rest from
//! `assets/explanations.ron`; a test holds it complete and short. Where it is shown is for the window.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

pub use super::term::Term;

use super::data::text;
use super::{activity, channel, link, system, team, words};
use crate::language::{Text, texts};
use crate::plan::{ActivityKind, Body, ChannelKind, LinkKind, Market, Model, SystemKind, TeamKind};

/// What something is, and an example of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// What it is, in one or two sentences without a full stop at the end.
    #[serde(deserialize_with = "text")]
    pub about: Text,
    /// A case that everybody can picture.
    #[serde(deserialize_with = "text")]
    pub example: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Explanations {
    audiences: BTreeMap<Market, Example>,
    models: BTreeMap<Model, Example>,
    terms: BTreeMap<Term, Explanation>,
}

#[derive(Debug, Deserialize)]
#[serde(transparent)]
struct Example(#[serde(deserialize_with = "text")] Text);

static EXPLANATIONS: LazyLock<Explanations> = LazyLock::new(|| {
    let source = include_str!("../../assets/explanations.ron");
    ron::from_str(source)
        .unwrap_or_else(|fault| unreachable!("a test reads the explanations: {fault}"))
});

/// What a kind of channel is.
pub fn of_channel(kind: ChannelKind) -> Explanation {
    let entry = channel(kind);
    Explanation { about: entry.about, example: entry.example }
}

/// What a kind of system is.
pub fn of_system(kind: SystemKind) -> Explanation {
    let entry = system(kind);
    Explanation { about: entry.about, example: entry.example }
}

/// What a kind of link does.
pub fn of_link(kind: LinkKind) -> Explanation {
    let entry = link(kind);
    Explanation { about: entry.about, example: entry.example }
}

/// What a kind of team is.
pub fn of_team(kind: TeamKind) -> Explanation {
    let entry = team(kind);
    Explanation { about: entry.about, example: entry.example }
}

/// What a kind of activity is.
pub fn of_activity(kind: ActivityKind) -> Explanation {
    let entry = activity(kind);
    Explanation { about: entry.about, example: entry.example }
}

/// What an audience of a market is.
pub fn of_audience(market: Market) -> Explanation {
    Explanation {
        about: texts::palette::ABOUT_AUDIENCE,
        example: EXPLANATIONS.audiences[&market].0,
    }
}

/// What a commerce model is.
pub fn of_model(model: Model) -> Explanation {
    Explanation { about: words::model_about(model), example: EXPLANATIONS.models[&model].0 }
}

/// What a term means.
pub fn of_term(term: Term) -> Explanation {
    EXPLANATIONS.terms[&term]
}

/// What a node is by its kind; `None` for notes and frames, which explain themselves.
pub fn of_body(body: &Body) -> Option<Explanation> {
    Some(match body {
        Body::Channel(channel) => of_channel(channel.kind),
        Body::Audience(audience) => of_audience(audience.market),
        Body::System(system) => of_system(system.kind),
        Body::Team(team) => of_team(team.kind),
        Body::Activity(activity) => of_activity(activity.kind),
        Body::Note(_) | Body::Frame(_) => return None,
    })
}
