//! The menu of the second button: what can be done with what it was pressed on.

use eframe::egui;

use super::{CanvasState, Frame};
use crate::session::{Action, Command};
use crate::ui::panels::context_menu;
use crate::ui::widgets::Look;

pub(super) fn show(response: &egui::Response, state: &mut CanvasState, frame: &mut Frame<'_>) {
    let look = Look { theme: frame.theme, language: frame.session.language() };
    let mut actions = Vec::new();
    response.context_menu(|ui| {
        let session = &*frame.session;
        context_menu::entries(
            ui,
            look,
            session,
            &context_menu::of_selection(session),
            &mut actions,
        );
    });
    for action in actions {
        if matches!(action, Action::Run(Command::Paste)) {
            // The clipboard comes with the next frame; it belongs where the menu was opened.
            state.paste_at = state.menu_at;
        }
        frame.act(action);
    }
}
