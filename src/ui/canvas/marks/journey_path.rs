//! The shown journey over the drawing: a numbered path from card to card, broken where the
//! customer cannot go on.

use std::collections::BTreeMap;

use eframe::egui::{self, Color32, Pos2, Shape, Stroke, Vec2, pos2, vec2};

use crate::plan::Id;
use crate::scene::Scene;
use crate::text::Face;
use crate::ui::canvas::context::CanvasCx;
use crate::ui::canvas::paint::Projection;
use crate::ui::canvas::target::{card, nearest_ports};
use crate::ui::style::{color, font};

/// How large the numbers are, in screen points.
const BADGE: f32 = 11.0;
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
        let tint = if is_broken { broken } else { smooth };
        let line = curve(projection.at(start), projection.at(end));
        painter.add(Shape::line(line.clone(), Stroke::new(WIDTH + 3.0, paper)));
        let stroke = Stroke::new(WIDTH, tint);
        if is_broken {
            painter.extend(Shape::dashed_line(&line, stroke, 7.0, 6.0));
            cross(painter, line[line.len() / 2], broken, paper);
        } else {
            arrow(painter, &line, tint);
            painter.add(Shape::line(line, stroke));
        }
    }
    let mut at_card: BTreeMap<&Id, f32> = BTreeMap::new();
    for (index, stop) in report.journey.stops.iter().enumerate() {
        let Some(rect) = card(scene, &stop.at) else { continue };
        let rect = projection.rect(&rect);
        let beside = at_card.entry(&stop.at).or_default();
        let center = rect.left_top() + vec2(6.0 + *beside, 0.0);
        *beside += 2.0 * BADGE + 3.0;
        let is_broken = report.stops[index].reason.is_some();
        let tint = if is_broken { broken } else { smooth };
        painter.circle(center, BADGE, tint, Stroke::new(2.0, paper));
        let number = (index + 1).to_string();
        let align = egui::Align2::CENTER_CENTER;
        painter.text(center, align, number, font(Face::SemiBold, 12.0), paper);
    }
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

/// The mark of a break.
fn cross(painter: &egui::Painter, at: Pos2, tint: Color32, paper: Color32) {
    painter.circle(at, 9.0, paper, Stroke::new(2.0, tint));
    let stroke = Stroke::new(2.25, tint);
    for (a, b) in [((-3.5, -3.5), (3.5, 3.5)), ((-3.5, 3.5), (3.5, -3.5))] {
        let place = |(x, y): (f32, f32)| pos2(at.x + x, at.y + y);
        painter.line_segment([place(a), place(b)], stroke);
    }
}
