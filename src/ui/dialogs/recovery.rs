//! Unsaved work that was left behind by a program that ended without leave.

use eframe::egui;
use egui::ScrollArea;

use super::{Choice, Left, buttons, dialog};
use crate::language::{safety_words as words, window_words};
use crate::session::difference_text;
use crate::ui::calendar;
use crate::ui::jobs::Found;
use crate::ui::widgets::{
    Button, ButtonKind, Look, caption, card, headline, paragraph, text, title,
};

/// What shall become of unsaved work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryChoice {
    /// It is opened: which of all.
    Recover(usize),
    /// It is let go: which of all.
    Discard(usize),
    /// All that is left is decided at the next start.
    Later,
}

/// Offers unsaved work with its time and with what is different from the saved plan.
pub fn recovery(
    ctx: &egui::Context,
    look: Look,
    found: &[Found],
    sure: &mut Option<usize>,
) -> Option<RecoveryChoice> {
    let head = look.say(words::RECOVERY_HEAD);
    let (chosen, left) = dialog(ctx, look, head, 580.0, |ui| {
        headline(ui, look, head);
        let failed = found.iter().any(|found| found.left_behind.report.is_some());
        let about = match (failed, found.iter().any(|found| found.plan.is_some())) {
            (true, true) => words::RECOVERY_TEXT_FAILED,
            (true, false) => words::RECOVERY_TEXT_REPORT,
            (false, _) => words::RECOVERY_TEXT,
        };
        paragraph(ui, look, look.theme.muted, &[(look.say(about), false)]);
        ui.add_space(4.0);
        let mut chosen = None;
        let height = (ui.ctx().content_rect().height() - 300.0).clamp(140.0, 420.0);
        let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for (index, found) in found.iter().enumerate() {
                chosen = chosen.or(card(ui, look, |ui| entry(ui, look, index, found, sure)));
            }
        });
        let words = look.say(words::DECIDE_LATER);
        let later =
            Choice { words, kind: ButtonKind::Plain, enabled: true, answer: RecoveryChoice::Later };
        chosen.or(buttons(ui, look, None, &[later], false))
    });
    chosen.or(match left {
        Some(Left::Cancelled) => Some(RecoveryChoice::Later),
        // With one plan to recover it is clear what is meant.
        Some(Left::Confirmed) if found.len() == 1 && found[0].plan.is_some() => {
            Some(RecoveryChoice::Recover(0))
        }
        _ => None,
    })
}

fn entry(
    ui: &mut egui::Ui,
    look: Look,
    index: usize,
    found: &Found,
    sure: &mut Option<usize>,
) -> Option<RecoveryChoice> {
    let mut chosen = None;
    let Some(plan) = &found.plan else {
        title(ui, look, look.say(words::PROGRAM_FAILED));
        if let Some(report) = &found.left_behind.report {
            caption(ui, look, look.say_with(words::REPORT_IS_AT, &[&report.display()]));
        }
        return None;
    };
    let name = crate::text::plain(plan.name.trim()).into_owned();
    title(
        ui,
        look,
        if name.is_empty() { look.say(window_words::UNTITLED).to_owned() } else { name },
    );
    let place = match found.path() {
        Some(path) => path.display().to_string(),
        None => look.say(words::NEVER_SAVED).to_owned(),
    };
    caption(ui, look, place);
    let when = calendar::moment(found.left_behind.about.time, look.language);
    let unsaved = found.unsaved.as_ref().map(|unsaved| match found.path() {
        Some(_) => difference_text::summary(unsaved, look.language),
        None => look.say_with(words::ELEMENTS, &[&plan.element_count()]),
    });
    text(ui, look, look.say_with(words::UNSAVED_AT, &[&when, &unsaved.unwrap_or_default()]));
    if let Some(report) = &found.left_behind.report {
        caption(ui, look, look.say_with(words::REPORT_IS_AT, &[&report.display()]));
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let recover = Button::new(look, look.say(words::RECOVER)).kind(ButtonKind::Primary);
        if recover.height(32.0).show(ui).clicked() {
            chosen = Some(RecoveryChoice::Recover(index));
        }
        let is_sure = *sure == Some(index);
        let words = if is_sure { words::DISCARD_SURELY } else { words::DISCARD };
        let discard = Button::new(look, look.say(words)).kind(ButtonKind::Danger);
        if discard.height(32.0).show(ui).clicked() {
            // What is let go here is gone, so it takes a second press.
            match is_sure {
                true => chosen = Some(RecoveryChoice::Discard(index)),
                false => *sure = Some(index),
            }
        }
    });
    chosen
}
