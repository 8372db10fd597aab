//! The ladder of the models: how high one stands, and how that is painted.

use eframe::egui;
use egui::{Rect, Stroke, vec2};

use crate::classify::Classification;
use crate::plan::Model;
use crate::ui::style::color;
use crate::ui::widgets::Look;

/// How wide the ladder is, in points.
pub const WIDTH: f32 = 5.0 * 8.0 + 4.0 * 4.0 + 10.0;

/// The level of a model, 0 to 5.
pub fn level(model: Model) -> usize {
    Model::ALL.iter().position(|other| *other == model).unwrap_or_default()
}

/// The level of the result as it is, where it is another than with something excluded.
pub fn level_of_actual(would_be: &Classification, actual: &Classification) -> Option<usize> {
    (would_be.model != actual.model).then(|| level(actual.model))
}

/// Five steps; the one at `at` is long, those below it are filled. 0 is below the first. While
/// something is excluded, a line under the step of `actual` says where the plan is without that,
/// and the steps lost are outlined.
pub fn paint(
    painter: &egui::Painter,
    look: Look,
    left_top: egui::Pos2,
    at: f32,
    actual: Option<usize>,
) {
    let mut left = left_top.x;
    let accent = color(look.theme.accent);
    for step in 1..=5 {
        let near = (1.0 - (at - step as f32).abs()).clamp(0.0, 1.0);
        let is_actual = actual == Some(step);
        let width = 8.0 + if is_actual { 10.0 } else { 10.0 * near };
        let rect = Rect::from_min_size(egui::pos2(left, left_top.y), vec2(width, 8.0));
        let reached = (at - step as f32 + 1.0).clamp(0.0, 1.0);
        let empty = look.theme.ink.faded(0.14);
        let tint = color(empty).lerp_to_gamma(accent, reached);
        painter.rect_filled(rect, 4.0, tint);
        if actual.is_some_and(|actual| step <= actual) && reached < 1.0 {
            let stroke = Stroke::new(1.25, accent);
            painter.rect_stroke(rect, 4.0, stroke, egui::StrokeKind::Inside);
        }
        if is_actual {
            let y = rect.bottom() + 2.5;
            painter.hline(rect.shrink2(vec2(3.0, 0.0)).x_range(), y, Stroke::new(1.5, accent));
        }
        left += width + 4.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_has_its_level() {
        assert_eq!(Model::ALL.map(level), [0, 1, 2, 3, 4, 5]);
    }
}
