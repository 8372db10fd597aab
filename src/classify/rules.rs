//! The rules that decide on the commerce model (`docs/model.md`, "The rules"): first on that of
//! each market, by its evidence alone, then on that of the plan, by those of its markets.

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
    /// As R4, everything sells that can, and a touchpoint is among them.
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
            && self.sells_on_site
            && self.all_attached
            && (is_true(self.full_interaction) || (is_true(self.full_integration) && self.crosses))
    }
}

const fn is_true(answer: Option<bool>) -> bool {
    matches!(answer, Some(true))
}

/// The rule that decides on the plan as a whole, by those of the markets that it sells to.
/// `is_single` says whether its selling channels count as one and serve a common market.
pub(super) fn rule_of_plan(markets: &[Rule], is_single: bool) -> Rule {
    let by_model = |rule: &&Rule| rule.model();
    let (Some(lowest), Some(highest)) =
        (markets.iter().min_by_key(by_model), markets.iter().max_by_key(by_model))
    else {
        return Rule::R1;
    };
    if is_single {
        Rule::R2
    } else if lowest.model() >= Model::Omnichannel {
        *lowest
    } else if highest.model() >= Model::Crosschannel {
        Rule::R6
    } else {
        Rule::R3
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Rule::{R1, R2, R3, R4, R5, R6};

    #[test]
    fn a_plan_is_judged_from_its_markets() {
        for (markets, is_single, expected) in [
            (&[][..], false, R1),
            (&[R2], true, R2),
            // The same channel serves both; or one market each.
            (&[R2, R2], true, R2),
            (&[R2, R2], false, R3),
            (&[R3, R2], false, R3),
            (&[R3, R3], false, R3),
            (&[R6, R2], false, R6),
            (&[R6, R3], false, R6),
            (&[R5, R3], false, R6),
            (&[R4, R6], false, R6),
            (&[R4, R5], false, R4),
            (&[R5, R4], false, R4),
            (&[R5, R5], false, R5),
        ] {
            assert_eq!(rule_of_plan(markets, is_single), expected, "{markets:?}");
        }
    }
}
