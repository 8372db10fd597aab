//! The inventory: the plan as tables that are sorted, filtered and filled in, selected together
//! with the canvas; and measures and steps in the same way.

mod cells;
mod head;
mod table;

use std::sync::Arc;

use eframe::egui;
use egui::{Margin, Ui};

use crate::export;
use crate::language::{Language, texts};
use crate::plan::{Model, View};
use crate::report::tables::{TableOptions, listed};
use crate::session::inventory::{Column, Inventory, InventoryRow, Listing, Sheet, sheet_of};
use crate::session::{Action, Selection, Session};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::empty_state;

/// How low the panel under the canvas can be made, in points.
pub const LEAST_HEIGHT: f32 = 150.0;

/// What the inventory shows.
#[derive(Debug, Default)]
pub struct InventoryState {
    listings: [Listing; Sheet::ALL.len()],
    /// What was read of the plan last.
    read: Option<(u64, Arc<Inventory>)>,
    rows: Option<(Listed, Vec<InventoryRow>)>,
    /// The models after the steps of a plan.
    models: Option<(u64, Vec<Model>)>,
    /// What was selected in the last frame: the table follows when that changes.
    last_selection: Selection,
    /// The row to which the table scrolls.
    scroll_to: Option<InventoryRow>,
    /// The field that takes the keyboard.
    wanted: Option<(InventoryRow, Column)>,
    /// Whether the row that takes the keyboard is that of the selection.
    focus_row: Option<InventoryRow>,
}

/// For what the rows were listed.
#[derive(Clone, Debug, PartialEq)]
struct Listed {
    revision: u64,
    sheet: Sheet,
    listing: Listing,
    language: Language,
}

impl InventoryState {
    /// Shows a field of a table and lets the user type into it.
    pub fn show_field(&mut self, sheet: Sheet, row: InventoryRow, column: Column) {
        self.listings[sheet as usize] = Listing::default();
        self.scroll_to = Some(row.clone());
        self.wanted = Some((row, column));
    }

    /// Whether a field that is about to be shown shall take the keyboard; it then shall no more.
    fn takes_keyboard(&mut self, row: &InventoryRow, column: Column) -> bool {
        self.wanted.take_if(|(of, at)| of == row && *at == column).is_some()
    }

    fn listing(&mut self, sheet: Sheet) -> &mut Listing {
        &mut self.listings[sheet as usize]
    }

    fn inventory(&mut self, session: &Session) -> Arc<Inventory> {
        let revision = session.revision();
        let efforts = session.efforts();
        match &self.read {
            Some((of, inventory)) if *of == revision && inventory.counts_with(efforts) => {
                Arc::clone(inventory)
            }
            _ => {
                let inventory = Arc::new(Inventory::of(session.plan(), efforts));
                self.read = Some((revision, Arc::clone(&inventory)));
                inventory
            }
        }
    }

    /// Lists the rows anew where anything changed. While somebody types in the table the rows
    /// that were there keep their order, so that none jumps away under the cursor.
    fn list(&mut self, ui: &Ui, session: &Session, sheet: Sheet) {
        let listing = self.listings[sheet as usize].clone();
        let (revision, language) = (session.revision(), session.language());
        let listed = Listed { revision, sheet, listing, language };
        if self.rows.as_ref().is_some_and(|(known, _)| *known == listed) {
            return;
        }
        let inventory = self.inventory(session);
        let mut rows = inventory.rows(session.plan(), sheet, &listed.listing, language);
        if let Some((known, old)) = &self.rows
            && (Listed { revision, ..known.clone() }) == listed
            && ui.ctx().text_edit_focused()
        {
            rows = in_old_order(old, rows, session);
        }
        self.rows = Some((listed, rows));
    }

    /// The models after each step; that of today is the first.
    fn models(&mut self, session: &mut Session) -> &[Model] {
        let revision = session.revision();
        if self.models.as_ref().is_none_or(|(of, _)| *of != revision) {
            let found = session.classification();
            let steps = (0..=session.last_step()).map(View::Step);
            let models = steps.map(|view| found.in_view(view).model).collect();
            self.models = Some((revision, models));
        }
        self.models.as_ref().map_or(&[], |(_, models)| models)
    }
}

