//! The pointer on the canvas: what it did, told to the tool.

use eframe::egui;

use super::CanvasState;
use super::apply::feed;
use super::camera_input::{edge_push, follow_edge_push, pans};
use super::context::{CanvasCx, point};
use super::target::{Pointed, Target, node_at, target};
use super::tool::{Held, Input, Motion, Press};
use crate::geometry::Point;
use crate::scene::Scene;
use crate::session::{Action, Mode, Selection, Session};
use crate::ui::touch;

/// So much further away a finger hits, in screen points.
const FINGER: f64 = 12.0;

/// What the pointer did since the canvas was shown last: it went somewhere, or a button went down or
/// up there.
#[derive(Clone, Copy)]
struct Pointer {
    /// Where it is, in screen points.
    on_screen: Point,
    /// Where it is, in world points.
    at: Point,
    /// Whether nothing lies over the canvas there.
    is_here: bool,
    pressed: bool,
    released: bool,
    down: bool,
    /// Whether a press moves the drawing.
    pans: bool,
    /// Whether what it is in the middle of is given up.
    gives_up: bool,
    held: Held,
    /// So much further away it hits, in screen points.
    slack: f64,
}

impl Pointer {
    /// `None` if there is none.
    fn read(ui: &egui::Ui, response: &egui::Response, session: &Session) -> Option<Self> {
        let on_screen = ui.input(|input| input.pointer.latest_pos()).map(point)?;
        // Two fingers move the drawing, whatever the first of them would do.
        let pans = pans(ui, session) || ui.input(|input| input.multi_touch().is_some());
        let slack = if touch::is_on(ui.ctx()) { FINGER } else { 0.0 };
        Some(ui.input(|input| Self {
            on_screen,
            at: session.camera().world_from_screen().point(on_screen),
            is_here: response.contains_pointer(),
            pressed: input.pointer.primary_pressed() || input.pointer.secondary_pressed(),
            released: input.pointer.primary_released() || input.pointer.secondary_released(),
            down: input.pointer.primary_down() || input.pointer.secondary_down(),
            pans,
            gives_up: input.key_pressed(egui::Key::Escape)
                || (input.events.contains(&egui::Event::WindowFocused(false))
                    && input.pointer.primary_down()),
            held: Held {
                shift: input.modifiers.shift,
                command: input.modifiers.command,
                alt: input.modifiers.alt,
                second: input.pointer.secondary_down() || input.pointer.secondary_released(),
            },
            slack,
        }))
    }

    /// The same somewhere on its way.
    fn on_way(self, ui: &egui::Ui, response: &egui::Response, place: egui::Pos2) -> Self {
        let is_on_top = || ui.ctx().layer_id_at(place) == Some(response.layer_id);
        let is_here = response.rect.contains(place) && is_on_top();
        let (pressed, released) = (false, false);
        Self { on_screen: point(place), is_here, pressed, released, gives_up: false, ..self }
    }

    /// What lies under it.
    fn target(&self, scene: &Scene, session: &Session, state: &CanvasState) -> Target {
        let (hovered, label) = (state.hovered.as_ref(), state.painted.labels.at(self.at));
        target(scene, session, Pointed { at: self.at, slack: self.slack, hovered, label })
    }
}

/// Tells the tool what the pointer did on the canvas.
pub(super) fn handle(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
) {
    if state.tool.pans_at_edge(cx.session) {
        follow_edge_push(ui, state.edge_push, cx);
    }
    let Some(pointer) = Pointer::read(ui, response, cx.session) else {
        state.hovered = None;
        return;
    };
    let scene = cx.session.scene(cx.appearance);
    follow_way(ui, response, state, cx, pointer);
    hover(&pointer, &scene, state, cx.session);
    // A finger that stays opens the menu.
    if response.secondary_clicked() || response.long_touched() {
        // What the first button is in the middle of is given up, not left half done.
        feed(ui.ctx(), state, cx, &scene, &Input::Cancel);
        select_under(&pointer, &scene, state, cx);
    }
    let is_double = is_double_click(response, state, pointer.on_screen);
    for input in inputs(&pointer, response, is_double, (state, cx.session, &scene)) {
        feed(ui.ctx(), state, cx, &scene, &input);
    }
    state.edge_push = match state.tool.pans_at_edge(cx.session) && pointer.down {
        true => edge_push(ui, response.rect, pointer.on_screen),
        false => Point::default(),
    };
    if pointer.is_here && !pointer.pans && !state.panning {
        let cursor = state.tool.cursor(cx.session, state.hovered.as_ref());
        ui.ctx().set_cursor_icon(cursor);
    }
}

