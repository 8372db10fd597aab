//! Which condition broke where a model fell.

use super::{Explainer, Reason, explain};
use crate::classify::Classification;
use crate::classify::rules::Rule;
use crate::language::Language;
use crate::plan::{Market, Plan};

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
    if found.markets_differ() {
        // The market that fell, or the one that came and is not as far.
        let market = |of: &Classification, market: Market| {
            of.by_market.iter().find(|one| one.market == market).map(|one| one.model)
        };
        let fell = found.by_market.iter().min_by_key(|one| {
            (market(before, one.market).is_some_and(|model| model <= one.model), one.model)
        })?;
        let (before, found) = (before.of_market(fell.market), found.of_market(fell.market));
        let reason = match broken(plan, &before, &found, language) {
            Some(reason) => reason,
            None => explain(plan, &found, language).missing.into_iter().next()?,
        };
        return Some(reason.for_market(fell.market, language));
    }
    let explainer = Explainer::new(plan, found, None, language);
    let missing = match found.rule {
        Rule::R6 => explainer.missing_of_whole(before.full_interaction == Some(true)),
        Rule::R1 | Rule::R2 | Rule::R3 | Rule::R4 | Rule::R5 => explainer.missing(),
    };
    missing.into_iter().next()
}
