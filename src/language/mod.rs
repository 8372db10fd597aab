//! Every text a user can see, in every language of the program side by side, and the grammar that
//! texts with gaps need.
//!
//! The texts stand in [`texts`], one module for each place where they are shown. Nothing here
//! knows what the texts are about.

pub mod grammar;
pub mod search;
pub mod texts;

pub use texts::Text;

/// A language of the user interface. Each has a column in [`texts`], in this order.
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
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::from_code(&code.to_ascii_lowercase()).unwrap_or_default()
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

/// A sentence with its values, in every language: for what is found out once and shown later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence([Box<str>; Language::ALL.len()]);

impl Sentence {
    /// What is said, asked once for each language.
    pub fn new(say: impl Fn(Language) -> String) -> Self {
        Self(Language::ALL.map(|language| say(language).into()))
    }

    /// The sentence in one language.
    pub fn in_language(&self, language: Language) -> &str {
        &self.0[language as usize]
    }
}
