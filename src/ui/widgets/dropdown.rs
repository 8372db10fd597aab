//! One of several that show when asked for.

use eframe::egui;
use egui::{
    EventFilter, Key, Modifiers, Popup, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    vec2,
};

use super::card::fitted;
use super::icon::centered;
use super::menu::{MenuEntry, menu_entry, menu_separator};
use super::{Look, focus_ring, hover, paint_icon};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style::{CAPTION, FIELD_RADIUS, HIT_HEIGHT, TEXT, color};

/// A field that opens a list. `options` are groups set apart by lines. `now` is `None` where
/// several differ, and `mixed` says so. Gives the option that was chosen.
///
/// By keyboard, Enter or Space opens the list, arrows walk it, Enter chooses, and Escape or Tab
/// leaves it as it was; the field has the keyboard again then.
pub fn dropdown<T: Clone + PartialEq>(
    ui: &mut Ui,
    look: Look,
    name: &str,
    now: Option<&T>,
    mixed: &str,
    options: &[Vec<(T, String)>],
) -> Option<T> {
    let theme = look.theme;
    let size = vec2(ui.available_width(), HIT_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let all = || options.iter().flatten();
    let words = now
        .and_then(|now| all().find(|(value, _)| value == now))
        .map_or(mixed, |(_, words)| words.as_str());
    response.widget_info(|| WidgetInfo {
        label: Some(name.to_owned()),
        current_text_value: Some(words.to_owned()),
        enabled: ui.is_enabled(),
        ..WidgetInfo::new(Role::ComboBox)
    });
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
    let sizes = [TEXT, CAPTION];
    let galley = fitted(ui, words, Face::Regular, &sizes, rect.width() - 34.0);
    let is_cut = galley.elided;
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, FIELD_RADIUS, color(theme.surface));
        let border = if is_open { theme.accent } else { theme.border };
        let border = color(border).lerp_to_gamma(color(theme.ink), 0.35 * hover(ui, &response));
        let stroke = Stroke::new(1.0, border);
        ui.painter().rect_stroke(rect, FIELD_RADIUS, stroke, StrokeKind::Inside);
        let ink = if now.is_some() { theme.ink } else { theme.faint };
        let place = egui::pos2(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(place, galley, color(ink));
        let end = egui::Rect::from_min_max(egui::pos2(rect.right() - 24.0, rect.top()), rect.max);
        let square = centered(ui, end.translate(vec2(-2.0, 0.0)), 13.0);
        paint_icon(ui.painter(), Icon::ChevronDown, square, color(theme.muted));
        focus_ring(ui, look, &response, rect, FIELD_RADIUS);
    }
    let response = if is_cut { response.on_hover_text(words) } else { response };
    let mut chosen = None;
    Popup::menu(&response).width(rect.width()).gap(4.0).show(|ui| {
        let mut entries: Vec<(Response, bool)> = Vec::new();
        ui.spacing_mut().item_spacing.y = 0.0;
        egui::ScrollArea::vertical().max_height(ui.spacing().combo_height).show(ui, |ui| {
            ui.set_min_width(rect.width() - 8.0);
            for (index, group) in options.iter().filter(|group| !group.is_empty()).enumerate() {
                if index > 0 {
                    menu_separator(ui, look);
                }
                for (value, words) in group {
                    let ticked = now == Some(value);
                    let entry = MenuEntry {
                        ticked: Some(ticked),
                        role: Role::ListBoxOption,
                        ..MenuEntry::new(words)
                    };
                    let entry = menu_entry(ui, look, &entry, true);
                    if entry.clicked() {
                        chosen = Some(value.clone());
                    }
                    entries.push((entry, ticked));
                }
            }
        });
        walk(ui, &response, &entries, chosen.is_some());
        if chosen.is_some() {
            // What a screen reader presses is no click beside the list.
            ui.close();
        }
    });
    chosen.filter(|chosen| now != Some(chosen))
}

/// Keys in an open list: `entries` from the top down, each with whether it is the one of now.
fn walk(ui: &Ui, field: &Response, entries: &[(Response, bool)], is_chosen: bool) {
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
    // A frame that is laid out a second time has its keys once more.
    let is_first = ui.ctx().current_pass_index() == 0;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) && is_first;
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
