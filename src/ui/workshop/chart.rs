//! Model and effort over the steps, each step over its column.

use eframe::egui;
use egui::{Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::columns::{Column, Columns, GAP};
use crate::catalogue::{dates, words as names};
use crate::classify::roadmap::RoadmapStep;
use crate::language::texts;
use crate::plan::{Model, Plan, View};
use crate::session::{RoadmapData, effort_text};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::panels::bars::ladder;
use crate::ui::style::{CAPTION, CARD_RADIUS, TAG, color, font};
use crate::ui::widgets::{Look, fitted, paint_icon};

/// How high the chart is, in points.
const HEIGHT: f32 = 116.0;

/// Of more completed steps than this only the last are named over today.
const MOST_COMPLETED: usize = 3;
/// How high a line about a completed step is, in points.
const LINE: f32 = 13.0;

pub(super) fn show(
    ui: &mut Ui,
    (look, plan): (Look, &Plan),
    data: &RoadmapData,
    columns: &Columns,
) {
    let size = vec2(columns.width_of_all(columns.iter()), HEIGHT);
    let (space, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, spoken(look, plan, data)));
    let steps = columns.iter().filter(|column| matches!(column, Column::Step(_)));
    let plot = Rect::from_min_size(space.min, vec2(columns.width_of_all(steps), HEIGHT));
    ui.painter().rect_filled(plot, CARD_RADIUS, color(look.theme.sunken));
    // Today is the first column, the others are alike.
    let (first, width) = (columns.width_of(Column::Step(0)), columns.width_of(Column::Step(1)));
    let chart = Chart { look, data, plot, first, width };
    for level in 0..Model::ALL.len() {
        let line = Stroke::new(1.0, color(look.theme.ink.faded(0.07)));
        ui.painter().hline(plot.x_range(), chart.y(level), line);
    }
    chart.efforts(ui);
    chart.line(ui);
    chart.names(ui);
    chart.completed(ui, plan);
}

/// The completed steps with their days.
fn completed(look: Look, plan: &Plan) -> Vec<String> {
    let said = plan.completed.iter().map(|one| {
        let day = dates::written(one.date, look.language);
        look.say_with(texts::phrases::WITH_COMMA, &[&one.name, &day])
    });
    said.collect()
}

/// The chart in words.
fn spoken(look: Look, plan: &Plan, data: &RoadmapData) -> String {
    let points = data.steps.iter().take(24).map(|step| {
        let view = if step.step == 0 { View::Today } else { View::Step(step.step) };
        let name = names::view(view, look.language);
        let (model, days) =
            (look.say(names::model(step.model)), effort_text::total(step.effort, look.language));
        look.say_with(texts::roadmap::CHART_POINT, &[&name, &model, &days])
    });
    let done = completed(look, plan);
    let head = look.say(texts::completion::COMPLETED_STEPS);
    let done = (!done.is_empty())
        .then(|| look.say_with(texts::phrases::NAMED, &[&head, &done.join("; ")]));
    let said = done.into_iter().chain(points).collect::<Vec<_>>().join("; ");
    look.say_with(texts::phrases::NAMED, &[&look.say(texts::roadmap::CHART), &said])
}

/// The chart in its place.
struct Chart<'a> {
    look: Look,
    data: &'a RoadmapData,
    plot: Rect,
    /// How wide the column of today is, and those of the steps, in points.
    first: f32,
    width: f32,
}

