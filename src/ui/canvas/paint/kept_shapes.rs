//! The marks of drawings as shapes of the window, kept while the drawing is only moved: to flatten
//! their curves anew would take most of the time of a frame.

use std::collections::HashMap;
use std::sync::{Arc, Weak};

use eframe::egui::{self, Pos2, Shape};

use super::{CROWD, Projection, is_seen, item_shape};
use crate::geometry::{Point, Rect, Transform};
use crate::scene::{Drawing, Item, Mark};

/// The shapes of what was seen in the last frame, all at the same zoom.
#[derive(Debug, Default)]
pub(super) struct KeptShapes {
    zoom: f64,
    /// While the zoom changes, nothing is worth keeping.
    zooming: bool,
    drawings: HashMap<usize, Kept>,
    frame: u64,
}

#[derive(Debug)]
struct Kept {
    /// Known by its place, where no other drawing can come to lie meanwhile.
    drawing: Weak<Drawing>,
    /// For each mark its shape as if the drawing began at the corner of the window, once it was
    /// seen.
    shapes: Vec<Option<Shape>>,
    used: u64,
}

impl KeptShapes {
    /// Begins a frame.
    pub fn begin(&mut self, projection: &Projection) {
        let zoom = projection.zoom();
        if projection.zooming || zoom != self.zoom {
            self.drawings.clear();
        }
        self.zoom = zoom;
        self.zooming = projection.zooming;
        self.frame += 1;
    }

    /// Ends a frame: what was not seen in it is forgotten.
    pub fn end(&mut self) {
        let frame = self.frame;
        self.drawings.retain(|_, kept| kept.used == frame && kept.drawing.strong_count() > 0);
    }

    /// Adds how those marks of a drawing look that lie in `visible_area` and are not too small.
    pub fn add(
        &mut self,
        (painter, shapes): (&egui::Painter, &mut Vec<Shape>),
        (drawing, items): (&Arc<Drawing>, &[Item]),
        visible_area: &Rect,
        projection: &Projection,
    ) {
        let seen = |item: &Item| is_seen(drawing, item, visible_area, projection);
        if self.zooming || items.len() >= CROWD {
            let items = items.iter().filter(|item| seen(item));
            return shapes.extend(items.filter_map(|item| item_shape(painter, item, projection)));
        }
        let kept = self.drawings.entry(Arc::as_ptr(drawing).addr()).or_insert_with(|| Kept {
            drawing: Arc::downgrade(drawing),
            shapes: vec![None; items.len()],
            used: 0,
        });
        kept.used = self.frame;
        let origin = drawing.bounds.min;
        let way = projection.at(origin) - Pos2::ZERO;
        for (item, kept) in items.iter().zip(&mut kept.shapes).filter(|(item, _)| seen(item)) {
            if !is_movable(item, projection) {
                shapes.extend(item_shape(painter, item, projection));
                continue;
            }
            if kept.is_none() {
                *kept = item_shape(painter, item, &at_corner(origin, projection));
            }
            shapes.extend(kept.as_ref().map(|shape| {
                let mut shape = shape.clone();
                shape.translate(way);
                shape
            }));
        }
    }
}

/// The same projection with a world point in the corner of the window.
fn at_corner(origin: Point, projection: &Projection) -> Projection {
    let scale = projection.zoom();
    let offset = origin * -scale;
    Projection { screen_from_world: Transform { scale, offset }, ..*projection }
}

/// Whether a mark looks the same wherever it stands: letters are laid out for the window, which may
/// drop what it laid out; and of dots only those are made that are seen.
fn is_movable(item: &Item, projection: &Projection) -> bool {
    match &item.mark {
        Mark::Text(run) => projection.is_bar(run.size),
        Mark::Line { dashes, .. } => dashes.as_ref().is_none_or(|dashes| !dashes.are_dots),
        Mark::Fill { .. } | Mark::Area { .. } | Mark::Border { .. } | Mark::Icon { .. } => true,
        Mark::Bitmap { .. } => false,
    }
}
