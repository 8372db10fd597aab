//! Plan files on disk: reading them whole, and saving in one step that never damages what is
//! there.
//!
//! A save goes to a temporary file in the folder of the target, is flushed to the disk, and then
//! takes the place of the target. Whatever fails before that leaves the old file as it was. Who
//! saves what another may save too says what was there before ([`Before`]): only one at a time
//! looks and writes, and what is there is looked at once more when the new file takes its place, so
//! that what somebody else wrote is never replaced unseen.
//!
//! All of it touches the disk through a [`FileSystem`]. Times come as arguments; nothing here reads
//! a clock.

mod attributes;
mod file_lock;
mod file_system;
mod hidden;
mod hold;
pub mod journal;
mod place;
pub mod presence;
mod process;
mod system_files;
pub mod versions;

use std::hash::Hasher;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use siphasher::sip::SipHasher13;
use thiserror::Error;

pub use file_system::{Attributes, Before, FileSystem, Lock, LockFault, Sort, Temporary};
pub use hidden::temporary_name;
pub use system_files::SystemFiles;

use super::MAX_FILE_BYTES;
use file_lock::FileLock;

/// Why a file could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {kind}", path.display())]
pub struct StoreFault {
    /// The file.
    pub path: PathBuf,
    /// What is wrong.
    pub kind: StoreFaultKind,
}

/// What is wrong with a file on disk.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreFaultKind {
    /// It is not there.
    #[error("there is no such file")]
    NotFound,
    /// The folder in which it should be written is not there.
    #[error("there is no such folder to write to")]
    NoFolder,
    /// It is a folder.
    #[error("it is a folder")]
    IsFolder,
    /// The user may not read or write it.
    #[error("it may not be accessed")]
    Denied,
    /// The user may make no new file in its folder, which saving in one step needs.
    #[error("no new file may be made in its folder")]
    FolderDenied,
    /// It is protected from being changed.
    #[error("it is protected from changes")]
    ReadOnly,
    /// The disk is full.
    #[error("there is no space left")]
    NoSpace,
    /// The file system allows no such name.
    #[error("the file system allows no such name")]
    BadName,
    /// Another program is saving it all the time.
    #[error("another program is saving it all the time")]
    Busy,
    /// It is not what it was when it was last read or written here.
    #[error("it is not what it was when it was last read or written")]
    Changed,
    /// It is larger than [`MAX_FILE_BYTES`].
    #[error("it has {bytes} bytes, more than a plan may have")]
    TooLarge {
        /// Its size in bytes, as far as it was looked at.
        bytes: u64,
    },
    /// It would be larger than [`MAX_FILE_BYTES`], so it could never be read again.
    #[error("it would have {bytes} bytes, more than a plan may have")]
    TooLargeToSave {
        /// Its size in bytes.
        bytes: u64,
    },
    /// Anything else, in the words of the operating system.
    #[error("{message}")]
    Other {
        /// What it says.
        message: String,
    },
}

/// What distinguishes one content of a file from another: its length and a hash. Of the same
/// content it is the same in every version of this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint {
    bytes: u64,
    hash: u64,
}

impl Fingerprint {
    /// That of a content.
    pub fn of(content: &[u8]) -> Self {
        let bytes = content.len() as u64;
        let mut hasher = SipHasher13::new();
        // The length first: so the folders of versions have always been called.
        hasher.write(&bytes.to_le_bytes());
        hasher.write(content);
        Self { bytes, hash: hasher.finish() }
    }
}

/// Symbolic links that lead on and on are given up after this many.
const MAX_LINKS: usize = 40;

/// Temporary files of a plan that lie around this much longer than a save takes were left behind
/// by a program that was ended in the middle of one.
const LEFT_BEHIND: Duration = Duration::from_secs(60);

/// One byte more than a plan file may have: who reads so many sees that there are too many.
const ONE_TOO_MANY: u64 = MAX_FILE_BYTES as u64 + 1;

/// The bytes of a file.
///
/// # Errors
/// Says why it cannot be read; a file that is larger than a plan may be is not read at all.
pub fn load(files: &dyn FileSystem, path: &Path) -> Result<Vec<u8>, StoreFault> {
    let fault = |kind| StoreFault { path: path.to_owned(), kind };
    let found = files.attributes(path).map_err(|error| fault(kind_of(&error)))?;
    if found.sort == Sort::Folder {
        return Err(fault(StoreFaultKind::IsFolder));
    }
    if found.bytes >= ONE_TOO_MANY {
        return Err(fault(StoreFaultKind::TooLarge { bytes: found.bytes }));
    }
    let bytes = files.read(path, ONE_TOO_MANY).map_err(|error| fault(kind_of(&error)))?;
    limited(bytes).map_err(fault)
}

/// All bytes of a source that has no length, such as standard input.
///
/// # Errors
/// Says why they cannot be read, or that there are more than a plan file may have.
pub fn read_limited(source: impl Read) -> Result<Vec<u8>, StoreFaultKind> {
    let mut bytes = Vec::new();
    source.take(ONE_TOO_MANY).read_to_end(&mut bytes).map_err(|error| kind_of(&error))?;
    limited(bytes)
}

fn limited(bytes: Vec<u8>) -> Result<Vec<u8>, StoreFaultKind> {
    match bytes.len() as u64 {
        read if read >= ONE_TOO_MANY => Err(StoreFaultKind::TooLarge { bytes: read }),
        _ => Ok(bytes),
    }
}

