//! What is not saved yet, kept outside of the plan's own file: one folder for each window, in the
//! folder where the program keeps its data.
//!
//! A window holds its folder as long as it lives, by a file beside it that is locked before the
//! folder can be seen. A folder that nobody holds was left behind by a program that ended without
//! leave; what is in it is offered at the next start.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::hidden::beside;
use super::hold::{self, Hold};
use super::{Before, FileSystem, ONE_TOO_MANY, Sort, StoreFault, StoreFaultKind};
use super::{check_size, folder_of, goes_on, kind_of, make_folders, save};

/// Under the data folder.
const FOLDER: &str = "recovery";
/// The last word of the name of the hidden file beside a folder that its owner holds. Earlier
/// versions of the program had it in the folder, under this name.
const LOCK: &str = "lock";
const PLAN: &str = "unsaved.commerce";
const BASE: &str = "saved.commerce";
const REPORT: &str = "report.txt";
/// The first line of the unsaved plan is a comment that says what it is.
const MARK: &str = "// recovery ";

/// Another window may be just looking whether something was left behind.
const MOST_STEPS: u32 = 40;
const STEP: Duration = Duration::from_millis(5);

/// What is to be known about unsaved work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "WrittenAbout", into = "WrittenAbout")]
pub struct About {
    /// The file of the plan; `None` if it was never saved.
    pub path: Option<PathBuf>,
    /// When it was kept, in milliseconds since 1970.
    pub time: u64,
}

/// As it is written. A path may be no Unicode text; then it is written as the system has it, which
/// earlier versions of the program do not look at.
#[derive(Serialize, Deserialize)]
struct WrittenAbout {
    path: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    system_path: Option<OsString>,
    time: u64,
}

impl From<About> for WrittenAbout {
    fn from(About { path, time }: About) -> Self {
        match path.map(|path| path.into_os_string().into_string()) {
            None => Self { path: None, system_path: None, time },
            Some(Ok(path)) => Self { path: Some(path), system_path: None, time },
            Some(Err(path)) => Self { path: None, system_path: Some(path), time },
        }
    }
}

impl From<WrittenAbout> for About {
    fn from(WrittenAbout { path, system_path, time }: WrittenAbout) -> Self {
        let path = system_path.map(PathBuf::from).or(path.map(PathBuf::from));
        Self { path, time }
    }
}

/// The journal of a living window.
#[derive(Debug)]
pub struct Journal {
    files: Arc<dyn FileSystem>,
    folder: PathBuf,
    /// `None` only if the folder was taken away and somebody else has its name since.
    hold: Mutex<Option<Hold>>,
}

impl Journal {
    /// Begins a journal in the data folder under a name that no other window has.
    ///
    /// # Errors
    /// The folder cannot be made or is that of another window.
    pub fn begin(files: Arc<dyn FileSystem>, data: &Path, name: &str) -> io::Result<Self> {
        let folder = data.join(FOLDER).join(name);
        make_folders(&*files, folder_of(&folder))?;
        for _ in 0..MOST_STEPS {
            // Nobody sees the folder before it is held.
            if let Some(hold) = hold::take(&*files, &beside(&folder, LOCK), None) {
                make_folders(&*files, &folder)?;
                return Ok(Self { files, folder, hold: Mutex::new(Some(hold)) });
            }
            files.wait(STEP);
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    /// Keeps a plan, given as the text of its file, in place of what was kept before.
    ///
    /// # Errors
    /// Says why it could not; then what was kept before is still there. What could not be read
    /// again is not kept either.
    pub fn keep(&self, about: &About, text: &str) -> Result<(), StoreFault> {
        self.write(PLAN, with_mark(about, text).as_bytes())
    }

    /// Keeps what the file of the plan held when it was opened or saved last: the common ground
    /// on which both sides can be merged.
    ///
    /// # Errors
    /// Says why it could not.
    pub fn keep_base(&self, content: &str) -> Result<(), StoreFault> {
        self.write(BASE, content.as_bytes())
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), StoreFault> {
        let path = self.folder.join(name);
        check_size(&path, bytes)?;
        match save(&*self.files, &path, bytes, Before::Anything) {
            Err(fault) if fault.kind == StoreFaultKind::NoFolder => {}
            saved => return saved,
        }
        // Somebody has cleared it away, which is no reason to lose what is not saved.
        let fault = |error: io::Error| StoreFault { path: path.clone(), kind: kind_of(&error) };
        make_folders(&*self.files, folder_of(&self.folder)).map_err(fault)?;
        let mut hold = self.hold.lock().unwrap_or_else(PoisonError::into_inner);
        drop(hold.take());
        *hold = hold::take(&*self.files, &beside(&self.folder, LOCK), None);
        make_folders(&*self.files, &self.folder).map_err(fault)?;
        save(&*self.files, &path, bytes, Before::Anything)
    }

    /// Drops what was kept: it is saved, or the user let it go.
    pub fn drop_kept(&self) {
        _ = self.files.remove(&self.folder.join(PLAN));
        _ = self.files.remove(&self.folder.join(BASE));
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
        goes_on("clearing away", &self.folder, self.files.remove_folder(&self.folder));
        if let Some(hold) = self.hold.into_inner().unwrap_or_else(PoisonError::into_inner) {
            hold.end(&*self.files, &beside(&self.folder, LOCK));
        }
    }
}

/// An unsaved plan as it is kept: it is a plan file that any window can open.
pub fn with_mark(about: &About, text: &str) -> String {
    let about = serde_json::to_string(about).expect("texts, bytes and numbers can be written");
    format!("{MARK}{about}\n{text}")
}

/// What a program that ended without leave left behind. It is held, so that no other window
/// offers it too.
#[derive(Debug)]
pub struct LeftBehind {
    files: Arc<dyn FileSystem>,
    folder: PathBuf,
    lock: PathBuf,
    hold: Hold,
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
            _ = self.files.rename(report, &recovery.join(format!("report-{name}.txt")));
        }
        goes_on("clearing away", &self.folder, self.files.remove_folder(&self.folder));
        self.hold.end(&*self.files, &self.lock);
    }

