//! Smart guides: where a card that is moved comes to lie in line with others, or at the distance
//! that others keep.

use crate::geometry::{Point, Rect};

/// Guides agree if they are this near, in world points.
const EXACT: f64 = 0.5;
/// So far a line reaches over the edges between which it runs, in world points.
const OVER: f64 = 8.0;

/// A line that shows why something comes to lie where it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Guide {
    /// Edges or middles lie on one line, which runs between these points: from one to the other.
    Line(Point, Point),
    /// A gap that is as wide as another, between these points.
    Gap(Point, Point),
}

/// How far a rectangle has to be moved, at most `reach` along each axis, to lie in line with
/// others; and the guides that show it moved: along each axis one line, and equal gaps.
pub fn snap(moving: &Rect, others: &[Rect], reach: f64) -> (Point, Vec<Guide>) {
    let across = correction(moving, others, reach);
    let turned: Vec<Rect> = others.iter().map(turn).collect();
    let down = correction(&turn(moving), &turned, reach);
    let offset = Point::new(across.unwrap_or(0.0), down.unwrap_or(0.0));
    let moved = Rect { min: moving.min + offset, max: moving.max + offset };
    let mut guides = Vec::new();
    if across.is_some() {
        guides.extend(line(&moved, others));
        guides.extend(gaps(&moved, others));
    }
    if down.is_some() {
        let moved = turn(&moved);
        let lines = line(&moved, &turned).into_iter().chain(gaps(&moved, &turned));
        guides.extend(lines.map(|guide| match guide {
            Guide::Line(from, to) => Guide::Line(turn_point(from), turn_point(to)),
            Guide::Gap(from, to) => Guide::Gap(turn_point(from), turn_point(to)),
        }));
    }
    (offset, guides)
}

fn turn_point(at: Point) -> Point {
    Point::new(at.y, at.x)
}

fn turn(rect: &Rect) -> Rect {
    Rect { min: turn_point(rect.min), max: turn_point(rect.max) }
}

/// Left, middle and right.
fn stops(rect: &Rect) -> [f64; 3] {
    [rect.min.x, rect.center().x, rect.max.x]
}

/// The edges of one that may come in line with those of another: edges with edges, middles with
/// middles.
fn in_line(moving: &Rect, other: &Rect) -> [f64; 5] {
    let ([left, middle, right], [a, b, c]) = (stops(moving), stops(other));
    [a - left, c - right, b - middle, c - left, a - right]
}

/// The least offset across that brings a rectangle in line; `None` if nothing is within reach.
fn correction(moving: &Rect, others: &[Rect], reach: f64) -> Option<f64> {
    let lines = others.iter().flat_map(|other| in_line(moving, other));
    let gaps = equal_gaps(moving, others).into_iter();
    let offsets = lines.chain(gaps).filter(|offset| offset.abs() <= reach);
    offsets.min_by(|a, b| a.abs().total_cmp(&b.abs()))
}

fn beside(moving: &Rect, other: &Rect) -> bool {
    other.min.y < moving.max.y && moving.min.y < other.max.y
}

/// Those in one row with a rectangle, from left to right.
fn row<'a>(moving: &Rect, others: &'a [Rect]) -> Vec<&'a Rect> {
    let mut row: Vec<&Rect> = others.iter().filter(|other| beside(moving, other)).collect();
    row.sort_by(|a, b| a.min.x.total_cmp(&b.min.x));
    row
}

/// The offsets across that give a rectangle the gap that two of its row keep, or equal gaps to
/// both.
fn equal_gaps(moving: &Rect, others: &[Rect]) -> Vec<f64> {
    let row = row(moving, others);
    let mut offsets = Vec::new();
    for pair in row.windows(2) {
        let gap = pair[1].min.x - pair[0].max.x;
        if gap > 0.0 {
            offsets.push(pair[1].max.x + gap - moving.min.x);
            offsets.push(pair[0].min.x - gap - moving.max.x);
        }
        if gap > moving.width() {
            offsets.push((pair[0].max.x + pair[1].min.x) / 2.0 - moving.center().x);
        }
    }
    offsets
}

/// The line that a rectangle has in common with the nearest other: that of the middles if there is
/// one, which leaves free what is written on them, else that of edges.
fn line(moved: &Rect, others: &[Rect]) -> Option<Guide> {
    let between = |other: &Rect| (other.min.y - moved.max.y).max(moved.min.y - other.max.y);
    let [left, middle, right] = stops(moved);
    [middle, left, right].into_iter().find_map(|at| {
        let on_it = others.iter().filter(|other| {
            let matches = in_line(moved, other).into_iter().any(|offset| offset.abs() <= EXACT);
            matches && stops(other).into_iter().any(|stop| (stop - at).abs() <= EXACT)
        });
        let other = on_it.min_by(|a, b| between(a).total_cmp(&between(b)))?;
        let (from, to) = match at == middle && between(other) > 0.0 {
            true => (moved.max.y.min(other.max.y), moved.min.y.max(other.min.y)),
            false => (moved.min.y.min(other.min.y), moved.max.y.max(other.max.y)),
        };
        Some(Guide::Line(Point::new(at, from - OVER), Point::new(at, to + OVER)))
    })
}

