//! A row of the outline: how it looks, and what it says to a screen reader.

use eframe::egui;
use egui::{
    Id as WidgetId, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::catalogue::words as names;
use crate::language::texts;
use crate::plan::{Body, Id, Lifecycle, MAX_NAME_BYTES, Plan};
use crate::session::{Action, LinksOfNodes, OutlineItem, OutlineRow, TypingTarget, naming};
use crate::text::Face;
use crate::theme::{Icon, Rgba, Theme, icon_of_body};
use crate::ui::describe::{self, ElementFacts};
use crate::ui::panels::{PanelCx, context_menu, tint_of_body};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TAG, TEXT, color};
use crate::ui::widgets::{Look, TextField, fitted, paint_icon, whole_on_hover};

/// How far a row is moved in for each level, in points.
const INDENT: f32 = 16.0;
/// The side of the square that opens and closes a row, and of its icon with the gap behind it.
const SWITCH: f32 = 20.0;
const ICON: f32 = 22.0;

/// What is asked of a row.
#[derive(Clone, Debug)]
pub(super) enum Asked {
    /// To go there with the keyboard.
    GoTo,
    /// To select everything up to there.
    Extend,
    /// To select it and bring it into view.
    Click,
    /// The same from a screen reader or a key.
    Focus,
    Show,
    /// To select it too, or no longer.
    Toggle,
    /// To open or close it.
    Switch,
    /// To type its name.
    Name,
    /// A name was typed, which changes this.
    Named,
    /// To open its menu.
    Menu,
}

/// A name that is typed in its row.
#[derive(Clone, Debug)]
pub(super) struct Naming {
    pub id: Id,
    pub fresh: bool,
}

/// What the rows are shown with.
pub(super) struct RowsCx<'a> {
    pub cx: &'a PanelCx<'a>,
    pub tree: WidgetId,
    pub rows: &'a [OutlineRow],
    /// The row at which the keyboard is.
    pub place: Option<usize>,
    pub facts: &'a ElementFacts,
    pub links: &'a LinksOfNodes,
}

impl RowsCx<'_> {
    /// The widget of a row.
    pub(super) fn widget(&self, place: usize) -> WidgetId {
        self.tree.with(&self.rows[place].item)
    }

    /// What a row lies under, for a screen reader.
    fn holder(&self, place: usize) -> WidgetId {
        self.rows[place].parent.map_or(self.tree, |parent| self.widget(parent))
    }

    fn description(&self, row: &OutlineRow) -> String {
        let (plan, language) = (self.cx.plan(), self.cx.language());
        let shown_view = describe::ShownView::of(self.cx.session);
        match &row.item {
            OutlineItem::Sort(_) => String::new(),
            OutlineItem::Node(id) => {
                let notes = self.facts.notes(id);
                describe::node(plan, (id, self.links.at(id)), shown_view, &notes, language)
            }
            OutlineItem::Link { link, .. } => {
                describe::state_of_link(plan, link, shown_view, &self.facts.notes(link), language)
            }
        }
    }

    /// Describes a row to a screen reader.
    fn describe(&self, ui: &Ui, place: usize, rect: Rect) {
        let row = &self.rows[place];
        let selected = row.item.element().map(|id| self.cx.session.selection().contains(id));
        ui.ctx().accesskit_node_builder(self.widget(place), |node| {
            node.set_description(self.description(row));
            node.set_level(row.depth + 1);
            node.set_position_in_set(row.position);
            if let Some(selected) = selected {
                node.set_selected(selected);
            }
            node.add_action(accesskit::Action::Focus);
            node.add_action(accesskit::Action::Click);
            if row.children > 0 {
                node.set_size_of_set(row.children);
                node.set_expanded(row.open);
                node.add_action(match row.open {
                    true => accesskit::Action::Collapse,
                    false => accesskit::Action::Expand,
                });
            }
            node.set_bounds(accesskit::Rect {
                x0: rect.min.x.into(),
                y0: rect.min.y.into(),
                x1: rect.max.x.into(),
                y1: rect.max.y.into(),
            });
        });
    }
}

/// What a row is called.
pub(super) fn name(plan: &Plan, row: &OutlineRow, look: Look) -> String {
    match &row.item {
        OutlineItem::Sort(sort) => look.say(names::sorts(*sort)).to_owned(),
        OutlineItem::Node(id) => naming::node(plan, id, look.language),
        OutlineItem::Link { at, link } => {
            describe::link_at(plan, at, link, look.language).unwrap_or_default()
        }
    }
}

