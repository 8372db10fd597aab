//! Fields for whole numbers.

use std::ops::RangeInclusive;

use eframe::egui;
use egui::{Id, Key, Ui};

use super::{Look, TextField};

/// A field for a whole number in a range, typed or stepped with the arrow keys. What is typed
/// counts as soon as it is a number in the range; anything else is marked and forgotten when the
/// field is left.
#[derive(Clone, Debug)]
#[must_use = "show it"]
pub struct NumberField<'a> {
    look: Look,
    id: Id,
    name: &'a str,
    range: RangeInclusive<i64>,
    placeholder: &'a str,
    may_be_empty: bool,
    bare: bool,
}

impl<'a> NumberField<'a> {
    /// A field with a name for screen readers that always holds a number.
    pub fn new(look: Look, id: Id, name: &'a str, range: RangeInclusive<i64>) -> Self {
        Self { look, id, name, range, placeholder: "", may_be_empty: false, bare: false }
    }

    /// In a cell of a table: no more than its number until it is pointed at or typed into.
    pub fn bare(self) -> Self {
        Self { bare: true, ..self }
    }

    /// Lets it be empty; then it shows this.
    pub fn or_empty(self, placeholder: &'a str) -> Self {
        Self { placeholder, may_be_empty: true, ..self }
    }

    /// Shows a number; gives the new one if the user changed it.
    pub fn show(self, ui: &mut Ui, value: Option<i64>) -> Option<Option<i64>> {
        let written = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let typed_id = self.id.with("typed");
        let had_focus = ui.memory(|memory| memory.has_focus(self.id));
        let typed: Option<String> = ui.data(|data| data.get_temp(typed_id));
        let mut buffer = match typed {
            Some(typed) if had_focus => typed,
            _ => written(value),
        };
        let stepped = if had_focus { self.stepped(ui, value) } else { None };
        if let Some(stepped) = stepped {
            buffer = stepped.to_string();
        }
        let wrong = self.read(&buffer).is_none();
        let field = TextField::new(self.look, self.id, self.name, 12)
            .placeholder(self.placeholder)
            .wrong(wrong && had_focus);
        let field = if self.bare { field.bare() } else { field };
        let response = field.show_buffer(ui, &mut buffer);
        let mut changed = stepped.map(Some);
        if response.changed() {
            buffer.retain(|character| character.is_ascii_digit() || character == '-');
            changed = self.read(&buffer);
        }
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(typed_id, buffer));
        } else {
            ui.data_mut(|data| data.remove::<String>(typed_id));
        }
        changed.filter(|changed| *changed != value)
    }

    /// The number that a text stands for; `None` if it cannot be taken.
    fn read(&self, text: &str) -> Option<Option<i64>> {
        match text.trim() {
            "" => self.may_be_empty.then_some(None),
            text => text.parse().ok().filter(|number| self.range.contains(number)).map(Some),
        }
    }

    fn stepped(&self, ui: &Ui, value: Option<i64>) -> Option<i64> {
        let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        let (least, most) = (*self.range.start(), *self.range.end());
        if pressed(Key::ArrowUp) {
            Some(value.map_or(least, |value| value.saturating_add(1).clamp(least, most)))
        } else if pressed(Key::ArrowDown) {
            Some(value.map_or(least, |value| value.saturating_sub(1).clamp(least, most)))
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::theme::{Appearance, Theme};

    #[test]
    fn only_numbers_in_the_range_are_taken() {
        let look = Look { theme: Theme::of(Appearance::Light), language: Language::English };
        let field = NumberField::new(look, Id::unique("number"), "Step", 1..=99);
        assert_eq!(field.read("7"), Some(Some(7)));
        for wrong in ["", "0", "100", "99999999999", "x"] {
            assert_eq!(field.read(wrong), None, "{wrong:?}");
        }
        assert_eq!(field.or_empty("–").read(" "), Some(None));
    }
}
