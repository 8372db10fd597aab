//! The outline: the whole plan as a tree, for whoever does not see the drawing or cannot point.
//! What can be done on the canvas can be done from here; below the tree stand the properties of
//! what is selected.

mod row;
mod tree;

use eframe::egui;
use egui::{Frame, Margin, Popup, Ui, pos2};

use super::inspector::{self, SeveralState};
use crate::language::search::is_found;
use crate::language::texts;
use crate::plan::Id;
use crate::session::{Action, Command, Session};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::panels::palette::PaletteItem;
use crate::ui::panels::{context_menu, scrolling};
use crate::ui::style::color;
use crate::ui::widgets::{
    Button, ButtonKind, Pick, PickList, PickPlace, PickRow, empty_state, icon_button,
};
use tree::TreeState;

/// The least height of the tree and of the properties under it, in points.
const LEAST_TREE: f32 = 140.0;
const LEAST_PROPERTIES: f32 = 120.0;
/// How much of the panel the tree takes at first.
const SHARE_OF_TREE: f32 = 0.55;
/// The part of the panel with the tree, which is made higher by its edge.
const TREE: &str = "tree over the properties";
/// How wide the list of what can be added is, in points.
const LIST_WIDTH: f32 = 300.0;

/// What the outline shows.
#[derive(Clone, Debug, Default)]
pub struct OutlineState {
    tree: TreeState,
    /// The list of what can be added, while it is open.
    adding: Option<PickList>,
    /// The edge by which the tree is made higher.
    edge: Option<egui::Id>,
}

impl OutlineState {
    /// Has the tree take the keyboard.
    pub fn take_keyboard(&mut self) {
        self.tree.take_keyboard();
    }

    /// The edge by which the tree is made higher: it knows no keys.
    pub fn edge(&self) -> Option<egui::Id> {
        self.edge
    }

    /// Whether the tree has the keyboard: then letters lead to what begins with them.
    pub fn has_keyboard(&self) -> bool {
        self.tree.has_keyboard()
    }

    /// Whether a name is typed in its row.
    pub fn is_naming(&self) -> bool {
        self.tree.is_naming()
    }

    /// Whether the user works here rather than on the canvas.
    pub fn is_used(&self) -> bool {
        self.tree.is_used()
    }

    /// Whether the pointer is over the tree, which has a menu of its own.
    pub fn is_pointed(&self) -> bool {
        self.tree.is_pointed()
    }

    /// Tells whether a list or a dialog waits for an answer; the keyboard comes back afterwards.
    pub fn wait(&mut self, waits: bool) {
        self.tree.wait(waits || self.adding.is_some());
    }

    /// Lets the user type the name of an element in its row, if it can be typed there.
    pub fn edit_name(&mut self, id: &Id, session: &mut Session) -> bool {
        self.tree.edit_name(id, session)
    }
}

/// Shows the outline in the whole of `ui`.
pub fn show(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    state: &mut OutlineState,
    several: &mut SeveralState,
) {
    let margin = Margin { left: 14, right: 14, top: 8, bottom: 6 };
    Frame::new().inner_margin(margin).show(ui, |ui| head(ui, cx, state));
    add(ui, cx, state);
    if cx.plan().nodes.is_empty() {
        ui.add_space(12.0);
        empty_state(
            ui,
            cx.look,
            Icon::Outline,
            cx.text(texts::outline::EMPTY),
            cx.text(texts::outline::EMPTY_HINT),
        );
        state.tree.show_nothing();
        return;
    }
    if cx.session.selection().is_empty() {
        state.edge = None;
        tree::show(ui, cx, &mut state.tree);
        return;
    }
    let height = ui.available_height();
    let most = (height - LEAST_PROPERTIES).max(LEAST_TREE);
    let frame = Frame::new().fill(color(cx.theme().surface));
    state.edge = Some(ui.scope_id().with(TREE).with("__resize"));
    egui::Panel::top(TREE)
        .frame(frame)
        .resizable(true)
        .default_size((height * SHARE_OF_TREE).clamp(LEAST_TREE, most))
        .size_range(LEAST_TREE..=most)
        .show_separator_line(true)
        .show(ui, |ui| tree::show(ui, cx, &mut state.tree));
    ui.spacing_mut().item_spacing.y = 8.0;
    scrolling(ui, "properties under the outline", |ui| {
        inspector::show(ui, cx, several);
    });
}

/// What can be done: add, link, everything else, and open or close all.
fn head(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut OutlineState) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let add = Button::new(cx.look, cx.text(texts::outline::ADD)).icon(Icon::Plus);
        if add.kind(ButtonKind::Quiet).show(ui).clicked() {
            state.adding = Some(PickList::default());
            state.tree.use_it();
        }
        let (name, may_link) =
            (cx.text(texts::canvas::LINK_TO), cx.session.is_enabled(Command::LinkTo));
        if icon_button(ui, cx.look, Icon::Link, name, may_link).clicked() {
            cx.request(Action::Run(Command::LinkTo));
            state.tree.use_it();
            state.tree.come_back();
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let more = icon_button(ui, cx.look, Icon::More, cx.text(texts::outline::ACTIONS), true);
            Popup::menu(&more).show(|ui| {
                state.tree.use_it();
                context_menu::entries(ui, cx, &context_menu::of_selection(cx.session));
            });
            let is_empty = cx.plan().nodes.is_empty();
            if icon_button(
                ui,
                cx.look,
                Icon::Collapse,
                cx.text(texts::outline::CLOSE_ALL),
                !is_empty,
            )
            .clicked()
            {
                state.tree.open_all(false);
            }
            if icon_button(ui, cx.look, Icon::Expand, cx.text(texts::outline::OPEN_ALL), !is_empty)
                .clicked()
            {
                state.tree.open_all(true);
            }
        });
    });
}

/// The list of what can be added.
fn add(ui: &Ui, cx: &PanelCx<'_>, state: &mut OutlineState) {
    let Some(list) = &mut state.adding else { return };
    let rows: Vec<PickRow<PaletteItem>> = PaletteItem::all()
        .map(|item| PickRow {
            title: item.title(cx.language()),
            detail: String::new(),
            aside: item.sort_name(cx.language()).to_owned(),
            heading: None,
            is_enabled: true,
            value: item,
        })
        .filter(|row| is_found(&[&row.title, &row.aside], &list.typed))
        .collect();
    let window = ui.ctx().content_rect();
    let panel = ui.max_rect();
    let place = PickPlace {
        id: ui.scope_id().with("what can be added"),
        title: cx.text(texts::outline::ADD_TITLE),
        hint: cx.text(texts::outline::ADD_HINT),
        top: pos2(panel.left() - LIST_WIDTH / 2.0, panel.top()),
        window,
        width: LIST_WIDTH,
    };
    match list.show(ui.ctx(), cx.look, place, &rows) {
        Pick::Open => {}
        Pick::Closed => {
            state.adding = None;
            state.tree.come_back();
        }
        Pick::Chosen(item) => {
            state.adding = None;
            state.tree.use_it();
            let body = item.body(cx.language());
            cx.request(Action::PlaceGuided { body, planned: None, addressed: None });
        }
    }
}
