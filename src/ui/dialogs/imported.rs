//! What was made of what another program wrote, to come into the open plan or to be one of its own.

use eframe::egui::{self, ScrollArea};

use super::{Choice, answered, buttons, dialog};
use crate::language::{Sentence, texts};
use crate::session::ImportChoice;
use crate::ui::widgets::{Look, headline, paragraph};

/// Shows what became of what. Gives what shall become of it, once that is decided.
pub fn imported(
    ctx: &egui::Context,
    look: Look,
    name: &str,
    said: &[Sentence],
) -> Option<ImportChoice> {
    let head = look.say_with(texts::interchange::IMPORTED, &[&name]);
    let (chosen, left) = dialog(ctx, look, &head, 560.0, |ui| {
        headline(ui, look, &head);
        let height = (ui.ctx().content_rect().height() - 320.0).clamp(120.0, 380.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for line in said {
                paragraph(ui, look, look.theme.muted, &[(line.in_language(look.language), false)]);
            }
        });
        ui.add_space(4.0);
        let only = look.say(texts::interchange::DRAWING_ONLY);
        paragraph(ui, look, look.theme.muted, &[(only, false)]);
        let choices = [
            Choice::plain(look.say(texts::documents::CANCEL), ImportChoice::Nothing),
            Choice::plain(look.say(texts::interchange::AS_NEW_PLAN), ImportChoice::New),
            Choice::primary(look.say(texts::interchange::INTO_PLAN), ImportChoice::Add),
        ];
        buttons(ui, look, None, &choices, true)
    });
    answered(chosen, left, [ImportChoice::Nothing, ImportChoice::Add])
}
