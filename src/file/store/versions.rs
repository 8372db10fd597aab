//! The last versions of each plan, kept in the folder where the program keeps its data: what was
//! saved over can be had again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Fingerprint, save};
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

/// Keeps the content of a plan file, if it is another than the latest that is kept, and lets the
/// oldest go that is one too many.
///
/// # Errors
/// It could not be kept.
pub fn keep(data: &Path, plan: &Path, content: &[u8], time: u64) -> io::Result<()> {
    let folder = folder(data, plan);
    fs::create_dir_all(&folder)?;
    let kept = list_in(&folder);
    if let Some(latest) = kept.first()
        && fs::read(&latest.kept).is_ok_and(|latest| latest == content)
    {
        return Ok(());
    }
    let other = |fault: super::StoreFault| io::Error::other(format!("{:?}", fault.kind));
    if kept.is_empty() {
        save(&folder.join(OF), plan.to_string_lossy().as_bytes()).map_err(other)?;
    }
    // Two in one millisecond must not share a name; a clock may have been set back.
    let time = kept.first().map_or(time, |latest| time.max(latest.time + 1));
    save(&folder.join(format!("{time}.{ENDING}")), content).map_err(other)?;
    for old in kept.iter().skip(MOST - 1) {
        _ = fs::remove_file(&old.kept);
    }
    Ok(())
}

/// The versions that are kept of a plan, the latest first.
pub fn list(data: &Path, plan: &Path) -> Vec<Version> {
    list_in(&folder(data, plan))
}

fn list_in(folder: &Path) -> Vec<Version> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let version = |kept: PathBuf| {
        kept.extension().filter(|ending| *ending == ENDING)?;
        let time = kept.file_stem()?.to_str()?.parse().ok()?;
        Some(Version { time, kept })
    };
    let mut versions: Vec<Version> =
        entries.flatten().filter_map(|entry| version(entry.path())).collect();
    versions.sort_by_key(|version| std::cmp::Reverse(version.time));
    versions
}

/// One path may be written in several ways; all of them have the same versions.
fn folder(data: &Path, plan: &Path) -> PathBuf {
    let whole = fs::canonicalize(plan).or_else(|_| std::path::absolute(plan));
    let whole = whole.unwrap_or_else(|_| plan.to_owned());
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
