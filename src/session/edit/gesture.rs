//! Moving and resizing nodes, and leading links through other places: gestures that are shown
//! while they last, kept as one step, and given up without a trace.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::edit::{Edit, Label, LabelKind, MergeKey, Snapshot, Touched, Transaction};
use crate::geometry::{GridPoint, GridSize, Point, Rect};
use crate::layout;
use crate::plan::{Body, Id, Link, Node, Plan};
use crate::session::edit::limits::within_reach;
use crate::session::{Effect, Selection, Session};

/// A move, a resize or a new bend that is not yet done.
#[derive(Clone, Debug)]
pub(in crate::session) struct Gesture {
    before: Plan,
    before_state: u64,
    /// What was selected before.
    selected: Selection,
    /// What is changed in passing: the plan before, with the copies or the bend that the gesture
    /// began with.
    start: Plan,
    label: LabelKind,
    /// What is moved or resized.
    moved: BTreeSet<Id>,
    /// The links between what is moved that the user led through other places.
    bent: Vec<Id>,
    /// The bend that follows the pointer: of which link, and which of its bends.
    bend: Option<(Id, usize)>,
}

/// The cards of what a gesture moves, in world points.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Around them all, as they lay before.
    pub around: Rect,
    /// What they are.
    pub ids: BTreeSet<Id>,
}

impl Session {
    /// Whether a move or a resize is in progress.
    pub fn in_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    /// What is being moved; `None` if nothing is.
    pub fn moved(&self) -> Option<Moved> {
        let gesture = self.gesture.as_ref()?;
        let is_move = matches!(gesture.label, LabelKind::Move | LabelKind::Duplicate);
        let nodes = gesture.moved.iter().filter_map(|id| gesture.start.nodes.get(id));
        let around = Rect::around(nodes.map(|node| layout::card(node)))?;
        is_move.then(|| Moved { around, ids: gesture.moved.clone() })
    }

    /// What moves with the selection: the selected nodes that are not locked, and what lies in
    /// the selected frames.
    fn movable(&self) -> BTreeSet<Id> {
        let mut moved: BTreeSet<Id> = BTreeSet::new();
        let mut frames = Vec::new();
        for (id, node) in self.selected_nodes().filter(|(_, node)| !node.locked) {
            moved.insert(id.clone());
            if matches!(node.body, Body::Frame(_)) {
                frames.push(layout::card(node));
            }
        }
        if !frames.is_empty() {
            let inside = self.plan.nodes.iter().filter(|(_, node)| {
                let center = layout::card(node).center();
                !node.locked && frames.iter().any(|frame| frame.contains(center))
            });
            moved.extend(inside.map(|(id, _)| id.clone()));
        }
        moved
    }

    pub(in crate::session) fn begin_move(&mut self) -> Vec<Effect> {
        self.cancel_gesture();
        let moved = self.movable();
        if moved.is_empty() {
            return if self.selects_a_node() { self.locked_notice() } else { Vec::new() };
        }
        self.begin(LabelKind::Move, self.plan.clone(), moved);
        Vec::new()
    }

    /// Begins to move a copy of the selected nodes; the copy is selected then.
    pub(in crate::session) fn begin_copy(&mut self) -> Vec<Effect> {
        self.cancel_gesture();
        let part = self.selected_part();
        let (transaction, copies) = match self.with_copies(&part, GridPoint::default()) {
            Ok(copied) => copied,
            Err(full) => return vec![full],
        };
        if copies.is_empty() {
            return Vec::new();
        }
        let (start, _) = transaction.finish();
        self.begin(LabelKind::Duplicate, start.clone(), copies.ids().clone());
        self.selection = copies;
        self.replace_plan(start, Touched::Meaning);
        Vec::new()
    }

    pub(in crate::session) fn begin_resize(&mut self, id: Id) {
        self.cancel_gesture();
        if self.plan.nodes.get(&id).is_some_and(|node| !node.locked) {
            self.begin(LabelKind::Resize, self.plan.clone(), BTreeSet::from([id]));
        }
    }

