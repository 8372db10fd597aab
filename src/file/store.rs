//! Plan files on disk: reading them whole, and saving in one step that never damages what is
//! there.
//!
//! A save goes to a temporary file in the folder of the target, is flushed to the disk, and then
//! takes the place of the target. Whatever fails before that leaves the old file as it was.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

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
    /// It is protected from being changed.
    ReadOnly,
    /// The disk is full.
    NoSpace,
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

/// Symbolic links that lead on and on are given up after this many.
const MAX_LINKS: usize = 40;

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
    let fault = |kind| StoreFault { path: path.to_owned(), kind };
    let target = followed(path).map_err(|error| fault(kind_of(&error)))?;
    let present = fs::metadata(&target).ok();
    match &present {
        Some(found) if found.is_dir() => return Err(fault(StoreFaultKind::IsFolder)),
        Some(found) if !found.is_file() => {
            // A pipe or a device cannot be replaced and holds nothing that could be lost.
            let written = File::options().write(true).open(&target);
            let written = written.and_then(|mut device| device.write_all(bytes));
            return written.map_err(|error| fault(kind_of(&error)));
        }
        Some(found) if found.permissions().readonly() => {
            return Err(fault(StoreFaultKind::ReadOnly));
        }
        _ => {}
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        return Err(fault(StoreFaultKind::NoFolder));
    }
    let permissions = present.map(|found| found.permissions());
    replace(&target, folder, permissions, bytes).map_err(|error| fault(kind_of(&error)))
}

/// Until it is renamed, the temporary file is deleted on every way out.
fn replace(
    target: &Path,
    folder: &Path,
    permissions: Option<fs::Permissions>,
    bytes: &[u8],
) -> io::Result<()> {
    let mut temporary = new_file_in(folder)?;
    temporary.write_all(bytes)?;
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(target).map_err(|fault| fault.error)?;
    // The new name lasts only when the folder is on the disk too; what is saved is saved even
    // where a file system cannot promise that.
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        _ = folder.sync_all();
    }
    Ok(())
}

/// A temporary file that, once renamed, is as open to others as a file made by any program.
fn new_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".saving");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Where a path leads when symbolic links are followed, even if nothing is there yet.
fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MAX_LINKS {
        match fs::symlink_metadata(&target) {
            Ok(found) if found.file_type().is_symlink() => {
                let next = fs::read_link(&target)?;
                if fs::metadata(&target).is_ok_and(|found| !found.is_file()) {
                    return Ok(target);
                }
                target = target.parent().unwrap_or(Path::new("")).join(next);
            }
            _ => return Ok(target),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

fn kind_of(error: &io::Error) -> StoreFaultKind {
    match error.kind() {
        io::ErrorKind::NotFound => StoreFaultKind::NotFound,
        io::ErrorKind::PermissionDenied => StoreFaultKind::Denied,
        io::ErrorKind::IsADirectory => StoreFaultKind::IsFolder,
        io::ErrorKind::ReadOnlyFilesystem => StoreFaultKind::ReadOnly,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreFaultKind::NoSpace,
        _ => StoreFaultKind::Other { message: error.to_string() },
    }
}
