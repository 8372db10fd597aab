//! What the window does so that nothing is lost: it tells the journal what is not saved, has the
//! file of the plan watched, and shows earlier versions.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::super::dialogs::{self, VersionsChoice, VersionsState};
use super::super::jobs::{
    AutosaveThread, FileWatchThread, Holder, JournalMessage, JournalReport, Report, SafetyReport,
    UnsavedTracker, VersionPictureJob,
};
use super::super::notice::Notice;
use super::super::widgets::Look;
use super::question_text::{failure_words, who_beside};
use super::{App, Dialog};
use crate::language::{grammar, texts};
use crate::session::{Action, Command, DocumentId, fault_text};
use crate::theme::Theme;

/// Everything about it that lasts longer than a frame.
#[derive(Debug, Default)]
pub(super) struct Safety {
    autosave: Option<AutosaveThread>,
    watch: Option<FileWatchThread>,
    unsaved: UnsavedTracker,
    watched: Option<(DocumentId, PathBuf)>,
    had_focus: bool,
    /// How long the plan is as it is, while it waits to be saved by itself.
    resting: Option<Rest>,
    /// Who else has the plan open.
    beside: Option<(PathBuf, Holder)>,
}

/// So long a plan rests before it is saved by itself, in seconds.
const REST: f64 = 10.0;

/// A plan that was changed and rests.
#[derive(Clone, Copy, Debug)]
struct Rest {
    revision: u64,
    /// Since when, in seconds of the window's clock.
    since: f64,
    /// Whether it was saved by itself, or that was tried.
    is_over: bool,
}

impl Safety {
    /// Who else has a plan open: which, and who.
    pub(super) fn beside(&self) -> Option<&(PathBuf, Holder)> {
        self.beside.as_ref()
    }
}

/// Earlier versions, while they lie over the window.
#[derive(Debug)]
pub(super) struct VersionsView {
    document: DocumentId,
    state: VersionsState,
}

impl App {
    /// Keeps unsaved work and earlier versions in the folder where the program keeps its data, and
    /// offers what was left behind there.
    pub(super) fn open_data_folder(&mut self, context: &egui::Context, data: &Path) {
        self.jobs.keep_versions_in(data.to_owned());
        let send = self.jobs.reporter();
        let report = move |report| send(Report::Safety(SafetyReport::Journal(report)));
        match AutosaveThread::begin(data, Box::new(report)) {
            Ok(autosave) => {
                autosave.send(JournalMessage::LookForOrphans);
                self.safety.autosave = Some(autosave);
            }
            Err(fault) => {
                let text =
                    texts::documents::NO_JOURNAL.with(self.language(), &[&data.display(), &fault]);
                self.show_message(context, texts::documents::NO_JOURNAL_HEAD, text);
            }
        }
        self.safety.watch = self.jobs.watch().ok();
    }

    /// Tells the journal something, if there is one.
    pub(super) fn send_to_journal(&mut self, message: JournalMessage) {
        if let Some(autosave) = &self.safety.autosave {
            autosave.send(message);
        }
    }

    /// Once in every frame, after all edits.
    pub(super) fn autosave(&mut self, context: &egui::Context) {
        if let Some(message) = self.safety.unsaved.next(&self.session) {
            self.send_to_journal(message);
        }
        let document = self.session.document().id();
        let file = self.session.path().map(|path| (document, path.to_owned()));
        let has_focus = context.input(|input| input.focused);
        let came_back = has_focus && !std::mem::replace(&mut self.safety.had_focus, has_focus);
        if let Some(watch) = &self.safety.watch
            && (came_back || file != self.safety.watched)
        {
            watch.look(file.clone());
            self.safety.watched = file;
        }
    }

