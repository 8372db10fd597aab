//! The foot of a page: the texts, the signs, and a line with the note and the number of the page.

use super::setter::{Setter, Style};
use super::words::Board;
use crate::geometry::{Point, Rect};
use crate::scene::{Options, SAMPLE, Sign};
use crate::text::{self, Face};

const HEADING: Style = Style { face: Face::SemiBold, size: 16.0, row: 28.0 };
const TEXT: Style = Style { face: Face::Regular, size: 17.0, row: 25.0 };
const SIGN: Style = Style { face: Face::Regular, size: 15.0, row: 25.0 };
const LAST: Style = Style { face: Face::Regular, size: 13.0, row: 22.0 };
/// A text has at most so many lines.
const MOST_LINES: usize = 8;
/// The first text says most, and is so many times as wide as the others.
const FIRST: f64 = 1.6;
/// Between columns.
const GAP: f64 = 44.0;
/// Between the line over the foot and what stands below it, and before the last line.
const ABOVE: f64 = 22.0;
const BEFORE_LAST: f64 = 14.0;
/// Between the sample of a sign and its words.
const AFTER_SAMPLE: f64 = 12.0;
/// Of the width of a page that is wider than high, the signs have this share.
const SIGNS: f64 = 0.51;
/// In how many columns the signs stand.
const COLUMNS: usize = 3;

/// A text under its heading, as it is set.
struct Text {
    heading: Vec<(String, f64)>,
    lines: Vec<(String, f64)>,
    left: f64,
    width: f64,
}

/// What stands at the foot, as it is set.
pub(super) struct Foot<'a> {
    column: (f64, f64),
    texts: Vec<Text>,
    /// From the left to the right end of the signs.
    signs_column: (f64, f64),
    is_upright: bool,
    words: &'a Board,
    options: &'a Options,
}

impl<'a> Foot<'a> {
    pub fn new(
        setter: &Setter<'_>,
        words: &'a Board,
        (column, is_upright, options): ((f64, f64), bool, &'a Options),
    ) -> Self {
        let gap = setter.length(GAP);
        let width = column.1 - column.0;
        let signs_column = match is_upright {
            true => column,
            false => (column.1 - width * SIGNS, column.1),
        };
        let room = if is_upright { width } else { width * (1.0 - SIGNS) - gap };
        let others = words.paragraphs.len().saturating_sub(1) as f64;
        let each = (room - gap * others) / (FIRST + others);
        let mut left = column.0;
        let texts = words.paragraphs.iter().enumerate().map(|(index, paragraph)| {
            let width = if index == 0 { each * FIRST } else { each };
            let start = left;
            left += width + gap;
            Text {
                heading: setter.wrapped(HEADING, &paragraph.heading, width, 1),
                lines: setter.wrapped(TEXT, &paragraph.text, width, MOST_LINES),
                left: start,
                width,
            }
        });
        let texts = texts.collect();
        Self { column, texts, signs_column, is_upright, words, options }
    }

    /// How high the texts are, and how high the signs.
    fn heights(&self) -> (f64, f64) {
        let lines = self.texts.iter().map(|text| text.lines.len()).max();
        let texts = lines.map_or(0.0, |lines| HEADING.row + TEXT.row * lines as f64);
        let rows = self.words.signs.len().div_ceil(COLUMNS);
        let signs = if rows == 0 { 0.0 } else { HEADING.row + SIGN.row * rows as f64 };
        (texts, signs)
    }

    pub fn height(&self, setter: &Setter<'_>) -> f64 {
        let (texts, signs) = self.heights();
        let both = match self.is_upright {
            true => texts + ABOVE + signs,
            false => texts.max(signs),
        };
        setter.length(ABOVE + both + BEFORE_LAST + LAST.row)
    }

    pub fn draw(self, setter: &mut Setter<'_>, start: f64) {
        let theme = setter.marks.theme;
        let end = start + self.height(setter);
        let (texts, _) = self.heights();
        let top = start + setter.length(ABOVE);
        let signs_top = match self.is_upright {
            true => top + setter.length(texts + ABOVE),
            false => top,
        };
        self.signs(setter, signs_top);
        let last = end - setter.length(LAST.row);
        let (left, right) = self.column;
        let size = setter.length(LAST.size);
        let number = text::ellipsis(LAST.face, size, &self.words.number, (right - left) / 2.0);
        let room = right - left - number.1 - setter.length(GAP);
        let note = text::ellipsis(LAST.face, size, &self.words.note, room);
        setter.line(LAST, note, Point::new(left, last), theme.muted);
        setter.line(LAST, number.clone(), Point::new(right - number.1, last), theme.muted);
        for text in self.texts {
            let area = |top: f64| Rect::from_size(Point::new(text.left, top), text.width, 0.0);
            let below = setter.set(HEADING, text.heading, &area(top), theme.ink);
            setter.set(TEXT, text.lines, &area(below), theme.ink);
        }
    }

    fn signs(&self, setter: &mut Setter<'_>, top: f64) {
        if self.words.signs.is_empty() {
            return;
        }
        let theme = setter.marks.theme;
        let (left, right) = self.signs_column;
        let heading = setter.wrapped(HEADING, &self.words.signs_heading, right - left, 1);
        let area = Rect::from_size(Point::new(left, top), right - left, 0.0);
        let below = setter.set(HEADING, heading, &area, theme.ink);
        let gap = setter.length(GAP / 2.0);
        let count = COLUMNS as f64;
        let width = (right - left - gap * (count - 1.0)) / count;
        let rows = self.words.signs.len().div_ceil(COLUMNS);
        for (index, sign) in self.words.signs.iter().enumerate() {
            let (column, row) = ((index / rows) as f64, (index % rows) as f64);
            let at =
                Point::new(left + column * (width + gap), below + row * setter.length(SIGN.row));
            self.sign(setter, sign, (at, width));
        }
    }

    fn sign(&self, setter: &mut Setter<'_>, sign: &Sign, (at, width): (Point, f64)) {
        let theme = setter.marks.theme;
        let inset = (setter.length(SIGN.row) - SAMPLE.1) / 2.0;
        sign.draw(&mut setter.marks, at + Point::new(0.0, inset), self.options);
        let before = SAMPLE.0 + setter.length(AFTER_SAMPLE);
        let words = sign.words.in_language(self.options.language);
        let size = setter.length(SIGN.size);
        let line = text::ellipsis(SIGN.face, size, words, width - before);
        setter.line(SIGN, line, at + Point::new(before, 0.0), theme.ink);
    }
}
