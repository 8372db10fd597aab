//! Drawing: adding, linking, moving, changing and deleting.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::limits::{self, cut, within_reach};
use super::{Effect, LinkEnd, Selection, Session};
use crate::catalogue;
use crate::edit::{Edit, Label, LabelKind, MergeKey, Transaction};
use crate::geometry::{GridPoint, GridSize, Point, Rect};
use crate::language::texts;
use crate::layout;
use crate::plan::{
    Body, Id, Lifecycle, Link, LinkKind, MAX_ELEMENTS, MAX_NAME_BYTES, Node, Plan, Strategy,
};

/// The least distance kept between a new card and those already there, in world points.
const GAP: f64 = 24.0;

impl Session {
    pub(super) fn add_node(
        &mut self,
        body: Body,
        at: GridPoint,
        size: Option<GridSize>,
        make_room: bool,
    ) -> Vec<Effect> {
        if self.plan.element_count() >= MAX_ELEMENTS {
            return vec![
                self.notice(texts::notices::PLAN_IS_FULL.with(self.language(), &[&MAX_ELEMENTS])),
            ];
        }
        let mut node = Node::new(body, at);
        node.size = size;
        limits::node(&mut node);
        node.lifecycle = match node.body {
            // Notes and frames are remarks on the drawing, not part of the business.
            Body::Note(_) | Body::Frame(_) => Lifecycle::Existing,
            _ => self.fresh_lifecycle(),
        };
        if make_room && !matches!(node.body, Body::Frame(_)) {
            node.at = free_place(&self.plan, &node);
        }
        let planned = node.lifecycle.step();
        let stem = match &node.body {
            Body::Note(_) => "note",
            Body::Frame(_) => "frame",
            _ => node.name(),
        };
        let id = self.plan.unused_id(stem);
        let mut transaction = Transaction::new(&self.plan);
        if transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).is_err() {
            return Vec::new();
        }
        self.commit(transaction, Label { kind: LabelKind::Add, count: 1 }, None);
        self.selection = Selection::from_iter([id]);
        planned.map(|step| self.planned_notice(step)).into_iter().collect()
    }

    pub(super) fn add_link(&mut self, from: Id, to: Id, kind: LinkKind) -> Vec<Effect> {
        if self.plan.element_count() >= MAX_ELEMENTS {
            return vec![
                self.notice(texts::notices::PLAN_IS_FULL.with(self.language(), &[&MAX_ELEMENTS])),
            ];
        }
        let mut link = Link::new(from, to, kind);
        link.lifecycle = self.fresh_lifecycle();
        if self.is_written_the_other_way(&link) {
            link.reverse();
        }
        if kind == LinkKind::Annotates {
            link.lifecycle = Lifecycle::Existing;
        }
        let id = self.plan.unused_id("link");
        let planned = link.lifecycle.step();
        let mut transaction = Transaction::new(&self.plan);
        if transaction.edit(Edit::Link(id.clone(), Some(Arc::new(link)))).is_err() {
            return vec![
                self.notice(texts::notices::NOT_LINKED.in_language(self.language()).to_owned()),
            ];
        }
        self.commit(transaction, Label { kind: LabelKind::Connect, count: 1 }, None);
        self.selection = Selection::from_iter([id]);
        planned.map(|step| self.planned_notice(step)).into_iter().collect()
    }

    /// Whether a link of its kind begins at its other end, as `Uses` does at the user.
    pub(super) fn is_written_the_other_way(&self, link: &Link) -> bool {
        let sort = |id: &Id| self.plan.nodes.get(id).map(|node| node.sort());
        let ends = sort(&link.from).zip(sort(&link.to));
        ends.is_some_and(|(from, to)| link.kind.is_reversed(from, to))
    }

    /// Whether a link may be turned round: its kind does not say at which end it begins.
    pub(super) fn has_two_directions(&self, link: &Link) -> bool {
        let mut turned = link.clone();
        turned.reverse();
        !self.is_written_the_other_way(&turned)
    }

    fn notice(&self, text: String) -> Effect {
        Effect::Notice(text)
    }

    fn planned_notice(&self, step: u32) -> Effect {
        self.notice(texts::notices::PLANNED_IN_STEP.with(self.language(), &[&step]))
    }

    pub(super) fn set_nodes(
        &mut self,
        nodes: Vec<(Id, Node)>,
        kind: LabelKind,
        merge: Option<MergeKey>,
    ) {
        let mut transaction = Transaction::new(&self.plan);
        let count = nodes.len();
        for (id, mut node) in nodes {
            if !self.plan.nodes.contains_key(&id) {
                continue;
            }
            limits::node(&mut node);
            if transaction.edit(Edit::Node(id, Some(Arc::new(node)))).is_err() {
                return;
            }
        }
        self.commit(transaction, Label { kind, count }, merge);
    }

    pub(super) fn set_link(
        &mut self,
        id: Id,
        mut link: Link,
        merge: Option<MergeKey>,
    ) -> Vec<Effect> {
        if !self.plan.links.contains_key(&id) {
            return Vec::new();
        }
        limits::link(&mut link);
        if self.is_written_the_other_way(&link) {
            link.reverse();
        }
        let mut transaction = Transaction::new(&self.plan);
        if transaction.edit(Edit::Link(id, Some(Arc::new(link)))).is_err() {
            return vec![
                self.notice(texts::notices::NOT_LINKED.in_language(self.language()).to_owned()),
            ];
        }
        self.commit(transaction, Label { kind: LabelKind::Change, count: 1 }, merge);
        Vec::new()
    }

    /// Lets a link begin or end at another node, if its kind may join the two.
    pub(super) fn reconnect(&mut self, id: &Id, end: LinkEnd, to: Id) -> Vec<Effect> {
        let Some(link) = self.plan.links.get(id) else { return Vec::new() };
        let mut link = Link::clone(link);
        *(match end {
            LinkEnd::From => &mut link.from,
            LinkEnd::To => &mut link.to,
        }) = to;
        if self.is_written_the_other_way(&link) {
            link.reverse();
        }
        let mut transaction = Transaction::new(&self.plan);
        if transaction.edit(Edit::Link(id.clone(), Some(Arc::new(link)))).is_err() {
            let kind = catalogue::link(self.plan.links[id].kind).name.in_language(self.language());
            return vec![
                self.notice(texts::canvas::NOT_RECONNECTED.with(self.language(), &[&kind])),
            ];
        }
        self.commit(transaction, Label { kind: LabelKind::Reconnect, count: 1 }, None);
        Vec::new()
    }

    pub(super) fn set_strategy(&mut self, mut strategy: Strategy, field: &'static str) {
        limits::strategy(&mut strategy);
        let mut transaction = Transaction::new(&self.plan);
        if transaction.edit(Edit::Strategy(Arc::new(strategy))).is_ok() {
            let merge = MergeKey { element: None, field };
            self.commit(transaction, Label { kind: LabelKind::Strategy, count: 1 }, Some(merge));
        }
    }

    pub(super) fn name_plan(&mut self, name: &str) {
        let mut transaction = Transaction::new(&self.plan);
        if transaction.edit(Edit::Name(cut(name, MAX_NAME_BYTES).into())).is_ok() {
            let merge = MergeKey { element: None, field: "plan name" };
            self.commit(transaction, Label { kind: LabelKind::PlanName, count: 1 }, Some(merge));
        }
    }

    /// Today, deleting takes elements away. While a step or the target is shown, what exists
    /// today ends in that step, and only what was planned goes altogether.
    pub(super) fn delete(&mut self) -> Vec<Effect> {
        let mut transaction = Transaction::new(&self.plan);
        let step = self.shown_step();
        let (mut gone, mut ending) = (BTreeSet::new(), 0);
        for id in self.selection.iter() {
            let lifecycle = lifecycle(&self.plan, id);
            match (step, lifecycle) {
                (Some(step), Some(Lifecycle::Existing)) if !is_remark(&self.plan, id) => {
                    if let Some(edit) = with_lifecycle(&self.plan, id, Lifecycle::Retiring(step))
                        && transaction.edit(edit).is_ok()
                    {
                        ending += 1;
                    }
                }
                _ => {
                    gone.insert(id.clone());
                }
            }
        }
        transaction.remove(&gone);
        let mut effects = Vec::new();
        let label = match (ending, step) {
            (0, _) | (_, None) => Label { kind: LabelKind::Delete, count: gone.len() },
            (count, Some(step)) => {
                effects.push(
                    self.notice(texts::notices::RETIRES_IN_STEP.with(self.language(), &[&step])),
                );
                Label { kind: LabelKind::Retire, count: count + gone.len() }
            }
        };
        self.commit(transaction, label, None);
        if label.kind == LabelKind::Retire {
            self.selection = Selection::default();
        }
        effects
    }

    pub(super) fn change_order(&mut self, to_front: bool) {
        let others = self.plan.nodes.iter().filter(|(id, _)| !self.selection.contains(id));
        let z = match to_front {
            true => others.map(|(_, node)| node.z).max().unwrap_or_default().saturating_add(1),
            false => others.map(|(_, node)| node.z).min().unwrap_or_default().saturating_sub(1),
        };
        let nodes = self.changed_selection(|node| node.z = z);
        self.set_nodes(nodes, LabelKind::Arrange, None);
    }

    pub(super) fn toggle_lock(&mut self) {
        let locked = self.is_switched_on(super::Command::ToggleLock) == Some(true);
        let nodes = self.changed_selection(|node| node.locked = !locked);
        self.set_nodes(nodes, LabelKind::Change, None);
    }

    fn changed_selection(&self, change: impl Fn(&mut Node)) -> Vec<(Id, Node)> {
        self.selected_nodes()
            .map(|(id, node)| {
                let mut node = node.clone();
                change(&mut node);
                (id.clone(), node)
            })
            .collect()
    }

    pub(super) fn reverse_link(&mut self) {
        let Some(id) = self.selection.single().cloned() else { return };
        if let Some(link) = self.plan.links.get(&id) {
            let mut link = Link::clone(link);
            link.reverse();
            self.set_link(id, link, None);
        }
    }
}

