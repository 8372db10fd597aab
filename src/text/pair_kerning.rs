//! Plain Latin text, set by looking up pairs of letters (pair kerning).
//!
//! In such text a letter stands next to the one before it at a distance that depends on these two
//! alone, and on whether the line has a letter at all: one of digits only belongs to no script. The
//! shaping engine is asked once for each pair; tests hold both against each other.

use std::cell::RefCell;

use harfrust::GlyphBuffer;

use super::engine::{Glyph, Shaped, set_as_latin, set_as_signs};
use super::{Face, data};

/// Letters for which pairs tell everything: basic Latin, German, digits, blanks and commas.
const LETTERS: usize = 26 + 26 + 10 + 9;
/// The distance is not known yet.
const UNKNOWN: i32 = i32::MIN;

/// The place of a letter among [`LETTERS`].
const fn place_of(letter: char) -> Option<usize> {
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

/// The places of basic Latin, looked up rather than found; [`LETTERS`] for what has none.
const PLACES: [u8; 128] = {
    let mut places = [LETTERS as u8; 128];
    let mut letter = 0;
    while letter < places.len() {
        if let Some(place) = place_of(letter as u8 as char) {
            places[letter] = place as u8;
        }
        letter += 1;
    }
    places
};

fn place(letter: char) -> Option<usize> {
    match PLACES.get(letter as usize) {
        Some(place) => Some(usize::from(*place)).filter(|place| *place < LETTERS),
        None => place_of(letter),
    }
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
    static PAIRS: RefCell<[[Pairs; 2]; 3]> = RefCell::default();
}

/// How a line is set.
#[derive(Clone, Copy)]
enum Script {
    /// It has a letter.
    Latin,
    /// It has digits and no letter.
    Signs,
}

/// How a line is set, if letter by letter: an x beside a digit may be a sign.
fn script_of(text: &str) -> Option<Script> {
    let (mut letter, mut digit, mut cross) = (false, false, false);
    // The last character that is no blank.
    let mut before = b' ';
    for byte in text.as_bytes() {
        letter |= byte.is_ascii_alphabetic() || !byte.is_ascii();
        digit |= byte.is_ascii_digit();
        let is_cross = |byte: u8| matches!(byte, b'x' | b'X');
        cross |= is_cross(*byte) && before.is_ascii_digit();
        cross |= is_cross(before) && byte.is_ascii_digit();
        if *byte != b' ' {
            before = *byte;
        }
    }
    match (letter, digit) {
        (true, _) if !cross => Some(Script::Latin),
        (false, true) => Some(Script::Signs),
        _ => None,
    }
}

/// How far one line of text reaches, as a share of the size; `None` if the shaping engine has to be
/// asked. The same as [`set_by_pairs`] says, without the glyphs.
pub(super) fn advance_by_pairs(face: Face, text: &str) -> Option<f64> {
    let script = script_of(text)?;
    let setting = (face, script);
    PAIRS.with_borrow_mut(|pairs| {
        let pairs = &mut pairs[face as usize][script as usize];
        let mut reach = 0;
        let mut letters = text.chars();
        let mut letter = Letter::of(letters.next()?)?;
        for next in letters {
            let next = Letter::of(next)?;
            reach += i64::from(pairs.before(setting, letter, next));
            letter = next;
        }
        reach += i64::from(pairs.alone(setting, letter)?.1);
        Some(reach as f64 / data(face).units)
    })
}

/// Where a line may be cut, as [`Shaped::cuts`] says it; `None` if the shaping engine has to be
/// asked.
pub(super) fn cuts_by_pairs(face: Face, text: &str) -> Option<Box<[(usize, f64)]>> {
    let mut cuts = Vec::with_capacity(text.len() + 1);
    let advance = letters(face, text, |offset, _, x| cuts.push((offset, x)))?;
    cuts.push((text.len(), advance));
    Some(cuts.into())
}

/// One line of text as glyphs, as the shaping engine sets it; `None` if it has to be asked.
pub(super) fn set_by_pairs(face: Face, text: &str) -> Option<Shaped> {
    let mut glyphs = Vec::with_capacity(text.len());
    let mut cuts = Vec::with_capacity(text.len() + 1);
    let advance = letters(face, text, |offset, id, x| {
        glyphs.push(Glyph { id, start: offset as u32, x, y: 0.0 });
        cuts.push((offset, x));
    })?;
    cuts.push((text.len(), advance));
    let (glyphs, cuts) = (glyphs.into(), cuts.into());
    Some(Shaped { advance, glyphs, covered: true, parts: Box::default(), cuts })
}

/// Reports the byte offset, the glyph and the place of each letter of a line; yields how far the
/// line reaches. Places are shares of the size.
fn letters(face: Face, text: &str, mut found: impl FnMut(usize, u16, f64)) -> Option<f64> {
    let setting = (face, script_of(text)?);
    let units = data(face).units;
    PAIRS.with_borrow_mut(|pairs| {
        let pairs = &mut pairs[face as usize][setting.1 as usize];
        let mut reach = 0.0;
        let mut letters = text.char_indices().peekable();
        while let Some((offset, letter)) = letters.next() {
            let letter = Letter::of(letter)?;
            let (glyph, at_end) = pairs.alone(setting, letter)?;
            found(offset, glyph, reach / units);
            reach += f64::from(match letters.peek() {
                Some((_, next)) => pairs.before(setting, letter, Letter::of(*next)?),
                None => at_end,
            });
        }
        Some(reach / units)
    })
}

fn set((face, script): (Face, Script), text: &str) -> GlyphBuffer {
    match script {
        Script::Latin => set_as_latin(face, text),
        Script::Signs => set_as_signs(face, text),
    }
}

/// A letter with its place among [`LETTERS`].
#[derive(Clone, Copy)]
struct Letter {
    letter: char,
    place: usize,
}

impl Letter {
    fn of(letter: char) -> Option<Self> {
        Some(Self { letter, place: place(letter)? })
    }
}

impl Pairs {
    fn alone(&mut self, setting: (Face, Script), letter: Letter) -> Option<(u16, i32)> {
        let known = &mut self.alone[letter.place];
        if known.is_none() {
            let line = set(setting, letter.letter.encode_utf8(&mut [0; 4]));
            let glyph = u16::try_from(line.glyph_infos()[0].glyph_id).ok()?;
            *known = Some((glyph, line.glyph_positions()[0].x_advance));
        }
        *known
    }

    fn before(&mut self, setting: (Face, Script), letter: Letter, next: Letter) -> i32 {
        let known = &mut self.before[letter.place][next.place];
        if *known == UNKNOWN {
            let line = set(setting, &String::from_iter([letter.letter, next.letter]));
            *known = line.glyph_positions()[0].x_advance;
        }
        *known
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::engine::shape;
    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3_000))]
        #[test]
        fn pairs_set_a_line_as_the_shaping_engine_does(
            text in "[A-Za-z0-9 ,ÄÖÜäöüß]{0,24}|[0-9 ,]{0,12}|[ÄÖÜäöüß 0-9,]{0,12}|[xX0-4 ,a]{0,9}",
        ) {
            for face in Face::ALL {
                let advance = advance_by_pairs(face, &text);
                let line = set_by_pairs(face, &text);
                prop_assert_eq!(advance, line.as_ref().map(|line| line.advance));
                prop_assert_eq!(cuts_by_pairs(face, &text), line.as_ref().map(|line| line.cuts.clone()));
                if let Some(line) = line {
                    prop_assert_eq!(line, shape(face, &text), "{}", &text);
                }
            }
        }
    }

    #[test]
    fn usual_names_are_simple_and_signs_are_not() {
        for text in ["Onlineshop", "Filiale Köln 2", "Sells, B2B", "12", "1, 2", "Export 7"] {
            assert!(set_by_pairs(Face::SemiBold, text).is_some(), "{text}");
        }
        for text in ["", ", ", "3x4", "Click & Collect", "a→b", "e\u{301}"] {
            assert!(set_by_pairs(Face::SemiBold, text).is_none(), "{text}");
        }
    }
}
