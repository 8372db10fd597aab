//! A better order by many small changes: of those that make it worse ever fewer are kept.

use super::board::Board;
use super::chance::Chance;
use super::crossings::{self, Costs};

/// What may be spent, as pairs of lines held against each other.
const BUDGET: usize = 12_000_000;
/// What a change takes at least, in the same.
const CHANGE: usize = 16;
/// Boards of more items keep the order that sweeps gave them: a change of them takes too long.
const LARGEST: usize = 400;
/// How much worse a change may be at first and at last, about.
const WARM: f64 = 0.8;
const COLD: f64 = 0.015;
/// So often it begins to cool down anew, from the best so far.
const ROUNDS: usize = 3;

/// Improves the order of a board; what it costs then, in crossings.
pub(super) fn improve(board: &mut Board) -> f64 {
    let mut annealing = Annealing::new(board);
    let best_at_first = annealing.costs.sum();
    if annealing.board.items.len() > LARGEST || annealing.board.items.is_empty() {
        return best_at_first;
    }
    let mut best = (best_at_first, annealing.board.clone());
    for round in 0..ROUNDS {
        let begin = annealing.costs.pairs;
        let share = BUDGET / ROUNDS;
        let warm = WARM / (round + 1) as f64;
        let mut cost = annealing.costs.sum();
        while annealing.costs.pairs - begin < share {
            let done = (annealing.costs.pairs - begin) as f64 / share as f64;
            let heat = warm * (COLD / warm).powf(done);
            annealing.step(heat, &mut cost);
            if cost < best.0 - 1e-9 {
                best = (cost, annealing.board.clone());
            }
        }
        *annealing.board = best.1.clone();
        annealing.restart();
    }
    best.0
}

/// One change of a board.
#[derive(Clone, Copy)]
enum Change {
    /// An item of a column goes to another place in it.
    Move {
        column: usize,
        from: usize,
        to: usize,
    },
    /// Two items of a column change places.
    Swap {
        column: usize,
        a: usize,
        b: usize,
    },
    /// A line runs round the other side.
    FlipArc(usize),
    FlipFall(usize),
    /// A unit of the band goes to another place in it.
    MoveFoot {
        from: usize,
        to: usize,
    },
}

struct Annealing<'a> {
    board: &'a mut Board,
    costs: Costs,
    chance: Chance,
}

impl<'a> Annealing<'a> {
    fn new(board: &'a mut Board) -> Self {
        let costs = Costs::of(board);
        Self { board, costs, chance: Chance::new(23) }
    }

    /// Counts anew, after everything may have changed.
    fn restart(&mut self) {
        let pairs = self.costs.pairs;
        self.costs = Costs { pairs, ..Costs::of(self.board) };
    }

    /// Tries one change and keeps it if it is good, or not too bad for this heat.
    fn step(&mut self, heat: f64, cost: &mut f64) {
        self.costs.pairs += CHANGE;
        let Some(change) = self.choose() else { return };
        let before = Costs::clone(&self.costs);
        apply(self.board, change);
        self.count(change);
        let after = self.costs.sum();
        let worse = after - *cost;
        if worse <= 0.0 || self.chance.share() < (-worse / heat).exp() {
            *cost = after;
            return;
        }
        apply(self.board, reversed(change));
        self.costs = Costs { pairs: self.costs.pairs, ..before };
    }

    fn choose(&mut self) -> Option<Change> {
        let board = &*self.board;
        let chance = &mut self.chance;
        match chance.below(16) {
            0 if !board.arcs.is_empty() => Some(Change::FlipArc(chance.below(board.arcs.len()))),
            1 if !board.falls.is_empty() => Some(Change::FlipFall(chance.below(board.falls.len()))),
            2 | 3 if board.foot.len() > 1 => {
                let (from, to) = (chance.below(board.foot.len()), chance.below(board.foot.len()));
                (from != to).then_some(Change::MoveFoot { from, to })
            }
            kind => {
                // Any item as likely as any other.
                let column = board.column[chance.below(board.items.len())];
                let length = board.columns[column].len();
                let (from, to) = (chance.below(length), chance.below(length));
                (from != to).then_some(match kind % 2 == 0 {
                    true => Change::Move { column, from, to },
                    false => Change::Swap { column, a: from, b: to },
                })
            }
        }
    }

    /// Counts again what a change may have touched.
    fn count(&mut self, change: Change) {
        let board = &*self.board;
        let (gutters, column) = match change {
            Change::Move { column, .. } | Change::Swap { column, .. } => {
                ([Some(column), Some(column + 1)], Some(column))
            }
            Change::FlipArc(arc) => {
                let column = board.arcs[arc].column;
                ([Some(column), Some(column + 1)], None)
            }
            Change::FlipFall(fall) => {
                let column = board.column[board.falls[fall].item];
                ([Some(column), Some(column + 1)], None)
            }
            Change::MoveFoot { .. } => ([None, None], None),
        };
        for gutter in gutters.into_iter().flatten() {
            self.costs.gutters[gutter] = self.costs.gutter(board, gutter);
        }
        if let Some(column) = column {
            self.costs.columns[column] = crossings::column(board, column);
        }
        self.costs.foot = self.costs.foot(board);
    }
}

fn apply(board: &mut Board, change: Change) {
    match change {
        Change::Move { column, from, to } => {
            let item = board.columns[column].remove(from);
            board.columns[column].insert(to, item);
            board.number_column(column);
        }
        Change::Swap { column, a, b } => {
            board.columns[column].swap(a, b);
            board.number_column(column);
        }
        Change::FlipArc(arc) => board.arcs[arc].on_right ^= true,
        Change::FlipFall(fall) => board.falls[fall].on_right ^= true,
        Change::MoveFoot { from, to } => {
            let unit = board.foot.remove(from);
            board.foot.insert(to, unit);
            board.number_foot();
        }
    }
}

fn reversed(change: Change) -> Change {
    match change {
        Change::Move { column, from, to } => Change::Move { column, from: to, to: from },
        Change::MoveFoot { from, to } => Change::MoveFoot { from: to, to: from },
        other => other,
    }
}
