//! The tree of the outline: which rows there are, which of them has the keyboard, and the keys. It
//! is one stop of the keyboard; arrows go through its rows. Only the rows in sight are laid out.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui;
use egui::{
    Event, EventFilter, Id as WidgetId, Key, Modifiers, Order, Rect, Role, ScrollArea, Sense, Ui,
    UiBuilder, WidgetInfo,
};

use super::row::{self, Asked, Naming, RowsCx};
use crate::language::{search::folded, texts};
use crate::plan::{Body, Id};
use crate::session::{
    Action, Command, Outline, OutlineItem, OutlineRow, Selection, Session, TypingTarget,
};
use crate::ui::describe::ElementFacts;
use crate::ui::panels::PanelCx;
use crate::ui::style::HIT_HEIGHT;

/// How high a row is, in points.
pub(super) const ROW: f32 = HIT_HEIGHT;
/// Letters that come later than this, in seconds, begin another name.
const PAUSE: f64 = 1.0;

/// What is known of the tree from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct TreeState {
    /// The rows that are not as they are at first: closed or open.
    switched: BTreeSet<OutlineItem>,
    rows: Option<(Arc<Outline>, Arc<Vec<OutlineRow>>)>,
    /// The row at which the keyboard is, and its place when it was last there.
    current: Option<OutlineItem>,
    current_place: usize,
    /// Where a range begins.
    anchor: Option<OutlineItem>,
    last_selection: Selection,
    typed: String,
    typed_at: f64,
    naming: Option<Naming>,
    scrolls: bool,
    wants_keyboard: bool,
    has_keyboard: bool,
    /// Whether the keyboard comes back when what took it is done.
    comes_back: bool,
    waits: bool,
    is_used: bool,
    is_pointed: bool,
    /// Whether all rows are to be opened or closed.
    all: Option<bool>,
}

impl TreeState {
    pub(super) fn take_keyboard(&mut self) {
        self.wants_keyboard = true;
        self.is_used = true;
    }

    pub(super) fn has_keyboard(&self) -> bool {
        self.has_keyboard
    }

    pub(super) fn is_naming(&self) -> bool {
        self.naming.is_some()
    }

    pub(super) fn is_used(&self) -> bool {
        self.is_used
    }

    pub(super) fn use_it(&mut self) {
        self.is_used = true;
    }

    pub(super) fn is_pointed(&self) -> bool {
        self.is_pointed
    }

    pub(super) fn come_back(&mut self) {
        self.comes_back = true;
    }

    pub(super) fn wait(&mut self, waits: bool) {
        self.comes_back |= waits && self.has_keyboard;
        self.waits = waits;
    }

    pub(super) fn open_all(&mut self, open: bool) {
        self.all = Some(open);
    }

    /// Nothing is drawn, so there is nothing to go through.
    pub(super) fn show_nothing(&mut self) {
        (self.has_keyboard, self.is_pointed) = (false, false);
        self.rows = None;
    }

    pub(super) fn edit_name(&mut self, id: &Id, session: &mut Session) -> bool {
        let node = session.plan().nodes.get(id);
        if node.is_some_and(|node| matches!(node.body, Body::Note(_))) {
            // A note has many lines, for which a row has no room.
            return false;
        }
        if node.is_none() && !session.plan().links.contains_key(id) {
            return false;
        }
        let is_current = |item: &OutlineItem| item.element() == Some(id);
        if !self.current.as_ref().is_some_and(is_current) {
            self.go_to_element(id, session);
        }
        session.dispatch(Action::BeginTyping(TypingTarget::Element(id.clone())));
        self.naming = Some(Naming { id: id.clone(), fresh: true });
        self.scrolls = true;
        true
    }

    /// Opens whatever an element lies under and goes to it.
    fn go_to_element(&mut self, id: &Id, session: &mut Session) {
        let outline = session.outline();
        let Some((item, around)) = outline.place_of(session.plan(), id) else { return };
        for above in around {
            if outline.is_open_at_first(&above) == self.switched.contains(&above) {
                self.switch(&above);
            }
        }
        self.current = Some(item);
        self.scrolls = true;
    }

    fn switch(&mut self, item: &OutlineItem) {
        if !self.switched.remove(item) {
            self.switched.insert(item.clone());
        }
        self.rows = None;
    }

