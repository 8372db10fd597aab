//! A view of a plan as a board. What an element is stands in its text, for other programs keep
//! nothing else.

use serde_json::{Value, json};

use crate::interchange::looks::{colors, kind_line, shown, told_label};
use crate::interchange::markup::markdown;
use crate::language::Language;
use crate::layout;
use crate::plan::{Id, Link, LinkKind, Node, NodeSort, Plan, Relation, View};

pub(in crate::interchange) fn canvas(plan: &Plan, view: View, language: Language) -> String {
    let shown = shown(plan, view);
    let nodes: Vec<Value> =
        shown.stacked().into_iter().map(|(id, current)| node(id, current, language)).collect();
    let edges: Vec<Value> =
        shown.links.iter().map(|(id, link)| edge(plan, id, link, language)).collect();
    let board = json!({ "nodes": nodes, "edges": edges });
    serde_json::to_string_pretty(&board).expect("texts and numbers can be written") + "\n"
}

fn node(id: &Id, node: &Node, language: Language) -> Value {
    let area = layout::card(node);
    let mut value = json!({
        "id": id.as_str(),
        "x": area.min.x as i64,
        "y": area.min.y as i64,
        "width": area.width() as i64,
        "height": area.height() as i64,
        "color": colors(node.sort()).1,
    });
    match node.sort() {
        NodeSort::Frame => {
            value["type"] = json!("group");
            value["label"] = json!(node.name());
        }
        _ => {
            value["type"] = json!("text");
            value["text"] = json!(text(node, language));
        }
    }
    value
}

fn text(node: &Node, language: Language) -> String {
    let name = markdown(node.name());
    match kind_line(&node.body, language) {
        Some(kind) if name.trim().is_empty() => kind,
        Some(kind) => format!("**{}**  \n{kind}", name.trim()),
        None => name,
    }
}

fn edge(plan: &Plan, id: &Id, link: &Link, language: Language) -> Value {
    let is_directed =
        matches!(plan.relation(link), Some(Relation::Integration)) || link.kind == LinkKind::ByHand;
    json!({
        "id": id.as_str(),
        "fromNode": link.from.as_str(),
        "toNode": link.to.as_str(),
        "toEnd": if is_directed { "arrow" } else { "none" },
        "label": told_label(link, language),
    })
}
