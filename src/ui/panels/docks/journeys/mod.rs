//! The journeys at the foot of the canvas: all of them with the views in which they hold, and the
//! shown one as a strip of stages.

mod first;
mod list;
mod remedy;
mod strip;
mod routes;

use eframe::egui;
use egui::{Layout, Ui, UiBuilder, vec2};

use crate::language::texts;
use crate::session::Command;
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::style::color;
use crate::ui::widgets::icon_button;

/// How low and how high the panel can be made, and how high it is at first, in points.
pub const HEIGHT_RANGE: std::ops::RangeInclusive<f32> = 180.0..=420.0;
/// See [`HEIGHT_RANGE`].
pub const HEIGHT: f32 = 262.0;
/// How wide the list is, in points: at least, at most, and the share that it gets of what is wider
/// than [`USUAL_WIDTH`].
const LIST_WIDTH: std::ops::RangeInclusive<f32> = 384.0..=560.0;
const USUAL_WIDTH: f32 = 1_280.0;
const LIST_SHARE: f32 = 0.3;
/// How large the cross is that closes the panel, in points.
const CROSS: f32 = 28.0;

/// Shows the panel in the whole of `ui`. `highlight` gets what is under the pointer, `previewed`
/// the links that are proposed there.
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let area = ui.max_rect();
    ui.allocate_rect(area, egui::Sense::hover());
    let line = egui::Stroke::new(1.0, color(cx.theme().line));
    ui.painter().hline(area.x_range(), area.top(), line);
    let wanted = LIST_WIDTH.start() + (area.width() - USUAL_WIDTH) * LIST_SHARE;
    let width = wanted.clamp(*LIST_WIDTH.start(), *LIST_WIDTH.end()).min(area.width() * 0.45);
    let (left, right) = area.split_left_right_at_x(area.left() + width);
    ui.painter().vline(left.right(), area.y_range(), line);
    let inside = |rect: egui::Rect| {
        let margin = vec2(14.0, 8.0);
        UiBuilder::new().max_rect(rect.shrink2(margin)).layout(Layout::top_down(egui::Align::Min))
    };
    let mut panel = ui.new_child(inside(left));
    panel.set_clip_rect(left);
    list::show(&mut panel, cx);
    let mut panel = ui.new_child(inside(right));
    panel.set_clip_rect(right);
    strip::show(&mut panel, cx);
    close(ui, cx, right);
}

/// The cross at the corner, as the tables have one.
fn close(ui: &mut Ui, cx: &PanelCx<'_>, strip: egui::Rect) {
    let corner = strip.right_top() + vec2(-10.0 - CROSS, 8.0);
    let place = egui::Rect::from_min_size(corner, vec2(CROSS, CROSS));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(place));
    let words = cx.text(texts::journeys::CLOSE);
    if icon_button(&mut ui, cx.look, Icon::Close, words, true).clicked() {
        cx.run(Command::ToggleJourneys);
    }
}
