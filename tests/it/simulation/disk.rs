//! A disk in memory on which everything can go wrong: any step can be refused, end the program, or
//! let another program write in between; a power cut loses what was not flushed.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use commerce_canvas::file::store::{
    Attributes, FileSystem, Lock, LockFault, Sort, Temporary, temporary_name,
};

use super::chance::Chance;
use super::marks::{self, Mark};

/// A program that uses the disk: a window, from its start to its end.
pub type Process = u32;

/// Where the plans lie.
pub const PLANS: &str = "/plans";

#[derive(Clone, Debug)]
struct Inode {
    content: Arc<Vec<u8>>,
    /// What is on the disk whatever happens; `None` if nothing of it is.
    flushed: Option<Arc<Vec<u8>>>,
    changed: u64,
}

/// A plan file whose content another took the place of.
#[derive(Clone, Debug)]
pub struct Replaced {
    pub by: Process,
    pub path: PathBuf,
    pub old: Arc<Vec<u8>>,
    pub new: Arc<Vec<u8>>,
}

/// What goes wrong, each in so many of a thousand steps.
#[derive(Clone, Copy, Debug, Default)]
pub struct Troubles {
    pub refuses: u32,
    pub others_write: u32,
    pub is_full: bool,
    pub has_no_locks: bool,
}

#[derive(Debug)]
pub struct State {
    inodes: BTreeMap<u64, Inode>,
    names: BTreeMap<PathBuf, u64>,
    /// The names that are on the disk whatever happens.
    flushed_names: BTreeMap<PathBuf, u64>,
    folders: BTreeSet<PathBuf>,
    locks: BTreeMap<u64, (Process, u64)>,
    last: u64,
    running: BTreeSet<Process>,
    /// When each program ended that does not run any more.
    ended: BTreeMap<Process, u64>,
    /// The window that ends at this many steps more.
    pub dies_in: Option<(Process, u32)>,
    pub troubles: Troubles,
    pub chance: Chance,
    /// Milliseconds since 1970.
    pub now: u64,
    pub replaced: Vec<Replaced>,
    pub next_mark: Mark,
    /// Plans that are away for a while.
    away: BTreeMap<PathBuf, Arc<Vec<u8>>>,
    pub log: Vec<String>,
}

/// The disk that all programs share.
#[derive(Clone, Debug)]
pub struct SimulatedDisk(Arc<Mutex<State>>);

impl SimulatedDisk {
    pub fn new(chance: Chance) -> Self {
        let folders = ["/", PLANS, "/data"].into_iter().map(PathBuf::from).collect();
        Self(Arc::new(Mutex::new(State {
            inodes: BTreeMap::new(),
            names: BTreeMap::new(),
            flushed_names: BTreeMap::new(),
            folders,
            locks: BTreeMap::new(),
            last: 0,
            running: BTreeSet::new(),
            ended: BTreeMap::new(),
            dies_in: None,
            troubles: Troubles::default(),
            chance,
            now: 1_790_000_000_000,
            replaced: Vec::new(),
            next_mark: 0,
            away: BTreeMap::new(),
            log: Vec::new(),
        })))
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The disk as a program sees it that runs from now on.
    pub fn of(&self, process: Process) -> Arc<dyn FileSystem> {
        self.state().running.insert(process);
        Arc::new(Files { disk: self.clone(), process })
    }

    pub fn is_running(&self, process: Process) -> bool {
        self.state().running.contains(&process)
    }
}

impl State {
    /// Ends a program as it stands.
    pub fn kill(&mut self, process: Process) {
        self.running.remove(&process);
        self.ended.entry(process).or_insert(self.now);
        self.locks.retain(|_, (holder, _)| *holder != process);
        self.dies_in = None;
    }

    /// All programs end, and what was not flushed is there or not, or only in part.
    pub fn cut_power(&mut self) {
        for process in std::mem::take(&mut self.running) {
            self.kill(process);
        }
        // What happens in a folder comes to the disk in its order, up to some moment.
        let folders: Vec<PathBuf> = self.folders.iter().cloned().collect();
        let mut left = BTreeMap::new();
        for folder in folders {
            let names = if self.chance.one_in(2) { &self.names } else { &self.flushed_names };
            let names = names.iter().filter(|(name, _)| name.parent() == Some(&*folder));
            left.extend(names.map(|(name, inode)| (name.clone(), *inode)));
        }
        for inode in self.inodes.values_mut() {
            if inode.flushed.as_ref() != Some(&inode.content) {
                let half = inode.content[..inode.content.len() / 2].to_vec();
                let choices = [
                    inode.flushed.clone().unwrap_or_default(),
                    Arc::clone(&inode.content),
                    Arc::new(half),
                ];
                inode.content = self.chance.pick(&choices).clone();
            }
            inode.flushed = Some(Arc::clone(&inode.content));
        }
        self.names.clone_from(&left);
        self.flushed_names = left;
    }

