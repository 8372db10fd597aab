//! Areas that are made of upright rectangles: their outline, and what painters fill them with who
//! fill convex shapes only.

use std::collections::BTreeMap;

use super::{Path, Point, Rect, Transform};

/// How far the straight edges of [`Area::pieces`] may lie from a round corner, in world points.
const TOLERANCE: f64 = 0.4;

/// An area with round corners, perhaps with holes or in several parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    outline: Path,
    pieces: Vec<[Point; 4]>,
    blocks: Vec<[Point; 4]>,
}

impl Area {
    /// The area within these outlines, each a list of corners, with every corner rounded by
    /// `radius`, less where the edges are short.
    pub fn rounded(outlines: &[Vec<Point>], radius: f64) -> Self {
        let rounded = |corners: &Vec<Point>| {
            let mut line = Path::polyline(corners);
            line.segments.extend(corners.first().map(|start| super::Segment::Line(*start)));
            line.closed = true;
            line.with_rounded_corners(radius)
        };
        let lines: Vec<Path> = outlines.iter().map(rounded).collect();
        let flat: Vec<Vec<Point>> = lines.iter().map(|line| line.flattened(TOLERANCE)).collect();
        let pieces = pieces(&flat);
        let outline = match lines.len() {
            1 => lines.into_iter().next().unwrap_or_else(|| Path::polyline(&[])),
            _ => Path::joined(lines),
        };
        Self { outline, pieces, blocks: self::pieces(outlines) }
    }

    /// The area at another place and in another size.
    #[must_use]
    pub fn transformed(&self, by: &Transform) -> Self {
        let moved = |pieces: &[[Point; 4]]| {
            pieces.iter().map(|piece| piece.map(|corner| by.point(corner))).collect()
        };
        Self {
            outline: self.outline.transformed(by),
            pieces: moved(&self.pieces),
            blocks: moved(&self.blocks),
        }
    }

    /// Its outline: one closed line, or several with gaps between them.
    pub fn outline(&self) -> &Path {
        &self.outline
    }

    /// The area with square corners, in few pieces that do not overlap.
    pub fn blocks(&self) -> &[[Point; 4]] {
        &self.blocks
    }

    /// The area in convex pieces that do not overlap, without the last of what makes corners round.
    pub fn pieces(&self) -> &[[Point; 4]] {
        &self.pieces
    }
}

/// The area within closed lines in pieces with a level upper and lower edge.
fn pieces(lines: &[Vec<Point>]) -> Vec<[Point; 4]> {
    let mut edges: Vec<(Point, Point)> = lines
        .iter()
        .flat_map(|line| line.iter().zip(line.iter().cycle().skip(1)))
        .filter(|(a, b)| a.y != b.y)
        .map(|(a, b)| if a.y < b.y { (*a, *b) } else { (*b, *a) })
        .collect();
    edges.sort_by(|(a, _), (b, _)| a.y.total_cmp(&b.y));
    let mut heights: Vec<f64> = edges.iter().flat_map(|(a, b)| [a.y, b.y]).collect();
    heights.sort_by(f64::total_cmp);
    heights.dedup_by(|a, b| (*a - *b).abs() < 1e-9);
    let mut pieces: Vec<[Point; 4]> = Vec::new();
    // The edges that reach into the row, of those that come first.
    let (mut reaching, mut seen): (Vec<(Point, Point)>, usize) = (Vec::new(), 0);
    // Where the pieces of the row above begin.
    let mut above = 0;
    for row in heights.windows(2) {
        let (top, bottom) = (row[0], row[1]);
        let middle = (top + bottom) / 2.0;
        let across = |(a, b): &(Point, Point), y: f64| a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
        reaching.retain(|(_, b)| middle < b.y);
        while let Some((a, b)) = edges.get(seen).filter(|(a, _)| a.y < middle) {
            reaching.extend((middle < b.y).then_some((*a, *b)));
            seen += 1;
        }
        let mut met: Vec<(f64, f64)> =
            reaching.iter().map(|edge| (across(edge, top), across(edge, bottom))).collect();
        met.sort_by(|a, b| (a.0 + a.1).total_cmp(&(b.0 + b.1)));
        let first = pieces.len();
        for pair in met.chunks_exact(2) {
            let (left, right) = (pair[0], pair[1]);
            let is_upright = left.0 == left.1 && right.0 == right.1;
            let longer = pieces[above..first].iter_mut().find(|[a, b, c, d]| {
                is_upright && (a.x, b.x, c.x, d.x) == (left.0, right.0, right.0, left.0)
            });
            match longer {
                Some([_, _, c, d]) if c.y == top => (c.y, d.y) = (bottom, bottom),
                _ => pieces.push([
                    Point::new(left.0, top),
                    Point::new(right.0, top),
                    Point::new(right.1, bottom),
                    Point::new(left.1, bottom),
                ]),
            }
        }
        if pieces.len() > first {
            above = first;
        }
    }
    pieces
}

