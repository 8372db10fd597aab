//! The drawing as it is painted: on the canvas with all that lies over it, alone for those to whom
//! it is presented, and small beside others.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui;

use super::context::{CanvasCx, screen_rect};
use super::overlay::Overlay;
use super::paint::fade::Fade;
use super::paint::{self, Painted, Projection};
use super::{CanvasState, link_tip, marks, placing};
use crate::scene::Scene;
use crate::session::{Camera, STILL_AFTER, Session};
use crate::theme::Appearance;
use crate::ui::style;

/// What is kept for painting a small picture again.
#[derive(Debug, Default)]
pub struct Thumbnail(Painted);

/// Paints a whole drawing as large as it fits into a part of the window.
pub fn thumbnail(ui: &egui::Ui, area: egui::Rect, scene: &Arc<Scene>, thumbnail: &mut Thumbnail) {
    let margin = (f64::from(area.width()) * 0.08).min(16.0);
    let painter = ui.painter_at(area);
    painter.rect_filled(area, style::CARD_RADIUS, style::color(scene.background));
    let world = scene.bounds;
    let room = (f64::from(area.width()) - 2.0 * margin, f64::from(area.height()) - 2.0 * margin);
    let zoom = (room.0 / world.width().max(1.0)).min(room.1 / world.height().max(1.0));
    let center = world.center();
    let camera =
        Camera { center, zoom: zoom.clamp(1e-4, 1.0), window: screen_rect(area), higher_bar: 0.0 };
    let projection = Projection::new(&camera, false);
    paint::scene(&painter, scene, &camera.visible_area(), &projection, (&mut thumbnail.0, None));
}

/// Paints a page as large as it fits into a part of the window, so far faded in.
pub(in crate::ui) fn page(
    ui: &egui::Ui,
    area: egui::Rect,
    scene: &Arc<Scene>,
    (kept, opacity): (&mut Thumbnail, f32),
) {
    let page = scene.bounds;
    let share = |room: f32, length: f64| f64::from(room) / length.max(1.0);
    let zoom = share(area.width(), page.width()).min(share(area.height(), page.height()));
    let window = screen_rect(area);
    let camera = Camera { center: page.center(), zoom, window, higher_bar: 0.0 };
    let projection = Projection::of_page(&camera);
    let size = egui::vec2((page.width() * zoom) as f32, (page.height() * zoom) as f32);
    let paper = egui::Rect::from_center_size(area.center(), size);
    let mut painter = ui.painter_at(paper);
    painter.set_opacity(opacity);
    painter.rect_filled(paper, 0.0, style::color(scene.background));
    paint::page(&painter, scene, (&camera.visible_area(), &projection), &mut kept.0);
}

/// Paints the drawing alone, as the camera of the session sees it.
pub(in crate::ui) fn picture(
    ui: &egui::Ui,
    area: egui::Rect,
    state: &mut CanvasState,
    session: &mut Session,
    appearance: Appearance,
) {
    let camera = *session.camera();
    let projection = Projection::new(&camera, false);
    let painter = ui.painter_at(area);
    let scene = session.scene(appearance);
    painter.rect_filled(area, 0.0, style::color(scene.background));
    let fade = fade(ui, state, session, &scene);
    let painted = (&mut state.painted, fade.as_ref());
    paint::scene(&painter, &scene, &camera.visible_area(), &projection, painted);
}

/// From one view to another the drawing fades.
fn fade(
    ui: &egui::Ui,
    state: &mut CanvasState,
    session: &Session,
    scene: &Arc<Scene>,
) -> Option<Fade> {
    let views = (session.view(), session.viewport().compared_with());
    state.fading.follow(ui, views, scene)
}

/// Paints the drawing, and over it what is selected, on its way or marked.
pub(super) fn show(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
) {
    // What it shows may bring more of it into view.
    let scene = cx.session.scene(cx.appearance);
    let camera = *cx.session.camera();
    let zooming = state.last_zoom != camera.zoom;
    state.last_zoom = camera.zoom;
    if zooming {
        // Once more with exact letters when the zoom has settled.
        ui.ctx().request_repaint();
    }
    let projection = Projection::new(&camera, zooming);
    let painter = ui.painter_at(response.rect);
    if cx.session.is_in_motion() {
        // Its links are laid when it is held still.
        ui.ctx().request_repaint_after(Duration::from_millis(STILL_AFTER));
    } else if cx.session.is_unsettled() {
        ui.ctx().request_repaint();
    }
    let visible_area = camera.visible_area();
    painter.rect_filled(response.rect, 0.0, style::color(scene.background));
    // In high contrast its dots would be the loudest thing.
    if cx.session.settings().grid && !cx.session.settings().high_contrast {
        paint::grid(&painter, &visible_area, style::color(cx.theme.grid), &projection);
    }
    let shows_lanes = cx.session.settings().lanes;
    if shows_lanes {
        state.lane_heads.follow(cx);
        let dragged = placing::dragged_stand(ui, cx.session);
        state.lane_heads.paint_under(&painter, cx, &projection, dragged);
    }
    let fade = fade(ui, state, cx.session, &scene);
    paint::scene(&painter, &scene, &visible_area, &projection, (&mut state.painted, fade.as_ref()));
    state.map.paint(&painter, cx, &projection);
    if shows_lanes {
        state.lane_heads.paint_names(&painter, cx, &projection);
    }
    let labels = &state.painted.labels;
    let overlay = Overlay { painter: &painter, cx, scene: &scene, projection: &projection, labels };
    // What could be taken would lie over a name that is typed.
    let with_handles = state.tool.shows_handles(cx.session) && !state.is_naming();
    overlay.show(state.hovered.as_ref(), with_handles);
    state.tool.paint(&overlay);
    marks::journey_path::show(&painter, cx, &scene, &projection);
    state.model_change.show(&painter, cx, (&scene, &projection));
    state.pressed = marks::badges::show(ui, cx, &scene, (&projection, &state.painted.labels));
    link_tip::show(response, state, cx, (&scene, &projection));
    let labels = &state.painted.labels;
    let overlay = Overlay { painter: &painter, cx, scene: &scene, projection: &projection, labels };
    placing::paint_dragged(ui, response.rect, &overlay);
}
