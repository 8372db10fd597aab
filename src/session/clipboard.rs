//! Cut, copy, paste and duplicate. What is copied is a plan of its own, written as a file would
//! be, so that it can be pasted into another window or sent by mail.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::drawing::free_way;
use super::limits::cut;
use super::moving::shift;
use super::{Effect, Selection, Session};
use crate::catalogue;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::file;
use crate::geometry::{GridPoint, Point, Rect};
use crate::language::{Language, grammar, texts};
use crate::layout;
use crate::plan::{
    Body, Color, Id, Link, MAX_ELEMENTS, MAX_NAME_BYTES, MAX_TEXT_BYTES, Node, Note, Plan,
};

/// How far a copy lies from what was copied, in world points.
const ASIDE: i32 = 24;
/// From one pasted line of a list to the next, in world points.
const LIST_STEP: GridPoint = GridPoint::new(232, 96);
/// A line longer than this, in letters, is part of a text rather than of a list.
const LONGEST_ITEM: usize = 80;
/// A list of more lines is a text.
const LONGEST_LIST: usize = 200;

impl Session {
    /// The selected nodes with the links between them.
    pub(super) fn selected_part(&self) -> Plan {
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
        let (one, many) = (texts::history::ONE_ELEMENT, texts::phrases::MANY_ELEMENTS);
        let count = grammar::counted(part.nodes.len(), one, many, language);
        let notice = Effect::Notice(texts::notices::COPIED.with(language, &[&count]));
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
            let nothing = texts::notices::NOTHING_TO_PASTE.in_language(self.language());
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

    /// Text from elsewhere becomes a note, a list one element for each of its lines.
    fn paste_text(&mut self, text: &str, at: Option<Point>) -> Vec<Effect> {
        let at = at.unwrap_or_else(|| self.camera.seen().center());
        let lines = list_items(text);
        if lines.len() < 2 {
            let (text, left_out) = fitting(text.trim());
            let body = Body::Note(Note { text: text.to_owned(), color: Color::Yellow });
            let mut effects = self.add_node(body, at.rounded(), None, true);
            if left_out > 0 && effects.is_empty() {
                let told = texts::notices::NOTE_IS_FULL.with(self.language(), &[&left_out]);
                effects.push(Effect::Notice(told));
            }
            return effects;
        }
        let mut part = Plan::named("");
        let rows = (lines.len() as f64).sqrt().ceil() as usize;
        for (index, line) in lines.iter().enumerate() {
            let mut node = Node::new(body_named(line, self.language()), GridPoint::default());
            if !matches!(node.body, Body::Note(_)) {
                node.lifecycle = self.fresh_lifecycle();
            }
            let (column, row) = ((index / rows) as i32, (index % rows) as i32);
            node.at = GridPoint::new(column * LIST_STEP.x, row * LIST_STEP.y);
            let id = part.unused_id(match &node.body {
                Body::Note(_) => "note",
                _ => node.name(),
            });
            part.nodes.insert(id, Arc::new(node));
        }
        let way = at.rounded();
        self.insert(&part, way, LabelKind::Paste)
    }

    /// Inserts nodes and links under new ids, all moved by one way and on to where they cover
    /// nothing, and selects them.
    fn insert(&mut self, part: &Plan, way: GridPoint, kind: LabelKind) -> Vec<Effect> {
        let cards = part.nodes.values().filter(|node| !matches!(node.body, Body::Frame(_)));
        let cards = cards.map(|node| {
            let (card, way) = (layout::card(node), Point::from(way));
            Rect { min: card.min + way, max: card.max + way }
        });
        let aside = free_way(&self.plan, &cards.collect::<Vec<_>>()).rounded();
        match self.with_copies(part, shift(way, aside)) {
            Ok((transaction, inserted)) => {
                self.commit(transaction, Label { kind, count: inserted.len() }, None);
                self.selection = inserted;
                Vec::new()
            }
            Err(full) => vec![full],
        }
    }

    /// The plan with nodes and links under new ids besides, all moved by one way.
    pub(super) fn with_copies(
        &self,
        part: &Plan,
        way: GridPoint,
    ) -> Result<(Transaction, Selection), Effect> {
        if self.plan.element_count() + part.element_count() > MAX_ELEMENTS {
            let full = texts::notices::PLAN_IS_FULL.with(self.language(), &[&MAX_ELEMENTS]);
            return Err(Effect::Notice(full));
        }
        let mut transaction = Transaction::new(&self.plan);
        let mut new_ids: BTreeMap<&Id, Id> = BTreeMap::new();
        for (id, node) in &part.nodes {
            let new_id = transaction.plan().unused_id(id.as_str());
            let node = Node { at: shift(node.at, way), locked: false, ..Node::clone(node) };
            if transaction.edit(Edit::Node(new_id.clone(), Some(Arc::new(node)))).is_ok() {
                new_ids.insert(id, new_id);
            }
        }
        for (id, link) in &part.links {
            let (Some(from), Some(to)) = (new_ids.get(&link.from), new_ids.get(&link.to)) else {
                continue;
            };
            let new_id = transaction.plan().unused_id(id.as_str());
            let bends = link.bends.iter().map(|bend| shift(*bend, way)).collect();
            let link = Link { from: from.clone(), to: to.clone(), bends, ..Link::clone(link) };
            // The two ends are of the sorts that the kind allowed where it was copied.
            let _ = transaction.edit(Edit::Link(new_id, Some(Arc::new(link))));
        }
        let copies = new_ids.into_values().collect();
        Ok((transaction, copies))
    }
}

/// What of a text fits into a note, and how many letters do not.
fn fitting(text: &str) -> (&str, usize) {
    let fits = cut(text, MAX_TEXT_BYTES);
    (fits, text[fits.len()..].chars().count())
}

/// The items of a list of short lines, without their bullets and numbers; empty if it is no list.
fn list_items(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.take(LONGEST_LIST + 1).collect();
    let is_item = |line: &&str| line.chars().count() <= LONGEST_ITEM;
    if lines.len() > LONGEST_LIST || !lines.iter().all(is_item) {
        return Vec::new();
    }
    let bare = |line: &'_ str| -> usize {
        let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let after_number = number.strip_prefix(['.', ')']).filter(|_| number.len() < line.len());
        let after_bullet = line.strip_prefix(['-', '*', '•', '–', '·']);
        let rest = after_bullet.or(after_number).filter(|rest| rest.starts_with([' ', '\t']));
        line.len() - rest.map_or(line, str::trim_start).len()
    };
    let items = lines.into_iter().map(|line| &line[bare(line)..]);
    items.filter(|item| !item.is_empty()).collect()
}

