//! Keeps what is not saved in the journal, on a thread of its own and within a second of every
//! edit.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::file;
use crate::file::store::journal::{self, About, Journal, LeftBehind};
use crate::file::store::{self, Before, StoreFault, SystemFiles};
use crate::plan::Plan;

/// So long nothing is written after something was: a drag changes the plan in every frame.
const PAUSE: Duration = Duration::from_millis(300);

/// How long the end of the program waits for the journal to be cleared away.
const PATIENCE: Duration = Duration::from_secs(2);

/// A plan that is not saved.
#[derive(Clone, Debug)]
pub struct Unsaved {
    /// The file of the plan; `None` if it was never saved.
    pub path: Option<PathBuf>,
    /// The plan.
    pub plan: Plan,
    /// What its file held when it was opened or saved last.
    pub base: Option<Plan>,
}

#[derive(Debug)]
enum Message {
    Keep,
    Drop,
    Forget(Box<LeftBehind>),
    End(Sender<()>),
}

/// What is to be kept, and whether it is.
#[derive(Debug, Default)]
pub(super) struct Latest {
    pub unsaved: Option<Unsaved>,
    is_kept: bool,
}

pub(super) type Shared = Arc<Mutex<Latest>>;

/// The journal of this window.
#[derive(Debug)]
pub struct Guard {
    sender: Sender<Message>,
    latest: Shared,
}

/// Told when the journal cannot be written, and when it can again.
pub type Tell = Box<dyn Fn(Option<StoreFault>) + Send>;

impl Guard {
    /// Begins to keep what is not saved, in the folder where the program keeps its data.
    ///
    /// # Errors
    /// Nothing can be kept there.
    pub fn begin(data: &Path, tell: Tell) -> std::io::Result<Self> {
        let name = format!("{}-{}", super::now(), std::process::id());
        let journal = Journal::begin(Arc::new(SystemFiles), data, &name)?;
        let latest = Shared::default();
        super::panics::guard(&journal, &latest);
        let (sender, receiver) = channel();
        let shared = Arc::clone(&latest);
        let thread = std::thread::Builder::new().name("journal".to_owned());
        thread.spawn(move || run(journal, &shared, &receiver, &tell))?;
        Ok(Self { sender, latest })
    }

    /// Keeps a plan in place of what was kept before.
    pub fn keep(&self, unsaved: Unsaved) {
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        latest.unsaved = Some(unsaved);
        latest.is_kept = false;
        _ = self.sender.send(Message::Keep);
    }

    /// Drops what was kept: all of it is saved, or the user let it go.
    pub fn drop_kept(&self) {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner).unsaved = None;
        _ = self.sender.send(Message::Drop);
    }

    /// Deletes what an earlier window left behind, once the plan of this one is kept.
    pub fn forget(&self, left_behind: LeftBehind) {
        _ = self.sender.send(Message::Forget(Box::new(left_behind)));
    }

    /// Clears the journal away, since the window is closed with leave.
    pub fn end(&self) {
        let (done, ended) = channel();
        _ = self.sender.send(Message::End(done));
        _ = ended.recv_timeout(PATIENCE);
    }
}

fn run(journal: Journal, latest: &Shared, receiver: &Receiver<Message>, tell: &Tell) {
    let mut journal = Some(journal);
    let mut failed = false;
    let mut next = Instant::now();
    let mut wanted = false;
    let mut base = None;
    loop {
        let message = match wanted {
            true => receiver.recv_timeout(next.saturating_duration_since(Instant::now())),
            false => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let Some(open) = &journal else { return };
        match message {
            Ok(Message::Keep) => wanted = true,
            Ok(Message::Drop) => {
                wanted = false;
                base = None;
                open.drop_kept();
            }
            Ok(Message::Forget(left_behind)) => {
                // The work must be in this journal before it leaves the other one.
                failed = write(open, latest, &mut base, failed, tell);
                wanted = false;
                if !failed {
                    left_behind.discard();
                }
            }
            Ok(Message::End(done)) => {
                if let Some(open) = journal.take() {
                    open.end();
                }
                _ = done.send(());
                return;
            }
            Err(RecvTimeoutError::Timeout) => {
                failed = write(open, latest, &mut base, failed, tell);
                wanted = false;
                next = Instant::now() + PAUSE;
            }
            // The window is gone without leave: what is kept stays.
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// Writes what is to be kept, and what its file held if that is not kept yet; says whether it
/// failed.
fn write(
    journal: &Journal,
    latest: &Shared,
    base: &mut Option<Plan>,
    failed: bool,
    tell: &Tell,
) -> bool {
    let unsaved = latest.lock().unwrap_or_else(PoisonError::into_inner).unsaved.clone();
    let Some(unsaved) = unsaved else { return failed };
    let about = About { path: unsaved.path.clone(), time: super::now() };
    let kept = match &unsaved.base {
        Some(now) if base.as_ref() != Some(now) => journal.keep_base(&file::write(now)),
        _ => Ok(()),
    };
    if kept.is_ok() {
        base.clone_from(&unsaved.base);
    }
    let kept = kept.and_then(|()| journal.keep(&about, &file::write(&unsaved.plan)));
    match kept {
        Ok(()) => {
            let mut latest = latest.lock().unwrap_or_else(PoisonError::into_inner);
            latest.is_kept |= latest.unsaved.as_ref().is_some_and(|now| now.plan == unsaved.plan);
            if failed {
                tell(None);
            }
            false
        }
        Err(fault) => {
            if !failed {
                tell(Some(fault));
            }
            true
        }
    }
}

/// Writes what is to be kept at once, on the thread that fails: the last that it does.
pub(super) fn write_at_once(plan_path: &Path, latest: &Shared) {
    // Whoever holds the lock is the thread that fails, in the middle of a change.
    let Ok(latest) = latest.try_lock() else { return };
    if let Some(unsaved) = &latest.unsaved
        && !latest.is_kept
    {
        let about = About { path: unsaved.path.clone(), time: super::now() };
        let text = journal::with_mark(&about, &file::write(&unsaved.plan));
        _ = store::save(&SystemFiles, plan_path, text.as_bytes(), Before::Anything);
    }
}
