//! A card follows the pointer by one of its corners or edges.

use eframe::egui::CursorIcon;

use crate::geometry::{Point, Rect};
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::session::Action;
use crate::ui::canvas::grip::{Grip, Stretch};
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::tool::{Leading, Motion, State, Step, Surroundings};

/// A node is resized.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::canvas::tool) struct Resizing {
    /// By which corner or edge.
    grip: Grip,
    /// Where the drag began.
    from: Point,
    /// The rectangle at the beginning.
    rect: Rect,
}

impl Resizing {
    pub(super) fn begin(id: Id, grip: Grip, from: Point, rect: Rect) -> Step {
        let state = State::Resizing(Self { grip, from, rect });
        Step::to(state).acting(Action::BeginResize(id))
    }
}

impl Leading for Resizing {
    fn moved(&self, to: &Motion, _around: Surroundings<'_>) -> Step {
        let stretch = Stretch { keeps_ratio: to.held.shift, from_middle: to.held.alt };
        let rect = self.grip.dragged(&self.rect, to.at - self.from, stretch);
        Step::to(State::Resizing(self.clone())).acting(Action::PreviewResize(rect))
    }

    fn pans_at_edge(&self) -> bool {
        false
    }

    fn hint(&self) -> Text {
        texts::canvas::HINT_STRETCHING
    }

    fn cursor(&self) -> CursorIcon {
        self.grip.cursor()
    }

    fn paint(&self, _overlay: &Overlay<'_>) {}
}
