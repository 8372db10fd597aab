//! The pointer on the canvas: what lies under it, and what it tells the tool.

use eframe::egui::{self, CursorIcon};

use super::apply::carry_out;
use super::paint::level_of_detail::EXACT_ZOOM;
use super::tool::{Corner, Held, Input, Target, Tool};
use super::{CanvasState, Frame, card, is_frame, point, world_rect};
use crate::geometry::{Point, Rect, distance_to_segment};
use crate::plan::Id;
use crate::scene::{Scene, Tag};
use crate::session::{Action, LinkEnd, Mode, Selection, Session};
use crate::ui::touch;

/// How near to a port, a corner, an end or a bend the pointer must be, in screen points.
const HANDLE_REACH: f64 = 11.0;
/// So much further away a finger hits, in screen points.
const FINGER: f64 = 12.0;
/// How far beside the selected card its ports lie, in screen points.
const PORT_DISTANCE: f64 = 17.0;
/// How near to a link the pointer must be, in screen points.
const LINK_REACH: f64 = 8.0;
/// From the edge of a card to the middle of one that is created beside it, in world points.
const BESIDE: Point = Point::new(252.0, 148.0);

/// Whether a press moves the drawing: with the hand tool, or while space is held.
pub(super) fn pans(ui: &egui::Ui, session: &Session) -> bool {
    let space = ui.input(|input| input.key_down(egui::Key::Space)) && !ui.ctx().text_edit_focused();
    space || session.mode() == Mode::Hand
}

pub(super) fn handle(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
) {
    // Two fingers move the drawing, whatever the first of them would do.
    let pans = pans(ui, frame.session) || ui.input(|input| input.multi_touch().is_some());
    let (pressed, released, down, held, escape) = ui.input(|input| {
        let held = Held {
            shift: input.modifiers.shift,
            command: input.modifiers.command,
            alt: input.modifiers.alt,
        };
        let pointer = &input.pointer;
        (
            pointer.primary_pressed(),
            pointer.primary_released(),
            pointer.primary_down(),
            held,
            input.key_pressed(egui::Key::Escape),
        )
    });
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()).map(point) else {
        state.hovered = None;
        return;
    };
    let at = frame.session.camera().world_from_screen().point(pointer);
    let here = response.contains_pointer();
    let reach = if touch::is_on(ui.ctx()) { FINGER } else { 0.0 };
    let scene = frame.session.scene(frame.appearance);
    let mut inputs = Vec::new();
    if here && (matches!(state.tool, Tool::Idle) || state.tool.goes_on_released()) {
        state.hovered = Some(target(&scene, frame.session, at, (state.hovered.as_ref(), reach)));
    } else if !here {
        state.hovered = None;
    }
    // A finger that stays opens the menu.
    if response.secondary_clicked() || response.long_touched() {
        // What the first button is in the middle of is given up, not left half done.
        inputs_of(state, frame, ui, &scene, vec![Input::Cancel]);
        state.tool = Tool::Idle;
        select_under(&scene, at, reach, state, frame);
    }
    // A tap can go down and up again within one frame.
    let is_ours = response.is_pointer_button_down_on() || response.clicked();
    let busy = state.is_choosing();
    let lets_go = released || (!down && !state.tool.goes_on_released());
    let over = || node_at(&scene, at);
    if escape && state.tool != Tool::Idle {
        inputs.push(Input::Cancel);
    } else if pressed && here && !pans && !busy && is_ours {
        response.request_focus();
        let on = target(&scene, frame.session, at, (state.hovered.as_ref(), reach));
        if response.double_clicked() {
            inputs.push(Input::DoublePress { on });
        } else {
            inputs.push(Input::Press { at, on, held, mode: frame.session.mode() });
        }
    } else if state.tool != Tool::Idle && (down || state.tool.goes_on_released()) {
        inputs.push(Input::Move { at, over: over(), held });
    }
    if response.double_clicked()
        && !inputs.iter().any(|input| matches!(input, Input::DoublePress { .. }))
    {
        let on = target(&scene, frame.session, at, (state.hovered.as_ref(), reach));
        inputs.push(Input::Release);
        inputs.push(Input::DoublePress { on });
    } else if released || (lets_go && state.tool != Tool::Idle) {
        inputs.push(Input::Move { at, over: over(), held });
        inputs.push(Input::Release);
    }
    inputs_of(state, frame, ui, &scene, inputs);
    // The plan is in the middle of a gesture only as long as the pointer is.
    let is_in_gesture =
        matches!(state.tool, Tool::Moving { .. } | Tool::Resizing { .. } | Tool::Bending);
    if frame.session.in_gesture() && !is_in_gesture {
        frame.act(Action::CancelGesture);
    }
    if !matches!(state.tool, Tool::Moving { .. }) {
        state.guides.clear();
    }
    match state.tool {
        Tool::Idle | Tool::Pressed { .. } | Tool::Resizing { .. } | Tool::Placing { .. } => {}
        Tool::Moving { .. }
        | Tool::Linking { .. }
        | Tool::Reconnecting { .. }
        | Tool::Bending
        | Tool::Framing { .. }
        | Tool::Marquee { .. } => pan_at_edge(ui, response.rect, pointer, frame),
    }
    if here && !pans && !state.panning {
        ui.ctx().set_cursor_icon(cursor(state, frame.session.mode()));
    }
}

