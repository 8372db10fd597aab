//! Turning letters into glyphs by the shaping engine.

use std::cell::RefCell;

use harfrust::{Direction, GlyphBuffer, ShapeOptions, ShapePlan, UnicodeBuffer, script};

use super::usual_width::usual_width;
use super::{Face, FaceData, data};

/// One line of text as glyphs. All lengths are shares of the size of the face.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    /// From the first letter to the end of the last.
    pub advance: f64,
    /// The glyphs from left to right; those that the face lacks have the id 0.
    pub glyphs: Box<[Glyph]>,
    /// Whether the face has all the letters.
    pub covered: bool,
    /// The parts of a line that letters cross from right to left, as they are seen from left to
    /// right; none where the line is set as a whole.
    pub parts: Box<[Part]>,
    /// Where the text may be cut without taking a letter apart: byte offset and distance from
    /// the start, ascending, the end included.
    pub(super) cuts: Box<[(usize, f64)]>,
}

/// A part of a line in which everything has one direction, at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its letters in the order in which they are read; brackets as they are seen.
    pub text: Box<str>,
    /// From the start of the line to the right, as a share of the size.
    pub x: f64,
    /// How far it reaches, as a share of the size.
    pub advance: f64,
}

/// A glyph at its place in a line. All lengths are shares of the size of the face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// The number of the glyph in the font file.
    pub id: u16,
    /// Where the letter begins in the text that it stands for, in bytes.
    pub start: u32,
    /// From the start of the line to the right.
    pub x: f64,
    /// From the line on which the letters stand, down.
    pub y: f64,
}

/// Asks the shaping engine.
pub(super) fn shape(face: Face, text: &str) -> Shaped {
    let mut buffer = buffer_of(text);
    buffer.guess_segment_properties();
    let latin = buffer.script() == script::LATIN && buffer.direction() == Direction::LeftToRight;
    let line = if latin { with_latin_plan(face, buffer) } else { without_plan(face, buffer) };
    collect(data(face), text, &line)
}

/// A word that runs from right to left, or a sign beside it.
pub(super) fn shape_from_right(face: Face, word: &str) -> Shaped {
    let mut buffer = buffer_of(word);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::RightToLeft);
    collect(data(face), word, &without_plan(face, buffer))
}

/// The glyphs of a text that is set as Latin, whatever is in it.
pub(super) fn set_as_latin(face: Face, text: &str) -> GlyphBuffer {
    let mut buffer = buffer_of(text);
    buffer.set_script(script::LATIN);
    buffer.set_direction(Direction::LeftToRight);
    with_latin_plan(face, buffer)
}

/// The glyphs of a text that belongs to no script.
pub(super) fn set_as_signs(face: Face, text: &str) -> GlyphBuffer {
    let mut buffer = buffer_of(text);
    buffer.set_direction(Direction::LeftToRight);
    without_plan(face, buffer)
}

fn buffer_of(text: &str) -> UnicodeBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.set_flags(harfrust::BufferFlags::BEGINNING_OF_TEXT | harfrust::BufferFlags::END_OF_TEXT);
    buffer.push_str(text);
    buffer
}

fn without_plan(face: Face, buffer: UnicodeBuffer) -> GlyphBuffer {
    let data = data(face);
    let shaper = data.shaping.shaper(&data.font).build();
    shaper.shape(buffer, ShapeOptions::new())
}

thread_local! {
    static LATIN: RefCell<[Option<ShapePlan>; 3]> = const { RefCell::new([const { None }; 3]) };
}

/// The plan of a script takes longer to make than a line takes to set, so that of Latin is kept.
fn with_latin_plan(face: Face, buffer: UnicodeBuffer) -> GlyphBuffer {
    let data = data(face);
    let shaper = data.shaping.shaper(&data.font).build();
    LATIN.with_borrow_mut(|plans| {
        let plan = plans[face as usize].get_or_insert_with(|| {
            let language = buffer.language();
            let script = Some(script::LATIN);
            ShapePlan::new(&shaper, Direction::LeftToRight, script, language.as_ref(), &[])
        });
        shaper.shape(buffer, ShapeOptions::new().plan(Some(plan)))
    })
}

fn collect(data: &FaceData, text: &str, line: &GlyphBuffer) -> Shaped {
    let mut covered = true;
    // In font units, which add up exactly.
    let mut advance = 0.0;
    let mut glyphs = Vec::with_capacity(line.len());
    let mut starts: Vec<(usize, f64)> = Vec::with_capacity(line.len() + 1);
    for (info, position) in line.glyph_infos().iter().zip(line.glyph_positions()) {
        let cluster = info.cluster as usize;
        let new = starts.last().is_none_or(|(offset, _)| *offset != cluster);
        if new {
            starts.push((cluster, advance / data.units));
        }
        let id = u16::try_from(info.glyph_id).unwrap_or_default();
        glyphs.push(Glyph {
            id,
            start: info.cluster,
            x: (advance + f64::from(position.x_offset)) / data.units,
            y: -f64::from(position.y_offset) / data.units,
        });
        if id == 0 {
            covered = false;
            // A letter that another font will stand in for takes the room that it usually has
            // there; the marks that follow it take none.
            let letters = text.get(cluster..).filter(|_| new);
            advance += letters.map_or(0.0, usual_width) * data.units;
        } else {
            advance += f64::from(position.x_advance);
        }
    }
    let advance = advance / data.units;
    let cuts = cuts(starts, text.len(), advance).into();
    Shaped { advance, glyphs: glyphs.into(), covered, parts: Box::default(), cuts }
}

/// Where a line may be cut, from where its letters start.
fn cuts(mut starts: Vec<(usize, f64)>, length: usize, advance: f64) -> Vec<(usize, f64)> {
    // From right to left the last letter stands first: distances are counted from the other end.
    if starts.windows(2).any(|pair| pair[0].0 > pair[1].0) {
        let ends = starts.iter().skip(1).map(|(_, x)| *x).chain([advance]);
        let ends: Vec<f64> = ends.collect();
        for (start, end) in starts.iter_mut().zip(ends) {
            start.1 = advance - end;
        }
        starts.reverse();
    }
    starts.push((length, advance));
    match starts.windows(2).all(|pair| pair[0].0 < pair[1].0) {
        true => starts,
        false => vec![(0, 0.0), (length, advance)],
    }
}

/// Whether a character is never drawn by itself.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_keep_letters_whole() {
        let offsets = |text: &str| -> Vec<usize> {
            shape(Face::Regular, text).cuts.iter().map(|(offset, _)| *offset).collect()
        };
        assert_eq!(offsets("añb"), [0, 1, 3, 4]);
        assert_eq!(offsets("n\u{303}b"), [0, 3, 4]);
        assert_eq!(offsets("🧑‍🌾!"), [0, "🧑‍🌾".len(), "🧑‍🌾!".len()]);
        assert_eq!(offsets("👍🏽"), [0, 8]);
    }
}
