//! All that the store asks of a disk. A test can put another in its place: one in which any step
//! fails, that is slow or full, or that loses what was not flushed when the power goes.
//!
//! Nothing here knows real files; [`SystemFiles`](super::SystemFiles) does.

use std::fmt::Debug;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use thiserror::Error;

use super::Fingerprint;

/// What the store asks of a disk, and of the system around it.
pub trait FileSystem: Debug + Send + Sync {
    /// Where a symbolic link leads, as it is written there; `None` for anything else.
    ///
    /// # Errors
    /// There is nothing, or it cannot be looked at.
    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>>;

    /// What is at a path, links followed.
    ///
    /// # Errors
    /// There is nothing, or it cannot be looked at.
    fn attributes(&self, path: &Path) -> io::Result<Attributes>;

    /// The beginning of a file: all of it, if it has no more than so many bytes.
    ///
    /// # Errors
    /// It cannot be read.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// Writes into what cannot be replaced, such as a pipe.
    ///
    /// # Errors
    /// It cannot be written.
    fn write_through(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Makes an empty file in a folder that shall take the place of `target`. It is no more open to
    /// others than `target` is, if that is there, and is called by a
    /// [`temporary_name`](super::temporary_name) that is not taken.
    ///
    /// # Errors
    /// It cannot be made.
    fn create_beside(&self, target: &Path, folder: &Path) -> io::Result<Box<dyn Temporary>>;

    /// Makes a file that holds these bytes.
    ///
    /// # Errors
    /// There is one ([`io::ErrorKind::AlreadyExists`]), or it cannot be made.
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Deletes a file.
    ///
    /// # Errors
    /// It is not there, or it cannot be deleted.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Gives a file or folder another name, in place of a file that has it.
    ///
    /// # Errors
    /// Then it has its old name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Makes a folder in one that is there.
    ///
    /// # Errors
    /// There is something ([`io::ErrorKind::AlreadyExists`]), or it cannot be made.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// Deletes a folder with all that is in it.
    ///
    /// # Errors
    /// Some of it is still there.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;

    /// What is in a folder, in any order, as whole paths.
    ///
    /// # Errors
    /// It cannot be read.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// Waits until the names in a folder are on the disk.
    ///
    /// # Errors
    /// They are not, or the file system cannot tell.
    fn flush_folder(&self, folder: &Path) -> io::Result<()>;

    /// Locks a file, which is made if there is none. When this is well, the locked file is the one
    /// at the path, and nobody else has it locked.
    ///
    /// # Errors
    /// Then nothing is locked, and where there are no locks no file is left that was not there.
    fn lock(&self, path: &Path) -> Result<Box<dyn Lock>, LockFault>;

    /// The one way to write a path, as far as it can be known, even if nothing is there.
    fn whole(&self, path: &Path) -> PathBuf;

    /// Lets this much time pass, while someone else is busy.
    fn wait(&self, time: Duration);

    /// What distinguishes this program, while it runs, from every other on any machine. One line;
    /// empty if the system cannot tell.
    fn this_process(&self) -> String;

    /// Whether a program runs that said this of itself; `None` if that cannot be known, for
    /// instance because it runs on another machine.
    fn is_running(&self, process: &str) -> Option<bool>;
}

/// A file that shall take the place of another. It is deleted when it is dropped, unless it has got
/// its place or was let stay.
pub trait Temporary: Debug + Send {
    /// Adds bytes.
    ///
    /// # Errors
    /// Some could not be written.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Makes it like another file: permissions, owner, and whatever else the system notes beside
    /// the content of a file, each as far as that may be.
    ///
    /// # Errors
    /// Something of it could not be set.
    fn copy_attributes(&mut self, like: &Path) -> io::Result<()>;

    /// Waits until it is on the disk.
    ///
    /// # Errors
    /// It is not, or the file system cannot tell.
    fn flush(&mut self) -> io::Result<()>;

    /// Takes a place in one step, whatever is there.
    ///
    /// # Errors
    /// Then what was there still is.
    fn replace(&mut self, target: &Path) -> io::Result<()>;

    /// Takes a place in one step if nothing is there.
    ///
    /// # Errors
    /// Something is there ([`io::ErrorKind::AlreadyExists`]), or this file system cannot do it.
    fn take_free_place(&mut self, target: &Path) -> io::Result<()>;

    /// Changes places with another file in one step: from then on this is the other one.
    ///
    /// # Errors
    /// Nothing is there ([`io::ErrorKind::NotFound`]), or this file system cannot do it.
    fn exchange(&mut self, target: &Path) -> io::Result<()>;

    /// The beginning of what it holds, which after an exchange is what the other file held.
    ///
    /// # Errors
    /// It cannot be read.
    fn read(&self, most: u64) -> io::Result<Vec<u8>>;

    /// Lets it stay under the name that it has.
    fn stay(&mut self);
}

/// A file that is locked until this is dropped.
pub trait Lock: Debug + Send {
    /// What it holds, up to so many bytes.
    ///
    /// # Errors
    /// It cannot be read.
    fn read(&mut self, most: u64) -> io::Result<Vec<u8>>;

    /// Writes a note into it, in place of what it held.
    ///
    /// # Errors
    /// It cannot be written.
    fn write(&mut self, note: &[u8]) -> io::Result<()>;

    /// Deletes the file, if it is still this one, and lets it go.
    fn remove(self: Box<Self>);
}

/// Why a file is not locked.
#[derive(Debug, Error)]
pub enum LockFault {
    /// Someone else has it locked.
    #[error("someone else has it locked")]
    Held,
    /// The file system knows no locks.
    #[error("the file system knows no locks")]
    NoLocks,
    /// There is no such file, and none can be made.
    #[error("it cannot be locked")]
    Other(#[source] io::Error),
}

/// What a file may hold when it is saved over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Whatever it holds is replaced. For what is no plan, such as an image, and for whoever named
    /// the file to write; who was asked about what it holds says [`Before::Exactly`].
    Anything,
    /// There is none. One that appeared meanwhile is not replaced.
    Nothing,
    /// What was last read or written here, or what the user was asked about. If there is no file
    /// any more, nothing can be overwritten.
    Exactly(Fingerprint),
}

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attributes {
    /// What sort of thing.
    pub sort: Sort,
    /// The length of its content, in bytes.
    pub bytes: u64,
    /// When its content was changed, as time since 1970, by the clock of the file system.
    pub changed: Option<Duration>,
    /// Whether it is protected from being changed.
    pub is_read_only: bool,
    /// What distinguishes it from other files that have or had the same path, where the system has
    /// that: a device and a number on it.
    pub identity: Option<(u64, u64)>,
}

/// A sort of thing in a file system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sort {
    File,
    Folder,
    Other,
}
