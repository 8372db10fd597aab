//! What is not saved yet, kept outside of the plan's own file: one folder for each window, in the
//! folder where the program keeps its data.
//!
//! A window locks its folder as long as it lives. A folder that nobody locks was left behind by a
//! program that ended without leave; what is in it is offered at the next start.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{StoreFault, save};

/// Under the data folder.
const FOLDER: &str = "recovery";
const LOCK: &str = "lock";
const PLAN: &str = "unsaved.commerce";
const BASE: &str = "saved.commerce";
const REPORT: &str = "report.txt";
/// The first line of the unsaved plan is a comment that says what it is.
const MARK: &str = "// recovery ";

/// What is to be known about unsaved work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The file of the plan; `None` if it was never saved.
    pub path: Option<PathBuf>,
    /// When it was kept, in milliseconds since 1970.
    pub time: u64,
}

/// The journal of a living window.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    _lock: File,
}

impl Journal {
    /// Begins a journal in the data folder under a name that no other window has.
    ///
    /// # Errors
    /// The folder cannot be made or is that of another window.
    pub fn begin(data: &Path, name: &str) -> io::Result<Self> {
        let folder = data.join(FOLDER).join(name);
        fs::create_dir_all(&folder)?;
        let lock = File::create(folder.join(LOCK))?;
        lock.try_lock().map_err(|_| io::Error::from(io::ErrorKind::ResourceBusy))?;
        Ok(Self { folder, _lock: lock })
    }

    /// Keeps a plan, given as the text of its file, in place of what was kept before.
    ///
    /// # Errors
    /// Says why it could not; then what was kept before is still there.
    pub fn keep(&self, about: &About, text: &str) -> Result<(), StoreFault> {
        save(&self.folder.join(PLAN), with_mark(about, text).as_bytes())
    }

    /// Keeps what the file of the plan held when it was opened or saved last: the common ground
    /// on which both sides can be merged.
    ///
    /// # Errors
    /// Says why it could not.
    pub fn keep_base(&self, content: &str) -> Result<(), StoreFault> {
        save(&self.folder.join(BASE), content.as_bytes())
    }

    /// Drops what was kept: it is saved, or the user let it go.
    pub fn drop_kept(&self) {
        _ = fs::remove_file(self.folder.join(PLAN));
        _ = fs::remove_file(self.folder.join(BASE));
    }

    /// Where a report about a failure goes.
    pub fn report_path(&self) -> PathBuf {
        self.folder.join(REPORT)
    }

    /// Where the unsaved plan is kept.
    pub fn plan_path(&self) -> PathBuf {
        self.folder.join(PLAN)
    }

    /// Ends the journal of a window that is closed with leave.
    pub fn end(self) {
        _ = fs::remove_dir_all(&self.folder);
    }
}

/// An unsaved plan as it is kept: it is a plan file that any window can open.
pub fn with_mark(about: &About, text: &str) -> String {
    // A path that is no Unicode text cannot be written; then the plan is kept as a new one.
    let about = serde_json::to_string(about)
        .or_else(|_| serde_json::to_string(&About { path: None, time: about.time }));
    format!("{MARK}{}\n{text}", about.unwrap_or_default())
}

/// What a program that ended without leave left behind. It is locked, so that no other window
/// offers it too.
#[derive(Debug)]
pub struct LeftBehind {
    folder: PathBuf,
    _lock: File,
    /// What is to be known about the unsaved plan.
    pub about: About,
    /// The unsaved plan as the bytes of a file, if there was unsaved work.
    pub plan: Option<Vec<u8>>,
    /// What its file held when it was opened or saved last.
    pub base: Option<Vec<u8>>,
    /// The report about the failure, if one was written.
    pub report: Option<PathBuf>,
}

impl LeftBehind {
    /// Deletes it, once the work is kept elsewhere or the user let it go. A report about a failure
    /// stays, out of the way.
    pub fn discard(self) {
        if let (Some(report), Some(recovery)) = (&self.report, self.folder.parent()) {
            let name = self.folder.file_name().unwrap_or_default().to_string_lossy();
            _ = fs::rename(report, recovery.join(format!("report-{name}.txt")));
        }
        _ = fs::remove_dir_all(&self.folder);
    }

    /// Lets it be, without what need not be told again.
    pub fn told(self) {
        if self.plan.is_none() {
            self.discard();
        }
    }
}

/// Everything that was left behind in a data folder, the latest first.
pub fn left_behind(data: &Path) -> Vec<LeftBehind> {
    let Ok(entries) = fs::read_dir(data.join(FOLDER)) else { return Vec::new() };
    let mut found: Vec<LeftBehind> =
        entries.flatten().filter_map(|entry| look_into(&entry.path())).collect();
    found.sort_by(|a, b| (b.about.time, &b.folder).cmp(&(a.about.time, &a.folder)));
    found
}

fn look_into(folder: &Path) -> Option<LeftBehind> {
    let lock = File::options().write(true).open(folder.join(LOCK)).ok()?;
    lock.try_lock().ok()?;
    let plan = fs::read(folder.join(PLAN)).ok();
    let report = Some(folder.join(REPORT)).filter(|report| report.is_file());
    if plan.is_none() && report.is_none() {
        _ = fs::remove_dir_all(folder);
        return None;
    }
    let about = plan.as_deref().and_then(about).unwrap_or_default();
    let base = fs::read(folder.join(BASE)).ok();
    Some(LeftBehind { folder: folder.to_owned(), _lock: lock, about, plan, base, report })
}

fn about(plan: &[u8]) -> Option<About> {
    let line = plan.split(|byte| *byte == b'\n').next()?;
    serde_json::from_slice(line.strip_prefix(MARK.as_bytes())?).ok()
}
