//! The board: columns of cards, the lines that run between them, and the band below.
//!
//! A line that passes a column has a place of its own in the column's order, and so has a frame
//! that spans a column without a card of it. This module knows the order of things, but no places.

use std::collections::BTreeMap;

use super::{Drawing, Stand};

/// What has a place in the order of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A block, by its index.
    Card(usize),
    /// Where a line passes between the cards.
    Pass,
    /// Where a frame spans a column in which it has no card.
    Hole,
}

/// A line across one gutter: between an item of the column to its left and one to its right.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strand {
    pub left: usize,
    pub right: usize,
    pub weight: f64,
}

/// A line between two cards of one column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc {
    pub ends: (usize, usize),
    pub weight: f64,
}

/// A line from a card of a column to the band below.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fall {
    pub item: usize,
    /// The unit of the band where it ends.
    pub foot: usize,
    pub weight: f64,
}

/// What has one place in the band below: a block, or all blocks of a frame.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub blocks: Vec<usize>,
}

/// Everything in its order.
#[derive(Clone, Debug, Default)]
pub(super) struct Board {
    pub items: Vec<Item>,
    /// The frames around each item, the smallest first.
    pub frames: Vec<Vec<usize>>,
    /// Which column an item stands in, and at which place from the top.
    pub column: Vec<usize>,
    pub position: Vec<usize>,
    /// The items of each column from top to bottom.
    pub columns: Vec<Vec<usize>>,
    /// The lines across each gutter; the one with index 0 lies left of all columns.
    pub strands: Vec<Vec<Strand>>,
    pub arcs: Vec<Arc>,
    pub falls: Vec<Fall>,
    pub units: Vec<Unit>,
    /// The units of the band from left to right, and where in this order each stands.
    pub foot: Vec<usize>,
    pub foot_position: Vec<usize>,
    /// Lines between two units of the band.
    pub foot_ties: Vec<(usize, usize, f64)>,
}

/// Columns farther apart than this are joined by lines whose passages are not planned: nobody
/// follows such a line past each card.
const FARTHEST: usize = 8;

impl Board {
    /// The blocks of a drawing in columns of at most so many cards, in the order in which they lie.
    pub fn new(drawing: &Drawing, rows: usize) -> Self {
        let stands = stands(drawing);
        let mut board = Self::default();
        let mut item_of = vec![None; drawing.blocks.len()];
        for blocks in columns(drawing, &stands, rows) {
            board.columns.push(Vec::new());
            for block in blocks {
                item_of[block] = Some(board.add(Item::Card(block), frames_around(drawing, block)));
            }
        }
        board.strands = vec![Vec::new(); board.columns.len() + 1];
        board.add_holes();
        let unit_of = board.add_units(drawing, &stands);
        for tie in drawing.ties.iter().filter(|tie| tie.from != tie.to) {
            let unit = |block: usize| unit_of.get(&block).copied();
            match (item_of[tie.from], item_of[tie.to]) {
                (Some(from), Some(to)) => board.join(from, to, tie.weight),
                (Some(item), None) => board.drop_line(item, unit(tie.to), tie.weight),
                (None, Some(item)) => board.drop_line(item, unit(tie.from), tie.weight),
                (None, None) => {
                    let ends = unit(tie.from).zip(unit(tie.to)).filter(|(a, b)| a != b);
                    board.foot_ties.extend(ends.map(|(a, b)| (a, b, tie.weight)));
                }
            }
        }
        board.number();
        board
    }

    /// Adds an item to the last column.
    fn add(&mut self, item: Item, frames: Vec<usize>) -> usize {
        let column = self.columns.len() - 1;
        self.add_to(column, item, frames)
    }

    fn add_to(&mut self, column: usize, item: Item, frames: Vec<usize>) -> usize {
        let index = self.items.len();
        self.items.push(item);
        self.frames.push(frames);
        self.column.push(column);
        self.position.push(self.columns[column].len());
        self.columns[column].push(index);
        index
    }

    /// Gives each frame a place in the columns between those of its cards.
    fn add_holes(&mut self) {
        let mut spans: BTreeMap<usize, Vec<bool>> = BTreeMap::new();
        for (index, frames) in self.frames.iter().enumerate() {
            for frame in frames {
                let span = spans.entry(*frame).or_insert_with(|| vec![false; self.columns.len()]);
                span[self.column[index]] = true;
            }
        }
        for (frame, span) in spans {
            let first = span.iter().position(|held| *held).unwrap_or(0);
            let last = span.iter().rposition(|held| *held).unwrap_or(0);
            for column in (first..=last).filter(|column| !span[*column]) {
                self.add_to(column, Item::Hole, vec![frame]);
            }
        }
    }