    fn list(&mut self, session: &mut Session) -> Arc<Vec<OutlineRow>> {
        let outline = session.outline();
        if let Some(open) = self.all.take() {
            self.switched.clear();
            let every: BTreeSet<OutlineItem> =
                outline.items().filter(|item| outline.is_open_at_first(item) != open).collect();
            self.switched = every;
            self.rows = None;
        }
        if let Some((of, rows)) = &self.rows
            && Arc::ptr_eq(of, &outline)
        {
            return Arc::clone(rows);
        }
        let rows = Arc::new(outline.rows(&self.switched));
        self.rows = Some((outline, Arc::clone(&rows)));
        rows
    }

    /// Whoever selects something elsewhere finds it here.
    fn follow_selection(&mut self, session: &mut Session) {
        if *session.selection() == self.last_selection {
            return;
        }
        self.last_selection = session.selection().clone();
        let current = self.current.as_ref().and_then(OutlineItem::element);
        if current.is_some_and(|id| self.last_selection.contains(id)) {
            return;
        }
        let first = self.last_selection.iter().next().cloned();
        if let Some(id) = first {
            self.go_to_element(&id, session);
        }
    }

    /// The elements of the rows from the anchor to a place.
    fn range_to(&self, place: usize, rows: &[OutlineRow]) -> Selection {
        let is_anchor = |row: &OutlineRow| self.anchor.as_ref() == Some(&row.item);
        let from = rows.iter().position(is_anchor).unwrap_or(place);
        let range = &rows[from.min(place)..=from.max(place)];
        range.iter().filter_map(|row| row.item.element()).cloned().collect()
    }

    /// The place of the row at which the keyboard is; where it is gone, of the one that took its
    /// place.
    fn place(&mut self, rows: &[OutlineRow]) -> Option<usize> {
        let current = self.current.as_ref()?;
        if let Some(place) = rows.iter().position(|row| row.item == *current) {
            self.current_place = place;
            return Some(place);
        }
        let place = self.current_place.min(rows.len().checked_sub(1)?);
        self.current = Some(rows[place].item.clone());
        Some(place)
    }
}

/// The tree is the same with and without the properties under it.
fn tree_id() -> WidgetId {
    WidgetId::unique("tree of the outline")
}

/// Shows the tree in the rest of `ui`.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, state: &mut TreeState) {
    state.follow_selection(cx.session);
    let rows = state.list(cx.session);
    let place = state.place(&rows);
    let facts = ElementFacts::of(cx.session);
    let area = ui.available_rect_before_wrap();
    let tree = tree_id();
    let response = ui.interact(area, tree, Sense::focusable_noninteractive());
    let top_count = state.rows.as_ref().map_or(0, |(outline, _)| outline.top_count());
    response
        .widget_info(|| WidgetInfo::labeled(Role::Tree, true, cx.text(texts::outline::OUTLINE)));
    let described = ui.ctx().accesskit_node_builder(tree, |node| {
        node.set_size_of_set(top_count);
        node.set_multiselectable();
    });
    // Read only for whom they are said to: a large plan has many.
    let links = match described {
        Some(()) => cx.session.links_of_nodes(),
        None => Default::default(),
    };
    hold_keyboard(ui, tree, area, state);
    let place = match place {
        // Whoever comes here by the keyboard begins at the top.
        None if state.has_keyboard => {
            state.current = rows.first().map(|row| row.item.clone());
            state.current.as_ref().map(|_| 0)
        }
        place => place,
    };
    let mut shown = RowsCx { cx: &*cx, tree, rows: &rows, place, facts: &facts, links: &links };
    let mut asked = match state.has_keyboard && state.naming.is_none() {
        true => pressed(ui, state, &shown),
        false => Vec::new(),
    };
    let scope = tree.with("rows");
    let place = UiBuilder::new().scope_id(scope).max_rect(area).accessibility_parent(tree);
    ui.scope_builder(place, |ui| {
        let scroll = ScrollArea::vertical().id_salt("outline").auto_shrink([false, false]);
        scroll.show_viewport(ui, |ui, viewport| {
            asked.extend(visible_rows(ui, state, &mut shown, viewport));
        });
    });
    for (place, what) in asked {
        answer(ui, cx, state, &rows, (place, what));
    }
}

