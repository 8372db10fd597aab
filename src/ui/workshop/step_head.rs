//! The head of a step on the board: its name and day, and what the plan is after it.

use eframe::egui;
use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::catalogue::words as names;
use crate::classify::roadmap::{RoadmapStep, cost_between};
use crate::language::{Language, texts};
use crate::plan::{MAX_NAME_BYTES, Model, Plan, Step, View};
use crate::session::{Action, RoadmapEdit, effort_text};
use crate::text::Face;
use crate::theme::Rgba;
use crate::ui::calendar;
use crate::ui::panels::PanelCx;
use crate::ui::panels::bars::ladder;
use crate::ui::style::{CAPTION, MODEL, TITLE, color, font};
use crate::ui::widgets::{DateField, Look, TextField, fitted, whole_on_hover};

/// How high the head is, in points.
pub(super) const HEIGHT: f32 = 178.0;
/// How wide the field for the day is, in points.
const DAY: f32 = 114.0;

pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, found: &RoadmapStep, rect: Rect) {
    let theme = cx.theme();
    let left = rect.left() + 12.0;
    let room = rect.width() - 24.0;
    let title = title(found.step, cx.plan(), cx.language());
    let with_day = found.step > 0 && room > 150.0;
    let title_room = if with_day { room - DAY - 8.0 } else { room };
    let is_late = found.until.is_some_and(|until| until < calendar::today());
    let (title, tint) = match is_late {
        true => (
            cx.text_with(texts::phrases::WITH_COMMA, &[&title, &cx.text(texts::completion::LATE)]),
            theme.activity,
        ),
        false => (title, theme.ink),
    };
    let galley = fitted(ui, &title, Face::SemiBold, &[TITLE, CAPTION], title_room);
    let at = pos2(left, rect.top() + 20.0 - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color(tint));
    if found.step > 0 {
        about(ui, cx, found.step, rect, with_day);
    }
    let mut y = rect.top() + 76.0;
    let mut line = |words: &str, face: Face, size: f32, tint: Rgba, below: f32| {
        let galley = fitted(ui, words, face, &[size, size - 1.0], room);
        let at = pos2(left, y);
        whole_on_hover(ui, &galley, words, Rect::from_min_size(at, galley.size()));
        ui.painter().galley(pos2(left, y), galley, color(tint));
        y += size + below;
    };
    let model = cx.text(names::model(found.model));
    line(model, Face::SemiBold, MODEL, theme.accent, 19.0);
    let markets = match found.markets.is_empty() {
        true => cx.text(texts::roadmap::MARKETS_OPEN).to_owned(),
        false => {
            let markets = found.markets.iter().map(|market| cx.text(names::market(*market)));
            markets.collect::<Vec<_>>().join(" + ")
        }
    };
    let route = cx.text(found.route.name());
    if found.step == 0 {
        // Its column is narrower, and has no effort to show.
        line(&markets, Face::Regular, CAPTION, theme.muted, 6.0);
        line(route, Face::Regular, CAPTION, theme.muted, 6.0);
    } else {
        line(&format!("{markets} · {route}"), Face::Regular, CAPTION, theme.muted, 6.0);
        let step = View::Step(found.step);
        let cost = cost_between(cx.plan(), View::Step(found.step - 1), step);
        let effort = effort_text::total(found.effort, cx.language());
        let taken = effort_text::with_cost(effort, cost, cx.plan(), cx.language());
        line(&taken, Face::Medium, CAPTION, theme.ink, 6.0);
    }
    if !found.journeys.is_empty() {
        let holding = found.journeys.iter().filter(|journey| journey.holds()).count();
        let count = found.journeys.len();
        let said = cx.text_with(texts::roadmap::JOURNEYS_HOLD, &[&holding, &count]);
        line(&said, Face::Medium, CAPTION, theme.ink, 6.0);
    }
    ladder(ui, cx.look, found.model, pos2(left, rect.top() + 97.0), room);
}

/// What a step is called over its column; 0 is today.
fn title(step: u32, plan: &Plan, language: Language) -> String {
    match step {
        0 => names::view(View::Today, language),
        // What was completed was the smallest offer that works; what comes first now is none.
        1 if plan.completed.is_empty() => texts::roadmap::MVP.in_language(language).to_owned(),
        step => names::view(View::Step(step), language),
    }
}

/// The fields with the name and the day of a step.
fn about(ui: &mut Ui, cx: &PanelCx<'_>, step: u32, rect: Rect, with_day: bool) {
    let now = cx.plan().steps.get(&step).cloned().unwrap_or_default();
    let set = |about: Step, field: &'static str| {
        cx.request(Action::Roadmap(RoadmapEdit::SetStep { step, about, field }));
    };
    let place = Rect::from_min_size(
        pos2(rect.left() + 6.0, rect.top() + 38.0),
        vec2(rect.width() - 12.0, 28.0),
    );
    let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
    let id = inner.scope_id().with(("name of step", step));
    let name = cx.text_with(texts::roadmap::STEP_NAME, &[&step]);
    let field = TextField::new(cx.look, id, &name, MAX_NAME_BYTES);
    if let Some(name) =
        field.placeholder(cx.text(texts::inventory::COLUMN_STEP_NAME)).show(&mut inner, &now.name)
    {
        set(Step { name, ..now.clone() }, "name of a step on the board");
    }
    if with_day {
        let place =
            Rect::from_min_size(pos2(rect.right() - 6.0 - DAY, rect.top() + 6.0), vec2(DAY, 28.0));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
        let name = cx.text_with(texts::roadmap::STEP_DATE, &[&step]);
        let id = inner.scope_id().with(("day of step", step));
        if let Some(until) = DateField::new(cx.look, id, &name).show(&mut inner, now.until) {
            set(Step { until, ..now }, "day of a step on the board");
        }
    }
}

fn ladder(ui: &Ui, look: Look, model: Model, at: egui::Pos2, room: f32) {
    let steps = Model::ALL.len() - 1;
    let wide = room / steps as f32;
    for step in 0..steps {
        let corner = at + vec2(wide * step as f32, 0.0);
        let rect = Rect::from_min_size(corner, vec2(wide - 4.0, 5.0));
        let theme = look.theme;
        let on = step < ladder::level(model);
        let fill = if on { color(theme.accent) } else { color(theme.ink.faded(0.12)) };
        ui.painter().rect_filled(rect, 2.0, fill);
    }
}

/// The head of a column that is no step.
pub(super) fn plain(ui: &Ui, look: Look, rect: Rect, title: &str, hint: &str) {
    let left = rect.left() + 12.0;
    let room = rect.width() - 24.0;
    let galley = fitted(ui, title, Face::SemiBold, &[TITLE, CAPTION], room);
    let at = pos2(left, rect.top() + 20.0 - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color(look.theme.muted));
    let tint = color(look.theme.faint);
    let galley = ui.painter().layout(hint.to_owned(), font(Face::Regular, CAPTION), tint, room);
    ui.painter().galley(pos2(left, rect.top() + 38.0), galley, tint);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::plan::CompletedStep;

    #[test]
    fn only_the_first_step_ever_is_the_smallest_offer() {
        let mut plan = Plan::named("Steps");
        let titles = |plan: &Plan| [0, 1, 2].map(|step| title(step, plan, Language::English));
        assert_eq!(titles(&plan), ["Today", "1 · MVP", "Step 2"]);
        let date = "2027-06-30".parse().expect("a day");
        let done = CompletedStep { name: String::new(), date, file: String::new() };
        plan.completed = Arc::new(vec![done]);
        assert_eq!(titles(&plan), ["Today", "Step 1", "Step 2"]);
    }
}
