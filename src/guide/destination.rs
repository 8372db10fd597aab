//! Where a question is answered.

use super::Question;
use super::proposals::Proposal;
use crate::catalogue::{self, presets};
use crate::language::{Language, texts};
use crate::plan::{
    ActivityKind, Body, ChannelKind, Id, LinkKind, Market, NodeSort, Plan, Reach, SystemKind,
    TeamKind, View,
};

/// Where something is said, or what is done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// One of these is drawn.
    Draw {
        /// What can be drawn.
        any_of: Vec<Draw>,
        /// Since when it is there.
        when: When,
    },
    /// One of the channels that fit an audience is drawn, which is addressed there.
    DrawFor {
        /// The audience.
        audience: Id,
        /// What fits, best first.
        any_of: Vec<Proposal>,
    },
    /// A link is drawn between two nodes.
    Join {
        /// Where it starts.
        from: Id,
        /// Where it ends.
        to: Id,
        /// What it is.
        kind: LinkKind,
    },
    /// A field of an element.
    Element {
        /// The element.
        id: Id,
        /// The field.
        field: Field,
    },
    /// A field of the strategy.
    Strategy(Goal),
    /// Who is addressed where.
    Reach,
    /// What leads to the next level.
    NextLevel,
    /// A view of the plan.
    View(View),
    /// Another question.
    Question(Question),
    /// The journeys of customers.
    Journeys,
    /// What customers expect of all channels that sell, side by side.
    Expectations,
    /// Whether marketing and sales act as one.
    Teamwork,
    /// All that customers and others say.
    Voices,
    /// What comes and goes in which step.
    Roadmap,
    /// A measure; `None` for a new one.
    Measure(Option<Id>),
    /// The step of a measure.
    StepOfMeasure(Id),
    /// All nodes of a sort, in a table.
    Table(NodeSort),
    /// All measures, in a table.
    Measures,
    /// Which solution a system shall be; `None` for the one that is selected.
    Choice(Option<Id>),
    /// Chances, risks, hurdles and measures on one page.
    Glance,
    /// The name and the date of a step, from 1.
    Step(u32),
}

/// Since when something that is drawn is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// That has to be asked.
    Asked,
    /// It exists today, whatever view is shown: anything else would make no sense.
    Today,
    /// It is planned.
    Planned,
}

/// Something that can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each names a kind of the catalogue")]
pub enum Draw {
    Channel(ChannelKind),
    /// One of the well-known marketplaces, by its place among them.
    Marketplace(usize),
    Audience(Market, Reach),
    System(SystemKind),
    Team(TeamKind),
    Activity(ActivityKind),
}

impl Draw {
    /// A fresh node of it.
    pub fn body(self, language: Language) -> Body {
        match self {
            Self::Channel(kind) => catalogue::fresh_channel(kind, language),
            Self::Marketplace(index) => match presets::marketplaces().get(index) {
                Some(marketplace) => marketplace.body(language),
                None => catalogue::fresh_channel(ChannelKind::Marketplace, language),
            },
            Self::Audience(market, reach) => {
                let name = audience_name(market).in_language(language);
                catalogue::fresh_audience(name, market, reach)
            }
            Self::System(kind) => catalogue::fresh_system(kind, language),
            Self::Team(kind) => catalogue::fresh_team(kind, language),
            Self::Activity(kind) => catalogue::fresh_activity(kind, language),
        }
    }

    /// The same for a plan: an own channel is open to the audiences that are there where it would
    /// else serve none of them.
    pub fn body_for(self, plan: &Plan, language: Language) -> Body {
        let mut body = self.body(language);
        if let Body::Channel(channel) = &mut body {
            catalogue::open_to_audiences(channel, plan);
        }
        body
    }

    /// What it is called.
    pub fn name(self, language: Language) -> String {
        let text = match self {
            Self::Channel(kind) => catalogue::channel(kind).name,
            Self::Marketplace(index) => match presets::marketplaces().get(index) {
                Some(marketplace) => return marketplace.name.to_owned(),
                None => catalogue::channel(ChannelKind::Marketplace).name,
            },
            Self::Audience(market, _) => audience_name(market),
            Self::System(kind) => catalogue::system(kind).name,
            Self::Team(kind) => catalogue::team(kind).name,
            Self::Activity(kind) => catalogue::activity(kind).name,
        };
        text.in_language(language).to_owned()
    }
}

const fn audience_name(market: Market) -> crate::language::Text {
    match market {
        Market::B2B => texts::plan::BUSINESSES,
        Market::B2C => texts::plan::CONSUMERS,
    }
}

/// A field of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Field {
    Name,
    Partner,
    Sells,
    B2b,
    B2c,
    Features,
    Expectations,
    Fit,
    FitTarget,
    Hurdle,
    Feedback,
    Needs,
    Owner,
}

/// A field of the strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Goal {
    DigitalReason,
    Mission,
    MissionYear,
    Vision,
    VisionYear,
    Outlook,
    Chance,
    Risk,
    Competitor,
    Business,
    Aim,
    MarketingGoal,
    MarketingMessage,
    MarketingBudget,
}
