//! Buttons.

use eframe::egui;
use egui::{
    Color32, CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::icon::centered;
use super::{Look, focus_ring, hover, paint_icon};
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::style::{BUTTON_RADIUS, HIT_HEIGHT, TEXT, color, font};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// What most users want here; at most one in sight.
    Primary,
    /// The same sort of action, less loud.
    Quiet,
    /// An alternative beside a primary one.
    Plain,
    /// Little more than a text.
    Ghost,
    /// Takes something away.
    Danger,
}

/// A button with a text and maybe an icon before it.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it"]
pub struct Button<'a> {
    look: Look,
    words: &'a str,
    kind: ButtonKind,
    icon: Option<Icon>,
    height: f32,
    width: Option<f32>,
    enabled: bool,
    wraps: bool,
    name: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// A plain button.
    pub fn new(look: Look, words: &'a str) -> Self {
        Self {
            look,
            words,
            kind: ButtonKind::Plain,
            icon: None,
            height: HIT_HEIGHT,
            width: None,
            enabled: true,
            wraps: false,
            name: None,
        }
    }

    /// How much it asks for attention.
    pub fn kind(self, kind: ButtonKind) -> Self {
        Self { kind, ..self }
    }

    /// An icon before the text.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// How high it is, in points.
    pub fn height(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// How wide it is, in points.
    pub fn width(self, width: f32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Whether it can be pressed.
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Whether a text for which there is no room goes on in a second line instead of being cut.
    pub fn wraps(self) -> Self {
        Self { wraps: true, ..self }
    }

    /// How wide it is where there is room, in points.
    pub fn natural_width(&self, ui: &Ui) -> f32 {
        let text = super::choice::text_width(ui, self.words, Face::Medium, TEXT);
        text + self.icon_width() + 2.0 * self.padding()
    }

    fn padding(&self) -> f32 {
        if self.kind == ButtonKind::Ghost { 8.0 } else { 12.0 }
    }

    fn icon_width(&self) -> f32 {
        if self.icon.is_some() { 16.0 + 6.0 } else { 0.0 }
    }

    /// What a screen reader says where the text alone says too little.
    pub fn name(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        ui.add_enabled_ui(self.enabled, |ui| self.paint(ui)).inner
    }

    fn paint(self, ui: &mut Ui) -> Response {
        let theme = self.look.theme;
        let (padding, icon_width) = (self.padding(), self.icon_width());
        let room = match self.wraps {
            true => (ui.available_width() - icon_width - 2.0 * padding).max(40.0),
            false => f32::INFINITY,
        };
        let galley = ui.painter().layout(
            self.words.to_owned(),
            font(Face::Medium, TEXT),
            Color32::PLACEHOLDER,
            room,
        );
        let height = self.height.max(galley.size().y + 12.0);
        let content = icon_width + galley.size().x;
        let width =
            self.width.unwrap_or(content + 2.0 * padding).min(ui.available_width().max(40.0));
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let words = self.name.unwrap_or(self.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let pressed = response.is_pointer_button_down_on();
        let towards = if pressed { 1.0 } else { hover(ui, &response) };
        let mix = |from: Rgba, to: Rgba| color(from).lerp_to_gamma(color(to), towards);
        let clear = theme.accent.faded(0.0);
        let (fill, ink, border) = match self.kind {
            ButtonKind::Primary => {
                (mix(theme.accent, theme.ink.faded(0.14).over(theme.accent)), theme.on_accent, None)
            }
            ButtonKind::Quiet => {
                let more = theme.accent.faded(0.12).over(theme.accent_background);
                (mix(theme.accent_background, more), theme.accent, None)
            }
            ButtonKind::Plain => (mix(theme.surface, theme.sunken), theme.ink, Some(theme.border)),
            ButtonKind::Ghost => (mix(clear, theme.ink.faded(0.07)), theme.muted, None),
            ButtonKind::Danger => (mix(clear, theme.danger.faded(0.1)), theme.danger, None),
        };
        let radius = CornerRadius::same(BUTTON_RADIUS);
        ui.painter().rect_filled(rect, radius, fill);
        if let Some(border) = border {
            let stroke = Stroke::new(1.0, color(border.faded(0.6)));
            ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
        let mut left = (rect.center().x - content / 2.0).max(rect.left() + padding.min(6.0));
        if let Some(name) = self.icon {
            let space =
                egui::Rect::from_min_size(egui::pos2(left, rect.top()), vec2(16.0, rect.height()));
            paint_icon(ui.painter(), name, centered(ui, space, 16.0), color(ink));
            left += icon_width;
        }
        let place = egui::pos2(left, rect.center().y - galley.size().y / 2.0);
        ui.painter().with_clip_rect(rect).galley(place, galley, color(ink));
        // With a gap, so that it also shows around a button in the colour of the ring.
        focus_ring(ui, self.look, &response, rect.expand(4.0), BUTTON_RADIUS + 4);
        response
    }
}

/// A switch that is only an icon; its name is its tooltip.
pub fn icon_switch(ui: &mut Ui, look: Look, icon: Icon, name: &str, on: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(HIT_HEIGHT, HIT_HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, name));
    if ui.is_rect_visible(rect) {
        let towards = hover(ui, &response);
        let (fill, ink) = match on {
            true => (color(look.theme.accent_background), color(look.theme.accent)),
            false => {
                let ink = color(look.theme.muted).lerp_to_gamma(color(look.theme.ink), towards);
                (color(look.theme.ink.faded(0.07 * f64::from(towards))), ink)
            }
        };
        ui.painter().rect_filled(rect, BUTTON_RADIUS, fill);
        paint_icon(ui.painter(), icon, centered(ui, rect, 16.0), ink);
        focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    }
    response.on_hover_text(name)
}

/// A button that is only an icon; its name is its tooltip.
pub fn icon_button(ui: &mut Ui, look: Look, icon: Icon, name: &str, enabled: bool) -> Response {
    let response = ui.add_enabled_ui(enabled, |ui| {
        let size = vec2(HIT_HEIGHT, HIT_HEIGHT);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        if ui.is_rect_visible(rect) {
            let pressed = response.is_pointer_button_down_on();
            let towards = if pressed { 1.4 } else { hover(ui, &response) };
            let fill = color(look.theme.ink.faded(0.07 * f64::from(towards)));
            ui.painter().rect_filled(rect, BUTTON_RADIUS, fill);
            let tint =
                color(look.theme.muted).lerp_to_gamma(color(look.theme.ink), towards.min(1.0));
            paint_icon(ui.painter(), icon, centered(ui, rect, 16.0), tint);
            focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
        }
        response
    });
    response.inner.on_hover_text(name).on_disabled_hover_text(name)
}
