//! One of several that show when asked for.

use eframe::egui;
use egui::{Popup, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::card::fitted;
use super::icon::centered;
use super::menu::{MenuEntry, menu_entry, menu_separator};
use super::{Look, focus_ring, hover, paint_icon};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style::{CAPTION, FIELD_RADIUS, HIT_HEIGHT, TEXT, color};

/// A field that opens a list. `options` are groups set apart by lines. `now` is `None` where
/// several differ, and `mixed` says so. Gives the option that was chosen.
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
                    if menu_entry(ui, look, &entry, true).clicked() {
                        chosen = Some(value.clone());
                    }
                }
            }
        });
    });
    chosen.filter(|chosen| now != Some(chosen))
}
