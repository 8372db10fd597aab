//! The sheets of a workshop: large panels over the whole window, made to be projected.

pub(super) mod reach;

mod board;
mod chart;
mod choice;
mod choice_table;
mod columns;
mod expectations;
mod feedback;
mod glance;
mod proposal;
mod roadmap;
mod smarketing;
mod step_head;
mod voices;

use eframe::egui;
use egui::{Layout, ScrollArea, Ui};

use super::widgets::{Look, segmented};
use super::{dialogs, focus};
use crate::catalogue::words as names;
use crate::guide::Destination;
use crate::language::Text;
use crate::language::{grammar, texts};
use crate::plan::View;
use crate::session::{Action, Workshop};
use crate::ui::panels::PanelCx;

/// Which sheet is open, and how its content is chosen.
#[derive(Clone, Debug, Default)]
pub(super) struct WorkshopState {
    shown: Option<Workshop>,
    feedback: feedback::FeedbackState,
    proposal: proposal::ProposalState,
    choice: choice::ChoiceState,
}

impl WorkshopState {
    pub(super) fn open(&mut self, sheet: Workshop) {
        self.shown = Some(sheet);
        // A choice is shown for what is selected by now.
        self.choice = choice::ChoiceState::default();
    }

    pub(super) fn is_open(&self) -> bool {
        self.shown.is_some()
    }
}

/// What a sheet leaves for.
#[derive(Clone, Debug, Default)]
struct Exit {
    /// Whether the sheet goes.
    leaves: bool,
    /// Where the window goes then.
    to: Option<Destination>,
}

impl Exit {
    /// For what is selected on the canvas.
    fn leave(&mut self) {
        self.leaves = true;
    }

    fn lead_to(&mut self, destination: Destination) {
        self.leaves = true;
        self.to = Some(destination);
    }
}

/// Shows the sheet that is open, if one is. Gives where it leads, once it is left for
/// one.
pub(super) fn show(
    context: &egui::Context,
    cx: &mut PanelCx<'_>,
    state: &mut WorkshopState,
) -> Option<Destination> {
    let sheet = state.shown?;
    let (name, most) = match sheet {
        Workshop::Roadmap => (texts::roadmap::ROADMAP, 1_800.0),
        Workshop::Expectations => (texts::journeys::EXPECTATIONS, 1_080.0),
        Workshop::Smarketing => (texts::journeys::SMARKETING, 860.0),
        Workshop::Feedback => (texts::journeys::FEEDBACK, 860.0),
        Workshop::Choice => (texts::choice::TITLE, 1_240.0),
        Workshop::Glance => (texts::glance::TITLE, 1_240.0),
    };
    let content = context.content_rect();
    let width = (content.width() - 96.0).clamp(380.0, most);
    let height = (content.height() - 150.0).max(200.0);
    let mut exit = Exit::default();
    let closed = dialogs::sheet(context, cx.look, cx.text(name), width, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        match sheet {
            Workshop::Roadmap => {
                roadmap::show(ui, cx, &mut state.proposal, height, &mut exit);
            }
            Workshop::Expectations => {
                scrolling(ui, height, |ui| {
                    expectations::show(ui, cx, &mut exit);
                });
            }
            Workshop::Smarketing => {
                scrolling(ui, height, |ui| {
                    if smarketing::show(ui, cx) {
                        exit.leave();
                    }
                });
            }
            Workshop::Choice => {
                scrolling(ui, height, |ui| choice::show(ui, cx, &mut state.choice, &mut exit));
            }
            Workshop::Glance => {
                scrolling(ui, height, |ui| glance::show(ui, cx, &mut exit));
            }
            Workshop::Feedback => {
                feedback::show(ui, cx, &mut state.feedback, height, &mut exit);
            }
        }
    });
    if closed || exit.leaves {
        state.shown = None;
        state.proposal = proposal::ProposalState::default();
    }
    exit.to
}

/// Between what scrolls and its bar, in points.
const BESIDE_BAR: f32 = 10.0;

fn scrolling(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt("sheet")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            // The bar keeps off what is written at the right.
            ui.set_max_width(ui.available_width() - BESIDE_BAR);
            focus::kept_in_sight(ui, content);
        });
}

/// With more steps than this only today and the target can be chosen on a sheet.
const MOST_STEPS: u32 = 6;

/// The head of a sheet, what it is about, and the view that it shows.
fn head(ui: &mut Ui, cx: &PanelCx<'_>, (title, about): (Text, Text)) {
    ui.horizontal(|ui| {
        super::widgets::headline(ui, cx.look, cx.text(title));
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(dialogs::CROSS);
            views(ui, cx);
        });
    });
    super::widgets::caption(ui, cx.look, cx.text(about));
    ui.add_space(4.0);
}

/// The views of the plan, one of which is shown.
fn views(ui: &mut Ui, cx: &PanelCx<'_>) {
    let last = cx.session.last_step();
    if last == 0 && !cx.session.has_vision() {
        return;
    }
    let mut shown = vec![View::Today];
    if last <= MOST_STEPS {
        shown.extend((1..last).map(View::Step));
    }
    shown.push(View::Target);
    shown.extend(cx.session.has_vision().then_some(View::Vision));
    let short: Vec<String> = shown
        .iter()
        .map(|view| match view {
            // What the numbers count, the first of them says.
            View::Step(step) if *step > 1 => step.to_string(),
            view => names::view(*view, cx.language()),
        })
        .collect();
    let long: Vec<String> =
        shown.iter().map(|view| names::view_of(cx.plan(), *view, cx.language())).collect();
    let segments: Vec<(&str, Option<&str>)> =
        short.iter().zip(&long).map(|(short, long)| (&**short, Some(&**long))).collect();
    let on = shown.iter().position(|view| *view == cx.session.view());
    let name = cx.text(texts::commands::MENU_VIEW);
    if let Some(pressed) = segmented(ui, cx.look, name, &segments, on) {
        cx.request(Action::SetView(shown[pressed]));
    }
}

/// An effort in words.
fn person_days(look: Look, effort: u64) -> String {
    grammar::person_days(effort, look.language)
}
