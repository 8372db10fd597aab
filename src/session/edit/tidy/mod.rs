//! Tidying up: cards in lanes from the customers to the systems, or moved together.
//!
//! What is locked, and a frame with something locked in it, stays where it is.

mod nested;
mod on_board;
mod tidying;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::limits::within_reach;
use super::{Editor, Outcome};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridSize, Rect};
use crate::language::texts;
use crate::layout::Tidiness;
use crate::plan::{Id, Link, Node, Plan, View};
use crate::session::frames::is_frame;
use tidying::Tidying;

impl Editor<'_> {
    /// Tidies the selected nodes, or all if fewer than two are selected, as one step.
    pub fn tidy(&mut self, tidiness: Tidiness) -> Outcome {
        let mut wanted: BTreeSet<Id> =
            self.plan.selected_nodes().map(|(id, _)| id.clone()).collect();
        if wanted.len() < 2 {
            // What another view shows lies on the same canvas.
            wanted = self.plan.nodes.keys().cloned().collect();
        }
        let places = places(self.plan, &wanted, tidiness, self.viewport.view());
        if places.is_empty() {
            return Err(self.notice(texts::notices::LOCKED));
        }
        let before = Plan::clone(self.plan);
        let (transaction, moved) = moved(&before, places);
        self.commit(transaction, Label { kind: LabelKind::Tidy, count: moved }, None);
        self.animate_cards(&before);
        self.reveal(&wanted.into_iter().collect::<Vec<_>>());
        Ok(Vec::new())
    }
}

/// A plan with all its nodes in lanes; crossings are counted in this view.
pub fn tidied(plan: &Plan, view: View) -> Plan {
    let wanted = plan.nodes.keys().cloned().collect();
    moved(plan, places(plan, &wanted, Tidiness::Layered, view)).0.finish().0
}

/// Where what moves of some nodes, with all that lies in them, shall lie.
fn places<'a>(
    plan: &'a Plan,
    wanted: &BTreeSet<Id>,
    tidiness: Tidiness,
    view: View,
) -> Vec<(&'a Id, Rect)> {
    let tidying = Tidying::new(plan, wanted);
    match tidiness {
        Tidiness::Layered => on_board::places(&tidying, view),
        Tidiness::Compact => nested::places(&tidying),
    }
}

/// Nodes at new places, and how many are moved.
fn moved(plan: &Plan, places: Vec<(&Id, Rect)>) -> (Transaction, usize) {
    let mut transaction = Transaction::new(plan);
    let mut moved = BTreeSet::new();
    for (id, rect) in places {
        let node = &plan.nodes[id];
        let mut next = Node::clone(node);
        next.at = within_reach(rect.min.rounded());
        if is_frame(&next) {
            next.size = Some(GridSize::new(rect.width() as i32, rect.height() as i32));
        }
        if next != **node {
            moved.insert(id);
            // Places never make a plan unsound.
            let _ = transaction.edit(Edit::Node(id.clone(), Some(Arc::new(next))));
        }
    }
    // What was bent by hand led around what lies elsewhere now.
    let bent = plan.links.iter().filter(|(_, link)| {
        !link.bends.is_empty() && (moved.contains(&link.from) || moved.contains(&link.to))
    });
    for (id, link) in bent {
        let straight = Link { bends: Vec::new(), ..Link::clone(link) };
        // A link is what it was but for its bends.
        let _ = transaction.edit(Edit::Link(id.clone(), Some(Arc::new(straight))));
    }
    (transaction, moved.len())
}
