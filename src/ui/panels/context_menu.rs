//! Menus of the second button: what can be done with what it was pressed on, on the canvas and in
//! the panels around it. All entries come from the table of commands, with their shortcuts.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{Popup, Response, SetOpenCommand, Ui};

use super::PanelCx;
use super::bars::menu_bar::command_entry;
use super::palette::PaletteItem;
use crate::language::texts;
use crate::plan::Id;
use crate::session::{Action, Command, Session};
use crate::ui::widgets::{MenuEntry, menu_entry, menu_separator, scrolling_menu};

/// The commands about nodes, in groups.
const OF_NODES: [&[Command]; 6] = [
    &[Command::Rename, Command::LinkTo, Command::TurnInto, Command::AddMeasure],
    &[Command::Cut, Command::Copy, Command::Paste, Command::Duplicate, Command::Delete],
    &[Command::SelectAlike, Command::SelectConnected, Command::SelectBehind],
    &[
        Command::BringToFront,
        Command::BringForward,
        Command::SendBackward,
        Command::SendToBack,
        Command::WrapInFrame,
        Command::ToggleLock,
    ],
    &[Command::HoldOff],
    &[Command::ZoomToSelection],
];
/// The commands about several nodes, before those about nodes.
const OF_SEVERAL: [&[Command]; 4] = [
    &[Command::TurnInto],
    &[
        Command::AlignLeft,
        Command::AlignCenter,
        Command::AlignRight,
        Command::AlignTop,
        Command::AlignMiddle,
        Command::AlignBottom,
    ],
    &[Command::DistributeAcross, Command::DistributeDown, Command::MakeSameSize],
    &[Command::TidyInLayers, Command::TidyCompactly],
];
/// The commands about links.
const OF_LINKS: [&[Command]; 5] = [
    &[Command::Rename, Command::AddMeasure, Command::ReverseLink, Command::StraightenLinks],
    &[Command::Delete],
    &[Command::SelectAlike, Command::SelectConnected],
    &[Command::HoldOff],
    &[Command::UseOrthogonalLinks, Command::UseStraightLinks, Command::UseCurvedLinks],
];
/// The commands about the canvas.
const OF_CANVAS: [&[Command]; 5] = [
    &[Command::Paste, Command::PasteInPlace, Command::SelectAll],
    &[Command::AddByName, Command::UseNoteTool, Command::UseFrameTool],
    &[Command::TidyInLayers, Command::TidyCompactly],
    &[Command::UseOrthogonalLinks, Command::UseStraightLinks, Command::UseCurvedLinks],
    &[Command::ZoomToFit, Command::ZoomTo100, Command::ToggleGrid, Command::ToggleSnap],
];
/// Those about elements that a panel names.
const OF_NAMED: [&[Command]; 4] = [
    &[Command::ZoomToSelection, Command::SelectConnected],
    &[Command::HoldOff],
    &[Command::Copy, Command::Duplicate, Command::Delete],
    &[Command::ToggleSidePanel],
];
/// The commands about the panel on the right.
pub const OF_SIDE_PANEL: &[&[Command]] = &[
    &[Command::ToggleSidePanel],
    &[Command::ShowToday, Command::ShowTarget, Command::ShowNextStep, Command::ShowPreviousStep],
    &[Command::Undo, Command::Redo],
];
/// The commands about the palette.
pub const OF_PALETTE: &[&[Command]] = &[
    &[Command::FindCommand, Command::FindElement],
    &[Command::UseLinkTool, Command::UseNoteTool, Command::UseFrameTool],
    &[Command::TogglePalette],
];
/// The commands about the bar at the top.
pub const OF_MENU_BAR: &[&[Command]] = &[
    &[Command::Save, Command::SaveAs, Command::ExportImage],
    &[Command::Undo, Command::Redo],
    &[Command::TogglePalette, Command::ToggleSidePanel],
];
/// The commands about the bar at the foot.
pub const OF_STATUS_BAR: &[&[Command]] = &[
    &[Command::ZoomToFit, Command::ZoomToSelection, Command::ZoomTo100],
    &[Command::ToggleGrid, Command::ToggleSnap, Command::ToggleMinimap, Command::ToggleMarks],
    &[Command::ShowShortcuts],
];
/// The commands about the result.
pub const OF_RESULT: &[&[Command]] = &[
    &[Command::ShowToday, Command::ShowTarget, Command::ShowNextStep, Command::ShowPreviousStep],
    &[Command::ToggleGhosts, Command::EndWhatIf],
    &[Command::Present, Command::ExportImage],
];

