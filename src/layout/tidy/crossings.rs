//! How often the lines of a board cross, and how far they lead.
//!
//! A gutter is a strip with ends of lines along both sides and, below, the lines that come up from
//! the band. Going round it, two lines cross if their ends take turns.

use super::board::{Arc, Board, Fall};

// What a board costs is counted in crossings.

/// A card within a frame to which it does not belong.
const STRANGER: f64 = 4.0;
/// A line round the cards between its ends, and each of these.
const ROUND: f64 = 0.4;
const EACH_PASSED: f64 = 0.15;
/// A line from one end of the one column to the other end of the next.
const STEEP: f64 = 0.6;
/// A line of the band below past one of its cards.
const PASSED_BELOW: f64 = 0.3;
/// A line to the band below, for each column that it leads aside.
const ASIDE: f64 = 0.25;

/// A line of a gutter: where its ends are on the way round, and how much it counts.
#[derive(Clone, Copy)]
struct Chord {
    ends: (f64, f64),
    weight: f64,
}

/// What the parts of a board cost.
#[derive(Clone, Debug)]
pub(super) struct Costs {
    pub gutters: Vec<f64>,
    pub columns: Vec<f64>,
    pub foot: f64,
    /// How many pairs of lines were held against each other: what counting takes.
    pub pairs: usize,
}

impl Costs {
    pub fn of(board: &Board) -> Self {
        let mut costs = Self { gutters: Vec::new(), columns: Vec::new(), foot: 0.0, pairs: 0 };
        for gutter in 0..board.strands.len() {
            let cost = costs.gutter(board, gutter);
            costs.gutters.push(cost);
        }
        costs.columns =
            (0..board.columns.len()).map(|column| self::column(board, column)).collect();
        costs.foot = costs.foot(board);
        costs
    }

    pub fn sum(&self) -> f64 {
        self.gutters.iter().sum::<f64>() + self.columns.iter().sum::<f64>() + self.foot
    }

    /// What a gutter costs.
    pub fn gutter(&mut self, board: &Board, gutter: usize) -> f64 {
        let mut cost = 0.0;
        let chords = chords(board, gutter, &mut cost);
        self.pairs += chords.len() * chords.len() / 2;
        for (index, a) in chords.iter().enumerate() {
            for b in &chords[index + 1..] {
                if take_turns(a.ends, b.ends) {
                    cost += a.weight * b.weight;
                }
            }
        }
        cost
    }

    /// What the band below costs.
    pub fn foot(&mut self, board: &Board) -> f64 {
        let mut cost = 0.0;
        let falls: Vec<(f64, usize, f64)> = (board.falls.iter())
            .map(|fall| (lane_down(board, fall), board.foot_position[fall.foot], fall.weight))
            .collect();
        self.pairs += falls.len() * falls.len() / 2 + board.foot_ties.len().pow(2) / 2;
        let scale = (board.columns.len() as f64 * 2.0) / board.foot.len().max(1) as f64;
        for (index, (from, to, weight)) in falls.iter().enumerate() {
            for (other_from, other_to, other) in &falls[index + 1..] {
                if (from < other_from && to > other_to) || (from > other_from && to < other_to) {
                    cost += weight * other;
                }
            }
            cost += ASIDE * weight * (from - (*to as f64 + 0.5) * scale).abs() / 2.0;
        }
        let below = |tie: &(usize, usize, f64)| {
            let (a, b) = (board.foot_position[tie.0], board.foot_position[tie.1]);
            ((a.min(b) as f64, a.max(b) as f64), tie.2)
        };
        for (index, tie) in board.foot_ties.iter().enumerate() {
            let (ends, weight) = below(tie);
            cost += PASSED_BELOW * weight * (ends.1 - ends.0 - 1.0);
            for other in &board.foot_ties[index + 1..] {
                let (other, other_weight) = below(other);
                if take_turns(ends, other) {
                    cost += weight * other_weight;
                }
            }
        }
        cost
    }
}

/// Whether two lines cross; those that begin at one card never do.
fn take_turns(a: (f64, f64), b: (f64, f64)) -> bool {
    (a.0 < b.0 && b.0 < a.1 && a.1 < b.1) || (b.0 < a.0 && a.0 < b.1 && b.1 < a.1)
}

/// More than any column has items.
const FAR: f64 = 1e6;

