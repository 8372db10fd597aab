//! The bar that floats over the canvas: what the shown view adds up to, and which view that is.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{
    CornerRadius, Frame, Margin, Popup, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::{compare_bar, evidence, look, view_switch, voice};
use crate::catalogue::words as names;
use crate::classify::Classification;
use crate::language::{what_if_words, window_words as words};
use crate::plan::{Id, Model};
use crate::session::{Action, Session, markets_text, route_text};
use crate::text::Face;
use crate::theme::{Appearance, Icon, Theme};
use crate::ui::style::{BAR_RADIUS, CAPTION, MODEL, color, floating_shadow, font};
use crate::ui::widgets::{Look, focus_ring, paint_icon};

/// How long the ladder takes to its new place, in seconds.
const LADDER_SECONDS: f32 = 0.2;

/// Shows the bar; it takes as much room as it needs, and at most that of `ui`. `highlight` gets
/// what the evidence under the pointer is about.
pub fn show(
    ui: &mut Ui,
    session: &mut Session,
    theme: &'static Theme,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) -> Response {
    let look = look(session, theme);
    let classification = session.classification();
    let actual = session.actual();
    let appearance = if ui.visuals().dark_mode { Appearance::Dark } else { Appearance::Light };
    let frame = Frame::new()
        .fill(color(theme.raised))
        .stroke(Stroke::new(1.0, color(theme.line)))
        .corner_radius(CornerRadius::same(BAR_RADIUS))
        .shadow(floating_shadow(appearance))
        .inner_margin(Margin::symmetric(10, 8));
    let room = ui.available_width();
    if let Some(compared) = session.compared() {
        let shown = frame.show(ui, |ui| {
            compare_bar::show(ui, look, session, &compared, actions, highlight);
        });
        let place = shown.response.rect.center_bottom() + vec2(0.0, 8.0);
        voice::show(ui, session, theme, (place, room), actions);
        return shown.response;
    }
    let shown = frame.show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.set_height(38.0);
            ui.spacing_mut().item_spacing.x = 12.0;
            let model = model(ui, look, &classification, &actual);
            Popup::menu(&model)
                .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
                .layout(egui::Layout::top_down(egui::Align::Min))
                .gap(12.0)
                .width(320.0)
                .show(|ui| evidence::show(ui, look, session.plan(), &classification, highlight));
            let space = view_switch::Space::of(room, session.last_step());
            if space.has_axes {
                divider(ui, look);
                axes(ui, look, &classification);
            }
            divider(ui, look);
            view_switch::show(ui, look, session, space, actions);
        });
    });
    let place = shown.response.rect.center_bottom() + vec2(0.0, 8.0);
    voice::show(ui, session, theme, (place, room), actions);
    shown.response
}

fn divider(ui: &mut Ui, look: Look) {
    let (rect, _) = ui.allocate_exact_size(vec2(1.0, 28.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, color(look.theme.line));
}

/// The level of a model, 0 to 5.
pub fn level(model: Model) -> usize {
    Model::ALL.iter().position(|other| *other == model).unwrap_or_default()
}

fn model(
    ui: &mut Ui,
    look: Look,
    classification: &Classification,
    actual: &Classification,
) -> Response {
    let theme = look.theme;
    let name = look.say(names::model(classification.model));
    let ink = color(theme.ink);
    let galley = ui.painter().layout_no_wrap(name.to_owned(), font(Face::SemiBold, MODEL), ink);
    let ladder_width = 5.0 * 8.0 + 20.0 + 4.0 * 4.0;
    let width = galley.size().x.max(ladder_width) + 16.0 + 20.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::click());
    let level = level(classification.model);
    let was = (level_of_actual(classification, actual), look.say(names::model(actual.model)));
    response.widget_info(|| {
        let spoken = if let (Some(is), is_called) = was {
            let text = what_if_words::WOULD_BE_IN_VIEW;
            look.say_with(text, &[&name, &level, &is_called, &is])
        } else if level == 0 {
            look.say_with(words::NO_RESULT_YET, &[&name])
        } else {
            look.say_with(words::RESULT_IN_VIEW, &[&name, &level])
        };
        WidgetInfo::labeled(Role::Button, ui.is_enabled(), spoken)
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, color(theme.ink.faded(0.05)));
    }
    ui.painter().galley(rect.min + vec2(8.0, 3.0), galley, ink);
    let place = egui::pos2(rect.left() + 8.0, rect.bottom() - 12.0);
    let seconds = if moves(ui) { LADDER_SECONDS } else { 0.0 };
    let at = ui.ctx().animate_value_with_time(response.id.with("ladder"), level as f32, seconds);
    paint_ladder(ui.painter(), look, place, at, was.0);
    let chevron = Rect::from_center_size(
        egui::pos2(rect.right() - 12.0, rect.top() + 12.0),
        vec2(13.0, 13.0),
    );
    paint_icon(ui.painter(), Icon::ChevronDown, chevron, color(theme.faint));
    focus_ring(ui, look, &response, rect, 8);
    response
}

/// Whether things may slide and fade.
fn moves(ui: &Ui) -> bool {
    ui.style().animation_time > 0.0
}

/// The level of the result as it is, where it is another than with something held off.
pub fn level_of_actual(would_be: &Classification, actual: &Classification) -> Option<usize> {
    (would_be.model != actual.model).then(|| level(actual.model))
}

/// Five steps; the one at `at` is long, those below it are filled. 0 is below the first. While
/// something is held off, a line under the step of `actual` says where the plan is without that,
/// and the steps lost are outlined.
pub fn paint_ladder(
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

fn axes(ui: &mut Ui, look: Look, classification: &Classification) {
    let language = look.language;
    let lines = [markets_text(classification, language), route_text(classification, language)];
    let galleys = lines.map(|line| {
        let tint = color(look.theme.muted);
        ui.painter().layout_no_wrap(line, font(Face::Regular, CAPTION), tint)
    });
    let width = galleys[0].size().x.max(galleys[1].size().x);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 36.0), Sense::hover());
    let spoken = format!("{}, {}", galleys[0].text(), galleys[1].text());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let [first, second] = galleys;
    ui.painter().galley(rect.min + vec2(0.0, 2.0), first, color(look.theme.muted));
    ui.painter().galley(rect.min + vec2(0.0, 19.0), second, color(look.theme.muted));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_has_its_level() {
        assert_eq!(Model::ALL.map(level), [0, 1, 2, 3, 4, 5]);
    }
}
