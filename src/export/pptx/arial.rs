//! How wide words are on a slide. Pages are measured in the face that they are set in; a slide is set
//! in the face of its design, which is Arial or one about as wide, and there lines break elsewhere.

use crate::text::Face;

/// How wide the letters from the space on are, in thousandths of their size.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// The same of any other letter.
const OTHER: u16 = 570;
/// Bold letters are wider, as a share.
const BOLD: f64 = 1.07;
/// A text is set no smaller than this share of its size to fit.
const LEAST: f64 = 0.86;
/// By so much it gets smaller at once.
const STEP: f64 = 0.02;

fn width(text: &str, face: Face) -> f64 {
    let width = |letter: char| {
        let place = (letter as usize).checked_sub(' ' as usize);
        let known = place.and_then(|place| WIDTHS.get(place));
        f64::from(known.copied().unwrap_or(OTHER)) / 1000.0
    };
    let bold = if matches!(face, Face::SemiBold) { BOLD } else { 1.0 };
    text.chars().map(width).sum::<f64>() * bold
}

/// How many lines a text takes in a room that is so many times as wide as its letters are large.
fn lines(text: &str, face: Face, room: f64) -> usize {
    let space = width(" ", face);
    let of_line = |line: &str| {
        let (mut count, mut taken) = (1, 0.0);
        for word in line.split(' ') {
            let wide = width(word, face);
            let more = if taken > 0.0 { space + wide } else { wide };
            if taken + more > room && taken > 0.0 {
                count += 1;
                taken = wide;
            } else {
                taken += more;
            }
            // A word that is wider than the room goes on in the next line.
            if taken > room {
                count += (taken / room).floor() as usize;
                taken %= room;
            }
        }
        count
    };
    text.split('\n').map(of_line).sum()
}

/// The size in which a text takes no more lines than it may in so much room.
pub(super) fn fitting(text: &str, (face, size): (Face, f64), room: f64, most: usize) -> f64 {
    let mut share = 1.0;
    while share > LEAST && lines(text, face, room / (size * share).max(1e-6)) > most {
        share -= STEP;
    }
    size * share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_takes_a_line_more_gets_somewhat_smaller() {
        let font = (Face::Regular, 10.0);
        let text = "Business customers: Omnichannel. Private customers: Crosschannel.";
        let wide = width(text, Face::Regular) * 10.0;
        assert_eq!(fitting(text, font, wide + 1.0, 1), 10.0, "it fits");
        let smaller = fitting(text, font, wide * 0.95, 1);
        assert!(smaller < 10.0 && smaller > 9.0, "{smaller}");
        assert!(fitting(text, font, wide * 0.2, 1) >= 10.0 * (LEAST - STEP), "it stays readable");
        assert_eq!(lines("one\ntwo", Face::Regular, 100.0), 2);
    }
}
