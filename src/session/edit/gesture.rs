//! Moving and resizing nodes, and leading links through other places: gestures that are shown
//! while they last, kept as one step, and given up without a trace.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::limits::within_reach;
use super::{Editor, Outcome, shift};
use crate::edit::{Edit, Label, LabelKind, MergeKey, Touched, Transaction};
use crate::geometry::{GridPoint, GridSize, Point, Rect, distance_to_segment};
use crate::language::texts;
use crate::layout;
use crate::plan::{Id, Link, Node, Plan};
use crate::session::frames::{inside, is_frame};
use crate::session::history::{EditedPlan, PlanBefore};

/// The gesture that is in progress, if one is.
#[derive(Debug, Default)]
pub(in crate::session) struct Gesture(Option<Progress>);

/// Which gesture is in progress: equal only to itself, and never to one that begins later.
#[derive(Clone, Debug, Default)]
pub struct GestureToken(Arc<()>);

impl PartialEq for GestureToken {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A move, a resize or a new bend that is not yet done.
#[derive(Clone, Debug)]
struct Progress {
    token: GestureToken,
    before: PlanBefore,
    /// What is changed in passing: the plan before, with the copies or the bend that the gesture
    /// began with.
    start: Plan,
    changes: Changes,
    /// When it went on the last time, in milliseconds.
    went_on_at: u64,
}

/// A gesture that did not go on for so many milliseconds is held still.
pub const STILL_AFTER: u64 = 200;

/// What a gesture changes.
#[derive(Clone, Debug)]
enum Changes {
    /// The places of these nodes.
    Places(Moving),
    /// The places of these nodes, which are copies that the gesture began with.
    Copies(Moving),
    /// The size of this node.
    Size(Id),
    /// The bend that follows the pointer: of which link, and which of its bends.
    Bend(Id, usize),
}

/// What is moved together.
#[derive(Clone, Debug)]
struct Moving {
    nodes: BTreeSet<Id>,
    /// The links between these that the user led through other places.
    bent: Vec<Id>,
}

/// The cards of what a gesture moves, in world points.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Around them all, as they lay before.
    pub around: Rect,
    /// What they are.
    pub ids: BTreeSet<Id>,
}

impl Gesture {
    /// Whether a gesture is in progress.
    pub fn is_in_progress(&self) -> bool {
        self.0.is_some()
    }

    /// Whether a gesture is in progress that is not held still.
    pub fn is_in_motion(&self, now: u64) -> bool {
        self.0.as_ref().is_some_and(|progress| now < progress.went_on_at + STILL_AFTER)
    }

    /// What distinguishes the gesture in progress from any other.
    pub fn token(&self) -> Option<&GestureToken> {
        self.0.as_ref().map(|progress| &progress.token)
    }

    /// What is being moved; `None` if nothing is.
    pub fn moved(&self) -> Option<Moved> {
        let Progress { start, changes, .. } = self.0.as_ref()?;
        let (Changes::Places(moving) | Changes::Copies(moving)) = changes else { return None };
        let nodes = moving.nodes.iter().filter_map(|id| start.nodes.get(id));
        let around = Rect::around(nodes.map(|node| layout::card(node)))?;
        Some(Moved { around, ids: moving.nodes.clone() })
    }

    /// Forgets what is in progress: it was about another plan.
    pub fn forget(&mut self) {
        self.0 = None;
    }

    /// Begins to move the selected nodes.
    pub fn begin_move(&mut self, editor: &mut Editor<'_>) -> Outcome {
        self.cancel(editor);
        let nodes = movable(editor.plan);
        if nodes.is_empty() {
            return nothing_movable(editor);
        }
        let start = Plan::clone(editor.plan);
        let moving = Moving::new(&start, nodes);
        self.begin(editor, start, Changes::Places(moving));
        Ok(Vec::new())
    }

    /// Begins to move a copy of the selected nodes; the copy is selected then.
    pub fn begin_copy(&mut self, editor: &mut Editor<'_>) -> Outcome {
        self.cancel(editor);
        let (transaction, copies) = editor.with_selection_copied()?;
        if copies.is_empty() {
            return Ok(Vec::new());
        }
        let (start, _) = transaction.finish();
        let moving = Moving::new(&start, copies.ids().clone());
        self.begin(editor, start.clone(), Changes::Copies(moving));
        editor.plan.select_in_step(copies);
        editor.replace(start, Touched::Meaning);
        Ok(Vec::new())
    }

    /// Begins to resize a node, unless it is locked.
    pub fn begin_resize(&mut self, editor: &mut Editor<'_>, id: Id) {
        self.cancel(editor);
        if editor.plan.nodes.get(&id).is_some_and(|node| !node.locked) {
            self.begin(editor, Plan::clone(editor.plan), Changes::Size(id));
        }
    }

