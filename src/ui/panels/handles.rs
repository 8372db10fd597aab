//! The handles in the edges of the panels beside the canvas, which open and close them.

use eframe::egui;
use egui::{Area, Order, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::PanelCx;
use crate::language::{Text, texts};
use crate::session::Command;
use crate::theme::Icon;
use crate::ui::style::color;
use crate::ui::widgets::{focus_ring, paint_icon};

/// How large a handle is, in points: as much of it as lies in the edge of its panel is seen, the
/// rest, over the canvas, only under the pointer and the focus.
const SIZE: egui::Vec2 = vec2(14.0, 44.0);
const IN_PANEL: f32 = 8.0;
const RADIUS: u8 = 4;

/// Where a handle is: in the edge of the panel that it closes, or at the edge of the window where
/// there is no panel.
struct Place {
    /// The whole of it.
    rect: Rect,
    /// What is seen of it at rest.
    at_rest: Rect,
}

impl Place {
    /// The handle of a panel to the left of `x`, in the middle of the height of the canvas.
    fn left_of(x: f32, canvas: Rect) -> Self {
        let least = pos2(x - IN_PANEL, canvas.center().y - SIZE.y / 2.0);
        let rect = Rect::from_min_size(least, SIZE);
        Self { rect, at_rest: rect.with_max_x(x) }
    }

    /// The handle of a panel to the right of `x`, which may be the end of the window.
    fn right_of(x: f32, canvas: Rect, is_open: bool) -> Self {
        let end = if is_open { x + IN_PANEL } else { x };
        let least = pos2(end - SIZE.x, canvas.center().y - SIZE.y / 2.0);
        let rect = Rect::from_min_size(least, SIZE);
        Self { rect, at_rest: rect.with_min_x(end - IN_PANEL) }
    }
}

/// Shows a handle in the middle of the left and of the right edge of the canvas.
pub fn show(ui: &Ui, cx: &PanelCx<'_>, canvas: Rect) {
    let settings = cx.session.settings();
    let left = match settings.palette {
        true => (Icon::ChevronLeft, texts::window::CLOSE_PALETTE),
        false => (Icon::ChevronRight, texts::window::OPEN_PALETTE),
    };
    let right = match settings.side_panel {
        true => (Icon::ChevronRight, texts::window::CLOSE_SIDE_PANEL),
        false => (Icon::ChevronLeft, texts::window::OPEN_SIDE_PANEL),
    };
    let right_place = Place::right_of(canvas.right(), canvas, settings.side_panel);
    let handles = [
        (Place::left_of(canvas.left(), canvas), left, Command::TogglePalette),
        (right_place, right, Command::ToggleSidePanel),
    ];
    for (place, sign, command) in handles {
        let area = Area::new(egui::Id::unique(("handle", command)))
            .order(Order::Middle)
            .fixed_pos(place.rect.min);
        area.show(ui.ctx(), |ui| {
            if handle(ui, cx, &place, sign, command) {
                cx.run(command);
            }
        });
    }
}

fn handle(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    place: &Place,
    (icon, text): (Icon, Text),
    command: Command,
) -> bool {
    let (rect, response) = ui.allocate_exact_size(SIZE, Sense::click());
    let name = cx.text(text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let is_near = response.hovered() || response.has_focus();
    let seen = if is_near { place.rect } else { place.at_rest };
    let (fill, edge) = match is_near {
        true => (cx.theme().accent_background, Stroke::new(1.0, color(cx.theme().line))),
        false => (cx.theme().surface, Stroke::NONE),
    };
    ui.painter().rect(seen, RADIUS, color(fill), edge, egui::StrokeKind::Inside);
    let square = Rect::from_center_size(seen.center(), vec2(10.0, 10.0));
    let tint = if is_near { cx.theme().accent } else { cx.theme().muted };
    paint_icon(ui.painter(), icon, square, color(tint));
    focus_ring(ui, cx.look, &response, rect, RADIUS);
    let keys = command.shortcuts().first().map(|keys| keys.title(cx.language()));
    let hint = match keys {
        Some(keys) => cx.text_with(texts::phrases::WITH_ASIDE, &[&name, &keys]),
        None => name.to_owned(),
    };
    let clicked = response.clicked();
    response.on_hover_text(hint);
    clicked
}
