//! One of several that show when asked for.

use eframe::egui;
use egui::{EventFilter, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2};

use super::card::fitted;
use super::icon::centered;
use super::option_list::{self, Entry};
use super::{Look, focus_ring, hover, paint_icon, quiet};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style::{CAPTION, FIELD_RADIUS, HIT_HEIGHT, TEXT, color};

/// A field that opens a list. `options` are groups set apart by lines. `now` is `None` where
/// several differ, and `mixed` says so. Gives the option that was chosen.
///
/// By keyboard, Enter or Space opens the list, arrows go through it, Enter chooses, and Escape or
/// Tab leaves it as it was; the field has the keyboard again then.
pub fn dropdown<T: Clone + PartialEq>(
    ui: &mut Ui,
    look: Look,
    name: &str,
    now: Option<&T>,
    mixed: &str,
    options: &[Vec<(T, String)>],
) -> Option<T> {
    let size = vec2(ui.available_width(), HIT_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let words = now
        .and_then(|now| options.iter().flatten().find(|(value, _)| value == now))
        .map_or(mixed, |(_, words)| words.as_str());
    option_list::say_field(ui, &response, name, words);
    let galley = fitted(ui, words, Face::Regular, &[TEXT, CAPTION], rect.width() - 34.0);
    let is_cut = galley.elided;
    if ui.is_rect_visible(rect) {
        paint_field(ui, look, &response, rect);
        let ink = if now.is_some() { look.theme.ink } else { look.theme.faint };
        let place = egui::pos2(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(place, galley, color(ink));
        focus_ring(ui, look, &response, rect, FIELD_RADIUS);
    }
    let response = if is_cut { response.on_hover_text(words) } else { response };
    list(&response, rect.width(), look, now, options)
}

/// How wide a sign is that opens a list behind a switch, in points.
pub const CARET_WIDTH: f32 = 20.0;
/// How wide the list under such a sign is, in points.
const CARET_LIST_WIDTH: f32 = 180.0;

/// A field that is no more than the sign that it opens a list: behind a switch that chooses the most
/// usual of the same options. Otherwise like [`dropdown`].
pub fn caret_dropdown<T: Clone + PartialEq>(
    ui: &mut Ui,
    look: Look,
    name: &str,
    now: &T,
    options: &[Vec<(T, String)>],
) -> Option<T> {
    let (rect, response) = ui.allocate_exact_size(vec2(CARET_WIDTH, HIT_HEIGHT), Sense::click());
    let words = options.iter().flatten().find(|(value, _)| value == now);
    option_list::say_field(ui, &response, name, words.map_or("", |(_, words)| words));
    let towards = if option_list::is_open(ui, &response) { 1.0 } else { hover(ui, &response) };
    let ink = color(look.theme.faint).lerp_to_gamma(color(look.theme.ink), towards);
    paint_icon(ui.painter(), Icon::ChevronDown, centered(ui, rect, 11.0), ink);
    focus_ring(ui, look, &response, rect, FIELD_RADIUS);
    list(&response, CARET_LIST_WIDTH, look, Some(now), options)
}

/// The list under a field while it is open; gives another option than `now` that was chosen there.
fn list<T: Clone + PartialEq>(
    field: &Response,
    width: f32,
    look: Look,
    now: Option<&T>,
    options: &[Vec<(T, String)>],
) -> Option<T> {
    let chosen = option_list::under(field, width, |ui| {
        let (chosen, entries) = option_list::options(ui, look, width, now, options);
        handle_keys(ui, field, &entries, chosen.is_some());
        if chosen.is_some() {
            // What a screen reader presses is no click beside the list.
            ui.close();
        }
        chosen
    });
    chosen.flatten().filter(|chosen| now != Some(chosen))
}

/// The field itself, with the sign that it opens a list.
fn paint_field(ui: &Ui, look: Look, response: &Response, rect: Rect) {
    let theme = look.theme;
    let is_open = option_list::is_open(ui, response);
    let rests = quiet::is_quiet(ui) && !(is_open || response.hovered() || response.has_focus());
    let stroke = match rests {
        true => quiet::line(look, false),
        false => {
            ui.painter().rect_filled(rect, FIELD_RADIUS, color(theme.surface));
            let border = if is_open { theme.accent } else { theme.border };
            let border = color(border).lerp_to_gamma(color(theme.ink), 0.35 * hover(ui, response));
            Stroke::new(1.0, border)
        }
    };
    ui.painter().rect_stroke(rect, FIELD_RADIUS, stroke, StrokeKind::Inside);
    let end = Rect::from_min_max(egui::pos2(rect.right() - 24.0, rect.top()), rect.max);
    let square = centered(ui, end.translate(vec2(-2.0, 0.0)), 13.0);
    paint_icon(
        ui.painter(),
        Icon::ChevronDown,
        square,
        color(if rests { theme.faint } else { theme.muted }),
    );
}

/// Keys in an open list: `entries` from the top down, each with whether it is the one of now.
fn handle_keys(ui: &Ui, field: &Response, entries: &[Entry], is_chosen: bool) {
    let last = entries.len().saturating_sub(1);
    let Some(at) = entries.iter().position(|(entry, _)| entry.has_focus()) else {
        // It was opened by a key, else the field would not have the keyboard.
        let now = entries.iter().position(|(_, is_now)| *is_now).unwrap_or(0);
        if let Some((entry, _)) = entries.get(now).filter(|_| field.has_focus()) {
            entry.request_focus();
        }
        return;
    };
    let keys = EventFilter { tab: true, vertical_arrows: true, escape: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(entries[at].0.id, keys));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = match () {
        () if pressed(Key::ArrowDown) => (at + 1).min(last),
        () if pressed(Key::ArrowUp) => at.saturating_sub(1),
        () if pressed(Key::Home) => 0,
        () if pressed(Key::End) => last,
        () => at,
    };
    if to != at {
        entries[to].0.request_focus();
        entries[to].0.scroll_to_me(None);
    }
    let is_left = pressed(Key::Escape) || pressed(Key::Tab);
    if is_left || is_chosen {
        field.request_focus();
        ui.close();
    }
}
