//! What lies over the drawing on the screen only: selection, ports, what is on its way.

use std::collections::BTreeSet;

use eframe::egui::{self, Align2, Color32, CornerRadius, Shape, Stroke, StrokeKind, vec2};

use crate::geometry::{Point, Rect};
use crate::layout::Guide;
use crate::plan::Id;
use crate::scene::{Item, Scene, Tag};
use crate::session::LinkEnd;
use crate::text::Face;
use crate::ui::canvas::paint::{Look, item_shape};
use crate::ui::canvas::pointer::{
    has_ports_beside, nodes_with_ports, ports, ports_of, resizable, selected_link,
};
use crate::ui::canvas::tool::{Corner, Target, Tool};
use crate::ui::canvas::{CanvasState, Frame, card};
use crate::ui::panels::palette::PaletteItem;
use crate::ui::style;

/// Cards narrower than this, in screen points, show no corners to drag.
const LEAST_WIDTH_WITH_CORNERS: f32 = 120.0;
const ROUNDING: CornerRadius = CornerRadius::same(10);

pub(super) fn show(
    painter: &egui::Painter,
    state: &CanvasState,
    frame: &Frame<'_>,
    scene: &Scene,
    look: &Look,
) {
    let accent = style::color(frame.theme.accent);
    let surface = style::color(frame.theme.surface);
    let seen = frame.session.camera().seen();
    let strong = Stroke::new(3.0, accent.gamma_multiply(0.55));
    outlines(painter, scene, frame.highlighted, strong, &seen, look);
    for (from, to) in frame.previewed {
        preview(painter, scene, [from, to], accent, look);
    }
    if let Some(Target::Link(id)) = &state.hovered {
        outline(painter, scene, id, Stroke::new(5.0, accent.gamma_multiply(0.25)), look);
        if let Some(link) = frame.session.plan().links.get(id) {
            for end in [&link.from, &link.to] {
                outline(painter, scene, end, Stroke::new(2.0, accent.gamma_multiply(0.45)), look);
            }
        }
    }
    let selected = frame.session.selection().ids();
    outlines(painter, scene, selected, Stroke::new(2.0, accent), &seen, look);
    if matches!(state.tool, Tool::Idle | Tool::Pressed { .. }) {
        if let Some((_, rect)) = resizable(scene, frame.session) {
            // On a small card they would cover what they belong to.
            let room = look.rect(&rect).width() >= LEAST_WIDTH_WITH_CORNERS;
            for corner in Corner::ALL.into_iter().filter(|_| room) {
                let square =
                    egui::Rect::from_center_size(look.at(corner.of(&rect)), vec2(7.0, 7.0));
                let stroke = Stroke::new(1.5, accent);
                painter.rect(square, 2.0, surface, stroke, StrokeKind::Middle);
            }
        }
        if let Some((_, route, bends)) = selected_link(scene, frame.session) {
            let stroke = Stroke::new(1.75, accent);
            for end in [route.first(), route.last()].into_iter().flatten() {
                painter.circle(look.at(*end), 5.5, surface, stroke);
            }
            for bend in bends {
                let square = egui::Rect::from_center_size(look.at(bend), vec2(8.0, 8.0));
                painter.rect(square, 2.0, surface, stroke, StrokeKind::Middle);
            }
        }
        for id in nodes_with_ports(frame.session, state.hovered.as_ref()) {
            let is_beside = has_ports_beside(frame.session, id);
            let zoom = look.screen_from_world.scale;
            for (port, beside) in
                card(scene, id).iter().flat_map(|card| ports_of(card, is_beside, zoom))
            {
                let radius = (5.5 * zoom).clamp(3.5, 5.5) as f32;
                let stroke = Stroke::new(1.75, accent);
                match &state.hovered {
                    Some(Target::Port(_, there)) if *there == beside => {
                        plus(painter, look.at(port), 9.0, (accent, surface));
                    }
                    _ if is_beside => {
                        let line = Stroke::new(1.0, accent.gamma_multiply(0.5));
                        painter.circle_stroke(look.at(port), 8.0, line);
                        plus(painter, look.at(port), 7.5, (surface, accent));
                    }
                    _ => {
                        painter.circle(look.at(port), radius, surface, stroke);
                    }
                }
            }
        }
    }
    match &state.tool {
        Tool::Marquee { from, to, .. } => {
            let rect = look.rect(&Rect::between(*from, *to));
            let stroke = Stroke::new(1.0, accent);
            painter.rect(rect, 2.0, accent.gamma_multiply(0.08), stroke, StrokeKind::Inside);
        }
        Tool::Linking { from, to, over, .. } => {
            link_on_its_way(painter, scene, from, *to, over.as_ref(), accent, look);
        }
        Tool::Reconnecting { link, end, to, over } => {
            let kept = frame.session.plan().links.get(link).map(|link| match end {
                LinkEnd::From => &link.to,
                LinkEnd::To => &link.from,
            });
            if let Some(kept) = kept {
                link_on_its_way(painter, scene, kept, *to, over.as_ref(), accent, look);
            }
        }
        Tool::Framing { from, to } => {
            let rect = look.rect(&Rect::between(*from, *to));
            let stroke = Stroke::new(1.5, accent);
            painter.rect(rect, ROUNDING, accent.gamma_multiply(0.05), stroke, StrokeKind::Inside);
        }
        Tool::Moving { .. } => guides(painter, state, frame, look),
        Tool::Idle
        | Tool::Pressed { .. }
        | Tool::Bending
        | Tool::Placing { .. }
        | Tool::Resizing { .. } => {}
    }
}

