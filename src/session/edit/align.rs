//! Arranging what is selected: aligning, spreading, giving the same size.
//!
//! A locked node stays where it is and the others are arranged about it; what lies in a selected
//! frame goes along with the frame.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::limits::within_reach;
use super::{Editor, Outcome, shift};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, GridSize, Point, Rect};
use crate::language::texts;
use crate::layout;
use crate::plan::{Id, Node, Plan};
use crate::session::frames::{inside, is_frame};
use crate::session::history::EditedPlan;

/// A line that nodes are brought to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::session) enum Edge {
    Left,
    Center,
    Right,
    Top,
    Middle,
    Bottom,
}

/// The direction in which nodes are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::session) enum Axis {
    Across,
    Down,
}

impl Axis {
    fn start(self, rect: &Rect) -> f64 {
        match self {
            Self::Across => rect.min.x,
            Self::Down => rect.min.y,
        }
    }

    fn length(self, rect: &Rect) -> f64 {
        match self {
            Self::Across => rect.width(),
            Self::Down => rect.height(),
        }
    }

    fn offset(self, distance: f64) -> Point {
        match self {
            Self::Across => Point::new(distance, 0.0),
            Self::Down => Point::new(0.0, distance),
        }
    }
}

impl Edge {
    /// How far a rectangle has to move so that it lies on this line of `all`.
    fn offset(self, rect: &Rect, all: &Rect) -> Point {
        match self {
            Self::Left => Point::new(all.min.x - rect.min.x, 0.0),
            Self::Center => Point::new(all.center().x - rect.center().x, 0.0),
            Self::Right => Point::new(all.max.x - rect.max.x, 0.0),
            Self::Top => Point::new(0.0, all.min.y - rect.min.y),
            Self::Middle => Point::new(0.0, all.center().y - rect.center().y),
            Self::Bottom => Point::new(0.0, all.max.y - rect.max.y),
        }
    }
}

impl Editor<'_> {
    /// Brings the selected nodes to one line. Where some are locked, that is a line of theirs.
    pub fn align(&mut self, edge: Edge) {
        let cards = self.outer_cards();
        let locked = cards.iter().filter(|card| card.locked).map(|card| card.rect);
        let all = Rect::around(locked).or_else(|| Rect::around(cards.iter().map(|card| card.rect)));
        let Some(all) = all else { return };
        let offsets = cards.iter().map(|card| (card.id.clone(), edge.offset(&card.rect, &all)));
        self.move_each(offsets.collect());
    }

    /// Gives the selected nodes equal gaps; the first and the last stay.
    pub fn distribute(&mut self, axis: Axis) {
        let mut cards = self.outer_cards();
        cards.sort_by(|a, b| {
            let (a, b) = (axis.start(&a.rect), axis.start(&b.rect));
            a.total_cmp(&b)
        });
        let Some(all) = Rect::around(cards.iter().map(|card| card.rect)) else { return };
        if cards.len() < 3 {
            return;
        }
        let lengths: f64 = cards.iter().map(|card| axis.length(&card.rect)).sum();
        let gap = (axis.length(&all) - lengths) / (cards.len() - 1) as f64;
        let mut at = axis.start(&all);
        let offsets = cards.iter().map(|card| {
            let offset = axis.offset(at - axis.start(&card.rect));
            at += axis.length(&card.rect) + gap;
            (card.id.clone(), offset)
        });
        let offsets = offsets.collect();
        self.move_each(offsets);
    }

    /// Gives the selected nodes the size of the largest of them, each about its middle.
    pub fn make_same_size(&mut self) -> Outcome {
        let sizes = self.plan.selected_nodes().map(|(_, node)| layout::card(node));
        let (width, height) = sizes.fold((0.0_f64, 0.0_f64), |(width, height), card| {
            (width.max(card.width()), height.max(card.height()))
        });
        let size = GridSize::new(width as i32, height as i32);
        let half = Point::new(width / 2.0, height / 2.0);
        let changed =
            self.plan.selected_nodes().filter(|(_, node)| !node.locked).map(|(id, node)| {
                let at = within_reach((layout::card(node).center() - half).rounded());
                (id.clone(), Node { at, size: Some(size), ..node.clone() })
            });
        let changed: Vec<(Id, Node)> = changed.collect();
        if changed.is_empty() {
            return Err(self.notice(texts::notices::LOCKED));
        }
        self.set_nodes(changed, LabelKind::Resize, None);
        Ok(Vec::new())
    }

    /// The selected nodes that lie in no other selected node's frame.
    fn outer_cards(&self) -> Vec<Card> {
        let frames = self.plan.selected_nodes().filter(|(_, node)| is_frame(node));
        let frames: Vec<(Id, Rect)> =
            frames.map(|(id, node)| (id.clone(), layout::card(node))).collect();
        let cards = self.plan.selected_nodes().map(|(id, node)| Card {
            id: id.clone(),
            rect: layout::card(node),
            locked: node.locked,
        });
        let outer = cards.filter(|card| {
            let around =
                |(id, frame): &(Id, Rect)| *id != card.id && layout::lies_in(&card.rect, frame);
            !frames.iter().any(around)
        });
        outer.collect()
    }

    /// Moves nodes, each by its own offset in world points, as one step. What is locked stays, and
    /// a frame takes along what lies in it.
    fn move_each(&mut self, offsets: Vec<(Id, Point)>) {
        let mut done: BTreeSet<Id> = BTreeSet::new();
        let mut transaction = Transaction::new(self.plan);
        for (id, offset) in offsets {
            let offset = offset.rounded();
            let movable = self.plan.nodes.get(&id).filter(|node| !node.locked);
            let Some(node) = movable.filter(|_| offset != GridPoint::default()) else { continue };
            let frame = is_frame(node).then(|| layout::card(node));
            let along = inside(self.plan, frame.as_slice()).filter(|(_, node)| !node.locked);
            for (id, node) in std::iter::once((&id, &**node)).chain(along) {
                if done.insert(id.clone()) {
                    let node = Node { at: shift(node.at, offset), ..node.clone() };
                    // Places never make a plan unsound.
                    let _ = transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node))));
                }
            }
        }
        let label = Label { kind: LabelKind::Arrange, count: done.len() };
        let before = Plan::clone(self.plan);
        self.commit(transaction, label, None);
        self.animate_cards(&before);
    }
}

/// Whether at least `least` nodes are selected of which one may be moved.
pub(in crate::session) fn can_arrange(plan: &EditedPlan, least: usize) -> bool {
    let may_move = plan.selected_nodes().any(|(_, node)| !node.locked);
    may_move && plan.selected_nodes().nth(least - 1).is_some()
}

/// A selected node as far as it is arranged.
struct Card {
    id: Id,
    rect: Rect,
    locked: bool,
}
