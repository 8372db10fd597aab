//! What joins two shapes: the kind of link that its label names or that can join the two.

use std::sync::Arc;

use super::building::{Building, limited, one_line};
use crate::catalogue;
use crate::file;
use crate::geometry::Point;
use crate::interchange::drawing::{Connector, Drawing, End};
use crate::interchange::looks::BEFORE_KIND;
use crate::interchange::origin::Reason;
use crate::language::Language;
use crate::plan::{Id, Link, LinkKind, MAX_NAME_BYTES, Node, NodeSort};

/// So far from a shape a loose end may lie and still belong to it.
const NEAR: f64 = 14.0;
/// Loose ends are looked for in drawings of no more shapes than this.
const MOST_SEARCHED: usize = 3_000;

/// Adds the connectors of a drawing to the plan.
pub(super) fn settle(building: &mut Building, drawing: &Drawing) {
    for connector in &drawing.connectors {
        if let Err(reason) = join(building, drawing, connector) {
            building.report.left_out.push((connector.origin.clone(), reason));
        }
    }
}

fn join(building: &mut Building, drawing: &Drawing, connector: &Connector) -> Result<(), Reason> {
    let end = |end: &End| node_at(building, drawing, end).ok_or(Reason::LooseEnd);
    let (from, to) = (end(&connector.from)?, end(&connector.to)?);
    if from == to {
        return Err(Reason::Loop);
    }
    let nodes = &building.plan.nodes;
    let label = one_line(&connector.label);
    let (kind, is_guess) =
        kind_between(&nodes[&from], &nodes[&to], connector.said, &label).ok_or(Reason::NoLink)?;
    let sorts = (nodes[&from].sort(), nodes[&to].sort());
    let mut link = Link::new(from, to, kind);
    link.lifecycle = connector.lifecycle;
    let label = without_kind(kind, &label);
    if !is_name_of(kind, label) {
        link.label = limited(label, MAX_NAME_BYTES);
    }
    if drawing.is_ours {
        link.bends = connector.bends.iter().map(|bend| bend.rounded()).collect();
    }
    if kind.is_reversed(sorts.0, sorts.1) {
        link.reverse();
    }
    file::limit_link(&mut link);
    let id = building.unused_id("link");
    building.plan.links.insert(id, Arc::new(link));
    if is_guess {
        *building.report.guessed_links.entry(kind).or_default() += 1;
    }
    Ok(())
}

/// The node at an end: that of its shape, or the one at which it lies.
fn node_at(building: &Building, drawing: &Drawing, end: &End) -> Option<Id> {
    let tied = end.shape.and_then(|shape| building.ids.get(shape)?.clone());
    tied.or_else(|| nearest(building, drawing, end.at.filter(|_| end.shape.is_none())?))
}

fn nearest(building: &Building, drawing: &Drawing, at: Point) -> Option<Id> {
    if drawing.shapes.len() > MOST_SEARCHED {
        return None;
    }
    let near = drawing.shapes.iter().zip(&building.ids).filter_map(|(shape, id)| {
        let area = shape.area.filter(|area| area.expand(NEAR).contains(at))?;
        Some((area.width() * area.height(), id.clone()?))
    });
    near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id)
}

/// The kind of a link between two nodes, and whether it is no more than a guess. What two channels
/// share is never guessed, for it would change what the plan is: that it is anything is said as a guess.
pub(in crate::interchange) fn kind_between(
    from: &Node,
    to: &Node,
    said: Option<LinkKind>,
    label: &str,
) -> Option<(LinkKind, bool)> {
    let kinds = catalogue::catalogue().links.keys().copied();
    let can = |kind: &LinkKind| kind.relation(from.sort(), to.sort()).is_some();
    let possible: Vec<LinkKind> = kinds.filter(can).collect();
    if let Some(said) = said.filter(|said| possible.contains(said)) {
        return Some((said, false));
    }
    if let Some(named) = named(&possible, label) {
        return Some((named, false));
    }
    if from.sort() == NodeSort::Channel && to.sort() == NodeSort::Channel {
        return Some((LinkKind::Other, true));
    }
    let mut others = possible.iter().filter(|kind| **kind != LinkKind::ByHand);
    let first = others.next().or(possible.first())?;
    Some((*first, others.next().is_some()))
}

/// The kind that a label names, the longest name first.
fn named(possible: &[LinkKind], label: &str) -> Option<LinkKind> {
    let folded = label.to_lowercase();
    if folded.is_empty() {
        return None;
    }
    let names = possible.iter().flat_map(|kind| {
        Language::ALL.map(|language| {
            (*kind, catalogue::link(*kind).name.in_language(language).to_lowercase())
        })
    });
    let held = names.filter(|(kind, name)| *kind != LinkKind::Other && folded.contains(&**name));
    held.max_by_key(|(_, name)| name.len()).map(|(kind, _)| kind)
}

/// A label without the kind that we wrote behind it.
fn without_kind(kind: LinkKind, label: &str) -> &str {
    let name = catalogue::link(kind).name;
    let of_language = |language| {
        let label = label.strip_suffix(name.in_language(language))?;
        label.strip_suffix(BEFORE_KIND)
    };
    Language::ALL.into_iter().find_map(of_language).unwrap_or(label)
}

/// Whether a label says no more than what a kind is called.
fn is_name_of(kind: LinkKind, label: &str) -> bool {
    let name = catalogue::link(kind).name;
    Language::ALL.iter().any(|language| name.in_language(*language).eq_ignore_ascii_case(label))
}
