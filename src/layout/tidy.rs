//! Places for cards that shall lie tidily: in columns from the audiences to the systems, or moved
//! together as they lie.
//!
//! Blocks are cards, or frames with what lies in them; this module does not know which. The same
//! blocks always get the same places.

use crate::geometry::{Point, Rect};

/// Gaps between layers that are columns, and between the blocks of one, in world points: lines
/// with their labels lie between columns.
const COLUMNS: Gaps = Gaps { layers: 136.0, blocks: 48.0 };
/// The same where layers are rows.
const ROWS: Gaps = Gaps { layers: 112.0, blocks: 72.0 };
/// Between what is moved aside and what it would have lain on.
const ASIDE: f64 = 24.0;
/// How many times wider than high a drawing fills a window best.
const ASPECT: f64 = 1.4;
/// Between two blocks that are moved together.
const COMPACT_GAP: Point = Point::new(96.0, 48.0);
/// A layer of more blocks is divided.
const LONGEST_LAYER: usize = 14;
/// How often the layers are put in order from the first to the last and back.
const SWEEPS: usize = 8;
/// How much a block without links clings to its place; one with links weighs as much as they are.
const ALONE: f64 = 0.25;

/// How blocks are made tidy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tidiness {
    /// In columns or in rows by their layer, whichever fills a window better.
    Layered,
    /// As they lie, without the empty room between them.
    Compact,
}

/// What is given a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    /// Where it lies now, in world points.
    pub rect: Rect,
    /// Its layer, from the left or the top; layers without blocks take no room.
    pub layer: u8,
}

/// New places for the top left of each block. `links` are pairs of blocks. No block gets a place
/// on one of the `taken` rectangles, nor on another block; the top left of them all stays.
pub fn tidy(
    tidiness: Tidiness,
    blocks: &[Block],
    links: &[(usize, usize)],
    taken: &[Rect],
) -> Vec<Point> {
    let Some(before) = Rect::around(blocks.iter().map(|block| block.rect)) else {
        return Vec::new();
    };
    let places = match tidiness {
        Tidiness::Layered => in_layers(blocks, links),
        Tidiness::Compact => compact(blocks),
    };
    let rects = places.iter().zip(blocks);
    let rects = rects.map(|(at, block)| placed(block, *at));
    let Some(after) = Rect::around(rects) else { return places };
    let offset = before.min - after.min;
    let places: Vec<Point> = places.into_iter().map(|at| at + offset).collect();
    beside(&places, blocks, taken)
}

fn placed(block: &Block, at: Point) -> Rect {
    Rect::from_size(at, block.rect.width(), block.rect.height())
}

/// Moves what would lie on something taken down, the upper ones first.
fn beside(places: &[Point], blocks: &[Block], taken: &[Rect]) -> Vec<Point> {
    if taken.is_empty() {
        return places.to_vec();
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|a, b| {
        let (a, b) = (places[*a], places[*b]);
        a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x))
    });
    let mut places = places.to_vec();
    let mut taken: Vec<Rect> = taken.to_vec();
    for index in order {
        let mut at = places[index];
        loop {
            let rect = placed(&blocks[index], at).expand(ASIDE - 0.5);
            let lowest =
                taken.iter().filter(|other| other.intersects(&rect)).map(|other| other.max.y);
            let Some(lowest) = lowest.max_by(f64::total_cmp) else { break };
            at.y = lowest + ASIDE;
        }
        places[index] = at;
        taken.push(placed(&blocks[index], at));
    }
    places
}

/// Distances in world points.
#[derive(Clone, Copy, Debug)]
struct Gaps {
    /// Between two layers.
    layers: f64,
    /// Between two blocks of a layer.
    blocks: f64,
}

/// In columns or in rows, whichever comes nearer to the shape of a window.
fn in_layers(blocks: &[Block], links: &[(usize, usize)]) -> Vec<Point> {
    let columns = in_columns(blocks, links, COLUMNS);
    let turned: Vec<Block> = blocks.iter().map(turn).collect();
    let rows = in_columns(&turned, links, ROWS);
    let rows: Vec<Point> = rows.into_iter().map(|at| Point::new(at.y, at.x)).collect();
    let strain = |places: &[Point]| {
        let all = Rect::around(places.iter().zip(blocks).map(|(at, block)| placed(block, *at)));
        all.map_or(0.0, |all| (all.width() / all.height() / ASPECT).ln().abs())
    };
    if strain(&rows) < strain(&columns) { rows } else { columns }
}

