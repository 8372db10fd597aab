//! Keeps what is not saved in the journal within a second of every edit, and knows what earlier
//! windows left behind. [`Autosave`] decides what is written when; in the window a thread drives it
//! by the clock ([`AutosaveThread`]), in a simulation the simulation does.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::file;
use crate::file::store::journal::{self, About, Journal, LeftBehind};
use crate::file::store::{self, Before, FileSystem, Fingerprint, StoreFault, SystemFiles};
use crate::plan::Plan;
use crate::session::{DocumentId, KnownFile, Orphan, OrphanEffect, OrphanId, Session};

/// So long nothing is written after something was, in milliseconds: a drag changes the plan in
/// every frame.
const PAUSE: u64 = 300;

/// How long the end of the program waits for the journal to be cleared away.
const PATIENCE: Duration = Duration::from_secs(2);

/// A plan that is not saved.
#[derive(Clone, Debug)]
pub struct UnsavedPlan {
    /// The file of the plan; `None` if it was never saved.
    pub path: Option<PathBuf>,
    /// The plan.
    pub plan: Plan,
    /// What its file held when it was opened or saved last.
    pub base: Option<Plan>,
}

/// What the journal is told.
#[derive(Debug)]
pub enum JournalMessage {
    /// This is not saved, in place of what was not saved before.
    Keep(Box<UnsavedPlan>),
    /// Everything is saved, or the user let it go.
    Drop,
    /// Find what earlier windows left behind.
    LookForOrphans,
    /// Do this with something that was left behind.
    Orphan(OrphanId, OrphanEffect),
}

/// What the journal reports.
#[derive(Clone, Debug)]
pub enum JournalReport {
    /// UnsavedPlan work cannot be kept any more; or it can again.
    NotKept(Option<StoreFault>),
    /// What earlier windows left behind.
    LeftBehind(Vec<Orphan>),
}

/// Follows what of a document is not saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnsavedTracker(Option<Tracked>);

/// What the journal was told about last.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tracked {
    document: DocumentId,
    revision: u64,
    path: Option<PathBuf>,
    is_changed: bool,
}

impl UnsavedTracker {
    /// What the journal has to be told since the last call, after anything was done.
    pub fn next(&mut self, session: &Session) -> Option<JournalMessage> {
        // What is dragged lies nowhere yet: if the program ended now, it would be where it was.
        if session.in_gesture() {
            return None;
        }
        let path = session.path().map(Path::to_owned);
        let now = Tracked {
            document: session.document().id(),
            revision: session.revision(),
            path: path.clone(),
            is_changed: session.is_changed(),
        };
        if self.0.as_ref() == Some(&now) {
            return None;
        }
        let before = self.0.replace(now);
        match session.is_changed() {
            true => {
                let base = session.document().known().map(|known| known.plan.clone());
                let plan = session.plan().clone();
                Some(JournalMessage::Keep(Box::new(UnsavedPlan { path, plan, base })))
            }
            false => before.is_some_and(|before| before.is_changed).then_some(JournalMessage::Drop),
        }
    }
}

/// Decides what is written into the journal and when. Times are in milliseconds since 1970.
#[derive(Debug)]
pub struct Autosave {
    files: Arc<dyn FileSystem>,
    journal: Journal,
    data: PathBuf,
    unsaved: Option<Box<UnsavedPlan>>,
    /// When what is not saved has to be written; `None` if it is written.
    due: Option<u64>,
    /// Nothing is written before this.
    rests_until: u64,
    /// What is kept of the plan's file.
    base: Option<Plan>,
    has_failed: bool,
    orphans: BTreeMap<OrphanId, LeftBehind>,
    /// What goes as soon as this window keeps it.
    adopted: Vec<OrphanId>,
    last_orphan: u64,
}

impl Autosave {
    /// Begins a journal of this name.
    ///
    /// # Errors
    /// Nothing can be kept there.
    pub fn begin(files: Arc<dyn FileSystem>, data: &Path, name: &str) -> std::io::Result<Self> {
        Ok(Self {
            journal: Journal::begin(Arc::clone(&files), data, name)?,
            files,
            data: data.to_owned(),
            unsaved: None,
            due: None,
            rests_until: 0,
            base: None,
            has_failed: false,
            orphans: BTreeMap::new(),
            adopted: Vec::new(),
            last_orphan: 0,
        })
    }

