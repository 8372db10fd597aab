//! A card follows the pointer by one of its corners.

use eframe::egui::CursorIcon;

use crate::geometry::{Point, Rect};
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::session::Action;
use crate::ui::canvas::corner::Corner;
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::tool::{Leading, Motion, State, Step, Surroundings};

/// A node is resized.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::canvas::tool) struct Resizing {
    /// By which corner.
    corner: Corner,
    /// Where the drag began.
    from: Point,
    /// The rectangle at the beginning.
    rect: Rect,
}

impl Resizing {
    pub(super) fn begin(id: Id, corner: Corner, from: Point, rect: Rect) -> Step {
        let state = State::Resizing(Self { corner, from, rect });
        Step::to(state).acting(Action::BeginResize(id))
    }
}

impl Leading for Resizing {
    fn moved(&self, to: &Motion, _around: Surroundings<'_>) -> Step {
        let rect = self.corner.dragged(&self.rect, to.at - self.from);
        Step::to(State::Resizing(self.clone())).acting(Action::PreviewResize(rect))
    }

    fn pans_at_edge(&self) -> bool {
        false
    }

    fn hint(&self) -> Text {
        texts::canvas::HINT_RESIZING
    }

    fn cursor(&self) -> CursorIcon {
        resize_cursor(self.corner)
    }

    fn paint(&self, _overlay: &Overlay<'_>) {}
}

/// How the pointer looks at a corner.
pub(super) fn resize_cursor(corner: Corner) -> CursorIcon {
    match corner {
        Corner::TopLeft | Corner::BottomRight => CursorIcon::ResizeNwSe,
        Corner::TopRight | Corner::BottomLeft => CursorIcon::ResizeNeSw,
    }
}
