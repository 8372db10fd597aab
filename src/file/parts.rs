//! Elements one by one, as a file has them, for formats that keep each beside its drawing; and the
//! whole plan as JSON. What a plan means is judged by the same reader as that of a file.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::fault::SyntaxFault;
use super::form::Written as _;
use super::schema::{WrittenLink, WrittenNode, WrittenPlan, WrittenStep};
use super::values::{Entries, IdText, Integer};
use super::{Reading, from_plan, into_plan, syntax};
use crate::plan::{Id, Link, Node, Plan};

/// A node as an entry of a file: its id, a colon, and what it is, on one line.
pub fn node_entry(id: &Id, node: &Node) -> String {
    entry(id, &WrittenNode::write(node))
}

/// A link as an entry of a file, likewise.
pub fn link_entry(id: &Id, link: &Link) -> String {
    entry(id, &WrittenLink::write(link))
}

fn entry(id: &Id, element: &impl serde::Serialize) -> String {
    let entries: Entries<IdText<'_>, _> =
        [(IdText::from(id.as_str()), element)].into_iter().collect();
    let text = syntax::print_one(&entries);
    text.trim_start_matches('{').trim_end_matches('}').trim().to_owned()
}

/// Whether a text is an entry of a node; gives its id.
pub fn id_of_node_entry(entry: &str) -> Option<String> {
    id_of::<WrittenNode<'_>>(&braced(entry))
}

/// Whether a text is an entry of a link; gives its id.
pub fn id_of_link_entry(entry: &str) -> Option<String> {
    id_of::<WrittenLink<'_>>(&braced(entry))
}

fn id_of<'a, T: Deserialize<'a>>(entry: &'a str) -> Option<String> {
    let (id, _) = only::<T>(entry)?;
    Some(id.into_string())
}

fn braced(entry: &str) -> String {
    format!("{{{entry}}}")
}

fn only<'a, T: Deserialize<'a>>(braced: &'a str) -> Option<(IdText<'a>, T)> {
    let entries: Entries<IdText<'a>, T> = syntax::parse_one(braced)?;
    let mut entries = entries.0.into_iter();
    entries.next().filter(|_| entries.next().is_none())
}

/// The plan whose file is `head`, with the elements that these entries say besides its own. What is no entry is passed over, and so is a second one of the same id.
///
/// # Errors
/// Says why the head is no file of a plan.
pub fn assembled(head: &str, nodes: &[String], links: &[String]) -> Result<Reading, SyntaxFault> {
    let text = syntax::text(head.as_bytes())?;
    syntax::check_format(text)?;
    let nodes: Vec<String> = nodes.iter().map(|entry| braced(entry)).collect();
    let links: Vec<String> = links.iter().map(|entry| braced(entry)).collect();
    let mut written = syntax::parse(text)?;
    let (own_nodes, own_links) = (written.nodes.0, written.links.0);
    let entries = nodes.iter().filter_map(|entry| only(entry));
    written.nodes = first_of_each(own_nodes.into_iter().chain(entries));
    let entries = links.iter().filter_map(|entry| only(entry));
    written.links = first_of_each(own_links.into_iter().chain(entries));
    let (plan, faults) = into_plan::plan(written, text, BTreeSet::new())?;
    Ok(Reading { faults, ..Reading::of(plan) })
}

fn first_of_each<'a, T>(entries: impl Iterator<Item = (IdText<'a>, T)>) -> Entries<IdText<'a>, T> {
    let mut seen = BTreeSet::new();
    entries.filter(|(id, _)| seen.insert(id.clone())).collect()
}

/// A plan as JSON: the fields of its file under the same names, a variant with a value as an object
/// with one field.
pub fn to_json(plan: &Plan) -> Value {
    let mut value = serde_json::to_value(from_plan::written(plan))
        .expect("texts, numbers, lists and maps of them can all be written");
    unquote(&mut value);
    value
}

/// Texts with what a file has to escape come in its notation; no other text begins with a quote.
fn unquote(value: &mut Value) {
    let plain = |text: &str| -> Option<String> {
        text.starts_with('"').then(|| ron::from_str(text).ok()).flatten()
    };
    match value {
        Value::String(text) => {
            if let Some(plain) = plain(text) {
                *text = plain;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(unquote),
        Value::Object(fields) => {
            let old = std::mem::take(fields);
            *fields = old
                .into_iter()
                .map(|(key, mut value)| {
                    unquote(&mut value);
                    (plain(&key).unwrap_or(key), value)
                })
                .collect();
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The plan that JSON says, as [`to_json`] writes it.
///
/// # Errors
/// Says in English what is wrong with it. What is only wrong in its meaning is no error, as in a file.
pub fn from_json(value: &Value) -> Result<Reading, String> {
    let Value::Object(fields) = value else { return Err("no object".to_owned()) };
    // Numbers cannot be names of fields there, so the steps are read by themselves.
    let mut others = fields.clone();
    let steps = others.remove("steps");
    let others = Value::Object(others);
    let mut written = WrittenPlan::deserialize(&others).map_err(|fault| fault.to_string())?;
    if written.format != Integer::from(super::FORMAT) {
        return Err(format!("format {}", written.format.0));
    }
    written.steps = match &steps {
        Some(Value::Object(steps)) => steps_of(steps)?,
        Some(_) => return Err("steps is no object".to_owned()),
        None => Entries::default(),
    };
    let (plan, faults) =
        into_plan::plan(written, "", BTreeSet::new()).map_err(|fault| fault.to_string())?;
    Ok(Reading { faults, ..Reading::of(plan) })
}

fn steps_of(steps: &Map<String, Value>) -> Result<Entries<Integer, WrittenStep<'_>>, String> {
    let step = |(number, step): (&String, _)| {
        let number = number.parse().map(Integer).map_err(|_| format!("step {number}"))?;
        Ok((
            number,
            WrittenStep::deserialize(step).map_err(|fault: serde_json::Error| fault.to_string())?,
        ))
    };
    steps.iter().map(step).collect::<Result<_, _>>().map(Entries)
}
