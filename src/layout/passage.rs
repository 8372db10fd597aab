//! The route of one link past the cards and beside the links laid before it.
//!
//! Where the shape that a link has by itself meets nothing, it is taken. Else a way is searched, in
//! a wider and wider area; only where nothing leads out from between the cards the link goes over
//! them.

use std::sync::Arc;

use super::bends::{self, sides_towards};
use super::endpoints::{Endpoints, Exits, is_long};
use super::port::{CORNER, Side, Slot, on_side};
use super::route::{Laid, hits, sides_at_sight, straight, unhindered};
use super::search::{
    Axis, CROWDED, Doors, Gate, LANE, Maze, NARROW, Terrain, Way, along, crosses, is_disturbed,
    lying_on, shortest,
};
use crate::geometry::{Point, Rect, SpatialGrid};

/// Around both ends: so far a way is searched first, and then.
pub(super) const REACH: f64 = 120.0;
const WIDE: f64 = 480.0;
/// Around a route that meets others: so far a better one is searched.
const ROUND: f64 = 320.0;
/// The same where a route only comes too near to others.
const ASIDE: f64 = 60.0;
const WIDEST: f64 = 1_600.0;
/// Around the shape of a link: so far a way is searched where a link is long or there is much
/// around it.
const CORRIDOR: f64 = 240.0;
/// With more cards around a link a way is searched near its shape only.
const MANY_CARDS: usize = 64;
/// A maze with more crossings would take too long, and is not built.
const LARGEST: usize = 600_000;
/// So long a stage of a long way is at the most, and so far beside it a way is searched.
const STAGE: f64 = 900.0;
const BESIDE_STAGE: f64 = 280.0;
/// Where a stage would end on a card it ends aside of it, by one of so many steps of this.
const STEP_ASIDE: f64 = 20.0;
const STEPS_ASIDE: i32 = 12;
/// The shortest piece in front of a node, the arrow head included, where there is room.
const STUB: f64 = 22.0;
/// So many lanes to both sides of the place that a link would like to end at it may end, too.
const LANES: i32 = 2;
/// What moving the end of a link on its side costs, once and each point.
const MOVED: (f64, f64) = (4.0, 0.5);

/// Calls for every piece in an area.
pub(super) type VisitPieces<'a> = dyn Fn(&Rect, &mut dyn FnMut(Rect)) + 'a;

/// What has a say in the route of a link.
pub(super) struct Surroundings<'a> {
    /// The nodes that no route shall cross.
    pub cards: &'a SpatialGrid,
    /// Calls for the pieces of routes laid before that touch an area.
    pub pieces: &'a VisitPieces<'a>,
}

/// The two sides at which a link between these nodes looks best, and the area in which cards decide
/// that.
pub(super) fn sides(endpoints: &Endpoints, cards: &SpatialGrid) -> ((Side, Side), Rect) {
    let ends = endpoints.from.union(&endpoints.to);
    let (at_sight, is_free) = sides_at_sight(endpoints, cards);
    if is_free {
        return (at_sight, ends.expand(REACH));
    }
    let around = Surroundings { cards, pieces: &|_, _| {} };
    let middle = |rect: &Rect| Side::ALL.map(|side| (side, whole_side(rect, side)));
    let (from, to) = (middle(&endpoints.from), middle(&endpoints.to));
    let search = Search { endpoints, around: &around, from: &from, to: &to, legs: &[] };
    for (margin, doors) in [(REACH, Doors::Closed), (WIDE, Doors::Narrow)] {
        let area = ends.expand(margin);
        if let Some(found) = search.within(&area, &[], doors) {
            return (found.sides, area);
        }
    }
    (at_sight, ends.expand(WIDE))
}

