//! Plan files on disk: reading them whole, and saving in one step that never damages what is
//! there.
//!
//! A save goes to a temporary file in the folder of the target, is flushed to the disk, and then
//! takes the place of the target. Whatever fails before that leaves the old file as it was. Who
//! saves what another may save too says what was there before ([`save_over`]): only one at a time
//! looks and writes, and what somebody else wrote is never replaced unseen.
//!
//! Times come as arguments; nothing here reads a clock.

mod file_system;
pub mod journal;
pub mod presence;
mod turn;
pub mod versions;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub use file_system::{Attributes, FileSystem, Sort, SystemFiles, Temporary};
pub use turn::Turn;

use super::MAX_FILE_BYTES;

/// Why a file could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreFault {
    /// The file.
    pub path: PathBuf,
    /// What is wrong.
    pub kind: StoreFaultKind,
}

/// What is wrong with a file on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreFaultKind {
    /// It is not there.
    NotFound,
    /// The folder in which it should be written is not there.
    NoFolder,
    /// It is a folder.
    IsFolder,
    /// The user may not read or write it.
    Denied,
    /// The user may make no new file in its folder, which saving in one step needs.
    FolderDenied,
    /// It is protected from being changed.
    ReadOnly,
    /// The disk is full.
    NoSpace,
    /// The file system allows no such name.
    BadName,
    /// Another program is saving it all the time.
    Busy,
    /// It is not what it was when it was last read or written here.
    Changed,
    /// It is larger than [`MAX_FILE_BYTES`].
    TooLarge {
        /// Its size in bytes, as far as it was looked at.
        bytes: u64,
    },
    /// Anything else, in the words of the operating system.
    Other {
        /// What it says.
        message: String,
    },
}

/// What tells one content of a file from another: its length and a hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint {
    bytes: u64,
    hash: u64,
}

impl Fingerprint {
    /// That of a content.
    pub fn of(content: &[u8]) -> Self {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        Self { bytes: content.len() as u64, hash: hasher.finish() }
    }
}

/// What a file may hold when it is saved over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Whatever it holds is replaced: the user was asked.
    Anything,
    /// There is none.
    Nothing,
    /// What was last read or written here.
    Exactly(Fingerprint),
}

/// Symbolic links that lead on and on are given up after this many.
const MAX_LINKS: usize = 40;

/// Temporary files of a plan that lie around this much longer than a save takes, in seconds, were
/// left behind by a program that was ended in the middle of one.
const LEFT_BEHIND: u64 = 60;

/// The bytes of a file.
///
/// # Errors
/// Says why it cannot be read; a file that is larger than a plan may be is not read at all.
pub fn load(path: &Path) -> Result<Vec<u8>, StoreFault> {
    let fault = |kind| StoreFault { path: path.to_owned(), kind };
    let metadata = fs::metadata(path).map_err(|error| fault(kind_of(&error)))?;
    if metadata.is_dir() {
        return Err(fault(StoreFaultKind::IsFolder));
    }
    let limit = MAX_FILE_BYTES as u64;
    if metadata.len() > limit {
        return Err(fault(StoreFaultKind::TooLarge { bytes: metadata.len() }));
    }
    let file = File::open(path).map_err(|error| fault(kind_of(&error)))?;
    read_limited(file).map_err(fault)
}

/// All bytes of a source that has no length, such as standard input.
///
/// # Errors
/// Says why they cannot be read, or that there are more than a plan file may have.
pub fn read_limited(source: impl Read) -> Result<Vec<u8>, StoreFaultKind> {
    let limit = MAX_FILE_BYTES as u64;
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes).map_err(|error| kind_of(&error))?;
    match bytes.len() as u64 {
        read if read > limit => Err(StoreFaultKind::TooLarge { bytes: read }),
        _ => Ok(bytes),
    }
}

/// Writes a file in one step: afterwards it holds either exactly these bytes or what it held
/// before. Keeps the permissions of a file that is there, and writes through a symbolic link.
///
/// # Errors
/// Says why it cannot be written; then nothing has changed.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
    save_with(&SystemFiles, path, bytes, Before::Anything)
}

/// Like [`save`], if the file still holds what the caller knows. Nobody who saves like this can
/// come between the look and the write.
///
/// # Errors
/// [`StoreFaultKind::Changed`] if it holds something else; otherwise as [`save`].
pub fn save_over(path: &Path, bytes: &[u8], before: Before) -> Result<(), StoreFault> {
    save_with(&SystemFiles, path, bytes, before)
}