/// A port that creates a node beside the card when it is clicked: a disc with a plus.
fn plus(painter: &egui::Painter, at: egui::Pos2, radius: f32, (disc, ink): (Color32, Color32)) {
    painter.circle_filled(at, radius, disc);
    let stroke = Stroke::new(1.75, ink);
    let arm = radius * 0.45;
    painter.line_segment([at - vec2(arm, 0.0), at + vec2(arm, 0.0)], stroke);
    painter.line_segment([at - vec2(0.0, arm), at + vec2(0.0, arm)], stroke);
}

/// Lines along which what is moved lies with others, and gaps that are alike with their width.
fn guides(painter: &egui::Painter, state: &CanvasState, frame: &Frame<'_>, look: &Look) {
    let tint = style::color(frame.theme.touchpoint);
    let stroke = Stroke::new(1.0, tint);
    for guide in &state.guides {
        match *guide {
            Guide::Line(from, to) => {
                painter.line_segment([look.at(from), look.at(to)], stroke);
            }
            Guide::Gap(from, to) => {
                let (a, b) = (look.at(from), look.at(to));
                painter.line_segment([a, b], stroke);
                let across = if a.x == b.x { vec2(4.0, 0.0) } else { vec2(0.0, 4.0) };
                for end in [a, b] {
                    painter.line_segment([end - across, end + across], stroke);
                }
                let words = format!("{:.0}", from.distance(to));
                let font = style::font(Face::Medium, style::TAG);
                let galley = painter.layout_no_wrap(words, font, style::color(frame.theme.surface));
                let pill = egui::Rect::from_center_size(a + (b - a) / 2.0, galley.size());
                painter.rect_filled(pill.expand2(vec2(4.0, 1.0)), 3.0, tint);
                painter.galley(pill.min, galley, Color32::PLACEHOLDER);
            }
        }
    }
}

/// Outlines those of the elements that are seen.
fn outlines(
    painter: &egui::Painter,
    scene: &Scene,
    ids: &BTreeSet<Id>,
    stroke: Stroke,
    seen: &Rect,
    look: &Look,
) {
    if ids.len() > MANY {
        // Few of them are seen; or all, so small that they are better tinted than outlined.
        let tags = scene.within(*seen).filter_map(|drawing| match &drawing.tag {
            Tag::Node(id) | Tag::Link(id) if ids.contains(id) => Some((id, drawing)),
            _ => None,
        });
        if look.is_distant() {
            let outlines = tags.filter_map(|(_, drawing)| drawing.outline);
            let mut mesh = egui::Mesh::default();
            let tint = stroke.color.gamma_multiply(0.45);
            outlines.for_each(|card| mesh.add_colored_rect(look.rect(&card).expand(1.0), tint));
            painter.add(Shape::mesh(mesh));
        } else {
            tags.for_each(|(id, _)| outline(painter, scene, id, stroke, look));
        }
        return;
    }
    for id in ids {
        let tag = [Tag::Node(id.clone()), Tag::Link(id.clone())];
        let drawing = tag.iter().find_map(|tag| scene.drawing(tag));
        if drawing.is_some_and(|drawing| drawing.bounds.intersects(seen)) {
            outline(painter, scene, id, stroke, look);
        }
    }
}