/// The rows that were there in their old order, also those that would no longer be listed because
/// of what is being typed; then the new ones.
fn in_old_order(
    old: &[InventoryRow],
    new: Vec<InventoryRow>,
    session: &Session,
) -> Vec<InventoryRow> {
    let plan = session.plan();
    let exists = |row: &InventoryRow| match row {
        InventoryRow::Element(id) => plan.has_element(id),
        InventoryRow::Measure(id) => plan.measures.contains_key(id),
        InventoryRow::Step(step) => *step <= session.last_step(),
    };
    let mut rows: Vec<InventoryRow> = old.iter().filter(|row| exists(row)).cloned().collect();
    let known: std::collections::BTreeSet<&InventoryRow> = old.iter().collect();
    rows.extend(new.into_iter().filter(|row| !known.contains(row)));
    rows
}

/// What the panel works with in one frame.
struct InventoryCx<'a, 'b> {
    cx: &'a mut PanelCx<'b>,
    state: &'a mut InventoryState,
    sheet: Sheet,
}

impl InventoryCx<'_, '_> {
    /// Puts the table as it is listed on the clipboard, from where spreadsheets and documents take
    /// it as cells.
    fn copy_cells(&self) {
        let session = &self.cx.session;
        let options = TableOptions {
            language: session.language(),
            view: session.view(),
            efforts: Arc::clone(session.efforts()),
        };
        let rows = self.state.rows.as_ref().map_or(&[][..], |(_, rows)| rows);
        let columns = session.settings().inventory.columns(self.sheet);
        let table = listed(session.plan(), &options, self.sheet, (rows, &columns));
        match export::cells(&table) {
            Ok(cells) => {
                let said = self.cx.text_with(texts::inventory::CELLS_COPIED, &[&rows.len()]);
                self.cx.request(Action::CopyText { text: cells, said });
            }
            Err(fault) => log::error!("the table could not be copied: {fault}"),
        }
    }
}

/// Shows the inventory in the whole of `ui`.
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, state: &mut InventoryState) {
    follow_selection(cx.session, state);
    let sheet = cx.session.settings().inventory.sheet();
    state.list(ui, cx.session, sheet);
    let mut shown = InventoryCx { cx, state, sheet };
    head::show(ui, &mut shown);
    let margin = Margin { left: 12, right: 12, top: 0, bottom: 0 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let rows = shown.state.rows.as_ref().map_or(0, |(_, rows)| rows.len());
        if rows == 0 {
            empty(ui, &shown);
        } else {
            table::show(ui, &mut shown);
        }
    });
}

/// Whoever selects something on the canvas sees it in its table.
fn follow_selection(session: &mut Session, state: &mut InventoryState) {
    let selection = session.selection().clone();
    if selection == state.last_selection {
        return;
    }
    state.last_selection = selection;
    let layout = &session.settings().inventory;
    let ids = state.last_selection.iter();
    let shown = layout.sheet();
    // What lies in the shown table comes first, so that it does not change without need.
    let first = ids
        .filter_map(|id| Some((sheet_of(session.plan(), id)?, id)))
        .min_by_key(|(sheet, _)| *sheet != shown);
    if let Some((sheet, id)) = first {
        state.scroll_to = Some(InventoryRow::Element(id.clone()));
        if shown.sort().is_some() || shown == Sheet::Links {
            session.settings_mut().inventory.set_sheet(sheet);
        }
    }
}

fn empty(ui: &mut Ui, shown: &InventoryCx<'_, '_>) {
    let look = shown.cx.look;
    let listing = &shown.state.listings[shown.sheet as usize];
    let filtered = !listing.typed.trim().is_empty() || listing.in_view.is_some();
    let (icon, head, hint) = match shown.sheet {
        _ if filtered => {
            (Icon::Search, texts::inventory::NOTHING_FITS, texts::inventory::NOTHING_FITS_HINT)
        }
        Sheet::Measures => {
            (Icon::Flag, texts::inventory::NO_MEASURES, texts::inventory::NO_MEASURES_HINT)
        }
        Sheet::Steps => (Icon::Ladder, texts::inventory::NO_STEPS, texts::inventory::NO_STEPS_HINT),
        _ => (Icon::Table, texts::inventory::NOTHING_YET, texts::inventory::NOTHING_YET_HINT),
    };
    empty_state(ui, look, icon, look.say(head), look.say(hint));
}
