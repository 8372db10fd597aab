//! What shall lie where the canvas was empty: what the palette offers, and at the other end of a link
//! that was drawn into the open what can be linked with its start.

use eframe::egui;

use super::{FILTER_HINT, Heading, below, choose_link, pick};
use crate::catalogue;
use crate::geometry::Point;
use crate::language::search::is_found;
use crate::language::texts;
use crate::plan::{Id, Node};
use crate::session::{Placing, Session};
use crate::ui::canvas::CanvasState;
use crate::ui::canvas::context::CanvasCx;
use crate::ui::canvas::placing::add;
use crate::ui::panels::palette::PaletteItem;
use crate::ui::widgets::{Pick, PickList, PickRow};

/// The list of what can lie somewhere.
#[derive(Debug)]
pub(in crate::ui::canvas) struct NodeChooser {
    /// What it will be linked with, if with anything.
    from: Option<Id>,
    at: Point,
    list: PickList,
}

/// Offers to create something, its middle here in world points, linked from a node if one is given.
pub(in crate::ui::canvas) fn offer_node(state: &mut CanvasState, from: Option<Id>, at: Point) {
    state.node_chooser = Some(NodeChooser { from, at, list: PickList::default() });
}

impl NodeChooser {
    /// What is found for what is typed, and can be linked with the start if there is one.
    fn rows(&self, session: &Session) -> Vec<PickRow<PaletteItem>> {
        let language = session.language();
        let start = self.from.as_ref().and_then(|from| session.plan().nodes.get(from));
        let start = start.map(|node| node.sort());
        let can_be_linked = |item: &PaletteItem| {
            if self.from.is_none() {
                return true;
            }
            let node = Node::new(item.body(language), Default::default());
            let mut kinds = catalogue::catalogue().links.keys();
            start.is_some_and(|start| kinds.any(|kind| kind.relation(start, node.sort()).is_some()))
        };
        let rows = PaletteItem::all().filter(can_be_linked).map(|item| PickRow {
            title: item.title(language),
            detail: String::new(),
            aside: item.sort_name(language).to_owned(),
            heading: None,
            is_enabled: true,
            value: item,
        });
        rows.filter(|row| is_found(&[&row.title, &row.aside], &self.list.typed)).collect()
    }
}

/// Shows the list, and creates and links what is chosen.
pub(super) fn show(ui: &egui::Ui, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    let Some(chooser) = &mut state.node_chooser else { return };
    let title = match chooser.from {
        Some(_) => texts::canvas::CREATE_LINKED,
        None => texts::canvas::CREATE_HERE,
    };
    let title = title.in_language(cx.session.language());
    let top = below(cx, chooser.at);
    let heading = Heading { salt: "node chooser", title, hint: FILTER_HINT, top };
    let rows = chooser.rows(cx.session);
    match pick(ui, cx, &heading, &mut chooser.list, &rows) {
        Pick::Open => {}
        Pick::Closed => state.node_chooser = None,
        Pick::Chosen(item) => {
            let (from, at) = (chooser.from.clone(), chooser.at);
            state.node_chooser = None;
            create(state, cx, (from, at), item);
        }
    }
}

fn create(
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
    (from, at): (Option<Id>, Point),
    item: PaletteItem,
) {
    if let Some(to) = add(cx, item, at, Placing::Nearby) {
        if let Some(from) = from {
            choose_link(state, cx, from, to.clone());
        }
        state.to_name = Some(to);
    }
}
