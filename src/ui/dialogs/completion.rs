//! What completing a step makes of the plan, before it is done.

use eframe::egui;

use super::{Choice, answered, buttons, dialog};
use crate::language::texts;
use crate::session::Completion;
use crate::ui::widgets::{Look, headline, paragraph};

/// Says what becomes of what. Gives whether the step is completed, or where the plan has no file
/// whether it is saved first, once that is decided.
pub fn completion(ctx: &egui::Context, look: Look, about: &Completion) -> Option<bool> {
    let (chosen, left) = dialog(ctx, look, &about.head, 520.0, |ui| {
        headline(ui, look, &about.head);
        for line in &about.said {
            paragraph(ui, look, look.theme.muted, &[(line, false)]);
        }
        let words = match about.needs_file {
            true => texts::commands::SAVE_AS,
            false => texts::completion::DID_COMPLETE,
        };
        let cancel = Choice::plain(look.say(texts::documents::CANCEL), false);
        let go = Choice::primary(look.say(words), true);
        buttons(ui, look, None, &[cancel, go], true)
    });
    answered(chosen, left, [false, true])
}
