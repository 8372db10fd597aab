//! The journey tool: each press adds a stop to the journey that is drawn.

use eframe::egui::CursorIcon;

use super::{Press, Step, Surroundings, Tool};
use crate::language::{Text, texts};
use crate::session::{Action, JourneyEdit, Session};
use crate::ui::canvas::target::Target;

pub(super) struct JourneyTool;

impl Tool for JourneyTool {
    fn press(&self, press: &Press, _around: Surroundings<'_>) -> Step {
        match &press.on {
            Target::Node(id) | Target::Port(id, _) | Target::Grip(id, ..) => {
                Step::idle().acting(Action::Journey(JourneyEdit::Visit(id.clone())))
            }
            Target::End(..) | Target::Bend(..) | Target::Link(_) | Target::Empty => Step::idle(),
        }
    }

    fn hint(&self, _session: &Session, _hovered: Option<&Target>) -> Text {
        texts::journeys::HINT_JOURNEY
    }

    fn cursor(&self, hovered: Option<&Target>) -> CursorIcon {
        match hovered {
            Some(Target::Node(_) | Target::Port(..) | Target::Grip(..)) => CursorIcon::PointingHand,
            Some(Target::End(..) | Target::Bend(..) | Target::Link(_) | Target::Empty) | None => {
                CursorIcon::Crosshair
            }
        }
    }
}