/// What a screen reader calls a row: a group with how many it holds.
fn spoken(plan: &Plan, row: &OutlineRow, look: Look) -> String {
    let name = name(plan, row, look);
    match row.item {
        OutlineItem::Sort(_) => look.say_with(texts::phrases::WITH_COMMA, &[&name, &row.children]),
        _ => name,
    }
}

/// The widget of a row; what it lies under is there already.
fn widget(ui: &mut Ui, shown: &RowsCx<'_>, place: usize, rect: Rect) -> Ui {
    let row = &shown.rows[place];
    let builder = UiBuilder::new()
        .scope_id(shown.widget(place))
        .max_rect(rect)
        .sense(Sense::CLICK)
        .accessibility_parent(shown.holder(place))
        .accessibility_role(Role::TreeItem)
        .accessibility_label(spoken(shown.cx.plan(), row, shown.cx.look));
    let mut row_ui = ui.new_child(builder);
    row_ui.set_min_size(rect.size());
    shown.describe(&row_ui, place, rect);
    row_ui
}

/// A screen reader is told of the rows out of sight under which the first row in sight lies.
pub(super) fn stand_in_for_those_above(
    ui: &mut Ui,
    shown: &mut RowsCx<'_>,
    first: usize,
    rect_of: impl Fn(usize) -> Rect,
) {
    let Some(row) = shown.rows.get(first) else { return };
    let mut above: Vec<usize> =
        std::iter::successors(row.parent, |place| shown.rows[*place].parent).collect();
    above.reverse();
    for place in above {
        widget(ui, shown, place, rect_of(place));
    }
}

/// Shows a row, and gives what is asked of rows.
pub(super) fn show(
    ui: &mut Ui,
    shown: &mut RowsCx<'_>,
    place: usize,
    rect: Rect,
    naming: &mut Option<Naming>,
) -> Vec<(usize, Asked)> {
    let row = &shown.rows[place];
    let mut row_ui = widget(ui, shown, place, rect);
    let response = row_ui.response();
    let mut asked = requests(&row_ui, shown, place, &response);
    let left = rect.left() + INDENT * row.depth as f32;
    paint(&row_ui, shown, place, (rect, left + SWITCH), &response);
    if row.children > 0 {
        let square = Rect::from_min_size(pos2(left, rect.top()), vec2(SWITCH, rect.height()));
        let response = switch(&mut row_ui, shown, place, square);
        if response.clicked() {
            asked = vec![(place, Asked::Switch)];
        }
    }
    let id = row.item.element();
    if let (Some(id), Some(typed)) = (id, naming.as_mut())
        && typed.id == *id
        && shown.place == Some(place)
    {
        let field = rect.with_min_x(left + SWITCH + ICON - 6.0);
        if name_field(&mut row_ui, shown, typed, field) {
            asked.push((place, Asked::Named));
        }
    }
    response.context_menu(|ui| {
        context_menu::entries(ui, shown.cx, &context_menu::of_selection(shown.cx.session));
    });
    asked
}

/// What the pointer and a screen reader ask of a row.
fn requests(ui: &Ui, shown: &RowsCx<'_>, place: usize, response: &Response) -> Vec<(usize, Asked)> {
    let row = &shown.rows[place];
    let is_requested =
        |action| ui.input(|input| input.has_accesskit_action_request(shown.widget(place), action));
    let mut asked = Vec::new();
    if response.double_clicked() {
        let of_element = row.item.element().is_some();
        asked.push((place, if of_element { Asked::Name } else { Asked::Switch }));
    } else if response.clicked() {
        let modifiers = ui.input(|input| input.modifiers);
        asked.push((
            place,
            match () {
                () if modifiers.command => Asked::Toggle,
                () if modifiers.shift => Asked::Extend,
                () => Asked::Click,
            },
        ));
    }
    if response.secondary_clicked() {
        asked.push((place, Asked::Menu));
    }
    if is_requested(accesskit::Action::Focus) {
        asked.push((place, Asked::Focus));
    }
    let wants_open = is_requested(accesskit::Action::Expand);
    let wants_closed = is_requested(accesskit::Action::Collapse);
    if (wants_open && !row.open) || (wants_closed && row.open) {
        asked.push((place, Asked::Switch));
    }
    asked
}

