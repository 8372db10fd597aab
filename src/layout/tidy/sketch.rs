//! What an arrangement is worth at first sight, with straight lines for links: quick enough to
//! hold thousands of arrangements against each other before the router is asked about the best.
//!
//! The weights are what comes nearest to the crossings that the router makes of the samples.

use super::arrangement::Arrangement;
use super::chance::Chance;
use super::changes::changed;
use super::{Drawing, grid};
use crate::geometry::{Point, Rect};

/// From one column and row to the next, in world points, about.
const STEP: Point = Point::new(272.0, 104.0);
/// So much of a card is in the way of a line.
const IN_THE_WAY: (f64, f64) = (84.0, 28.0);

// What an arrangement costs is counted in crossings.

/// A card in the straight way of a link, and one in both ways of a single corner.
const IN_THE_STRAIGHT: f64 = 0.3;
const IN_BOTH: f64 = 1.2;
/// So many world points of length.
const LENGTH: f64 = 3_000.0;
/// A block among those of a frame to which it does not belong.
const STRANGER: f64 = 20.0;
/// A link that is not in sight counts so much.
const NOT_IN_SIGHT: f64 = 0.05;
/// A remark for each step away from what it is about.
const REMARK_AWAY: f64 = 1.0;
/// How far (as a logarithm) a drawing may be from the shape of a window, and what the rest costs.
const TOLERANCE: f64 = 0.15;
const MISSHAPEN: f64 = 10.0;
/// What it costs that it is too large to be read as a whole, by its logarithm.
const TOO_LARGE: f64 = 10.0;
/// A drawing has no gutter beside its last column, and the band below is farther away than a row.
const EDGE: Point = Point::new(-80.0, 40.0);

/// How much worse a change may be at first and at last, about.
const WARM: f64 = 3.0;
const COLD: f64 = 0.1;

/// The best arrangement, and what it costs, that so many changes by chance lead to.
pub(super) fn improved(
    beginning: &Arrangement,
    drawing: &Drawing,
    steps: usize,
    chance: &mut Chance,
) -> (f64, Arrangement) {
    let mut now = beginning.clone();
    let mut worth = cost(&now, drawing);
    let mut best = (worth, now.clone());
    for step in 0..steps {
        let heat = WARM * (COLD / WARM).powf(step as f64 / steps as f64);
        let Some(next) = changed(&now, drawing, &[], chance) else { continue };
        let after = cost(&next, drawing);
        if after <= worth || chance.share() < ((worth - after) / heat).exp() {
            (now, worth) = (next, after);
            if worth < best.0 {
                best = (worth, now.clone());
            }
        }
    }
    best
}

/// What an arrangement costs at first sight.
pub(super) fn cost(arrangement: &Arrangement, drawing: &Drawing) -> f64 {
    let places = middles(arrangement, drawing);
    let size = places.iter().fold(Point::default(), |size, at| {
        Point::new(size.x.max(at.x + STEP.x), size.y.max(at.y + STEP.y))
    });
    let mut cost = MISSHAPEN * grid::misfit(size.x, size.y, TOLERANCE)
        + TOO_LARGE * grid::oversize(size.x + EDGE.x, size.y + EDGE.y);
    for (index, tie) in drawing.ties.iter().enumerate() {
        let (from, to) = (places[tie.from], places[tie.to]);
        let apart = (from.x - to.x).abs() + (from.y - to.y).abs();
        if tie.is_remark {
            cost += REMARK_AWAY * ((from.x - to.x).abs() / STEP.x + (from.y - to.y).abs() / STEP.y);
        }
        if !tie.is_drawn {
            cost += NOT_IN_SIGHT * apart / LENGTH;
            continue;
        }
        cost += apart / LENGTH;
        cost += in_the_way(drawing, &places, index);
        let others = drawing.ties[..index].iter().filter(|other| other.is_drawn);
        let crossed = others.filter(|other| {
            let share = [other.from, other.to];
            !share.contains(&tie.from)
                && !share.contains(&tie.to)
                && cross((from, to), (places[other.from], places[other.to]))
        });
        cost += crossed.count() as f64;
    }
    match drawing.frames.is_empty() {
        true => cost,
        false => cost + STRANGER * arrangement.strangers(drawing) as f64,
    }
}

/// The middle of each block; columns and rows in which nothing stands take no room.
fn middles(arrangement: &Arrangement, drawing: &Drawing) -> Vec<Point> {
    let mut columns = vec![0.0; arrangement.lanes.len().max(1)];
    let mut rows = vec![0.0; arrangement.rows.max(1)];
    for cell in &arrangement.cells {
        for (used, at) in [(&mut columns, cell.column), (&mut rows, cell.row)] {
            if used.len() <= at {
                used.resize(at + 1, 0.0);
            }
            used[at] = 1.0;
        }
    }
    for used in [&mut columns, &mut rows] {
        let mut before = 0.0;
        for at in used {
            before += std::mem::replace(at, before);
        }
    }
    let middle = |block: usize| {
        let cell = arrangement.cells[block];
        Point::new(columns[cell.column] * STEP.x, rows[cell.row] * STEP.y)
    };
    (0..drawing.blocks.len()).map(middle).collect()
}

