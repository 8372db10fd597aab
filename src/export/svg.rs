//! A scene as SVG.
//!
//! Text stays text: people search it, copy it, translate it and edit it in Inkscape or PowerPoint,
//! and a plan of 10,000 cards stays a few megabytes. Each line says how wide it is (`textLength`),
//! so that it fits its card even where Inter is not installed and another font stands in. Outlines
//! would look the same everywhere, but could not be read by a screen reader and would take ten
//! times the room; who needs every letter exact takes the PNG.

use super::{ImageOptions, area};
use crate::geometry::{Path, Point, Rect, Segment};
use crate::scene::{Item, Mark, Scene, TextRun};
use crate::text::Face;
use crate::theme::Rgba;

/// The fonts in which text is shown: Inter, else what looks most like it on each system.
const FAMILIES: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// The scene as an SVG document that needs no other file: one point of the scene is one pixel of
/// its size; numbers are exact to a hundredth of it.
pub fn svg(scene: &Scene, options: &ImageOptions) -> String {
    let area = area(scene, options);
    let mut writer = Writer { text: String::with_capacity(2_048 + 2_048 * scene.drawings.len()) };
    writer.open(&area);
    if !options.transparent {
        writer.background(&area, scene.background);
    }
    for drawing in &scene.drawings {
        writer.push("<g>\n");
        drawing.items.once().iter().for_each(|item| writer.item(item));
        writer.push("</g>\n");
    }
    writer.push("</svg>\n");
    writer.text
}

/// One line of text as an SVG document of its own, for painters that need another font for it.
pub(super) fn svg_of_line(run: &TextRun, area: &Rect) -> String {
    let mut writer = Writer { text: String::with_capacity(512) };
    writer.open(area);
    writer.text_run(run);
    writer.push("</svg>\n");
    writer.text
}

struct Writer {
    text: String,
}

impl Writer {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn open(&mut self, area: &Rect) {
        self.push("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        self.number(area.width());
        self.push("\" height=\"");
        self.number(area.height());
        self.push("\" viewBox=\"");
        for (index, value) in
            [area.min.x, area.min.y, area.width(), area.height()].into_iter().enumerate()
        {
            if index > 0 {
                self.push(" ");
            }
            self.number(value);
        }
        self.push("\" font-family=\"");
        self.push(FAMILIES);
        self.push("\" xml:space=\"preserve\">\n");
    }

    fn background(&mut self, area: &Rect, color: Rgba) {
        self.push("<rect x=\"");
        self.number(area.min.x);
        self.push("\" y=\"");
        self.number(area.min.y);
        self.push("\" width=\"");
        self.number(area.width());
        self.push("\" height=\"");
        self.number(area.height());
        self.push("\"");
        self.color("fill", color);
        self.push("/>\n");
    }

    fn item(&mut self, item: &Item) {
        match &item.mark {
            Mark::Fill { path, color } => {
                self.push("<path d=\"");
                self.path(path.path());
                self.push("\"");
                self.color("fill", *color);
                self.push("/>\n");
            }
            Mark::Line { path, width, color } => {
                self.push("<path d=\"");
                self.path(path);
                self.push("\" fill=\"none\"");
                self.color("stroke", *color);
                self.push(" stroke-width=\"");
                self.number(*width);
                self.push("\"/>\n");
            }
            Mark::Text(run) => self.text_run(run),
        }
    }

    fn text_run(&mut self, run: &TextRun) {
        self.push("<text x=\"");
        self.number(run.baseline.x);
        self.push("\" y=\"");
        self.number(run.baseline.y);
        self.push("\" font-size=\"");
        self.number(run.size);
        self.push("\"");
        match run.face {
            Face::Regular => {}
            Face::Medium => self.push(" font-weight=\"500\""),
            Face::SemiBold => self.push(" font-weight=\"600\""),
        }
        if run.width > 0.0 {
            self.push(" textLength=\"");
            self.number(run.width);
            self.push("\" lengthAdjust=\"spacingAndGlyphs\"");
        }
        self.color("fill", run.color);
        self.push(">");
        self.escaped(&run.text);
        self.push("</text>\n");
    }

    fn color(&mut self, attribute: &str, color: Rgba) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        self.push(" ");
        self.push(attribute);
        self.push("=\"#");
        for part in [color.red, color.green, color.blue] {
            self.text.push(char::from(DIGITS[usize::from(part >> 4)]));
            self.text.push(char::from(DIGITS[usize::from(part & 15)]));
        }
        self.push("\"");
        if color.alpha < 255 {
            self.push(" ");
            self.push(attribute);
            self.push("-opacity=\"");
            self.hundredths((f64::from(color.alpha) / 255.0 * 1_000.0).round() as i64, 1_000);
            self.push("\"");
        }
    }