impl Chart<'_> {
    fn inner(&self) -> Rect {
        self.plot.shrink2(vec2(0.0, 16.0))
    }

    fn y(&self, level: usize) -> f32 {
        let (inner, levels) = (self.inner(), Model::ALL.len() - 1);
        inner.bottom() - inner.height() * level as f32 / levels as f32
    }

    fn x(&self, step: usize) -> f32 {
        let (left, width) = (self.plot.left() + self.first, self.width);
        match step {
            0 => self.plot.left() + self.first / 2.0,
            step => left + GAP + (width + GAP) * (step - 1) as f32 + width / 2.0,
        }
    }

    /// The steps that are in sight or beside it, each with the middle of its column.
    fn near(&self, ui: &Ui) -> impl Iterator<Item = (f32, &RoadmapStep)> {
        let (clip, beyond) = (ui.clip_rect(), 2.0 * self.width);
        let middles = self.data.steps.iter().enumerate().map(|(at, step)| (self.x(at), step));
        middles.filter(move |(x, _)| *x >= clip.left() - beyond && *x <= clip.right() + beyond)
    }

    /// The effort of each step, as a bar from the foot.
    fn efforts(&self, ui: &Ui) {
        let most = self.data.steps.iter().map(|step| step.effort.total()).max();
        let most = most.unwrap_or_default().max(1);
        let (inner, tint) = (self.inner(), self.look.theme.activity);
        for (middle, step) in self.near(ui).filter(|(_, step)| step.effort.total() > 0) {
            let high = inner.height() * 0.5 * (step.effort.total() as f32 / most as f32);
            let bar = Rect::from_min_max(
                pos2(middle - self.width * 0.3, inner.bottom() - high.max(2.0)),
                pos2(middle + self.width * 0.3, inner.bottom()),
            );
            ui.painter().rect_filled(bar, 3.0, color(tint.faded(0.22)));
            let at = pos2(middle, inner.bottom() + 8.0);
            let said = effort_text::total(step.effort, self.look.language);
            let align = egui::Align2::CENTER_CENTER;
            ui.painter().text(at, align, said, font(Face::Medium, TAG), color(tint));
        }
    }

    /// The models, as points on a line.
    fn line(&self, ui: &Ui) {
        let theme = self.look.theme;
        let point = |(x, step): (f32, &RoadmapStep)| pos2(x, self.y(ladder::level(step.model)));
        let points: Vec<_> = self.near(ui).map(point).collect();
        ui.painter().add(Shape::line(points.clone(), Stroke::new(2.5, color(theme.accent))));
        let edge = Stroke::new(2.0, color(theme.surface));
        for point in points {
            ui.painter().circle(point, 4.5, color(theme.accent), edge);
        }
    }

    /// What was completed before today, in its column: where the point of today leaves room.
    fn completed(&self, ui: &Ui, plan: &Plan) {
        let done = &plan.completed;
        let shown = &done[done.len().saturating_sub(MOST_COMPLETED)..];
        let level = self.data.steps.first().map_or(0, |step| ladder::level(step.model));
        let high = LINE * shown.len() as f32;
        let top = match level >= Model::ALL.len() / 2 {
            true => self.plot.bottom() - high - 4.0,
            false => self.plot.top() + 4.0,
        };
        let tint = self.look.theme.team;
        for (row, one) in shown.iter().enumerate() {
            // The day first: a long name is cut.
            let day = dates::written(one.date, self.look.language);
            let words = self.look.say_with(texts::phrases::WITH_COMMA, &[&day, &one.name]);
            let y = top + LINE * (row as f32 + 0.5);
            let square = Rect::from_center_size(pos2(self.plot.left() + 13.0, y), vec2(11.0, 11.0));
            paint_icon(ui.painter(), Icon::Check, square, color(tint));
            let galley = fitted(ui, &words, Face::Medium, &[TAG], self.first - 28.0);
            let at = pos2(self.plot.left() + 22.0, y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, color(tint));
        }
    }

    /// The names of the models, above or below their points.
    fn names(&self, ui: &Ui) {
        let in_sight = ui.clip_rect().x_range();
        for (x, step) in self.near(ui).filter(|(x, _)| in_sight.contains(*x)) {
            let point = pos2(x, self.y(ladder::level(step.model)));
            let above = point.y > self.plot.top() + 24.0;
            let at = point + vec2(0.0, if above { -9.0 } else { 9.0 });
            let align = if above { egui::Align2::CENTER_BOTTOM } else { egui::Align2::CENTER_TOP };
            let name = self.look.say(names::model(step.model));
            let ink = color(self.look.theme.ink);
            ui.painter().text(at, align, name, font(Face::SemiBold, CAPTION), ink);
        }
    }
}
