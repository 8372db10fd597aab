//! One at a time: who looks at a file and then replaces it takes a turn, so that nobody else
//! writes in between.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{StoreFaultKind, kind_of};

/// How long a turn is waited for, in steps of [`STEP`]: ten seconds.
const MOST_STEPS: u32 = 2_000;
const STEP: Duration = Duration::from_millis(5);

/// A turn at a file; it ends when this is dropped.
#[derive(Debug)]
pub struct Turn {
    path: PathBuf,
    file: File,
}

impl Turn {
    /// Waits for a turn at a file. `None` where the file system knows no locks: then nobody can
    /// be kept out.
    ///
    /// # Errors
    /// It was never free, or its folder allows no new file.
    pub fn take(target: &Path) -> Result<Option<Self>, StoreFaultKind> {
        let path = beside(target, ".turn");
        for _ in 0..MOST_STEPS {
            let opened = File::options().create(true).truncate(false).write(true).open(&path);
            let file = match opened {
                Ok(file) => file,
                // On Windows a file that is just being deleted cannot be opened.
                Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied => {
                    std::thread::sleep(STEP);
                    continue;
                }
                Err(error) => {
                    return Err(match kind_of(&error) {
                        StoreFaultKind::Denied => StoreFaultKind::FolderDenied,
                        kind => kind,
                    });
                }
            };
            match file.try_lock() {
                // Whoever had the turn before may have deleted the file that is locked now.
                Ok(()) if is_at(&file, &path) => return Ok(Some(Self { path, file })),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => std::thread::sleep(STEP),
                Err(TryLockError::Error(_)) => {
                    _ = fs::remove_file(&path);
                    return Ok(None);
                }
            }
        }
        Err(StoreFaultKind::Busy)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        _ = fs::remove_file(&self.path);
        _ = self.file.unlock();
    }
}

/// A hidden file beside another that says something about it.
pub(super) fn beside(target: &Path, ending: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(ending);
    target.with_file_name(name)
}

/// Whether an open file is still the one at a path.
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let identity = |found: fs::Metadata| (found.dev(), found.ino());
        let (open, there) = (file.metadata().map(identity), fs::metadata(path).map(identity));
        matches!((open, there), (Ok(open), Ok(there)) if open == there)
    }
    #[cfg(not(unix))]
    {
        // There an open file cannot be replaced by another of its name.
        let _ = file;
        path.exists()
    }
}
