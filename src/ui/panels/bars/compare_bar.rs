//! The bar over the canvas while two views are compared: both results side by side, and how much
//! differs.

use eframe::egui;
use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use super::{compare_slider, ladder, view_switch};
use crate::catalogue::words as names;
use crate::classify::{Classification, Difference};
use crate::language::{Text, texts};
use crate::plan::View;
use crate::session::{Action, Command, Compared, markets_text, route_text};
use crate::text::Face;
use crate::theme::{Icon, Rgba, Theme};
use crate::ui::panels::PanelCx;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, MODEL, TAG, TEXT, color, font};
use crate::ui::widgets::{Button, ButtonKind, fitted, focus_ring, icon_button, paint_icon};

/// How wide each of the two results is at most, and what stands between and beside them takes, in
/// points.
const SIDE: f32 = 214.0;
const BESIDE: f32 = 250.0;
/// How high the bar is, and above a dock, where markets and route are left to the side panel.
const HEIGHT: f32 = 104.0;
const LOW_HEIGHT: f32 = 66.0;

/// The sign and the colour of a difference, as on the canvas.
pub(in crate::ui::panels) fn sign(theme: &Theme, difference: Difference) -> (Icon, Rgba) {
    match difference {
        Difference::Added => (Icon::Plus, theme.team),
        Difference::Changed => (Icon::Pencil, theme.activity),
        Difference::Removed => (Icon::Minus, theme.danger),
    }
}

/// Shows what is in the bar.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, compared: &Compared) {
    let room = ui.available_width();
    let side = SIDE.min((room - BESIDE) / 2.0).max(104.0);
    let is_low = cx.session.camera().is_low();
    let height = if is_low { LOW_HEIGHT } else { HEIGHT };
    let shown = ui.horizontal(|ui| {
        ui.set_height(height);
        ui.spacing_mut().item_spacing.x = 10.0;
        let (from, to) = (compared.comparison.from, compared.comparison.to);
        let name = cx.text(texts::views::COMPARED_FROM);
        let first = result(ui, cx, (name, side), (from, &compared.from));
        ui.vertical(|ui| {
            ui.add_space(2.0);
            let name = cx.text(texts::views::SWAP_SIDES);
            if icon_button(ui, cx.look, Icon::Swap, name, true).clicked() {
                cx.request(Action::Compare { from: to, to: from });
            }
            ui.add_space(if is_low { 4.0 } else { 6.0 });
            let (rect, _) = ui.allocate_exact_size(vec2(28.0, 18.0), Sense::hover());
            let square = egui::Rect::from_center_size(rect.center(), vec2(18.0, 18.0));
            paint_icon(ui.painter(), Icon::ArrowRight, square, color(cx.theme().muted));
        });
        let name = cx.text(texts::views::COMPARED_TO);
        let second = result(ui, cx, (name, side), (to, &compared.to));
        cx.request_all(first.map(|from| Action::Compare { from, to }));
        cx.request_all(second.map(|to| Action::Compare { from, to }));
        let (line, _) = ui.allocate_exact_size(vec2(1.0, height - 8.0), Sense::hover());
        ui.painter().rect_filled(line, 0.0, color(cx.theme().line));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                for (difference, number) in Difference::ALL.into_iter().zip(compared.counts) {
                    let row = height.min(84.0) / 3.0;
                    let count_of = (difference, number, row);
                    count(ui, cx, compared, count_of);
                }
            });
        });
        ui.vertical(|ui| {
            ui.add_space(2.0);
            let name = cx.text(texts::views::END_COMPARISON);
            let end = Button::new(cx.look, cx.text(texts::journeys::DONE))
                .kind(ButtonKind::Quiet)
                .name(name);
            if end.show(ui).clicked() {
                cx.run(Command::CompareViews);
            }
        });
    });
    if compare_slider::has_room_for(cx.session) {
        let views = (compared.comparison.from, compared.comparison.to);
        let width = shown.response.rect.width();
        compare_slider::show(ui, cx, views, width);
    }
}

/// One of the two views with what it adds up to; gives another one that was chosen.
fn result(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    (name, width): (&str, f32),
    (view, found): (View, &Classification),
) -> Option<View> {
    let theme = cx.theme();
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let views = view_switch::all_views(cx.session.last_step());
        let chosen = view_switch::choice(ui, cx, (name, width), &views, view);
        let is_low = cx.session.camera().is_low();
        let height = if is_low { LOW_HEIGHT } else { HEIGHT };
        ui.add_space(if is_low { 2.0 } else { 6.0 });
        let size = vec2(width, height - 36.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let model = cx.text(names::model(found.model));
        let level = ladder::level(found.model);
        let lines = [markets_text(found, cx.language()), route_text(found, cx.language())];
        let title = names::view_of(cx.plan(), view, cx.language());
        response.widget_info(|| {
            let values: [&dyn std::fmt::Display; 5] =
                [&title, &model, &level, &lines[0], &lines[1]];
            WidgetInfo::labeled(Role::Label, true, cx.text_with(texts::views::RESULT_OF, &values))
        });
        let galley = fitted(ui, model, Face::SemiBold, &[MODEL, TEXT], width);
        let mut is_cut = is_low;
        let left_top = rect.min + vec2(2.0, 0.0);
        ui.painter().galley(left_top, galley, color(theme.ink));
        let ladder = left_top + vec2(0.0, 23.0);
        ladder::paint(ui.painter(), cx.look, ladder, level as f32, None);
        let shown = if is_low { &[][..] } else { &lines[..] };
        for (row, line) in shown.iter().enumerate() {
            let line = fitted(ui, line, Face::Regular, &[CAPTION, TAG], width - 4.0);
            is_cut |= line.elided;
            let place = left_top + vec2(0.0, 37.0 + 16.0 * row as f32);
            ui.painter().galley(place, line, color(theme.muted));
        }
        if is_cut {
            response.on_hover_text(lines.join("\n"));
        }
        chosen
    })
    .inner
}

/// How many elements differ in one way; a click selects them.
fn count(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    compared: &Compared,
    (difference, count, height): (Difference, usize, f32),
) {
    let (shown, spoken): (Text, Text) = match difference {
        Difference::Added => (texts::views::COUNT_NEW, texts::views::SELECT_NEW),
        Difference::Changed => (texts::phrases::CHANGED_COUNT, texts::views::SELECT_CHANGED),
        Difference::Removed => (texts::views::COUNT_GONE, texts::views::SELECT_GONE),
    };
    let (icon, tint) = sign(cx.theme(), difference);
    let words = cx.text_with(shown, &[&count]);
    let ink = color(if count > 0 { cx.theme().ink } else { cx.theme().faint });
    let galley = ui.painter().layout_no_wrap(words, font(Face::Medium, TEXT), ink);
    let size = vec2(galley.size().x + 40.0, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = cx.text_with(spoken, &[&count]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(cx.theme().ink.faded(0.06)));
        cx.highlight(compared.comparison.of(difference).cloned());
    }
    let disc = egui::pos2(rect.left() + 14.0, rect.center().y);
    let tint = color(if count > 0 { tint } else { cx.theme().faint });
    ui.painter().circle_filled(disc, 8.5, tint);
    let square = egui::Rect::from_center_size(disc, vec2(11.0, 11.0));
    paint_icon(ui.painter(), icon, square, color(cx.theme().surface));
    let place = egui::pos2(rect.left() + 29.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, ink);
    focus_ring(ui, cx.look, &response, rect, BUTTON_RADIUS);
    if response.clicked() {
        let elements = compared.comparison.of(difference).cloned().collect();
        cx.request(Action::Show(elements));
    }
}
