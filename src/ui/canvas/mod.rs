//! The canvas: the drawing, and the pointer and the keyboard on it.
//!
//! Input goes to the [`tool::Tool`], whose actions go to the session; what the session then
//! holds is painted. The canvas keeps nothing of the plan.

mod access;
mod chooser;
mod distant;
mod name_editor;
mod overlay;
mod paint;
mod pen;
mod sketch;
mod tool;

use std::collections::BTreeSet;

use eframe::egui::{self, CursorIcon, PointerButton, Sense};

use crate::geometry::{GridPoint, Point, Rect};
use crate::language::{Text, window_words as words};
use crate::plan::{Body, Id, View};
use crate::scene::{Scene, Tag};
use crate::session::{Action, Camera, Effect, Selection, Session};
use crate::theme::{Appearance, Theme};
use crate::ui::panels::palette::PaletteItem;
use crate::ui::style;
use chooser::{LinkChooser, NodeChooser};
use distant::Distant;
use name_editor::NameEditor;
use paint::{Crowds, Look};
use tool::{Corner, Input, Output, Target, Tool};

/// How near to a port or a corner the pointer must be, in screen points.
const HANDLE_REACH: f64 = 11.0;
/// How near to a link the pointer must be, in screen points.
const LINK_REACH: f64 = 8.0;

/// What the canvas remembers from frame to frame.
#[derive(Debug, Default)]
pub(super) struct CanvasState {
    tool: Tool,
    hovered: Option<Target>,
    panning: bool,
    last_zoom: f64,
    distant: Distant,
    crowds: Crowds,
    chooser: Option<LinkChooser>,
    node_chooser: Option<NodeChooser>,
    name_editor: Option<NameEditor>,
    /// The focus of the canvas itself and of the cards on it.
    focus_of_canvas: Option<egui::Id>,
    focus_of_cards: Vec<egui::Id>,
    /// Whether the drawing has been brought into view once the window had its size.
    placed: bool,
}

impl CanvasState {
    /// Lets the user type the name of an element in place.
    pub(super) fn edit_name(&mut self, id: Id, session: &Session) {
        self.name_editor = NameEditor::of(id, session.plan());
    }

    /// Whether something on the canvas takes the keys: a list, or a name being typed.
    pub(super) fn is_busy(&self) -> bool {
        self.is_choosing() || self.is_naming()
    }

    /// Whether a list waits for a choice.
    pub(super) fn is_choosing(&self) -> bool {
        self.chooser.is_some() || self.node_chooser.is_some()
    }

    /// Whether a name is typed in place.
    pub(super) fn is_naming(&self) -> bool {
        self.name_editor.is_some()
    }

    /// Whether the pointer is in the middle of something.
    pub(super) fn in_gesture(&self) -> bool {
        self.tool != Tool::Idle
    }

    /// Whether keys are meant for the canvas: it or a card on it has the focus, or nothing has.
    pub(super) fn has_keyboard(&self, context: &egui::Context) -> bool {
        context.memory(|memory| memory.focused()).is_none_or(|focused| {
            Some(focused) == self.focus_of_canvas || self.focus_of_cards.contains(&focused)
        })
    }

    /// The world point under a place on the screen, if that lies on the canvas.
    pub(super) fn world_at(&self, pointer: egui::Pos2, session: &Session) -> Option<Point> {
        let (pointer, camera) = (point(pointer), session.camera());
        let here = camera.window.contains(pointer);
        here.then(|| camera.world_from_screen().point(pointer))
    }

    /// What the user can do next, in a few words.
    pub(super) fn hint(&self, session: &Session) -> Text {
        match &self.tool {
            Tool::Moving { .. } => words::HINT_MOVING,
            Tool::Marquee { .. } => words::HINT_MARQUEE,
            Tool::Linking { over: Some(_), .. } => words::HINT_LINKING_OVER,
            Tool::Linking { .. } => words::HINT_LINKING,
            Tool::Resizing { .. } => words::HINT_RESIZING,
            Tool::Idle | Tool::Pressed { .. } => match &self.hovered {
                Some(Target::Port(_)) => words::HINT_PORT,
                _ if session.plan().nodes.is_empty() => words::HINT_EMPTY,
                Some(Target::Node(_)) => words::HINT_NODE,
                Some(Target::Link(_)) => words::HINT_LINK,
                _ if !session.selection().is_empty() => words::HINT_SELECTED,
                _ => words::HINT_CANVAS,
            },
        }
    }
}

