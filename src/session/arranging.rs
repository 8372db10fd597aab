//! Arranging what is selected: aligning, spreading, giving the same size.
//!
//! A locked node stays where it is and the others are arranged about it; what lies in a selected
//! frame goes along with the frame.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::limits::within_reach;
use super::{Effect, Session};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, GridSize, Point, Rect};
use crate::language::texts;
use crate::layout;
use crate::plan::{Body, Id, Node};

/// A line that nodes are brought to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Left,
    Center,
    Right,
    Top,
    Middle,
    Bottom,
}

/// The direction in which nodes are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
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

    fn way(self, distance: f64) -> Point {
        match self {
            Self::Across => Point::new(distance, 0.0),
            Self::Down => Point::new(0.0, distance),
        }
    }
}

impl Edge {
    /// How far a rectangle has to move so that it lies on this line of `all`.
    fn way(self, rect: &Rect, all: &Rect) -> Point {
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

impl Session {
    /// Whether at least `least` nodes are selected of which one may be moved.
    pub(super) fn can_arrange(&self, least: usize) -> bool {
        let mut nodes = self.selected_nodes();
        nodes.by_ref().any(|(_, node)| !node.locked)
            && self.selected_nodes().nth(least - 1).is_some()
    }

    /// Brings the selected nodes to one line. Where some are locked, that is a line of theirs.
    pub(super) fn align(&mut self, edge: Edge) -> Vec<Effect> {
        let cards = self.outer_cards();
        let locked = cards.iter().filter(|card| card.locked).map(|card| card.rect);
        let all = Rect::around(locked).or_else(|| Rect::around(cards.iter().map(|card| card.rect)));
        let Some(all) = all else { return Vec::new() };
        let ways = cards.iter().map(|card| (card.id.clone(), edge.way(&card.rect, &all)));
        self.move_each(ways.collect())
    }

    /// Gives the selected nodes equal gaps; the first and the last stay.
    pub(super) fn distribute(&mut self, axis: Axis) -> Vec<Effect> {
        let mut cards = self.outer_cards();
        cards.sort_by(|a, b| {
            let (a, b) = (axis.start(&a.rect), axis.start(&b.rect));
            a.total_cmp(&b)
        });
        let Some(all) = Rect::around(cards.iter().map(|card| card.rect)) else {
            return Vec::new();
        };
        if cards.len() < 3 {
            return Vec::new();
        }
        let lengths: f64 = cards.iter().map(|card| axis.length(&card.rect)).sum();
        let gap = (axis.length(&all) - lengths) / (cards.len() - 1) as f64;
        let mut at = axis.start(&all);
        let ways = cards.iter().map(|card| {
            let way = axis.way(at - axis.start(&card.rect));
            at += axis.length(&card.rect) + gap;
            (card.id.clone(), way)
        });
        let ways = ways.collect();
        self.move_each(ways)
    }

    /// Gives the selected nodes the size of the largest of them, each about its middle.
    pub(super) fn make_same_size(&mut self) -> Vec<Effect> {
        let sizes = self.selected_nodes().map(|(_, node)| layout::card(node));
        let (width, height) = sizes.fold((0.0_f64, 0.0_f64), |(width, height), card| {
            (width.max(card.width()), height.max(card.height()))
        });
        let size = GridSize::new(width as i32, height as i32);
        let half = Point::new(width / 2.0, height / 2.0);
        let changed = self.selected_nodes().filter(|(_, node)| !node.locked).map(|(id, node)| {
            let at = within_reach((layout::card(node).center() - half).rounded());
            (id.clone(), Node { at, size: Some(size), ..node.clone() })
        });
        let changed: Vec<(Id, Node)> = changed.collect();
        if changed.is_empty() {
            return self.locked_notice();
        }
        self.set_nodes(changed, LabelKind::Resize, None);
        Vec::new()
    }

    pub(super) fn locked_notice(&self) -> Vec<Effect> {
        vec![Effect::Notice(texts::notices::LOCKED.in_language(self.language()).to_owned())]
    }

    /// The selected nodes that lie in no other selected node's frame.
    fn outer_cards(&self) -> Vec<Card> {
        let frames = self.selected_nodes().filter(|(_, node)| matches!(node.body, Body::Frame(_)));
        let frames: Vec<(Id, Rect)> =
            frames.map(|(id, node)| (id.clone(), layout::card(node))).collect();
        let cards = self.selected_nodes().map(|(id, node)| Card {
            id: id.clone(),
            rect: layout::card(node),
            locked: node.locked,
        });
        let outer = cards.filter(|card| {
            let inside =
                |(id, frame): &(Id, Rect)| *id != card.id && frame.contains(card.rect.center());
            !frames.iter().any(inside)
        });
        outer.collect()
    }

    /// Moves nodes, each by its own way in world points, as one step. What is locked stays, and
    /// a frame takes along what lies in it.
    pub(super) fn move_each(&mut self, ways: Vec<(Id, Point)>) -> Vec<Effect> {
        let mut done: BTreeSet<Id> = BTreeSet::new();
        let mut transaction = Transaction::new(&self.plan);
        for (id, way) in ways {
            let Some(node) = self.plan.nodes.get(&id) else { continue };
            let way = way.rounded();
            if node.locked || way == GridPoint::default() {
                continue;
            }
            let mut moved = vec![id.clone()];
            if matches!(node.body, Body::Frame(_)) {
                let frame = layout::card(node);
                let inside = self.plan.nodes.iter().filter(|(other, node)| {
                    **other != id && !node.locked && frame.contains(layout::card(node).center())
                });
                moved.extend(inside.map(|(id, _)| id.clone()));
            }
            for id in moved {
                let Some(node) = self.plan.nodes.get(&id).filter(|_| done.insert(id.clone()))
                else {
                    continue;
                };
                let at = GridPoint::new(
                    node.at.x.saturating_add(way.x),
                    node.at.y.saturating_add(way.y),
                );
                let node = Node { at: within_reach(at), ..Node::clone(node) };
                // Places never make a plan unsound.
                let _ = transaction.edit(Edit::Node(id, Some(Arc::new(node))));
            }
        }
        let label = Label { kind: LabelKind::Arrange, count: done.len() };
        let before = self.plan.clone();
        self.commit(transaction, label, None);
        self.glide_from(&before);
        Vec::new()
    }
}

/// A selected node as far as it is arranged.
struct Card {
    id: Id,
    rect: Rect,
    locked: bool,
}
