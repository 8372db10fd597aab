//! The shells that can complete these commands.

/// A shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shell {
    Bash,
    Zsh,
    Fish,
}

impl Shell {
    const ALL: [Self; 3] = [Self::Bash, Self::Zsh, Self::Fish];

    /// The shell that is called so.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shell| shell.word() == word)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
        }
    }

    /// How all of them are called.
    pub fn words() -> Vec<&'static str> {
        Self::ALL.map(Self::word).to_vec()
    }
}
