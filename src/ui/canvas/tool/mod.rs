//! What the pointer is doing on the canvas: a state machine that turns input into requests.
//!
//! A [`Tool`] is what a press does while nothing goes on; an [`Active`] state is what the pointer
//! is in the middle of. Each stands in a file of its own with all that is its own: how it goes on,
//! its hint, its cursor, and what it shows over the drawing. To add one is to write its file and
//! to name it here, in [`tool`] or in [`State`]; one that leads a gesture of the session is
//! [`Leading`].
//!
//! How a state goes on is decided by what was pressed, the session and the scene alone: it never
//! sees the window, and changes nothing. A move, a resize or a bend is a gesture of the session,
//! which alone knows whether it is still in progress; [`ToolMachine`] lets no state outlive it.

mod frame;
mod hand;
mod journey;
mod link;
mod note;
mod select;
#[cfg(test)]
mod tests;

use eframe::egui::CursorIcon;

use super::overlay::Overlay;
use super::target::Target;
use crate::geometry::Point;
use crate::language::Text;
use crate::plan::Id;
use crate::scene::Scene;
use crate::session::{Action, GestureToken, Mode, Session};

/// Which keys are held beside the pointer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Held {
    /// Adds to the selection; keeps a move on one axis, and the ratio of what is resized.
    pub shift: bool,
    /// Ctrl, or ⌘ on a Mac: adds to the selection; moves without guides and grid.
    pub command: bool,
    /// Moves a copy; a click selects what lies behind.
    pub alt: bool,
    /// It is the second button that is held: it moves a copy.
    pub second: bool,
}

impl Held {
    /// Whether a click adds to the selection, or takes away from it.
    pub fn adds(self) -> bool {
        self.shift || self.command
    }

    /// Whether what is dragged is a copy.
    pub fn copies(self) -> bool {
        self.alt || self.second
    }
}

/// Input on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Input {
    /// The first button goes down.
    Press(Press),
    /// The pointer is somewhere else.
    Move(Motion),
    /// The first button goes up.
    Release,
    /// Two presses in quick succession, on this and at this world point.
    DoublePress(Target, Point),
    /// Escape, or the window lost the pointer.
    Cancel,
}

/// The first button goes down.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Press {
    /// Where, in world points.
    pub at: Point,
    /// What lies there.
    pub on: Target,
    /// What is held.
    pub held: Held,
    /// What a press does.
    pub mode: Mode,
}

/// The pointer is somewhere else.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Motion {
    /// Where, in world points.
    pub at: Point,
    /// Which node lies there.
    pub over: Option<Id>,
    /// What is held.
    pub held: Held,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub(super) enum Request {
    /// Do this.
    Act(Box<Action>),
    /// Let the user choose what the link between two nodes is.
    ChooseLink {
        /// Where it starts.
        from: Id,
        /// Where it ends.
        to: Id,
    },
    /// Offer to create something, its middle here in world points.
    OfferNode {
        /// What it is linked with, if with anything.
        from: Option<Id>,
        /// Where the pointer let go.
        at: Point,
    },
    /// Let the user type the name of this element in place.
    EditName(Id),
    /// Let the user type the name of what is selected by then.
    EditNameOfSelected,
}

impl Request {
    /// Do this.
    pub(super) fn act(action: Action) -> Self {
        Self::Act(Box::new(action))
    }
}

/// What a state sees besides the input.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub session: &'a Session,
    pub scene: &'a Scene,
}

/// How it goes on after an input.
#[derive(Debug)]
struct Step {
    state: State,
    requests: Vec<Request>,
    /// Whether the new state gets the same input, once what is asked for is done.
    again: bool,
    /// Whether it leads another gesture than the state before.
    takes_over: bool,
}

impl Step {
    fn to(state: State) -> Self {
        Self { state, requests: Vec::new(), again: false, takes_over: false }
    }

    fn idle() -> Self {
        Self::to(State::Idle)
    }

    fn asking(self, requests: impl IntoIterator<Item = Request>) -> Self {
        Self { requests: requests.into_iter().collect(), ..self }
    }

    fn acting(self, action: Action) -> Self {
        self.asking([Request::act(action)])
    }

    fn again(self) -> Self {
        Self { again: true, ..self }
    }

    fn taking_over(self) -> Self {
        Self { takes_over: true, ..self }
    }
}

