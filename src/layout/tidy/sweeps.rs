//! The order of a board by sweeps from column to column: each item goes where its neighbours in the
//! column before it are on average. Quick, and good enough to begin with.

use super::board::Board;

/// How often all columns are put in order, from the left and from the right in turn.
const SWEEPS: usize = 12;
/// How often neighbours are exchanged where that takes crossings away.
const EXCHANGES: usize = 6;
/// A line that counts for less is not in sight.
const IN_SIGHT: f64 = 0.5;

/// Puts a board in order.
pub(super) fn order(board: &mut Board) {
    let neighbours = Neighbours::of(board);
    let mut best = (crossings(board), board.columns.clone());
    for sweep in 0..SWEEPS {
        let count = board.columns.len();
        for step in 0..count {
            let (column, side) = match sweep % 2 == 0 {
                true => (step, &neighbours.left),
                false => (count - 1 - step, &neighbours.right),
            };
            order_column(board, column, side);
        }
        let count = crossings(board);
        if count < best.0 {
            best = (count, board.columns.clone());
        }
    }
    board.columns = best.1;
    board.number();
    for _ in 0..EXCHANGES {
        if !exchange(board, &neighbours) {
            break;
        }
    }
    order_foot(board);
}

/// Whom each item is joined to in the columns beside its own, and how much that counts.
struct Neighbours {
    left: Vec<Vec<(usize, f64)>>,
    right: Vec<Vec<(usize, f64)>>,
}

impl Neighbours {
    fn of(board: &Board) -> Self {
        let none = vec![Vec::new(); board.items.len()];
        let mut neighbours = Self { left: none.clone(), right: none };
        for strand in board.strands.iter().flatten() {
            neighbours.right[strand.left].push((strand.right, strand.weight));
            neighbours.left[strand.right].push((strand.left, strand.weight));
        }
        neighbours
    }
}

/// Where an item is in its column, from 0 to 1.
fn share(board: &Board, item: usize) -> f64 {
    let length = board.columns[board.column[item]].len();
    (board.position[item] as f64 + 0.5) / length.max(1) as f64
}

fn order_column(board: &mut Board, column: usize, side: &[Vec<(usize, f64)>]) {
    let items = board.columns[column].clone();
    let mean = |item: usize| {
        let weight: f64 = side[item].iter().map(|(_, weight)| weight).sum();
        let sum: f64 = side[item].iter().map(|(other, each)| share(board, *other) * each).sum();
        if weight > 0.0 { sum / weight } else { share(board, item) }
    };
    let means: Vec<f64> = items.iter().map(|item| mean(*item)).collect();
    // What one frame holds stays together: where its items are on average comes first.
    let key = |index: usize| -> Vec<f64> {
        let around = board.frames[items[index]].iter().rev().map(|frame| {
            let within =
                (0..items.len()).filter(|other| board.frames[items[*other]].contains(frame));
            let (sum, count) =
                within.fold((0.0, 0.0), |(sum, count), other| (sum + means[other], count + 1.0));
            sum / f64::max(count, 1.0)
        });
        around.chain([means[index]]).collect()
    };
    let mut keyed: Vec<(Vec<f64>, usize)> =
        (0..items.len()).map(|index| (key(index), items[index])).collect();
    keyed.sort_by(|a, b| a.0.partial_cmp(&b.0).unwrap_or(std::cmp::Ordering::Equal));
    board.columns[column] = keyed.into_iter().map(|(_, item)| item).collect();
    board.number_column(column);
}

/// Exchanges neighbours of a column where their lines then cross less; whether any were.
fn exchange(board: &mut Board, neighbours: &Neighbours) -> bool {
    let mut exchanged = false;
    for column in 0..board.columns.len() {
        for at in 1..board.columns[column].len() {
            let (upper, lower) = (board.columns[column][at - 1], board.columns[column][at]);
            if board.frames[upper] != board.frames[lower] {
                continue;
            }
            let gain: f64 = [&neighbours.left, &neighbours.right]
                .map(|side| gain(board, &side[upper], &side[lower]))
                .iter()
                .sum();
            if gain > 1e-9 {
                board.columns[column].swap(at - 1, at);
                board.number_column(column);
                exchanged = true;
            }
        }
    }
    exchanged
}

/// How many crossings fewer there are after an exchange.
fn gain(board: &Board, upper: &[(usize, f64)], lower: &[(usize, f64)]) -> f64 {
    let mut gain = 0.0;
    for (a, weight) in upper {
        for (b, other) in lower {
            gain += match board.position[*a].cmp(&board.position[*b]) {
                std::cmp::Ordering::Greater => weight * other,
                std::cmp::Ordering::Equal => 0.0,
                std::cmp::Ordering::Less => -weight * other,
            };
        }
    }
    gain
}

/// Orders the band below by where the lines of its units come from.
fn order_foot(board: &mut Board) {
    let middle = board.columns.len() as f64 / 2.0;
    let mut sums = vec![(0.0, 0.0); board.units.len()];
    for fall in &board.falls {
        sums[fall.foot].0 += board.column[fall.item] as f64 * fall.weight;
        sums[fall.foot].1 += fall.weight;
    }
    let mean = |unit: usize| match sums[unit] {
        (sum, weight) if weight > 0.0 => sum / weight,
        _ => middle,
    };
    let mut foot = board.foot.clone();
    foot.sort_by(|a, b| mean(*a).total_cmp(&mean(*b)));
    board.foot = foot;
    board.number_foot();
}

/// How many pairs of lines in sight cross.
fn crossings(board: &Board) -> usize {
    let between = board.strands.iter().map(|strands| {
        let in_sight = strands.iter().filter(|strand| strand.weight > IN_SIGHT);
        let mut ends: Vec<(usize, usize)> = in_sight
            .map(|strand| (board.position[strand.left], board.position[strand.right]))
            .collect();
        ends.sort_unstable();
        inversions(&mut ends.iter().map(|(_, right)| *right).collect::<Vec<_>>())
    });
    between.sum()
}

/// How many pairs stand in the wrong order; sorts them.
fn inversions(rows: &mut [usize]) -> usize {
    if rows.len() < 2 {
        return 0;
    }
    let (left, right) = rows.split_at_mut(rows.len() / 2);
    let mut count = inversions(left) + inversions(right);
    let (mut sorted, mut at) = (Vec::with_capacity(left.len() + right.len()), 0);
    for row in right.iter() {
        while at < left.len() && left[at] <= *row {
            sorted.push(left[at]);
            at += 1;
        }
        count += left.len() - at;
        sorted.push(*row);
    }
    sorted.extend_from_slice(&left[at..]);
    rows.copy_from_slice(&sorted);
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inversions_are_counted() {
        assert_eq!(inversions(&mut [3, 1, 2]), 2);
        assert_eq!(inversions(&mut [1, 1, 2]), 0);
        assert_eq!(inversions(&mut []), 0);
    }
}
