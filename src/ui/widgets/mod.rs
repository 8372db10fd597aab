//! What panels and dialogs are built of: buttons, fields, choices and texts in the look of the
//! theme, each with a name for screen readers and a visible focus. Nothing here knows a plan.

mod about;
mod button;
mod card;
mod cell;
mod choice;
mod date_field;
mod dropdown;
mod field;
mod icon;
mod label;
mod limited;
mod menu;
mod number;
mod option_list;
mod pick_list;
mod quiet;
mod switch;
mod text_menu;

pub use about::with_note;
pub use button::{Button, ButtonKind, icon_button, icon_switch};
pub use card::{card, card_with_margin, empty_state, fitted, list_row, whole_on_hover};
pub use cell::{cell_choice, cell_text};
pub use choice::{
    Tab, chip, chip_named, chip_of_several, segmented, segmented_width, tabs, text_width,
};
pub use date_field::DateField;
pub use dropdown::{CARET_WIDTH, caret_dropdown, dropdown};
pub use field::{TextField, write_over};
pub use icon::{icon, icon_on_tint, paint_icon};
pub use label::{
    caption, field_label, headline, laid_out, paragraph, section, shortcut_hint, small_title, text,
    title,
};
pub use limited::{Limited, left_out};
pub use menu::{MenuEntry, menu_entry, menu_separator, scrolling_menu};
pub use number::NumberField;
pub use pick_list::{Pick, PickList, PickPlace, PickRow};
pub use quiet::be_quiet;
pub use switch::{checkbox, checkbox_response};

use eframe::egui;
use egui::{CornerRadius, Rect, Response, Stroke, StrokeKind, Ui};

use super::style::color;
use crate::language::texts::shown;
use crate::language::{Language, Text};
use crate::theme::Theme;

/// What every widget needs to know of the window.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The tokens.
    pub theme: &'static Theme,
    /// The language of the words.
    pub language: Language,
}

impl Look {
    /// A text in the language of the window.
    pub fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    /// A text with gaps in the language of the window.
    pub fn say_with(&self, text: Text, values: &[&dyn std::fmt::Display]) -> String {
        text.with(self.language, values)
    }

    /// A number by itself, as the language of the window writes it.
    pub fn number(&self, number: usize) -> String {
        shown(&number, self.language)
    }
}

/// Draws the ring around what has the keyboard focus.
pub fn focus_ring(ui: &Ui, look: Look, response: &Response, rect: Rect, radius: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, color(look.theme.accent));
        let radius = CornerRadius::same(radius);
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
}

/// How far a widget is into being hovered, 0 to 1.
fn hover(ui: &Ui, response: &Response) -> f32 {
    ui.ctx().animate_bool_responsive(response.id.with("hover"), response.hovered())
}
