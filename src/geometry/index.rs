//! Finding rectangles by place.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::Rect;

/// Rectangles that come and go, each under a number, found by place.
///
/// The area is divided into squares that know what touches them; what touches too many of them
/// is kept in a list of its own.
#[derive(Clone, Debug, Default)]
pub struct MovingIndex {
    /// Looked into by place; walked through only where order does not matter.
    cells: HashMap<(i32, i32), Vec<Entry>, BuildHasherDefault<CellHasher>>,
    large: Vec<Entry>,
}

/// A rectangle under its number.
type Entry = (u32, Rect);

/// Mixes column and row; squares come from drawings, so nobody can pick them to collide.
#[derive(Clone, Debug, Default)]
struct CellHasher(u64);

impl Hasher for CellHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_i32(i32::from(*byte)));
    }

    fn write_i32(&mut self, value: i32) {
        self.0 = (self.0.rotate_left(23) ^ u64::from(value.cast_unsigned()))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// The side of a square: about the distance between two cards.
const CELL: f64 = 256.0;
/// What touches more squares than this is kept apart.
const MANY_CELLS: i64 = 64;

/// The squares that a rectangle touches: first and last column and row.
fn cells(rect: &Rect) -> (i32, i32, i32, i32) {
    let cell = |value: f64| {
        // Rounded down; `f64::floor` is a call on most machines, and this is asked very often.
        let cells = value * (1.0 / CELL);
        let towards_zero = cells as i32;
        towards_zero - i32::from(f64::from(towards_zero) > cells)
    };
    (cell(rect.min.x), cell(rect.min.y), cell(rect.max.x), cell(rect.max.y))
}

fn is_large((left, top, right, bottom): (i32, i32, i32, i32)) -> bool {
    let count = |from: i32, to: i32| i64::from(to) - i64::from(from) + 1;
    count(left, right).saturating_mul(count(top, bottom)) > MANY_CELLS
}

impl MovingIndex {
    /// Adds a rectangle under a number.
    pub fn insert(&mut self, number: u32, rect: Rect) {
        let range = cells(&rect);
        if is_large(range) {
            self.large.push((number, rect));
            return;
        }
        let (left, top, right, bottom) = range;
        for row in top..=bottom {
            for column in left..=right {
                self.cells.entry((column, row)).or_default().push((number, rect));
            }
        }
    }

    /// Takes out what was added under this number with this rectangle.
    pub fn remove(&mut self, number: u32, rect: &Rect) {
        let range = cells(rect);
        let drop = |list: &mut Vec<(u32, Rect)>| {
            if let Some(at) = list.iter().position(|(other, _)| *other == number) {
                list.swap_remove(at);
            }
        };
        if is_large(range) {
            drop(&mut self.large);
            return;
        }
        let (left, top, right, bottom) = range;
        for row in top..=bottom {
            for column in left..=right {
                if let Some(list) = self.cells.get_mut(&(column, row)) {
                    drop(list);
                    if list.is_empty() {
                        self.cells.remove(&(column, row));
                    }
                }
            }
        }
    }

    /// Calls `found` once for everything that touches `area`, in no particular order.
    pub fn visit(&self, area: &Rect, mut found: impl FnMut(u32, &Rect)) {
        let range @ (left, top, right, bottom) = cells(area);
        for (number, rect) in &self.large {
            if rect.intersects(area) {
                found(*number, rect);
            }
        }
        let mut in_cell = |column: i32, row: i32, list: &[(u32, Rect)]| {
            for (number, rect) in list {
                let (first_column, first_row, ..) = cells(rect);
                // Reported in the first square that it shares with the area, and only there.
                let first = column == first_column.max(left) && row == first_row.max(top);
                if first && rect.intersects(area) {
                    found(*number, rect);
                }
            }
        };
        if is_large(range) && cell_count(range) > self.cells.len() as i64 {
            // Fewer squares hold something than the area touches. Their order does not matter:
            // every rectangle is reported once.
            #[expect(clippy::iter_over_hash_type, reason = "the order does not matter here")]
            for ((column, row), list) in &self.cells {
                if (left..=right).contains(column) && (top..=bottom).contains(row) {
                    in_cell(*column, *row, list);
                }
            }
            return;
        }
        for row in top..=bottom {
            for column in left..=right {
                if let Some(list) = self.cells.get(&(column, row)) {
                    in_cell(column, row, list);
                }
            }
        }
    }

    /// The numbers of everything that touches `area`, ascending.
    pub fn touching(&self, area: &Rect) -> Vec<u32> {
        let mut numbers = Vec::new();
        self.visit(area, |number, _| numbers.push(number));
        numbers.sort_unstable();
        numbers
    }
}

fn cell_count((left, top, right, bottom): (i32, i32, i32, i32)) -> i64 {
    let count = |from: i32, to: i32| i64::from(to) - i64::from(from) + 1;
    count(left, right).saturating_mul(count(top, bottom))
}

/// Rectangles that stay where they are, found by place; their numbers are their positions in the
/// list they were built from.
#[derive(Clone, Debug, Default)]
pub struct FixedIndex {
    rects: Vec<Rect>,
    area: Option<Rect>,
    columns: usize,
    rows: usize,
    /// Where the entries of each square begin; one more than there are squares.
    starts: Vec<u32>,
    entries: Vec<u32>,
    /// What touches too many squares to be entered in each.
    large: Vec<u32>,
}

impl FixedIndex {
    /// An index of these rectangles.
    pub fn new(rects: Vec<Rect>) -> Self {
        let Some(area) = Rect::around(rects.iter().copied()) else { return Self::default() };
        // About one square for each rectangle, as wide as high where the area allows it.
        let count = rects.len().max(1) as f64;
        let (width, height) = (area.width().max(1.0), area.height().max(1.0));
        let side = (width * height / count).sqrt().max(1.0);
        let columns = ((width / side).ceil() as usize).clamp(1, 2_048);
        let rows = ((height / side).ceil() as usize).clamp(1, 2_048);
        let mut index = Self { rects, area: Some(area), columns, rows, ..Self::default() };
        let mut starts = vec![0_u32; columns * rows + 1];
        let is_large = |rect: &Rect| index.cell_count(rect) > MANY_CELLS as usize;
        for rect in index.rects.iter().filter(|rect| !is_large(rect)) {
            index.each_cell(rect, |cell| starts[cell + 1] += 1);
        }
        for cell in 1..starts.len() {
            starts[cell] += starts[cell - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![0_u32; starts.last().copied().unwrap_or_default() as usize];
        let mut large = Vec::new();
        for (number, rect) in index.rects.iter().enumerate() {
            if is_large(rect) {
                large.push(number as u32);
                continue;
            }
            index.each_cell(rect, |cell| {
                entries[next[cell] as usize] = number as u32;
                next[cell] += 1;
            });
        }
        index.large = large;
        index.starts = starts;
        index.entries = entries;
        index
    }

    fn range(&self, rect: &Rect) -> Option<[usize; 4]> {
        let area = self.area.filter(|area| area.intersects(rect))?;
        let cell = |value: f64, length: f64, cells: usize| {
            let share = (value / length.max(1.0)).clamp(0.0, 1.0);
            ((share * cells as f64) as usize).min(cells - 1)
        };
        let column = |x: f64| cell(x - area.min.x, area.width(), self.columns);
        let row = |y: f64| cell(y - area.min.y, area.height(), self.rows);
        Some([column(rect.min.x), row(rect.min.y), column(rect.max.x), row(rect.max.y)])
    }

    fn cell_count(&self, rect: &Rect) -> usize {
        self.range(rect)
            .map_or(0, |[left, top, right, bottom]| (right - left + 1) * (bottom - top + 1))
    }

    fn each_cell(&self, rect: &Rect, mut then: impl FnMut(usize)) {
        if let Some([left, top, right, bottom]) = self.range(rect) {
            for row in top..=bottom {
                for column in left..=right {
                    then(row * self.columns + column);
                }
            }
        }
    }

    /// The numbers of everything that touches `area`, ascending.
    pub fn touching(&self, area: &Rect) -> Vec<u32> {
        if self.area.is_some_and(|all| area.encloses(&all)) {
            return (0..self.rects.len() as u32).collect();
        }
        let large = self.large.iter().copied();
        let mut numbers: Vec<u32> =
            large.filter(|number| self.rects[*number as usize].intersects(area)).collect();
        self.each_cell(area, |cell| {
            let entries = self.starts[cell] as usize..self.starts[cell + 1] as usize;
            let touching = self.entries[entries].iter().copied();
            numbers.extend(touching.filter(|n| self.rects[*n as usize].intersects(area)));
        });
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Point;
    use super::*;

    fn rects() -> impl Strategy<Value = Vec<Rect>> {
        let far = -3_000.0..3_000.0_f64;
        let size = prop_oneof![0.0..400.0_f64, 0.0..9_000.0_f64];
        let rect = (far.clone(), far, size.clone(), size)
            .prop_map(|(x, y, width, height)| Rect::from_size(Point::new(x, y), width, height));
        proptest::collection::vec(rect, 0..40)
    }

    proptest! {
        #[test]
        fn both_find_exactly_what_touches(rects in rects(), areas in rects(), removed in 0_usize..9) {
            let mut moving = MovingIndex::default();
            for (number, rect) in rects.iter().enumerate() {
                moving.insert(number as u32, *rect);
            }
            let kept = rects.len().saturating_sub(removed);
            for (number, rect) in rects.iter().enumerate().skip(kept) {
                moving.remove(number as u32, rect);
            }
            let fixed = FixedIndex::new(rects[..kept].to_vec());
            for area in &areas {
                let expected: Vec<u32> =
                    (0..kept as u32).filter(|n| rects[*n as usize].intersects(area)).collect();
                prop_assert_eq!(&moving.touching(area), &expected);
                prop_assert_eq!(&fixed.touching(area), &expected);
            }
        }
    }
}
