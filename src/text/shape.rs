//! Turning letters into glyphs, remembered per face.

use std::cell::RefCell;
use std::sync::Arc;

use harfrust::{Direction, GlyphBuffer, ShapeOptions, ShapePlan, UnicodeBuffer, script};

use super::simple::simple;
use super::{Face, FaceData, data};
use crate::geometry::FxHashMap;

/// One line of text as glyphs. All lengths are shares of the size of the face.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    /// From the first letter to the end of the last.
    pub advance: f64,
    /// The glyphs from left to right; those that the face lacks have the id 0.
    pub glyphs: Box<[Glyph]>,
    /// Whether the face has all the letters.
    pub covered: bool,
    /// Where the text may be cut without taking a letter apart: byte offset and distance from
    /// the start, ascending, the end included.
    pub(super) cuts: Box<[(usize, f64)]>,
}

/// A glyph at its place in a line. All lengths are shares of the size of the face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// The number of the glyph in the font file.
    pub id: u16,
    /// From the start of the line to the right.
    pub x: f64,
    /// From the line on which the letters stand, down.
    pub y: f64,
}

/// As many lines are remembered at least, and twice as many at most.
const REMEMBERED: usize = 2_048;

/// Lines that were set lately: what was asked for since the last turn is in `young`, what was
/// asked for before it in `old`. The maps are looked into, never walked through.
#[derive(Default)]
struct Memory {
    young: FxHashMap<Box<str>, Arc<Shaped>>,
    old: FxHashMap<Box<str>, Arc<Shaped>>,
}

thread_local! {
    static MEMORY: RefCell<[Memory; 3]> = RefCell::default();
    static LATIN: RefCell<[Option<ShapePlan>; 3]> = const { RefCell::new([const { None }; 3]) };
}

/// One line of text as glyphs. What was set lately is remembered, so asking again is cheap.
pub fn shaped(face: Face, text: &str) -> Arc<Shaped> {
    MEMORY.with_borrow_mut(|memory| {
        let memory = &mut memory[face as usize];
        if let Some(known) = memory.young.get(text) {
            return Arc::clone(known);
        }
        let line = match memory.old.remove(text) {
            Some(known) => known,
            None => Arc::new(simple(face, text).unwrap_or_else(|| shape(face, text))),
        };
        if memory.young.len() >= REMEMBERED {
            memory.old = std::mem::take(&mut memory.young);
        }
        memory.young.insert(text.into(), Arc::clone(&line));
        line
    })
}

/// Asks the shaping engine.
pub(super) fn shape(face: Face, text: &str) -> Shaped {
    let mut buffer = buffer_of(text);
    buffer.guess_segment_properties();
    let latin = buffer.script() == script::LATIN && buffer.direction() == Direction::LeftToRight;
    let line = if latin { with_latin_plan(face, buffer) } else { without_plan(face, buffer) };
    collect(data(face), text, &line)
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
            x: (advance + f64::from(position.x_offset)) / data.units,
            y: -f64::from(position.y_offset) / data.units,
        });
        if id == 0 {
            covered = false;
            let letter = text.get(cluster..).and_then(|rest| rest.chars().next());
            // A letter that another font will stand in for takes the room that it usually has
            // there; the marks that follow it take none.
            let usual = if new { letter.map_or(0.0, usual_width) } else { 0.0 };
            advance += usual * data.units;
        } else {
            advance += f64::from(position.x_advance);
        }
    }
    let advance = advance / data.units;
    starts.push((text.len(), advance));
    // Right to left, clusters come in descending order: such a line is cut nowhere.
    let ascending = starts.windows(2).all(|pair| pair[0].0 < pair[1].0);
    let cuts = if ascending { starts } else { vec![(0, 0.0), (text.len(), advance)] };
    Shaped { advance, glyphs: glyphs.into(), covered, cuts: cuts.into() }
}

/// How wide a letter that the faces lack usually is in a font that has it, as a share of the size.
fn usual_width(letter: char) -> f64 {
    match letter {
        letter if is_invisible(letter) => 0.0,
        // From Hangul Jamo on, scripts are mostly set in full squares, emoji a little wider.
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' => 1.25,
        '\u{1100}'.. => 1.0,
        _ => 0.65,
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
    fn a_line_is_the_same_when_remembered() {
        for text in ["Onlineshop", "", " ", "a\u{301}é", "🧑‍🌾 Hof", "שלום"] {
            let fresh = shape(Face::Medium, text);
            assert_eq!(*shaped(Face::Medium, text), fresh, "{text:?}");
            assert_eq!(*shaped(Face::Medium, text), fresh, "{text:?}");
        }
    }

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

    #[test]
    fn the_memory_does_not_grow_without_end() {
        for number in 0..3 * REMEMBERED {
            shaped(Face::Regular, &number.to_string());
        }
        MEMORY.with_borrow(|memory| {
            let memory = &memory[Face::Regular as usize];
            assert!(memory.young.len() <= REMEMBERED && memory.old.len() <= REMEMBERED);
        });
    }
}
