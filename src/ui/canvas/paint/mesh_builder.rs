//! Turns corners into triangles, fast and with soft edges.

use eframe::egui::epaint::{Mesh, Vertex};
use eframe::egui::{Color32, Pos2, pos2};

use crate::geometry::{Point, Transform};

/// Below this zoom nothing is left of marks but the tiles of nodes and the lines of links.
pub(super) const TILES_ZOOM: f64 = 0.14;
/// Below this zoom marks begin to fade.
const MARKS_ZOOM: f64 = 0.22;
/// From here down to [`ALL_TINT_ZOOM`] nodes take on their colour.
const TINT_ZOOM: f64 = 0.3;
const ALL_TINT_ZOOM: f64 = 0.05;
/// How much of their colour nodes take on.
const MOST_TINT: f64 = 0.6;
/// Links are never fainter than a line this wide, in screen points.
const LEAST_WIRE: f32 = 0.4;

/// Rectangles thinner than this, in screen points, have no room for soft edges.
const LEAST_SOFT: f32 = 2.0;
/// Pieces of links shorter than this, in screen points, are left out.
const LEAST_PIECE: f32 = 0.7;

/// A corner and the direction that leads away from it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    /// In world points from the origin of the sketch.
    pub at: [f32; 2],
    /// As long as the edges move when they move by one.
    pub normal: [f32; 2],
}

/// Draws into a mesh.
pub(super) struct MeshBuilder<'a> {
    mesh: &'a mut Mesh,
    screen_from_world: Transform,
    scale: f32,
    offset: Pos2,
    tint: f32,
    detail: f32,
}

impl<'a> MeshBuilder<'a> {
    /// A builder that sees the world through a transform.
    pub fn new(mesh: &'a mut Mesh, screen_from_world: Transform) -> Self {
        let zoom = screen_from_world.scale;
        let share = |from: f64, to: f64| ((zoom - from) / (to - from)).clamp(0.0, 1.0);
        Self {
            mesh,
            screen_from_world,
            scale: zoom as f32,
            offset: Pos2::ZERO,
            tint: (share(TINT_ZOOM, ALL_TINT_ZOOM) * MOST_TINT) as f32,
            detail: share(TILES_ZOOM, MARKS_ZOOM) as f32,
        }
    }

    /// Corners that follow are counted from here.
    pub fn set_origin(&mut self, world: Point) {
        let at = self.screen_from_world.point(world);
        self.offset = pos2(at.x as f32, at.y as f32);
    }

