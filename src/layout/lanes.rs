//! Where the lanes of a drawing lie, as its cards show it: nobody has to say so, and nobody is kept
//! to it.
//!
//! A lane is a number to this module; which card belongs to which lane it does not know.

use super::tidy::Stand;
use crate::geometry::{Point, Rect};

/// Between two lanes, two rows of a lane, and the lanes and the band below, in world points.
const GUTTER: f64 = 88.0;
const GAP: f64 = 32.0;
const BAND: f64 = 56.0;
/// From where the lanes begin to their first cards, in world points: the name of an area may stand
/// there.
const HEAD: f64 = 52.0;
/// Cards whose left edges are nearer than this stand in one column.
const COLUMN: f64 = 64.0;
/// Of so many cards one may stand in a foreign lane; of more, nobody would see lanes.
const OUTSIDE: usize = 4;
/// What is kept free around a card, in world points.
const CLEAR: f64 = 23.0;

/// A lane, from its left to its right edge in world points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneSpan {
    /// Which lane it is.
    pub lane: u8,
    /// Where it begins: in the middle between its cards and those of the lane before.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
}

/// The lanes of a drawing in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    /// From left to right.
    pub spans: Vec<LaneSpan>,
    /// Where the lanes begin, above all their cards, and where they end.
    pub down: (f64, f64),
    /// From where to where the band below reaches, if anything stands in it.
    pub foot: Option<(f64, f64)>,
}

impl Lanes {
    /// The lanes in which cards stand, with the frames around some of them; `None` where they stand
    /// in no order of lanes.
    pub fn of(cards: &[(Stand, Rect)], frames: &[Rect]) -> Option<Self> {
        let mut in_lanes: Vec<(u8, Rect)> = Vec::new();
        let mut below: Vec<Rect> = Vec::new();
        for (stand, rect) in cards {
            match stand {
                Stand::Lane(lane) => in_lanes.push((*lane, *rect)),
                Stand::Foot => below.push(*rect),
            }
        }
        in_lanes.sort_by(|a, b| a.1.center().x.total_cmp(&b.1.center().x));
        let ends = ends_of_lanes(&in_lanes)?;
        let spans = spans(&in_lanes, &ends);
        let top = in_lanes.iter().map(|(_, rect)| rect.min.y).fold(f64::MAX, f64::min);
        let heads =
            frames.iter().map(|frame| frame.min.y).filter(|head| (*head - top).abs() < GUTTER);
        let top = heads.fold(top, f64::min);
        let mut bottom = in_lanes.iter().map(|(_, rect)| rect.max.y).fold(f64::MIN, f64::max);
        let above = below.iter().filter(|rect| rect.min.y < bottom).count();
        let lowest = below.iter().map(|rect| rect.max.y).fold(f64::MIN, f64::max);
        let highest = below.iter().map(|rect| rect.min.y).filter(|top| *top >= bottom);
        let highest = highest.fold(f64::MAX, f64::min);
        let foot = (!below.is_empty() && above * OUTSIDE <= below.len()).then(|| {
            let between = (bottom + highest) / 2.0;
            bottom = between;
            (between, lowest + GAP)
        });
        Some(Self { spans, down: (top - HEAD, bottom), foot })
    }
}

/// For each lane in which a card stands, in order, up to which of the cards (from left to right) it
/// reaches, so that as few as may be stand in a foreign one.
fn ends_of_lanes(cards: &[(u8, Rect)]) -> Option<Vec<(u8, usize)>> {
    let mut lanes: Vec<u8> = cards.iter().map(|(lane, _)| *lane).collect();
    lanes.sort_unstable();
    lanes.dedup();
    let count = cards.len();
    // For each lane and number of cards: how many of so many first cards stand rightly if this is
    // the last lane, and where it began then.
    let mut best: Vec<Vec<(usize, usize)>> = Vec::with_capacity(lanes.len());
    for lane in &lanes {
        let before = best.last();
        let mut row = vec![(0, 0); count + 1];
        let mut began = (0, 0);
        let mut own = 0;
        for end in 0..=count {
            if end > 0 && cards[end - 1].0 == *lane {
                own += 1;
            }
            let known = before.map_or((end == 0).then_some(0), |row| Some(row[end].0));
            // What stands rightly before it, less its own cards up to there: the best beginning.
            if let Some(known) = known
                && (end == 0 || known + began.1 > began.0 + own)
            {
                began = (known, own);
                row[end].1 = end;
            } else if end > 0 {
                row[end].1 = row[end - 1].1;
            }
            row[end].0 = began.0 + own - began.1;
        }
        best.push(row);
    }
    let rightly = best.last()?[count].0;
    if (count - rightly) * OUTSIDE > count {
        return None;
    }
    let mut end = count;
    let mut ends = Vec::with_capacity(lanes.len());
    for (lane, row) in lanes.iter().zip(&best).rev() {
        ends.push((*lane, end));
        end = row[end].1;
    }
    ends.reverse();
    Some(ends)
}

