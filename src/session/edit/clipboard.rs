//! Cut, copy, paste and duplicate. What is copied is a plan of its own, written as a file would
//! be, so that it can be pasted into another window or sent by mail.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::free_place::free_offset;
use super::gesture::top_left;
use super::limits::cut;
use super::place_nodes::Placing;
use super::{Editor, Outcome, shift};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::file;
use crate::geometry::{GridPoint, Point, Rect};
use crate::language::{grammar, texts};
use crate::layout;
use crate::plan::{Body, Color, Id, Link, MAX_TEXT_BYTES, Node, Note, Plan};
use crate::session::action::effect::Effect;
use crate::session::frames::{inside, is_frame};
use crate::session::history::EditedPlan;
use crate::session::selection::Selection;

/// How far a copy lies from what was copied, in world points.
const ASIDE: i32 = 24;
/// How far what is imported lies from what is there, in world points.
const BESIDE: f64 = 160.0;

/// What is to be known of the clipboard of the system.
#[derive(Debug, Default)]
pub(in crate::session) struct Clipboard {
    /// How often it was pasted beside what was copied: each further off than the one before.
    pastes_in_a_row: i32,
    /// The copy that was made last, as long as it is selected.
    last_copy: Option<LastCopy>,
}

/// A copy beside what it was made of: another one lies as far from it.
#[derive(Debug)]
struct LastCopy {
    copies: Selection,
    /// The top left of what was copied.
    from: GridPoint,
}

impl Clipboard {
    /// Puts what is selected on the clipboard.
    pub fn copy(&mut self, editor: &Editor<'_>) -> Vec<Effect> {
        let part = selected_part(editor.plan);
        self.pastes_in_a_row = 0;
        let language = editor.language;
        let (one, many) = (texts::history::ONE_ELEMENT, texts::phrases::MANY_ELEMENTS);
        let count = grammar::counted(part.nodes.len(), one, many, language);
        let notice = Effect::Notice(texts::notices::COPIED.with(language, &[&count]));
        vec![Effect::Copy(file::write(&part)), notice]
    }

    /// Puts what is selected on the clipboard and takes it out of the plan.
    pub fn cut(&mut self, editor: &mut Editor<'_>) -> Vec<Effect> {
        let mut effects = self.copy(editor);
        // What lies in a frame goes with it.
        let part = selected_part(editor.plan).nodes;
        editor.plan.select(part.keys().chain(editor.selection().iter()).cloned().collect());
        effects.extend(editor.delete());
        effects
    }

    /// Notes that what is selected was dragged off as a copy.
    pub fn copied_by_hand(&mut self, editor: &Editor<'_>, from: GridPoint) {
        self.last_copy = Some(LastCopy { copies: editor.selection().clone(), from });
    }

    /// Inserts a copy of the selected nodes beside them; of a copy that was moved, one that lies as
    /// far from it.
    pub fn duplicate(&mut self, editor: &mut Editor<'_>) -> Outcome {
        let part = selected_part(editor.plan);
        let Some(from) = top_left(part.nodes.values().map(|node| &**node)) else {
            return Ok(Vec::new());
        };
        let last = self.last_copy.as_ref().filter(|last| last.copies == *editor.selection());
        let distance = last.map(|last| GridPoint::new(from.x - last.from.x, from.y - last.from.y));
        let effects = match distance.filter(|distance| *distance != GridPoint::default()) {
            Some(distance) => editor.insert_exactly(&part, distance, LabelKind::Duplicate)?,
            None => editor.insert(&part, GridPoint::new(ASIDE, ASIDE), LabelKind::Duplicate)?,
        };
        self.last_copy = Some(LastCopy { copies: editor.selection().clone(), from });
        Ok(effects)
    }

    /// Inserts what the clipboard held where it was when it was copied.
    pub fn paste_in_place(&mut self, editor: &mut Editor<'_>, text: &str) -> Outcome {
        match file::read(text.as_bytes()) {
            Ok(reading) if !reading.plan.nodes.is_empty() => {
                editor.insert_exactly(&reading.plan, GridPoint::default(), LabelKind::Paste)
            }
            _ => self.paste(editor, text, None),
        }
    }

    /// Inserts what was imported at the right of all that is there, where nothing is in its way.
    pub fn insert_beside(&mut self, editor: &mut Editor<'_>, part: &Plan) -> Outcome {
        let around = |plan: &Plan| Rect::around(plan.nodes.values().map(|node| layout::card(node)));
        let offset = match (around(editor.plan), around(part)) {
            (Some(there), Some(new)) => {
                (Point::new(there.max.x + BESIDE, there.min.y) - new.min).rounded()
            }
            _ => GridPoint::default(),
        };
        self.pastes_in_a_row = 0;
        editor.insert(part, offset, LabelKind::Import)
    }

    /// Inserts what the clipboard held.
    pub fn paste(&mut self, editor: &mut Editor<'_>, text: &str, at: Option<Point>) -> Outcome {
        if text.trim().is_empty() {
            return Err(editor.notice(texts::notices::NOTHING_TO_PASTE));
        }
        let part = match file::read(text.as_bytes()) {
            Ok(reading) if !reading.plan.nodes.is_empty() => reading.plan,
            _ => return editor.paste_text(text, at),
        };
        let around = Rect::around(part.nodes.values().map(|node| layout::card(node)));
        let offset = match (at, around) {
            (Some(at), Some(around)) => (at - around.center()).rounded(),
            _ => {
                self.pastes_in_a_row = self.pastes_in_a_row.saturating_add(1);
                let aside = ASIDE.saturating_mul(self.pastes_in_a_row);
                GridPoint::new(aside, aside)
            }
        };
        editor.insert(&part, offset, LabelKind::Paste)
    }
}

