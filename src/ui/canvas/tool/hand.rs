//! The hand moves the drawing, which the camera does; here a press does nothing.

use eframe::egui::CursorIcon;

use super::{Press, Step, Surroundings, Tool};
use crate::language::{Text, texts};
use crate::session::Session;
use crate::ui::canvas::target::Target;

pub(super) struct Hand;

impl Tool for Hand {
    fn press(&self, _press: &Press, _around: Surroundings<'_>) -> Step {
        Step::idle()
    }

    fn hint(&self, _session: &Session, _hovered: Option<&Target>) -> Text {
        texts::canvas::HINT_HAND
    }

    fn cursor(&self, _hovered: Option<&Target>) -> CursorIcon {
        CursorIcon::Grab
    }
}