/// The lanes with the cards up to their ends.
fn spans(cards: &[(u8, Rect)], ends: &[(u8, usize)]) -> Vec<LaneSpan> {
    let mut begin = 0;
    // Each with what lies around its cards; one without any of its own takes no room.
    let mut around: Vec<(u8, Rect)> = Vec::new();
    for (lane, end) in ends {
        let own = cards[begin..*end].iter().filter(|(other, _)| other == lane);
        if let Some(rect) = Rect::around(own.map(|(_, rect)| *rect)) {
            around.push((*lane, rect));
        }
        begin = *end;
    }
    let border = |left: &Rect, right: &Rect| match left.max.x <= right.min.x {
        true => (left.max.x + right.min.x) / 2.0,
        false => (left.center().x + right.center().x) / 2.0,
    };
    let last = around.len().saturating_sub(1);
    let span = |(at, (lane, rect)): (usize, &(u8, Rect))| LaneSpan {
        lane: *lane,
        left: if at == 0 { rect.min.x - GAP } else { border(&around[at - 1].1, rect) },
        right: if at == last { rect.max.x + GAP } else { border(rect, &around[at + 1].1) },
    };
    around.iter().enumerate().map(span).collect()
}

/// The top left of a card of this size that joins a drawing in its lane: at the end of the shortest
/// column there, in line with the cards of other lanes. `None` where the drawing has no lanes.
pub fn place_in_lane(
    cards: &[(Stand, Rect)],
    taken: &[Rect],
    stand: Stand,
    size: Point,
) -> Option<Point> {
    let lanes = Lanes::of(cards, &[])?;
    let is_free = |at: &Point| {
        let rect = Rect::from_size(*at, size.x, size.y).expand(CLEAR);
        !taken.iter().any(|other| other.intersects(&rect))
    };
    let own: Vec<Rect> =
        cards.iter().filter(|(other, _)| *other == stand).map(|(_, rect)| *rect).collect();
    let places = match stand {
        Stand::Foot => places_below(&lanes, cards, &own),
        Stand::Lane(lane) => places_in(&lanes, cards, &own, lane, size),
    };
    // Below all that is in the way, frames included.
    let lowest = |at: &Point| {
        let column = taken.iter().filter(|other| at.x < other.max.x && other.min.x < at.x + size.x);
        let bottom = column.map(|other| other.max.y).fold(at.y, f64::max);
        Point::new(at.x, bottom + GAP)
    };
    let below = places.first().map(lowest);
    places.into_iter().chain(below).find(is_free)
}

/// Places in the band below: after its last card, under the columns of the lanes.
fn places_below(lanes: &Lanes, cards: &[(Stand, Rect)], own: &[Rect]) -> Vec<Point> {
    let lefts = columns(cards.iter().map(|(_, rect)| rect));
    let rows = rows(own.iter());
    let first = rows.first().copied().unwrap_or(lanes.down.1 + BAND);
    let next = own.iter().map(|rect| rect.max.y + GAP).fold(first, f64::max);
    let rows = if rows.is_empty() { vec![first] } else { rows };
    let of_row = |row: f64| lefts.clone().into_iter().map(move |left| Point::new(left, row));
    rows.into_iter().chain([next]).flat_map(of_row).collect()
}

/// Places in a lane: in its columns, the shortest one first; in a lane without cards between its
/// neighbours, or beside the outermost.
fn places_in(
    lanes: &Lanes,
    cards: &[(Stand, Rect)],
    own: &[Rect],
    lane: u8,
    size: Point,
) -> Vec<Point> {
    let others = || cards.iter().filter(|(stand, _)| *stand != Stand::Foot).map(|(_, rect)| rect);
    let top = others().map(|rect| rect.min.y).fold(f64::MAX, f64::min);
    let span = lanes.spans.iter().find(|span| span.lane == lane);
    let lefts = match span {
        Some(span) => {
            let inside =
                own.iter().filter(|rect| (span.left..span.right).contains(&rect.center().x));
            columns(inside)
        }
        None => {
            let edge = |others: &dyn Fn(u8) -> bool| {
                let of = |stand: &Stand| matches!(stand, Stand::Lane(other) if others(*other));
                Rect::around(cards.iter().filter(|(stand, _)| of(stand)).map(|(_, rect)| *rect))
            };
            match (edge(&|other| other < lane), edge(&|other| other > lane)) {
                // No room between its neighbours: it stands with one of them.
                (Some(before), Some(after))
                    if after.min.x - before.max.x < size.x + 2.0 * CLEAR =>
                {
                    vec![before.max.x - size.x]
                }
                (Some(before), Some(after)) => {
                    vec![(before.max.x + after.min.x - size.x) / 2.0]
                }
                (Some(before), None) => vec![before.max.x + GUTTER],
                (None, Some(after)) => vec![after.min.x - GUTTER - size.x],
                (None, None) => return Vec::new(),
            }
        }
    };
    let bottom = |left: f64| {
        let column = others().filter(|rect| (rect.min.x - left).abs() < COLUMN);
        column.map(|rect| rect.max.y).fold(f64::MIN, f64::max)
    };
    let mut places: Vec<Point> = Vec::new();
    for left in lefts {
        // In line with others, else below its own.
        let below = bottom(left).max(top - GAP) + GAP;
        let in_line = rows(others()).into_iter().filter(|row| *row >= below - 1.0);
        places.extend(in_line.chain([below]).map(|row| Point::new(left, row)));
    }
    places.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    places
}

