//! The bar at the foot of the canvas: what a press of the first button does, and the way back to
//! the drawing where nothing of it is in sight.

use eframe::egui::{self, Align2, Role, Sense, WidgetInfo, vec2};

use super::context::CanvasCx;
use crate::language::texts;
use crate::session::{Action, Command};
use crate::theme::Icon;
use crate::ui::style::{BAR_RADIUS, BUTTON_RADIUS, color, floating_shadow};
use crate::ui::widgets::{Button, ButtonKind, Look, focus_ring, paint_icon};

/// How far the bar lies above the foot of the canvas, and how high it is, in screen points.
pub(in crate::ui) const ABOVE_FOOT: f32 = 14.0;
pub(in crate::ui) const HEIGHT: f32 = 40.0;

const TOOLS: [(Icon, Command); 6] = [
    (Icon::Pointer, Command::UseSelectTool),
    (Icon::Hand, Command::UseHandTool),
    (Icon::Link, Command::UseLinkTool),
    (Icon::Note, Command::UseNoteTool),
    (Icon::Frame, Command::UseFrameTool),
    (Icon::Journey, Command::UseJourneyTool),
];

pub(super) fn show(ui: &egui::Ui, canvas: egui::Rect, cx: &mut CanvasCx<'_>) {
    let look = cx.look();
    let bar = egui::Frame::new()
        .fill(color(look.theme.raised))
        .stroke(egui::Stroke::new(1.0, color(look.theme.line)))
        .corner_radius(BAR_RADIUS)
        .shadow(floating_shadow(cx.appearance))
        .inner_margin(4.0);
    let area = egui::Area::new(ui.scope_id().with("tool bar"))
        .order(egui::Order::Middle)
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(canvas.center_bottom() - vec2(0.0, ABOVE_FOOT))
        .constrain_to(canvas);
    let mut chosen = None;
    area.show(ui.ctx(), |ui| {
        bar.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                for (icon, command) in TOOLS {
                    let is_on = cx.session.is_switched_on(command) == Some(true);
                    if tool(ui, look, icon, command, is_on).clicked() {
                        chosen = Some(command);
                    }
                }
            });
        });
    });
    let scene = cx.session.scene(cx.appearance);
    let is_lost = !scene.shows_in(&cx.session.camera().visible_area());
    if is_lost && !cx.session.plan().nodes.is_empty() && back_to_drawing(ui, look, canvas) {
        chosen = Some(Command::ZoomToFit);
    }
    if let Some(command) = chosen {
        cx.act(Action::Run(command));
    }
}

fn tool(
    ui: &mut egui::Ui,
    look: Look,
    icon: Icon,
    command: Command,
    is_on: bool,
) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(36.0, HEIGHT - 8.0), Sense::click());
    let title = look.say(command.title());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, title));
    let (fill, tint) = match (is_on, response.hovered()) {
        (true, _) => (color(look.theme.accent_background), look.theme.accent),
        (false, true) => (color(look.theme.ink.faded(0.06)), look.theme.ink),
        (false, false) => (egui::Color32::TRANSPARENT, look.theme.muted),
    };
    ui.painter().rect_filled(rect, BUTTON_RADIUS, fill);
    let square = egui::Rect::from_center_size(rect.center(), vec2(18.0, 18.0));
    paint_icon(ui.painter(), icon, square, color(tint));
    focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    let keys = command.shortcuts().first().map(|keys| keys.title(look.language));
    let keys = keys.unwrap_or_default();
    response.on_hover_text(look.say_with(texts::phrases::WITH_ASIDE, &[&title, &keys]))
}

/// Offered where nothing of the drawing is in sight; gives whether it was chosen.
fn back_to_drawing(ui: &egui::Ui, look: Look, canvas: egui::Rect) -> bool {
    let area = egui::Area::new(ui.scope_id().with("back to the drawing"))
        .order(egui::Order::Middle)
        .pivot(Align2::CENTER_CENTER)
        .fixed_pos(canvas.center());
    let shown = area.show(ui.ctx(), |ui| {
        let button = Button::new(look, look.say(texts::canvas::BACK_TO_DRAWING));
        button.kind(ButtonKind::Primary).icon(Icon::Fit).height(36.0).show(ui).clicked()
    });
    shown.inner
}
