//! What the tool asks for, carried out on the session and the window.

use eframe::egui;

use super::chooser::{self, LinkChooser, NodeChooser};
use super::pointer::{bend_before, selected_link};
use super::tool::Output;
use super::{CanvasState, Frame, is_frame};
use crate::geometry::{GridPoint, Point, Rect};
use crate::language::texts;
use crate::layout;
use crate::plan::{Body, Id, Node};
use crate::scene::{Scene, Tag};
use crate::session::{Action, Command, Effect, Selection, Session, to_grid};
use crate::ui::panels::palette::PaletteItem;

/// From one dot of the grid to the next, in world points.
pub(super) const GRID: f64 = 24.0;
/// How far guides attract, in screen points.
const GUIDE_REACH: f64 = 6.0;
/// With more cards in sight guides would be everywhere.
const MOST_BESIDE: usize = 200;
/// A frame smaller than this, in world points, was clicked rather than drawn.
const LEAST_FRAME: f64 = 24.0;

pub(super) fn carry_out(
    ui: &egui::Ui,
    output: Output,
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
    scene: &Scene,
) {
    match output {
        Output::Act(action) => frame.act(action),
        Output::Move { way, free } => {
            let way = if free { free_move(state, way) } else { guided(state, frame, scene, way) };
            frame.act(Action::PreviewMove(way));
        }
        Output::Bend { link, at } => {
            frame.act(Action::Select(Selection::from_iter([link.clone()])));
            let bend = selected_link(scene, frame.session)
                .map_or(0, |(_, route, bends)| bend_before(route, &bends, at));
            frame.act(Action::BeginBend { link, bend, fresh: Some(at.rounded()) });
        }
        Output::ChooseLink { from, to } => choose_link(state, frame, from, to),
        Output::OfferNode { from, at } => {
            state.node_chooser = Some(NodeChooser::new(from, at));
            ui.ctx().request_repaint();
        }
        Output::PlaceNote(at) => {
            add(frame, PaletteItem::Note, at, false);
            frame.act(Action::Run(Command::UseSelectTool));
            edit_selected(state, frame);
        }
        Output::PlaceFrame(rect) => {
            let body = PaletteItem::Frame.body(frame.session.language());
            let drawn = rect.width().min(rect.height()) >= LEAST_FRAME;
            let rect = if drawn { rect } else { fresh_frame(rect.min, &body) };
            frame.act(Action::AddFrame { body, rect });
            frame.act(Action::Run(Command::UseSelectTool));
            edit_selected(state, frame);
        }
        Output::EditName(id) => state.edit_name(id, frame.session),
        Output::Enclose { area, touching, besides } => {
            let selection = enclosed(scene, frame.session, &area, touching, besides);
            frame.act(Action::Select(selection));
        }
    }
}

fn fresh_frame(at: Point, body: &Body) -> Rect {
    let card = layout::card(&Node::new(body.clone(), GridPoint::default()));
    Rect::from_size(at, card.width(), card.height())
}

fn edit_selected(state: &mut CanvasState, frame: &mut Frame<'_>) {
    if let Some(id) = frame.session.selection().single().cloned() {
        state.edit_name(id, frame.session);
    }
}

fn free_move(state: &mut CanvasState, way: Point) -> GridPoint {
    state.guides.clear();
    way.rounded()
}

/// The way that brings what is moved onto the grid or in line with what lies around it.
fn guided(state: &mut CanvasState, frame: &Frame<'_>, scene: &Scene, way: Point) -> GridPoint {
    let session = &*frame.session;
    let Some(moved) = session.moved() else { return way.rounded() };
    let there = |way: Point| Rect { min: moved.around.min + way, max: moved.around.max + way };
    let on_grid = match session.settings().snap {
        true => to_grid(there(way).min, GRID),
        false => Point::default(),
    };
    let reach = if session.settings().snap { 0.5 } else { GUIDE_REACH / session.camera().zoom };
    let way = way + on_grid;
    let beside = beside(scene, session, &moved.ids);
    let (to_guide, guides) = layout::snap(&there(way), &beside, reach);
    state.guides = guides;
    (way + to_guide).rounded()
}

/// The cards in sight that stay where they are.
fn beside(scene: &Scene, session: &Session, moved: &std::collections::BTreeSet<Id>) -> Vec<Rect> {
    let seen = session.camera().seen();
    let cards = scene.within(seen).filter_map(|drawing| match &drawing.tag {
        Tag::Node(id) if !moved.contains(id) => drawing.outline,
        _ => None,
    });
    let cards: Vec<Rect> = cards.take(MOST_BESIDE + 1).collect();
    if cards.len() > MOST_BESIDE { Vec::new() } else { cards }
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
pub(super) fn choose_link(state: &mut CanvasState, frame: &mut Frame<'_>, from: Id, to: Id) {
    let choices = chooser::choices(frame.session.plan(), frame.session.view(), &from, &to);
    match choices.as_slice() {
        [] => {
            let text = texts::notices::NOT_LINKED.in_language(frame.session.language());
            frame.effects.push(Effect::Notice(text.to_owned()));
        }
        [only] => frame.act(Action::AddLink { from, to, kind: only.kind }),
        _ => state.chooser = Some(LinkChooser::new(from, to, choices)),
    }
}

pub(super) fn create_linked(
    state: &mut CanvasState,
    frame: &mut Frame<'_>,
    from: Id,
    item: PaletteItem,
    at: Point,
) {
    if let Some(to) = add(frame, item, at, true) {
        choose_link(state, frame, from, to.clone());
        state.to_name = Some(to);
    }
}

/// Adds what a palette item stands for, its middle at a place in world points; gives what was
/// added, if there was room for it.
pub(super) fn add(
    frame: &mut Frame<'_>,
    item: PaletteItem,
    center: Point,
    make_room: bool,
) -> Option<Id> {
    let before = frame.session.plan().nodes.len();
    let body = item.body(frame.session.language());
    let node = Node::new(body.clone(), GridPoint::default());
    let card = layout::card(&node);
    let at = center - Point::new(card.width() / 2.0, card.height() / 2.0);
    let on_grid = match frame.session.settings().snap {
        true => to_grid(at, GRID),
        false => Point::default(),
    };
    frame.act(Action::AddNode { body, at: (at + on_grid).rounded(), make_room });
    let added = frame.session.plan().nodes.len() > before;
    frame.session.selection().single().cloned().filter(|_| added)
}
