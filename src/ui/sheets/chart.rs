//! Model and effort over the steps, each step over its column.

use eframe::egui;
use egui::{Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::roadmap::{Column, GAP, Widths};
use crate::catalogue::words as names;
use crate::language::{grammar, texts};
use crate::plan::{Model, View};
use crate::session::RoadmapData;
use crate::text::Face;
use crate::ui::style::{CAPTION, CARD_RADIUS, TAG, color, font};
use crate::ui::widgets::Look;

/// How high the chart is, in points.
const HEIGHT: f32 = 116.0;

pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    paths: &RoadmapData,
    columns: &[Column],
    widths: &Widths,
) {
    let theme = look.theme;
    let steps: Vec<Column> =
        columns.iter().copied().filter(|column| matches!(column, Column::Step(_))).collect();
    let all = widths.all(columns);
    let (space, response) = ui.allocate_exact_size(vec2(all, HEIGHT), Sense::hover());
    let spoken = paths.steps.iter().take(24).map(|step| {
        let view = if step.step == 0 { View::Today } else { View::Step(step.step) };
        let name = names::view(view, look.language);
        let (model, days) = (look.say(names::model(step.model)), days(look, step.effort));
        look.say_with(texts::roadmap::CHART_POINT, &[&name, &model, &days])
    });
    let spoken =
        format!("{}: {}", look.say(texts::roadmap::CHART), spoken.collect::<Vec<_>>().join("; "));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let plot = Rect::from_min_size(space.min, vec2(widths.all(&steps), HEIGHT));
    ui.painter().rect_filled(plot, CARD_RADIUS, color(theme.sunken));
    let levels = Model::ALL.len() - 1;
    let inner = plot.shrink2(vec2(0.0, 16.0));
    let y = |level: usize| inner.bottom() - inner.height() * level as f32 / levels as f32;
    let clip = ui.clip_rect();
    for level in 0..=levels {
        let line = Stroke::new(1.0, color(theme.ink.faded(0.07)));
        ui.painter().hline(plot.x_range(), y(level), line);
    }
    let most = paths.steps.iter().map(|step| step.effort).max().unwrap_or_default().max(1);
    // Today is the first column, the others are alike.
    let (first, width) = (widths.of(Column::Step(0)), widths.of(Column::Step(1)));
    let x = |step: usize| match step {
        0 => space.left() + first / 2.0,
        step => space.left() + first + GAP + (width + GAP) * (step - 1) as f32 + width / 2.0,
    };
    let mut line = Vec::new();
    for (place, step) in paths.steps.iter().enumerate() {
        let middle = x(place);
        if middle < clip.left() - 2.0 * width || middle > clip.right() + 2.0 * width {
            continue;
        }
        // Effort as a bar from the foot, the model as a point on the line.
        if step.effort > 0 {
            let high = inner.height() * 0.5 * (step.effort as f32 / most as f32);
            let bar = Rect::from_min_max(
                pos2(middle - width * 0.3, inner.bottom() - high.max(2.0)),
                pos2(middle + width * 0.3, inner.bottom()),
            );
            ui.painter().rect_filled(bar, 3.0, color(theme.activity.faded(0.22)));
            let at = pos2(middle, inner.bottom() + 8.0);
            let align = egui::Align2::CENTER_CENTER;
            let said = days(look, step.effort);
            ui.painter().text(at, align, said, font(Face::Medium, TAG), color(theme.activity));
        }
        line.push(pos2(middle, y(level_of(step.model))));
    }
    ui.painter().add(Shape::line(line.clone(), Stroke::new(2.5, color(theme.accent))));
    for point in &line {
        ui.painter().circle(
            *point,
            4.5,
            color(theme.accent),
            Stroke::new(2.0, color(theme.surface)),
        );
    }
    for (place, step) in paths.steps.iter().enumerate() {
        let point = pos2(x(place), y(level_of(step.model)));
        if !clip.x_range().contains(point.x) {
            continue;
        }
        let above = point.y > plot.top() + 24.0;
        let at = point + vec2(0.0, if above { -9.0 } else { 9.0 });
        let align = if above { egui::Align2::CENTER_BOTTOM } else { egui::Align2::CENTER_TOP };
        let name = look.say(names::model(step.model));
        ui.painter().text(at, align, name, font(Face::SemiBold, CAPTION), color(theme.ink));
    }
}

/// How high a model stands, 0 to 5.
pub(super) fn level_of(model: Model) -> usize {
    Model::ALL.iter().position(|one| *one == model).unwrap_or_default()
}

/// An effort in words.
pub(super) fn days(look: Look, effort: u64) -> String {
    let (one, many) = (texts::phrases::ONE_PERSON_DAY, texts::phrases::PERSON_DAYS);
    grammar::counted(effort, one, many, look.language)
}
