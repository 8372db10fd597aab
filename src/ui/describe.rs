//! Elements in words, as a screen reader says them.

use std::collections::BTreeSet;

use crate::catalogue::{self, words};
use crate::language::{Language, plan_words, what_if_words};
use crate::plan::{Body, Id, Lifecycle, Node, Plan, View};

/// What a node is called aloud; what has no name is called by its sort.
pub(super) fn spoken_name(node: &Node, language: Language) -> String {
    match node.name().trim() {
        "" => words::sort(node.sort()).in_language(language).to_owned(),
        name => name.to_owned(),
    }
}

/// What a node is, whether it is held off, what it does in the shown view, and what it is linked
/// with.
pub(super) fn node(
    plan: &Plan,
    id: &Id,
    (view, held_off): (View, &BTreeSet<Id>),
    language: Language,
) -> String {
    let Some(node) = plan.nodes.get(id) else { return String::new() };
    let mut parts = vec![words::sort(node.sort()).in_language(language).to_owned()];
    if held_off.contains(id) {
        parts.push(what_if_words::HELD_OFF.in_language(language).to_owned());
    }
    if let Body::Channel(channel) = &node.body {
        let sells = channel.sells.holds(view);
        let sells = if sells { plan_words::SELLS } else { plan_words::INFORMS };
        parts.push(sells.in_language(language).to_owned());
        let markets = channel.markets.holding(view).map(words::market);
        parts.extend(markets.map(|market| market.in_language(language).to_owned()));
    }
    if node.lifecycle != Lifecycle::Existing {
        parts.push(words::lifecycle(node.lifecycle, language));
    }
    let links = plan.links.iter().filter(|(_, link)| link.from == *id || link.to == *id);
    parts.extend(links.filter_map(|(link_id, link)| {
        let other = if link.from == *id { &link.to } else { &link.from };
        let other = spoken_name(plan.nodes.get(other)?, language);
        let kind = catalogue::link(link.kind).name.in_language(language);
        let off = match held_off.contains(link_id) {
            true => what_if_words::HELD_OFF_LINK.in_language(language),
            false => "",
        };
        Some(format!("{kind}: {other}{off}"))
    }));
    parts.join(", ")
}
