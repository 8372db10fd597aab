//! Whether names tell elements apart and can be shown everywhere.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Fix, Subject};
use crate::catalogue;
use crate::language::texts;
use crate::plan::{Id, Node, NodeSort};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 3] = [
    FindingRule {
        id: "no-name",
        severity: Severity::Hint,
        message: texts::findings::NO_NAME,
        remedy: texts::findings::NO_NAME_REMEDY,
        subject: Subject::Name,
        check: without_name,
    },
    FindingRule {
        id: "duplicate-name",
        severity: Severity::Hint,
        message: texts::findings::DUPLICATE_NAME,
        remedy: texts::findings::DUPLICATE_NAME_REMEDY,
        subject: Subject::Name,
        check: duplicate_names,
    },
    FindingRule {
        id: "missing-characters",
        severity: Severity::Hint,
        message: texts::findings::MISSING_CHARACTERS,
        remedy: texts::findings::MISSING_CHARACTERS_REMEDY,
        subject: Subject::Name,
        check: missing_characters,
    },
];

/// Up to this many characters are listed.
const CHARACTERS: usize = 8;

/// Notes and frames say something or nothing; only what takes part in the business has a name.
fn is_named(node: &Node) -> bool {
    !matches!(node.sort(), NodeSort::Note | NodeSort::Frame)
}

/// Nodes that are called nothing.
fn without_name(checking: &Checking) -> Vec<Noticed> {
    let nodes = checking.plan.nodes.iter();
    let nameless = nodes.filter(|(_, node)| is_named(node) && node.name().trim().is_empty());
    nameless
        .map(|(id, node)| {
            let fix = Fix::Name { node: id.clone() };
            Noticed::at(&[id]).saying([Value::Words(catalogue::name_of(&node.body))]).fixed_by(fix)
        })
        .collect()
}

/// Nodes of one sort with one name, but for upper and lower case and outer blanks. Notes and
/// frames may repeat themselves.
fn duplicate_names(checking: &Checking) -> Vec<Noticed> {
    let mut named: BTreeMap<(NodeSort, String), Vec<&Id>> = BTreeMap::new();
    for (id, node) in &checking.plan.nodes {
        let name = node.name().trim().to_lowercase();
        if is_named(node) && !name.is_empty() {
            named.entry((node.sort(), name)).or_default().push(id);
        }
    }
    let alike = named.into_values().filter(|alike| alike.len() > 1);
    let mut noticed: Vec<Noticed> = alike
        .map(|alike| {
            let values = [Value::verbatim(&alike.len()), Value::name(alike[0])];
            let fix = Fix::Number { nodes: alike.iter().copied().cloned().collect() };
            Noticed::at(&alike[..2]).with(alike).saying(values).fixed_by(fix)
        })
        .collect();
    noticed.sort_by(|a, b| a.key.cmp(&b.key));
    noticed
}

/// Texts with characters that the fonts of the program cannot show.
fn missing_characters(checking: &Checking) -> Vec<Noticed> {
    let missing = |text: &str| -> BTreeSet<char> {
        let shown = text.chars().filter(|character| !character.is_control());
        shown
            .filter(|character| !character.is_whitespace() && !(checking.has_glyph)(*character))
            .collect()
    };
    let nodes = checking.plan.nodes.iter().map(|(id, node)| (id, missing(node.name())));
    let links = checking.plan.links.iter().map(|(id, link)| (id, missing(&link.label)));
    let lacking = nodes.chain(links).filter(|(_, missing)| !missing.is_empty());
    lacking
        .map(|(id, missing)| {
            let listed: Vec<String> =
                missing.iter().take(CHARACTERS).map(ToString::to_string).collect();
            let name = match checking.plan.links.get(id) {
                Some(link) => Value::Quoted(link.label.clone()),
                None => Value::name(id),
            };
            Noticed::at(&[id]).saying([name, Value::Verbatim(listed.join(" "))])
        })
        .collect()
}
