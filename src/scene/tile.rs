//! The drawings of a scene by place: squares of the world, each with what has its middle there.

use std::ops::RangeInclusive;
use std::sync::Arc;

use super::drawing::{Drawing, back_to_front};
use crate::geometry::Rect;
use crate::plan::Map;

/// The side of the smallest tiles, in world points: about a screen at usual zoom, so that a change
/// has few of them made again and a look at the plan touches few. What is larger than a tile lies
/// in tiles [`GROWTH`] times as large, and so on.
const SIDE: f64 = 1_024.0;
const GROWTH: f64 = 4.0;
/// More levels than the largest plan needs: the side of the last is a million times a card.
const LEVELS: u8 = 8;

/// Drawings near each other, back to front. A tile in which nothing changed is the same in the
/// scene after (`Arc::ptr_eq`), so that what was made for it can be kept.
#[derive(Clone, Debug)]
pub struct Tile {
    /// Around all of its drawings.
    pub bounds: Rect,
    /// Apart from the drawings, so that looking for a few does not touch all.
    entries: Vec<(Rect, Arc<Drawing>)>,
}

impl Tile {
    /// How many drawings it has; at least one.
    #[expect(clippy::len_without_is_empty, reason = "no tile is empty")]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// All of its drawings, back to front.
    pub fn drawings(&self) -> impl Iterator<Item = &Arc<Drawing>> {
        self.entries.iter().map(|(_, drawing)| drawing)
    }

    pub(super) fn within(&self, area: &Rect) -> impl Iterator<Item = &Arc<Drawing>> {
        let touching = self.entries.iter().filter(|(bounds, _)| bounds.intersects(area));
        touching.map(|(_, drawing)| drawing)
    }
}

/// The level, the row and the column of a tile.
type TileKey = (u8, i32, i32);

/// All tiles of a scene. A drawing that is nowhere is in none.
#[derive(Clone, Debug, Default)]
pub(super) struct Tiles {
    tiles: Map<TileKey, Arc<Tile>>,
    /// How many tiles each level has.
    counts: [usize; LEVELS as usize],
}

fn side(level: u8) -> f64 {
    SIDE * GROWTH.powi(level.into())
}

fn key(bounds: &Rect) -> TileKey {
    let size = bounds.width().max(bounds.height());
    let level = (0..LEVELS - 1).find(|level| size <= side(*level)).unwrap_or(LEVELS - 1);
    let center = bounds.center();
    let cell = |value: f64| (value / side(level)).floor() as i32;
    (level, cell(center.y), cell(center.x))
}

impl FromIterator<Arc<Drawing>> for Tiles {
    /// The drawings come back to front.
    fn from_iter<I: IntoIterator<Item = Arc<Drawing>>>(drawings: I) -> Self {
        let mut found: std::collections::BTreeMap<TileKey, Tile> = Default::default();
        for drawing in drawings.into_iter().filter(|drawing| !drawing.is_nowhere()) {
            let bounds = drawing.bounds;
            let tile = found.entry(key(&bounds));
            let tile = tile.or_insert_with(|| Tile { bounds, entries: Vec::new() });
            tile.bounds = tile.bounds.union(&bounds);
            tile.entries.push((bounds, drawing));
        }
        let mut counts = [0; LEVELS as usize];
        for (level, ..) in found.keys() {
            counts[usize::from(*level)] += 1;
        }
        let tiles = found.into_iter().map(|(key, tile)| (key, Arc::new(tile)));
        Self { tiles: tiles.collect(), counts }
    }
}

impl Tiles {
    pub fn insert(&mut self, drawing: &Arc<Drawing>) {
        if drawing.is_nowhere() {
            return;
        }
        let bounds = drawing.bounds;
        let key = key(&bounds);
        let Some(tile) = self.tiles.get_mut(&key) else {
            let tile = Tile { bounds, entries: vec![(bounds, Arc::clone(drawing))] };
            self.tiles.insert(key, Arc::new(tile));
            self.counts[usize::from(key.0)] += 1;
            return;
        };
        let tile = Arc::make_mut(tile);
        let before = |(_, other): &(Rect, Arc<Drawing>)| back_to_front(other, drawing).is_lt();
        let at = tile.entries.partition_point(before);
        tile.entries.insert(at, (bounds, Arc::clone(drawing)));
        tile.bounds = tile.bounds.union(&bounds);
    }

    pub fn remove(&mut self, drawing: &Arc<Drawing>) {
        let key = key(&drawing.bounds);
        let Some(tile) = self.tiles.get_mut(&key) else { return };
        let tile = Arc::make_mut(tile);
        tile.entries.retain(|(_, other)| !Arc::ptr_eq(other, drawing));
        match Rect::around(tile.entries.iter().map(|(bounds, _)| *bounds)) {
            Some(bounds) => tile.bounds = bounds,
            None => {
                self.tiles.remove(&key);
                self.counts[usize::from(key.0)] -= 1;
            }
        }
    }

    pub fn bounds(&self) -> Option<Rect> {
        Rect::around(self.tiles.values().map(|tile| tile.bounds))
    }

    /// The tiles in which something touches an area.
    pub fn touching(&self, area: &Rect) -> Vec<&Arc<Tile>> {
        let mut found = Vec::new();
        let take = |found: &mut Vec<_>, tile| {
            let tile: &Arc<Tile> = tile;
            if tile.bounds.intersects(area) {
                found.push(tile);
            }
        };
        for level in 0..LEVELS {
            let count = self.counts[usize::from(level)];
            if count == 0 {
                continue;
            }
            // What has its middle in a tile reaches at most half a tile beyond it. In the last
            // level everything is looked through.
            let near = area.expand(side(level) / 2.0);
            let cells = |from: f64, to: f64| -> RangeInclusive<i32> {
                (from / side(level)).floor() as i32..=(to / side(level)).floor() as i32
            };
            let rows = cells(near.min.y, near.max.y);
            let columns = cells(near.min.x, near.max.x);
            let row_count = i64::from(*rows.end()) - i64::from(*rows.start()) + 1;
            if level == LEVELS - 1 || row_count > count as i64 {
                let all = (level, i32::MIN, i32::MIN)..=(level, i32::MAX, i32::MAX);
                self.tiles.range(all).for_each(|(_, tile)| take(&mut found, tile));
                continue;
            }
            for row in rows {
                let in_row = (level, row, *columns.start())..=(level, row, *columns.end());
                self.tiles.range(in_row).for_each(|(_, tile)| take(&mut found, tile));
            }
        }
        found
    }
}
