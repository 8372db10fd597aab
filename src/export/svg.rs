//! A scene as SVG.
//!
//! Text stays text: people search it, copy it, translate it and edit it in Inkscape or PowerPoint,
//! and a plan of 10,000 cards stays a few megabytes. Each line says how wide it is (`textLength`),
//! so that it fits its card even where Inter is not installed and another font stands in. Outlines
//! would look the same everywhere, but could not be read by a screen reader and would take ten
//! times the room; who needs every letter exact takes the PNG.

use std::borrow::Cow;

use base64::Engine as _;

use super::image::{ExportFault, ImageOptions, area};
use crate::geometry::{ConvexPath, Path, Point, Rect, Segment, Transform};
use crate::scene::{
    Bitmap, Dashes, Drawing, Item, Mark, MarkBuilder, Options, SAMPLE, Scene, Sign, Tag, TextRun,
};
use crate::text::{Face, begins_at_right};
use crate::theme::{ICON_LINE, Icon, Rgba, Theme};

/// The fonts in which text is shown: Inter, else what looks most like it on each system.
const FAMILIES: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// What follows runs from right to left, up to [`END_OF_DIRECTION`]; all that is painted of it is its
/// effect.
const FROM_RIGHT: &str = "\u{2067}";
const END_OF_DIRECTION: &str = "\u{2069}";

/// The scene as an SVG document that needs no other file: one point of the scene is one pixel of
/// its size; numbers are exact to a hundredth of it.
pub(super) fn svg(scene: &Scene, options: &ImageOptions) -> Result<Vec<u8>, ExportFault> {
    svg_within(scene, "", options)
}

/// The same to stand among others in one document: its ids begin with this key.
pub(super) fn svg_within(
    scene: &Scene,
    key: &str,
    options: &ImageOptions,
) -> Result<Vec<u8>, ExportFault> {
    let area = area(scene, options);
    let mut writer = Writer::with_room_for(2_048 + 1_024 * scene.drawings.len());
    writer.key = key.to_owned();
    writer.open(&area);
    if !options.transparent {
        writer.background(&area, scene.background);
    }
    for drawing in &scene.drawings {
        writer.group(drawing);
        drawing.items.once().iter().for_each(|item| writer.item(item));
        writer.push("</g>\n");
    }
    writer.push("</svg>\n");
    Ok(writer.bytes)
}

/// The sample of a sign of a legend as an SVG element of its own.
pub(super) fn svg_of_sign(sign: &Sign, options: &Options) -> String {
    let mut marks = MarkBuilder::new(Theme::of(options.appearance), false);
    sign.draw(&mut marks, Point::default(), options);
    let mut writer = Writer::with_room_for(512);
    writer.open(&Rect::from_size(Point::default(), SAMPLE.0, SAMPLE.1));
    marks.into_items().iter().for_each(|item| writer.item(item));
    writer.push("</svg>");
    writer.into_text()
}

/// One line of text as an SVG document of its own, for painters that need another font for it.
pub(super) fn svg_of_line(run: &TextRun, area: &Rect) -> String {
    let mut writer = Writer::with_room_for(512);
    writer.open(area);
    writer.text_run(run);
    writer.push("</svg>\n");
    writer.into_text()
}

/// Writes texts and numbers as bytes; all of them are UTF-8.
struct Writer {
    bytes: Vec<u8>,
    /// The lines of icons in the sizes that were met, but for where they start.
    icons: Vec<(Icon, f64, Vec<u8>)>,
    /// What ids begin with, where several drawings stand in one document.
    key: String,
}

impl Writer {
    fn with_room_for(bytes: usize) -> Self {
        Self { bytes: Vec::with_capacity(bytes), icons: Vec::new(), key: String::new() }
    }

    fn into_text(self) -> String {
        String::from_utf8(self.bytes).expect("only texts and digits were written")
    }

