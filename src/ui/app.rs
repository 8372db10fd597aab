//! The whole window: which panel lies where, and what becomes of the effects of a session.

mod arrangement;
mod dialog;
mod effects;
mod help;
mod input;
mod interface_size;
mod question_text;
mod questions;
mod reports;
mod safety;
mod start;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use eframe::egui;

use super::canvas::CanvasState;
use super::focus::Regions;
use super::jobs::{ImageJob, Jobs, Picker, Wanted};
use super::notice::Notice;
use super::pacing::{Arrivals, Pacing};
use super::panels::bars::find_bar::FindBar;
use super::panels::bars::menu_bar;
use super::panels::docks::inventory;
use super::panels::{palette, side};
use super::presentation::Presentation;
use super::style;
use super::touch::{Fingers, TouchMode};
use super::tour::Tour;
use super::type_ahead::TypeAhead;
use super::workshop::WorkshopState;
use super::workshop::reach;
use crate::language::{Language, Text, texts};
use crate::plan::Id;
use crate::session::{self, Action, Command, DocumentId, Selection, Session, Settings};
use crate::theme::{Appearance, Theme};
use arrangement::Places;
use dialog::Dialog;
use safety::Safety;

/// Under this name the settings are kept from start to start.
const SETTINGS_KEY: &str = "settings";

/// How the window starts.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// A plan to open at once.
    pub path: Option<PathBuf>,
    /// How files are chosen.
    pub picker: Picker,
    /// Settings instead of those that were kept.
    pub settings: Option<Settings>,
    /// Where the program keeps its data: unsaved work, and earlier versions of plans. Nothing of
    /// that is kept without it.
    pub data: Option<PathBuf>,
    /// Whether a window without a plan begins with a page of what to begin with, unless the settings
    /// say otherwise.
    pub has_start_page: bool,
    /// When buttons of the pointer went down and up, as far as somebody notes it.
    pub arrivals: Arrivals,
}

/// The window.
pub struct App {
    session: Session,
    canvas: CanvasState,
    jobs: Jobs,
    dialog: Option<Dialog>,
    /// What to export, while a file for it is chosen.
    choosing: Option<Box<super::dialogs::ExportState>>,
    /// The question that is in sight.
    question: Option<questions::QuestionView>,
    /// The question of which the user was notified that it waits.
    waits_for: Option<session::QuestionId>,
    /// Images that were asked for, until it is known where to put them.
    images: BTreeMap<session::Ticket, ImageJob>,
    /// Exports that are under way.
    exporting: BTreeMap<session::Ticket, reports::Exporting>,
    /// Paths that the user shall choose, from the end of this frame on.
    wanted: Vec<Wanted>,
    /// Whether the user was told that a dialog of the system is open, and may close the window
    /// all the same.
    insists: bool,
    notice: Option<Notice>,
    /// Where the program keeps its data.
    data: Option<PathBuf>,
    /// Whether there is a page to begin with.
    has_start_page: bool,
    find_bar: Option<FindBar>,
    presentation: Option<Presentation>,
    workshop: WorkshopState,
    /// Who is addressed where, while that lies over the window.
    reach: Option<reach::ReachState>,
    menu_bar: menu_bar::MenuBarState,
    palette: palette::PaletteState,
    side_panel: side::SidePanelState,
    inventory: inventory::InventoryState,
    highlighted: BTreeSet<Id>,
    /// What was selected in the last frame; the inspector opens when that changes.
    last_selection: Selection,
    /// The look that the style of the window was last set to, and whether without motion.
    styled: Option<(Appearance, bool)>,
    /// What the window was last scaled to.
    scaled: Option<interface_size::Scaled>,
    touch: TouchMode,
    /// The state of the plan of which no notice says anything any more.
    silent_revision: u64,
    /// For which document and size of the window it was last decided who gets the room.
    fitted_for: Option<(DocumentId, egui::Vec2)>,
    /// Whether the canvas wants the room of the palette.
    wants_room: bool,
    /// Whether the palette was open in the last frame.
    had_palette: bool,
    /// Whether the palette was closed for that.
    made_room: bool,
    title: String,
    safety: Safety,
    /// Whether closing was answered and the window may go.
    closing: bool,
    type_ahead: TypeAhead,
    /// Whether a text was typed into when the window was shown last: Escape takes the keyboard from
    /// it before anything is shown.
    was_typing: bool,
    regions: Regions,
    places: Places,
    /// How far somebody is on the tour, if it is taken.
    tour: Option<Tour>,
}

