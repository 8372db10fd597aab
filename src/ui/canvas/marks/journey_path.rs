//! The shown journey over the drawing: a numbered path from card to card, broken where the
//! customer cannot go on.

use std::collections::BTreeMap;

use eframe::egui::{self, Color32, Pos2, Shape, Stroke, Vec2, pos2, vec2};

use crate::geometry::Rect;
use crate::plan::Id;
use crate::scene::{Scene, icon_tile};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::canvas::context::CanvasCx;
use crate::ui::canvas::paint::{Projection, size_beside_name};
use crate::ui::canvas::target::{card, nearest_ports};
use crate::ui::style::{color, font};
use crate::ui::widgets::paint_icon;

/// The side of a number beside a card, and the least between two, in screen points.
const BADGE: f32 = 20.0;
const GAP: f32 = 2.0;
/// How wide the path is, in screen points.
const WIDTH: f32 = 3.5;

pub(in crate::ui::canvas) fn show(
    painter: &egui::Painter,
    cx: &mut CanvasCx<'_>,
    scene: &Scene,
    projection: &Projection,
) {
    let Some(report) = cx.session.journey_report() else { return };
    let theme = cx.theme;
    let (smooth, broken) = (color(theme.team), color(theme.danger));
    let by_hand = color(theme.activity);
    let paper = color(theme.surface);
    // A hop back is bent to the other side, so that both are seen.
    for (index, hop) in report.journey.stops.windows(2).enumerate() {
        if hop[0].at == hop[1].at {
            continue;
        }
        let ends = [&hop[0].at, &hop[1].at].map(|id| card(scene, id));
        let [Some(from), Some(to)] = ends else { continue };
        let Some((start, end)) = nearest_ports(&from, &to) else { continue };
        let is_broken = report.stops[index + 1].reason.is_some();
        let is_by_hand = report.stops[index + 1].by_hand;
        let tint = match (is_broken, is_by_hand) {
            (true, _) => broken,
            (false, true) => by_hand,
            (false, false) => smooth,
        };
        let line = curve(projection.at(start), projection.at(end));
        painter.add(Shape::line(line.clone(), Stroke::new(WIDTH + 3.0, paper)));
        let stroke = Stroke::new(WIDTH, tint);
        if is_broken {
            painter.extend(Shape::dashed_line(&line, stroke, 7.0, 6.0));
            cross(painter, line[line.len() / 2], broken, paper);
        } else if is_by_hand {
            // Broken as the links by hand are, with their sign; the customer gets there.
            painter.extend(Shape::dashed_line(&line, stroke, 10.0, 5.0));
            arrow(painter, &line, tint);
            pencil(painter, line[line.len() / 2], tint, paper);
        } else {
            arrow(painter, &line, tint);
            painter.add(Shape::line(line, stroke));
        }
    }
    let mut at_card: BTreeMap<&Id, Vec<(String, Color32)>> = BTreeMap::new();
    for (index, stop) in report.journey.stops.iter().enumerate() {
        let tint = if report.stops[index].reason.is_some() { broken } else { smooth };
        at_card.entry(&stop.at).or_default().push(((index + 1).to_string(), tint));
    }
    for (id, numbers) in at_card {
        let Some(card) = card(scene, id) else { continue };
        for (square, (number, tint)) in squares(&card, numbers.len(), projection).zip(numbers) {
            let rounding = (square.height() * 0.22).min(square.width() * 0.4);
            painter.rect_filled(square, rounding, tint);
            let size = (square.height() * 0.5).min(square.width() * 0.8 / number.len() as f32);
            let font = font(Face::SemiBold, size);
            painter.text(square.center(), egui::Align2::CENTER_CENTER, number, font, paper);
        }
    }
}

/// Where so many numbers of a card stand: in the place of its icon, or beside the card where that
/// has no room for more than its name.
fn squares(card: &Rect, count: usize, projection: &Projection) -> impl Iterator<Item = egui::Rect> {
    let is_beside = size_beside_name(projection.zoom()) > 1.0;
    let (first, step, size) = match is_beside {
        true => {
            let edge = projection.rect(card);
            let at = edge.left_center() - vec2(BADGE + GAP, BADGE / 2.0);
            (at, -(BADGE + GAP), vec2(BADGE, BADGE))
        }
        false => {
            let tile = projection.rect(&icon_tile(card));
            let step = (tile.width() + GAP) / count.max(1) as f32;
            (tile.min, step, vec2(step - GAP, tile.height()))
        }
    };
    // They are read from left to right on either side.
    let place = move |at: usize| if is_beside { count - 1 - at } else { at };
    (0..count)
        .map(move |at| egui::Rect::from_min_size(first + vec2(step * place(at) as f32, 0.0), size))
}

/// A line that bends to its left a little, so that it can be told from links.
fn curve(from: Pos2, to: Pos2) -> Vec<Pos2> {
    let offset = to - from;
    let bend = offset.rot90() * -0.16;
    let bend = bend.normalized() * bend.length().clamp(12.0, 70.0);
    let middle = from + offset * 0.5 + bend;
    let at = |share: f32| {
        let (a, b) = (from.lerp(middle, share), middle.lerp(to, share));
        a.lerp(b, share)
    };
    (0..=24).map(|step| at(step as f32 / 24.0)).collect()
}

fn arrow(painter: &egui::Painter, line: &[Pos2], tint: Color32) {
    let [.., before, end] = line else { return };
    let offset = (*end - *before).normalized();
    let across: Vec2 = offset.rot90();
    let tip = *end + offset * 1.0;
    let foot = tip - offset * 12.0;
    let points = vec![tip, foot + across * 6.0, foot - across * 6.0];
    painter.add(Shape::convex_polygon(points, tint, Stroke::NONE));
}

/// The mark of what is passed on by hand.
fn pencil(painter: &egui::Painter, at: Pos2, tint: Color32, paper: Color32) {
    painter.circle(at, 9.0, paper, Stroke::new(2.0, tint));
    let square = egui::Rect::from_center_size(at, vec2(11.0, 11.0));
    paint_icon(painter, Icon::Pencil, square, tint);
}

/// The mark of a break.
fn cross(painter: &egui::Painter, at: Pos2, tint: Color32, paper: Color32) {
    painter.circle(at, 9.0, paper, Stroke::new(2.0, tint));
    let stroke = Stroke::new(2.25, tint);
    for (a, b) in [((-3.5, -3.5), (3.5, 3.5)), ((-3.5, 3.5), (3.5, -3.5))] {
        let place = |(x, y): (f32, f32)| pos2(at.x + x, at.y + y);
        painter.line_segment([place(a), place(b)], stroke);
    }
}