    /// The user has been shown it: what need not be offered again goes.
    pub fn acknowledge(self) {
        if self.plan.is_none() {
            self.discard();
        }
    }
}

/// Everything that was left behind in a data folder, the latest first.
pub fn left_behind(files: &Arc<dyn FileSystem>, data: &Path) -> Vec<LeftBehind> {
    let Ok(entries) = files.list(&data.join(FOLDER)) else { return Vec::new() };
    let mut found: Vec<LeftBehind> =
        entries.iter().filter_map(|folder| look_into(files, folder)).collect();
    entries.iter().for_each(|entry| clear_lone_lock(&**files, entry));
    found.sort_by(|a, b| (b.about.time, &b.folder).cmp(&(a.about.time, &a.folder)));
    found
}

/// Deletes the lock of a folder that is not there and that nobody is about to make.
fn clear_lone_lock(files: &dyn FileSystem, entry: &Path) {
    let name = entry.file_name().and_then(|name| name.to_str());
    let of = name.and_then(|name| name.strip_prefix('.')?.strip_suffix(LOCK)?.strip_suffix('.'));
    if let Some(folder) = of.map(|name| entry.with_file_name(name))
        && files.attributes(&folder).is_err()
        && let Some(hold) = hold::take(files, entry, None)
    {
        hold.end(files, entry);
    }
}

fn look_into(files: &Arc<dyn FileSystem>, folder: &Path) -> Option<LeftBehind> {
    let sort = |path: &Path| files.attributes(path).ok().map(|found| found.sort);
    if sort(folder) != Some(Sort::Folder) {
        return None;
    }
    let [plan, base, report] = [PLAN, BASE, REPORT].map(|name| folder.join(name));
    let is_earlier = sort(&folder.join(LOCK)).is_some();
    let lock = if is_earlier { folder.join(LOCK) } else { beside(folder, LOCK) };
    let changed = files.attributes(&plan).ok().map(|found| found.changed);
    if changed.is_none() && sort(&lock).is_none() {
        // An earlier version of the program may be just about to hold it.
        return None;
    }
    let hold = hold::take(&**files, &lock, changed.flatten())?;
    let read = |path: &Path| files.read(path, ONE_TOO_MANY).ok();
    let (plan, base) = (read(&plan), read(&base));
    let report = Some(report).filter(|report| sort(report) == Some(Sort::File));
    let about = plan.as_deref().and_then(about).unwrap_or_default();
    let (files, folder) = (Arc::clone(files), folder.to_owned());
    let found = LeftBehind { files, folder, lock, hold, about, plan, base, report };
    if found.plan.is_none() && found.report.is_none() {
        found.discard();
        return None;
    }
    Some(found)
}

fn about(plan: &[u8]) -> Option<About> {
    let line = plan.split(|byte| *byte == b'\n').next()?;
    serde_json::from_slice(line.strip_prefix(MARK.as_bytes())?).ok()
}
