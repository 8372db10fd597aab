//! The texts, by where they are shown, and the list of all of them.
//!
//! A [`Text`] cannot be written without all its languages, so a missing translation does not
//! compile; nor do texts whose languages differ in how many gaps they have. A gap is a `{}` for
//! each value; [`Text::with`] fills them, and writes large numbers as the language does.

use std::fmt::Display;

use super::Language;

/// One text in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text([&'static str; Language::ALL.len()]);

impl Text {
    /// A text in every language, in the order of [`Language::ALL`].
    ///
    /// # Panics
    ///
    /// When the languages differ in how many gaps they have; for a constant that is while
    /// compiling.
    pub const fn new(in_languages: [&'static str; Language::ALL.len()]) -> Self {
        let mut language = 1;
        while language < in_languages.len() {
            assert!(
                gaps(in_languages[language]) == gaps(in_languages[0]),
                "the languages of a text differ in how many gaps they have"
            );
            language += 1;
        }
        Self(in_languages)
    }

    /// The text in one language.
    pub const fn in_language(self, language: Language) -> &'static str {
        self.0[language as usize]
    }

    /// The text in one language, each `{}` replaced by the next value; there are as many values
    /// as gaps.
    pub fn with(self, language: Language, values: &[&dyn Display]) -> String {
        let text = self.in_language(language);
        debug_assert_eq!(self.gaps(), values.len(), "values of “{text}”");
        let mut parts = text.split("{}");
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for (at, part) in parts.enumerate() {
            // A gap without a value stays to be seen.
            match values.get(at) {
                Some(value) => filled.push_str(&shown(*value, language)),
                None => filled.push_str("{}"),
            }
            filled.push_str(part);
        }
        filled
    }

    /// The text in one language, its gap filled if it has one: for texts of one list, of which not
    /// all ask for the value.
    pub fn with_if_open(self, language: Language, value: &dyn Display) -> String {
        match self.gaps() {
            0 => self.in_language(language).to_owned(),
            _ => self.with(language, &[value]),
        }
    }

    /// How many gaps the text has.
    pub const fn gaps(self) -> usize {
        gaps(self.0[0])
    }
}

const fn gaps(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut gaps, mut at) = (0, 1);
    while at < bytes.len() {
        if bytes[at - 1] == b'{' && bytes[at] == b'}' {
            gaps += 1;
        }
        at += 1;
    }
    gaps
}

/// From so many digits on a number has separators: years have four.
const GROUPED: usize = 5;

/// A value as a language writes it: `34,198`, in German `34.198`.
pub fn shown(value: &dyn Display, language: Language) -> String {
    let plain = value.to_string();
    let is_long = plain.len() >= GROUPED && plain.bytes().all(|byte| byte.is_ascii_digit());
    // A number shows its sign where that is asked for; a name that consists of digits has none.
    if !is_long || format!("{value:+}") == plain {
        return plain;
    }
    let separator = phrases::THOUSANDS.in_language(language);
    let mut grouped = String::with_capacity(plain.len() + plain.len() / 3);
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// The texts of an area: a line for each, a column for each language.
macro_rules! texts {
    ($($name:ident: $english:literal $(, $other:literal)+;)+) => {
        $(
            #[doc = concat!("“", $english, "”")]
            pub const $name: $crate::language::Text =
                $crate::language::Text::new([$english $(, $other)+]);
        )+

        /// All texts of this area, with their names.
        pub const ALL: &[(&str, $crate::language::Text)] = &[$((stringify!($name), $name)),+];
    };
}

/// The areas: a module for each, and the list of all texts. A file that is not named here is no
/// part of the program.
macro_rules! areas {
    ($($area:ident),+ $(,)?) => {
        $(pub mod $area;)+

        /// The texts of every area, with its name.
        pub const ALL: &[(&str, &[(&str, Text)])] = &[$((stringify!($area), $area::ALL)),+];
    };
}

areas!(
    announcements,
    canvas,
    choice,
    command_line,
    command_line_help,
    commands,
    completion,
    differences,
    documents,
    faults,
    findings,
    glance,
    guide,
    history,
    inspector,
    interchange,
    inventory,
    journeys,
    matrices,
    model,
    names,
    help,
    notices,
    settings,
    start_page,
    tour,
    outline,
    pages,
    palette,
    phrases,
    plan,
    report,
    result,
    roadmap,
    strategy,
    tables,
    views,
    window,
);

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{ALL, Text};
    use crate::language::Language;

    fn all() -> impl Iterator<Item = (String, Text)> {
        ALL.iter().flat_map(|(area, texts)| {
            texts.iter().map(move |(name, text)| (format!("{area}::{name}"), *text))
        })
    }

    #[test]
    fn no_text_is_empty_and_every_language_has_the_same_gaps() {
        for (name, text) in all() {
            for language in Language::ALL {
                let text_there = text.in_language(language);
                assert!(!text_there.trim().is_empty(), "{name} in {language:?}");
                assert_eq!(text_there.matches("{}").count(), text.gaps(), "{name} in {language:?}");
            }
        }
    }

    #[test]
    fn every_value_is_filled_in_and_none_is_left_over() {
        for (name, text) in all() {
            let values = vec![&"×" as &dyn std::fmt::Display; text.gaps()];
            for language in Language::ALL {
                let filled = text.with(language, &values);
                assert!(!filled.contains("{}"), "{name}: {filled}");
            }
        }
    }

    #[test]
    fn large_numbers_are_written_as_the_language_does() {
        let of = |value: &dyn std::fmt::Display| {
            Language::ALL.map(|language| super::phrases::MANY_ELEMENTS.with(language, &[value]))
        };
        assert_eq!(of(&9_999), ["9999 elements", "9999 Elemente"]);
        assert_eq!(of(&34_198_usize), ["34,198 elements", "34.198 Elemente"]);
        assert_eq!(of(&1_662_576_u64), ["1,662,576 elements", "1.662.576 Elemente"]);
        assert_eq!(of(&100_000), ["100,000 elements", "100.000 Elemente"]);
        assert_eq!(of(&"89073"), ["89073 elements", "89073 Elemente"], "a name is no number");
        assert_eq!(of(&-12_345), ["-12345 elements", "-12345 Elemente"], "nothing is below none");
    }

    #[test]
    fn no_text_stands_twice() {
        let mut names: BTreeMap<[&str; Language::ALL.len()], Vec<String>> = BTreeMap::new();
        for (name, text) in all() {
            names.entry(text.0).or_default().push(name);
        }
        names.retain(|_, names| names.len() > 1);
        assert!(names.is_empty(), "{names:#?}");
    }
}