/// The route of a link without regard to anything but its ends and the places that the user chose;
/// at the sides and places where it ended before, as far as they still suit it.
pub(super) fn at_sight(
    endpoints: &Endpoints,
    before: Option<Exits>,
    bends: &[Point],
    is_orthogonal: bool,
) -> Vec<Point> {
    let sides = match (bends.first(), bends.last()) {
        (Some(first), Some(last)) => sides_towards(endpoints, *first, *last),
        _ if is_orthogonal => sides_at_sight(endpoints, &SpatialGrid::default()).0,
        _ => sides_towards(endpoints, endpoints.to.center(), endpoints.from.center()),
    };
    let slot = |rect: &Rect, side: Side, before: Option<(Side, Slot)>| match before {
        Some((known, slot)) if known == side && slot.offset.is_finite() => slot,
        _ => whole_side(rect, side),
    };
    let from = slot(&endpoints.from, sides.0, before.map(|exits| (exits.sides.0, exits.slots.0)));
    let to = slot(&endpoints.to, sides.1, before.map(|exits| (exits.sides.1, exits.slots.1)));
    let exits = Exits { sides, slots: (from, to) };
    match bends {
        _ if !is_orthogonal => straight(endpoints, &exits, bends).route.to_vec(),
        [] => unhindered(endpoints, &exits),
        _ => bends::through(endpoints, &exits, bends),
    }
}

/// A place on a side that no other link shares.
fn whole_side(rect: &Rect, side: Side) -> Slot {
    let length = if side.is_upright() { rect.height() } else { rect.width() };
    let reach = (length / 2.0 - CORNER).max(0.0);
    Slot { offset: 0.0, free: (-reach, reach), lane: 0.0, count: 1 }
}

/// The route along the axes between two nodes, through the places that the user chose.
pub(super) fn orthogonal(
    endpoints: &Endpoints,
    exits: &Exits,
    bends: &[Point],
    around: &Surroundings<'_>,
) -> Laid {
    let shape = match bends {
        [] => unhindered(endpoints, exits),
        _ => bends::through(endpoints, exits, bends),
    };
    let at = |point: &Point| Rect { min: *point, max: *point };
    let bounds = Rect::around(shape.iter().map(at)).unwrap_or(endpoints.from);
    let near = bounds.union(&endpoints.from).union(&endpoints.to).expand(CROWDED);
    // Where more links end than have room, they lie on each other whatever they do.
    let alone = Surroundings { cards: around.cards, pieces: &|_, _| {} };
    let around = if shares(exits) { &alone } else { around };
    if hits(&shape, endpoints, around.cards) == 0 {
        let mut others = Vec::new();
        (around.pieces)(&near, &mut |piece| others.push(piece));
        if !is_disturbed(&shape, &others) {
            return Laid { route: shape.into(), looked_at: near };
        }
    }
    searched(endpoints, exits, bends, around, shape)
}

/// A better route than one that was found `before` others were laid; the same where it meets none
/// of them.
pub(super) fn again(
    endpoints: &Endpoints,
    exits: &Exits,
    bends: &[Point],
    around: &Surroundings<'_>,
    before: &Arc<[Point]>,
) -> Laid {
    let ends = endpoints.from.union(&endpoints.to);
    let at = |point: &Point| Rect { min: *point, max: *point };
    let bounds = before.iter().map(at).fold(ends, |all, point| all.union(&point));
    let near = bounds.expand(CROWDED);
    let kept = |looked_at: Rect| Laid { route: Arc::clone(before), looked_at };
    if shares(exits) || !bends.is_empty() || is_long(endpoints) {
        return kept(endpoints.from);
    }
    let mut others = Vec::new();
    (around.pieces)(&near, &mut |piece| others.push(piece));
    if !is_disturbed(before, &others) {
        return kept(near);
    }
    let every = |rect: &Rect, chosen: (Side, Slot)| {
        Side::ALL.map(|side| match side == chosen.0 {
            true => (side, Slot { free: whole_side(rect, side).free, ..chosen.1 }),
            false => (side, whole_side(rect, side)),
        })
    };
    let from = every(&endpoints.from, (exits.sides.0, exits.slots.0));
    let to = every(&endpoints.to, (exits.sides.1, exits.slots.1));
    let search = Search { endpoints, around, from: &from, to: &to, legs: &[] };
    // To get rid of a crossing is worth a longer way than to get out of the way.
    let margin = if crosses(before, &others) { ROUND } else { ASIDE };
    let area = bounds.expand(margin);
    let corridor = corridor(endpoints, before, &area, margin, around.cards);
    match search
        .within(&area, &corridor, Doors::Closed)
        .or_else(|| search.within(&area, &corridor, Doors::Narrow))
    {
        Some(found) => Laid { route: found.points.into(), looked_at: area },
        None => kept(area),
    }
}