/// Shows the rows in sight, as what is asked of which row.
fn visible_rows(
    ui: &mut Ui,
    state: &mut TreeState,
    shown: &mut RowsCx<'_>,
    viewport: Rect,
) -> Vec<(usize, Asked)> {
    let count = shown.rows.len();
    ui.set_height(ROW * count as f32 + 8.0);
    let top = ui.max_rect().top();
    let width = ui.max_rect().x_range();
    let rect_of = |place: usize| {
        let y = top + ROW * place as f32;
        Rect::from_x_y_ranges(width, y..=y + ROW).shrink2(egui::vec2(8.0, 0.0))
    };
    if let (Some(place), true) = (shown.place, std::mem::take(&mut state.scrolls)) {
        ui.scroll_to_rect(rect_of(place), None);
    }
    let first = (viewport.min.y / ROW).floor().max(0.0) as usize;
    let last = ((viewport.max.y / ROW).ceil() as usize + 1).min(count);
    let first = first.min(last);
    row::stand_in_for_those_above(ui, shown, first, rect_of);
    let mut asked: Vec<_> =
        row::requests_out_of_sight(ui, shown, first..last).into_iter().collect();
    for place in first..last {
        asked.extend(row::show(ui, shown, place, rect_of(place), &mut state.naming));
    }
    if let Some(place) = shown.place.filter(|place| (first..last).contains(place)) {
        let active = shown.widget(place).accesskit_id();
        ui.ctx().accesskit_node_builder(shown.tree, |node| node.set_active_descendant(active));
    }
    asked
}

/// Who has the keyboard, and whether it comes back.
fn hold_keyboard(ui: &Ui, tree: WidgetId, area: Rect, state: &mut TreeState) {
    let focused = ui.memory(|memory| memory.focused());
    if state.comes_back && !state.waits && state.naming.is_none() {
        state.comes_back = false;
        state.wants_keyboard |= focused.is_none();
    }
    if std::mem::take(&mut state.wants_keyboard) {
        ui.memory_mut(|memory| memory.request_focus(tree));
        ui.ctx().request_repaint();
    }
    state.has_keyboard = ui.memory(|memory| memory.has_focus(tree));
    state.is_used |= state.has_keyboard;
    if state.has_keyboard {
        let filter = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: false,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(tree, filter));
    }
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let on_ground = pointer.filter(|at| {
        ui.ctx().layer_id_at(*at).is_none_or(|layer| layer.order == Order::Background)
    });
    state.is_pointed = on_ground.is_some_and(|at| area.contains(at));
    if let Some(at) = on_ground
        && ui.input(|input| input.pointer.any_pressed())
    {
        state.is_used = ui.max_rect().x_range().contains(at.x);
    }
}

/// The keys of a tree, as what is asked of which row.
fn pressed(ui: &Ui, state: &mut TreeState, shown: &RowsCx<'_>) -> Vec<(usize, Asked)> {
    let rows = shown.rows;
    if rows.is_empty() {
        return Vec::new();
    }
    let last = rows.len() - 1;
    let page = ((ui.available_height() / ROW) as usize).max(2) - 1;
    let here = shown.place;
    let at = here.unwrap_or(0);
    let row = &rows[at];
    let mut asked = Vec::new();
    let key =
        |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let target = |extend: bool| {
        let pressed = |wanted| key(if extend { Modifiers::SHIFT } else { Modifiers::NONE }, wanted);
        Some(match () {
            () if pressed(Key::ArrowDown) => here.map_or(0, |at| (at + 1).min(last)),
            () if pressed(Key::ArrowUp) => here.map_or(0, |at| at.saturating_sub(1)),
            () if pressed(Key::Home) => 0,
            () if pressed(Key::End) => last,
            () if pressed(Key::PageDown) => (at + page).min(last),
            () if pressed(Key::PageUp) => at.saturating_sub(page),
            () => return None,
        })
    };
    if let Some(to) = target(true) {
        asked.push((to, Asked::Extend));
    } else if let Some(to) = target(false) {
        asked.push((to, Asked::GoTo));
    }
    if key(Modifiers::NONE, Key::ArrowRight) {
        match (row.open, row.children) {
            (_, 0) => {}
            (true, _) => asked.push((at + 1, Asked::GoTo)),
            (false, _) => asked.push((at, Asked::Switch)),
        }
    }
    if key(Modifiers::NONE, Key::ArrowLeft) {
        match (row.open, row.parent) {
            (true, _) => asked.push((at, Asked::Switch)),
            (false, Some(parent)) => asked.push((parent, Asked::GoTo)),
            (false, None) => {}
        }
    }
    if key(Modifiers::NONE, Key::Enter) {
        let of_element = row.item.element().is_some();
        asked.push((at, if of_element { Asked::Name } else { Asked::Switch }));
    }
    if key(Modifiers::COMMAND, Key::Space) {
        asked.push((at, Asked::Toggle));
    }
    asked.extend(typed(ui, state, shown).map(|to| (to, Asked::GoTo)));
    if state.typed.is_empty() && key(Modifiers::NONE, Key::Space) {
        asked.push((at, Asked::Show));
    }
    asked
}