/// What a screen reader asks of rows that are out of sight: the tree may have scrolled since it
/// read them.
pub(super) fn requests_out_of_sight(
    ui: &Ui,
    shown: &RowsCx<'_>,
    in_sight: std::ops::Range<usize>,
) -> Vec<(usize, Asked)> {
    let requests: Vec<(accesskit::NodeId, accesskit::Action)> = ui.input(|input| {
        let events = input.events.iter().filter_map(|event| match event {
            egui::Event::AccessKitActionRequest(request) => {
                Some((request.target_node, request.action))
            }
            _ => None,
        });
        events.collect()
    });
    if requests.is_empty() {
        return Vec::new();
    }
    let places = (0..shown.rows.len()).filter(|place| !in_sight.contains(place));
    let asked = places.flat_map(|place| {
        let (widget, row) = (shown.widget(place).accesskit_id(), &shown.rows[place]);
        let of_row = requests.iter().filter(move |(target, _)| *target == widget);
        of_row.filter_map(move |(_, action)| {
            let asked = match action {
                accesskit::Action::Click => Asked::Show,
                accesskit::Action::Focus => Asked::Focus,
                accesskit::Action::Expand if !row.open => Asked::Switch,
                accesskit::Action::Collapse if row.open => Asked::Switch,
                _ => return None,
            };
            Some((place, asked))
        })
    });
    asked.collect()
}

/// What opens and closes a row.
fn switch(ui: &mut Ui, shown: &RowsCx<'_>, place: usize, square: Rect) -> Response {
    let (look, row) = (shown.cx.look, &shown.rows[place]);
    let response = ui.interact(square, shown.widget(place).with("switch"), Sense::CLICK);
    let text = if row.open { texts::outline::CLOSE_ROW } else { texts::outline::OPEN_ROW };
    let name = look.say_with(text, &[&name(shown.cx.plan(), row, look)]);
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(row.open));
    let icon = if row.open { Icon::ChevronDown } else { Icon::ChevronRight };
    let tint = if response.hovered() { look.theme.ink } else { look.theme.muted };
    let square = Rect::from_center_size(square.center(), vec2(12.0, 12.0));
    paint_icon(ui.painter(), icon, square, color(tint));
    response
}

fn paint(
    ui: &Ui,
    shown: &RowsCx<'_>,
    place: usize,
    (rect, left): (Rect, f32),
    response: &Response,
) {
    let (look, row, plan) = (shown.cx.look, &shown.rows[place], shown.cx.plan());
    let theme = look.theme;
    let selected = row.item.element().is_some_and(|id| shown.cx.session.selection().contains(id));
    if selected {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(theme.accent_background));
        let bar = Rect::from_min_size(rect.min + vec2(0.0, 5.0), vec2(2.0, rect.height() - 10.0));
        ui.painter().rect_filled(bar, 1.0, color(theme.accent));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(theme.ink.faded(0.05)));
    }
    let is_shown = row.item.element().is_none_or(|id| shown.cx.session.in_view().contains(id));
    let ink = if is_shown { theme.ink } else { theme.faint };
    let aside = aside(shown, row);
    let mut right = rect.right() - 8.0;
    if !aside.is_empty() {
        let galley = fitted(ui, &aside, Face::Medium, &[TAG], rect.width() * 0.4);
        right -= galley.size().x;
        let at = pos2(right, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color(theme.muted));
        right -= 10.0;
    }
    let (icon, tint, face, size) = looks_of(plan, &row.item, theme);
    let mut left = left;
    if let Some(icon) = icon {
        let center = pos2(left + 8.0, rect.center().y);
        let tint = if is_shown { tint } else { theme.faint };
        paint_icon(
            ui.painter(),
            icon,
            Rect::from_center_size(center, vec2(15.0, 15.0)),
            color(tint),
        );
        left += ICON;
    }
    let ink = if matches!(row.item, OutlineItem::Sort(_)) { theme.muted } else { ink };
    let text = name(plan, row, look);
    let galley = fitted(ui, &text, face, &[size], right - left);
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    let width = galley.size().x;
    whole_on_hover(ui, &galley, &text, Rect::from_min_size(at, galley.size()));
    ui.painter().galley(at, galley, color(ink));
    if retires(plan, row) {
        let y = rect.center().y;
        ui.painter().hline(left..=left + width, y, Stroke::new(1.0, color(ink)));
    }
    // The tree has the keyboard for its rows.
    if shown.place == Some(place) && ui.memory(|memory| memory.has_focus(shown.tree)) {
        let stroke = Stroke::new(2.0, color(theme.accent));
        ui.painter().rect_stroke(rect, BUTTON_RADIUS, stroke, StrokeKind::Inside);
    }
}

