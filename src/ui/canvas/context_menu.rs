//! The menu of the second button: what can be done with what it was pressed on.

use eframe::egui;

use super::{CanvasState, Frame};
use crate::session::{Action, Command};
use crate::ui::panels::{PanelCx, Requests, context_menu};

pub(super) fn show(response: &egui::Response, state: &mut CanvasState, frame: &mut Frame<'_>) {
    let requests = Requests::default();
    response.context_menu(|ui| {
        let cx = PanelCx::new(frame.session, frame.theme, &requests);
        context_menu::entries(ui, &cx, &context_menu::of_selection(cx.session));
    });
    for action in requests.take_actions() {
        if matches!(action, Action::Run(Command::Paste)) {
            // The clipboard comes with the next frame; it belongs where the menu was opened.
            state.paste_at = state.menu_at;
        }
        frame.act(action);
    }
}
