//! Every block of a large drawing in its cell, and what that costs at first sight: quick enough to
//! hold a hundred thousand changes against each other.
//!
//! The links lie as straight lines in an index of buckets, so that a change is judged by the lines
//! around it.

use std::ops::Range;

use super::Drawing;
use super::arrangement::{Arrangement, Cell, across, frame_areas};

/// How many columns and rows a bucket of the index has.
const BUCKET: i32 = 3;
/// Nothing stands in a cell.
pub(super) const NOBODY: u32 = u32::MAX;
/// What stands in a cell keeps it, or it is not for anybody.
const RESERVED: u32 = u32::MAX - 1;

// What an arrangement costs is counted in crossings.

/// A card in the straight way of a link, and one in both ways of a single corner.
const IN_THE_STRAIGHT: f32 = 0.5;
const IN_BOTH: f32 = 1.2;
/// A column and a row of length.
const COLUMN: f32 = 0.27;
const ROW: f32 = 0.11;
/// A remark for each step away from what it is about.
const REMARK_AWAY: f32 = 1.0;

/// A link as a line from cell to cell.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    /// Column and row of either end.
    from: (i16, i16),
    to: (i16, i16),
}

impl Line {
    fn from(&self) -> (i32, i32) {
        (i32::from(self.from.0), i32::from(self.from.1))
    }

    fn to(&self) -> (i32, i32) {
        (i32::from(self.to.0), i32::from(self.to.1))
    }

    fn low(&self) -> (i32, i32) {
        (self.from().0.min(self.to().0), self.from().1.min(self.to().1))
    }

    fn high(&self) -> (i32, i32) {
        (self.from().0.max(self.to().0), self.from().1.max(self.to().1))
    }

    /// Columns and rows of both ends. They are so few that their products are exact.
    fn places(&self) -> [f32; 4] {
        [self.from.0, self.from.1, self.to.0, self.to.1].map(f32::from)
    }

    fn crosses(&self, other: &Self) -> bool {
        cross(self.places(), other.places())
    }
}

/// Whether two lines cross: the ends of either lie on both sides of the other.
#[inline]
fn cross([ax, ay, bx, by]: [f32; 4], [cx, cy, dx, dy]: [f32; 4]) -> bool {
    let side = |x: f32, y: f32| (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    let other = |x: f32, y: f32| (dx - cx) * (y - cy) - (dy - cy) * (x - cx);
    (side(cx, cy) * side(dx, dy) < 0.0) & (other(ax, ay) * other(bx, by) < 0.0)
}

/// The lines that touch a part of the field, each number in a list of its own: so several lines are
/// held against another one at once.
#[derive(Clone, Debug, Default)]
struct Bucket {
    links: Vec<u32>,
    /// Columns and rows of both ends.
    from: (Vec<f32>, Vec<f32>),
    to: (Vec<f32>, Vec<f32>),
}

impl Bucket {
    fn lists(&mut self) -> [&mut Vec<f32>; 4] {
        [&mut self.from.0, &mut self.from.1, &mut self.to.0, &mut self.to.1]
    }

    fn push(&mut self, link: u32, line: &Line) {
        self.links.push(link);
        let places = line.places();
        for (list, place) in self.lists().into_iter().zip(places) {
            list.push(place);
        }
    }

    fn remove(&mut self, link: u32) {
        if let Some(at) = self.links.iter().position(|other| *other == link) {
            self.links.swap_remove(at);
            for list in self.lists() {
                list.swap_remove(at);
            }
        }
    }

    /// How many of its lines cross another one, of those whose first common column and row with it
    /// lie in these.
    fn crossings(&self, line: &Line, (columns, rows): (Range<f32>, Range<f32>)) -> u32 {
        let count = self.links.len();
        let (ax, ay) = (&self.from.0[..count], &self.from.1[..count]);
        let (bx, by) = (&self.to.0[..count], &self.to.1[..count]);
        let line = line.places();
        let low = (line[0].min(line[2]), line[1].min(line[3]));
        let mut crossed = 0;
        for at in 0..count {
            let other = [ax[at], ay[at], bx[at], by[at]];
            let first = (low.0.max(other[0].min(other[2])), low.1.max(other[1].min(other[3])));
            let is_first = (first.0 >= columns.start)
                & (first.0 < columns.end)
                & (first.1 >= rows.start)
                & (first.1 < rows.end);
            crossed += u32::from(cross(line, other) & is_first);
        }
        crossed
    }
}

/// All blocks in their cells.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub arrangement: Arrangement,
    /// How many rows there are, those of the band below included.
    pub height: usize,
    /// What stands in each cell, column by column.
    held: Vec<u32>,
    is_card: Vec<bool>,
    /// Which blocks may change places: those of the same number.
    pub kinds: Vec<u32>,
    ends: Vec<[u32; 2]>,
    is_remark: Vec<bool>,
    /// The links of each block.
    pub links: Vec<Vec<u32>>,
    lines: Vec<Line>,
    buckets: Vec<Bucket>,
    bucket_columns: usize,
    /// How many pairs of lines were held against each other.
    pub spent: u64,
}

