//! Whose a thing on the disk is: a file that its owner has locked. Where the file system knows no
//! locks the file says which program has made it, and the system is asked whether that runs.

use std::path::Path;
use std::time::Duration;

use super::hidden::beside;
use super::{Before, FileSystem, Fingerprint, Lock, LockFault, save};

/// Of a program on another machine, which cannot be asked, a thing that is older than this was left
/// behind.
const STALE: Duration = Duration::from_secs(12 * 60 * 60);

/// A note longer than this is none of ours, in bytes.
const MOST_BYTES: u64 = 4_096;

/// That something is ours. It ends with this, or with the program.
#[derive(Debug)]
pub(super) enum Hold {
    /// The file is locked.
    Locked(Box<dyn Lock>),
    /// The file says whose it is.
    Noted,
}

impl Hold {
    /// Lets it go for good: the file is deleted.
    pub(super) fn end(self, files: &dyn FileSystem, path: &Path) {
        match self {
            Self::Locked(lock) => lock.remove(),
            Self::Noted => _ = files.remove(path),
        }
    }
}

/// Takes what `path` is the lock of; `None` if it is someone else's. `latest` says when its owner
/// has last written something, as time since 1970 by the clock of the file system.
pub(super) fn take(files: &dyn FileSystem, path: &Path, latest: Option<Duration>) -> Option<Hold> {
    let own = files.this_process();
    match files.lock(path) {
        Ok(mut lock) => {
            // For whoever sees no locks there. What cannot be noted is locked all the same.
            _ = lock.write(own.as_bytes());
            Some(Hold::Locked(lock))
        }
        Err(LockFault::NoLocks) => take_by_note(files, path, latest, &own),
        Err(LockFault::Held | LockFault::Other(_)) => None,
    }
}

fn take_by_note(
    files: &dyn FileSystem,
    path: &Path,
    latest: Option<Duration>,
    own: &str,
) -> Option<Hold> {
    // Whoever is faster has it.
    if files.create_new(path, own.as_bytes()).is_ok() {
        return Some(Hold::Noted);
    }
    let note = files.read(path, MOST_BYTES).ok()?;
    let is_running = match std::str::from_utf8(&note) {
        Ok(process) => files.is_running(process),
        Err(_) => None,
    };
    let is_left = match is_running {
        Some(is_running) => !is_running,
        None => is_stale(files, path, latest),
    };
    let known = Before::Exactly(Fingerprint::of(&note));
    let is_taken = is_left && save(files, path, own.as_bytes(), known).is_ok();
    is_taken.then_some(Hold::Noted)
}

/// Whether a note and what belongs to it are older than a living window would let them become.
fn is_stale(files: &dyn FileSystem, path: &Path, latest: Option<Duration>) -> bool {
    let changed = |path: &Path| files.attributes(path).ok().and_then(|found| found.changed);
    let Some(noted) = changed(path) else { return false };
    let latest = latest.map_or(noted, |latest| latest.max(noted));
    // What is made now says what time the file system has.
    let made = beside(path, "now");
    _ = files.remove(&made);
    let now = files.create_new(&made, b"").ok().and_then(|()| changed(&made));
    _ = files.remove(&made);
    now.is_some_and(|now| now.saturating_sub(latest) > STALE)
}