/// Right and down exchanged.
fn turn(block: &Block) -> Block {
    Block { rect: turn_rect(&block.rect), ..*block }
}

/// The same for a rectangle.
fn turn_rect(rect: &Rect) -> Rect {
    let turn = |at: Point| Point::new(at.y, at.x);
    Rect { min: turn(rect.min), max: turn(rect.max) }
}

fn in_columns(blocks: &[Block], links: &[(usize, usize)], gaps: Gaps) -> Vec<Point> {
    let mut columns = columns(blocks);
    let neighbours = neighbours(blocks.len(), links);
    let mut best = (crossings(&columns, links), columns.clone());
    for sweep in 0..SWEEPS {
        order_columns(&mut columns, &neighbours, sweep % 2 == 0);
        let count = crossings(&columns, links);
        if count < best.0 {
            best = (count, columns.clone());
        }
    }
    let columns = best.1;
    let mut places = vec![Point::default(); blocks.len()];
    let mut left = 0.0;
    for column in &columns {
        let width = column.iter().map(|index| blocks[*index].rect.width()).fold(0.0, f64::max);
        let mut top = 0.0;
        for index in column {
            let rect = blocks[*index].rect;
            places[*index] = Point::new(left + (width - rect.width()) / 2.0, top);
            top += rect.height() + gaps.blocks;
        }
        left += width + gaps.layers;
    }
    for sweep in 0..SWEEPS {
        let mut straighten = |column: &Vec<usize>| {
            straighten(column, blocks, &neighbours, gaps, &mut places);
        };
        match sweep % 2 == 0 {
            true => columns.iter().for_each(&mut straighten),
            false => columns.iter().rev().for_each(&mut straighten),
        }
    }
    places
}

/// The blocks by column, each from top to bottom as they lie now.
fn columns(blocks: &[Block]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    order.sort_by(|a, b| {
        let (a, b) = (&blocks[*a], &blocks[*b]);
        let place =
            a.rect.min.y.total_cmp(&b.rect.min.y).then(a.rect.min.x.total_cmp(&b.rect.min.x));
        a.layer.cmp(&b.layer).then(place)
    });
    let layers = order.chunk_by(|a, b| blocks[*a].layer == blocks[*b].layer);
    let columns = layers.flat_map(|layer| {
        let count = layer.len().div_ceil(LONGEST_LAYER);
        layer.chunks(layer.len().div_ceil(count)).map(<[usize]>::to_vec)
    });
    columns.collect()
}

fn neighbours(count: usize, links: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut neighbours = vec![Vec::new(); count];
    for &(from, to) in links.iter().filter(|(from, to)| from != to) {
        neighbours[from].push(to);
        neighbours[to].push(from);
    }
    neighbours
}

/// Orders each column by where the neighbours in the columns before it lie on average.
fn order_columns(columns: &mut [Vec<usize>], neighbours: &[Vec<usize>], forward: bool) {
    let mut rank = vec![None; neighbours.len()];
    let mut reorder = |column: &mut Vec<usize>| {
        let mut keyed: Vec<(f64, usize)> = (column.iter().enumerate())
            .map(|(at, index)| {
                let known = neighbours[*index].iter().filter_map(|other| rank[*other]);
                let (sum, count) =
                    known.fold((0.0, 0), |(sum, count), rank: f64| (sum + rank, count + 1));
                let own = (at as f64 + 0.5) / column.len() as f64;
                (if count == 0 { own } else { sum / f64::from(count) }, *index)
            })
            .collect();
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
        *column = keyed.into_iter().map(|(_, index)| index).collect();
        for (at, index) in column.iter().enumerate() {
            rank[*index] = Some((at as f64 + 0.5) / column.len() as f64);
        }
    };
    match forward {
        true => columns.iter_mut().for_each(&mut reorder),
        false => columns.iter_mut().rev().for_each(&mut reorder),
    }
}

