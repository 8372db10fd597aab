//! The menu of the second button: what can be done with what it was pressed on.

use eframe::egui;

use super::CanvasState;
use super::context::CanvasCx;
use crate::session::{Action, Command};
use crate::ui::panels::{PanelCx, Requests, context_menu};

pub(super) fn show(response: &egui::Response, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    let requests = Requests::default();
    response.context_menu(|ui| {
        let panel = PanelCx::new(cx.session, cx.theme, &requests);
        context_menu::entries(ui, &panel, &context_menu::of_selection(panel.session));
    });
    for action in requests.take_actions() {
        if matches!(action, Action::Run(Command::Paste)) {
            // The clipboard comes with the next frame; it belongs where the menu was opened.
            state.paste_at = state.menu_at;
        }
        cx.act(action);
    }
}
