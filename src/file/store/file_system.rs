//! The few things that saving asks of a file system, so that a test can let each of them fail.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file that is not in its place yet; deleted on every way out but [`FileSystem::put_in_place`].
pub type Temporary = tempfile::NamedTempFile;

/// Temporary files end like this, after the name of the file whose place they take.
const ENDING: &str = ".saving";

/// What a save asks of a file system, in the order in which it asks.
pub trait FileSystem {
    /// Where a symbolic link leads; `None` for anything else.
    ///
    /// # Errors
    /// There is nothing, or it cannot be looked at.
    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>>;

    /// What is at a path, links followed.
    ///
    /// # Errors
    /// There is nothing, or it cannot be looked at.
    fn attributes(&self, path: &Path) -> io::Result<Attributes>;

    /// The content of a file.
    ///
    /// # Errors
    /// It cannot be read.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Writes into what cannot be replaced, such as a pipe.
    ///
    /// # Errors
    /// It cannot be written.
    fn write_through(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Makes a file in a folder that shall take the place of another.
    ///
    /// # Errors
    /// It cannot be made.
    fn create_beside(&self, target: &Path, folder: &Path) -> io::Result<Temporary>;

    /// Writes all bytes.
    ///
    /// # Errors
    /// Some could not be written.
    fn write(&self, file: &mut Temporary, bytes: &[u8]) -> io::Result<()>;

    /// Gives it the permissions of the file whose place it takes, and its owner where that may be.
    ///
    /// # Errors
    /// The permissions cannot be set.
    fn copy_attributes(&self, file: &Temporary, like: &Attributes) -> io::Result<()>;

    /// Waits until a file is on the disk.
    ///
    /// # Errors
    /// It is not, or the file system cannot tell.
    fn flush(&self, file: &Temporary) -> io::Result<()>;

    /// Gives it its place in one step.
    ///
    /// # Errors
    /// Then the other file is still there.
    fn put_in_place(&self, file: Temporary, target: &Path) -> io::Result<()>;

    /// Waits until the names in a folder are on the disk.
    ///
    /// # Errors
    /// They are not, or the file system cannot tell.
    fn flush_folder(&self, folder: &Path) -> io::Result<()>;

    /// Deletes temporary files of a target that are older than it by more than these seconds.
    fn sweep(&self, target: &Path, folder: &Path, seconds: u64);
}

/// What is at a path.
#[derive(Clone, Debug)]
pub struct Attributes {
    /// What sort of thing.
    pub sort: Sort,
    /// Who may do what with it.
    pub permissions: Permissions,
    /// Whose it is: user and group.
    #[cfg(unix)]
    pub owner: (u32, u32),
}

/// A sort of thing in a file system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sort {
    File,
    Folder,
    Other,
}

/// The file system of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemFiles;

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
        #[cfg(unix)]
        let owner = {
            use std::os::unix::fs::MetadataExt;
            (found.uid(), found.gid())
        };
        Ok(Attributes {
            sort,
            permissions: found.permissions(),
            #[cfg(unix)]
            owner,
        })
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn write_through(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        File::options().write(true).open(path)?.write_all(bytes)
    }

    fn create_beside(&self, target: &Path, folder: &Path) -> io::Result<Temporary> {
        let mut builder = tempfile::Builder::new();
        let prefix = prefix(target);
        builder.prefix(&prefix).suffix(ENDING);
        // Once renamed, it is as open to others as a file made by any program.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(Permissions::from_mode(0o666));
        }
        builder.tempfile_in(folder)
    }

    fn write(&self, file: &mut Temporary, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn copy_attributes(&self, file: &Temporary, like: &Attributes) -> io::Result<()> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            let own = file.as_file().metadata().map(|found| (found.uid(), found.gid()))?;
            if own != like.owner {
                let (user, group) = like.owner;
                // Who may not give a file away may still share it with the same group.
                if fchown(file.as_file(), Some(user), Some(group)).is_err() {
                    _ = fchown(file.as_file(), None, Some(group));
                }
            }
        }
        file.as_file().set_permissions(like.permissions.clone())
    }

    fn flush(&self, file: &Temporary) -> io::Result<()> {
        file.as_file().sync_all()
    }

    fn put_in_place(&self, file: Temporary, target: &Path) -> io::Result<()> {
        file.persist(target).map(drop).map_err(|fault| fault.error)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        #[cfg(unix)]
        File::open(folder)?.sync_all()?;
        #[cfg(not(unix))]
        let _ = folder;
        Ok(())
    }

    fn sweep(&self, target: &Path, folder: &Path, seconds: u64) {
        let changed = |path: &Path| fs::metadata(path).and_then(|found| found.modified());
        let (Ok(entries), Ok(now)) = (fs::read_dir(folder), changed(target)) else { return };
        let prefix = prefix(target);
        for entry in entries.flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let is_ours = name.starts_with(&prefix) && name.ends_with(ENDING);
            if is_ours
                && let Ok(then) = changed(&entry.path())
                && now.duration_since(then).is_ok_and(|age| age.as_secs() > seconds)
            {
                _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// How the names of the temporary files of a target begin.
fn prefix(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    // Most file systems allow 255 bytes, of which the random part and the ending need some.
    let mut end = name.len().min(200);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!(".{}.", &name[..end])
}