    /// When a program ended; now, if it runs.
    pub fn end_of(&self, process: Process) -> u64 {
        self.ended.get(&process).copied().unwrap_or(self.now)
    }

    pub fn content(&self, path: &Path) -> Option<Arc<Vec<u8>>> {
        let inode = self.names.get(path)?;
        self.inodes.get(inode).map(|inode| Arc::clone(&inode.content))
    }

    /// All files under a folder.
    pub fn under(&self, folder: &Path) -> Vec<(PathBuf, Arc<Vec<u8>>)> {
        let names = self.names.iter().filter(|(name, _)| name.starts_with(folder));
        names
            .filter_map(|(name, inode)| {
                Some((name.clone(), self.inodes.get(inode)?.content.clone()))
            })
            .collect()
    }

    /// The plans that are there.
    pub fn plans(&self) -> Vec<PathBuf> {
        let is_plan = |name: &&PathBuf| {
            name.parent() == Some(Path::new(PLANS))
                && name.extension().is_some_and(|ending| ending == "commerce")
                && !name.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
        };
        self.names.keys().filter(is_plan).cloned().collect()
    }

    fn fresh(&mut self, content: Vec<u8>) -> u64 {
        self.last += 1;
        let content = Arc::new(content);
        let inode = Inode { content, flushed: None, changed: self.now };
        self.inodes.insert(self.last, inode);
        self.last
    }

    /// Writes as a program does that knows of nobody: in place of whatever is there.
    pub fn write_rudely(&mut self, path: &Path, content: Vec<u8>) {
        let inode = self.fresh(content);
        if let Some(inode) = self.inodes.get_mut(&inode) {
            inode.flushed = Some(Arc::clone(&inode.content));
        }
        self.names.insert(path.to_owned(), inode);
        self.flushed_names.insert(path.to_owned(), inode);
    }

    /// Some other program does something to a plan.
    pub fn other_program(&mut self) {
        let away: Vec<PathBuf> = self.away.keys().cloned().collect();
        let plans = self.plans();
        if let Some(path) = self.chance.pick_of(&away).cloned()
            && self.chance.one_in(2)
        {
            if let Some(content) = self.away.remove(&path)
                && !self.names.contains_key(&path)
            {
                self.log.push(format!("{} is back", path.display()));
                self.write_rudely(&path, content.to_vec());
            }
            return;
        }
        let Some(path) = self.chance.pick_of(&plans).cloned() else { return };
        let Some(content) = self.content(&path) else { return };
        match self.chance.below(8) {
            0 => {
                self.log.push(format!("{} is away", path.display()));
                self.names.remove(&path);
                self.flushed_names.remove(&path);
                self.away.insert(path, content);
            }
            1 => {
                let text = String::from_utf8_lossy(&content).replace('\n', "\r\n");
                self.log.push(format!("{} has other line ends", path.display()));
                self.write_rudely(&path, text.replace("\r\r", "\r").into_bytes());
            }
            2 => {
                self.log.push(format!("{} is broken", path.display()));
                let mut broken = b"<<<<<<< ours\n".to_vec();
                broken.extend_from_slice(&content);
                self.write_rudely(&path, broken);
            }
            _ => {
                self.next_mark += 1;
                let mark = self.next_mark;
                if let Some(changed) = marks::with_mark(&content, mark) {
                    self.log.push(format!("{} gets m{mark}", path.display()));
                    self.write_rudely(&path, changed);
                }
            }
        }
    }

    /// One step of a program: it may be its last, or refused, and others may come before it.
    fn step(&mut self, process: Process) -> io::Result<()> {
        if !self.running.contains(&process) {
            return Err(io::Error::other("the program has ended"));
        }
        if let Some((dying, left)) = &mut self.dies_in
            && *dying == process
        {
            if *left == 0 {
                self.kill(process);
                return Err(io::Error::other("the program ends here"));
            }
            *left -= 1;
        }
        if self.chance.below(1_000) < self.troubles.others_write {
            self.other_program();
        }
        if self.chance.below(1_000) < self.troubles.refuses {
            return Err(io::Error::other("refused for once"));
        }
        Ok(())
    }

    fn room(&self) -> io::Result<()> {
        match self.troubles.is_full {
            true => Err(io::Error::from(io::ErrorKind::StorageFull)),
            false => Ok(()),
        }
    }

