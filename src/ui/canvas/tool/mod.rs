//! What the pointer is doing on the canvas: a state machine that turns input into actions.
//!
//! It sees places in world points and what lies under them, never the window; what it shows in
//! passing (a marquee, a link on its way) is read from its state by the overlay.

mod corner;
#[cfg(test)]
mod tests;

pub use corner::Corner;

use crate::geometry::{Point, Rect};
use crate::plan::Id;
use crate::session::{Action, JourneyEdit, LinkEnd, Mode, Selection};

/// How far the pointer moves before a press becomes a drag, in screen points.
const DRAG_THRESHOLD: f64 = 4.0;

/// What lies under the pointer, frontmost first.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A port, from which a link is drawn, and where the middle of a node would lie that is
    /// created beside it.
    Port(Id, Point),
    /// A corner of the one selected node.
    Corner(Id, Corner, Rect),
    /// An end of the one selected link.
    End(Id, LinkEnd),
    /// A bend of the one selected link.
    Bend(Id, usize),
    /// A node.
    Node(Id),
    /// A link.
    Link(Id),
    /// Nothing.
    Empty,
}

/// Which keys are held beside the pointer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Adds to the selection; keeps a move on one axis.
    pub shift: bool,
    /// Ctrl, or ⌘ on a Mac: moves without guides and grid.
    pub command: bool,
    /// Moves a copy.
    pub alt: bool,
}

/// Input on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// The first button goes down.
    Press {
        /// Where, in world points.
        at: Point,
        /// What lies there.
        on: Target,
        /// What is held.
        held: Held,
        /// What a press does.
        mode: Mode,
    },
    /// The pointer is somewhere else.
    Move {
        /// Where, in world points.
        at: Point,
        /// Which node lies there.
        over: Option<Id>,
        /// What is held.
        held: Held,
    },
    /// The first button goes up.
    Release,
    /// Two presses in quick succession.
    DoublePress {
        /// What lies there.
        on: Target,
    },
    /// Escape, or the window lost the pointer.
    Cancel,
}

/// What a tool asks for.
#[derive(Clone, Debug)]
pub enum Output {
    /// Do this.
    Act(Action),
    /// Show the selection moved by this way, in world points.
    Move {
        /// From where the drag began.
        way: Point,
        /// Without guides and grid.
        free: bool,
    },
    /// Begin to lead a link through this place.
    Bend {
        /// The link.
        link: Id,
        /// In world points.
        at: Point,
    },
    /// Let the user choose what the link between two nodes is.
    ChooseLink {
        /// Where it starts.
        from: Id,
        /// Where it ends.
        to: Id,
    },
    /// Offer to create the other end of a link, its middle here in world points.
    OfferNode {
        /// Where it starts.
        from: Id,
        /// Where the pointer let go.
        at: Point,
    },
    /// Put a note here, in world points, to be written on.
    PlaceNote(Point),
    /// Put a frame here, in world points, to be named.
    PlaceFrame(Rect),
    /// Let the user type the name of this element in place.
    EditName(Id),
    /// Select what lies in (or, if `touching`, only partly in) this rectangle, with these too.
    Enclose {
        /// In world points.
        area: Rect,
        /// Whether it is enough to touch.
        touching: bool,
        /// What was selected before and stays so.
        besides: Selection,
    },
}

/// What the pointer is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Tool {
    /// Nothing.
    #[default]
    Idle,
    /// The button is down and the pointer has not moved far.
    Pressed {
        /// Where, in world points.
        at: Point,
        /// On what.
        on: Target,
        /// What was held.
        held: Held,
        /// Whether letting go narrows the selection to what was pressed.
        narrow: bool,
    },
    /// The selected nodes follow the pointer.
    Moving {
        /// Where the drag began, in world points.
        from: Point,
    },
    /// A rectangle is drawn around what shall be selected.
    Marquee {
        /// Where the drag began.
        from: Point,
        /// Where the pointer is.
        to: Point,
        /// What was selected before and stays so.
        besides: Selection,
    },
    /// A link is drawn from a node to the pointer.
    Linking {
        /// Where it starts.
        from: Id,
        /// Where the pointer is, in world points.
        to: Point,
        /// The node under the pointer.
        over: Option<Id>,
        /// Whether the button need not be held: the next press ends it.
        clicks: bool,
    },
    /// An end of a link follows the pointer.
    Reconnecting {
        /// The link.
        link: Id,
        /// Which of its ends.
        end: LinkEnd,
        /// Where the pointer is, in world points.
        to: Point,
        /// The node under the pointer.
        over: Option<Id>,
    },
    /// A bend of a link follows the pointer.
    Bending,
    /// A node is resized.
    Resizing {
        /// By which corner.
        corner: Corner,
        /// Where the drag began.
        from: Point,
        /// The rectangle at the beginning.
        rect: Rect,
    },
    /// A note will lie where the button went down.
    Placing {
        /// In world points.
        at: Point,
    },
    /// A frame is drawn.
    Framing {
        /// Where the drag began.
        from: Point,
        /// Where the pointer is.
        to: Point,
    },
}

