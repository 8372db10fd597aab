//! What things mean, with an example each, for people who do not know the words: the kinds, the
//! commerce models, and the terms of results and fields.
//!
//! All of it is data, read once from `assets/explanations.ron`; a test holds it complete and
//! short. Which text belongs to which kind is said there, where it is shown is for the window.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::data::text;
use super::{activity, channel, link, system, team, words};
use crate::language::{Text, texts};
use crate::plan::{ActivityKind, Body, ChannelKind, LinkKind, Market, Model, SystemKind, TeamKind};

/// What something is, and an example of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What it is, in one or two sentences without a full stop at the end.
    pub about: Text,
    /// A case that everybody can picture.
    pub example: Text,
}

/// A word of a result or of a field that may need explaining.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[expect(missing_docs, reason = "the data explains each")]
pub enum Term {
    Markets,
    Route,
    Through,
    Sells,
    Interlocking,
    Numerous,
    BothSides,
    Attached,
    FullInteraction,
    FullIntegration,
    Touchpoint,
    Operator,
    Outlook,
    Fit,
    Served,
    Wanted,
    SeveralUsers,
    IndividualPrices,
    VolumeDiscounts,
    Approval,
    Quotes,
    QuickOrder,
    PunchOut,
    BothTeams,
    OneCustomerBase,
    SupportToo,
    LeadsExchanged,
    OneVoice,
    JointCampaigns,
    ProductInformation,
    PriceInformation,
    SimpleRegistration,
    SimplePurchase,
    DeliveryTime,
}

impl Term {
    /// All terms: those of results, of fields, of shop functions, of teamwork, of expectations.
    pub const ALL: [Self; 34] = [
        Self::Markets,
        Self::Route,
        Self::Through,
        Self::Sells,
        Self::Interlocking,
        Self::Numerous,
        Self::BothSides,
        Self::Attached,
        Self::FullInteraction,
        Self::FullIntegration,
        Self::Touchpoint,
        Self::Operator,
        Self::Outlook,
        Self::Fit,
        Self::Served,
        Self::Wanted,
        Self::SeveralUsers,
        Self::IndividualPrices,
        Self::VolumeDiscounts,
        Self::Approval,
        Self::Quotes,
        Self::QuickOrder,
        Self::PunchOut,
        Self::BothTeams,
        Self::OneCustomerBase,
        Self::SupportToo,
        Self::LeadsExchanged,
        Self::OneVoice,
        Self::JointCampaigns,
        Self::ProductInformation,
        Self::PriceInformation,
        Self::SimpleRegistration,
        Self::SimplePurchase,
        Self::DeliveryTime,
    ];

    /// The terms by which a commerce model is told.
    pub const OF_MODELS: [Self; 11] = [
        Self::Markets,
        Self::Route,
        Self::Through,
        Self::Sells,
        Self::Interlocking,
        Self::Numerous,
        Self::BothSides,
        Self::Attached,
        Self::FullInteraction,
        Self::FullIntegration,
        Self::Touchpoint,
    ];

    /// The functions for business customers, in the order of `Features::all`.
    pub const FEATURES: [Self; 7] = [
        Self::SeveralUsers,
        Self::IndividualPrices,
        Self::VolumeDiscounts,
        Self::Approval,
        Self::Quotes,
        Self::QuickOrder,
        Self::PunchOut,
    ];

    /// What makes marketing and sales one.
    pub const TEAMWORK: [Self; 6] = [
        Self::BothTeams,
        Self::OneCustomerBase,
        Self::SupportToo,
        Self::LeadsExchanged,
        Self::OneVoice,
        Self::JointCampaigns,
    ];

    /// What customers expect of a channel that sells.
    pub const EXPECTATIONS: [Self; 5] = [
        Self::ProductInformation,
        Self::PriceInformation,
        Self::SimpleRegistration,
        Self::SimplePurchase,
        Self::DeliveryTime,
    ];
}

#[derive(Debug)]
struct Explanations {
    channels: BTreeMap<ChannelKind, Text>,
    systems: BTreeMap<SystemKind, Text>,
    links: BTreeMap<LinkKind, Text>,
    teams: BTreeMap<TeamKind, Text>,
    activities: BTreeMap<ActivityKind, Text>,
    audiences: BTreeMap<Market, Text>,
    models: BTreeMap<Model, Text>,
    terms: BTreeMap<Term, Explanation>,
}

/// English and German.
type Pair = (String, String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    channels: BTreeMap<ChannelKind, Pair>,
    systems: BTreeMap<SystemKind, Pair>,
    links: BTreeMap<LinkKind, Pair>,
    teams: BTreeMap<TeamKind, Pair>,
    activities: BTreeMap<ActivityKind, Pair>,
    audiences: BTreeMap<Market, Pair>,
    models: BTreeMap<Model, Pair>,
    terms: BTreeMap<Term, WrittenTerm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTerm {
    about: Pair,
    example: Pair,
}

fn texts<K: Ord>(written: BTreeMap<K, Pair>) -> BTreeMap<K, Text> {
    written.into_iter().map(|(kind, (english, german))| (kind, text(english, german))).collect()
}

static EXPLANATIONS: LazyLock<Explanations> = LazyLock::new(|| {
    let source = include_str!("../../assets/explanations.ron");
    let written: Written = ron::from_str(source)
        .unwrap_or_else(|fault| unreachable!("a test reads the explanations: {fault}"));
    let pair = |(english, german): Pair| text(english, german);
    let terms = written.terms.into_iter().map(|(term, written)| {
        (term, Explanation { about: pair(written.about), example: pair(written.example) })
    });
    Explanations {
        channels: texts(written.channels),
        systems: texts(written.systems),
        links: texts(written.links),
        teams: texts(written.teams),
        activities: texts(written.activities),
        audiences: texts(written.audiences),
        models: texts(written.models),
        terms: terms.collect(),
    }
});

/// What a kind of channel is.
pub fn of_channel(kind: ChannelKind) -> Explanation {
    Explanation { about: channel(kind).about, example: EXPLANATIONS.channels[&kind] }
}

/// What a kind of system is.
pub fn of_system(kind: SystemKind) -> Explanation {
    Explanation { about: system(kind).about, example: EXPLANATIONS.systems[&kind] }
}

/// What a kind of link does.
pub fn of_link(kind: LinkKind) -> Explanation {
    Explanation { about: link(kind).about, example: EXPLANATIONS.links[&kind] }
}

/// What a kind of team is.
pub fn of_team(kind: TeamKind) -> Explanation {
    Explanation { about: team(kind).about, example: EXPLANATIONS.teams[&kind] }
}

/// What a kind of activity is.
pub fn of_activity(kind: ActivityKind) -> Explanation {
    Explanation { about: activity(kind).about, example: EXPLANATIONS.activities[&kind] }
}

/// What an audience of a market is.
pub fn of_audience(market: Market) -> Explanation {
    Explanation { about: texts::palette::ABOUT_AUDIENCE, example: EXPLANATIONS.audiences[&market] }
}

/// What a commerce model is.
pub fn of_model(model: Model) -> Explanation {
    Explanation { about: words::model_about(model), example: EXPLANATIONS.models[&model] }
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
