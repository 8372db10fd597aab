//! What becomes of the effects of a session: files are chosen, read and written, dialogs and
//! panels are opened. What an effect means to the plan is not known here.

use std::path::Path;

use eframe::egui::{self, ViewportCommand};

use super::super::dialogs::ExportState;
use super::super::jobs::Pick;
use super::super::notice::Notice;
use super::super::panels::reach::ReachState;
use super::super::panels::side_panel::SideTab;
use super::super::presentation::Presentation;
use super::super::widgets::PickList;
use super::{App, Dialog};
use crate::export::ImageOptions;
use crate::language::{Text, dialog_words, safety_words};
use crate::session::Effect;
use crate::session::inventory::Sheet;

impl App {
    pub(super) fn carry_out(&mut self, context: &egui::Context, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::PickPlanToOpen => {
                    self.pick(Pick::Open, dialog_words::OPEN_TITLE, String::new());
                }
                Effect::PickPlaceToSave { proposal } => {
                    self.pick(Pick::Save, dialog_words::SAVE_TITLE, proposal);
                }
                Effect::PickImage => self.ask_for_image(context),
                Effect::Read(path) => self.jobs.read(path),
                Effect::Write { path, plan, state } => {
                    let before = self.session.may_replace(&path);
                    self.jobs.write(path, plan, state, before);
                }
                Effect::ShowVersions => self.show_versions(),
                Effect::PickPlanToCompare => {
                    self.pick(Pick::Compare, safety_words::COMPARE_TITLE, String::new());
                }
                Effect::AskAboutUnsaved => self.dialog = Some(Dialog::Unsaved),
                Effect::Copy(text) => context.copy_text(text),
                Effect::RequestPaste => context.send_viewport_cmd(ViewportCommand::RequestPaste),
                Effect::EditName(id) => {
                    self.type_ahead.expect(context);
                    if !(self.works_in_outline(context)
                        && self.side_panel.outline.edit_name(&id, &mut self.session))
                    {
                        self.canvas.edit_name(id, &self.session);
                    }
                }
                Effect::ChooseTarget(id) => self.canvas.choose_target(id),
                Effect::ShowWorkshop(sheet) => self.sheets.open(sheet),
                Effect::ShowInventory(sheet) => self.show_inventory(sheet),
                Effect::ShowField(row, column) => {
                    if let Some(sheet) = row.sheet(self.session.plan()) {
                        self.show_inventory(sheet);
                        self.inventory.show_field(sheet, row, column);
                    }
                }
                Effect::Present => {
                    self.presentation = Some(Presentation::begin(context, &self.session));
                }
                Effect::ShowGuide => self.show_guide(context),
                Effect::ShowOutline => self.show_outline(context),
                Effect::ShowReach => self.reach = Some(ReachState::default()),
                Effect::FindElement => self.find_bar.get_or_insert_default().focus(),
                Effect::FindCommand => self.dialog = Some(Dialog::FindCommand(PickList::default())),
                Effect::ShowShortcuts => self.dialog = Some(Dialog::Shortcuts),
                Effect::ShowAbout => self.dialog = Some(Dialog::About),
                Effect::Quit => {
                    self.closing = true;
                    context.send_viewport_cmd(ViewportCommand::Close);
                }
                Effect::Notice(text) => {
                    let notice = Notice::new(text, context);
                    let state = self.session.revision();
                    // What changed the plan and is told of can be taken back there.
                    self.notice = Some(match state == self.told_of {
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

    pub(super) fn pick(&mut self, pick: Pick, title: Text, proposal: String) {
        let title = self.say(title);
        let near = self.session.path().map(Path::to_owned);
        self.jobs.pick(pick, title, proposal, near.as_deref());
    }

    fn ask_for_image(&mut self, context: &egui::Context) {
        let appearance = self.appearance(context);
        let bounds = self.session.scene(appearance).bounds;
        let margin = 2.0 * ImageOptions::default().margin;
        let size = (bounds.width() + margin, bounds.height() + margin);
        // An image is for others, too: it is offered in the usual looks.
        let usual = appearance.with_contrast(false);
        let state =
            ExportState::new(self.session.view(), self.session.compared_with(), usual, size);
        self.dialog = Some(Dialog::Export(state));
    }

    fn show_inventory(&mut self, sheet: Sheet) {
        let layout = &mut self.session.settings_mut().inventory;
        layout.open = true;
        layout.set_sheet(sheet);
    }
}
