//! The menu of the second button: what can be done with what it was pressed on.

use eframe::egui;

use super::CanvasState;
use super::context::CanvasCx;
use crate::session::{Action, Command};
use crate::ui::panels::context;

pub(super) fn show(response: &egui::Response, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    let look = cx.look();
    let mut actions = Vec::new();
    response.context_menu(|ui| {
        let session = &*cx.session;
        context::entries(ui, look, session, &context::of_selection(session), &mut actions);
    });
    for action in actions {
        if matches!(action, Action::Run(Command::Paste)) {
            // The clipboard comes with the next cx; it belongs where the menu was opened.
            state.paste_at = state.menu_at;
        }
        cx.act(action);
    }
}