impl App {
    /// The window with what was kept from last time.
    pub fn new(
        context: &egui::Context,
        storage: Option<&dyn eframe::Storage>,
        start: Start,
    ) -> Self {
        style::install_fonts(context);
        // First: fingers are led one by one, too.
        Pacing::new(start.arrivals).set_up(context);
        context.add_plugin(Fingers::default());
        context.options_mut(|options| {
            // The zoom keys belong to the canvas, and quitting asks about unsaved changes.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let kept = storage.and_then(|storage| storage.get_string(SETTINGS_KEY));
        let settings = start.settings.or_else(|| Settings::from_text(&kept?));
        let fresh = || Settings { language: super::system_language(), ..Settings::default() };
        let settings = settings.unwrap_or_else(fresh);
        // Who begins with nothing begins with the guide.
        let first = match start.path {
            Some(_) => side::SideTab::default(),
            None => side::SideTab::Guide,
        };
        let tab = settings.side_tab.unwrap_or(first);
        let mut app = Self {
            session: Session::new(settings),
            canvas: CanvasState::default(),
            jobs: Jobs::new(context.clone(), start.picker),
            dialog: None,
            choosing: None,
            question: None,
            waits_for: None,
            images: BTreeMap::new(),
            exporting: BTreeMap::new(),
            wanted: Vec::new(),
            insists: false,
            notice: None,
            data: start.data.clone(),
            has_start_page: start.has_start_page,
            find_bar: None,
            presentation: None,
            workshop: WorkshopState::default(),
            reach: None,
            menu_bar: menu_bar::MenuBarState::default(),
            palette: palette::PaletteState::default(),
            side_panel: side::SidePanelState::of(tab),
            inventory: inventory::InventoryState::default(),
            highlighted: BTreeSet::new(),
            last_selection: Selection::default(),
            styled: None,
            scaled: None,
            touch: TouchMode::default(),
            silent_revision: 0,
            fitted_for: None,
            wants_room: false,
            had_palette: false,
            made_room: false,
            title: String::new(),
            safety: Safety::default(),
            closing: false,
            type_ahead: TypeAhead::default(),
            was_typing: false,
            regions: Regions::default(),
            places: Places::default(),
            tour: None,
        };
        // Already the first frame has the size that was kept.
        context.set_zoom_factor(app.session.settings().interface_size.factor());
        // First, so that a version is kept of what is read.
        if let Some(data) = start.data {
            app.open_data_folder(context, &data);
        }
        if let Some(job) = app.session.remembered_efforts() {
            app.jobs.run(job);
        }
        match start.path {
            Some(path) => app.dispatch(context, input::opening(path)),
            None if app.session.settings().start_page => app.show_start_page(),
            None => {}
        }
        app
    }

    /// Moves less where the system is set so, from now on.
    pub fn follow_system_motion(&self) {
        self.jobs.follow_motion();
    }

    /// What the window shows.
    pub fn session(&self) -> &Session {
        &self.session
    }

    fn language(&self) -> Language {
        self.session.language()
    }

    fn text(&self, text: Text) -> String {
        text.in_language(self.language()).to_owned()
    }

    /// Does what was asked for, as a panel asks for it.
    pub fn dispatch(&mut self, context: &egui::Context, action: Action) {
        let keeps_tab = action.points_out();
        let travels = matches!(action, Action::Run(Command::Undo | Command::Redo));
        let begins = matches!(action, Action::Run(Command::CompareViews));
        let effects = self.session.dispatch(action);
        if begins && self.session.viewport().compared_with().is_some() {
            // There the difference is said in words.
            self.side_panel.tab = side::SideTab::Why;
        }
        if travels {
            self.silent_revision = self.session.revision();
        }
        if keeps_tab {
            self.last_selection = self.session.selection().clone();
        }
        self.apply_effects(context, effects);
    }

    fn appearance(&self, context: &egui::Context) -> Appearance {
        let system = context.system_theme().map(|theme| match theme {
            egui::Theme::Light => Appearance::Light,
            egui::Theme::Dark => Appearance::Dark,
        });
        self.session.settings().appearance(system)
    }

    fn shows_outline(&self) -> bool {
        self.session.settings().side_panel && self.side_panel.tab == side::SideTab::Outline
    }

    fn shows_guide(&self) -> bool {
        self.session.settings().side_panel && self.side_panel.tab == side::SideTab::Guide
    }

    /// Whether the user works in the outline rather than on the canvas.
    fn works_in_outline(&self, context: &egui::Context) -> bool {
        let focused = context.memory(|memory| memory.focused());
        let on_canvas = focused.is_some() && self.canvas.has_keyboard(context);
        self.shows_outline() && self.side_panel.outline.is_used() && !on_canvas
    }

    fn shows_why(&self) -> bool {
        self.session.settings().side_panel && self.side_panel.tab == side::SideTab::Why
    }

    fn run_all(&mut self, context: &egui::Context, commands: Vec<Command>) {
        if !commands.is_empty() {
            self.canvas.forget_fresh();
        }
        for command in commands {
            self.dispatch(context, Action::Run(command));
            context.request_repaint();
        }
    }

    /// Has the user choose the paths that are wanted, over this window.
    fn pick_wanted(&mut self, context: &egui::Context, frame: &eframe::Frame) {
        for wanted in std::mem::take(&mut self.wanted) {
            if !self.jobs.pick(wanted, Some(frame)) {
                let text = self.text(texts::documents::DIALOG_IS_OPEN);
                self.notice = Some(Notice::new(text, context));
            }
        }
    }

    /// Cards on their way are somewhere else in the next frame.
    fn animate_cards(&self, context: &egui::Context) {
        if self.session.viewport().animates_cards() {
            context.request_repaint();
        }
    }
}

/// What a frame is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FrameMode {
    /// Working on the plan, with all panels around the canvas.
    Working,
    /// Showing the plan to others, with nothing around it.
    Presenting,
}

impl App {
    fn mode(&self) -> FrameMode {
        match self.presentation {
            Some(_) => FrameMode::Presenting,
            None => FrameMode::Working,
        }
    }