    /// A colour as far as it has turned into another.
    pub fn tinted(&self, color: Color32, tint: Color32) -> Color32 {
        let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * self.tint) as u8;
        let (from, to) = (color.to_array(), tint.to_array());
        let [red, green, blue, alpha] = std::array::from_fn(|at| mix(from[at], to[at]));
        Color32::from_rgba_premultiplied(red, green, blue, alpha)
    }

    /// A colour as far as details are shown.
    pub fn detail(&self, color: Color32) -> Color32 {
        faded(color, self.detail)
    }

    fn place(&self, corner: &Corner) -> Pos2 {
        let [x, y] = corner.at;
        pos2(self.offset.x + x * self.scale, self.offset.y + y * self.scale)
    }

    fn next(&self) -> u32 {
        self.mesh.vertices.len() as u32
    }

    /// A rectangle with soft edges, from the first corner to the second.
    pub fn block(&mut self, corners: &[Corner], color: Color32) {
        let [min, max] = corners else { return };
        let (min, max) = (self.place(min), self.place(max));
        let (width, height) = (max.x - min.x, max.y - min.y);
        // What is smaller than a point covers it in part.
        let color = faded(color, width.min(1.0) * height.min(1.0));
        if width.min(height) < LEAST_SOFT {
            self.quad([min, pos2(max.x, min.y), max, pos2(min.x, max.y)], color);
            return;
        }
        let (cx, cy) = ((min.x + max.x) / 2.0, (min.y + max.y) / 2.0);
        let (inner_x, inner_y) = ((width - 1.0).max(0.0) / 2.0, (height - 1.0).max(0.0) / 2.0);
        let (outer_x, outer_y) = (inner_x + 1.0, inner_y + 1.0);
        let vertex = |x: f32, y: f32, color: Color32| Vertex::untextured(pos2(x, y), color);
        let first = self.next();
        let clear = Color32::TRANSPARENT;
        self.mesh.vertices.extend_from_slice(&[
            vertex(cx - inner_x, cy - inner_y, color),
            vertex(cx + inner_x, cy - inner_y, color),
            vertex(cx + inner_x, cy + inner_y, color),
            vertex(cx - inner_x, cy + inner_y, color),
            vertex(cx - outer_x, cy - outer_y, clear),
            vertex(cx + outer_x, cy - outer_y, clear),
            vertex(cx + outer_x, cy + outer_y, clear),
            vertex(cx - outer_x, cy + outer_y, clear),
        ]);
        const INDICES: [u32; 30] = [
            0, 1, 2, 0, 2, 3, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4,
            7,
        ];
        self.mesh.indices.extend_from_slice(&INDICES.map(|index| index + first));
    }

    /// A rectangle with hard edges, from the first corner to the second.
    pub fn bar(&mut self, corners: &[Corner], color: Color32) {
        let [min, max] = corners else { return };
        if color == Color32::TRANSPARENT {
            return;
        }
        let (min, max) = (self.place(min), self.place(max));
        self.quad([min, pos2(max.x, min.y), max, pos2(min.x, max.y)], color);
    }

    /// Shapes of four corners with hard edges.
    pub fn patches(&mut self, corners: &[Corner], color: Color32) {
        for piece in corners.as_chunks::<4>().0 {
            let corners = [&piece[0], &piece[1], &piece[2], &piece[3]].map(|at| self.place(at));
            self.quad(corners, color);
        }
    }

    fn quad(&mut self, corners: [Pos2; 4], color: Color32) {
        let first = self.next();
        self.mesh.vertices.extend_from_slice(&corners.map(|at| Vertex::untextured(at, color)));
        self.mesh.indices.extend_from_slice(&[0, 1, 2, 0, 2, 3].map(|index| index + first));
    }

    /// Straight lines, each between two corners, one point wide and as strong as the width makes
    /// them.
    pub fn wire(&mut self, corners: &[Corner], width: f32, color: Color32) {
        let color = faded(color, (width * self.scale).max(LEAST_WIRE));
        let half = (width * self.scale).max(1.0) / 2.0;
        for pair in corners.chunks_exact(2) {
            let (a, b) = (self.place(&pair[0]), self.place(&pair[1]));
            if (b.x - a.x).abs() + (b.y - a.y).abs() < LEAST_PIECE {
                continue;
            }
            let [x, y] = pair[0].normal;
            let (x, y) = (x * half, y * half);
            let corners = [
                pos2(a.x + x, a.y + y),
                pos2(b.x + x, b.y + y),
                pos2(b.x - x, b.y - y),
                pos2(a.x - x, a.y - y),
            ];
            self.quad(corners, color);
        }
    }

    /// A convex polygon with soft edges.
    pub fn polygon(&mut self, corners: &[Corner], color: Color32) {
        if color == Color32::TRANSPARENT {
            return;
        }
        let (first, count) = (self.next(), corners.len() as u32);
        for corner in corners {
            let (at, [x, y]) = (self.place(corner), corner.normal);
            let (x, y) = (x * 0.5, y * 0.5);
            let inner = Vertex::untextured(pos2(at.x - x, at.y - y), color);
            let outer = Vertex::untextured(pos2(at.x + x, at.y + y), Color32::TRANSPARENT);
            self.mesh.vertices.extend_from_slice(&[inner, outer]);
        }
        let indices = &mut self.mesh.indices;
        for at in 2..count {
            indices.extend_from_slice(&[first, first + 2 * (at - 1), first + 2 * at]);
        }
        let mut before = first + 2 * (count - 1);
        for at in 0..count {
            let now = first + 2 * at;
            indices.extend_from_slice(&[before, now, now + 1, before, now + 1, before + 1]);
            before = now;
        }
    }

    /// A thin line with soft edges.
    pub fn stroke(&mut self, corners: &[Corner], closed: bool, width: f32, color: Color32) {
        let width = width * self.scale;
        let color = faded(color, width.min(1.0));
        if color == Color32::TRANSPARENT {
            return;
        }
        let reach = width.max(1.0);
        let (first, count) = (self.next(), corners.len() as u32);
        for corner in corners {
            let (at, [x, y]) = (self.place(corner), corner.normal);
            let (x, y) = (x * reach, y * reach);
            self.mesh.vertices.extend_from_slice(&[
                Vertex::untextured(pos2(at.x + x, at.y + y), Color32::TRANSPARENT),
                Vertex::untextured(at, color),
                Vertex::untextured(pos2(at.x - x, at.y - y), Color32::TRANSPARENT),
            ]);
        }
        let indices = &mut self.mesh.indices;
        let pieces = if closed { count } else { count - 1 };
        for at in 0..pieces {
            let (a, b) = (first + 3 * at, first + 3 * ((at + 1) % count));
            indices.extend_from_slice(&[a, a + 1, b + 1, a, b + 1, b]);
            indices.extend_from_slice(&[a + 1, a + 2, b + 2, a + 1, b + 2, b + 1]);
        }
    }
}

/// A premultiplied colour at a share of its strength, at most all of it.
fn faded(color: Color32, share: f32) -> Color32 {
    if share >= 1.0 {
        return color;
    }
    let share = (share.max(0.0) * 256.0) as u32;
    let part = |value: u8| ((u32::from(value) * share) >> 8) as u8;
    let [red, green, blue, alpha] = color.to_array().map(part);
    Color32::from_rgba_premultiplied(red, green, blue, alpha)
}
