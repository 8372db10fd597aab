//! What becomes of the effects of a session: files are chosen, read and written, dialogs and
//! panels are opened. What an effect means to the plan is not known here.

use std::path::Path;

use eframe::egui::{self, ViewportCommand};

use super::super::calendar;
use super::super::dialogs::{ExportOptions, ExportState, Part, SettingsState, What};
use super::super::jobs::{self, ImageJob, JournalMessage, Wanted};
use super::super::notice::Notice;
use super::super::panels::side::SideTab;
use super::super::presentation::Presentation;
use super::super::tour::Tour;
use super::super::widgets::PickList;
use super::super::workshop::reach::ReachState;
use super::{App, Dialog};
use crate::export::Format;
use crate::file::store::Before;
use crate::geometry::{Point, Rect};
use crate::language::texts;
use crate::report::Chapter;
use crate::session::Action;
use crate::session::Effect;
use crate::session::inventory::Sheet;
use crate::theme::Appearance;

impl App {
    pub(super) fn apply_effects(&mut self, context: &egui::Context, effects: Vec<Effect>) {
        // What is said with another plan is about no change of it that could be taken back.
        if effects.contains(&Effect::PlanReplaced) {
            self.silent_revision = self.session.revision();
        }
        for effect in effects {
            match effect {
                Effect::Pick { ticket, pick, proposal } => {
                    let title = self.text(pick.title());
                    let near = jobs::folder_of_user(self.session.path());
                    self.wanted.push(Wanted { ticket, pick, title, proposal, near });
                    context.request_repaint();
                }
                Effect::PickImage => self.ask_what_to_export(context, What::View),
                Effect::PickTables => self.ask_what_to_export(context, What::Tables),
                Effect::Print => self.print(context),
                Effect::Start(job) => self.jobs.run(job),
                Effect::Orphan(id, effect) => {
                    self.send_to_journal(JournalMessage::Orphan(id, effect));
                }
                Effect::ReplaceImage { ticket, replace } => {
                    if let Some(job) = self.images.remove(&ticket).filter(|_| replace) {
                        self.export(context, ImageJob { before: Before::Anything, ..job });
                    }
                }
                Effect::PlanReplaced => {
                    if matches!(self.dialog, Some(Dialog::Start(_))) {
                        self.dialog = None;
                    }
                }
                Effect::BeginAnew => self.show_start_page(),
                Effect::ShowVersions => self.show_versions(),
                Effect::Copy(text) => context.copy_text(text),
                Effect::CopyPicture => self.copy_picture(context),
                Effect::RequestPaste => context.send_viewport_cmd(ViewportCommand::RequestPaste),
                Effect::RequestPasteInPlace => {
                    self.canvas.paste_in_place();
                    context.send_viewport_cmd(ViewportCommand::RequestPaste);
                }
                Effect::EditName(id) => {
                    self.type_ahead.expect(context);
                    if !(self.works_in_outline(context)
                        && self.side_panel.outline.edit_name(&id, &mut self.session))
                    {
                        self.canvas.edit_name(id, &mut self.session);
                    }
                }
                Effect::AskKinds(named) => self.dialog = Some(Dialog::Kinds(*named)),
                Effect::AddByName => self.canvas.add_by_name(&self.session),
                Effect::ChooseKind => self.canvas.choose_kind(),
                Effect::ChooseTarget(id) => self.canvas.choose_target(id),
                Effect::CompleteStep => {
                    self.dispatch(context, Action::AskToCompleteStep(calendar::today()));
                }
                Effect::ShowWorkshop(sheet) => self.workshop.open(sheet),
                Effect::ShowInventory(sheet) => self.show_inventory(sheet),
                Effect::ShowField(row, column) => {
                    if let Some(sheet) = row.sheet(self.session.plan()) {
                        self.show_inventory(sheet);
                        self.inventory.show_field(sheet, row, column);
                    }
                }
                Effect::Present => {
                    let appearance = self.appearance(context);
                    let begun = Presentation::begin(context, &self.session, appearance);
                    self.presentation = Some(begun);
                }
                Effect::ShowGuide => self.show_guide(context),
                Effect::ShowOutline => self.show_outline(context),
                Effect::ShowReach => self.reach = Some(ReachState::default()),
                Effect::FindElement => self.find_bar.get_or_insert_default().focus(),
                Effect::FindCommand => self.dialog = Some(Dialog::FindCommand(PickList::default())),
                Effect::ShowSettings => {
                    self.dialog = Some(Dialog::Settings(SettingsState::default()));
                }
                Effect::ShowHelp => self.show_help(),
                Effect::ShowShortcuts => self.dialog = Some(Dialog::Shortcuts),
                Effect::TakeTour => self.tour = Some(Tour::default()),
                Effect::ShowAbout => self.dialog = Some(Dialog::About),
                Effect::Quit => self.quit(context),
                Effect::Notice(text) => {
                    let notice = Notice::new(text, context);
                    let state = self.session.revision();
                    // What changed the plan and is said here can be taken back there.
                    self.notice = Some(match state == self.silent_revision {
                        true => notice,
                        false => notice.undoing(state),
                    });
                }
            }
        }
    }