/// How many pairs of links between the same two columns cross.
fn crossings(columns: &[Vec<usize>], links: &[(usize, usize)]) -> usize {
    let count = columns.iter().map(Vec::len).sum();
    let mut place = vec![(0, 0); count];
    for (column, blocks) in columns.iter().enumerate() {
        for (row, index) in blocks.iter().enumerate() {
            place[*index] = (column, row);
        }
    }
    let mut wires: Vec<((usize, usize), usize, usize)> = links
        .iter()
        .map(|&(from, to)| {
            let (a, b) = (place[from].min(place[to]), place[from].max(place[to]));
            ((a.0, b.0), a.1, b.1)
        })
        .filter(|((a, b), ..)| a != b)
        .collect();
    wires.sort_unstable();
    let between = wires.chunk_by(|a, b| a.0 == b.0);
    between.map(|wires| inversions(&mut wires.iter().map(|wire| wire.2).collect::<Vec<_>>())).sum()
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

/// Moves the blocks of a column as near to the height of their neighbours as their order and
/// their gaps allow: the weighted least squares under that order, by pooling what would pass.
fn straighten(
    column: &[usize],
    blocks: &[Block],
    neighbours: &[Vec<usize>],
    gaps: Gaps,
    places: &mut [Point],
) {
    let height = |index: usize| blocks[index].rect.height();
    let mut pools: Vec<Pool> = Vec::new();
    let mut above = 0.0;
    for &index in column {
        let middle = |index: usize| places[index].y + height(index) / 2.0;
        let others = &neighbours[index];
        let (wish, weight) = match others.len() {
            0 => (middle(index), ALONE),
            count => {
                let sum: f64 = others.iter().map(|other| middle(*other)).sum();
                (sum / count as f64, count as f64)
            }
        };
        let mut pool = Pool { top: wish - height(index) / 2.0 - above, weight, blocks: 1 };
        while let Some(last) = pools.pop_if(|last| last.top > pool.top) {
            let weight = last.weight + pool.weight;
            pool.top = (last.top * last.weight + pool.top * pool.weight) / weight;
            pool = Pool { weight, blocks: last.blocks + pool.blocks, ..pool };
        }
        pools.push(pool);
        above += height(index) + gaps.blocks;
    }
    let tops = pools.iter().flat_map(|pool| std::iter::repeat_n(pool.top, pool.blocks));
    let mut above = 0.0;
    for (&index, top) in column.iter().zip(tops) {
        places[index].y = (top + above).round();
        above += height(index) + gaps.blocks;
    }
}

/// Neighbouring blocks of a column that lie as close as they may.
struct Pool {
    /// The top of the first, less the height of all above it in the column.
    top: f64,
    weight: f64,
    blocks: usize,
}

/// Moves blocks together, each as far to the left and then as far up as those before it let it.
fn compact(blocks: &[Block]) -> Vec<Point> {
    let mut rects: Vec<Rect> = blocks.iter().map(|block| block.rect).collect();
    pull_left(&mut rects, COMPACT_GAP);
    let mut turned: Vec<Rect> = rects.iter().map(turn_rect).collect();
    pull_left(&mut turned, Point::new(COMPACT_GAP.y, COMPACT_GAP.x));
    turned.iter().map(|rect| turn_rect(rect).min).collect()
}

/// Moves rectangles to the left until the gap to those before them in the same row is this wide.
fn pull_left(rects: &mut [Rect], gap: Point) {
    let half = gap.y / 2.0;
    let in_a_row = |a: &Rect, b: &Rect| a.min.y < b.max.y + half && b.min.y < a.max.y + half;
    let mut order: Vec<usize> = (0..rects.len()).collect();
    order.sort_by(|a, b| rects[*a].min.x.total_cmp(&rects[*b].min.x));
    let first = order.first().map_or(0.0, |index| rects[*index].min.x);
    for (at, &index) in order.iter().enumerate() {
        let rect = rects[index];
        let before = order[..at].iter().map(|other| &rects[*other]);
        let before = before.filter(|other| in_a_row(other, &rect));
        let left = before.map(|other| other.max.x + gap.x).fold(first, f64::max);
        rects[index] = Rect::from_size(Point::new(left, rect.min.y), rect.width(), rect.height());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(x: f64, y: f64, layer: u8) -> Block {
        Block { rect: Rect::from_size(Point::new(x, y), 184.0, 72.0), layer }
    }

    fn rects(blocks: &[Block], places: &[Point]) -> Vec<Rect> {
        blocks.iter().zip(places).map(|(block, at)| placed(block, *at)).collect()
    }

    fn assert_apart(rects: &[Rect]) {
        for (at, a) in rects.iter().enumerate() {
            for b in &rects[at + 1..] {
                assert!(!a.expand(10.0).intersects(b), "{a:?} and {b:?} are too near");
            }
        }
    }

    #[test]
    fn layers_become_columns_and_links_do_not_cross() {
        let blocks =
            [block(0.0, 0.0, 0), block(5.0, 10.0, 0), block(9.0, 0.0, 1), block(7.0, 30.0, 1)];
        let links = [(0, 3), (1, 2)];
        let places = in_columns(&blocks, &links, COLUMNS);
        assert_eq!(places[0].x, places[1].x);
        assert_eq!(places[2].x, places[3].x);
        assert!(places[2].x >= places[0].x + 184.0 + COLUMNS.layers);
        let crossed = (places[0].y < places[1].y) != (places[3].y < places[2].y);
        assert!(!crossed, "{places:?}");
        assert_apart(&rects(&blocks, &places));
    }

    #[test]
    fn what_is_linked_lies_side_by_side() {
        let blocks = [block(0.0, 0.0, 0), block(0.0, 200.0, 0), block(300.0, 900.0, 1)];
        let places = in_columns(&blocks, &[(1, 2)], COLUMNS);
        assert_eq!(places[1].y, places[2].y);
    }

    #[test]
    fn layers_are_rows_or_columns_so_that_they_fill_a_window() {
        let blocks: Vec<Block> =
            (0..12).map(|at| block(f64::from(at), 0.0, at as u8 / 6)).collect();
        let shape = |places: &[Point]| {
            let all = Rect::around(rects(&blocks, places)).expect("blocks");
            all.width() / all.height()
        };
        let places = tidy(Tidiness::Layered, &blocks, &[], &[]);
        assert!((0.4..3.0).contains(&shape(&places)), "{}", shape(&places));
        let single: Vec<Block> = (0..4).map(|at| block(0.0, 0.0, at)).collect();
        let places = tidy(Tidiness::Layered, &single, &[], &[]);
        assert!(places.windows(2).all(|pair| pair[1].y > pair[0].y), "{places:?}");
    }

    #[test]
    fn what_is_compact_keeps_its_order() {
        let blocks = [block(0.0, 0.0, 0), block(900.0, 10.0, 0), block(20.0, 700.0, 0)];
        let places = tidy(Tidiness::Compact, &blocks, &[], &[]);
        assert_eq!(places[0], Point::new(0.0, 0.0));
        assert_eq!(places[1].x, 184.0 + COMPACT_GAP.x);
        assert_eq!(places[2].y, 72.0 + COMPACT_GAP.y);
        assert_apart(&rects(&blocks, &places));
    }

    #[test]
    fn what_is_taken_stays_free() {
        let taken = [Rect::from_size(Point::new(-50.0, 40.0), 900.0, 60.0)];
        let blocks: Vec<Block> =
            (0..30).map(|at| block(0.0, f64::from(at), (at % 3) as u8)).collect();
        let links: Vec<(usize, usize)> = (0..29).map(|at| (at, at + 1)).collect();
        for tidiness in [Tidiness::Layered, Tidiness::Compact] {
            let mut rects = rects(&blocks, &tidy(tidiness, &blocks, &links, &taken));
            rects.extend(taken);
            assert_apart(&rects);
        }
    }

    #[test]
    fn inversions_are_counted() {
        assert_eq!(inversions(&mut [3, 1, 2]), 2);
        assert_eq!(inversions(&mut [1, 1, 2]), 0);
        assert_eq!(inversions(&mut []), 0);
    }
}
