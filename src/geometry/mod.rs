//! Points, sizes, rectangles, curves and transforms of the canvas.
//!
//! World points are the unit of a drawing: at a zoom of 100 % one world point is one screen
//! point. `x` grows to the right, `y` grows down. This module knows nothing of plans or windows.

mod area;
mod curve;
mod spatial_grid;
mod transform;

pub use area::{Area, outlines};
pub use curve::{ConvexPath, Path, Segment};
/// A map that is looked into often. What it is looked into by comes from the user's own drawing,
/// and nobody gains from making that collide.
pub use rustc_hash::FxHashMap;
pub use spatial_grid::SpatialGrid;
pub use transform::Transform;

/// A place in whole world points, as a plan keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridPoint {
    /// World points from the origin to the right.
    pub x: i32,
    /// World points from the origin down.
    pub y: i32,
}

impl GridPoint {
    /// The place `x` points to the right of the origin and `y` points below it.
    pub const fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }
}

/// A width and a height in whole world points, as a plan keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridSize {
    /// World points across.
    pub width: i32,
    /// World points down.
    pub height: i32,
}

impl GridSize {
    /// A size of `width` by `height` world points.
    pub const fn new(width: i32, height: i32) -> Self {
        Self { width, height }
    }
}

/// A place, or the offset between two places.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Distance from the origin to the right.
    pub x: f64,
    /// Distance from the origin down.
    pub y: f64,
}

impl Point {
    /// The place `x` to the right of the origin and `y` below it.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance from here to `other`.
    pub fn distance(self, other: Self) -> f64 {
        let delta = other - self;
        (delta.x * delta.x + delta.y * delta.y).sqrt()
    }

    /// The place a share `t` (0 to 1) of the way from here to `other`.
    pub fn towards(self, other: Self, t: f64) -> Self {
        self + (other - self) * t
    }

    /// The nearest place in whole world points.
    pub fn rounded(self) -> GridPoint {
        GridPoint::new(self.x.round() as i32, self.y.round() as i32)
    }
}

impl From<GridPoint> for Point {
    fn from(place: GridPoint) -> Self {
        Self::new(f64::from(place.x), f64::from(place.y))
    }
}

impl std::ops::Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

/// An upright rectangle; `min` is its top left, `max` its bottom right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Top left.
    pub min: Point,
    /// Bottom right.
    pub max: Point,
}

impl Rect {
    /// The rectangle between two opposite corners, given in any order.
    pub fn between(a: Point, b: Point) -> Self {
        Self {
            min: Point::new(a.x.min(b.x), a.y.min(b.y)),
            max: Point::new(a.x.max(b.x), a.y.max(b.y)),
        }
    }

    /// The rectangle of `width` by `height` whose top left is `min`.
    pub fn from_size(min: Point, width: f64, height: f64) -> Self {
        Self { min, max: min + Point::new(width, height) }
    }

    /// Distance between left and right.
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// Distance between top and bottom.
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// The middle.
    pub fn center(&self) -> Point {
        self.min.towards(self.max, 0.5)
    }

    /// Whether `place` lies inside or on the border.
    pub fn contains(&self, place: Point) -> bool {
        (self.min.x..=self.max.x).contains(&place.x) && (self.min.y..=self.max.y).contains(&place.y)
    }

    /// Whether `other` lies inside altogether.
    pub fn encloses(&self, other: &Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Whether the two have a point in common.
    pub fn intersects(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The smallest rectangle around both.
    pub fn union(&self, other: &Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The rectangle with every side moved out by `margin` (in, if negative).
    pub fn expand(&self, margin: f64) -> Self {
        let by = Point::new(margin, margin);
        Self { min: self.min - by, max: self.max + by }
    }

    /// The smallest rectangle around all of them; `None` if there are none.
    pub fn around(rects: impl IntoIterator<Item = Self>) -> Option<Self> {
        rects.into_iter().reduce(|all, next| all.union(&next))
    }
}

/// The distance from `place` to the nearest point of the line from `a` to `b`.
pub fn distance_to_segment(place: Point, a: Point, b: Point) -> f64 {
    let delta = b - a;
    let length_squared = delta.x * delta.x + delta.y * delta.y;
    if length_squared == 0.0 {
        return place.distance(a);
    }
    let from_a = place - a;
    let t = ((from_a.x * delta.x + from_a.y * delta.y) / length_squared).clamp(0.0, 1.0);
    place.distance(a.towards(b, t))
}
