//! The table of everything a menu, a shortcut or a search can ask for.
//!
//! A command is one row in the file of its menu: what it is called, which keys it has, when it can
//! be run and what it does. Everything that lists commands reads the rows. Where doing it takes
//! more than a line, the row calls the part of the session that does it.

#[macro_use]
mod arrange_menu;
mod conditions;
#[macro_use]
mod edit_menu;
#[macro_use]
mod file_menu;
#[macro_use]
mod help_menu;
mod menu;
mod search;
mod shortcut;
#[macro_use]
mod table;
#[macro_use]
mod view_menu;
#[macro_use]
mod workshop_menu;

pub use menu::{Menu, MenuPart};
pub(super) use search::find_commands;
pub use shortcut::{Key, Shortcut, System};
pub use table::CommandInput;
pub(super) use table::Sight;

use super::document::{Event, Leave};
use super::edit::align::{Axis, Edge};
use super::inventory::Sheet;
use super::text::label_text::label_words;
use super::{Effect, InterfaceSize, Mode, Session, ThemeChoice, Workshop};
use crate::language::{Language, Text, texts};
use crate::layout::{LinkShape, Tidiness};
use crate::plan::View;
use conditions::*;
use shortcut::Keys::{Everywhere, PerSystem};
use shortcut::*;
use table::CommandInput::{OverSheets, Plain, ThenText};
use table::Sight::{Elsewhere, PointedOut, Same};
use table::{HistoryStep, IntoEffects, Row};

file_menu! { edit_menu view_menu arrange_menu workshop_menu help_menu table }

impl Command {
    fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// Its name in the settings that are kept.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The command of this name; `None` for one that this version does not have.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|command| command.code() == code)
    }

    /// The command that has the window speak a language.
    pub const fn for_language(language: Language) -> Self {
        match language {
            Language::English => Self::UseEnglish,
            Language::German => Self::UseGerman,
        }
    }

    /// What it is called in menus.
    pub fn title(self) -> Text {
        self.row().title
    }

    /// What it is called now: undo and redo say which step they would take.
    pub(super) fn title_now(self, session: &Session, language: Language) -> String {
        let row = self.row();
        let step = row.step.as_ref();
        match step.and_then(|step| Some((step.title, (step.label)(session)?))) {
            Some((title, step)) => title.with(language, &[&label_words(step, language)]),
            None => row.title.in_language(language).to_owned(),
        }
    }

    /// What its keys have to do with what else listens to the keyboard.
    pub fn input(self) -> CommandInput {
        self.row().input
    }

    /// What it makes of what is in sight.
    pub(super) fn sight(self) -> Sight {
        self.row().sight
    }

    /// What it does, in one sentence.
    pub fn tooltip(self) -> Text {
        self.row().tooltip
    }

    /// The menu in which it is listed.
    pub fn menu(self) -> Menu {
        self.row().menu
    }

    /// The keys that run it on this system; the first is shown beside its title.
    pub fn shortcuts(self) -> &'static [Shortcut] {
        self.shortcuts_on(System::THIS)
    }

    /// How the keys are written that are shown beside its title; empty if it has none.
    pub fn keys_in_words(self, language: Language) -> String {
        self.shortcuts().first().map(|keys| keys.title(language)).unwrap_or_default()
    }

    /// The keys that run it on a system.
    pub fn shortcuts_on(self, system: System) -> &'static [Shortcut] {
        self.row().keys.on(system)
    }

    pub(super) fn is_enabled(self, session: &Session) -> bool {
        (self.row().enabled)(session)
    }

    /// Why it cannot be run now; `None` if it can.
    pub(super) fn why_not(self, session: &Session) -> Option<Text> {
        if self.is_enabled(session) {
            return None;
        }
        Some(match self.menu() {
            _ if matches!(self, Self::Undo | Self::Redo) => texts::commands::WHY_NOT_NO_STEP,
            _ if session.plan().nodes.is_empty() => texts::commands::WHY_NOT_EMPTY,
            Menu::Edit | Menu::Arrange if session.selection().is_empty() => {
                texts::commands::WHY_NOT_UNSELECTED
            }
            Menu::Edit | Menu::Arrange => texts::commands::WHY_NOT_THIS,
            Menu::File | Menu::View | Menu::Workshop | Menu::Help => texts::commands::WHY_NOT_NOW,
        })
    }

    pub(super) fn is_switched_on(self, session: &Session) -> Option<bool> {
        self.row().checked.map(|is_switched_on| is_switched_on(session))
    }

    pub(super) fn run(self, session: &mut Session) -> Vec<Effect> {
        match self.is_enabled(session) {
            true => (self.row().run)(session),
            false => Vec::new(),
        }
    }
}

