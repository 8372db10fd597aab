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
use crate::session::{Action, Mode, Selection, Session};
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::target::{Target, stack_at};
use bending::Bending;
use marquee::Marquee;
use moving::Moving;
use reconnecting::Reconnecting;
use resizing::Resizing;

/// How far the pointer moves before a press becomes a drag, in screen points.
const DRAG_THRESHOLD: f64 = 4.0;

pub(super) struct Select;

impl Tool for Select {
    fn press(&self, press: &Press, around: Surroundings<'_>) -> Step {
        let Press { at, on, held, .. } = press.clone();
        let selection = around.session.selection();
        let (selects, on_click) = match &on {
            Target::Node(id) | Target::Link(id) => {
                let is_selected = selection.contains(id);
                let only = (!is_selected).then(|| select([id.clone()]));
                match is_selected {
                    _ if held.second => (only, OnClick::Nothing),
                    _ if held.alt && !held.adds() => (only, OnClick::Select(behind(at, around))),
                    // What is selected is only deselected where it is not dragged.
                    true if held.adds() => (None, OnClick::Toggle(id.clone())),
                    false if held.adds() => {
                        (Some(Action::ToggleSelected(id.clone())), OnClick::Nothing)
                    }
                    // Several stay selected, to be moved together; letting go without a move
                    // narrows.
                    true => (None, OnClick::Select(Some(id.clone()))),
                    false => (only, OnClick::Nothing),
                }
            }
            Target::Empty if !held.adds() => (None, OnClick::Select(None)),
            Target::Empty
            | Target::Port(..)
            | Target::Grip(..)
            | Target::End(..)
            | Target::Bend(..) => (None, OnClick::Nothing),
        };
        let pressed = State::Pressed(Pressed { at, on, held, on_click });
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
            Some(Target::Grip(..) | Target::Empty) | None => match session.selection().is_empty() {
                true => texts::canvas::HINT_CANVAS,
                false => texts::canvas::HINT_SELECTED,
            },
        }
    }

    fn cursor(&self, hovered: Option<&Target>) -> CursorIcon {
        match hovered {
            Some(Target::Port(..) | Target::End(..)) => CursorIcon::Crosshair,
            Some(Target::Grip(_, grip, _)) => grip.cursor(),
            Some(Target::Node(_) | Target::Bend(..)) => CursorIcon::Grab,
            Some(Target::Link(_)) => CursorIcon::PointingHand,
            Some(Target::Empty) | None => CursorIcon::Default,
        }
    }
}

/// Two presses in quick succession, with whatever tool.
pub(super) fn double_press(on: &Target, at: Point, around: Surroundings<'_>) -> Step {
    match on {
        Target::Bend(link, bend) => {
            Step::idle().acting(Action::RemoveBend { link: link.clone(), bend: *bend })
        }
        Target::Node(id) | Target::Link(id) => Step::idle().asking([Request::EditName(id.clone())]),
        Target::Empty if around.session.mode() == Mode::Select => {
            Step::idle().asking([Request::OfferNode { from: None, at }])
        }
        Target::Port(..) | Target::Grip(..) | Target::End(..) | Target::Empty => Step::idle(),
    }
}

/// What lies behind what is selected at a place, else behind what lies in front there; round and
/// round.
fn behind(at: Point, around: Surroundings<'_>) -> Option<Id> {
    let stack = stack_at(around.scene, at, around.session.camera().zoom);
    let selected = around.session.selection().single();
    let now = selected.and_then(|selected| stack.iter().position(|id| id == selected));
    let next = now.unwrap_or(0) + 1;
    stack.get(next % stack.len().max(1)).cloned()
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
    /// What letting go without a drag does.
    on_click: OnClick,
}

/// What letting go without a drag does.
#[derive(Clone, Debug, PartialEq)]
enum OnClick {
    Nothing,
    /// Selects this and nothing else.
    Select(Option<Id>),
    /// Selects this too, or no longer.
    Toggle(Id),
}

impl Pressed {
    /// What a drag from here does.
    fn drag(&self, around: Surroundings<'_>) -> Step {
        let (at, held, selection) = (self.at, self.held, around.session.selection());
        match self.on.clone() {
            Target::Node(_) => Moving::begin(at, held),
            Target::Port(from, _) => Step::to(State::Linking(Linking::by_drag(from, at))),
            Target::End(link, end) => Reconnecting::begin(link, end, at),
            Target::Bend(link, bend) => Bending::begin(link, bend),
            Target::Link(link) => Bending::begin_fresh(link, at, around),
            Target::Grip(id, grip, rect) => Resizing::begin(id, grip, at, rect),
            Target::Empty => {
                let besides = if held.adds() { selection.clone() } else { Selection::default() };
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
        if let Target::Port(from, beside) = &self.on {
            let (from, at) = (Some(from.clone()), *beside);
            return Step::idle().asking([Request::OfferNode { from, at }]);
        }
        match self.on_click.clone() {
            OnClick::Nothing => Step::idle(),
            OnClick::Select(id) => Step::idle().acting(Action::Select(id.into_iter().collect())),
            OnClick::Toggle(id) => Step::idle().acting(Action::ToggleSelected(id)),
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
