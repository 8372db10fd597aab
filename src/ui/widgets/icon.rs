//! Icons of the theme, painted in points at any size.

use eframe::egui;
use egui::epaint::{PathShape, PathStroke};
use egui::{Color32, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::Look;
use crate::geometry::Path;
use crate::theme::{ICON_GRID, ICON_LINE, Icon};
use crate::ui::style::color;

/// How far a flattened curve may stray, in the grid of the icon.
const TOLERANCE: f64 = 0.04;

/// Paints an icon into a square.
pub fn paint_icon(painter: &egui::Painter, icon: Icon, square: Rect, tint: Color32) {
    let paths = icon.paths();
    let scale = square.width() / ICON_GRID as f32;
    let place = |path: &Path| -> Vec<Pos2> {
        let points = path.flattened(TOLERANCE);
        points
            .into_iter()
            .map(|point| square.min + vec2(point.x as f32, point.y as f32) * scale)
            .collect()
    };
    // Thin lines blur away; below this they are drawn as wide as this.
    let width = (ICON_LINE as f32 * scale).max(1.15);
    for line in &paths.lines {
        let mut points = place(line);
        // A closed line comes with its start repeated at the end.
        if line.closed && points.len() > 2 && points.first() == points.last() {
            points.pop();
        }
        let stroke = Stroke::new(width, tint);
        let ends = [points.first().copied(), points.last().copied()];
        painter.add(Shape::Path(PathShape {
            points,
            closed: line.closed,
            fill: Color32::TRANSPARENT,
            stroke: PathStroke::from(stroke),
        }));
        if !line.closed {
            for end in ends.into_iter().flatten() {
                painter.circle_filled(end, width / 2.0, tint);
            }
        }
    }
    for dot in &paths.dots {
        let bounds = dot.bounds();
        let center = bounds.center();
        let center = square.min + vec2(center.x as f32, center.y as f32) * scale;
        painter.circle_filled(center, bounds.width() as f32 / 2.0 * scale, tint);
    }
}

/// An icon as a widget of its own; it has no name, so the text beside it must say what it means.
pub fn icon(ui: &mut Ui, icon: Icon, side: f32, tint: crate::theme::Rgba) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    if ui.is_rect_visible(rect) {
        paint_icon(ui.painter(), icon, rect, color(tint));
    }
    response
}

/// The square of a side in the middle of a rectangle, on whole pixels.
pub(super) fn centered(ui: &Ui, rect: Rect, side: f32) -> Rect {
    let scale = ui.pixels_per_point();
    let snap = |value: f32| (value * scale).round() / scale;
    let corner = rect.center() - vec2(side, side) / 2.0;
    Rect::from_min_size(pos2(snap(corner.x), snap(corner.y)), vec2(side, side))
}

/// A square with an icon on its colour at 13 %, as cards on the canvas have it.
pub fn icon_on_tint(ui: &mut Ui, look: Look, name: Icon, side: f32, tint: crate::theme::Rgba) {
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let below = color(tint.faded(0.13).over(look.theme.surface));
    ui.painter().rect_filled(rect, side * 0.2, below);
    paint_icon(ui.painter(), name, centered(ui, rect, side * 0.6), color(tint));
}