    /// Gives the window the look of the settings, once after each change.
    fn apply_style(&mut self, context: &egui::Context, appearance: Appearance) {
        let wanted = (appearance, self.session.reduces_motion());
        if self.styled != Some(wanted) {
            self.styled = Some(wanted);
            style::apply(context, Theme::of(appearance), appearance);
            if wanted.1 {
                style::keep_still(context);
            }
        }
    }

    /// What came from the jobs since the last frame, and the steps that play by themselves.
    fn take_reports(&mut self, context: &egui::Context) {
        self.session
            .dispatch(Action::SetTime(context.input(|input| (input.time * 1_000.0) as u64)));
        for report in self.jobs.reports() {
            self.handle_report(context, report);
        }
        if let Some(left) = self.session.viewport().next_step_in(self.session.now()) {
            self.dispatch(context, Action::AdvancePlayback);
            context.request_repaint_after(std::time::Duration::from_millis(left));
        }
    }

    /// The slide of the presentation, until that ends.
    fn show_presentation(&mut self, ui: &mut egui::Ui, appearance: Appearance) {
        let has_keyboard = !self.is_asking();
        if let Some(presentation) = &mut self.presentation
            && !presentation.show(ui, &mut self.canvas, &mut self.session, appearance, has_keyboard)
        {
            self.presentation = None;
        }
    }

    /// Keys, the panels around the canvas and the sheet over them, and what was done there.
    fn show_workplace(&mut self, ui: &mut egui::Ui, appearance: Appearance) {
        let context = ui.ctx().clone();
        if self.shows_tour() && Tour::is_left(&context) {
            self.tour = None;
        }
        let commands = self.take_commands(&context);
        self.handle_keys(&context);
        self.request_findings();
        if self.shows_why() {
            self.session.assessment();
            self.request_assessment(&context);
        }
        self.show_panels(ui, appearance);
        self.show_tour(&context, appearance);
        // After what was typed in the same frame has reached the plan: a letter and Ctrl+S that
        // come together save the letter.
        self.run_all(&context, commands.at_once);
        self.request_findings();
        self.silent_revision = self.session.revision();
        if self.request_assessment(&context) {
            context.request_repaint();
        }
        self.request_roadmap();
        self.show_sheet(&context, Theme::of(appearance));
        // After what was typed there.
        self.run_all(&context, commands.over_a_sheet);
    }

    /// What lies over everything else: a question, and in the workplace what the user opened.
    fn show_over(&mut self, context: &egui::Context, mode: FrameMode, theme: &'static Theme) {
        if mode == FrameMode::Working {
            self.show_reach(context, theme);
        }
        // A question that the user led to does not wait for another dialog.
        match self.is_asking() {
            true => self.show_question(context, theme),
            false if mode == FrameMode::Working => self.show_dialog(context, theme),
            false => {}
        }
    }

    /// After all edits of the frame: what is begun by it, and reported.
    fn end_frame(&mut self, context: &egui::Context, frame: &eframe::Frame) {
        self.pick_wanted(context, frame);
        if let Some(text) = super::widgets::left_out(context, self.language()) {
            self.notice = Some(Notice::new(text, context));
        }
        self.save_by_itself(context);
        self.autosave(context);
        self.was_typing = context.text_edit_focused();
        self.animate_cards(context);
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let context = ui.ctx().clone();
        let appearance = self.appearance(&context);
        self.touch.follow(&context);
        self.apply_style(&context, appearance);
        self.follow_interface_size(&context);
        self.fit_panels(context.content_rect().size());
        self.take_reports(&context);
        self.handle_window(&context);
        self.choose_question(&context);
        self.let_go_of_held_keys(&context);
        let mode = self.mode();
        match mode {
            FrameMode::Working => self.show_workplace(ui, appearance),
            FrameMode::Presenting => self.show_presentation(ui, appearance),
        }
        if let Some(drawing) = self.session.open_drawing() {
            self.jobs.draw_plan(drawing);
        }
        self.show_over(&context, mode, Theme::of(appearance));
        self.end_frame(&context, frame);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.end_safety();
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        let mut settings = self.session.settings().clone();
        settings.palette |= self.made_room;
        settings.side_tab = Some(self.side_panel.tab);
        storage.set_string(SETTINGS_KEY, settings.to_text());
    }
}
