//! Watches the file of the open plan for what others write, and tells others that it is open.
//!
//! The file is looked at now and then instead of asking the system to tell, because network
//! drives tell nothing; the window is woken only when something changed.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::{ReadFault, SafetyReport};
use crate::file::store::presence::{self, Entry, Holder, Presence};
use crate::file::store::{self, FileSystem, Fingerprint, Stamp, StoreFaultKind, SystemFiles};
use crate::file::{self, Reading};

/// How often the file is looked at.
const EVERY: Duration = Duration::from_millis(1_500);
/// How long the end of the program waits for the note about it to be taken away.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is in the file of the plan now.
#[derive(Debug)]
pub enum OnDisk {
    /// A plan, or something that is none.
    Content(Fingerprint, Result<Arc<Reading>, ReadFault>),
    /// The file is not there any more.
    Gone,
}

#[derive(Debug)]
enum Message {
    Look(Option<PathBuf>),
    End(Sender<()>),
}

/// Watches one file at a time.
#[derive(Debug)]
pub struct Watch {
    sender: Sender<Message>,
}

impl Watch {
    /// Begins to watch, at first nothing.
    ///
    /// # Errors
    /// The system has no thread for it.
    pub fn begin(tell: impl Fn(SafetyReport) + Send + 'static) -> std::io::Result<Self> {
        let (sender, receiver) = channel();
        let thread = std::thread::Builder::new().name("watch".to_owned());
        thread.spawn(move || run(&receiver, &tell))?;
        Ok(Self { sender })
    }

    /// Looks at a file now and from now on.
    pub fn look(&self, path: Option<PathBuf>) {
        _ = self.sender.send(Message::Look(path));
    }

    /// Takes the note away that the plan is open, since the window is closed.
    pub fn end(&self) {
        let (done, ended) = channel();
        _ = self.sender.send(Message::End(done));
        _ = ended.recv_timeout(PATIENCE);
    }
}

struct Watched {
    path: PathBuf,
    stamp: Option<Stamp>,
    _presence: Option<Presence>,
}

fn run(receiver: &Receiver<Message>, tell: &impl Fn(SafetyReport)) {
    let mut watched: Option<Watched> = None;
    loop {
        let message = match watched {
            Some(_) => receiver.recv_timeout(EVERY),
            None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match message {
            Ok(Message::Look(path)) => {
                let is_same = watched.as_ref().map(|watched| &watched.path) == path.as_ref();
                if !is_same {
                    // Its note goes before another is made.
                    drop(watched.take());
                    watched = path.map(|path| enter(path, tell));
                }
            }
            Ok(Message::End(done)) => {
                drop(watched.take());
                _ = done.send(());
                return;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        if let Some(watched) = &mut watched {
            let now = store::stamp(&SystemFiles, &watched.path);
            if now != watched.stamp {
                watched.stamp = now;
                let path = watched.path.clone();
                tell(SafetyReport::OnDisk(path.clone(), look(&path)));
            }
        }
    }
}

fn enter(path: PathBuf, tell: &impl Fn(SafetyReport)) -> Watched {
    let files: Arc<dyn FileSystem> = Arc::new(SystemFiles);
    let presence = match presence::enter(&files, &path, &this_user()) {
        Entry::Alone(presence) => presence,
        Entry::Beside(holder) => {
            tell(SafetyReport::Beside(path.clone(), holder));
            None
        }
    };
    // The first look tells what came between reading and watching.
    Watched { path, stamp: None, _presence: presence }
}

/// What is in a file now.
pub(super) fn look(path: &std::path::Path) -> OnDisk {
    match store::load(&SystemFiles, path) {
        Ok(bytes) => {
            let reading = file::read(&bytes).map(Arc::new).map_err(ReadFault::Syntax);
            OnDisk::Content(Fingerprint::of(&bytes), reading)
        }
        Err(fault) if fault.kind == StoreFaultKind::NotFound => OnDisk::Gone,
        Err(fault) => OnDisk::Content(Fingerprint::of(b""), Err(ReadFault::Store(fault))),
    }
}

fn this_user() -> Holder {
    let named = |variables: &[&str]| {
        let mut found = variables.iter().filter_map(|variable| std::env::var(variable).ok());
        found.find(|name| !name.is_empty()).unwrap_or_default()
    };
    let name = named(&["USER", "USERNAME", "LOGNAME"]);
    let machine = gethostname::gethostname().to_string_lossy().into_owned();
    Holder { name, machine, since: super::now() }
}
