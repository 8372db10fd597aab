//! What shall become of unsaved changes.

use eframe::egui;

use super::{Choice, Left, buttons, dialog};
use crate::language::texts;
use crate::session::UnsavedChoice;
use crate::ui::widgets::{ButtonKind, Look, headline, paragraph};

/// Asks what shall become of the unsaved changes of a plan.
pub fn unsaved(ctx: &egui::Context, look: Look, plan_name: &str) -> Option<UnsavedChoice> {
    let head = look.say_with(texts::documents::UNSAVED_HEAD, &[&plan_name]);
    let (chosen, left) = dialog(ctx, look, &head, 440.0, |ui| {
        headline(ui, look, &head);
        paragraph(ui, look, look.theme.muted, &[(look.say(texts::documents::UNSAVED_TEXT), false)]);
        let choice = |words, kind, answer| Choice { words, kind, enabled: true, answer };
        let discard = choice(
            look.say(texts::documents::DO_NOT_SAVE),
            ButtonKind::Danger,
            UnsavedChoice::Discard,
        );
        let choices = [
            choice(look.say(texts::documents::CANCEL), ButtonKind::Plain, UnsavedChoice::Cancel),
            choice(look.say(texts::commands::SAVE), ButtonKind::Primary, UnsavedChoice::Save),
        ];
        buttons(ui, look, Some(discard), &choices, true)
    });
    chosen.or(match left {
        Some(Left::Cancelled) => Some(UnsavedChoice::Cancel),
        Some(Left::Confirmed) => Some(UnsavedChoice::Save),
        None => None,
    })
}
