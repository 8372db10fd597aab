//! What results are about.

use std::collections::BTreeSet;

use crate::plan::{Id, Market, View};
use crate::session::history::EditedPlan;

/// What a result is about: a plan in a view, without what is excluded.
#[derive(Clone, Copy, Debug)]
pub(in crate::session) struct Subject<'a> {
    pub plan: &'a EditedPlan,
    pub view: View,
    pub excluded: &'a BTreeSet<Id>,
    /// The market that is looked at, where not all of them are.
    pub market: Option<Market>,
}
