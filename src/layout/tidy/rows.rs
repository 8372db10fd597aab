//! In which row of the board each card stands: links as straight as their order allows, and no
//! stranger within a frame that spans several columns.

use std::collections::BTreeMap;

use super::Drawing;
use super::board::{Board, Item};

/// How often all columns are gone through.
const SWEEPS: usize = 8;
/// What it costs, in rows, to break in upon a frame.
const BREAK_IN: f64 = 1_000.0;
/// A frame that grows by a row.
const GROWTH: f64 = 0.4;
/// An empty place between two cards, and one between two that are joined.
const EMPTY: f64 = 0.06;
const BETWEEN_JOINED: f64 = 0.5;
/// A row farther from the band below, for each line that leads there.
const ABOVE_BAND: f64 = 0.25;
/// A row farther from the middle: cards without links stand where the others do.
const OFF_MIDDLE: f64 = 0.01;

/// The rows of a board.
pub(super) struct Rows {
    /// The row of each item that is a card.
    pub row: Vec<usize>,
    /// How many rows there are.
    pub count: usize,
}

/// The rows that fit an order, at least so many.
pub(super) fn rows(board: &Board, drawing: &Drawing, least: usize) -> Rows {
    let ties = ties(board, drawing);
    let frames = spanning_frames(board);
    let row = lowest_rows(board, &frames);
    let count = row.iter().max().map_or(0, |row| row + 1).max(least);
    let mut finding = Finding::new(board, &ties, frames, Rows { row, count });
    for sweep in 0..SWEEPS {
        for step in 0..board.columns.len() {
            let last = board.columns.len() - 1;
            finding.set_column(if sweep % 2 == 0 { step } else { last - step });
        }
    }
    finding.rows
}

/// The links between cards of different columns, as pairs of items.
fn ties(board: &Board, drawing: &Drawing) -> Vec<(usize, usize, f64)> {
    let mut item_of = vec![None; drawing.blocks.len()];
    for (item, kind) in board.items.iter().enumerate() {
        if let Item::Card(block) = kind {
            item_of[*block] = Some(item);
        }
    }
    let ties = drawing.ties.iter().filter_map(|tie| {
        let (from, to) = item_of[tie.from].zip(item_of[tie.to])?;
        (board.column[from] != board.column[to]).then_some((from, to, tie.weight))
    });
    ties.collect()
}

/// A frame that spans several columns.
struct Spanning {
    /// For each column the first and the last place in its order that it holds.
    spans: BTreeMap<usize, (usize, usize)>,
    /// The cards in it.
    cards: Vec<usize>,
}

/// Where a card stands to a frame that spans its column.
#[derive(Clone, Copy, PartialEq)]
enum Relation {
    Above,
    Within,
    Below,
}

impl Spanning {
    fn relation(&self, board: &Board, item: usize) -> Option<Relation> {
        let (first, last) = self.spans.get(&board.column[item])?;
        Some(match board.position[item] {
            at if at < *first => Relation::Above,
            at if at > *last => Relation::Below,
            _ => Relation::Within,
        })
    }
}

fn spanning_frames(board: &Board) -> Vec<Spanning> {
    let mut frames: BTreeMap<usize, Spanning> = BTreeMap::new();
    for (item, around) in board.frames.iter().enumerate() {
        let (column, at) = (board.column[item], board.position[item]);
        for frame in around {
            let none = Spanning { spans: BTreeMap::new(), cards: Vec::new() };
            let known = frames.entry(*frame).or_insert(none);
            let span = known.spans.entry(column).or_insert((at, at));
            *span = (span.0.min(at), span.1.max(at));
            known.cards.extend(board.is_card(item).then_some(item));
        }
    }
    frames.into_values().filter(|frame| frame.spans.len() > 1).collect()
}

/// The first row that each card may stand in.
fn lowest_rows(board: &Board, frames: &[Spanning]) -> Vec<usize> {
    let mut row = vec![0; board.items.len()];
    // Two frames of which each lies above the other in some column never come to rest.
    for _ in 0..2 * frames.len() + 2 {
        let before = row.clone();
        for column in &board.columns {
            let mut next = 0;
            for item in column.iter().filter(|item| board.is_card(**item)) {
                row[*item] = row[*item].max(next);
                next = row[*item] + 1;
            }
        }
        for frame in frames {
            let related = |wanted: Relation| -> Vec<usize> {
                let cards = (0..board.items.len()).filter(|item| board.is_card(*item));
                cards.filter(|item| frame.relation(board, *item) == Some(wanted)).collect()
            };
            let after = |row: &[usize], items: &[usize]| {
                items.iter().map(|item| row[*item] + 1).max().unwrap_or(0)
            };
            let top = after(&row, &related(Relation::Above));
            frame.cards.iter().for_each(|item| row[*item] = row[*item].max(top));
            let bottom = after(&row, &frame.cards);
            for item in related(Relation::Below) {
                row[item] = row[item].max(bottom);
            }
        }
        if row == before {
            break;
        }
    }
    row
}

