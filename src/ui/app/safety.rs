//! What the window does so that nothing is lost: it keeps the journal, watches the file of the
//! plan, and asks where others changed it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::super::dialogs::{
    self, ChangedChoice, ChangedState, Comparison, ConflictsState, RecoveryChoice, VersionsChoice,
    VersionsState,
};
use super::super::jobs::{
    Found, Guard, Holder, OnDisk, PictureJob, ReadFault, SafetyReport, Unsaved, Watch, last_report,
};
use super::super::notice::Notice;
use super::super::widgets::Look;
use super::{App, Dialog};
use crate::file::{self, Choices, Reading};
use crate::language::{Language, safety_words as words};
use crate::plan::Plan;
use crate::session::{Action, Command, Known, SafetyAction, Theirs, fault_text};
use crate::theme::Theme;

/// Everything about it that lasts longer than a frame.
#[derive(Debug, Default)]
pub(super) struct Safety {
    guard: Option<Guard>,
    watch: Option<Watch>,
    /// What was last said about the journal: which state of which file, and whether it was unsaved.
    said: Option<(u64, Option<PathBuf>, bool)>,
    watched: Option<PathBuf>,
    had_focus: bool,
    /// Whether what is found on the disk was looked up because saving was refused.
    saving: bool,
    /// What was found on the disk while another dialog was open.
    found: Option<(PathBuf, OnDisk)>,
    /// What was left behind, until no other dialog is open and nothing is unsaved here: recovering
    /// it replaces what is shown.
    left_behind: Vec<Found>,
    /// Who else has the plan open.
    beside: Option<(PathBuf, Holder)>,
}

/// What lies over the window about it.
#[derive(Debug)]
pub(super) enum SafetyDialog {
    Changed(Box<ChangedState>),
    /// The file was changed and is no sound plan now: which file, and its first fault in words.
    Unusable(PathBuf, String),
    Conflicts(Box<ConflictsState>),
    Recovery(Vec<Found>, Option<usize>),
    Versions(Box<VersionsState>),
    Compare(Box<Comparison>),
}

impl App {
    /// Keeps unsaved work and earlier versions in the folder where the program keeps its data, and
    /// offers what was left behind there.
    pub(super) fn keep_data_in(&mut self, data: &Path) {
        self.jobs.keep_versions_in(data.to_owned());
        let tell = self.jobs.teller();
        match Guard::begin(data, Box::new(move |fault| tell(SafetyReport::NotKept(fault)))) {
            Ok(guard) => self.safety.guard = Some(guard),
            Err(fault) => {
                let text = words::NO_JOURNAL.with(self.language(), &[&data.display(), &fault]);
                self.tell(words::NO_JOURNAL_HEAD, text);
            }
        }
        self.safety.watch = Watch::begin(self.jobs.teller()).ok();
        self.jobs.look_for_unsaved_work(data.to_owned());
    }

    /// Once in every frame, after all edits.
    pub(super) fn keep_safe(&mut self, context: &egui::Context) {
        let session = &self.session;
        let now = (session.revision(), session.path().map(Path::to_owned), session.is_changed());
        if self.safety.said.as_ref() != Some(&now)
            && let Some(guard) = &self.safety.guard
        {
            if now.2 {
                let base = session.known().map(|known| known.plan.clone());
                let plan = session.plan().clone();
                guard.keep(Unsaved { path: now.1.clone(), plan, base });
            } else {
                guard.drop_kept();
            }
            self.safety.said = Some(now);
        }
        let path = self.session.path().map(Path::to_owned);
        let has_focus = context.input(|input| input.focused);
        let came_back = has_focus && !std::mem::replace(&mut self.safety.had_focus, has_focus);
        if let Some(watch) = &self.safety.watch
            && (came_back || path != self.safety.watched)
        {
            watch.look(path.clone());
            self.safety.watched = path;
        }
        if self.dialog.is_none() {
            if !self.safety.left_behind.is_empty() && !self.session.is_changed() {
                let found = std::mem::take(&mut self.safety.left_behind);
                self.dialog = Some(Dialog::Safety(SafetyDialog::Recovery(found, None)));
                context.request_repaint();
            } else if let Some((path, found)) = self.safety.found.take() {
                self.found_on_disk(context, path, found);
                context.request_repaint();
            }
        }
    }