    #[inline]
    fn push(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
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
        // Lines have no fill; everything else says which.
        self.push("\" fill=\"none\" xml:space=\"preserve\">\n");
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

    /// Opens the group of an element: programs find it by its id, and people by its name.
    fn group(&mut self, drawing: &Drawing) {
        let (sort, id) = match &drawing.tag {
            Tag::Node(id) if drawing.is_frame => ("area", Cow::Borrowed(id.as_str())),
            Tag::Node(id) => ("card", Cow::Borrowed(id.as_str())),
            Tag::Link(id) => ("link", Cow::Borrowed(id.as_str())),
            Tag::Label(id) => ("label", Cow::Borrowed(id.as_str())),
            Tag::Island(index) => ("area", Cow::Owned(format!("interlocked-{}", index + 1))),
            Tag::IslandName(index) => ("name", Cow::Owned(format!("interlocked-{}", index + 1))),
            Tag::Caption => return self.push("<g id=\"caption\">\n"),
        };
        self.push("<g id=\"");
        if !self.key.is_empty() {
            let key = std::mem::take(&mut self.key);
            self.push(&key);
            self.push(".");
            self.key = key;
        }
        self.push(sort);
        self.push("-");
        self.push(&name(&id));
        self.push("\" data-id=\"");
        // In a text a quotation mark is plain, in an attribute it ends it.
        for (index, part) in id.split('"').enumerate() {
            if index > 0 {
                self.push("&quot;");
            }
            self.escaped(part);
        }
        self.push("\" data-kind=\"");
        self.push(&drawing.kind.to_string());
        self.push("\">\n");
        if let Some(title) = drawing.items.title() {
            self.push("<title>");
            self.escaped(title);
            self.push("</title>\n");
        }
    }

    fn item(&mut self, item: &Item) {
        match &item.mark {
            Mark::Fill { path, color } => {
                self.convex(path);
                self.color("fill", *color);
                self.push("/>\n");
            }
            Mark::Area { area, color, edge } => {
                self.outline(area.outline());
                self.color("fill", *color);
                self.stroke(edge.0, edge.1);
            }
            Mark::Border { path, width, color } => {
                self.convex(path);
                self.stroke(*width, *color);
            }
            Mark::Line { path, width, color, dashes } => {
                self.outline(dashes.as_ref().map_or(path, |dashes| &dashes.whole));
                if let Some(dashes) = dashes {
                    self.dashes(dashes);
                }
                self.stroke(*width, *color);
            }
            Mark::Icon { icon, place, color } => {
                self.icon(*icon, place);
                self.stroke(ICON_LINE * place.scale, *color);
            }
            Mark::Bitmap { place, bitmap } => self.bitmap(place, bitmap),
            Mark::Text(run) => self.text_run(run),
        }
    }

    /// A little more exact than places are, since what is missing adds up along a line.
    fn dashes(&mut self, dashes: &Dashes) {
        let lengths = [dashes.on, dashes.off, dashes.on / 2.0];
        let names = [" stroke-dasharray=\"", " ", "\" stroke-dashoffset=\""];
        for (name, length) in names.into_iter().zip(lengths) {
            self.push(name);
            self.parts::<1_000>((length * 1_000.0).round() as i64);
        }
        self.push("\"");
    }

    fn stroke(&mut self, width: f64, color: Rgba) {
        self.color("stroke", color);
        // A line that says nothing is one wide.
        if width != 1.0 {
            self.push(" stroke-width=\"");
            self.number(width);
            self.push("\"");
        }
        self.push("/>\n");
    }

    fn convex(&mut self, path: &ConvexPath) {
        // A rectangle stays one in a drawing program.
        match path.as_rounded_rect() {
            Some((rect, radius)) => self.rounded_rect(&rect, radius),
            None => self.outline(&path.path()),
        }
    }

    fn outline(&mut self, path: &Path) {
        self.push("<path d=\"");
        self.path(path);
        self.push("\"");
    }

    /// The same few icons are met again and again, each with the same differences between its
    /// places.
    fn icon(&mut self, icon: Icon, place: &Transform) {
        let joined = &icon.paths().joined;
        let known = self.icons.iter().position(|known| (known.0, known.1) == (icon, place.scale));
        let known = known.unwrap_or_else(|| {
            let mut writer = Self::with_room_for(512);
            let alone = Transform { offset: Point::default(), ..*place };
            writer.segments(&joined.transformed(&alone));
            self.icons.push((icon, place.scale, writer.bytes));
            self.icons.len() - 1
        });
        self.push("<path d=\"M");
        self.pair(Hundredths::of(place.point(joined.start)));
        self.bytes.extend_from_slice(&self.icons[known].2);
        self.push("\"");
    }

    fn rounded_rect(&mut self, rect: &Rect, radius: f64) {
        let (min, max) = (Hundredths::of(rect.min), Hundredths::of(rect.max));
        let size = max - min;
        let radius = to_hundredths(radius);
        for (name, value) in [
            ("<rect x=\"", min.x),
            ("\" y=\"", min.y),
            ("\" width=\"", size.x),
            ("\" height=\"", size.y),
        ] {
            self.push(name);
            self.parts::<100>(value);
        }
        if radius > 0 {
            self.push("\" rx=\"");
            self.parts::<100>(radius);
        }
        self.push("\"");
    }

    fn bitmap(&mut self, place: &Rect, bitmap: &Bitmap) {
        self.push("<image x=\"");
        self.number(place.min.x);
        self.push("\" y=\"");
        self.number(place.min.y);
        self.push("\" width=\"");
        self.number(place.width());
        self.push("\" height=\"");
        self.number(place.height());
        self.push("\" href=\"data:image/png;base64,");
        self.push(&base64::engine::general_purpose::STANDARD.encode(&bitmap.png));
        self.push("\"/>\n");
    }

    fn text_run(&mut self, run: &TextRun) {
        self.push("<text x=\"");
        self.number(run.baseline.x);
        self.push("\" y=\"");
        self.number(run.baseline.y);
        if run.is_upright {
            self.push("\" transform=\"rotate(-90 ");
            self.number(run.baseline.x);
            self.push(" ");
            self.number(run.baseline.y);
            self.push(")");
        }
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
        // Viewers take a line to begin at the left; an isolate in it may begin at the right.
        let from_right = begins_at_right(&run.text);
        if from_right {
            self.push(FROM_RIGHT);
        }
        self.escaped(&run.text);
        if from_right {
            self.push(END_OF_DIRECTION);
        }
        self.push("</text>\n");
    }

    #[inline]
    fn color(&mut self, attribute: &str, color: Rgba) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        self.push(" ");
        self.push(attribute);
        self.push("=\"#");
        let digits = [color.red, color.green, color.blue]
            .map(|part| [part >> 4, part & 15].map(|digit| DIGITS[usize::from(digit)]));
        self.bytes.extend_from_slice(digits.as_flattened());
        self.push("\"");
        if color.alpha < 255 {
            self.push(" ");
            self.push(attribute);
            self.push("-opacity=\"");
            self.parts::<1_000>((f64::from(color.alpha) / 255.0 * 1_000.0).round() as i64);
            self.push("\"");
        }
    }

