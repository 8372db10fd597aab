//! The bar over the canvas while two views are compared: both results side by side, and how much
//! differs.

use eframe::egui;
use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::{compare_slider, ladder, view_switch};
use crate::catalogue::words as names;
use crate::classify::{Classification, Difference};
use crate::language::{Text, texts};
use crate::plan::View;
use crate::session::{Action, Command, Compared, markets_text, route_text};
use crate::text::Face;
use crate::theme::{Icon, Rgba, Theme};
use crate::ui::panels::PanelCx;
use crate::ui::style::{BUTTON_RADIUS, HIT_HEIGHT, TEXT, color, font};
use crate::ui::widgets::{Button, ButtonKind, fitted, focus_ring, icon_button, paint_icon};

/// How wide each of the two results is at least and at most, and what else stands in the row takes
/// without the slider, in points.
const SIDE: std::ops::RangeInclusive<f32> = 76.0..=170.0;
const BESIDE: f32 = 362.0;
/// From this width on a result shows its ladder, in points.
const WITH_LADDER: f32 = 150.0;
/// How wide the slider is at least and at most, in points.
const SLIDER: std::ops::RangeInclusive<f32> = 120.0..=260.0;
/// How high the bar is, in points.
const HEIGHT: f32 = 52.0;

/// The sign and the colour of a difference, as on the canvas.
pub(in crate::ui::panels) fn sign(theme: &Theme, difference: Difference) -> (Icon, Rgba) {
    match difference {
        Difference::Added => (Icon::Plus, theme.team),
        Difference::Changed => (Icon::Pencil, theme.activity),
        Difference::Removed => (Icon::Minus, theme.danger),
    }
}

/// Shows what is in the bar: one row, with what leads from one view to the other in its middle.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, compared: &Compared) {
    let room = ui.available_width() - BESIDE;
    let (least, most) = SIDE.into_inner();
    let has_slider = compare_slider::has_room_for(cx.session) && room >= 208.0 + SLIDER.start();
    let for_sides = if has_slider { room - SLIDER.start() } else { room };
    let side = (for_sides / 2.0).clamp(least, most);
    let (from, to) = (compared.comparison.from, compared.comparison.to);
    ui.horizontal(|ui| {
        ui.set_height(HEIGHT);
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = cx.text(texts::views::COMPARED_FROM);
        let first = result(ui, cx, (name, side), (from, &compared.from));
        if has_slider {
            let width = (room - 2.0 * side).clamp(*SLIDER.start(), *SLIDER.end());
            compare_slider::show(ui, cx, (from, to), width);
        } else {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
            paint_icon(ui.painter(), Icon::ArrowRight, rect, color(cx.theme().muted));
        }
        let name = cx.text(texts::views::COMPARED_TO);
        let second = result(ui, cx, (name, side), (to, &compared.to));
        cx.request_all(first.map(|from| Action::Compare { from, to }));
        cx.request_all(second.map(|to| Action::Compare { from, to }));
        let name = cx.text(texts::views::SWAP_SIDES);
        if icon_button(ui, cx.look, Icon::Swap, name, true).clicked() {
            cx.request(Action::Compare { from: to, to: from });
        }
        let (line, _) = ui.allocate_exact_size(vec2(1.0, HEIGHT - 16.0), Sense::hover());
        ui.painter().rect_filled(line, 0.0, color(cx.theme().line));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (difference, number) in Difference::ALL.into_iter().zip(compared.counts) {
                count(ui, cx, compared, (difference, number));
            }
        });
        let name = cx.text(texts::views::END_COMPARISON);
        let end =
            Button::new(cx.look, cx.text(texts::journeys::DONE)).kind(ButtonKind::Quiet).name(name);
        if end.show(ui).clicked() {
            cx.run(Command::CompareViews);
        }
    });
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
        let views = cx.session.views();
        let chosen = view_switch::choice(ui, cx, (name, width), &views, view);
        let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT - 30.0), Sense::hover());
        let model = cx.text(names::model(found.model));
        let level = ladder::level(found.model);
        let lines = [markets_text(found, cx.language()), route_text(found, cx.language())];
        let title = names::view_of(cx.plan(), view, cx.language());
        response.widget_info(|| {
            let values: [&dyn std::fmt::Display; 5] =
                [&title, &model, &level, &lines[0], &lines[1]];
            WidgetInfo::labeled(Role::Label, true, cx.text_with(texts::views::RESULT_OF, &values))
        });
        // Where there is little room, the name of the model is worth more than its ladder.
        let has_ladder = width >= WITH_LADDER;
        let room = if has_ladder { width - ladder::WIDTH - 12.0 } else { width - 4.0 };
        let galley = fitted(ui, model, Face::SemiBold, &[TEXT], room);
        let middle = rect.center().y + 1.0;
        let place = egui::pos2(rect.left() + 2.0, middle - galley.size().y / 2.0);
        let behind = egui::pos2(place.x + galley.size().x + 8.0, middle - 4.0);
        ui.painter().galley(place, galley, color(theme.ink));
        if has_ladder {
            ladder::paint(ui.painter(), cx.look, behind, level as f32, None);
        }
        response.on_hover_text(format!("{model}\n{}", lines.join("\n")));
        chosen
    })
    .inner
}

/// How many elements differ in one way; a click selects them.
fn count(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    compared: &Compared,
    (difference, count): (Difference, usize),
) {
    let (shown, spoken): (Text, Text) = match difference {
        Difference::Added => (texts::views::COUNT_NEW, texts::views::SELECT_NEW),
        Difference::Changed => (texts::phrases::CHANGED_COUNT, texts::views::SELECT_CHANGED),
        Difference::Removed => (texts::views::COUNT_GONE, texts::views::SELECT_GONE),
    };
    let (icon, tint) = sign(cx.theme(), difference);
    let words = cx.text_with(shown, &[&count]);
    let number = cx.look.number(count);
    let ink = color(if count > 0 { cx.theme().ink } else { cx.theme().faint });
    let galley = ui.painter().layout_no_wrap(number, font(Face::Medium, TEXT), ink);
    let size = vec2(galley.size().x + 36.0, HIT_HEIGHT);
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
    let response = response.on_hover_text(words);
    if response.clicked() {
        let elements = compared.comparison.of(difference).cloned().collect();
        cx.request(Action::Show(elements));
    }
}