    /// Clears away what is only of use while the window is open.
    pub(super) fn leave(&mut self) {
        if let Some(watch) = self.safety.watch.take() {
            watch.end();
        }
        if let Some(guard) = self.safety.guard.take() {
            guard.end();
        }
    }

    /// Saving was refused because someone else wrote into the file.
    pub(super) fn refused_to_overwrite(&mut self, path: &Path) {
        self.safety.saving = true;
        self.jobs.look_at_disk(path.to_owned());
    }

    pub(super) fn knows(&mut self, context: &egui::Context, known: Known) {
        self.act(context, Action::Safety(SafetyAction::Knows(Box::new(known))));
    }

    pub(super) fn hear_safety(&mut self, context: &egui::Context, report: SafetyReport) {
        let language = self.language();
        match report {
            SafetyReport::OnDisk(path, found) => {
                self.safety.found = Some((path, found));
            }
            SafetyReport::Beside(path, holder) => {
                let text = who_beside(&holder, language);
                self.notice = Some(Notice::new(text, context));
                self.safety.beside = Some((path, holder));
            }
            SafetyReport::NotKept(Some(fault)) => {
                let what = fault_text::store_fault(&fault, language);
                self.tell(words::NOT_KEPT_HEAD, words::NOT_KEPT.with(language, &[&what]));
            }
            SafetyReport::NotKept(None) => {
                self.notice = Some(Notice::new(self.say(words::KEPT_AGAIN), context));
            }
            SafetyReport::LeftBehind(found) => self.safety.left_behind = found,
            SafetyReport::Versions(found) => {
                if let Some(Dialog::Safety(SafetyDialog::Versions(state))) = &mut self.dialog {
                    state.versions = Some(found);
                    self.draw_version(context);
                }
            }
            SafetyReport::Drawn(at, scene) => {
                if let Some(Dialog::Safety(SafetyDialog::Versions(state))) = &mut self.dialog {
                    state.picture = Some((at, scene));
                }
            }
            SafetyReport::Compared(path, Ok(reading)) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let found = file::diff(&reading.plan, self.session.plan());
                let old = reading.plan.clone();
                let comparison = Comparison { name: name.into_owned(), old, found };
                let comparison = SafetyDialog::Compare(Box::new(comparison));
                self.dialog = Some(Dialog::Safety(comparison));
            }
            SafetyReport::Compared(path, Err(fault)) => self.not_read(&path, &fault),
            SafetyReport::JobFailed(name) => {
                self.jobs.failed(&name);
                let report = last_report().map(|path| path.display().to_string());
                let report = report.unwrap_or_default();
                self.tell(words::JOB_FAILED_HEAD, words::JOB_FAILED.with(language, &[&report]));
            }
        }
    }

    /// A file could not be opened.
    pub(super) fn not_read(&mut self, path: &Path, fault: &ReadFault) {
        let what = fault_words(fault, self.language());
        let text = match fault {
            // It names the file itself.
            ReadFault::Store(_) => what,
            ReadFault::Syntax(_) => format!("{}\n{what}", path.display()),
        };
        self.tell(crate::language::dialog_words::NOT_OPENED, text);
    }

    fn found_on_disk(&mut self, context: &egui::Context, path: PathBuf, found: OnDisk) {
        // Our own writing is no news; what comes after it is looked at then.
        if self.session.path() != Some(&path) || self.jobs.is_writing() {
            return;
        }
        let saving = std::mem::take(&mut self.safety.saving);
        let (fingerprint, reading) = match found {
            OnDisk::Gone if self.session.known().is_some() => {
                return self.act(context, Action::Safety(SafetyAction::FileGone));
            }
            OnDisk::Gone => return,
            OnDisk::Content(fingerprint, reading) => (fingerprint, reading),
        };
        if self.session.known().is_some_and(|known| known.fingerprint == fingerprint) {
            return;
        }
        let plan = match sound_plan(&reading, self.language()) {
            Ok(plan) => plan,
            Err(fault) => {
                self.dialog = Some(Dialog::Safety(SafetyDialog::Unusable(path, fault)));
                return;
            }
        };
        let base = self.session.known().map_or_else(Plan::default, |known| known.plan.clone());
        let by_us = file::diff(&base, self.session.plan());
        let by_them = file::diff(&base, &plan);
        let who = self.safety.beside.as_ref().filter(|(beside, _)| *beside == path);
        let who = who.map(|(_, holder)| who_beside(holder, self.language()));
        let theirs = Theirs { found: Known { path, plan, fingerprint }, saving };
        let state = ChangedState { theirs, base, by_us, by_them, who };
        self.dialog = Some(Dialog::Safety(SafetyDialog::Changed(Box::new(state))));
    }

    pub(super) fn show_versions(&mut self) {
        if let Some(path) = self.session.path() {
            self.jobs.look_for_versions(path.to_owned(), self.session.plan().clone());
            let state = VersionsState::default();
            self.dialog = Some(Dialog::Safety(SafetyDialog::Versions(Box::new(state))));
        }
    }

    fn draw_version(&mut self, context: &egui::Context) {
        let appearance = self.appearance(context);
        let language = self.language();
        let Some(Dialog::Safety(SafetyDialog::Versions(state))) = &mut self.dialog else { return };
        let at = state.at;
        let version = state.versions.as_ref().and_then(|versions| versions.get(at));
        if let Some(version) = version {
            let plan = version.plan.clone();
            self.jobs.draw_picture(PictureJob { at, plan, language, appearance });
        }
    }

    pub(super) fn show_safety(&mut self, context: &egui::Context, theme: &'static Theme) {
        let look = Look { theme, language: self.language() };
        let Some(Dialog::Safety(dialog)) = &mut self.dialog else { return };
        let plan = self.session.plan();
        match dialog {
            SafetyDialog::Changed(state) => {
                let name = state.theirs.found.path.file_name().unwrap_or_default();
                let name = name.to_string_lossy().into_owned();
                let Some(choice) = dialogs::changed(context, look, &name, state) else { return };
                let theirs = Box::new(state.theirs.clone());
                self.dialog = None;
                let action = match choice {
                    ChangedChoice::Later => return,
                    ChangedChoice::Reload => SafetyAction::Reload(theirs),
                    ChangedChoice::KeepOurs => SafetyAction::KeepOurs(theirs),
                    ChangedChoice::Merge => return self.merge(context, *theirs),
                };
                self.act(context, Action::Safety(action));
            }
            SafetyDialog::Unusable(path, fault) => {
                let Some(save) = dialogs::unusable(context, look, path, fault) else { return };
                self.dialog = None;
                if save {
                    self.act(context, Action::Run(Command::SaveAs));
                }
            }
            SafetyDialog::Conflicts(state) => {
                let Some(decided) = dialogs::conflicts(context, look, plan, state) else { return };
                let (theirs, choices) = (Box::new(state.theirs.clone()), state.choices.clone());
                self.dialog = None;
                if decided {
                    let merge = SafetyAction::Merge { theirs, choices };
                    self.act(context, Action::Safety(merge));
                }
            }
            SafetyDialog::Recovery(found, sure) => {
                match dialogs::recovery(context, look, found, sure) {
                    Some(RecoveryChoice::Recover(at)) if at < found.len() => {
                        let mut rest = std::mem::take(found);
                        let found = rest.remove(at);
                        self.dialog = None;
                        self.recover(context, found, rest);
                    }
                    Some(RecoveryChoice::Discard(at)) if at < found.len() => {
                        found.remove(at).left_behind.discard();
                        *sure = None;
                        if found.is_empty() {
                            self.dialog = None;
                        }
                    }
                    Some(_) => {
                        std::mem::take(found)
                            .into_iter()
                            .for_each(|found| found.left_behind.told());
                        self.dialog = None;
                    }
                    None => {}
                }
            }
            SafetyDialog::Versions(state) => {
                let before = state.at;
                let choice = dialogs::versions(context, look, plan, state);
                let moved = state.at != before;
                let versions = state.versions.as_ref();
                let version = versions.and_then(|versions| versions.get(state.at));
                match choice {
                    Some(VersionsChoice::Restore) => {
                        let restore = version.map(|version| version.plan.clone());
                        self.dialog = None;
                        if let Some(plan) = restore {
                            self.act(context, Action::Safety(SafetyAction::Restore(plan)));
                        }
                    }
                    Some(VersionsChoice::Close) => self.dialog = None,
                    None if moved => self.draw_version(context),
                    None => {}
                }
            }
            SafetyDialog::Compare(state) => {
                if dialogs::compare(context, look, plan, state) {
                    self.dialog = None;
                }
            }
        }
    }

    /// Merges at once where both agree; otherwise the user decides first.
    fn merge(&mut self, context: &egui::Context, theirs: Theirs) {
        let conflicts = self.session.merged(&theirs, &Choices::new()).conflicts;
        if conflicts.is_empty() {
            let (theirs, choices) = (Box::new(theirs), Choices::new());
            return self.act(context, Action::Safety(SafetyAction::Merge { theirs, choices }));
        }
        let state = ConflictsState { theirs, conflicts, choices: Choices::new() };
        self.dialog = Some(Dialog::Safety(SafetyDialog::Conflicts(Box::new(state))));
    }

    /// Shows one of what was left behind. The rest is offered again once this is saved.
    fn recover(&mut self, context: &egui::Context, found: Found, rest: Vec<Found>) {
        let path = found.path().cloned();
        let Found { left_behind, plan, known, .. } = found;
        let Some(plan) = plan else { return };
        let (plan, known) = (Box::new(plan), known.map(Box::new));
        let recover = SafetyAction::Recover { plan, path, known };
        self.act(context, Action::Safety(recover));
        self.keep_safe(context);
        if let Some(guard) = &self.safety.guard {
            guard.forget(left_behind);
        }
        let (rest, told): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|found| found.plan.is_some());
        told.into_iter().for_each(|found| found.left_behind.told());
        if !rest.is_empty() {
            let text = words::RECOVERED_ONE_OF.with(self.language(), &[&rest.len()]);
            self.notice = Some(Notice::new(text, context));
        }
        self.safety.left_behind = rest;
    }
}

/// Who else has the plan open, and what that means.
fn who_beside(holder: &Holder, language: Language) -> String {
    let since = super::super::calendar::moment(holder.since, language);
    match (holder.name.as_str(), holder.machine.as_str()) {
        ("", _) => words::SOMEONE_BESIDE.in_language(language).to_owned(),
        (name, "") => words::BESIDE.with(language, &[&name, &since]),
        (name, machine) => words::BESIDE_AT.with(language, &[&name, &machine, &since]),
    }
}

fn fault_words(fault: &ReadFault, language: Language) -> String {
    match fault {
        ReadFault::Store(fault) => fault_text::store_fault(fault, language),
        ReadFault::Syntax(fault) => fault_text::syntax_fault(fault, language),
    }
}

/// The plan that was read.
///
/// # Errors
/// It has faults, of which this is the first, in words.
fn sound_plan(
    reading: &Result<Arc<Reading>, ReadFault>,
    language: Language,
) -> Result<Plan, String> {
    match reading {
        Ok(reading) => match reading.faults.first() {
            None => Ok(reading.plan.clone()),
            Some(fault) => Err(fault_text::semantic_fault(fault, language)),
        },
        Err(fault) => Err(fault_words(fault, language)),
    }
}
