//! A view of a plan as a flowchart. It has no places; what an element is stands in its text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::interchange::looks::{Shown, colors, kind_line, shown, told_label};
use crate::language::Language;
use crate::plan::{Id, LinkKind, Node, NodeSort, Plan, Relation, View};

/// Groups lie in each other no deeper than this.
const DEEPEST: usize = 40;

pub(in crate::interchange) fn mermaid(plan: &Plan, view: View, language: Language) -> String {
    let shown = shown(plan, view);
    // Ids of ours would be words of the notation, or begin arrows.
    let names: BTreeMap<&Id, String> =
        shown.nodes.keys().zip(1..).map(|(id, number)| (*id, format!("n{number}"))).collect();
    let mut text = front_matter(&plan.name);
    text.push_str("flowchart LR\n");
    let mut inner: BTreeMap<Option<&Id>, Vec<&Id>> = BTreeMap::new();
    let containers = shown.containers();
    for id in shown.nodes.keys() {
        // What lies deeper than anybody draws lies in none.
        let around = std::iter::successors(containers.get(id), |id| containers.get(*id));
        let container = containers.get(id).filter(|_| around.take(DEEPEST).count() < DEEPEST);
        inner.entry(container.copied()).or_default().push(id);
    }
    let writing = Writing { shown: &shown, names: &names, inner: &inner, language };
    writing.group(&mut text, None, 1);
    for (_, link) in &shown.links {
        let is_directed =
            plan.relation(link) == Some(Relation::Integration) || link.kind == LinkKind::ByHand;
        let line = match (link.kind, is_directed) {
            (LinkKind::ByHand, _) => "-.->",
            (_, true) => "-->",
            (_, false) => "---",
        };
        let label = escaped(&told_label(link, language));
        let _ = writeln!(text, "  {} {line}|\"{label}\"| {}", names[&link.from], names[&link.to]);
    }
    let sorts: BTreeSet<NodeSort> = shown.nodes.values().map(|node| node.sort()).collect();
    for sort in sorts.into_iter().filter(|sort| *sort != NodeSort::Frame) {
        let (fill, stroke) = colors(sort);
        let _ = writeln!(text, "  classDef {sort:?} fill:{fill},stroke:{stroke},color:#1f2937");
    }
    text
}

fn front_matter(name: &str) -> String {
    let name: String = name.chars().filter(|letter| !letter.is_control()).collect();
    match name.trim() {
        "" => String::new(),
        name => {
            let name = name.replace('\\', "\\\\").replace('"', "\\\"");
            format!("---\ntitle: \"{name}\"\n---\n")
        }
    }
}

struct Writing<'a> {
    shown: &'a Shown<'a>,
    names: &'a BTreeMap<&'a Id, String>,
    /// What lies in which frame.
    inner: &'a BTreeMap<Option<&'a Id>, Vec<&'a Id>>,
    language: Language,
}

impl Writing<'_> {
    /// What lies in a frame, or in none. A frame lies in a larger one only, so this ends.
    fn group(&self, text: &mut String, frame: Option<&Id>, depth: usize) {
        let blanks = "  ".repeat(depth);
        for id in self.inner.get(&frame).into_iter().flatten() {
            let (node, name) = (self.shown.nodes[id], &self.names[id]);
            match node.sort() {
                NodeSort::Frame => {
                    let _ = writeln!(text, "{blanks}subgraph {name}[\"{}\"]", title(node));
                    self.group(text, Some(id), depth + 1);
                    let _ = writeln!(text, "{blanks}end");
                }
                sort => {
                    let (open, close) = brackets(sort);
                    let label = self.label(node);
                    let _ = writeln!(text, "{blanks}{name}{open}\"{label}\"{close}:::{sort:?}");
                }
            }
        }
    }

    fn label(&self, node: &Node) -> String {
        let name = escaped(node.name());
        match kind_line(&node.body, self.language) {
            Some(kind) => format!("{name}<br/><small>{}</small>", escaped(&kind)),
            None if name.is_empty() => "…".to_owned(),
            None => name,
        }
    }
}

/// A group has to be called something.
fn title(node: &Node) -> String {
    match escaped(node.name()) {
        empty if empty.is_empty() => " ".to_owned(),
        title => title,
    }
}

fn brackets(sort: NodeSort) -> (&'static str, &'static str) {
    match sort {
        NodeSort::System => ("[(", ")]"),
        NodeSort::Audience | NodeSort::Team => ("([", "])"),
        NodeSort::Activity => ("{{", "}}"),
        NodeSort::Note => (">", "]"),
        NodeSort::Channel | NodeSort::Frame => ("[", "]"),
    }
}

/// A text within quotes. What begins like a list would be one.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let text = text.trim();
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let begins_list = |at: usize, letter: char| match letter {
        '-' | '*' | '+' => at == 0,
        '.' | ')' => digits > 0 && at == digits,
        _ => false,
    };
    for (at, letter) in text.char_indices() {
        match letter {
            '#' | '"' | '<' | '>' | '`' | '\\' => _ = write!(written, "#{};", u32::from(letter)),
            '\n' => written.push_str("<br/>"),
            letter if begins_list(at, letter) => _ = write!(written, "#{};", u32::from(letter)),
            letter if letter.is_control() => {}
            letter => written.push(letter),
        }
    }
    written
}
