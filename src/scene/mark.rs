//! What a painter paints. All lengths are world points.

use std::sync::Arc;

use super::bitmap::Bitmap;
use crate::geometry::{Area, ConvexPath, Path, Point, Rect, Transform};
use crate::text::Face;
use crate::theme::{Icon, Rgba};

/// How far above the line on which letters stand they are struck through, as a share of their size:
/// through the middle of small letters.
pub(super) const STRIKE_HEIGHT: f64 = 0.27;

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
    /// A picture of pixels, which fills its place.
    Bitmap {
        /// Where it is.
        place: Rect,
        /// What it shows.
        bitmap: Arc<Bitmap>,
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
    /// Where the line on which the letters stand begins: at its left end, or at its lower one if it
    /// is upright.
    pub baseline: Point,
    /// Whether it leads upwards: turned by 90° against the clock, about where it begins.
    pub is_upright: bool,
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

impl TextRun {
    /// The place so far along the line and so far below it, as the line leads.
    pub fn place(&self, along: f64, below: f64) -> Point {
        let by = match self.is_upright {
            true => Point::new(below, -along),
            false => Point::new(along, below),
        };
        self.baseline + by
    }

    /// The stroke that strikes through so much of the line.
    pub(super) fn strike(&self, width: f64) -> [Point; 2] {
        [0.0, width].map(|along| self.place(along, -self.size * STRIKE_HEIGHT))
    }
}