/// The outlines of what rectangles cover together, each as its corners; around an area clockwise,
/// around a hole the other way. Holes are filled, but for those in a part of which `is_kept` holds.
pub fn outlines(rects: &[Rect], is_kept: impl Fn(&Rect) -> bool) -> Vec<Vec<Point>> {
    let sorted = |values: &mut dyn Iterator<Item = f64>| {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        values
    };
    let xs = sorted(&mut rects.iter().flat_map(|rect| [rect.min.x, rect.max.x]));
    let ys = sorted(&mut rects.iter().flat_map(|rect| [rect.min.y, rect.max.y]));
    let mut cells = Cells::new(xs, ys);
    rects.iter().for_each(|rect| cells.cover(rect));
    cells.fill_holes(is_kept);
    cells.outlines()
}

/// The squares between the edges of rectangles, with one row and one column free around them.
struct Cells {
    xs: Vec<f64>,
    ys: Vec<f64>,
    covered: Vec<bool>,
}

/// A corner of squares: its column and its row.
type Corner = (usize, usize);

impl Cells {
    fn new(xs: Vec<f64>, ys: Vec<f64>) -> Self {
        let covered = vec![false; (xs.len() + 1) * (ys.len() + 1)];
        Self { xs, ys, covered }
    }

    fn columns(&self) -> usize {
        self.xs.len() + 1
    }

    fn rows(&self) -> usize {
        self.ys.len() + 1
    }

    fn at(&self, column: usize, row: usize) -> usize {
        row * self.columns() + column
    }

    fn cover(&mut self, rect: &Rect) {
        // The square before an edge has the number of the edge, the one behind it the next.
        let behind = |edges: &[f64], value: f64| edges.partition_point(|edge| *edge <= value);
        let columns = behind(&self.xs, rect.min.x)..behind(&self.xs, rect.max.x);
        for row in behind(&self.ys, rect.min.y)..behind(&self.ys, rect.max.y) {
            for column in columns.clone() {
                let at = self.at(column, row);
                self.covered[at] = true;
            }
        }
    }

    /// The squares that hang together with one and are as free, each looked at once.
    fn free_with(&self, first: usize, seen: &mut [bool]) -> Vec<usize> {
        let (columns, count) = (self.columns(), self.covered.len());
        let mut found = vec![first];
        seen[first] = true;
        let mut next = 0;
        while let Some(at) = found.get(next).copied() {
            next += 1;
            let column = at % columns;
            let beside = [
                (column > 0).then(|| at - 1),
                (column + 1 < columns).then_some(at + 1),
                at.checked_sub(columns),
                (at + columns < count).then_some(at + columns),
            ];
            for at in beside.into_iter().flatten() {
                if !self.covered[at] && !std::mem::replace(&mut seen[at], true) {
                    found.push(at);
                }
            }
        }
        found
    }

    fn fill_holes(&mut self, is_kept: impl Fn(&Rect) -> bool) {
        let mut seen = vec![false; self.covered.len()];
        self.free_with(0, &mut seen);
        for first in 0..self.covered.len() {
            if self.covered[first] || seen[first] {
                continue;
            }
            let hole = self.free_with(first, &mut seen);
            let rect = |at: &usize| {
                let (column, row) = (at % self.columns(), at / self.columns());
                Rect {
                    min: Point::new(self.xs[column - 1], self.ys[row - 1]),
                    max: Point::new(self.xs[column], self.ys[row]),
                }
            };
            if !hole.iter().any(|at| is_kept(&rect(at))) {
                hole.into_iter().for_each(|at| self.covered[at] = true);
            }
        }
    }

    /// From each corner the edges that lead on, with what is covered at their right hand.
    fn edges(&self) -> BTreeMap<Corner, Vec<Corner>> {
        let mut edges: BTreeMap<Corner, Vec<Corner>> = BTreeMap::new();
        let is_free = |column: usize, row: usize| !self.covered[self.at(column, row)];
        for row in 1..self.rows().saturating_sub(1) {
            for column in 1..self.columns() - 1 {
                if is_free(column, row) {
                    continue;
                }
                let (left, top, right, bottom) = (column - 1, row - 1, column, row);
                let sides = [
                    (is_free(column, row - 1), (left, top), (right, top)),
                    (is_free(column + 1, row), (right, top), (right, bottom)),
                    (is_free(column, row + 1), (right, bottom), (left, bottom)),
                    (is_free(column - 1, row), (left, bottom), (left, top)),
                ];
                for (_, from, to) in sides.into_iter().filter(|(is_edge, ..)| *is_edge) {
                    edges.entry(from).or_default().push(to);
                }
            }
        }
        edges
    }

