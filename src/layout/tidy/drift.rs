//! The order of a large drawing by many small changes of its [`Field`]: of those that make it worse
//! ever fewer are kept.

use super::Drawing;
use super::arrangement::{Arrangement, Cell};
use super::chance::Chance;
use super::chapters;
use super::field::{Field, NOBODY};

/// What may be spent, as pairs of lines held against each other, on a drawing of so many blocks; on
/// larger ones so many times as much at the most.
const BUDGET: u64 = 100_000_000;
const MANY: u64 = 1_000;
const MOST: u64 = 2;
/// What a change takes at least, in the same.
const CHANGE: u64 = 160;
/// So many beginnings are followed, and what each may take of the whole.
const FOLLOWED: usize = 2;
const SHARE: f64 = 0.12;
/// What counting the crossings of all beginnings may take of it.
const GLANCE: f64 = 0.2;
/// What a chapter more costs, as a share of everything.
const CHAPTER: f64 = 0.01;
/// How much worse a change may be about, at first and at last while beginnings are followed, and
/// then while the best of them is.
const WARM: f64 = 3.0;
const TEPID: f64 = 0.6;
const MILD: f64 = 1.0;
const COLD: f64 = 0.2;
/// One in so many changes leads towards what a block is joined to, and so near.
const TOWARDS: usize = 2;
const NEAR: usize = 2;
/// How far another change leads at the most, in columns and rows.
const FAR: usize = 6;
const SEED: u64 = 5;

/// The best arrangement that is found from some beginnings on.
pub(super) fn best(drawing: &Drawing) -> Arrangement {
    let beginnings = chapters::beginnings(drawing).into_iter();
    let mut fields: Vec<Beginning> = beginnings
        .map(|(chapters, arrangement)| Beginning {
            cost: f64::INFINITY,
            factor: 1.0 + CHAPTER * (chapters - 1) as f64,
            field: Field::new(arrangement, drawing),
        })
        .collect();
    fields.sort_by_key(|one| one.field.pairs());
    let budget = budget(drawing);
    let mut left = (budget as f64 * GLANCE) as u64;
    let mut is_counted = |one: &Beginning| {
        left = left.saturating_sub(one.field.pairs());
        left > 0
    };
    let counted = fields.iter().take_while(|one| is_counted(one)).count();
    fields.truncate(counted.max(1));
    if counted > 0 {
        follow(&mut fields, budget);
    }
    match fields.into_iter().next() {
        Some(best) => best.field.arrangement,
        None => unreachable!("one chapter is always offered"),
    }
}

/// What may be spent on a drawing.
fn budget(drawing: &Drawing) -> u64 {
    let blocks = drawing.blocks.len() as u64;
    BUDGET * blocks.clamp(MANY, MANY * MOST) / MANY
}

/// An arrangement that is followed.
struct Beginning {
    cost: f64,
    /// By how much it counts more for being in chapters.
    factor: f64,
    field: Field,
}

impl Beginning {
    fn cool(&mut self, budget: f64, heat: (f64, f64), chance: &mut Chance) {
        self.cost = cooled(&mut self.field, budget as u64, heat, chance);
        self.cost *= self.factor;
    }
}

/// Improves the best of some beginnings, which then comes first.
fn follow(fields: &mut Vec<Beginning>, budget: u64) {
    let budget = budget as f64;
    let by_cost = |a: &Beginning, b: &Beginning| a.cost.total_cmp(&b.cost);
    let mut chance = Chance::new(SEED);
    for one in fields.iter_mut() {
        one.cost = one.field.cost() * one.factor;
    }
    fields.sort_by(by_cost);
    fields.truncate(FOLLOWED);
    for one in fields.iter_mut() {
        one.cool(budget * SHARE, (WARM, TEPID), &mut chance);
    }
    fields.sort_by(by_cost);
    if let Some(best) = fields.first_mut() {
        best.cool(budget * (1.0 - SHARE * FOLLOWED as f64), (MILD, COLD), &mut chance);
    }
}

/// Improves a field; what it costs then.
fn cooled(field: &mut Field, budget: u64, (warm, cold): (f64, f64), chance: &mut Chance) -> f64 {
    let begin = field.spent;
    let mut cost = field.cost();
    let mut best = (cost, field.arrangement.cells.clone());
    let columns = columns_of_lanes(&field.arrangement);
    let mut links = Vec::new();
    while field.spent - begin < budget && !field.links.is_empty() {
        let done = (field.spent - begin) as f64 / budget as f64;
        let heat = warm * (cold / warm).powf(done);
        field.spent += CHANGE;
        let block = chance.below(field.links.len());
        let own = field.arrangement.cells[block];
        let cell = target(field, block, &columns, done, chance);
        if cell == own || !field.takes(block, cell) {
            continue;
        }
        links.clear();
        links.extend_from_slice(&field.links[block]);
        let other = field.held(cell);
        if other != NOBODY {
            let others = field.links[other as usize].iter();
            let fresh: Vec<u32> = others.filter(|link| !links.contains(link)).copied().collect();
            links.extend(fresh);
        }
        let before = field.cost_of(&links, f32::INFINITY);
        field.exchange(block, cell);
        let most = before - (heat * chance.share().max(1e-9).ln()) as f32;
        let after = field.cost_of(&links, most);
        let worse = f64::from(after - before);
        if after > most {
            field.exchange(block, own);
            continue;
        }
        cost += worse;
        if cost < best.0 - 1e-3 {
            best = (cost, field.arrangement.cells.clone());
        }
    }
    field.restore(&best.1);
    field.cost()
}

