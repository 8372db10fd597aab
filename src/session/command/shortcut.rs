//! Keys that run commands, as each system has them.
//!
//! Nothing here knows how a window hears of keys.

use crate::language::{Language, Text, texts};

/// A system, as far as the keys of its programs differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// macOS.
    Mac,
    /// Linux and Windows.
    Other,
}

impl System {
    /// All systems.
    pub const ALL: [Self; 2] = [Self::Mac, Self::Other];
    /// The one for which this program was built.
    pub const THIS: Self = if cfg!(target_os = "macos") { Self::Mac } else { Self::Other };

    /// What the key is called that is held for most commands.
    pub const fn command_key(self, language: Language) -> &'static str {
        match self {
            Self::Mac => "⌘",
            Self::Other => texts::commands::KEY_COMMAND.in_language(language),
        }
    }
}

/// The keys that run a command on each system; the first are shown beside its title.
#[derive(Clone, Copy, Debug)]
pub(super) enum Keys {
    Everywhere(&'static [Shortcut]),
    PerSystem { mac: &'static [Shortcut], others: &'static [Shortcut] },
}

impl Keys {
    pub(super) const fn on(self, system: System) -> &'static [Shortcut] {
        match (self, system) {
            (Self::Everywhere(keys), System::Mac | System::Other)
            | (Self::PerSystem { mac: keys, .. }, System::Mac)
            | (Self::PerSystem { others: keys, .. }, System::Other) => keys,
        }
    }
}

/// A key on the keyboard, as far as shortcuts use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Key {
    Letter(char),
    Digit(u8),
    Delete,
    Backspace,
    Escape,
    F1,
    F2,
    F5,
    Plus,
    Minus,
    BracketLeft,
    BracketRight,
    PageUp,
    PageDown,
    Backslash,
    QuestionMark,
    Slash,
}

/// A key with what is held beside it. `command` is Ctrl, or ⌘ on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shortcut {
    /// Ctrl, or ⌘ on a Mac.
    pub command: bool,
    /// Alt, or ⌥ on a Mac.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

pub(super) const fn plain(key: Key) -> Shortcut {
    Shortcut { command: false, alt: false, shift: false, key }
}

pub(super) const fn shift(key: Key) -> Shortcut {
    Shortcut { command: false, alt: false, shift: true, key }
}

pub(super) const fn ctrl(letter: char) -> Shortcut {
    Shortcut { command: true, alt: false, shift: false, key: Key::Letter(letter) }
}

pub(super) const fn ctrl_key(key: Key) -> Shortcut {
    Shortcut { command: true, alt: false, shift: false, key }
}

pub(super) const fn ctrl_shift_key(key: Key) -> Shortcut {
    Shortcut { command: true, alt: false, shift: true, key }
}

pub(super) const fn ctrl_alt_key(key: Key) -> Shortcut {
    Shortcut { command: true, alt: true, shift: false, key }
}

pub(super) const fn ctrl_alt(letter: char) -> Shortcut {
    ctrl_alt_key(Key::Letter(letter))
}

pub(super) const fn ctrl_shift(letter: char) -> Shortcut {
    Shortcut { command: true, alt: false, shift: true, key: Key::Letter(letter) }
}

pub(super) const fn alt(letter: char) -> Shortcut {
    Shortcut { command: false, alt: true, shift: false, key: Key::Letter(letter) }
}

pub(super) const fn alt_shift(letter: char) -> Shortcut {
    Shortcut { command: false, alt: true, shift: true, key: Key::Letter(letter) }
}

impl Shortcut {
    /// How it is written beside a command on this system.
    pub fn title(self, language: Language) -> String {
        self.title_on(System::THIS, language)
    }

    /// How it is written on a system: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`.
    pub fn title_on(self, system: System, language: Language) -> String {
        let name = |text: Text| format!("{}+", text.in_language(language));
        let modifiers = match system {
            // In the order in which a Mac writes them.
            System::Mac => [
                (self.alt, "⌥".to_owned()),
                (self.shift, "⇧".to_owned()),
                (self.command, "⌘".to_owned()),
            ],
            System::Other => [
                (self.command, name(texts::commands::KEY_COMMAND)),
                (self.alt, name(texts::commands::KEY_ALT)),
                (self.shift, name(texts::commands::KEY_SHIFT)),
            ],
        };
        let held = modifiers.into_iter().filter(|(held, _)| *held);
        held.map(|(_, modifier)| modifier).collect::<String>() + &self.key.title(language)
    }
}

impl Key {
    fn title(self, language: Language) -> String {
        let name = |text: Text| text.in_language(language).to_owned();
        match self {
            Self::Letter(letter) => letter.to_ascii_uppercase().to_string(),
            Self::Digit(digit) => digit.to_string(),
            Self::Delete => name(texts::commands::KEY_DELETE),
            Self::Backspace => name(texts::commands::KEY_BACKSPACE),
            Self::Escape => name(texts::commands::KEY_ESCAPE),
            Self::F1 => "F1".to_owned(),
            Self::F2 => "F2".to_owned(),
            Self::F5 => "F5".to_owned(),
            Self::Plus => "+".to_owned(),
            Self::Minus => "−".to_owned(),
            Self::BracketLeft => "[".to_owned(),
            Self::BracketRight => "]".to_owned(),
            Self::PageUp => name(texts::commands::KEY_PAGE_UP),
            Self::PageDown => name(texts::commands::KEY_PAGE_DOWN),
            Self::Backslash => "\\".to_owned(),
            Self::QuestionMark => "?".to_owned(),
            Self::Slash => "/".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_each_system_does() {
        let written = |shortcut: Shortcut| {
            let on = |system| Language::ALL.map(|language| shortcut.title_on(system, language));
            System::ALL.map(on)
        };
        assert_eq!(
            written(ctrl_shift('z')),
            [["⇧⌘Z", "⇧⌘Z"], ["Ctrl+Shift+Z", "Strg+Umschalt+Z"]]
                .map(|them| them.map(str::to_owned))
        );
        assert_eq!(
            written(alt('h')),
            [["⌥H", "⌥H"], ["Alt+H", "Alt+H"]].map(|them| them.map(str::to_owned))
        );
    }
}
