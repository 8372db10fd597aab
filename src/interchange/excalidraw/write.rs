//! A view of a plan as a sketch: shapes with texts of their own, arrows tied to them.

use std::collections::BTreeMap;
use std::hash::Hasher as _;

use serde_json::{Value, json};
use siphasher::sip::SipHasher13;

use super::KIND;
use crate::geometry::{Point, Rect};
use crate::interchange::looks::{colors, drawn_label, kind_line, routes, shown};
use crate::language::Language;
use crate::layout;
use crate::plan::{Id, Lifecycle, Link, LinkKind, Node, NodeSort, Plan, Relation, View};
use crate::text::{Face, wrap};

/// The size of letters.
const LETTERS: f64 = 14.0;
/// The size of letters on arrows.
const SMALL: f64 = 12.0;
/// No text has more lines.
const MOST_LINES: usize = 400;
/// From one line to the next, in sizes of letters.
const LEADING: f64 = 1.25;

pub(in crate::interchange) fn excalidraw(plan: &Plan, view: View, language: Language) -> String {
    let shown = shown(plan, view);
    let mut arrows: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    for (id, link) in &shown.links {
        arrows.entry(&link.from).or_default().push(id);
        arrows.entry(&link.to).or_default().push(id);
    }
    let containers = shown.containers();
    let mut elements = Vec::new();
    let mut stacked = shown.stacked();
    // What lies in a frame stands before it; frames lie in none.
    stacked.sort_by_key(|(_, node)| node.sort() == NodeSort::Frame);
    for (id, node) in stacked {
        let ends = arrows.remove(id).unwrap_or_default();
        let frame = containers.get(id).filter(|_| node.sort() != NodeSort::Frame);
        let mut parts = shape(id, node, &ends, language);
        if let Some(frame) = frame {
            parts.iter_mut().for_each(|part| part["frameId"] = json!(format!("n:{frame}")));
        }
        elements.extend(parts);
    }
    let routes = routes(plan, &shown);
    for (id, link) in &shown.links {
        let cards = [&link.from, &link.to].map(|end| layout::card(shown.nodes[end]));
        let route = routes.get(*id).filter(|route| route.len() >= 2);
        elements.extend(arrow(plan, (id, link), (cards, route.map(|route| &**route)), language));
    }
    let sketch = json!({
        "type": "excalidraw",
        "version": 2,
        "source": "commerce-canvas",
        "elements": elements,
        "appState": { "viewBackgroundColor": "#ffffff", "gridSize": null },
        "files": {},
    });
    serde_json::to_string_pretty(&sketch).expect("texts and numbers can be written") + "\n"
}

/// What every element has. Numbers by which the program draws by hand follow from the id, so that the
/// same plan gives the same bytes.
fn element(id: &str, kind: &str, area: Rect, stroke: &str) -> Value {
    let mut hasher = SipHasher13::new();
    hasher.write(id.as_bytes());
    let seed = hasher.finish() % 2_000_000_000 + 1;
    json!({
        "id": id,
        "type": kind,
        "x": area.min.x,
        "y": area.min.y,
        "width": area.width(),
        "height": area.height(),
        "angle": 0,
        "strokeColor": stroke,
        "backgroundColor": "transparent",
        "fillStyle": "solid",
        "strokeWidth": 2,
        "strokeStyle": "solid",
        "roughness": 0,
        "opacity": 100,
        "groupIds": [],
        "frameId": null,
        "roundness": null,
        "seed": seed,
        "version": 1,
        "versionNonce": seed,
        "isDeleted": false,
        "boundElements": [],
        "updated": 1,
        "link": null,
        "locked": false,
    })
}

fn stroke_style(lifecycle: Lifecycle) -> &'static str {
    match lifecycle {
        Lifecycle::Existing => "solid",
        Lifecycle::Planned(_) | Lifecycle::Envisioned => "dashed",
        Lifecycle::Retiring(_) => "dotted",
    }
}

fn shape(id: &Id, node: &Node, arrows: &[&Id], language: Language) -> Vec<Value> {
    let (fill, stroke) = colors(node.sort());
    let area = layout::card(node);
    let key = format!("n:{id}");
    let is_frame = node.sort() == NodeSort::Frame;
    let kind = if is_frame { "frame" } else { "rectangle" };
    let mut shape = element(&key, kind, area, stroke);
    shape["strokeStyle"] = json!(stroke_style(node.lifecycle));
    let mut bound: Vec<Value> =
        arrows.iter().map(|arrow| json!({ "id": format!("l:{arrow}"), "type": "arrow" })).collect();
    if is_frame {
        shape["name"] = json!(node.name());
        shape["boundElements"] = json!(bound);
        return vec![shape];
    }
    let kind = kind_line(&node.body, language).unwrap_or_default();
    let text = [node.name(), &*kind].into_iter().filter(|part| !part.is_empty());
    let text = text.collect::<Vec<_>>().join("\n");
    shape["backgroundColor"] = json!(fill);
    shape["roundness"] = json!({ "type": 3 });
    bound.insert(0, json!({ "id": format!("t:{id}"), "type": "text" }));
    shape["boundElements"] = json!(bound);
    let label = label((&format!("t:{id}"), &key), &text, area, LETTERS);
    vec![shape, label]
}

