//! The whole window: which panel lies where, and what becomes of the effects of a session.

mod safety;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{self, ViewportCommand};

use super::canvas::{self, CanvasState, Frame, Pressed};
use super::dialogs::{
    self, ExportOptions, ExportState, FaultsChoice, Found, ImageFormat, PathPurpose, PathState,
};
use super::jobs::{ImageFault, ImageJob, ImageKind, Jobs, Pick, Picker, ReadFault, Report};
use super::notice::Notice;
use super::panels::find_bar::FindBar;
use super::panels::{
    self, context, handles, inventory, menu_bar, palette, result_bar, side_panel, status_bar,
};
use super::presentation::Presentation;
use super::sheets::{self, Sheets};
use super::type_ahead::TypeAhead;
use super::widgets::{Look, Pick as Picked, PickList};
use super::{shortcuts, style};
use crate::export::{ExportFault, ImageOptions};
use crate::file::Reading;
use crate::file::store::StoreFaultKind;
use crate::geometry::GridPoint;
use crate::language::{Language, Text, safety_words, window_words as words};
use crate::plan::Id;
use crate::session::inventory::Sheet;
use crate::session::{
    Action, Command, Effect, Known, Opened, Selection, Session, Settings, UnsavedChoice, fault_text,
};
use crate::theme::{Appearance, Theme};
use safety::{Safety, SafetyDialog};

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
}

/// What lies over the window and waits for an answer.
#[derive(Debug)]
enum Dialog {
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

/// The window.
pub struct App {
    session: Session,
    canvas: CanvasState,
    jobs: Jobs,
    dialog: Option<Dialog>,
    /// The image that was asked for, until it is known where to put it.
    image: Option<ExportOptions>,
    notice: Option<Notice>,
    find_bar: Option<FindBar>,
    presentation: Option<Presentation>,
    sheets: Sheets,
    /// Who is addressed where, while that lies over the window.
    reach: Option<panels::reach::ReachState>,
    menu_bar: menu_bar::MenuBarState,
    palette: palette::PaletteState,
    side_panel: side_panel::SidePanelState,
    inventory: inventory::InventoryState,
    highlighted: BTreeSet<Id>,
    /// What was selected in the last frame; the inspector opens when that changes.
    last_selection: Selection,
    /// The look that the style of the window was last set to, and whether without motion.
    styled: Option<(Appearance, bool)>,
    /// The state of the plan of which nothing is told any more.
    told_of: u64,
    /// Whether the window has no room for palette, canvas and side panel.
    is_narrow: bool,
    /// Whether the palette was closed for that.
    made_room: bool,
    title: String,
    safety: Safety,
    /// Whether closing was answered and the window may go.
    closing: bool,
    type_ahead: TypeAhead,
}

impl App {
    /// The window with what was kept from last time.
    pub fn new(
        context: &egui::Context,
        storage: Option<&dyn eframe::Storage>,
        start: Start,
    ) -> Self {
        style::install_fonts(context);
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
            Some(_) => side_panel::SideTab::default(),
            None => side_panel::SideTab::Guide,
        };
        let tab = side_panel::SideTab::from_code(&settings.side_tab).unwrap_or(first);
        let app = Self {
            session: Session::new(settings),
            canvas: CanvasState::default(),
            jobs: Jobs::new(context.clone(), start.picker),
            dialog: None,
            image: None,
            notice: None,
            find_bar: None,
            presentation: None,
            sheets: Sheets::default(),
            reach: None,
            menu_bar: menu_bar::MenuBarState::default(),
            palette: palette::PaletteState::default(),
            side_panel: side_panel::SidePanelState::of(tab),
            inventory: inventory::InventoryState::default(),
            highlighted: BTreeSet::new(),
            last_selection: Selection::default(),
            styled: None,
            told_of: 0,
            is_narrow: false,
            made_room: false,
            title: String::new(),
            safety: Safety::default(),
            closing: false,
            type_ahead: TypeAhead::default(),
        };
        if let Some(path) = start.path {
            app.jobs.read(path);
        }
        app
    }

    /// What the window shows.
    pub fn session(&self) -> &Session {
        &self.session
    }

    fn language(&self) -> Language {
        self.session.language()
    }

    fn say(&self, text: Text) -> String {
        text.in_language(self.language()).to_owned()
    }