/// The route where something is in the way of its shape.
fn searched(
    endpoints: &Endpoints,
    exits: &Exits,
    bends: &[Point],
    around: &Surroundings<'_>,
    shape: Vec<Point>,
) -> Laid {
    let at = |point: &Point| Rect { min: *point, max: *point };
    let points = shape.iter().chain(bends).map(at);
    let ends = endpoints.from.union(&endpoints.to);
    let bounds = points.fold(ends, |all, point| all.union(&point));
    let chosen = ([(exits.sides.0, exits.slots.0)], [(exits.sides.1, exits.slots.1)]);
    let whole = |rect: &Rect| Side::ALL.map(|side| (side, whole_side(rect, side)));
    let every = (whole(&endpoints.from), whole(&endpoints.to));
    let at_chosen = Search { endpoints, around, from: &chosen.0, to: &chosen.1, legs: bends };
    let at_every = Search { endpoints, around, from: &every.0, to: &every.1, legs: bends };
    let mut best: Option<Found> = None;
    let mut looked_at = bounds.expand(CROWDED);
    let rounds = [
        (&at_chosen, REACH, Doors::Closed),
        (&at_chosen, WIDE, Doors::Narrow),
        (&at_every, WIDE, Doors::Narrow),
        (&at_every, WIDEST, Doors::Narrow),
        (&at_chosen, REACH, Doors::Open),
    ];
    for (index, (search, margin, doors)) in rounds.into_iter().enumerate() {
        // What lies on another link is only looked at again with more room.
        if best.is_some() && index > 1 {
            break;
        }
        let area = bounds.expand(margin);
        looked_at = looked_at.union(&area);
        let corridor = corridor(endpoints, &shape, &area, margin, around.cards);
        let found = search.within(&area, &corridor, doors);
        if let Some(found) = found
            && best.as_ref().is_none_or(|best| found.cost < best.cost)
        {
            let is_well = !found.is_on_top;
            best = Some(found);
            if is_well {
                break;
            }
        }
    }
    if best.is_none() && bends.is_empty() && is_long(endpoints) && !shares(exits) {
        looked_at = looked_at.union(&bounds.expand(BESIDE_STAGE));
        best = at_chosen.in_stages(&shape).or_else(|| at_every.in_stages(&shape));
    }
    let route = best.map_or(shape, |found| found.points);
    Laid { route: route.into(), looked_at }
}

/// Whether a link ends where more do than have room.
fn shares(exits: &Exits) -> bool {
    exits.slots.0.count == 0 || exits.slots.1.count == 0
}

/// Places along a shape, one for each stage of a long way, off the cards.
fn stages(shape: &[Point], cards: &SpatialGrid) -> Vec<Point> {
    let mut places = Vec::new();
    for pair in shape.windows(2) {
        let count = (pair[0].distance(pair[1]) / STAGE).ceil().max(1.0);
        let along =
            (1..=count as u32).map(|part| pair[0].towards(pair[1], f64::from(part) / count));
        places.extend(along.map(|place| free_place(place, cards)));
    }
    // The last one is the end of the link.
    places.pop();
    places
}

/// A place past which a link may lead, as near as may be.
fn free_place(wanted: Point, cards: &SpatialGrid) -> Point {
    let is_free = |place: &Point| {
        let around = Rect { min: *place, max: *place }.expand(2.0 * NARROW);
        !cards.any(&around, |_, _| true)
    };
    let steps = (0..STEPS_ASIDE).map(|step| f64::from(step) * STEP_ASIDE);
    let offers = steps.flat_map(|aside| {
        let ways = [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0), (1.0, 1.0), (-1.0, -1.0)];
        ways.map(|(x, y)| {
            Point::new((wanted.x + x * aside).round(), (wanted.y + y * aside).round())
        })
    });
    offers.into_iter().find(is_free).unwrap_or(wanted)
}

/// The parts of an area in which a way is searched; none if it is searched everywhere.
fn corridor(
    endpoints: &Endpoints,
    shape: &[Point],
    area: &Rect,
    margin: f64,
    cards: &SpatialGrid,
) -> Vec<Rect> {
    let are_many = || {
        let mut count = 0;
        cards.any(area, |_, _| {
            count += 1;
            count > MANY_CARDS
        })
    };
    if !is_long(endpoints) && !are_many() {
        return Vec::new();
    }
    let width = margin.max(CORRIDOR);
    let pieces = shape.windows(2).map(|pair| Rect::between(pair[0], pair[1]));
    pieces.chain([endpoints.from, endpoints.to]).map(|piece| piece.expand(width)).collect()
}

