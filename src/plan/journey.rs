//! Paths of customers over channels, and tasks of the roadmap.

use serde::{Deserialize, Serialize};

use super::Id;

/// A path of one audience over channels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journey {
    /// What it is called.
    pub name: String,
    /// Whose path it is: the id of an audience.
    pub audience: Option<Id>,
    /// Where it leads, in order.
    pub stops: Vec<Stop>,
}

/// One stop of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What the customer does there.
    pub stage: Stage,
    /// The id of the channel.
    pub at: Id,
}

/// What a customer does at a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the vocabulary")]
pub enum Stage {
    Discover,
    Research,
    Purchase,
    Pay,
    Receive,
    Return,
    Service,
    Repeat,
}

/// A task of the roadmap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// What is to be done.
    pub title: String,
    /// Ids of the nodes and links it is about.
    pub about: Vec<Id>,
    /// The step in which it is done; none if it is open.
    pub step: Option<u32>,
    /// Who does it.
    pub owner: String,
    /// What it takes, in person-days.
    pub effort: u32,
    /// What it costs, in the currency of the plan.
    pub cost: u32,
    /// What stands in its way.
    pub hurdle: String,
    /// How far it is.
    pub status: MeasureStatus,
}

/// How far a measure is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[expect(missing_docs, reason = "the names are the vocabulary")]
pub enum MeasureStatus {
    #[default]
    Open,
    Doing,
    Done,
    Dropped,
}
