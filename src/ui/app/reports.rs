//! What the session wants to be worked out beside the window, and what becomes of the reports
//! that come back from the jobs. What takes time is never done here.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::super::dialogs::{PathPurpose, PathState};
use super::super::jobs::{self, ImageFault, ImageJob, ImageKind, Pick, Report};
use super::super::notice::Notice;
use super::{App, Dialog};
use crate::export::{ExportFault, ImageOptions};
use crate::file::Reading;
use crate::file::store::StoreFaultKind;
use crate::language::{Text, dialog_words, notice_words};
use crate::session::{Action, Known, Opened, UnsavedChoice, fault_text};

impl App {
    /// Sees to what has to be noticed about a large plan.
    pub(super) fn seek_findings(&mut self) {
        self.session.findings();
        if let Some((of, plan)) = self.session.unnoticed() {
            self.jobs.notice(of, plan);
        }
    }

    /// Sees to the journeys and the roadmap of a large plan, while they are looked at.
    pub(super) fn seek_paths(&mut self) {
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

    /// Sees to an answer to what the session was asked; says whether it is there at once. A later
    /// one wakes the window.
    pub(super) fn assess(&mut self, context: &egui::Context) -> bool {
        let Some(found) = self.session.open_question() else { return false };
        let report = self.jobs.assess(found);
        let is_there = report.is_some();
        report.into_iter().for_each(|report| self.hear(context, report));
        is_there
    }

    pub(super) fn hear(&mut self, context: &egui::Context, report: Report) {
        match report {
            Report::Picked(pick, Some(path)) => self.picked(context, pick, path),
            Report::Picked(_, None) => self.gave_up(context),
            Report::Motion(reduced) => self.session.set_system_reduces_motion(reduced),
            Report::NoDialog(pick) => {
                let (purpose, name) = match pick {
                    Pick::Open => (PathPurpose::Open, String::new()),
                    Pick::Compare => (PathPurpose::Compare, String::new()),
                    Pick::Save => (PathPurpose::Save, self.session.file_name("commerce")),
                    Pick::Image(kind) => {
                        (PathPurpose::Export, self.session.file_name(kind.ending()))
                    }
                };
                let folder = jobs::folder_of_user(self.session.path());
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
            Report::Read(path, Err(fault)) => self.not_read(&path, &fault),
            Report::Written { path, state, result } => {
                let fault = result.as_ref().err();
                if fault.is_some_and(|fault| fault.kind == StoreFaultKind::Changed) {
                    self.refused_to_overwrite(&path);
                } else if let Some(fault) = fault {
                    let what = fault_text::store_fault(fault, self.language());
                    let text = format!("{what}\n{}", self.say(dialog_words::NOTHING_IS_LOST));
                    self.tell(dialog_words::NOT_SAVED, text);
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
                let text = notice_words::EXPORTED.with(self.language(), &[&name]);
                self.notice = Some(Notice::new(text, context));
            }
            Report::Exported(_, Err(fault)) => {
                let language = self.language();
                let text = match fault {
                    ImageFault::Store(fault) => fault_text::store_fault(&fault, language),
                    ImageFault::Paint(ExportFault::TooLarge { largest_scale }) => {
                        let scale = (largest_scale * 10.0).floor() / 10.0;
                        dialog_words::IMAGE_TOO_LARGE.with(language, &[&scale])
                    }
                    ImageFault::Paint(ExportFault::BadScale | ExportFault::Compression) => {
                        self.say(dialog_words::IMAGE_NOT_MADE)
                    }
                };
                self.tell(dialog_words::NOT_EXPORTED, text);
            }
        }
    }

    pub(super) fn tell(&mut self, head: Text, text: String) {
        self.dialog = Some(Dialog::Message { head: self.say(head), text });
    }

    pub(super) fn open(&mut self, context: &egui::Context, path: PathBuf, reading: Arc<Reading>) {
        let had_comments = reading.had_comments;
        self.act(context, Action::Opened(Opened { path: Some(path), reading }));
        if had_comments {
            let text = self.say(dialog_words::COMMENTS_GO);
            self.notice = Some(Notice::new(text, context));
        }
    }

    pub(super) fn picked(&mut self, context: &egui::Context, pick: Pick, path: PathBuf) {
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
    pub(super) fn gave_up(&mut self, context: &egui::Context) {
        self.image = None;
        self.act(context, Action::Unsaved(UnsavedChoice::Cancel));
    }
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