/// What lies under the pointer, as long as that says what a press would do.
fn hover(pointer: &Pointer, scene: &Scene, state: &mut CanvasState, session: &Session) {
    if !pointer.is_here {
        state.hovered = None;
    } else if state.tool.is_idle(session) || state.tool.goes_on_released(session) {
        state.hovered = Some(pointer.target(scene, session, state));
    }
}

/// What the pointer met on its way to where it is, which may have been long: ports that come into
/// sight under it, and the place from which a press is a drag.
fn follow_way(
    ui: &egui::Ui,
    response: &egui::Response,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
    pointer: Pointer,
) {
    let mut way: Vec<egui::Pos2> = ui.input(|input| {
        let places = input.events.iter().filter_map(|event| match event {
            egui::Event::PointerMoved(place) => Some(*place),
            _ => None,
        });
        places.collect()
    });
    way.pop();
    let scene = cx.session.scene(cx.appearance);
    for place in way {
        let mut pointer = pointer.on_way(ui, response, place);
        pointer.at = cx.session.camera().world_from_screen().point(pointer.on_screen);
        hover(&pointer, &scene, state, cx.session);
        if pointer.down && state.tool.awaits_drag(cx.session) {
            let Pointer { at, held, .. } = pointer;
            let motion = Motion { at, over: node_at(&scene, at), held };
            feed(ui.ctx(), state, cx, &scene, &Input::Move(motion));
        }
    }
}

/// Whether a double click ended here. To egui the second click of one is a third click if the last
/// of the double click before it is not half a second ago, however far away that was.
fn is_double_click(response: &egui::Response, state: &mut CanvasState, at: Point) -> bool {
    let button = egui::PointerButton::Primary;
    let reach = response.ctx.options(|options| options.input_options.max_click_dist);
    let is_same_place = |before: Point| before.distance(at) < f64::from(reach);
    let is_double = response.double_clicked_by(button)
        || (response.triple_clicked_by(button)
            && !state.double_clicked_at.is_some_and(is_same_place));
    if is_double || response.clicked() {
        state.double_clicked_at = is_double.then_some(at);
    }
    is_double
}

/// What the pointer did, in the words of a tool.
fn inputs(
    pointer: &Pointer,
    response: &egui::Response,
    is_double: bool,
    (state, session, scene): (&CanvasState, &Session, &Scene),
) -> Vec<Input> {
    let Pointer { at, held, .. } = *pointer;
    let is_idle = state.tool.is_idle(session);
    let goes_on = pointer.down || state.tool.goes_on_released(session);
    // A tap can go down and up again within one frame.
    let is_ours = response.is_pointer_button_down_on() || response.clicked();
    let on = || pointer.target(scene, session, state);
    // The second button does nothing but to drag a copy; where it does not, it opens a menu.
    let has_use =
        || !held.second || (session.mode() == Mode::Select && matches!(on(), Target::Node(_)));
    let begins = pointer.pressed
        && pointer.is_here
        && is_ours
        && !pointer.pans
        && !state.is_choosing()
        && has_use();
    let motion = || Input::Move(Motion { at, over: node_at(scene, at), held });
    let mut inputs = Vec::new();
    if pointer.gives_up && !is_idle {
        inputs.push(Input::Cancel);
    } else if begins {
        // The arrows belong to the menu that the second button may open.
        if !held.second {
            response.request_focus();
        }
        inputs.push(match is_double {
            true => Input::DoublePress(on(), at),
            false => Input::Press(Press { at, on: on(), held, mode: session.mode() }),
        });
    } else if !is_idle && goes_on {
        inputs.push(motion());
    }
    let is_given = inputs.iter().any(|input| matches!(input, Input::DoublePress(..)));
    if is_double && !is_given {
        inputs.extend([Input::Release, Input::DoublePress(on(), at)]);
    } else if pointer.released || (!is_idle && !goes_on) {
        inputs.extend([motion(), Input::Release]);
    }
    inputs
}

/// The second button opens a menu about what it is pressed on.
fn select_under(pointer: &Pointer, scene: &Scene, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    state.menu_at = Some(pointer.at);
    match pointer.target(scene, cx.session, state).element() {
        Some(id) if cx.session.selection().contains(&id) => {}
        pressed => cx.act(Action::Select(Selection::from_iter(pressed))),
    }
}
