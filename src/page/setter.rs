//! Setting lines of text on a page.

use crate::geometry::{Point, Rect};
use crate::scene::{MarkBuilder, baseline};
use crate::text::{self, Face};
use crate::theme::Rgba;

/// A face with its size and the height of its rows, on a sheet in the hand.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub face: Face,
    pub size: f64,
    pub row: f64,
}

/// Sets lines, all so many times as large.
pub(super) struct Setter<'a> {
    pub marks: MarkBuilder<'a>,
    pub letters: f64,
}

impl Setter<'_> {
    /// A length as large as the letters are.
    pub fn length(&self, on_a_sheet: f64) -> f64 {
        on_a_sheet * self.letters
    }

    /// A text in at most so many lines of this width, each with its width.
    pub fn wrapped(&self, style: Style, text: &str, width: f64, most: usize) -> Vec<(String, f64)> {
        text::wrap(style.face, self.length(style.size), text, width, most)
    }

    /// Sets lines one below the other from the upper left corner of an area, in which those that
    /// begin at the right end above each other; gives where they end.
    pub fn set(
        &mut self,
        style: Style,
        lines: Vec<(String, f64)>,
        area: &Rect,
        color: Rgba,
    ) -> f64 {
        let mut top = area.min.y;
        for line in lines {
            let from_right = text::begins_at_right(&line.0);
            let left = if from_right { area.max.x - line.1 } else { area.min.x };
            top = self.line(style, line, Point::new(left, top), color);
        }
        top
    }

    /// Sets one line from its upper left corner; gives where it ends.
    pub fn line(&mut self, style: Style, line: (String, f64), at: Point, color: Rgba) -> f64 {
        let (font, row) = ((style.face, self.length(style.size)), self.length(style.row));
        self.marks.text(Point::new(at.x, baseline(at.y, row, font)), font, line, color);
        at.y + row
    }
}
