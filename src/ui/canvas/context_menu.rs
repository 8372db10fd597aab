//! The menu of the second button: what can be done with what it was pressed on. The menu key and
//! Shift+F10 open it about what is selected.

use eframe::egui::{self, Key, Popup, SetOpenCommand};

use super::CanvasState;
use super::context::CanvasCx;
use super::target::card;
use crate::session::{Action, Command};
use crate::ui::panels::{PanelCx, Requests, context_menu};

pub(super) fn show(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
) {
    let requests = Requests::default();
    let menu = Popup::context_menu(response);
    if response.secondary_clicked() {
        state.menu_by_key = None;
    }
    let is_asked = is_asked(ui) && state.has_keyboard(ui.ctx()) && !state.is_busy();
    let menu = match is_asked {
        true => {
            state.menu_by_key = Some(place_of_selected(ui, response, cx));
            // The arrows go through the menu.
            ui.memory_mut(|memory| {
                if let Some(focused) = memory.focused() {
                    memory.surrender_focus(focused);
                }
            });
            menu.open_memory(SetOpenCommand::Bool(true))
        }
        false => menu,
    };
    let menu = match state.menu_by_key {
        Some(place) => menu.at_position(place),
        None => menu,
    };
    menu.show(|ui| {
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

/// Whether the keyboard asks for the menu.
fn is_asked(ui: &egui::Ui) -> bool {
    ui.input(|input| {
        input.key_pressed(Key::Menu) || (input.modifiers.shift && input.key_pressed(Key::F10))
    })
}

/// Beside what is selected, if that is in sight; else in the middle of the canvas.
fn place_of_selected(
    ui: &egui::Ui,
    response: &egui::Response,
    cx: &mut CanvasCx<'_>,
) -> egui::Pos2 {
    let scene = cx.session.scene(cx.appearance);
    let selected = cx.session.selection().single().and_then(|id| card(&scene, id));
    let place = selected.map(|card| {
        let at = cx.session.camera().screen_from_world().point(card.center());
        egui::pos2(at.x as f32, at.y as f32)
    });
    let clear = response.rect.intersect(ui.clip_rect()).shrink(24.0);
    place.filter(|place| clear.contains(*place)).unwrap_or(clear.center())
}