/// All lines of a gutter; adds what they cost by themselves.
fn chords(board: &Board, gutter: usize, cost: &mut f64) -> Vec<Chord> {
    let length = |column: usize| board.columns.get(column).map_or(1, Vec::len).max(1) as f64;
    let (left, right) = (gutter.wrapping_sub(1), gutter);
    let mut chords = Vec::with_capacity(board.strands[gutter].len() + 8);
    for strand in &board.strands[gutter] {
        let (a, b) = (board.position[strand.left] as f64, board.position[strand.right] as f64);
        let steep = ((a + 0.5) / length(left) - (b + 0.5) / length(right)).abs();
        *cost += STEEP * steep * strand.weight;
        chords.push(Chord { ends: (a, 2.0 * FAR - b), weight: strand.weight });
    }
    for arc in board.arcs.iter().filter(|arc| runs_in(arc.column, arc.on_right, gutter)) {
        let ends = arc_ends(board, arc);
        if board.is_clear(arc.column, ends.0, ends.1) {
            continue;
        }
        let (a, b) = (ends.0 as f64, ends.1 as f64);
        *cost += (ROUND + EACH_PASSED * (b - a)) * arc.weight;
        let ends = match arc.on_right {
            true => (a, b),
            false => (2.0 * FAR - b, 2.0 * FAR - a),
        };
        chords.push(Chord { ends, weight: arc.weight });
    }
    for fall in &board.falls {
        let column = board.column[fall.item];
        if runs_in(column, fall.on_right, gutter) && !falls_straight(board, fall) {
            let at = board.position[fall.item] as f64;
            *cost += EACH_PASSED * (length(column) - at) * fall.weight;
            let ends = if fall.on_right { (at, FAR) } else { (FAR, 2.0 * FAR - at) };
            chords.push(Chord { ends, weight: fall.weight });
        }
    }
    chords
}

fn runs_in(column: usize, on_right: bool, gutter: usize) -> bool {
    column + usize::from(on_right) == gutter
}

/// The places of the ends of an arc, the upper one first.
pub(super) fn arc_ends(board: &Board, arc: &Arc) -> (usize, usize) {
    let (a, b) = (board.position[arc.ends.0], board.position[arc.ends.1]);
    (a.min(b), a.max(b))
}

/// Whether no card lies below a line to the band.
pub(super) fn falls_straight(board: &Board, fall: &Fall) -> bool {
    let column = board.column[fall.item];
    board.is_clear(column, board.position[fall.item], board.columns[column].len())
}

/// Where a line comes down from the columns, from the left to the right: even numbers are gutters,
/// odd ones columns.
fn lane_down(board: &Board, fall: &Fall) -> f64 {
    let column = board.column[fall.item];
    if falls_straight(board, fall) {
        return 2.0 * column as f64 + 1.0;
    }
    // Within a gutter the lines of lower cards lie nearer to their cards.
    let depth = 0.2 / (board.position[fall.item] as f64 + 2.0);
    match fall.on_right {
        true => 2.0 * column as f64 + 1.8 + depth,
        false => 2.0 * column as f64 + 0.2 - depth,
    }
}

/// What the lines that run straight down a column and the frames in it cost.
pub(super) fn column(board: &Board, column: usize) -> f64 {
    let items = &board.columns[column];
    let passed = |from: usize, to: usize| {
        let between = items.get(from + 1..to).unwrap_or_default();
        between.iter().filter(|item| !board.is_card(**item)).count() as f64
    };
    let mut cost = 0.0;
    for arc in board.arcs.iter().filter(|arc| arc.column == column) {
        let (from, to) = arc_ends(board, arc);
        if board.is_clear(column, from, to) {
            cost += passed(from, to) * arc.weight;
        }
    }
    for fall in board.falls.iter().filter(|fall| board.column[fall.item] == column) {
        if falls_straight(board, fall) {
            cost += passed(board.position[fall.item], items.len()) * fall.weight;
        }
    }
    cost + STRANGER * strangers(board, items) as f64
}

/// How many times a card lies between two of a frame to which it does not belong.
fn strangers(board: &Board, items: &[usize]) -> usize {
    let mut spans: Vec<(usize, usize, usize)> = Vec::new();
    for (position, item) in items.iter().enumerate() {
        for frame in &board.frames[*item] {
            match spans.iter_mut().find(|(known, ..)| known == frame) {
                Some((_, _, last)) => *last = position,
                None => spans.push((*frame, position, position)),
            }
        }
    }
    let count = |(frame, first, last): &(usize, usize, usize)| {
        let within = items[*first..=*last].iter();
        within.filter(|item| board.is_card(**item) && !board.frames[**item].contains(frame)).count()
    };
    spans.iter().map(count).sum()
}
