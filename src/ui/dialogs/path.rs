//! A typed path, where the system has no dialog for files.

use std::path::{Path, PathBuf};

use eframe::egui;
use egui::{Id, Key, Ui};

use super::{Choice, answered, buttons, dialog};
use crate::language::{Text, texts};
use crate::session::{Chosen, Pick, QUIET, finished};
use crate::theme::Icon;
use crate::ui::jobs::{PathKind, path_kind};
use crate::ui::widgets::{Look, TextField, caption, field_label, headline, icon, paragraph};

/// A path while it is typed.
#[derive(Clone, Debug)]
pub struct PathState {
    /// What it is for.
    pub pick: Pick,
    /// What was typed so far.
    pub typed: String,
    /// The file of which it was said that it will be replaced, and since when, in seconds of the
    /// window's clock.
    pub warned: Option<(PathBuf, f64)>,
}

impl PathState {
    /// A path of which this is typed so far.
    pub fn new(pick: Pick, typed: String) -> Self {
        Self { pick, typed, warned: None }
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
        match self.pick.ending() {
            Some(ending) if !self.typed.trim().ends_with(std::path::is_separator) => {
                finished(typed, ending)
            }
            _ => typed.to_owned(),
        }
    }
}

/// What is to be said about a path, and whether it can be taken all the same.
fn judge(pick: Pick, path: &Path, kind: PathKind) -> Result<Option<Text>, Text> {
    if path.as_os_str().is_empty() {
        return Err(texts::documents::PATH_EMPTY);
    }
    if !path.is_absolute() {
        return Err(texts::documents::PATH_NOT_ABSOLUTE);
    }
    let is_written = pick.ending().is_some();
    match kind {
        PathKind::Folder => Err(texts::documents::PATH_IS_FOLDER),
        PathKind::File => Ok(is_written.then_some(texts::documents::PATH_REPLACES)),
        PathKind::Nothing { .. } if !is_written => Err(texts::documents::PATH_NO_FILE),
        PathKind::Nothing { has_folder: true } => Ok(None),
        PathKind::Nothing { has_folder: false } => Err(texts::documents::PATH_NO_FOLDER),
    }
}

/// Asks for a path. Gives `Some(None)` if the user gave up.
pub fn path(ctx: &egui::Context, look: Look, state: &mut PathState) -> Option<Option<Chosen>> {
    let go = match state.pick {
        Pick::Open => texts::documents::OPEN_IT,
        Pick::Compare => texts::documents::COMPARE_IT,
        Pick::Save | Pick::Export(_) => texts::commands::SAVE,
        Pick::Table | Pick::Import | Pick::Design | Pick::Logo | Pick::Efforts => {
            texts::documents::CHOOSE_IT
        }
    };
    let head = look.say(state.pick.title());
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
        judged = judge(state.pick, &path, path_kind(&path));
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
        let mut state = PathState::new(Pick::Save, String::new());
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
            (Pick::Open, Path::new(""), nowhere, Err(texts::documents::PATH_EMPTY)),
            (
                Pick::Save,
                Path::new("plan.commerce"),
                free,
                Err(texts::documents::PATH_NOT_ABSOLUTE),
            ),
            (Pick::Open, full, PathKind::File, Ok(None)),
            (Pick::Open, full, free, Err(texts::documents::PATH_NO_FILE)),
            (Pick::Compare, full, PathKind::File, Ok(None)),
            (Pick::Compare, full, free, Err(texts::documents::PATH_NO_FILE)),
            (Pick::Save, full, free, Ok(None)),
            (Pick::Export("png"), full, nowhere, Err(texts::documents::PATH_NO_FOLDER)),
            (Pick::Save, full, PathKind::File, Ok(Some(texts::documents::PATH_REPLACES))),
            (Pick::Save, full, PathKind::Folder, Err(texts::documents::PATH_IS_FOLDER)),
        ];
        for (pick, path, kind, expected) in cases {
            assert_eq!(judge(pick, path, kind), expected, "{pick:?} {path:?} {kind:?}");
        }
    }
}
