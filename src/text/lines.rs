//! Fitting text into a width: lines, syllables, ellipsis.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::direction::{begins_at_right, has_letters_from_right, on_side};
use super::{Face, cuts, width};

/// The text on one line, without what cannot stand in one: line breaks, tabs and other control
/// characters become blanks, and special blanks become the common ones, since painters differ in
/// how wide they set them.
pub fn plain(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let blank = |character: char| match character {
        '\u{2009}' | '\u{202F}' => '\u{A0}',
        '\u{2028}' | '\u{2029}' => ' ',
        character if character.is_control() => ' ',
        character => character,
    };
    Cow::Owned(text.chars().map(blank).collect())
}

/// Whether a text has basic Latin letters and signs only, which [`plain`] leaves as they are.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The text on one line no wider than `max_width`, and its width: shortened where a letter ends
/// and completed by an ellipsis if it does not fit; empty if not even that fits.
pub fn ellipsis(face: Face, size: f64, text: &str, max_width: f64) -> (String, f64) {
    let text = plain(text);
    let start = start_of(face, size, &text, max_width);
    if start.len() == text.len() {
        let whole = width(face, size, &text);
        if whole <= max_width {
            return (text.into_owned(), whole);
        }
    }
    shorten(face, size, start, max_width)
}

/// As much of the start of a text as matters for its first line: whatever it does not fit into is
/// filled by it twice. Nothing is set that nobody sees, however long a paragraph is.
fn start_of(face: Face, size: f64, text: &str, max_width: f64) -> &str {
    let mut bytes = 256;
    while bytes < text.len() {
        let start = &text[..text.floor_char_boundary(bytes)];
        if width(face, size, start) > 2.0 * max_width {
            return start;
        }
        bytes *= 4;
    }
    text
}

/// The longest start of the text that fits together with an ellipsis.
fn shorten(face: Face, size: f64, text: &str, max_width: f64) -> (String, f64) {
    let cuts = cuts(face, text);
    let room = max_width - width(face, size, "…");
    let fitting = cuts.partition_point(|(_, x)| x * size <= room);
    for (cut, _) in cuts[..fitting].iter().rev() {
        let start = text[..*cut].trim_end_matches([' ', ',', ';', '·', '-', '–']);
        let candidate = format!("{start}…");
        let candidate_width = width(face, size, &candidate);
        if candidate_width <= max_width {
            return (candidate, candidate_width);
        }
    }
    (String::new(), 0.0)
}

/// The text in at most `max_lines` lines no wider than `max_width`, each with its width. Lines
/// break at blanks, after hyphens and where the text has line breaks; a word too long for a line
/// breaks between syllables with a hyphen, else where a letter ends. What does not fit ends in
/// an ellipsis. Every line of a paragraph begins on the same side.
pub fn wrap(
    face: Face,
    size: f64,
    text: &str,
    max_width: f64,
    max_lines: usize,
) -> Vec<(String, f64)> {
    let mut lines = Vec::new();
    let mut paragraphs = text.split(['\n', '\u{2028}', '\u{2029}']).map(plain).peekable();
    while let Some(paragraph) = paragraphs.next() {
        if lines.len() >= max_lines {
            break;
        }
        let first = lines.len();
        let more = paragraphs.peek().is_some();
        let whole =
            wrap_paragraph(face, size, &paragraph, max_width, (&mut lines, max_lines, more));
        if has_letters_from_right(&paragraph) {
            let from_right = begins_at_right(&paragraph);
            for line in &mut lines[first..] {
                let sided = on_side(from_right, line.0.clone());
                let sided_width = width(face, size, &sided);
                // Marks on digits may stand otherwise there, and take more room than there is.
                if sided_width <= max_width {
                    *line = (sided, sided_width);
                }
            }
        }
        if !whole {
            break;
        }
    }
    lines
}

/// Adds the lines of one paragraph, at most up to a number of them; whether all of it is shown.
/// `more` says that another paragraph follows.
fn wrap_paragraph(
    face: Face,
    size: f64,
    paragraph: &str,
    max_width: f64,
    (lines, max_lines, more): (&mut Vec<(String, f64)>, usize, bool),
) -> bool {
    let mut rest = paragraph.trim_end();
    while lines.len() < max_lines {
        let last = lines.len() + 1 >= max_lines;
        let start = start_of(face, size, rest, max_width);
        if start.len() == rest.len() && !(last && more) {
            let whole = width(face, size, rest);
            if whole <= max_width {
                lines.push((rest.to_owned(), whole));
                return true;
            }
        }
        if last {
            lines.push(shorten(face, size, start, max_width));
            return false;
        }
        let (line, used) = first_line(face, size, start, max_width);
        if used == 0 {
            // Not even one letter fits: nothing can be shown.
            return false;
        }
        lines.push(line);
        rest = rest[used..].trim_start_matches(' ');
        if rest.is_empty() {
            return true;
        }
    }
    false
}