fn toggle(switch: &mut bool) {
    *switch = !*switch;
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn every_command_has_a_code_of_its_own() {
        for command in Command::ALL {
            assert_eq!(Command::from_code(command.code()), Some(command));
        }
    }

    #[test]
    fn every_command_is_listed_once_in_its_menu() {
        let listed = Menu::ALL.into_iter().flat_map(|menu| {
            menu.groups().iter().copied().flatten().map(move |command| (*command, menu))
        });
        let expected = Command::ALL.map(|command| (command, command.menu()));
        assert_eq!(listed.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn no_two_commands_share_keys() {
        for system in System::ALL {
            let mut owners = BTreeMap::new();
            for command in Command::ALL {
                for shortcut in command.shortcuts_on(system) {
                    let other = owners.insert(*shortcut, command);
                    assert_eq!(other, None, "{shortcut:?} on {system:?}");
                }
            }
        }
    }

    #[test]
    fn every_key_is_written_in_letters_that_the_window_has() {
        for (system, language) in System::ALL.into_iter().zip(Language::ALL) {
            let keys = Command::ALL.into_iter().flat_map(|command| command.shortcuts_on(system));
            let titles = keys.map(|keys| keys.title_on(system, language)).collect::<String>();
            assert!(titles.chars().all(crate::text::covers), "{titles}");
        }
    }

    /// The combinations of keys that a document names, as the window writes them.
    fn keys_in(document: &str, language: Language) -> BTreeSet<String> {
        let modifiers = match language {
            Language::English => ["Ctrl+", "Shift+", "Alt+"],
            Language::German => ["Strg+", "Umschalt+", "Alt+"],
        };
        let words = document
            .split_whitespace()
            .map(|word| word.trim_matches(|c| c != '+' && !char::is_alphanumeric(c)));
        words
            .filter(|word| modifiers.iter().any(|key| word.starts_with(key)))
            // These go from one thing to the next and are no command.
            .filter(|word| !["Ctrl+arrows", "Strg+Pfeile"].contains(word))
            .map(|word| word.replace("+Plus", "++").replace("+Minus", "+−"))
            .collect()
    }

    #[test]
    fn the_keys_of_the_documents_run_something() {
        let documents = [
            (include_str!("../../../README.md"), Language::English),
            (include_str!("../../../docs/first-steps.md"), Language::English),
            (include_str!("../../../docs/erste-schritte.md"), Language::German),
        ];
        for (document, language) in documents {
            let named = keys_in(document, language);
            assert!(named.len() > 4, "{named:?}");
            let keys =
                Command::ALL.into_iter().flat_map(|command| command.shortcuts_on(System::Other));
            let keys: BTreeSet<String> =
                keys.map(|keys| keys.title_on(System::Other, language)).collect();
            assert!(named.is_subset(&keys), "{:?}", named.difference(&keys));
        }
    }

    #[test]
    fn the_first_steps_name_the_same_keys_in_both_languages() {
        let english = keys_in(include_str!("../../../docs/first-steps.md"), Language::English);
        let german = keys_in(include_str!("../../../docs/erste-schritte.md"), Language::German);
        let translated: BTreeSet<String> = english
            .iter()
            .map(|keys| keys.replace("Ctrl+", "Strg+").replace("Shift+", "Umschalt+"))
            .collect();
        assert_eq!(translated, german);
    }

    #[test]
    fn every_tooltip_is_one_sentence_of_its_own() {
        for language in Language::ALL {
            let tooltip = |command: Command| command.tooltip().in_language(language);
            let tooltips: BTreeSet<&str> = Command::ALL.map(tooltip).into();
            assert_eq!(tooltips.len(), Command::ALL.len());
            for tooltip in tooltips {
                assert_eq!(tooltip.find('.'), Some(tooltip.len() - 1), "{tooltip}");
            }
        }
    }
}
