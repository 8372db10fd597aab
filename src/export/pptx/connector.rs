//! The course of a link as a connector of a slide: one of the shapes that presentation programs lead
//! from card to card, turned and mirrored so that it lies where the drawing has it. Programs draw it
//! as it is written here until a card is moved; then they lead it anew.

use super::units::{Emu, emu};
use crate::geometry::{Point, Rect};

/// The sides of a card at which a connector may end, in the numbers of presentation programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Top = 0,
    Left = 1,
    Bottom = 2,
    Right = 3,
}

impl Side {
    /// The side of a card that is nearest to a place.
    pub fn nearest(card: &Rect, place: Point) -> Self {
        let distances = [
            (Self::Top, (place.y - card.min.y).abs()),
            (Self::Left, (place.x - card.min.x).abs()),
            (Self::Bottom, (place.y - card.max.y).abs()),
            (Self::Right, (place.x - card.max.x).abs()),
        ];
        let nearest = distances.into_iter().min_by(|one, other| one.1.total_cmp(&other.1));
        nearest.map_or(Self::Top, |(side, _)| side)
    }
}

/// A connector as a slide has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Connector {
    /// The name of its shape.
    pub preset: &'static str,
    /// Its upper left corner before it is turned, and its size.
    pub at: (Emu, Emu),
    pub size: (Emu, Emu),
    /// By how many sixty-thousandths of a degree it is turned, clockwise.
    pub turned: u32,
    pub is_flipped: (bool, bool),
    /// Where its corners lie, as shares of its size in hundred-thousandths.
    pub adjusted: Vec<i64>,
}

/// A connector is at least so wide and high, so that shares of it can be told.
const LEAST: Emu = 1_000;
/// Two places nearer to each other than this are one, in lengths of the page.
const NEAR: f64 = 0.5;

impl Connector {
    /// The connector that follows a route best.
    pub fn along(route: &[Point]) -> Self {
        let corners = corners(route);
        let is_square = corners.windows(2).all(|pair| {
            (pair[0].x - pair[1].x).abs() < NEAR || (pair[0].y - pair[1].y).abs() < NEAR
        });
        match corners.len() {
            0..=2 => Self::straight(&corners),
            _ if !is_square => Self::straight(&corners),
            3..=6 => Self::bent(&corners),
            _ => Self::bent(&shortened(&corners)),
        }
    }

    fn straight(corners: &[Point]) -> Self {
        let from = corners.first().copied().unwrap_or_default();
        let to = corners.last().copied().unwrap_or_default();
        let place = Rect::between(from, to);
        Self {
            preset: "straightConnector1",
            at: (emu(place.min.x), emu(place.min.y)),
            size: (emu(place.width()), emu(place.height())),
            turned: 0,
            is_flipped: (to.x < from.x, to.y < from.y),
            adjusted: Vec::new(),
        }
    }

    /// A connector of straight pieces, whose first is level, or turned so that it is.
    fn bent(corners: &[Point]) -> Self {
        let (from, to) = (corners[0], corners[corners.len() - 1]);
        let is_upright = (corners[0].x - corners[1].x).abs() < NEAR;
        let along = |point: Point| if is_upright { (point.y, point.x) } else { (point.x, point.y) };
        let ((start, side), (end, other_side)) = (along(from), along(to));
        let size = |one: f64, other: f64| emu((other - one).abs()).max(LEAST);
        let (length, height) = (size(start, end), size(side, other_side));
        // Inner corners lie, in turns, so far along and so far across.
        let inner = &corners[1..corners.len() - 1];
        let adjusted = inner[..inner.len().saturating_sub(1)].iter().enumerate().map(|(at, corner)| {
            let (x, y) = along(*corner);
            let y = if at % 2 == 0 { y } else { along(inner[at]).1 };
            match at % 2 {
                0 => share(x - start, end - start, length),
                _ => share(y - side, other_side - side, height),
            }
        });
        let middle = from.towards(to, 0.5);
        let (middle_x, middle_y) = (emu(middle.x), emu(middle.y));
        Self {
            preset: match corners.len() {
                3 => "bentConnector2",
                4 => "bentConnector3",
                5 => "bentConnector4",
                _ => "bentConnector5",
            },
            at: (middle_x - length / 2, middle_y - height / 2),
            size: (length, height),
            turned: if is_upright { 5_400_000 } else { 0 },
            // A quarter turn to the right leads what led down to the left.
            is_flipped: match is_upright {
                true => (end < start, other_side > side),
                false => (end < start, other_side < side),
            },
            adjusted: adjusted.collect(),
        }
    }
}

/// What share of a length a distance is, in hundred-thousandths; against its direction below 0.
fn share(distance: f64, whole: f64, length: Emu) -> i64 {
    let sign = if whole < 0.0 { -1.0 } else { 1.0 };
    (sign * emu(distance) as f64 / length as f64 * 100_000.0).round() as i64
}

/// The places of a route at which it turns, with both ends.
fn corners(route: &[Point]) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::new();
    for point in route {
        if corners.last().is_some_and(|last| last.distance(*point) < NEAR) {
            continue;
        }
        if let [.., before, last] = corners[..] {
            let level = |a: Point, b: Point| (a.y - b.y).abs() < NEAR;
            let upright = |a: Point, b: Point| (a.x - b.x).abs() < NEAR;
            let goes_on = level(before, last) && level(last, *point)
                || upright(before, last) && upright(last, *point);
            if goes_on {
                corners.pop();
            }
        }
        corners.push(*point);
    }
    corners
}

/// Of a route with more corners than a connector has, one that begins and ends alike.
fn shortened(corners: &[Point]) -> Vec<Point> {
    let count = corners.len();
    let (from, to) = (corners[0], corners[count - 1]);
    let (first, last) = (corners[1], corners[count - 2]);
    let begins_level = (from.y - first.y).abs() < NEAR;
    let ends_level = (to.y - last.y).abs() < NEAR;
    match (begins_level, ends_level) {
        (true, true) => vec![from, first, Point::new(first.x, to.y), to],
        (false, false) => vec![from, first, Point::new(to.x, first.y), to],
        (true, false) => {
            vec![from, first, Point::new(first.x, last.y), last, to]
        }
        (false, true) => {
            vec![from, first, Point::new(last.x, first.y), last, to]
        }
    }
}