/// Tells the tool what the pointer did, and does what it asks for.
fn inputs_of(
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
    ui: &egui::Ui,
    scene: &Scene,
    inputs: Vec<Input>,
) {
    for input in inputs {
        let zoom = frame.session.camera().zoom;
        let selection = frame.session.selection().clone();
        for output in state.tool.step(input, &selection, zoom) {
            carry_out(ui, output, state, frame, scene);
        }
    }
}

/// The second button opens a menu about what it is pressed on.
fn select_under(
    scene: &Scene,
    at: Point,
    reach: f64,
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
) {
    state.menu_at = Some(at);
    match target(scene, frame.session, at, (state.hovered.as_ref(), reach)) {
        Target::Node(id)
        | Target::Link(id)
        | Target::Port(id, _)
        | Target::Corner(id, ..)
        | Target::End(id, _)
        | Target::Bend(id, _) => {
            if !frame.session.selection().contains(&id) {
                frame.act(Action::Select(Selection::from_iter([id])));
            }
        }
        Target::Empty => frame.act(Action::Select(Selection::default())),
    }
}

/// Near the edge of the canvas a drag moves the drawing on.
fn pan_at_edge(ui: &egui::Ui, area: egui::Rect, pointer: Point, frame: &mut Frame<'_>) {
    const EDGE: f64 = 28.0;
    const SPEED: f64 = 12.0;
    let area = world_rect(area);
    let push = |at: f64, low: f64, high: f64| {
        let (low, high) = (low + EDGE, high - EDGE);
        ((low - at).clamp(0.0, EDGE) - (at - high).clamp(0.0, EDGE)) / EDGE * SPEED
    };
    let way = Point::new(
        push(pointer.x, area.min.x, area.max.x),
        push(pointer.y, area.min.y, area.max.y),
    );
    if way != Point::default() && ui.input(|input| input.pointer.primary_down()) {
        frame.act(Action::Pan(way));
        ui.ctx().request_repaint();
    }
}

