//! Hops that hold only because somebody passes on by hand what the next stop needs: the customer gets
//! there, the house does the work twice.

use std::collections::BTreeSet;

use super::{JourneyChecker, Reason};
use crate::classify::Classification;
use crate::plan::{Id, Journey, LinkKind, Plan};

/// A view of a plan as if nothing were passed on by hand.
#[derive(Clone, Debug)]
pub struct WithoutHand(Option<Classification>);

impl WithoutHand {
    /// Prepares for the view in which the plan was classified; nothing has to be prepared where
    /// nothing is carried by hand.
    pub fn new(plan: &Plan, found: &Classification) -> Self {
        let carries = plan.links.iter().filter(|(_, link)| {
            let carried = link.resources.is_some_and(|resources| !resources.is_empty());
            link.kind == LinkKind::ByHand && carried && link.lifecycle.holds(found.view)
        });
        let by_hand: BTreeSet<Id> = carries.map(|(id, _)| id.clone()).collect();
        if by_hand.is_empty() {
            return Self(None);
        }
        let excluded = found.active.excluded.iter().cloned().chain(by_hand).collect();
        Self(Some(found.excluding(&excluded)))
    }

    /// The stops of a journey that are reached, but would not be without what is done by hand.
    pub fn stops(&self, checker: &JourneyChecker<'_>, journey: &Journey) -> Vec<usize> {
        let Some(without) = &self.0 else { return Vec::new() };
        let without = JourneyChecker::new(checker.plan, without);
        let breaks = |stop: &usize| {
            checker.reason(journey, *stop).is_none()
                && without.reason(journey, *stop) == Some(Reason::NothingShared)
        };
        (0..journey.stops.len()).filter(breaks).collect()
    }
}
