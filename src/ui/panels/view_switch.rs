//! Which view of the plan is shown: today, a step, the target, or two of them compared; and the
//! steps played one after the other.

use eframe::egui;
use egui::{Ui, vec2};

use crate::catalogue::words as names;
use crate::language::{view_words as words, window_words};
use crate::plan::View;
use crate::session::{Action, Command, Session};
use crate::theme::Icon;
use crate::ui::widgets::{Look, dropdown, icon_button, segmented};

/// With more steps than this the view switch is a list.
const MOST_SEGMENTS: u32 = 4;

/// For how much there is room in the bar.
#[derive(Clone, Copy, Debug)]
pub(super) struct Space {
    /// Whether markets and route are shown.
    pub has_axes: bool,
    /// Whether the views lie side by side.
    segments: bool,
    /// Whether the comparison is one of them, by its name.
    names_comparison: bool,
    /// Whether the steps can be edited from here.
    edits_steps: bool,
}

impl Space {
    /// What fits into a bar of this width, in points.
    pub fn of(room: f32, last_step: u32) -> Self {
        let few = last_step <= MOST_SEGMENTS;
        let segments = few && room > 470.0;
        // What each step more takes.
        let steps = if few { last_step.saturating_sub(1) as f32 * 34.0 } else { 0.0 };
        Self {
            has_axes: room > if segments { 530.0 + steps } else { 540.0 },
            segments,
            names_comparison: segments && room > 640.0 + steps,
            edits_steps: room > if segments { 680.0 + steps } else { 580.0 },
        }
    }
}

/// The views of a plan in order: today, its steps, the target. Where the plan names no step there
/// is no difference between today and the target, and both are still shown.
pub(super) fn all_views(last_step: u32) -> Vec<View> {
    let steps = (1..=last_step).map(View::Step);
    std::iter::once(View::Today).chain(steps).chain([View::Target]).collect()
}

/// Shows the switch.
pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    space: Space,
    actions: &mut Vec<Action>,
) {
    let views = all_views(session.last_step());
    ui.spacing_mut().item_spacing.x = 4.0;
    match space.segments {
        true => segments(ui, look, session, (&views, space.names_comparison), actions),
        false => list(ui, look, session, &views, actions),
    }
    if !space.names_comparison {
        let name = look.say(Command::CompareViews.title());
        let enabled = session.is_enabled(Command::CompareViews);
        if icon_button(ui, look, Icon::Compare, name, enabled).clicked() {
            actions.push(Action::Run(Command::CompareViews));
        }
    }
    if session.last_step() > 0 {
        let (icon, name) = match session.is_playing() {
            true => (Icon::Pause, look.say(words::STOP_PLAYING)),
            false => (Icon::Play, look.say(Command::PlaySteps.title())),
        };
        if icon_button(ui, look, icon, name, true).clicked() {
            actions.push(Action::Run(Command::PlaySteps));
        }
        let name = look.say(Command::EditSteps.title());
        if space.edits_steps && icon_button(ui, look, Icon::Pencil, name, true).clicked() {
            actions.push(Action::Run(Command::EditSteps));
        }
    }
}

fn segments(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    (views, names_comparison): (&[View], bool),
    actions: &mut Vec<Action>,
) {
    let plan = session.plan();
    let named: Vec<(String, String)> = views
        .iter()
        .map(|view| (short_name(look, *view), names::view_of(plan, *view, look.language)))
        .collect();
    let mut segments: Vec<(&str, Option<&str>)> =
        named.iter().map(|(short, long)| (short.as_str(), Some(long.as_str()))).collect();
    if names_comparison {
        segments.push((look.say(words::COMPARE), Some(look.say(words::COMPARE_VIEWS))));
    }
    let on = views.iter().position(|view| *view == session.view());
    let pressed = segmented(ui, look, look.say(window_words::VIEW_SHOWN), &segments, on);
    if let Some(index) = pressed.filter(|index| on != Some(*index)) {
        actions.push(match views.get(index) {
            Some(view) => Action::SetView(*view),
            None => Action::Run(Command::CompareViews),
        });
    }
}

/// A list between an arrow back and an arrow forth.
fn list(ui: &mut Ui, look: Look, session: &Session, views: &[View], actions: &mut Vec<Action>) {
    let mut step = |ui: &mut Ui, icon, command: Command| {
        let enabled = session.is_enabled(command);
        if icon_button(ui, look, icon, look.say(command.title()), enabled).clicked() {
            actions.push(Action::Run(command));
        }
    };
    step(ui, Icon::ChevronLeft, Command::ShowPreviousStep);
    let name = look.say(window_words::VIEW_SHOWN);
    let now = session.view();
    let chosen = choice(ui, look, session, (name, 132.0), views, now);
    step(ui, Icon::ChevronRight, Command::ShowNextStep);
    actions.extend(chosen.map(Action::SetView));
}

/// A list of views of a width, in points; gives another one that was chosen.
pub(super) fn choice(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    (name, width): (&str, f32),
    views: &[View],
    now: View,
) -> Option<View> {
    let plan = session.plan();
    let named = |view: &View| (*view, names::view_of(plan, *view, look.language));
    let options: Vec<(View, String)> = views.iter().map(named).collect();
    let size = vec2(width, 28.0);
    ui.allocate_ui(size, |ui| {
        ui.set_max_width(width);
        dropdown(ui, look, name, Some(&now), "", &[options])
    })
    .inner
    .filter(|view| *view != now)
}

/// What a view is called among the others: only the first step says that it is one.
fn short_name(look: Look, view: View) -> String {
    match view {
        View::Step(step) if step > 1 => step.to_string(),
        View::Today | View::Step(_) | View::Target => names::view(view, look.language),
    }
}