fn cursor(state: &CanvasState, mode: Mode) -> CursorIcon {
    match &state.tool {
        Tool::Moving { .. } | Tool::Bending => CursorIcon::Grabbing,
        Tool::Linking { .. }
        | Tool::Reconnecting { .. }
        | Tool::Placing { .. }
        | Tool::Framing { .. } => CursorIcon::Crosshair,
        Tool::Resizing { corner, .. } => resize_cursor(*corner),
        Tool::Marquee { .. } => CursorIcon::Default,
        Tool::Idle | Tool::Pressed { .. } => match (mode, &state.hovered) {
            (Mode::Hand, _) => CursorIcon::Grab,
            (Mode::Link | Mode::Note | Mode::Frame, _) => CursorIcon::Crosshair,
            (Mode::Journey, Some(Target::Node(_) | Target::Port(..) | Target::Corner(..))) => {
                CursorIcon::PointingHand
            }
            (Mode::Journey, _) => CursorIcon::Crosshair,
            (Mode::Select, Some(Target::Port(..) | Target::End(..))) => CursorIcon::Crosshair,
            (Mode::Select, Some(Target::Corner(_, corner, _))) => resize_cursor(*corner),
            (Mode::Select, Some(Target::Node(_) | Target::Bend(..))) => CursorIcon::Grab,
            (Mode::Select, Some(Target::Link(_))) => CursorIcon::PointingHand,
            (Mode::Select, Some(Target::Empty) | None) => CursorIcon::Default,
        },
    }
}

fn resize_cursor(corner: Corner) -> CursorIcon {
    match corner {
        Corner::TopLeft | Corner::BottomRight => CursorIcon::ResizeNwSe,
        Corner::TopRight | Corner::BottomLeft => CursorIcon::ResizeNeSw,
    }
}

/// Nodes that show their ports: the hovered one and the only selected one. Frames have none, and
/// from far away the ports would cover the cards.
pub(super) fn nodes_with_ports<'a>(
    session: &'a Session,
    hovered: Option<&'a Target>,
) -> impl Iterator<Item = &'a Id> {
    let hovered = match hovered {
        Some(Target::Node(id) | Target::Port(id, _)) => Some(id),
        _ => None,
    };
    let selected = session.selection().single().filter(|id| Some(*id) != hovered);
    let nodes = hovered.into_iter().chain(selected);
    let is_near = session.camera().zoom >= EXACT_ZOOM;
    nodes.filter(move |id| {
        is_near && session.plan().nodes.contains_key(*id) && !is_frame(session, id)
    })
}

/// The four ports of a card and the middle of a card beside each, in world points.
pub(super) fn ports(card: &Rect) -> [(Point, Point); 4] {
    let center = card.center();
    let port = |x: f64, y: f64, way: Point| (Point::new(x, y), Point::new(x, y) + way);
    [
        port(center.x, card.min.y, Point::new(0.0, -BESIDE.y)),
        port(card.max.x, center.y, Point::new(BESIDE.x, 0.0)),
        port(center.x, card.max.y, Point::new(0.0, BESIDE.y)),
        port(card.min.x, center.y, Point::new(-BESIDE.x, 0.0)),
    ]
}

/// Whether the ports of a node lie beside it, each with a plus: those of the one that is selected.
pub(super) fn has_ports_beside(session: &Session, id: &Id) -> bool {
    session.selection().single() == Some(id)
}

/// The ports of a card where they are shown at this zoom, and the middle of a card beside each.
pub(super) fn ports_of(card: &Rect, is_beside: bool, zoom: f64) -> [(Point, Point); 4] {
    let away = if is_beside { PORT_DISTANCE / zoom } else { 0.0 };
    let center = card.center();
    ports(card).map(|(port, beside)| {
        let way = port - center;
        let length = port.distance(center).max(1e-9);
        (port + way * (away / length), beside)
    })
}

/// The only selected link with its way and its bends, all in world points.
pub(super) fn selected_link<'a>(
    scene: &'a Scene,
    session: &'a Session,
) -> Option<(&'a Id, &'a [Point], Vec<Point>)> {
    let id = session.selection().single()?;
    let link = session.plan().links.get(id)?;
    let drawing = scene.drawing(&Tag::Link(id.clone()))?;
    let bends = link.bends.iter().map(|bend| Point::from(*bend)).collect();
    Some((id, &drawing.route, bends))
}

