//! The whole window: which panel lies where, and what becomes of the effects of a session.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use eframe::egui::{self, ViewportCommand};

use super::canvas::{self, CanvasState, Frame};
use super::jobs::{ImageKind, Jobs, Pick, Picker, Report};
use super::{shortcuts, style};
use crate::language::{Language, window_words as words};
use crate::plan::Id;
use crate::session::{Action, Command, Effect, Opened, Session, Settings};
use crate::theme::{Appearance, Theme};

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

/// The window.
pub struct App {
    session: Session,
    canvas: CanvasState,
    jobs: Jobs,
    highlighted: BTreeSet<Id>,
    /// The look that the style of the window was last set to.
    styled: Option<Appearance>,
    title: String,
}

impl App {
    /// The window with what was kept from last time.
    pub fn new(
        context: &egui::Context,
        storage: Option<&dyn eframe::Storage>,
        start: Start,
    ) -> Self {
        style::install_fonts(context);
        // The zoom keys belong to the canvas, and closing asks about unsaved changes.
        context.options_mut(|options| options.zoom_with_keyboard = false);
        let kept = storage.and_then(|storage| storage.get_string(SETTINGS_KEY));
        let settings = start.settings.or_else(|| Settings::from_text(&kept?));
        let fresh = || Settings { language: super::system_language(), ..Settings::default() };
        let mut app = Self {
            session: Session::new(settings.unwrap_or_else(fresh)),
            canvas: CanvasState::default(),
            jobs: Jobs::new(context.clone(), start.picker),
            highlighted: BTreeSet::new(),
            styled: None,
            title: String::new(),
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

    fn act(&mut self, context: &egui::Context, action: Action) {
        let effects = self.session.dispatch(action);
        for effect in effects {
            self.carry_out(context, effect);
        }
    }

    fn carry_out(&mut self, context: &egui::Context, effect: Effect) {
        match effect {
            Effect::Copy(text) => context.copy_text(text),
            Effect::RequestPaste => context.send_viewport_cmd(ViewportCommand::RequestPaste),
            Effect::Read(path) => self.jobs.read(path),
            Effect::Write { path, plan, state } => self.jobs.write(path, plan, state),
            Effect::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            Effect::EditName(id) => self.canvas.edit_name(id, &self.session),
            _ => {}
        }
    }

    fn hear(&mut self, context: &egui::Context, report: Report) {
        match report {
            Report::Read(path, Ok(reading)) => {
                self.act(context, Action::Opened(Opened { path: Some(path), reading }));
            }
            Report::Written { path, state, fault } => {
                let done = fault.is_none();
                self.act(context, Action::Saved { path, state, done });
            }
            _ => {}
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let context = ui.ctx().clone();
        let system = context.system_theme().map(|theme| match theme {
            egui::Theme::Light => Appearance::Light,
            egui::Theme::Dark => Appearance::Dark,
        });
        let appearance = self.session.settings().appearance(system);
        let theme = Theme::of(appearance);
        if self.styled != Some(appearance) {
            self.styled = Some(appearance);
            style::apply(&context, theme, appearance);
        }
        for report in self.jobs.reports() {
            self.hear(&context, report);
        }
        for command in shortcuts::pressed(&context) {
            self.act(&context, Action::Run(command));
        }
        let mut effects = Vec::new();
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            let mut frame = Frame {
                session: &mut self.session,
                theme,
                appearance,
                highlighted: &self.highlighted,
                effects: &mut effects,
            };
            canvas::show(ui, &mut self.canvas, &mut frame);
        });
        for effect in effects {
            self.carry_out(&context, effect);
        }
    }
}
