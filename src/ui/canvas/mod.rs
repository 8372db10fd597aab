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
mod hidden;
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

use eframe::egui::{self, CursorIcon, PointerButton, Role, Sense, WidgetInfo};

use crate::geometry::{Point, Rect};
use crate::language::{Text, texts};
use crate::plan::{Body, Id};
use crate::scene::{Scene, Tag};
use crate::session::{Action, Camera, Effect, Mode, Session};
use crate::theme::{Appearance, Theme};
use crate::ui::panels::palette::PaletteItem;
use crate::ui::{focus, style};
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
    focus_of_cards: Vec<(egui::Id, Id)>,
    /// Where the widgets of the canvas belong.
    scope: Option<egui::Id>,
    /// What shall get the keyboard once it is in sight.
    wanted: Option<Id>,
    /// What was created with a link and is named once it is known what links it.
    to_name: Option<Id>,
    /// What was dropped and nothing was done with since: letters are its name.
    fresh: Option<Id>,
    /// The mark on a card that was pressed.
    pressed: Option<Pressed>,
    /// Whether the drawing has been brought into view once the window had its size.
    placed: bool,
    minimap: minimap::Minimap,
    fading: fading::Fading,
}

impl CanvasState {
    /// Lets the user type the name of an element in place.
    pub(super) fn edit_name(&mut self, id: Id, session: &mut Session) {
        self.name_editor = NameEditor::begin(id, session);
    }

    /// Gives up what the pointer is in the middle of.
    pub(super) fn end_gesture(&mut self, session: &mut Session) {
        self.tool = Tool::Idle;
        if session.in_gesture() {
            session.dispatch(Action::CancelGesture);
        }
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
            Some(focused) == self.focus_of_canvas
                || self.focus_of_cards.iter().any(|(widget, _)| *widget == focused)
        })
    }

    /// What is to be named now: nothing while a list waits.
    fn next_to_name(&mut self) -> Option<Id> {
        if self.is_choosing() { None } else { self.to_name.take() }
    }

    /// What was dropped last, while it alone is selected: letters are its name.
    pub(super) fn fresh(&self, session: &Session) -> Option<&Id> {
        self.fresh.as_ref().filter(|id| session.selection().single() == Some(*id))
    }

    /// Something else is done.
    pub(super) fn forget_fresh(&mut self) {
        self.fresh = None;
    }

    /// The element that a widget stands for.
    pub(super) fn element_of(&self, widget: egui::Id) -> Option<&Id> {
        let found = self.focus_of_cards.iter().find(|(here, _)| *here == widget);
        found.map(|(_, element)| element)
    }

    /// The widget that stands for an element, once that is in sight.
    pub(super) fn widget_of(&self, element: &Id) -> Option<egui::Id> {
        Some(access::widget(self.scope?, element))
    }

    /// Whether this is the canvas itself, with no element in sight.
    pub(super) fn is_canvas_without_cards(&self, widget: Option<egui::Id>) -> bool {
        widget.is_some() && widget == self.focus_of_canvas && self.focus_of_cards.is_empty()
    }

    /// The first or the last of the widgets that stand for elements.
    pub(super) fn outermost_card(&self, first: bool) -> Option<egui::Id> {
        let card = if first { self.focus_of_cards.first() } else { self.focus_of_cards.last() };
        card.map(|(widget, _)| *widget)
    }

    /// What the keyboard comes to on the canvas: the card that is selected, else the canvas.
    pub(super) fn focus_of_selected(&self, session: &Session) -> Option<egui::Id> {
        let selected = session.selection().single();
        let card = self.focus_of_cards.iter().find(|(_, id)| Some(id) == selected);
        card.map(|(widget, _)| *widget).or(self.focus_of_canvas)
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
            return texts::canvas::HINT_LINK_TO;
        }
        if self.chooser.is_some() {
            return texts::canvas::HINT_LINK_KIND;
        }
        if self.fresh(session).is_some() && self.tool == Tool::Idle {
            return texts::canvas::HINT_FRESH;
        }
        match (&self.tool, session.mode()) {
            (Tool::Moving { .. }, _) => texts::canvas::HINT_MOVING,
            (Tool::Marquee { .. }, _) => texts::canvas::HINT_MARQUEE,
            (Tool::Linking { over: Some(_), clicks: false, .. }, _) => {
                texts::canvas::HINT_LINKING_OVER
            }
            (Tool::Linking { clicks: true, .. }, _) => texts::canvas::HINT_LINKING_BY_CLICKS,
            (Tool::Linking { .. }, _) => texts::canvas::HINT_LINKING,
            (Tool::Reconnecting { .. }, _) => texts::canvas::HINT_RECONNECTING,
            (Tool::Placing { .. }, _) => texts::canvas::HINT_NOTE_TOOL,
            (Tool::Resizing { .. } | Tool::Bending | Tool::Framing { .. }, _) => {
                texts::canvas::HINT_RESIZING
            }
            (_, Mode::Hand) => texts::canvas::HINT_HAND,
            (_, Mode::Link) if session.is_enabled(crate::session::Command::LinkTo) => {
                texts::canvas::HINT_LINK_TOOL_SELECTED
            }
            (_, Mode::Link) => texts::canvas::HINT_LINK_TOOL,
            (_, Mode::Note) => texts::canvas::HINT_NOTE_TOOL,
            (_, Mode::Frame) => texts::canvas::HINT_FRAME_TOOL,
            (_, Mode::Journey) => texts::journeys::HINT_JOURNEY,
            (Tool::Idle | Tool::Pressed { .. }, Mode::Select) => match &self.hovered {
                Some(Target::Port(..)) => texts::canvas::HINT_PORT,
                Some(Target::End(..)) => texts::canvas::HINT_END,
                Some(Target::Bend(..)) => texts::canvas::HINT_BEND,
                _ if session.plan().nodes.is_empty() => texts::canvas::HINT_EMPTY,
                Some(Target::Node(_)) => texts::canvas::HINT_NODE,
                Some(Target::Link(_)) => texts::canvas::HINT_LINK,
                _ if !session.selection().is_empty() => texts::canvas::HINT_SELECTED,
                _ => texts::canvas::HINT_CANVAS,
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
    let title = texts::canvas::CANVAS.in_language(frame.session.language());
    let builder = egui::UiBuilder::new()
        .max_rect(area)
        .accessibility_role(Role::Canvas)
        .accessibility_label(title);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(area);
        let zoom = frame.session.camera().zoom;
        frame.session.dispatch(Action::SetWindow(world_rect(area)));
        if frame.session.camera().zoom != zoom {
            // The status bar, which was shown before, says how large the drawing is.
            ui.ctx().request_repaint();
        }
        if !state.placed {
            state.placed = true;
            frame.act(Action::Run(crate::session::Command::ZoomToFit));
        }
        let response = ui.interact(area, ui.scope_id().with("canvas"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::GraphicsDocument, true, title));
        state.focus_of_canvas = Some(response.id);
        state.scope = Some(ui.scope_id());
        keep_arrows(ui, response.id);
        move_camera(ui, &response, state, frame);
        pointer::handle(ui, &response, state, frame);
        context_menu::show(&response, state, frame);
        handle_drop(ui, &response, state, frame);
        targets::with_preview(state, frame, |state, frame| paint(ui, &response, state, frame));
        let wanted = state.wanted.take();
        state.focus_of_cards = access::show(ui, frame, wanted.as_ref());
        if response.has_focus() && focus::is_focus_shown(ui.ctx()) {
            let stroke = egui::Stroke::new(2.0, style::color(frame.theme.accent));
            ui.painter().rect_stroke(area, 0.0, stroke, egui::StrokeKind::Inside);
        }
        invitation::show(ui, area, frame);
        tool_bar::show(ui, area, frame);
        state.minimap.show(ui, area, frame);
        let named = state.name_editor.as_ref().map(NameEditor::id).cloned();
        name_editor::show(ui, &mut state.name_editor, frame);
        if !state.is_naming() && ui.input(ends_typing) {
            // The keyboard goes on with what was named.
            state.wanted = state.wanted.take().or(named);
        }
        if let Some((from, to)) = targets::show(ui, &mut state.target_chooser, frame) {
            outputs::choose_link(state, frame, from, to);
        }
        chooser::show_links(ui, &mut state.chooser, frame);
        let chosen = chooser::show_nodes(ui, &mut state.node_chooser, frame);
        if let Some((from, item, at)) = chosen {
            outputs::create_linked(state, frame, from, item, at);
        }
        if let Some(id) = state.next_to_name() {
            frame.effects.push(Effect::EditName(id));
        }
    });
}

