//! Lists over the canvas from which the user chooses what a drag or a command has left open: what
//! a fresh link is, what lies at its other end, and what a node is linked with.

mod kind;
mod link;
mod node;
pub(super) mod target;

use eframe::egui::{self, Pos2};

use super::CanvasState;
use super::context::CanvasCx;
use crate::geometry::Point;
use crate::language::{Text, texts};
use crate::ui::widgets::{Pick, PickList, PickPlace, PickRow};
pub(super) use kind::{KindChooser, offer_kind};
pub(super) use link::{LinkChooser, choose_link};
pub(super) use node::{NodeChooser, offer_names, offer_node};
pub(super) use target::TargetChooser;

/// Shows the lists that wait for a choice, and does what was chosen.
pub(super) fn show(ui: &egui::Ui, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    if let Some((from, to)) = target::show(ui, &mut state.target_chooser, cx) {
        choose_link(state, cx, from, to);
    }
    link::show(ui, &mut state.chooser, cx);
    node::show(ui, state, cx);
    kind::show(ui, state, cx);
}

/// Where a list lies, and what it says of itself.
struct Heading<'a> {
    /// Sets it apart from other lists.
    salt: &'static str,
    title: &'a str,
    hint: Text,
    /// The middle of its upper edge, in screen points.
    top: Pos2,
}

/// How wide a list is, in screen points.
const WIDTH: f32 = 340.0;

/// Shows a list.
fn pick<T: Clone>(
    ui: &egui::Ui,
    cx: &CanvasCx<'_>,
    heading: &Heading<'_>,
    list: &mut PickList,
    rows: &[PickRow<T>],
) -> Pick<T> {
    let look = cx.look();
    let place = PickPlace {
        id: ui.scope_id().with(heading.salt),
        title: heading.title,
        hint: look.say(heading.hint),
        top: heading.top,
        window: ui.clip_rect(),
        width: WIDTH,
    };
    list.show(ui.ctx(), look, place, rows)
}

/// The upper edge of a list beside a place of the canvas, in world points.
fn below(cx: &CanvasCx<'_>, at: Point) -> Pos2 {
    let screen = cx.session.camera().screen_from_world().point(at);
    egui::pos2(screen.x as f32, screen.y as f32 + 16.0)
}

/// What is said in a list that is narrowed by typing.
const FILTER_HINT: Text = texts::canvas::TYPE_TO_FILTER;
