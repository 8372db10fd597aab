//! Someone else changed the file of the open plan.

use eframe::egui;

use super::differences::differences;
use super::{Choice, Left, buttons, dialog};
use crate::file::Differences;
use crate::language::texts;
use crate::plan::Plan;
use crate::session::{ChangedChoice, Theirs, difference_text};
use crate::ui::widgets::{ButtonKind, Look, headline, paragraph, small_title};

/// What both sides did.
#[derive(Clone, Debug)]
pub struct ChangedState {
    /// What the file holds now.
    pub theirs: Theirs,
    /// Both began with this.
    pub base: Plan,
    /// What we did since.
    pub by_us: Differences,
    /// What they did since.
    pub by_them: Differences,
    /// Who it may have been.
    pub who: Option<String>,
}

/// Asks what shall become of a plan that was changed here and there.
pub fn changed(
    ctx: &egui::Context,
    look: Look,
    name: &str,
    state: &ChangedState,
) -> Option<ChangedChoice> {
    let head = look.say_with(texts::documents::CHANGED_HEAD, &[&name]);
    let only_theirs = state.by_us.is_empty();
    let (chosen, left) = dialog(ctx, look, &head, 560.0, |ui| {
        headline(ui, look, &head);
        let text = match (only_theirs, state.theirs.saving) {
            (true, _) => texts::documents::CHANGED_TEXT_ONLY_THEIRS,
            (false, true) => texts::documents::CHANGED_TEXT_SAVING,
            (false, false) => texts::documents::CHANGED_TEXT,
        };
        paragraph(ui, look, look.theme.muted, &[(look.say(text), false)]);
        if let Some(who) = &state.who {
            paragraph(ui, look, look.theme.muted, &[(who, false)]);
        }
        ui.add_space(6.0);
        let summary = difference_text::summary(&state.by_them, look.language);
        small_title(ui, look, look.say_with(texts::documents::BY_THEM, &[&summary]));
        let height = if only_theirs { 220.0 } else { 130.0 };
        differences(
            ui,
            look,
            "theirs",
            &state.by_them,
            &state.base,
            &state.theirs.found.plan,
            height,
        );
        if !only_theirs {
            let summary = difference_text::summary(&state.by_us, look.language);
            small_title(ui, look, look.say_with(texts::documents::BY_US, &[&summary]));
        }
        let choice = |words, kind, answer| Choice { words, kind, enabled: true, answer };
        let keep = choice(
            look.say(texts::documents::KEEP_OURS),
            ButtonKind::Ghost,
            ChangedChoice::KeepOurs,
        );
        let later =
            choice(look.say(texts::documents::CANCEL), ButtonKind::Plain, ChangedChoice::Later);
        let reload = |kind| choice(look.say(texts::documents::RELOAD), kind, ChangedChoice::Reload);
        if only_theirs {
            let choices = [later, reload(ButtonKind::Primary)];
            return buttons(ui, look, Some(keep), &choices, true);
        }
        let merge = choice(
            look.say(texts::documents::MERGE),
            ButtonKind::Primary,
            ChangedChoice::Merge(None),
        );
        let choices = [later, reload(ButtonKind::Plain), merge];
        buttons(ui, look, Some(keep), &choices, true)
    });
    let primary = if only_theirs { ChangedChoice::Reload } else { ChangedChoice::Merge(None) };
    chosen.or(match left {
        Some(Left::Cancelled) => Some(ChangedChoice::Later),
        Some(Left::Confirmed) => Some(primary),
        None => None,
    })
}