impl Tool {
    /// Whether it goes on while no button is held.
    pub fn goes_on_released(&self) -> bool {
        matches!(self, Self::Linking { clicks: true, .. })
    }

    /// Takes one input. `zoom` is in screen points per world point.
    pub fn step(&mut self, input: Input, selection: &Selection, zoom: f64) -> Vec<Output> {
        match (std::mem::take(self), input) {
            (Self::Linking { from, clicks: true, .. }, Input::Press { at, on, .. }) => match on {
                Target::Node(to) | Target::Port(to, _) if to == from => Vec::new(),
                Target::Node(to) | Target::Port(to, _) => vec![Output::ChooseLink { from, to }],
                _ => vec![Output::OfferNode { from, at }],
            },
            (_, Input::Press { at, on, held, mode }) => self.press(at, on, held, mode, selection),
            (_, Input::DoublePress { on }) => match on {
                Target::Bend(link, bend) => vec![Output::Act(Action::RemoveBend { link, bend })],
                Target::Node(id) | Target::Link(id) => vec![Output::EditName(id)],
                Target::Port(..) | Target::Corner(..) | Target::End(..) | Target::Empty => {
                    Vec::new()
                }
            },
            (
                Self::Pressed { at, on, held, narrow },
                Input::Move { at: now, over, held: held_now },
            ) => {
                if at.distance(now) * zoom < DRAG_THRESHOLD {
                    *self = Self::Pressed { at, on, held, narrow };
                    return Vec::new();
                }
                let mut outputs = self.begin_drag(at, on, held, selection);
                let moved = Input::Move { at: now, over, held: held_now };
                outputs.extend(self.step(moved, selection, zoom));
                outputs
            }
            (Self::Moving { from }, Input::Move { at, held, .. }) => {
                *self = Self::Moving { from };
                let way = if held.shift { along_one_axis(at - from) } else { at - from };
                vec![Output::Move { way, free: held.command }]
            }
            (Self::Marquee { from, besides, .. }, Input::Move { at, .. }) => {
                let output = enclose(from, at, &besides);
                *self = Self::Marquee { from, to: at, besides };
                vec![output]
            }
            (Self::Linking { from, clicks, .. }, Input::Move { at, over, .. }) => {
                *self = Self::Linking { from, to: at, over, clicks };
                Vec::new()
            }
            (Self::Reconnecting { link, end, .. }, Input::Move { at, over, .. }) => {
                *self = Self::Reconnecting { link, end, to: at, over };
                Vec::new()
            }
            (Self::Bending, Input::Move { at, .. }) => {
                *self = Self::Bending;
                vec![Output::Act(Action::PreviewBend(at.rounded()))]
            }
            (Self::Resizing { corner, from, rect }, Input::Move { at, .. }) => {
                *self = Self::Resizing { corner, from, rect };
                vec![Output::Act(Action::PreviewResize(corner.dragged(&rect, at - from)))]
            }
            (Self::Framing { from, .. }, Input::Move { at, .. }) => {
                *self = Self::Framing { from, to: at };
                Vec::new()
            }
            (Self::Placing { .. }, Input::Move { at, .. }) => {
                *self = Self::Placing { at };
                Vec::new()
            }
            (Self::Idle, Input::Move { .. }) => Vec::new(),
            (state, Input::Release) => self.release(state),
            (Self::Moving { .. } | Self::Resizing { .. } | Self::Bending, Input::Cancel) => {
                vec![Output::Act(Action::CancelGesture)]
            }
            (Self::Marquee { besides, .. }, Input::Cancel) => {
                vec![Output::Act(Action::Select(besides))]
            }
            (
                Self::Idle
                | Self::Pressed { .. }
                | Self::Linking { .. }
                | Self::Reconnecting { .. }
                | Self::Placing { .. }
                | Self::Framing { .. },
                Input::Cancel,
            ) => Vec::new(),
        }
    }

