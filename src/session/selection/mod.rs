//! What is selected.

pub(super) mod alike;
pub(super) mod keyboard_navigation;
pub(super) mod link_targets;
pub(super) mod search;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::plan::{Id, Plan};

/// Nodes and links that the next command is about. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection(Arc<BTreeSet<Id>>);

impl Selection {
    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many nodes and links are selected.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether an element is selected.
    pub fn contains(&self, id: &Id) -> bool {
        self.0.contains(id)
    }

    /// The selected ids in order.
    pub fn iter(&self) -> impl Iterator<Item = &Id> {
        self.0.iter()
    }

    /// The one element that is selected, if it is exactly one.
    pub fn single(&self) -> Option<&Id> {
        if self.len() == 1 { self.0.first() } else { None }
    }

    /// All selected ids.
    pub fn ids(&self) -> &BTreeSet<Id> {
        &self.0
    }

    /// Selects an element, or no longer if it was selected.
    pub fn toggle(&mut self, id: &Id) {
        let ids = Arc::make_mut(&mut self.0);
        if !ids.remove(id) {
            ids.insert(id.clone());
        }
    }

    /// Selects these too.
    pub fn extend(&mut self, ids: impl IntoIterator<Item = Id>) {
        Arc::make_mut(&mut self.0).extend(ids);
    }

    /// Whether this is the other selection unchanged; equal ones that were made apart are not.
    pub fn is_unchanged(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Forgets what the plan does not have.
    pub fn keep_existing(&mut self, plan: &Plan) {
        if self.0.iter().any(|id| !plan.has_element(id)) {
            Arc::make_mut(&mut self.0).retain(|id| plan.has_element(id));
        }
    }
}

impl FromIterator<Id> for Selection {
    fn from_iter<I: IntoIterator<Item = Id>>(ids: I) -> Self {
        Self(Arc::new(ids.into_iter().collect()))
    }
}