/// More elements than this are looked for among what is seen.
const MANY: usize = 64;

fn outline(painter: &egui::Painter, scene: &Scene, id: &Id, stroke: Stroke, look: &Look) {
    if let Some(card) = card(scene, id) {
        let rect = look.rect(&card);
        let radius = (10.0 * look.screen_from_world.scale).clamp(2.0, 60.0) as f32;
        let rounding = CornerRadius::same(radius as u8);
        painter.rect_stroke(rect, rounding, stroke, StrokeKind::Middle);
        if let Some(drawing) = scene.drawing(&Tag::Node(id.clone())).filter(|_| !look.is_distant())
        {
            // What is written across its edge can still be read.
            let is_across = |item: &&Item| {
                let Rect { min, max } = item.bounds;
                let crosses = |edge: f64| min.y < edge && edge < max.y;
                let is_low = max.y - min.y < card.height() / 2.0;
                is_low && (crosses(card.min.y) || crosses(card.max.y))
            };
            let items = drawing.items.iter().filter(is_across);
            let shapes: Vec<Shape> =
                items.filter_map(|item| item_shape(painter, item, look)).collect();
            painter.extend(shapes);
        }
    } else if let Some(drawing) = scene.drawing(&Tag::Link(id.clone())) {
        // What is written on the link can still be read.
        let label = drawing.label.filter(|_| look.shows_labels());
        for piece in around_label(&drawing.route, label) {
            let points = piece.into_iter().map(|at| look.at(at)).collect();
            painter.add(Shape::line(points, stroke));
        }
        for end in [drawing.route.first(), drawing.route.last()].into_iter().flatten() {
            painter.circle_filled(look.at(*end), 4.0, stroke.color);
        }
    }
}

