//! What the pointer is in the middle of gets its inputs here, and what it asks for is done.

use eframe::egui;

use super::CanvasState;
use super::chooser::{choose_link, offer_node};
use super::context::CanvasCx;
use super::tool::{Input, Request, Surroundings};
use crate::scene::Scene;

/// Tells the tool what the pointer did, and does what it asks for.
pub(super) fn feed(
    context: &egui::Context,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
    scene: &Scene,
    input: &Input,
) {
    loop {
        let around = Surroundings { session: &*cx.session, scene };
        let (requests, again) = state.tool.step(input, around);
        for request in requests {
            carry_out(context, request, state, cx);
        }
        state.tool.follow(cx.session);
        if !again {
            return;
        }
    }
}

fn carry_out(
    context: &egui::Context,
    request: Request,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
) {
    match request {
        Request::Act(action) => cx.act(*action),
        Request::ChooseLink { from, to } => choose_link(state, cx, from, to),
        Request::OfferNode { from, at } => {
            offer_node(state, from, at);
            context.request_repaint();
        }
        Request::EditName(id) => state.edit_name(id, cx.session),
        Request::EditNameOfSelected => {
            if let Some(id) = cx.session.selection().single().cloned() {
                state.edit_name(id, cx.session);
            }
        }
    }
}
