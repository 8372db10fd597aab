//! The plan as far as it is in sight: what is asked of the plan and of how it is seen together, and
//! changes neither.

use super::{Viewport, is_part_of_business};
use crate::catalogue;
use crate::language::Language;
use crate::plan::{Id, Link, Node};
use crate::session::history::EditedPlan;

/// The plan in the views that are shown.
#[derive(Clone, Copy, Debug)]
pub struct PlanInView<'a> {
    pub(in crate::session) plan: &'a EditedPlan,
    pub(in crate::session) viewport: &'a Viewport,
    pub(in crate::session) language: Language,
    /// Whether what is not in the view is shown faintly.
    pub(in crate::session) ghosts: bool,
}

impl PlanInView<'_> {
    /// Whether a node is in a view that is shown.
    pub(in crate::session) fn shows_node(&self, node: &Node) -> bool {
        self.viewport.shows(|view| node.is_in(view))
    }

    /// Whether a link is, its ends aside.
    pub(in crate::session) fn shows_link(&self, link: &Link) -> bool {
        self.viewport.shows(|view| link.lifecycle.holds(view))
    }

    /// Whether an element is in a view that is shown.
    pub fn contains(&self, id: &Id) -> bool {
        self.viewport.shows(|view| self.plan.is_in(id, view))
    }

    /// The step for which an element is planned or ends while this view is shown: that of the
    /// view, in the target the last step of the plan, at least 1. `None` while today is shown.
    pub fn shown_step(&self) -> Option<u32> {
        self.viewport.shown_step(self.plan)
    }

    /// Whether a node is selected.
    pub(in crate::session) fn selects_a_node(&self) -> bool {
        self.plan.selected_nodes().next().is_some()
    }

    /// The node that is selected alone.
    pub(in crate::session) fn selected_node(&self) -> Option<&Id> {
        self.plan.selection().single().filter(|id| self.plan.nodes.contains_key(*id))
    }

    /// Whether one node alone is selected, which can be linked with others.
    pub(in crate::session) fn selects_what_may_be_linked(&self) -> bool {
        self.selected_node().is_some() && self.plan.nodes.len() > 1
    }

    /// The selected elements that can be excluded.
    pub(in crate::session) fn selected_to_exclude(&self) -> Vec<Id> {
        let ids = self.plan.selection().iter().filter(|id| self.may_be_excluded(id));
        ids.cloned().collect()
    }

    /// Whether an element is part of the business, so that one can think it away.
    pub fn may_be_excluded(&self, id: &Id) -> bool {
        is_part_of_business(self.plan, id)
    }

    /// What the kind of a node is called.
    pub fn kind_name(&self, node: &Node) -> &'static str {
        catalogue::name_of(&node.body).in_language(self.language)
    }

    /// What the kind of a link is called.
    pub(in crate::session) fn kind_of_link(&self, link: &Link) -> &'static str {
        catalogue::link(link.kind).name.in_language(self.language)
    }
}