    /// Does what was asked for, as a panel asks for it.
    pub fn act(&mut self, context: &egui::Context, action: Action) {
        let keeps_tab = keeps_tab(&action);
        let travels = matches!(action, Action::Run(Command::Undo | Command::Redo));
        let is_edit = !matches!(action, Action::Opened(_) | Action::Unsaved(_));
        let begins = matches!(action, Action::Run(Command::CompareViews));
        let effects = self.session.dispatch(action);
        if begins && self.session.compared_with().is_some() {
            // There the difference is told in words.
            self.side_panel.tab = side_panel::SideTab::Why;
        }
        if travels || !is_edit {
            self.told_of = self.session.revision();
        }
        if keeps_tab {
            self.last_selection = self.session.selection().clone();
        }
        self.carry_out(context, effects);
    }

    /// Sees to what has to be noticed about a large plan.
    fn notice(&mut self) {
        self.session.findings();
        if let Some((of, plan)) = self.session.unnoticed() {
            self.jobs.notice(of, plan);
        }
    }

    /// Sees to the journeys and the roadmap of a large plan, while they are looked at.
    fn walk(&mut self) {
        if !self.sheets.is_open() && !self.session.shows_journeys() {
            return;
        }
        if let Some((of, plan)) = self.session.open_paths() {
            self.jobs.walk(of, plan);
        }
        if let Some((of, plan)) = self.session.open_order() {
            self.jobs.order(of, plan);
        }
    }

    fn show_sheet(&mut self, context: &egui::Context, theme: &'static Theme) {
        let mut actions = Vec::new();
        sheets::show(context, theme, &mut self.session, &mut self.sheets, &mut actions);
        for action in actions {
            self.act(context, action);
        }
    }

    fn carry_out(&mut self, context: &egui::Context, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::PickPlanToOpen => self.pick(Pick::Open, words::OPEN_TITLE, String::new()),
                Effect::PickPlaceToSave { proposal } => {
                    self.pick(Pick::Save, words::SAVE_TITLE, proposal);
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
                    self.canvas.edit_name(id, &self.session);
                }
                Effect::ChooseTarget(id) => self.canvas.choose_target(id),
                Effect::ShowWorkshop(sheet) => self.sheets.open(sheet),
                Effect::ShowInventory(sheet) => self.show_inventory(sheet),
                Effect::ShowMeasure(id) => {
                    self.show_inventory(Sheet::Measures);
                    self.inventory.show_measure(id);
                }
                Effect::Present => {
                    self.presentation = Some(Presentation::begin(context, &self.session));
                }
                Effect::ShowGuide => self.show_guide(context),
                Effect::ShowReach => self.reach = Some(panels::reach::ReachState::default()),
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
        self.side_panel.tab = side_panel::SideTab::Guide;
        self.session.settings_mut().side_panel = true;
        context.request_repaint();
    }

    /// Who is addressed where, over the window.
    fn show_reach(&mut self, context: &egui::Context, theme: &'static Theme) {
        let Some(mut reach) = self.reach.take() else { return };
        let mut actions = Vec::new();
        if !panels::reach::show(context, theme, &self.session, &mut reach, &mut actions) {
            self.reach = Some(reach);
        }
        for action in actions {
            self.act(context, action);
        }
    }

    fn pick(&mut self, pick: Pick, title: Text, proposal: String) {
        let title = self.say(title);
        let near = self.session.path().map(Path::to_owned);
        self.jobs.pick(pick, title, proposal, near.as_deref());
    }

    fn ask_for_image(&mut self, context: &egui::Context) {
        let appearance = self.appearance(context);
        let bounds = self.session.scene(appearance).bounds;
        let margin = 2.0 * ImageOptions::default().margin;
        let size = (bounds.width() + margin, bounds.height() + margin);
        let state = ExportState::new(
            self.session.view(),
            self.session.compared_with(),
            appearance.with_contrast(false),
            size,
        );
        self.dialog = Some(Dialog::Export(state));
    }

    fn show_inventory(&mut self, sheet: Sheet) {
        let layout = &mut self.session.settings_mut().inventory;
        layout.open = true;
        layout.set_sheet(sheet);
    }

    fn appearance(&self, context: &egui::Context) -> Appearance {
        let system = context.system_theme().map(|theme| match theme {
            egui::Theme::Light => Appearance::Light,
            egui::Theme::Dark => Appearance::Dark,
        });
        self.session.settings().appearance(system)
    }