/// What the canvas works with in one frame.
pub(super) struct Frame<'a> {
    pub session: &'a mut Session,
    pub theme: &'static Theme,
    pub appearance: Appearance,
    /// Elements that a panel points at.
    pub highlighted: &'a BTreeSet<Id>,
    pub effects: &'a mut Vec<Effect>,
}

impl Frame<'_> {
    fn act(&mut self, action: Action) {
        let effects = self.session.dispatch(action);
        self.effects.extend(effects);
    }
}

/// Shows the canvas in the whole of `ui`.
pub(super) fn show(ui: &mut egui::Ui, state: &mut CanvasState, frame: &mut Frame<'_>) {
    let area = ui.available_rect_before_wrap();
    let title = words::CANVAS.in_language(frame.session.language());
    let builder = egui::UiBuilder::new()
        .max_rect(area)
        .accessibility_role(egui::accesskit::Role::Canvas)
        .accessibility_label(title);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(area);
        frame.session.set_window(world_rect(area));
        if !state.placed {
            state.placed = true;
            frame.act(Action::Run(crate::session::Command::ZoomToFit));
        }
        let response = ui.interact(area, ui.scope_id().with("canvas"), Sense::click_and_drag());
        state.focus_of_canvas = Some(response.id);
        keep_arrows(ui, response.id);
        move_camera(ui, &response, state, frame);
        handle_pointer(ui, &response, state, frame);
        handle_drop(ui, &response, frame);
        paint(ui, &response, state, frame);
        state.focus_of_cards = access::show(ui, frame);
        name_editor::show(ui, &mut state.name_editor, frame);
        chooser::show_links(ui, &mut state.chooser, frame);
        let chosen = chooser::show_nodes(ui, &mut state.node_chooser, frame);
        if let Some((from, item, at)) = chosen {
            create_linked(state, frame, from, item, at);
        }
    });
}

/// Arrows move what is selected, so they do not lead the focus away.
fn keep_arrows(ui: &egui::Ui, widget: egui::Id) {
    let filter = egui::EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| {
        if memory.has_focus(widget) {
            memory.set_focus_lock_filter(widget, filter);
        }
    });
}

fn world_rect(rect: egui::Rect) -> Rect {
    Rect { min: point(rect.min), max: point(rect.max) }
}

fn point(at: egui::Pos2) -> Point {
    Point::new(f64::from(at.x), f64::from(at.y))
}

/// Wheel, two fingers, pinch, middle button, and space with the first button.
fn move_camera(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
) {
    let (scroll, zoom, touch) =
        ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta(), input.multi_touch()));
    if let Some(touch) = touch {
        let way =
            Point::new(f64::from(touch.translation_delta.x), f64::from(touch.translation_delta.y));
        frame.act(Action::Pan(way));
        let (fixed, factor) = (point(touch.center_pos), f64::from(touch.zoom_delta));
        frame.act(Action::ZoomAbout { fixed, factor });
        state.tool.step(Input::Cancel, frame.session.selection(), 1.0);
    } else if response.contains_pointer()
        && let Some(pointer) = ui.input(|input| input.pointer.hover_pos())
    {
        if zoom != 1.0 {
            let factor = f64::from(zoom);
            frame.act(Action::ZoomAbout { fixed: point(pointer), factor });
        } else if scroll != egui::Vec2::ZERO {
            frame.act(Action::Pan(Point::new(f64::from(scroll.x), f64::from(scroll.y))));
        }
    }
    let space = ui.input(|input| input.key_down(egui::Key::Space)) && !ui.ctx().text_edit_focused();
    let pans = response.dragged_by(PointerButton::Middle)
        || (response.dragged_by(PointerButton::Primary) && (space || state.panning));
    state.panning = pans;
    if pans {
        let way = ui.input(|input| input.pointer.delta());
        frame.act(Action::Pan(Point::new(f64::from(way.x), f64::from(way.y))));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    } else if space && response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
    }
}

