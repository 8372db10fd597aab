//! What lies over the whole window, and what becomes of an answer. How a dialog looks is known to
//! `dialogs` alone.

use eframe::egui;

use super::super::dialogs::{
    self, ExportAnswer, ExportOptions, ExportState, Found, HelpState, PathState, SettingsAnswer,
    SettingsState, What,
};
use super::super::jobs::Report;
use super::super::panels::{PanelCx, Requests};
use super::super::widgets::{Look, Pick as Picked, PickList};
use super::super::workshop;
use super::App;
use super::arrangement::open_side_panel;
use super::safety::VersionsView;
use crate::report::Chapter;
use crate::session::{self, Action, Effect, KeptReport, NamedItems, Ticket};
use crate::theme::Theme;
use crate::ui::start_page::StartPage;

/// What the user opened over the window.
#[derive(Debug)]
pub(super) enum Dialog {
    Start(Box<StartPage>),
    Path(PathState, Ticket),
    Export(Box<ExportState>),
    FindCommand(PickList),
    Versions(Box<VersionsView>),
    Kinds(NamedItems),
    Settings(SettingsState),
    Help(HelpState),
    Shortcuts,
    About,
}

impl App {
    /// Whether something lies over the whole window.
    pub(super) fn is_covered(&self) -> bool {
        self.dialog.is_some()
            || self.is_asking()
            || self.workshop.is_open()
            || self.reach.is_some()
            || self.side_panel.why.is_over_the_window()
    }

    pub(super) fn show_dialog(&mut self, context: &egui::Context, theme: &'static Theme) {
        let look = Look { theme, language: self.language() };
        let Some(dialog) = &mut self.dialog else { return };
        match dialog {
            Dialog::Path(state, ticket) => {
                let (ticket, pick) = (*ticket, state.pick);
                if let Some(chosen) = dialogs::path(context, look, state) {
                    self.dialog = None;
                    let picked = session::Report::Picked { ticket, pick, chosen };
                    self.handle_report(context, Report::Document(picked));
                }
            }
            Dialog::Start(_) => self.show_start(context, theme),
            Dialog::Export(_) => self.show_export(context, look),
            Dialog::FindCommand(list) => {
                match dialogs::find_command(context, look, &self.session, list) {
                    Picked::Open => {}
                    Picked::Closed => self.dialog = None,
                    Picked::Chosen(Found::Command(command)) => {
                        self.dialog = None;
                        self.session.settings_mut().remember_command(command);
                        self.dispatch(context, Action::Run(command));
                    }
                    Picked::Chosen(Found::Element(id)) => {
                        // With Shift it joins what is selected.
                        let adds = list.is_with_shift();
                        self.dialog = None;
                        let selected = self.session.selection();
                        let before = selected.iter().filter(|_| adds).cloned();
                        self.dispatch(context, Action::Show(before.chain([id]).collect()));
                    }
                }
            }
            Dialog::Kinds(named) => match dialogs::kinds(context, look, named) {
                Some(true) => {
                    let named = Box::new(named.clone());
                    self.dialog = None;
                    self.dispatch(context, Action::TakeNamed(named));
                }
                Some(false) => self.dialog = None,
                None => {}
            },
            Dialog::Versions(_) => self.show_versions_dialog(context, theme),
            Dialog::Settings(state) => {
                let data = self.data.as_deref();
                let changed = (self.session.settings_mut(), state);
                match dialogs::settings(context, look, changed, data) {
                    Some(SettingsAnswer::Closed) => self.dialog = None,
                    Some(SettingsAnswer::Run(command)) => {
                        self.dialog = None;
                        self.dispatch(context, Action::Run(command));
                    }
                    Some(SettingsAnswer::ForgetVersions) => self.jobs.forget_versions(),
                    Some(SettingsAnswer::OpenData) => {
                        data.into_iter().for_each(|data| self.jobs.show_folder(data.to_owned()));
                    }
                    None => {}
                }
            }
            Dialog::Help(state) => {
                if dialogs::help(context, look, state) {
                    self.dialog = None;
                }
            }
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

    fn show_export(&mut self, context: &egui::Context, look: Look) {
        let Some(Dialog::Export(mut state)) = self.dialog.take() else { return };
        match dialogs::export(context, look, self.session.plan(), &mut state) {
            Some(ExportAnswer::Export) => {
                self.remember_export(&state.options);
                let job = self.image_of(&state.options);
                let shown = self.shown_in_words(&state.options);
                let pick = self.session.pick_place_for_export(state.options.ending(), &shown);
                if let Effect::Pick { ticket, .. } = &pick {
                    self.images.insert(*ticket, job);
                }
                return self.apply_effects(context, vec![pick]);
            }
            Some(ExportAnswer::Cancelled) => return,
            Some(ExportAnswer::Choose(pick)) => {
                self.choosing = Some(state);
                let pick = self.session.pick_for_export(pick);
                return self.apply_effects(context, vec![pick]);
            }
            Some(ExportAnswer::CopyTable) => self.copy_table(context, &state.options),
            None => {}
        }
        if state.is_of_another_area() {
            let area = self.image_area(&state.options);
            state.measure(area);
        }
        if let Some(seen) = state.wants_preview() {
            self.preview(seen, &mut state);
        }
        self.dialog = Some(Dialog::Export(state));
    }

    /// Keeps what was chosen for the next time.
    fn remember_export(&mut self, options: &ExportOptions) {
        let path = self.session.path().and_then(|path| path.to_str()).map(str::to_owned);
        let settings = self.session.settings_mut();
        settings.image_page = options.page;
        settings.slide_design = options.design.clone();
        match options.what {
            What::View => {
                settings.image_format = options.format.ending().to_owned();
                settings.image_scale = Some(options.scale);
            }
            What::Report => settings.report_format = options.format.ending().to_owned(),
            What::Tables | What::ForOthers => {}
        }
        if let Some(plan) = path.filter(|_| options.what != What::Tables) {
            let left_out = Chapter::ALL.iter().filter(|one| !options.chapters.contains(one));
            let left_out = left_out.map(|chapter| chapter.code().to_owned()).collect();
            let holds_plan = options.holds_plan;
            let logo = options.logo.clone();
            settings.remember_report(KeptReport { plan, left_out, holds_plan, logo });
        }
    }

    /// Who is addressed where, over the window.
    pub(super) fn show_reach(&mut self, context: &egui::Context, theme: &'static Theme) {
        let Some(mut reach) = self.reach.take() else { return };
        let requests = Requests::default();
        let cx = PanelCx::new(&mut self.session, theme, &requests);
        if !workshop::reach::show(context, &cx, &mut reach) {
            self.reach = Some(reach);
        }
        self.dispatch_all(context, &requests);
    }

    pub(super) fn show_sheet(&mut self, context: &egui::Context, theme: &'static Theme) {
        let requests = Requests::default();
        let mut cx = PanelCx::new(&mut self.session, theme, &requests);
        if let Some(place) = workshop::show(context, &mut cx, &mut self.workshop) {
            open_side_panel(&cx);
            self.side_panel.lead_to(context, &cx, place);
        }
        self.dispatch_all(context, &requests);
    }

    fn dispatch_all(&mut self, context: &egui::Context, requests: &Requests) {
        for action in requests.take_actions() {
            self.dispatch(context, action);
        }
    }
}