    fn note_replaced(&mut self, by: Process, path: &Path, new: Arc<Vec<u8>>) {
        if path.starts_with(PLANS)
            && let Some(old) = self.content(path)
            && old != new
        {
            self.replaced.push(Replaced { by, path: path.to_owned(), old, new });
        }
    }
}

fn not_found() -> io::Error {
    io::Error::from(io::ErrorKind::NotFound)
}

fn is_there() -> io::Error {
    io::Error::from(io::ErrorKind::AlreadyExists)
}

/// The disk as one program sees it.
#[derive(Debug)]
struct Files {
    disk: SimulatedDisk,
    process: Process,
}

impl Files {
    fn step(&self) -> io::Result<MutexGuard<'_, State>> {
        let mut state = self.disk.state();
        state.step(self.process)?;
        Ok(state)
    }
}

impl FileSystem for Files {
    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        let state = self.step()?;
        match state.names.contains_key(path) || state.folders.contains(path) {
            true => Ok(None),
            false => Err(not_found()),
        }
    }

    fn attributes(&self, path: &Path) -> io::Result<Attributes> {
        let state = self.step()?;
        let of_folder = Attributes {
            sort: Sort::Folder,
            bytes: 0,
            changed: None,
            is_read_only: false,
            identity: None,
        };
        if state.folders.contains(path) {
            return Ok(of_folder);
        }
        let number = state.names.get(path).ok_or_else(not_found)?;
        let inode = state.inodes.get(number).ok_or_else(not_found)?;
        Ok(Attributes {
            sort: Sort::File,
            bytes: inode.content.len() as u64,
            changed: Some(Duration::from_millis(inode.changed)),
            identity: Some((1, *number)),
            ..of_folder
        })
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let state = self.step()?;
        let content = state.content(path).ok_or_else(not_found)?;
        Ok(content[..content.len().min(most as usize)].to_vec())
    }

    fn write_through(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        Err(io::Error::from(io::ErrorKind::Unsupported))
    }

    fn create_beside(&self, target: &Path, folder: &Path) -> io::Result<Box<dyn Temporary>> {
        let mut state = self.step()?;
        let name = temporary_name(target, &format!("{:06}", state.last + 1));
        let (path, inode) = (folder.join(name), state.fresh(Vec::new()));
        state.names.insert(path.clone(), inode);
        let (disk, process) = (self.disk.clone(), self.process);
        Ok(Box::new(File { disk, process, path, inode, stays: false }))
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.step()?;
        state.room()?;
        if state.names.contains_key(path) {
            return Err(is_there());
        }
        let inode = state.fresh(bytes.to_vec());
        state.names.insert(path.to_owned(), inode);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        state.names.remove(path).map(drop).ok_or_else(not_found)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        if state.folders.contains(from) {
            let moved = |path: &Path| {
                path.strip_prefix(from).ok().map(|rest| match rest.as_os_str().is_empty() {
                    true => to.to_owned(),
                    false => to.join(rest),
                })
            };
            let folders = std::mem::take(&mut state.folders);
            state.folders = folders.into_iter().map(|path| moved(&path).unwrap_or(path)).collect();
            let names = std::mem::take(&mut state.names);
            state.names =
                names.into_iter().map(|(path, of)| (moved(&path).unwrap_or(path), of)).collect();
            return Ok(());
        }
        let inode = state.names.remove(from).ok_or_else(not_found)?;
        state.names.insert(to.to_owned(), inode);
        Ok(())
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        match state.folders.insert(path.to_owned()) {
            true => Ok(()),
            false => Err(is_there()),
        }
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        state.folders.retain(|folder| !folder.starts_with(path));
        state.names.retain(|name, _| !name.starts_with(path));
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let state = self.step()?;
        if !state.folders.contains(folder) {
            return Err(not_found());
        }
        let all = state.names.keys().chain(&state.folders);
        Ok(all.filter(|path| path.parent() == Some(folder)).cloned().collect())
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        // Refused it would be a disk that cannot promise anything, and nothing could be held
        // against the store for what a power cut does there.
        let mut state = self.disk.state();
        let refuses = std::mem::take(&mut state.troubles.refuses);
        let stepped = state.step(self.process);
        state.troubles.refuses = refuses;
        stepped?;
        let state = &mut *state;
        let is_in = |path: &Path| path.parent() == Some(folder);
        state.flushed_names.retain(|name, _| !is_in(name));
        let names = state.names.iter().filter(|(name, _)| is_in(name));
        state.flushed_names.extend(names.map(|(name, inode)| (name.clone(), *inode)));
        Ok(())
    }

    fn lock(&self, path: &Path) -> Result<Box<dyn Lock>, LockFault> {
        let mut state = self.step().map_err(LockFault::Other)?;
        if state.troubles.has_no_locks {
            return Err(LockFault::NoLocks);
        }
        if !path.parent().is_some_and(|folder| state.folders.contains(folder)) {
            return Err(LockFault::Other(not_found()));
        }
        let inode = match state.names.get(path) {
            Some(inode) => *inode,
            None => {
                let inode = state.fresh(Vec::new());
                state.names.insert(path.to_owned(), inode);
                inode
            }
        };
        if state.locks.contains_key(&inode) {
            return Err(LockFault::Held);
        }
        state.last += 1;
        let number = state.last;
        state.locks.insert(inode, (self.process, number));
        let (disk, process) = (self.disk.clone(), self.process);
        let path = path.to_owned();
        Ok(Box::new(Held { disk, process, path, inode, number }))
    }

    fn whole(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn wait(&self, _: Duration) {
        // A thread waits; the others, and the clock, go on in the steps that follow.
    }

    fn this_process(&self) -> String {
        format!("simulated {}", self.process)
    }

    fn is_running(&self, process: &str) -> Option<bool> {
        let number: Process = process.strip_prefix("simulated ")?.parse().ok()?;
        Some(self.disk.is_running(number))
    }
}

