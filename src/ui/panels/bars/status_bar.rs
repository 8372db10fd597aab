//! The bar at the bottom: what the current tool does, what is selected, whether it is saved, how
//! large the drawing is.

use eframe::egui;
use egui::{Popup, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::announcement_bar;
use crate::classify::roadmap::Late;
use crate::language::{grammar, texts};
use crate::session::Command;
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::calendar;
use crate::ui::panels::{PanelCx, STATUS_BAR_HEIGHT};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, color, font};
use crate::ui::widgets::{Look, MenuEntry, focus_ring, menu_entry, paint_icon};

/// Shows the bar over the whole width of `ui`. `hint` says what the current tool does. Says
/// whether the findings are to be shown.
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, hint: &str) -> bool {
    let size = vec2(ui.available_width(), STATUS_BAR_HEIGHT);
    let bar = Rect::from_min_size(ui.max_rect().min, size);
    ui.allocate_rect(bar, Sense::hover());
    let inner = bar.shrink2(vec2(14.0, 0.0));
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut right = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
    right.spacing_mut().item_spacing.x = 18.0;
    zoom(&mut right, cx);
    note(&mut right, saved_words(cx), cx.theme().muted);
    let opens_findings = findings(&mut right, cx);
    late(&mut right, cx);
    let selected = cx.session.selection().len();
    if selected > 0 {
        note(&mut right, &cx.text_with(texts::inspector::SELECTED, &[&selected]), cx.theme().muted);
    }
    let free = (right.min_rect().left() - 18.0 - inner.left()).max(0.0);
    let place = Rect::from_min_size(inner.min, vec2(free, inner.height()));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut left = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
    if !announcement_bar::in_status_bar(&mut left, cx) {
        note(&mut left, hint, cx.theme().muted);
    }
    opens_findings
}

/// How much is late, with the way to the roadmap; nothing where everything is on time.
fn late(ui: &mut Ui, cx: &PanelCx<'_>) {
    let late = Late::on(cx.plan(), calendar::today());
    if late.is_empty() {
        return;
    }
    let words = late_words(cx.look, &late);
    let theme = cx.theme();
    let ink = color(theme.activity);
    let galley = ui.painter().layout_no_wrap(words.clone(), font(Face::Medium, CAPTION), ink);
    let size = vec2(galley.size().x + 34.0, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = cx.text_with(texts::completion::OPEN_ROADMAP, &[&words]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(theme.ink.faded(0.06)));
    }
    let square =
        Rect::from_center_size(egui::pos2(rect.left() + 14.0, rect.center().y), vec2(14.0, 14.0));
    paint_icon(ui.painter(), Icon::Calendar, square, ink);
    let at = egui::pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    focus_ring(ui, cx.look, &response, rect, BUTTON_RADIUS);
    if response.clicked() {
        cx.run(Command::ShowRoadmap);
    }
}

/// What is late, in few words.
fn late_words(look: Look, late: &Late) -> String {
    let steps = look.say_with(texts::completion::LATE_STEPS, &[&late.steps.len()]);
    match late.measures.len() {
        0 => steps,
        count => {
            let measures = look.say_with(texts::completion::LATE_MEASURES, &[&count]);
            look.say_with(texts::phrases::WITH_COMMA, &[&steps, &measures])
        }
    }
}

/// How much was noticed; says whether it was pressed. Nothing is said of an empty plan.
fn findings(ui: &mut Ui, cx: &PanelCx<'_>) -> bool {
    let Some(findings) = cx.session.known_findings() else { return false };
    if cx.plan().nodes.is_empty() {
        return false;
    }
    let theme = cx.theme();
    let counts = finding_counts(cx.look, findings.warnings, findings.hints());
    let (icon, tint) = match (findings.warnings, findings.hints()) {
        (0, 0) => (Icon::Check, theme.team),
        (0, _) => (Icon::Info, theme.muted),
        _ => (Icon::Warning, theme.activity),
    };
    let galley = ui.painter().layout_no_wrap(
        counts.clone(),
        font(Face::Medium, CAPTION),
        color(theme.muted),
    );
    let size = vec2(galley.size().x + 34.0, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = cx.text_with(texts::findings::OPEN_FINDINGS, &[&counts]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(theme.ink.faded(0.06)));
    }
    let square =
        Rect::from_center_size(egui::pos2(rect.left() + 14.0, rect.center().y), vec2(14.0, 14.0));
    paint_icon(ui.painter(), icon, square, color(tint));
    let place = egui::pos2(rect.left() + 27.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, color(theme.muted));
    focus_ring(ui, cx.look, &response, rect, BUTTON_RADIUS);
    response.clicked()
}

/// How many warnings and hints, in words.
pub(in crate::ui) fn finding_counts(look: Look, warnings: usize, hints: usize) -> String {
    let counted = |count, one, many| grammar::counted(count, one, many, look.language);
    let warning = counted(warnings, texts::findings::ONE_WARNING, texts::findings::MANY_WARNINGS);
    let hint = counted(hints, texts::findings::ONE_HINT, texts::findings::MANY_HINTS);
    match (warnings, hints) {
        (0, 0) => look.say(texts::findings::NO_FINDINGS_SHORT).to_owned(),
        (_, 0) => warning,
        (0, _) => hint,
        _ => look.say_with(texts::phrases::WITH_COMMA, &[&warning, &hint]),
    }
}

fn note(ui: &mut Ui, words: &str, tint: Rgba) {
    let text = egui::RichText::new(words).font(font(Face::Regular, CAPTION)).color(color(tint));
    ui.add(egui::Label::new(text).truncate());
}

fn saved_words(cx: &PanelCx<'_>) -> &'static str {
    cx.text(match (cx.session.path(), cx.session.is_changed()) {
        (_, true) => texts::window::CHANGED_STATE,
        (Some(_), false) => texts::window::SAVED_STATE,
        (None, false) => texts::window::UNSAVED_STATE,
    })
}

fn zoom(ui: &mut Ui, cx: &PanelCx<'_>) {
    let percent = (cx.session.camera().zoom * 100.0).round();
    let shown = cx.text_with(texts::phrases::PERCENT, &[&percent]);
    let tint = color(cx.theme().ink);
    let galley = ui.painter().layout_no_wrap(shown, font(Face::SemiBold, CAPTION), tint);
    let (rect, response) = ui.allocate_exact_size(vec2(56.0, 24.0), Sense::click());
    let name = cx.text_with(texts::window::ZOOM_NAME, &[&percent]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(cx.theme().ink.faded(0.06)));
    }
    let place = rect.center() - galley.size() / 2.0;
    ui.painter().galley(place, galley, tint);
    focus_ring(ui, cx.look, &response, rect, BUTTON_RADIUS);
    Popup::menu(&response).align(egui::RectAlign::TOP_END).gap(6.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let commands = [
            Command::ZoomToFit,
            Command::ZoomToSelection,
            Command::ZoomTo100,
            Command::ZoomIn,
            Command::ZoomOut,
        ];
        for command in commands {
            let keys = command.shortcuts().first().map(|keys| keys.title(cx.language()));
            let entry = MenuEntry {
                beside: keys.as_deref().unwrap_or_default(),
                ..MenuEntry::new(cx.text(command.title()))
            };
            ui.add_enabled_ui(cx.session.is_enabled(command), |ui| {
                if menu_entry(ui, cx.look, &entry, false).clicked() {
                    cx.run(command);
                    ui.close();
                }
            });
        }
    });
}
