//! What the selected elements shall become: each what its name says, or all of one kind.

use eframe::egui;

use super::{FILTER_HINT, Heading, below, pick};
use crate::catalogue::names::{Kind, recognise};
use crate::catalogue::words;
use crate::geometry::{Point, Rect};
use crate::language::search::is_found;
use crate::language::texts;
use crate::layout;
use crate::session::{Action, Session};
use crate::ui::canvas::CanvasState;
use crate::ui::canvas::context::CanvasCx;
use crate::ui::widgets::{Pick, PickList, PickRow};

/// The list of what elements can become.
#[derive(Debug, Default)]
pub(in crate::ui::canvas) struct KindChooser {
    list: PickList,
}

impl KindChooser {
    fn rows(&self, session: &Session) -> Vec<PickRow<Option<Kind>>> {
        let language = session.language();
        let row = |value: Option<Kind>, title: &str, aside: &str| PickRow {
            value,
            title: title.to_owned(),
            detail: String::new(),
            aside: aside.to_owned(),
            heading: None,
            is_enabled: true,
        };
        let by_name = texts::names::BY_NAMES.in_language(language);
        let says = said_by_names(session).map(|aside| row(None, by_name, &aside));
        let kinds = Kind::all().map(|kind| {
            let sort = words::sort(kind.sort()).in_language(language);
            row(Some(kind), kind.title().in_language(language), sort)
        });
        let rows = says.into_iter().chain(kinds);
        rows.filter(|row| is_found(&[&row.title, &row.aside], &self.list.typed)).collect()
    }
}

/// What the names of the selected elements say, if one of them says another kind than it is: the
/// kind, if there is only one.
fn said_by_names(session: &Session) -> Option<String> {
    let said = session.selected_nodes().filter_map(|(_, node)| {
        let name = node.name().trim().lines().next().unwrap_or_default();
        let found = recognise(name)?;
        (Kind::of(&node.body) != Some(found.kind)).then_some(found.kind)
    });
    let mut kinds: Vec<Kind> = said.collect();
    kinds.dedup();
    match kinds.as_slice() {
        [] => None,
        [only] => Some(only.title().in_language(session.language()).to_owned()),
        _ => Some(String::new()),
    }
}

/// Offers what the selected elements can become.
pub(in crate::ui::canvas) fn offer_kind(state: &mut CanvasState) {
    state.kind_chooser = Some(KindChooser::default());
}

/// Shows the list, and turns what is selected into what is chosen.
pub(super) fn show(ui: &egui::Ui, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    let Some(chooser) = &mut state.kind_chooser else { return };
    let title = texts::names::TURN_TITLE.in_language(cx.session.language());
    let top = below(cx, place(cx.session));
    let heading = Heading { salt: "kind chooser", title, hint: FILTER_HINT, top };
    let rows = chooser.rows(cx.session);
    match pick(ui, cx, &heading, &mut chooser.list, &rows) {
        Pick::Open => {}
        Pick::Closed => state.kind_chooser = None,
        Pick::Chosen(kind) => {
            state.kind_chooser = None;
            cx.act(Action::TurnInto(kind));
        }
    }
}

/// Below what is selected, if that is in sight; else in the middle.
fn place(session: &Session) -> Point {
    let seen = session.camera().visible_area();
    let around = Rect::around(session.selected_nodes().map(|(_, node)| layout::card(node)));
    let below = around.map(|all| Point::new(all.center().x, all.max.y));
    below.filter(|at| seen.contains(*at)).unwrap_or_else(|| seen.center())
}
