//! Which part of the drawing the area of interlocked channels takes: their cards with a margin, and
//! corridors between them, so that it is one. It knows places only.

use crate::geometry::{Point, Rect};

/// Between a card and the edge of the area.
const MARGIN: f64 = 18.0;
/// The same at least, where another card is near.
const LEAST_MARGIN: f64 = 4.0;
/// Half the width of a corridor: the usual one, and where there is less room.
const HALF_WIDTHS: [f64; 3] = [18.0, 12.0, 8.0];
/// Between a corridor and a card that does not belong to it.
const CLEARANCE: f64 = 5.0;
/// Cards nearer to each other have the whole of the gap between them in the area.
const NEAR: f64 = 76.0;
/// So much of their edges have two areas in common that are one.
const SEAM: f64 = 24.0;
/// What a bend of a corridor costs, as a length.
const BEND: f64 = 60.0;
/// So many ways round other cards are tried between two channels.
const MOST_WAYS: usize = 96;

/// The rectangles that the area consists of. `others` are the cards near it that do not belong to
/// it; they stay outside as far as that is possible.
pub(super) fn rects(cards: &[Rect], others: &[Rect]) -> Vec<Rect> {
    let mut rects: Vec<Rect> = cards.iter().map(|card| grown(card, others)).collect();
    let mut parts = Parts::of(cards.len());
    let pairs: Vec<(usize, usize)> =
        (0..cards.len()).flat_map(|a| (a + 1..cards.len()).map(move |b| (a, b))).collect();
    for (a, b) in &pairs {
        if are_one(&rects[*a], &rects[*b]) {
            parts.unite(*a, *b);
        }
    }
    let mut pairs: Vec<(f64, usize, usize)> =
        pairs.into_iter().map(|(a, b)| (distance(&cards[a], &cards[b]), a, b)).collect();
    pairs.sort_by(|x, y| x.0.total_cmp(&y.0));
    // First what is joined without a way round anything, then what is not, then through others.
    for attempt in [Attempt::Short, Attempt::Round, Attempt::Through] {
        for (_, a, b) in &pairs {
            if parts.are_one(*a, *b) {
                continue;
            }
            if let Some(corridor) = corridor([&cards[*a], &cards[*b]], others, attempt) {
                rects.extend(corridor);
                parts.unite(*a, *b);
            }
        }
    }
    rects
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Attempt {
    Short,
    Round,
    Through,
}

/// Which cards are joined.
struct Parts(Vec<usize>);

impl Parts {
    fn of(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn are_one(&self, a: usize, b: usize) -> bool {
        self.0[a] == self.0[b]
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (from, to) = (self.0[a], self.0[b]);
        self.0.iter_mut().filter(|part| **part == from).for_each(|part| *part = to);
    }
}

/// How far apart two cards are, along both axes.
fn distance(a: &Rect, b: &Rect) -> f64 {
    let (across, down) = gaps(a, b);
    let bend = if across > 0.0 && down > 0.0 { BEND } else { 0.0 };
    across.max(0.0) + down.max(0.0) + bend
}

/// The gaps between two rectangles across and down; less than nothing where they overlap.
fn gaps(a: &Rect, b: &Rect) -> (f64, f64) {
    let gap = |a: (f64, f64), b: (f64, f64)| (b.0 - a.1).max(a.0 - b.1);
    (gap((a.min.x, a.max.x), (b.min.x, b.max.x)), gap((a.min.y, a.max.y), (b.min.y, b.max.y)))
}

fn are_one(a: &Rect, b: &Rect) -> bool {
    let (across, down) = gaps(a, b);
    across.max(down) <= 0.0 && across.min(down) <= -SEAM
}

/// A card with its margin, which ends half way to other cards.
fn grown(card: &Rect, others: &[Rect]) -> Rect {
    let mut grown = card.expand(MARGIN);
    for other in others {
        let (across, down) = gaps(card, other);
        let gap = across.max(down);
        if gap <= 0.0 || gap >= MARGIN + CLEARANCE || !other.expand(CLEARANCE).intersects(&grown) {
            continue;
        }
        let margin = (gap / 2.0).floor().clamp(LEAST_MARGIN, MARGIN);
        match across >= down {
            true if other.min.x > card.min.x => grown.max.x = grown.max.x.min(card.max.x + margin),
            true => grown.min.x = grown.min.x.max(card.min.x - margin),
            false if other.min.y > card.min.y => grown.max.y = grown.max.y.min(card.max.y + margin),
            false => grown.min.y = grown.min.y.max(card.min.y - margin),
        }
    }
    grown
}

/// The corridor between two cards, if there is one of this kind.
fn corridor(ends: [&Rect; 2], others: &[Rect], attempt: Attempt) -> Option<Vec<Rect>> {
    let is_clear = |pieces: &[Rect]| {
        let hits = |piece: &Rect| {
            let piece = piece.expand(CLEARANCE);
            others.iter().any(|other| other.intersects(&piece))
        };
        !pieces.iter().any(hits)
    };
    if let Some(whole) = whole_gap(ends).filter(|whole| is_clear(&[*whole])) {
        return Some(vec![whole]);
    }
    let mut ways = ways(ends, others, attempt);
    ways.sort_by(|a, b| cost(a).total_cmp(&cost(b)));
    if attempt == Attempt::Through {
        let half = HALF_WIDTHS[HALF_WIDTHS.len() - 1];
        return ways.first().map(|way| pieces(way, half));
    }
    ways.truncate(MOST_WAYS);
    let corridors = ways.iter().flat_map(|way| HALF_WIDTHS.map(|half| pieces(way, half)));
    corridors.into_iter().find(|pieces| is_clear(pieces))
}

/// All of the gap between two cards that are near each other, as broad as both.
fn whole_gap([a, b]: [&Rect; 2]) -> Option<Rect> {
    let (across, down) = gaps(a, b);
    let both = |a: (f64, f64), b: (f64, f64)| (a.0.max(b.0), a.1.min(b.1));
    let x = both((a.min.x, a.max.x), (b.min.x, b.max.x));
    let y = both((a.min.y, a.max.y), (b.min.y, b.max.y));
    match () {
        () if across > 0.0 && across < NEAR && down < -SEAM => {
            Some(Rect { min: Point::new(x.1, y.0 - MARGIN), max: Point::new(x.0, y.1 + MARGIN) })
        }
        () if down > 0.0 && down < NEAR && across < -SEAM => {
            Some(Rect { min: Point::new(x.0 - MARGIN, y.1), max: Point::new(x.1 + MARGIN, y.0) })
        }
        () => None,
    }
}

/// The middles of corridors that may lead from one card to another.
fn ways([a, b]: [&Rect; 2], others: &[Rect], attempt: Attempt) -> Vec<Vec<Point>> {
    let (from, to) = (a.center(), b.center());
    let (across, down) = gaps(a, b);
    let shared = |a: (f64, f64), b: (f64, f64)| ((a.0.max(b.0) + a.1.min(b.1)) / 2.0).round();
    let mut ways = Vec::new();
    if across < -SEAM {
        let x = shared((a.min.x, a.max.x), (b.min.x, b.max.x));
        ways.push(vec![Point::new(x, from.y), Point::new(x, to.y)]);
    }
    if down < -SEAM {
        let y = shared((a.min.y, a.max.y), (b.min.y, b.max.y));
        ways.push(vec![Point::new(from.x, y), Point::new(to.x, y)]);
    }
    ways.push(vec![from, Point::new(to.x, from.y), to]);
    ways.push(vec![from, Point::new(from.x, to.y), to]);
    let middle = |low: f64, high: f64| ((low + high) / 2.0).round();
    let mut columns = vec![middle(a.max.x.min(b.max.x), a.min.x.max(b.min.x))];
    let mut rows = vec![middle(a.max.y.min(b.max.y), a.min.y.max(b.min.y))];
    if attempt == Attempt::Round {
        let beside = CLEARANCE + HALF_WIDTHS[1] + 1.0;
        columns.extend(others.iter().flat_map(|one| [one.min.x - beside, one.max.x + beside]));
        rows.extend(others.iter().flat_map(|one| [one.min.y - beside, one.max.y + beside]));
    }
    let by_column = |x: f64| vec![from, Point::new(x, from.y), Point::new(x, to.y), to];
    let by_row = |y: f64| vec![from, Point::new(from.x, y), Point::new(to.x, y), to];
    ways.extend(columns.into_iter().map(by_column));
    ways.extend(rows.into_iter().map(by_row));
    ways
}

fn cost(way: &[Point]) -> f64 {
    let length: f64 = way.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
    length + BEND * way.len() as f64
}

fn pieces(way: &[Point], half: f64) -> Vec<Rect> {
    way.windows(2).map(|pair| Rect::between(pair[0], pair[1]).expand(half)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geometry::outlines;

    fn card(x: f64, y: f64) -> Rect {
        Rect::from_size(Point::new(x, y), 184.0, 72.0)
    }

    fn hold_none(rects: &[Rect], others: &[Rect]) -> bool {
        !rects.iter().any(|rect| others.iter().any(|other| rect.intersects(other)))
    }

    #[test]
    fn corridors_lead_past_other_cards() {
        let cases: [(&str, &[Rect], &[Rect]); 5] = [
            ("beside each other", &[card(0.0, 0.0), card(272.0, 0.0)], &[]),
            ("with one between", &[card(0.0, 0.0), card(544.0, 0.0)], &[card(272.0, 0.0)]),
            ("across", &[card(0.0, 0.0), card(272.0, 128.0)], &[card(272.0, 0.0)]),
            (
                "around a block",
                &[card(0.0, 128.0), card(544.0, 128.0)],
                &[card(272.0, 0.0), card(272.0, 128.0), card(272.0, 256.0)],
            ),
            ("close by", &[card(0.0, 0.0), card(0.0, 300.0)], &[card(196.0, 0.0)]),
        ];
        for (name, cards, others) in cases {
            let rects = rects(cards, others);
            assert_eq!(outlines(&rects, |_| true).len(), 1, "{name}");
            assert!(hold_none(&rects, others), "{name}: {rects:?}");
            assert!(
                cards.iter().all(|card| rects.iter().any(|rect| rect.encloses(card))),
                "{name}"
            );
        }
    }

    proptest! {
        #[test]
        fn the_area_is_one_wherever_the_cards_are(
            places in proptest::collection::vec((0_i32..8, 0_i32..8), 2..24),
            count in 2_usize..8,
        ) {
            let mut cards: Vec<Rect> = Vec::new();
            for (column, row) in places {
                let next = card(f64::from(column) * 260.0, f64::from(row) * 120.0);
                if !cards.contains(&next) {
                    cards.push(next);
                }
            }
            let (own, others) = cards.split_at(count.min(cards.len()));
            let rects = rects(own, others);
            let parts = outlines(&rects, |_| false).len();
            prop_assert_eq!(parts, 1);
        }
    }
}
