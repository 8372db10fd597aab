//! The bar over the canvas while two views are compared: both results side by side, and how much
//! differs.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use super::{compare_slider, result_bar, view_switch};
use crate::catalogue::words as names;
use crate::classify::{Classification, Difference};
use crate::language::{Text, texts};
use crate::plan::{Id, View};
use crate::session::{Action, Command, Compared, Session, markets_text, route_text};
use crate::text::Face;
use crate::theme::{Icon, Rgba, Theme};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, MODEL, TAG, TEXT, color, font};
use crate::ui::widgets::{Button, ButtonKind, Look, fitted, focus_ring, icon_button, paint_icon};

/// How wide each of the two results is at most, and what stands between and beside them takes, in
/// points.
const SIDE: f32 = 214.0;
const BESIDE: f32 = 250.0;
/// How high the bar is, and above a dock, where markets and route are left to the side panel.
const HEIGHT: f32 = 104.0;
const LOW_HEIGHT: f32 = 66.0;

/// The sign and the colour of a difference, as on the canvas.
pub(super) fn sign(theme: &Theme, difference: Difference) -> (Icon, Rgba) {
    match difference {
        Difference::Added => (Icon::Plus, theme.team),
        Difference::Changed => (Icon::Pencil, theme.activity),
        Difference::Removed => (Icon::Minus, theme.danger),
    }
}

/// Shows what is in the bar.
pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    compared: &Compared,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    let room = ui.available_width();
    let side = SIDE.min((room - BESIDE) / 2.0).max(104.0);
    let is_low = session.camera().is_low();
    let height = if is_low { LOW_HEIGHT } else { HEIGHT };
    let shown = ui.horizontal(|ui| {
        ui.set_height(height);
        ui.spacing_mut().item_spacing.x = 10.0;
        let (from, to) = (compared.comparison.from, compared.comparison.to);
        let name = look.say(texts::views::COMPARED_FROM);
        let first = result(ui, look, session, (name, side), (from, &compared.from));
        ui.vertical(|ui| {
            ui.add_space(2.0);
            let name = look.say(texts::views::SWAP_SIDES);
            if icon_button(ui, look, Icon::Swap, name, true).clicked() {
                actions.push(Action::Compare { from: to, to: from });
            }
            ui.add_space(if is_low { 4.0 } else { 6.0 });
            let (rect, _) = ui.allocate_exact_size(vec2(28.0, 18.0), Sense::hover());
            let square = egui::Rect::from_center_size(rect.center(), vec2(18.0, 18.0));
            paint_icon(ui.painter(), Icon::ArrowRight, square, color(look.theme.muted));
        });
        let name = look.say(texts::views::COMPARED_TO);
        let second = result(ui, look, session, (name, side), (to, &compared.to));
        actions.extend(first.map(|from| Action::Compare { from, to }));
        actions.extend(second.map(|to| Action::Compare { from, to }));
        let (line, _) = ui.allocate_exact_size(vec2(1.0, height - 8.0), Sense::hover());
        ui.painter().rect_filled(line, 0.0, color(look.theme.line));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                for (difference, number) in Difference::ALL.into_iter().zip(compared.counts) {
                    let row = height.min(84.0) / 3.0;
                    let count_of = (difference, number, row);
                    count(ui, look, compared, count_of, actions, highlight);
                }
            });
        });
        ui.vertical(|ui| {
            ui.add_space(2.0);
            let name = look.say(texts::views::END_COMPARISON);
            let end = Button::new(look, look.say(texts::journeys::DONE))
                .kind(ButtonKind::Quiet)
                .name(name);
            if end.show(ui).clicked() {
                actions.push(Action::Run(Command::CompareViews));
            }
        });
    });
    if compare_slider::has_room_for(session) {
        let views = (compared.comparison.from, compared.comparison.to);
        let width = shown.response.rect.width();
        compare_slider::show(ui, look, session, views, width, actions);
    }
}

/// One of the two views with what it adds up to; gives another one that was chosen.
fn result(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    (name, width): (&str, f32),
    (view, found): (View, &Classification),
) -> Option<View> {
    let theme = look.theme;
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let views = view_switch::all_views(session.last_step());
        let chosen = view_switch::choice(ui, look, session, (name, width), &views, view);
        let is_low = session.camera().is_low();
        let height = if is_low { LOW_HEIGHT } else { HEIGHT };
        ui.add_space(if is_low { 2.0 } else { 6.0 });
        let size = vec2(width, height - 36.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let model = look.say(names::model(found.model));
        let level = result_bar::level(found.model);
        let lines = [markets_text(found, look.language), route_text(found, look.language)];
        let title = names::view_of(session.plan(), view, look.language);
        response.widget_info(|| {
            let values: [&dyn std::fmt::Display; 5] =
                [&title, &model, &level, &lines[0], &lines[1]];
            WidgetInfo::labeled(Role::Label, true, look.say_with(texts::views::RESULT_OF, &values))
        });
        let galley = fitted(ui, model, Face::SemiBold, &[MODEL, TEXT], width);
        let mut is_cut = is_low;
        let left_top = rect.min + vec2(2.0, 0.0);
        ui.painter().galley(left_top, galley, color(theme.ink));
        let ladder = left_top + vec2(0.0, 23.0);
        result_bar::paint_ladder(ui.painter(), look, ladder, level as f32, None);
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
    look: Look,
    compared: &Compared,
    (difference, count, height): (Difference, usize, f32),
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    let (shown, spoken): (Text, Text) = match difference {
        Difference::Added => (texts::views::COUNT_NEW, texts::views::SELECT_NEW),
        Difference::Changed => (texts::phrases::CHANGED_COUNT, texts::views::SELECT_CHANGED),
        Difference::Removed => (texts::views::COUNT_GONE, texts::views::SELECT_GONE),
    };
    let (icon, tint) = sign(look.theme, difference);
    let words = look.say_with(shown, &[&count]);
    let ink = color(if count > 0 { look.theme.ink } else { look.theme.faint });
    let galley = ui.painter().layout_no_wrap(words, font(Face::Medium, TEXT), ink);
    let size = vec2(galley.size().x + 40.0, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = look.say_with(spoken, &[&count]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(look.theme.ink.faded(0.06)));
        highlight.extend(compared.comparison.of(difference).cloned());
    }
    let disc = egui::pos2(rect.left() + 14.0, rect.center().y);
    let tint = color(if count > 0 { tint } else { look.theme.faint });
    ui.painter().circle_filled(disc, 8.5, tint);
    let square = egui::Rect::from_center_size(disc, vec2(11.0, 11.0));
    paint_icon(ui.painter(), icon, square, color(look.theme.surface));
    let place = egui::pos2(rect.left() + 29.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, ink);
    focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    if response.clicked() {
        let elements = compared.comparison.of(difference).cloned().collect();
        actions.push(Action::Show(elements));
    }
}
