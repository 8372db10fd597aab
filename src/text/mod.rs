//! Text as it is set: the bundled faces, how wide letters are, where lines break.
//!
//! Measured once in world points with the same font files that the screen and the exports use,
//! by the same shaping engine (kerning and ligatures included). This module knows neither what
//! a text says nor where it stands.

mod direction;
mod engine;
mod lines;
mod mixed_line;
mod outline;
mod pair_kerning;
mod shaped_lines;
mod usual_width;

pub use direction::{begins_at_right, has_letters_from_right};
pub use engine::{Glyph, Part, Shaped};
pub use lines::{ellipsis, is_plain, plain, wrap};
pub use outline::{OutlineStep, outline};
pub use shaped_lines::shaped;

use std::sync::LazyLock;

use skrifa::MetadataProvider as _;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};

/// A bundled face of Inter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Weight 400.
    Regular,
    /// Weight 500.
    Medium,
    /// Weight 600.
    SemiBold,
}

impl Face {
    /// All faces.
    pub const ALL: [Self; 3] = [Self::Regular, Self::Medium, Self::SemiBold];

    /// The font file (OpenType).
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Inter-Regular.otf"),
            Self::Medium => include_bytes!("../../assets/fonts/Inter-Medium.otf"),
            Self::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
        }
    }

    /// The weight that style sheets know it by.
    pub const fn weight(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::SemiBold => 600,
        }
    }
}

/// What is read once from a font file.
struct FaceData {
    font: skrifa::FontRef<'static>,
    shaping: harfrust::ShaperData,
    charmap: Charmap<'static>,
    /// Font units per em.
    units: f64,
    /// Above the baseline, as a share of the size.
    ascent: f64,
    /// Below the baseline, as a share of the size.
    descent: f64,
    /// Between two lines, as a share of the size.
    gap: f64,
}

static FACES: LazyLock<[FaceData; 3]> = LazyLock::new(|| Face::ALL.map(read));

fn read(face: Face) -> FaceData {
    let font = skrifa::FontRef::new(face.bytes())
        .unwrap_or_else(|fault| unreachable!("a test reads the bundled fonts: {fault}"));
    let metrics = font.metrics(Size::unscaled(), LocationRef::default());
    let units = f64::from(metrics.units_per_em);
    FaceData {
        shaping: harfrust::ShaperData::new(&font),
        charmap: font.charmap(),
        units,
        ascent: f64::from(metrics.ascent) / units,
        descent: -f64::from(metrics.descent) / units,
        gap: f64::from(metrics.leading) / units,
        font,
    }
}

fn data(face: Face) -> &'static FaceData {
    &FACES[face as usize]
}

/// How wide one line of text is, in world points.
pub fn width(face: Face, size: f64, text: &str) -> f64 {
    if text.is_empty() {
        return 0.0;
    }
    pair_kerning::advance_by_pairs(face, text).unwrap_or_else(|| shaped(face, text).advance) * size
}

/// Where a line of text may be cut without taking a letter apart: byte offset and distance from the
/// start as a share of the size, ascending, the end included.
fn cuts(face: Face, text: &str) -> Box<[(usize, f64)]> {
    pair_kerning::cuts_by_pairs(face, text).unwrap_or_else(|| shaped(face, text).cuts.clone())
}

/// How far a face of this size reaches above the line on which the letters stand.
pub fn ascent(face: Face, size: f64) -> f64 {
    data(face).ascent * size
}

/// How far a face of this size reaches below the line on which the letters stand.
pub fn descent(face: Face, size: f64) -> f64 {
    data(face).descent * size
}

/// The distance between two lines of text as the face wants it.
pub fn line_height(face: Face, size: f64) -> f64 {
    let data = data(face);
    (data.ascent + data.descent + data.gap) * size
}

/// Whether the bundled faces have this character. Characters that are never drawn by themselves
/// (joiners, variation selectors, control characters) count as covered.
pub fn covers(character: char) -> bool {
    engine::is_invisible(character) || data(Face::Regular).charmap.map(character).is_some()
}

/// The characters that the bundled faces lack, each once, in the order of the text.
pub fn missing(text: &str) -> Vec<char> {
    let mut missing = Vec::new();
    for character in text.chars().filter(|character| !covers(*character)) {
        if !missing.contains(&character) {
            missing.push(character);
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_faces_are_read_and_differ() {
        let text = "Ladengeschäft Köln, Straße 5 €";
        let widths = Face::ALL.map(|face| width(face, 13.0, text));
        assert!(widths[0] < widths[1] && widths[1] < widths[2], "{widths:?}");
        for face in Face::ALL {
            assert!((1.1..1.4).contains(&line_height(face, 1.0)));
            assert!(ascent(face, 1.0) > descent(face, 1.0));
        }
    }

    #[test]
    fn widths_grow_with_the_size_alone() {
        let one = width(Face::SemiBold, 1.0, "AVATAR Click & Collect");
        assert!(
            (width(Face::SemiBold, 100.0, "AVATAR Click & Collect") - one * 100.0).abs() < 1e-9
        );
        let apart: f64 = "AVATAR".chars().map(|c| width(Face::Regular, 1.0, &c.to_string())).sum();
        assert!(width(Face::Regular, 1.0, "AVATAR") < apart, "kerning counts");
    }

    #[test]
    fn german_is_covered_and_what_is_not_is_named() {
        assert!(missing("Größe „ÄÖÜäöüß“ – 5 m² … € & Co → ‚x‘ ½ ×\n\t").is_empty());
        assert_eq!(missing("東京 Shop 🙂🙂"), ['東', '京', '🙂']);
    }
}
