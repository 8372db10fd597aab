//! Deleting what is selected.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Editor;
use super::stacking::locked;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::language::texts;
use crate::plan::{Id, Lifecycle, Link, Node, Plan};
use crate::session::action::effect::Effect;
use crate::session::viewport::is_part_of_business;

impl Editor<'_> {
    /// Today, deleting takes elements away. While a step or the target is shown, what exists
    /// today ends in that step, and only what was planned goes altogether. What is locked stays.
    pub fn delete(&mut self) -> Vec<Effect> {
        let mut transaction = Transaction::new(self.plan);
        let step = self.shown_step();
        let (mut gone, mut ending) = (BTreeSet::new(), 0);
        let locked = locked(self);
        for id in self.selection().iter().filter(|id| !locked.contains(*id)) {
            let exists = self.plan.lifecycle(id) == Some(Lifecycle::Existing);
            // Remarks on the drawing are no part of the business and simply go.
            match step.filter(|_| exists && is_part_of_business(self.plan, id)) {
                Some(step) => {
                    if let Some(edit) = with_lifecycle(self.plan, id, Lifecycle::Retiring(step))
                        && transaction.edit(edit).is_ok()
                    {
                        ending += 1;
                    }
                }
                None => {
                    gone.insert(id.clone());
                }
            }
        }
        transaction.remove(&gone);
        let stays = || self.notice(texts::notices::LOCKED_STAYS);
        let stays = (!locked.is_empty()).then(stays);
        let Some(step) = step.filter(|_| ending > 0) else {
            self.commit(transaction, Label { kind: LabelKind::Delete, count: gone.len() }, None);
            return stays.into_iter().collect();
        };
        let label = Label { kind: LabelKind::Retire, count: ending + gone.len() };
        self.commit(transaction, label, None);
        self.plan.select_in_step(locked.into_iter().collect());
        let retires = Effect::Notice(texts::notices::RETIRES_IN_STEP.with(self.language, &[&step]));
        vec![stays.unwrap_or(retires)]
    }
}

fn with_lifecycle(plan: &Plan, id: &Id, lifecycle: Lifecycle) -> Option<Edit> {
    if let Some(node) = plan.nodes.get(id) {
        let node = Node { lifecycle, ..Node::clone(node) };
        return Some(Edit::Node(id.clone(), Some(Arc::new(node))));
    }
    let link = Link { lifecycle, ..Link::clone(plan.links.get(id)?) };
    Some(Edit::Link(id.clone(), Some(Arc::new(link))))
}
