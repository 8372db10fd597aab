//! The open document: which file it belongs to, what that file is known to hold, which state of
//! the plan is saved, and everything that is on its way between the two.
//!
//! Whatever takes time names the document and the request that it belongs to ([`Ticket`]). A
//! report for a document that is no more is never applied to another. How one thing leads to the
//! next is written in `lifecycle` and what it calls; the fields here can be changed in this folder
//! only.

mod changed_elsewhere;
mod completing;
mod event;
mod job;
mod leaving;
mod lifecycle;
mod path;
mod question;
mod saving;
mod state;
mod steps;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::file::store::journal::About;
use crate::file::store::{Before, Fingerprint};
use crate::file::{Choices, Differences, Reading};
use crate::plan::Plan;

pub use job::{
    Chosen, EffortsReadFault, FilledIn, FromDisk, ImportedPlan, Job, OnDisk, Pick, ReadFault,
    Report, TableReadFault, WriteFault,
};
pub use path::finished;
pub use question::{Asked, Completion, Message, QUIET, Question, QuestionId, Unsound};

pub(super) use event::{Becomes, Event, Leave, Notice, Now, Recovered, Step};
pub(super) use question::Questions;

use state::{FileState, Leaving, Target};

/// Distinguishes one document from all others of a session. What takes the place of the shown plan
/// by opening, recovering or beginning anew is another document; what merges or goes back is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(u64);

/// A request: which document made it, and which of all requests it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket {
    document: DocumentId,
    number: u64,
}

impl Ticket {
    /// The document that asked.
    pub fn document(self) -> DocumentId {
        self.document
    }
}

/// What a file is known to hold.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownFile {
    /// The file.
    pub path: PathBuf,
    /// Its plan: the common ground for merging.
    pub plan: Plan,
    /// What distinguishes it from another content.
    pub fingerprint: Fingerprint,
}

/// What someone else wrote into the file of the plan.
#[derive(Clone, Debug)]
pub struct Theirs {
    /// What the file holds now.
    pub found: KnownFile,
    /// Whether that was noticed when the plan should be saved.
    pub saving: bool,
}

/// A plan that was read from a file, to be shown.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Where it was read from; `None` for a template, which has no file yet.
    pub path: Option<PathBuf>,
    /// What was read.
    pub reading: Arc<Reading>,
    /// What its file is known to hold, where that was read.
    pub fingerprint: Option<Fingerprint>,
    /// Whether it is nowhere but here, so that it has to be saved.
    pub is_unsaved: bool,
}

/// A plan without a file, such as a template.
impl From<Arc<Reading>> for Opened {
    fn from(reading: Arc<Reading>) -> Self {
        Self { path: None, reading, fingerprint: None, is_unsaved: false }
    }
}

/// Distinguishes what several windows left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrphanId(pub u64);

/// Unsaved work that a window left behind which ended without leave.
#[derive(Clone, Debug)]
pub struct Orphan {
    /// Which.
    pub id: OrphanId,
    /// Its file, and when it was kept.
    pub about: About,
    /// The plan, where there is one and it can be read.
    pub plan: Option<Plan>,
    /// What its file held when it was opened or saved last.
    pub known: Option<KnownFile>,
    /// What was not saved.
    pub unsaved: Option<Differences>,
    /// The report about the failure, if one was written.
    pub report: Option<PathBuf>,
}

/// What shall become of unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsavedChoice {
    /// Save them first.
    Save,
    /// Let them go.
    Discard,
    /// Go on editing.
    Cancel,
}

/// What shall become of a plan that was changed here and in its file.
#[derive(Clone, Debug)]
pub enum ChangedChoice {
    /// Theirs replaces what is shown, as a step of the history.
    Reload,
    /// Ours stays, and may be saved over theirs.
    KeepOurs,
    /// Both are merged, with these choices where they do not agree; `None` if the user was not
    /// asked about that yet.
    Merge(Option<Choices>),
    /// It is decided later.
    Later,
}

/// What shall become of a plan that was made of what another program wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportChoice {
    /// It takes the place of the open plan.
    New,
    /// Its drawing comes into the open plan.
    Add,
    /// Nothing.
    Nothing,
}

/// An answer to a [`Question`].
#[derive(Clone, Debug)]
pub enum Answer {
    /// To [`Question::Unsaved`].
    Unsaved(UnsavedChoice),
    /// To [`Question::Changed`] and [`Question::Conflicts`].
    Changed(ChangedChoice),
    /// Yes or no: replace the file, open without the faulty parts, save elsewhere instead, complete
    /// the step.
    Go(bool),
    /// To [`Question::Imported`].
    Import(ImportChoice),
    /// To [`Question::Recovery`]: shows this one; the others are offered again.
    Recover(OrphanId),
    /// To [`Question::Recovery`]: lets this one go.
    Discard(OrphanId),
    /// It was read; or it is decided another time.
    Close,
}