fn lifecycle(plan: &Plan, id: &Id) -> Option<Lifecycle> {
    let node = plan.nodes.get(id).map(|node| node.lifecycle);
    node.or_else(|| plan.links.get(id).map(|link| link.lifecycle))
}

/// Whether an element is a remark on the drawing rather than part of the business.
fn is_remark(plan: &Plan, id: &Id) -> bool {
    let node = plan.nodes.get(id);
    let link = plan.links.get(id);
    node.is_some_and(|node| matches!(node.body, Body::Note(_) | Body::Frame(_)))
        || link.is_some_and(|link| link.kind == LinkKind::Annotates)
}

fn with_lifecycle(plan: &Plan, id: &Id, lifecycle: Lifecycle) -> Option<Edit> {
    if let Some(node) = plan.nodes.get(id) {
        let node = Node { lifecycle, ..Node::clone(node) };
        return Some(Edit::Node(id.clone(), Some(Arc::new(node))));
    }
    let link = Link { lifecycle, ..Link::clone(plan.links.get(id)?) };
    Some(Edit::Link(id.clone(), Some(Arc::new(link))))
}

/// The place nearest to where a node is meant to lie at which it covers no other card.
pub(super) fn free_place(plan: &Plan, node: &Node) -> GridPoint {
    let wanted = layout::card(node);
    within_reach((wanted.min + free_way(plan, &[wanted])).rounded())
}

