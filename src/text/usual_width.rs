//! How wide letters usually are that the bundled faces lack.
//!
//! A scene is the same on every machine, so what it measures must not depend on the fonts that are
//! installed. Painters set such letters in the room that is measured here.

use super::engine::is_invisible;

/// How wide the first letter of a text usually is in a font that has it, as a share of the size;
/// in Arabic that depends on whether the letter is joined to the next.
pub(super) fn usual_width(text: &str) -> f64 {
    let mut letters = text.chars();
    match letters.next() {
        None => 0.0,
        Some(letter) if is_invisible(letter) => 0.0,
        Some(letter @ '\u{590}'..='\u{5FF}') => hebrew(letter),
        Some(letter @ '\u{600}'..='\u{77F}') => {
            let is_next = |next: char| !is_mark(next) && !is_invisible(next);
            arabic(letter, letters.find(|next| is_next(*next)).is_some_and(joins_before))
        }
        // Emoji and pictures are a little wider than high.
        Some('\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}') => 1.25,
        // From Hangul Jamo on, scripts are mostly set in full squares, the Arabic forms are not.
        Some('\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}') => 0.65,
        Some('\u{1100}'..) => 1.0,
        Some(_) => 0.65,
    }
}

fn hebrew(letter: char) -> f64 {
    match letter {
        'ו' | 'ז' | 'י' | 'ן' | '׀' | '׳' => 0.33,
        'ג' | 'נ' | '־' | '״' => 0.39,
        'ד' | 'ך' | 'כ' | 'ל' | 'ץ' | 'צ' | 'ר' => 0.55,
        'ב' | 'ה' | 'ט' | 'ע' | 'ף' | 'פ' | 'ק' | 'א' | 'ם' | 'מ' | 'ס' | 'ח' => 0.64,
        'ש' | 'ת' => 0.73,
        _ => 0.5,
    }
}

/// Whether a letter stands above or below the one before it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}')
}

/// Whether a letter is joined to one before it that joins.
fn joins_before(letter: char) -> bool {
    matches!(letter, '\u{620}' | '\u{622}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{6FA}'..='\u{77F}')
}

/// A letter that is joined to the next is cut short, if it is one that joins.
fn arabic(letter: char, before_joining: bool) -> f64 {
    let (last, joined) = match letter {
        'ا' | 'أ' | 'إ' | 'آ' => (0.28, 0.28),
        'د' | 'ذ' => (0.52, 0.52),
        'ر' | 'ز' | 'ژ' => (0.4, 0.4),
        'و' | 'ؤ' => (0.48, 0.48),
        'ء' | 'ة' => (0.48, 0.48),
        'ب' | 'ت' | 'ث' | 'پ' => (1.05, 0.34),
        'ج' | 'ح' | 'خ' | 'چ' => (0.68, 0.63),
        'س' | 'ش' => (1.3, 0.88),
        'ص' | 'ض' => (1.36, 0.95),
        'ط' | 'ظ' => (0.82, 0.72),
        'ع' | 'غ' => (0.54, 0.53),
        'ف' => (1.05, 0.49),
        'ق' => (0.81, 0.49),
        'ك' | 'ک' | 'گ' => (0.92, 0.48),
        'ل' | 'ن' => (0.74, 0.31),
        'م' => (0.56, 0.58),
        'ه' | 'ہ' => (0.48, 0.57),
        'ى' | 'ي' | 'ی' | 'ئ' => (0.77, 0.35),
        '٠'..='٩' | '۰'..='۹' => (0.58, 0.58),
        '،' | '؛' | '۔' => (0.3, 0.3),
        'ـ' => (0.3, 0.3),
        letter if is_mark(letter) => (0.0, 0.0),
        _ => (0.65, 0.5),
    };
    if before_joining { joined } else { last }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_letters_are_narrower_where_they_are_joined() {
        let width = |word: &str| -> f64 {
            word.char_indices().map(|(at, _)| usual_width(&word[at..])).sum()
        };
        assert!(width("بيت") < width("ب") + width("ي") + width("ت"));
        // An alif is joined to nothing after it, a mark takes no room and parts nothing.
        assert_eq!(width("ات"), width("ا") + width("ت"));
        assert_eq!(width("بَيت"), width("بيت"));
        assert!(width("שלום") < 4.0 * 0.65 && width("חנות") > 4.0 * 0.4);
    }
}
