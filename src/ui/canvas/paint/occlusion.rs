//! What lies wholly behind cards, and so need not be painted: in a heap of cards only as many are
//! painted as can be seen, however many there are.

use std::collections::HashMap;
use std::sync::Arc;

use crate::geometry::{ConvexPath, Point, Rect};
use crate::scene::{Drawing, Mark, Tag};

/// The side of the squares in which it is noted what is covered, in screen points.
const SQUARE: f64 = 8.0;
/// The corners of cards are rounded, and their edges are soft: so far in from both sides something
/// behind them may be seen, in world points.
const CORNER: f64 = 12.0;
const EDGE: f64 = 1.0;
/// Fewer drawings are painted without a look.
const FEW: usize = 24;

/// Those of some drawings, back to front, of which something can be seen in a part of the world at
/// a zoom.
pub(super) fn in_sight<'a>(
    drawings: Vec<&'a Arc<Drawing>>,
    visible_area: &Rect,
    zoom: f64,
) -> Vec<&'a Arc<Drawing>> {
    if drawings.len() < FEW {
        return drawings;
    }
    let mut covered = Covered::new(visible_area, zoom);
    let mut in_sight: Vec<&Arc<Drawing>> = Vec::with_capacity(drawings.len());
    for drawing in drawings.into_iter().rev() {
        if !covered.hides(drawing) {
            covered.add(drawing);
            in_sight.push(drawing);
        }
    }
    in_sight.reverse();
    in_sight
}

/// What is covered by the cards so far, from the front on.
struct Covered<'a> {
    visible_area: Rect,
    /// The side of a square in world points.
    side: f64,
    columns: usize,
    squares: Vec<bool>,
    /// The cards by their places.
    cards: HashMap<[u64; 4], (&'a Drawing, &'a ConvexPath)>,
}

impl<'a> Covered<'a> {
    fn new(visible_area: &Rect, zoom: f64) -> Self {
        let side = SQUARE / zoom;
        let count = |length: f64| (length / side).ceil().max(1.0) as usize;
        let (columns, rows) = (count(visible_area.width()), count(visible_area.height()));
        let squares = vec![false; columns * rows];
        Self { visible_area: *visible_area, side, columns, squares, cards: HashMap::new() }
    }

    /// Whether nothing of a drawing can be seen.
    fn hides(&self, drawing: &Drawing) -> bool {
        let Some((from, to)) = self.squares(&drawing.bounds, f64::floor, f64::ceil) else {
            return false;
        };
        let mut rows = from.1..to.1;
        rows.all(|row| self.row(row, from.0, to.0).iter().all(|covered| *covered))
            || self.has_the_like(drawing)
    }

    /// Whether a card of the same shape lies right over a drawing. Its soft edges would let through
    /// what lies in the squares there.
    fn has_the_like(&self, drawing: &Drawing) -> bool {
        let Some((front, shape)) = drawing.outline.and_then(|at| self.cards.get(&key(&at))) else {
            return false;
        };
        front.bounds.encloses(&drawing.bounds) && surface(drawing) == Some(*shape)
    }

    /// Notes what a drawing hides of those behind it.
    fn add(&mut self, drawing: &'a Drawing) {
        let Some((outline, shape)) = drawing.outline.zip(surface(drawing)) else { return };
        self.cards.entry(key(&outline)).or_insert((drawing, shape));
        for aside in [Point::new(CORNER, EDGE), Point::new(EDGE, CORNER)] {
            let sure = Rect { min: outline.min + aside, max: outline.max - aside };
            let Some((from, to)) = self.squares(&sure, f64::ceil, f64::floor) else { continue };
            for row in from.1..to.1 {
                let start = row * self.columns;
                self.squares[start + from.0..start + to.0].fill(true);
            }
        }
    }

    fn row(&self, row: usize, from: usize, to: usize) -> &[bool] {
        let start = row * self.columns;
        &self.squares[start + from..start + to]
    }

