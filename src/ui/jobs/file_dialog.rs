//! Asking the user for a path, in a dialog of the system or by typing it, and what is at a path.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::{Jobs, Report};
use crate::catalogue::efforts;
use crate::interchange::Source;
use crate::session::{self, Chosen, Pick, Ticket};

/// A dialog that closes sooner than this was never seen by anyone.
const NOBODY_IS_THAT_FAST: Duration = Duration::from_millis(350);

/// The name of the job for which other dialogs wait.
const FILE_DIALOG: &str = "file dialog";

/// How files are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Picker {
    /// With the dialogs of the system.
    #[default]
    Native,
    /// By typing a path.
    Typed,
}

/// A path that the user shall choose.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What asks for it.
    pub ticket: Ticket,
    /// What it is for.
    pub pick: Pick,
    /// What the dialog says over itself.
    pub title: String,
    /// The file name that is proposed.
    pub proposal: String,
    /// The folder that is shown first, if there is one.
    pub near: PathBuf,
}

impl Jobs {
    /// Asks the user for a path, in a dialog of the system over the window that `frame` is. Says
    /// whether it does: a second dialog beside an open one is not shown, and answered as given up.
    pub fn pick(&mut self, wanted: Wanted, frame: Option<&eframe::Frame>) -> bool {
        let Wanted { ticket, pick, title, proposal, near } = wanted;
        if self.dialog_open {
            let given_up = session::Report::Picked { ticket, pick, chosen: None };
            self.report(Report::Document(given_up));
            return false;
        }
        self.dialog_open = true;
        if self.picker == Picker::Typed {
            // Answered in the same frame; nothing is asked of the system.
            self.report(Report::NoDialog(ticket, pick, proposal));
            return true;
        }
        let mut dialog = rfd::FileDialog::new().set_title(&*title);
        if let Some(frame) = frame {
            dialog = dialog.set_parent(frame);
        }
        self.start(FILE_DIALOG, move || {
            if near.is_dir() {
                dialog = dialog.set_directory(near);
            }
            dialog = match pick {
                Pick::Open | Pick::Compare | Pick::Save => {
                    dialog.add_filter("Commerce Canvas", &[crate::file::ENDING])
                }
                Pick::Table => dialog.add_filter("Excel, CSV", &["xlsx", "csv"]),
                Pick::Import => dialog.add_filter(&*title, &importable()),
                Pick::Design => dialog.add_filter("PowerPoint", &["pptx", "potx"]),
                Pick::Logo => dialog.add_filter("Logo", &["svg", "png", "jpg", "jpeg", "gif"]),
                Pick::Efforts => dialog.add_filter(efforts::ENDING, &["ron"]),
                Pick::Export(ending) => dialog.add_filter(ending.to_uppercase(), &[ending]),
            };
            let asked = Instant::now();
            let picked = match pick.ending() {
                None => dialog.pick_file(),
                Some(_) => dialog.set_file_name(&proposal).save_file(),
            };
            let chosen = picked.map(|path| Chosen { path, asked_to_replace: true });
            match chosen {
                None if asked.elapsed() < NOBODY_IS_THAT_FAST => {
                    log::warn!("the system shows no dialog for files");
                    Report::NoDialog(ticket, pick, proposal)
                }
                chosen => Report::Document(session::Report::Picked { ticket, pick, chosen }),
            }
        });
        true
    }

    /// A job of this name failed: nothing waits for it any more.
    pub fn failed(&mut self, name: &str) {
        if name == FILE_DIALOG {
            self.dialog_open = false;
        }
    }
}

/// The endings of what can be imported, without those of several parts, which dialogs do not know.
fn importable() -> Vec<&'static str> {
    let endings = Source::ALL.into_iter().flat_map(Source::endings);
    endings.copied().filter(|ending| !ending.contains('.')).collect()
}

/// Whether a file is one of another program, which is imported rather than opened.
pub fn is_importable(path: &Path) -> bool {
    path.file_name().is_some_and(|name| Source::of_name(&name.to_string_lossy()).is_some())
}

/// The folder that is proposed for a file: that of the plan, else that of the user's documents.
pub fn folder_of_user(plan: Option<&Path>) -> PathBuf {
    let beside = plan.and_then(Path::parent).filter(|folder| folder.is_absolute());
    let own = [dirs::document_dir, std::env::home_dir];
    let mut own = own.into_iter().filter_map(|folder| folder()).filter(|folder| folder.is_dir());
    beside.map(Path::to_owned).or_else(|| own.next()).unwrap_or_default()
}

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum PathKind {
    /// Nothing; perhaps not even the folder.
    Nothing {
        /// Whether its folder is there.
        has_folder: bool,
    },
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// Looks up what is at a path.
pub(in crate::ui) fn path_kind(path: &Path) -> PathKind {
    if path.is_dir() {
        PathKind::Folder
    } else if path.exists() {
        PathKind::File
    } else {
        PathKind::Nothing { has_folder: path.parent().is_some_and(Path::is_dir) }
    }
}