/// The icon of a row with its colour, and the face and the size of its name.
fn looks_of(plan: &Plan, item: &OutlineItem, theme: &Theme) -> (Option<Icon>, Rgba, Face, f32) {
    match item {
        OutlineItem::Sort(_) => (None, theme.muted, Face::SemiBold, CAPTION),
        OutlineItem::Link { .. } => (Some(Icon::Link), theme.muted, Face::Regular, TEXT),
        OutlineItem::Node(id) => match plan.nodes.get(id) {
            Some(node) => {
                let is_frame = matches!(node.body, Body::Frame(_));
                let face = if is_frame { Face::SemiBold } else { Face::Regular };
                (Some(icon_of_body(&node.body)), tint_of_body(theme, &node.body), face, TEXT)
            }
            None => (None, theme.muted, Face::Regular, TEXT),
        },
    }
}

fn lifecycle(plan: &Plan, row: &OutlineRow) -> Lifecycle {
    row.item.element().and_then(|id| plan.lifecycle(id)).unwrap_or_default()
}

fn retires(plan: &Plan, row: &OutlineRow) -> bool {
    matches!(lifecycle(plan, row), Lifecycle::Retiring(_))
}

/// What stands at the right of a row: how many it holds, or when it is there.
fn aside(shown: &RowsCx<'_>, row: &OutlineRow) -> String {
    let look = shown.cx.look;
    if let OutlineItem::Sort(_) = row.item {
        return row.children.to_string();
    }
    if row.item.element().is_some_and(|id| shown.cx.session.viewport().excluded().contains(id)) {
        return look.say(texts::result::HELD_OFF).to_owned();
    }
    match lifecycle(shown.cx.plan(), row) {
        Lifecycle::Existing => String::new(),
        Lifecycle::Planned(step) => names::view(crate::plan::View::Step(step), look.language),
        Lifecycle::Retiring(step) => look.say_with(texts::plan::RETIRING, &[&step]),
        Lifecycle::Envisioned => names::view(crate::plan::View::Vision, look.language),
    }
}

/// The field for a name; says whether it is typed.
fn name_field(ui: &mut Ui, shown: &RowsCx<'_>, typed: &mut Naming, rect: Rect) -> bool {
    let look = shown.cx.look;
    let target = TypingTarget::Element(typed.id.clone());
    let typing = shown.cx.session.typing().filter(|typing| *typing.target() == target);
    let Some(typing) = typing else { return true };
    let mut text = typing.text().to_owned();
    ui.painter().rect_filled(rect, BUTTON_RADIUS, color(look.theme.surface));
    let id = shown.tree.with("name in its row");
    let label = look.say(texts::window::NAME_IN_PLACE);
    let (escape, enter) =
        ui.input(|input| (input.key_pressed(Key::Escape), input.key_pressed(Key::Enter)));
    let mut place = ui.new_child(UiBuilder::new().max_rect(rect));
    let field = TextField::new(look, id, label, MAX_NAME_BYTES);
    let response = field.show_buffer(&mut place, &mut text);
    if typed.fresh {
        typed.fresh = false;
        response.request_focus();
        let all = egui::text::CCursorRange::two(
            egui::text::CCursor::new(0),
            egui::text::CCursor::new(text.chars().count()),
        );
        let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        state.cursor.set_char_range(Some(all));
        egui::TextEdit::store_state(ui.ctx(), id, state);
        ui.ctx().request_repaint();
        return false;
    }
    if response.changed() {
        shown.cx.request(Action::Type(text));
    }
    if escape {
        shown.cx.request(Action::CancelTyping);
    } else if enter || response.lost_focus() {
        shown.cx.request(Action::EndTyping);
    } else {
        return false;
    }
    true
}
