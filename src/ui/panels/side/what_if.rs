//! Switches that exclude elements, and the list of what is excluded.

use eframe::egui;
use egui::text::LayoutJob;
use egui::{Align, Layout, Sense, Ui, WidgetInfo, vec2};

use super::reason;
use crate::language::texts;
use crate::plan::Id;
use crate::session::{Action, Command, loss_text, naming};
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::panels::PanelCx;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TEXT, color, font};
use crate::ui::widgets::{
    Button, ButtonKind, Look, caption, card, checkbox, focus_ring, icon_switch, paint_icon,
    paragraph, title,
};

/// So many elements are listed at most.
const LISTED: usize = 5;
/// So many things that are lost are listed at most.
const LINES: usize = 14;

/// The switch for one element, among what can be done with it; nothing where it cannot be excluded.
pub fn switch(ui: &mut Ui, cx: &PanelCx<'_>, id: &Id) {
    if !cx.session.in_view().may_be_excluded(id) {
        return;
    }
    let is_excluded = is_excluded(cx, id);
    let icon = if is_excluded { Icon::EyeOff } else { Icon::Eye };
    if icon_switch(ui, cx.look, icon, cx.text(texts::result::HOLD_OFF), is_excluded).clicked() {
        cx.request(Action::ToggleExcluded(vec![id.clone()]));
    }
}

/// What it means that an element is excluded, while it is.
pub fn hint(ui: &mut Ui, cx: &PanelCx<'_>, id: &Id) {
    if is_excluded(cx, id) {
        caption(ui, cx.look, cx.text(texts::result::HOLD_OFF_HINT));
    }
}

fn is_excluded(cx: &PanelCx<'_>, id: &Id) -> bool {
    cx.session.in_view().may_be_excluded(id) && cx.session.viewport().excluded().contains(id)
}

/// The switch for so many elements that can be excluded, of which so many are. `ids` are all of
/// them, asked for only when they are needed.
pub fn switch_of_several(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    (all, count): (usize, usize),
    ids: impl FnOnce() -> Vec<Id>,
) {
    if all == 0 {
        return;
    }
    let state = match count {
        0 => Some(false),
        count if count == all => Some(true),
        _ => None,
    };
    if count > 0 {
        ui.spacing_mut().item_spacing.y = 2.0;
    }
    let hint =
        if all == 1 { texts::result::HOLD_OFF_HINT } else { texts::result::HOLD_OFF_HINT_MANY };
    if checkbox(ui, cx.look, state, cx.text(texts::result::HOLD_OFF)).is_some() {
        cx.request(Action::ToggleExcluded(ids()));
    }
    if count > 0 {
        caption(ui, cx.look, cx.text(hint));
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(4.0);
    }
}

/// What is excluded, in the panel that says why; nothing while nothing is.
pub fn list(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let Some(sentence) = cx.session.what_if() else { return };
    card(ui, cx.look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        paragraph(ui, cx.look, cx.theme().ink, &[(&sentence, false)]);
        for id in cx.session.viewport().excluded().iter().take(LISTED) {
            row(ui, cx, (id, true));
        }
        let more = cx.session.viewport().excluded().len().saturating_sub(LISTED);
        if more > 0 {
            caption(ui, cx.look, cx.text_with(texts::phrases::AND_MORE, &[&more]));
        }
        lost(ui, cx);
        ui.add_space(2.0);
        let end = Button::new(cx.look, cx.text(Command::EndWhatIf.title()));
        if end.kind(ButtonKind::Quiet).show(ui).clicked() {
            cx.run(Command::EndWhatIf);
        }
    });
    ui.add_space(4.0);
}

/// What is lost and gained without what is excluded, in groups; a click shows what it is about.
fn lost(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let losses = cx.session.losses();
    let (plan, language) = (cx.plan(), cx.language());
    let mut lost = loss_text::lines(plan, &losses.lost, false, language);
    lost.extend(loss_text::unserved(&losses.unserved, language));
    let gained = loss_text::lines(plan, &losses.gained, true, language);
    if lost.is_empty() && gained.is_empty() {
        caption(ui, cx.look, cx.text(texts::result::NOTHING_LOST));
        return;
    }
    let theme = cx.theme();
    let parts = [
        (texts::result::LOST, &lost, (Icon::Warning, theme.activity)),
        (texts::result::GAINED, &gained, (Icon::Check, theme.team)),
    ];
    for (head, lines, mark) in parts.into_iter().filter(|(_, lines, _)| !lines.is_empty()) {
        title(ui, cx.look, cx.text(head));
        let mut group = None;
        for line in lines.iter().take(LINES) {
            let name = cx.text(line.group);
            if group.replace(name) != Some(name) {
                caption(ui, cx.look, name);
            }
            reason::show(ui, cx, (&line.text, &line.elements), mark);
        }
        let more = lines.len().saturating_sub(LINES);
        if more > 0 {
            caption(ui, cx.look, cx.text_with(texts::phrases::AND_MORE, &[&more]));
        }
    }
}

