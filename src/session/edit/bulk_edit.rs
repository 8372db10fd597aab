//! Replacing elements, one or several at once.

use std::sync::Arc;

use super::{Editor, Outcome, limits, links};
use crate::edit::{Edit, Label, LabelKind, MergeKey, Transaction};
use crate::language::texts;
use crate::plan::{Id, Link, Node};
use crate::session::history::EditedPlan;

impl Editor<'_> {
    /// Replaces nodes. Those that are no more are passed over.
    pub fn set_nodes(&mut self, nodes: Vec<(Id, Node)>, kind: LabelKind, merge: Option<MergeKey>) {
        let mut transaction = Transaction::new(self.plan);
        let count = nodes.len();
        for (id, mut node) in nodes {
            if !self.plan.nodes.contains_key(&id) {
                continue;
            }
            limits::node(&mut node);
            if transaction.edit(Edit::Node(id, Some(Arc::new(node)))).is_err() {
                return;
            }
        }
        self.commit(transaction, Label { kind, count }, merge);
    }

    /// Replaces nodes and links in one step. Those that are no more are passed over; if one of
    /// the links cannot be, nothing changes.
    pub fn set_elements(
        &mut self,
        nodes: Vec<(Id, Node)>,
        links: Vec<(Id, Link)>,
        kind: LabelKind,
        merge: Option<MergeKey>,
    ) -> Outcome {
        let mut transaction = Transaction::new(self.plan);
        let mut count = 0;
        for (id, mut node) in nodes {
            let before = self.plan.nodes.get(&id);
            limits::node(&mut node);
            if before.is_none_or(|before| **before == node) {
                continue;
            }
            count += 1;
            if transaction.edit(Edit::Node(id, Some(Arc::new(node)))).is_err() {
                return Err(self.notice(texts::notices::NOT_LINKED));
            }
        }
        for (id, mut link) in links {
            let before = self.plan.links.get(&id);
            limits::link(&mut link);
            links::write_properly(self.plan, &mut link);
            if before.is_none_or(|before| **before == link) {
                continue;
            }
            count += 1;
            if transaction.edit(Edit::Link(id, Some(Arc::new(link)))).is_err() {
                return Err(self.notice(texts::notices::NOT_LINKED));
            }
        }
        self.commit(transaction, Label { kind, count }, merge);
        Ok(Vec::new())
    }

    /// Locks the selected nodes, or unlocks them if all of them are locked.
    pub fn toggle_lock(&mut self) {
        let locked = are_locked(self.plan);
        self.change_selected(LabelKind::Change, |node| node.locked = !locked);
    }

    fn change_selected(&mut self, kind: LabelKind, change: impl Fn(&mut Node)) {
        let nodes = self.plan.selected_nodes().map(|(id, node)| {
            let mut node = node.clone();
            change(&mut node);
            (id.clone(), node)
        });
        let nodes = nodes.collect();
        self.set_nodes(nodes, kind, None);
    }
}

/// Whether nodes are selected and all of them are locked.
pub(in crate::session) fn are_locked(plan: &EditedPlan) -> bool {
    let mut nodes = plan.selected_nodes().peekable();
    nodes.peek().is_some() && nodes.all(|(_, node)| node.locked)
}
