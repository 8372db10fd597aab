//! Which view of the plan and which part of the canvas is seen. Nothing here changes a plan.

pub(super) mod camera;
pub(super) mod card_transition;
pub(super) mod mode;
pub(super) mod playback;
pub(super) mod slides;
pub(super) mod what_if;

use std::sync::Arc;

use crate::geometry::Rect;
use crate::layout;
use crate::plan::{Lifecycle, View};
use crate::scene::Scene;
use crate::session::{Action, Cause, Command, Session};
use crate::theme::Appearance;

impl Session {
    /// Tells how large the window over the canvas is, in screen points.
    pub fn set_window(&mut self, window: Rect) {
        if window != self.camera.window {
            self.camera.window = window;
            if self.fitted {
                self.zoom_to_fit();
            }
        }
    }

    /// The picture of the shown view.
    pub fn scene(&mut self, appearance: Appearance) -> Arc<Scene> {
        let options = crate::scene::Options {
            view: self.view,
            language: self.settings.language,
            appearance,
            ghosts: self.settings.ghosts,
            outlook: self.settings.outlook,
            held_off: Arc::clone(&self.held_off),
            links: self.settings.links,
            compared_with: self.compared_with(),
        };
        self.picture(options)
    }

    /// The step for which an element is planned or ends while this view is shown: that of the
    /// view, in the target the last step of the plan, at least 1. `None` while today is shown.
    pub fn shown_step(&self) -> Option<u32> {
        match self.view {
            View::Today | View::Step(0) => None,
            View::Step(step) => Some(step),
            View::Target => Some(self.last_step().max(1)),
        }
    }

    /// The lifecycle of what is drawn while this view is shown.
    pub(in crate::session) fn fresh_lifecycle(&self) -> Lifecycle {
        self.shown_step().map_or(Lifecycle::Existing, Lifecycle::Planned)
    }

    pub(in crate::session) fn set_view(&mut self, view: View) {
        let view = if view == View::Step(0) { View::Today } else { view };
        self.stop_playing();
        let compared = self.comparing.take().is_some();
        self.make_room_for_bar(0.0);
        if view != self.view && !compared {
            self.will_change(Cause::View(view));
            self.history.close_step();
        }
        self.view = view;
    }

    /// Whether an element with this lifecycle is in a view that is shown.
    pub(in crate::session) fn shows(&self, lifecycle: Lifecycle) -> bool {
        let compared = self.compared_with().is_some_and(|view| lifecycle.holds(view));
        compared || lifecycle.holds(self.view)
    }

    pub(in crate::session) fn walk_steps(&mut self, forward: bool) {
        let last = self.last_step();
        let shown = match self.view {
            View::Today => 0,
            View::Step(step) => step,
            View::Target => last,
        };
        self.set_view(match (forward, self.view) {
            (true, _) if shown + 1 >= last => View::Target,
            (true, _) => View::Step(shown + 1),
            (false, _) if shown <= 1 => View::Today,
            (false, _) => View::Step(shown - 1),
        });
    }

    pub(in crate::session) fn zoom_to_fit(&mut self) {
        let outlines = self.plan.nodes.values().map(|node| layout::card(node));
        if let Some(all) = Rect::around(outlines) {
            self.camera.fit(&all);
            self.fitted = true;
        }
    }

    pub(in crate::session) fn zoom_to_selection(&mut self) {
        let nodes = self.selection.iter().flat_map(|id| match self.plan.links.get(id) {
            Some(link) => [Some(&link.from), Some(&link.to)],
            None => [Some(id), None],
        });
        let outlines = nodes.flatten().filter_map(|id| self.plan.nodes.get(id));
        let outlines = outlines.map(|node| layout::card(node));
        if let Some(all) = Rect::around(outlines) {
            self.camera.fit(&all);
        }
    }
}

/// Whether an action shows another part of the canvas, or changes what there is to see.
pub(in crate::session) fn looks_elsewhere(action: &Action) -> bool {
    match action {
        Action::Pan(_)
        | Action::GoTo(_)
        | Action::LookAt(_)
        | Action::Show(_)
        | Action::ZoomAbout { .. }
        | Action::AddNode { .. }
        | Action::AddFrame { .. }
        | Action::BeginMove
        | Action::BeginCopy
        | Action::BeginBend { .. }
        | Action::BeginResize(_)
        | Action::Nudge(_)
        | Action::Paste { .. } => true,
        Action::Run(command) => matches!(
            command,
            Command::ZoomIn | Command::ZoomOut | Command::ZoomTo100 | Command::ZoomToSelection
        ),
        _ => false,
    }
}
