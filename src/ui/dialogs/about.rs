//! What the program is.

use eframe::egui;

use super::{Choice, buttons, dialog};
use crate::language::texts;
use crate::ui::widgets::{Look, caption, headline, paragraph};

/// Tells what the program is. Gives `true` once it was read.
pub fn about(ctx: &egui::Context, look: Look) -> bool {
    let (chosen, left) = dialog(ctx, look, look.say(texts::commands::ABOUT), 420.0, |ui| {
        headline(ui, look, "Commerce Canvas");
        caption(ui, look, look.say_with(texts::documents::ABOUT_VERSION, &[&crate::VERSION]));
        ui.add_space(4.0);
        paragraph(ui, look, look.theme.ink, &[(look.say(texts::documents::ABOUT_TEXT), false)]);
        paragraph(
            ui,
            look,
            look.theme.muted,
            &[(look.say(texts::documents::ABOUT_PRIVACY), false)],
        );
        caption(ui, look, look.say(texts::documents::ABOUT_LICENCE));
        let words = look.say(texts::documents::CLOSE);
        let close = Choice::primary(words, ());
        buttons(ui, look, None, &[close], true)
    });
    chosen.is_some() || left.is_some()
}
