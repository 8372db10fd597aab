//! What tables that were filled in would change, to be taken over or not.

use std::sync::Arc;

use eframe::egui;

use super::differences::{Compared, differences};
use super::{Choice, answered, buttons, dialog};
use crate::file::Differences;
use crate::language::texts;
use crate::session::{FilledIn, difference_text};
use crate::ui::widgets::{Look, headline, paragraph, small_title};

/// So many lines of what is not taken over are shown.
const MOST_LINES: usize = 5;

/// What was filled in, and what that changes.
#[derive(Clone, Debug)]
pub struct FilledInState {
    /// What the file is called.
    pub name: String,
    /// What the plan becomes by it.
    pub filled: Arc<FilledIn>,
    /// What is different then.
    pub found: Differences,
}

/// Shows what would change. Gives whether it shall be taken over, once that is decided.
pub fn filled_in(ctx: &egui::Context, look: Look, state: &FilledInState) -> Option<bool> {
    let head = look.say_with(texts::tables::FILLED_IN, &[&state.name]);
    let FilledIn { before, after, left_out } = &*state.filled;
    let is_empty = state.found.is_empty();
    let (chosen, left) = dialog(ctx, look, &head, 620.0, |ui| {
        headline(ui, look, &head);
        let summary = match is_empty {
            true => look.say(texts::tables::FILLED_IN_NOTHING).to_owned(),
            false => difference_text::summary(&state.found, look.language),
        };
        paragraph(ui, look, look.theme.muted, &[(&summary, false)]);
        ui.add_space(4.0);
        if !is_empty {
            let height = (ui.ctx().content_rect().height() - 380.0).clamp(120.0, 380.0);
            let compared = Compared { old: before, new: after, found: &state.found };
            differences(ui, look, "filled in", compared, height);
        }
        if !left_out.is_empty() {
            small_title(ui, look, look.say(texts::tables::LEFT_OUT));
            for line in left_out.iter().take(MOST_LINES) {
                paragraph(ui, look, look.theme.muted, &[(line.in_language(look.language), false)]);
            }
            let more = left_out.len().saturating_sub(MOST_LINES);
            if more > 0 {
                let more = look.say_with(texts::phrases::AND_MORE, &[&more]);
                paragraph(ui, look, look.theme.muted, &[(&more, false)]);
            }
        }
        if is_empty {
            let close = Choice::primary(look.say(texts::documents::CLOSE), false);
            return buttons(ui, look, None, &[close], true);
        }
        let choices = [
            Choice::plain(look.say(texts::documents::CANCEL), false),
            Choice::primary(look.say(texts::tables::TAKE_OVER), true),
        ];
        buttons(ui, look, None, &choices, true)
    });
    answered(chosen, left, [false, !is_empty])
}