/// What a line of a list names: the kind of channel, system or team whose name it holds, in any
/// language, the longest name first; else a note.
fn body_named(line: &str, language: Language) -> Body {
    let folded = line.to_lowercase();
    let catalogue = catalogue::catalogue();
    let names = |name: crate::language::Text| {
        Language::ALL.map(|language| name.in_language(language).to_lowercase())
    };
    let channels = catalogue.channels.keys().map(|kind| {
        (names(catalogue::channel(*kind).name), catalogue::fresh_channel(*kind, language))
    });
    let systems = catalogue.systems.keys().map(|kind| {
        (names(catalogue::system(*kind).name), catalogue::fresh_system(*kind, language))
    });
    let teams = catalogue
        .teams
        .keys()
        .map(|kind| (names(catalogue::team(*kind).name), catalogue::fresh_team(*kind, language)));
    let found = channels.chain(systems).chain(teams).filter_map(|(names, body)| {
        let held = names.iter().filter(|name| is_word_of(&folded, name)).map(String::len).max();
        Some((held?, body))
    });
    let longest = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let note = Note { text: line.to_owned(), color: Color::Yellow };
    let mut node =
        Node::new(longest.map_or(Body::Note(note), |(_, body)| body), GridPoint::default());
    node.set_name(cut(line, MAX_NAME_BYTES).to_owned());
    node.body
}

/// Whether a name stands in a text as words of its own.
fn is_word_of(text: &str, name: &str) -> bool {
    let bounds = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    };
    text.match_indices(name).any(|(at, _)| bounds(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{ChannelKind, SystemKind};

    #[test]
    fn a_list_loses_its_bullets() {
        assert_eq!(
            list_items("- Shop\n\n* CRM \n3) Store\n10. App"),
            ["Shop", "CRM", "Store", "App"]
        );
        assert_eq!(list_items("2 stores\n-5 %"), ["2 stores", "-5 %"]);
        assert_eq!(list_items(&format!("Shop\n{}", "long ".repeat(40))), Vec::<&str>::new());
    }

    #[test]
    fn a_line_becomes_what_it_names() {
        let named = |line| body_named(line, Language::English);
        let kind = |line| match named(line) {
            Body::Channel(channel) => Some((channel.kind, channel.name)),
            _ => None,
        };
        let shop = (ChannelKind::Shop, "Onlineshop Süd".to_owned());
        assert_eq!(kind("Onlineshop Süd"), Some(shop));
        assert_eq!(
            kind("Retail partner Huber").map(|found| found.0),
            Some(ChannelKind::PartnerStore)
        );
        assert!(
            matches!(named("ERP (since 2011)"), Body::System(system) if system.kind == SystemKind::Erp)
        );
        assert!(matches!(named("Erpel"), Body::Note(note) if note.text == "Erpel"));
    }
}