impl Field {
    pub fn new(arrangement: Arrangement, drawing: &Drawing) -> Self {
        let drawn = || drawing.ties.iter().filter(|tie| tie.is_drawn && tie.from != tie.to);
        let ends: Vec<[u32; 2]> = drawn().map(|tie| [tie.from as u32, tie.to as u32]).collect();
        let mut links = vec![Vec::new(); drawing.blocks.len()];
        for (link, ends) in ends.iter().enumerate() {
            ends.iter().for_each(|end| links[*end as usize].push(link as u32));
        }
        let lowest = arrangement.cells.iter().map(|cell| cell.row + 1).max().unwrap_or(0);
        let mut field = Self {
            height: lowest.max(arrangement.rows),
            held: Vec::new(),
            is_card: drawing.blocks.iter().map(|block| block.is_card).collect(),
            kinds: Vec::new(),
            lines: vec![Line::default(); ends.len()],
            ends,
            is_remark: drawn().map(|tie| tie.is_remark).collect(),
            links,
            buckets: Vec::new(),
            bucket_columns: arrangement.lanes.len() / BUCKET as usize + 1,
            spent: 0,
            arrangement,
        };
        field.kinds = (0..field.is_card.len()).map(|block| field.kind(drawing, block)).collect();
        field.hold(drawing);
        field.index();
        field
    }

    /// What may stand where a block stands: of the same lane, or of the band below, and in the same
    /// frame.
    fn kind(&self, drawing: &Drawing, block: usize) -> u32 {
        let is_below = self.arrangement.is_below(block);
        let lane = self.arrangement.lanes[self.arrangement.cells[block].column];
        let frame = drawing.blocks[block].frame.map_or(0, |frame| frame as u32 + 1);
        frame * 512 + u32::from(lane) + if is_below { 256 } else { 0 }
    }

    fn hold(&mut self, drawing: &Drawing) {
        self.held = vec![NOBODY; self.arrangement.lanes.len() * self.height];
        // An empty cell within a frame is for nobody.
        for (first, last) in frame_areas(&self.arrangement, drawing).into_values() {
            for column in first.column..=last.column {
                let start = self.place(Cell { column, row: first.row });
                self.held[start..=start + last.row - first.row].fill(RESERVED);
            }
        }
        for block in 0..self.is_card.len() {
            let cell = self.arrangement.cells[block];
            let is_below = self.arrangement.is_below(block);
            let wide = if is_below { across(drawing, block) } else { 1 };
            for column in cell.column..cell.column + wide {
                let place = self.place(Cell { column, ..cell });
                self.held[place] = if wide > 1 { RESERVED } else { block as u32 };
            }
            if wide > 1 {
                // It stays.
                self.kinds[block] = NOBODY - block as u32;
            }
        }
    }

    fn place(&self, cell: Cell) -> usize {
        cell.column * self.height + cell.row
    }

    /// What stands in a cell.
    pub fn held(&self, cell: Cell) -> u32 {
        self.held[self.place(cell)]
    }

    /// Whether a block may stand in a cell, in exchange with what stands there.
    pub fn takes(&self, block: usize, cell: Cell) -> bool {
        match self.held(cell) {
            RESERVED => false,
            NOBODY => {
                let is_below = cell.row >= self.arrangement.rows;
                let lane = self.arrangement.lanes[cell.column];
                let own = self.arrangement.cells[block];
                self.kinds[block] < 512
                    && is_below == self.arrangement.is_below(block)
                    && (is_below || lane == self.arrangement.lanes[own.column])
            }
            other => self.kinds[other as usize] == self.kinds[block],
        }
    }

