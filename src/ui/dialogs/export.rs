//! The kind of image to export.

use eframe::egui;
use egui::Ui;

use super::{Choice, Left, buttons, dialog};
use crate::catalogue::words as names;
use crate::export::{self, ExportFault, Format};
use crate::geometry::Rect;
use crate::language::texts;
use crate::plan::{Plan, View};
use crate::theme::Appearance;
use crate::ui::widgets::{
    ButtonKind, Look, caption, checkbox, dropdown, field_label, headline, segmented,
};

/// What image to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOptions {
    /// The kind of image.
    pub format: Format,
    /// Pixels per world point, 1 to 4, where there are pixels.
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
    /// The part of the world that the image shows.
    pub area: Rect,
}

impl ExportState {
    /// Begins with the usual format of what is shown.
    pub fn new(
        view: View,
        compared_with: Option<View>,
        appearance: Appearance,
        area: Rect,
    ) -> Self {
        let format = Format::ALL[0];
        let options =
            ExportOptions { format, scale: 2, transparent: false, view, compared_with, appearance };
        Self { options, area }
    }

    /// How many pixels the image has, where it has any.
    fn pixels(&self) -> Option<Result<(u32, u32), ExportFault>> {
        let scale = f64::from(self.options.scale);
        self.options.format.has_pixels().then(|| export::pixels(&self.area, scale))
    }

    fn fits(&self) -> bool {
        self.pixels().is_none_or(|pixels| pixels.is_ok())
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
    let names: Vec<_> = Format::ALL.iter().map(|format| (format.name(), None)).collect();
    let on = Format::ALL.iter().position(|format| *format == state.options.format);
    if let Some(index) = segmented(ui, look, name, &names, on) {
        state.options.format = Format::ALL[index];
    }
    let name = look.say(texts::phrases::SIZE);
    let has_pixels = state.options.format.has_pixels();
    ui.add_enabled_ui(has_pixels, |ui| {
        field_label(ui, look, name);
        ui.horizontal(|ui| {
            let scales = [1_u32, 2, 3, 4];
            let texts =
                scales.map(|scale| look.say_with(texts::documents::EXPORT_SCALE_TIMES, &[&scale]));
            let segments = texts.each_ref().map(|text| (text.as_str(), None));
            let on = scales.iter().position(|scale| *scale == state.options.scale);
            if let Some(index) = segmented(ui, look, name, &segments, on.filter(|_| has_pixels)) {
                state.options.scale = scales[index];
            }
            let said = match state.pixels() {
                None => String::new(),
                Some(Ok((width, height))) => {
                    look.say_with(texts::documents::EXPORT_PIXELS, &[&width, &height])
                }
                Some(Err(_)) => look.say(texts::documents::EXPORT_TOO_LARGE).to_owned(),
            };
            caption(ui, look, said);
        });
    });
}

/// A view, and the one with which it is compared.
type ViewChoice = (View, Option<View>);

fn view(ui: &mut Ui, look: Look, plan: &Plan, state: &mut ExportState) {
    let steps = (1..=plan.last_step()).map(View::Step);
    let views = std::iter::once(View::Today).chain(steps).chain([View::Target]);
    let name_of = |view| names::view_of(plan, view, look.language);
    let options: Vec<(ViewChoice, String)> =
        views.map(|view| ((view, None), name_of(view))).collect();
    let now: ViewChoice = (state.options.view, state.options.compared_with);
    // What is compared on the screen, and what is compared most.
    let mut compared: Vec<ViewChoice> = vec![(View::Target, Some(View::Today))];
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
    use crate::geometry::Point;

    #[test]
    fn an_image_that_would_be_too_large_is_not_offered() {
        let area = Rect::from_size(Point::default(), 12_000.0, 500.0);
        let mut state = ExportState::new(View::Today, None, Appearance::Light, area);
        assert!(state.fits());
        state.options.scale = 3;
        assert!(!state.fits());
        state.options.format = Format::Svg;
        assert!(state.fits());
    }
}
