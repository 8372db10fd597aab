//! Placing new nodes and frames.

use std::sync::Arc;

use super::free_place::free_place;
use super::{Editor, Outcome, limits};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, GridSize};
use crate::plan::{Body, Lifecycle, Node};

impl Editor<'_> {
    /// Adds a node with its top left near a place, and selects it.
    pub fn add_node(
        &mut self,
        body: Body,
        at: GridPoint,
        size: Option<GridSize>,
        make_room: bool,
    ) -> Outcome {
        self.make_sure_of_room(1)?;
        let mut node = Node::new(body, at);
        node.size = size;
        limits::node(&mut node);
        node.lifecycle = match node.body {
            // Notes and frames are remarks on the drawing, not part of the business.
            Body::Note(_) | Body::Frame(_) => Lifecycle::Existing,
            _ => self.fresh_lifecycle(),
        };
        if make_room && !matches!(node.body, Body::Frame(_)) {
            node.at = free_place(self.plan, &node);
        }
        let notice = self.placed_notice(&node.body, node.lifecycle.step());
        let stem = match &node.body {
            Body::Note(_) => "note",
            Body::Frame(_) => "frame",
            _ => node.name(),
        };
        let id = self.plan.unused_id(stem);
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).is_err() {
            return Ok(Vec::new());
        }
        self.commit(transaction, Label { kind: LabelKind::Add, count: 1 }, None);
        self.plan.select_in_step([id].into_iter().collect());
        Ok(notice.into_iter().collect())
    }
}
