//! The shape of a link where nothing is in its way, and the sides that suit it: straight, one bend,
//! two bends, or a bow round one side.
//!
//! Most links find nothing in their way and keep this shape; for the others `passage` searches.

use std::sync::Arc;

use super::endpoints::{Endpoints, Exits, gap, is_long};
use super::port::{CORNER, Side, Slot, on_side};
use crate::geometry::{Point, Rect, SpatialGrid};

/// What differs by less than this is the same: places are turned and halved on the way.
const ROUNDING: f64 = 0.01;
/// The shortest piece in front of a node, the arrow head included.
const STUB: f64 = 22.0;
/// Between a route and the cards that it passes.
const CLEARANCE: f64 = 16.0;
/// Cards nearer than this are touched.
pub(super) const TOUCH: f64 = 6.0;
/// From one of two routes side by side to the other.
const LANE: f64 = 24.0;
// What a route costs is measured in world points of length, so that a detour can be weighed against
// what it avoids. The order of the costs matters more than their amounts: rather long than bent,
// rather bent than round about, and almost anything rather than through a card.

/// What a bend costs.
const BEND: f64 = 60.0;
/// What a bow round one side costs more.
const BOW: f64 = 110.0;
/// A route of two pieces looks best if both are at least this long.
const LEG: f64 = 64.0;
/// What a shorter one costs more.
const SHORT_LEG: f64 = 150.0;
/// What a touched card costs.
const HIT: f64 = 900.0;

/// Up to eight corners of a route, kept without an allocation.
#[derive(Clone, Copy, Debug)]
struct Corners {
    points: [Point; 8],
    length: usize,
}

impl Corners {
    fn of(points: &[Point]) -> Self {
        let mut corners = Self { points: [Point::default(); 8], length: points.len() };
        corners.points[..points.len()].copy_from_slice(points);
        corners
    }

    fn as_slice(&self) -> &[Point] {
        &self.points[..self.length]
    }

    fn cost(&self) -> f64 {
        let points = self.as_slice();
        let length: f64 = points.windows(2).map(|pair| manhattan(pair[0], pair[1])).sum();
        length + BEND * (points.len() as f64 - 2.0)
    }
}

fn manhattan(a: Point, b: Point) -> f64 {
    (a.x - b.x).abs() + (a.y - b.y).abs()
}

/// The two sides at which a link between these nodes looks best, if it leads there in the shape
/// that it has where nothing is in its way; and whether nothing is.
pub(super) fn sides_at_sight(endpoints: &Endpoints, cards: &SpatialGrid) -> ((Side, Side), bool) {
    let mut offers = [Offer::NONE; PAIRS];
    let mut count = 0;
    pairs(endpoints, |sides| {
        offers[count] = Offer::bound(endpoints, sides);
        count += 1;
    });
    let offers = &mut offers[..count];
    let mut best: Option<(f64, (Side, Side), bool)> = None;
    // Of equal offers the first one counts.
    while let Some(offer) = offers.iter_mut().min_by(|a, b| a.cost.total_cmp(&b.cost)) {
        if offer.cost >= best.map_or(f64::INFINITY, |(cost, ..)| cost) {
            break;
        }
        let corners = first_shape_alone(endpoints, offer.sides);
        if !offer.is_exact {
            offer.cost = corners.cost() + surcharge(&corners, offer.sides);
            offer.is_exact = true;
            continue;
        }
        if is_long(endpoints) {
            return (offer.sides, true);
        }
        let hits = hits(corners.as_slice(), endpoints, cards);
        let cost = offer.cost + HIT * hits as f64;
        if best.is_none_or(|(least, ..)| cost < least) {
            best = Some((cost, offer.sides, hits == 0));
        }
        offer.cost = f64::INFINITY;
    }
    best.map_or(((Side::Top, Side::Top), true), |(_, sides, is_free)| (sides, is_free))
}

/// Two sides of a link, and what it costs between them.
#[derive(Clone, Copy)]
struct Offer {
    sides: (Side, Side),
    /// Never more than it costs.
    cost: f64,
    is_exact: bool,
}

impl Offer {
    const NONE: Self = Self { sides: (Side::Top, Side::Top), cost: f64::INFINITY, is_exact: false };

