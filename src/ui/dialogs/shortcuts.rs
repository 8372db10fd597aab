//! All keys, as the table of commands has them.

use eframe::egui;
use egui::{Layout, ScrollArea, Ui};

use super::{Choice, buttons, dialog};
use crate::language::window_words as words;
use crate::session::{Command, Menu};
use crate::ui::widgets::{ButtonKind, Look, headline, section, shortcut_hint, text};

/// Lists all shortcuts. Gives `true` once it was read.
pub fn shortcuts(ctx: &egui::Context, look: Look) -> bool {
    let head = look.say(words::KEYBOARD_SHORTCUTS);
    let (chosen, left) = dialog(ctx, look, head, 720.0, |ui| {
        headline(ui, look, head);
        let most = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            let left = [Menu::File, Menu::Edit, Menu::Workshop];
            ui.spacing_mut().item_spacing.x = 40.0;
            // Room for the bar to scroll with, which floats.
            ui.set_width(ui.available_width() - 16.0);
            ui.columns(2, |columns| {
                for menu in Menu::ALL {
                    let column = usize::from(!left.contains(&menu));
                    group(&mut columns[column], look, menu);
                }
            });
        });
        let words = look.say(words::CLOSE);
        let close = Choice { words, kind: ButtonKind::Primary, enabled: true, answer: () };
        buttons(ui, look, None, &[close], true)
    });
    chosen.is_some() || left.is_some()
}

fn group(ui: &mut Ui, look: Look, menu: Menu) {
    let of_menu = |command: &Command| command.place().0 == menu && !command.shortcuts().is_empty();
    section(ui, look, look.say(menu.title()));
    ui.spacing_mut().item_spacing.y = 2.0;
    for command in Command::ALL.into_iter().filter(of_menu) {
        let size = egui::vec2(ui.available_width(), 23.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                for keys in command.shortcuts().iter().rev() {
                    shortcut_hint(ui, look, &keys.title(look.language));
                }
                ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                    text(ui, look, look.say(command.title()));
                });
            });
        });
    }
}