    /// Begins to lead a link through another place: one of its bends, or a new one before it.
    pub fn begin_bend(
        &mut self,
        editor: &mut Editor<'_>,
        link: Id,
        bend: usize,
        fresh: Option<GridPoint>,
    ) {
        self.cancel(editor);
        let Some(old) = editor.plan.links.get(&link) else { return };
        let mut start = Plan::clone(editor.plan);
        if let Some(at) = fresh {
            let mut bends = old.bends.clone();
            bends.insert(bend.min(bends.len()), within_reach(at));
            start.links.insert(link.clone(), Arc::new(Link { bends, ..Link::clone(old) }));
        } else if bend >= old.bends.len() {
            return;
        }
        self.begin(editor, start, Changes::Bend(link, bend));
    }

    fn begin(&mut self, editor: &Editor<'_>, start: Plan, changes: Changes) {
        self.0 = Some(Progress {
            token: GestureToken::default(),
            before: editor.plan.snapshot(),
            start,
            changes,
            went_on_at: editor.now,
        });
    }

    /// Shows the nodes moved by this offset from where they were at the beginning.
    pub fn preview_move(&mut self, editor: &mut Editor<'_>, offset: GridPoint) {
        let Some(Progress { start, changes, went_on_at, .. }) = &mut self.0 else { return };
        *went_on_at = editor.now;
        if let Changes::Places(moving) | Changes::Copies(moving) = changes {
            show(editor, moving.shifted(start, offset));
        }
    }

    /// Shows the node with this rectangle.
    pub fn preview_resize(&mut self, editor: &mut Editor<'_>, rect: &Rect) {
        let Some(Progress { start, changes: Changes::Size(id), went_on_at, .. }) = &mut self.0
        else {
            return;
        };
        *went_on_at = editor.now;
        let width = rect.width().max(1.0).round() as i32;
        let height = rect.height().max(1.0).round() as i32;
        let mut transaction = Transaction::new(start);
        if let Some(node) = start.nodes.get(id) {
            let at = within_reach(rect.min.rounded());
            let size = Some(GridSize::new(width, height));
            set_node(&mut transaction, id, Node { at, size, ..Node::clone(node) });
        }
        show(editor, transaction);
    }

    /// Shows the link with its bend here.
    pub fn preview_bend(&mut self, editor: &mut Editor<'_>, at: GridPoint) {
        let Some(Progress { start, changes: Changes::Bend(id, bend), went_on_at, .. }) =
            &mut self.0
        else {
            return;
        };
        *went_on_at = editor.now;
        let mut transaction = Transaction::new(start);
        if let Some(link) = start.links.get(id) {
            let mut link = Link::clone(link);
            if let Some(place) = link.bends.get_mut(*bend) {
                *place = within_reach(at);
            }
            set_link(&mut transaction, id, link);
        }
        show(editor, transaction);
    }

    /// Ends the gesture and keeps it as one step, if it changed anything. Where it left a copy, it
    /// gives the top left of what was copied.
    pub fn commit(&mut self, editor: &mut Editor<'_>) -> Option<GridPoint> {
        let Progress { before, changes, start, .. } = self.0.take()?;
        if let Changes::Bend(link, bend) = &changes {
            drop_idle_bend(editor, link, *bend);
        }
        let same = before.plan.nodes.diff(&editor.plan.nodes).next().is_none()
            && before.plan.links.diff(&editor.plan.links).next().is_none();
        match same {
            true => editor
                .plan
                .return_to(PlanBefore { beside: editor.plan.selection().clone(), ..before }),
            false => editor.plan.keep_as_step(before, changes.label(), editor.now),
        }
        match changes {
            Changes::Copies(moving) if !same => {
                top_left(moving.nodes.iter().filter_map(|id| Some(&**start.nodes.get(id)?)))
            }
            Changes::Copies(_) | Changes::Places(_) | Changes::Size(_) | Changes::Bend(..) => None,
        }
    }

    /// Ends the gesture without a trace.
    pub fn cancel(&mut self, editor: &mut Editor<'_>) {
        let Some(Progress { before, changes, .. }) = self.0.take() else { return };
        editor.plan.return_to(before);
        editor.plan_changed(match changes {
            Changes::Copies(_) => Touched::Meaning,
            Changes::Places(_) | Changes::Size(_) | Changes::Bend(..) => Touched::Looks,
        });
    }
}

/// The top left corner around nodes.
pub(super) fn top_left<'a>(nodes: impl Iterator<Item = &'a Node>) -> Option<GridPoint> {
    nodes.map(|node| node.at).reduce(|a, b| GridPoint::new(a.x.min(b.x), a.y.min(b.y)))
}

