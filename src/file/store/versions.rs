//! The last versions of each plan, kept in the folder where the program keeps its data: what was
//! saved over can be had again.

use std::path::{Path, PathBuf};

use super::{Before, FileSystem, Fingerprint, ONE_TOO_MANY, StoreFault, StoreFaultKind};
use super::{goes_on, kind_of, make_folders, save};
use crate::file::ENDING;

/// How many versions of a plan are kept.
pub const MOST: usize = 10;

/// Under the data folder.
const FOLDER: &str = "versions";
/// Says of which plan the versions are, for whoever looks into the folder.
const OF: &str = "plan.txt";

/// One version of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// When it was saved or read, in milliseconds since 1970.
    pub time: u64,
    /// Where it is kept.
    pub kept: PathBuf,
}

/// Two windows may keep something at the same time; so often another time is tried.
const MOST_TIMES: u64 = 16;

/// Keeps the content of a plan file, if it is another than the latest that is kept, and lets the
/// oldest go that is one too many. Folders are made as needed.
///
/// # Errors
/// It could not be kept.
pub fn keep(
    files: &dyn FileSystem,
    data: &Path,
    plan: &Path,
    content: &[u8],
    time: u64,
) -> Result<(), StoreFault> {
    let folder = folder(files, data, plan);
    make_folders(files, &folder)
        .map_err(|error| StoreFault { path: folder.clone(), kind: kind_of(&error) })?;
    let kept = list_in(files, &folder);
    if let Some(latest) = kept.first()
        && files.read(&latest.kept, ONE_TOO_MANY).is_ok_and(|latest| latest == content)
    {
        return Ok(());
    }
    if kept.is_empty() {
        let plan = plan.to_string_lossy();
        save(files, &folder.join(OF), plan.as_bytes(), Before::Anything)?;
    }
    // Two in one millisecond must not share a name; a clock may have been set back.
    let first = kept.first().map_or(time, |latest| time.max(latest.time.saturating_add(1)));
    let mut result = Ok(());
    for time in first..=first.saturating_add(MOST_TIMES) {
        let path = folder.join(format!("{time}.{ENDING}"));
        result = save(files, &path, content, Before::Nothing);
        match &result {
            Err(fault) if fault.kind == StoreFaultKind::Changed => {}
            _ => break,
        }
    }
    result?;
    for old in kept.iter().skip(MOST - 1) {
        goes_on("letting go of", &old.kept, files.remove(&old.kept));
    }
    Ok(())
}

/// Lets go of the versions of all plans; says how many were there.
///
/// # Errors
/// Says which could not be let go; those before it are gone.
pub fn forget_all(files: &dyn FileSystem, data: &Path) -> Result<usize, StoreFault> {
    let folder = data.join(FOLDER);
    // Where none was ever kept there is no folder.
    let plans = files.list(&folder).unwrap_or_default();
    let mut count = 0;
    for plan in plans {
        let fault = |path: &Path| {
            let path = path.to_owned();
            move |error: std::io::Error| StoreFault { path, kind: kind_of(&error) }
        };
        for kept in files.list(&plan).map_err(fault(&plan))? {
            files.remove(&kept).map_err(fault(&kept))?;
            count += usize::from(kept.extension().is_some_and(|ending| ending == ENDING));
        }
        files.remove_folder(&plan).map_err(fault(&plan))?;
    }
    Ok(count)
}

/// The versions that are kept of a plan, the latest first.
pub fn list(files: &dyn FileSystem, data: &Path, plan: &Path) -> Vec<Version> {
    list_in(files, &folder(files, data, plan))
}

fn list_in(files: &dyn FileSystem, folder: &Path) -> Vec<Version> {
    let Ok(entries) = files.list(folder) else { return Vec::new() };
    let version = |kept: PathBuf| {
        kept.extension().filter(|ending| *ending == ENDING)?;
        let time = kept.file_stem()?.to_str()?.parse().ok()?;
        Some(Version { time, kept })
    };
    let mut versions: Vec<Version> = entries.into_iter().filter_map(version).collect();
    versions.sort_by_key(|version| std::cmp::Reverse(version.time));
    versions
}

/// One path may be written in several ways; all of them have the same versions.
fn folder(files: &dyn FileSystem, data: &Path, plan: &Path) -> PathBuf {
    let whole = files.whole(plan);
    let name: String = whole
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .take(40)
        .collect();
    let hash = Fingerprint::of(whole.as_os_str().as_encoded_bytes()).hash;
    data.join(FOLDER).join(format!("{name}-{hash:016x}"))
}
