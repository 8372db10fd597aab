//! What shall lie where the canvas was empty: what the palette offers, and at the other end of a link
//! that was drawn into the open what can be linked with its start.

use eframe::egui;

use super::{FILTER_HINT, Heading, below, choose_link, pick};
use crate::catalogue;
use crate::geometry::Point;
use crate::language::texts;
use crate::plan::Id;
use crate::session::{Action, Placing, Session};
use crate::ui::canvas::CanvasState;
use crate::ui::canvas::context::CanvasCx;
use crate::ui::canvas::placing::{add, add_body};
use crate::ui::panels::palette::{Offer, PaletteItem};
use crate::ui::widgets::{Pick, PickList, PickRow};

/// From the upper edge of the canvas to a list about the whole drawing, in screen points.
const BELOW_RESULT: f32 = 84.0;

/// The list of what can lie somewhere.
#[derive(Debug)]
pub(in crate::ui::canvas) struct NodeChooser {
    /// What it will be linked with, if with anything.
    from: Option<Id>,
    /// Near where it shall lie.
    at: Point,
    /// Whether nobody pointed there: it lies in its lane.
    in_lane: bool,
    list: PickList,
}

/// Offers to create something, its middle here in world points, linked from a node if one is given.
pub(in crate::ui::canvas) fn offer_node(state: &mut CanvasState, from: Option<Id>, at: Point) {
    let list = PickList::default();
    state.node_chooser = Some(NodeChooser { from, at, in_lane: false, list });
}

/// Offers to create something wherever it belongs.
pub(in crate::ui::canvas) fn offer_names(state: &mut CanvasState, session: &Session) {
    let (at, list) = (session.camera().visible_area().center(), PickList::default());
    state.node_chooser = Some(NodeChooser { from: None, at, in_lane: true, list });
}

impl NodeChooser {
    /// What is found for what is typed, and can be linked with the start if there is one.
    fn rows(&self, session: &Session) -> Vec<PickRow<Offer>> {
        let language = session.language();
        let typed = self.list.typed.trim();
        let start = self.from.as_ref().and_then(|from| session.plan().nodes.get(from));
        let start = start.map(|node| node.sort());
        let can_be_linked = |offer: &Offer| {
            if self.from.is_none() {
                return true;
            }
            let sort = match offer {
                Offer::Item(item) => item.body(language).sort(),
                Offer::Named(found) => found.kind.sort(),
                Offer::Several(_) => return false,
            };
            let mut kinds = catalogue::catalogue().links.keys();
            start.is_some_and(|start| kinds.any(|kind| kind.relation(start, sort).is_some()))
        };
        let offers = match typed {
            "" => PaletteItem::all().map(Offer::Item).collect(),
            typed => Offer::found(typed, language),
        };
        let mut offers: Vec<Offer> = offers.into_iter().filter(can_be_linked).collect();
        let note = Offer::note(typed);
        if offers.is_empty() && !typed.is_empty() && can_be_linked(&note) {
            offers.push(note);
        }
        let row = |offer: Offer| PickRow {
            title: offer.title(language),
            detail: offer.detail(language),
            aside: offer.aside(language),
            heading: None,
            is_enabled: true,
            value: offer,
        };
        offers.into_iter().map(row).collect()
    }
}

/// Shows the list, and creates and links what is chosen.
pub(super) fn show(ui: &egui::Ui, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    let Some(chooser) = &mut state.node_chooser else { return };
    let (title, hint) = match (&chooser.from, chooser.in_lane) {
        (Some(_), _) => (texts::canvas::CREATE_LINKED, FILTER_HINT),
        (None, false) => (texts::canvas::CREATE_HERE, texts::names::HINT_NAMES),
        (None, true) => (texts::names::PLACE_TITLE, texts::names::HINT_NAMES),
    };
    let title = title.in_language(cx.session.language());
    let top = match chooser.in_lane {
        // It is about the whole drawing.
        true => ui.clip_rect().center_top() + egui::vec2(0.0, BELOW_RESULT),
        false => below(cx, chooser.at),
    };
    let heading = Heading { salt: "node chooser", title, hint, top };
    let rows = chooser.rows(cx.session);
    match pick(ui, cx, &heading, &mut chooser.list, &rows) {
        Pick::Open => {}
        Pick::Closed => state.node_chooser = None,
        Pick::Chosen(offer) => {
            if let Some(chooser) = state.node_chooser.take() {
                create(state, cx, chooser, offer);
            }
        }
    }
}

fn create(state: &mut CanvasState, cx: &mut CanvasCx<'_>, chooser: NodeChooser, offer: Offer) {
    let NodeChooser { from, at, in_lane, .. } = chooser;
    let placing = if in_lane { Placing::InLane } else { Placing::Nearby };
    let (added, is_named) = match offer {
        Offer::Item(item) => (add(cx, item, at, placing), matches!(item, PaletteItem::Known(_))),
        Offer::Named(found) => (add_body(cx, found.body(cx.session.language()), at, placing), true),
        Offer::Several(text) => {
            cx.act(Action::PlaceNamed { text, at: None });
            return;
        }
    };
    let Some(to) = added else { return };
    if let Some(from) = from {
        choose_link(state, cx, from, to.clone());
    }
    if !is_named {
        state.to_name = Some(to);
    }
}
