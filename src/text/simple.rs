//! Plain Latin text, set by looking up pairs of letters.
//!
//! In such text a letter stands next to the one before it at a distance that depends on these two
//! alone. The shaping engine is asked once for each pair; tests hold both against each other.

use std::cell::RefCell;

use super::shape::{Glyph, Shaped, set_as_latin};
use super::{Face, data};

/// Letters for which pairs tell everything: basic Latin, German, digits, blanks and commas.
const LETTERS: usize = 26 + 26 + 10 + 9;
/// The distance is not known yet.
const UNKNOWN: i32 = i32::MIN;

/// The place of a letter among [`LETTERS`].
fn place(letter: char) -> Option<usize> {
    Some(match letter {
        'a'..='z' => letter as usize - 'a' as usize,
        'A'..='Z' => 26 + letter as usize - 'A' as usize,
        '0'..='9' => 52 + letter as usize - '0' as usize,
        ' ' => 62,
        ',' => 63,
        'ä' => 64,
        'ö' => 65,
        'ü' => 66,
        'ß' => 67,
        'Ä' => 68,
        'Ö' => 69,
        'Ü' => 70,
        _ => return None,
    })
}

/// What is known of the letters of one face, in font units.
struct Pairs {
    /// The glyph of each letter that was met, and how far it reaches at the end of a line.
    alone: [Option<(u16, i32)>; LETTERS],
    /// How far a letter reaches in front of another.
    before: Box<[[i32; LETTERS]; LETTERS]>,
}

impl Default for Pairs {
    fn default() -> Self {
        Self { alone: [None; LETTERS], before: Box::new([[UNKNOWN; LETTERS]; LETTERS]) }
    }
}

thread_local! {
    static PAIRS: RefCell<[Pairs; 3]> = RefCell::default();
}

/// One line of text as glyphs, as the shaping engine sets it; `None` if it has to be asked.
pub(super) fn simple(face: Face, text: &str) -> Option<Shaped> {
    // A line without a letter is not set as Latin, and an x between digits is a sign.
    let has = |letters: fn(&u8) -> bool| text.as_bytes().iter().any(letters);
    let signs = has(|byte| matches!(byte, b'x' | b'X')) && has(u8::is_ascii_digit);
    if !has(u8::is_ascii_alphabetic) || signs {
        return None;
    }
    let units = data(face).units;
    PAIRS.with_borrow_mut(|pairs| {
        let pairs = &mut pairs[face as usize];
        let mut glyphs = Vec::with_capacity(text.len());
        let mut cuts = Vec::with_capacity(text.len() + 1);
        let mut advance = 0.0;
        let mut letters = text.char_indices().peekable();
        while let Some((offset, letter)) = letters.next() {
            let (glyph, at_end) = pairs.alone(face, letter)?;
            glyphs.push(Glyph { id: glyph, x: advance, y: 0.0 });
            cuts.push((offset, advance));
            let reach = match letters.peek() {
                Some((_, next)) => pairs.before(face, letter, *next)?,
                None => at_end,
            };
            advance += f64::from(reach) / units;
        }
        cuts.push((text.len(), advance));
        Some(Shaped { advance, glyphs: glyphs.into(), covered: true, cuts: cuts.into() })
    })
}

impl Pairs {
    fn alone(&mut self, face: Face, letter: char) -> Option<(u16, i32)> {
        let known = &mut self.alone[place(letter)?];
        if known.is_none() {
            let line = set_as_latin(face, letter.encode_utf8(&mut [0; 4]));
            let glyph = u16::try_from(line.glyph_infos()[0].glyph_id).ok()?;
            *known = Some((glyph, line.glyph_positions()[0].x_advance));
        }
        *known
    }

    fn before(&mut self, face: Face, letter: char, next: char) -> Option<i32> {
        let known = &mut self.before[place(letter)?][place(next)?];
        if *known == UNKNOWN {
            let line = set_as_latin(face, &String::from_iter([letter, next]));
            *known = line.glyph_positions()[0].x_advance;
        }
        Some(*known)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::shape::shape;
    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3_000))]
        #[test]
        fn pairs_set_a_line_as_the_shaping_engine_does(text in "[A-Za-z0-9 ,ÄÖÜäöüß]{0,24}") {
            for face in Face::ALL {
                if let Some(line) = simple(face, &text) {
                    prop_assert_eq!(line, shape(face, &text), "{}", &text);
                }
            }
        }
    }

    #[test]
    fn usual_names_are_simple_and_signs_are_not() {
        for text in ["Onlineshop", "Filiale Köln 2", "Sells, B2B"] {
            assert!(simple(Face::SemiBold, text).is_some(), "{text}");
        }
        for text in ["", "12", "3x4", "Click & Collect", "a→b", "e\u{301}"] {
            assert!(simple(Face::SemiBold, text).is_none(), "{text}");
        }
    }
}