/// A bend that lies on the way between those beside it bends nothing, and goes.
fn drop_idle_bend(editor: &mut Editor<'_>, id: &Id, bend: usize) {
    /// In world points.
    const NEAR: f64 = 4.0;
    let Some(link) = editor.plan.links.get(id) else { return };
    let middle = |id: &Id| editor.plan.nodes.get(id).map(|node| layout::card(node).center());
    let place = |at: usize| link.bends.get(at).map(|bend| Point::from(*bend));
    let before = bend.checked_sub(1).map_or_else(|| middle(&link.from), place);
    let after = place(bend + 1).or_else(|| middle(&link.to));
    let (Some(here), Some(before), Some(after)) = (place(bend), before, after) else { return };
    if distance_to_segment(here, before, after) > NEAR {
        return;
    }
    let mut link = Link::clone(link);
    link.bends.remove(bend);
    let mut transaction = Transaction::new(editor.plan);
    set_link(&mut transaction, id, link);
    show(editor, transaction);
}

fn show(editor: &mut Editor<'_>, transaction: Transaction) {
    let (plan, _) = transaction.finish();
    editor.replace(plan, Touched::Looks);
}

impl Changes {
    /// What the step is called.
    fn label(&self) -> Label {
        match self {
            Self::Places(moving) => Label { kind: LabelKind::Move, count: moving.nodes.len() },
            Self::Copies(moving) => Label { kind: LabelKind::Duplicate, count: moving.nodes.len() },
            Self::Size(_) => Label { kind: LabelKind::Resize, count: 1 },
            Self::Bend(..) => Label { kind: LabelKind::Bend, count: 1 },
        }
    }
}

impl Moving {
    fn new(plan: &Plan, nodes: BTreeSet<Id>) -> Self {
        let bent = plan.links.iter().filter(|(_, link)| {
            !link.bends.is_empty() && nodes.contains(&link.from) && nodes.contains(&link.to)
        });
        let bent = bent.map(|(id, _)| id.clone()).collect();
        Self { nodes, bent }
    }

    /// A plan with all this moved by an offset.
    fn shifted(&self, plan: &Plan, offset: GridPoint) -> Transaction {
        let mut transaction = Transaction::new(plan);
        for id in &self.nodes {
            if let Some(node) = plan.nodes.get(id) {
                let at = shift(node.at, offset);
                set_node(&mut transaction, id, Node { at, ..Node::clone(node) });
            }
        }
        for id in &self.bent {
            if let Some(link) = plan.links.get(id) {
                let bends = link.bends.iter().map(|bend| shift(*bend, offset)).collect();
                set_link(&mut transaction, id, Link { bends, ..Link::clone(link) });
            }
        }
        transaction
    }
}

/// What moves with the selection: the selected nodes that are not locked, and what lies in the
/// selected frames.
fn movable(plan: &EditedPlan) -> BTreeSet<Id> {
    let selected = || plan.selected_nodes().filter(|(_, node)| !node.locked);
    let frames = selected().filter(|(_, node)| is_frame(node));
    let frames: Vec<Rect> = frames.map(|(_, node)| layout::card(node)).collect();
    let along = inside(plan, &frames).filter(|(_, node)| !node.locked);
    selected().chain(along).map(|(id, _)| id.clone()).collect()
}

/// Nothing of what is selected may be moved; who selected a node is told so.
fn nothing_movable(editor: &Editor<'_>) -> Outcome {
    match editor.selects_a_node() {
        true => Err(editor.notice(texts::notices::LOCKED)),
        false => Ok(Vec::new()),
    }
}

impl Editor<'_> {
    /// Moves the selected nodes by an offset in whole world points, as arrow keys do.
    pub fn nudge(&mut self, offset: GridPoint) -> Outcome {
        let nodes = movable(self.plan);
        if nodes.is_empty() {
            return nothing_movable(self);
        }
        let count = nodes.len();
        let transaction = Moving::new(self.plan, nodes).shifted(self.plan, offset);
        let merge = MergeKey { element: None, field: "nudge" };
        self.commit(transaction, Label { kind: LabelKind::Move, count }, Some(merge));
        Ok(Vec::new())
    }
}

fn set_node(transaction: &mut Transaction, id: &Id, node: Node) {
    // Places never make a plan unsound.
    let _ = transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node))));
}

fn set_link(transaction: &mut Transaction, id: &Id, link: Link) {
    // Places never make a plan unsound.
    let _ = transaction.edit(Edit::Link(id.clone(), Some(Arc::new(link))));
}

/// The offset that brings a place onto the grid.
pub fn to_grid(at: Point, step: f64) -> Point {
    Point::new((at.x / step).round() * step, (at.y / step).round() * step) - at
}
