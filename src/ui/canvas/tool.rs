//! What the pointer is doing on the canvas: a state machine that turns input into actions.
//!
//! It sees places in world points and what lies under them, never the window; what it shows in
//! passing (a marquee, a link on its way) is read from its state by the overlay.

use crate::geometry::{GridPoint, Point, Rect};
use crate::plan::Id;
use crate::session::{Action, Selection};

/// How far the pointer moves before a press becomes a drag, in screen points.
const DRAG_THRESHOLD: f64 = 4.0;
/// The least size of something resized by hand, in world points.
const LEAST_SIZE: Point = Point::new(80.0, 40.0);

/// A corner of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
}

impl Corner {
    /// All corners.
    pub const ALL: [Self; 4] = [Self::TopLeft, Self::TopRight, Self::BottomLeft, Self::BottomRight];

    /// Where it lies on a rectangle.
    pub fn of(self, rect: &Rect) -> Point {
        match self {
            Self::TopLeft => rect.min,
            Self::TopRight => Point::new(rect.max.x, rect.min.y),
            Self::BottomLeft => Point::new(rect.min.x, rect.max.y),
            Self::BottomRight => rect.max,
        }
    }

    fn opposite(self) -> Self {
        match self {
            Self::TopLeft => Self::BottomRight,
            Self::TopRight => Self::BottomLeft,
            Self::BottomLeft => Self::TopRight,
            Self::BottomRight => Self::TopLeft,
        }
    }

    /// The rectangle whose corner this is dragged by a way, and whose opposite corner stays.
    fn dragged(self, rect: &Rect, way: Point) -> Rect {
        let fixed = self.opposite().of(rect);
        let mut free = self.of(rect) + way;
        let (right, down) = match self {
            Self::TopLeft => (false, false),
            Self::TopRight => (true, false),
            Self::BottomLeft => (false, true),
            Self::BottomRight => (true, true),
        };
        let keep = |free: f64, fixed: f64, positive: bool, least: f64| match positive {
            true => free.max(fixed + least),
            false => free.min(fixed - least),
        };
        free.x = keep(free.x, fixed.x, right, LEAST_SIZE.x);
        free.y = keep(free.y, fixed.y, down, LEAST_SIZE.y);
        Rect::between(fixed, free)
    }
}

/// What lies under the pointer, frontmost first.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A port, from which a link is drawn.
    Port(Id),
    /// A corner of the one selected node.
    Corner(Id, Corner, Rect),
    /// A node.
    Node(Id),
    /// A link.
    Link(Id),
    /// Nothing.
    Empty,
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
        /// Whether Shift is held.
        shift: bool,
    },
    /// The pointer is somewhere else.
    Move {
        /// Where, in world points.
        at: Point,
        /// Which node lies there.
        over: Option<Id>,
        /// Whether Shift is held, which keeps a move on one axis.
        shift: bool,
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
    /// Let the user choose what the link between two nodes is.
    ChooseLink {
        /// Where it starts.
        from: Id,
        /// Where it ends.
        to: Id,
    },
    /// Offer to create the other end of a link, here in world points.
    OfferNode {
        /// Where it starts.
        from: Id,
        /// Where the pointer let go.
        at: Point,
    },
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
        /// Whether Shift was held.
        shift: bool,
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
    },
    /// A node is resized.
    Resizing {
        /// By which corner.
        corner: Corner,
        /// Where the drag began.
        from: Point,
        /// The rectangle at the beginning.
        rect: Rect,
    },
}

