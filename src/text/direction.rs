//! Which way letters run: Hebrew and Arabic from right to left, and what is mixed with them.
//!
//! Texts are kept as they are read. Only what is set is brought into the order in which it is seen,
//! by the bidirectional algorithm of Unicode. Knows neither faces nor widths.

use std::ops::Range;

use unicode_bidi::{BidiClass, Direction, ParagraphBidiInfo, bidi_class, get_base_direction};

/// Makes a line begin at the right, whatever its first letter is.
const FROM_RIGHT: char = '\u{200F}';
/// Makes a line begin at the left, whatever its first letter is.
const FROM_LEFT: char = '\u{200E}';

/// A part of a line in which everything has one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it stands in the line, in bytes.
    pub range: Range<usize>,
    /// Its letters in the order in which they are read; brackets as they are seen.
    pub text: String,
    /// Whether its first letter stands at the right.
    pub from_right: bool,
}

/// Whether a text has letters that run from right to left. Quick where there are none.
pub fn has_letters_from_right(text: &str) -> bool {
    // All of them begin with a higher byte than any Latin, Greek or Cyrillic letter.
    text.bytes().any(|byte| byte >= 0xD6) && text.chars().any(is_from_right)
}

fn is_from_right(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{8FF}' | FROM_RIGHT | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'
    )
}

/// Whether a line begins at the right: its first letter says so.
pub fn begins_at_right(line: &str) -> bool {
    has_letters_from_right(line) && get_base_direction(line) == Direction::Rtl
}

/// A line of a paragraph that begins on the same side as the paragraph, whatever letter the line
/// happens to begin with.
pub(super) fn on_side(from_right: bool, line: String) -> String {
    match (from_right, get_base_direction(line.as_str())) {
        (true, Direction::Ltr) => format!("{FROM_RIGHT}{line}"),
        (false, Direction::Rtl) => format!("{FROM_LEFT}{line}"),
        _ => line,
    }
}

/// The pieces of a line from left to right, as they are seen. What runs from the right is parted
/// into words and the signs between them, so that each word can be set by itself.
pub(super) fn pieces(line: &str) -> Vec<Piece> {
    if line.is_empty() {
        return Vec::new();
    }
    let order = ParagraphBidiInfo::new(line, None);
    let (levels, runs) = order.visual_runs(0..line.len());
    let mut pieces = Vec::new();
    for run in runs {
        let from_right = levels.get(run.start).is_some_and(|level| level.is_rtl());
        let text = line.get(run.clone()).unwrap_or_default();
        if !from_right {
            pieces.push(Piece { text: text.to_owned(), range: run, from_right });
            continue;
        }
        for word in words(text).into_iter().rev() {
            let seen = text[word.clone()].chars().map(mirrored).collect();
            let range = run.start + word.start..run.start + word.end;
            pieces.push(Piece { range, text: seen, from_right });
        }
    }
    pieces
}

/// What hangs together in a run from the right.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Word,
    Pictures,
    Sign,
}

/// The words of a run from the right and what stands between them, in bytes, as they are read.
fn words(run: &str) -> Vec<Range<usize>> {
    let mut words: Vec<(Part, Range<usize>)> = Vec::new();
    for (at, character) in run.char_indices() {
        let end = at + character.len_utf8();
        let part = match bidi_class(character) {
            BidiClass::R | BidiClass::AL | BidiClass::AN => Some(Part::Word),
            // Marks and what is never seen stay with what they follow.
            BidiClass::NSM | BidiClass::BN => None,
            _ if character >= '\u{2600}' => Some(Part::Pictures),
            _ => Some(Part::Sign),
        };
        match words.last_mut() {
            Some((last, range)) if part.is_none_or(|part| part == *last && part != Part::Sign) => {
                range.end = end;
            }
            _ => words.push((part.unwrap_or(Part::Word), at..end)),
        }
    }
    words.into_iter().map(|(_, range)| range).collect()
}

/// A bracket as it is seen from the other side; as many bytes long.
fn mirrored(character: char) -> char {
    const PAIRS: [(char, char); 7] =
        [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›'), ('≤', '≥')];
    let pair = PAIRS.iter().find(|pair| pair.0 == character || pair.1 == character);
    pair.map_or(character, |pair| if pair.0 == character { pair.1 } else { pair.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(line: &str) -> Vec<String> {
        pieces(line).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn words_stand_in_the_order_in_which_they_are_seen() {
        assert_eq!(seen("חנות מקוונת"), ["מקוונת", " ", "חנות"]);
        assert_eq!(seen("Shop חנות 24"), ["Shop ", "24", " ", "חנות"]);
        assert_eq!(seen("חנות Shop 24"), ["Shop 24", " ", "חנות"]);
        assert_eq!(seen("חנות (B2B)"), ["(", "B2B", ")", " ", "חנות"]);
        assert_eq!(seen("متجر، ٢٤"), ["٢٤", " ", "،", "متجر"]);
        assert_eq!(seen("חנות מקו…"), ["…", "מקו", " ", "חנות"]);
        assert_eq!(seen("Shop חנות…"), ["Shop ", "חנות", "…"]);
        assert_eq!(seen("חַנוּת 🧑‍🌾!"), ["!", "🧑‍🌾", " ", "חַנוּת"]);
        assert_eq!(seen(""), [""; 0]);
    }

    #[test]
    fn the_first_letter_says_where_a_line_begins_unless_its_paragraph_says_otherwise() {
        for (line, at_right) in
            [("חנות", true), ("24 חנות", true), ("Shop חנות", false), ("24", false)]
        {
            assert_eq!(begins_at_right(line), at_right, "{line}");
            for side in [true, false] {
                let line = on_side(side, line.to_owned());
                assert!(begins_at_right(&line) == side || line == "24", "{line}");
            }
        }
        assert!(!has_letters_from_right("Größe „Ä“ – 5 € Ωμέγα Москва 東京 🙂"));
        assert!(has_letters_from_right("a\u{5D0}") && has_letters_from_right("\u{627}"));
    }
}
