//! What to export: an image of a view, or the report with its chapters.

use eframe::egui;
use egui::Ui;

use super::{Choice, Left, buttons, dialog};
use crate::catalogue::words as names;
use crate::export::{self, Format, ImageOptions};
use crate::geometry::Rect;
use crate::interchange::{is_whole, shows_one_view};
use crate::language::texts;
use crate::page::{POINTS, Paper};
use crate::plan::{Plan, View};
use crate::report::Chapter;
use crate::theme::Appearance;
use crate::ui::widgets::{
    ButtonKind, Look, caption, checkbox, dropdown, field_label, headline, segmented,
};

/// What to export.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOptions {
    /// Whether it is the whole report rather than an image of one view.
    pub is_report: bool,
    /// Whether it is for another program, which takes the plan itself.
    pub is_for_others: bool,
    /// Whether the plan travels within an image; nobody's but who asks for it now.
    pub holds_plan_in_image: bool,
    /// The chapters of the report.
    pub chapters: Vec<Chapter>,
    /// Whether the plan travels within the report.
    pub holds_plan: bool,
    /// The kind of image.
    pub format: Format,
    /// Pixels per world point, where there are pixels.
    pub scale: f64,
    /// Whether there is nothing behind the drawing.
    pub transparent: bool,
    /// Which view of the plan.
    pub view: View,
    /// The view with which it is compared.
    pub compared_with: Option<View>,
    /// The look.
    pub appearance: Appearance,
    /// The page on which the drawing stands; none for the drawing alone.
    pub page: Option<Paper>,
}

impl ExportOptions {
    /// How the image is made.
    pub fn image(&self) -> ImageOptions {
        let bare = ImageOptions {
            scale: self.scale,
            transparent: self.transparent && self.page.is_none(),
            ..ImageOptions::default()
        };
        match self.page {
            Some(_) => ImageOptions { margin: 0.0, points: POINTS, ..bare },
            None => bare,
        }
    }
}

/// The options while they are chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportState {
    /// What is chosen so far.
    pub options: ExportOptions,
    /// The part of the world that the image shows.
    area: Rect,
    /// The views of which that is the part, and the page on which they stand.
    measured: (ViewChoice, Option<Paper>),
}

/// Pixels per world point that are offered where so many can be made.
const SCALES: [f64; 4] = [1.0, 2.0, 3.0, 4.0];
/// In so many columns the chapters stand.
const COLUMNS: usize = 3;
/// That of them which is chosen unless the user chooses another.
const USUAL_SCALE: f64 = 2.0;

impl ExportState {
    /// Begins with the usual format of what is shown, of which an image shows this part of the
    /// world.
    pub fn new(
        view: View,
        compared_with: Option<View>,
        appearance: Appearance,
        area: Rect,
    ) -> Self {
        let options = ExportOptions {
            is_report: false,
            is_for_others: false,
            holds_plan_in_image: false,
            chapters: Chapter::ALL.to_vec(),
            holds_plan: false,
            format: Format::ALL[0],
            scale: USUAL_SCALE,
            transparent: false,
            view,
            compared_with,
            appearance,
            page: None,
        };
        let mut state = Self { options, area, measured: ((view, compared_with), None) };
        state.measure(area);
        state
    }

    /// The views that are chosen now show this part of the world. A scale at which no image of it
    /// can be made gives way to the greatest that is offered.
    pub fn measure(&mut self, area: Rect) {
        self.area = area;
        self.measured = self.shown();
        let greatest = self.scales().last().copied().unwrap_or(USUAL_SCALE);
        self.options.scale = self.options.scale.min(greatest);
    }

    /// Whether other views or another page were chosen since the part was measured.
    pub fn is_of_another_area(&self) -> bool {
        self.measured != self.shown()
    }

    fn shown(&self) -> (ViewChoice, Option<Paper>) {
        ((self.options.view, self.options.compared_with), self.options.page)
    }

    /// The scales at which an image can be made, ascending: where not even the first of the usual
    /// ones is possible, the greatest that is.
    fn scales(&self) -> Vec<f64> {
        let fits = |scale: &f64| export::pixels(&self.area, *scale).is_ok();
        let whole: Vec<f64> = SCALES.into_iter().filter(fits).collect();
        if whole.is_empty() { vec![export::largest_scale(&self.area)] } else { whole }
    }