/// The gaps beside a rectangle that are as wide as another gap of its row.
fn gaps(moved: &Rect, others: &[Rect]) -> Vec<Guide> {
    let row = row(moved, others);
    let (before, after): (Vec<&Rect>, Vec<&Rect>) =
        row.iter().partition(|other| other.center().x < moved.center().x);
    let mut all: Vec<&Rect> = before;
    let own = all.len();
    all.push(moved);
    all.extend(after);
    let gap = |at: usize| all[at + 1].min.x - all[at].max.x;
    let beside = [own.checked_sub(1), (own + 1 < all.len()).then_some(own)];
    let mut equal: Vec<usize> = Vec::new();
    for at in beside.into_iter().flatten().filter(|at| gap(*at) > 0.0) {
        // The gaps that touch each other and are as wide show what this one follows.
        let alike = |other: &usize| (gap(*other) - gap(at)).abs() <= EXACT;
        let left = (0..at).rev().take_while(alike);
        let right = (at + 1..all.len() - 1).take_while(alike);
        let others: Vec<usize> = left.chain(right).collect();
        if !others.is_empty() {
            equal.push(at);
            equal.extend(others);
        }
    }
    equal.sort_unstable();
    equal.dedup();
    let guides = equal.into_iter().map(|at| {
        let (a, b) = (all[at], all[at + 1]);
        let y = (a.min.y.max(b.min.y) + a.max.y.min(b.max.y)) / 2.0;
        Guide::Gap(Point::new(a.max.x, y), Point::new(b.min.x, y))
    });
    guides.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(x: f64, y: f64) -> Rect {
        Rect::from_size(Point::new(x, y), 100.0, 40.0)
    }

    #[test]
    fn edges_and_middles_attract() {
        let (offset, guides) = snap(&card(3.0, 100.0), &[card(0.0, 0.0)], 5.0);
        assert_eq!(offset, Point::new(-3.0, 0.0));
        let line = |x, from, to| Guide::Line(Point::new(x, from), Point::new(x, to));
        assert_eq!(guides, [line(50.0, 32.0, 108.0)]);
        // Where only edges are in line, these.
        let wide = Rect::from_size(Point::new(0.0, 0.0), 160.0, 40.0);
        let (_, guides) = snap(&card(3.0, 100.0), &[wide], 5.0);
        assert_eq!(guides, [line(0.0, -8.0, 148.0)]);
        // The nearest of several that lie on it is enough.
        let (_, guides) = snap(&card(3.0, 100.0), &[card(0.0, -900.0), card(0.0, 0.0)], 5.0);
        assert_eq!(guides, [line(50.0, 32.0, 108.0)]);
        let (offset, guides) = snap(&card(6.0, 100.0), &[card(0.0, 0.0)], 5.0);
        assert_eq!((offset, guides), (Point::default(), Vec::new()));
    }

    #[test]
    fn both_axes_attract_at_once() {
        let (offset, guides) = snap(&card(198.0, 4.0), &[card(0.0, 0.0), card(200.0, 200.0)], 5.0);
        assert_eq!(offset, Point::new(2.0, -4.0));
        let across = Guide::Line(Point::new(92.0, 20.0), Point::new(208.0, 20.0));
        let down = Guide::Line(Point::new(250.0, 32.0), Point::new(250.0, 208.0));
        assert_eq!(guides, [down, across]);
    }

    #[test]
    fn gaps_repeat() {
        let others = [card(0.0, 0.0), card(150.0, 3.0)];
        let (offset, guides) = snap(&card(303.0, 30.0), &others, 5.0);
        assert_eq!(offset.x, -3.0);
        let gaps: Vec<&Guide> =
            guides.iter().filter(|guide| matches!(guide, Guide::Gap(..))).collect();
        assert_eq!(gaps.len(), 2, "{guides:?}");
    }

    #[test]
    fn the_middle_between_two_attracts() {
        let others = [card(0.0, 0.0), card(400.0, 0.0)];
        let (offset, guides) = snap(&card(197.0, 10.0), &others, 5.0);
        assert_eq!(offset.x, 3.0);
        let middle = Guide::Gap(Point::new(100.0, 20.0), Point::new(200.0, 20.0));
        assert!(
            guides.iter().any(|guide| matches!(guide, Guide::Gap(from, to)
            if (from.x, to.x) == (100.0, 200.0))),
            "{guides:?} lacks {middle:?}"
        );
    }
}
