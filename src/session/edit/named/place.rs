//! Placing what is named: each in its lane, in sight, and over nothing.

use std::sync::Arc;

use super::item::{Aim, NamedItem, NamedItems};
use super::written::{Written, pasted, typed};
use crate::catalogue::open_to_audiences;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, Point, Rect};
use crate::layout;
use crate::plan::{Body, Id, Lifecycle, Node, Plan};
use crate::session::action::effect::Effect;
use crate::session::edit::free_place::free_place;
use crate::session::edit::limits;
use crate::session::edit::tidy::tidied;
use crate::session::edit::{Editor, Outcome};
use crate::session::lanes::lane_or_foot_place;

/// From one of many elements without lanes to the next, in world points.
const STEP: GridPoint = GridPoint::new(232, 96);

impl Editor<'_> {
    /// Places what somebody typed by its names.
    pub fn place_typed(&mut self, text: &str, at: Option<Point>) -> Outcome {
        let aim = Aim::Place { at, label: LabelKind::Add };
        self.take_or_ask(NamedItems { items: typed(text), aim })
    }

    /// Places the names that were pasted; `None` if the text is to be read.
    pub(in crate::session::edit) fn place_pasted(
        &mut self,
        text: &str,
        at: Option<Point>,
    ) -> Option<Outcome> {
        match pasted(text) {
            Written::Text => None,
            Written::Names(items) => {
                let aim = Aim::Place { at, label: LabelKind::Paste };
                Some(self.take_or_ask(NamedItems { items, aim }))
            }
        }
    }

    /// Does what is meant with named things, or has the user confirm what is guessed.
    pub(super) fn take_or_ask(&mut self, named: NamedItems) -> Outcome {
        if named.asks() {
            return Ok(vec![Effect::AskKinds(Box::new(named))]);
        }
        self.take_named(named)
    }

    /// Does what is meant with named things of which everything is known.
    pub fn take_named(&mut self, named: NamedItems) -> Outcome {
        let NamedItems { items, aim } = named;
        match aim {
            Aim::Place { at, label } => self.place_items(&items, at, label),
            Aim::Turn => self.turn_items(&items),
        }
    }

    fn place_items(&mut self, items: &[NamedItem], at: Option<Point>, label: LabelKind) -> Outcome {
        self.make_sure_of_room(items.len())?;
        let nodes: Vec<Node> = items.iter().map(|item| self.fresh_node(item)).collect();
        let notice = self.notice_of_placed(&nodes);
        let was_empty = self.plan.nodes.is_empty();
        let mut transaction = Transaction::new(self.plan);
        let mut placed: Vec<Id> = Vec::new();
        for node in self.in_their_places(nodes, at) {
            let stem = if matches!(node.body, Body::Note(_)) { "note" } else { node.name() };
            let id = transaction.plan().unused_id(stem);
            if transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).is_ok() {
                placed.push(id);
            }
        }
        if placed.is_empty() {
            return Ok(Vec::new());
        }
        self.commit(transaction, Label { kind: label, count: placed.len() }, None);
        self.plan.select_in_step(placed.iter().cloned().collect());
        if was_empty {
            self.viewport.keep_fitted();
        }
        self.reveal(&placed);
        Ok(notice.into_iter().collect())
    }

    fn fresh_node(&self, item: &NamedItem) -> Node {
        let mut node = item.node(self.language);
        limits::node(&mut node);
        if let Body::Channel(channel) = &mut node.body
            && !item.says_markets()
        {
            open_to_audiences(channel, self.plan);
        }
        node.lifecycle = match node.body {
            Body::Note(_) | Body::Frame(_) => Lifecycle::Existing,
            _ => self.fresh_lifecycle(),
        };
        node
    }

    /// Of several the user is told first who has to be asked for.
    fn notice_of_placed(&self, nodes: &[Node]) -> Option<Effect> {
        let step = nodes.iter().find_map(|node| node.lifecycle.step());
        let asked =
            |node: &&Node| matches!(&node.body, Body::Channel(one) if one.asks_for_seller());
        let first = nodes.iter().find(asked).or(nodes.first())?;
        self.placed_notice(&first.body, step)
    }

    /// Fresh nodes where they shall lie.
    fn in_their_places(&self, nodes: Vec<Node>, at: Option<Point>) -> Vec<Node> {
        let middle = self.viewport.camera().visible_area().center();
        match (nodes.len(), at) {
            _ if self.plan.nodes.is_empty() && nodes.len() > 1 => self.in_lanes_of_their_own(nodes),
            (1, Some(at)) => beside_each_other(self.plan, nodes, at),
            _ => in_lanes(self.plan, nodes, at.unwrap_or(middle)),
        }
    }

    /// In an empty drawing they make the lanes.
    fn in_lanes_of_their_own(&self, nodes: Vec<Node>) -> Vec<Node> {
        let mut part = Plan::named("");
        for (index, node) in nodes.into_iter().enumerate() {
            // In the order in which they were written.
            let id = part.unused_id(&format!("n{index:05}"));
            part.nodes.insert(id, Arc::new(node));
        }
        let part = tidied(&part, self.viewport.view());
        part.nodes.values().map(|node| Node::clone(node)).collect()
    }
}

/// Each in its lane, remarks below; where there are no lanes, beside each other near a place.
fn in_lanes(plan: &Plan, nodes: Vec<Node>, near: Point) -> Vec<Node> {
    let mut there = plan.clone();
    let mut placed: Vec<Option<Node>> = Vec::new();
    let mut others: Vec<Node> = Vec::new();
    for node in nodes {
        let place = lane_or_foot_place(&there, &node);
        placed.push(place.map(|at| {
            let node = Node { at: limits::within_reach(at), ..node.clone() };
            there.nodes.insert(there.unused_id("n"), Arc::new(node.clone()));
            node
        }));
        if place.is_none() {
            others.push(node);
        }
    }
    let mut others = beside_each_other(&there, others, near).into_iter();
    placed.into_iter().filter_map(|one| one.or_else(|| others.next())).collect()
}

/// In columns about a place, and on to where they cover nothing.
fn beside_each_other(plan: &Plan, nodes: Vec<Node>, near: Point) -> Vec<Node> {
    let mut there = plan.clone();
    let rows = (nodes.len() as f64).sqrt().ceil().max(1.0) as usize;
    let columns = nodes.len().div_ceil(rows);
    let half = Point::new(
        f64::from(STEP.x) * columns as f64 / 2.0,
        f64::from(STEP.y) * rows.min(nodes.len()) as f64 / 2.0,
    );
    let place = |(index, mut node): (usize, Node)| {
        let (column, row) = ((index / rows) as f64, (index % rows) as f64);
        let aside = Point::new(f64::from(STEP.x) * column, f64::from(STEP.y) * row);
        let card: Rect = layout::card(&node);
        let middle = Point::new(
            f64::from(STEP.x) / 2.0 - card.width() / 2.0,
            f64::from(STEP.y) / 2.0 - card.height() / 2.0,
        );
        node.at = limits::within_reach((near - half + aside + middle).rounded());
        node.at = free_place(&there, &node);
        there.nodes.insert(there.unused_id("n"), Arc::new(node.clone()));
        node
    };
    nodes.into_iter().enumerate().map(place).collect()
}
