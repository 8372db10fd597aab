//! What the canvas remembers from frame to frame: what the pointer is doing, what waits for a
//! choice, and what has the keyboard. It keeps nothing of the plan.

use eframe::egui;

use super::accessibility;
use super::chooser::{
    KindChooser, LinkChooser, NodeChooser, TargetChooser, offer_kind, offer_names, offer_node,
};
use super::context::point;
use super::lane_heads::LaneHeads;
use super::map::Map;
use super::marks::badges::Pressed;
use super::minimap::Minimap;
use super::model_change::ModelChange;
use super::name_editor::NameEditor;
use super::paint::Painted;
use super::paint::fade::Fading;
use super::target::{Target, is_frame, ports};
use super::tool::ToolMachine;
use crate::geometry::Point;
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::session::{Action, Direction, Session};

/// What the canvas remembers from frame to frame.
#[derive(Debug, Default)]
pub(in crate::ui) struct CanvasState {
    pub(super) tool: ToolMachine,
    pub(super) hovered: Option<Target>,
    /// Where the second button was pressed, in world points.
    pub(super) menu_at: Option<Point>,
    /// Where the menu is that was opened by a key.
    pub(super) menu_by_key: Option<egui::Pos2>,
    /// Where the next paste belongs, in world points, if not at the pointer.
    pub(super) paste_at: Option<Point>,
    /// Whether it belongs where it was when it was copied.
    pub(super) pastes_in_place: bool,
    pub(super) panning: bool,
    /// Whether chips ask what a first drawing is to show.
    pub(in crate::ui) sketches: bool,
    /// Where these chips begin, in screen points, while they are shown.
    pub(super) sketch_top: Option<f32>,
    /// How fast the drawing moves on under a drag near the edge, in screen points a second.
    pub(super) edge_push: Point,
    pub(super) last_zoom: f64,
    pub(super) painted: Painted,
    pub(super) model_change: ModelChange,
    pub(super) chooser: Option<LinkChooser>,
    pub(super) node_chooser: Option<NodeChooser>,
    pub(super) kind_chooser: Option<KindChooser>,
    pub(super) target_chooser: Option<TargetChooser>,
    pub(super) name_editor: Option<NameEditor>,
    /// The focus of the canvas itself and of the cards on it.
    pub(super) focus_of_canvas: Option<egui::Id>,
    pub(super) focus_of_cards: Vec<(egui::Id, Id)>,
    /// Where the widgets of the canvas belong.
    pub(super) scope: Option<egui::Id>,
    /// What shall get the keyboard once it is in sight.
    pub(super) wanted: Option<Id>,
    /// What was created with a link and is named once it is known what links it.
    pub(super) to_name: Option<Id>,
    /// What was dropped and nothing was done with since: letters are its name.
    pub(super) fresh: Option<Id>,
    /// The mark on a card that was pressed.
    pub(super) pressed: Option<Pressed>,
    /// Where the last click was the second of a double click, in screen points.
    pub(super) double_clicked_at: Option<Point>,
    /// Whether the drawing has been brought into view once the window had its size.
    pub(super) placed: bool,
    pub(super) minimap: Minimap,
    pub(super) fading: Fading,
    pub(super) lane_heads: LaneHeads,
    pub(super) map: Map,
}

impl CanvasState {
    /// Lets the user type the name of an element in place.
    pub(in crate::ui) fn edit_name(&mut self, id: Id, session: &mut Session) {
        self.name_editor = NameEditor::begin(id, session);
    }

    /// Gives up what the pointer is in the middle of.
    pub(in crate::ui) fn end_gesture(&mut self, session: &mut Session) {
        self.tool.stop();
        if session.in_gesture() {
            session.dispatch(Action::CancelGesture);
        }
    }

    /// Lets the user choose what a node is linked with.
    pub(in crate::ui) fn choose_target(&mut self, from: Id) {
        self.target_chooser = Some(TargetChooser::new(from));
    }

    /// Lets the user type names of what shall be placed.
    pub(in crate::ui) fn add_by_name(&mut self, session: &Session) {
        offer_names(self, session);
    }

    /// Lets the user choose what the selected elements become.
    pub(in crate::ui) fn choose_kind(&mut self) {
        offer_kind(self);
    }

    /// The mark on a card that was pressed in this frame.
    pub(in crate::ui) fn pressed_badge(&mut self) -> Option<Pressed> {
        self.pressed.take()
    }

    /// Whether something on the canvas takes the keys: a list, or a name being typed.
    pub(in crate::ui) fn is_busy(&self) -> bool {
        self.is_choosing() || self.is_naming()
    }

    /// Whether a list waits for a choice.
    pub(in crate::ui) fn is_choosing(&self) -> bool {
        self.chooser.is_some()
            || self.node_chooser.is_some()
            || self.kind_chooser.is_some()
            || self.target_chooser.is_some()
    }

    /// Whether a name is typed in place.
    pub(in crate::ui) fn is_naming(&self) -> bool {
        self.name_editor.is_some()
    }