/// A way in the pieces that lie outside the label on it.
fn around_label(route: &[Point], label: Option<Rect>) -> Vec<Vec<Point>> {
    let Some(label) = label else { return vec![route.to_vec()] };
    let mut pieces = vec![Vec::new()];
    let mut push = |point: Point, starts: bool| match pieces.last_mut() {
        Some(piece) if !starts => piece.push(point),
        _ => pieces.push(vec![point]),
    };
    for (index, pair) in route.windows(2).enumerate() {
        let (from, to) = (pair[0], pair[1]);
        if index == 0 && !label.contains(from) {
            push(from, false);
        }
        if let Some((enters, leaves)) = inside(from, to, &label) {
            if enters > 0.0 {
                push(from.towards(to, enters), false);
            }
            if leaves < 1.0 {
                push(from.towards(to, leaves), true);
                push(to, false);
            }
        } else {
            push(to, false);
        }
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// Which part of a straight piece lies in a rectangle, as shares of its length.
fn inside(from: Point, to: Point, rect: &Rect) -> Option<(f64, f64)> {
    let way = to - from;
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let sides = [(way.x, from.x, rect.min.x, rect.max.x), (way.y, from.y, rect.min.y, rect.max.y)];
    for (step, at, low, high) in sides {
        if step == 0.0 {
            if at < low || at > high {
                return None;
            }
            continue;
        }
        let (a, b) = ((low - at) / step, (high - at) / step);
        enters = enters.max(a.min(b));
        leaves = leaves.min(a.max(b));
    }
    (enters < leaves).then_some((enters, leaves))
}

/// A link that a panel proposes, between the nearest ports of its ends.
fn preview(painter: &egui::Painter, scene: &Scene, ends: [&Id; 2], accent: Color32, look: &Look) {
    let [Some(from), Some(to)] = ends.map(|id| card(scene, id)) else { return };
    let (from, to) = (ports(&from), ports(&to));
    let pairs = from.iter().flat_map(|(start, _)| to.iter().map(|(end, _)| (*start, *end)));
    let nearest = pairs.min_by(|a, b| a.0.distance(a.1).total_cmp(&b.0.distance(b.1)));
    let Some((start, end)) = nearest else { return };
    let points = [look.at(start), look.at(end)];
    painter.extend(Shape::dashed_line(&points, Stroke::new(2.5, accent), 8.0, 5.0));
    for point in points {
        painter.circle_filled(point, 4.5, accent);
    }
}

fn link_on_its_way(
    painter: &egui::Painter,
    scene: &Scene,
    from: &Id,
    to: Point,
    over: Option<&Id>,
    accent: Color32,
    look: &Look,
) {
    let Some(start) = card(scene, from) else { return };
    let near = |rect: &Rect, other: Point| {
        ports(rect)
            .map(|(port, _)| port)
            .into_iter()
            .min_by(|a, b| a.distance(other).total_cmp(&b.distance(other)))
    };
    let end = over.filter(|over| *over != from).and_then(|over| card(scene, over));
    let to = end.and_then(|rect| near(&rect, start.center())).unwrap_or(to);
    let start = near(&start, to).unwrap_or(to);
    let points = [look.at(start), look.at(to)];
    painter.extend(Shape::dashed_line(&points, Stroke::new(2.0, accent), 7.0, 4.0));
    painter.circle_filled(points[1], 4.5, accent);
    if let Some(rect) = end {
        let rect = look.rect(&rect).expand(3.0);
        painter.rect_stroke(rect, ROUNDING, Stroke::new(2.0, accent), StrokeKind::Middle);
    }
}

/// What a palette item would become where the pointer is.
pub(super) fn ghost(
    painter: &egui::Painter,
    frame: &Frame<'_>,
    item: &PaletteItem,
    pointer: Point,
    look: &Look,
) {
    let language = frame.session.language();
    let node = crate::plan::Node::new(item.body(language), Default::default());
    let size = crate::layout::card(&node);
    let zoom = look.screen_from_world.scale;
    let half = Point::new(size.width() * zoom / 2.0, size.height() * zoom / 2.0);
    let rect = egui::Rect::from_center_size(
        egui::pos2(pointer.x as f32, pointer.y as f32),
        vec2(half.x as f32 * 2.0, half.y as f32 * 2.0),
    );
    let accent = style::color(frame.theme.accent);
    let fill = style::color(frame.theme.surface).gamma_multiply(0.85);
    painter.rect(rect, ROUNDING, fill, Stroke::new(1.5, accent), StrokeKind::Middle);
    let font = style::font(Face::SemiBold, (13.0 * zoom).clamp(8.0, 40.0) as f32);
    let ink = style::color(frame.theme.ink);
    painter.text(rect.center(), Align2::CENTER_CENTER, item.title(language), font, ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_link_leaves_its_label_free() {
        let point = Point::new;
        let route = [point(0.0, 0.0), point(100.0, 0.0), point(100.0, 50.0)];
        let label = Rect::from_size(point(40.0, -10.0), 20.0, 20.0);
        assert_eq!(
            around_label(&route, Some(label)),
            [
                vec![point(0.0, 0.0), point(40.0, 0.0)],
                vec![point(60.0, 0.0), point(100.0, 0.0), point(100.0, 50.0)],
            ]
        );
        let corner = Rect::from_size(point(90.0, -10.0), 20.0, 20.0);
        assert_eq!(
            around_label(&route, Some(corner)),
            [vec![point(0.0, 0.0), point(90.0, 0.0)], vec![point(100.0, 10.0), point(100.0, 50.0)]]
        );
        let elsewhere = Rect::from_size(point(0.0, 90.0), 20.0, 20.0);
        assert_eq!(around_label(&route, Some(elsewhere)), [route.to_vec()]);
    }
}
