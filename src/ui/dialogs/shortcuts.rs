//! All keys, as the table of commands has them.

use eframe::egui;
use egui::{Layout, Response, ScrollArea, Ui};

use super::sheet;
use crate::language::{Text, texts};
use crate::session::{Menu, System};
use crate::ui::focus;
use crate::ui::widgets::{Look, headline, section, shortcut_hint, text};

/// Lists all shortcuts. Gives `true` once it was read.
pub fn shortcuts(ctx: &egui::Context, look: Look) -> bool {
    let head = look.say(texts::commands::KEYBOARD_SHORTCUTS);
    sheet(ctx, look, head, 720.0, |ui| {
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
                getting_about(&mut columns[0], look);
            });
            focus::scroll_by_keys(ui);
        });
    })
}

fn group(ui: &mut Ui, look: Look, menu: Menu) {
    section(ui, look, look.say(menu.title()));
    ui.spacing_mut().item_spacing.y = 2.0;
    let commands = menu.groups().iter().copied().flatten();
    for command in commands.filter(|command| !command.shortcuts().is_empty()) {
        let keys = command.shortcuts().iter().map(|keys| keys.title(look.language));
        let what = row(ui, look, look.say(command.title()), &keys.collect::<Vec<_>>());
        what.on_hover_text(look.say(command.tooltip()));
    }
}

/// The keys that lead from one thing to the next.
fn getting_about(ui: &mut Ui, look: Look) {
    let say = |text: Text| look.say(text).to_owned();
    let arrows = look.say(texts::commands::KEY_ARROWS);
    let with_command = look.say_with(
        texts::commands::KEYS_TOGETHER,
        &[&System::THIS.command_key(look.language), &arrows],
    );
    section(ui, look, look.say(texts::commands::GETTING_ABOUT));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (text, keys) in [
        (texts::commands::NEXT_PART, vec!["F6".to_owned()]),
        (texts::commands::NEXT_ONE, vec![say(texts::commands::KEY_TAB)]),
        (texts::commands::WALK, vec![with_command]),
        (texts::commands::MOVE, vec![arrows.to_owned()]),
        (
            texts::commands::SCROLL,
            vec![say(texts::commands::KEY_PAGE_UP), say(texts::commands::KEY_PAGE_DOWN)],
        ),
    ] {
        row(ui, look, look.say(text), &keys);
    }
}

/// What keys do, and the keys at the right of it.
fn row(ui: &mut Ui, look: Look, what: &str, keys: &[String]) -> Response {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| {
            for keys in keys.iter().rev() {
                shortcut_hint(ui, look, keys);
            }
            ui.with_layout(Layout::top_down(egui::Align::Min), |ui| {
                // In line with the keys, which have a frame.
                ui.add_space(3.0);
                text(ui, look, what)
            })
            .inner
        })
        .inner
    })
    .inner
}
