//! What lies over the whole window, and what becomes of an answer. How a dialog looks is known to
//! `dialogs` alone.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::super::dialogs::{self, ExportState, FaultsChoice, Found, ImageFormat, PathState};
use super::super::jobs::{ImageKind, Pick};
use super::super::widgets::{Look, Pick as Picked, PickList};
use super::super::{panels, sheets};
use super::App;
use super::safety::SafetyDialog;
use crate::file::Reading;
use crate::language::dialog_words;
use crate::session::{Action, Command};
use crate::theme::Theme;

/// What lies over the window and waits for an answer.
#[derive(Debug)]
pub(super) enum Dialog {
    Unsaved,
    Path(PathState, Pick),
    Export(ExportState),
    FindCommand(PickList),
    Faults { path: PathBuf, reading: Arc<Reading>, lines: Vec<String> },
    Message { head: String, text: String },
    Safety(SafetyDialog),
    Shortcuts,
    About,
}

impl App {
    /// Whether something lies over the whole window.
    pub(super) fn is_covered(&self) -> bool {
        self.dialog.is_some()
            || self.sheets.is_open()
            || self.reach.is_some()
            || self.side_panel.why.is_over_the_window()
    }

    pub(super) fn show_dialog(&mut self, context: &egui::Context, theme: &'static Theme) {
        let look = Look { theme, language: self.language() };
        let Some(dialog) = &mut self.dialog else { return };
        match dialog {
            Dialog::Unsaved => {
                let choice = dialogs::unsaved(context, look, &self.session.plan().name);
                if let Some(choice) = choice {
                    self.dialog = None;
                    self.act(context, Action::Unsaved(choice));
                }
            }
            Dialog::Path(state, pick) => {
                let pick = *pick;
                match dialogs::path(context, look, state) {
                    Some(Some(path)) => {
                        self.dialog = None;
                        self.picked(context, pick, path);
                    }
                    Some(None) => {
                        self.dialog = None;
                        self.gave_up(context);
                    }
                    None => {}
                }
            }
            Dialog::Export(state) => {
                match dialogs::export(context, look, self.session.plan(), state) {
                    Some(Some(options)) => {
                        self.dialog = None;
                        self.image = Some(options);
                        let kind = match options.format {
                            ImageFormat::Png => ImageKind::Png,
                            ImageFormat::Svg => ImageKind::Svg,
                        };
                        let proposal = self.session.file_name(kind.ending());
                        self.pick(Pick::Image(kind), dialog_words::EXPORT_TITLE, proposal);
                    }
                    Some(None) => self.dialog = None,
                    None => {}
                }
            }
            Dialog::Faults { path, reading, lines } => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                match dialogs::faults(context, look, &name, lines) {
                    Some(FaultsChoice::Open) => {
                        let (path, reading) = (path.clone(), Arc::clone(reading));
                        self.dialog = None;
                        self.open(context, path, reading);
                    }
                    Some(FaultsChoice::Cancel) => self.dialog = None,
                    None => {}
                }
            }
            Dialog::Message { head, text } => {
                if dialogs::message(context, look, head, text) {
                    self.dialog = None;
                }
            }
            Dialog::FindCommand(list) => {
                match dialogs::find_command(context, look, &self.session, list) {
                    Picked::Open => {}
                    Picked::Closed => self.dialog = None,
                    Picked::Chosen(Found::Command(command)) => {
                        self.dialog = None;
                        self.session.settings_mut().remember_command(command);
                        self.act(context, Action::Run(command));
                    }
                    Picked::Chosen(Found::Element(id)) => {
                        // With Shift it joins what is selected.
                        let adds = list.is_with_shift();
                        self.dialog = None;
                        let selected = self.session.selection();
                        let before = selected.iter().filter(|_| adds).cloned();
                        self.act(context, Action::Show(before.chain([id]).collect()));
                    }
                }
            }
            Dialog::Safety(_) => self.show_safety(context, theme),
            Dialog::Shortcuts => {
                if dialogs::shortcuts(context, look) {
                    self.dialog = None;
                }
            }
            Dialog::About => {
                if dialogs::about(context, look) {
                    self.dialog = None;
                }
            }
        }
    }

    /// Who is addressed where, over the window.
    pub(super) fn show_reach(&mut self, context: &egui::Context, theme: &'static Theme) {
        let Some(mut reach) = self.reach.take() else { return };
        let mut actions = Vec::new();
        if !panels::reach::show(context, theme, &self.session, &mut reach, &mut actions) {
            self.reach = Some(reach);
        }
        for action in actions {
            self.act(context, action);
        }
    }

    pub(super) fn show_sheet(&mut self, context: &egui::Context, theme: &'static Theme) {
        let mut actions = Vec::new();
        let place = sheets::show(context, theme, &mut self.session, &mut self.sheets, &mut actions);
        if let Some(place) = place {
            let with_panel = self.session.settings().side_panel;
            actions.extend((!with_panel).then_some(Action::Run(Command::ToggleSidePanel)));
            self.side_panel.lead_to(context, theme, &self.session, place, &mut actions);
        }
        for action in actions {
            self.act(context, action);
        }
    }
}
