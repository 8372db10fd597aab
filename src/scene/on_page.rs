//! A picture laid on a page: every mark at its place there, with what the page says around it.

use std::sync::Arc;

use super::drawing::Drawing;
use super::items::Items;
use super::mark::{Dashes, Item, Mark, TextRun};
use super::picture::Scene;
use crate::geometry::{Rect, Transform};
use crate::theme::Theme;

impl Scene {
    /// A page of these marks alone.
    #[must_use]
    pub fn page(page: Rect, marks: Vec<Item>, theme: &Theme) -> Self {
        let drawings = [Arc::new(Drawing::caption(page, marks, theme))].into_iter().collect();
        Self { bounds: page, background: theme.surface, drawings }
    }

    /// This picture placed by `place` on a page with the marks of the page in front of it. The page
    /// is all that the new picture shows: its bounds.
    #[must_use]
    pub fn on_page(&self, place: &Transform, page: Rect, marks: Vec<Item>, theme: &Theme) -> Self {
        let placed = self.drawings.iter().map(|drawing| Arc::new(drawing.placed(place)));
        let around = Drawing::caption(page, marks, theme);
        let drawings = placed.chain([Arc::new(around)]).collect();
        Self { bounds: page, background: self.background, drawings }
    }
}

impl Drawing {
    /// The same at another place and in another size.
    fn placed(&self, place: &Transform) -> Self {
        let items: Vec<Item> = self.items.once().iter().map(|item| item.placed(place)).collect();
        Self {
            tag: self.tag.clone(),
            bounds: place.rect(&self.bounds),
            items: Items::titled(items, self.items.title()),
            outline: self.outline.map(|outline| place.rect(&outline)),
            route: self.route.iter().map(|at| place.point(*at)).collect(),
            label: self.label.map(|label| place.rect(&label)),
            ..*self
        }
    }
}

impl Item {
    /// The mark at another place and in another size.
    #[must_use]
    pub fn placed(&self, place: &Transform) -> Self {
        Self { bounds: place.rect(&self.bounds), mark: self.mark.placed(place) }
    }
}

impl Mark {
    fn placed(&self, by: &Transform) -> Self {
        match self {
            Self::Fill { path, color } => Self::Fill { path: path.transformed(by), color: *color },
            Self::Area { area, color, edge } => Self::Area {
                area: area.transformed(by),
                color: *color,
                edge: (edge.0 * by.scale, edge.1),
            },
            Self::Border { path, width, color } => {
                Self::Border { path: path.transformed(by), width: width * by.scale, color: *color }
            }
            Self::Line { path, width, color, dashes } => Self::Line {
                path: path.transformed(by),
                width: width * by.scale,
                color: *color,
                dashes: dashes.as_ref().map(|dashes| Box::new(dashes.placed(by))),
            },
            Self::Icon { icon, place, color } => {
                let place =
                    Transform { scale: place.scale * by.scale, offset: by.point(place.offset) };
                Self::Icon { icon: *icon, place, color: *color }
            }
            Self::Bitmap { place: at, bitmap } => {
                Self::Bitmap { place: by.rect(at), bitmap: Arc::clone(bitmap) }
            }
            Self::Text(run) => Self::Text(TextRun {
                baseline: by.point(run.baseline),
                size: run.size * by.scale,
                width: run.width * by.scale,
                text: run.text.clone(),
                ..*run
            }),
        }
    }
}

impl Dashes {
    fn placed(&self, by: &Transform) -> Self {
        let (on, off) = (self.on * by.scale, self.off * by.scale);
        Self { whole: self.whole.transformed(by), on, off, are_dots: self.are_dots }
    }
}