impl Editor<'_> {
    /// Names from elsewhere become elements, any other text a note.
    fn paste_text(&mut self, text: &str, at: Option<Point>) -> Outcome {
        if let Some(outcome) = self.place_pasted(text, at) {
            return outcome;
        }
        let at = at.unwrap_or_else(|| self.viewport.camera().visible_area().center());
        let (text, left_out) = fitting(text.trim());
        let body = Body::Note(Note { text: text.to_owned(), color: Color::Yellow });
        let mut effects = self.add_node(body, at.rounded(), Placing::Nearby)?;
        if left_out > 0 {
            let notice = texts::notices::NOTE_IS_FULL.with(self.language, &[&left_out]);
            effects.push(Effect::Notice(notice));
        }
        Ok(effects)
    }

    /// Inserts nodes and links under new ids, all moved by one offset and on to where they cover
    /// nothing, and selects them.
    fn insert(&mut self, part: &Plan, offset: GridPoint, kind: LabelKind) -> Outcome {
        let cards = part.nodes.values().filter(|node| !is_frame(node));
        let cards = cards.map(|node| {
            let (card, offset) = (layout::card(node), Point::from(offset));
            Rect { min: card.min + offset, max: card.max + offset }
        });
        let aside = free_offset(self.plan, &cards.collect::<Vec<_>>()).rounded();
        self.insert_exactly(part, shift(offset, aside), kind)
    }

    /// The same where they come to lie by the offset, whatever they cover.
    fn insert_exactly(&mut self, part: &Plan, offset: GridPoint, kind: LabelKind) -> Outcome {
        let (transaction, inserted) = self.with_copies(part, offset)?;
        self.commit(transaction, Label { kind, count: inserted.len() }, None);
        self.plan.select_in_step(inserted);
        Ok(Vec::new())
    }

    /// The plan with copies of the selected nodes where they are, and which these are.
    pub(super) fn with_selection_copied(&self) -> Result<(Transaction, Selection), Effect> {
        self.with_copies(&selected_part(self.plan), GridPoint::default())
    }

    /// The plan with nodes and links under new ids besides, all moved by one offset.
    fn with_copies(
        &self,
        part: &Plan,
        offset: GridPoint,
    ) -> Result<(Transaction, Selection), Effect> {
        self.make_sure_of_room(part.element_count())?;
        let mut transaction = Transaction::new(self.plan);
        let mut new_ids: BTreeMap<&Id, Id> = BTreeMap::new();
        for (id, node) in &part.nodes {
            let new_id = transaction.plan().unused_id(id.as_str());
            let node = Node { at: shift(node.at, offset), locked: false, ..Node::clone(node) };
            if transaction.edit(Edit::Node(new_id.clone(), Some(Arc::new(node)))).is_ok() {
                new_ids.insert(id, new_id);
            }
        }
        for (id, link) in &part.links {
            let (Some(from), Some(to)) = (new_ids.get(&link.from), new_ids.get(&link.to)) else {
                continue;
            };
            let new_id = transaction.plan().unused_id(id.as_str());
            let bends = link.bends.iter().map(|bend| shift(*bend, offset)).collect();
            let link = Link { from: from.clone(), to: to.clone(), bends, ..Link::clone(link) };
            // The two ends are of the sorts that the kind allowed where it was copied.
            let _ = transaction.edit(Edit::Link(new_id, Some(Arc::new(link))));
        }
        Ok((transaction, new_ids.into_values().collect()))
    }
}

/// All that a picture of these elements shows: with what lies in frames among them, and the links
/// between them.
pub(in crate::session) fn pictured<'a>(
    plan: &Plan,
    elements: impl IntoIterator<Item = &'a Id>,
) -> BTreeSet<Id> {
    let elements: BTreeSet<Id> = elements.into_iter().cloned().collect();
    let part = part(plan, &elements.iter().collect::<Vec<_>>());
    let ids = part.nodes.keys().chain(part.links.keys()).cloned().collect::<BTreeSet<Id>>();
    ids.union(&elements).cloned().collect()
}

fn selected_part(plan: &EditedPlan) -> Plan {
    part(plan, &plan.selection().iter().collect::<Vec<_>>())
}

/// These nodes with what lies in frames among them, and the links between them.
fn part(plan: &Plan, elements: &[&Id]) -> Plan {
    let mut part = Plan::named(&plan.name);
    let nodes = elements.iter().filter_map(|id| plan.nodes.get(*id));
    let frames: Vec<Rect> =
        nodes.filter(|node| is_frame(node)).map(|node| layout::card(node)).collect();
    let along = inside(plan, &frames).map(|(id, _)| id);
    for id in elements.iter().copied().chain(along) {
        if let Some(node) = plan.nodes.get(id) {
            part.nodes.insert(id.clone(), Arc::clone(node));
        }
    }
    for (id, link) in &plan.links {
        if part.nodes.contains_key(&link.from) && part.nodes.contains_key(&link.to) {
            part.links.insert(id.clone(), Arc::clone(link));
        }
    }
    part
}

/// What of a text fits into a note, and how many letters do not.
fn fitting(text: &str) -> (&str, usize) {
    let fits = cut(text, MAX_TEXT_BYTES);
    (fits, text[fits.len()..].chars().count())
}