/// The first line of a text that does not fit into one, its width, and how many bytes of the
/// text it takes.
fn first_line(face: Face, size: f64, text: &str, max_width: f64) -> ((String, f64), usize) {
    let cuts = cuts(face, text);
    let fitting = cuts.partition_point(|(_, x)| x * size <= max_width).max(1);
    // One more than fits: the blank at which a line ends may hang over.
    let candidates = &cuts[..(fitting + 1).min(cuts.len())];
    let fits = |start: String| {
        let start_width = width(face, size, &start);
        (start_width <= max_width).then_some((start, start_width))
    };
    let word_ends = candidates.iter().rev().filter(|(cut, _)| may_break(text, *cut));
    for (cut, _) in word_ends {
        let start = text[..*cut].trim_end();
        if let Some(line) = fits(start.to_owned()).filter(|_| !start.is_empty()) {
            return (line, *cut);
        }
    }
    let syllables = syllables(text);
    for (cut, _) in candidates.iter().rev().filter(|(cut, _)| syllables.contains(cut)) {
        if let Some(line) = fits(format!("{}-", &text[..*cut])) {
            return (line, *cut);
        }
    }
    for (cut, _) in candidates.iter().rev().filter(|(cut, _)| *cut > 0) {
        if let Some(line) = fits(text[..*cut].to_owned()) {
            return (line, *cut);
        }
    }
    ((String::new(), 0.0), 0)
}

