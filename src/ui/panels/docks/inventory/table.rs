//! A table of the inventory: heads that sort, rows that select, and only what is in sight.

use eframe::egui;
use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, vec2};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::{InventoryCx, cells};
use crate::catalogue::words as names;
use crate::language::texts;
use crate::plan::{Body, Id, View};
use crate::session::inventory::{Column, InventoryRow, Sheet};
use crate::session::{Action, RoadmapEdit, naming};
use crate::text::Face;
use crate::theme::{Icon, Rgba, icon_of_body};
use crate::ui::panels::tint_of_body;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, color};
use crate::ui::widgets::{fitted, focus_ring, icon_button, paint_icon};

const ROW: f32 = 30.0;
const HEAD: f32 = 30.0;
/// The column from which a row is selected.
const HANDLE: f32 = 34.0;

/// How wide a column is at first, in points.
const fn width(column: Column) -> f32 {
    match column {
        Column::Name | Column::About | Column::Hurdle | Column::Chosen => 180.0,
        Column::Reason => 220.0,
        Column::Title => 260.0,
        Column::From | Column::To | Column::Note | Column::Shares => 170.0,
        Column::Kind | Column::Audiences | Column::Systems | Column::UsedBy => 160.0,
        Column::Supports | Column::Channels | Column::Functions | Column::Measures => 170.0,
        Column::Operator | Column::Lifecycle | Column::Owner => 154.0,
        Column::Outlook => 176.0,
        Column::Sells | Column::B2b | Column::B2c | Column::Label => 112.0,
        Column::Fit | Column::FitTarget | Column::Status | Column::Until | Column::Step => 138.0,
        Column::Market | Column::Reach | Column::Model => 130.0,
        Column::Needs | Column::Message => 200.0,
        Column::SalesShare | Column::SalesShareTarget => 150.0,
        Column::Count | Column::Contacts | Column::Orders => 130.0,
        Column::Effort | Column::Elements | Column::Cost => 106.0,
    }
}

/// How much stands behind the columns: what can be done with a row.
const fn tail(sheet: Sheet) -> f32 {
    match sheet {
        Sheet::Measures => 36.0,
        Sheet::Steps => 68.0,
        _ => 0.0,
    }
}

/// Shows the table.
pub(super) fn show(ui: &mut Ui, shown: &mut InventoryCx<'_, '_>) {
    let sheet = shown.sheet;
    let columns = shown.cx.session.settings().inventory.columns(sheet);
    let Some((listed, rows)) = shown.state.rows.take() else { return };
    let scroll_to = shown.state.scroll_to.take();
    let scroll_to = scroll_to.and_then(|row| rows.iter().position(|other| *other == row));
    if sheet == Sheet::Steps {
        shown.state.models(shown.cx.session);
    }
    egui::ScrollArea::horizontal().id_salt("inventory").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.visuals_mut().selection.bg_fill = color(shown.cx.look.theme.accent_background);
        let mut table = TableBuilder::new(ui)
            .id_salt((sheet, &columns))
            .striped(false)
            .resizable(true)
            // Pressed anywhere; the keyboard has the handle and the fields.
            .sense(Sense::CLICK)
            .auto_shrink(false)
            .animate_scrolling(false)
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Width::exact(HANDLE).resizable(false));
        for (index, column) in columns.iter().enumerate() {
            let is_last = index + 1 == columns.len() && tail(sheet) == 0.0;
            let width = match is_last {
                true => Width::remainder().at_least(width(*column)),
                false => Width::initial(width(*column)).at_least(72.0),
            };
            table = table.column(width.clip(true));
        }
        if tail(sheet) > 0.0 {
            table = table.column(Width::remainder().at_least(tail(sheet)).resizable(false));
        }
        if let Some(index) = scroll_to {
            table = table.scroll_to_row(index, None);
        }
        let table = table.header(HEAD, |mut head| {
            head.col(|_| {});
            for column in &columns {
                head.col(|ui| title(ui, shown, *column));
            }
            if tail(sheet) > 0.0 {
                head.col(|_| {});
            }
        });
        table.body(|body| {
            body.rows(ROW, rows.len(), |row| show_row(row, shown, &rows, &columns));
        });
    });
    // Unless something asked for other rows meanwhile.
    shown.state.rows.get_or_insert((listed, rows));
}

