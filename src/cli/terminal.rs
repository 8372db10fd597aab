//! What reaches a terminal: plans and paths may hold signs that act on it, and texts that look like
//! results. They are shown as a file would have them, and what belongs on one line stays there.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::Serialize;

use crate::file;

/// A text that cannot act on a terminal nor begin a line of its own.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    escaped(text, file::acts_on_text, file::push_escaped)
}

/// Lines that cannot act on a terminal.
pub(super) fn lines(text: &str) -> Cow<'_, str> {
    let acts = |character| character != '\n' && file::acts_on_text(character);
    escaped(text, acts, file::push_escaped)
}

/// A machine-readable result on one line. What acts on a terminal stands within texts only, where
/// JSON can escape it.
pub(super) fn json(answer: &impl Serialize) -> String {
    let text = serde_json::to_string(answer).expect("texts, numbers and lists can be written");
    let escape = |text: &mut String, character| {
        // Writing into a string cannot fail.
        _ = write!(text, "\\u{:04x}", u32::from(character));
    };
    escaped(&text, file::acts_on_text, escape).into_owned() + "\n"
}

fn escaped(
    text: &str,
    acts: impl Fn(char) -> bool,
    escape: impl Fn(&mut String, char),
) -> Cow<'_, str> {
    if !text.contains(&acts) {
        return Cow::Borrowed(text);
    }
    let mut harmless = String::with_capacity(text.len());
    for character in text.chars() {
        match acts(character) {
            true => escape(&mut harmless, character),
            false => harmless.push(character),
        }
    }
    Cow::Owned(harmless)
}