/// The row to which typed letters lead: the next whose name begins with them.
fn typed(ui: &Ui, state: &mut TreeState, shown: &RowsCx<'_>) -> Option<usize> {
    let now = ui.input(|input| input.time);
    if now - state.typed_at > PAUSE {
        state.typed.clear();
    }
    let mut letters = String::new();
    let may_begin_blank = !state.typed.is_empty();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Text(text) = event else { return true };
            let counts = may_begin_blank || !text.trim().is_empty();
            if counts {
                letters.push_str(text);
            }
            !counts
        });
    });
    if letters.is_empty() {
        return None;
    }
    state.typed_at = now;
    let begins = state.typed.is_empty();
    state.typed.push_str(&letters);
    state.typed = folded(&state.typed);
    let here = shown.place.unwrap_or(0);
    let count = shown.rows.len();
    // The same letter again leads on to the next name that begins with it.
    let mut all = state.typed.chars();
    let same = all.next().filter(|first| all.all(|letter| letter == *first));
    let wanted = match same {
        Some(letter) => letter.to_string(),
        None => state.typed.clone(),
    };
    let from = usize::from(begins || same.is_some());
    let places = (0..count).map(|step| (here + from + step) % count);
    places.into_iter().find(|place| {
        let name = row::name(shown.cx.plan(), &shown.rows[*place], shown.cx.look);
        folded(&name).starts_with(&wanted)
    })
}

/// Does what was asked of a row.
fn answer(
    ui: &Ui,
    cx: &mut PanelCx<'_>,
    state: &mut TreeState,
    rows: &[OutlineRow],
    (place, what): (usize, Asked),
) {
    let Some(row) = rows.get(place) else { return };
    let item = row.item.clone();
    let element = item.element().cloned();
    ui.ctx().request_repaint();
    if matches!(what, Asked::Switch) {
        state.switch(&item);
        if state.current.is_none() {
            state.current = Some(item);
        }
        return;
    }
    if matches!(what, Asked::Named) {
        state.naming = None;
        state.scrolls = true;
        state.wants_keyboard |= ui.memory(|memory| memory.focused()).is_none();
        return;
    }
    state.current = Some(item.clone());
    state.current_place = place;
    state.is_used = true;
    if !matches!(what, Asked::Click | Asked::Menu) {
        state.scrolls = true;
    }
    if !matches!(what, Asked::Extend) {
        state.anchor = Some(item);
    }
    let only = |id: &Id| Selection::from_iter([id.clone()]);
    match (what, element) {
        (Asked::GoTo, Some(id)) => go_to(cx, &id),
        (Asked::Click | Asked::Focus | Asked::Show, element) => {
            ui.memory_mut(|memory| memory.request_focus(tree_id()));
            cx.request_all(element.map(|id| Action::Show(only(&id))));
        }
        (Asked::Toggle, Some(id)) => cx.request(Action::ToggleSelected(id)),
        (Asked::Extend, _) => {
            cx.request(Action::Select(state.range_to(place, rows)));
        }
        (Asked::Menu, Some(id)) if !cx.session.selection().contains(&id) => {
            cx.request(Action::Select(only(&id)));
        }
        (Asked::Name, Some(id)) => {
            if !cx.session.selection().contains(&id) {
                cx.request(Action::Select(only(&id)));
            }
            if !state.edit_name(&id, cx.session) {
                cx.run(Command::Rename);
            }
        }
        _ => {}
    }
}

/// Selects what the keyboard went to, and looks at it where it is in the shown view.
fn go_to(cx: &PanelCx<'_>, id: &Id) {
    let selection = Selection::from_iter([id.clone()]);
    let shown = match cx.session.in_view().contains(id) {
        true => Action::Show(selection),
        false => Action::Select(selection),
    };
    cx.request(shown);
}
