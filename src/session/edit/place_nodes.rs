//! Placing new nodes and frames.

use std::sync::Arc;

use super::free_place::free_place;
use super::{Editor, Outcome, limits};
use crate::catalogue::open_to_audiences;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, GridSize, Rect};
use crate::plan::{Body, Lifecycle, Node};
use crate::session::lanes::lane_place;

/// How near to the place that was wished for a new node lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placing {
    /// There, whatever it covers.
    Exactly,
    /// As near as it covers no other.
    Nearby,
    /// In its lane, where the drawing has lanes: nobody said where. Else nearby.
    InLane,
}

impl Editor<'_> {
    /// Adds a node with its top left at or near a place, and selects it.
    pub fn add_node(&mut self, body: Body, at: GridPoint, placing: Placing) -> Outcome {
        self.add(Node::new(body, at), placing)
    }

    /// Adds a frame of this place and size, in world points, and selects it.
    pub fn add_frame(&mut self, body: Body, rect: Rect) -> Outcome {
        let mut frame = Node::new(body, rect.min.rounded());
        frame.size = Some(GridSize::new(rect.width() as i32, rect.height() as i32));
        self.add(frame, Placing::Exactly)
    }

    fn add(&mut self, mut node: Node, placing: Placing) -> Outcome {
        self.make_sure_of_room(1)?;
        let was_empty = self.plan.nodes.is_empty();
        limits::node(&mut node);
        if let Body::Channel(channel) = &mut node.body {
            open_to_audiences(channel, self.plan);
        }
        node.lifecycle = match node.body {
            // Notes and frames are remarks on the drawing, not part of the business.
            Body::Note(_) | Body::Frame(_) => Lifecycle::Existing,
            _ => self.fresh_lifecycle(),
        };
        node.at = match placing {
            _ if matches!(node.body, Body::Frame(_)) => node.at,
            Placing::Exactly => node.at,
            Placing::Nearby => free_place(self.plan, &node),
            Placing::InLane => lane_place(self.plan, &node)
                .map_or_else(|| free_place(self.plan, &node), limits::within_reach),
        };
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
        self.plan.select_in_step([id.clone()].into_iter().collect());
        if placing == Placing::InLane {
            if was_empty {
                self.viewport.keep_fitted();
            }
            self.reveal(&[id]);
        }
        Ok(notice.into_iter().collect())
    }
}
