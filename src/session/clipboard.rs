//! Cut, copy, paste and duplicate. What is copied is a plan of its own, written as a file would
//! be, so that it can be pasted into another window or sent by mail.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::limits::{cut, within_reach};
use super::{Effect, Selection, Session};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::file;
use crate::geometry::{GridPoint, Point, Rect};
use crate::language::window_words as words;
use crate::layout;
use crate::plan::{Body, Color, Id, Link, MAX_ELEMENTS, MAX_TEXT_BYTES, Node, Note, Plan};

/// How far a copy lies from what was copied, in world points.
const ASIDE: i32 = 24;

impl Session {
    /// The selected nodes with the links between them.
    fn selected_part(&self) -> Plan {
        let mut part = Plan::named(&self.plan.name);
        for id in self.selection.iter() {
            if let Some(node) = self.plan.nodes.get(id) {
                part.nodes.insert(id.clone(), Arc::clone(node));
            }
        }
        for (id, link) in &self.plan.links {
            if part.nodes.contains_key(&link.from) && part.nodes.contains_key(&link.to) {
                part.links.insert(id.clone(), Arc::clone(link));
            }
        }
        part
    }

    pub(super) fn copy(&mut self) -> Vec<Effect> {
        let part = self.selected_part();
        self.pastes_in_a_row = 0;
        let language = self.language();
        let count = match part.nodes.len() {
            1 => words::ONE_ELEMENT.in_language(language).to_owned(),
            count => words::MANY_ELEMENTS.with(language, &[&count]),
        };
        let notice = Effect::Notice(words::COPIED.with(language, &[&count]));
        vec![Effect::Copy(file::write(&part)), notice]
    }

    pub(super) fn cut(&mut self) -> Vec<Effect> {
        let mut effects = self.copy();
        effects.extend(self.delete());
        effects
    }

    pub(super) fn duplicate(&mut self) -> Vec<Effect> {
        let part = self.selected_part();
        self.insert(&part, GridPoint::new(ASIDE, ASIDE), LabelKind::Duplicate)
    }

    pub(super) fn paste(&mut self, text: &str, at: Option<Point>) -> Vec<Effect> {
        if text.trim().is_empty() {
            let nothing = words::NOTHING_TO_PASTE.in_language(self.language());
            return vec![Effect::Notice(nothing.to_owned())];
        }
        let part = match file::read(text.as_bytes()) {
            Ok(reading) if !reading.plan.nodes.is_empty() => reading.plan,
            _ => return self.paste_text(text, at),
        };
        let around = Rect::around(part.nodes.values().map(|node| layout::card(node)));
        let way = match (at, around) {
            (Some(at), Some(around)) => (at - around.center()).rounded(),
            _ => {
                self.pastes_in_a_row = self.pastes_in_a_row.saturating_add(1);
                let aside = ASIDE.saturating_mul(self.pastes_in_a_row);
                GridPoint::new(aside, aside)
            }
        };
        self.insert(&part, way, LabelKind::Paste)
    }

    /// Text from elsewhere becomes a note.
    fn paste_text(&mut self, text: &str, at: Option<Point>) -> Vec<Effect> {
        let text = cut(text.trim(), MAX_TEXT_BYTES).to_owned();
        let body = Body::Note(Note { text, color: Color::Yellow });
        let at = at.unwrap_or_else(|| self.camera.seen().center());
        self.add_node(body, at.rounded(), true)
    }

    /// Inserts nodes and links under new ids, all moved by one way, and selects them.
    fn insert(&mut self, part: &Plan, way: GridPoint, kind: LabelKind) -> Vec<Effect> {
        if self.plan.element_count() + part.element_count() > MAX_ELEMENTS {
            let full = words::PLAN_IS_FULL.with(self.language(), &[&MAX_ELEMENTS]);
            return vec![Effect::Notice(full)];
        }
        let mut transaction = Transaction::new(&self.plan);
        let mut new_ids: BTreeMap<&Id, Id> = BTreeMap::new();
        for (id, node) in &part.nodes {
            let new_id = transaction.plan().unused_id(id.as_str());
            let at =
                GridPoint::new(node.at.x.saturating_add(way.x), node.at.y.saturating_add(way.y));
            let node = Node { at: within_reach(at), locked: false, ..Node::clone(node) };
            if transaction.edit(Edit::Node(new_id.clone(), Some(Arc::new(node)))).is_ok() {
                new_ids.insert(id, new_id);
            }
        }
        for (id, link) in &part.links {
            let (Some(from), Some(to)) = (new_ids.get(&link.from), new_ids.get(&link.to)) else {
                continue;
            };
            let new_id = transaction.plan().unused_id(id.as_str());
            let mut link = Link { from: from.clone(), to: to.clone(), ..Link::clone(link) };
            for bend in &mut link.bends {
                let moved =
                    GridPoint::new(bend.x.saturating_add(way.x), bend.y.saturating_add(way.y));
                *bend = within_reach(moved);
            }
            // The two ends are of the sorts that the kind allowed where it was copied.
            let _ = transaction.edit(Edit::Link(new_id, Some(Arc::new(link))));
        }
        let inserted: Selection = new_ids.into_values().collect();
        self.commit(transaction, Label { kind, count: inserted.len() }, None);
        self.selection = inserted;
        Vec::new()
    }
}
