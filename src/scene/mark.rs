//! What a scene is made of. All lengths are world points.

use std::sync::Arc;

use super::Options;
use super::drawings::Drawings;
use super::items::Items;
use crate::geometry::{ConvexPath, Path, Point, Rect, Transform};
use crate::plan::Id;
use crate::text::Face;
use crate::theme::{Icon, Rgba, Theme};

/// Everything that is drawn, back to front.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Around everything that is drawn; empty plans have a small rectangle about the origin.
    pub bounds: Rect,
    /// Behind everything.
    pub background: Rgba,
    /// The drawings, back to front; shared with the scene before where nothing changed.
    pub drawings: Drawings,
}

/// What belongs together: one node, one link, the label of one link, one island.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it is.
    pub tag: Tag,
    /// Around all of its marks, and around the label of a link.
    pub bounds: Rect,
    /// Its marks, back to front.
    pub items: Items,
    /// The rectangle of a node, or around an island; none for links.
    pub outline: Option<Rect>,
    /// The way of a link from end to end, bends not rounded: what a click hits. Else empty.
    pub route: Arc<[Point]>,
    /// Where the label of a link stands, if it has one: a click there hits the link. Its marks are
    /// a drawing of their own, in front of all links.
    pub label: Option<Rect>,
    /// Whether it is a frame, whose inside a click does not hit.
    pub is_frame: bool,
    /// Its place among the other nodes; higher lies in front. 0 for everything else.
    pub z: i32,
    /// The colour of its area from far away; that of a line for what has no area.
    pub surface: Rgba,
    /// The colour that stands for it from far away.
    pub color: Rgba,
}

impl Scene {
    /// The scene of these drawings.
    pub(super) fn of(drawings: Drawings, options: &Options) -> Self {
        let empty = Rect { min: Point::new(-100.0, -60.0), max: Point::new(100.0, 60.0) };
        Self {
            bounds: drawings.bounds().unwrap_or(empty),
            background: Theme::of(options.appearance).canvas,
            drawings,
        }
    }
}

impl Drawing {
    /// Whether it has no marks and no place.
    pub(super) fn is_nowhere(&self) -> bool {
        self.route.is_empty() && self.outline.is_none()
    }

    /// Whether it looks like another drawing, as far as can be told without making the marks.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let known = |drawing: &Self| {
            let Self { bounds, outline, label, is_frame, z, surface, color, .. } = drawing;
            (*bounds, *outline, *label, *is_frame, *z, *surface, *color)
        };
        known(self) == known(other)
            && self.tag == other.tag
            && self.route == other.route
            && self.items.is_same(&other.items)
    }
}

/// One mark with the rectangle around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Around the mark, the width of lines included.
    pub bounds: Rect,
    /// What is painted.
    pub mark: Mark,
}

/// What a drawing stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// The channels of an island, counted in the order of the classification from 0.
    Island(usize),
    /// A node.
    Node(Id),
    /// A link.
    Link(Id),
    /// The label of a link.
    Label(Id),
    /// What an exported picture says about itself.
    Caption,
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