/// Whether what is to be saved as a plan can be read again.
///
/// # Errors
/// [`StoreFaultKind::TooLargeToSave`] if it cannot.
pub fn check_size(path: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
    match bytes.len() as u64 {
        bytes if bytes >= ONE_TOO_MANY => {
            let kind = StoreFaultKind::TooLargeToSave { bytes };
            Err(StoreFault { path: path.to_owned(), kind })
        }
        _ => Ok(()),
    }
}

/// Writes a file in one step, if it holds what it may: afterwards it holds either exactly these
/// bytes or what it held before. Keeps the permissions of a file that is there, and writes through
/// a symbolic link. What may not replace just [anything](Before::Anything) is a plan, and as such
/// no larger than can be read again.
///
/// # Errors
/// [`StoreFaultKind::Changed`] if it holds something else; otherwise says why it cannot be written.
/// Then nothing has changed.
pub fn save(
    files: &dyn FileSystem,
    path: &Path,
    bytes: &[u8],
    before: Before,
) -> Result<(), StoreFault> {
    if before != Before::Anything {
        check_size(path, bytes)?;
    }
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
        Some(found) if found.is_read_only => return Err(fault(StoreFaultKind::ReadOnly)),
        _ => {}
    }
    let folder = folder_of(&target);
    if !files.attributes(folder).is_ok_and(|found| found.sort == Sort::Folder) {
        return Err(fault(StoreFaultKind::NoFolder));
    }
    // Held until the file is in its place.
    let _lock = match before {
        Before::Anything => None,
        Before::Nothing | Before::Exactly(_) => {
            let lock = FileLock::take(files, &target).map_err(fault)?;
            // Looked at when the new file takes its place, too; this spares a long write in vain.
            check(files, &target, before).map_err(fault)?;
            lock
        }
    };
    replace(files, &target, folder, bytes, before).map_err(fault)?;
    log::debug!("{} bytes are in {}", bytes.len(), target.display());
    Ok(())
}

/// Notes what failed although the work goes on, for who hunts a fault.
fn goes_on(doing: &str, path: &Path, result: io::Result<()>) {
    if let Err(error) = result {
        log::debug!("{doing} {}: {error}", path.display());
    }
}

/// Whether a file still holds what the caller knows.
fn check(files: &dyn FileSystem, target: &Path, before: Before) -> Result<(), StoreFaultKind> {
    let found = match files.read(target, ONE_TOO_MANY) {
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

/// Until it has its place, the temporary file is deleted on every way out.
fn replace(
    files: &dyn FileSystem,
    target: &Path,
    folder: &Path,
    bytes: &[u8],
    before: Before,
) -> Result<(), StoreFaultKind> {
    let other = |error: io::Error| kind_of(&error);
    let mut temporary = files.create_beside(target, folder).map_err(|error| in_folder(&error))?;
    temporary.write(bytes).map_err(other)?;
    // Many drives know no owners and permissions, and nobody misses those more than the plan.
    goes_on("keeping the attributes of", target, temporary.copy_attributes(target));
    match temporary.flush() {
        // Some network drives cannot promise that something is on the disk, but do write it.
        Err(error) if !cannot_flush(&error) => return Err(kind_of(&error)),
        _ => {}
    }
    place::take(files, temporary.as_mut(), target, bytes, before)?;
    // What was displaced goes before the folder is flushed.
    drop(temporary);
    // The new name lasts only when the folder is on the disk too; what is saved is saved even
    // where a file system cannot promise that.
    goes_on("flushing", folder, files.flush_folder(folder));
    sweep(files, target, folder);
    Ok(())
}

/// Deletes temporary files of a target that are much older than it.
fn sweep(files: &dyn FileSystem, target: &Path, folder: &Path) {
    let changed = |path: &Path| files.attributes(path).ok().and_then(|found| found.changed);
    let (Some(now), Ok(entries)) = (changed(target), files.list(folder)) else { return };
    for entry in entries {
        if entry.file_name().is_some_and(|name| hidden::is_temporary(target, name))
            && changed(&entry).is_some_and(|then| now.saturating_sub(then) > LEFT_BEHIND)
        {
            _ = files.remove(&entry);
        }
    }
}

/// Makes a folder and those in which it is, and waits until they are on the disk.
fn make_folders(files: &dyn FileSystem, folder: &Path) -> io::Result<()> {
    let is_there =
        |folder: &Path| files.attributes(folder).is_ok_and(|found| found.sort == Sort::Folder);
    if is_there(folder) {
        return Ok(());
    }
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        make_folders(files, above)?;
    }
    match files.create_folder(folder) {
        // Another window was faster.
        Err(_) if is_there(folder) => {}
        made => made?,
    }
    // A name that is not on the disk yet takes all with it that was written under it.
    let above = folder_of(folder);
    goes_on("flushing", above, files.flush_folder(above));
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

/// What shows that a file was replaced or written without reading it; `None` if it is not there.
pub fn stamp(files: &dyn FileSystem, path: &Path) -> Option<Stamp> {
    let Attributes { bytes, changed, identity, .. } = files.attributes(path).ok()?;
    Some(Stamp { changed, bytes, identity })
}

/// What a system knows about a file that changes whenever the file does, or nearly so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    changed: Option<Duration>,
    bytes: u64,
    identity: Option<(u64, u64)>,
}

/// Why nothing new can be made in a folder.
fn in_folder(error: &io::Error) -> StoreFaultKind {
    match kind_of(error) {
        StoreFaultKind::Denied => StoreFaultKind::FolderDenied,
        kind => kind,
    }
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