/// Whether a key was pressed that leaves a field.
fn ends_typing(input: &egui::InputState) -> bool {
    [egui::Key::Enter, egui::Key::Escape, egui::Key::Tab]
        .into_iter()
        .any(|key| input.key_pressed(key))
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
        // What the first finger began is given up.
        let selection = frame.session.selection().clone();
        for output in state.tool.step(Input::Cancel, &selection, 1.0) {
            if let tool::Output::Act(action) = output {
                frame.act(action);
            }
        }
        state.panning = false;
        return;
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

/// Adds what was clicked in the palette where there is room in the part that is seen, and has it
/// named: by keyboard at once, after a click by what is typed next, so that it can be dragged, too.
pub(super) fn place(
    ui: &egui::Ui,
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
    item: PaletteItem,
) {
    let center = frame.session.camera().seen().center();
    let Some(id) = outputs::add(frame, item, center, true) else { return };
    if ui.input(|input| input.pointer.any_released()) {
        state.fresh = Some(id);
    } else {
        frame.effects.push(Effect::EditName(id));
    }
}

/// What is dragged from the palette lands where the pointer lets go.
fn handle_drop(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
) {
    let dropped = response.dnd_release_payload::<PaletteItem>();
    let pointer = ui.input(|input| input.pointer.interact_pos());
    if let (Some(item), Some(pointer)) = (dropped, pointer) {
        let at = frame.session.camera().world_from_screen().point(point(pointer));
        state.fresh = outputs::add(frame, PaletteItem::clone(&item), at, true);
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
    let views = (session.view(), session.viewport().compared_with());
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
