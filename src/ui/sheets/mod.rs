//! The sheets of a workshop: large panels over the whole window, made to be projected.

mod board;
mod chart;
mod expectations;
mod feedback;
mod proposal;
mod roadmap;
mod smarketing;

use eframe::egui;
use egui::{ScrollArea, Ui};

use super::dialogs;
use super::widgets::Look;
use crate::language::Text;
use crate::language::{board_words, journey_window_words as words};
use crate::plan::{FeedbackSource, Tone};
use crate::session::{Action, Session, Workshop};
use crate::theme::Theme;

/// Which sheet is open, and how its content is chosen.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheets {
    shown: Option<Workshop>,
    tone: Option<Tone>,
    source: Option<FeedbackSource>,
}

impl Sheets {
    pub(super) fn open(&mut self, sheet: Workshop) {
        self.shown = Some(sheet);
    }

    pub(super) fn is_open(&self) -> bool {
        self.shown.is_some()
    }
}

/// Shows the sheet that is open, if one is.
pub(super) fn show(
    context: &egui::Context,
    theme: &'static Theme,
    session: &mut Session,
    sheets: &mut Sheets,
    actions: &mut Vec<Action>,
) {
    let Some(sheet) = sheets.shown else { return };
    let look = Look { theme, language: session.language() };
    let (name, most) = match sheet {
        Workshop::Roadmap => (board_words::ROADMAP, 1_800.0),
        Workshop::Expectations => (words::EXPECTATIONS, 1_080.0),
        Workshop::Smarketing => (words::SMARKETING, 860.0),
        Workshop::Feedback => (words::FEEDBACK, 860.0),
    };
    let content = context.content_rect();
    let width = (content.width() - 96.0).clamp(380.0, most);
    let height = (content.height() - 150.0).max(200.0);
    let mut leaves = false;
    let closed = dialogs::sheet(context, look, look.say(name), width, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        match sheet {
            Workshop::Roadmap => roadmap::show(ui, look, session, height, actions),
            Workshop::Expectations => {
                scrolling(ui, height, |ui| expectations::show(ui, look, session, actions));
            }
            Workshop::Smarketing => {
                scrolling(ui, height, |ui| {
                    leaves = smarketing::show(ui, look, session, actions);
                });
            }
            Workshop::Feedback => feedback::show(
                ui,
                look,
                session,
                (&mut sheets.tone, &mut sheets.source),
                height,
                actions,
                &mut leaves,
            ),
        }
    });
    if closed || leaves {
        sheets.shown = None;
    }
}

fn scrolling(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt("sheet")
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, content);
}

/// The head of a sheet and what it is about.
fn head(ui: &mut Ui, look: Look, title: Text, about: Text) {
    super::widgets::headline(ui, look, look.say(title));
    super::widgets::caption(ui, look, look.say(about));
    ui.add_space(4.0);
}
