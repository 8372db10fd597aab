//! The kind of image to export.

use eframe::egui;
use egui::Ui;

use super::{Choice, Left, buttons, dialog};
use crate::catalogue::words as names;
use crate::language::texts;
use crate::plan::{Plan, View};
use crate::theme::Appearance;
use crate::ui::widgets::{
    ButtonKind, Look, caption, checkbox, dropdown, field_label, headline, segmented,
};

/// No side of an image has more pixels than this.
const MOST_PIXELS: f64 = 30_000.0;

/// The kinds of images.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageFormat {
    /// Pixels.
    Png,
    /// Shapes that stay sharp at any size.
    Svg,
}

/// What image to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOptions {
    /// The kind of image.
    pub format: ImageFormat,
    /// Pixels per world point, 1 to 4; an SVG has none.
    pub scale: u32,
    /// Whether there is nothing behind the drawing.
    pub transparent: bool,
    /// Which view of the plan.
    pub view: View,
    /// The view with which it is compared.
    pub compared_with: Option<View>,
    /// The look.
    pub appearance: Appearance,
}

/// The options while they are chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExportState {
    /// What is chosen so far.
    pub options: ExportOptions,
    /// How large the picture is, in world points.
    pub size: (f64, f64),
}

impl ExportState {
    /// Begins with a PNG of what is shown.
    pub fn new(
        view: View,
        compared_with: Option<View>,
        appearance: Appearance,
        size: (f64, f64),
    ) -> Self {
        let format = ImageFormat::Png;
        let options =
            ExportOptions { format, scale: 2, transparent: false, view, compared_with, appearance };
        Self { options, size }
    }

    /// How many pixels the image has.
    fn pixels(&self) -> (f64, f64) {
        let scale = f64::from(self.options.scale);
        ((self.size.0 * scale).ceil(), (self.size.1 * scale).ceil())
    }

    fn fits(&self) -> bool {
        let (width, height) = self.pixels();
        self.options.format == ImageFormat::Svg || width.max(height) <= MOST_PIXELS
    }
}

/// Asks what image to export. Gives `Some(None)` if the user gave up.
pub fn export(
    ctx: &egui::Context,
    look: Look,
    plan: &Plan,
    state: &mut ExportState,
) -> Option<Option<ExportOptions>> {
    let head = look.say(texts::documents::EXPORT_HEAD);
    let (chosen, left) = dialog(ctx, look, head, 420.0, |ui| {
        headline(ui, look, head);
        ui.add_space(4.0);
        format(ui, look, state);
        view(ui, look, plan, state);
        appearance(ui, look, state);
        let words = look.say(texts::documents::EXPORT_TRANSPARENT);
        if let Some(transparent) = checkbox(ui, look, Some(state.options.transparent), words) {
            state.options.transparent = transparent;
        }
        let choice = |words, kind, enabled, answer| Choice { words, kind, enabled, answer };
        let choices = [
            choice(look.say(texts::documents::CANCEL), ButtonKind::Plain, true, false),
            choice(look.say(texts::documents::EXPORT_IT), ButtonKind::Primary, state.fits(), true),
        ];
        buttons(ui, look, None, &choices, true)
    });
    match chosen.or(left.map(|left| left == Left::Confirmed)) {
        Some(true) if state.fits() => Some(Some(state.options)),
        Some(false) => Some(None),
        Some(true) | None => None,
    }
}

fn format(ui: &mut Ui, look: Look, state: &mut ExportState) {
    let name = look.say(texts::documents::EXPORT_FORMAT);
    field_label(ui, look, name);
    let formats = [ImageFormat::Png, ImageFormat::Svg];
    let on = formats.iter().position(|format| *format == state.options.format);
    if let Some(index) = segmented(ui, look, name, &[("PNG", None), ("SVG", None)], on) {
        state.options.format = formats[index];
    }
    let name = look.say(texts::documents::EXPORT_SCALE);
    let is_png = state.options.format == ImageFormat::Png;
    ui.add_enabled_ui(is_png, |ui| {
        field_label(ui, look, name);
        ui.horizontal(|ui| {
            let scales = [1_u32, 2, 3, 4];
            let texts =
                scales.map(|scale| look.say_with(texts::documents::EXPORT_SCALE_TIMES, &[&scale]));
            let segments = texts.each_ref().map(|text| (text.as_str(), None));
            let on = scales.iter().position(|scale| *scale == state.options.scale);
            if let Some(index) = segmented(ui, look, name, &segments, on.filter(|_| is_png)) {
                state.options.scale = scales[index];
            }
            let (width, height) = state.pixels();
            if !is_png {
                caption(ui, look, "");
            } else if state.fits() {
                caption(
                    ui,
                    look,
                    look.say_with(texts::documents::EXPORT_PIXELS, &[&width, &height]),
                );
            } else {
                caption(ui, look, look.say(texts::documents::EXPORT_TOO_LARGE));
            }
        });
    });
}

/// A view, and the one with which it is compared.
type Shown = (View, Option<View>);

fn view(ui: &mut Ui, look: Look, plan: &Plan, state: &mut ExportState) {
    let steps = (1..=plan.last_step()).map(View::Step);
    let views = std::iter::once(View::Today).chain(steps).chain([View::Target]);
    let name_of = |view| names::view_of(plan, view, look.language);
    let options: Vec<(Shown, String)> = views.map(|view| ((view, None), name_of(view))).collect();
    let now: Shown = (state.options.view, state.options.compared_with);
    // What is compared on the screen, and what is compared most.
    let mut compared: Vec<Shown> = vec![(View::Target, Some(View::Today))];
    compared.extend(Some(now).filter(|now| now.1.is_some() && *now != compared[0]));
    let compared = compared.into_iter().filter(|_| plan.last_step() > 0).filter_map(|shown| {
        let (to, from) = (name_of(shown.0), name_of(shown.1?));
        Some((shown, look.say_with(texts::views::COMPARED, &[&from, &to])))
    });
    let compared = compared.collect();
    let name = look.say(texts::commands::MENU_VIEW);
    field_label(ui, look, name);
    if let Some(shown) = dropdown(ui, look, name, Some(&now), "", &[options, compared]) {
        (state.options.view, state.options.compared_with) = shown;
    }
}

fn appearance(ui: &mut Ui, look: Look, state: &mut ExportState) {
    let name = look.say(texts::documents::EXPORT_LOOK);
    field_label(ui, look, name);
    let looks = [Appearance::Light, Appearance::Dark];
    let segments = [
        (look.say(texts::commands::THEME_LIGHT), None),
        (look.say(texts::commands::THEME_DARK), None),
    ];
    let on = looks.iter().position(|each| *each == state.options.appearance);
    if let Some(index) = segmented(ui, look, name, &segments, on) {
        state.options.appearance = looks[index];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_that_would_be_too_large_is_not_offered() {
        let mut state = ExportState::new(View::Today, None, Appearance::Light, (12_000.0, 500.0));
        assert!(state.fits());
        state.options.scale = 3;
        assert!(!state.fits());
        state.options.format = ImageFormat::Svg;
        assert!(state.fits());
    }
}