struct Finding<'a> {
    board: &'a Board,
    frames: Vec<Spanning>,
    /// Whom each card is joined to in other columns, and how many lines lead to the band.
    joined: Vec<Vec<(usize, f64)>>,
    falls: Vec<f64>,
    rows: Rows,
}

impl<'a> Finding<'a> {
    fn new(
        board: &'a Board,
        ties: &[(usize, usize, f64)],
        frames: Vec<Spanning>,
        rows: Rows,
    ) -> Self {
        let mut joined = vec![Vec::new(); board.items.len()];
        for (a, b, weight) in ties {
            joined[*a].push((*b, *weight));
            joined[*b].push((*a, *weight));
        }
        let mut falls = vec![0.0; board.items.len()];
        for fall in &board.falls {
            falls[fall.item] += fall.weight;
        }
        Self { board, frames, joined, falls, rows }
    }

    /// Gives the cards of a column the best rows in their order, while all others stay.
    fn set_column(&mut self, column: usize) {
        let cards: Vec<usize> = (self.board.columns[column].iter().copied())
            .filter(|item| self.board.is_card(*item))
            .collect();
        let count = self.rows.count;
        // For each card what it and those above it cost at least if it stands in a row, and in
        // which row the one above it stands then.
        let mut costs: Vec<Vec<(f64, usize)>> = Vec::with_capacity(cards.len());
        for (index, card) in cards.iter().enumerate() {
            let own = self.costs_of(*card);
            let above = index.checked_sub(1).map(|at| (cards[at], &costs[at]));
            let empty = above.map_or(0.0, |(other, _)| self.empty_between(*card, other));
            let mut best = (if above.is_some() { f64::INFINITY } else { 0.0 }, 0);
            let mut row_costs = Vec::with_capacity(count);
            for (row, own) in own.into_iter().enumerate() {
                if let (Some((_, above)), Some(last)) = (above, row.checked_sub(1)) {
                    best.0 += empty;
                    if above[last].0 < best.0 {
                        best = (above[last].0, last);
                    }
                }
                row_costs.push((best.0 + own, best.1));
            }
            costs.push(row_costs);
        }
        let Some(last) = costs.last() else { return };
        let least = (0..count).min_by(|a, b| last[*a].0.total_cmp(&last[*b].0));
        let mut row = least.unwrap_or(0);
        for (card, costs) in cards.iter().zip(&costs).rev() {
            self.rows.row[*card] = row;
            row = costs[row].1;
        }
    }

    /// What an empty place between two cards that follow each other costs.
    fn empty_between(&self, card: usize, other: usize) -> f64 {
        let arcs = self
            .board
            .arcs
            .iter()
            .filter(|arc| arc.ends == (card, other) || arc.ends == (other, card));
        EMPTY + BETWEEN_JOINED * arcs.map(|arc| arc.weight).sum::<f64>()
    }

    /// What a card costs in each row.
    fn costs_of(&self, card: usize) -> Vec<f64> {
        let count = self.rows.count;
        let away = |a: usize, b: usize| a.abs_diff(b) as f64;
        let cost = |row: usize| {
            let joined = self.joined[card].iter();
            let lines: f64 =
                joined.map(|(other, weight)| weight * away(row, self.rows.row[*other])).sum();
            let band = ABOVE_BAND * self.falls[card] * (count - 1 - row) as f64;
            lines + band + OFF_MIDDLE * away(2 * row, count - 1)
        };
        let mut costs: Vec<f64> = (0..count).map(cost).collect();
        for frame in &self.frames {
            if let Some(relation) = frame.relation(self.board, card) {
                self.add_frame(frame, relation, self.board.column[card], &mut costs);
            }
        }
        costs
    }

    fn add_frame(&self, frame: &Spanning, relation: Relation, column: usize, costs: &mut [f64]) {
        let elsewhere = |item: &usize| self.board.column[*item] != column;
        let row = |item: &usize| self.rows.row[*item];
        let held = || frame.cards.iter().filter(|item| elsewhere(item)).map(row);
        let (Some(top), Some(bottom)) = (held().min(), held().max()) else { return };
        let others = |wanted: Relation| {
            let cards = (0..self.board.items.len()).filter(|item| self.board.is_card(*item));
            let related = cards.filter(move |item| {
                elsewhere(item) && frame.relation(self.board, *item) == Some(wanted)
            });
            related.map(|item| self.rows.row[item])
        };
        let (above, below) = match relation {
            Relation::Within => (others(Relation::Above).max(), others(Relation::Below).min()),
            _ => (None, None),
        };
        for (at, cost) in costs.iter_mut().enumerate() {
            let breaks_in = match relation {
                Relation::Above => at >= top,
                Relation::Below => at <= bottom,
                Relation::Within => {
                    above.is_some_and(|above| at <= above) || below.is_some_and(|below| at >= below)
                }
            };
            let growth = match relation {
                Relation::Within => top.saturating_sub(at) + at.saturating_sub(bottom),
                _ => 0,
            };
            *cost += GROWTH * growth as f64 + if breaks_in { BREAK_IN } else { 0.0 };
        }
    }
}
