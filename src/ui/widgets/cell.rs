//! Cells of tables: texts, and choices that look like texts until they are pointed at.

use eframe::egui;
use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::card::fitted;
use super::icon::centered;
use super::{Look, focus_ring, hover, option_list, paint_icon};
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::style::{FIELD_RADIUS, HIT_HEIGHT, TEXT, color};

/// Between the edge of a cell and its text, in points.
const PADDING: f32 = 6.0;
/// A list under a cell is at least this wide, in points.
const LEAST_LIST: f32 = 150.0;

/// A text that cannot be changed here; where it is cut, all of it is shown on hover.
pub fn cell_text(ui: &mut Ui, words: &str, tint: Rgba) -> Response {
    let size = vec2(ui.available_width(), HIT_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let galley = fitted(ui, words, Face::Regular, &[TEXT], rect.width() - 2.0 * PADDING);
    let is_cut = galley.elided;
    let place = egui::pos2(rect.left() + PADDING, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, color(tint));
    if is_cut { response.on_hover_text(words) } else { response }
}

/// A choice in a cell: `words` says what is chosen, `tint` is the colour of a dot before it. The
/// options are asked for only while their list is open; they are groups set apart by lines.
pub fn cell_choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    look: Look,
    name: &str,
    (now, words, dot): (&T, &str, Option<Rgba>),
    options: impl FnOnce() -> Vec<Vec<(T, String)>>,
) -> Option<T> {
    let size = vec2(ui.available_width(), HIT_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    option_list::say_field(ui, &response, name, words);
    let indent = if dot.is_some() { 14.0 } else { 0.0 };
    let room = rect.width() - 2.0 * PADDING - indent - 14.0;
    let galley = fitted(ui, words, Face::Regular, &[TEXT], room);
    let is_cut = galley.elided;
    if ui.is_rect_visible(rect) {
        paint_edge(ui, look, &response, rect);
        if let Some(dot) = dot {
            let center = egui::pos2(rect.left() + PADDING + 4.0, rect.center().y);
            ui.painter().circle_filled(center, 4.0, color(dot));
        }
        let left = rect.left() + PADDING + indent;
        let place = egui::pos2(left, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(place, galley, color(look.theme.ink));
        focus_ring(ui, look, &response, rect, FIELD_RADIUS);
    }
    let response = if is_cut { response.on_hover_text(words) } else { response };
    let width = rect.width().max(LEAST_LIST);
    let chosen = option_list::under(&response, width, |ui| {
        let (chosen, _) = option_list::options(ui, look, width, Some(now), &options());
        if chosen.is_some() {
            ui.close();
        }
        chosen
    });
    chosen.flatten().filter(|chosen| now != chosen)
}

/// What shows that a cell is a choice, while it is pointed at, open or has the keyboard.
fn paint_edge(ui: &Ui, look: Look, response: &Response, rect: Rect) {
    let is_open = option_list::is_open(ui, response);
    let towards = if is_open { 1.0 } else { hover(ui, response) };
    if towards > 0.0 {
        let tint = if is_open { look.theme.accent } else { look.theme.muted };
        let stroke = Stroke::new(1.0, color(tint).gamma_multiply(towards));
        ui.painter().rect_stroke(rect, FIELD_RADIUS, stroke, StrokeKind::Inside);
    }
    if towards > 0.0 || response.has_focus() {
        let end = Rect::from_min_max(egui::pos2(rect.right() - 20.0, rect.top()), rect.max);
        let square = centered(ui, end, 12.0);
        paint_icon(ui.painter(), Icon::ChevronDown, square, color(look.theme.muted));
    }
}
