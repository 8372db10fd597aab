//! Entries of a list and short fields, as the strategy has them.

use eframe::egui::{self, Ui};

use crate::language::{Text, texts};
use crate::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Look, field_label, icon_button};

/// A field with a button behind it that removes the entry; says whether it was pressed.
pub(super) fn with_remove(
    ui: &mut Ui,
    look: Look,
    name: &str,
    field: impl FnOnce(&mut Ui),
) -> bool {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let width = ui.available_width() - 32.0;
        ui.allocate_ui(egui::vec2(width, 28.0), field);
        let remove = look.say_with(texts::strategy::REMOVE_ENTRY, &[&name]);
        icon_button(ui, look, Icon::Close, &remove, true).clicked()
    })
    .inner
}

pub(super) fn add_button(ui: &mut Ui, look: Look, words: Text) -> bool {
    let button = Button::new(look, look.say(words)).kind(ButtonKind::Ghost).icon(Icon::Plus);
    button.show(ui).clicked()
}

/// A short field behind its label.
pub(super) fn beside(ui: &mut Ui, look: Look, name: &str, field: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let width = ui.available_width();
        ui.allocate_ui_with_layout(
            egui::vec2(width - 104.0, 28.0),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| {
                ui.set_min_width(width - 104.0);
                field_label(ui, look, name);
            },
        );
        ui.allocate_ui(egui::vec2(96.0, 28.0), field);
    });
}