    /// The other end of a link.
    pub fn partner(&self, block: usize, link: u32) -> usize {
        let [from, to] = self.ends[link as usize];
        if from as usize == block { to as usize } else { from as usize }
    }

    /// Puts everything where an arrangement of the same columns has it.
    pub fn restore(&mut self, cells: &[Cell]) {
        for block in 0..self.is_card.len() {
            let place = self.place(self.arrangement.cells[block]);
            if self.held[place] < RESERVED {
                self.held[place] = NOBODY;
            }
        }
        self.arrangement.cells = cells.to_vec();
        for (block, cell) in cells.iter().enumerate() {
            let place = self.place(*cell);
            if self.held[place] != RESERVED {
                self.held[place] = block as u32;
            }
        }
        self.index();
    }

    fn index(&mut self) {
        let rows = self.height / BUCKET as usize + 1;
        self.buckets = vec![Bucket::default(); self.bucket_columns * rows];
        for link in 0..self.lines.len() {
            self.draw(link as u32);
        }
    }

    fn line(&self, link: u32) -> Line {
        let at = |end: u32| {
            let cell = self.arrangement.cells[end as usize];
            (cell.column as i16, cell.row as i16)
        };
        let [from, to] = self.ends[link as usize];
        Line { from: at(from), to: at(to) }
    }

    fn buckets_of(&self, line: &Line) -> impl Iterator<Item = usize> + use<> {
        let (low, high) = (line.low(), line.high());
        let width = self.bucket_columns;
        (low.1 / BUCKET..=high.1 / BUCKET).flat_map(move |row| {
            (low.0 / BUCKET..=high.0 / BUCKET)
                .map(move |column| row as usize * width + column as usize)
        })
    }

    fn draw(&mut self, link: u32) {
        let line = self.line(link);
        self.lines[link as usize] = line;
        for bucket in self.buckets_of(&line) {
            self.buckets[bucket].push(link, &line);
        }
    }

    fn rub_out(&mut self, link: u32) {
        let line = self.lines[link as usize];
        for bucket in self.buckets_of(&line) {
            self.buckets[bucket].remove(link);
        }
    }

    /// Puts a block into a cell, and what stands there into its own.
    pub fn exchange(&mut self, block: usize, cell: Cell) {
        let own = self.arrangement.cells[block];
        let (from, to) = (self.place(own), self.place(cell));
        let other = self.held[to];
        self.held.swap(from, to);
        self.arrangement.cells[block] = cell;
        if other < RESERVED {
            self.arrangement.cells[other as usize] = own;
        }
        for block in [block as u32, other].into_iter().filter(|block| *block < RESERVED) {
            for at in 0..self.links[block as usize].len() {
                let link = self.links[block as usize][at];
                self.rub_out(link);
                self.draw(link);
            }
        }
    }

    /// How often a link crosses others, beside these.
    fn crossings(&mut self, link: u32, beside: &[u32]) -> u32 {
        let line = self.lines[link as usize];
        let (low, high) = (line.low(), line.high());
        let mut count = 0;
        // Of the buckets that two lines are both in only the first one counts.
        let first = |at: i32| (at * BUCKET) as f32..((at + 1) * BUCKET) as f32;
        for row in low.1 / BUCKET..=high.1 / BUCKET {
            for column in low.0 / BUCKET..=high.0 / BUCKET {
                let lines = &self.buckets[row as usize * self.bucket_columns + column as usize];
                self.spent += lines.links.len() as u64;
                count += lines.crossings(&line, (first(column), first(row)));
            }
        }
        let beside = beside.iter().filter(|other| line.crosses(&self.lines[**other as usize]));
        count - beside.count() as u32
    }

