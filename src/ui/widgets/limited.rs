//! A text being typed that takes no more bytes than a plan can hold, and says what did not fit.

use std::any::TypeId;
use std::ops::Range;

use eframe::egui;
use egui::text::CharIndex;
use egui::{Id, TextBuffer};

use crate::language::{Language, grammar, texts};

/// A text that grows up to a number of bytes. What does not fit is left out at the end of what is
/// put in, and counted. A text that is longer already stays as it is, and can only be shortened.
#[derive(Debug)]
pub struct Limited<'a> {
    text: &'a mut String,
    most_bytes: usize,
    left_out: usize,
}

impl<'a> Limited<'a> {
    /// A text that may get as long as this.
    pub fn new(text: &'a mut String, most_bytes: usize) -> Self {
        Self { text, most_bytes, left_out: 0 }
    }

    /// Has the window report what did not fit, if anything did not.
    pub fn report_left_out(&self, ctx: &egui::Context) {
        if self.left_out > 0 {
            ctx.data_mut(|data| {
                *data.get_temp_mut_or_default::<usize>(left_out_id()) += self.left_out;
            });
            ctx.request_repaint();
        }
    }
}

/// Where the number of letters that were left out waits for the window.
fn left_out_id() -> Id {
    Id::unique("letters left out")
}

/// What the user has to be told of texts that did not fit into their fields since this was asked
/// last.
pub fn left_out(ctx: &egui::Context, language: Language) -> Option<String> {
    let letters = ctx.data_mut(|data| data.remove_temp::<usize>(left_out_id()))?;
    let (one, many) = (texts::notices::LETTER_LEFT_OUT, texts::notices::LETTERS_LEFT_OUT);
    Some(grammar::counted(letters, one, many, language))
}

impl TextBuffer for Limited<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.text
    }

    fn insert_text(&mut self, text: &str, at: CharIndex) -> usize {
        let room = self.most_bytes.saturating_sub(self.text.len());
        let (fits, rest) = text.split_at(text.floor_char_boundary(room));
        self.left_out += rest.chars().count();
        self.text.insert_text(fits, at)
    }

    fn delete_char_range(&mut self, range: Range<CharIndex>) {
        self.text.delete_char_range(range);
    }

    fn type_id(&self) -> TypeId {
        // The type with a lifetime has no id; what it holds has.
        TypeId::of::<String>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_at_a_letter_and_counted() {
        let mut text = "für".to_owned();
        let mut limited = Limited::new(&mut text, 10);
        assert_eq!(limited.insert_text(" Käufer", CharIndex(3)), 5);
        assert_eq!((limited.as_str(), limited.left_out), ("für Käuf", 2));
        assert_eq!(limited.insert_text("ä", CharIndex(0)), 0);
        assert_eq!((limited.as_str(), limited.left_out), ("für Käuf", 3));
    }

    #[test]
    fn all_that_fits_is_taken() {
        let mut text = String::new();
        let mut limited = Limited::new(&mut text, 20_000);
        assert_eq!(limited.insert_text(&"a".repeat(20_000), CharIndex(0)), 20_000);
        assert_eq!(limited.left_out, 0);
    }

    #[test]
    fn what_is_too_long_already_can_be_shortened() {
        let mut text = "abcdef".to_owned();
        let mut limited = Limited::new(&mut text, 3);
        limited.delete_char_range(CharIndex(0)..CharIndex(1));
        assert_eq!(limited.insert_text("x", CharIndex(0)), 0);
        assert_eq!((limited.as_str(), limited.left_out), ("bcdef", 1));
    }

    #[test]
    fn it_is_told_once() {
        let ctx = egui::Context::default();
        let mut text = String::new();
        let mut limited = Limited::new(&mut text, 2);
        limited.report_left_out(&ctx);
        assert_eq!(left_out(&ctx, Language::English), None);
        limited.insert_text("abc", CharIndex(0));
        limited.report_left_out(&ctx);
        let words = left_out(&ctx, Language::English);
        assert_eq!(words.as_deref(), Some("This field is full. 1 letter was left out."));
        assert_eq!(left_out(&ctx, Language::English), None);
    }
}