    /// Begins to lead a link through another place: one of its bends, or a new one before it.
    pub(in crate::session) fn begin_bend(
        &mut self,
        link: Id,
        bend: usize,
        fresh: Option<GridPoint>,
    ) {
        self.cancel_gesture();
        let Some(old) = self.plan.links.get(&link) else { return };
        let mut start = self.plan.clone();
        if let Some(at) = fresh {
            let mut bends = old.bends.clone();
            bends.insert(bend.min(bends.len()), within_reach(at));
            start.links.insert(link.clone(), Arc::new(Link { bends, ..Link::clone(old) }));
        } else if bend >= old.bends.len() {
            return;
        }
        self.begin(LabelKind::Bend, start, BTreeSet::new());
        if let Some(gesture) = &mut self.gesture {
            gesture.bend = Some((link, bend));
        }
    }

    fn begin(&mut self, label: LabelKind, start: Plan, moved: BTreeSet<Id>) {
        let bent = start.links.iter().filter(|(_, link)| {
            !link.bends.is_empty() && moved.contains(&link.from) && moved.contains(&link.to)
        });
        let bent = bent.map(|(id, _)| id.clone()).collect();
        self.gesture = Some(Gesture {
            before: self.plan.clone(),
            before_state: self.state,
            selected: self.selection.clone(),
            start,
            label,
            moved,
            bent,
            bend: None,
        });
    }

    pub(in crate::session) fn preview_move(&mut self, way: GridPoint) {
        self.preview(&[LabelKind::Move, LabelKind::Duplicate], |gesture| {
            shifted(&gesture.start, &gesture.moved, &gesture.bent, way)
        });
    }

    pub(in crate::session) fn preview_resize(&mut self, rect: &Rect) {
        let width = rect.width().max(1.0).round() as i32;
        let height = rect.height().max(1.0).round() as i32;
        self.preview(&[LabelKind::Resize], |gesture| {
            let mut transaction = Transaction::new(&gesture.start);
            for id in &gesture.moved {
                let Some(node) = gesture.start.nodes.get(id) else { continue };
                let at = within_reach(rect.min.rounded());
                let size = Some(GridSize::new(width, height));
                set_node(&mut transaction, id, Node { at, size, ..Node::clone(node) });
            }
            transaction
        });
    }

    pub(in crate::session) fn preview_bend(&mut self, at: GridPoint) {
        self.preview(&[LabelKind::Bend], |gesture| {
            let mut transaction = Transaction::new(&gesture.start);
            let bend = gesture.bend.as_ref();
            if let Some((id, bend)) = bend
                && let Some(link) = gesture.start.links.get(id)
            {
                let mut link = Link::clone(link);
                if let Some(place) = link.bends.get_mut(*bend) {
                    *place = within_reach(at);
                }
                set_link(&mut transaction, id, link);
            }
            transaction
        });
    }

    fn preview(&mut self, labels: &[LabelKind], change: impl Fn(&Gesture) -> Transaction) {
        let gesture = self.gesture.as_ref().filter(|gesture| labels.contains(&gesture.label));
        let Some(gesture) = gesture else { return };
        let (plan, _) = change(gesture).finish();
        self.replace_plan(plan, Touched::Looks);
    }

    pub(in crate::session) fn commit_gesture(&mut self) {
        let Some(gesture) = self.gesture.take() else { return };
        let same = gesture.before.nodes.diff(&self.plan.nodes).next().is_none()
            && gesture.before.links.diff(&self.plan.links).next().is_none();
        if same {
            self.plan = gesture.before;
            self.tally.follow(&self.plan);
            self.state = gesture.before_state;
            return;
        }
        let count = gesture.moved.len().max(1);
        let label = Label { kind: gesture.label, count };
        let before = Snapshot {
            plan: gesture.before,
            beside: gesture.selected,
            state: gesture.before_state,
        };
        self.history.record(label, before, None, self.now, 0);
    }