/// Whether a line may end before this byte of the text without a hyphen.
fn may_break(text: &str, cut: usize) -> bool {
    let (before, after) = text.split_at(cut);
    let (Some(before), Some(after)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    match before {
        ' ' if after.is_ascii_digit() => !is_counted(&text[..cut]),
        ' ' | '\u{200B}' => after != ' ',
        // Dates and ranges stay whole.
        '-' | '–' | '/' if after.is_ascii_digit() && ends_in_digit(&text[..cut]) => false,
        '-' | '–' | '־' | '/' | '_' | '|' => after.is_alphanumeric(),
        // An address breaks in front of its dots, without a hyphen that would seem part of it.
        _ if matches!(after, '.' | '@') => {
            let next = text[cut + 1..].chars().next();
            before.is_alphabetic() && next.is_some_and(char::is_alphabetic)
        }
        _ => is_square(before) && is_square(after),
    }
}

/// What a number follows that says which one is meant.
const COUNTED: [&str; 6] = ["Schritt", "Step", "step", "Station", "stop", "Phase"];

/// Whether a text ends with something that the number after its blank says which of it is meant.
fn is_counted(text: &str) -> bool {
    let text = text.trim_end_matches(' ');
    COUNTED.iter().any(|word| text.ends_with(word))
}

/// Whether a digit stands before the last sign of a text.
fn ends_in_digit(text: &str) -> bool {
    text.chars().rev().nth(1).is_some_and(|letter| letter.is_ascii_digit())
}

/// Whether a character belongs to a script that is written without blanks.
fn is_square(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Where words may be separated with a hyphen, in bytes: as German does it, since a word that is
/// longer than a card is wide is hardly ever an English one; three letters at least on either side.
fn syllables(text: &str) -> BTreeSet<usize> {
    const LEAST: usize = 3;
    let mut cuts = BTreeSet::new();
    let mut at = 0;
    for part in text.split_inclusive(|letter: char| !letter.is_alphabetic()) {
        let word = part.trim_end_matches(|letter: char| !letter.is_alphabetic());
        let mut cut = at;
        for syllable in hypher::hyphenate_bounded(word, hypher::Lang::German, LEAST, LEAST) {
            cut += syllable.len();
            cuts.insert(cut);
        }
        at += part.len();
        cuts.remove(&(at - part.len() + word.len()));
    }
    cuts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(lines: &[(String, f64)]) -> Vec<&str> {
        lines.iter().map(|(line, _)| line.as_str()).collect()
    }

    #[test]
    fn short_texts_stay_on_one_line() {
        assert_eq!(texts(&wrap(Face::SemiBold, 13.0, "Online shop", 120.0, 2)), ["Online shop"]);
        assert_eq!(texts(&wrap(Face::SemiBold, 13.0, "", 120.0, 2)), [""]);
    }

    #[test]
    fn lines_break_where_a_reader_expects() {
        let check = |text: &str, max_lines: usize, expected: &[&str]| {
            let lines = wrap(Face::SemiBold, 13.0, text, 120.0, max_lines);
            assert_eq!(texts(&lines), expected, "{text:?}");
        };
        check("Ladengeschäft am Münsterplatz", 2, &["Ladengeschäft am", "Münsterplatz"]);
        check("Kundendatenplattformverwaltung", 2, &["Kundendatenplatt-", "formverwaltung"]);
        check("Handwerksbetriebe GmbH", 2, &["Handwerksbe-", "triebe GmbH"]);
        check("Werkzeugkonfigurator", 2, &["Werkzeugkonfigu-", "rator"]);
        check("EDI / E-Procurement-Anbindung", 2, &["EDI / E-", "Procurement-An…"]);
        check("musterhandwerk.example", 2, &["musterhandwerk", ".example"]);
        check("Umgesetzt am 2026-12-01", 2, &["Umgesetzt am", "2026-12-01"]);
        check("Fällt weg in Schritt 2", 2, &["Fällt weg in", "Schritt 2"]);
        check("Marktplatz\nAmazon", 2, &["Marktplatz", "Amazon"]);
        check("Marktplatz\nAmazon\nOtto", 2, &["Marktplatz", "Amazon…"]);
        check("東京東京東京東京東京東京", 2, &["東京東京東京東京東", "京東京"]);
        check("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z", 1, &["A B C D E F G H I…"]);
    }

    #[test]
    fn lines_that_begin_at_the_right_break_and_end_like_others() {
        let wrap = |text: &str, max_lines| wrap(Face::SemiBold, 13.0, text, 120.0, max_lines);
        let lines = wrap("חנות מקוונת ללקוחות עסקיים", 2);
        assert_eq!(texts(&lines), ["חנות מקוונת", "ללקוחות עסקיים"]);
        let lines = wrap("חנות מקוונת ללקוחות עסקיים", 1);
        assert_eq!(texts(&lines), ["חנות מקוונת ללקוח…"]);
        let lines = wrap("مسار المبيعات عبر الإنترنت وفي المتاجر للشركات الكبيرة", 2);
        assert!(lines.len() == 2 && lines[1].0.ends_with('…'), "{lines:?}");
        // The side is that of the paragraph, whatever a line begins with.
        let lines = wrap("החנות המקוונת Online shop (B2B)", 2);
        assert_eq!(texts(&lines), ["החנות המקוונת", "\u{200F}Online shop (B2B)"]);
        let lines = wrap("Online shop B2B חנות מקוונת", 2);
        assert_eq!(texts(&lines)[1], "\u{200E}חנות מקוונת");
    }

    #[test]
    fn of_a_long_paragraph_only_what_is_seen_is_set() {
        let word = "Marktplatz und Ladengeschäft in Köln, ";
        let long = word.repeat(1_700);
        let began = std::time::Instant::now();
        let lines = wrap(Face::Regular, 12.5, &long, 140.0, 36);
        assert_eq!(lines.len(), 36);
        assert_eq!(lines[..30], wrap(Face::Regular, 12.5, &word.repeat(60), 140.0, 36)[..30]);
        let arabic = "مسار المبيعات عبر الإنترنت ".repeat(1_300);
        assert_eq!(wrap(Face::Regular, 12.5, &arabic, 140.0, 36).len(), 36);
        let (short, _) = ellipsis(Face::Regular, 12.5, &"x".repeat(65_000), 100.0);
        assert!(short.ends_with('…') && short.len() < 40);
        let took = began.elapsed();
        assert!(took.as_secs_f64() < 1.0, "{took:?}");
    }

    #[test]
    fn nothing_is_shown_where_not_even_an_ellipsis_fits() {
        assert_eq!(ellipsis(Face::Regular, 12.0, "Shop", 3.0), (String::new(), 0.0));
        assert_eq!(wrap(Face::Regular, 12.0, "Shop", 3.0, 3), []);
        assert_eq!(wrap(Face::Regular, 12.0, "Shop", 100.0, 0), []);
    }

    proptest! {
        #[test]
        fn lines_never_overflow_and_lose_nothing(
            text in "[a-zA-ZäöüßÄ ,\\-\n🙂👍🏽東é]{0,80}|[a-z ,()\\-\nאבגד٢سلاتב̈]{0,300}",
            max_width in 20.0_f64..200.0,
            max_lines in 1_usize..5,
        ) {
            let lines = wrap(Face::SemiBold, 13.0, &text, max_width, max_lines);
            prop_assert!(lines.len() <= max_lines);
            for (line, line_width) in &lines {
                prop_assert!(*line_width <= max_width, "{line:?} {line_width} > {max_width}");
                prop_assert_eq!(*line_width, width(Face::SemiBold, 13.0, line));
            }
            let (short, short_width) = ellipsis(Face::SemiBold, 13.0, &text, max_width);
            prop_assert!(short_width <= max_width, "{short:?}");
            let letters = |text: &str| -> String {
                text.chars().filter(|c| !" \n-\u{200E}\u{200F}".contains(*c)).collect()
            };
            let all = wrap(Face::SemiBold, 13.0, &text, max_width, 1_000);
            let set: String = texts(&all).concat();
            prop_assert_eq!(letters(&set), letters(&text));
        }
    }
}