    /// Path data: the start absolute, the rest relative, which is shorter. Differences are taken
    /// between rounded places, so that nothing adds up.
    fn path(&mut self, path: &Path) {
        self.push("M");
        self.pair(Hundredths::of(path.start));
        self.segments(path);
    }

    fn segments(&mut self, path: &Path) {
        let mut here = Hundredths::of(path.start);
        for segment in &path.segments {
            match *segment {
                Segment::Line(end) => {
                    let end = Hundredths::of(end);
                    let delta = end - here;
                    match (delta.x, delta.y) {
                        // Rounded away.
                        (0, 0) => {}
                        (x, 0) => {
                            self.push("h");
                            self.parts::<100>(x);
                        }
                        (0, y) => {
                            self.push("v");
                            self.parts::<100>(y);
                        }
                        _ => {
                            self.push("l");
                            self.pair(delta);
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
        self.parts::<100>(pair.x);
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
        self.parts::<100>(value);
    }

    fn number(&mut self, value: f64) {
        self.parts::<100>(to_hundredths(value));
    }

    /// `value` parts of a whole that has so many (100 or 1,000), without noughts at the end.
    #[inline]
    fn parts<const PARTS: usize>(&mut self, value: i64) {
        // The text of nearly all numbers fits into a register, put together from its end: ten
        // digits, a sign, the point and what is behind it.
        let magnitude = value.unsigned_abs();
        let parts = PARTS as u64;
        let (mut whole, rest) = (magnitude / parts, (magnitude % parts) as usize);
        if whole >= 10_000_000_000 {
            return self.long_parts::<PARTS>(value);
        }
        let (rest_text, mut length) = Rests::<PARTS>::TEXTS[rest];
        let mut text = u128::from(rest_text);
        let mut put = |byte: u64| {
            text = (text << 8) | u128::from(byte);
            length += 1;
        };
        const NOUGHT: u64 = b'0' as u64;
        if magnitude == 0 {
            put(NOUGHT);
        }
        while whole > 0 {
            put(NOUGHT + whole % 10);
            whole /= 10;
        }
        if value < 0 {
            put(b'-'.into());
        }
        let end = self.bytes.len() + length;
        self.bytes.extend_from_slice(&text.to_le_bytes());
        self.bytes.truncate(end);
    }

    #[cold]
    fn long_parts<const PARTS: usize>(&mut self, value: i64) {
        let sign = if value < 0 { "-" } else { "" };
        let magnitude = value.unsigned_abs();
        let (whole, rest) = (magnitude / PARTS as u64, magnitude % PARTS as u64);
        let whole = if whole == 0 && rest > 0 { String::new() } else { whole.to_string() };
        let digits = PARTS.ilog10() as usize;
        let rest = if rest == 0 { String::new() } else { format!(".{rest:0digits$}") };
        self.push(sign);
        self.push(&whole);
        self.push(rest.trim_end_matches('0'));
    }

    fn escaped(&mut self, text: &str) {
        // Most texts are plain.
        let is_plain =
            |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'&' | b'<' | b'>');
        if text.as_bytes().iter().all(is_plain) {
            return self.push(text);
        }
        for character in text.chars() {
            match character {
                '&' => self.push("&amp;"),
                '<' => self.push("&lt;"),
                '>' => self.push("&gt;"),
                // XML has no way to write these.
                '\u{FFFE}' | '\u{FFFF}' => self.push("\u{FFFD}"),
                character if character.is_control() => self.push(" "),
                character => self.push(character.encode_utf8(&mut [0; 4])),
            }
        }
    }
}

/// An id as a part of an XML name: each sign that no name may have is its number in hexadecimal
/// digits between two low lines, and so is a low line that would read like the start of one.
fn name(id: &str) -> Cow<'_, str> {
    let may_be = |sign: char| match sign {
        '-' | '.' | ':' | '_' | '\u{B7}' => true,
        '0'..='9' | 'A'..='Z' | 'a'..='z' => true,
        '\u{C0}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' => !matches!(sign, '\u{D7}' | '\u{F7}'),
        '\u{200C}' | '\u{200D}' | '\u{203F}' | '\u{2040}' | '\u{2070}'..='\u{218F}' => true,
        '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' => true,
        '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}' => true,
        _ => false,
    };
    let reads_like_a_number = |rest: &str| {
        let digits = rest.find('_').map_or("", |end| &rest[..end]);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    if id.chars().all(|sign| may_be(sign) && sign != '_') {
        return Cow::Borrowed(id);
    }
    let mut name = String::with_capacity(id.len() + 8);
    for (at, sign) in id.char_indices() {
        if may_be(sign) && !(sign == '_' && reads_like_a_number(&id[at + 1..])) {
            name.push(sign);
        } else {
            name.push_str(&format!("_{:x}_", u32::from(sign)));
        }
    }
    Cow::Owned(name)
}

/// A place, or the offset between two, in hundredths of a point.
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

/// What stands behind the whole of a number that has so many parts.
struct Rests<const PARTS: usize>;

impl<const PARTS: usize> Rests<PARTS> {
    /// For each number of parts the point and the digits behind it, the first of them in the lowest
    /// byte, and how many bytes that are; no noughts at the end.
    const TEXTS: [(u32, usize); PARTS] = {
        let mut texts = [(0, 0); PARTS];
        let mut parts = 1;
        while parts < PARTS {
            let (mut text, mut length, mut rest, mut place) = (0, 0, parts, 1);
            while place < PARTS {
                let digit = rest % 10;
                if digit > 0 || length > 0 {
                    text = (text << 8) | (b'0' as u32 + digit as u32);
                    length += 1;
                }
                rest /= 10;
                place *= 10;
            }
            texts[parts] = ((text << 8) | b'.' as u32, length + 1);
            parts += 1;
        }
        texts
    };
}

/// Rounds half away from zero.
fn to_hundredths(value: f64) -> i64 {
    let value = value * 100.0;
    (value + 0.5_f64.copysign(value)) as i64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        let write = |value: f64| {
            let mut writer = Writer::with_room_for(16);
            writer.number(value);
            writer.into_text()
        };
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (12.0, "12"),
            (1.5, "1.5"),
            (-0.05, "-.05"),
            (0.001, "0"),
            (-1_000_000.25, "-1000000.25"),
            (1_000_000.0, "1000000"),
            (-9_999.99, "-9999.99"),
            (10_000.5, "10000.5"),
            (99.999, "100"),
            (0.3, ".3"),
        ] {
            assert_eq!(write(value), text);
        }
    }

    proptest! {
        #[test]
        fn numbers_in_a_register_are_those_in_full(
            value in prop_oneof![-2_000..2_000_i64, -2_000_000..2_000_000_i64, any::<i64>()],
        ) {
            let write = |put: fn(&mut Writer, i64)| {
                let mut writer = Writer::with_room_for(16);
                put(&mut writer, value);
                writer.into_text()
            };
            prop_assert_eq!(write(Writer::parts::<100>), write(Writer::long_parts::<100>));
            prop_assert_eq!(write(Writer::parts::<1_000>), write(Writer::long_parts::<1_000>));
        }
    }

    #[test]
    fn an_id_becomes_a_part_of_a_name_and_no_two_the_same() {
        for (id, text) in [
            ("shop", "shop"),
            ("Läden-2.b:c", "Läden-2.b:c"),
            ("a b/c", "a_20_b_2f_c"),
            ("a>b\"×😀", "a_3e_b_22__d7_😀"),
            ("click_and_collect", "click_and_collect"),
            // Would read like "a b".
            ("a_20_b", "a_5f_20_b"),
        ] {
            assert_eq!(name(id), text);
        }
    }

    #[test]
    fn text_is_escaped() {
        let mut writer = Writer::with_room_for(16);
        writer.escaped("A&B <\"x\"> \u{1}\u{FFFF}");
        assert_eq!(writer.into_text(), "A&amp;B &lt;\"x\"&gt;  \u{FFFD}");
    }
}
