//! The menu of the second button in a field for text.

use eframe::egui;
use egui::text::{CCursor, CCursorRange};
use egui::{Id, Response, TextEdit, ViewportCommand};

use super::{Look, MenuEntry, menu_entry, menu_separator};
use crate::session::Command;

/// What is chosen in a field, before a press of the second button moves the cursor.
pub(super) fn chosen(ctx: &egui::Context, field: Id) -> Option<CCursorRange> {
    TextEdit::load_state(ctx, field)?.cursor.char_range()
}

/// Shows the menu of a field. `before` is what [`chosen`] gave before the field was shown.
pub(super) fn show(response: &Response, look: Look, text: &str, before: Option<CCursorRange>) {
    let ctx = &response.ctx;
    let (pressed, down) = ctx.input(|input| {
        let pointer = &input.pointer;
        (pointer.secondary_pressed(), pointer.secondary_down() || pointer.secondary_released())
    });
    // The second button asks about what is chosen and does not choose anew.
    if (pressed || down)
        && response.contains_pointer()
        && let Some(range) = before.filter(|range| !range.is_empty())
    {
        choose(ctx, response.id, range);
    }
    response.context_menu(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_width(180.0);
        let has_some = chosen(ui.ctx(), response.id).is_some_and(|range| !range.is_empty());
        let entries = [
            (Command::Cut, has_some),
            (Command::Copy, has_some),
            (Command::Paste, true),
            (Command::SelectAll, !text.is_empty()),
        ];
        for (command, enabled) in entries {
            if command == Command::SelectAll {
                menu_separator(ui, look);
            }
            let keys = command.shortcuts().first().map(|keys| keys.title(look.language));
            let entry = MenuEntry {
                beside: keys.as_deref().unwrap_or_default(),
                ..MenuEntry::new(look.say(command.title()))
            };
            let clicked =
                ui.add_enabled_ui(enabled, |ui| menu_entry(ui, look, &entry, false).clicked());
            if clicked.inner {
                // The field has lost the keyboard to the menu.
                ui.memory_mut(|memory| memory.request_focus(response.id));
                match command {
                    Command::Cut => ui.ctx().send_viewport_cmd(ViewportCommand::RequestCut),
                    Command::Copy => ui.ctx().send_viewport_cmd(ViewportCommand::RequestCopy),
                    Command::Paste => ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
                    _ => {
                        let end = CCursor::new(text.chars().count());
                        choose(ui.ctx(), response.id, CCursorRange::two(CCursor::new(0), end));
                    }
                }
                ui.close();
            }
        }
    });
}

fn choose(ctx: &egui::Context, field: Id, range: CCursorRange) {
    let mut state = TextEdit::load_state(ctx, field).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    TextEdit::store_state(ctx, field, state);
}
