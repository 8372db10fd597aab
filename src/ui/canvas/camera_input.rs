//! The drawing is moved and zoomed: wheel, two fingers, pinch, middle button, space with the first
//! button, the hand tool, and a drag that comes near the edge.

use eframe::egui::{self, CursorIcon, PointerButton};

use super::CanvasState;
use super::apply::feed;
use super::context::{CanvasCx, point, screen_rect, vector};
use super::tool::Input;
use crate::geometry::Point;
use crate::session::{Action, Mode, Session};

/// Whether a press moves the drawing: with the hand tool, or while space is held.
pub(super) fn pans(ui: &egui::Ui, session: &Session) -> bool {
    let space = ui.input(|input| input.key_down(egui::Key::Space)) && !ui.ctx().text_edit_focused();
    space || session.mode() == Mode::Hand
}

/// Follows what is done to move the drawing.
pub(super) fn handle(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
) {
    if let Some(touch) = ui.input(|input| input.multi_touch()) {
        cx.act(Action::Pan(vector(touch.translation_delta)));
        let (fixed, factor) = (point(touch.center_pos), f64::from(touch.zoom_delta));
        cx.act(Action::ZoomAbout { fixed, factor });
        // What the first finger began is given up.
        let scene = cx.session.scene(cx.appearance);
        feed(ui.ctx(), state, cx, &scene, &Input::Cancel);
        state.panning = false;
        return;
    }
    if response.contains_pointer() {
        wheel(ui, cx);
    }
    let by_hand = pans(ui, cx.session);
    state.panning = response.dragged_by(PointerButton::Middle)
        || (response.dragged_by(PointerButton::Primary) && (by_hand || state.panning));
    if state.panning {
        cx.act(Action::Pan(vector(ui.input(|input| input.pointer.delta()))));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    } else if by_hand && response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
    }
}

/// A wheel or two fingers on a touchpad move the drawing, with Ctrl they zoom.
fn wheel(ui: &egui::Ui, cx: &mut CanvasCx<'_>) {
    let (pointer, scroll, zoom) = ui.input(|input| {
        let zoom = input.events.iter().map(zoom_of).product::<f64>();
        (input.pointer.hover_pos(), input.smooth_scroll_delta(), zoom)
    });
    let Some(pointer) = pointer else { return };
    if zoom != 1.0 {
        cx.act(Action::ZoomAbout { fixed: point(pointer), factor: zoom });
    } else if scroll != egui::Vec2::ZERO {
        cx.act(Action::Pan(vector(scroll)));
    }
}

/// How much larger the drawing is after an event: at once, so that what is pressed next is what
/// lies there.
fn zoom_of(event: &egui::Event) -> f64 {
    /// A notch of a wheel.
    const NOTCH: f64 = 1.15;
    /// So many points on a touchpad are as much as a notch.
    const POINTS: f64 = 40.0;
    match event {
        egui::Event::Zoom(factor) => f64::from(*factor),
        egui::Event::MouseWheel { unit, delta, modifiers, .. } if modifiers.command => {
            let way = f64::from(delta.x + delta.y);
            NOTCH.powf(match unit {
                egui::MouseWheelUnit::Line => way,
                egui::MouseWheelUnit::Point => way / POINTS,
                egui::MouseWheelUnit::Page => way * 10.0,
            })
        }
        _ => 1.0,
    }
}

/// How fast the drawing is moved on while a drag stays here, near the edge of the canvas: in screen
/// points a second.
pub(super) fn edge_push(ui: &egui::Ui, area: egui::Rect, pointer: Point) -> Point {
    const EDGE: f64 = 28.0;
    const SPEED: f64 = 720.0;
    let area = screen_rect(area);
    let push = |at: f64, low: f64, high: f64| {
        let (low, high) = (low + EDGE, high - EDGE);
        ((low - at).clamp(0.0, EDGE) - (at - high).clamp(0.0, EDGE)) / EDGE * SPEED
    };
    let offset = Point::new(
        push(pointer.x, area.min.x, area.max.x),
        push(pointer.y, area.min.y, area.max.y),
    );
    if offset != Point::default() {
        ui.ctx().request_repaint();
    }
    offset
}

/// Moves the drawing on for as long as the pointer was near the edge.
pub(super) fn follow_edge_push(ui: &egui::Ui, push: Point, cx: &mut CanvasCx<'_>) {
    /// After this many seconds without a frame the drawing waits for the hand.
    const LONGEST: f64 = 0.25;
    let passed = f64::from(ui.input(|input| input.unstable_dt)).clamp(0.0, LONGEST);
    if push != Point::default() && passed > 0.0 {
        cx.act(Action::Pan(push * passed));
    }
}
