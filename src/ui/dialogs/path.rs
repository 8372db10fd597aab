//! A typed path, where the system has no dialog for files.

use std::path::{Path, PathBuf};

use eframe::egui;
use egui::{Id, Key, Ui};

use super::{Choice, answered, buttons, dialog};
use crate::language::{Text, texts};
use crate::session::{Chosen, QUIET, finished};
use crate::theme::Icon;
use crate::ui::jobs::{PathKind, path_kind};
use crate::ui::widgets::{Look, TextField, caption, field_label, headline, icon, paragraph};

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// A plan to open.
    Open,
    /// A plan to compare with.
    Compare,
    /// Tables of the plan that were filled in.
    Table,
    /// What another program wrote.
    Import,
    /// The efforts of a firm.
    Efforts,
    /// The presentation whose design slides take over.
    Design,
    /// The logo that pages bear.
    Logo,
    /// Where to save a plan.
    Save,
    /// Where to save an image.
    Export,
}

/// A path while it is typed.
#[derive(Clone, Debug)]
pub struct PathState {
    /// What it is for.
    pub purpose: PathPurpose,
    /// What was typed so far.
    pub typed: String,
    /// How its files end, without the dot, where something is to be written.
    pub ending: Option<&'static str>,
    /// The file of which it was said that it will be replaced, and since when, in seconds of the
    /// window's clock.
    pub warned: Option<(PathBuf, f64)>,
}

impl PathState {
    /// A path of which this is typed so far.
    pub fn new(purpose: PathPurpose, typed: String, ending: Option<&'static str>) -> Self {
        Self { purpose, typed, ending, warned: None }
    }

    /// Takes note of what is said about a path; gives whether it was in sight long enough to be
    /// read.
    fn warn(&mut self, about: Option<&Path>, now: f64) -> bool {
        let is_same = |(path, _): &(PathBuf, f64)| about == Some(path);
        match about {
            Some(path) if !self.warned.as_ref().is_some_and(is_same) => {
                self.warned = Some((path.to_owned(), now));
            }
            Some(_) => {}
            None => self.warned = None,
        }
        let quiet = QUIET as f64 / 1_000.0;
        self.warned.as_ref().is_some_and(|(_, since)| now - since >= quiet)
    }

    /// The path as it is meant: what is written gets its ending before it is judged. A path that
    /// ends like a folder is one.
    fn path(&self) -> PathBuf {
        let typed = Path::new(self.typed.trim());
        match self.ending {
            Some(ending) if !self.typed.trim().ends_with(std::path::is_separator) => {
                finished(typed, ending)
            }
            _ => typed.to_owned(),
        }
    }
}

/// What is to be said about a path, and whether it can be taken all the same.
fn judge(purpose: PathPurpose, path: &Path, kind: PathKind) -> Result<Option<Text>, Text> {
    if path.as_os_str().is_empty() {
        return Err(texts::documents::PATH_EMPTY);
    }
    if !path.is_absolute() {
        return Err(texts::documents::PATH_NOT_ABSOLUTE);
    }
    match (purpose, kind) {
        (_, PathKind::Folder) => Err(texts::documents::PATH_IS_FOLDER),
        (
            PathPurpose::Open
            | PathPurpose::Compare
            | PathPurpose::Table
            | PathPurpose::Import
            | PathPurpose::Efforts
            | PathPurpose::Design
            | PathPurpose::Logo,
            PathKind::File,
        ) => Ok(None),
        (
            PathPurpose::Open
            | PathPurpose::Compare
            | PathPurpose::Table
            | PathPurpose::Import
            | PathPurpose::Efforts
            | PathPurpose::Design
            | PathPurpose::Logo,
            PathKind::Nothing { .. },
        ) => Err(texts::documents::PATH_NO_FILE),
        (_, PathKind::File) => Ok(Some(texts::documents::PATH_REPLACES)),
        (_, PathKind::Nothing { has_folder: true }) => Ok(None),
        (_, PathKind::Nothing { has_folder: false }) => Err(texts::documents::PATH_NO_FOLDER),
    }
}

