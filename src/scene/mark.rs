//! What a scene is made of. All lengths are world points.

use std::sync::Arc;

use crate::geometry::{Point, Rect};
use crate::plan::Id;
use crate::text::Face;
use crate::theme::Rgba;

/// Everything that is drawn, back to front.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Around everything that is drawn; empty plans have a small rectangle about the origin.
    pub bounds: Rect,
    /// Behind everything.
    pub background: Rgba,
    /// The drawings, back to front; shared with the scene before where nothing changed.
    pub drawings: Vec<Arc<Drawing>>,
}

/// What belongs together: one node, one link, one island.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it is.
    pub tag: Tag,
    /// Around all of its marks.
    pub bounds: Rect,
    /// Its marks, back to front.
    pub items: Vec<Item>,
    /// A node's card, or the rectangle of an island: what a click hits. Empty for links.
    pub outline: Option<Rect>,
    /// The way of a link from end to end, bends not rounded: what a click hits. Else empty.
    pub route: Vec<Point>,
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
    /// A line with flat ends. Where it should look continuous, its corners are curves.
    Line {
        /// The middle of the line.
        path: Path,
        /// How wide it is.
        width: f64,
        /// Its colour.
        color: Rgba,
    },
    /// One line of text in one face.
    Text(TextRun),
}

/// A line of straight and curved pieces.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Where it begins.
    pub start: Point,
    /// Its pieces, each beginning where the one before ended.
    pub segments: Vec<Segment>,
    /// Whether it leads back to its start.
    pub closed: bool,
}

/// One piece of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Straight to this point.
    Line(Point),
    /// A cubic Bézier curve: two control points and the end.
    Curve(Point, Point, Point),
}

impl Segment {
    /// Where the piece ends.
    pub fn end(&self) -> Point {
        match *self {
            Self::Line(end) | Self::Curve(_, _, end) => end,
        }
    }
}

/// A closed path around a convex area: the only kind that every painter fills alike.
#[derive(Clone, Debug, PartialEq)]
pub struct ConvexPath(Path);

/// How far the control points of a quarter circle lie from its ends, as a share of the radius.
const QUARTER: f64 = 0.552_284_749_831;

impl ConvexPath {
    /// A rectangle with corners rounded by `radius`, cut to half of the shorter side.
    pub fn rounded(rect: &Rect, radius: f64) -> Self {
        let r = radius.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
        let (min, max) = (rect.min, rect.max);
        if r == 0.0 {
            let corners = [max.x, max.x, min.x].into_iter().zip([min.y, max.y, max.y]);
            let segments = corners.map(|(x, y)| Segment::Line(Point::new(x, y))).collect();
            return Self(Path { start: min, segments, closed: true });
        }
        let k = r * (1.0 - QUARTER);
        let p = Point::new;
        let segments = vec![
            Segment::Line(p(max.x - r, min.y)),
            Segment::Curve(p(max.x - k, min.y), p(max.x, min.y + k), p(max.x, min.y + r)),
            Segment::Line(p(max.x, max.y - r)),
            Segment::Curve(p(max.x, max.y - k), p(max.x - k, max.y), p(max.x - r, max.y)),
            Segment::Line(p(min.x + r, max.y)),
            Segment::Curve(p(min.x + k, max.y), p(min.x, max.y - k), p(min.x, max.y - r)),
            Segment::Line(p(min.x, min.y + r)),
            Segment::Curve(p(min.x, min.y + k), p(min.x + k, min.y), p(min.x + r, min.y)),
        ];
        Self(Path { start: p(min.x + r, min.y), segments, closed: true })
    }

    /// A circle.
    pub fn circle(center: Point, radius: f64) -> Self {
        Self::rounded(&Rect { min: center, max: center }.expand(radius), radius)
    }

    /// The polygon with these corners; `None` if it has fewer than three or is not convex.
    pub fn polygon(corners: &[Point]) -> Option<Self> {
        let (start, rest) = corners.split_first().filter(|(_, rest)| rest.len() >= 2)?;
        let turn = |index: usize| {
            let corner = |offset: usize| corners[(index + offset) % corners.len()];
            let (a, b) = (corner(1) - corner(0), corner(2) - corner(1));
            a.x * b.y - a.y * b.x
        };
        let turns = (0..corners.len()).map(turn);
        let (low, high) = turns.fold((0.0_f64, 0.0_f64), |(low, high), turn| {
            (low.min(turn), high.max(turn))
        });
        let segments = rest.iter().copied().map(Segment::Line).collect();
        (low >= 0.0 || high <= 0.0).then_some(Self(Path { start: *start, segments, closed: true }))
    }

    /// Its outline.
    pub fn path(&self) -> &Path {
        &self.0
    }
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
