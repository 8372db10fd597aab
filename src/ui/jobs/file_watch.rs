//! Watches the file of the open plan for what others write, and tells others that it is open.
//!
//! The file is looked at now and then instead of asking the system to tell, because network
//! drives tell nothing; the window is woken only when something changed. [`FileWatch`] decides what
//! is looked at when; in the window a thread drives it by the clock ([`FileWatchThread`]), in a
//! simulation the simulation does.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::disk::Disk;
use crate::file::store::presence::{self, Entry, Holder, Presence};
use crate::file::store::{self, Stamp};
use crate::session::{DocumentId, Report};

/// How often the file is looked at, in milliseconds.
pub const WATCH_INTERVAL: u64 = 1_500;
/// How long the end of the program waits for the note about it to be taken away.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is reported about the file of the open plan.
#[derive(Clone, Debug)]
pub enum WatchReport {
    /// It may hold something else.
    Looked(Report),
    /// Someone else has the plan open.
    Beside(PathBuf, Holder),
}

/// Watches one file at a time.
#[derive(Debug)]
pub struct FileWatch {
    disk: Disk,
    user: Holder,
    watched: Option<Watched>,
}

#[derive(Debug)]
struct Watched {
    document: DocumentId,
    path: PathBuf,
    stamp: Option<Option<Stamp>>,
    presence: Option<Presence>,
}

impl FileWatch {
    /// Watches nothing at first.
    pub fn new(disk: Disk, user: Holder) -> Self {
        Self { disk, user, watched: None }
    }

    /// Whether a file is watched.
    pub fn is_watching(&self) -> bool {
        self.watched.is_some()
    }

    /// Looks at the file of a document now, and watches it from now on; at time `now`, in
    /// milliseconds since 1970.
    pub fn watch(&mut self, file: Option<(DocumentId, PathBuf)>, now: u64) -> Vec<WatchReport> {
        let mut reports = Vec::new();
        match (&mut self.watched, file) {
            (Some(watched), Some((document, path))) if watched.path == path => {
                if watched.document != document {
                    // What was reported to the one before is news to this one.
                    watched.document = document;
                    watched.stamp = None;
                }
            }
            (watched, file) => {
                // Its note goes before another is made.
                drop(watched.take());
                if let Some((document, path)) = file {
                    let user = Holder { since: now, ..self.user.clone() };
                    let presence = match presence::enter(&self.disk.files, &path, &user) {
                        Entry::Alone(presence) => presence,
                        Entry::Beside(holder) => {
                            reports.push(WatchReport::Beside(path.clone(), holder));
                            None
                        }
                    };
                    // The first look reports what came between reading and watching.
                    self.watched = Some(Watched { document, path, stamp: None, presence });
                }
            }
        }
        reports.extend(self.tick());
        reports
    }

    /// Looks whether the file was changed since.
    pub fn tick(&mut self) -> Vec<WatchReport> {
        let Some(watched) = &mut self.watched else { return Vec::new() };
        let now = store::stamp(&*self.disk.files, &watched.path);
        if watched.stamp.as_ref() == Some(&now) {
            return Vec::new();
        }
        watched.stamp = Some(now);
        let (document, path) = (watched.document, watched.path.clone());
        let found = self.disk.look(&path);
        vec![WatchReport::Looked(Report::Looked { document, path, found })]
    }

    /// Takes the note away that the plan is open.
    pub fn end(&mut self) {
        drop(self.watched.take().and_then(|watched| watched.presence));
    }
}

#[derive(Debug)]
enum ToThread {
    Watch(Option<(DocumentId, PathBuf)>),
    End(Sender<()>),
}

/// Watches one file at a time, on a thread.
#[derive(Debug)]
pub struct FileWatchThread {
    sender: Sender<ToThread>,
}

impl FileWatchThread {
    /// Begins to watch, at first nothing.
    ///
    /// # Errors
    /// The system has no thread for it.
    pub fn begin(
        disk: Disk,
        report: impl Fn(WatchReport) + Send + 'static,
    ) -> std::io::Result<Self> {
        let (sender, receiver) = channel();
        let thread = std::thread::Builder::new().name("watch".to_owned());
        let watcher = FileWatch::new(disk, this_user());
        thread.spawn(move || run(watcher, &receiver, &report))?;
        Ok(Self { sender })
    }

    /// Looks at the file of a document now and from now on.
    pub fn look(&self, file: Option<(DocumentId, PathBuf)>) {
        _ = self.sender.send(ToThread::Watch(file));
    }

    /// Takes the note away that the plan is open, since the window is closed.
    pub fn end(&self) {
        let (done, ended) = channel();
        _ = self.sender.send(ToThread::End(done));
        _ = ended.recv_timeout(PATIENCE);
    }
}

fn run(watcher: FileWatch, receiver: &Receiver<ToThread>, report: &impl Fn(WatchReport)) {
    let mut watcher = watcher;
    loop {
        let message = match watcher.is_watching() {
            true => receiver.recv_timeout(Duration::from_millis(WATCH_INTERVAL)),
            false => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let reports = match message {
            Ok(ToThread::Watch(file)) => watcher.watch(file, super::now()),
            Err(RecvTimeoutError::Timeout) => watcher.tick(),
            Ok(ToThread::End(done)) => {
                watcher.end();
                _ = done.send(());
                return;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        reports.into_iter().for_each(report);
    }
}

fn this_user() -> Holder {
    let named = |variables: &[&str]| {
        let mut found = variables.iter().filter_map(|variable| std::env::var(variable).ok());
        found.find(|name| !name.is_empty()).unwrap_or_default()
    };
    let name = named(&["USER", "USERNAME", "LOGNAME"]);
    let machine = gethostname::gethostname().to_string_lossy().into_owned();
    Holder { name, machine, since: 0 }
}
