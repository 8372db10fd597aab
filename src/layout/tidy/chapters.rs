//! A large drawing in chapters: parts side by side, each with lanes of its own in the same order.
//!
//! Where hundreds of cards stand in one set of lanes, what works together stands far apart, and
//! every link crosses all that lies between. In chapters it stands together.

use std::collections::BTreeMap;

use super::arrangement::{Arrangement, across};
use super::board::{Board, frames_around, stands};
use super::rows;
use super::{Drawing, Stand, Tie, grid, sweeps};
use crate::geometry::Point;

/// A column that belongs to no lane: nothing but the band below stands in it.
pub(super) const NO_LANE: u8 = u8::MAX;

/// So many cards a chapter may have, about.
const SIZES: [usize; 11] = [30, 42, 65, 85, 110, 150, 200, 270, 360, 500, 700];
/// More blocks than this are very many.
const MANY: usize = 2_000;
/// How far (as a logarithm) the shape of chapters may be from that of a window.
const MISSHAPEN: f64 = 0.25;
/// Between two columns and between two rows, about, in world points.
const BETWEEN: Point = Point::new(84.0, 56.0);

/// In which order blocks are dealt to chapters.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// As they lie from the left to the right.
    Across,
    /// As they lie from the top to the bottom.
    Down,
    /// As links lead from one to the next.
    Linked,
}

impl Way {
    const ALL: [Self; 3] = [Self::Across, Self::Down, Self::Linked];
}

/// The arrangements that are worth a try: in one chapter, and in several; with the number of
/// chapters.
pub(super) fn beginnings(drawing: &Drawing) -> Vec<(usize, Arrangement)> {
    let all: Vec<usize> = (0..drawing.blocks.len()).collect();
    let (rows, _) = height(drawing, std::slice::from_ref(&all));
    let mut beginnings = vec![(1, arranged(drawing, &[all], rows))];
    let orders = Way::ALL.map(|way| order(drawing, way));
    let mut counts: Vec<usize> = SIZES.iter().map(|size| drawing.blocks.len() / size).collect();
    counts.dedup();
    // Of very many blocks it takes too long to try more.
    let mut left = if drawing.blocks.len() > MANY { 2 } else { counts.len() };
    for count in counts.into_iter().filter(|count| *count > 1) {
        let before = beginnings.len();
        for order in orders.iter().filter(|_| left > 0) {
            let parts = parts(drawing, count, order);
            let (rows, misshapen) = height(drawing, &parts);
            if misshapen < MISSHAPEN {
                beginnings.push((parts.len(), arranged(drawing, &parts, rows)));
            }
        }
        left -= usize::from(beginnings.len() > before);
    }
    beginnings
}

/// The blocks in so many parts of about the same size; what one frame holds stays together.
fn parts(drawing: &Drawing, count: usize, order: &[f64]) -> Vec<Vec<usize>> {
    let mut units: BTreeMap<(Option<usize>, usize), Vec<usize>> = BTreeMap::new();
    for block in 0..drawing.blocks.len() {
        let key = match frames_around(drawing, block).last() {
            Some(frame) => (Some(*frame), 0),
            None => (None, block),
        };
        units.entry(key).or_default().push(block);
    }
    let place = |block: &usize| order[*block];
    let mut units: Vec<(f64, Vec<usize>)> = units
        .into_values()
        .map(|unit| (unit.iter().map(place).sum::<f64>() / unit.len() as f64, unit))
        .collect();
    units.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut parts = vec![Vec::new()];
    let mut dealt = 0;
    for (_, unit) in units {
        if dealt * count >= parts.len() * drawing.blocks.len() {
            parts.push(Vec::new());
        }
        dealt += unit.len();
        if let Some(part) = parts.last_mut() {
            part.extend(unit);
        }
    }
    parts.iter_mut().for_each(|part| part.sort_unstable());
    parts
}

/// Where in an order each block is.
fn order(drawing: &Drawing, way: Way) -> Vec<f64> {
    let place = |middle: fn(Point) -> f64| {
        drawing.blocks.iter().map(|block| middle(block.rect.center())).collect()
    };
    match way {
        Way::Across => place(|middle| middle.x),
        Way::Down => place(|middle| middle.y),
        Way::Linked => linked(drawing),
    }
}

