//! Deleting what is selected.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Editor;
use super::stacking::locked;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::language::texts;
use crate::plan::{Body, Id, Lifecycle, Link, Node, Outlook, Plan, View};
use crate::session::action::effect::Effect;
use crate::session::viewport::is_part_of_business;

impl Editor<'_> {
    /// Today, deleting takes elements away. While a step or the target is shown, what exists
    /// today ends in that step, and only what was planned goes altogether. While the vision is shown,
    /// what is envisioned goes, and other channels will be gone by then. What is locked stays.
    pub fn delete(&mut self) -> Vec<Effect> {
        if self.viewport.view() == View::Vision {
            return self.delete_from_vision();
        }
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

    fn delete_from_vision(&mut self) -> Vec<Effect> {
        let mut transaction = Transaction::new(self.plan);
        let locked = locked(self);
        let (mut gone, mut kept, mut count) = (BTreeSet::new(), locked.clone(), 0);
        for id in self.selection().iter().filter(|id| !locked.contains(*id)) {
            let is_imagined = self.plan.lifecycle(id) == Some(Lifecycle::Envisioned);
            if is_imagined || !is_part_of_business(self.plan, id) {
                gone.insert(id.clone());
            } else if let Some(edit) = gone_by_vision(self.plan, id)
                && transaction.edit(edit).is_ok()
            {
                count += 1;
            } else {
                kept.insert(id.clone());
            }
        }
        transaction.remove(&gone);
        let notice = match (locked.is_empty(), kept.is_empty(), count) {
            (false, ..) => Some(texts::notices::LOCKED_STAYS),
            (true, false, _) => Some(texts::notices::STAYS_IN_VISION),
            (true, true, 0) => None,
            (true, true, _) => Some(texts::notices::GONE_BY_VISION),
        };
        let kind = if count > 0 { LabelKind::Retire } else { LabelKind::Delete };
        self.commit(transaction, Label { kind, count: count + gone.len() }, None);
        self.plan.select_in_step(kept.into_iter().collect());
        notice.map(|notice| self.notice(notice)).into_iter().collect()
    }
}

/// A channel of the target that will be gone by the year of the vision.
fn gone_by_vision(plan: &Plan, id: &Id) -> Option<Edit> {
    let mut node = Node::clone(plan.nodes.get(id)?);
    let Body::Channel(channel) = &mut node.body else { return None };
    channel.outlook = Outlook::Gone;
    Some(Edit::Node(id.clone(), Some(Arc::new(node))))
}

fn with_lifecycle(plan: &Plan, id: &Id, lifecycle: Lifecycle) -> Option<Edit> {
    if let Some(node) = plan.nodes.get(id) {
        let node = Node { lifecycle, ..Node::clone(node) };
        return Some(Edit::Node(id.clone(), Some(Arc::new(node))));
    }
    let link = Link { lifecycle, ..Link::clone(plan.links.get(id)?) };
    Some(Edit::Link(id.clone(), Some(Arc::new(link))))
}