/// A way that was found.
struct Found {
    points: Vec<Point>,
    sides: (Side, Side),
    cost: f64,
    is_on_top: bool,
}

/// What is asked for: from one of some sides to one of some others, through places.
struct Search<'a> {
    endpoints: &'a Endpoints,
    around: &'a Surroundings<'a>,
    from: &'a [(Side, Slot)],
    to: &'a [(Side, Slot)],
    legs: &'a [Point],
}

impl Search<'_> {
    /// The best way within an area, or within parts of it.
    fn within(&self, area: &Rect, corridor: &[Rect], doors: Doors) -> Option<Found> {
        let terrain = self.terrain(area, corridor);
        let (from, to) = (self.endpoints.from, self.endpoints.to);
        let starts = self.gates((&from, &to), self.from, &terrain, doors);
        let goals = self.gates((&to, &from), self.to, &terrain, doors);
        if starts.is_empty() || goals.is_empty() {
            return None;
        }
        let inner = |gates: &[(Side, Gate)]| gates.iter().map(|(_, gate)| gate.inner).collect();
        let mut places: Vec<Point> = inner(&starts);
        places.extend(inner(&goals));
        places.extend(self.legs);
        let maze = Maze::new(&terrain, area, &places, doors, LARGEST)?;
        let stubs =
            starts.iter().chain(&goals).map(|(_, gate)| Rect::between(gate.end, gate.inner));
        let maze = maze.kept_to(corridor).without(stubs);
        let stops = self.legs.iter().map(|place| {
            vec![(Side::Top, Gate { end: *place, inner: *place, axis: Axis::Flat, cost: 0.0 })]
        });
        let gates: Vec<Vec<(Side, Gate)>> =
            std::iter::once(starts).chain(stops).chain([goals]).collect();
        let mut ways = Vec::new();
        for pair in gates.windows(2) {
            let only = |gates: &[(Side, Gate)]| gates.iter().map(|(_, gate)| *gate).collect();
            let (starts, goals): (Vec<Gate>, Vec<Gate>) = (only(&pair[0]), only(&pair[1]));
            ways.push(shortest(&maze, &starts, &goals)?);
        }
        self.joined(&ways, &gates)
    }

    /// A way along a shape that is too long for one maze: from stage to stage.
    fn in_stages(&self, shape: &[Point]) -> Option<Found> {
        let at = |place: Point| {
            vec![(Side::Top, Gate { end: place, inner: place, axis: Axis::Flat, cost: 0.0 })]
        };
        let (from, to) = (self.endpoints.from, self.endpoints.to);
        let places = stages(shape, self.around.cards);
        let spot = |place: &Point| Rect { min: *place, max: *place };
        let spots: Vec<Rect> =
            std::iter::once(from).chain(places.iter().map(spot)).chain([to]).collect();
        let mut ways = Vec::new();
        let mut gates = Vec::new();
        for (index, pair) in spots.windows(2).enumerate() {
            let area = pair[0].union(&pair[1]).expand(BESIDE_STAGE);
            let terrain = self.terrain(&area, &[]);
            let starts = match index {
                0 => self.gates((&from, &to), self.from, &terrain, Doors::Narrow),
                _ => at(pair[0].min),
            };
            let goals = match index + 2 == spots.len() {
                true => self.gates((&to, &from), self.to, &terrain, Doors::Narrow),
                false => at(pair[1].min),
            };
            let only =
                |gates: &[(Side, Gate)]| gates.iter().map(|(_, gate)| *gate).collect::<Vec<Gate>>();
            let (starts_only, goals_only) = (only(&starts), only(&goals));
            let both = || starts_only.iter().chain(&goals_only);
            let inner: Vec<Point> = both().map(|gate| gate.inner).collect();
            let stubs = both().map(|gate| Rect::between(gate.end, gate.inner));
            let maze = Maze::new(&terrain, &area, &inner, Doors::Narrow, LARGEST)?.without(stubs);
            ways.push(shortest(&maze, &starts_only, &goals_only)?);
            gates.push(starts);
            if index + 2 == spots.len() {
                gates.push(goals);
            }
        }
        self.joined(&ways, &gates)
    }

    fn joined(&self, ways: &[Way], gates: &[Vec<(Side, Gate)>]) -> Option<Found> {
        let (first, last) = (ways.first()?, ways.last()?);
        let sides = (gates.first()?[first.gates.0].0, gates.last()?[last.gates.1].0);
        let points: Vec<Point> = ways.iter().flat_map(|way| way.points.iter().copied()).collect();
        Some(Found {
            points: bends::simplified(points),
            sides,
            cost: ways.iter().map(|way| way.cost).sum(),
            is_on_top: ways.iter().any(|way| way.is_on_top),
        })
    }

    fn terrain(&self, area: &Rect, corridor: &[Rect]) -> Terrain {
        let whole = [*area];
        let parts = if corridor.is_empty() { &whole[..] } else { corridor };
        let mut terrain = Terrain::default();
        for part in parts {
            self.around.cards.visit(part, |_, rect| terrain.cards.push(*rect));
            (self.around.pieces)(part, &mut |piece| terrain.pieces.push(piece));
        }
        terrain.sorted()
    }

    /// Where a link may leave a node for the other, at each of some sides.
    fn gates(
        &self,
        (rect, other): (&Rect, &Rect),
        sides: &[(Side, Slot)],
        terrain: &Terrain,
        doors: Doors,
    ) -> Vec<(Side, Gate)> {
        let mut gates = Vec::new();
        for (side, slot) in sides {
            for offset in offsets(rect, other, *side, slot) {
                let end = on_side(rect, *side, offset);
                let gate = self.gate(end, *side, rect, terrain, doors);
                let moved = (offset - slot.offset).abs();
                let moved = if moved > 0.0 { MOVED.0 + MOVED.1 * moved } else { 0.0 };
                gates.extend(gate.map(|gate| (*side, Gate { cost: gate.cost + moved, ..gate })));
            }
        }
        gates
    }

    /// Where a link is free to turn that ends at a place on a side; `None` if something is right in
    /// front of it.
    fn gate(
        &self,
        end: Point,
        side: Side,
        rect: &Rect,
        terrain: &Terrain,
        doors: Doors,
    ) -> Option<Gate> {
        let axis = if side.is_upright() { Axis::Flat } else { Axis::Upright };
        let outward = side.outward();
        let ahead = Rect::between(end, end + outward * (2.0 * STUB));
        let ahead = match axis {
            Axis::Flat => Rect {
                min: ahead.min - Point::new(0.0, NARROW - 0.1),
                max: ahead.max + Point::new(0.0, NARROW - 0.1),
            },
            Axis::Upright => Rect {
                min: ahead.min - Point::new(NARROW - 0.1, 0.0),
                max: ahead.max + Point::new(NARROW - 0.1, 0.0),
            },
        };
        let in_front =
            terrain.cards.iter().filter(|card| **card != *rect && card.intersects(&ahead));
        let distance = |card: &Rect| match side {
            Side::Top => end.y - card.max.y,
            Side::Right => card.min.x - end.x,
            Side::Bottom => card.min.y - end.y,
            Side::Left => end.x - card.max.x,
        };
        let room = in_front.map(distance).fold(2.0 * STUB, f64::min);
        let is_walled = room < 2.0 * NARROW - 0.01;
        if is_walled && doors != Doors::Open {
            return None;
        }
        let stub = if is_walled { STUB } else { room / 2.0 };
        let inner = end + outward * stub;
        let cost = stub + lying_on(&Rect::between(end, inner), &terrain.pieces);
        Some(Gate { end, inner, axis, cost })
    }
}

/// Where on a side a link may end: where it is wished to, in line with the other node, or beside.
fn offsets(rect: &Rect, other: &Rect, side: Side, slot: &Slot) -> Vec<f64> {
    let (low, high) = slot.free;
    let axis = if side.is_upright() { Axis::Upright } else { Axis::Flat };
    let mut offsets = vec![slot.offset];
    let mut add = |offset: f64| {
        let is_other = offsets.iter().all(|known: &f64| (known - offset).abs() > 1.0);
        if is_other && (low..=high).contains(&offset) {
            offsets.push(offset);
        }
    };
    add(along(other.center(), axis) - along(rect.center(), axis));
    for lane in 1..=LANES {
        add(slot.offset + f64::from(lane) * LANE);
        add(slot.offset - f64::from(lane) * LANE);
    }
    add(low);
    add(high);
    offsets
}
