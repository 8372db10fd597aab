//! Linking without a pointer: a list of what the selected node can be linked with, to choose from
//! by typing or by going in a direction on the screen.

use std::collections::BTreeSet;

use eframe::egui::{self, Key, Modifiers, Pos2, pos2};

use super::{Heading, WIDTH, pick};
use crate::language::texts;
use crate::layout;
use crate::plan::{Id, Node};
use crate::session::{Action, Direction, Effect, Session};
use crate::ui::canvas::CanvasState;
use crate::ui::canvas::context::{CanvasCx, vector};
use crate::ui::describe;
use crate::ui::widgets::{Pick, PickList, PickRow};

/// From the edges of the canvas to the list, in screen points; above it lies the result.
const ASIDE: f32 = 30.0;
const BELOW_RESULT: f32 = 84.0;
/// From the middle of the list to what is clear of it, its frame included.
const BESIDE_LIST: f32 = WIDTH / 2.0 + 20.0;

/// Which node is to be linked, and what is marked in the list.
#[derive(Debug)]
pub(in crate::ui::canvas) struct TargetChooser {
    from: Id,
    list: PickList,
    /// What is found for the typed text at a state of the plan.
    found: Option<(String, u64, Vec<Id>)>,
    marked: Option<Id>,
    /// On which side of the canvas the list lies: it stays there when the drawing is moved.
    on_right: Option<bool>,
}

impl TargetChooser {
    pub(in crate::ui::canvas) fn new(from: Id) -> Self {
        Self { from, list: PickList::default(), found: None, marked: None, on_right: None }
    }

    /// Looks up what can be chosen, if something else is typed or the plan changed.
    fn look_up(&mut self, cx: &CanvasCx<'_>) -> Vec<Id> {
        let revision = cx.session.revision();
        match &self.found {
            Some((typed, of, found)) if *typed == self.list.typed && *of == revision => {
                found.clone()
            }
            _ => {
                let found = cx.session.in_view().link_targets(&self.from, &self.list.typed);
                self.found = Some((self.list.typed.clone(), revision, found.clone()));
                found
            }
        }
    }
}

