//! What a page says, in words.

use std::sync::Arc;

use crate::scene::{Bitmap, Sign};

/// What a board picture says, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// Whose plan it is; may be empty.
    pub company: String,
    /// What the plan is called.
    pub title: String,
    /// What of the plan is shown, and of which day it is.
    pub subtitle: String,
    /// The result.
    pub ladder: Ladder,
    /// Whom it sells to, and how.
    pub axes: String,
    /// Why it is so, and what comes next: one beside the other.
    pub paragraphs: Vec<Paragraph>,
    /// What stands over the signs.
    pub signs_heading: String,
    /// The signs of the drawing.
    pub signs: Vec<Sign>,
    /// What the figures rest on; may be empty.
    pub note: String,
    /// Which page it is.
    pub number: String,
    /// The logo of the firm.
    pub logo: Option<Arc<Bitmap>>,
}

/// A result on the ladder of the models.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// What the model is called, or from which to which it goes.
    pub model: String,
    /// Its level, 0 to 5.
    pub level: usize,
}

/// A text under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// What stands over it.
    pub heading: String,
    /// The text.
    pub text: String,
}
