//! Which condition broke where a model fell.

use super::{Explainer, Reason};
use crate::classify::Classification;
use crate::classify::rules::Rule;
use crate::language::Language;
use crate::plan::Plan;

/// What held for the model before and does not hold any more, as one of the reasons why the new
/// result is not higher; `None` if the model did not fall. `plan` is the one that was classified
/// as `found`.
pub fn broken(
    plan: &Plan,
    before: &Classification,
    found: &Classification,
    language: Language,
) -> Option<Reason> {
    if found.model >= before.model {
        return None;
    }
    let explainer = Explainer::new(plan, found, language);
    let missing = match found.rule {
        Rule::R6 => explainer.missing_of_whole(before.full_interaction),
        Rule::R1 | Rule::R2 | Rule::R3 | Rule::R4 | Rule::R5 => explainer.missing(),
    };
    missing.into_iter().next()
}
