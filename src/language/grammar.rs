//! Grammar: what a language makes of words, numbers and days.
//!
//! Languages differ in more than their words. Whatever differs by a rule stands here, and
//! whatever differs by a pattern is a text; nobody else asks which language it is. Nothing here
//! knows what the words are about.

use std::borrow::Borrow;
use std::fmt::Display;

use super::texts::phrases;
use super::{Language, Text};

/// What is called something with a capital by itself, as it stands inside a sentence. German
/// keeps the capitals of its nouns.
pub fn in_sentence(word: &str, language: Language) -> String {
    match language {
        Language::English => word.to_lowercase(),
        Language::German => word.to_owned(),
    }
}

/// A sentence as it begins: with a capital, if it begins with a letter.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Parts in a row, without an “and”.
pub fn commas<S: Borrow<str>>(parts: &[S]) -> String {
    parts.join(", ")
}

/// Parts in a row: “a, b and c”.
pub fn list<S: Borrow<str>>(parts: &[S], language: Language) -> String {
    match parts {
        [] => String::new(),
        [only] => only.borrow().to_owned(),
        [first @ .., last] => phrases::PAIR.with(language, &[&commas(first), &last.borrow()]),
    }
}

/// Parts in a row of which at most so many are shown; of more, one less and how many more there
/// are.
pub fn short_list<S: Borrow<str>>(parts: &[S], most: usize, language: Language) -> String {
    if parts.len() <= most {
        return list(parts, language);
    }
    let (shown, more) = parts.split_at(most.saturating_sub(1));
    phrases::NAMES_AND_MORE.with(language, &[&commas(shown), &more.len()])
}

/// So many of something: the text for one, or that for any other number, which is its value.
pub fn counted(
    count: impl Copy + Display + PartialEq + From<u8>,
    one: Text,
    many: Text,
    language: Language,
) -> String {
    match count == 1.into() {
        true => one.in_language(language).to_owned(),
        false => many.with(language, &[&count]),
    }
}

/// So many person-days.
pub fn person_days(count: u64, language: Language) -> String {
    counted(count, phrases::ONE_PERSON_DAY, phrases::PERSON_DAYS, language)
}

/// So many days.
pub fn days(count: u32, language: Language) -> String {
    counted(count, phrases::ONE_DAY, phrases::DAYS, language)
}

/// What separates the cells of a table that is written as text: spreadsheets expect what leaves the
/// point or comma of their numbers alone.
pub fn cell_separator(language: Language) -> char {
    match language {
        Language::English => ',',
        Language::German => ';',
    }
}

/// A day in figures, in the order in which a language writes them.
pub fn day(year: u16, month: u8, day: u8, language: Language) -> String {
    let pattern = phrases::DAY_IN_FIGURES.in_language(language);
    let parts = [
        ("YYYY", format!("{year:04}")),
        ("MM", format!("{month:02}")),
        ("DD", format!("{day:02}")),
    ];
    parts.iter().fold(pattern.to_owned(), |text, (gap, value)| text.replace(gap, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_in_and_and_long_ones_are_shortened() {
        let english = |parts: &[&str]| list(parts, Language::English);
        assert_eq!(english(&[]), "");
        assert_eq!(english(&["a"]), "a");
        assert_eq!(english(&["a", "b"]), "a and b");
        assert_eq!(list(&["a", "b", "c"], Language::German), "a, b und c");
        let short = |parts: &[&str]| short_list(parts, 3, Language::English);
        assert_eq!(short(&["a", "b", "c"]), "a, b and c");
        assert_eq!(short(&["a", "b", "c", "d"]), "a, b and 2 more");
    }

    #[test]
    fn words_stand_in_sentences_as_their_language_writes_them() {
        assert_eq!(in_sentence("Product data", Language::English), "product data");
        assert_eq!(in_sentence("Produktdaten", Language::German), "Produktdaten");
        assert_eq!(sentence("übrig ist"), "Übrig ist");
        assert_eq!(sentence("`(` follows"), "`(` follows");
        assert_eq!(sentence(""), "");
    }

    #[test]
    fn days_are_in_the_order_of_their_language() {
        assert_eq!(day(2028, 2, 9, Language::English), "2028-02-09");
        assert_eq!(day(2028, 2, 9, Language::German), "09.02.2028");
    }

    #[test]
    fn one_is_not_many() {
        let of = |count: u32| person_days(u64::from(count), Language::English);
        assert_eq!([of(0), of(1), of(2)], ["0 person-days", "1 person-day", "2 person-days"]);
    }
}
