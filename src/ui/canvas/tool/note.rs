//! The note tool: a note lies where it was pressed, to be written on at once.

use eframe::egui::CursorIcon;

use super::{Active, Motion, Press, Request, State, Step, Surroundings, Tool};
use crate::geometry::Point;
use crate::language::{Text, texts};
use crate::session::{self, Action, Command, Session};
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::placing::add_node;
use crate::ui::canvas::target::Target;
use crate::ui::panels::palette::PaletteItem;

pub(super) struct NoteTool;

impl Tool for NoteTool {
    fn press(&self, press: &Press, _around: Surroundings<'_>) -> Step {
        Step::to(State::Placing(Placing { at: press.at }))
    }

    fn hint(&self, _session: &Session, _hovered: Option<&Target>) -> Text {
        texts::canvas::HINT_NOTE_TOOL
    }

    fn cursor(&self, _hovered: Option<&Target>) -> CursorIcon {
        CursorIcon::Crosshair
    }
}

/// A note will lie where the pointer is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placing {
    /// In world points.
    at: Point,
}

impl Active for Placing {
    fn moved(&self, to: &Motion, _around: Surroundings<'_>) -> Step {
        Step::to(State::Placing(Self { at: to.at }))
    }

    fn released(&self, around: Surroundings<'_>) -> Step {
        Step::idle().asking([
            Request::act(add_node(
                around.session,
                PaletteItem::Note,
                self.at,
                session::Placing::Exactly,
            )),
            Request::act(Action::Run(Command::UseSelectTool)),
            Request::EditNameOfSelected,
        ])
    }

    fn given_up(&self) -> Option<Action> {
        None
    }

    fn pans_at_edge(&self) -> bool {
        false
    }

    fn hint(&self) -> Option<Text> {
        Some(texts::canvas::HINT_NOTE_TOOL)
    }

    fn cursor(&self) -> Option<CursorIcon> {
        Some(CursorIcon::Crosshair)
    }

    fn paint(&self, _overlay: &Overlay<'_>) {}
}
