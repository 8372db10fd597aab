//! Links: adding, replacing and turning them, and giving them other ends.

use std::sync::Arc;

use super::{Editor, Outcome, limits};
use crate::catalogue;
use crate::edit::{Edit, Label, LabelKind, MergeKey, Transaction};
use crate::language::texts;
use crate::plan::{Id, Lifecycle, Link, LinkKind, Plan, View};
use crate::session::action::LinkEnd;
use crate::session::action::effect::Effect;

impl Editor<'_> {
    /// Adds a link between two nodes, and selects it.
    pub fn add_link(&mut self, from: Id, to: Id, kind: LinkKind) -> Outcome {
        self.make_sure_of_room(1)?;
        let mut link = Link::new(from, to, kind);
        if let Some(there) = self.same_link(&link) {
            self.plan.select([there].into_iter().collect());
            let kind = catalogue::link(kind).name.in_language(self.language);
            let text = texts::notices::LINKED_ALREADY.with(self.language, &[&kind]);
            return Err(Effect::Notice(text));
        }
        link.lifecycle = match kind {
            LinkKind::Annotates => Lifecycle::Existing,
            _ => self.fresh_lifecycle(),
        };
        let id = self.plan.unused_id("link");
        let planned = link.lifecycle.step();
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(edit(self.plan, id.clone(), link)).is_err() {
            return Err(self.notice(texts::notices::NOT_LINKED));
        }
        self.commit(transaction, Label { kind: LabelKind::Connect, count: 1 }, None);
        self.plan.select_in_step([id].into_iter().collect());
        Ok(self.planned_notice(planned).into_iter().collect())
    }

    /// A link of the same kind between the same two in the view that is shown.
    fn same_link(&self, wanted: &Link) -> Option<Id> {
        let mut wanted = wanted.clone();
        write_properly(self.plan, &mut wanted);
        let mut links = self.plan.links.iter();
        let same = links.find(|(_, link)| {
            (link.kind, &link.from, &link.to) == (wanted.kind, &wanted.from, &wanted.to)
                && self.viewport.shows(|view| link.lifecycle.holds(view))
        });
        same.map(|(id, _)| id.clone())
    }

    /// Links two nodes and shows them, in a view that has both.
    pub fn connect_nodes(&mut self, from: Id, to: Id, kind: LinkKind) -> Outcome {
        let view = self.viewport.view();
        let is_there = |id| self.plan.nodes.get(id).is_some_and(|node| node.is_in(view));
        if !(is_there(&from) && is_there(&to)) {
            self.set_view(View::Target);
        }
        let ends = [from.clone(), to.clone()];
        let outcome = self.add_link(from, to, kind);
        self.reveal(&ends);
        outcome
    }

    /// Replaces a link.
    pub fn set_link(&mut self, id: Id, mut link: Link, merge: Option<MergeKey>) -> Outcome {
        if !self.plan.links.contains_key(&id) {
            return Ok(Vec::new());
        }
        limits::link(&mut link);
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(edit(self.plan, id, link)).is_err() {
            return Err(self.notice(texts::notices::NOT_LINKED));
        }
        self.commit(transaction, Label { kind: LabelKind::Change, count: 1 }, merge);
        Ok(Vec::new())
    }

    /// Lets a link begin or end at another node, if its kind may join the two.
    pub fn reconnect(&mut self, id: &Id, end: LinkEnd, to: Id) -> Outcome {
        let Some(link) = self.plan.links.get(id) else { return Ok(Vec::new()) };
        let mut link = Link::clone(link);
        let kind = link.kind;
        *(match end {
            LinkEnd::From => &mut link.from,
            LinkEnd::To => &mut link.to,
        }) = to;
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(edit(self.plan, id.clone(), link)).is_err() {
            let kind = catalogue::link(kind).name.in_language(self.language);
            let text = texts::canvas::NOT_RECONNECTED.with(self.language, &[&kind]);
            return Err(Effect::Notice(text));
        }
        self.commit(transaction, Label { kind: LabelKind::Reconnect, count: 1 }, None);
        Ok(Vec::new())
    }

    /// Turns the selected link round.
    pub fn reverse_link(&mut self) -> Outcome {
        let Some(id) = self.selection().single().cloned() else { return Ok(Vec::new()) };
        let Some(link) = self.plan.links.get(&id) else { return Ok(Vec::new()) };
        let mut link = Link::clone(link);
        link.reverse();
        self.set_link(id, link, None)
    }
}

/// What puts a link into a plan.
fn edit(plan: &Plan, id: Id, mut link: Link) -> Edit {
    write_properly(plan, &mut link);
    Edit::Link(id, Some(Arc::new(link)))
}

/// Has a link begin at the end at which its kind begins.
pub(super) fn write_properly(plan: &Plan, link: &mut Link) {
    if is_written_reversed(plan, link) {
        link.reverse();
    }
}

/// Whether a link of its kind begins at its other end, as `Uses` does at the user.
fn is_written_reversed(plan: &Plan, link: &Link) -> bool {
    let sort = |id: &Id| plan.nodes.get(id).map(|node| node.sort());
    let ends = sort(&link.from).zip(sort(&link.to));
    ends.is_some_and(|(from, to)| link.kind.is_reversed(from, to))
}

/// Whether a link may be turned round: its kind does not say at which end it begins.
pub(in crate::session) fn has_two_directions(plan: &Plan, link: &Link) -> bool {
    let mut turned = link.clone();
    turned.reverse();
    !is_written_reversed(plan, &turned)
}
