//! What elements are called inside a sentence and in a list.

use crate::catalogue;
use crate::language::{Language, texts};
use crate::plan::{Id, Link, Plan, Relation};
use crate::text::plain;

/// An element inside a sentence: “Store Ulm”, or Click & Collect between “Online shop” and
/// “Store Ulm”.
pub fn in_sentence(plan: &Plan, id: &Id, language: Language) -> String {
    match plan.links.get(id) {
        Some(link) => link_in_sentence(plan, link, language),
        None => quoted(&node(plan, id, language), language),
    }
}

/// An element in a list: Store Ulm, or Click & Collect: Online shop – Store Ulm.
pub fn in_list(plan: &Plan, id: &Id, language: Language) -> String {
    match plan.links.get(id) {
        Some(link) => {
            let ends = [&link.from, &link.to].map(|end| node(plan, end, language));
            let [from, to] = ends;
            texts::announcements::LINK_ENDS
                .with(language, &[&link_name(link, language), &from, &to])
        }
        None => node(plan, id, language),
    }
}

/// The same in two lines: Click & Collect, and Online shop – Store Ulm. A node has one line.
pub fn in_lines(plan: &Plan, id: &Id, language: Language) -> (String, Option<String>) {
    match plan.links.get(id) {
        Some(link) => {
            let [from, to] = [&link.from, &link.to].map(|end| node(plan, end, language));
            (
                link_name(link, language),
                Some(texts::announcements::BOTH_ENDS.with(language, &[&from, &to])),
            )
        }
        None => (node(plan, id, language), None),
    }
}

/// What a node is called; one without a name by its kind.
pub fn node(plan: &Plan, id: &Id, language: Language) -> String {
    let Some(node) = plan.nodes.get(id) else { return id.to_string() };
    match plain(node.name().trim()) {
        name if name.is_empty() => catalogue::name_of(&node.body).in_language(language).to_owned(),
        name => name.into_owned(),
    }
}

fn quoted(name: &str, language: Language) -> String {
    texts::phrases::QUOTED.with(language, &[&name])
}

fn link_name(link: &Link, language: Language) -> String {
    match plain(link.label.trim()) {
        label if label.is_empty() => {
            catalogue::link(link.kind).name.in_language(language).to_owned()
        }
        label => label.into_owned(),
    }
}

fn link_in_sentence(plan: &Plan, link: &Link, language: Language) -> String {
    let [from, to] = [&link.from, &link.to].map(|end| quoted(&node(plan, end, language), language));
    let between = match plan.relation(link) {
        _ if !link.label.trim().is_empty() => None,
        Some(Relation::Integration | Relation::Teamwork | Relation::ByHand) => None,
        Some(Relation::Uses) => Some(texts::announcements::LINK_USES),
        Some(Relation::Interface) => Some(texts::announcements::LINK_INTERFACE),
        Some(Relation::Reaches | Relation::Supports | Relation::Annotates) | None => {
            Some(texts::announcements::LINK_OTHER)
        }
    };
    match between {
        Some(text) => text.with(language, &[&from, &to]),
        None => texts::announcements::LINK_BETWEEN
            .with(language, &[&link_name(link, language), &from, &to]),
    }
}