    /// Once in every frame: saves a plan that has a file and rests, where the user wants that. What was
    /// tried is not tried again before something else is changed.
    pub(super) fn save_by_itself(&mut self, context: &egui::Context) {
        let is_wanted = self.session.settings().autosave
            && self.session.path().is_some()
            && self.session.is_changed();
        if !is_wanted {
            self.safety.resting = None;
            return;
        }
        let (revision, now) = (self.session.revision(), context.input(|input| input.time));
        let rest = match &self.safety.resting {
            Some(rest) if rest.revision == revision => *rest,
            _ => Rest { revision, since: now, is_over: false },
        };
        let is_idle = !self.session.in_gesture()
            && !context.text_edit_focused()
            && self.dialog.is_none()
            && self.question.is_none();
        let is_over = rest.is_over || (is_idle && now - rest.since >= REST);
        self.safety.resting = Some(Rest { is_over, ..rest });
        if is_over && !rest.is_over {
            self.dispatch(context, Action::Run(Command::Save));
        } else if !is_over {
            let left = (rest.since + REST - now).max(0.5);
            context.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }

    /// Clears away what is only of use while the window is open.
    pub(super) fn end_safety(&mut self) {
        if let Some(watch) = self.safety.watch.take() {
            watch.end();
        }
        if let Some(autosave) = self.safety.autosave.take() {
            autosave.end();
        }
    }

    pub(super) fn handle_safety_report(&mut self, context: &egui::Context, report: SafetyReport) {
        let language = self.language();
        match report {
            SafetyReport::Beside(path, holder) => {
                let text = who_beside(&holder, language);
                self.notice = Some(Notice::new(text, context));
                self.safety.beside = Some((path, holder));
            }
            SafetyReport::Journal(JournalReport::NotKept(fault)) => {
                self.dispatch(context, Action::AutosaveChanged(fault));
            }
            SafetyReport::Journal(JournalReport::LeftBehind(found)) => {
                self.dispatch(context, Action::OrphansFound(found));
            }
            SafetyReport::Versions(document, found) => {
                if let Some(Dialog::Versions(view)) = &mut self.dialog
                    && view.document == document
                {
                    view.state.versions = Some(found);
                    self.draw_version(context);
                }
            }
            SafetyReport::Drawn(document, at, scene) => {
                if let Some(Dialog::Versions(view)) = &mut self.dialog
                    && view.document == document
                {
                    view.state.picture = Some((at, scene));
                }
            }
            SafetyReport::VersionsForgotten(Ok(count)) => {
                let (one, many) = (texts::settings::FORGOTTEN_ONE, texts::settings::FORGOTTEN);
                let text = grammar::counted(count, one, many, language);
                self.notice = Some(Notice::new(text, context));
            }
            SafetyReport::VersionsForgotten(Err(fault)) => {
                let text = fault_text::store_fault(&fault, language);
                self.show_message(context, texts::settings::NOT_FORGOTTEN, text);
            }
            SafetyReport::JobFailed(name) => {
                self.jobs.failed(&name);
                self.show_message(
                    context,
                    texts::documents::JOB_FAILED_HEAD,
                    failure_words(language),
                );
            }
        }
    }

    pub(super) fn show_versions(&mut self) {
        if let Some(path) = self.session.path() {
            let document = self.session.document().id();
            let (path, plan) = (path.to_owned(), self.session.plan().clone());
            self.jobs.look_for_versions(document, path, plan);
            let state = VersionsState::default();
            self.dialog = Some(Dialog::Versions(Box::new(VersionsView { document, state })));
        }
    }

    fn draw_version(&mut self, context: &egui::Context) {
        let appearance = self.appearance(context);
        let language = self.language();
        let Some(Dialog::Versions(view)) = &mut self.dialog else { return };
        let (document, at) = (view.document, view.state.at);
        let version = view.state.versions.as_ref().and_then(|versions| versions.get(at));
        if let Some(version) = version {
            let plan = version.plan.clone();
            self.jobs.draw_version(VersionPictureJob { document, at, plan, language, appearance });
        }
    }

    pub(super) fn show_versions_dialog(&mut self, context: &egui::Context, theme: &'static Theme) {
        let look = Look { theme, language: self.language() };
        let Some(Dialog::Versions(view)) = &mut self.dialog else { return };
        // They are versions of a plan that is not open any more.
        if view.document != self.session.document().id() {
            self.dialog = None;
            return;
        }
        let state = &mut view.state;
        let before = state.at;
        let choice = dialogs::versions(context, look, self.session.plan(), state);
        let moved = state.at != before;
        let versions = state.versions.as_ref();
        let version = versions.and_then(|versions| versions.get(state.at));
        match choice {
            Some(VersionsChoice::Restore) => {
                let restore = version.map(|version| version.plan.clone());
                self.dialog = None;
                if let Some(plan) = restore {
                    self.dispatch(context, Action::Restore(plan));
                }
            }
            Some(VersionsChoice::Close) => self.dialog = None,
            None if moved => self.draw_version(context),
            None => {}
        }
    }
}