    fn hear(&mut self, context: &egui::Context, report: Report) {
        match report {
            Report::Picked(pick, Some(path)) => self.picked(context, pick, path),
            Report::Picked(_, None) => self.gave_up(context),
            Report::NoDialog(pick) => {
                let (purpose, name) = match pick {
                    Pick::Open | Pick::Compare => (PathPurpose::Open, String::new()),
                    Pick::Save => (PathPurpose::Save, self.session.file_name("commerce")),
                    Pick::Image(kind) => {
                        (PathPurpose::Export, self.session.file_name(kind.ending()))
                    }
                };
                let folder = super::jobs::folder_of_user(self.session.path());
                let typed = folder.join(name).display().to_string();
                self.dialog = Some(Dialog::Path(PathState { purpose, typed }, pick));
            }
            Report::Read(path, Ok((reading, fingerprint))) if reading.faults.is_empty() => {
                let plan = reading.plan.clone();
                self.open(context, path.clone(), reading);
                self.knows(context, Known { path, plan, fingerprint });
            }
            Report::Read(path, Ok((reading, _))) => {
                let language = self.language();
                let lines = reading.faults.iter();
                let lines =
                    lines.map(|fault| fault_text::semantic_fault(fault, language)).collect();
                self.dialog = Some(Dialog::Faults { path, reading, lines });
            }
            Report::Read(path, Err(fault)) => {
                let language = self.language();
                let text = match fault {
                    ReadFault::Store(fault) => fault_text::store_fault(&fault, language),
                    ReadFault::Syntax(fault) => {
                        let what = fault_text::syntax_fault(&fault, language);
                        format!("{}\n{what}", path.display())
                    }
                };
                self.tell(words::NOT_OPENED, text);
            }
            Report::Written { path, state, result } => {
                let fault = result.as_ref().err();
                if fault.is_some_and(|fault| fault.kind == StoreFaultKind::Changed) {
                    self.refused_to_overwrite(&path);
                } else if let Some(fault) = fault {
                    let what = fault_text::store_fault(fault, self.language());
                    let text = format!("{what}\n{}", self.say(words::NOTHING_IS_LOST));
                    self.tell(words::NOT_SAVED, text);
                }
                let done = fault.is_none();
                if let Ok(known) = result {
                    self.knows(context, *known);
                }
                self.act(context, Action::Saved { path, state, done });
            }
            Report::Assessed(of, assessment) => {
                self.act(context, Action::Assess { of, assessment });
            }
            Report::Noticed(of, findings) => {
                self.act(context, Action::Noticed { of, findings });
            }
            Report::Drawn(composer) => self.session.drawn(*composer),
            Report::Walked(of, paths) => self.act(context, Action::Walked { of, paths }),
            Report::Ordered(of, order) => self.act(context, Action::Ordered { of, order }),
            Report::Safety(report) => self.hear_safety(context, report),
            Report::Exported(path, Ok(())) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let text = words::EXPORTED.with(self.language(), &[&name]);
                self.notice = Some(Notice::new(text, context));
            }
            Report::Exported(_, Err(fault)) => {
                let language = self.language();
                let text = match fault {
                    ImageFault::Store(fault) => fault_text::store_fault(&fault, language),
                    ImageFault::Paint(ExportFault::TooLarge { largest_scale }) => {
                        let scale = (largest_scale * 10.0).floor() / 10.0;
                        words::IMAGE_TOO_LARGE.with(language, &[&scale])
                    }
                    ImageFault::Paint(ExportFault::BadScale | ExportFault::Compression) => {
                        self.say(words::IMAGE_NOT_MADE)
                    }
                };
                self.tell(words::NOT_EXPORTED, text);
            }
        }
    }

    /// Whether something lies over the whole window.
    fn is_covered(&self) -> bool {
        self.dialog.is_some()
            || self.sheets.is_open()
            || self.reach.is_some()
            || self.side_panel.why.is_over_the_window()
    }

    /// In a narrow window the palette gives its room to the canvas, until the user opens it or the
    /// window is wide again.
    fn make_room(&mut self, width: f32) {
        let is_narrow = width < panels::NARROW_WINDOW;
        if std::mem::replace(&mut self.is_narrow, is_narrow) == is_narrow {
            return;
        }
        let settings = self.session.settings_mut();
        if is_narrow && settings.palette {
            settings.palette = false;
            self.made_room = true;
        } else if !is_narrow && std::mem::take(&mut self.made_room) {
            settings.palette = true;
        }
    }

    fn shows_why(&self) -> bool {
        self.session.settings().side_panel && self.side_panel.tab == side_panel::SideTab::Why
    }

    /// Sees to an answer to what the session was asked; says whether it is there at once. A later
    /// one wakes the window.
    fn assess(&mut self, context: &egui::Context) -> bool {
        let Some(found) = self.session.open_question() else { return false };
        let report = self.jobs.assess(found);
        let is_there = report.is_some();
        report.into_iter().for_each(|report| self.hear(context, report));
        is_there
    }

    fn tell(&mut self, head: Text, text: String) {
        self.dialog = Some(Dialog::Message { head: self.say(head), text });
    }

    fn open(&mut self, context: &egui::Context, path: PathBuf, reading: Arc<Reading>) {
        let had_comments = reading.had_comments;
        self.act(context, Action::Opened(Opened { path: Some(path), reading }));
        if had_comments {
            let text = self.say(words::COMMENTS_GO);
            self.notice = Some(Notice::new(text, context));
        }
    }

    fn picked(&mut self, context: &egui::Context, pick: Pick, path: PathBuf) {
        match pick {
            Pick::Open => self.jobs.read(path),
            Pick::Compare => self.jobs.compare(path),
            Pick::Save => self.act(context, Action::SaveTo(path)),
            Pick::Image(kind) => {
                let Some(options) = self.image.take() else { return };
                let job = ImageJob {
                    path: with_ending(path, kind),
                    plan: self.session.plan().clone(),
                    view: options.view,
                    compared_with: options.compared_with,
                    language: self.language(),
                    appearance: options.appearance,
                    outlook: self.session.settings().outlook,
                    links: self.session.settings().links,
                    kind,
                    scale: f64::from(options.scale),
                    options: ImageOptions {
                        transparent: options.transparent,
                        ..ImageOptions::default()
                    },
                };
                self.jobs.export(job);
            }
        }
    }

    /// The user chose no file, so what waited for one is off.
    fn gave_up(&mut self, context: &egui::Context) {
        self.image = None;
        self.act(context, Action::Unsaved(UnsavedChoice::Cancel));
    }

    fn show_dialog(&mut self, context: &egui::Context, theme: &'static Theme) {
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
                        self.pick(Pick::Image(kind), words::EXPORT_TITLE, proposal);
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
                        self.dialog = None;
                        self.act(context, Action::Show([id].into_iter().collect()));
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

    /// Keys that are no shortcuts of a command: arrows, and the clipboard of the system.
    fn hear_keys(&mut self, context: &egui::Context) {
        if context.text_edit_focused() || self.is_covered() || self.canvas.is_busy() {
            return;
        }
        let (events, pointer) =
            context.input(|input| (input.events.clone(), input.pointer.latest_pos()));
        for event in events {
            match event {
                egui::Event::Copy => self.act(context, Action::Run(Command::Copy)),
                egui::Event::Cut => self.act(context, Action::Run(Command::Cut)),
                egui::Event::Paste(text) => {
                    let at = self.canvas.paste_place(pointer, &self.session);
                    self.act(context, Action::Paste { text, at });
                }
                egui::Event::Key { key, pressed: true, modifiers, .. }
                    if modifiers.is_none() || modifiers.shift_only() =>
                {
                    let far = if modifiers.shift { 10 } else { 1 };
                    let way = match key {
                        egui::Key::ArrowLeft => GridPoint::new(-far, 0),
                        egui::Key::ArrowRight => GridPoint::new(far, 0),
                        egui::Key::ArrowUp => GridPoint::new(0, -far),
                        egui::Key::ArrowDown => GridPoint::new(0, far),
                        _ => continue,
                    };
                    if self.canvas.has_keyboard(context) {
                        self.act(context, Action::Nudge(way));
                    }
                }
                _ => {}
            }
        }
    }

    fn hear_window(&mut self, context: &egui::Context) {
        if context.input(|input| input.viewport().close_requested()) && !self.closing {
            match self.session.may_close() {
                Ok(()) => self.closing = true,
                Err(effects) => {
                    context.send_viewport_cmd(ViewportCommand::CancelClose);
                    self.carry_out(context, effects);
                }
            }
        }
        let dropped = context.input(|input| input.raw.dropped_files.clone());
        if let Some(path) = dropped.first().map(|file| file.path().to_owned()) {
            self.act(context, Action::OpenPath(path));
        }
        let file = self.session.path().and_then(Path::file_name);
        let name = file.map_or_else(
            || self.session.plan().name.to_string(),
            |name| name.to_string_lossy().into_owned(),
        );
        let mark = if self.session.is_changed() { "● " } else { "" };
        let title = format!("{mark}{name} – Commerce Canvas");
        if title != self.title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// A command such as Save is about the name that is typed in place, too.
    fn finish_name(
        &mut self,
        context: &egui::Context,
        theme: &'static Theme,
        appearance: Appearance,
    ) {
        let mut effects = Vec::new();
        let mut frame = Frame {
            session: &mut self.session,
            theme,
            appearance,
            highlighted: &self.highlighted,
            previewed: &[],
            effects: &mut effects,
        };
        canvas::finish_name(&mut self.canvas, &mut frame);
        self.carry_out(context, effects);
    }

    /// Whoever selects something wants to know about it.
    fn follow_selection(&mut self) {
        if *self.session.selection() != self.last_selection {
            self.last_selection = self.session.selection().clone();
            if !self.last_selection.is_empty() {
                self.side_panel.tab = side_panel::SideTab::Inspector;
            }
        }
    }

    /// Cards on their way are somewhere else in the next frame.
    fn keep_gliding(&self, context: &egui::Context) {
        if self.session.is_gliding() {
            context.request_repaint();
        }
    }

    /// The menu of the second button of a panel.
    fn menu_of(
        &self,
        ui: &egui::Ui,
        groups: &[&[Command]],
        named: &BTreeSet<Id>,
        actions: &mut Vec<Action>,
    ) {
        let theme = Theme::of(self.appearance(ui.ctx()));
        let look = Look { theme, language: self.language() };
        context::of_panel(&ui.response(), look, &self.session, groups, named, actions);
    }

    fn menu_of_palette(
        &self,
        ui: &egui::Ui,
        theme: &'static Theme,
        clicked: &mut Option<palette::PaletteItem>,
        actions: &mut Vec<Action>,
    ) {
        let look = Look { theme, language: self.language() };
        let pointed = self.palette.pointed;
        context::of_palette(&ui.response(), look, &self.session, pointed, clicked, actions);
    }

    fn show(&mut self, ui: &mut egui::Ui, theme: &'static Theme, appearance: Appearance) {
        let mut actions = Vec::new();
        let mut effects = Vec::new();
        let mut clicked = None;
        self.highlighted.clear();
        self.highlighted.extend(self.find_bar.iter().flat_map(FindBar::found).cloned());
        let frame = panels::frame(theme);
        let settings = self.session.settings();
        let (with_palette, with_side_panel) = (settings.palette, settings.side_panel);
        let (with_inventory, is_large) = (settings.inventory.open, settings.inventory.large);
        let bar = egui::Panel::top("menu bar").frame(frame).exact_size(panels::MENU_BAR_HEIGHT);
        bar.resizable(false).show(ui, |ui| {
            menu_bar::show(ui, &self.session, theme, &mut self.menu_bar, &mut actions);
            self.menu_of(ui, context::OF_MENU_BAR, &BTreeSet::new(), &mut actions);
        });
        let bar =
            egui::Panel::bottom("status bar").frame(frame).exact_size(panels::STATUS_BAR_HEIGHT);
        let hint = self.say(self.canvas.hint(&self.session));
        bar.resizable(false).show(ui, |ui| {
            if status_bar::show(ui, &self.session, theme, &hint, &mut actions) {
                let show_panel = Action::Run(Command::ToggleSidePanel);
                actions.extend((!with_side_panel).then_some(show_panel));
                self.side_panel.show_findings(BTreeSet::new());
            }
            self.menu_of(ui, context::OF_STATUS_BAR, &BTreeSet::new(), &mut actions);
        });
        let mut previewed = Vec::new();
        if self.session.shows_journeys() {
            let panel = egui::Panel::bottom("journeys").frame(frame).resizable(true);
            let panel = panel.default_size(panels::journeys::HEIGHT);
            panel.size_range(panels::journeys::HEIGHT_RANGE).show(ui, |ui| {
                panels::journeys::show(
                    ui,
                    &mut self.session,
                    theme,
                    &mut actions,
                    &mut self.highlighted,
                    &mut previewed,
                );
            });
        }
        if with_inventory && is_large {
            egui::CentralPanel::default().frame(frame).show(ui, |ui| {
                let area = ui.max_rect();
                inventory::show(ui, &mut self.session, theme, &mut self.inventory, &mut actions);
                self.show_notice(ui, area, (theme, appearance), &mut actions);
            });
            self.after_panels(ui.ctx(), effects, actions);
            return;
        }
        if with_inventory {
            let most = (ui.available_height() - 180.0).max(inventory::LEAST_HEIGHT);
            let panel = egui::Panel::bottom("inventory").frame(frame).resizable(true);
            let panel = panel.default_size(f32::from(self.session.settings().inventory.height));
            let shown = panel.size_range(inventory::LEAST_HEIGHT..=most).show(ui, |ui| {
                inventory::show(ui, &mut self.session, theme, &mut self.inventory, &mut actions);
            });
            let layout = &mut self.session.settings_mut().inventory;
            layout.height = shown.response.rect.height().round() as u16;
        }
        let panel = egui::Panel::left("palette").frame(frame).resizable(false);
        if with_palette {
            panel.exact_size(panels::PALETTE_WIDTH).show(ui, |ui| {
                palette::show(ui, &self.session, theme, &mut self.palette, &mut clicked);
                self.menu_of_palette(ui, theme, &mut clicked, &mut actions);
            });
        } else {
            panel.exact_size(panels::RAIL_WIDTH).show(ui, |ui| {
                let pointed = &mut self.palette.pointed;
                palette::show_rail(ui, &self.session, theme, pointed, &mut clicked);
                self.menu_of_palette(ui, theme, &mut clicked, &mut actions);
            });
        }
        if with_side_panel {
            let panel = egui::Panel::right("side panel").frame(frame);
            let panel = panel.default_size(f32::from(self.session.settings().side_panel_width));
            let mut named = BTreeSet::new();
            let shown = panel.size_range(panels::SIDE_PANEL_RANGE).resizable(true).show(ui, |ui| {
                side_panel::show(
                    ui,
                    &mut self.session,
                    theme,
                    &mut self.side_panel,
                    &mut actions,
                    &mut named,
                );
                self.menu_of(ui, context::OF_SIDE_PANEL, &named, &mut actions);
            });
            self.highlighted.extend(named);
            previewed.extend(self.side_panel.why.take_previewed());
            previewed.extend(self.side_panel.findings.take_previewed());
            let settings = self.session.settings_mut();
            settings.side_panel_width = shown.response.rect.width().round() as u16;
        }
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            let area = ui.max_rect();
            {
                let mut frame = Frame {
                    session: &mut self.session,
                    theme,
                    appearance,
                    highlighted: &self.highlighted,
                    previewed: &previewed,
                    effects: &mut effects,
                };
                canvas::show(ui, &mut self.canvas, &mut frame);
                if let Some(item) = clicked {
                    canvas::place(&mut frame, item);
                }
            }
            if let Some(pressed) = self.canvas.pressed_badge() {
                let show_panel = Action::Run(Command::ToggleSidePanel);
                actions.extend((!with_side_panel).then_some(show_panel));
                match pressed {
                    Pressed::Findings(id) => self.side_panel.show_findings(BTreeSet::from([id])),
                    Pressed::Why(id) => {
                        self.side_panel.tab = side_panel::SideTab::Why;
                        actions.push(Action::Show([id].into_iter().collect()));
                    }
                }
            }
            let bar = egui::Area::new(egui::Id::unique("result bar"))
                .order(egui::Order::Middle)
                .pivot(egui::Align2::CENTER_TOP)
                .fixed_pos(area.center_top() + egui::vec2(0.0, 14.0))
                .constrain_to(area);
            let mut named = BTreeSet::new();
            bar.show(ui.ctx(), |ui| {
                ui.set_max_width((area.width() - 24.0).max(120.0));
                result_bar::show(ui, &mut self.session, theme, &mut actions, &mut named);
                self.menu_of(ui, context::OF_RESULT, &BTreeSet::new(), &mut actions);
            });
            self.highlighted.extend(named);
            handles::show(ui, &self.session, theme, area, &mut actions);
            if let Some(find_bar) = &mut self.find_bar
                && !find_bar.show(ui.ctx(), &self.session, theme, area, &mut actions)
            {
                self.find_bar = None;
            }
            self.show_notice(ui, area, (theme, appearance), &mut actions);
        });
        let context = ui.ctx().clone();
        self.after_panels(&context, effects, actions);
    }

    fn show_notice(
        &mut self,
        ui: &egui::Ui,
        area: egui::Rect,
        (theme, appearance): (&'static Theme, Appearance),
        actions: &mut Vec<Action>,
    ) {
        let about = (&self.session, theme, appearance);
        if let Some(notice) = &self.notice
            && !notice.show(ui, area, about, actions)
        {
            self.notice = None;
        }
    }

    /// Does what the panels asked for.
    fn after_panels(
        &mut self,
        context: &egui::Context,
        effects: Vec<Effect>,
        actions: Vec<Action>,
    ) {
        self.carry_out(context, effects);
        self.follow_selection();
        for action in actions {
            self.act(context, action);
            self.follow_selection();
        }
    }
}