    /// What a link costs by itself.
    fn alone(&self, link: u32) -> f32 {
        let line = self.lines[link as usize];
        let (from, to) = (line.from(), line.to());
        let (across, down) = ((from.0 - to.0).abs(), (from.1 - to.1).abs());
        let is_taken = |column: i32, row: i32| {
            let held = self.held[column as usize * self.height + row as usize];
            i32::from(held < RESERVED && self.is_card[held as usize])
        };
        let (columns, rows) =
            (from.0.min(to.0) + 1..from.0.max(to.0), from.1.min(to.1) + 1..from.1.max(to.1));
        let mut round = (0, 0);
        for column in columns {
            round.0 += is_taken(column, from.1);
            round.1 += is_taken(column, to.1);
        }
        for row in rows {
            round.0 += is_taken(to.0, row);
            round.1 += is_taken(from.0, row);
        }
        if across > 0 && down > 0 {
            round.0 += is_taken(to.0, from.1);
            round.1 += is_taken(from.0, to.1);
        }
        let parts = greatest_divisor(across, down);
        let straight: i32 = (1..parts)
            .map(|part| {
                let at = |from: i32, to: i32| from + (to - from) / parts * part;
                is_taken(at(from.0, to.0), at(from.1, to.1))
            })
            .sum();
        let away =
            if self.is_remark[link as usize] { REMARK_AWAY * (across + down) as f32 } else { 0.0 };
        away + COLUMN * across as f32
            + ROW * down as f32
            + IN_BOTH * round.0.min(round.1) as f32
            + IN_THE_STRAIGHT * straight as f32
    }

    /// What some links cost; what is dearer than `most` is not looked at to its end.
    pub fn cost_of(&mut self, links: &[u32], most: f32) -> f32 {
        let mut cost = links.iter().map(|link| self.alone(*link)).sum();
        for (at, link) in links.iter().enumerate() {
            if cost > most {
                break;
            }
            cost += self.crossings(*link, &links[..at]) as f32;
        }
        cost
    }

    /// What all links cost.
    pub fn cost(&mut self) -> f64 {
        let mut cost = 0.0;
        for link in 0..self.lines.len() as u32 {
            cost += f64::from(self.crossings(link, &[])) / 2.0 + f64::from(self.alone(link));
        }
        cost
    }

    /// How many pairs of lines [`Field::cost`] holds against each other.
    pub fn pairs(&self) -> u64 {
        self.buckets.iter().map(|lines| (lines.links.len() as u64).pow(2)).sum()
    }
}

fn greatest_divisor(a: i32, b: i32) -> i32 {
    if b == 0 { a } else { greatest_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, Rect};
    use crate::layout::tidy::chance::Chance;
    use crate::layout::tidy::{Block, Stand, Tie};

    fn field() -> Field {
        let rect = Rect::from_size(Point::default(), 184.0, 72.0);
        let blocks: Vec<Block> = (0..30)
            .map(|at| Block { rect, stand: Stand::Lane(at / 15), frame: None, is_card: at != 7 })
            .collect();
        let ties = (0..40).map(|at| Tie {
            from: at * 7 % 30,
            to: (at * 11 + 3) % 30,
            weight: 1.0,
            is_drawn: true,
            is_named: false,
            is_remark: at == 5,
        });
        let cells = (0..30).map(|at| Cell { column: at / 5, row: at % 5 * 2 }).collect();
        let lanes = vec![0, 0, 0, 1, 1, 1];
        let drawing = Drawing { blocks, ties: ties.collect(), ..Drawing::default() };
        Field::new(Arrangement { cells, lanes, rows: 9 }, &drawing)
    }

    #[test]
    fn exchanges_cost_what_counting_all_anew_says() {
        let (mut field, mut chance) = (field(), Chance::new(3));
        for _ in 0..200 {
            let block = chance.below(30);
            let cell = Cell { column: chance.below(6), row: chance.below(9) };
            if field.takes(block, cell) {
                field.exchange(block, cell);
            }
        }
        let cost = field.cost();
        let cells = field.arrangement.cells.clone();
        field.restore(&cells);
        assert_eq!(cost, field.cost());
        let is_kept = |block: usize| (cells[block].column < 3) == (block < 15);
        assert!((0..30).all(is_kept), "no block left its lane");
    }

    #[test]
    fn lines_cross_unless_they_only_touch() {
        let line = |from: (i16, i16), to: (i16, i16)| Line { from, to };
        assert!(line((0, 0), (4, 4)).crosses(&line((0, 4), (4, 0))));
        assert!(!line((0, 0), (4, 4)).crosses(&line((0, 0), (4, 0))));
        assert!(!line((0, 0), (2, 2)).crosses(&line((2, 2), (4, 4))));
        assert!(!line((0, 0), (1, 0)).crosses(&line((0, 4), (1, 4))));
    }
}