/// How far along a way the place nearest to `at` lies, in world points.
fn along(route: &[Point], at: Point) -> f64 {
    let mut passed = 0.0;
    let mut nearest = (f64::INFINITY, 0.0);
    for pair in route.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let (length, distance) = (a.distance(b), distance_to_segment(at, a, b));
        if distance < nearest.0 {
            let from_a = (at.distance(a).powi(2) - distance.powi(2)).max(0.0).sqrt();
            nearest = (distance, passed + from_a.min(length));
        }
        passed += length;
    }
    nearest.1
}

/// Before which of the bends of a link a new one comes that is made here.
pub(super) fn bend_before(route: &[Point], bends: &[Point], at: Point) -> usize {
    let here = along(route, at);
    bends.iter().filter(|bend| along(route, **bend) < here).count()
}

fn target(
    scene: &Scene,
    session: &Session,
    at: Point,
    (hovered, finger): (Option<&Target>, f64),
) -> Target {
    let reach = (HANDLE_REACH + finger) / session.camera().zoom;
    let near = |place: Point| place.distance(at) <= reach;
    if session.mode() == Mode::Select {
        if let Some((id, rect)) = resizable(scene, session) {
            let corner = Corner::ALL.into_iter().find(|corner| near(corner.of(&rect)));
            if let Some(corner) = corner {
                return Target::Corner(id, corner, rect);
            }
        }
        if let Some((id, route, bends)) = selected_link(scene, session) {
            let ends = [(route.first(), LinkEnd::From), (route.last(), LinkEnd::To)];
            let end = ends.into_iter().find(|(place, _)| place.is_some_and(|place| near(*place)));
            if let Some((_, end)) = end {
                return Target::End(id.clone(), end);
            }
            if let Some(bend) = bends.into_iter().position(near) {
                return Target::Bend(id.clone(), bend);
            }
        }
        for id in nodes_with_ports(session, hovered) {
            let (is_beside, zoom) = (has_ports_beside(session, id), session.camera().zoom);
            let card = card(scene, id);
            let ports = card.into_iter().flat_map(|card| ports_of(&card, is_beside, zoom));
            if let Some((_, beside)) = ports.into_iter().find(|(port, _)| near(*port)) {
                return Target::Port(id.clone(), beside);
            }
        }
    }
    match scene.hit(at, (LINK_REACH + finger) / session.camera().zoom) {
        Some(Tag::Node(id)) => Target::Node(id.clone()),
        Some(Tag::Link(id) | Tag::Label(id)) => Target::Link(id.clone()),
        Some(Tag::Island(_) | Tag::Caption) | None => Target::Empty,
    }
}

/// The one selected node, if its size may be changed and it is large enough to be taken by its
/// corners.
pub(super) fn resizable(scene: &Scene, session: &Session) -> Option<(Id, Rect)> {
    let id = session.selection().single()?;
    let node = session.plan().nodes.get(id)?;
    let rect = card(scene, id)?;
    let is_near = session.camera().zoom >= EXACT_ZOOM;
    (is_near && !node.locked).then(|| (id.clone(), rect))
}

fn node_at(scene: &Scene, at: Point) -> Option<Id> {
    match scene.hit(at, 0.0) {
        Some(Tag::Node(id)) => Some(id.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_bend_comes_between_those_around_it() {
        let point = Point::new;
        let route = [point(0.0, 0.0), point(100.0, 0.0), point(100.0, 100.0), point(200.0, 100.0)];
        let bends = [point(50.0, 0.0), point(100.0, 80.0)];
        for (at, before) in [
            (point(20.0, 3.0), 0),
            (point(70.0, 0.0), 1),
            (point(97.0, 40.0), 1),
            (point(150.0, 101.0), 2),
        ] {
            assert_eq!(bend_before(&route, &bends, at), before, "{at:?}");
        }
    }
}
