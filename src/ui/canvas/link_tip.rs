//! What a link is, said where the pointer rests on it: as far as its label does not say so.

use eframe::egui;

use super::CanvasState;
use super::context::CanvasCx;
use super::paint::Projection;
use super::target::Target;
use crate::plan::Id;
use crate::scene::{Scene, Tag};
use crate::ui::describe::{self, Notes, ShownView};

/// Says what the link under the pointer is, unless all of it can be read.
pub(super) fn show(
    response: &egui::Response,
    state: &CanvasState,
    cx: &CanvasCx<'_>,
    (scene, projection): (&Scene, &Projection),
) {
    let Some(Target::Link(id)) = &state.hovered else { return };
    if state.in_gesture(cx.session) || state.is_busy() || is_read(state, scene, projection, id) {
        return;
    }
    let (plan, language) = (cx.session.plan(), cx.session.language());
    let shown_view = ShownView::of(cx.session);
    let Some(name) = describe::link(plan, id, language) else { return };
    let state = describe::state_of_link(plan, id, shown_view, &Notes::default(), language);
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.label(name);
        ui.weak(state);
    });
}

/// Whether the label of a link is shown with all its words.
fn is_read(state: &CanvasState, scene: &Scene, projection: &Projection, id: &Id) -> bool {
    match state.painted.labels.of(id) {
        Some(far) => far.is_some_and(|label| label.is_whole),
        None => {
            let label = scene.drawing(&Tag::Label(id.clone()));
            projection.shows_labels() && label.is_some_and(|label| label.items.title().is_none())
        }
    }
}
