//! Whether names tell elements apart and can be shown everywhere.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checking, Finding, Fix, Severity, Subject};
use crate::catalogue::{self, words};
use crate::language::texts;
use crate::plan::{Body, Id, Node, NodeSort};

/// Up to this many characters are listed.
const CHARACTERS: usize = 8;

/// Notes and frames say something or nothing; only what takes part in the business has a name.
fn is_named(node: &Node) -> bool {
    !matches!(node.sort(), NodeSort::Note | NodeSort::Frame)
}

/// Nodes that are called nothing.
pub(super) fn without_name(checking: &Checking) -> Vec<Finding> {
    let nodes = checking.plan.nodes.iter();
    let nameless = nodes.filter(|(_, node)| is_named(node) && node.name().trim().is_empty());
    let kind = |node: &Node| match &node.body {
        Body::Channel(channel) => catalogue::channel(channel.kind).name,
        Body::System(system) => catalogue::system(system.kind).name,
        Body::Team(team) => catalogue::team(team.kind).name,
        Body::Activity(activity) => catalogue::activity(activity.kind).name,
        Body::Audience(_) | Body::Note(_) | Body::Frame(_) => words::sort(node.sort()),
    };
    nameless
        .map(|(id, node)| {
            let fix = Fix::Name { node: id.clone() };
            let finding = checking.finding(
                "no-name",
                Severity::Hint,
                &[id],
                |say| say.with(texts::findings::NO_NAME, &[&say.plain(kind(node))]),
                texts::findings::NO_NAME_REMEDY,
            );
            finding.fixed_by(fix).on(Subject::Name)
        })
        .collect()
}

/// Nodes of one sort with one name, but for upper and lower case and outer blanks. Notes and
/// frames may repeat themselves.
pub(super) fn duplicate_names(checking: &Checking) -> Vec<Finding> {
    let mut named: BTreeMap<(NodeSort, String), Vec<&Id>> = BTreeMap::new();
    for (id, node) in &checking.plan.nodes {
        let name = node.name().trim().to_lowercase();
        if is_named(node) && !name.is_empty() {
            named.entry((node.sort(), name)).or_default().push(id);
        }
    }
    let mut findings: Vec<Finding> = named
        .into_values()
        .filter(|alike| alike.len() > 1)
        .map(|alike| {
            let mut finding = checking.finding(
                "duplicate-name",
                Severity::Hint,
                &alike[..2],
                |say| {
                    let name = say.name(alike[0]);
                    say.with(texts::findings::DUPLICATE_NAME, &[&alike.len(), &name])
                },
                texts::findings::DUPLICATE_NAME_REMEDY,
            );
            finding.elements = alike.into_iter().cloned().collect();
            let fix = Fix::Number { nodes: finding.elements.clone() };
            finding.fixed_by(fix).on(Subject::Name)
        })
        .collect();
    findings.sort_by(|a, b| a.id.cmp(&b.id));
    findings
}

/// Texts with characters that the fonts of the program cannot show.
pub(super) fn missing_characters(
    checking: &Checking,
    has_glyph: &dyn Fn(char) -> bool,
) -> Vec<Finding> {
    let missing = |text: &str| -> BTreeSet<char> {
        let shown = text.chars().filter(|character| !character.is_control());
        shown.filter(|character| !character.is_whitespace() && !has_glyph(*character)).collect()
    };
    let nodes = checking.plan.nodes.iter().map(|(id, node)| (id, missing(node.name())));
    let links = checking.plan.links.iter().map(|(id, link)| (id, missing(&link.label)));
    let lacking = nodes.chain(links).filter(|(_, missing)| !missing.is_empty());
    lacking
        .map(|(id, missing)| {
            let listed: Vec<String> =
                missing.iter().take(CHARACTERS).map(ToString::to_string).collect();
            let finding = checking.finding(
                "missing-characters",
                Severity::Hint,
                &[id],
                |say| {
                    let name = match checking.plan.links.get(id) {
                        Some(link) => say.quoted(&link.label),
                        None => say.name(id),
                    };
                    say.with(texts::findings::MISSING_CHARACTERS, &[&name, &listed.join(" ")])
                },
                texts::findings::MISSING_CHARACTERS_REMEDY,
            );
            finding.on(Subject::Name)
        })
        .collect()
}
