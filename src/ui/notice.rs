//! A few words at the foot of the canvas that go by themselves.

use eframe::egui::{self, Align2, Color32, Role, WidgetInfo, vec2};

use super::canvas::tool_bar;
use super::style;
use crate::theme::{Appearance, Theme};

/// How far it lies above the foot of the canvas, in points: over the bar of tools.
const ABOVE_FOOT: f32 = 14.0 + tool_bar::ABOVE_FOOT + tool_bar::HEIGHT;
/// How long a notice stays, in seconds, besides the time to read it.
const STAYS: f64 = 2.5;
/// How long it takes to read a letter, in seconds.
const PER_LETTER: f64 = 0.045;

/// Something that the user is told in passing.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    text: String,
    /// When it goes, in seconds of the window's clock.
    until: f64,
}

impl Notice {
    pub(super) fn new(text: String, context: &egui::Context) -> Self {
        let reading = text.chars().count() as f64 * PER_LETTER;
        Self { until: context.input(|input| input.time) + STAYS + reading, text }
    }

    /// Shows the notice; gives whether it is still there.
    pub(super) fn show(
        &self,
        ui: &egui::Ui,
        canvas: egui::Rect,
        theme: &Theme,
        appearance: Appearance,
    ) -> bool {
        let left = self.until - ui.input(|input| input.time);
        if left <= 0.0 {
            return false;
        }
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
        let area = egui::Area::new(egui::Id::unique("notice"))
            .order(egui::Order::Foreground)
            .pivot(Align2::CENTER_BOTTOM)
            .fixed_pos(canvas.center_bottom() - vec2(0.0, ABOVE_FOOT))
            .interactable(false);
        area.show(ui.ctx(), |ui| {
            let (fill, ink) = match appearance {
                Appearance::Light => (style::color(theme.ink), style::color(theme.surface)),
                Appearance::Dark => (style::color(theme.raised), style::color(theme.ink)),
            };
            let frame = egui::Frame::new()
                .fill(fill)
                .corner_radius(style::BAR_RADIUS)
                .inner_margin(egui::Margin::symmetric(16, 10))
                .shadow(style::floating_shadow(appearance));
            frame.show(ui, |ui| self.words(ui, canvas.width(), ink));
        });
        true
    }

    fn words(&self, ui: &mut egui::Ui, room: f32, ink: Color32) {
        ui.set_max_width((room - 80.0).clamp(120.0, 460.0));
        let response = ui.label(egui::RichText::new(&self.text).color(ink));
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &self.text));
    }
}
