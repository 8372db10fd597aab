//! Unsaved work that was left behind by a program that ended without leave.

use eframe::egui;
use egui::ScrollArea;

use super::{Choice, Left, buttons, dialog};
use crate::language::texts;
use crate::session::{Orphan, OrphanId, difference_text};
use crate::ui::calendar;
use crate::ui::widgets::{
    Button, ButtonKind, Look, caption, card, headline, paragraph, text, title,
};

/// What shall become of unsaved work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryChoice {
    /// It is opened.
    Recover(OrphanId),
    /// It is let go.
    Discard(OrphanId),
    /// All that is left is decided at the next start.
    Later,
}

/// Offers unsaved work with its time and with what is different from the saved plan.
pub fn recovery(
    ctx: &egui::Context,
    look: Look,
    found: &[Orphan],
    sure: &mut Option<OrphanId>,
) -> Option<RecoveryChoice> {
    let head = look.say(texts::documents::RECOVERY_HEAD);
    let (chosen, left) = dialog(ctx, look, head, 580.0, |ui| {
        headline(ui, look, head);
        let failed = found.iter().any(|found| found.report.is_some());
        let about = match (failed, found.iter().any(|found| found.plan.is_some())) {
            (true, true) => texts::documents::RECOVERY_TEXT_FAILED,
            (true, false) => texts::documents::RECOVERY_TEXT_REPORT,
            (false, _) => texts::documents::RECOVERY_TEXT,
        };
        paragraph(ui, look, look.theme.muted, &[(look.say(about), false)]);
        ui.add_space(4.0);
        let mut chosen = None;
        let height = (ui.ctx().content_rect().height() - 300.0).clamp(140.0, 420.0);
        let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for found in found {
                chosen = chosen.or(card(ui, look, |ui| entry(ui, look, found, sure)));
            }
        });
        let words = look.say(texts::documents::DECIDE_LATER);
        let later =
            Choice { words, kind: ButtonKind::Plain, enabled: true, answer: RecoveryChoice::Later };
        chosen.or(buttons(ui, look, None, &[later], false))
    });
    chosen.or(match left {
        Some(Left::Cancelled) => Some(RecoveryChoice::Later),
        // With one plan to recover it is clear what is meant.
        Some(Left::Confirmed) if found.len() == 1 && found[0].plan.is_some() => {
            Some(RecoveryChoice::Recover(found[0].id))
        }
        _ => None,
    })
}

fn entry(
    ui: &mut egui::Ui,
    look: Look,
    found: &Orphan,
    sure: &mut Option<OrphanId>,
) -> Option<RecoveryChoice> {
    let mut chosen = None;
    let Some(plan) = &found.plan else {
        title(ui, look, look.say(texts::documents::PROGRAM_FAILED));
        if let Some(report) = &found.report {
            caption(ui, look, look.say_with(texts::documents::REPORT_IS_AT, &[&report.display()]));
        }
        return None;
    };
    let name = crate::text::plain(plan.name.trim()).into_owned();
    title(
        ui,
        look,
        if name.is_empty() { look.say(texts::window::UNTITLED).to_owned() } else { name },
    );
    let place = match &found.about.path {
        Some(path) => path.display().to_string(),
        None => look.say(texts::documents::NEVER_SAVED).to_owned(),
    };
    caption(ui, look, place);
    let when = calendar::moment(found.about.time, look.language);
    let unsaved = found.unsaved.as_ref().map(|unsaved| match &found.about.path {
        Some(_) => difference_text::summary(unsaved, look.language),
        None => look.say_with(texts::phrases::MANY_ELEMENTS, &[&plan.element_count()]),
    });
    text(ui, look, look.say_with(texts::phrases::NAMED, &[&when, &unsaved.unwrap_or_default()]));
    if let Some(report) = &found.report {
        caption(ui, look, look.say_with(texts::documents::REPORT_IS_AT, &[&report.display()]));
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let recover =
            Button::new(look, look.say(texts::documents::RECOVER)).kind(ButtonKind::Primary);
        if recover.height(32.0).show(ui).clicked() {
            chosen = Some(RecoveryChoice::Recover(found.id));
        }
        let is_sure = *sure == Some(found.id);
        let words =
            if is_sure { texts::documents::DISCARD_SURELY } else { texts::documents::DISCARD };
        let discard = Button::new(look, look.say(words)).kind(ButtonKind::Danger);
        if discard.height(32.0).show(ui).clicked() {
            // What is let go here is gone, so it takes a second press.
            match is_sure {
                true => chosen = Some(RecoveryChoice::Discard(found.id)),
                false => *sure = Some(found.id),
            }
        }
    });
    chosen
}
