//! Where the units of the band below the columns stand: under what they are joined to.

use super::board::Board;

/// An empty place between two units, and one between two that are joined.
const EMPTY: f64 = 0.03;
const BETWEEN_JOINED: f64 = 0.4;
/// A line to the side by one column.
const ASIDE: f64 = 1.0;
/// A unit that stands off the middle.
const OFF_MIDDLE: f64 = 0.02;

/// Where each unit stands: its row in the band and the first of its columns.
pub(super) fn slots(board: &Board, widths: &[usize]) -> Vec<(usize, usize)> {
    let mut slots = vec![(0, 0); board.units.len()];
    let wanted: usize = widths.iter().sum();
    let widest = widths.iter().copied().max().unwrap_or(1);
    // A band without columns above it gets about the shape of a window.
    let usual = match board.columns.len() {
        0 | 1 => ((wanted as f64).sqrt() * 1.2).ceil() as usize,
        columns => columns,
    };
    let count = usual.max(widest);
    let rows = wanted.div_ceil(count).max(1);
    let mut dealt: Vec<(usize, Vec<usize>)> = vec![(0, Vec::new()); rows];
    for (index, unit) in board.foot.iter().enumerate() {
        // In turn, so that all rows go from the left to the right; in the next one with room.
        let fits = |row: &usize| dealt[*row].0 + widths[*unit] <= count;
        let row = (0..dealt.len()).map(|step| (index + step) % dealt.len()).find(fits);
        let row = row.unwrap_or_else(|| {
            dealt.push((0, Vec::new()));
            dealt.len() - 1
        });
        dealt[row].0 += widths[*unit];
        dealt[row].1.push(*unit);
    }
    for (row, (_, units)) in dealt.iter().enumerate() {
        for (unit, first) in units.iter().zip(firsts(board, units, widths, count)) {
            slots[*unit] = (row, first);
        }
    }
    slots
}

/// The first column of each unit of a row: the best places in their order.
fn firsts(board: &Board, units: &[usize], widths: &[usize], count: usize) -> Vec<usize> {
    let mut costs: Vec<Vec<(f64, usize)>> = Vec::with_capacity(units.len());
    for (index, unit) in units.iter().enumerate() {
        let above = index.checked_sub(1).map(|at| (units[at], &costs[at]));
        let joined = |(other, _): (usize, &Vec<(f64, usize)>)| {
            let ties = board
                .foot_ties
                .iter()
                .filter(|(a, b, _)| (*a, *b) == (*unit, other) || (*b, *a) == (*unit, other));
            EMPTY + BETWEEN_JOINED * ties.map(|(.., weight)| weight).sum::<f64>()
        };
        let empty = above.map_or(0.0, joined);
        let mut best = (if above.is_some() { f64::INFINITY } else { 0.0 }, 0);
        let mut row = Vec::with_capacity(count);
        for first in 0..count {
            if let Some((other, above)) = above {
                best.0 += empty;
                if let Some(last) = first.checked_sub(widths[other])
                    && above[last].0 < best.0
                {
                    best = (above[last].0, last);
                }
            }
            let fits = first + widths[*unit] <= count;
            let own = if fits { cost(board, *unit, first, widths[*unit]) } else { f64::INFINITY };
            row.push((best.0 + own, best.1));
        }
        costs.push(row);
    }
    let Some(last) = costs.last() else { return Vec::new() };
    let least = (0..count).min_by(|a, b| last[*a].0.total_cmp(&last[*b].0));
    let mut at = least.unwrap_or(0);
    let mut firsts = vec![0; units.len()];
    for (first, costs) in firsts.iter_mut().zip(&costs).rev() {
        *first = at;
        at = costs[at].1;
    }
    firsts
}

/// What a unit costs from this column on.
fn cost(board: &Board, unit: usize, first: usize, width: usize) -> f64 {
    let middle = first as f64 + (width as f64 - 1.0) / 2.0;
    let falls = board.falls.iter().filter(|fall| fall.foot == unit);
    let aside: f64 =
        falls.map(|fall| (middle - board.column[fall.item] as f64).abs() * fall.weight).sum();
    let off = middle - (board.columns.len() as f64 - 1.0) / 2.0;
    ASIDE * aside + OFF_MIDDLE * off.abs()
}
