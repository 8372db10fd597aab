//! Where the company wants to go.

use serde::{Deserialize, Serialize};

use super::listed;
use super::node::{Answer, Expectations};

/// Company, mission, vision and competition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy {
    /// The company's name.
    pub company: String,
    /// What it does in the middle term.
    pub mission: String,
    /// The year by which the mission holds.
    pub mission_year: Option<u32>,
    /// Where it wants to be in about ten years.
    pub vision: String,
    /// The year of the vision.
    pub vision_year: Option<u32>,
    /// Within how many days an order shall be with the customer.
    pub delivery_target_days: u32,
    /// Who else serves the same customers.
    pub competitors: Vec<Competitor>,
    /// What speaks for the plan.
    pub chances: Vec<String>,
    /// What may go wrong.
    pub risks: Vec<String>,
}

impl Strategy {
    /// The delivery target of a plan that names none, in days.
    pub const DEFAULT_DELIVERY_TARGET_DAYS: u32 = 2;

    /// The highest step that it names; 0 if it names none.
    pub fn last_step(&self) -> u32 {
        let answers = self.competitors.iter().flat_map(|one| one.expectations.answers());
        answers.filter_map(Answer::step).max().unwrap_or_default()
    }
}

impl Default for Strategy {
    fn default() -> Self {
        Self {
            company: String::new(),
            mission: String::new(),
            mission_year: None,
            vision: String::new(),
            vision_year: None,
            delivery_target_days: Self::DEFAULT_DELIVERY_TARGET_DAYS,
            competitors: Vec::new(),
            chances: Vec::new(),
            risks: Vec::new(),
        }
    }
}

/// A company that serves the same customers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Competitor {
    /// Its name.
    pub name: String,
    /// How far it is, where that is known.
    pub model: Option<Model>,
    /// Whether it does what customers expect.
    pub expectations: Expectations,
    /// Anything else about it.
    pub note: String,
}

listed! {
    /// A commerce model, from the lowest level to the highest (`docs/model.md`, "The model").
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Model {
        /// No channel sells.
        None,
        /// One channel sells.
        Single,
        /// Channels stand side by side.
        Multichannel,
        /// Some channels interlock.
        Crosschannel,
        /// All channels interlock.
        Omnichannel,
        /// Customers can buy through every channel.
        Everywhere,
    }
}
