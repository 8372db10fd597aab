//! Who has a plan open: a hidden file beside it, locked while a window shows the plan. It keeps
//! nobody out; it says whose work one's own will have to be merged with.
//!
//! Locks tell only what happens on this machine where a folder is carried from one machine to
//! another, and some drives know none: there the note in the file is believed, as long as it is
//! fresh.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::hidden::beside;
use super::{FileSystem, Lock, LockFault, followed};

/// The last word of the name of the hidden file, after that of the plan.
const WORD: &str = "lock";

/// A note that is older than this, in milliseconds, is taken for one that was left behind, where
/// only the note is known.
const STALE: u64 = 12 * 60 * 60 * 1_000;

/// A note longer than this is none of ours, in bytes.
const MOST_BYTES: u64 = 4_096;

/// How often a note that is being written is looked at again.
const MOST_LOOKS: u32 = 8;
const STEP: Duration = Duration::from_millis(5);

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

impl Holder {
    /// Whether a note that was found speaks of somebody who may still be there.
    fn is_fresh(&self, now: u64) -> bool {
        let is_nobody = self.name.is_empty() && self.machine.is_empty();
        !is_nobody && now.saturating_sub(self.since) <= STALE
    }
}

/// That a window shows a plan; ends when it is dropped.
#[derive(Debug)]
pub struct Presence {
    files: Arc<dyn FileSystem>,
    path: PathBuf,
    note: Vec<u8>,
    /// `None` where the file system knows no locks.
    lock: Option<Box<dyn Lock>>,
}

impl Drop for Presence {
    fn drop(&mut self) {
        match self.lock.take() {
            Some(lock) => lock.remove(),
            // Whoever has come since keeps their note.
            None if note(&*self.files, &self.path).is_ok_and(|note| note == self.note) => {
                _ = self.files.remove(&self.path);
            }
            None => {}
        }
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
pub fn enter(files: &Arc<dyn FileSystem>, plan: &Path, holder: &Holder) -> Entry {
    let target = followed(&**files, plan).unwrap_or_else(|_| plan.to_owned());
    let path = beside(&target, WORD);
    let own = serde_json::to_vec(holder).expect("texts and numbers can be written");
    match files.lock(&path) {
        Ok(mut lock) => {
            let other = read(&lock.read(MOST_BYTES).unwrap_or_default());
            if other.machine != holder.machine && other.is_fresh(holder.since) {
                return Entry::Beside(other);
            }
            // The lock counts; a note that cannot be written only says less.
            _ = lock.write(&own);
            let files = Arc::clone(files);
            Entry::Alone(Some(Presence { files, path, note: own, lock: Some(lock) }))
        }
        Err(LockFault::Held) => Entry::Beside(read(&note(&**files, &path).unwrap_or_default())),
        Err(LockFault::NoLocks) => enter_by_note(files, path, own, holder),
        // A folder in which no file may be made is one in which nothing can be saved either.
        Err(LockFault::Other(_)) => Entry::Alone(None),
    }
}

fn enter_by_note(
    files: &Arc<dyn FileSystem>,
    path: PathBuf,
    own: Vec<u8>,
    holder: &Holder,
) -> Entry {
    for look in 0..MOST_LOOKS {
        match files.create_new(&path, &own) {
            Ok(()) => {
                let files = Arc::clone(files);
                return Entry::Alone(Some(Presence { files, path, note: own, lock: None }));
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(_) => return Entry::Alone(None),
        }
        let Ok(found) = note(&**files, &path) else { continue };
        let other = read(&found);
        if other.is_fresh(holder.since) {
            return Entry::Beside(other);
        }
        if found.is_empty() && look + 1 < MOST_LOOKS / 2 {
            // It is just being written.
            files.wait(STEP);
            continue;
        }
        _ = files.remove(&path);
    }
    Entry::Alone(None)
}

fn note(files: &dyn FileSystem, path: &Path) -> io::Result<Vec<u8>> {
    files.read(path, MOST_BYTES)
}

fn read(note: &[u8]) -> Holder {
    serde_json::from_slice(note).unwrap_or_default()
}