fn handle_pointer(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
) {
    let space = ui.input(|input| input.key_down(egui::Key::Space)) && !ui.ctx().text_edit_focused();
    let (pressed, released, down, shift, escape) = ui.input(|input| {
        (
            input.pointer.primary_pressed(),
            input.pointer.primary_released(),
            input.pointer.primary_down(),
            input.modifiers.shift,
            input.key_pressed(egui::Key::Escape),
        )
    });
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()).map(point) else {
        state.hovered = None;
        return;
    };
    let at = frame.session.camera().world_from_screen().point(pointer);
    let here = response.contains_pointer();
    let scene = frame.session.scene(frame.appearance);
    let mut inputs = Vec::new();
    if here && matches!(state.tool, Tool::Idle) {
        state.hovered = Some(target(&scene, frame.session, at, state.hovered.as_ref()));
    } else if !here {
        state.hovered = None;
    }
    // A tap can go down and up again within one frame.
    let is_ours = response.is_pointer_button_down_on() || response.clicked();
    let busy = state.chooser.is_some() || state.node_chooser.is_some();
    if escape && state.tool != Tool::Idle {
        inputs.push(Input::Cancel);
    } else if pressed && here && !space && !busy && is_ours {
        response.request_focus();
        let on = target(&scene, frame.session, at, state.hovered.as_ref());
        if response.double_clicked() {
            inputs.push(Input::DoublePress { on });
        } else {
            inputs.push(Input::Press { at, on, shift });
        }
    } else if state.tool != Tool::Idle && down {
        inputs.push(Input::Move { at, over: node_at(&scene, at), shift });
    }
    if response.double_clicked()
        && !inputs.iter().any(|input| matches!(input, Input::DoublePress { .. }))
    {
        let on = target(&scene, frame.session, at, state.hovered.as_ref());
        inputs.push(Input::Release);
        inputs.push(Input::DoublePress { on });
    } else if released || (!down && state.tool != Tool::Idle) {
        inputs.push(Input::Move { at, over: node_at(&scene, at), shift });
        inputs.push(Input::Release);
    }
    for input in inputs {
        let zoom = frame.session.camera().zoom;
        let selection = frame.session.selection().clone();
        for output in state.tool.step(input, &selection, zoom) {
            carry_out(ui, output, state, frame, &scene);
        }
    }
    if let Tool::Moving { .. } | Tool::Linking { .. } | Tool::Marquee { .. } = state.tool {
        pan_at_edge(ui, response.rect, pointer, frame);
    }
    if here && !space && !state.panning {
        ui.ctx().set_cursor_icon(cursor(state));
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
    if way != Point::default() {
        frame.act(Action::Pan(way));
        ui.ctx().request_repaint();
    }
}

fn cursor(state: &CanvasState) -> CursorIcon {
    match &state.tool {
        Tool::Moving { .. } => CursorIcon::Grabbing,
        Tool::Linking { .. } => CursorIcon::Crosshair,
        Tool::Resizing { corner, .. } => resize_cursor(*corner),
        Tool::Marquee { .. } => CursorIcon::Default,
        Tool::Idle | Tool::Pressed { .. } => match &state.hovered {
            Some(Target::Port(_)) => CursorIcon::Crosshair,
            Some(Target::Corner(_, corner, _)) => resize_cursor(*corner),
            Some(Target::Node(_)) => CursorIcon::Grab,
            Some(Target::Link(_)) => CursorIcon::PointingHand,
            Some(Target::Empty) | None => CursorIcon::Default,
        },
    }
}

fn resize_cursor(corner: Corner) -> CursorIcon {
    match corner {
        Corner::TopLeft | Corner::BottomRight => CursorIcon::ResizeNwSe,
        Corner::TopRight | Corner::BottomLeft => CursorIcon::ResizeNeSw,
    }
}

/// The rectangle of a node's card, in world points.
fn card(scene: &Scene, id: &Id) -> Option<Rect> {
    scene.drawing(&Tag::Node(id.clone()))?.outline
}