/// Whether the side panel goes on showing what it shows although something else is selected: what
/// was planned or pointed out is selected so that it is seen, and the next one stays at hand.
fn keeps_tab(action: &Action) -> bool {
    matches!(
        action,
        Action::PlanAdditions(_)
            | Action::Fix(_)
            | Action::Board(_)
            | Action::Journey(_)
            | Action::Draw { .. }
            | Action::Join { .. }
            | Action::ToggleReach { .. }
            | Action::Show(_)
            | Action::Run(Command::Undo | Command::Redo)
    )
}

/// The path with the ending of its kind, so that other programs know what it is.
fn with_ending(path: PathBuf, kind: ImageKind) -> PathBuf {
    match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case(kind.ending()) => path,
        _ => {
            let mut name = path.into_os_string();
            name.push(".");
            name.push(kind.ending());
            name.into()
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let context = ui.ctx().clone();
        let appearance = self.appearance(&context);
        let theme = Theme::of(appearance);
        let wanted = (appearance, self.session.settings().reduced_motion);
        if self.styled != Some(wanted) {
            self.styled = Some(wanted);
            style::apply(&context, theme, appearance);
            if wanted.1 {
                style::keep_still(&context);
            }
        }
        self.make_room(context.content_rect().width());
        self.session.set_time(context.input(|input| (input.time * 1_000.0) as u64));
        for report in self.jobs.reports() {
            self.hear(&context, report);
        }
        if let Some(left) = self.session.plays_on_in() {
            self.act(&context, Action::PlayOn);
            context.request_repaint_after(std::time::Duration::from_millis(left));
        }
        self.hear_window(&context);
        if let Some(presentation) = &mut self.presentation {
            if !presentation.show(ui, &mut self.canvas, &mut self.session, theme, appearance) {
                self.presentation = None;
            }
            self.keep_gliding(&context);
            return;
        }
        self.type_ahead.begin_frame(&context);
        let typing = context.text_edit_focused() || self.canvas.is_naming();
        let mut commands = match !self.is_covered() && !self.canvas.is_choosing() {
            true => shortcuts::pressed(&context, typing, &mut self.type_ahead),
            false => Vec::new(),
        };
        if self.canvas.in_gesture() {
            // Escape gives the gesture up, and no more than that.
            commands.retain(|command| *command != Command::SelectNothing);
        }
        self.hear_keys(&context);
        self.notice();
        if self.shows_why() {
            self.session.assessment();
            self.assess(&context);
        }
        self.show(ui, theme, appearance);
        // After what was typed in the same frame has reached the plan: a letter and Ctrl+S that
        // come together save the letter.
        if !commands.is_empty() && self.canvas.is_naming() {
            self.finish_name(&context, theme, appearance);
        }
        for command in commands {
            self.act(&context, Action::Run(command));
            context.request_repaint();
        }
        self.notice();
        self.told_of = self.session.revision();
        if self.assess(&context) {
            context.request_repaint();
        }
        self.walk();
        self.show_sheet(&context, theme);
        if let Some(drawing) = self.session.open_drawing() {
            self.jobs.draw(drawing);
        }
        self.show_reach(&context, theme);
        self.show_dialog(&context, theme);
        self.keep_safe(&context);
        self.keep_gliding(&context);
    }

    fn on_exit(&mut self) {
        self.leave();
    }

    fn raw_input_hook(&mut self, context: &egui::Context, input: &mut egui::RawInput) {
        self.type_ahead.in_order(context, input);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        let mut settings = self.session.settings().clone();
        settings.palette |= self.made_room;
        settings.side_tab = self.side_panel.tab.code();
        storage.set_string(SETTINGS_KEY, settings.to_text());
    }
}
