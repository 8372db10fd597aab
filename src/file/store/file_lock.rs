//! One at a time: who looks at a file and then replaces it locks it, so that nobody else writes in
//! between.

use std::path::Path;
use std::time::Duration;

use super::hidden::beside;
use super::{FileSystem, Lock, LockFault, StoreFaultKind, in_folder};

/// The last word of the name of the hidden file that is locked in place of the file. Other
/// versions of the program lock it too, so it keeps its name.
const WORD: &str = "turn";

/// How long a lock is waited for, in steps of [`STEP`]: ten seconds.
const MOST_STEPS: u32 = 2_000;
const STEP: Duration = Duration::from_millis(5);

/// That a file is locked; it ends when this is dropped.
#[derive(Debug)]
pub(super) struct FileLock {
    lock: Option<Box<dyn Lock>>,
}

impl FileLock {
    /// Waits until a file can be locked, and locks it. `None` where the file system knows no locks:
    /// then nobody can be kept out.
    ///
    /// # Errors
    /// It was never free, or its folder allows no new file.
    pub(super) fn take(
        files: &dyn FileSystem,
        target: &Path,
    ) -> Result<Option<Self>, StoreFaultKind> {
        let path = beside(target, WORD);
        for _ in 0..MOST_STEPS {
            match files.lock(&path) {
                Ok(lock) => return Ok(Some(Self { lock: Some(lock) })),
                Err(LockFault::Held) => files.wait(STEP),
                Err(LockFault::NoLocks) => return Ok(None),
                Err(LockFault::Other(error)) => return Err(in_folder(&error)),
            }
        }
        Err(StoreFaultKind::Busy)
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        if let Some(lock) = self.lock.take() {
            lock.remove();
        }
    }
}
