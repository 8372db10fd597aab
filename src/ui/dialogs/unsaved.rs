//! What shall become of unsaved changes.

use eframe::egui;

use super::{Choice, answered, buttons, dialog};
use crate::language::{command_words, dialog_words};
use crate::session::UnsavedChoice;
use crate::ui::widgets::{ButtonKind, Look, headline, paragraph};

/// Asks what shall become of the unsaved changes of a plan.
pub fn unsaved(ctx: &egui::Context, look: Look, plan_name: &str) -> Option<UnsavedChoice> {
    let head = look.say_with(dialog_words::UNSAVED_HEAD, &[&plan_name]);
    let (chosen, left) = dialog(ctx, look, &head, 440.0, |ui| {
        headline(ui, look, &head);
        paragraph(ui, look, look.theme.muted, &[(look.say(dialog_words::UNSAVED_TEXT), false)]);
        let discard = Choice::new(
            look.say(dialog_words::DO_NOT_SAVE),
            ButtonKind::Danger,
            UnsavedChoice::Discard,
        );
        let choices = [
            Choice::plain(look.say(dialog_words::CANCEL), UnsavedChoice::Cancel),
            Choice::primary(look.say(command_words::SAVE), UnsavedChoice::Save),
        ];
        buttons(ui, look, Some(discard), &choices, true)
    });
    answered(chosen, left, [UnsavedChoice::Cancel, UnsavedChoice::Save])
}