    /// Whether the pointer is in the middle of something.
    pub(in crate::ui) fn in_gesture(&self, session: &Session) -> bool {
        !self.tool.is_idle(session)
    }

    /// Whether keys are meant for the canvas: it or a card on it has the focus, or nothing has.
    pub(in crate::ui) fn has_keyboard(&self, context: &egui::Context) -> bool {
        context.memory(|memory| memory.focused()).is_none_or(|focused| {
            Some(focused) == self.focus_of_canvas
                || self.focus_of_cards.iter().any(|(widget, _)| *widget == focused)
        })
    }

    /// What is to be named now: nothing while a list waits.
    pub(super) fn next_to_name(&mut self) -> Option<Id> {
        if self.is_choosing() { None } else { self.to_name.take() }
    }

    /// What was dropped last, while it alone is selected: letters are its name.
    pub(in crate::ui) fn fresh(&self, session: &Session) -> Option<&Id> {
        self.fresh.as_ref().filter(|id| session.selection().single() == Some(*id))
    }

    /// Something else is done.
    pub(in crate::ui) fn forget_fresh(&mut self) {
        self.fresh = None;
    }

    /// The element that a widget stands for.
    pub(in crate::ui) fn element_of(&self, widget: egui::Id) -> Option<&Id> {
        let found = self.focus_of_cards.iter().find(|(here, _)| *here == widget);
        found.map(|(_, element)| element)
    }

    /// The widget that stands for an element, once that is in sight.
    pub(in crate::ui) fn widget_of(&self, element: &Id) -> Option<egui::Id> {
        Some(accessibility::widget(self.scope?, element))
    }

    /// Whether this is the canvas itself, with no element in sight.
    pub(in crate::ui) fn is_canvas_without_cards(&self, widget: Option<egui::Id>) -> bool {
        widget.is_some() && widget == self.focus_of_canvas && self.focus_of_cards.is_empty()
    }

    /// The first or the last of the widgets that stand for elements.
    pub(in crate::ui) fn outermost_card(&self, first: bool) -> Option<egui::Id> {
        let card = if first { self.focus_of_cards.first() } else { self.focus_of_cards.last() };
        card.map(|(widget, _)| *widget)
    }

    /// What the keyboard comes to on the canvas: the card that is selected, else the canvas.
    pub(in crate::ui) fn focus_of_selected(&self, session: &Session) -> Option<egui::Id> {
        let selected = session.selection().single();
        let card = self.focus_of_cards.iter().find(|(_, id)| Some(id) == selected);
        card.map(|(widget, _)| *widget).or(self.focus_of_canvas)
    }

    /// The world point under a place on the screen, if that lies on the canvas.
    pub(in crate::ui) fn world_at(&self, pointer: egui::Pos2, session: &Session) -> Option<Point> {
        let (pointer, camera) = (point(pointer), session.camera());
        let here = camera.window.contains(pointer);
        here.then(|| camera.world_from_screen().point(pointer))
    }

    /// Where a paste belongs: where its menu was opened, else at the pointer.
    pub(in crate::ui) fn paste_place(
        &mut self,
        pointer: Option<egui::Pos2>,
        session: &Session,
    ) -> Option<Point> {
        self.paste_at.take().or_else(|| self.world_at(pointer?, session))
    }

    /// What is pasted next belongs where it was when it was copied.
    pub(in crate::ui) fn paste_in_place(&mut self) {
        self.pastes_in_place = true;
    }

    /// Whether what is pasted now does.
    pub(in crate::ui) fn takes_paste_in_place(&mut self) -> bool {
        std::mem::take(&mut self.pastes_in_place)
    }

    /// Lets the user choose what is created beside the selected card in a direction, and links it.
    pub(in crate::ui) fn offer_linked(&mut self, direction: Direction, session: &Session) {
        let selected = session.selection().single();
        let Some((id, node)) = selected.and_then(|id| Some((id, session.plan().nodes.get(id)?)))
        else {
            return;
        };
        if is_frame(session, id) {
            return;
        }
        let [top, right, bottom, left] = ports(&crate::layout::card(node));
        let (_, beside) = match direction {
            Direction::Up => top,
            Direction::Right => right,
            Direction::Down => bottom,
            Direction::Left => left,
        };
        offer_node(self, Some(id.clone()), beside);
    }

    /// What the user can do next, in a few words.
    pub(in crate::ui) fn hint(&self, session: &Session) -> Text {
        if self.target_chooser.is_some() {
            return texts::canvas::HINT_LINK_TO;
        }
        if self.chooser.is_some() {
            return texts::canvas::HINT_LINK_KIND;
        }
        if self.node_chooser.is_some() {
            return texts::names::HINT_PLACING;
        }
        if self.kind_chooser.is_some() {
            return texts::names::HINT_TURNING;
        }
        if self.fresh(session).is_some() && self.tool.is_idle(session) {
            return texts::canvas::HINT_FRESH;
        }
        self.tool.hint(session, self.hovered.as_ref())
    }
}
