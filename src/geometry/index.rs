//! Finding rectangles by place.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::{Point, Rect};

/// Rectangles that come and go, each under a number, found by place.
///
/// The area is divided into squares that know what touches them; what touches too many of them
/// is kept in a list of its own.
#[derive(Clone, Debug)]
pub struct MovingIndex {
    /// One through the side of a square.
    density: f64,
    /// Looked into by place; walked through only where order does not matter.
    cells: HashMap<(i32, i32), Vec<Entry>, BuildHasherDefault<CellHasher>>,
    large: Vec<Entry>,
}

impl Default for MovingIndex {
    fn default() -> Self {
        Self::for_size(CELL)
    }
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

fn is_large((left, top, right, bottom): (i32, i32, i32, i32)) -> bool {
    let count = |from: i32, to: i32| i64::from(to) - i64::from(from) + 1;
    count(left, right).saturating_mul(count(top, bottom)) > MANY_CELLS
}

impl MovingIndex {
    /// An index for rectangles of about this size, in world points.
    pub fn for_size(side: f64) -> Self {
        Self { density: 1.0 / side, cells: HashMap::default(), large: Vec::new() }
    }

    /// The square in which a place lies: its column and its row.
    fn cell(&self, place: Point) -> (i32, i32) {
        let cell = |value: f64| {
            // Rounded down; `f64::floor` is a call on most machines, and this is asked very often.
            let cells = value * self.density;
            let towards_zero = cells as i32;
            towards_zero - i32::from(f64::from(towards_zero) > cells)
        };
        (cell(place.x), cell(place.y))
    }

    /// The squares that a rectangle touches: first and last column and row.
    fn cells(&self, rect: &Rect) -> (i32, i32, i32, i32) {
        let ((left, top), (right, bottom)) = (self.cell(rect.min), self.cell(rect.max));
        (left, top, right, bottom)
    }

    /// Adds a rectangle under a number.
    pub fn insert(&mut self, number: u32, rect: Rect) {
        let range = self.cells(&rect);
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
        let range = self.cells(rect);
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
        self.any(area, |number, rect| {
            found(number, rect);
            false
        });
    }

    /// Whether anything that touches `area` is as wanted; each is asked once at most.
    pub fn any(&self, area: &Rect, mut is_wanted: impl FnMut(u32, &Rect) -> bool) -> bool {
        let range @ (left, top, right, bottom) = self.cells(area);
        let mut large = self.large.iter().filter(|(_, rect)| rect.intersects(area));
        if large.any(|(number, rect)| is_wanted(*number, rect)) {
            return true;
        }
        let is_one_cell = (left, top) == (right, bottom);
        let mut in_cell = |column: i32, row: i32, list: &[(u32, Rect)]| {
            list.iter().filter(|(_, rect)| rect.intersects(area)).any(|(number, rect)| {
                // Reported in the first square that it shares with the area, and only there.
                let is_first = is_one_cell || {
                    let (first_column, first_row) = self.cell(rect.min);
                    column == first_column.max(left) && row == first_row.max(top)
                };
                is_first && is_wanted(*number, rect)
            })
        };
        if is_large(range) && cell_count(range) > self.cells.len() as i64 {
            // Fewer squares hold something than the area touches. Their order does not matter:
            // every rectangle is reported once.
            let touched = self.cells.iter().filter(|((column, row), _)| {
                (left..=right).contains(column) && (top..=bottom).contains(row)
            });
            let mut touched = touched.map(|((column, row), list)| in_cell(*column, *row, list));
            return touched.any(|is_wanted| is_wanted);
        }
        for row in top..=bottom {
            for column in left..=right {
                if let Some(list) = self.cells.get(&(column, row))
                    && in_cell(column, row, list)
                {
                    return true;
                }
            }
        }
        false
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
        fn exactly_what_touches_is_found(
            rects in rects(),
            areas in rects(),
            removed in 0_usize..9,
            side in 100.0..2_000.0_f64,
        ) {
            let mut moving = MovingIndex::for_size(side);
            for (number, rect) in rects.iter().enumerate() {
                moving.insert(number as u32, *rect);
            }
            let kept = rects.len().saturating_sub(removed);
            for (number, rect) in rects.iter().enumerate().skip(kept) {
                moving.remove(number as u32, rect);
            }
            for area in &areas {
                let expected: Vec<u32> =
                    (0..kept as u32).filter(|n| rects[*n as usize].intersects(area)).collect();
                prop_assert_eq!(&moving.touching(area), &expected);
            }
        }
    }
}