    fn show_guide(&mut self, context: &egui::Context) {
        self.side_panel.tab = SideTab::Guide;
        self.session.settings_mut().side_panel = true;
        context.request_repaint();
    }

    fn show_outline(&mut self, context: &egui::Context) {
        self.side_panel.tab = SideTab::Outline;
        self.side_panel.outline.take_keyboard();
        self.session.settings_mut().side_panel = true;
        context.request_repaint();
    }

    /// Closes the window. A dialog of the system would stay on the screen, so it is to be answered
    /// first; who insists leaves it.
    fn quit(&mut self, context: &egui::Context) {
        if self.jobs.has_dialog() && !std::mem::replace(&mut self.insists, true) {
            let text = self.text(texts::documents::ANSWER_DIALOG_FIRST);
            self.notice = Some(Notice::new(text, context));
            return;
        }
        self.closing = true;
        context.send_viewport_cmd(ViewportCommand::Close);
    }

    fn ask_what_to_export(&mut self, context: &egui::Context, what: What) {
        let mut state = self.export_state(context);
        state.options.what = what;
        if !self.session.selection().is_empty() {
            state.offer_selected();
        }
        state.measure(self.image_area(&state.options));
        self.dialog = Some(Dialog::Export(Box::new(state)));
    }

    /// The options of an export of what is shown, as they were the last time.
    fn export_state(&self, context: &egui::Context) -> ExportState {
        // An image is for others, too: it is offered in the usual looks.
        let usual = self.appearance(context).with_contrast(false);
        let compared_with = self.session.viewport().compared_with();
        let unmeasured = Rect::from_size(Point::default(), 0.0, 0.0);
        let mut state = ExportState::new(self.session.view(), compared_with, usual, unmeasured);
        let kept = self.session.settings();
        state.options.page = kept.image_page;
        state.options.design = kept.slide_design.clone();
        state.options.scale = kept.image_scale.unwrap_or(state.options.scale);
        let [of_image, of_report] = [&kept.image_format, &kept.report_format]
            .map(|ending| Format::ALL.iter().copied().find(|format| format.ending() == ending));
        state.options.format = of_image.filter(|one| one.is_of_images()).unwrap_or(Format::ALL[0]);
        state.report_format = of_report.filter(|one| one.is_of_documents()).unwrap_or(Format::Pdf);
        self.choose_as_last_time(&mut state.options);
        state
    }

    /// Has a picture painted of what is selected as it is seen, or of all that is.
    fn copy_picture(&self, context: &egui::Context) {
        let mut options = self.export_state(context).options;
        if !self.session.selection().is_empty() {
            options.part = Part::Selected;
        }
        self.jobs.paint(self.session.plan().clone(), self.drawn(&options));
    }

    /// The report of this plan is as it was the last time.
    fn choose_as_last_time(&self, options: &mut ExportOptions) {
        let path = self.session.path().and_then(Path::to_str);
        let kept = self.session.settings().reports.iter();
        if let Some(kept) = kept.into_iter().find(|kept| Some(&*kept.plan) == path) {
            let is_left_out = |one: &Chapter| kept.left_out.iter().any(|code| code == one.code());
            options.chapters.retain(|chapter| !is_left_out(chapter));
            options.holds_plan = kept.holds_plan;
            options.logo = kept.logo.clone();
        }
    }

    /// Has the report opened in the viewer of the system, which prints it: bright, as paper is, and
    /// without the plan in it.
    fn print(&self, context: &egui::Context) {
        let mut options = self.export_state(context).options;
        (options.what, options.format) = (What::Report, Format::Pdf);
        (options.appearance, options.holds_plan) = (Appearance::Light, false);
        self.jobs.print(self.image_of(&options), self.session.file_name("", Format::Pdf.ending()));
    }

    fn show_inventory(&mut self, sheet: Sheet) {
        let layout = &mut self.session.settings_mut().inventory;
        layout.open = true;
        layout.set_sheet(sheet);
    }
}