    fn outlines(&self) -> Vec<Vec<Point>> {
        let mut edges = self.edges();
        let mut outlines = Vec::new();
        while let Some((start, ends)) = edges.first_key_value() {
            let (start, mut here) = (*start, ends[0]);
            take(&mut edges, start, here);
            let mut corners = vec![start];
            let mut before = start;
            while here != start {
                let next = next(&edges, before, here);
                let Some(next) = next else { break };
                take(&mut edges, here, next);
                if (before.0 == here.0) != (here.0 == next.0) {
                    corners.push(here);
                }
                (before, here) = (here, next);
            }
            let place = |(column, row): Corner| Point::new(self.xs[column], self.ys[row]);
            outlines.push(corners.into_iter().map(place).collect());
        }
        outlines
    }
}

/// Where an outline goes on. Where two areas touch with a corner it keeps to its own.
fn next(edges: &BTreeMap<Corner, Vec<Corner>>, before: Corner, here: Corner) -> Option<Corner> {
    let sign = |from: usize, to: usize| i8::from(to > from) - i8::from(to < from);
    let direction = |from: Corner, to: Corner| (sign(from.0, to.0), sign(from.1, to.1));
    let (x, y) = direction(before, here);
    let to_the_right = (-y, x);
    let ends = edges.get(&here)?;
    let kept = ends.iter().find(|end| direction(here, **end) == to_the_right);
    kept.or_else(|| ends.first()).copied()
}

fn take(edges: &mut BTreeMap<Corner, Vec<Corner>>, from: Corner, to: Corner) {
    if let Some(ends) = edges.get_mut(&from) {
        ends.retain(|end| *end != to);
        if ends.is_empty() {
            edges.remove(&from);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rect(x: f64, y: f64, width: f64, height: f64) -> Rect {
        Rect::from_size(Point::new(x, y), width, height)
    }

    fn places(places: &[(f64, f64)]) -> Vec<Point> {
        places.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn what_overlaps_has_one_outline() {
        let cross =
            outlines(&[rect(0.0, 10.0, 30.0, 10.0), rect(10.0, 0.0, 10.0, 30.0)], |_| false);
        assert_eq!(cross.len(), 1);
        assert_eq!(cross[0].len(), 12);
        let apart = outlines(&[rect(0.0, 0.0, 10.0, 10.0), rect(20.0, 0.0, 10.0, 10.0)], |_| false);
        assert_eq!(apart.len(), 2);
        // What touches with a corner only stays apart.
        let corner = outlines(&[rect(0.0, 0.0, 10.0, 10.0), rect(10.0, 10.0, 9.0, 9.0)], |_| false);
        assert_eq!(corner.len(), 2);
        assert_eq!(corner[0], places(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]));
        assert!(outlines(&[], |_| false).is_empty());
    }

    #[test]
    fn holes_are_filled_unless_they_are_kept() {
        let ring = [
            rect(0.0, 0.0, 30.0, 10.0),
            rect(0.0, 20.0, 30.0, 10.0),
            rect(0.0, 0.0, 10.0, 30.0),
            rect(20.0, 0.0, 10.0, 30.0),
        ];
        assert_eq!(outlines(&ring, |_| false).len(), 1);
        let kept = outlines(&ring, |hole| hole.contains(Point::new(15.0, 15.0)));
        assert_eq!(kept.len(), 2);
        let area = Area::rounded(&kept, 0.0);
        assert_eq!(filled(&area), 800.0);
    }

    fn filled(area: &Area) -> f64 {
        let size = |[a, b, c, d]: &[Point; 4]| ((b.x - a.x) + (c.x - d.x)) / 2.0 * (d.y - a.y);
        area.pieces().iter().map(size).sum()
    }

    proptest! {
        #[test]
        fn pieces_cover_what_the_rectangles_do(
            rects in proptest::collection::vec(
                (0_i32..20, 0_i32..20, 1_i32..8, 1_i32..8)
                    .prop_map(|(x, y, w, h)| rect(x.into(), y.into(), w.into(), h.into())),
                0..12,
            )
        ) {
            let area = Area::rounded(&outlines(&rects, |_| true), 0.0);
            let mut expected = 0.0;
            for (x, y) in (0..28).flat_map(|x| (0..28).map(move |y| (x, y))) {
                let middle = Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5);
                expected += f64::from(u8::from(rects.iter().any(|rect| rect.contains(middle))));
            }
            prop_assert!((filled(&area) - expected).abs() < 1e-6);
            // Round corners cut convex ones and fill the others, a little.
            let round = Area::rounded(&outlines(&rects, |_| true), 0.4);
            prop_assert!((filled(&round) - expected).abs() < 0.2 * 48.0);
        }
    }
}
