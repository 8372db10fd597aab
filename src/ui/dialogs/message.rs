//! A message that something went wrong.

use eframe::egui;

use super::{Choice, buttons, dialog};
use crate::language::window_words as words;
use crate::theme::Icon;
use crate::ui::widgets::{ButtonKind, Look, icon, paragraph, title};

/// Tells what happened, what is safe and what to do. Gives `true` once it was read.
pub fn message(ctx: &egui::Context, look: Look, head: &str, text: &str) -> bool {
    let (chosen, left) = dialog(ctx, look, head, 440.0, |ui| {
        ui.horizontal_top(|ui| {
            icon(ui, Icon::Warning, 22.0, look.theme.danger);
            ui.vertical(|ui| {
                title(ui, look, head);
                paragraph(ui, look, look.theme.muted, &[(text, false)]);
            });
        });
        let words = look.say(words::OK);
        let ok = Choice { words, kind: ButtonKind::Primary, enabled: true, answer: () };
        buttons(ui, look, None, &[ok], true)
    });
    chosen.is_some() || left.is_some()
}
