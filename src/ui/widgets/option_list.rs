//! The list under a field from which one of several is chosen.

use eframe::egui;
use egui::{Popup, Response, Role, ScrollArea, Ui, WidgetInfo};

use super::Look;
use super::menu::{MenuEntry, menu_entry, menu_separator};

/// Says to a screen reader what a field is for and what is chosen there.
pub(super) fn say_field(ui: &Ui, response: &Response, name: &str, words: &str) {
    response.widget_info(|| WidgetInfo {
        label: Some(name.to_owned()),
        current_text_value: Some(words.to_owned()),
        enabled: ui.is_enabled(),
        ..WidgetInfo::new(Role::ComboBox)
    });
}

/// Whether the list under a field is open.
pub(super) fn is_open(ui: &Ui, field: &Response) -> bool {
    Popup::is_id_open(ui.ctx(), Popup::default_response_id(field))
}

/// Shows something under a field while its list is open.
pub(super) fn under<R>(
    field: &Response,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let shown = Popup::menu(field).width(width).gap(4.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui)
    });
    shown.map(|shown| shown.inner)
}

/// An entry of a list and whether it is the one of now.
pub(super) type Entry = (Response, bool);

/// The options, in groups set apart by lines. Gives the one that was chosen, and all entries from
/// the top down.
pub(super) fn options<T: Clone + PartialEq>(
    ui: &mut Ui,
    look: Look,
    width: f32,
    now: Option<&T>,
    groups: &[Vec<(T, String)>],
) -> (Option<T>, Vec<Entry>) {
    let mut chosen = None;
    let mut entries = Vec::new();
    ScrollArea::vertical().max_height(ui.spacing().combo_height).show(ui, |ui| {
        ui.set_min_width(width - 8.0);
        for (index, group) in groups.iter().filter(|group| !group.is_empty()).enumerate() {
            if index > 0 {
                menu_separator(ui, look);
            }
            for (value, words) in group {
                let is_now = now == Some(value);
                let entry = MenuEntry {
                    ticked: Some(is_now),
                    role: Role::ListBoxOption,
                    ..MenuEntry::new(words)
                };
                let response = menu_entry(ui, look, &entry, true);
                if response.clicked() {
                    chosen = Some(value.clone());
                }
                entries.push((response, is_now));
            }
        }
    });
    (chosen, entries)
}