    /// Says without looking at the shape how much the link costs at least: few offers need a
    /// closer look.
    fn bound(endpoints: &Endpoints, sides: (Side, Side)) -> Self {
        let middle = |rect: &Rect, side: Side| on_side(rect, side, 0.0);
        let apart = manhattan(middle(&endpoints.from, sides.0), middle(&endpoints.to, sides.1));
        let cost = match sides {
            // They may be joined elsewhere than in their middles.
            (a, b) if a == b.opposite() => gap(&endpoints.from, &endpoints.to, a).max(0.0),
            (a, b) if a == b => apart + 2.0 * BEND + BOW,
            _ => apart + BEND,
        };
        // Less, however numbers are rounded.
        Self { sides, cost: cost - 1.0, is_exact: false }
    }
}

/// The shape that a link has between these sides where nothing is in its way and no other link ends
/// there.
fn first_shape_alone(endpoints: &Endpoints, sides: (Side, Side)) -> Corners {
    let single = Slot { offset: 0.0, free: (0.0, 0.0), lane: 0.0, count: 1 };
    let mut exits = Exits { sides, slots: (single, single) };
    if let Some(line) = common_line(endpoints, sides.0).filter(|_| sides.1 == sides.0.opposite()) {
        let offset = |rect: &Rect| line - along(rect.center(), sides.0);
        let at = |offset: f64| Slot { offset, free: (offset, offset), ..single };
        exits.slots = (at(offset(&endpoints.from)), at(offset(&endpoints.to)));
    }
    first_shape(endpoints, &exits)
}

/// The greatest number of pairs of sides worth a look.
const PAIRS: usize = 10;

/// Visits the pairs of sides worth a look.
fn pairs(endpoints: &Endpoints, mut visit: impl FnMut((Side, Side))) {
    let gaps = Side::ALL.map(|side| gap(&endpoints.from, &endpoints.to, side));
    let near = |side: Side| gaps[side as usize] >= 2.0 * STUB;
    let facing = Side::ALL.into_iter().filter(|side| near(*side));
    facing.for_each(|side| visit((side, side.opposite())));
    let away = endpoints.to.center() - endpoints.from.center();
    let across = if away.x >= 0.0 { Side::Right } else { Side::Left };
    let down = if away.y >= 0.0 { Side::Bottom } else { Side::Top };
    visit((across, down.opposite()));
    visit((down, across.opposite()));
    Side::ALL.into_iter().for_each(|side| visit((side, side)));
}

/// What a shape costs beyond its length and bends.
fn surcharge(corners: &Corners, sides: (Side, Side)) -> f64 {
    let points = corners.as_slice();
    let leg = |a: usize, b: usize| manhattan(points[a], points[b]);
    let last = points.len() - 1;
    let short = points.len() == 3 && leg(0, 1).min(leg(last - 1, last)) < LEG;
    let short = if short { SHORT_LEG } else { 0.0 };
    let bow = if sides.0 == sides.1 { BOW } else { 0.0 };
    short + bow
}

/// The route of a link as it is laid.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    /// From end to end, the corners not rounded.
    pub route: Arc<[Point]>,
    /// What lies in there has a say in where it leads.
    pub looked_at: Rect,
}

/// The shortest route between two nodes, through the places that the user chose.
pub(super) fn straight(endpoints: &Endpoints, exits: &Exits, bends: &[Point]) -> Laid {
    let (start, end) = match bends {
        [] => aligned(endpoints, exits),
        _ => (
            on_side(&endpoints.from, exits.sides.0, exits.slots.0.offset),
            on_side(&endpoints.to, exits.sides.1, exits.slots.1.offset),
        ),
    };
    let route = std::iter::once(start).chain(bends.iter().copied()).chain([end]).collect();
    Laid { route, looked_at: endpoints.from }
}

/// How many times a route touches a card.
pub(super) fn hits(points: &[Point], endpoints: &Endpoints, cards: &SpatialGrid) -> usize {
    let mut count = 0;
    let last = points.len() - 2;
    for (index, pair) in points.windows(2).enumerate() {
        let piece = Rect::between(pair[0], pair[1]).expand(TOUCH);
        cards.visit(&piece, |number, _| {
            let leaves = index == 0 && number == endpoints.numbers.0;
            let arrives = index == last && number == endpoints.numbers.1;
            count += usize::from(!leaves && !arrives);
        });
    }
    count
}

/// A quarter turn of the plane after which the first node is left to the right, and a mirror
/// image after which the last piece does not lead up.
#[derive(Clone, Copy)]
struct Rotation {
    side: Side,
    mirrored: bool,
}

