//! What can happen to a document, and what can follow from it for the session around it.

use std::path::PathBuf;

use super::{
    ChangedChoice, Chosen, DocumentId, FromDisk, Job, KnownFile, OnDisk, Opened, OrphanId, Pick,
    Question, ReadFault, Ticket, UnsavedChoice, WriteFault,
};
use crate::edit::LabelKind;
use crate::file::TooLarge;
use crate::plan::Plan;

/// What takes the place of this plan.
#[derive(Clone, Debug)]
pub(in crate::session) enum Leave {
    /// A new plan.
    New,
    /// One that the user chooses.
    Pick,
    /// The one in a file.
    Open(PathBuf),
    /// One that was read.
    Show(Opened),
    /// One that was left behind.
    Recover(Box<Recovered>),
    /// None: the program ends.
    Quit,
}

/// Unsaved work that was left behind and shall be gone on with.
#[derive(Clone, Debug)]
pub(in crate::session) struct Recovered {
    pub id: OrphanId,
    pub path: Option<PathBuf>,
    pub plan: Plan,
    pub known: Option<KnownFile>,
}

/// What happened.
#[derive(Clone, Debug)]
pub(in crate::session) enum Event {
    /// The plan shall give way to another, or the program shall end.
    Leave(Leave),
    /// The plan shall be saved.
    Save,
    /// The user shall choose where to save the plan.
    SaveAs,
    /// The plan shall be saved here.
    SaveTo(PathBuf),
    /// The user answered what shall become of unsaved changes.
    Unsaved(UnsavedChoice),
    /// The user answered what shall become of both sides.
    Changed(ChangedChoice),
    /// The user answered whether to save elsewhere, since the file is no sound plan.
    Unusable(bool),
    /// The user answered whether to replace a file.
    Overwrite(bool),
    /// The user answered whether to open a plan without its faulty parts.
    Faults(bool),
    /// A path was chosen, or none.
    Picked(Ticket, Pick, Option<Chosen>),
    /// A plan was read, or could not be.
    Read(Ticket, PathBuf, Result<FromDisk, ReadFault>),
    /// A plan was written, or not.
    Written(Ticket, PathBuf, Result<Box<KnownFile>, WriteFault>),
    /// The file of a document was looked at.
    Looked(DocumentId, PathBuf, OnDisk),
    /// Something that is no plan was written, or could not be.
    WrittenElsewhere(Ticket),
}

/// The plan at the moment of an event.
#[derive(Clone, Copy, Debug)]
pub(in crate::session) struct Now<'a> {
    pub plan: &'a Plan,
    /// Which state it is in.
    pub state: u64,
}

/// What follows from an event.
#[derive(Debug)]
pub(in crate::session) enum Step {
    /// Begin a job.
    Start(Job),
    /// Have the user choose a path.
    Pick(Ticket, Pick),
    /// Ask the user.
    Ask(Question),
    /// Ask the user about something that nobody did here.
    AskInTime(Question),
    /// Notify the user in passing.
    Notify(Notice),
    /// Show a new plan.
    ShowNew,
    /// Show a plan that was opened.
    Show(Opened),
    /// Show what was left behind.
    Recover(Box<Recovered>),
    /// Replace the plan as a step of the history.
    Replace { plan: Plan, kind: LabelKind, becomes: Becomes },
    /// Offer this file among the latest.
    Remember(PathBuf),
    /// Go on with this, once all that was said before is done.
    Then(Event),
    /// End the program.
    Quit,
}

/// Whether a plan that replaces another is what its file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::session) enum Becomes {
    Saved,
    Unsaved,
}

/// What the user is notified of in passing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::session) enum Notice {
    Saved,
    Reloaded,
    Merged,
    /// What both have together could never be opened again, so nothing was merged.
    MergedTooLarge(TooLarge),
    FileIsGone,
    FileIsBack,
    /// The plan for which a place was chosen is not open any more.
    NotOpenAnyMore(PathBuf),
    /// The window closes when everything is written.
    ClosesWhenWritten,
    /// What the user wants goes on when the plan is written.
    GoesOnWhenWritten,
}
