//! The drawing from far away: sketches of tiles, kept from frame to frame, in one mesh.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Weak};

use eframe::egui::epaint::Mesh;

use super::lod_sketch::{Detail, Height, LodSketch};
use super::mesh_builder::{MeshBuilder, TILES_ZOOM};
use crate::geometry::{Rect, Transform};
use crate::scene::{Scene, Tile};

/// Below this zoom the drawing is painted from sketches: no text could be read.
pub(in crate::ui::canvas) const EXACT_ZOOM: f64 = 0.3;
/// So many drawings are sketched with all their marks in one frame; the tiles of others follow in
/// the next ones.
const DRAWINGS_A_FRAME: usize = 500;
/// More sketches than this, and more than twice those in use, are not kept.
const KEPT: usize = 256;

/// The sketches of tiles, and the mesh they were painted into.
#[derive(Debug, Default)]
pub(super) struct LevelOfDetail {
    tiles: HashMap<usize, Kept>,
    mesh: Arc<Mesh>,
    frame: u64,
}

/// What was made for a tile.
#[derive(Debug)]
struct Kept {
    /// Known by its place, where no other tile can come to lie meanwhile; its drawings go with the
    /// scene.
    tile: Weak<Tile>,
    tiles: Option<LodSketch>,
    marks: Option<LodSketch>,
    used: u64,
}

impl LevelOfDetail {
    /// The mesh of what is seen, and whether more could be shown of it in the next frame.
    pub fn paint(
        &mut self,
        scene: &Scene,
        visible_area: &Rect,
        screen_from_world: Transform,
    ) -> (Arc<Mesh>, bool) {
        self.frame += 1;
        let tiles = scene.drawings.tiles(visible_area);
        let with_marks = screen_from_world.scale >= TILES_ZOOM;
        let waiting = self.sketch(&tiles, with_marks);
        let kept = tiles.iter().filter_map(|tile| self.tiles.get(&key(tile)));
        let sketches: Vec<&LodSketch> =
            kept.filter_map(|kept| kept.marks.as_ref().or(kept.tiles.as_ref())).collect();
        let mut mesh = std::mem::take(&mut self.mesh);
        // The mesh of the frame before is given back when it has been painted.
        if let Some(painted) = Arc::get_mut(&mut mesh) {
            painted.clear();
        } else {
            mesh = Arc::default();
        }
        let mut builder = MeshBuilder::new(Arc::make_mut(&mut mesh), screen_from_world);
        let heights: BTreeSet<Height> =
            sketches.iter().flat_map(|sketch| sketch.heights()).collect();
        for height in heights {
            sketches.iter().for_each(|sketch| sketch.paint(height, &mut builder));
        }
        self.mesh = Arc::clone(&mesh);
        self.drop_unused(tiles.len());
        (mesh, waiting)
    }

    /// Sketches those of the tiles that are not yet sketched; gives whether some have to wait.
    fn sketch(&mut self, tiles: &[&Arc<Tile>], with_marks: bool) -> bool {
        let mut room = DRAWINGS_A_FRAME;
        let mut waiting = false;
        for tile in tiles {
            let kept = self.tiles.entry(key(tile)).or_insert_with(|| Kept {
                tile: Arc::downgrade(tile),
                tiles: None,
                marks: None,
                used: 0,
            });
            kept.used = self.frame;
            if with_marks && kept.marks.is_none() && room > 0 {
                room = room.saturating_sub(tile.len());
                kept.marks = Some(LodSketch::new(tile, Detail::Marks));
            }
            let has_marks = with_marks && kept.marks.is_some();
            waiting |= with_marks && !has_marks;
            if !has_marks && kept.tiles.is_none() {
                kept.tiles = Some(LodSketch::new(tile, Detail::Tiles));
            }
            if !with_marks {
                // They take much room, and are made again in no time.
                kept.marks = None;
            }
        }
        waiting
    }

    fn drop_unused(&mut self, in_use: usize) {
        let are_many = self.tiles.len() > KEPT.max(2 * in_use);
        self.tiles.retain(|_, kept| {
            kept.used == self.frame || (!are_many && kept.tile.strong_count() > 0)
        });
    }

    /// Forgets the sketches: from near they are not needed.
    pub fn forget(&mut self) {
        if !self.tiles.is_empty() {
            *self = Self::default();
        }
    }
}

fn key(tile: &Arc<Tile>) -> usize {
    Arc::as_ptr(tile).addr()
}
