//! Putting on the canvas what the palette offers: clicked there, dragged from there, or asked for
//! by a tool.

use eframe::egui::{self, Align2, Stroke, StrokeKind, vec2};

use super::CanvasState;
use super::context::{CanvasCx, point};
use super::overlay::{Overlay, ROUNDING};
use crate::geometry::{GridPoint, Point};
use crate::layout::{self, Stand};
use crate::plan::{Body, Id, Node};
use crate::session::{Action, Effect, Placing, Session, lanes, to_grid};
use crate::text::Face;
use crate::ui::panels::palette::PaletteItem;
use crate::ui::style;

/// From one dot of the grid to the next, in world points.
pub(super) const GRID: f64 = 24.0;

/// Adds what was clicked in the palette in its lane, or where there is room in the part that is
/// seen, and has it named: by keyboard at once, after a click by what is typed next, so that it can be dragged, too.
pub(in crate::ui) fn place(
    ui: &egui::Ui,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
    item: PaletteItem,
) {
    let center = cx.session.camera().visible_area().center();
    let Some(id) = add(cx, item, center, Placing::InLane) else { return };
    if ui.input(|input| input.pointer.any_released()) {
        state.fresh = Some(id);
    } else {
        cx.effects.push(Effect::EditName(id));
    }
}

/// What is dragged from the palette lands where the pointer lets go.
pub(super) fn handle_drop(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
) {
    let dropped = response.dnd_release_payload::<PaletteItem>();
    let pointer = ui.input(|input| input.pointer.interact_pos());
    if let (Some(item), Some(pointer)) = (dropped, pointer) {
        let at = cx.session.camera().world_from_screen().point(point(pointer));
        state.fresh = add(cx, PaletteItem::clone(&item), at, Placing::Nearby);
        response.request_focus();
    }
}

/// Adds what a palette item stands for at or near a place in world points; gives what was added,
/// if the plan had room for it.
pub(super) fn add(
    cx: &mut CanvasCx<'_>,
    item: PaletteItem,
    center: Point,
    placing: Placing,
) -> Option<Id> {
    add_body(cx, item.body(cx.session.language()), center, placing)
}

/// The same with a node of any kind.
pub(super) fn add_body(
    cx: &mut CanvasCx<'_>,
    body: Body,
    center: Point,
    placing: Placing,
) -> Option<Id> {
    let before = cx.session.plan().nodes.len();
    cx.act(add_node_of(cx.session, body, center, placing));
    let added = cx.session.plan().nodes.len() > before;
    cx.session.selection().single().cloned().filter(|_| added)
}

/// How what a palette item stands for is added, its middle at or near a place in world points.
pub(super) fn add_node(
    session: &Session,
    item: PaletteItem,
    center: Point,
    placing: Placing,
) -> Action {
    add_node_of(session, item.body(session.language()), center, placing)
}

fn add_node_of(session: &Session, body: Body, center: Point, placing: Placing) -> Action {
    let node = Node::new(body, GridPoint::default());
    let card = layout::card(&node);
    let at = center - Point::new(card.width() / 2.0, card.height() / 2.0);
    let on_grid = match session.settings().snap {
        true => to_grid(at, GRID),
        false => Point::default(),
    };
    Action::AddNode { body: node.body, at: (at + on_grid).rounded(), placing }
}

/// In which lane that stands, by its nature, which is dragged from the palette or moved by itself.
pub(super) fn dragged_stand(ui: &egui::Ui, session: &Session) -> Option<Stand> {
    let item = egui::DragAndDrop::payload::<PaletteItem>(ui.ctx());
    let moved = session.moved().and_then(|_| session.selection().single());
    match (item, moved) {
        (Some(item), _) => {
            lanes::stand(&Node::new(item.body(session.language()), GridPoint::default()))
        }
        (None, Some(id)) => session.plan().nodes.get(id).and_then(|node| lanes::stand(node)),
        (None, None) => None,
    }
}

/// What is dragged from the palette would become this where the pointer is.
pub(super) fn paint_dragged(ui: &egui::Ui, canvas: egui::Rect, overlay: &Overlay<'_>) {
    let dragged = egui::DragAndDrop::payload::<PaletteItem>(ui.ctx());
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let (Some(item), Some(pointer)) = (dragged, pointer) else { return };
    if !canvas.contains(pointer) {
        return;
    }
    let language = overlay.cx.session.language();
    let size = layout::card(&Node::new(item.body(language), GridPoint::default()));
    let zoom = overlay.projection.zoom();
    let half = Point::new(size.width() * zoom / 2.0, size.height() * zoom / 2.0);
    let rect =
        egui::Rect::from_center_size(pointer, vec2(half.x as f32 * 2.0, half.y as f32 * 2.0));
    let (fill, stroke) =
        (overlay.surface().gamma_multiply(0.85), Stroke::new(1.5, overlay.accent()));
    overlay.painter.rect(rect, ROUNDING, fill, stroke, StrokeKind::Middle);
    let font = style::font(Face::SemiBold, (13.0 * zoom).clamp(8.0, 40.0) as f32);
    let ink = style::color(overlay.cx.theme.ink);
    overlay.painter.text(rect.center(), Align2::CENTER_CENTER, item.title(language), font, ink);
}