/// What a press does while nothing goes on, and what the window says of it.
trait Tool {
    /// The first button goes down.
    fn press(&self, press: &Press, around: Surroundings<'_>) -> Step;
    /// What the user can do next, in a few words.
    fn hint(&self, session: &Session, hovered: Option<&Target>) -> Text;
    /// How the pointer looks.
    fn cursor(&self, hovered: Option<&Target>) -> CursorIcon;
}

/// The tool of a mode.
fn tool(mode: Mode) -> &'static dyn Tool {
    match mode {
        Mode::Select => &select::Select,
        Mode::Hand => &hand::Hand,
        Mode::Link => &link::LinkTool,
        Mode::Note => &note::NoteTool,
        Mode::Frame => &frame::FrameTool,
        Mode::Journey => &journey::JourneyTool,
    }
}

/// Something that the pointer is in the middle of.
trait Active {
    /// The first button goes down once more; `None` if that begins something else.
    fn pressed(&self, _press: &Press) -> Option<Step> {
        None
    }
    /// The pointer is somewhere else.
    fn moved(&self, to: &Motion, around: Surroundings<'_>) -> Step;
    /// The first button goes up.
    fn released(&self, around: Surroundings<'_>) -> Step;
    /// What is undone when it is given up.
    fn given_up(&self) -> Option<Action>;
    /// Whether a gesture of the session goes with it.
    fn leads_gesture(&self) -> bool {
        false
    }
    /// Whether it goes on while no button is held.
    fn goes_on_released(&self) -> bool {
        false
    }
    /// Whether the drawing moves on when the pointer comes near the edge of the canvas.
    fn pans_at_edge(&self) -> bool;
    /// What the user can do next; `None` for what the tool says.
    fn hint(&self) -> Option<Text>;
    /// How the pointer looks; `None` for how it looks with the tool.
    fn cursor(&self) -> Option<CursorIcon>;
    /// What it shows over the drawing.
    fn paint(&self, overlay: &Overlay<'_>);
}

/// A gesture of the session that follows the pointer: kept when the button goes up, and given up
/// without a trace.
trait Leading {
    /// The pointer is somewhere else.
    fn moved(&self, to: &Motion, around: Surroundings<'_>) -> Step;
    /// Whether the drawing moves on when the pointer comes near the edge of the canvas.
    fn pans_at_edge(&self) -> bool;
    /// What the user can do next.
    fn hint(&self) -> Text;
    /// How the pointer looks.
    fn cursor(&self) -> CursorIcon;
    /// What it shows over the drawing.
    fn paint(&self, overlay: &Overlay<'_>);
}

impl<T: Leading> Active for T {
    fn moved(&self, to: &Motion, around: Surroundings<'_>) -> Step {
        Leading::moved(self, to, around)
    }

    fn released(&self, _around: Surroundings<'_>) -> Step {
        Step::idle().acting(Action::CommitGesture)
    }

    fn given_up(&self) -> Option<Action> {
        Some(Action::CancelGesture)
    }

    fn leads_gesture(&self) -> bool {
        true
    }

    fn pans_at_edge(&self) -> bool {
        Leading::pans_at_edge(self)
    }

    fn hint(&self) -> Option<Text> {
        Some(Leading::hint(self))
    }

    fn cursor(&self) -> Option<CursorIcon> {
        Some(Leading::cursor(self))
    }

    fn paint(&self, overlay: &Overlay<'_>) {
        Leading::paint(self, overlay);
    }
}

/// What the pointer is doing.
#[derive(Clone, Debug, Default, PartialEq)]
enum State {
    /// Nothing.
    #[default]
    Idle,
    /// The button is down and the pointer has not moved far.
    Pressed(select::Pressed),
    /// The selected nodes follow the pointer.
    Moving(select::moving::Moving),
    /// A rectangle is drawn around what shall be selected.
    Marquee(select::marquee::Marquee),
    /// A node is resized.
    Resizing(select::resizing::Resizing),
    /// A bend of a link follows the pointer.
    Bending(select::bending::Bending),
    /// An end of a link follows the pointer.
    Reconnecting(select::reconnecting::Reconnecting),
    /// A link is drawn from a node to the pointer.
    Linking(link::Linking),
    /// A note will lie where the button went down.
    Placing(note::Placing),
    /// A frame is drawn.
    Framing(frame::Framing),
}

impl State {
    fn active(&self) -> Option<&dyn Active> {
        match self {
            Self::Idle => None,
            Self::Pressed(state) => Some(state),
            Self::Moving(state) => Some(state),
            Self::Marquee(state) => Some(state),
            Self::Resizing(state) => Some(state),
            Self::Bending(state) => Some(state),
            Self::Reconnecting(state) => Some(state),
            Self::Linking(state) => Some(state),
            Self::Placing(state) => Some(state),
            Self::Framing(state) => Some(state),
        }
    }

    fn leads_gesture(&self) -> bool {
        self.active().is_some_and(Active::leads_gesture)
    }

    fn step(&self, input: &Input, around: Surroundings<'_>) -> Step {
        let active = self.active();
        match input {
            Input::Press(press) => {
                let goes_on = active.and_then(|active| active.pressed(press));
                goes_on.unwrap_or_else(|| self.ended_by(tool(press.mode).press(press, around)))
            }
            Input::DoublePress(on, at) => self.ended_by(select::double_press(on, *at, around)),
            Input::Move(to) => active.map_or_else(Step::idle, |active| active.moved(to, around)),
            Input::Release => active.map_or_else(Step::idle, |active| active.released(around)),
            Input::Cancel => {
                let undone = active.and_then(Active::given_up);
                Step::idle().asking(undone.map(Request::act))
            }
        }
    }

    /// Something else begins: no gesture is left without whoever leads it.
    fn ended_by(&self, mut step: Step) -> Step {
        if self.leads_gesture() {
            step.requests.insert(0, Request::act(Action::CancelGesture));
        }
        step
    }
}

/// What the pointer is doing, and which gesture of the session goes with it. When that has ended,
/// by whatever, so has this.
#[derive(Debug, Default)]
pub(super) struct ToolMachine {
    state: State,
    gesture: Option<GestureToken>,
}

impl ToolMachine {
    /// Takes one input. Gives what is asked for, and whether the machine wants the same input again
    /// when that is done and [`Self::follow`] was called.
    pub(super) fn step(&mut self, input: &Input, around: Surroundings<'_>) -> (Vec<Request>, bool) {
        let state = self.state(around.session);
        let led = state.leads_gesture();
        let Step { state, requests, again, takes_over } = state.step(input, around);
        if takes_over || !(led && state.leads_gesture()) {
            self.gesture = None;
        }
        self.state = state;
        (requests, again)
    }

    /// Takes note of the gesture that was begun for it. If the session refused, nothing goes on.
    pub(super) fn follow(&mut self, session: &Session) {
        if self.gesture.is_none() && self.state.leads_gesture() {
            self.gesture = session.gesture().cloned();
        }
    }

    /// Forgets what the pointer is doing.
    pub(super) fn stop(&mut self) {
        *self = Self::default();
    }

    fn state(&self, session: &Session) -> &State {
        let is_over = self.state.leads_gesture()
            && (self.gesture.is_none() || self.gesture.as_ref() != session.gesture());
        if is_over { &State::Idle } else { &self.state }
    }

    /// Whether the pointer is doing nothing.
    pub(super) fn is_idle(&self, session: &Session) -> bool {
        *self.state(session) == State::Idle
    }

    /// Whether the handles of what is selected can be taken.
    pub(super) fn shows_handles(&self, session: &Session) -> bool {
        matches!(self.state(session), State::Idle | State::Pressed(_))
    }

    /// Whether a button is down and it is open yet whether that is a click or a drag.
    pub(super) fn awaits_drag(&self, session: &Session) -> bool {
        matches!(self.state(session), State::Pressed(_))
    }

    /// Whether it goes on while no button is held.
    pub(super) fn goes_on_released(&self, session: &Session) -> bool {
        self.state(session).active().is_some_and(Active::goes_on_released)
    }

    /// Whether the drawing moves on when the pointer comes near the edge of the canvas.
    pub(super) fn pans_at_edge(&self, session: &Session) -> bool {
        self.state(session).active().is_some_and(Active::pans_at_edge)
    }

    /// What the user can do next, in a few words.
    pub(super) fn hint(&self, session: &Session, hovered: Option<&Target>) -> Text {
        let own = self.state(session).active().and_then(Active::hint);
        own.unwrap_or_else(|| tool(session.mode()).hint(session, hovered))
    }

    /// How the pointer looks.
    pub(super) fn cursor(&self, session: &Session, hovered: Option<&Target>) -> CursorIcon {
        let own = self.state(session).active().and_then(Active::cursor);
        own.unwrap_or_else(|| tool(session.mode()).cursor(hovered))
    }

    /// Shows what is on its way over the drawing.
    pub(super) fn paint(&self, overlay: &Overlay<'_>) {
        if let Some(active) = self.state(overlay.cx.session).active() {
            active.paint(overlay);
        }
    }
}
