//! What an edit did to the business, from the plans before and after it.

use imbl::ordmap::DiffItem;

use crate::catalogue::words as names;
use crate::edit::LabelKind;
use crate::language::{Language, texts};
use crate::plan::{Body, Channel, Id, Lifecycle, Link, Node, Operator, Plan, View};
use crate::session::text::naming;

/// What happened to an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::session) enum ListedChange {
    Added(Id),
    Removed(Id),
    Changed(Id),
}

/// What happened between two plans, the most telling things first: nodes that came or went are
/// listed without the links that came or went with them.
pub(in crate::session) fn changes(before: &Plan, after: &Plan) -> Vec<ListedChange> {
    let mut nodes = Vec::new();
    for item in before.nodes.diff(&after.nodes) {
        match item {
            DiffItem::Add(id, _) => nodes.push(ListedChange::Added(id.clone())),
            DiffItem::Remove(id, _) => nodes.push(ListedChange::Removed(id.clone())),
            DiffItem::Update { old: (_, old), new: (id, new) } => {
                if old.body != new.body || old.lifecycle != new.lifecycle {
                    nodes.push(ListedChange::Changed(id.clone()));
                }
            }
        }
    }
    let came_or_went = |id: &Id| {
        nodes.iter().any(|change| match change {
            ListedChange::Added(node) | ListedChange::Removed(node) => node == id,
            ListedChange::Changed(_) => false,
        })
    };
    let hangs = |link: &Link| came_or_went(&link.from) || came_or_went(&link.to);
    let mut links = Vec::new();
    for item in before.links.diff(&after.links) {
        match item {
            DiffItem::Add(_, link) | DiffItem::Remove(_, link) if hangs(link) => {}
            DiffItem::Add(id, _) => links.push(ListedChange::Added(id.clone())),
            DiffItem::Remove(id, _) => links.push(ListedChange::Removed(id.clone())),
            DiffItem::Update { new: (id, _), .. } => links.push(ListedChange::Changed(id.clone())),
        }
    }
    nodes.extend(links);
    nodes
}

/// What was changed of an element that stays, a clause behind "because".
pub(in crate::session) fn changed(
    (before, after): (&Plan, &Plan),
    id: &Id,
    (label, view): (LabelKind, View),
    language: Language,
) -> String {
    let name = naming::in_sentence(after, id, language);
    let nodes = before.nodes.get(id).zip(after.nodes.get(id));
    if let Some((old, new)) = nodes {
        return node_changed(old, new, &name, (label, view), language);
    }
    let text = match before.links.get(id).zip(after.links.get(id)) {
        Some((old, new)) if old.lifecycle != new.lifecycle => {
            lifecycle_changed(new.lifecycle, label)
        }
        Some((old, new)) if old.resources != new.resources && old.kind == new.kind => {
            texts::announcements::OTHER_SHARES
        }
        _ => texts::announcements::CHANGED,
    };
    text.with(language, &[&name])
}

fn lifecycle_changed(new: Lifecycle, label: LabelKind) -> crate::language::Text {
    match (new, label) {
        (_, LabelKind::Plan) => texts::announcements::PLANNED,
        (Lifecycle::Retiring(_), _) => texts::announcements::ENDS,
        (Lifecycle::Existing | Lifecycle::Planned(_) | Lifecycle::Envisioned, _) => {
            texts::announcements::OTHER_LIFECYCLE
        }
    }
}

fn node_changed(
    old: &Node,
    new: &Node,
    name: &str,
    (label, view): (LabelKind, View),
    language: Language,
) -> String {
    let text = match (&old.body, &new.body) {
        _ if old.lifecycle != new.lifecycle => lifecycle_changed(new.lifecycle, label),
        (Body::Channel(old), Body::Channel(new)) => {
            return channel_changed(old, new, name, view, language);
        }
        (Body::System(old), Body::System(new)) if old.shares != new.shares => {
            texts::announcements::OTHER_SHARES
        }
        _ => texts::announcements::CHANGED,
    };
    text.with(language, &[&name])
}

fn channel_changed(
    old: &Channel,
    new: &Channel,
    name: &str,
    view: View,
    language: Language,
) -> String {
    let markets = |channel: &Channel| -> Vec<&'static str> {
        let held = channel.markets.holding(view);
        held.map(|market| names::market(market).in_language(language)).collect()
    };
    let text = if old.kind != new.kind {
        texts::announcements::OTHER_KIND
    } else if old.sells.holds(view) != new.sells.holds(view) {
        if new.sells.holds(view) {
            texts::announcements::SELLS
        } else {
            texts::announcements::SELLS_NO_MORE
        }
    } else if old.operator != new.operator {
        match new.operator {
            Operator::Own => texts::announcements::RUN_BY_OWN,
            Operator::Partner(_) => texts::announcements::RUN_BY_PARTNER,
        }
    } else if markets(old) != markets(new) && !markets(new).is_empty() {
        let text = match markets(new).len() < markets(old).len() {
            true => texts::announcements::SERVES_ONLY,
            false => texts::announcements::SERVES,
        };
        return text.with(language, &[&name, &markets(new).join(" + ")]);
    } else {
        texts::announcements::CHANGED
    };
    text.with(language, &[&name])
}
