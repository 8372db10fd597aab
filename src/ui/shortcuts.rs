//! Keys that were pressed, as commands.

use eframe::egui;

use super::type_ahead::{TypeAhead, is_of_keyboard};
use crate::session::{Command, CommandInput, Key, Menu, Shortcut};

/// What keys without a command are typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typing {
    /// Nothing: all keys of commands are commands.
    Nothing,
    /// A list that is stepped through by the first letters of its rows: these belong to it.
    FirstLetters,
    /// A text: keys without Ctrl and those that edit text belong to it.
    Text,
}

/// The commands whose keys were pressed in this frame, taken out of the input.
///
/// Only those that `may_run` are looked for; the keys of the others are left in the input.
///
/// What is pressed after a command that asks for something to be typed is kept for that.
pub(super) fn pressed(
    context: &egui::Context,
    typing: Typing,
    may_run: impl Fn(Command) -> bool,
    type_ahead: &mut TypeAhead,
) -> Vec<Command> {
    let mut commands = Vec::new();
    let mut asked = false;
    let mut own_letter = None;
    context.input_mut(|input| {
        input.events.retain(|event| {
            if let Some(letter) = own_letter.take()
                && is_letter(event, letter)
            {
                // The letter of the keys themselves is not yet what is typed.
                return false;
            }
            if asked && is_of_keyboard(event) {
                type_ahead.keep(event.clone());
                return false;
            }
            let egui::Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else {
                return true;
            };
            let is_off = |command| typing == Typing::Text && is_about_the_canvas(command);
            let found =
                Command::ALL.into_iter().filter(|command| may_run(*command) && !is_off(*command));
            let found = { found }.find(|command| {
                command.shortcuts().iter().any(|shortcut| {
                    !belongs_to(typing, shortcut)
                        && is_pressed(shortcut, *key, *physical_key, *modifiers)
                })
            });
            // Escape also closes lists and dialogs, which look for it themselves.
            let keep = found.is_none() || found == Some(Command::SelectNothing);
            commands.extend(found);
            asked |= found.is_some_and(|found| found.input() == CommandInput::ThenText);
            own_letter = found.filter(|_| asked).and(Some(*key));
            keep
        });
    });
    if asked {
        type_ahead.expect(context);
    }
    commands
}

/// Whether an event is the letter that a key types.
fn is_letter(event: &egui::Event, key: egui::Key) -> bool {
    matches!(event, egui::Event::Text(text) if text.eq_ignore_ascii_case(key.symbol_or_name()))
}

fn belongs_to(typing: Typing, shortcut: &Shortcut) -> bool {
    match typing {
        Typing::Nothing => false,
        Typing::FirstLetters => {
            let is_plain = !(shortcut.command || shortcut.alt || shortcut.shift);
            is_plain && matches!(shortcut.key, Key::Letter(_))
        }
        Typing::Text => belongs_to_text(shortcut),
    }
}

/// Whether a command changes or selects what lies on the canvas, which nobody means who types.
fn is_about_the_canvas(command: Command) -> bool {
    match command.menu() {
        Menu::Edit => !matches!(command, Command::FindElement | Command::FindCommand),
        Menu::Arrange => true,
        Menu::File | Menu::View | Menu::Workshop | Menu::Help => false,
    }
}

fn belongs_to_text(shortcut: &Shortcut) -> bool {
    let edits = matches!(shortcut.key, Key::Letter('a' | 'c' | 'v' | 'x' | 'y' | 'z'));
    match (shortcut.command, shortcut.alt) {
        (true, _) => edits,
        // With Alt some keyboards type a letter.
        (false, true) => true,
        (false, false) => !matches!(shortcut.key, Key::F1),
    }
}

fn is_pressed(
    shortcut: &Shortcut,
    key: egui::Key,
    physical: Option<egui::Key>,
    modifiers: egui::Modifiers,
) -> bool {
    let held = modifiers.command == shortcut.command && modifiers.alt == shortcut.alt;
    // These need Shift on some keyboards.
    let free_shift = matches!(shortcut.key, Key::Plus | Key::QuestionMark | Key::Slash);
    if !held || (modifiers.shift != shortcut.shift && !free_shift) {
        return false;
    }
    let wanted = key_of(shortcut.key);
    match shortcut.key {
        // With Shift these give other signs, not the same ones on every keyboard.
        Key::Digit(_) | Key::BracketLeft | Key::BracketRight => {
            key == wanted || physical == Some(wanted)
        }
        Key::Plus => key == wanted || key == egui::Key::Equals,
        _ => key == wanted,
    }
}

fn key_of(key: Key) -> egui::Key {
    match key {
        Key::Letter(letter) => {
            let name = letter.to_ascii_uppercase().to_string();
            egui::Key::from_name(&name).unwrap_or(egui::Key::F35)
        }
        Key::Digit(digit) => egui::Key::from_name(&digit.to_string()).unwrap_or(egui::Key::F35),
        Key::Delete => egui::Key::Delete,
        Key::Backspace => egui::Key::Backspace,
        Key::Escape => egui::Key::Escape,
        Key::F1 => egui::Key::F1,
        Key::F2 => egui::Key::F2,
        Key::F5 => egui::Key::F5,
        Key::Plus => egui::Key::Plus,
        Key::Minus => egui::Key::Minus,
        Key::BracketLeft => egui::Key::OpenBracket,
        Key::BracketRight => egui::Key::CloseBracket,
        Key::PageUp => egui::Key::PageUp,
        Key::PageDown => egui::Key::PageDown,
        Key::Backslash => egui::Key::Backslash,
        Key::QuestionMark => egui::Key::Questionmark,
        Key::Slash => egui::Key::Slash,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::System;

    #[test]
    fn every_key_of_a_shortcut_is_a_key_of_the_window() {
        for command in Command::ALL {
            for system in System::ALL {
                for shortcut in command.shortcuts_on(system) {
                    assert_ne!(key_of(shortcut.key), egui::Key::F35, "{command:?}");
                }
            }
        }
    }
}
