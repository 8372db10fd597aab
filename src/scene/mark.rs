//! What a painter paints. All lengths are world points.

use crate::geometry::{Area, ConvexPath, Path, Point, Rect, Transform};
use crate::text::Face;
use crate::theme::{Icon, Rgba};

/// One mark with the rectangle around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Around the mark, the width of lines included.
    pub bounds: Rect,
    /// What is painted.
    pub mark: Mark,
}

/// What a painter can paint. Painters match without a `_` arm.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled convex shape.
    Fill {
        /// Its outline.
        path: ConvexPath,
        /// Its colour.
        color: Rgba,
    },
    /// A filled area of any shape, with a line around it.
    Area {
        /// The area; the middle of the line is its outline.
        area: Area,
        /// Its colour, opaque.
        color: Rgba,
        /// How wide the line is, and its colour.
        edge: (f64, Rgba),
    },
    /// A line around a convex shape.
    Border {
        /// The middle of the line.
        path: ConvexPath,
        /// How wide it is.
        width: f64,
        /// Its colour.
        color: Rgba,
    },
    /// A line with flat ends. Where it should look continuous, its corners are curves.
    Line {
        /// The middle of the line.
        path: Path,
        /// How wide it is.
        width: f64,
        /// Its colour.
        color: Rgba,
        /// What its gaps are, for who writes them rather than paints them.
        dashes: Option<Box<Dashes>>,
    },
    /// The lines of an icon, [`crate::theme::ICON_LINE`] wide on its grid; its dots are fills.
    Icon {
        /// Which icon.
        icon: Icon,
        /// Where its grid lies.
        place: Transform,
        /// Its colour.
        color: Rgba,
    },
    /// One line of text in one face.
    Text(TextRun),
}

/// The dashes of a line: they begin in the middle of the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Dashes {
    /// The line without its gaps.
    pub whole: Path,
    /// How long a dash is.
    pub on: f64,
    /// How long the gap after it is.
    pub off: f64,
    /// Whether they are the dots of a link. On a screen these are as large and as far from each
    /// other at every zoom; files show them as they are.
    pub are_dots: bool,
}

/// One line of text in one face.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// The left end of the line on which the letters stand.
    pub baseline: Point,
    /// The face.
    pub face: Face,
    /// The size of the face.
    pub size: f64,
    /// The letters.
    pub text: String,
    /// How wide the letters are, as measured with the face.
    pub width: f64,
    /// Their colour.
    pub color: Rgba,
}
