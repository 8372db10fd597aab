//! The rules that decide on the commerce model (`docs/model.md`, "The rules"). They see evidence
//! and nothing else of a plan.

use std::fmt;

use super::evidence::Evidence;
use crate::plan::Model;

/// The rules, by their names in `docs/model.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Nothing sells.
    R1,
    /// One channel sells, or several that count once.
    R2,
    /// No two channels that count separately interlock.
    R3,
    /// All interlock, online and offline.
    R4,
    /// As R4, everything sells, and a touchpoint is among them.
    R5,
    /// Some interlock, not all.
    R6,
}

impl Rule {
    /// The model that the rule decides on.
    pub const fn model(self) -> Model {
        match self {
            Self::R1 => Model::None,
            Self::R2 => Model::Single,
            Self::R3 => Model::Multichannel,
            Self::R4 => Model::Omnichannel,
            Self::R5 => Model::Everywhere,
            Self::R6 => Model::Crosschannel,
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

/// The name of a model in machine-readable results (`docs/command-line.md`).
pub const fn model_code(model: Model) -> &'static str {
    match model {
        Model::None => "none",
        Model::Single => "single",
        Model::Multichannel => "multichannel",
        Model::Crosschannel => "crosschannel",
        Model::Omnichannel => "omnichannel",
        Model::Everywhere => "everywhere",
    }
}

impl Evidence {
    /// The first rule that holds, in the order R1, R2, R3, R5, R4, R6.
    pub const fn rule(self) -> Rule {
        if self.selling_keys == 0 {
            Rule::R1
        } else if self.selling_keys == 1 {
            Rule::R2
        } else if !self.interlocks {
            Rule::R3
        } else if !self.is_omnichannel() {
            Rule::R6
        } else if self.all_sell && self.sells_through_touchpoint {
            Rule::R5
        } else {
            Rule::R4
        }
    }

    /// Whether the condition of R4 holds.
    const fn is_omnichannel(self) -> bool {
        self.keys >= 3
            && self.sells_online
            && self.sells_offline
            && self.all_attached
            && (self.full_interaction || self.full_integration)
    }
}