impl Tool {
    /// Takes one input. `zoom` is in screen points per world point.
    pub fn step(&mut self, input: Input, selection: &Selection, zoom: f64) -> Vec<Output> {
        match (std::mem::take(self), input) {
            (_, Input::Press { at, on, shift }) => self.press(at, on, shift, selection),
            (state, Input::DoublePress { on }) => {
                *self = Self::Idle;
                let _ = state;
                match on {
                    Target::Node(id) | Target::Link(id) => vec![Output::EditName(id)],
                    _ => Vec::new(),
                }
            }
            (
                Self::Pressed { at, on, shift, narrow },
                Input::Move { at: now, over, shift: locked },
            ) => {
                if at.distance(now) * zoom < DRAG_THRESHOLD {
                    *self = Self::Pressed { at, on, shift, narrow };
                    return Vec::new();
                }
                let mut outputs = self.begin_drag(at, on, shift, selection);
                outputs.extend(self.step(
                    Input::Move { at: now, over, shift: locked },
                    selection,
                    zoom,
                ));
                outputs
            }
            (Self::Moving { from }, Input::Move { at, shift, .. }) => {
                *self = Self::Moving { from };
                vec![Output::Act(Action::PreviewMove(move_way(at - from, shift)))]
            }
            (Self::Marquee { from, besides, .. }, Input::Move { at, .. }) => {
                let output = enclose(from, at, &besides);
                *self = Self::Marquee { from, to: at, besides };
                vec![output]
            }
            (Self::Linking { from, .. }, Input::Move { at, over, .. }) => {
                *self = Self::Linking { from, to: at, over };
                Vec::new()
            }
            (Self::Resizing { corner, from, rect }, Input::Move { at, .. }) => {
                *self = Self::Resizing { corner, from, rect };
                vec![Output::Act(Action::PreviewResize(corner.dragged(&rect, at - from)))]
            }
            (Self::Idle, Input::Move { .. }) => Vec::new(),
            (Self::Pressed { on, narrow: true, .. }, Input::Release) => match on {
                Target::Node(id) | Target::Link(id) => vec![select([id])],
                _ => vec![select([])],
            },
            (Self::Moving { .. } | Self::Resizing { .. }, Input::Release) => {
                vec![Output::Act(Action::CommitGesture)]
            }
            (Self::Linking { from, to, over }, Input::Release) => match over {
                Some(over) if over == from => Vec::new(),
                Some(over) => vec![Output::ChooseLink { from, to: over }],
                None => vec![Output::OfferNode { from, at: to }],
            },
            (Self::Idle | Self::Pressed { .. } | Self::Marquee { .. }, Input::Release) => {
                Vec::new()
            }
            (Self::Moving { .. } | Self::Resizing { .. }, Input::Cancel) => {
                vec![Output::Act(Action::CancelGesture)]
            }
            (Self::Marquee { besides, .. }, Input::Cancel) => {
                vec![Output::Act(Action::Select(besides))]
            }
            (Self::Idle | Self::Pressed { .. } | Self::Linking { .. }, Input::Cancel) => Vec::new(),
        }
    }

    fn press(&mut self, at: Point, on: Target, shift: bool, selection: &Selection) -> Vec<Output> {
        let mut narrow = false;
        let outputs = match &on {
            Target::Node(id) | Target::Link(id) if shift => {
                vec![Output::Act(Action::ToggleSelected(id.clone()))]
            }
            Target::Node(id) | Target::Link(id) if selection.contains(id) => {
                // Several stay selected, to be moved together; letting go without a move narrows.
                narrow = true;
                Vec::new()
            }
            Target::Node(id) | Target::Link(id) => vec![select([id.clone()])],
            Target::Empty if !shift => {
                narrow = true;
                Vec::new()
            }
            Target::Port(_) | Target::Corner(..) | Target::Empty => Vec::new(),
        };
        *self = Self::Pressed { at, on, shift, narrow };
        outputs
    }

