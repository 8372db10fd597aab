//! What image of a view is made: which view and what of it, on which page, how large, how it looks.

use eframe::egui::Ui;

use super::options::{ExportState, Part};
use super::{ExportAnswer, appearance, attach, format, logo, page};
use crate::catalogue::words as names;
use crate::export::Format;
use crate::language::{Text, texts};
use crate::plan::{Body, Plan, View};
use crate::ui::widgets::{Look, caption, checkbox, dropdown, field_label, segmented};

/// A view, and the one with which it is compared.
pub(super) type ViewChoice = (View, Option<View>);

/// So wide an image is large enough for a page in the web, and for a slide, in pixels.
const FOR_WEB: u32 = 1_600;
const FOR_SLIDES: u32 = 4_000;
/// At most so many frames are offered.
const MOST_FRAMES: usize = 30;

/// Shows the choices.
pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    plan: &Plan,
    state: &mut ExportState,
) -> Option<ExportAnswer> {
    page(ui, look, state, true);
    let formats: Vec<Format> = Format::images().collect();
    format(ui, look, state, &formats);
    size(ui, look, state);
    view(ui, look, plan, state);
    part(ui, look, plan, state);
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
    ui.add_enabled_ui(state.options.page.is_some(), |ui| logo(ui, look, state)).inner
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
                let use_of_it = look.say(large_enough_for(width));
                look.say_with(texts::documents::EXPORT_PIXELS, &[&width, &height, &use_of_it])
            });
            caption(ui, look, said.unwrap_or_default());
        });
    });
}

/// For what an image of such a width is large enough.
fn large_enough_for(width: u32) -> Text {
    match width {
        ..FOR_WEB => texts::documents::EXPORT_FOR_WEB,
        FOR_WEB..FOR_SLIDES => texts::documents::EXPORT_FOR_SLIDES,
        FOR_SLIDES.. => texts::documents::EXPORT_FOR_POSTERS,
    }
}

pub(super) fn view(ui: &mut Ui, look: Look, plan: &Plan, state: &mut ExportState) {
    let steps = (1..=plan.last_step()).map(View::Step);
    let vision = plan.has_vision().then_some(View::Vision);
    let views = std::iter::once(View::Today).chain(steps).chain([View::Target]).chain(vision);
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

/// All of the view, what was selected, or a frame; not asked where there is no choice.
fn part(ui: &mut Ui, look: Look, plan: &Plan, state: &mut ExportState) {
    let frames: Vec<(Part, String)> = frames(plan, look).take(MOST_FRAMES).collect();
    if frames.is_empty() && !state.has_selected {
        return;
    }
    let name = look.say(texts::documents::EXPORT_PART);
    field_label(ui, look, name);
    let mut usual = vec![(Part::Whole, look.say(texts::canvas::MINIMAP).to_owned())];
    if state.has_selected {
        usual.push((Part::Selected, look.say(texts::documents::EXPORT_SELECTED).to_owned()));
    }
    if let Some(part) = dropdown(ui, look, name, Some(&state.options.part), "", &[usual, frames]) {
        state.options.part = part;
    }
}

/// The frames that have a title.
fn frames(plan: &Plan, look: Look) -> impl Iterator<Item = (Part, String)> {
    plan.nodes.iter().filter_map(move |(id, node)| match &node.body {
        Body::Frame(frame) if !frame.title.trim().is_empty() => {
            let words = look.say_with(texts::documents::EXPORT_FRAME, &[&frame.title.trim()]);
            Some((Part::Frame(id.clone()), words))
        }
        _ => None,
    })
}
