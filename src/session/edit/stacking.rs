//! Which card lies before which: all the way, or one step.

use std::collections::BTreeSet;

use super::Editor;
use crate::edit::LabelKind;
use crate::layout;
use crate::plan::{Id, Node};
use crate::session::frames::is_frame;
use crate::session::selection::Selection;

impl Editor<'_> {
    /// Puts the selected nodes before all others, or behind them.
    pub fn change_order(&mut self, to_front: bool) {
        let others = self.plan.nodes.iter().filter(|(id, _)| !self.selection().contains(id));
        let z = match to_front {
            true => others.map(|(_, node)| node.z).max().unwrap_or_default().saturating_add(1),
            false => others.map(|(_, node)| node.z).min().unwrap_or_default().saturating_sub(1),
        };
        let nodes = self.plan.selected_nodes();
        let nodes = nodes.map(|(id, node)| (id.clone(), Node { z, ..node.clone() })).collect();
        self.set_nodes(nodes, LabelKind::Arrange, None);
    }

    /// Puts the selected nodes before the next of those that they overlap, or behind it.
    pub fn change_order_by_one(&mut self, forward: bool) {
        let mut order = self.overlapping();
        // From there on seen, going forward and going backward are the same.
        if !forward {
            order.reverse();
        }
        let is_selected = |(id, _): &(Id, Node)| self.selection().contains(id);
        let first = order.iter().position(is_selected);
        let Some(next) = first.and_then(|first| {
            let after = order[first..].iter().position(|one| !is_selected(one))?;
            Some(first + after)
        }) else {
            return;
        };
        let passed = order.remove(next);
        order.insert(first.unwrap_or(next), passed);
        if !forward {
            order.reverse();
        }
        let changed = match forward {
            true => raised(order),
            false => lowered(order),
        };
        self.set_nodes(changed, LabelKind::Arrange, None);
    }

    /// The selected nodes and what overlaps them, back to front. Frames lie behind everything else
    /// by themselves.
    fn overlapping(&self) -> Vec<(Id, Node)> {
        let selected: Vec<(&Id, &Node)> = self.plan.selected_nodes().collect();
        let touches = |node: &Node| {
            let card = layout::card(node);
            selected.iter().any(|(_, other)| {
                is_frame(other) == is_frame(node) && layout::card(other).intersects(&card)
            })
        };
        let nodes = self.plan.nodes.iter().filter(|(_, node)| touches(node));
        let mut order: Vec<(Id, Node)> =
            nodes.map(|(id, node)| (id.clone(), Node::clone(node))).collect();
        order.sort_by(|(a, node), (b, other)| (node.z, a).cmp(&(other.z, b)));
        order
    }

    /// Selects what lies behind the selected node, or again in front behind the last.
    pub fn select_behind(&mut self) {
        let Some(selected) = self.selection().single() else { return };
        let Some(card) = self.plan.nodes.get(selected).map(|node| layout::card(node)) else {
            return;
        };
        let nodes = self.plan.nodes.iter().filter(|(_, node)| {
            self.viewport.shows(|view| node.is_in(view)) && layout::card(node).intersects(&card)
        });
        let mut stack: Vec<(&Id, &Node)> = nodes.map(|(id, node)| (id, &**node)).collect();
        // Front to back; of frames the larger lies behind.
        let depth = |node: &Node| (is_frame(node), std::cmp::Reverse(node.z));
        stack.sort_by(|(a, node), (b, other)| (depth(node), b).cmp(&(depth(other), a)));
        // What is not in this view is not among them, and there may be none.
        let now = stack.iter().position(|(id, _)| *id == selected);
        let next = now.map_or(0, |now| (now + 1) % stack.len());
        let Some((next, _)) = stack.get(next) else { return };
        self.plan.select(Selection::from_iter([(*next).clone()]));
    }
}

/// Gives those another place in the order that need one, so that each lies before the one before it.
fn raised(order: Vec<(Id, Node)>) -> Vec<(Id, Node)> {
    let mut before: Option<(i32, Id)> = None;
    let mut changed = Vec::new();
    for (id, mut node) in order {
        if let Some((z, other)) = &before
            && (node.z, &id) <= (*z, other)
        {
            node.z = if id > *other { *z } else { z.saturating_add(1) };
            changed.push((id.clone(), node.clone()));
        }
        before = Some((node.z, id));
    }
    changed
}

/// The same from the front, so that each lies behind the one after it.
fn lowered(order: Vec<(Id, Node)>) -> Vec<(Id, Node)> {
    let mut after: Option<(i32, Id)> = None;
    let mut changed = Vec::new();
    for (id, mut node) in order.into_iter().rev() {
        if let Some((z, other)) = &after
            && (node.z, &id) >= (*z, other)
        {
            node.z = if id < *other { *z } else { z.saturating_sub(1) };
            changed.push((id.clone(), node.clone()));
        }
        after = Some((node.z, id));
    }
    changed
}

/// What of a selection is held fast where it is.
pub(super) fn locked(editor: &Editor<'_>) -> BTreeSet<Id> {
    let nodes = editor.plan.selected_nodes().filter(|(_, node)| node.locked);
    nodes.map(|(id, _)| id.clone()).collect()
}
