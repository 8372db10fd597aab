//! A sketch as a drawing.

use std::collections::HashMap;

use serde_json::Value;

use super::KIND;
use crate::catalogue;
use crate::geometry::Point;
use crate::interchange::build::{Built, build};
use crate::interchange::drawing::{Connector, Drawing, End, Look, Shape, finite};
use crate::interchange::import_fault::{ImportFault, Source};
use crate::interchange::json::{area_of, list_of, number_of, parsed, text_of};
use crate::interchange::origin::{Origin, Reason};
use crate::language::Language;
use crate::plan::{Lifecycle, LinkKind, Plan};

pub(in crate::interchange) fn read(bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    read_value(&parsed(bytes)?, language)
}

/// Reads a sketch that was taken apart.
pub(in crate::interchange) fn read_value(
    sketch: &Value,
    language: Language,
) -> Result<Built, ImportFault> {
    if !sketch.get("elements").is_some_and(Value::is_array) {
        return Err(ImportFault::OtherContent(Source::Excalidraw));
    }
    let elements = list_of(sketch, "elements");
    let elements: Vec<&Value> = (elements.iter())
        .filter(|element| element.get("isDeleted").and_then(Value::as_bool) != Some(true))
        .collect();
    let texts = texts_within(&elements);
    let mut drawing = Drawing::default();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for element in &elements {
        let Some(shape) = shape(element, &texts, &mut drawing) else { continue };
        numbers.insert(text_of(element, "id"), drawing.add(shape)?);
    }
    for element in &elements {
        let frame = numbers.get(text_of(element, "frameId")).copied();
        if let (Some(number), Some(frame)) = (numbers.get(text_of(element, "id")), frame)
            && *number != frame
        {
            drawing.shapes[*number].container = Some(frame);
        }
    }
    for element in elements.iter().filter(|element| is_line(element)) {
        if let Some(connector) = connector(element, &numbers, &texts) {
            drawing.join(connector)?;
        }
    }
    Ok(build(Plan::default(), drawing, language))
}

/// The texts that belong to a shape or an arrow, by its id.
fn texts_within<'a>(elements: &[&'a Value]) -> HashMap<&'a str, String> {
    let mut texts: HashMap<&str, String> = HashMap::new();
    for element in elements.iter().filter(|element| text_of(element, "type") == "text") {
        let container = text_of(element, "containerId");
        if !container.is_empty() {
            texts.insert(container, text(element));
        }
    }
    texts
}

/// The text as it was typed rather than as it is broken into lines.
fn text(element: &Value) -> String {
    let typed = text_of(element, "originalText");
    let shown = text_of(element, "text");
    let text = if typed.trim().is_empty() { shown } else { typed };
    crate::interchange::markup::lines_of(text)
}

fn is_line(element: &Value) -> bool {
    matches!(text_of(element, "type"), "arrow" | "line")
}

fn shape(element: &Value, texts: &HashMap<&str, String>, drawing: &mut Drawing) -> Option<Shape> {
    let id = text_of(element, "id");
    let origin = Origin::new("", id);
    let within = || texts.get(id).cloned().unwrap_or_default();
    let (text, look) = match text_of(element, "type") {
        "text" if text_of(element, "containerId").is_empty() => (text(element), Look::Text),
        "rectangle" | "ellipse" | "diamond" => (within(), Look::Card),
        "frame" | "magicframe" => (text_of(element, "name").to_owned(), Look::Frame),
        "image" | "embeddable" | "iframe" => {
            drawing.left_out.push((origin, Reason::NoContent));
            return None;
        }
        _ => return None,
    };
    let mut shape = Shape::new(text, look, origin);
    shape.area = area_of(element);
    Some(shape)
}

fn connector(
    element: &Value,
    numbers: &HashMap<&str, usize>,
    texts: &HashMap<&str, String>,
) -> Option<Connector> {
    let corner = Point::new(number_of(element, "x")?, number_of(element, "y")?);
    let points = list_of(element, "points").iter().filter_map(|point| {
        let number = |place: usize| finite(point.get(place)?.as_f64()?);
        Some(corner + Point::new(number(0)?, number(1)?))
    });
    let points: Vec<Point> = points.collect();
    let end = |field: &str, at: Option<&Point>| {
        let id = element.get(field).map(|binding| text_of(binding, "elementId"));
        End { shape: id.and_then(|id| numbers.get(id).copied()), at: at.copied() }
    };
    let (mut from, mut to) =
        (end("startBinding", points.first()), end("endBinding", points.last()));
    // Lines that belong to a figure join nothing.
    let is_bare = text_of(element, "type") == "line" && from.shape.is_none() && to.shape.is_none();
    if is_bare {
        return None;
    }
    let has_head = |field: &str| element.get(field).is_some_and(Value::is_string);
    if has_head("startArrowhead") && !has_head("endArrowhead") {
        std::mem::swap(&mut from, &mut to);
    }
    let id = text_of(element, "id");
    Some(Connector {
        from,
        to,
        label: texts.get(id).cloned().unwrap_or_default(),
        bends: Vec::new(),
        said: element.get("customData").and_then(|own| kind_of(text_of(own, KIND))),
        lifecycle: Lifecycle::Existing,
        origin: Origin::new("", id),
    })
}

/// The kind of this name, as we write it on an arrow.
fn kind_of(name: &str) -> Option<LinkKind> {
    let kinds = catalogue::catalogue().links.keys().copied();
    kinds.into_iter().find(|kind| format!("{kind:?}") == name)
}
