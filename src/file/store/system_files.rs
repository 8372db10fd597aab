//! The file system of the machine.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempPath;

use super::file_system::{Attributes, FileSystem, Lock, LockFault, Sort, Temporary};
use super::{attributes, hidden, process};

/// The file system of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemFiles;

/// Whoever leaves deletes a locked file, perhaps just after it was opened here; so often it is
/// opened again.
const MOST_OPENINGS: u32 = 100;

impl FileSystem for SystemFiles {
    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        match fs::symlink_metadata(path)?.is_symlink() {
            true => fs::read_link(path).map(Some),
            false => Ok(None),
        }
    }

    fn attributes(&self, path: &Path) -> io::Result<Attributes> {
        let found = fs::metadata(path)?;
        let sort = match (found.is_dir(), found.is_file()) {
            (true, _) => Sort::Folder,
            (_, true) => Sort::File,
            _ => Sort::Other,
        };
        let changed = found.modified().ok();
        Ok(Attributes {
            sort,
            bytes: found.len(),
            changed: changed.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok()),
            is_read_only: found.permissions().readonly(),
            identity: identity(&found),
        })
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write_through(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        File::options().write(true).open(path)?.write_all(bytes)
    }

    fn create_beside(&self, target: &Path, folder: &Path) -> io::Result<Box<dyn Temporary>> {
        let mut builder = tempfile::Builder::new();
        let prefix = hidden::prefix(target);
        let ending = format!(".{}", hidden::SAVING);
        builder.prefix(&prefix).suffix(&ending);
        // Once it has its place it is as open to others as a file made by any program, or as the
        // one before, even where permissions cannot be changed later.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let before = fs::metadata(target).map(|found| found.permissions().mode() & 0o777);
            builder.permissions(fs::Permissions::from_mode(before.unwrap_or(0o666)));
        }
        let (file, path) = builder.tempfile_in(folder)?.into_parts();
        Ok(Box::new(SystemTemporary { file, path: Some(path) }))
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        File::create_new(path)?.write_all(bytes)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect()
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        #[cfg(unix)]
        File::open(folder)?.sync_all()?;
        #[cfg(not(unix))]
        let _ = folder;
        Ok(())
    }

    fn lock(&self, path: &Path) -> Result<Box<dyn Lock>, LockFault> {
        for _ in 0..MOST_OPENINGS {
            let (file, is_made) = match opened(path) {
                Ok(Some(opened)) => opened,
                Ok(None) => {
                    self.wait(Duration::from_millis(1));
                    continue;
                }
                Err(error) => return Err(LockFault::Other(error)),
            };
            match file.try_lock() {
                // Whoever had it before may have deleted the file that is locked now.
                Ok(()) if !is_at(&file, path) => {}
                Ok(()) => return Ok(Box::new(SystemLock { path: path.to_owned(), file })),
                Err(TryLockError::WouldBlock) => return Err(LockFault::Held),
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => {}
                Err(TryLockError::Error(_)) => {
                    if is_made {
                        _ = fs::remove_file(path);
                    }
                    return Err(LockFault::NoLocks);
                }
            }
        }
        Err(LockFault::Held)
    }

    fn whole(&self, path: &Path) -> PathBuf {
        if let Ok(whole) = fs::canonicalize(path) {
            return whole;
        }
        let Ok(absolute) = std::path::absolute(path) else { return path.to_owned() };
        let folder = absolute.parent().and_then(|folder| fs::canonicalize(folder).ok());
        match (folder, absolute.file_name()) {
            (Some(folder), Some(name)) => folder.join(name),
            _ => absolute,
        }
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn this_process(&self) -> String {
        process::this()
    }

    fn is_running(&self, process: &str) -> Option<bool> {
        process::is_running(process)
    }
}

/// A file that may be locked, and whether it was made for that; `None` if it is to be tried again.
fn opened(path: &Path) -> io::Result<Option<(File, bool)>> {
    let made = File::options().create_new(true).read(true).write(true).open(path);
    match made {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        // On Windows a file that is just being deleted cannot be opened.
        Err(error) if cfg!(windows) && error.kind() == ErrorKind::PermissionDenied => {
            return Ok(None);
        }
        made => return made.map(|file| Some((file, true))),
    }
    let there = File::options().read(true).write(true).open(path);
    let there = match there {
        // Another user's file can be locked all the same.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => File::open(path),
        there => there,
    };
    match there {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        there => there.map(|file| Some((file, false))),
    }
}

fn identity(found: &fs::Metadata) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Some((found.dev(), found.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = found;
        None
    }
}

/// Whether an open file is still the one at a path.
fn is_at(file: &File, path: &Path) -> bool {
    let (Ok(open), Ok(there)) = (file.metadata(), fs::metadata(path)) else { return false };
    // Where files have no identity an open one cannot be replaced by another of its name.
    identity(&open) == identity(&there)
}

#[derive(Debug)]
struct SystemTemporary {
    file: File,
    /// Deletes the file when it is dropped; `None` once it has its place.
    path: Option<TempPath>,
}

impl SystemTemporary {
    fn path(&self) -> io::Result<&Path> {
        self.path.as_deref().ok_or_else(|| io::Error::from(ErrorKind::NotFound))
    }

    fn take_place(&mut self, target: &Path, is_to_replace: bool) -> io::Result<()> {
        let path = self.path.take().ok_or_else(|| io::Error::from(ErrorKind::NotFound))?;
        let placed = match is_to_replace {
            true => path.persist(target),
            false => path.persist_noclobber(target),
        };
        placed.map_err(|fault| {
            self.path = Some(fault.path);
            fault.error
        })
    }
}

impl Temporary for SystemTemporary {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn copy_attributes(&mut self, like: &Path) -> io::Result<()> {
        attributes::copy(like, &self.file)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.sync_all()
    }

    fn replace(&mut self, target: &Path) -> io::Result<()> {
        self.take_place(target, true)
    }

    fn take_free_place(&mut self, target: &Path) -> io::Result<()> {
        self.take_place(target, false)
    }

    fn exchange(&mut self, target: &Path) -> io::Result<()> {
        #[cfg(any(target_os = "linux", target_vendor = "apple"))]
        {
            use rustix::fs::{CWD, RenameFlags, renameat_with};
            renameat_with(CWD, self.path()?, CWD, target, RenameFlags::EXCHANGE)?;
            Ok(())
        }
        #[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
        {
            let _ = target;
            Err(ErrorKind::Unsupported.into())
        }
    }

    fn read(&self, most: u64) -> io::Result<Vec<u8>> {
        SystemFiles.read(self.path()?, most)
    }

    fn stay(&mut self) {
        if let Some(path) = self.path.take() {
            _ = path.keep();
        }
    }
}

#[derive(Debug)]
struct SystemLock {
    path: PathBuf,
    file: File,
}

impl Lock for SystemLock {
    fn read(&mut self, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file.rewind()?;
        (&mut self.file).take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&mut self, note: &[u8]) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        self.file.write_all(note)
    }

    fn remove(self: Box<Self>) {
        if is_at(&self.file, &self.path) {
            _ = fs::remove_file(&self.path);
        }
        _ = self.file.unlock();
    }
}
