//! Moving blocks together as they lie, without the empty room between them.

use crate::geometry::{Point, Rect};

/// Between two blocks that are moved together, in world points.
const GAP: Point = Point::new(96.0, 48.0);

/// The top left of each block, as far to the left and then as far up as those before it let it.
pub(super) fn compact(blocks: &[Rect]) -> Vec<Point> {
    let mut rects = blocks.to_vec();
    pull_left(&mut rects, GAP);
    let mut turned: Vec<Rect> = rects.iter().map(turn).collect();
    pull_left(&mut turned, Point::new(GAP.y, GAP.x));
    turned.iter().map(|rect| turn(rect).min).collect()
}

/// Right and down exchanged.
fn turn(rect: &Rect) -> Rect {
    let turn = |at: Point| Point::new(at.y, at.x);
    Rect { min: turn(rect.min), max: turn(rect.max) }
}

/// Moves rectangles to the left until the gap to those before them in the same row is this wide.
fn pull_left(rects: &mut [Rect], gap: Point) {
    let half = gap.y / 2.0;
    let in_a_row = |a: &Rect, b: &Rect| a.min.y < b.max.y + half && b.min.y < a.max.y + half;
    let mut order: Vec<usize> = (0..rects.len()).collect();
    order.sort_by(|a, b| rects[*a].min.x.total_cmp(&rects[*b].min.x));
    let first = order.first().map_or(0.0, |index| rects[*index].min.x);
    for (at, &index) in order.iter().enumerate() {
        let rect = rects[index];
        let before = order[..at].iter().map(|other| &rects[*other]);
        let before = before.filter(|other| in_a_row(other, &rect));
        let left = before.map(|other| other.max.x + gap.x).fold(first, f64::max);
        rects[index] = Rect::from_size(Point::new(left, rect.min.y), rect.width(), rect.height());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compact_keeps_its_order() {
        let block = |x: f64, y: f64| Rect::from_size(Point::new(x, y), 184.0, 72.0);
        let places = compact(&[block(0.0, 0.0), block(900.0, 10.0), block(20.0, 700.0)]);
        assert_eq!(places[0], Point::new(0.0, 0.0));
        assert_eq!(places[1].x, 184.0 + GAP.x);
        assert_eq!(places[2].y, 72.0 + GAP.y);
    }
}
