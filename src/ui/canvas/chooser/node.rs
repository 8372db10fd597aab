//! What lies at the other end of a link that was drawn into the open: what the palette offers and
//! can be linked with its start.

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

/// The list of what can lie at the other end of a link that was drawn into the open.
#[derive(Debug)]
pub(in crate::ui::canvas) struct NodeChooser {
    from: Id,
    at: Point,
    list: PickList,
}

/// Offers to create the other end of a link from a node, its middle here in world points.
pub(in crate::ui::canvas) fn offer_node(state: &mut CanvasState, from: Id, at: Point) {
    state.node_chooser = Some(NodeChooser { from, at, list: PickList::default() });
}

impl NodeChooser {
    /// What can be linked with the start and is found for what is typed.
    fn rows(&self, session: &Session) -> Vec<PickRow<PaletteItem>> {
        let language = session.language();
        let start = session.plan().nodes.get(&self.from).map(|node| node.sort());
        let can_be_linked = |item: &PaletteItem| {
            let node = Node::new(item.body(language), Default::default());
            let mut kinds = catalogue::catalogue().links.keys();
            start.is_some_and(|start| kinds.any(|kind| kind.relation(start, node.sort()).is_some()))
        };
        let rows = PaletteItem::all().filter(can_be_linked).map(|item| PickRow {
            title: item.title(language),
            detail: String::new(),
            aside: item.sort_name(language).to_owned(),
            heading: None,
            value: item,
        });
        rows.filter(|row| is_found(&[&row.title, &row.aside], &self.list.typed)).collect()
    }
}

/// Shows the list, and creates and links what is chosen.
pub(super) fn show(ui: &egui::Ui, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    let Some(chooser) = &mut state.node_chooser else { return };
    let title = texts::canvas::CREATE_LINKED.in_language(cx.session.language());
    let top = below(cx, chooser.at);
    let heading = Heading { salt: "node chooser", title, hint: FILTER_HINT, top };
    let rows = chooser.rows(cx.session);
    match pick(ui, cx, &heading, &mut chooser.list, &rows) {
        Pick::Open => {}
        Pick::Closed => state.node_chooser = None,
        Pick::Chosen(item) => {
            let (from, at) = (chooser.from.clone(), chooser.at);
            state.node_chooser = None;
            create_linked(state, cx, (from, at), item);
        }
    }
}

fn create_linked(
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
    (from, at): (Id, Point),
    item: PaletteItem,
) {
    if let Some(to) = add(cx, item, at, Placing::Nearby) {
        choose_link(state, cx, from, to.clone());
        state.to_name = Some(to);
    }
}
