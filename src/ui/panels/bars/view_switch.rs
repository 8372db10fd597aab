//! Which view of the plan is shown: today, a step, the target, or two of them compared; and the
//! steps played one after the other.

use eframe::egui;
use egui::{Ui, vec2};

use crate::catalogue::words as names;
use crate::language::texts;
use crate::plan::View;
use crate::session::{Action, Command};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::style::HIT_HEIGHT;
use crate::ui::widgets::{Look, dropdown, icon_button, segmented, segmented_width};

/// With more steps than this the view switch is a list.
const MOST_SEGMENTS: u32 = 4;

/// Between what is in the switch, in points.
const GAP: f32 = 4.0;
/// How wide the list of views is, in points.
const LIST: f32 = 132.0;

/// How much of the switch is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    /// Whether the views lie side by side.
    segments: bool,
    /// Whether the first step says that it is one.
    names_step: bool,
    /// Whether the comparison is one of them, by its name.
    names_comparison: bool,
    /// Whether the steps can be edited from here.
    edits_steps: bool,
}

impl Extent {
    /// From the most to the least.
    const ALL: [Self; 6] = [
        Self::segments(true, true, true),
        Self::segments(true, false, true),
        Self::segments(false, false, true),
        Self::segments(false, false, false),
        Self::list(true),
        Self::list(false),
    ];

    /// What is left where there is room for nothing more.
    pub const LEAST: Self = Self::list(false);

    const fn segments(names_step: bool, names_comparison: bool, edits_steps: bool) -> Self {
        Self { segments: true, names_step, names_comparison, edits_steps }
    }

    const fn list(edits_steps: bool) -> Self {
        Self { segments: false, names_step: true, names_comparison: false, edits_steps }
    }

    /// Those that a plan can have, from the widest to the narrowest, with their widths in points.
    pub fn widths(ui: &Ui, cx: &PanelCx<'_>) -> Vec<(Self, f32)> {
        let views = cx.session.views();
        let few = cx.session.last_step() <= MOST_SEGMENTS;
        let possible = Self::ALL.into_iter().filter(|extent| few || !extent.segments);
        possible.map(|extent| (extent, extent.width(ui, cx.look, &views))).collect()
    }

    /// Whether the views lie side by side.
    pub fn lies_side_by_side(self) -> bool {
        self.segments
    }

    /// Whether the comparison stands among them by its name.
    pub fn has_comparison(self) -> bool {
        self.names_comparison
    }

    fn width(self, ui: &Ui, look: Look, views: &[View]) -> f32 {
        let has_steps = views.iter().any(|view| matches!(view, View::Step(_)));
        let icon = HIT_HEIGHT + GAP;
        let mut width = if self.segments {
            let names: Vec<String> =
                views.iter().map(|view| short_name(look, *view, self.names_step)).collect();
            let compare = self.names_comparison.then(|| look.say(texts::views::COMPARE));
            segmented_width(ui, names.iter().map(String::as_str).chain(compare))
        } else {
            LIST + 2.0 * icon
        };
        if !self.names_comparison {
            width += icon;
        }
        if has_steps {
            width += if self.edits_steps { 2.0 * icon } else { icon };
        }
        width
    }
}

/// Shows the switch.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, extent: Extent) {
    let views = cx.session.views();
    ui.spacing_mut().item_spacing.x = GAP;
    match extent.segments {
        true => segments(ui, cx, (&views, extent)),
        false => list(ui, cx, &views),
    }
    if !extent.names_comparison {
        let name = cx.text(Command::CompareViews.title());
        let enabled = cx.session.is_enabled(Command::CompareViews);
        if icon_button(ui, cx.look, Icon::Compare, name, enabled).clicked() {
            cx.run(Command::CompareViews);
        }
    }
    if cx.session.last_step() > 0 {
        let (icon, name) = match cx.session.viewport().is_playing() {
            true => (Icon::Pause, cx.text(texts::views::STOP_PLAYING)),
            false => (Icon::Play, cx.text(Command::PlaySteps.title())),
        };
        if icon_button(ui, cx.look, icon, name, true).clicked() {
            cx.run(Command::PlaySteps);
        }
        let name = cx.text(Command::EditSteps.title());
        if extent.edits_steps && icon_button(ui, cx.look, Icon::Pencil, name, true).clicked() {
            cx.run(Command::EditSteps);
        }
    }
}

fn segments(ui: &mut Ui, cx: &PanelCx<'_>, (views, extent): (&[View], Extent)) {
    let plan = cx.plan();
    let named: Vec<(String, String)> = views
        .iter()
        .map(|view| {
            (
                short_name(cx.look, *view, extent.names_step),
                names::view_of(plan, *view, cx.language()),
            )
        })
        .collect();
    let mut segments: Vec<(&str, Option<&str>)> =
        named.iter().map(|(short, long)| (short.as_str(), Some(long.as_str()))).collect();
    if extent.names_comparison {
        segments.push((cx.text(texts::views::COMPARE), Some(cx.text(texts::views::COMPARE_VIEWS))));
    }
    let on = views.iter().position(|view| *view == cx.session.view());
    let pressed = segmented(ui, cx.look, cx.text(texts::result::VIEW_SHOWN), &segments, on);
    if let Some(index) = pressed.filter(|index| on != Some(*index)) {
        cx.request(match views.get(index) {
            Some(view) => Action::SetView(*view),
            None => Action::Run(Command::CompareViews),
        });
    }
}

/// A list between an arrow back and an arrow forth.
fn list(ui: &mut Ui, cx: &PanelCx<'_>, views: &[View]) {
    let step = |ui: &mut Ui, icon, command: Command| {
        let enabled = cx.session.is_enabled(command);
        if icon_button(ui, cx.look, icon, cx.text(command.title()), enabled).clicked() {
            cx.run(command);
        }
    };
    step(ui, Icon::ChevronLeft, Command::ShowPreviousStep);
    let name = cx.text(texts::result::VIEW_SHOWN);
    let now = cx.session.view();
    let chosen = choice(ui, cx, (name, LIST), views, now);
    step(ui, Icon::ChevronRight, Command::ShowNextStep);
    cx.request_all(chosen.map(Action::SetView));
}

/// A list of views of a width, in points; gives another one that was chosen.
pub(super) fn choice(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    (name, width): (&str, f32),
    views: &[View],
    now: View,
) -> Option<View> {
    let plan = cx.plan();
    let named = |view: &View| (*view, names::view_of(plan, *view, cx.language()));
    let options: Vec<(View, String)> = views.iter().map(named).collect();
    let size = vec2(width, 28.0);
    ui.allocate_ui(size, |ui| {
        ui.set_max_width(width);
        dropdown(ui, cx.look, name, Some(&now), "", &[options])
    })
    .inner
    .filter(|view| *view != now)
}

/// What a view is called among the others: at most the first step says that it is one.
pub(super) fn short_name(look: Look, view: View, names_step: bool) -> String {
    match view {
        View::Step(step) if step > 1 || !names_step => step.to_string(),
        View::Today | View::Step(_) | View::Target | View::Vision => {
            names::view(view, look.language)
        }
    }
}
