//! Where the company wants to go.

use serde::{Deserialize, Serialize};

use super::listed;
use super::node::{Answer, Expectations, Market};

/// Company, mission, vision and competition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy {
    /// The company's name.
    pub company: String,
    /// Whether it makes what it sells, trades with it, or serves.
    pub business: Business,
    /// Why it wants to sell digitally.
    pub digital_reason: String,
    /// What it does in the middle term.
    pub mission: String,
    /// The year by which the mission holds.
    pub mission_year: Option<u32>,
    /// Where it wants to be in about ten years.
    pub vision: String,
    /// The year of the vision.
    pub vision_year: Option<u32>,
    /// The models that it wants to be, and by when.
    pub aims: Vec<Aim>,
    /// What marketing shall reach.
    pub marketing_goal: String,
    /// What marketing says to everybody.
    pub marketing_message: String,
    /// What marketing may cost a year, in the currency of the plan; 0 where nobody has said.
    pub marketing_budget: u32,
    /// The currency of the plan; empty for the euro.
    pub currency: String,
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

    /// The currency of a plan that names none.
    pub const DEFAULT_CURRENCY: &str = "EUR";

    /// The currency in which amounts are.
    pub fn currency(&self) -> &str {
        match self.currency.trim() {
            "" => Self::DEFAULT_CURRENCY,
            currency => currency,
        }
    }

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
            business: Business::default(),
            digital_reason: String::new(),
            mission: String::new(),
            mission_year: None,
            vision: String::new(),
            vision_year: None,
            aims: Vec::new(),
            marketing_goal: String::new(),
            marketing_message: String::new(),
            marketing_budget: 0,
            currency: String::new(),
            delivery_target_days: Self::DEFAULT_DELIVERY_TARGET_DAYS,
            competitors: Vec::new(),
            chances: Vec::new(),
            risks: Vec::new(),
        }
    }
}

/// Where what a company sells comes from.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Business {
    /// Nobody has said; counts as a maker.
    #[default]
    Unknown,
    /// It makes what it sells.
    Maker,
    /// It buys and sells.
    Trader,
    /// It serves.
    Service,
}

/// A commerce model that a company wants to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    /// To which customers; `None` for all.
    pub market: Option<Market>,
    /// The model.
    pub model: Model,
    /// By which year.
    pub year: Option<u32>,
}

/// Whether a competitor sells the same.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Directness {
    /// It sells the same.
    #[default]
    Direct,
    /// It meets the same need in another way.
    Indirect,
}

/// A company that serves the same customers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Competitor {
    /// Its name.
    pub name: String,
    /// Whether it sells the same.
    pub directness: Directness,
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