/// What it costs that cards are in the way of a link.
fn in_the_way(drawing: &Drawing, places: &[Point], tie: usize) -> f64 {
    let tie = &drawing.ties[tie];
    let (from, to) = (places[tie.from], places[tie.to]);
    let ends = Rect::between(from, to);
    let corners = [Point::new(to.x, from.y), Point::new(from.x, to.y)];
    let mut cost = 0.0;
    let mut round = [0.0; 2];
    for (block, at) in places.iter().enumerate() {
        let is_end = block == tie.from || block == tie.to;
        if is_end || !drawing.blocks[block].is_card {
            continue;
        }
        let card = Rect {
            min: Point::new(at.x - IN_THE_WAY.0, at.y - IN_THE_WAY.1),
            max: Point::new(at.x + IN_THE_WAY.0, at.y + IN_THE_WAY.1),
        };
        if !ends.intersects(&card) {
            continue;
        }
        if passes(from, to, &card) {
            cost += IN_THE_STRAIGHT;
        }
        for (corner, round) in corners.iter().zip(&mut round) {
            let is_hit = |a: Point, b: Point| Rect::between(a, b).intersects(&card);
            *round += f64::from(u8::from(is_hit(from, *corner) || is_hit(*corner, to)));
        }
    }
    cost + IN_BOTH * round[0].min(round[1])
}

/// On which side of a line a place lies.
fn side(a: Point, b: Point, place: Point) -> f64 {
    (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x)
}

fn cross(one: (Point, Point), two: (Point, Point)) -> bool {
    side(one.0, one.1, two.0) * side(one.0, one.1, two.1) < 0.0
        && side(two.0, two.1, one.0) * side(two.0, two.1, one.1) < 0.0
}

/// Whether a line whose surroundings touch a rectangle passes through it.
fn passes(a: Point, b: Point, rect: &Rect) -> bool {
    let corners = [
        rect.min,
        rect.max,
        Point::new(rect.min.x, rect.max.y),
        Point::new(rect.max.x, rect.min.y),
    ];
    let sides = corners.map(|corner| side(a, b, corner));
    sides.iter().any(|side| *side <= 0.0) && sides.iter().any(|side| *side >= 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::tidy::arrangement::Cell;
    use crate::layout::tidy::{Block, Stand, Tie};

    fn drawing(ties: &[(usize, usize)]) -> Drawing {
        let rect = Rect::from_size(Point::default(), 184.0, 72.0);
        let block = |at: u8| Block { rect, stand: Stand::Lane(at / 2), frame: None, is_card: true };
        let tie = |(from, to): &(usize, usize)| Tie {
            from: *from,
            to: *to,
            weight: 1.0,
            is_drawn: true,
            is_named: false,
            is_remark: false,
        };
        Drawing {
            blocks: (0..6).map(block).collect(),
            ties: ties.iter().map(tie).collect(),
            ..Drawing::default()
        }
    }

    /// Two rows in three lanes.
    fn two_rows() -> Arrangement {
        let cells = (0..6).map(|at| Cell { column: at / 2, row: at % 2 }).collect();
        Arrangement { cells, lanes: vec![0, 1, 2], rows: 2 }
    }

    #[test]
    fn crossed_links_and_cards_in_the_way_cost_something() {
        let cost = |ties: &[(usize, usize)]| cost(&two_rows(), &drawing(ties));
        assert!(cost(&[(0, 3), (1, 2)]) > cost(&[(0, 2), (1, 3)]) + 1.0);
        assert!(cost(&[(0, 4)]) > cost(&[(0, 2)]) + 1.0, "a card stands between");
        assert!(cost(&[(0, 2), (0, 3)]) < cost(&[(0, 3), (1, 2)]), "they begin at the same card");
    }

    #[test]
    fn a_better_order_is_found_and_lanes_are_kept() {
        let drawing = drawing(&[(0, 3), (1, 2), (2, 5), (3, 4)]);
        let (_, best) = improved(&two_rows(), &drawing, 400, &mut Chance::new(7));
        assert!(cost(&best, &drawing) + 2.0 < cost(&two_rows(), &drawing));
        let columns: Vec<usize> = best.cells.iter().map(|cell| cell.column).collect();
        assert_eq!(columns, [0, 0, 1, 1, 2, 2]);
        let apart = (0..6).all(|a| (0..a).all(|b| best.cells[a] != best.cells[b]));
        assert!(apart, "{best:?}");
    }
}