/// What can be done with what is selected on the canvas, or with the canvas.
pub fn of_selection(session: &Session) -> Vec<&'static [Command]> {
    let nodes = session.selected_nodes().count();
    match (nodes, session.selection().is_empty()) {
        (_, true) => OF_CANVAS.to_vec(),
        (0, false) => OF_LINKS.to_vec(),
        (1, false) => OF_NODES.to_vec(),
        _ => [&OF_SEVERAL[..], &OF_NODES[1..]].concat(),
    }
}

/// The entries of a menu, which scrolls where the window is not high enough for it.
pub fn entries(ui: &mut Ui, cx: &PanelCx<'_>, groups: &[&[Command]]) {
    scrolling_menu(ui, |ui| grouped(ui, cx, groups));
}

fn grouped(ui: &mut Ui, cx: &PanelCx<'_>, groups: &[&[Command]]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_min_width(220.0);
    let mut commands = groups.iter().copied().flatten();
    let with_ticks = commands.any(|command| cx.session.is_switched_on(*command).is_some());
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            menu_separator(ui, cx.look);
        }
        for command in *group {
            command_entry(ui, cx, *command, with_ticks);
        }
    }
}

/// The menu of a panel or a bar; of one that names elements under the pointer (`named`), the menu
/// is about those, and they are selected.
pub fn of_panel(ui: &Ui, cx: &PanelCx<'_>, groups: &[&[Command]], named: &BTreeSet<Id>) {
    let response = &ui.response();
    let about = response.id.with("is about elements");
    if opens(response) {
        response.ctx.data_mut(|data| data.insert_temp(about, !named.is_empty()));
        if !named.is_empty() {
            cx.request(Action::Show(named.iter().cloned().collect()));
        }
    }
    let is_about_elements = response.ctx.data(|data| data.get_temp(about)).unwrap_or(false);
    menu(response, |ui| match is_about_elements {
        true => entries(ui, cx, &OF_NAMED),
        false => entries(ui, cx, groups),
    });
}

/// The menu of the palette; over one of its items (`pointed`) it can place that.
pub fn of_palette(ui: &Ui, cx: &PanelCx<'_>, pointed: Option<PaletteItem>) {
    let response = &ui.response();
    let over = response.id.with("item");
    if opens(response) {
        response.ctx.data_mut(|data| data.insert_temp(over, pointed));
    }
    let item = response.ctx.data(|data| data.get_temp::<Option<PaletteItem>>(over)).flatten();
    menu(response, |ui| {
        scrolling_menu(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(item) = item {
                let entry = MenuEntry::new(cx.text(texts::canvas::PLACE_ON_CANVAS));
                if menu_entry(ui, cx.look, &entry, true).clicked() {
                    cx.place(item);
                    ui.close();
                }
                menu_separator(ui, cx.look);
            }
            grouped(ui, cx, OF_PALETTE);
        });
    });
}

/// Whether the second button opens the menu of a container now. A field for text has its own.
fn opens(response: &Response) -> bool {
    let over_text = response.ctx.output(|output| output.mutable_text_under_cursor);
    response.container_secondary_clicked() && !over_text
}

fn menu(response: &Response, contents: impl FnOnce(&mut Ui)) {
    let command = if opens(response) {
        Some(SetOpenCommand::Bool(true))
    } else if response.container_clicked() {
        Some(SetOpenCommand::Bool(false))
    } else {
        None
    };
    Popup::menu(response).open_memory(command).at_pointer_fixed().show(contents);
}