    pub(in crate::session) fn cancel_gesture(&mut self) {
        if let Some(gesture) = self.gesture.take() {
            let touched = match gesture.label {
                LabelKind::Duplicate => Touched::Meaning,
                _ => Touched::Looks,
            };
            self.replace_plan(gesture.before, touched);
            self.state = gesture.before_state;
            self.selection = gesture.selected;
        }
    }

    pub(in crate::session) fn nudge(&mut self, way: GridPoint) -> Vec<Effect> {
        let ids = self.movable();
        if ids.is_empty() && self.selects_a_node() {
            return self.locked_notice();
        }
        let bent = self.plan.links.iter().filter(|(_, link)| {
            !link.bends.is_empty() && ids.contains(&link.from) && ids.contains(&link.to)
        });
        let bent: Vec<Id> = bent.map(|(id, _)| id.clone()).collect();
        let transaction = shifted(&self.plan, &ids, &bent, way);
        let merge = MergeKey { element: None, field: "nudge" };
        self.commit(transaction, Label { kind: LabelKind::Move, count: ids.len() }, Some(merge));
        Vec::new()
    }

    /// Takes a bend of a link away.
    pub(in crate::session) fn remove_bend(&mut self, id: &Id, bend: usize) {
        if let Some(link) = self.plan.links.get(id).filter(|link| bend < link.bends.len()) {
            let mut link = Link::clone(link);
            link.bends.remove(bend);
            self.set_bends(id, link);
        }
    }

    /// Lets the selected links find their own ways again.
    pub(in crate::session) fn straighten_links(&mut self) {
        let mut transaction = Transaction::new(&self.plan);
        let mut count = 0;
        for id in self.selection.iter() {
            if let Some(link) = self.plan.links.get(id).filter(|link| !link.bends.is_empty()) {
                count += 1;
                set_link(&mut transaction, id, Link { bends: Vec::new(), ..Link::clone(link) });
            }
        }
        self.commit(transaction, Label { kind: LabelKind::Bend, count }, None);
    }

    fn set_bends(&mut self, id: &Id, link: Link) {
        let mut transaction = Transaction::new(&self.plan);
        set_link(&mut transaction, id, link);
        self.commit(transaction, Label { kind: LabelKind::Bend, count: 1 }, None);
    }
}

/// A plan with nodes moved by a way, and the bends of these links with them.
fn shifted(plan: &Plan, nodes: &BTreeSet<Id>, bent: &[Id], way: GridPoint) -> Transaction {
    let mut transaction = Transaction::new(plan);
    for id in nodes {
        if let Some(node) = plan.nodes.get(id) {
            set_node(&mut transaction, id, Node { at: shift(node.at, way), ..Node::clone(node) });
        }
    }
    for id in bent {
        if let Some(link) = plan.links.get(id) {
            let bends = link.bends.iter().map(|bend| shift(*bend, way)).collect();
            set_link(&mut transaction, id, Link { bends, ..Link::clone(link) });
        }
    }
    transaction
}

fn set_node(transaction: &mut Transaction, id: &Id, node: Node) {
    // Places never make a plan unsound.
    let _ = transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node))));
}

fn set_link(transaction: &mut Transaction, id: &Id, link: Link) {
    // Places never make a plan unsound.
    let _ = transaction.edit(Edit::Link(id.clone(), Some(Arc::new(link))));
}

pub(in crate::session) fn shift(at: GridPoint, way: GridPoint) -> GridPoint {
    within_reach(GridPoint::new(at.x.saturating_add(way.x), at.y.saturating_add(way.y)))
}

/// The way that brings a place onto the grid.
pub fn to_grid(at: Point, step: f64) -> Point {
    Point::new((at.x / step).round() * step, (at.y / step).round() * step) - at
}
