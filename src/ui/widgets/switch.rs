//! A box that is ticked or not.

use eframe::egui;
use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::card::truncated;
use super::{Look, focus_ring, hover, paint_icon};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style::{HIT_HEIGHT, TEXT, color, font};

/// A box with a text behind it. `None` stands for several that differ. Gives the new state once
/// it was pressed.
pub fn checkbox(ui: &mut Ui, look: Look, on: Option<bool>, words: &str) -> Option<bool> {
    let response = checkbox_response(ui, look, on, words);
    response.clicked().then_some(!on.unwrap_or(false))
}

/// The same, for who wants more of it than whether it was pressed.
pub fn checkbox_response(ui: &mut Ui, look: Look, on: Option<bool>, words: &str) -> Response {
    let theme = look.theme;
    let room = ui.available_width() - 26.0;
    let galley = truncated(ui, words, font(Face::Regular, TEXT), room);
    let size = vec2(26.0 + galley.size().x + 4.0, HIT_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let info = || {
        let on = on.unwrap_or(false);
        WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, words)
    };
    response.widget_info(info);
    if ui.is_rect_visible(rect) {
        let corner = egui::pos2(rect.left() + 1.0, rect.center().y - 8.0);
        let square = egui::Rect::from_min_size(corner, vec2(16.0, 16.0));
        let filled = on != Some(false);
        let fill = if filled { theme.accent } else { theme.surface };
        ui.painter().rect_filled(square, 4.0, color(fill));
        let border = if filled { theme.accent } else { theme.border };
        let border = color(border).lerp_to_gamma(color(theme.ink), 0.4 * hover(ui, &response));
        ui.painter().rect_stroke(square, 4.0, Stroke::new(1.0, border), StrokeKind::Inside);
        let mark = match on {
            Some(true) => Some(Icon::Check),
            None => Some(Icon::Minus),
            Some(false) => None,
        };
        if let Some(mark) = mark {
            paint_icon(ui.painter(), mark, square.shrink(2.0), color(theme.on_accent));
        }
        let place = egui::pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(place, galley, color(theme.ink));
        focus_ring(ui, look, &response, square.expand(3.0), 7);
    }
    response
}