    /// When [`Self::tick`] has something to do.
    pub fn due(&self) -> Option<u64> {
        self.due.map(|due| due.max(self.rests_until))
    }

    /// Takes note of something.
    pub fn handle(&mut self, message: JournalMessage, now: u64) -> Vec<JournalReport> {
        match message {
            JournalMessage::Keep(unsaved) => {
                self.unsaved = Some(unsaved);
                self.due.get_or_insert(now);
                Vec::new()
            }
            JournalMessage::Drop => {
                self.unsaved = None;
                self.due = None;
                self.base = None;
                self.journal.drop_kept();
                // It was shown and saved, or let go.
                self.discard_adopted();
                Vec::new()
            }
            JournalMessage::LookForOrphans => {
                let found = self.look_for_orphans();
                vec![JournalReport::LeftBehind(found)]
            }
            JournalMessage::Orphan(id, OrphanEffect::Adopt) => {
                // The work must be in this journal before it leaves the other one.
                self.adopted.push(id);
                match self.unsaved.is_some() {
                    true => self.write(now),
                    false => Vec::new(),
                }
            }
            JournalMessage::Orphan(id, OrphanEffect::Discard) => {
                if let Some(orphan) = self.orphans.remove(&id) {
                    orphan.discard();
                }
                Vec::new()
            }
            JournalMessage::Orphan(id, OrphanEffect::Acknowledge) => {
                if let Some(orphan) = self.orphans.remove(&id) {
                    orphan.acknowledge();
                }
                Vec::new()
            }
        }
    }

    /// Writes what is to be written by now.
    pub fn tick(&mut self, now: u64) -> Vec<JournalReport> {
        match self.due() {
            Some(due) if due <= now => self.write(now),
            Some(_) | None => Vec::new(),
        }
    }

    /// Clears the journal away, since the window is closed with leave.
    pub fn end(self) {
        self.journal.end();
    }

    /// Writes what is not saved, and what its file held if that is not kept yet.
    fn write(&mut self, now: u64) -> Vec<JournalReport> {
        let Some(unsaved) = &self.unsaved else { return Vec::new() };
        self.rests_until = now + PAUSE;
        let about = About { path: unsaved.path.clone(), time: now };
        // Without it merging is harder; that is no reason not to keep the plan.
        let base = unsaved.base.as_ref().filter(|base| self.base.as_ref() != Some(base));
        if let Some(base) = base
            && self.journal.keep_base(&file::write(base)).is_ok()
        {
            self.base = Some(base.clone());
        }
        let kept = self.journal.keep(&about, &file::write(&unsaved.plan));
        let had_failed = self.has_failed;
        self.has_failed = kept.is_err();
        match kept {
            Ok(()) => {
                self.due = None;
                self.discard_adopted();
                had_failed.then_some(JournalReport::NotKept(None)).into_iter().collect()
            }
            Err(fault) => {
                // Whatever stood in the way may be gone in a moment.
                self.due = Some(now + PAUSE);
                let report = (!had_failed).then_some(JournalReport::NotKept(Some(fault)));
                report.into_iter().collect()
            }
        }
    }

    fn discard_adopted(&mut self) {
        for id in std::mem::take(&mut self.adopted) {
            if let Some(orphan) = self.orphans.remove(&id) {
                orphan.discard();
            }
        }
    }

    /// Everything that was left behind and is not offered yet, the latest first.
    fn look_for_orphans(&mut self) -> Vec<Orphan> {
        let found = journal::left_behind(&self.files, &self.data);
        let mut orphans = Vec::new();
        for left_behind in found {
            self.last_orphan += 1;
            let id = OrphanId(self.last_orphan);
            orphans.push(described(id, &left_behind));
            self.orphans.insert(id, left_behind);
        }
        orphans
    }
}

