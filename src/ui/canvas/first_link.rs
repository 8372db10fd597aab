//! Two channels that sell, and nothing that joins any: a link that is not there yet asks how they work
//! together. It goes with the first link, and with the third channel.

use eframe::egui::{self, Shape, Stroke};

use super::CanvasState;
use super::chooser::choose_link;
use super::context::CanvasCx;
use super::paint::Projection;
use super::target::card;
use crate::language::texts;
use crate::plan::{Body, Id};
use crate::session::Session;
use crate::ui::style::{self, BUTTON_RADIUS};
use crate::ui::widgets::{Button, ButtonKind, Look};

/// The dashes of the link that is not there, in screen points.
const DASH: f32 = 6.0;
const GAP: f32 = 5.0;
/// How high the question is, in screen points.
const HEIGHT: f32 = 28.0;
/// How far it keeps from cards, in screen points.
const ASIDE: f32 = 14.0;

/// The two that stand alone, the one that is farther left first.
fn pair(session: &mut Session) -> Option<[Id; 2]> {
    let found = session.classification();
    let plan = session.plan();
    let is_channel =
        |id: &Id| plan.nodes.get(id).is_some_and(|node| matches!(node.body, Body::Channel(_)));
    if plan.links.values().any(|link| is_channel(&link.from) && is_channel(&link.to)) {
        return None;
    }
    let selling = plan.nodes.iter().filter(|(id, _)| is_channel(id) && found.sells_at(id));
    let mut selling: Vec<_> = selling.take(3).collect();
    selling.sort_by_key(|(_, node)| (node.at.x, node.at.y));
    match &selling[..] {
        [(first, _), (second, _)] => Some([Id::clone(first), Id::clone(second)]),
        _ => None,
    }
}

/// Shows the link and its question while nothing else is under way.
pub(super) fn show(ui: &mut egui::Ui, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    if state.is_busy() || cx.session.in_gesture() || cx.session.compared().is_some() {
        return;
    }
    let Some([from, to]) = pair(cx.session) else { return };
    let scene = cx.session.scene(cx.appearance);
    let camera = *cx.session.camera();
    let projection = Projection::new(&camera, false);
    let place = |id: &Id| card(&scene, id).map(|card| projection.rect(&card));
    let Some((a, b)) = place(&from).zip(place(&to)) else { return };
    let (start, end) = (edge(a, b.center()), edge(b, a.center()));
    let look = cx.look();
    let stroke = Stroke::new(1.5, style::color(look.theme.accent.faded(0.7)));
    ui.painter().extend(Shape::dashed_line(&[start, end], stroke, DASH, GAP));
    let words = look.say(texts::canvas::HOW_TOGETHER);
    let width = Button::new(look, words).kind(ButtonKind::Quiet).height(HEIGHT).natural_width(ui);
    let middle = clear_of([a, b], start.lerp(end, 0.5), egui::vec2(width, HEIGHT));
    // A layer of its own: what is pressed there is not pressed on the canvas.
    let area = egui::Area::new(ui.scope_id().with("first link"))
        .order(egui::Order::Middle)
        .pivot(egui::Align2::CENTER_CENTER)
        .fixed_pos(middle)
        .constrain(false);
    let frame =
        egui::Frame::new().fill(style::color(look.theme.raised)).corner_radius(BUTTON_RADIUS);
    let is_pressed = ui.clip_rect().contains(middle)
        && area.show(ui.ctx(), |ui| frame.show(ui, |ui| question(ui, look, words)).inner).inner;
    if is_pressed {
        choose_link(state, cx, from, to);
    }
}

/// Where the middle of the question lies: on the link, or under both cards where it would cover them and
/// what links are drawn from.
fn clear_of(cards: [egui::Rect; 2], middle: egui::Pos2, size: egui::Vec2) -> egui::Pos2 {
    let there = egui::Rect::from_center_size(middle, size).expand(ASIDE);
    match cards.iter().any(|card| card.intersects(there)) {
        true => {
            let foot = cards.iter().map(egui::Rect::bottom).fold(f32::NEG_INFINITY, f32::max);
            egui::pos2(middle.x, foot + ASIDE + size.y / 2.0)
        }
        false => middle,
    }
}

fn question(ui: &mut egui::Ui, look: Look, words: &str) -> bool {
    Button::new(look, words).kind(ButtonKind::Quiet).height(HEIGHT).show(ui).clicked()
}

/// Where the way from the middle of a card to a place leaves the card.
fn edge(card: egui::Rect, to: egui::Pos2) -> egui::Pos2 {
    let (middle, way) = (card.center(), to - card.center());
    let reach =
        |half: f32, along: f32| if along == 0.0 { f32::INFINITY } else { half / along.abs() };
    let share = reach(card.width() / 2.0, way.x).min(reach(card.height() / 2.0, way.y));
    middle + way * share.min(1.0)
}
