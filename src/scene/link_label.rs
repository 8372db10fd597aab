//! The marks of the label of a link.

use std::borrow::Cow;

use super::mark::Item;
use super::mark_builder::{MarkBuilder, baseline};
use super::rail::draw_keystone;
use super::stroke::Stroke;
use super::words::{LinkPresence, LinkWords};
use crate::geometry::{ConvexPath, Point, Rect};
use crate::text::{self, Face};
use crate::theme::{Appearance, Theme};

const LABEL: (Face, f64) = (Face::Medium, 11.0);
const LABEL_PADDING: f64 = 9.0;
/// The same on a label between links side by side.
const LOW_LABEL: (Face, f64) = (Face::Medium, 10.0);
const LOW_LABEL_PADDING: f64 = 7.0;

/// How wide a label with these words wishes to be.
pub(super) fn wished_width(words: &LinkWords) -> f64 {
    let width = |text: &str| text::width(LABEL.0, LABEL.1, text);
    (width(&words.name) + width(&words.suffix)).ceil() + 2.0 * LABEL_PADDING
}

/// The label of a link.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub written: Written,
    pub stroke: Stroke,
    /// Whether the border is broken, like the line.
    pub is_broken: bool,
    /// Whether the name is struck out.
    pub is_gone: bool,
    /// Whether a keystone says that the link carries the model.
    pub carries: bool,
    pub is_ghost: bool,
    pub appearance: Appearance,
}

/// What is written on a label, and where.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Written {
    font: (Face, f64),
    line: (String, f64),
    /// How much of the line is the name of the link, in bytes.
    name_bytes: usize,
    pub pill: Rect,
}

impl Written {
    /// The words that fit, in the middle of the place, as wide as they need.
    pub fn within(
        place: Rect,
        LinkWords { name, suffix }: &LinkWords,
        presence: LinkPresence,
    ) -> Self {
        let low = place.height() < 17.0;
        let (font, padding) =
            if low { (LOW_LABEL, LOW_LABEL_PADDING) } else { (LABEL, LABEL_PADDING) };
        let room = place.width() - 2.0 * padding;
        // Where not everything fits, the dashes and strokes must say that it comes or goes; that
        // it is excluded nothing else says.
        let whole = match suffix.is_empty() {
            true => Cow::Borrowed(&**name),
            false => Cow::Owned(format!("{name}{suffix}")),
        };
        let whole = whole.trim_start_matches([',', ' ']);
        let width = text::width(font.0, font.1, whole);
        let line = match width <= room || name.is_empty() {
            true if width <= room && text::is_plain(whole) => (whole.to_owned(), width),
            true => text::ellipsis(font.0, font.1, whole, room),
            false if presence == LinkPresence::Excluded => {
                let suffix = suffix.trim_start_matches([',', ' ']);
                text::ellipsis(font.0, font.1, suffix, room)
            }
            false => text::ellipsis(font.0, font.1, name, room),
        };
        let by = Point::new((room - line.1).floor().max(0.0) / 2.0, 0.0);
        let pill = Rect { min: place.min + by, max: place.max - by };
        let name_bytes = if line.0.starts_with(&**name) { name.len() } else { line.0.len() };
        Self { font, line, name_bytes, pill }
    }
}

impl Label {
    /// The marks of the label.
    pub fn items(&self) -> Vec<Item> {
        let theme = Theme::of(self.appearance);
        let mut marks = MarkBuilder::new(theme, self.is_ghost);
        let Written { font, ref line, name_bytes, pill } = self.written;
        let radius = pill.height() / 2.0;
        marks.fill(ConvexPath::rounded(&pill, radius), theme.surface);
        let border = ConvexPath::rounded(&pill.expand(-0.5), radius - 0.5);
        match self.is_broken {
            true => marks.dashes(&border.path(), (4.0, 2.5), 1.0, self.stroke.color),
            false => marks.border(border, 1.0, self.stroke.color),
        }
        if self.carries {
            draw_keystone(&mut marks, &pill);
        }
        let x = pill.center().x - line.1 / 2.0;
        let at = Point::new(x, baseline(pill.min.y, pill.height(), font));
        let strong = self.stroke.width > 2.0;
        marks.text(at, font, line.clone(), if strong { theme.ink } else { theme.muted });
        let name_width = match self.is_gone {
            true => text::width(font.0, font.1, &line.0[..name_bytes]),
            false => 0.0,
        };
        if name_width > 0.0 {
            marks.strike_through(at, (name_width, font.1), 1.0, theme.ink);
        }
        marks.into_items()
    }
}