/// The head of a column; a click sorts by it, another one the other way round.
fn title(ui: &mut Ui, shown: &mut InventoryCx<'_, '_>, column: Column) {
    let (look, sheet) = (shown.cx.look, shown.sheet);
    let words = look.say(column.title(sheet));
    let listing = shown.state.listing(sheet);
    let (by, descending) = listing.sort.unwrap_or((sheet.sorted_at_first(), false));
    let sorted = (by == column).then_some(descending);
    let size = vec2(ui.available_width(), HEAD - 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = match sorted {
        None => look.say_with(texts::inventory::SORT_BY, &[&words]),
        Some(false) => look.say_with(texts::inventory::SORTED_UP, &[&words]),
        Some(true) => look.say_with(texts::inventory::SORTED_DOWN, &[&words]),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), &name));
    let theme = look.theme;
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(theme.ink.faded(0.05)));
    }
    let mark = if sorted.is_some() { 16.0 } else { 0.0 };
    let face = if sorted.is_some() { Face::SemiBold } else { Face::Medium };
    let galley = fitted(ui, words, face, &[CAPTION], rect.width() - 12.0 - mark);
    let is_cut = galley.elided;
    let tint = color(if sorted.is_some() { theme.ink } else { theme.muted });
    let end = rect.left() + 6.0 + galley.size().x;
    let place = egui::pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, tint);
    if let Some(descending) = sorted {
        let icon = if descending { Icon::ChevronDown } else { Icon::ChevronUp };
        let at = egui::pos2(end + 10.0, rect.center().y);
        paint_icon(ui.painter(), icon, Rect::from_center_size(at, vec2(11.0, 11.0)), tint);
    }
    focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    if response.clicked() {
        listing.sort = Some((column, sorted == Some(false)));
    }
    if is_cut {
        response.on_hover_text(words);
    }
}

fn show_row(
    mut row: TableRow<'_, '_>,
    shown: &mut InventoryCx<'_, '_>,
    rows: &[InventoryRow],
    columns: &[Column],
) {
    let index = row.index();
    let Some(about) = rows.get(index) else { return };
    let name = name(shown, about);
    row.set_selected(is_selected(shown, about));
    row.set_overline(index > 0);
    row.col(|ui| handle(ui, shown, (rows, index), &name));
    for column in columns {
        row.col(|ui| {
            ui.push_id((about, column), |ui| cells::show(ui, shown, about, *column, &name));
        });
    }
    if tail(shown.sheet) > 0.0 {
        row.col(|ui| {
            ui.push_id(about, |ui| actions(ui, shown, about, &name));
        });
    }
    if row.response().clicked() {
        pick(shown, about, false);
    }
}

/// What a row is called.
fn name(shown: &InventoryCx<'_, '_>, row: &InventoryRow) -> String {
    let plan = shown.cx.session.plan();
    match row {
        InventoryRow::Element(id) => naming::in_list(plan, id, shown.cx.look.language),
        InventoryRow::Measure(id) => {
            plan.measures.get(id).map_or_else(String::new, |it| it.title.clone())
        }
        InventoryRow::Step(step) => names::view(View::Step(*step), shown.cx.look.language),
    }
}

fn is_selected(shown: &InventoryCx<'_, '_>, row: &InventoryRow) -> bool {
    let session = &shown.cx.session;
    match row {
        InventoryRow::Element(id) => session.selection().contains(id),
        InventoryRow::Measure(id) => {
            let about = session.plan().measures.get(id).map(|measure| &measure.about[..]);
            let selection = session.selection();
            about.is_some_and(|about| {
                about.len() == selection.len()
                    && !about.is_empty()
                    && about.iter().all(|id| selection.contains(id))
            })
        }
        InventoryRow::Step(step) => session.view() == View::Step(*step),
    }
}

/// Shows on the canvas what a row is about; `more` adds it to what is selected.
fn pick(shown: &mut InventoryCx<'_, '_>, row: &InventoryRow, more: bool) {
    let plan = shown.cx.session.plan();
    let action = match row {
        InventoryRow::Element(id) if more => Action::ToggleSelected(id.clone()),
        InventoryRow::Element(id) => Action::Show([id.clone()].into_iter().collect()),
        InventoryRow::Measure(id) => {
            let about: Vec<Id> =
                plan.measures.get(id).map(|measure| measure.about.clone()).unwrap_or_default();
            if about.is_empty() {
                return;
            }
            Action::Show(about.into_iter().collect())
        }
        InventoryRow::Step(step) => Action::SetView(View::Step(*step)),
    };
    shown.cx.request(action);
}

