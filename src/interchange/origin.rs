//! Where in a file something stands, and why something there is left out.

use std::fmt;

/// Where something stands in a file: the page, sheet or line, and the element or cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The page or sheet, where a file has several.
    pub page: String,
    /// The element by its name in the file, a line or a cell.
    pub element: String,
}

impl Origin {
    pub(super) fn new(page: &str, element: impl Into<String>) -> Self {
        Self { page: page.to_owned(), element: element.into() }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.page.is_empty() {
            true => formatter.write_str(&self.element),
            false => write!(formatter, "{}!{}", self.page, self.element),
        }
    }
}

/// Why something is left out of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A shape says nothing.
    NoText,
    /// It is hidden.
    Hidden,
    /// A connector ends at nothing.
    LooseEnd,
    /// A connector leads back to where it starts.
    Loop,
    /// Nothing can join these two.
    NoLink,
    /// It was pulled off what it joined; it joins what it did.
    PulledOff,
    /// It is a picture or a link to another file.
    NoContent,
    /// What it says of a plan cannot be read.
    Unreadable,
}