fn is_frame(session: &Session, id: &Id) -> bool {
    session.plan().nodes.get(id).is_some_and(|node| matches!(node.body, Body::Frame(_)))
}

/// Nodes that show their ports: the hovered one and the only selected one. Frames have none, and
/// from far away the ports would cover the cards.
fn nodes_with_ports<'a>(
    session: &'a Session,
    hovered: Option<&'a Target>,
) -> impl Iterator<Item = &'a Id> {
    let hovered = match hovered {
        Some(Target::Node(id) | Target::Port(id)) => Some(id),
        _ => None,
    };
    let selected = session.selection().single().filter(|id| Some(*id) != hovered);
    let nodes = hovered.into_iter().chain(selected);
    let is_near = session.camera().zoom >= distant::EXACT_ZOOM;
    nodes.filter(move |id| {
        is_near && session.plan().nodes.contains_key(*id) && !is_frame(session, id)
    })
}

/// The four ports of a card, in world points.
fn ports(card: &Rect) -> [Point; 4] {
    let center = card.center();
    [
        Point::new(center.x, card.min.y),
        Point::new(card.max.x, center.y),
        Point::new(center.x, card.max.y),
        Point::new(card.min.x, center.y),
    ]
}

fn target(scene: &Scene, session: &Session, at: Point, hovered: Option<&Target>) -> Target {
    let reach = HANDLE_REACH / session.camera().zoom;
    if let Some((id, rect)) = resizable(scene, session) {
        let corner = Corner::ALL.into_iter().find(|corner| corner.of(&rect).distance(at) <= reach);
        if let Some(corner) = corner {
            return Target::Corner(id, corner, rect);
        }
    }
    for id in nodes_with_ports(session, hovered) {
        let near = |card: Rect| ports(&card).into_iter().any(|port| port.distance(at) <= reach);
        if card(scene, id).is_some_and(near) {
            return Target::Port(id.clone());
        }
    }
    match scene.hit(at, LINK_REACH / session.camera().zoom) {
        Some(Tag::Node(id)) => Target::Node(id.clone()),
        Some(Tag::Link(id) | Tag::Label(id)) => Target::Link(id.clone()),
        Some(Tag::Island(_)) | None => Target::Empty,
    }
}

/// The one selected node, if its size may be changed and it is large enough to be taken by its
/// corners.
fn resizable(scene: &Scene, session: &Session) -> Option<(Id, Rect)> {
    let id = session.selection().single()?;
    let node = session.plan().nodes.get(id)?;
    let rect = card(scene, id)?;
    let is_near = session.camera().zoom >= distant::EXACT_ZOOM;
    (is_near && !node.locked).then(|| (id.clone(), rect))
}

fn node_at(scene: &Scene, at: Point) -> Option<Id> {
    match scene.hit(at, 0.0) {
        Some(Tag::Node(id)) => Some(id.clone()),
        _ => None,
    }
}

fn carry_out(
    ui: &egui::Ui,
    output: Output,
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
    scene: &Scene,
) {
    match output {
        Output::Act(action) => frame.act(action),
        Output::ChooseLink { from, to } => choose_link(state, frame, from, to),
        Output::OfferNode { from, at } => {
            state.node_chooser = Some(NodeChooser::new(from, at));
            ui.ctx().request_repaint();
        }
        Output::EditName(id) => state.edit_name(id, frame.session),
        Output::Enclose { area, touching, besides } => {
            let selection = enclosed(scene, frame.session, &area, touching, besides);
            frame.act(Action::Select(selection));
        }
    }
}

fn enclosed(
    scene: &Scene,
    session: &Session,
    area: &Rect,
    touching: bool,
    mut besides: Selection,
) -> Selection {
    let inside = scene.within(*area).filter_map(|drawing| {
        let (id, rect) = match (&drawing.tag, drawing.outline) {
            (Tag::Node(id), Some(outline)) => (id, outline),
            (Tag::Link(id), _) => {
                (id, Rect::around(drawing.route.iter().map(|at| Rect { min: *at, max: *at }))?)
            }
            _ => return None,
        };
        // A frame is an area to draw in: only what encloses it altogether selects it.
        let touching = touching && !is_frame(session, id);
        let taken = if touching { area.intersects(&rect) } else { area.encloses(&rect) };
        taken.then(|| id.clone())
    });
    besides.extend(inside);
    besides
}

