//! The menu of the second button: what can be done with what it was pressed on.

use eframe::egui;

use super::{CanvasState, Frame};
use crate::session::{Action, Command};
use crate::ui::panels::menu_bar::command_entry;
use crate::ui::widgets::{Look, menu_separator};

/// The commands about nodes, in groups.
const OF_NODES: [&[Command]; 5] = [
    &[Command::Rename, Command::AddMeasure],
    &[Command::Cut, Command::Copy, Command::Paste, Command::Duplicate, Command::Delete],
    &[Command::SelectAlike, Command::SelectConnected],
    &[Command::BringToFront, Command::SendToBack, Command::ToggleLock],
    &[Command::ZoomToSelection],
];
/// The commands about several nodes, after those about nodes.
const OF_SEVERAL: [&[Command]; 3] = [
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
const OF_LINKS: [&[Command]; 3] = [
    &[Command::Rename, Command::AddMeasure, Command::ReverseLink, Command::StraightenLinks],
    &[Command::Delete],
    &[Command::SelectAlike, Command::SelectConnected],
];
/// The commands about the canvas.
const OF_CANVAS: [&[Command]; 4] = [
    &[Command::Paste, Command::SelectAll],
    &[Command::UseNoteTool, Command::UseFrameTool],
    &[Command::TidyInLayers, Command::TidyCompactly],
    &[Command::ZoomToFit, Command::ZoomTo100, Command::ToggleGrid, Command::ToggleSnap],
];

pub(super) fn show(response: &egui::Response, state: &mut CanvasState, frame: &mut Frame<'_>) {
    let look = Look { theme: frame.theme, language: frame.session.language() };
    let mut actions = Vec::new();
    response.context_menu(|ui| {
        let session = &*frame.session;
        let nodes = session.selected_nodes().count();
        let groups: Vec<&[Command]> = match (nodes, session.selection().is_empty()) {
            (_, true) => OF_CANVAS.to_vec(),
            (0, false) => OF_LINKS.to_vec(),
            (1, false) => OF_NODES.to_vec(),
            _ => [&OF_SEVERAL[..], &OF_NODES[1..]].concat(),
        };
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_width(220.0);
        let mut commands = groups.iter().copied().flatten();
        let with_ticks = commands.any(|command| session.is_switched_on(*command).is_some());
        for (index, group) in groups.into_iter().enumerate() {
            if index > 0 {
                menu_separator(ui, look);
            }
            for command in group {
                command_entry(ui, look, session, *command, with_ticks, &mut actions);
            }
        }
    });
    for action in actions {
        if matches!(action, Action::Run(Command::Paste)) {
            // The clipboard comes with the next frame; it belongs where the menu was opened.
            state.paste_at = state.menu_at;
        }
        frame.act(action);
    }
}
