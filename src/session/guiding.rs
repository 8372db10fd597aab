//! Drawing what the guide asks for: a node lands where its sort lies in the drawing, and its name
//! is typed at once; a link joins two nodes that are named.

use std::sync::Arc;

use super::drawing::free_place;
use super::limits::{self, within_reach};
use super::{Effect, Selection, Session};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, Point, Rect};
use crate::language::texts;
use crate::layout;
use crate::plan::{Body, Id, Lifecycle, LinkKind, MAX_ELEMENTS, Node, NodeSort, Plan, View};

/// Between two cards beside and below each other, in world points: room for links and labels.
const BESIDE: f64 = 160.0;
const BELOW: f64 = 88.0;
/// So many cards of a sort lie in a row.
const IN_A_ROW: usize = 2;

impl Session {
    /// Draws a node beside others of its sort and lets the user name it. `today` makes it one that
    /// exists, whatever view is shown.
    pub(super) fn draw(&mut self, body: Body, today: bool) -> Vec<Effect> {
        if self.plan.element_count() >= MAX_ELEMENTS {
            let text = texts::notices::PLAN_IS_FULL.with(self.language(), &[&MAX_ELEMENTS]);
            return vec![Effect::Notice(text)];
        }
        let was_empty = self.plan.nodes.is_empty();
        let mut node = Node::new(body, GridPoint::default());
        limits::node(&mut node);
        node.lifecycle = match self.shown_step() {
            Some(step) if !today => Lifecycle::Planned(step),
            _ => Lifecycle::Existing,
        };
        let planned = node.lifecycle.step();
        node.at = place_in_row(&self.plan, &node, self.camera.seen().center());
        let id = self.plan.unused_id(node.name());
        let mut transaction = Transaction::new(&self.plan);
        if transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).is_err() {
            return Vec::new();
        }
        self.commit(transaction, Label { kind: LabelKind::Add, count: 1 }, None);
        self.selection = Selection::from_iter([id.clone()]);
        self.fitted |= was_empty;
        self.reveal(std::slice::from_ref(&id));
        let language = self.language();
        let notice = planned.map(|step| texts::notices::PLANNED_IN_STEP.with(language, &[&step]));
        [Effect::EditName(id)].into_iter().chain(notice.map(Effect::Notice)).collect()
    }

    /// Links two nodes and shows them, in a view that has both.
    pub(super) fn join(&mut self, from: Id, to: Id, kind: LinkKind) -> Vec<Effect> {
        let is_there =
            |id: &Id, view| self.plan.nodes.get(id).is_some_and(|node| node.lifecycle.holds(view));
        if !(is_there(&from, self.view) && is_there(&to, self.view)) {
            self.set_view(View::Target);
        }
        let ends = [from.clone(), to.clone()];
        let effects = self.add_link(from, to, kind);
        self.reveal(&ends);
        effects
    }
}

/// Where a card lies that joins others of its sort: at the end of their last row, else in a new
/// row. The first of a sort begins a place of its own: audiences left of everything, channels
/// right of the audiences, all others below.
fn place_in_row(plan: &Plan, node: &Node, seen: Point) -> GridPoint {
    let size = layout::card(node);
    let (width, height) = (size.width(), size.height());
    let sort = node.sort();
    let is_card = |sort: NodeSort| !matches!(sort, NodeSort::Note | NodeSort::Frame);
    let cards = |wanted: &dyn Fn(NodeSort) -> bool| -> Vec<Rect> {
        let nodes = plan.nodes.values().filter(|other| wanted(other.sort()));
        nodes.map(|other| layout::card(other)).collect()
    };
    let same = cards(&|other| other == sort);
    let all = Rect::around(cards(&is_card));
    let wanted: Vec<Point> = match (Rect::around(same.iter().copied()), all) {
        (Some(around), _) if sort == NodeSort::Audience => {
            vec![Point::new(around.min.x, around.max.y + BELOW)]
        }
        (Some(around), _) => {
            let lowest = same.iter().map(|card| card.min.y).fold(f64::MIN, f64::max);
            let last_row = same.iter().filter(|card| card.max.y > lowest);
            let right = last_row.clone().map(|card| card.max.x).fold(f64::MIN, f64::max);
            let in_row = Point::new(right + BESIDE, lowest);
            let below = Point::new(around.min.x, around.max.y + BELOW);
            let above = Point::new(around.min.x, around.min.y - BELOW - height);
            match last_row.count() < IN_A_ROW {
                true => vec![in_row, below, above],
                false => vec![below, above, in_row],
            }
        }
        (None, Some(all)) => {
            let channels = Rect::around(cards(&|other| other == NodeSort::Channel));
            let audiences = Rect::around(cards(&|other| other == NodeSort::Audience));
            vec![match (sort, channels, audiences) {
                (NodeSort::Audience, ..) => Point::new(all.min.x - BESIDE - width, all.min.y),
                (NodeSort::Channel, _, Some(audiences)) => {
                    Point::new(audiences.max.x + BESIDE, audiences.min.y)
                }
                (NodeSort::Channel, _, None) => Point::new(all.max.x + BESIDE, all.min.y),
                // Room is left for another row of channels.
                (_, Some(channels), _) => {
                    Point::new(channels.min.x, all.max.y + 2.0 * BELOW + height)
                }
                (_, None, _) => Point::new(all.min.x, all.max.y + BELOW),
            }]
        }
        (None, None) => vec![seen - Point::new(width / 2.0, height / 2.0)],
    };
    let places: Vec<GridPoint> = wanted.iter().map(|place| within_reach(place.rounded())).collect();
    let mut node = node.clone();
    for place in &places {
        node.at = *place;
        if free_place(plan, &node) == *place {
            return *place;
        }
    }
    node.at = places[0];
    free_place(plan, &node)
}