/// What a row begins with: an icon by which it is selected. Arrows lead to the next rows.
fn handle(
    ui: &mut Ui,
    shown: &mut InventoryCx<'_, '_>,
    (rows, index): (&[InventoryRow], usize),
    name: &str,
) {
    let (look, row) = (shown.cx.look, &rows[index]);
    let id = egui::Id::unique(("row of the inventory", row));
    let (rect, _) = ui.allocate_exact_size(vec2(HANDLE - 4.0, ROW), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let is_on = is_selected(shown, row);
    let spoken = look.say_with(texts::inventory::SELECT_ROW, &[&name]);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, &spoken));
    let (icon, tint) = sign(shown, row);
    if is_on {
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 0.0, color(look.theme.accent));
    }
    let square = Rect::from_center_size(rect.center() + vec2(2.0, 0.0), vec2(16.0, 16.0));
    paint_icon(ui.painter(), icon, square, color(tint));
    focus_ring(ui, look, &response, rect.shrink(1.0), BUTTON_RADIUS);
    if shown.state.focus_row.as_ref() == Some(row) {
        shown.state.focus_row = None;
        response.request_focus();
    }
    if response.clicked() {
        // A screen reader holds no key: for it this is a box that is ticked beside others.
        let is_asked = |input: &egui::InputState| {
            input.has_accesskit_action_request(id, egui::accesskit::Action::Click)
        };
        let more = ui.input(|input| input.modifiers.command || is_asked(input));
        pick(shown, row, more);
    }
    if response.has_focus() {
        let filter = egui::EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let key = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        let next = if key(egui::Key::ArrowDown) {
            index.checked_add(1)
        } else if key(egui::Key::ArrowUp) {
            index.checked_sub(1)
        } else {
            None
        };
        if let Some(next) = next.and_then(|next| rows.get(next)) {
            shown.state.focus_row = Some(next.clone());
            shown.state.scroll_to = Some(next.clone());
            pick(shown, next, false);
            ui.ctx().request_repaint();
        }
    }
}

fn sign(shown: &InventoryCx<'_, '_>, row: &InventoryRow) -> (Icon, Rgba) {
    let (plan, theme) = (shown.cx.session.plan(), shown.cx.look.theme);
    match row {
        InventoryRow::Element(id) => match plan.nodes.get(id) {
            Some(node) => (icon_of_body(&node.body), tint_of_body(theme, &node.body)),
            None => {
                let from = plan.links.get(id).and_then(|link| plan.nodes.get(&link.from));
                let is_channel = from.is_some_and(|node| matches!(node.body, Body::Channel(_)));
                (Icon::Link, if is_channel { theme.accent } else { theme.muted })
            }
        },
        InventoryRow::Measure(_) => (Icon::Flag, theme.activity),
        InventoryRow::Step(_) => (Icon::Ladder, theme.accent),
    }
}

/// What can be done with a measure or a step.
fn actions(ui: &mut Ui, shown: &mut InventoryCx<'_, '_>, row: &InventoryRow, name: &str) {
    let look = shown.cx.look;
    let edit = match row {
        InventoryRow::Element(_) => None,
        InventoryRow::Measure(id) => {
            let words = look.say_with(texts::inventory::REMOVE_MEASURE, &[&name]);
            let pressed = icon_button(ui, look, Icon::Trash, &words, true).clicked();
            pressed.then(|| RoadmapEdit::RemoveMeasure(id.clone()))
        }
        InventoryRow::Step(step) => {
            let insert = look.say_with(texts::inventory::INSERT_STEP, &[step]);
            let remove = look.say_with(texts::inventory::REMOVE_STEP, &[step]);
            ui.spacing_mut().item_spacing.x = 2.0;
            let inserts = icon_button(ui, look, Icon::Plus, &insert, true).clicked();
            let removes = icon_button(ui, look, Icon::Trash, &remove, true).clicked();
            let insert = inserts.then_some(RoadmapEdit::InsertStep { after: *step });
            insert.or(removes.then_some(RoadmapEdit::RemoveStep(*step)))
        }
    };
    shown.cx.request_all(edit.map(Action::Roadmap));
}