/// Asks for a path. Gives `Some(None)` if the user gave up.
pub fn path(ctx: &egui::Context, look: Look, state: &mut PathState) -> Option<Option<Chosen>> {
    let (head, go) = match state.purpose {
        PathPurpose::Open => (texts::documents::OPEN_TITLE, texts::documents::OPEN_IT),
        PathPurpose::Compare => (texts::documents::COMPARE_TITLE, texts::documents::COMPARE_IT),
        PathPurpose::Table => (texts::tables::TITLE, texts::documents::CHOOSE_IT),
        PathPurpose::Import => (texts::interchange::IMPORT_TITLE, texts::documents::CHOOSE_IT),
        PathPurpose::Efforts => (texts::documents::EFFORTS_TITLE, texts::documents::CHOOSE_IT),
        PathPurpose::Logo => (texts::documents::LOGO_TITLE, texts::documents::CHOOSE_IT),
        PathPurpose::Design => (texts::documents::DESIGN_TITLE, texts::documents::CHOOSE_IT),
        PathPurpose::Save => (texts::documents::SAVE_TITLE, texts::commands::SAVE),
        PathPurpose::Export => (texts::documents::PATH_EXPORT_HEAD, texts::commands::SAVE),
    };
    let head = look.say(head);
    let mut judged = Err(texts::documents::PATH_EMPTY);
    let mut has_read = false;
    let (chosen, left) = dialog(ctx, look, head, 520.0, |ui| {
        headline(ui, look, head);
        paragraph(ui, look, look.theme.muted, &[(look.say(texts::documents::PATH_TEXT), false)]);
        ui.add_space(4.0);
        field(ui, look, &mut state.typed);
        let path = match state.typed.trim().is_empty() {
            true => PathBuf::new(),
            false => state.path(),
        };
        judged = judge(state.purpose, &path, path_kind(&path));
        let replaces = judged == Ok(Some(texts::documents::PATH_REPLACES));
        has_read = state.warn(replaces.then_some(&*path), ui.input(|input| input.time));
        show_judgement(ui, look, &path, judged);
        let go = Choice { enabled: judged.is_ok(), ..Choice::primary(look.say(go), true) };
        let choices = [Choice::plain(look.say(texts::documents::CANCEL), false), go];
        buttons(ui, look, None, &choices, false)
    });
    match answered(chosen, left, [false, true]) {
        // Who could read that there is a file was asked by pressing the button.
        Some(true) if judged.is_ok() => {
            Some(Some(Chosen { path: state.path(), asked_to_replace: has_read }))
        }
        Some(false) => Some(None),
        Some(true) | None => None,
    }
}

/// The field in which a path is typed; it has the keyboard unless something else has.
fn field(ui: &mut Ui, look: Look, typed: &mut String) {
    let name = look.say(texts::documents::PATH_FIELD);
    field_label(ui, look, name);
    let field = TextField::new(look, Id::unique("dialog path"), name, 4_096);
    let field = field.placeholder(look.say(texts::documents::PATH_HINT)).icon(Icon::Folder);
    let response = field.show_buffer(ui, typed);
    let confirmed = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !confirmed && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}

/// What is to be said about a path, in a line of its own.
fn show_judgement(ui: &mut Ui, look: Look, path: &Path, judged: Result<Option<Text>, Text>) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (said, tint) = match judged {
        Ok(None) => (None, look.theme.faint),
        Ok(Some(said)) => (Some(look.say_with(said, &[&name])), look.theme.activity),
        Err(said) => (Some(look.say(said).to_owned()), look.theme.faint),
    };
    ui.horizontal(|ui| {
        ui.set_height(20.0);
        if let Some(said) = said {
            icon(ui, Icon::Info, 15.0, tint);
            caption(ui, look, said);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_counts_once_it_could_be_read() {
        let mut state = PathState::new(PathPurpose::Save, String::new(), Some("commerce"));
        let (one, other) = (Path::new("/one.commerce"), Path::new("/other.commerce"));
        let cases = [
            (Some(one), 1.0, false),
            (Some(one), 1.4, false),
            (Some(one), 1.6, true),
            (Some(other), 1.7, false),
            (Some(one), 1.8, false),
            (None, 2.6, false),
            (Some(one), 2.7, false),
            (Some(one), 3.3, true),
        ];
        for (about, now, expected) in cases {
            assert_eq!(state.warn(about, now), expected, "{about:?} at {now}");
        }
    }

    #[test]
    fn paths_are_judged_by_what_is_there() {
        let full = Path::new("/home/someone/plan.commerce");
        let free = PathKind::Nothing { has_folder: true };
        let nowhere = PathKind::Nothing { has_folder: false };
        let cases = [
            (PathPurpose::Open, Path::new(""), nowhere, Err(texts::documents::PATH_EMPTY)),
            (
                PathPurpose::Save,
                Path::new("plan.commerce"),
                free,
                Err(texts::documents::PATH_NOT_ABSOLUTE),
            ),
            (PathPurpose::Open, full, PathKind::File, Ok(None)),
            (PathPurpose::Open, full, free, Err(texts::documents::PATH_NO_FILE)),
            (PathPurpose::Compare, full, PathKind::File, Ok(None)),
            (PathPurpose::Compare, full, free, Err(texts::documents::PATH_NO_FILE)),
            (PathPurpose::Save, full, free, Ok(None)),
            (PathPurpose::Export, full, nowhere, Err(texts::documents::PATH_NO_FOLDER)),
            (PathPurpose::Save, full, PathKind::File, Ok(Some(texts::documents::PATH_REPLACES))),
            (PathPurpose::Save, full, PathKind::Folder, Err(texts::documents::PATH_IS_FOLDER)),
        ];
        for (purpose, path, kind, expected) in cases {
            assert_eq!(judge(purpose, path, kind), expected, "{purpose:?} {path:?} {kind:?}");
        }
    }
}