/// How many links lead to each block from the one farthest outside; what is not joined to it comes
/// after all that is.
fn linked(drawing: &Drawing) -> Vec<f64> {
    let mut joined = vec![Vec::new(); drawing.blocks.len()];
    for tie in drawing.ties.iter().filter(|tie| tie.is_drawn) {
        joined[tie.from].push(tie.to);
        joined[tie.to].push(tie.from);
    }
    let mut order = vec![f64::INFINITY; joined.len()];
    let mut last = 0.0;
    for block in 0..joined.len() {
        if order[block].is_finite() {
            continue;
        }
        let mut reached = steps(&joined, block);
        for _ in 0..2 {
            let outermost = reached.last().map_or(block, |(block, _)| *block);
            reached = steps(&joined, outermost);
        }
        let first = last + 1.0;
        for (block, steps) in reached {
            last = first + steps as f64;
            order[block] = last;
        }
    }
    order
}

/// All that is joined to a block, nearest first, with the number of links between.
fn steps(joined: &[Vec<usize>], from: usize) -> Vec<(usize, usize)> {
    let mut is_reached = vec![false; joined.len()];
    is_reached[from] = true;
    let mut reached = vec![(from, 0)];
    let mut at = 0;
    while let Some((block, steps)) = reached.get(at).copied() {
        at += 1;
        for other in &joined[block] {
            if !std::mem::replace(&mut is_reached[*other], true) {
                reached.push((*other, steps + 1));
            }
        }
    }
    reached
}

/// The parts side by side, each in an order of its own.
fn arranged(drawing: &Drawing, parts: &[Vec<usize>], height: usize) -> Arrangement {
    let mut all = Arrangement {
        cells: vec![Default::default(); drawing.blocks.len()],
        lanes: Vec::new(),
        rows: 0,
    };
    let mut below = Vec::new();
    for part in parts {
        let drawing = &part_of(drawing, part);
        let mut board = Board::new(drawing, height);
        sweeps::order(&mut board);
        let rows = rows::rows(&board, drawing, height);
        let own = Arrangement::of(&board, drawing, &rows);
        let first = all.lanes.len();
        all.lanes.extend(&own.lanes);
        for (block, cell) in own.cells.iter().enumerate() {
            let is_below = own.is_below(block);
            let wide = if is_below { across(drawing, block) } else { 1 };
            let last = first + cell.column + wide;
            all.lanes.resize(all.lanes.len().max(last), NO_LANE);
            let mut cell = *cell;
            cell.column += first;
            if is_below {
                cell.row -= own.rows;
                below.push(part[block]);
            }
            all.cells[part[block]] = cell;
        }
        all.rows = all.rows.max(own.rows);
    }
    for block in below {
        all.cells[block].row += all.rows;
    }
    all
}

/// A part as a drawing of its own.
fn part_of(drawing: &Drawing, part: &[usize]) -> Drawing {
    let mut number = vec![None; drawing.blocks.len()];
    for (own, block) in part.iter().enumerate() {
        number[*block] = Some(own);
    }
    let ties = drawing.ties.iter().filter_map(|tie| {
        let (from, to) = number[tie.from].zip(number[tie.to])?;
        Some(Tie { from, to, ..*tie })
    });
    Drawing {
        blocks: part.iter().map(|block| drawing.blocks[*block]).collect(),
        ties: ties.collect(),
        frames: drawing.frames.clone(),
        taken: Vec::new(),
    }
}

/// How many rows the lanes of all parts have, so that the whole fills a window well, and how far it
/// is from that.
fn height(drawing: &Drawing, parts: &[Vec<usize>]) -> (usize, f64) {
    let stands = stands(drawing);
    let mut lanes: Vec<usize> = Vec::new();
    let mut below = 0;
    for part in parts {
        let mut counts: BTreeMap<u8, usize> = BTreeMap::new();
        for block in part {
            match stands[*block] {
                Stand::Lane(lane) => *counts.entry(lane).or_insert(0) += 1,
                Stand::Foot => below += 1,
            }
        }
        lanes.extend(counts.into_values());
    }
    let count = drawing.blocks.len().max(1) as f64;
    let sum = drawing.blocks.iter().fold(Point::default(), |sum, block| {
        sum + Point::new(block.rect.width(), block.rect.height())
    });
    grid::height(&lanes, below, sum * (1.0 / count) + BETWEEN)
}