    /// How many pixels the image has, where it has any.
    fn pixels(&self) -> Option<(u32, u32)> {
        let has_pixels = self.options.format.has_pixels();
        has_pixels.then(|| export::pixels(&self.area, self.options.scale).ok()).flatten()
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
    let width = if state.options.is_report { 640.0 } else { 420.0 };
    let (chosen, left) = dialog(ctx, look, head, width, |ui| {
        headline(ui, look, head);
        ui.add_space(4.0);
        what(ui, look, state);
        match (state.options.is_for_others, state.options.is_report) {
            (true, _) => others(ui, look, plan, state),
            (false, true) => report(ui, look, state),
            (false, false) => image(ui, look, plan, state),
        }
        let has_any = !state.options.is_report || !state.options.chapters.is_empty();
        let choice = |words, kind, enabled, answer| Choice { words, kind, enabled, answer };
        let choices = [
            choice(look.say(texts::documents::CANCEL), ButtonKind::Plain, true, false),
            choice(look.say(texts::documents::EXPORT_IT), ButtonKind::Primary, has_any, true),
        ];
        buttons(ui, look, None, &choices, has_any)
    });
    match chosen.or(left.map(|left| left == Left::Confirmed)) {
        Some(true) => Some(Some(state.options.clone())),
        Some(false) => Some(None),
        None => None,
    }
}

/// One view, or all that there is to say.
fn what(ui: &mut Ui, look: Look, state: &mut ExportState) {
    let name = look.say(texts::documents::EXPORT_WHAT);
    let sorts = [
        texts::documents::EXPORT_VIEW,
        texts::documents::EXPORT_REPORT,
        texts::interchange::EXPORT_OTHERS,
    ];
    let sorts = sorts.map(|sort| (look.say(sort), None));
    let on = if state.options.is_for_others { 2 } else { usize::from(state.options.is_report) };
    if let Some(index) = segmented(ui, look, name, &sorts, Some(on)) {
        state.options.is_report = index == 1;
        state.options.is_for_others = index == 2;
        let usual = match index {
            0 => Format::ALL[0],
            1 => Format::Pdf,
            _ => Format::Drawio,
        };
        let can_be = match index {
            0 => state.options.format.is_of_images(),
            1 => state.options.format.is_of_documents(),
            _ => state.options.format.is_of_plans(),
        };
        if !can_be || state.options.is_report {
            state.options.format = usual;
        }
    }
    ui.add_space(4.0);
}

/// An image of a view.
fn image(ui: &mut Ui, look: Look, plan: &Plan, state: &mut ExportState) {
    page(ui, look, state, true);
    let formats: Vec<Format> = Format::images().collect();
    format(ui, look, state, &formats);
    size(ui, look, state);
    view(ui, look, plan, state);
    appearance(ui, look, state);
    let words = look.say(texts::documents::EXPORT_TRANSPARENT);
    // A page is of paper.
    ui.add_enabled_ui(state.options.page.is_none(), |ui| {
        if let Some(transparent) = checkbox(ui, look, Some(state.options.transparent), words) {
            state.options.transparent = transparent;
        }
    });
    let may_hold_plan = state.options.format.holds_plan_in_image();
    let holds_plan = &mut state.options.holds_plan_in_image;
    ui.add_enabled_ui(may_hold_plan, |ui| attach(ui, look, holds_plan));
}

/// Whether the plan travels within.
fn attach(ui: &mut Ui, look: Look, holds_plan: &mut bool) {
    let words = look.say(texts::documents::EXPORT_ATTACH);
    if let Some(holds) = checkbox(ui, look, Some(*holds_plan), words) {
        *holds_plan = holds;
    }
    caption(ui, look, look.say(texts::documents::EXPORT_ATTACH_HOLDS));
}

/// What another program takes: its format, and the view where it shows one.
fn others(ui: &mut Ui, look: Look, plan: &Plan, state: &mut ExportState) {
    let formats: Vec<Format> =
        Format::ALL.iter().copied().filter(|format| format.is_of_plans()).collect();
    let name = look.say(texts::documents::EXPORT_FORMAT);
    field_label(ui, look, name);
    let names = formats.iter().map(|format| (*format, format.name().to_owned())).collect();
    let now = state.options.format;
    if let Some(format) = dropdown(ui, look, name, Some(&now), "", &[names]) {
        state.options.format = format;
    }
    let format = state.options.format;
    ui.add_enabled_ui(shows_one_view(format), |ui| view(ui, look, plan, state));
    let words = match is_whole(format) {
        true => texts::interchange::EXPORT_WHOLE,
        false => texts::interchange::EXPORT_PART,
    };
    caption(ui, look, look.say(words));
}

/// The report: its format and paper, its chapters, and whether the plan is within.
fn report(ui: &mut Ui, look: Look, state: &mut ExportState) {
    let formats: Vec<Format> =
        Format::ALL.iter().copied().filter(|format| format.is_of_documents()).collect();
    format(ui, look, state, &formats);
    let is_on_paper = state.options.format == Format::Pdf;
    ui.add_enabled_ui(is_on_paper, |ui| page(ui, look, state, false));
    appearance(ui, look, state);
    field_label(ui, look, look.say(texts::documents::EXPORT_CHAPTERS));
    let rows = Chapter::ALL.len().div_ceil(COLUMNS);
    ui.columns(COLUMNS, |columns| {
        for (index, chapter) in Chapter::ALL.into_iter().enumerate() {
            let ui = &mut columns[index / rows];
            let is_told = state.options.chapters.contains(&chapter);
            let name = look.say(chapter.name());
            if let Some(told) = checkbox(ui, look, Some(is_told), name) {
                state.options.chapters.retain(|other| *other != chapter);
                state.options.chapters.extend(told.then_some(chapter));
            }
        }
    });
    caption(ui, look, look.say(texts::documents::EXPORT_EMPTY_LEFT_OUT));
    ui.add_space(4.0);
    let may_hold_plan = is_on_paper || state.options.format.is_of_slides();
    let holds_plan = &mut state.options.holds_plan;
    ui.add_enabled_ui(may_hold_plan, |ui| attach(ui, look, holds_plan));
}

fn page(ui: &mut Ui, look: Look, state: &mut ExportState, may_be_alone: bool) {
    let name = look.say(texts::pages::PAGE);
    field_label(ui, look, name);
    let alone = (None, look.say(texts::pages::DRAWING_ALONE).to_owned());
    let papers = Paper::ALL.map(|paper| (Some(paper), look.say(paper.name()).to_owned()));
    let choices = match may_be_alone {
        true => vec![vec![alone], papers.to_vec()],
        false => {
            state.options.page.get_or_insert_default();
            vec![papers.to_vec()]
        }
    };
    if let Some(page) = dropdown(ui, look, name, Some(&state.options.page), "", &choices) {
        state.options.page = page;
    }
}

fn format(ui: &mut Ui, look: Look, state: &mut ExportState, formats: &[Format]) {
    let name = look.say(texts::documents::EXPORT_FORMAT);
    field_label(ui, look, name);
    let names: Vec<_> = formats.iter().map(|format| (format.name(), None)).collect();
    let on = formats.iter().position(|format| *format == state.options.format);
    if let Some(index) = segmented(ui, look, name, &names, on) {
        state.options.format = formats[index];
    }
}

fn size(ui: &mut Ui, look: Look, state: &mut ExportState) {
    let name = look.say(texts::phrases::SIZE);
    let has_pixels = state.options.format.has_pixels();
    ui.add_enabled_ui(has_pixels, |ui| {
        field_label(ui, look, name);
        ui.horizontal(|ui| {
            let scales = state.scales();
            let texts: Vec<String> = scales
                .iter()
                .map(|scale| look.say_with(texts::documents::EXPORT_SCALE_TIMES, &[scale]))
                .collect();
            let segments: Vec<_> = texts.iter().map(|text| (text.as_str(), None)).collect();
            let on = scales.iter().position(|scale| *scale == state.options.scale);
            if let Some(index) = segmented(ui, look, name, &segments, on.filter(|_| has_pixels)) {
                state.options.scale = scales[index];
            }
            let said = state.pixels().map(|(width, height)| {
                look.say_with(texts::documents::EXPORT_PIXELS, &[&width, &height])
            });
            let said = said.unwrap_or_default();
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

    fn state(width: f64, height: f64) -> ExportState {
        let area = Rect::from_size(Point::default(), width, height);
        ExportState::new(View::Today, None, Appearance::Light, area)
    }

    #[test]
    fn only_what_can_be_made_is_offered() {
        assert_eq!(state(1_000.0, 500.0).scales(), SCALES);
        assert_eq!(state(1_000.0, 500.0).options.scale, 2.0);
        assert_eq!(state(12_000.0, 500.0).scales(), [1.0, 2.0]);
        let large = state(6_300.0, 4_700.0);
        assert_eq!((large.scales(), large.options.scale), (vec![1.0], 1.0));
        let huge = state(1_000_000.0, 1_000_000.0);
        assert_eq!((huge.scales(), huge.options.scale), (vec![0.009_9], 0.009_9));
        assert_eq!(huge.pixels(), Some((9_900, 9_900)));
    }

    #[test]
    fn a_view_that_is_larger_takes_a_scale_that_is_possible() {
        let mut state = state(1_000.0, 500.0);
        state.options.scale = 4.0;
        state.options.view = View::Target;
        assert!(state.is_of_another_area());
        state.measure(Rect::from_size(Point::default(), 9_000.0, 5_000.0));
        assert!(!state.is_of_another_area());
        assert_eq!(state.options.scale, 1.0);
    }
}
