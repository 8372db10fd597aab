//! What the rest rests on where one piece alone is missing (`docs/model.md`, "The next level").

use super::next_level::{Addition, Proposal, with_additions};
use super::{Classification, classify, critical_elements_of};
use crate::plan::Id;

/// The elements that are there already and without each of which a proposal of one addition would
/// not reach its model, in ascending order; none for a proposal of several.
pub fn rest_of(found: &Classification, proposal: &Proposal) -> Vec<Id> {
    let [addition] = &proposal.additions[..] else { return Vec::new() };
    let plan = &found.active.topology.plan;
    let after = with_additions(plan, std::slice::from_ref(addition));
    let after = classify(&after, found.view, &found.active.excluded);
    let after = found.market.map_or_else(|| after.clone(), |market| after.of_market(market));
    let is_rest = |id: &Id| plan.has_element(id) && changed(addition) != Some(id);
    critical_elements_of(&after).into_iter().filter(is_rest).collect()
}

/// What an addition changes that is there already.
fn changed(addition: &Addition) -> Option<&Id> {
    match addition {
        Addition::Sells { node } | Addition::Opens { node, .. } | Addition::TakeOver { node } => {
            Some(node)
        }
        Addition::Link { .. } | Addition::AddChannel { .. } | Addition::AddSystem { .. } => None,
    }
}
