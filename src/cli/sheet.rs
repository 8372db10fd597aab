//! What an export shows: the drawing alone, or a page with it.

use crate::page::Paper;

/// What an export shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// The drawing alone, as large as it is.
    Drawing,
    /// A page with the drawing.
    Page(Paper),
}

impl Sheet {
    /// What the drawing alone is called.
    pub const DRAWING: &str = "drawing";

    /// All of them, as they are called.
    pub fn codes() -> Vec<&'static str> {
        [Self::DRAWING].into_iter().chain(Paper::ALL.map(Paper::code)).collect()
    }

    /// The one that is called so.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            Self::DRAWING => Some(Self::Drawing),
            paper => Paper::from_code(paper).map(Self::Page),
        }
    }
}
