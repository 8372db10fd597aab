//! Placing what the guide asks for: a node lands where its sort lies in the drawing, and its name
//! is typed at once.

use std::sync::Arc;

use super::free_place::first_free;
use super::limits::{self, within_reach};
use super::{Editor, Outcome};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, Point, Rect};
use crate::layout;
use crate::plan::{Body, Lifecycle, Node, NodeSort, Plan, View};
use crate::session::action::effect::Effect;

/// Between two cards beside and below each other, in world points: room for links and labels.
const BESIDE: f64 = 160.0;
const BELOW: f64 = 88.0;
/// So many cards of a sort lie in a row.
const IN_A_ROW: usize = 2;

impl Editor<'_> {
    /// Places a node beside others of its sort and lets the user name it. `planned` says whether it
    /// exists today or is planned, whatever view is shown. What is planned while today is shown is
    /// shown in the target.
    pub fn place_in_row(&mut self, body: Body, planned: Option<bool>) -> Outcome {
        self.make_sure_of_room(1)?;
        let was_empty = self.plan.nodes.is_empty();
        let mut node = Node::new(body, GridPoint::default());
        limits::node(&mut node);
        let shown = self.shown_step();
        node.lifecycle = match planned {
            None => self.fresh_lifecycle(),
            Some(false) => Lifecycle::Existing,
            Some(true) => Lifecycle::Planned(shown.unwrap_or(1)),
        };
        let is_out_of_sight = shown.is_none() && node.lifecycle != Lifecycle::Existing;
        let notice = match (planned, node.lifecycle.step()) {
            (None, step) => self.placed_notice(&node.body, step),
            _ => self.placed_notice(&node.body, None),
        };
        node.at = row_place(self.plan, &node, self.viewport.camera().visible_area().center());
        let id = self.plan.unused_id(node.name());
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).is_err() {
            return Ok(Vec::new());
        }
        self.commit(transaction, Label { kind: LabelKind::Add, count: 1 }, None);
        if is_out_of_sight {
            self.set_view(View::Target);
        }
        self.plan.select_in_step([id.clone()].into_iter().collect());
        if was_empty {
            self.viewport.keep_fitted();
        }
        self.reveal(std::slice::from_ref(&id));
        Ok([Effect::EditName(id)].into_iter().chain(notice).collect())
    }
}

/// Where a card lies that joins others of its sort: at the end of their last row, else in a new
/// row. The first of a sort begins a place of its own: audiences left of everything, channels
/// right of the audiences, all others below.
fn row_place(plan: &Plan, node: &Node, middle: Point) -> GridPoint {
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
        (None, None) => vec![middle - Point::new(width / 2.0, height / 2.0)],
    };
    let places: Vec<GridPoint> = wanted.iter().map(|place| within_reach(place.rounded())).collect();
    first_free(plan, node, &places)
}