/// Like [`save_over`] in another file system.
///
/// # Errors
/// As [`save_over`].
pub fn save_with(
    files: &dyn FileSystem,
    path: &Path,
    bytes: &[u8],
    before: Before,
) -> Result<(), StoreFault> {
    let fault = |kind| StoreFault { path: path.to_owned(), kind };
    let target = followed(files, path).map_err(|error| fault(kind_of(&error)))?;
    let present = match files.attributes(&target) {
        Ok(found) => Some(found),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(fault(kind_of(&error))),
    };
    match &present {
        Some(found) if found.sort == Sort::Folder => return Err(fault(StoreFaultKind::IsFolder)),
        Some(found) if found.sort == Sort::Other => {
            // A pipe or a device cannot be replaced and holds nothing that could be lost.
            let written = files.write_through(&target, bytes);
            return written.map_err(|error| fault(kind_of(&error)));
        }
        Some(found) if found.permissions.readonly() => {
            return Err(fault(StoreFaultKind::ReadOnly));
        }
        _ => {}
    }
    let folder = folder_of(&target);
    if !files.attributes(folder).is_ok_and(|found| found.sort == Sort::Folder) {
        return Err(fault(StoreFaultKind::NoFolder));
    }
    // Held until the file is in its place.
    let _turn = match before {
        Before::Anything => None,
        Before::Nothing | Before::Exactly(_) => {
            let turn = Turn::take(&target).map_err(fault)?;
            check(files, &target, before).map_err(fault)?;
            turn
        }
    };
    // What was looked up first may have been replaced while others had their turn.
    let present = files.attributes(&target).ok().or(present);
    replace(files, &target, folder, present.as_ref(), bytes).map_err(fault)
}

/// Whether a file still holds what the caller knows.
fn check(files: &dyn FileSystem, target: &Path, before: Before) -> Result<(), StoreFaultKind> {
    let found = match files.read(target) {
        Ok(content) => Some(Fingerprint::of(&content)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(kind_of(&error)),
    };
    let is_as_known = match before {
        Before::Anything => true,
        Before::Nothing => found.is_none(),
        // A file that was deleted meanwhile holds nothing that could be overwritten.
        Before::Exactly(known) => found.is_none_or(|found| found == known),
    };
    if is_as_known { Ok(()) } else { Err(StoreFaultKind::Changed) }
}

/// Until it is renamed, the temporary file is deleted on every way out.
fn replace(
    files: &dyn FileSystem,
    target: &Path,
    folder: &Path,
    present: Option<&Attributes>,
    bytes: &[u8],
) -> Result<(), StoreFaultKind> {
    let other = |error: io::Error| kind_of(&error);
    let mut temporary =
        files.create_beside(target, folder).map_err(|error| match kind_of(&error) {
            StoreFaultKind::Denied => StoreFaultKind::FolderDenied,
            kind => kind,
        })?;
    files.write(&mut temporary, bytes).map_err(other)?;
    if let Some(present) = present {
        files.copy_attributes(&temporary, present).map_err(other)?;
    }
    match files.flush(&temporary) {
        // Some network drives cannot promise that something is on the disk, but do write it.
        Err(error) if !cannot_flush(&error) => return Err(kind_of(&error)),
        _ => {}
    }
    files.put_in_place(temporary, target).map_err(other)?;
    // The new name lasts only when the folder is on the disk too; what is saved is saved even
    // where a file system cannot promise that.
    _ = files.flush_folder(folder);
    files.sweep(target, folder, LEFT_BEHIND);
    Ok(())
}

fn cannot_flush(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
}

/// The folder in which a file is.
fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Where a path leads when symbolic links are followed, even if nothing is there yet.
fn followed(files: &dyn FileSystem, path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MAX_LINKS {
        match files.link_target(&target) {
            Ok(Some(next)) => {
                if files.attributes(&target).is_ok_and(|found| found.sort != Sort::File) {
                    return Ok(target);
                }
                target = target.parent().unwrap_or(Path::new("")).join(next);
            }
            Ok(None) => return Ok(target),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(target),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// What tells that a file was replaced or written without reading it; `None` if it is not there.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    let changed = found.modified().ok();
    let changed = changed.and_then(|changed| changed.duration_since(std::time::UNIX_EPOCH).ok());
    Some(Stamp { changed, bytes: found.len() })
}

/// What a system knows about a file that changes whenever the file does, or nearly so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    changed: Option<std::time::Duration>,
    bytes: u64,
}

fn kind_of(error: &io::Error) -> StoreFaultKind {
    match error.kind() {
        io::ErrorKind::NotFound => StoreFaultKind::NotFound,
        io::ErrorKind::PermissionDenied => StoreFaultKind::Denied,
        io::ErrorKind::IsADirectory => StoreFaultKind::IsFolder,
        io::ErrorKind::ReadOnlyFilesystem => StoreFaultKind::ReadOnly,
        io::ErrorKind::InvalidFilename => StoreFaultKind::BadName,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreFaultKind::NoSpace,
        _ => StoreFaultKind::Other { message: error.to_string() },
    }
}
