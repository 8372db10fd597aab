//! The canvas: the drawing, and the pointer and the keyboard on it.
//!
//! Input goes to the [`tool::Tool`], whose actions go to the session; what the session then
//! holds is painted. The canvas keeps nothing of the plan.

mod access;
mod badges;
mod chooser;
mod feedback_marks;
mod journey_path;
mod minimap;
mod distant;
mod fading;
mod name_editor;
mod context_menu;
mod invitation;
mod outputs;
mod overlay;
mod paint;
mod pointer;
mod pen;
mod sketch;
mod targets;
mod tool;
pub(super) mod tool_bar;

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::{self, CursorIcon, PointerButton, Sense};

use crate::geometry::{Point, Rect};
use crate::language::{
    Text, access_words, canvas_words, journey_window_words, window_words as words,
};
use crate::plan::{Body, Id};
use crate::scene::{Scene, Tag};
use crate::session::{Action, Camera, Effect, Mode, Session};
use crate::theme::{Appearance, Theme};
use crate::ui::panels::palette::PaletteItem;
use crate::ui::style;
pub(super) use badges::Pressed;
use chooser::{LinkChooser, NodeChooser};
use name_editor::NameEditor;
use paint::{Look, Painted};
use tool::{Input, Target, Tool};

/// What the canvas remembers from frame to frame.
#[derive(Debug, Default)]
pub(super) struct CanvasState {
    tool: Tool,
    hovered: Option<Target>,
    /// Why what is moved comes to lie where it does.
    guides: Vec<crate::layout::Guide>,
    /// Where the second button was pressed, in world points.
    menu_at: Option<Point>,
    /// Where the next paste belongs, in world points, if not at the pointer.
    paste_at: Option<Point>,
    panning: bool,
    last_zoom: f64,
    painted: Painted,
    chooser: Option<LinkChooser>,
    node_chooser: Option<NodeChooser>,
    target_chooser: Option<targets::TargetChooser>,
    name_editor: Option<NameEditor>,
    /// The focus of the canvas itself and of the cards on it.
    focus_of_canvas: Option<egui::Id>,
    focus_of_cards: Vec<egui::Id>,
    /// The mark on a card that was pressed.
    pressed: Option<Pressed>,
    /// Whether the drawing has been brought into view once the window had its size.
    placed: bool,
    minimap: minimap::Minimap,
    fading: fading::Fading,
}

impl CanvasState {
    /// Lets the user type the name of an element in place.
    pub(super) fn edit_name(&mut self, id: Id, session: &Session) {
        self.name_editor = NameEditor::of(id, session.plan());
    }

    /// Lets the user choose what a node is linked with.
    pub(super) fn choose_target(&mut self, from: Id) {
        self.target_chooser = Some(targets::TargetChooser::new(from));
    }

    /// The mark on a card that was pressed in this frame.
    pub(super) fn pressed_badge(&mut self) -> Option<Pressed> {
        self.pressed.take()
    }

    /// Whether something on the canvas takes the keys: a list, or a name being typed.
    pub(super) fn is_busy(&self) -> bool {
        self.is_choosing() || self.is_naming()
    }

