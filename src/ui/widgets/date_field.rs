//! A field for a day of the calendar.

use eframe::egui;
use egui::{Id, Ui};

use super::{Look, TextField};
use crate::catalogue::dates;
use crate::language::{Language, texts};
use crate::plan::Date;

/// How many bytes a day is typed with at most, blanks around it included.
const LENGTH: usize = 16;

/// A day that is typed; it counts as soon as the calendar has it. Until then the field keeps what
/// was typed, as long as it has the focus.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it"]
pub struct DateField<'a> {
    field: TextField<'a>,
    id: Id,
    language: Language,
    required: bool,
}

impl<'a> DateField<'a> {
    /// A field with a name for screen readers.
    pub fn new(look: Look, id: Id, name: &'a str) -> Self {
        let field = TextField::new(look, id, name, LENGTH)
            .placeholder(look.say(texts::inspector::DATE_HINT));
        Self { field, id, language: look.language, required: false }
    }

    /// In a cell of a table, as [`TextField::bare`].
    pub fn bare(self) -> Self {
        Self { field: self.field.bare(), ..self }
    }

    /// There has to be a day: an empty field is wrong.
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Shows a day; gives the new one, or none, if the user changed it.
    pub fn show(self, ui: &mut Ui, now: Option<Date>) -> Option<Option<Date>> {
        let typed_id = self.id.with("typed");
        let had_focus = ui.memory(|memory| memory.has_focus(self.id));
        let typed: Option<String> = ui.data(|data| data.get_temp(typed_id));
        let written = || now.map(|date| dates::written(date, self.language)).unwrap_or_default();
        let mut buffer = typed.filter(|_| had_focus).unwrap_or_else(written);
        let wrong = had_focus && self.read(&buffer).is_none();
        let response = self.field.wrong(wrong).show_buffer(ui, &mut buffer);
        let new = if response.changed() { self.read(&buffer) } else { None };
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(typed_id, buffer));
        } else {
            ui.data_mut(|data| data.remove::<String>(typed_id));
        }
        new.filter(|new| *new != now)
    }

    /// What is typed, if it may stand.
    fn read(&self, typed: &str) -> Option<Option<Date>> {
        match typed.trim() {
            "" => (!self.required).then_some(None),
            text => dates::read(text).map(Some),
        }
    }
}