/// An element with a switch that excludes it. Pressed it is selected, under the pointer shown.
pub fn row(ui: &mut Ui, cx: &PanelCx<'_>, (id, is_off): (&Id, bool)) {
    let plan = cx.plan();
    let name = naming::in_list(plan, id, cx.language());
    let (first, second) = naming::in_lines(plan, id, cx.language());
    let height = if second.is_some() { 40.0 } else { 28.0 };
    let size = vec2(ui.available_width(), height + 2.0);
    let shown = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if toggle(ui, cx.look, &name, is_off) {
            cx.request(Action::ToggleExcluded(vec![id.clone()]));
        }
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        let room = rect.width() - 8.0;
        let tint = if is_off { cx.theme().muted } else { cx.theme().ink };
        let line = |words: String, font, tint: Rgba| {
            let mut job = LayoutJob::simple_singleline(words, font, color(tint));
            if is_off && let Some(section) = job.sections.first_mut() {
                section.format.strikethrough = egui::Stroke::new(1.0, color(tint));
            }
            job.wrap = egui::text::TextWrapping::truncate_at_width(room);
            ui.painter().layout_job(job)
        };
        let first = line(first, font(Face::Medium, TEXT), tint);
        let second = second.map(|ends| line(ends, font(Face::Regular, CAPTION), cx.theme().muted));
        let wide = rect.expand2(vec2(6.0, 0.0));
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(wide, BUTTON_RADIUS, color(cx.theme().accent_background));
        }
        let is_cut = first.elided || second.as_ref().is_some_and(|second| second.elided);
        let below = second.as_ref().map_or(0.0, |second| second.size().y + 1.0);
        let top = rect.center().y - (first.size().y + below) / 2.0;
        let under = egui::pos2(rect.left(), top + first.size().y + 1.0);
        ui.painter().galley(egui::pos2(rect.left(), top), first, color(tint));
        if let Some(second) = second {
            ui.painter().galley(under, second, color(cx.theme().muted));
        }
        response.widget_info(|| {
            let spoken = cx.text_with(texts::result::WHY_SHOW_ON_CANVAS, &[&name]);
            WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), spoken)
        });
        focus_ring(ui, cx.look, &response, wide, BUTTON_RADIUS);
        if response.clicked() {
            cx.request(Action::Select([id.clone()].into_iter().collect()));
        }
        let focused = response.has_focus();
        if is_cut {
            response.on_hover_text(&name);
        }
        focused
    });
    if shown.inner || ui.rect_contains_pointer(shown.response.rect) {
        cx.highlight([id.clone()]);
    }
}

/// A small switch: an eye that is open or shut, and a word.
fn toggle(ui: &mut Ui, look: Look, name: &str, is_off: bool) -> bool {
    let theme = look.theme;
    let words = look.say(texts::result::WITHOUT_IT);
    let ink = if is_off { theme.accent } else { theme.muted };
    let galley =
        ui.painter().layout_no_wrap(words.to_owned(), font(Face::Medium, CAPTION), color(ink));
    let size = vec2(galley.size().x + 38.0, 28.0);
    let (space, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let spoken = look.say_with(texts::result::WITHOUT_IT_NAMED, &[&name]);
        WidgetInfo::selected(egui::Role::CheckBox, ui.is_enabled(), is_off, spoken)
    });
    let rect = space.shrink2(vec2(0.0, 2.0));
    let fill = match (is_off, response.hovered()) {
        (true, _) => theme.accent_background,
        (false, true) => theme.sunken,
        (false, false) => theme.surface,
    };
    let border = if is_off { theme.accent } else { theme.border.faded(0.55) };
    ui.painter().rect_filled(rect, 12.0, color(fill));
    let stroke = egui::Stroke::new(1.0, color(border));
    ui.painter().rect_stroke(rect, 12.0, stroke, egui::StrokeKind::Inside);
    let mark = if is_off { Icon::EyeOff } else { Icon::Eye };
    let square = egui::Rect::from_center_size(
        egui::pos2(rect.left() + 16.0, rect.center().y),
        vec2(14.0, 14.0),
    );
    paint_icon(ui.painter(), mark, square, color(ink));
    let place = egui::pos2(rect.left() + 27.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, color(ink));
    focus_ring(ui, look, &response, rect.expand(2.0), 14);
    response.clicked()
}