#[derive(Debug)]
struct File {
    disk: SimulatedDisk,
    process: Process,
    path: PathBuf,
    inode: u64,
    stays: bool,
}

impl File {
    fn step(&self) -> io::Result<MutexGuard<'_, State>> {
        let mut state = self.disk.state();
        state.step(self.process)?;
        Ok(state)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let mut state = self.disk.state();
        if !self.stays && state.running.contains(&self.process) {
            state.names.remove(&self.path);
        }
    }
}

impl Temporary for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.step()?;
        state.room()?;
        let now = state.now;
        let inode = state.inodes.get_mut(&self.inode).ok_or_else(not_found)?;
        let mut content = inode.content.to_vec();
        content.extend_from_slice(bytes);
        inode.content = Arc::new(content);
        inode.changed = now;
        Ok(())
    }

    fn copy_attributes(&mut self, _: &Path) -> io::Result<()> {
        self.step().map(drop)
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut state = self.step()?;
        let inode = state.inodes.get_mut(&self.inode).ok_or_else(not_found)?;
        inode.flushed = Some(Arc::clone(&inode.content));
        Ok(())
    }

    fn replace(&mut self, target: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        let new = state.content(&self.path).ok_or_else(not_found)?;
        state.note_replaced(self.process, target, new);
        state.names.remove(&self.path);
        state.names.insert(target.to_owned(), self.inode);
        drop(state);
        self.stays = true;
        Ok(())
    }

    fn take_free_place(&mut self, target: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        if state.names.contains_key(target) {
            return Err(is_there());
        }
        state.names.remove(&self.path);
        state.names.insert(target.to_owned(), self.inode);
        drop(state);
        self.stays = true;
        Ok(())
    }

    fn exchange(&mut self, target: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        let other = *state.names.get(target).ok_or_else(not_found)?;
        let new = state.content(&self.path).ok_or_else(not_found)?;
        state.note_replaced(self.process, target, new);
        state.names.insert(target.to_owned(), self.inode);
        state.names.insert(self.path.clone(), other);
        drop(state);
        self.inode = other;
        Ok(())
    }

    fn read(&self, most: u64) -> io::Result<Vec<u8>> {
        let state = self.step()?;
        let content = state.content(&self.path).ok_or_else(not_found)?;
        Ok(content[..content.len().min(most as usize)].to_vec())
    }

    fn stay(&mut self) {
        self.stays = true;
    }
}

#[derive(Debug)]
struct Held {
    disk: SimulatedDisk,
    process: Process,
    path: PathBuf,
    inode: u64,
    number: u64,
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut state = self.disk.state();
        if state.locks.get(&self.inode) == Some(&(self.process, self.number)) {
            state.locks.remove(&self.inode);
        }
    }
}

impl Lock for Held {
    fn read(&mut self, most: u64) -> io::Result<Vec<u8>> {
        let mut state = self.disk.state();
        state.step(self.process)?;
        let inode = state.inodes.get(&self.inode).ok_or_else(not_found)?;
        Ok(inode.content[..inode.content.len().min(most as usize)].to_vec())
    }

    fn write(&mut self, note: &[u8]) -> io::Result<()> {
        let mut state = self.disk.state();
        state.step(self.process)?;
        let inode = state.inodes.get_mut(&self.inode).ok_or_else(not_found)?;
        inode.content = Arc::new(note.to_vec());
        Ok(())
    }

    fn remove(self: Box<Self>) {
        let mut state = self.disk.state();
        if state.running.contains(&self.process) && state.names.get(&self.path) == Some(&self.inode)
        {
            state.names.remove(&self.path);
        }
        drop(state);
    }
}
