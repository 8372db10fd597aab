//! Cards, rows of lists and what stands where a list is still empty.

use eframe::egui;
use egui::{CornerRadius, Frame, Margin, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::icon::centered;
use super::{Look, caption, focus_ring, hover, paint_icon, title};
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, CARD_RADIUS, HIT_HEIGHT, TEXT, color, font};

/// A card in a panel, as wide as the panel.
pub fn card<R>(ui: &mut Ui, look: Look, content: impl FnOnce(&mut Ui) -> R) -> R {
    card_with_margin(ui, look, Margin::same(12), content)
}

/// A card in a sheet or dialog, as wide as there is room, with this margin around its content.
pub fn card_with_margin<R>(
    ui: &mut Ui,
    look: Look,
    margin: Margin,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let frame = Frame::new()
        .fill(color(look.theme.surface))
        .stroke(Stroke::new(1.0, color(look.theme.line)))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(margin);
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    });
    shown.inner
}

/// What will be here, and what the first step is.
pub fn empty_state(ui: &mut Ui, look: Look, icon: Icon, head: &str, words: &str) {
    ui.add_space(24.0);
    ui.vertical_centered(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(44.0, 44.0), Sense::hover());
        ui.painter().rect_filled(rect, 12.0, color(look.theme.accent_background));
        paint_icon(ui.painter(), icon, centered(ui, rect, 22.0), color(look.theme.accent));
        ui.add_space(4.0);
        title(ui, look, head);
        ui.set_max_width(ui.available_width().min(300.0));
        caption(ui, look, words);
    });
    ui.add_space(8.0);
}

/// A row of a list with an icon in its colour; the whole row can be pressed and dragged.
pub fn list_row(
    ui: &mut Ui,
    look: Look,
    (icon, tint): (Icon, Rgba),
    (words, ink): (&str, Rgba),
) -> Response {
    let size = vec2(ui.available_width(), HIT_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    if ui.is_rect_visible(rect) {
        let fill = color(look.theme.ink.faded(0.06 * f64::from(hover(ui, &response))));
        ui.painter().rect_filled(rect, BUTTON_RADIUS, fill);
        let space = egui::Rect::from_min_size(rect.min + vec2(6.0, 0.0), vec2(16.0, rect.height()));
        paint_icon(ui.painter(), icon, centered(ui, space, 16.0), color(tint));
        let galley = fitted(ui, words, Face::Regular, &[TEXT, CAPTION], rect.width() - 36.0);
        let place = egui::pos2(rect.left() + 32.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(place, galley, color(ink));
        focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    }
    response
}

/// One line of text in the first of some sizes, in points, in which there is room for it; in the
/// last it is cut.
pub fn fitted(
    ui: &Ui,
    words: &str,
    face: Face,
    sizes: &[f32],
    room: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut galley = truncated(ui, words, font(face, TEXT), room);
    for size in sizes {
        galley = truncated(ui, words, font(face, *size), room);
        if !galley.elided {
            break;
        }
    }
    galley
}

/// Where a text was cut, all of it is shown on hover.
pub fn whole_on_hover(ui: &Ui, galley: &egui::Galley, words: &str, rect: egui::Rect) {
    if !galley.elided {
        return;
    }
    let corner = (rect.min.x.to_bits(), rect.min.y.to_bits());
    let id = ui.scope_id().with(("whole", words, corner));
    ui.interact(rect, id, Sense::hover()).on_hover_text(words);
}

/// One line of text cut with an ellipsis where there is no room for all of it.
pub(super) fn truncated(
    ui: &Ui,
    words: &str,
    font: egui::FontId,
    room: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(
        words.to_owned(),
        font,
        egui::Color32::PLACEHOLDER,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(0.0));
    ui.painter().layout_job(job)
}
