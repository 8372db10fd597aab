//! A line with letters that run from right to left, set piece by piece.

use super::Face;
use super::direction::pieces;
use super::engine::{Glyph, Part, Shaped, shape, shape_from_right};
use super::pair_kerning::set_by_pairs;

/// One line of text as glyphs from left to right, however its letters run.
pub(super) fn set_in_pieces(face: Face, line: &str) -> Shaped {
    let mut advance = 0.0;
    let mut covered = true;
    let mut glyphs = Vec::new();
    let mut parts = Vec::new();
    // Where each letter begins and how wide it is, in the order in which it is read.
    let mut letters: Vec<(usize, f64)> = Vec::new();
    for piece in pieces(line) {
        let set = match piece.from_right {
            true => shape_from_right(face, &piece.text),
            false => set_by_pairs(face, &piece.text).unwrap_or_else(|| shape(face, &piece.text)),
        };
        covered &= set.covered;
        let first = piece.range.start as u32;
        glyphs.extend(set.glyphs.iter().map(|glyph| Glyph {
            start: first + glyph.start,
            x: advance + glyph.x,
            ..*glyph
        }));
        letters.extend(
            set.cuts.windows(2).map(|cut| (piece.range.start + cut[0].0, cut[1].1 - cut[0].1)),
        );
        parts.push(Part { text: piece.text.into(), x: advance, advance: set.advance });
        advance += set.advance;
    }
    letters.sort_by_key(|(offset, _)| *offset);
    let mut cuts = Vec::with_capacity(letters.len() + 1);
    let mut reach = 0.0;
    for (offset, width) in letters {
        cuts.push((offset, reach));
        reach += width;
    }
    cuts.push((line.len(), advance));
    // One part is the line itself.
    let parts = if parts.len() > 1 { parts } else { Vec::new() };
    Shaped { advance, glyphs: glyphs.into(), covered, parts: parts.into(), cuts: cuts.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_glyphs_stand_side_by_side_and_cuts_follow_reading() {
        for line in ["Shop חנות 24", "חנות (B2B) מקוונת", "متجر إلكتروني 24/7", "\u{200F}Shop"]
        {
            let set = set_in_pieces(Face::SemiBold, line);
            let mut end = 0.0;
            for part in &set.parts {
                assert_eq!(part.x, end, "{line}: {part:?}");
                end = part.x + part.advance;
            }
            assert!(set.parts.is_empty() || end == set.advance, "{line}");
            assert!(set.glyphs.windows(2).all(|pair| pair[0].x <= pair[1].x), "{line}");
            let ordered = |pair: &[(usize, f64)]| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1;
            assert!(set.cuts.windows(2).all(ordered), "{line}: {:?}", set.cuts);
            assert_eq!(set.cuts.last(), Some(&(line.len(), set.advance)));
        }
    }
}