impl Rotation {
    fn apply(self, p: Point) -> Point {
        let turned = match self.side {
            Side::Right => p,
            Side::Left => Point::new(-p.x, -p.y),
            Side::Top => Point::new(-p.y, p.x),
            Side::Bottom => Point::new(p.y, -p.x),
        };
        if self.mirrored { Point::new(turned.x, -turned.y) } else { turned }
    }

    fn undo(self, p: Point) -> Point {
        let p = if self.mirrored { Point::new(p.x, -p.y) } else { p };
        match self.side {
            Side::Right => p,
            Side::Left => Point::new(-p.x, -p.y),
            Side::Top => Point::new(p.y, -p.x),
            Side::Bottom => Point::new(-p.y, p.x),
        }
    }

    fn rect(self, rect: &Rect) -> Rect {
        Rect::between(self.apply(rect.min), self.apply(rect.max))
    }
}

/// A link turned so that it leaves to the right.
struct Turned {
    turn: Rotation,
    start: Point,
    end: Point,
    from: Rect,
    to: Rect,
    arrival: Arrival,
    /// How far the piece in the middle is moved, so that links side by side stay apart.
    shift: f64,
}

/// How a turned link arrives.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    /// At the side that faces the start.
    Facing,
    /// At the side that looks the same way as the start's.
    Same,
    /// From above.
    Down,
}

fn turned(endpoints: &Endpoints, exits: &Exits) -> Turned {
    let (start, end) = aligned(endpoints, exits);
    let mut turn = Rotation { side: exits.sides.0, mirrored: false };
    let outward = turn.apply(exits.sides.1.outward());
    let arrival = if outward.x < -0.5 {
        Arrival::Facing
    } else if outward.x > 0.5 {
        Arrival::Same
    } else {
        turn.mirrored = outward.y > 0.5;
        Arrival::Down
    };
    let (start, end) = (turn.apply(start), turn.apply(end));
    // The lane counts to the right and down in the world; after the turn it may count upwards.
    let upright = exits.sides.0.is_upright();
    let along = turn.apply(if upright { Point::new(0.0, 1.0) } else { Point::new(1.0, 0.0) });
    let lane = exits.slots.0.lane * along.y;
    // As far apart as the room between the two nodes allows.
    let room = (end.x - start.x).abs() - 2.0 * STUB;
    let step = LANE.min(room.max(0.0) / exits.slots.0.count.max(1) as f64);
    let shift = match arrival {
        Arrival::Facing => -lane * step * (end.y - start.y).signum(),
        Arrival::Same => (lane * LANE / 2.0 * (start.y - end.y).signum()).max(-LANE / 2.0),
        Arrival::Down => 0.0,
    };
    Turned {
        turn,
        start,
        end,
        from: turn.rect(&endpoints.from),
        to: turn.rect(&endpoints.to),
        arrival,
        shift,
    }
}

/// The places where the link ends, moved so that a nearly straight link becomes straight: on the
/// line of the end with more links, where a place is harder to change.
fn aligned(endpoints: &Endpoints, exits: &Exits) -> (Point, Point) {
    let (a, b) = exits.sides;
    let start = on_side(&endpoints.from, a, exits.slots.0.offset);
    let end = on_side(&endpoints.to, b, exits.slots.1.offset);
    let (first, second) = (along(start, a), along(end, a));
    if b != a.opposite() {
        return (start, end);
    }
    let free = |rect: &Rect, slot: &Slot| {
        let middle = along(rect.center(), a);
        (middle + slot.free.0, middle + slot.free.1)
    };
    let from = free(&endpoints.from, &exits.slots.0);
    let to = free(&endpoints.to, &exits.slots.1);
    let (low, high) = (from.0.max(to.0), from.1.min(to.1));
    if low > high + ROUNDING {
        return (start, end);
    }
    let high = high.max(low);
    let counts = (exits.slots.0.count, exits.slots.1.count);
    let corner = |rect: &Rect| (rect.min.x, rect.min.y);
    let start_leads = counts.0 > counts.1
        || (counts.0 == counts.1 && corner(&endpoints.from) <= corner(&endpoints.to));
    let line = if start_leads { first } else { second }.clamp(low, high);
    let at = |point: Point| match a.is_upright() {
        true => Point::new(point.x, line),
        false => Point::new(line, point.y),
    };
    (at(start), at(end))
}

