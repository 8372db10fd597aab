//! A board as a drawing.

use std::collections::HashMap;

use serde_json::Value;

use crate::interchange::build::{Built, build};
use crate::interchange::drawing::{Connector, Drawing, End, Look, Shape};
use crate::interchange::import_fault::{ImportFault, Source};
use crate::interchange::json::{area_of, list_of, parsed, text_of};
use crate::interchange::markup::plain_of_markdown;
use crate::interchange::origin::{Origin, Reason};
use crate::language::Language;
use crate::plan::{Lifecycle, Plan};

/// Files of these endings are pictures.
const PICTURES: [&str; 8] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "pdf"];

pub(in crate::interchange) fn read(bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    let board = parsed(bytes)?;
    // An empty board is an empty object.
    if !board.is_object() {
        return Err(ImportFault::OtherContent(Source::Canvas));
    }
    let mut drawing = Drawing::default();
    let mut numbers = HashMap::new();
    for node in list_of(&board, "nodes") {
        let id = text_of(node, "id");
        match shape(node) {
            Ok(shape) => _ = numbers.insert(id, drawing.add(shape)?),
            Err(reason) => drawing.left_out.push((Origin::new("", id), reason)),
        }
    }
    contain(&mut drawing);
    for edge in list_of(&board, "edges") {
        let end = |field| End { shape: numbers.get(text_of(edge, field)).copied(), at: None };
        let (mut from, mut to) = (end("fromNode"), end("toNode"));
        if text_of(edge, "fromEnd") == "arrow" && text_of(edge, "toEnd") == "none" {
            std::mem::swap(&mut from, &mut to);
        }
        drawing.join(Connector {
            from,
            to,
            label: text_of(edge, "label").to_owned(),
            bends: Vec::new(),
            said: None,
            lifecycle: Lifecycle::Existing,
            origin: Origin::new("", text_of(edge, "id")),
        })?;
    }
    Ok(build(Plan::default(), drawing, language))
}

fn shape(node: &Value) -> Result<Shape, Reason> {
    let origin = Origin::new("", text_of(node, "id"));
    let mut shape = match text_of(node, "type") {
        "group" => Shape::new(text_of(node, "label").to_owned(), Look::Frame, origin),
        "file" => {
            let path = text_of(node, "file");
            let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
            let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
            if PICTURES.contains(&&*ending.to_ascii_lowercase()) {
                return Err(Reason::NoContent);
            }
            Shape::new(stem.to_owned(), Look::Card, origin)
        }
        "link" => Shape::new(text_of(node, "url").to_owned(), Look::Card, origin),
        _ => Shape::new(plain_of_markdown(text_of(node, "text")), Look::Card, origin),
    };
    shape.area = area_of(node);
    Ok(shape)
}

/// A card lies in the smallest group around its middle.
fn contain(drawing: &mut Drawing) {
    let size = |shape: &Shape| shape.area.map_or(0.0, |area| area.width() * area.height());
    let groups: Vec<usize> =
        (0..drawing.shapes.len()).filter(|place| drawing.shapes[*place].look.holds()).collect();
    // More than a board has by hand are not looked through.
    if groups.len().saturating_mul(drawing.shapes.len()) > 4_000_000 {
        return;
    }
    for place in 0..drawing.shapes.len() {
        let shape = &drawing.shapes[place];
        let Some(area) = shape.area else { continue };
        let around = groups.iter().copied().filter(|group| {
            let other = &drawing.shapes[*group];
            *group != place
                && other.area.is_some_and(|around| around.contains(area.center()))
                && (!shape.look.holds() || size(other) > size(shape))
        });
        let nearest =
            around.min_by(|a, b| size(&drawing.shapes[*a]).total_cmp(&size(&drawing.shapes[*b])));
        drawing.shapes[place].container = nearest;
    }
}