    fn add_units(&mut self, drawing: &Drawing, stands: &[Stand]) -> BTreeMap<usize, usize> {
        let mut by_frame: BTreeMap<usize, usize> = BTreeMap::new();
        let mut unit_of = BTreeMap::new();
        let mut blocks: Vec<usize> =
            (0..stands.len()).filter(|block| stands[*block] == Stand::Foot).collect();
        blocks.sort_by(|a, b| {
            let (a, b) = (drawing.blocks[*a].rect.min, drawing.blocks[*b].rect.min);
            a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y))
        });
        for block in blocks {
            let frame = frames_around(drawing, block).last().copied();
            let known = frame.and_then(|frame| by_frame.get(&frame).copied());
            let unit = known.unwrap_or_else(|| {
                self.units.push(Unit { blocks: Vec::new() });
                let unit = self.units.len() - 1;
                by_frame.extend(frame.map(|frame| (frame, unit)));
                unit
            });
            self.units[unit].blocks.push(block);
            unit_of.insert(block, unit);
        }
        self.foot = (0..self.units.len()).collect();
        unit_of
    }

    /// Leads a line from item to item, through the columns between them.
    fn join(&mut self, from: usize, to: usize, weight: f64) {
        let (from, to) = match self.column[from] <= self.column[to] {
            true => (from, to),
            false => (to, from),
        };
        let (first, last) = (self.column[from], self.column[to]);
        if first == last {
            self.arcs.push(Arc { ends: (from, to), weight });
            return;
        }
        if last - first > FARTHEST {
            return;
        }
        let mut left = from;
        for column in first + 1..last {
            let pass = self.add_to(column, Item::Pass, Vec::new());
            self.strands[column].push(Strand { left, right: pass, weight });
            left = pass;
        }
        self.strands[last].push(Strand { left, right: to, weight });
    }

    fn drop_line(&mut self, item: usize, foot: Option<usize>, weight: f64) {
        self.falls.extend(foot.map(|foot| Fall { item, foot, weight }));
    }

    /// Notes where everything stands in its order.
    pub fn number(&mut self) {
        for column in 0..self.columns.len() {
            self.number_column(column);
        }
        self.number_foot();
    }

    pub fn number_column(&mut self, column: usize) {
        for (position, item) in self.columns[column].iter().enumerate() {
            self.position[*item] = position;
        }
    }

    pub fn number_foot(&mut self) {
        self.foot_position.resize(self.units.len(), 0);
        for (position, unit) in self.foot.iter().enumerate() {
            self.foot_position[*unit] = position;
        }
    }

    pub fn is_card(&self, item: usize) -> bool {
        matches!(self.items[item], Item::Card(_))
    }
}

/// The frames around a block, the smallest first.
pub(super) fn frames_around(drawing: &Drawing, block: usize) -> Vec<usize> {
    let first = drawing.blocks[block].frame;
    let outer = |frame: &usize| drawing.frames.get(*frame).copied().flatten();
    // A frame lies only in a larger one, but nobody has to take that on trust.
    std::iter::successors(first, outer).take(drawing.frames.len()).collect()
}

/// Where each block stands. A frame with cards in lanes and in the band below would enclose all
/// that lies between: what it has in the band stands in the lane of most of its cards instead.
pub(super) fn stands(drawing: &Drawing) -> Vec<Stand> {
    let mut stands: Vec<Stand> = drawing.blocks.iter().map(|block| block.stand).collect();
    let mut counts: BTreeMap<usize, BTreeMap<Stand, usize>> = BTreeMap::new();
    for (block, stand) in stands.iter().enumerate() {
        if let Some(frame) = frames_around(drawing, block).last() {
            *counts.entry(*frame).or_default().entry(*stand).or_insert(0) += 1;
        }
    }
    for (block, stand) in stands.iter_mut().enumerate() {
        let around = frames_around(drawing, block);
        let Some(counts) = around.last().and_then(|frame| counts.get(frame)) else { continue };
        let lanes = counts.iter().filter(|(stand, _)| **stand != Stand::Foot);
        let most = lanes.max_by_key(|(stand, count)| (**count, std::cmp::Reverse(**stand)));
        if let (Stand::Foot, Some((lane, _))) = (*stand, most) {
            *stand = *lane;
        }
    }
    stands
}

/// The blocks of all lanes, in columns of at most so many, each from top to bottom as they lie.
fn columns(drawing: &Drawing, stands: &[Stand], rows: usize) -> Vec<Vec<usize>> {
    let mut lanes: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
    for (block, stand) in stands.iter().enumerate() {
        if let Stand::Lane(lane) = stand {
            lanes.entry(*lane).or_default().push(block);
        }
    }
    let pull = pull(drawing, stands);
    let columns = lanes.into_values().flat_map(|mut lane| {
        let count = lane.len().div_ceil(rows.max(1));
        let size = lane.len().div_ceil(count);
        if count > 1 {
            lane.sort_by(|a, b| pull[*a].total_cmp(&pull[*b]));
        }
        lane.chunks(size).map(<[usize]>::to_vec).collect::<Vec<_>>()
    });
    let mut columns: Vec<Vec<usize>> = columns.collect();
    for column in &mut columns {
        column.sort_by(|a, b| {
            let (a, b) = (drawing.blocks[*a].rect.min, drawing.blocks[*b].rect.min);
            a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x))
        });
    }
    columns
}

/// How far to the right each block is drawn by what it is joined to; what lies in one frame is
/// drawn together.
fn pull(drawing: &Drawing, stands: &[Stand]) -> Vec<f64> {
    let side = |from: usize, to: usize| match (stands[from], stands[to]) {
        (Stand::Lane(from), Stand::Lane(to)) => (f64::from(to) - f64::from(from)).signum(),
        _ => 0.0,
    };
    let mut pull = vec![0.0; stands.len()];
    for tie in &drawing.ties {
        pull[tie.from] += side(tie.from, tie.to) * tie.weight;
        pull[tie.to] += side(tie.to, tie.from) * tie.weight;
    }
    let mut together: BTreeMap<(usize, Stand), Vec<usize>> = BTreeMap::new();
    for (block, stand) in stands.iter().enumerate() {
        if let Some(frame) = frames_around(drawing, block).last() {
            together.entry((*frame, *stand)).or_default().push(block);
        }
    }
    for ((frame, _), blocks) in together {
        let sum: f64 = blocks.iter().map(|block| pull[*block]).sum();
        // So that no other block comes between them.
        let mean = sum / blocks.len() as f64 + 1e-6 * (frame as f64 + 1.0);
        for block in blocks {
            pull[block] = mean;
        }
    }
    pull
}