/// The coordinate along a side.
fn along(point: Point, side: Side) -> f64 {
    if side.is_upright() { point.y } else { point.x }
}

/// Where a link may end on a side of a node.
fn range(rect: &Rect, side: Side) -> std::ops::RangeInclusive<f64> {
    along(rect.min, side) + CORNER..=along(rect.max, side) - CORNER
}

/// The line on which two nodes that face each other are joined without a bend, as a coordinate
/// along the side: through the middle of one of them, if that meets the other; `None` if they do
/// not overlap enough.
pub(super) fn common_line(endpoints: &Endpoints, side: Side) -> Option<f64> {
    let ranges = (range(&endpoints.from, side), range(&endpoints.to, side));
    let middles = (along(endpoints.from.center(), side), along(endpoints.to.center(), side));
    let low = ranges.0.start().max(*ranges.1.start());
    let high = ranges.0.end().min(*ranges.1.end());
    if ranges.1.contains(&middles.0) {
        Some(middles.0)
    } else if ranges.0.contains(&middles.1) {
        Some(middles.1)
    } else {
        (low <= high).then(|| ((low + high) / 2.0).round())
    }
}

impl Turned {
    fn shape(&self, middle: &[Point]) -> Corners {
        let mut points = [Point::default(); 8];
        points[0] = self.turn.undo(self.start);
        for (place, point) in points[1..].iter_mut().zip(middle) {
            *place = self.turn.undo(*point);
        }
        points[middle.len() + 1] = self.turn.undo(self.end);
        Corners::of(&points[..middle.len() + 2])
    }

    /// Two bends: across to `x`, then along it.
    fn step(&self, x: f64) -> Corners {
        self.shape(&[Point::new(x, self.start.y), Point::new(x, self.end.y)])
    }

    /// Four bends: out to `x`, along `y`, and in from `end_x`.
    fn detour(&self, x: f64, y: f64, end_x: f64) -> Corners {
        self.shape(&[
            Point::new(x, self.start.y),
            Point::new(x, y),
            Point::new(end_x, y),
            Point::new(end_x, self.end.y),
        ])
    }

    /// Three bends, arriving from above: out to `x`, along `y`.
    fn hook(&self, x: f64, y: f64) -> Corners {
        self.shape(&[Point::new(x, self.start.y), Point::new(x, y), Point::new(self.end.x, y)])
    }

    fn is_ahead(&self) -> bool {
        self.end.x - self.start.x >= 2.0 * STUB
    }

    /// Between the two nodes, where there is room, else past both.
    fn lane_beside(&self) -> f64 {
        let (from, to) = (&self.from, &self.to);
        if to.min.y - from.max.y >= 2.0 * CLEARANCE {
            (to.min.y + from.max.y) / 2.0
        } else if from.min.y - to.max.y >= 2.0 * CLEARANCE {
            (from.min.y + to.max.y) / 2.0
        } else {
            from.min.y.min(to.min.y) - STUB
        }
    }
}

/// The shape that a link has where nothing is in its way.
pub(super) fn unhindered(endpoints: &Endpoints, exits: &Exits) -> Vec<Point> {
    first_shape(endpoints, exits).as_slice().to_vec()
}

fn first_shape(endpoints: &Endpoints, exits: &Exits) -> Corners {
    let link = turned(endpoints, exits);
    let (start, end) = (link.start, link.end);
    match link.arrival {
        Arrival::Facing if link.is_ahead() && (start.y - end.y).abs() < ROUNDING => link.shape(&[]),
        Arrival::Facing if link.is_ahead() => {
            let middle = ((start.x + end.x) / 2.0).round() + link.shift;
            link.step(middle.clamp(start.x + STUB, end.x - STUB))
        }
        Arrival::Facing => link.detour(start.x + STUB, link.lane_beside(), end.x - STUB),
        Arrival::Same => link.step(start.x.max(end.x) + STUB + LANE / 2.0 + link.shift),
        Arrival::Down if end.x >= start.x + STUB && end.y >= start.y + STUB => {
            link.shape(&[Point::new(end.x, start.y)])
        }
        Arrival::Down => {
            let beside = (start.x + link.to.min.x) / 2.0;
            let x = if link.to.min.x >= start.x + 2.0 * STUB { beside } else { start.x + STUB };
            link.hook(x, end.y - STUB)
        }
    }
}