/// Paints with the link that would come about.
pub(in crate::ui::canvas) fn with_preview(
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
    paint: impl FnOnce(&mut CanvasState, &mut CanvasCx<'_>),
) {
    let target = state.target_chooser.as_ref();
    let Some((from, to)) = target.and_then(|one| Some((one.from.clone(), one.marked.clone()?)))
    else {
        return paint(state, cx);
    };
    let highlighted: BTreeSet<Id> = cx.highlighted.iter().cloned().chain([to.clone()]).collect();
    let previewed: Vec<(Id, Id)> = cx.previewed.iter().cloned().chain([(from, to)]).collect();
    let mut cx = CanvasCx {
        session: &mut *cx.session,
        theme: cx.theme,
        appearance: cx.appearance,
        highlighted: &highlighted,
        previewed: &previewed,
        effects: &mut *cx.effects,
    };
    paint(state, &mut cx);
}

/// Shows the list; gives both ends of the link once the other is chosen.
pub(super) fn show(
    ui: &egui::Ui,
    state: &mut Option<TargetChooser>,
    cx: &mut CanvasCx<'_>,
) -> Option<(Id, Id)> {
    let chooser = state.as_mut()?;
    let Some(start) = cx.session.plan().nodes.get(&chooser.from).cloned() else {
        *state = None;
        return None;
    };
    let outcome = chooser.show(ui, &start, cx);
    let from = chooser.from.clone();
    if outcome != Pick::Open {
        *state = None;
    }
    match outcome {
        Pick::Chosen(to) if cx.session.plan().nodes.contains_key(&to) => Some((from, to)),
        Pick::Chosen(_) => {
            let text = texts::notices::NOT_LINKED.in_language(cx.session.language());
            cx.effects.push(Effect::Notice(text.to_owned()));
            None
        }
        Pick::Open | Pick::Closed => None,
    }
}

impl TargetChooser {
    fn show(&mut self, ui: &egui::Ui, start: &Node, cx: &mut CanvasCx<'_>) -> Pick<Id> {
        let look = cx.look();
        let found = self.look_up(cx);
        self.follow_arrows(ui, &found, cx.session);
        let rows = rows(&found, cx.session);
        let is_right = self.is_on_right(ui.clip_rect(), start, cx.session);
        let name = describe::spoken_name(start, look.language);
        let title = look.say_with(texts::canvas::LINK_TO_TITLE, &[&name]);
        let top = top_of_list(ui.clip_rect(), is_right);
        let heading = Heading {
            salt: "target chooser",
            title: &title,
            hint: texts::canvas::LINK_TO_HINT,
            top,
        };
        let outcome = pick(ui, cx, &heading, &mut self.list, &rows);
        let marked = rows.get(self.list.marked()).map(|row| row.value.clone());
        if self.marked != marked {
            bring_into_view(cx, marked.as_ref(), beside_list(ui.clip_rect(), is_right));
            self.marked = marked;
            ui.ctx().request_repaint();
        }
        outcome
    }

    /// Arrows with Alt mark what lies in that direction.
    fn follow_arrows(&mut self, ui: &egui::Ui, found: &[Id], session: &Session) {
        let Some(direction) = pressed_direction(ui) else { return };
        let before = self.marked.clone().filter(|_| found.len() > 1);
        let before = before.unwrap_or_else(|| self.from.clone());
        if let Some(next) = session.in_view().next_towards(&before, direction, found) {
            self.list.mark(next);
        }
    }

    /// The list lies on the side of the canvas where the node is not.
    fn is_on_right(&mut self, canvas: egui::Rect, start: &Node, session: &Session) -> bool {
        let center = layout::card(start).center();
        let on_screen = session.camera().screen_from_world().point(center);
        *self.on_right.get_or_insert(f64::from(canvas.center().x) > on_screen.x)
    }
}

fn rows(found: &[Id], session: &Session) -> Vec<PickRow<Id>> {
    let rows = found.iter().filter_map(|id| {
        let node = session.plan().nodes.get(id)?;
        Some(PickRow {
            value: id.clone(),
            title: describe::spoken_name(node, session.language()),
            detail: String::new(),
            aside: session.in_view().kind_name(node).to_owned(),
            heading: None,
            is_enabled: true,
        })
    });
    rows.collect()
}

/// The middle of the upper edge of the list.
fn top_of_list(canvas: egui::Rect, is_right: bool) -> Pos2 {
    let x = match is_right {
        true => canvas.right() - ASIDE - WIDTH / 2.0,
        false => canvas.left() + ASIDE + WIDTH / 2.0,
    };
    pos2(x, canvas.top() + BELOW_RESULT)
}

/// The part of the canvas that is clear of the list.
fn beside_list(canvas: egui::Rect, is_right: bool) -> egui::Rect {
    let middle = top_of_list(canvas, is_right).x;
    match is_right {
        true => canvas.with_max_x(middle - BESIDE_LIST),
        false => canvas.with_min_x(middle + BESIDE_LIST),
    }
}

/// An arrow that was pressed with Alt, taken out of the input: without it arrows go through the
/// rows and the letters.
fn pressed_direction(ui: &egui::Ui) -> Option<Direction> {
    let keys = [
        (Key::ArrowLeft, Direction::Left),
        (Key::ArrowRight, Direction::Right),
        (Key::ArrowUp, Direction::Up),
        (Key::ArrowDown, Direction::Down),
    ];
    ui.input_mut(|input| {
        let pressed = keys.into_iter().filter(|(key, _)| input.consume_key(Modifiers::ALT, *key));
        pressed.last().map(|(_, direction)| direction)
    })
}

/// What may be linked has to be seen, in the part of the canvas that is clear of the list.
fn bring_into_view(cx: &mut CanvasCx<'_>, target: Option<&Id>, free: egui::Rect) {
    let Some(node) = target.and_then(|id| cx.session.plan().nodes.get(id)) else { return };
    let card = cx.session.camera().screen_from_world().rect(&layout::card(node));
    let place = egui::Rect::from_min_max(
        pos2(card.min.x as f32, card.min.y as f32),
        pos2(card.max.x as f32, card.max.y as f32),
    );
    let clear = egui::Rect::from_min_max(free.min + egui::vec2(0.0, BELOW_RESULT), free.max);
    if !clear.contains_rect(place) {
        cx.act(Action::Pan(vector(clear.center() - place.center())));
    }
}
