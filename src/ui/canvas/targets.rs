//! Linking without a pointer: a list of what the selected node can be linked with, to choose from
//! by typing or by going in a direction on the screen.

use std::collections::BTreeSet;

use eframe::egui::{self, Key, Modifiers, pos2};

use super::{CanvasState, Frame};
use crate::geometry::Point;
use crate::language::texts;
use crate::layout;
use crate::plan::Id;
use crate::session::{Action, Direction};
use crate::ui::describe;
use crate::ui::widgets::{Look, Pick, PickList, PickPlace, PickRow};

/// How wide the list is, in screen points.
const WIDTH: f32 = 340.0;
/// From the edges of the canvas to the list, in screen points; above it lies the result.
const ASIDE: f32 = 30.0;
const BELOW_RESULT: f32 = 84.0;
/// From the middle of the list to what is clear of it, its frame included.
const BESIDE_LIST: f32 = WIDTH / 2.0 + 20.0;

/// Which node is to be linked, and what is marked in the list.
#[derive(Debug)]
pub(super) struct TargetChooser {
    from: Id,
    list: PickList,
    /// What is found for the typed text at a state of the plan.
    found: Option<(String, u64, Vec<Id>)>,
    marked: Option<Id>,
    /// On which side of the canvas the list lies: it stays there when the drawing is moved.
    on_right: Option<bool>,
}

impl TargetChooser {
    pub(super) fn new(from: Id) -> Self {
        Self { from, list: PickList::default(), found: None, marked: None, on_right: None }
    }

    /// Looks up what can be chosen, if something else is typed or the plan changed.
    fn look_up(&mut self, frame: &Frame<'_>) -> Vec<Id> {
        let revision = frame.session.revision();
        match &self.found {
            Some((typed, of, found)) if *typed == self.list.typed && *of == revision => {
                found.clone()
            }
            _ => {
                let found = frame.session.in_view().link_targets(&self.from, &self.list.typed);
                self.found = Some((self.list.typed.clone(), revision, found.clone()));
                found
            }
        }
    }
}

/// Paints with the link that would come about.
pub(super) fn with_preview(
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
    paint: impl FnOnce(&mut CanvasState, &mut Frame<'_>),
) {
    let target = state.target_chooser.as_ref();
    let Some((from, to)) = target.and_then(|one| Some((one.from.clone(), one.marked.clone()?)))
    else {
        return paint(state, frame);
    };
    let highlighted: BTreeSet<Id> = frame.highlighted.iter().cloned().chain([to.clone()]).collect();
    let previewed: Vec<(Id, Id)> = frame.previewed.iter().cloned().chain([(from, to)]).collect();
    let mut frame = Frame {
        session: &mut *frame.session,
        theme: frame.theme,
        appearance: frame.appearance,
        highlighted: &highlighted,
        previewed: &previewed,
        effects: &mut *frame.effects,
    };
    paint(state, &mut frame);
}

/// Shows the list; gives both ends of the link once the other is chosen.
pub(super) fn show(
    ui: &egui::Ui,
    state: &mut Option<TargetChooser>,
    frame: &mut Frame<'_>,
) -> Option<(Id, Id)> {
    let chooser = state.as_mut()?;
    let look = Look { theme: frame.theme, language: frame.session.language() };
    let Some(start) = frame.session.plan().nodes.get(&chooser.from).cloned() else {
        *state = None;
        return None;
    };
    let found = chooser.look_up(frame);
    if let Some(direction) = pressed_direction(ui) {
        let before = chooser.marked.clone();
        let before = before.filter(|_| found.len() > 1).unwrap_or_else(|| chooser.from.clone());
        if let Some(next) = frame.session.in_view().next_towards(&before, direction, &found) {
            chooser.list.mark(next);
        }
    }
    let plan = frame.session.plan();
    let rows = found.iter().filter_map(|id| {
        let node = plan.nodes.get(id)?;
        Some(PickRow {
            value: id.clone(),
            title: describe::spoken_name(node, look.language),
            detail: String::new(),
            aside: frame.session.in_view().kind_name(node).to_owned(),
            heading: None,
        })
    });
    let rows: Vec<PickRow<Id>> = rows.collect();
    // On the side of the canvas where the node is not.
    let window = ui.clip_rect();
    let center = layout::card(&start).center();
    let on_screen = frame.session.camera().screen_from_world().point(center);
    let away = f64::from(window.center().x) > on_screen.x;
    let away = *chooser.on_right.get_or_insert(away);
    let x = match away {
        true => window.right() - ASIDE - WIDTH / 2.0,
        false => window.left() + ASIDE + WIDTH / 2.0,
    };
    let name = describe::spoken_name(&start, look.language);
    let title = look.say_with(texts::canvas::LINK_TO_TITLE, &[&name]);
    let place = PickPlace {
        id: ui.scope_id().with("target chooser"),
        title: &title,
        hint: look.say(texts::canvas::LINK_TO_HINT),
        top: pos2(x, window.top() + BELOW_RESULT),
        window,
        width: WIDTH,
    };
    let outcome = chooser.list.show(ui.ctx(), look, place, &rows);
    let marked = rows.get(chooser.list.marked()).map(|row| row.value.clone());
    if chooser.marked != marked {
        chooser.marked.clone_from(&marked);
        let free = match away {
            true => egui::Rect::from_min_max(window.min, pos2(x - BESIDE_LIST, window.max.y)),
            false => egui::Rect::from_min_max(pos2(x + BESIDE_LIST, window.min.y), window.max),
        };
        bring_into_view(frame, marked.as_ref(), free);
        ui.ctx().request_repaint();
    }
    match outcome {
        Pick::Open => None,
        Pick::Closed => {
            *state = None;
            None
        }
        Pick::Chosen(to) => {
            let from = chooser.from.clone();
            *state = None;
            if !frame.session.plan().nodes.contains_key(&to) {
                let text = texts::notices::NOT_LINKED.in_language(look.language);
                frame.effects.push(crate::session::Effect::Notice(text.to_owned()));
                return None;
            }
            Some((from, to))
        }
    }
}

/// An arrow that was pressed with Alt, taken out of the input: without it arrows walk the rows and
/// the letters.
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
fn bring_into_view(frame: &mut Frame<'_>, target: Option<&Id>, free: egui::Rect) {
    let Some(node) = target.and_then(|id| frame.session.plan().nodes.get(id)) else { return };
    let card = frame.session.camera().screen_from_world().rect(&layout::card(node));
    let place = egui::Rect::from_min_max(
        pos2(card.min.x as f32, card.min.y as f32),
        pos2(card.max.x as f32, card.max.y as f32),
    );
    let clear = egui::Rect::from_min_max(free.min + egui::vec2(0.0, BELOW_RESULT), free.max);
    if !clear.contains_rect(place) {
        let way = clear.center() - place.center();
        frame.act(Action::Pan(Point::new(f64::from(way.x), f64::from(way.y))));
    }
}