    /// Path data: the start absolute, the rest relative, which is shorter. Differences are taken
    /// between rounded places, so that nothing adds up.
    fn path(&mut self, path: &Path) {
        let mut here = Hundredths::of(path.start);
        self.push("M");
        self.pair(here);
        for segment in &path.segments {
            match *segment {
                Segment::Line(end) => {
                    let end = Hundredths::of(end);
                    let way = end - here;
                    match (way.x, way.y) {
                        (x, 0) => {
                            self.push("h");
                            self.hundredths(x, 100);
                        }
                        (0, y) => {
                            self.push("v");
                            self.hundredths(y, 100);
                        }
                        _ => {
                            self.push("l");
                            self.pair(way);
                        }
                    }
                    here = end;
                }
                Segment::Gap(end) => {
                    let end = Hundredths::of(end);
                    self.push("m");
                    self.pair(end - here);
                    here = end;
                }
                Segment::Curve(a, b, end) => {
                    let end = Hundredths::of(end);
                    self.push("c");
                    self.pair(Hundredths::of(a) - here);
                    self.next(Hundredths::of(b) - here);
                    self.next(end - here);
                    here = end;
                }
            }
        }
        if path.closed {
            self.push("z");
        }
    }

    fn pair(&mut self, pair: Hundredths) {
        self.hundredths(pair.x, 100);
        self.next_number(pair.y);
    }

    fn next(&mut self, pair: Hundredths) {
        self.next_number(pair.x);
        self.next_number(pair.y);
    }

    /// A number behind another one: a minus sign keeps the two apart by itself.
    fn next_number(&mut self, value: i64) {
        if value >= 0 {
            self.push(" ");
        }
        self.hundredths(value, 100);
    }

    fn number(&mut self, value: f64) {
        self.hundredths(to_hundredths(value), 100);
    }

    /// `value` parts of a whole that has `parts` (100 or 1,000), without noughts at the end.
    fn hundredths(&mut self, value: i64, parts: i64) {
        if value < 0 {
            self.text.push('-');
        }
        let value = value.unsigned_abs();
        let parts = parts.unsigned_abs();
        let (whole, mut rest) = (value / parts, value % parts);
        let mut digits = [0_u8; 20];
        let mut count = 0;
        let mut left = whole;
        while left > 0 {
            digits[count] = b'0' + (left % 10) as u8;
            left /= 10;
            count += 1;
        }
        if whole == 0 && rest == 0 {
            self.text.push('0');
        }
        for digit in digits[..count].iter().rev() {
            self.text.push(char::from(*digit));
        }
        if rest > 0 {
            self.text.push('.');
            let mut unit = parts / 10;
            while rest > 0 {
                self.text.push(char::from(b'0' + (rest / unit) as u8));
                rest %= unit;
                unit = (unit / 10).max(1);
            }
        }
    }

    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.push("&amp;"),
                '<' => self.push("&lt;"),
                '>' => self.push("&gt;"),
                // XML has no way to write these.
                '\u{FFFE}' | '\u{FFFF}' => self.text.push('\u{FFFD}'),
                character if character.is_control() => self.text.push(' '),
                character => self.text.push(character),
            }
        }
    }
}

/// A place, or the way between two, in hundredths of a point.
#[derive(Clone, Copy)]
struct Hundredths {
    x: i64,
    y: i64,
}

impl Hundredths {
    fn of(point: Point) -> Self {
        Self { x: to_hundredths(point.x), y: to_hundredths(point.y) }
    }
}

impl std::ops::Sub for Hundredths {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }
}

fn to_hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        let write = |value: f64| {
            let mut writer = Writer { text: String::new() };
            writer.number(value);
            writer.text
        };
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (12.0, "12"),
            (1.5, "1.5"),
            (-0.05, "-.05"),
            (0.001, "0"),
            (-1_000_000.25, "-1000000.25"),
            (99.999, "100"),
            (0.3, ".3"),
        ] {
            assert_eq!(write(value), text);
        }
    }

    #[test]
    fn text_is_escaped() {
        let mut writer = Writer { text: String::new() };
        writer.escaped("A&B <\"x\"> \u{1}\u{FFFF}");
        assert_eq!(writer.text, "A&amp;B &lt;\"x\"&gt;  \u{FFFD}");
    }
}