    /// Whether a list waits for a choice.
    pub(super) fn is_choosing(&self) -> bool {
        self.chooser.is_some() || self.node_chooser.is_some() || self.target_chooser.is_some()
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

    /// Where a paste belongs: where its menu was opened, else at the pointer.
    pub(super) fn paste_place(
        &mut self,
        pointer: Option<egui::Pos2>,
        session: &Session,
    ) -> Option<Point> {
        self.paste_at.take().or_else(|| self.world_at(pointer?, session))
    }

    /// What the user can do next, in a few words.
    pub(super) fn hint(&self, session: &Session) -> Text {
        if self.target_chooser.is_some() {
            return access_words::HINT_LINK_TO;
        }
        if self.chooser.is_some() {
            return access_words::HINT_LINK_KIND;
        }
        match (&self.tool, session.mode()) {
            (Tool::Moving { .. }, _) => canvas_words::HINT_MOVING,
            (Tool::Marquee { .. }, _) => words::HINT_MARQUEE,
            (Tool::Linking { over: Some(_), clicks: false, .. }, _) => words::HINT_LINKING_OVER,
            (Tool::Linking { clicks: true, .. }, _) => canvas_words::HINT_LINKING_BY_CLICKS,
            (Tool::Linking { .. }, _) => words::HINT_LINKING,
            (Tool::Reconnecting { .. }, _) => canvas_words::HINT_RECONNECTING,
            (Tool::Placing { .. }, _) => canvas_words::HINT_NOTE_TOOL,
            (Tool::Resizing { .. } | Tool::Bending | Tool::Framing { .. }, _) => {
                words::HINT_RESIZING
            }
            (_, Mode::Hand) => canvas_words::HINT_HAND,
            (_, Mode::Link) if session.is_enabled(crate::session::Command::LinkTo) => {
                access_words::HINT_LINK_TOOL_SELECTED
            }
            (_, Mode::Link) => canvas_words::HINT_LINK_TOOL,
            (_, Mode::Note) => canvas_words::HINT_NOTE_TOOL,
            (_, Mode::Frame) => canvas_words::HINT_FRAME_TOOL,
            (_, Mode::Journey) => journey_window_words::HINT_JOURNEY,
            (Tool::Idle | Tool::Pressed { .. }, Mode::Select) => match &self.hovered {
                Some(Target::Port(..)) => canvas_words::HINT_PORT,
                Some(Target::End(..)) => canvas_words::HINT_END,
                Some(Target::Bend(..)) => canvas_words::HINT_BEND,
                _ if session.plan().nodes.is_empty() => words::HINT_EMPTY,
                Some(Target::Node(_)) => words::HINT_NODE,
                Some(Target::Link(_)) => canvas_words::HINT_LINK,
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
    /// Links that a panel proposes, by their ends.
    pub previewed: &'a [(Id, Id)],
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
        let zoom = frame.session.camera().zoom;
        frame.session.set_window(world_rect(area));
        if frame.session.camera().zoom != zoom {
            // The status bar, which was shown before, says how large the drawing is.
            ui.ctx().request_repaint();
        }
        if !state.placed {
            state.placed = true;
            frame.act(Action::Run(crate::session::Command::ZoomToFit));
        }
        let response = ui.interact(area, ui.scope_id().with("canvas"), Sense::click_and_drag());
        state.focus_of_canvas = Some(response.id);
        keep_arrows(ui, response.id);
        move_camera(ui, &response, state, frame);
        pointer::handle(ui, &response, state, frame);
        context_menu::show(&response, state, frame);
        handle_drop(ui, &response, frame);
        targets::with_preview(state, frame, |state, frame| paint(ui, &response, state, frame));
        state.focus_of_cards = access::show(ui, frame);
        invitation::show(ui, area, frame);
        tool_bar::show(ui, area, frame);
        state.minimap.show(ui, area, frame);
        name_editor::show(ui, &mut state.name_editor, frame);
        if let Some((from, to)) = targets::show(ui, &mut state.target_chooser, frame) {
            outputs::choose_link(state, frame, from, to);
        }
        chooser::show_links(ui, &mut state.chooser, frame);
        let chosen = chooser::show_nodes(ui, &mut state.node_chooser, frame);
        if let Some((from, item, at)) = chosen {
            outputs::create_linked(state, frame, from, item, at);
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
    let by_hand = pointer::pans(ui, frame.session);
    let pans = response.dragged_by(PointerButton::Middle)
        || (response.dragged_by(PointerButton::Primary) && (by_hand || state.panning));
    state.panning = pans;
    if pans {
        let way = ui.input(|input| input.pointer.delta());
        frame.act(Action::Pan(Point::new(f64::from(way.x), f64::from(way.y))));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    } else if by_hand && response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
    }
}

/// The rectangle of a node's card, in world points.
fn card(scene: &Scene, id: &Id) -> Option<Rect> {
    scene.drawing(&Tag::Node(id.clone()))?.outline
}

fn is_frame(session: &Session, id: &Id) -> bool {
    session.plan().nodes.get(id).is_some_and(|node| matches!(node.body, Body::Frame(_)))
}

/// Takes over the name that is typed in place, if one is.
pub(super) fn finish_name(state: &mut CanvasState, frame: &mut Frame<'_>) {
    name_editor::finish(&mut state.name_editor, frame);
}

/// Adds what was clicked in the palette where there is room in the part that is seen.
pub(super) fn place(frame: &mut Frame<'_>, item: PaletteItem) {
    let center = frame.session.camera().seen().center();
    outputs::add(frame, item, center, true);
}

/// What is dragged from the palette lands where the pointer lets go.
fn handle_drop(ui: &egui::Ui, response: &egui::Response, frame: &mut Frame<'_>) {
    let dropped = response.dnd_release_payload::<PaletteItem>();
    let pointer = ui.input(|input| input.pointer.interact_pos());
    if let (Some(item), Some(pointer)) = (dropped, pointer) {
        let at = frame.session.camera().world_from_screen().point(point(pointer));
        outputs::add(frame, PaletteItem::clone(&item), at, true);
        response.request_focus();
    }
}

/// What is kept for painting a small picture again.
#[derive(Debug, Default)]
pub struct Thumbnail(Painted);

/// Paints a whole drawing as large as it fits into a part of the window.
pub fn thumbnail(ui: &egui::Ui, area: egui::Rect, scene: &Scene, thumbnail: &mut Thumbnail) {
    const MARGIN: f64 = 16.0;
    let painter = ui.painter_at(area);
    painter.rect_filled(area, style::CARD_RADIUS, style::color(scene.background));
    let world = scene.bounds;
    let room = (f64::from(area.width()) - 2.0 * MARGIN, f64::from(area.height()) - 2.0 * MARGIN);
    let zoom = (room.0 / world.width().max(1.0)).min(room.1 / world.height().max(1.0));
    let center = world.center();
    let camera =
        Camera { center, zoom: zoom.clamp(1e-4, 1.0), window: world_rect(area), higher_bar: 0.0 };
    let look = Look::new(&camera, false);
    paint::scene(&painter, scene, &camera.seen(), &look, (&mut thumbnail.0, None));
}

/// Paints the drawing alone, as the camera of the session sees it.
pub(super) fn picture(
    ui: &egui::Ui,
    area: egui::Rect,
    state: &mut CanvasState,
    session: &mut Session,
    appearance: Appearance,
) {
    let camera = *session.camera();
    let look = Look::new(&camera, false);
    let painter = ui.painter_at(area);
    let scene = session.scene(appearance);
    painter.rect_filled(area, 0.0, style::color(scene.background));
    drawing(ui, &painter, state, session, &scene, &look);
}

/// Paints the drawing; from one view to another it fades.
fn drawing(
    ui: &egui::Ui,
    painter: &egui::Painter,
    state: &mut CanvasState,
    session: &Session,
    scene: &Arc<Scene>,
    look: &Look,
) {
    let views = (session.view(), session.compared_with());
    let fade = state.fading.follow(ui, views, scene);
    let seen = session.camera().seen();
    paint::scene(painter, scene, &seen, look, (&mut state.painted, fade.as_ref()));
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
    drawing(ui, &painter, state, frame.session, &scene, &look);
    overlay::show(&painter, state, frame, &scene, &look);
    journey_path::show(&painter, frame, &scene, &look);
    state.pressed = badges::show(ui, frame, &scene, &look);
    feedback_marks::show(ui, frame, &scene, &look);
    let dragged = egui::DragAndDrop::payload::<PaletteItem>(ui.ctx());
    let pointer = ui.input(|input| input.pointer.latest_pos());
    if let (Some(item), Some(pointer)) = (dragged, pointer)
        && response.rect.contains(pointer)
    {
        overlay::ghost(&painter, frame, &item, point(pointer), &look);
    }
}
