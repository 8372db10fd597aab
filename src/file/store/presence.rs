//! Who has a plan open: a hidden file beside it, locked while a window shows the plan. It keeps
//! nobody out; it says whose work one's own will have to be merged with.

use std::fs::{self, File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::turn::{beside, is_at};

/// The ending of the hidden file, after the name of the plan.
pub const ENDING: &str = ".lock";

/// Where the file system knows no locks, a note that is older than this, in milliseconds, is taken
/// for one that was left behind.
const STALE: u64 = 12 * 60 * 60 * 1_000;

/// A note longer than this is none of ours, in bytes.
const MOST_BYTES: u64 = 4_096;

/// Who has a plan open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// What the user is called on the machine.
    pub name: String,
    /// What the machine is called.
    pub machine: String,
    /// Since when, in milliseconds since 1970.
    pub since: u64,
}

/// That a window shows a plan; ends when it is dropped.
#[derive(Debug)]
pub struct Presence {
    path: PathBuf,
    file: File,
}

impl Drop for Presence {
    fn drop(&mut self) {
        if is_at(&self.file, &self.path) {
            _ = fs::remove_file(&self.path);
        }
        _ = self.file.unlock();
    }
}

/// What came of saying that a plan is open.
#[derive(Debug)]
pub enum Entry {
    /// Nobody else has it open, as far as can be known.
    Alone(Option<Presence>),
    /// Someone else has it open.
    Beside(Holder),
}

/// Says that `holder` has a plan open from now on, unless someone else has. What a program left
/// behind that ended without leave is replaced.
pub fn enter(plan: &Path, holder: &Holder) -> Entry {
    let path = beside(plan, ENDING);
    // Whoever leaves deletes the file, perhaps just after it was opened here.
    for _ in 0..8 {
        let opened =
            File::options().create(true).truncate(false).read(true).write(true).open(&path);
        // A folder in which no file may be made is one in which nothing can be saved either.
        let Ok(mut file) = opened else { return Entry::Alone(None) };
        match file.try_lock() {
            Ok(()) if !is_at(&file, &path) => continue,
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Entry::Beside(read(&mut file)),
            Err(TryLockError::Error(_)) => {
                let other = read(&mut file);
                let is_stale = holder.since.saturating_sub(other.since) > STALE;
                if !other.name.is_empty() && !is_stale {
                    return Entry::Beside(other);
                }
            }
        }
        write(&mut file, holder);
        return Entry::Alone(Some(Presence { path, file }));
    }
    Entry::Alone(None)
}

fn read(file: &mut File) -> Holder {
    let mut text = String::new();
    let read = file.take(MOST_BYTES).read_to_string(&mut text);
    read.ok().and_then(|_| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn write(file: &mut File, holder: &Holder) {
    // The lock counts; a note that cannot be written only says less.
    let Ok(text) = serde_json::to_string(holder) else { return };
    if file.set_len(0).and_then(|()| file.rewind()).is_ok() {
        _ = file.write_all(text.as_bytes());
    }
}
