//! The real file system, in which a test can come between any two steps: let one fail, or do what
//! others might do just then.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use commerce_canvas::file::store::{
    Attributes, FileSystem, Lock, LockFault, SystemFiles, Temporary,
};

/// Called before every step with its name and its path.
pub type Hook = Arc<dyn Fn(&'static str, &Path) -> io::Result<()> + Send + Sync>;

/// The real file system with a hook.
#[derive(Clone)]
pub struct Hooked {
    pub hook: Hook,
    /// Whether files can be locked.
    pub has_locks: bool,
    /// Whether two files can change places, and a place can be taken only if it is free.
    pub has_exchange: bool,
    /// What programs run, the first of which is this one; `None` for the real ones.
    pub running: Option<Vec<String>>,
}

impl Hooked {
    pub fn new(
        hook: impl Fn(&'static str, &Path) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self { hook: Arc::new(hook), has_locks: true, has_exchange: true, running: None }
    }

    /// A drive without locks, seen by the first of some running programs, of this machine or of
    /// another ("other …").
    pub fn without_locks(running: &[&str]) -> Self {
        let running = running.iter().map(|process| (*process).to_owned()).collect();
        Self { has_locks: false, running: Some(running), ..Self::new(|_, _| Ok(())) }
    }

    pub fn shared(self) -> Arc<dyn FileSystem> {
        Arc::new(self)
    }
}

impl fmt::Debug for Hooked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Hooked")
    }
}

impl FileSystem for Hooked {
    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        (self.hook)("link_target", path)?;
        SystemFiles.link_target(path)
    }

    fn attributes(&self, path: &Path) -> io::Result<Attributes> {
        (self.hook)("attributes", path)?;
        SystemFiles.attributes(path)
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        (self.hook)("read", path)?;
        SystemFiles.read(path, most)
    }

    fn write_through(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        (self.hook)("write_through", path)?;
        SystemFiles.write_through(path, bytes)
    }

    fn create_beside(&self, target: &Path, folder: &Path) -> io::Result<Box<dyn Temporary>> {
        (self.hook)("create_beside", target)?;
        let inner = SystemFiles.create_beside(target, folder)?;
        let (target, files) = (target.to_owned(), self.clone());
        Ok(Box::new(HookedTemporary { inner, target, files }))
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        (self.hook)("create_new", path)?;
        SystemFiles.create_new(path, bytes)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        (self.hook)("remove", path)?;
        SystemFiles.remove(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        (self.hook)("rename", from)?;
        SystemFiles.rename(from, to)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        (self.hook)("create_folder", path)?;
        SystemFiles.create_folder(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        (self.hook)("remove_folder", path)?;
        SystemFiles.remove_folder(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        (self.hook)("list", folder)?;
        SystemFiles.list(folder)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        (self.hook)("flush_folder", folder)?;
        SystemFiles.flush_folder(folder)
    }

    fn lock(&self, path: &Path) -> Result<Box<dyn Lock>, LockFault> {
        (self.hook)("lock", path).map_err(LockFault::Other)?;
        match self.has_locks {
            true => SystemFiles.lock(path),
            false => Err(LockFault::NoLocks),
        }
    }

    fn whole(&self, path: &Path) -> PathBuf {
        SystemFiles.whole(path)
    }

    fn wait(&self, time: Duration) {
        _ = (self.hook)("wait", Path::new(""));
        SystemFiles.wait(time);
    }

    fn this_process(&self) -> String {
        match &self.running {
            Some(running) => running.first().cloned().unwrap_or_default(),
            None => SystemFiles.this_process(),
        }
    }

    fn is_running(&self, process: &str) -> Option<bool> {
        match &self.running {
            Some(_) if process.is_empty() || process.starts_with("other") => None,
            Some(running) => Some(running.iter().any(|other| other == process)),
            None => SystemFiles.is_running(process),
        }
    }
}

#[derive(Debug)]
struct HookedTemporary {
    inner: Box<dyn Temporary>,
    target: PathBuf,
    files: Hooked,
}

impl HookedTemporary {
    fn step(&self, name: &'static str) -> io::Result<()> {
        (self.files.hook)(name, &self.target)
    }

    fn can_exchange(&self) -> io::Result<()> {
        match self.files.has_exchange {
            true => Ok(()),
            false => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}

impl Temporary for HookedTemporary {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Err(fault) = self.step("write") {
            self.inner.write(&bytes[..bytes.len() / 2])?;
            return Err(fault);
        }
        self.inner.write(bytes)
    }

    fn copy_attributes(&mut self, like: &Path) -> io::Result<()> {
        self.step("copy_attributes")?;
        self.inner.copy_attributes(like)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.step("flush")?;
        self.inner.flush()
    }

    fn replace(&mut self, target: &Path) -> io::Result<()> {
        self.step("replace")?;
        self.inner.replace(target)
    }

    fn take_free_place(&mut self, target: &Path) -> io::Result<()> {
        self.can_exchange()?;
        self.step("take_free_place")?;
        self.inner.take_free_place(target)
    }

    fn exchange(&mut self, target: &Path) -> io::Result<()> {
        self.can_exchange()?;
        self.step("exchange")?;
        self.inner.exchange(target)
    }

    fn read(&self, most: u64) -> io::Result<Vec<u8>> {
        self.step("read_temporary")?;
        self.inner.read(most)
    }

    fn stay(&mut self) {
        self.inner.stay();
    }
}
