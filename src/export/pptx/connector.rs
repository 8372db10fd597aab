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
        let adjusted =
            inner[..inner.len().saturating_sub(1)].iter().enumerate().map(|(at, corner)| {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Where the corners of a connector lie on the slide, as programs draw it.
    fn drawn(connector: &Connector) -> Vec<(Emu, Emu)> {
        let (width, height) = connector.size;
        let share = |at: usize, of: Emu| {
            (connector.adjusted.get(at).copied().unwrap_or(50_000) as f64 / 100_000.0 * of as f64)
                .round() as Emu
        };
        let own = match connector.preset {
            "straightConnector1" => vec![(0, 0), (width, height)],
            "bentConnector2" => vec![(0, 0), (width, 0), (width, height)],
            "bentConnector3" => {
                let x = share(0, width);
                vec![(0, 0), (x, 0), (x, height), (width, height)]
            }
            "bentConnector4" => {
                let (x, y) = (share(0, width), share(1, height));
                vec![(0, 0), (x, 0), (x, y), (width, y), (width, height)]
            }
            _ => {
                let (x, y, end) = (share(0, width), share(1, height), share(2, width));
                vec![(0, 0), (x, 0), (x, y), (end, y), (end, height), (width, height)]
            }
        };
        let place = |(x, y): (Emu, Emu)| {
            let x = if connector.is_flipped.0 { width - x } else { x };
            let y = if connector.is_flipped.1 { height - y } else { y };
            match connector.turned {
                0 => (connector.at.0 + x, connector.at.1 + y),
                // A quarter turn to the right about the middle.
                _ => {
                    let middle = (connector.at.0 + width / 2, connector.at.1 + height / 2);
                    (middle.0 - (y - height / 2), middle.1 + (x - width / 2))
                }
            }
        };
        own.into_iter().map(place).collect()
    }

    fn assert_follows(route: &[Point]) {
        let connector = Connector::along(route);
        let drawn = drawn(&connector);
        let corners = corners(route);
        assert_eq!(drawn.len(), corners.len(), "{route:?} {connector:?}");
        for (drawn, corner) in drawn.iter().zip(&corners) {
            let expected = (emu(corner.x), emu(corner.y));
            let near = |one: Emu, other: Emu| (one - other).abs() <= 2 * LEAST + 2;
            assert!(
                near(drawn.0, expected.0) && near(drawn.1, expected.1),
                "{route:?} {connector:?} {drawn:?} {expected:?}"
            );
        }
    }

    /// A square route: level and upright pieces in turns.
    fn square(begins_level: bool, start: (i32, i32), lengths: &[i32]) -> Vec<Point> {
        let mut at = Point::new(f64::from(start.0), f64::from(start.1));
        let mut route = vec![at];
        for (index, length) in lengths.iter().enumerate() {
            let is_level = begins_level == (index % 2 == 0);
            let by = f64::from(*length);
            at = at + if is_level { Point::new(by, 0.0) } else { Point::new(0.0, by) };
            route.push(at);
        }
        route
    }

    proptest! {
        #[test]
        fn a_connector_lies_where_the_route_does(
            begins_level in any::<bool>(),
            start in (0..900_i32, 0..500_i32),
            lengths in prop::collection::vec(
                prop_oneof![-300..-5_i32, 5..300_i32], 1..6
            ),
        ) {
            assert_follows(&square(begins_level, start, &lengths));
        }
    }

    #[test]
    fn a_route_that_comes_back_to_its_line_is_followed_too() {
        assert_follows(&square(true, (100, 100), &[50, 80, -50]));
        assert_follows(&square(false, (100, 100), &[-50, 80, 50]));
        assert_follows(&square(true, (100, 100), &[50, 80, 60, -80, 40]));
    }

    #[test]
    fn whatever_the_route_there_is_a_connector() {
        for route in [vec![], vec![Point::new(3.0, 4.0)], square(true, (0, 0), &[9; 12])] {
            let connector = Connector::along(&route);
            assert!(connector.size.0 >= 0 && connector.size.1 >= 0, "{connector:?}");
        }
        let slanted = [Point::new(0.0, 0.0), Point::new(10.0, 20.0), Point::new(50.0, 0.0)];
        assert_eq!(Connector::along(&slanted).preset, "straightConnector1");
    }

    #[test]
    fn sides_have_the_numbers_of_presentation_programs() {
        let card = Rect::from_size(Point::default(), 200.0, 72.0);
        for (place, number) in
            [((100.0, -2.0), 0), ((0.0, 30.0), 1), ((90.0, 72.0), 2), ((201.0, 40.0), 3)]
        {
            let side = Side::nearest(&card, Point::new(place.0, place.1));
            assert_eq!(side as u8, number, "{place:?}");
        }
    }
}