    fn release(&mut self, state: Self) -> Vec<Output> {
        match state {
            Self::Pressed { on: Target::Port(from, beside), .. } => {
                vec![Output::OfferNode { from, at: beside }]
            }
            Self::Pressed { on, narrow: true, .. } => match on {
                Target::Node(id) | Target::Link(id) => vec![select([id])],
                _ => vec![select([])],
            },
            Self::Moving { .. } | Self::Resizing { .. } | Self::Bending => {
                vec![Output::Act(Action::CommitGesture)]
            }
            Self::Linking { from, to, over, clicks } => match over {
                Some(over) if over == from => {
                    // Pressed and let go without leaving: the other end is pressed next.
                    if clicks {
                        *self = Self::Linking { from, to, over: Some(over), clicks };
                    }
                    Vec::new()
                }
                Some(over) => vec![Output::ChooseLink { from, to: over }],
                None => vec![Output::OfferNode { from, at: to }],
            },
            Self::Reconnecting { link, end, over: Some(to), .. } => {
                vec![Output::Act(Action::Reconnect { link, end, to })]
            }
            Self::Placing { at } => vec![Output::PlaceNote(at)],
            Self::Framing { from, to } => vec![Output::PlaceFrame(Rect::between(from, to))],
            Self::Idle
            | Self::Pressed { .. }
            | Self::Marquee { .. }
            | Self::Reconnecting { over: None, .. } => Vec::new(),
        }
    }

    fn press(
        &mut self,
        at: Point,
        on: Target,
        held: Held,
        mode: Mode,
        selection: &Selection,
    ) -> Vec<Output> {
        match mode {
            Mode::Select => {}
            Mode::Hand => return Vec::new(),
            Mode::Link => {
                if let Target::Node(from) | Target::Port(from, _) = on {
                    let over = Some(from.clone());
                    *self = Self::Linking { from, to: at, over, clicks: true };
                }
                return Vec::new();
            }
            Mode::Journey => {
                let visited = match on {
                    Target::Node(id) | Target::Port(id, _) | Target::Corner(id, ..) => Some(id),
                    _ => None,
                };
                let visit = |id| Output::Act(Action::Journey(JourneyEdit::Visit(id)));
                return visited.map(visit).into_iter().collect();
            }
            Mode::Note => {
                *self = Self::Placing { at };
                return Vec::new();
            }
            Mode::Frame => {
                *self = Self::Framing { from: at, to: at };
                return Vec::new();
            }
        }
        let mut narrow = false;
        let outputs = match &on {
            Target::Node(id) | Target::Link(id) if held.shift => {
                vec![Output::Act(Action::ToggleSelected(id.clone()))]
            }
            Target::Node(id) | Target::Link(id) if selection.contains(id) => {
                // Several stay selected, to be moved together; letting go without a move narrows.
                narrow = true;
                Vec::new()
            }
            Target::Node(id) | Target::Link(id) => vec![select([id.clone()])],
            Target::Empty if !held.shift => {
                narrow = true;
                Vec::new()
            }
            Target::Port(..)
            | Target::Corner(..)
            | Target::End(..)
            | Target::Bend(..)
            | Target::Empty => Vec::new(),
        };
        *self = Self::Pressed { at, on, held, narrow };
        outputs
    }

    fn begin_drag(
        &mut self,
        at: Point,
        on: Target,
        held: Held,
        selection: &Selection,
    ) -> Vec<Output> {
        match on {
            Target::Node(id) if held.shift && !selection.contains(&id) => {
                *self = Self::Idle;
                Vec::new()
            }
            Target::Node(_) => {
                *self = Self::Moving { from: at };
                vec![Output::Act(if held.alt { Action::BeginCopy } else { Action::BeginMove })]
            }
            Target::Port(from, _) => {
                *self = Self::Linking { from, to: at, over: None, clicks: false };
                Vec::new()
            }
            Target::End(link, end) => {
                *self = Self::Reconnecting { link, end, to: at, over: None };
                Vec::new()
            }
            Target::Bend(link, bend) => {
                *self = Self::Bending;
                vec![Output::Act(Action::BeginBend { link, bend, fresh: None })]
            }
            Target::Link(link) => {
                *self = Self::Bending;
                vec![Output::Bend { link, at }]
            }
            Target::Corner(id, corner, rect) => {
                *self = Self::Resizing { corner, from: at, rect };
                vec![Output::Act(Action::BeginResize(id))]
            }
            Target::Empty => {
                let besides = if held.shift { selection.clone() } else { Selection::default() };
                *self = Self::Marquee { from: at, to: at, besides };
                Vec::new()
            }
        }
    }
}

fn select<const N: usize>(ids: [Id; N]) -> Output {
    Output::Act(Action::Select(ids.into_iter().collect()))
}

/// A drag to the right takes what lies inside, a drag to the left also what it touches.
fn enclose(from: Point, to: Point, besides: &Selection) -> Output {
    let besides = besides.clone();
    Output::Enclose { area: Rect::between(from, to), touching: to.x < from.x, besides }
}

/// A way along its longer axis only.
fn along_one_axis(way: Point) -> Point {
    match way.x.abs() >= way.y.abs() {
        true => Point::new(way.x, 0.0),
        false => Point::new(0.0, way.y),
    }
}
