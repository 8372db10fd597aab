//! Finding things by what is typed.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Whether every word that was typed occurs in one of the texts, in small or capital letters, ß
/// as ss, and an umlaut as one sign or as two.
pub fn is_found(texts: &[&str], typed: &str) -> bool {
    let fold = |text: &str| folded(text).replace('ß', "ss");
    let texts: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    fold(typed).split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

/// A text in small letters, each with its marks as one sign where there is one: as what is typed
/// is compared with what is there.
pub fn folded(text: &str) -> String {
    composed(&text.to_lowercase()).into_owned()
}

/// A text whose letters are one sign with their marks where there is one. Some keyboards and most
/// texts from a Mac write an umlaut as a letter and two dots.
pub fn composed(text: &str) -> Cow<'_, str> {
    match text.is_ascii() {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// A text without the marks on its letters: `café` as `cafe`.
pub fn plain_letters(text: &str) -> String {
    text.nfd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::is_found;

    #[test]
    fn an_umlaut_is_the_same_in_one_sign_and_in_two() {
        let (one, two) = ("Käufer", "Ka\u{308}ufer");
        for (text, typed) in [(one, two), (two, one), (one, "KA\u{308}U"), (two, "KÄU")] {
            assert!(is_found(&[text], typed), "{typed:?} in {text:?}");
        }
        assert!(!is_found(&[two], "kau"));
    }

    #[test]
    fn every_word_is_looked_for() {
        let texts = ["Click & Collect", "Order online, collect in the store"];
        assert!(is_found(&texts, "coll STORE"));
        assert!(is_found(&texts, ""));
        assert!(!is_found(&texts[..1], "collect return"));
        assert!(is_found(&["Außendienst"], "AUSSEN"));
    }
}
