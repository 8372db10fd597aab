//! What is written for other programs: the form that each asks for.

use std::collections::BTreeSet;

use commerce_canvas::export::Format;
use commerce_canvas::interchange::{Import, Source, exchanged, import};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{NodeSort, Plan, View};
use serde_json::Value;

use crate::samples;

fn text(plan: &Plan, view: View, format: Format) -> String {
    let bytes = exchanged(plan, view, format, Language::German).expect("it is written from plans");
    String::from_utf8(bytes).expect("a text")
}

#[test]
fn every_format_of_plans_is_written_and_no_other() {
    for format in Format::ALL {
        let written = exchanged(&Plan::default(), View::Today, *format, Language::English);
        assert_eq!(written.is_some(), format.is_of_plans(), "{}", format.name());
    }
}

#[test]
fn what_others_show_comes_back_as_what_it_was() {
    for (name, plan) in samples::all() {
        for (format, source) in [
            (Format::Canvas, Source::Canvas),
            (Format::Mermaid, Source::Mermaid),
            (Format::Excalidraw, Source::Excalidraw),
        ] {
            let written = text(&plan, View::Target, format);
            let wanted = Import { bytes: written.as_bytes(), name: "", source: Some(source) };
            let back = import(&wanted, Language::German)
                .unwrap_or_else(|fault| panic!("{name} {source:?}: {fault}"));
            let sorts = |plan: &Plan| {
                let there = plan.nodes.values().filter(|node| node.lifecycle.holds(View::Target));
                let mut all: Vec<(NodeSort, String)> = there
                    .filter(|node| !matches!(node.sort(), NodeSort::Note | NodeSort::Frame))
                    .map(|node| (node.sort(), node.name().to_owned()))
                    .collect();
                all.sort();
                all
            };
            let mut target = back.plan.clone();
            assert_eq!(sorts(&mut target), sorts(&plan), "{name} {source:?}");
            let links = plan.links.values().filter(|link| {
                let holds = |id| plan.nodes[id].lifecycle.holds(View::Target);
                link.lifecycle.holds(View::Target) && holds(&link.from) && holds(&link.to)
            });
            let kinds = |links: Vec<_>| {
                let mut kinds: Vec<_> = links;
                kinds.sort();
                kinds
            };
            let unlabelled: Vec<_> =
                links.filter(|link| link.label.is_empty()).map(|link| link.kind).collect();
            let came: Vec<_> = back
                .plan
                .links
                .values()
                .filter(|link| link.label.is_empty())
                .map(|link| link.kind)
                .collect();
            assert_eq!(kinds(came), kinds(unlabelled), "{name} {source:?}");
        }
    }
}

#[test]
fn ids_of_a_model_are_unique_and_lead_somewhere() {
    for (name, plan) in samples::all() {
        let text = text(&plan, View::Today, Format::Archimate);
        let document = roxmltree::Document::parse(&text).expect("XML");
        let mut ids = BTreeSet::new();
        for node in document.descendants() {
            if let Some(id) = node.attribute("identifier") {
                assert!(ids.insert(id), "{name}: {id} twice");
                assert!(id.starts_with(|letter: char| letter.is_ascii_alphabetic()), "{id}");
            }
        }
        for node in document.descendants() {
            for reference in
                ["source", "target", "elementRef", "relationshipRef", "propertyDefinitionRef"]
            {
                if let Some(to) = node.attribute(reference) {
                    assert!(ids.contains(to), "{name}: {reference} {to}");
                }
            }
            for number in ["x", "y", "w", "h"] {
                let value = node.attribute(number).map(|value| value.parse::<i64>());
                assert!(value.is_none_or(|value| value.is_ok_and(|value| value >= 0)), "{name}");
            }
        }
    }
}

#[test]
fn json_has_what_its_schema_says() {
    let plan = samples::all().into_iter().find(|(name, _)| *name == "musterhaus").expect("there").1;
    let value: Value = serde_json::from_str(&text(&plan, View::Today, Format::Json)).expect("JSON");
    let schema: Value =
        serde_json::from_str(include_str!("../../../docs/plan.schema.json")).expect("JSON");
    check(&value, &schema, &schema, "$");
    let steps = value["results"]["steps"].as_array().expect("steps");
    assert_eq!(steps.len() as u32, plan.last_step() + 1);
}

/// The part of the language of schemas that ours uses.
fn check(value: &Value, schema: &Value, whole: &Value, place: &str) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let found = whole.pointer(reference.trim_start_matches('#')).expect("a definition");
        return check(value, found, whole, place);
    }
    if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
        assert!(choices.contains(value), "{place}: {value}");
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if let Some(wanted) = schema.get("type").and_then(Value::as_str) {
        assert_eq!(kind, wanted, "{place}");
    }
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        if let Some(items) = schema.get("items") {
            check(item, items, whole, &format!("{place}[{at}]"));
        }
    }
    if let Value::Object(fields) = value {
        for required in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            assert!(fields.contains_key(required.as_str().expect("a name")), "{place}: {required}");
        }
        for (name, field) in fields {
            let own = schema.get("properties").and_then(|all| all.get(name));
            let other = schema.get("additionalProperties");
            match own.or(other.filter(|other| other.is_object())) {
                Some(schema) => check(field, schema, whole, &format!("{place}.{name}")),
                None => assert_ne!(other, Some(&Value::Bool(false)), "{place}: {name}"),
            }
        }
    }
}