/// A text in the middle of what it belongs to, in lines that fit: the program breaks them only when the
/// text is edited.
fn label((id, container): (&str, &str), text: &str, around: Rect, size: f64) -> Value {
    let width = (around.width() - 10.0).max(10.0);
    let lines = wrap(Face::Regular, size, text, width, MOST_LINES);
    let lines: Vec<String> = lines.into_iter().map(|(line, _)| line).collect();
    let height = lines.len().max(1) as f64 * size * LEADING;
    let middle = around.center();
    let corner = Point::new(middle.x - width / 2.0, middle.y - height / 2.0);
    let mut label = element(id, "text", Rect::from_size(corner, width, height), "#1e1e1e");
    let own = json!({
        "text": lines.join("\n"),
        "originalText": text,
        "fontSize": size,
        "fontFamily": 2,
        "textAlign": "center",
        "verticalAlign": "middle",
        "lineHeight": LEADING,
        "autoResize": false,
        "containerId": container,
    });
    extend(&mut label, own);
    label
}

fn extend(value: &mut Value, more: Value) {
    if let (Value::Object(fields), Value::Object(more)) = (value, more) {
        fields.extend(more);
    }
}

fn arrow(
    plan: &Plan,
    (id, link): (&Id, &Link),
    ([from, to], route): ([Rect; 2], Option<&[Point]>),
    language: Language,
) -> Vec<Value> {
    let key = format!("l:{id}");
    let straight = || vec![border(&from, to.center()), border(&to, from.center())];
    let points = route.map_or_else(straight, <[Point]>::to_vec);
    let (start, end) = (points[0], points[points.len() - 1]);
    let around = points.iter().map(|point| Rect::between(*point, *point));
    let around = Rect::around(around).unwrap_or(from);
    let area = Rect::from_size(start, around.width(), around.height());
    let mut arrow = element(&key, "arrow", area, "#7e858c");
    let is_directed =
        plan.relation(link) == Some(Relation::Integration) || link.kind == LinkKind::ByHand;
    let relative: Vec<[f64; 2]> =
        points.iter().map(|point| [point.x - start.x, point.y - start.y]).collect();
    let text = drawn_label(plan, link, language);
    let bound = match text {
        "" => json!([]),
        _ => json!([{ "id": format!("u:{id}"), "type": "text" }]),
    };
    let own = json!({
        "points": relative,
        "lastCommittedPoint": null,
        "startBinding": binding(&link.from, &from, start),
        "endBinding": binding(&link.to, &to, end),
        "startArrowhead": null,
        "endArrowhead": if is_directed { json!("arrow") } else { Value::Null },
        "elbowed": route.is_some(),
        "fixedSegments": null,
        "startIsSpecial": null,
        "endIsSpecial": null,
        "strokeStyle": stroke_style(link.lifecycle),
        "boundElements": bound,
        // What the label does not say.
        "customData": { KIND: format!("{:?}", link.kind) },
    });
    extend(&mut arrow, own);
    if text.is_empty() {
        return vec![arrow];
    }
    let middle = points[points.len() / 2].towards(points[(points.len() - 1) / 2], 0.5);
    let width = crate::text::width(Face::Regular, SMALL, text) + 12.0;
    let corner = Point::new(middle.x - width / 2.0, middle.y - SMALL / 2.0);
    let room = Rect::from_size(corner, width, SMALL);
    vec![arrow, label((&format!("u:{id}"), &key), text, room, SMALL)]
}

/// An end that stays where it is on its card, wherever that is moved to.
fn binding(id: &Id, card: &Rect, at: Point) -> Value {
    let share = |at: f64, from: f64, size: f64| ((at - from) / size.max(1.0)).clamp(0.0, 1.0);
    let fixed = [share(at.x, card.min.x, card.width()), share(at.y, card.min.y, card.height())];
    json!({ "elementId": format!("n:{id}"), "focus": 0, "gap": 1, "fixedPoint": fixed })
}

/// Where the line from the middle of a card to a place leaves it.
fn border(card: &Rect, to: Point) -> Point {
    let (middle, towards) = (card.center(), to - card.center());
    let share = |size: f64, way: f64| if way == 0.0 { f64::MAX } else { size / 2.0 / way.abs() };
    let part = share(card.width(), towards.x).min(share(card.height(), towards.y));
    if part < 1.0 { middle + towards * part } else { middle }
}