    fn begin_drag(
        &mut self,
        at: Point,
        on: Target,
        shift: bool,
        selection: &Selection,
    ) -> Vec<Output> {
        match on {
            Target::Node(id) if shift && !selection.contains(&id) => {
                *self = Self::Idle;
                Vec::new()
            }
            Target::Node(_) => {
                *self = Self::Moving { from: at };
                vec![Output::Act(Action::BeginMove)]
            }
            Target::Port(from) => {
                *self = Self::Linking { from, to: at, over: None };
                Vec::new()
            }
            Target::Corner(id, corner, rect) => {
                *self = Self::Resizing { corner, from: at, rect };
                vec![Output::Act(Action::BeginResize(id))]
            }
            Target::Link(_) | Target::Empty => {
                let besides = if shift { selection.clone() } else { Selection::default() };
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

/// A way in whole world points; with Shift along its longer axis only.
fn move_way(way: Point, locked: bool) -> GridPoint {
    let mut way = way.rounded();
    if locked {
        if way.x.abs() >= way.y.abs() { way.y = 0 } else { way.x = 0 }
    }
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::new(text).expect("an id")
    }

    fn press(on: Target) -> Input {
        Input::Press { at: Point::new(10.0, 10.0), on, shift: false }
    }

    fn move_to(x: f64, y: f64, over: Option<&str>) -> Input {
        Input::Move { at: Point::new(x, y), over: over.map(id), shift: false }
    }

    /// Inputs in, states and outputs out, as text.
    fn run(selection: &[&str], inputs: Vec<Input>) -> Vec<String> {
        let selection: Selection = selection.iter().map(|text| id(text)).collect();
        let mut tool = Tool::default();
        let mut seen = Vec::new();
        for input in inputs {
            for output in tool.step(input, &selection, 1.0) {
                seen.push(format!("{output:?}"));
            }
        }
        seen.push(format!("{tool:?}"));
        seen
    }

    #[test]
    fn a_click_selects_and_a_small_wobble_moves_nothing() {
        let node = Target::Node(id("shop"));
        let inputs = vec![press(node), move_to(11.0, 12.0, Some("shop")), Input::Release];
        assert_eq!(run(&[], inputs), [r#"Act(Select(Selection({"shop"})))"#, "Idle"]);
    }

    #[test]
    fn dragging_a_node_is_one_gesture() {
        let inputs = vec![
            press(Target::Node(id("shop"))),
            move_to(40.4, 10.0, None),
            Input::Move { at: Point::new(60.0, 30.0), over: None, shift: true },
            Input::Release,
        ];
        assert_eq!(
            run(&["shop"], inputs),
            [
                "Act(BeginMove)",
                "Act(PreviewMove(GridPoint { x: 30, y: 0 }))",
                "Act(PreviewMove(GridPoint { x: 50, y: 0 }))",
                "Act(CommitGesture)",
                "Idle"
            ]
        );
    }

    #[test]
    fn escape_gives_a_move_up() {
        let node = Target::Node(id("shop"));
        let inputs = vec![press(node), move_to(90.0, 10.0, None), Input::Cancel, Input::Release];
        let seen = run(&["shop"], inputs);
        assert_eq!(seen[2..], ["Act(CancelGesture)", "Idle"]);
    }

    #[test]
    fn a_click_on_one_of_several_narrows_the_selection() {
        let inputs = vec![press(Target::Node(id("shop"))), Input::Release];
        assert_eq!(run(&["crm", "shop"], inputs), [r#"Act(Select(Selection({"shop"})))"#, "Idle"]);
    }

    #[test]
    fn a_click_on_nothing_clears_and_with_shift_does_not() {
        let inputs = vec![press(Target::Empty), Input::Release];
        assert_eq!(run(&["shop"], inputs), ["Act(Select(Selection({})))", "Idle"]);
        let at = Point::new(0.0, 0.0);
        let inputs = vec![Input::Press { at, on: Target::Empty, shift: true }, Input::Release];
        assert_eq!(run(&["shop"], inputs), ["Idle"]);
    }

    #[test]
    fn a_marquee_to_the_right_encloses_and_to_the_left_touches() {
        for (x, touching) in [(90.0, "touching: false"), (-90.0, "touching: true")] {
            let inputs = vec![press(Target::Empty), move_to(x, 50.0, None), Input::Release];
            let seen = run(&[], inputs);
            assert!(seen[0].contains(touching), "{seen:?}");
            assert_eq!(seen[1], "Idle");
        }
    }

    #[test]
    fn a_link_is_drawn_from_a_port_to_another_node() {
        let port = || press(Target::Port(id("shop")));
        let there = vec![port(), move_to(400.0, 10.0, Some("store")), Input::Release];
        assert_eq!(run(&[], there), [r#"ChooseLink { from: "shop", to: "store" }"#, "Idle"]);
        let nowhere = vec![port(), move_to(400.0, 10.0, None), Input::Release];
        assert!(run(&[], nowhere)[0].starts_with("OfferNode"));
        let itself = vec![port(), move_to(30.0, 10.0, Some("shop")), Input::Release];
        assert_eq!(run(&[], itself), ["Idle"]);
    }

    #[test]
    fn resizing_keeps_the_opposite_corner_and_a_least_size() {
        let rect = Rect::from_size(Point::new(0.0, 0.0), 200.0, 100.0);
        let dragged = Corner::TopLeft.dragged(&rect, Point::new(900.0, 20.0));
        assert_eq!(dragged, Rect::between(Point::new(120.0, 20.0), Point::new(200.0, 100.0)));
        let dragged = Corner::BottomRight.dragged(&rect, Point::new(50.0, -90.0));
        assert_eq!(dragged, Rect::from_size(Point::new(0.0, 0.0), 250.0, 40.0));
    }
}
