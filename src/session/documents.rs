//! Opening, saving and leaving plans, without ever losing what was not saved.

use std::path::PathBuf;

use super::{Action, Effect, Opened, Selection, Session, UnsavedChoice};
use crate::edit::History;
use crate::language::{history_words, notice_words};
use crate::plan::{Plan, View};

/// What the user wants once unsaved changes are dealt with.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum AfterUnsaved {
    New,
    Pick,
    Open(PathBuf),
    Quit,
}

impl Session {
    pub(super) fn after_unsaved(&mut self, then: AfterUnsaved) -> Vec<Effect> {
        if self.is_changed() {
            self.after_unsaved = Some(then);
            return vec![Effect::AskAboutUnsaved];
        }
        self.proceed(then)
    }

    fn proceed(&mut self, then: AfterUnsaved) -> Vec<Effect> {
        match then {
            AfterUnsaved::New => {
                let name = history_words::FRESH_PLAN.in_language(self.language());
                self.show(Plan::named(name), None);
                Vec::new()
            }
            AfterUnsaved::Pick => vec![Effect::PickPlanToOpen],
            AfterUnsaved::Open(path) => vec![Effect::Read(path)],
            AfterUnsaved::Quit => vec![Effect::Quit],
        }
    }

    pub(super) fn unsaved(&mut self, choice: UnsavedChoice) -> Vec<Effect> {
        match choice {
            UnsavedChoice::Cancel => {
                self.after_unsaved = None;
                Vec::new()
            }
            UnsavedChoice::Discard => match self.after_unsaved.take() {
                Some(then) => self.proceed(then),
                None => Vec::new(),
            },
            // What was asked for goes on in `saved`.
            UnsavedChoice::Save => self.save(),
        }
    }

    pub(super) fn open_path(&mut self, path: PathBuf) -> Vec<Effect> {
        self.after_unsaved(AfterUnsaved::Open(path))
    }

    pub(super) fn opened(&mut self, opened: Opened) {
        let plan = opened.reading.plan.clone();
        // A plan opened without its faulty parts is saved under another name only.
        let path = opened.path.filter(|_| opened.reading.faults.is_empty());
        if let Some(path) = &path {
            self.settings.remember(path.clone());
        }
        self.show(plan, path);
        self.zoom_to_fit();
    }

    pub(super) fn show(&mut self, plan: Plan, path: Option<PathBuf>) {
        self.history = History::default();
        self.gesture = None;
        self.selection = Selection::default();
        self.view = View::Today;
        self.comparing = None;
        self.camera.higher_bar = 0.0;
        self.plays_on_at = None;
        self.held_off = Default::default();
        self.fall_silent();
        self.after_unsaved = None;
        self.replace_plan(plan, crate::edit::Touched::Meaning);
        self.noticing.forget();
        self.known_paths.forget();
        self.forget_journeys();
        self.saved_state = self.state;
        self.path = path;
        self.camera.zoom = 1.0;
        self.camera.look_at(self.camera.window.center());
    }

    pub(super) fn save(&mut self) -> Vec<Effect> {
        match self.path.clone() {
            Some(path) => vec![self.write(path)],
            None => vec![self.pick_place_to_save()],
        }
    }

    fn write(&self, path: PathBuf) -> Effect {
        Effect::Write { path, plan: Box::new(self.plan.clone()), state: self.state }
    }

    pub(super) fn pick_place_to_save(&self) -> Effect {
        Effect::PickPlaceToSave { proposal: self.file_name("commerce") }
    }

    /// The name that is proposed for a file of this plan: that of the plan's file, else that of
    /// the plan without what no system allows in names.
    pub fn file_name(&self, ending: &str) -> String {
        let forbidden = |letter: char| letter.is_control() || "/\\:*?\"<>|".contains(letter);
        let of_file = self.path.as_ref().and_then(|path| path.file_stem());
        let name = match of_file {
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => self.plan.name.chars().filter(|letter| !forbidden(*letter)).take(80).collect(),
        };
        let name = match name.trim() {
            "" => history_words::FRESH_PLAN.in_language(self.language()),
            name => name,
        };
        format!("{name}.{ending}")
    }

    pub(super) fn save_to(&mut self, mut path: PathBuf) -> Vec<Effect> {
        if path.extension().is_none() {
            path.set_extension("commerce");
        }
        vec![self.write(path)]
    }

    pub(super) fn saved(&mut self, path: PathBuf, state: u64, done: bool) -> Vec<Effect> {
        if !done {
            self.after_unsaved = None;
            return Vec::new();
        }
        self.settings.remember(path.clone());
        self.path = Some(path);
        self.saved_state = state;
        let mut effects =
            vec![Effect::Notice(notice_words::SAVED.in_language(self.language()).to_owned())];
        // What was edited while the file was written is asked about again.
        if let Some(then) = self.after_unsaved.take() {
            effects.extend(self.after_unsaved(then));
        }
        effects
    }

    /// Whether the window may close at once; otherwise the user is asked.
    pub fn may_close(&mut self) -> Result<(), Vec<Effect>> {
        if self.is_changed() {
            Err(self.dispatch(Action::Run(super::Command::Quit)))
        } else {
            Ok(())
        }
    }
}