/// The shortest way by which cards, moved together, cover none of the plan; none if there is no
/// free room near.
pub(super) fn free_way(plan: &Plan, cards: &[Rect]) -> Point {
    let Some(all) = Rect::around(cards.iter().copied()) else { return Point::default() };
    let reach = all.expand(4_000.0);
    let taken: Vec<Rect> = (plan.nodes.values())
        .filter(|other| !matches!(other.body, Body::Frame(_)))
        .map(|other| layout::card(other))
        .filter(|rect| rect.intersects(&reach))
        .collect();
    let is_free = |way: &Point| {
        !cards.iter().any(|card| {
            let rect = Rect { min: card.min + *way, max: card.max + *way }.expand(GAP - 1.0);
            taken.iter().any(|other| other.intersects(&rect))
        })
    };
    // Rings of places around the wanted one, the nearest of each ring first. Much that is moved
    // together takes longer steps, so that as many rings lead out of as much.
    let step = GAP * (all.width().max(all.height()) / 480.0).ceil().max(1.0);
    for ring in 0..40_i32 {
        let places = (-ring..=ring)
            .flat_map(|x| (-ring..=ring).map(move |y| (x, y)))
            .filter(|(x, y)| x.abs().max(y.abs()) == ring);
        let ways = places.map(|(x, y)| Point::new(f64::from(x) * step, f64::from(y) * step));
        let free = ways.filter(is_free);
        let nearest = free
            .min_by(|a, b| a.distance(Point::default()).total_cmp(&b.distance(Point::default())));
        if let Some(way) = nearest {
            return way;
        }
    }
    Point::default()
}