fn described(id: OrphanId, left_behind: &LeftBehind) -> Orphan {
    let read = |bytes: &Option<Vec<u8>>| file::read(bytes.as_deref()?).ok();
    let plan = read(&left_behind.plan).map(|reading| reading.plan);
    let base = read(&left_behind.base).map(|reading| reading.plan);
    let known = left_behind.about.path.clone().zip(base).map(|(path, plan)| {
        let content = left_behind.base.as_deref().unwrap_or_default();
        KnownFile { path, plan, fingerprint: Fingerprint::of(content) }
    });
    let nothing = Plan::default();
    let base = known.as_ref().map_or(&nothing, |known| &known.plan);
    let unsaved = plan.as_ref().map(|plan| file::diff(base, plan));
    let (about, report) = (left_behind.about.clone(), left_behind.report.clone());
    Orphan { id, about, plan, known, unsaved, report }
}

/// What is to be kept, for when the program fails.
pub(super) type Latest = Arc<Mutex<Option<Box<UnsavedPlan>>>>;

#[derive(Debug)]
enum ToThread {
    Handle(JournalMessage),
    End(Sender<()>),
}

/// The journal of this window.
#[derive(Debug)]
pub struct AutosaveThread {
    sender: Sender<ToThread>,
    latest: Latest,
}

/// Told when the journal has something to say.
pub type Reporter = Box<dyn Fn(JournalReport) + Send>;

impl AutosaveThread {
    /// Begins to keep what is not saved, in the folder where the program keeps its data.
    ///
    /// # Errors
    /// Nothing can be kept there.
    pub fn begin(data: &Path, report: Reporter) -> std::io::Result<Self> {
        let name = format!("{}-{}", super::now(), std::process::id());
        let autosave = Autosave::begin(Arc::new(SystemFiles), data, &name)?;
        let latest = Latest::default();
        super::crash_report::attach(&autosave.journal, &latest);
        let (sender, receiver) = channel();
        let thread = std::thread::Builder::new().name("journal".to_owned());
        thread.spawn(move || run(autosave, &receiver, &report))?;
        Ok(Self { sender, latest })
    }

    /// Tells the journal something.
    pub fn send(&self, message: JournalMessage) {
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        match &message {
            JournalMessage::Keep(unsaved) => *latest = Some(unsaved.clone()),
            JournalMessage::Drop => *latest = None,
            JournalMessage::LookForOrphans | JournalMessage::Orphan(..) => {}
        }
        // The thread lives as long as this does.
        _ = self.sender.send(ToThread::Handle(message));
    }

    /// Clears the journal away, since the window is closed with leave.
    pub fn end(&self) {
        let (done, ended) = channel();
        _ = self.sender.send(ToThread::End(done));
        _ = ended.recv_timeout(PATIENCE);
    }
}

fn run(autosave: Autosave, receiver: &Receiver<ToThread>, report: &Reporter) {
    let mut autosave = autosave;
    loop {
        let message = match autosave.due() {
            Some(due) => {
                let left = Duration::from_millis(due.saturating_sub(super::now()));
                receiver.recv_timeout(left)
            }
            None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let reports = match message {
            Ok(ToThread::Handle(message)) => autosave.handle(message, super::now()),
            Err(RecvTimeoutError::Timeout) => autosave.tick(super::now()),
            Ok(ToThread::End(done)) => {
                autosave.end();
                _ = done.send(());
                return;
            }
            // The window is gone without leave: what is kept stays.
            Err(RecvTimeoutError::Disconnected) => return,
        };
        reports.into_iter().for_each(report);
    }
}

/// Writes what is to be kept at once, on the thread that fails: the last that it does.
pub(super) fn write_at_once(plan_path: &Path, latest: &Latest) {
    // Whoever holds the lock is the thread that fails, in the middle of a change.
    let Ok(latest) = latest.try_lock() else { return };
    if let Some(unsaved) = &*latest {
        let about = About { path: unsaved.path.clone(), time: super::now() };
        let text = journal::with_mark(&about, &file::write(&unsaved.plan));
        _ = store::save(&SystemFiles, plan_path, text.as_bytes(), Before::Anything);
    }
}
