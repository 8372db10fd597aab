//! What another program drew, in the words of none: shapes with texts and places, connectors between
//! them. Every reader makes such a drawing, and one place makes a plan of it.

use super::import_fault::{ImportFault, Limit};
use super::origin::{Origin, Reason};
use crate::geometry::{Point, Rect};
use crate::plan::{Body, Id, Lifecycle, LinkKind};

/// No drawing has more shapes and connectors together.
pub(super) const MAX_PARTS: usize = 50_000;
/// Coordinates beyond this mean nothing.
const FARTHEST: f64 = 1.0e7;

/// What somebody drew elsewhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Drawing {
    /// What it is called; may be empty.
    pub title: String,
    /// The shapes, those that lie behind first.
    pub shapes: Vec<Shape>,
    /// What joins them.
    pub connectors: Vec<Connector>,
    /// What was left out while it was read.
    pub left_out: Vec<(Origin, Reason)>,
    /// Whether places are those of a plan, to be kept to the point.
    pub is_ours: bool,
}

/// A shape of a drawing.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    /// What is written on it, without any markup.
    pub text: String,
    /// Where it lies, if it has a place.
    pub area: Option<Rect>,
    /// The shape in which it was put.
    pub container: Option<usize>,
    /// What it looks like.
    pub look: Look,
    /// What it is, if the drawing says so.
    pub said: Option<Body>,
    /// When it is there.
    pub lifecycle: Lifecycle,
    /// What else is said about it.
    pub note: String,
    /// The node of the plan that it is already.
    pub is: Option<Id>,
    /// Where it stands in the file.
    pub origin: Origin,
}

impl Shape {
    pub fn new(text: String, look: Look, origin: Origin) -> Self {
        Self {
            text,
            area: None,
            container: None,
            look,
            said: None,
            lifecycle: Lifecycle::Existing,
            note: String::new(),
            is: None,
            origin,
        }
    }

    /// What stands first on it, on one line.
    pub fn first_line(&self) -> &str {
        self.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
    }
}

/// What a shape looks like, as far as that says what it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A box of whatever form.
    Card,
    /// Made to hold others, as far as one can see.
    Container,
    /// Made to hold others, as the program says, whether it does or not.
    Frame,
    /// Bare text.
    Text,
    /// A paper to write on.
    Note,
    /// Somebody.
    Person,
    /// A barrel, as data bases are drawn.
    Store,
}

impl Look {
    /// Whether it is made to hold others.
    pub fn holds(self) -> bool {
        matches!(self, Self::Container | Self::Frame)
    }
}

/// What joins two shapes.
#[derive(Clone, Debug)]
pub(super) struct Connector {
    /// The shape where it starts, if it is tied to one; else where it starts.
    pub from: End,
    /// Where it ends.
    pub to: End,
    /// What is written on it.
    pub label: String,
    /// Places through which it leads.
    pub bends: Vec<Point>,
    /// What it is, if the drawing says so.
    pub said: Option<LinkKind>,
    /// When it is there.
    pub lifecycle: Lifecycle,
    /// Where it stands in the file.
    pub origin: Origin,
}

/// One end of a connector.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct End {
    /// The shape to which it is tied.
    pub shape: Option<usize>,
    /// Where it lies, if it is tied to none.
    pub at: Option<Point>,
}

impl From<usize> for End {
    fn from(shape: usize) -> Self {
        Self { shape: Some(shape), at: None }
    }
}

impl Drawing {
    /// Adds a shape; gives its number.
    pub fn add(&mut self, shape: Shape) -> Result<usize, ImportFault> {
        self.make_sure_of_room()?;
        self.shapes.push(shape);
        Ok(self.shapes.len() - 1)
    }

    /// Adds a connector.
    pub fn join(&mut self, connector: Connector) -> Result<(), ImportFault> {
        self.make_sure_of_room()?;
        self.connectors.push(connector);
        Ok(())
    }

    fn make_sure_of_room(&self) -> Result<(), ImportFault> {
        match self.shapes.len() + self.connectors.len() < MAX_PARTS {
            true => Ok(()),
            false => Err(ImportFault::TooLarge(Limit::Parts(MAX_PARTS))),
        }
    }
}

/// A number of a place or size, if it means one.
pub(super) fn number(text: &str) -> Option<f64> {
    finite(text.trim().parse().ok()?)
}

/// The same of a number that was read already.
pub(super) fn finite(number: f64) -> Option<f64> {
    (number.is_finite() && number.abs() <= FARTHEST).then_some(number)
}