/// The left edges of the columns in which cards stand, in ascending order.
fn columns<'a>(cards: impl Iterator<Item = &'a Rect>) -> Vec<f64> {
    apart(cards.map(|rect| rect.min.x).collect(), COLUMN)
}

/// The upper edges of the rows in which cards stand, in ascending order.
fn rows<'a>(cards: impl Iterator<Item = &'a Rect>) -> Vec<f64> {
    apart(cards.map(|rect| rect.min.y).collect(), GAP)
}

/// Of some places, in ascending order, each that is so far from the one before.
fn apart(mut places: Vec<f64>, least: f64) -> Vec<f64> {
    places.sort_by(f64::total_cmp);
    let mut kept: Vec<f64> = Vec::new();
    for place in places {
        if kept.last().is_none_or(|last| place - last >= least) {
            kept.push(place);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(stand: Stand, column: f64, row: f64) -> (Stand, Rect) {
        (stand, Rect::from_size(Point::new(column * 272.0, row * 104.0), 184.0, 72.0))
    }

    const SIZE: Point = Point { x: 184.0, y: 72.0 };

    fn place(cards: &[(Stand, Rect)], stand: Stand) -> Option<(f64, f64)> {
        let taken: Vec<Rect> = cards.iter().map(|(_, rect)| *rect).collect();
        let at = place_in_lane(cards, &taken, stand, SIZE)?;
        Some((at.x / 272.0, at.y / 104.0))
    }

    fn lanes() -> Vec<(Stand, Rect)> {
        let lane = |lane: u8, column: f64, row: f64| card(Stand::Lane(lane), column, row);
        vec![
            lane(0, 0.0, 0.0),
            lane(0, 0.0, 1.0),
            lane(2, 1.0, 0.0),
            lane(2, 2.0, 0.0),
            lane(4, 3.0, 1.0),
        ]
    }

    #[test]
    fn lanes_are_where_their_cards_stand() {
        let found = Lanes::of(&lanes(), &[]).expect("lanes");
        let spans: Vec<(u8, f64, f64)> =
            found.spans.iter().map(|span| (span.lane, span.left, span.right)).collect();
        assert_eq!(spans, [(0, -32.0, 228.0), (2, 228.0, 772.0), (4, 772.0, 1_032.0)]);
        assert_eq!(found.foot, None);
        let with_foot = [lanes(), vec![card(Stand::Foot, 1.0, 3.0)]].concat();
        let foot = Lanes::of(&with_foot, &[]).expect("lanes").foot.expect("a band");
        assert_eq!(foot, ((176.0 + 312.0) / 2.0, 384.0 + 32.0));
    }

    #[test]
    fn one_card_may_stand_elsewhere_but_a_heap_has_no_lanes() {
        let mut cards = [lanes(), lanes()].concat();
        for (_, rect) in &mut cards[5..] {
            *rect = Rect::from_size(rect.min + Point::new(0.0, 208.0), 184.0, 72.0);
        }
        cards.push(card(Stand::Lane(0), 3.0, 5.0));
        assert_eq!(Lanes::of(&cards, &[]).expect("lanes").spans.len(), 3);
        let order = [4, 0, 2, 0, 4, 2, 0];
        let heap =
            order.iter().enumerate().map(|(at, lane)| card(Stand::Lane(*lane), at as f64, 0.0));
        assert_eq!(Lanes::of(&heap.collect::<Vec<_>>(), &[]), None);
    }

    #[test]
    fn what_is_added_joins_its_lane() {
        assert_eq!(place(&lanes(), Stand::Lane(0)), Some((0.0, 2.0)));
        assert_eq!(place(&lanes(), Stand::Lane(2)), Some((1.0, 1.0)));
        assert_eq!(place(&lanes(), Stand::Lane(4)).map(|at| at.0), Some(3.0));
        let below = place(&lanes(), Stand::Foot).expect("room");
        assert_eq!((below.0, below.1 * 104.0), (0.0, 176.0 + BAND));
        // There is no room between its neighbours.
        assert_eq!(place(&lanes(), Stand::Lane(3)), Some((2.0, 1.0)));
    }

    #[test]
    fn the_first_of_a_lane_stands_beside_its_neighbours() {
        let shop = vec![card(Stand::Lane(2), 0.0, 0.0)];
        assert_eq!(place(&shop, Stand::Lane(3)), Some((1.0, 0.0)));
        assert_eq!(place(&shop, Stand::Lane(0)), Some((-1.0, 0.0)));
        assert_eq!(place(&[], Stand::Lane(0)), None);
        let wide = vec![card(Stand::Lane(0), 0.0, 0.0), card(Stand::Lane(4), 2.0, 0.0)];
        assert_eq!(place(&wide, Stand::Lane(2)), Some((1.0, 0.0)));
    }
}
