//! Every text a user can see, in every language of the program side by side.
//!
//! A [`Text`] cannot be written without all its languages, so a missing translation does not
//! compile. Texts with a gap hold `{}` once for each value and are completed by [`Text::with`].
//! Each area of the program has a file here; nothing here knows what the texts are about.

pub mod access_words;
pub mod announcement_words;
pub mod board_words;
pub mod canvas_words;
pub mod command_line_words;
pub mod command_tooltips;
pub mod command_words;
pub mod dialog_words;
pub mod document_words;
pub mod editor_words;
pub mod fault_words;
pub mod finding_window_words;
pub mod finding_words;
pub mod guide_words;
pub mod history_words;
pub mod inspector_words;
pub mod interface_size_words;
pub mod inventory_words;
pub mod journey_window_words;
pub mod journey_words;
pub mod keyboard_words;
pub mod matrix_words;
pub mod measure_words;
pub mod model_words;
pub mod next_level_words;
pub mod notice_words;
pub mod outline_words;
pub mod outlook_words;
pub mod palette_words;
pub mod panel_words;
pub mod plan_words;
pub mod reach_words;
pub mod result_words;
pub mod roadmap_words;
pub mod safety_words;
pub mod scene_words;
pub mod search;
pub mod sheet_words;
pub mod strategy_words;
pub mod term_words;
pub mod view_words;
pub mod what_if_words;
pub mod window_words;

use std::fmt::Display;

/// A language of the user interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language of a locale name such as `de_DE.UTF-8`; English where it is none of ours.
    pub fn from_locale(locale: &str) -> Self {
        match locale.split(['_', '-', '.', '@']).next() {
            Some(code) if code.eq_ignore_ascii_case("de") => Self::German,
            _ => Self::English,
        }
    }

    /// The language with this two-letter code (`en`, `de`), if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }
}

/// One text in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    english: &'static str,
    german: &'static str,
}

impl Text {
    /// A text in every language.
    pub const fn new(english: &'static str, german: &'static str) -> Self {
        Self { english, german }
    }

    /// The text in one language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::German => self.german,
        }
    }

    /// The text in one language, each `{}` replaced by the next value.
    pub fn with(self, language: Language, values: &[&dyn Display]) -> String {
        let mut values = values.iter();
        let mut parts = self.in_language(language).split("{}");
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            if let Some(value) = values.next() {
                filled.push_str(&value.to_string());
            }
            filled.push_str(part);
        }
        filled
    }

    /// How many gaps the text has in each language; a test holds that they agree.
    pub fn gaps(self) -> [usize; 2] {
        Language::ALL.map(|language| self.in_language(language).matches("{}").count())
    }
}

#[cfg(test)]
mod word_tests {
    /// The gaps of every text in these sources, in English and in German.
    fn gaps(source: &str) -> Vec<(String, [usize; 2])> {
        let texts = source.split("pub const ").skip(1).filter_map(|part| {
            let (name, rest) = part.split_once(": Text =")?;
            let text = rest.split_once(");")?.0;
            let literals: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
            let [english, german] = literals[..] else { return None };
            Some((name.to_owned(), [english, german].map(|text| text.matches("{}").count())))
        });
        texts.collect()
    }

    #[test]
    fn both_languages_have_the_same_gaps() {
        for source in [
            include_str!("plan_words.rs"),
            include_str!("model_words.rs"),
            include_str!("finding_words.rs"),
            include_str!("announcement_words.rs"),
            include_str!("canvas_words.rs"),
            include_str!("editor_words.rs"),
            include_str!("what_if_words.rs"),
            include_str!("keyboard_words.rs"),
            include_str!("matrix_words.rs"),
            include_str!("journey_words.rs"),
            include_str!("journey_window_words.rs"),
            include_str!("board_words.rs"),
            include_str!("roadmap_words.rs"),
            include_str!("finding_window_words.rs"),
            include_str!("guide_words.rs"),
            include_str!("reach_words.rs"),
            include_str!("outlook_words.rs"),
            include_str!("term_words.rs"),
            include_str!("inventory_words.rs"),
            include_str!("measure_words.rs"),
            include_str!("view_words.rs"),
            include_str!("safety_words.rs"),
        ] {
            let texts = gaps(source);
            assert_eq!(texts.len(), source.matches("pub const ").count(), "every text is read");
            for (name, [english, german]) in texts {
                assert_eq!(english, german, "{name}");
            }
        }
    }
}