    /// The squares of a rectangle as far as it is in sight, from the first column and row to those
    /// after the last; `None` if there are none.
    fn squares(
        &self,
        rect: &Rect,
        first: impl Fn(f64) -> f64,
        last: impl Fn(f64) -> f64,
    ) -> Option<((usize, usize), (usize, usize))> {
        let rows = self.squares.len() / self.columns;
        let range = |from: f64, to: f64, start: f64, count: usize| {
            let place = |at: f64| ((at - start) / self.side).clamp(-1e9, 1e9);
            let most = count as f64;
            let from = first(place(from)).clamp(0.0, most) as usize;
            let to = last(place(to)).clamp(0.0, most) as usize;
            (from < to).then_some((from, to))
        };
        let across = range(rect.min.x, rect.max.x, self.visible_area.min.x, self.columns)?;
        let down = range(rect.min.y, rect.max.y, self.visible_area.min.y, rows)?;
        Some(((across.0, down.0), (across.1, down.1)))
    }
}

/// The shape of a card through which nothing can be seen.
fn surface(drawing: &Drawing) -> Option<&ConvexPath> {
    if !matches!(drawing.tag, Tag::Node(_)) || drawing.is_frame {
        return None;
    }
    let outline = drawing.outline?;
    drawing.items.iter().find_map(|item| match &item.mark {
        Mark::Fill { path, color } if color.alpha == u8::MAX && item.bounds == outline => {
            Some(path)
        }
        _ => None,
    })
}

fn key(rect: &Rect) -> [u64; 4] {
    [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::to_bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::GridPoint;
    use crate::language::Language;
    use crate::plan::{ChannelKind, Id, Link, LinkKind, Node, Plan};
    use crate::scene::{Options, Scene, compose};

    fn id(name: &str) -> Id {
        Id::new(name).expect("an id")
    }

    fn plan(places: impl IntoIterator<Item = (i32, i32)>) -> Plan {
        let mut plan = Plan::named("");
        for (number, (x, y)) in places.into_iter().enumerate() {
            let body = crate::catalogue::fresh_channel(ChannelKind::Shop, Language::English);
            let node = Node::new(body, GridPoint::new(x, y));
            plan.nodes.insert(id(&format!("n{number:04}")), node.into());
        }
        plan
    }

    fn in_sight_of(plan: &Plan) -> Vec<Tag> {
        let scene: Scene = compose(plan, &[], &Options::default());
        let visible_area = Rect::from_size(Point::new(-400.0, -300.0), 1_280.0, 800.0);
        let shown = in_sight(scene.within(visible_area).collect(), &visible_area, 1.0);
        shown.into_iter().map(|drawing| drawing.tag.clone()).collect()
    }

    #[test]
    fn of_a_heap_only_what_can_be_seen_is_painted() {
        for count in [300, 2_000] {
            let heap = (0..count).map(|number| (number % 3 * 7, number % 5 * 9));
            assert!(in_sight_of(&plan(heap)).len() <= 15, "{count} at few places");
            let heap = (0..count).map(|number| (number * 7_919 % 300, number * 6_101 % 200));
            let shown = in_sight_of(&plan(heap)).len();
            assert!((2..200).contains(&shown), "{shown} of {count} all over the place");
        }
    }

    #[test]
    fn what_shows_by_a_corner_is_painted() {
        let apart = (0..30).map(|number| (number % 6 * 200 - 390, number / 6 * 100 - 150));
        assert_eq!(in_sight_of(&plan(apart.clone())).len(), 30, "side by side");
        let stairs = (0..30).map(|number| (number * 16, number * 12));
        assert_eq!(in_sight_of(&plan(stairs)).len(), 30, "each under the next");
        let mut linked = plan(apart);
        let link = Link::new(id("n0000"), id("n0014"), LinkKind::SharedStock);
        linked.links.insert(id("link"), link.into());
        assert!(in_sight_of(&linked).contains(&Tag::Link(id("link"))));
    }
}