/// Links two nodes at once if there is only one way to do so, else asks which.
fn choose_link(state: &mut CanvasState, frame: &mut Frame<'_>, from: Id, to: Id) {
    let choices = chooser::choices(frame.session.plan(), frame.session.view(), &from, &to);
    match choices.as_slice() {
        [] => {
            let text = words::NOT_LINKED.in_language(frame.session.language());
            frame.effects.push(Effect::Notice(text.to_owned()));
        }
        [only] => frame.act(Action::AddLink { from, to, kind: only.kind }),
        _ => state.chooser = Some(LinkChooser::new(from, to, choices)),
    }
}

fn create_linked(
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
    from: Id,
    item: PaletteItem,
    at: Point,
) {
    let before = frame.session.plan().nodes.len();
    add(frame, item, at, true);
    let added = frame.session.plan().nodes.len() > before;
    if let Some(to) = frame.session.selection().single().cloned().filter(|_| added) {
        choose_link(state, frame, from, to);
    }
}

/// Adds what a palette item stands for, its middle at a place in world points.
fn add(frame: &mut Frame<'_>, item: PaletteItem, center: Point, make_room: bool) {
    let body = item.body(frame.session.language());
    let node = crate::plan::Node::new(body.clone(), GridPoint::default());
    let card = crate::layout::card(&node);
    let at = (center - Point::new(card.width() / 2.0, card.height() / 2.0)).rounded();
    frame.act(Action::AddNode { body, at, make_room });
}

/// Takes over the name that is typed in place, if one is.
pub(super) fn finish_name(state: &mut CanvasState, frame: &mut Frame<'_>) {
    name_editor::finish(&mut state.name_editor, frame);
}

/// Adds what was clicked in the palette where there is room in the part that is seen.
pub(super) fn place(frame: &mut Frame<'_>, item: PaletteItem) {
    let center = frame.session.camera().seen().center();
    add(frame, item, center, true);
}

/// What is dragged from the palette lands where the pointer lets go.
fn handle_drop(ui: &egui::Ui, response: &egui::Response, frame: &mut Frame<'_>) {
    let dropped = response.dnd_release_payload::<PaletteItem>();
    let pointer = ui.input(|input| input.pointer.interact_pos());
    if let (Some(item), Some(pointer)) = (dropped, pointer) {
        let at = frame.session.camera().world_from_screen().point(point(pointer));
        add(frame, PaletteItem::clone(&item), at, true);
        response.request_focus();
    }
}

fn paint(ui: &egui::Ui, response: &egui::Response, state: &mut CanvasState, frame: &mut Frame<'_>) {
    let camera: Camera = *frame.session.camera();
    let zooming = state.last_zoom != camera.zoom;
    state.last_zoom = camera.zoom;
    if zooming {
        // Once more with exact letters when the zoom has settled.
        ui.ctx().request_repaint();
    }
    let look = Look::new(&camera, zooming);
    let painter = ui.painter_at(response.rect);
    let scene = frame.session.scene(frame.appearance);
    let seen = camera.seen();
    painter.rect_filled(response.rect, 0.0, style::color(scene.background));
    if frame.session.settings().grid {
        paint::grid(&painter, &seen, style::color(frame.theme.grid), &look);
    }
    paint::scene(&painter, &scene, &seen, &look, &mut state.distant, &mut state.crowds);
    overlay::show(&painter, state, frame, &scene, &look);
    let dragged = egui::DragAndDrop::payload::<PaletteItem>(ui.ctx());
    let pointer = ui.input(|input| input.pointer.latest_pos());
    if let (Some(item), Some(pointer)) = (dragged, pointer)
        && response.rect.contains(pointer)
    {
        overlay::ghost(&painter, frame, &item, point(pointer), &look);
    }
    if frame.session.plan().nodes.is_empty() && frame.session.view() == View::Today {
        overlay::invitation(&painter, response.rect, frame);
    }
}
