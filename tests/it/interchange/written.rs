//! What is written for other programs: the form that each asks for.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::export::Format;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::interchange::{Import, Source, exchanged, import};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Body, Color, Frame, Id, Link, Node, NodeSort, Plan, View};
use commerce_canvas::text::{Face, width};
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
            let said = |link: &Link| (link.kind, link.label.clone());
            let mut expected: Vec<_> = links.map(|link| said(link)).collect();
            let mut came: Vec<_> = back.plan.links.values().map(|link| said(link)).collect();
            expected.sort();
            came.sort();
            assert_eq!(came, expected, "{name} {source:?}");
        }
    }
}

/// A box that only looks as if it held others may be a card; a frame that holds none is one still.
#[test]
fn an_empty_frame_stays_a_frame() {
    let mut plan = Plan::named("One");
    // With what is a sign of one of the notations.
    let frame = Frame { title: "Digital\\new sales".to_owned(), color: Color::Green };
    let frame = Node::new(Body::Frame(frame), GridPoint::new(0, 0));
    plan.nodes.insert(Id::new("frame").expect("an id"), Arc::new(frame));
    for (format, source) in [
        (Format::Canvas, Source::Canvas),
        (Format::Mermaid, Source::Mermaid),
        (Format::Excalidraw, Source::Excalidraw),
    ] {
        let written = text(&plan, View::Today, format);
        let wanted = Import { bytes: written.as_bytes(), name: "", source: Some(source) };
        let back = import(&wanted, Language::English).expect("a plan").plan;
        let sorts: Vec<_> = back.nodes.values().map(|node| (node.sort(), node.name())).collect();
        assert_eq!(sorts, [(NodeSort::Frame, "Digital\\new sales")], "{source:?}");
    }
}

/// Texts are broken as wide as their cards, and what a frame holds is said.
#[test]
fn a_sketch_keeps_its_texts_within_its_cards() {
    for (name, plan) in samples::all() {
        let sketch: Value =
            serde_json::from_str(&text(&plan, View::Target, Format::Excalidraw)).expect("JSON");
        let elements = sketch["elements"].as_array().expect("a list");
        let of = |id: &Value| elements.iter().find(|element| element["id"] == *id).expect("there");
        for element in elements.iter().filter(|element| element["type"] == "text") {
            let holder = of(&element["containerId"]);
            let size = element["fontSize"].as_f64().expect("a size");
            let lines = element["text"].as_str().expect("a text").lines();
            let widest = lines.map(|line| width(Face::Regular, size, line)).fold(0.0, f64::max);
            if holder["type"] == "rectangle" {
                assert!(widest <= holder["width"].as_f64().expect("a width"), "{name}: {element}");
            }
        }
        let frames = elements.iter().filter(|element| element["type"] == "frame").count();
        let held = elements.iter().filter(|element| element["frameId"].is_string()).count();
        assert_eq!(frames > 0, held > 0, "{name}");
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
