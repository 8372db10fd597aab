//! The marks of an island: areas, and its name in those that have room for it.

use super::mark::Item;
use super::mark_builder::{MarkBuilder, baseline};
use super::options::Options;
use crate::geometry::{ConvexPath, Point, Rect};
use crate::language::texts;
use crate::text::{self, Face};
use crate::theme::Theme;

const NAME: (Face, f64) = (Face::SemiBold, 11.5);
/// The row of the name, above the cards.
pub(super) const NAME_ROW: f64 = 20.0;
const RADIUS: f64 = 14.0;
/// From the corner of the area to the row of its name.
const INSET: Point = Point::new(14.0, 7.0);

/// The areas of an island with its name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Areas {
    /// Each with whether the name stands in it.
    pub areas: Vec<(Rect, bool)>,
    pub number: Option<usize>,
    pub options: Options,
}

impl Areas {
    /// The marks of the areas.
    pub fn items(&self) -> Vec<Item> {
        let language = self.options.language;
        let theme = Theme::of(self.options.appearance);
        let mut marks = MarkBuilder::new(theme, false);
        let name = match self.number {
            None => texts::result::INTERLOCKED_CHANNELS.in_language(language).to_owned(),
            Some(number) => texts::canvas::INTERLOCKED_NUMBERED.with(language, &[&number]),
        };
        for (area, has_room) in &self.areas {
            marks.fill(ConvexPath::rounded(area, RADIUS), theme.island);
            if *has_room {
                let line = text::ellipsis(NAME.0, NAME.1, &name, area.width() - 2.0 * INSET.x);
                let at = Point::new(
                    area.min.x + INSET.x,
                    baseline(area.min.y + INSET.y, NAME_ROW, NAME),
                );
                marks.text(at, NAME, line, theme.accent);
            }
        }
        marks.into_items()
    }
}
