//! The canvas: the drawing, and the pointer and the keyboard on it.
//!
//! The pointer is told to the tool ([`tool`]), whose actions go to the session; what the session
//! then holds is painted ([`paint`]), with what is on its way ([`overlay`]) and what can be pressed
//! ([`marks`]) over it. The canvas keeps nothing of the plan.

mod accessibility;
mod apply;
mod camera_input;
mod chooser;
mod context;
mod context_menu;
mod empty_state;
mod first_link;
mod grip;
mod link_tip;
mod marks;
mod lane_heads;
mod map;
mod minimap;
mod model_change;
mod name_editor;
mod overlay;
mod paint;
mod picture;
mod placing;
mod pointer;
mod sketch;
mod state;
mod target;
mod tool;
pub(super) mod tool_bar;

use eframe::egui::{self, Role, Sense, WidgetInfo};

use crate::language::texts;
use crate::session::{Action, Command, Effect};
use crate::ui::{focus, style};
pub(super) use context::CanvasCx;
use context::screen_rect;
pub(super) use marks::badges::Pressed;
use name_editor::NameEditor;
pub(super) use picture::{Thumbnail, page, picture, thumbnail};
pub(super) use placing::place;
pub(super) use state::CanvasState;

/// Shows the canvas in the whole of `ui`.
pub(super) fn show(ui: &mut egui::Ui, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    let area = ui.available_rect_before_wrap();
    let title = texts::canvas::CANVAS.in_language(cx.session.language());
    let builder = egui::UiBuilder::new()
        .max_rect(area)
        .accessibility_role(Role::Canvas)
        .accessibility_label(title);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(area);
        let zoom = cx.session.camera().zoom;
        cx.session.dispatch(Action::SetWindow(screen_rect(sketch::free(area, state))));
        if cx.session.camera().zoom != zoom {
            // The status bar, which was shown before, says how large the drawing is.
            ui.ctx().request_repaint();
        }
        if !state.placed {
            state.placed = true;
            cx.act(Action::Run(Command::ZoomToFit));
        }
        let response = ui.interact(area, ui.scope_id().with("canvas"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::GraphicsDocument, true, title));
        state.focus_of_canvas = Some(response.id);
        state.scope = Some(ui.scope_id());
        accessibility::keep_arrows(ui, response.id);
        camera_input::handle(ui, &response, state, cx);
        pointer::handle(ui, &response, state, cx);
        context_menu::show(ui, &response, state, cx);
        placing::handle_drop(ui, &response, state, cx);
        chooser::target::with_preview(state, cx, |state, cx| {
            picture::show(ui, &response, state, cx);
        });
        let wanted = state.wanted.take();
        state.focus_of_cards = accessibility::show(ui, cx, wanted.as_ref());
        if response.has_focus() && focus::is_focus_shown(ui.ctx()) {
            let stroke = egui::Stroke::new(2.0, style::color(cx.theme.accent));
            ui.painter().rect_stroke(area, 0.0, stroke, egui::StrokeKind::Inside);
        }
        empty_state::show(ui, area, state, cx);
        first_link::show(ui, state, cx);
        tool_bar::show(ui, area, cx);
        state.minimap.show(ui, area, cx);
        sketch::show(ui, area, state, cx);
        let named = state.name_editor.as_ref().map(NameEditor::id).cloned();
        name_editor::show(ui, &mut state.name_editor, cx);
        if !state.is_naming() && ui.input(ends_typing) {
            // The keyboard goes on with what was named.
            state.wanted = state.wanted.take().or(named);
        }
        chooser::show(ui, state, cx);
        if let Some(id) = state.next_to_name() {
            cx.effects.push(Effect::EditName(id));
        }
    });
}

/// Whether a key was pressed that leaves a field.
fn ends_typing(input: &egui::InputState) -> bool {
    [egui::Key::Enter, egui::Key::Escape, egui::Key::Tab]
        .into_iter()
        .any(|key| input.key_pressed(key))
}
