//! Finding rectangles by place.

use super::{FxHashMap, Point, Rect};

/// Rectangles that come and go, each under a number, found by place.
///
/// The area is divided into squares that know what touches them; what touches too many of them
/// is kept in a list of its own. Places are kept in single precision, which is exact for multiples
/// of a sixteenth of a point within a million of them: there are many entries, and the fewer bytes
/// they take the faster they are looked through. Rounding never parts what touches.
#[derive(Clone, Debug)]
pub struct SpatialGrid {
    /// One through the side of a square.
    density: f64,
    /// Looked into by place; iterated over only where order does not matter.
    cells: FxHashMap<(i32, i32), Vec<Entry>>,
    large: Vec<Entry>,
}

impl Default for SpatialGrid {
    fn default() -> Self {
        Self::for_size(CELL)
    }
}

/// A rectangle under its number.
#[derive(Clone, Copy, Debug)]
struct Entry {
    number: u32,
    area: Area,
}

/// A rectangle in single precision.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Area {
    fn of(rect: &Rect) -> Self {
        Self {
            left: rect.min.x as f32,
            top: rect.min.y as f32,
            right: rect.max.x as f32,
            bottom: rect.max.y as f32,
        }
    }

    fn rect(self) -> Rect {
        Rect {
            min: Point::new(self.left.into(), self.top.into()),
            max: Point::new(self.right.into(), self.bottom.into()),
        }
    }

    fn touches(&self, other: &Self) -> bool {
        // All four are compared at once: which of them fails cannot be guessed.
        (self.left <= other.right)
            & (other.left <= self.right)
            & (self.top <= other.bottom)
            & (other.top <= self.bottom)
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

impl SpatialGrid {
    /// An index for rectangles of about this size, in world points.
    pub fn for_size(side: f64) -> Self {
        Self { density: 1.0 / side, cells: FxHashMap::default(), large: Vec::new() }
    }

    /// The column or the row in which a coordinate lies.
    fn cell(&self, value: f32) -> i32 {
        // Rounded down; `f64::floor` is a call on most machines, and this is asked very often.
        let cells = f64::from(value) * self.density;
        let towards_zero = cells as i32;
        towards_zero - i32::from(f64::from(towards_zero) > cells)
    }

    /// The squares that a rectangle touches: first and last column and row.
    fn cells(&self, area: &Area) -> (i32, i32, i32, i32) {
        let Area { left, top, right, bottom } = *area;
        (self.cell(left), self.cell(top), self.cell(right), self.cell(bottom))
    }

    /// Adds a rectangle under a number.
    pub fn insert(&mut self, number: u32, rect: Rect) {
        let entry = Entry { number, area: Area::of(&rect) };
        let range = self.cells(&entry.area);
        if is_large(range) {
            self.large.push(entry);
            return;
        }
        let (left, top, right, bottom) = range;
        for row in top..=bottom {
            for column in left..=right {
                self.cells.entry((column, row)).or_default().push(entry);
            }
        }
    }

    /// Takes out what was added under this number with this rectangle.
    pub fn remove(&mut self, number: u32, rect: &Rect) {
        let range = self.cells(&Area::of(rect));
        let drop = |list: &mut Vec<Entry>| {
            if let Some(at) = list.iter().position(|entry| entry.number == number) {
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
        let area = Area::of(area);
        let range @ (left, top, right, bottom) = self.cells(&area);
        let mut is_wanted = |entry: &Entry| is_wanted(entry.number, &entry.area.rect());
        if self.large.iter().any(|entry| entry.area.touches(&area) && is_wanted(entry)) {
            return true;
        }
        let is_one_cell = (left, top) == (right, bottom);
        let mut in_cell = |column: i32, row: i32, list: &[Entry]| {
            list.iter().filter(|entry| entry.area.touches(&area)).any(|entry| {
                // Reported in the first square that it shares with the area, and only there.
                let is_first = is_one_cell
                    || (column == self.cell(entry.area.left).max(left)
                        && row == self.cell(entry.area.top).max(top));
                is_first && is_wanted(entry)
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
        // In sixteenths of a point, which are kept exactly.
        let far = -16 * 3_000..16 * 3_000;
        let size = prop_oneof![0..16 * 400, 0..16 * 9_000];
        let rect = (far.clone(), far, size.clone(), size).prop_map(|parts| {
            let [x, y, width, height] =
                <[i32; 4]>::from(parts).map(|sixteenths| f64::from(sixteenths) / 16.0);
            Rect::from_size(Point::new(x, y), width, height)
        });
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
            let mut moving = SpatialGrid::for_size(side);
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

        #[test]
        fn rounding_parts_nothing_that_touches(
            (x, y) in (-2e6..2e6_f64, -2e6..2e6_f64),
            (across, down) in (0.0..300.0_f64, 0.0..300.0_f64),
        ) {
            // Two rectangles that share a corner.
            let corner = Point::new(x, y);
            let rect = Rect { min: corner - Point::new(across, down), max: corner };
            let area = Rect { min: corner, max: corner + Point::new(down, across) };
            let mut moving = SpatialGrid::default();
            moving.insert(7, rect);
            prop_assert_eq!(moving.touching(&area), [7]);
        }
    }
}
