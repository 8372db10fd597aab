//! The units of slides. A slide is written in whole numbers: a fraction makes a file that the
//! programs it is made for call damaged.

use crate::page::POINTS;

/// A length of a slide; a point of paper has 12,700 of them.
pub(super) type Emu = i64;

const OF_POINT: f64 = 12_700.0;

/// A length of a page as one of a slide.
pub(super) fn emu(length: f64) -> Emu {
    (length * POINTS * OF_POINT).round() as Emu
}

/// The size of letters on a page, in hundredths of a point.
pub(super) fn letters(size: f64) -> u32 {
    // Below one point nothing can be read, and nothing is allowed.
    ((size * POINTS * 100.0).round() as u32).max(100)
}
