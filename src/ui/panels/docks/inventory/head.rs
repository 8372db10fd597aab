//! Over the tables: which of them, which rows and columns, and how much room they take.

use eframe::egui;
use egui::{Align, Layout, Margin, Popup, Ui, vec2};

use super::InventoryCx;
use crate::language::texts;
use crate::session::inventory::Sheet;
use crate::session::{Action, Command, RoadmapEdit, Session};
use crate::theme::Icon;
use crate::ui::style::color;
use crate::ui::widgets::{
    Button, ButtonKind, MenuEntry, Tab, TextField, icon_button, menu_entry, tabs,
};

/// With less room than this, in points, the filter stands in a line of its own.
const NARROW: f32 = 1_060.0;

/// Shows the head.
pub(super) fn show(ui: &mut Ui, shown: &mut InventoryCx<'_, '_>) {
    let look = shown.cx.look;
    let margin = Margin { left: 14, right: 10, top: 2, bottom: 0 };
    let frame = egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let wide = ui.available_width() >= NARROW;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let titles = Sheet::ALL.map(|sheet| {
                let count = count(shown.cx.session, sheet);
                let words = look.say(sheet.title()).to_owned();
                Tab { words, count: Some(count), icon: Icon::Table, is_icon: false }
            });
            let on = Sheet::ALL.iter().position(|sheet| *sheet == shown.sheet).unwrap_or_default();
            let room = ui.available_width() - if wide { 540.0 } else { 84.0 };
            let pressed = ui.scope(|ui| {
                ui.set_max_width(room);
                tabs(ui, look, &titles, on)
            });
            if let Some(pressed) = pressed.inner {
                shown.cx.session.settings_mut().inventory.set_sheet(Sheet::ALL[pressed]);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                window_buttons(ui, shown);
                if wide {
                    tools(ui, shown);
                }
            });
        });
        if !wide {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| tools(ui, shown));
            });
        }
    });
    let line = egui::Stroke::new(1.0, color(look.theme.line));
    let y = frame.response.rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), y, line);
    ui.add_space(1.0);
}

fn count(session: &Session, sheet: Sheet) -> usize {
    let plan = session.plan();
    match (sheet, sheet.sort()) {
        (_, Some(sort)) => session.nodes_of(sort),
        (Sheet::Links, _) => plan.links.len(),
        (Sheet::Measures, _) => plan.measures.len(),
        _ => session.last_step() as usize,
    }
}

/// Larger or smaller, and closed; from right to left.
fn window_buttons(ui: &mut Ui, shown: &mut InventoryCx<'_, '_>) {
    let look = shown.cx.look;
    if icon_button(ui, look, Icon::Close, look.say(texts::inventory::CLOSE), true).clicked() {
        shown.cx.run(Command::ToggleInventory);
    }
    let layout = &mut shown.cx.session.settings_mut().inventory;
    let (icon, name) = match layout.large {
        true => (Icon::Collapse, texts::inventory::SHRINK),
        false => (Icon::Expand, texts::inventory::ENLARGE),
    };
    if icon_button(ui, look, icon, look.say(name), true).clicked() {
        layout.large = !layout.large;
    }
}

/// Columns, rows, filter and what can be added; from right to left.
fn tools(ui: &mut Ui, shown: &mut InventoryCx<'_, '_>) {
    columns(ui, shown);
    let look = shown.cx.look;
    if icon_button(ui, look, Icon::Copy, look.say(texts::inventory::COPY_CELLS), true).clicked() {
        shown.copy_cells();
    }
    let has_views = shown.sheet.sort().is_some() || shown.sheet == Sheet::Links;
    if has_views {
        let view = shown.cx.session.view();
        let listing = shown.state.listing(shown.sheet);
        // The rows follow the view that is shown.
        if let Some(of) = &mut listing.in_view {
            *of = view;
        }
        let only = listing.in_view.is_some();
        let icon = if only { Icon::Eye } else { Icon::EyeOff };
        let name = if only { texts::inventory::ALL_VIEWS } else { texts::inventory::ONLY_IN_VIEW };
        if icon_button(ui, look, icon, look.say(name), true).clicked() {
            listing.in_view = (!only).then_some(view);
        }
    }
    let add = match shown.sheet {
        Sheet::Measures if !shown.cx.session.selection().is_empty() => {
            Some((texts::inventory::MEASURE_ABOUT_SELECTION, Action::Run(Command::AddMeasure)))
        }
        Sheet::Measures => Some((texts::inventory::ADD_ONE, Action::Run(Command::AddMeasure))),
        Sheet::Steps => {
            let after = shown.cx.session.last_step();
            let insert = RoadmapEdit::InsertStep { after };
            Some((texts::inventory::ADD_STEP, Action::Roadmap(insert)))
        }
        _ => None,
    };
    let add = add.map(|(words, action)| {
        let button = Button::new(look, look.say(words)).kind(ButtonKind::Quiet).icon(Icon::Plus);
        (button, action)
    });
    let spacing = ui.spacing().item_spacing.x;
    let width_of_add = add.as_ref().map_or(0.0, |(add, _)| add.natural_width(ui) + spacing);
    let id = egui::Id::unique(("filter of the inventory", shown.sheet));
    let size = vec2((ui.available_width() - width_of_add).clamp(90.0, 190.0), 30.0);
    let listing = shown.state.listing(shown.sheet);
    let typed = ui.allocate_ui(size, |ui| {
        let name = look.say(texts::inventory::FILTER);
        let field = TextField::new(look, id, name, 200).icon(Icon::Search).placeholder(name);
        field.show(ui, &listing.typed)
    });
    if let Some(typed) = typed.inner {
        listing.typed = typed;
    }
    if let Some((button, action)) = add
        && button.show(ui).clicked()
    {
        shown.cx.request(action);
    }
}

fn columns(ui: &mut Ui, shown: &mut InventoryCx<'_, '_>) {
    let (look, sheet) = (shown.cx.look, shown.sheet);
    let name = look.say(texts::inventory::CHOOSE_COLUMNS);
    let button = icon_button(ui, look, Icon::Columns, name, true);
    let layout = &mut shown.cx.session.settings_mut().inventory;
    Popup::menu(&button)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .gap(6.0)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_min_width(200.0);
            for column in sheet.columns().iter().skip(1) {
                let entry = MenuEntry {
                    ticked: Some(layout.shows(sheet, *column)),
                    role: egui::Role::MenuItemCheckBox,
                    ..MenuEntry::new(look.say(column.title(sheet)))
                };
                if menu_entry(ui, look, &entry, true).clicked() {
                    layout.toggle(sheet, *column);
                }
            }
        });
}
