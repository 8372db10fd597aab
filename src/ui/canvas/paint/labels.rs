//! The labels of links from farther away than their words could be read from, kept from frame to
//! frame.

use std::sync::Arc;

use crate::geometry::{Point, Rect};
use crate::plan::Id;
use crate::scene::{FarLabel, Scene, Tag, far_labels};

/// Letters are never smaller than this, in screen points.
const LEAST_LETTERS: f64 = 11.0;
/// The size of the letters of a label, in world points.
const LETTERS: f64 = 11.0;
/// While the zoom changes, letters may get so much larger or smaller before they are set anew.
const SLACK: f64 = 1.25;
/// Labels are placed in so much more than what is seen, as a share of it to each side: the drawing
/// may be moved so far before others come into sight.
const ASIDE: f64 = 0.25;

/// The labels that are shown.
#[derive(Debug, Default)]
pub(in crate::ui::canvas) struct Labels {
    placed: Option<Placed>,
}

#[derive(Debug)]
struct Placed {
    scene: Arc<Scene>,
    area: Rect,
    scale: f64,
    labels: Vec<FarLabel>,
}

impl Labels {
    /// Places the labels of what is seen, if that is far away.
    pub fn follow(
        &mut self,
        scene: &Arc<Scene>,
        visible_area: &Rect,
        (zoom, zooming): (f64, bool),
    ) {
        let scale = LEAST_LETTERS / (LETTERS * zoom);
        if scale <= 1.0 {
            self.placed = None;
            return;
        }
        let is_of_use = |placed: &Placed| {
            let is_near = placed.scale < scale * SLACK && scale < placed.scale * SLACK;
            (placed.scale == scale || (zooming && is_near))
                && Arc::ptr_eq(&placed.scene, scene)
                && placed.area.encloses(visible_area)
        };
        if self.placed.as_ref().is_some_and(is_of_use) {
            return;
        }
        let by = Point::new(visible_area.width() * ASIDE, visible_area.height() * ASIDE);
        let area = Rect { min: visible_area.min - by, max: visible_area.max + by };
        let labels = far_labels(scene, &area, scale);
        self.placed = Some(Placed { scene: Arc::clone(scene), area, scale, labels });
    }

    /// Forgets them: from much farther away there are none.
    pub fn forget(&mut self) {
        self.placed = None;
    }

    /// The labels as they are shown; `None` if they are shown as they are in the scene.
    pub fn shown(&self) -> Option<&[FarLabel]> {
        Some(&self.placed.as_ref()?.labels)
    }

    /// The link whose label is shown at a place, in world points, if it is not shown as it is in the
    /// scene.
    pub fn at(&self, place: Point) -> Option<&Id> {
        let label = self.shown()?.iter().find(|label| label.place.contains(place))?;
        link_of(label)
    }

    /// Where the label of a link is shown: `Some(None)` if it is not, and `None` if that is as in the
    /// scene.
    pub fn of(&self, link: &Id) -> Option<Option<&FarLabel>> {
        let shown = self.shown()?;
        Some(shown.iter().find(|label| link_of(label) == Some(link)))
    }
}

fn link_of(label: &FarLabel) -> Option<&Id> {
    match &label.drawing.tag {
        Tag::Label(id) => Some(id),
        Tag::Node(_) | Tag::Link(_) | Tag::Island(_) | Tag::IslandName(_) | Tag::Caption => None,
    }
}
