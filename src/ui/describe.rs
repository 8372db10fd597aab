//! Elements in words, as a screen reader says them.

use crate::catalogue::{self, words};
use crate::language::{Language, plan_words};
use crate::plan::{Body, Id, Lifecycle, Node, Plan, View};

/// What a node is called aloud; what has no name is called by its sort.
pub(super) fn spoken_name(node: &Node, language: Language) -> String {
    match node.name().trim() {
        "" => words::sort(node.sort()).in_language(language).to_owned(),
        name => name.to_owned(),
    }
}

/// What a node is, what it does in the shown view, and what it is linked with.
pub(super) fn node(plan: &Plan, id: &Id, view: View, language: Language) -> String {
    let Some(node) = plan.nodes.get(id) else { return String::new() };
    let mut parts = vec![words::sort(node.sort()).in_language(language).to_owned()];
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
    let links = plan.links.values().filter(|link| link.from == *id || link.to == *id);
    parts.extend(links.filter_map(|link| {
        let other = if link.from == *id { &link.to } else { &link.from };
        let other = spoken_name(plan.nodes.get(other)?, language);
        let kind = catalogue::link(link.kind).name.in_language(language);
        Some(format!("{kind}: {other}"))
    }));
    parts.join(", ")
}
