//! Changing several elements at once.

use std::sync::Arc;

use super::{Effect, Session, limits};
use crate::edit::{Edit, Label, LabelKind, MergeKey, Transaction};
use crate::language::texts;
use crate::plan::{Id, Link, Node};

impl Session {
    /// Replaces nodes and links in one step. Those that are no more are passed over; if one of
    /// the links cannot be, nothing changes.
    pub(super) fn set_elements(
        &mut self,
        nodes: Vec<(Id, Node)>,
        links: Vec<(Id, Link)>,
        kind: LabelKind,
        merge: Option<MergeKey>,
    ) -> Vec<Effect> {
        let mut transaction = Transaction::new(&self.plan);
        let mut count = 0;
        for (id, mut node) in nodes {
            let before = self.plan.nodes.get(&id);
            limits::node(&mut node);
            if before.is_none_or(|before| **before == node) {
                continue;
            }
            count += 1;
            if transaction.edit(Edit::Node(id, Some(Arc::new(node)))).is_err() {
                return vec![self.not_linked()];
            }
        }
        for (id, mut link) in links {
            let before = self.plan.links.get(&id);
            limits::link(&mut link);
            if self.is_written_the_other_way(&link) {
                link.reverse();
            }
            if before.is_none_or(|before| **before == link) {
                continue;
            }
            count += 1;
            if transaction.edit(Edit::Link(id, Some(Arc::new(link)))).is_err() {
                return vec![self.not_linked()];
            }
        }
        self.commit(transaction, Label { kind, count }, merge);
        Vec::new()
    }

    fn not_linked(&self) -> Effect {
        Effect::Notice(texts::notices::NOT_LINKED.in_language(self.language()).to_owned())
    }
}
