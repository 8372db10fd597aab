//! The select tool: a press selects, and a drag moves, encloses, resizes, links, bends or hangs
//! elsewhere, depending on what was pressed.

pub(super) mod bending;
pub(super) mod marquee;
pub(super) mod moving;
pub(super) mod reconnecting;
pub(super) mod resizing;

use eframe::egui::CursorIcon;

use super::link::Linking;
use super::{Active, Held, Motion, Press, Request, State, Step, Surroundings, Tool};
use crate::geometry::Point;
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::session::{Action, Selection, Session};
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::target::Target;
use bending::Bending;
use marquee::Marquee;
use moving::Moving;
use reconnecting::Reconnecting;
use resizing::{Resizing, resize_cursor};

/// How far the pointer moves before a press becomes a drag, in screen points.
const DRAG_THRESHOLD: f64 = 4.0;

pub(super) struct Select;

impl Tool for Select {
    fn press(&self, press: &Press, around: Surroundings<'_>) -> Step {
        let Press { at, on, held, .. } = press.clone();
        let selection = around.session.selection();
        let (selects, narrow) = match &on {
            Target::Node(id) | Target::Link(id) if held.shift => {
                (Some(Action::ToggleSelected(id.clone())), false)
            }
            // Several stay selected, to be moved together; letting go without a move narrows.
            Target::Node(id) | Target::Link(id) if selection.contains(id) => (None, true),
            Target::Node(id) | Target::Link(id) => (Some(select([id.clone()])), false),
            Target::Empty => (None, !held.shift),
            Target::Port(..) | Target::Corner(..) | Target::End(..) | Target::Bend(..) => {
                (None, false)
            }
        };
        let pressed = State::Pressed(Pressed { at, on, held, narrow });
        Step::to(pressed).asking(selects.map(Request::act))
    }

    fn hint(&self, session: &Session, hovered: Option<&Target>) -> Text {
        match hovered {
            Some(Target::Port(..)) => texts::canvas::HINT_PORT,
            Some(Target::End(..)) => texts::canvas::HINT_END,
            Some(Target::Bend(..)) => texts::canvas::HINT_BEND,
            _ if session.plan().nodes.is_empty() => texts::canvas::HINT_EMPTY,
            Some(Target::Node(_)) => texts::canvas::HINT_NODE,
            Some(Target::Link(_)) => texts::canvas::HINT_LINK,
            Some(Target::Corner(..) | Target::Empty) | None => match session.selection().is_empty()
            {
                true => texts::canvas::HINT_CANVAS,
                false => texts::canvas::HINT_SELECTED,
            },
        }
    }

    fn cursor(&self, hovered: Option<&Target>) -> CursorIcon {
        match hovered {
            Some(Target::Port(..) | Target::End(..)) => CursorIcon::Crosshair,
            Some(Target::Corner(_, corner, _)) => resize_cursor(*corner),
            Some(Target::Node(_) | Target::Bend(..)) => CursorIcon::Grab,
            Some(Target::Link(_)) => CursorIcon::PointingHand,
            Some(Target::Empty) | None => CursorIcon::Default,
        }
    }
}

/// Two presses in quick succession, with whatever tool.
pub(super) fn double_press(on: &Target) -> Step {
    match on {
        Target::Bend(link, bend) => {
            Step::idle().acting(Action::RemoveBend { link: link.clone(), bend: *bend })
        }
        Target::Node(id) | Target::Link(id) => Step::idle().asking([Request::EditName(id.clone())]),
        Target::Port(..) | Target::Corner(..) | Target::End(..) | Target::Empty => Step::idle(),
    }
}

fn select<const N: usize>(ids: [Id; N]) -> Action {
    Action::Select(ids.into_iter().collect())
}

/// The button is down and the pointer has not moved far.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pressed {
    /// Where, in world points.
    at: Point,
    /// On what.
    on: Target,
    /// What was held.
    held: Held,
    /// Whether letting go narrows the selection to what was pressed.
    narrow: bool,
}

impl Pressed {
    /// What a drag from here does.
    fn drag(&self, around: Surroundings<'_>) -> Step {
        let (at, held, selection) = (self.at, self.held, around.session.selection());
        match self.on.clone() {
            Target::Node(id) if held.shift && !selection.contains(&id) => Step::idle(),
            Target::Node(_) => Moving::begin(at, held),
            Target::Port(from, _) => Step::to(State::Linking(Linking::by_drag(from, at))),
            Target::End(link, end) => Reconnecting::begin(link, end, at),
            Target::Bend(link, bend) => Bending::begin(link, bend),
            Target::Link(link) => Bending::begin_fresh(link, at, around),
            Target::Corner(id, corner, rect) => Resizing::begin(id, corner, at, rect),
            Target::Empty => {
                let besides = if held.shift { selection.clone() } else { Selection::default() };
                Step::to(State::Marquee(Marquee::new(at, besides)))
            }
        }
    }
}

impl Active for Pressed {
    fn moved(&self, to: &Motion, around: Surroundings<'_>) -> Step {
        match self.at.distance(to.at) * around.session.camera().zoom < DRAG_THRESHOLD {
            true => Step::to(State::Pressed(self.clone())),
            false => self.drag(around).again(),
        }
    }

    fn released(&self, _around: Surroundings<'_>) -> Step {
        match &self.on {
            Target::Port(from, beside) => {
                Step::idle().asking([Request::OfferNode { from: from.clone(), at: *beside }])
            }
            Target::Node(id) | Target::Link(id) if self.narrow => {
                Step::idle().acting(select([id.clone()]))
            }
            Target::Empty if self.narrow => Step::idle().acting(select([])),
            Target::Node(_)
            | Target::Link(_)
            | Target::Corner(..)
            | Target::End(..)
            | Target::Bend(..)
            | Target::Empty => Step::idle(),
        }
    }

    fn given_up(&self) -> Option<Action> {
        None
    }

    fn pans_at_edge(&self) -> bool {
        false
    }

    fn hint(&self) -> Option<Text> {
        None
    }

    fn cursor(&self) -> Option<CursorIcon> {
        None
    }

    fn paint(&self, _overlay: &Overlay<'_>) {}
}
