//! Placing what the guide asks for: a node joins the drawing in its lane, and its name is typed at
//! once.

use std::sync::Arc;

use super::joining_place::joining_place;
use super::{Editor, Outcome, limits};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::GridPoint;
use crate::plan::{Body, Id, Lifecycle, Link, LinkKind, Node, View};
use crate::session::action::effect::Effect;

impl Editor<'_> {
    /// Places a node where it belongs in the drawing and lets the user name it. `planned` says
    /// whether it exists today or is planned, whatever view is shown. What is planned while today is
    /// shown is shown in the target. An audience that is `addressed` there is linked with it in the same
    /// step of the history.
    pub fn place_guided(
        &mut self,
        body: Body,
        planned: Option<bool>,
        addressed: Option<Id>,
    ) -> Outcome {
        self.make_sure_of_room(1 + usize::from(addressed.is_some()))?;
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
        node.at = joining_place(self.plan, &node, self.viewport.camera().visible_area().center());
        let id = self.plan.unused_id(node.name());
        let reaches = addressed.map(|audience| Link {
            lifecycle: node.lifecycle,
            ..Link::new(audience, id.clone(), LinkKind::Reaches)
        });
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).is_err() {
            return Ok(Vec::new());
        }
        if let Some(link) = reaches {
            let link_id = transaction.plan().unused_id("link");
            // An audience that went in the meantime is not addressed; the channel is there.
            _ = transaction.edit(Edit::Link(link_id, Some(Arc::new(link))));
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