/// The columns of each lane.
fn columns_of_lanes(arrangement: &Arrangement) -> Vec<Vec<usize>> {
    let mut columns = vec![Vec::new(); 256];
    for (column, lane) in arrangement.lanes.iter().enumerate() {
        columns[usize::from(*lane)].push(column);
    }
    columns
}

/// Where a block might stand instead.
fn target(
    field: &Field,
    block: usize,
    columns: &[Vec<usize>],
    done: f64,
    chance: &mut Chance,
) -> Cell {
    let own = field.arrangement.cells[block];
    let is_below = field.arrangement.is_below(block);
    let rows = match is_below {
        true => field.arrangement.rows..field.height,
        false => 0..field.arrangement.rows,
    };
    let links = &field.links[block];
    let towards = match links.is_empty() || chance.below(TOWARDS) > 0 {
        true => None,
        false => {
            Some(field.arrangement.cells[field.partner(block, links[chance.below(links.len())])])
        }
    };
    let reach = |all: usize| ((all as f64 * (1.0 - done) / 2.0).ceil() as usize).clamp(2, FAR);
    let mut beside = |at: usize, reach: usize, low: usize, high: usize| {
        (at + chance.below(2 * reach + 1)).saturating_sub(reach).clamp(low, high.max(low + 1) - 1)
    };
    let row = match towards {
        Some(cell) => beside(cell.row, NEAR, rows.start, rows.end),
        None => beside(own.row, reach(rows.len()), rows.start, rows.end),
    };
    let is_towards = towards.is_some() && beside(1, 1, 0, 3) != 1;
    let at = towards.filter(|_| is_towards).unwrap_or(own).column;
    let column = if is_below {
        beside(at, reach(field.arrangement.lanes.len()), 0, field.arrangement.lanes.len())
    } else {
        let lane = &columns[usize::from(field.arrangement.lanes[own.column])];
        let near = lane.partition_point(|column| *column < at).min(lane.len() - 1);
        lane[beside(near, if is_towards { NEAR } else { reach(lane.len()) }, 0, lane.len())]
    };
    Cell { column, row }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, Rect};
    use crate::layout::tidy::{Block, Stand, Tie};

    /// Cards in a square, each joined to the next to its right and below, in two lanes by turns;
    /// every fifth row is a frame.
    fn square(side: usize) -> Drawing {
        let block = |at: usize| Block {
            rect: Rect::from_size(
                Point::new((at % side) as f64 * 260.0, (at / side) as f64 * 150.0),
                184.0,
                72.0,
            ),
            stand: Stand::Lane((at * 7 % 5 % 2) as u8),
            frame: (at / side).is_multiple_of(5).then_some(at / side / 5),
            is_card: true,
        };
        let tie = |from: usize, to: usize| Tie {
            from,
            to,
            weight: 1.0,
            is_drawn: true,
            is_named: false,
            is_remark: false,
        };
        let across = (0..side * side).filter(|at| at % side + 1 < side).map(|at| tie(at, at + 1));
        let down = (0..side * (side - 1)).map(|at| tie(at, at + side));
        Drawing {
            blocks: (0..side * side).map(block).collect(),
            ties: across.chain(down).collect(),
            frames: vec![None; side.div_ceil(5)],
            taken: Vec::new(),
        }
    }

    #[test]
    fn what_is_found_crosses_less_and_keeps_lanes_and_frames() {
        let drawing = square(11);
        let begins = chapters::beginnings(&drawing);
        let least = begins.into_iter().map(|(_, begin)| Field::new(begin, &drawing).cost());
        let least = least.fold(f64::INFINITY, f64::min);
        let best = best(&drawing);
        assert!(Field::new(best.clone(), &drawing).cost() < least * 0.8);
        assert_eq!(best.strangers(&drawing), 0);
        let mut cells = best.cells.clone();
        cells.sort_unstable();
        cells.dedup();
        assert_eq!(cells.len(), drawing.blocks.len(), "each has a cell of its own");
        for (block, cell) in drawing.blocks.iter().zip(&best.cells) {
            assert_eq!(block.stand, Stand::Lane(best.lanes[cell.column]));
        }
    }
}