/// What a file holds, as far as that was put off. The same plan in other bytes is no other.
#[derive(Clone, Debug)]
struct PutOff {
    fingerprint: Fingerprint,
    plan: Option<Plan>,
}

impl PutOff {
    fn is(&self, found: &OnDisk) -> bool {
        match found {
            OnDisk::Gone => false,
            OnDisk::Content(fingerprint, reading) => {
                let reading = reading.as_ref().ok().filter(|reading| reading.is_whole());
                let is_same = |plan: &Plan| reading.is_some_and(|reading| reading.plan == *plan);
                *fingerprint == self.fingerprint || self.plan.as_ref().is_some_and(is_same)
            }
        }
    }
}

/// Which state of a plan is in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Saved {
    State(u64),
    /// None that this window ever had.
    None,
}

/// The open document.
#[derive(Debug)]
pub struct Document {
    id: DocumentId,
    path: Option<PathBuf>,
    known: Option<KnownFile>,
    saved: Saved,
    /// What the file holds that the user wants to decide about another time.
    put_off: Option<PutOff>,
    /// Whether the file is not there at the moment. What it held is not forgotten for that.
    is_gone: bool,
    file: FileState,
    leaving: Leaving,
    /// Where the user is asked to save, while that is open.
    choosing: Option<Ticket>,
    /// What is written apart from this document: images, and plans that are not open any more.
    elsewhere: BTreeSet<Ticket>,
    last_id: u64,
    last_ticket: u64,
}

impl Document {
    /// A document without a file, whose plan is in this state.
    pub(super) fn new(state: u64) -> Self {
        Self {
            id: DocumentId::default(),
            path: None,
            known: None,
            saved: Saved::State(state),
            put_off: None,
            is_gone: false,
            file: FileState::Settled,
            leaving: Leaving::Staying,
            choosing: None,
            elsewhere: BTreeSet::new(),
            last_id: 0,
            last_ticket: 0,
        }
    }

    /// Which document this is.
    pub fn id(&self) -> DocumentId {
        self.id
    }

    /// Where it was opened from or saved to.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What its file is known to hold.
    pub fn known(&self) -> Option<&KnownFile> {
        self.known.as_ref()
    }

    /// Whether the plan in this state is not in the file.
    pub fn is_changed(&self, state: u64) -> bool {
        self.is_gone || self.saved != Saved::State(state)
    }

    /// Whether the plan, or something else, is being written.
    pub fn is_writing(&self) -> bool {
        matches!(self.file, FileState::Writing { .. }) || !self.elsewhere.is_empty()
    }

    /// Whether a plan is being read that shall take the place of this one.
    pub fn is_reading(&self) -> bool {
        matches!(self.leaving, Leaving::Reading { .. })
    }

    /// Whether the program ends as soon as everything is written.
    pub fn is_quitting(&self) -> bool {
        matches!(self.leaving, Leaving::Quitting)
    }

    /// A request that this document makes.
    pub(super) fn ticket(&mut self) -> Ticket {
        self.last_ticket += 1;
        Ticket { document: self.id, number: self.last_ticket }
    }

    /// Notes that something is written which is no plan; quitting waits for it.
    pub(super) fn began_elsewhere(&mut self) -> Ticket {
        let ticket = self.ticket();
        self.elsewhere.insert(ticket);
        ticket
    }

    /// Another plan is shown from now on, in this state. A write that is under way goes on, for
    /// the document that was.
    pub(super) fn begin(
        &mut self,
        path: Option<PathBuf>,
        known: Option<KnownFile>,
        saved_state: Option<u64>,
    ) {
        if let FileState::Writing { write, .. } = &self.file {
            self.elsewhere.insert(write.ticket);
        }
        self.last_id += 1;
        self.id = DocumentId(self.last_id);
        self.path = path;
        self.known = known;
        self.saved = saved_state.map_or(Saved::None, Saved::State);
        self.put_off = None;
        self.is_gone = false;
        self.file = FileState::Settled;
        self.leaving = Leaving::Staying;
        self.choosing = None;
    }

    /// The plan was replaced by a step of the history, and is in this state now.
    pub(super) fn replaced(&mut self, becomes: Becomes, state: u64) {
        match becomes {
            Becomes::Saved => self.saved = Saved::State(state),
            Becomes::Unsaved => self.saved = Saved::None,
        }
    }

    /// What the file at a target may hold when the plan is written there: nothing that someone
    /// else wrote unseen.
    fn may_replace(&self, target: &Target) -> Before {
        match (target, &self.known) {
            (Target::Elsewhere { before, .. }, _) => *before,
            (Target::Own, Some(known)) => Before::Exactly(known.fingerprint),
            (Target::Own, None) => Before::Nothing,
        }
    }
}
