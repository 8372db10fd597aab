//! The states of the two machines of a document: what is between the plan and its file, and what is
//! between this plan and the next.

use std::collections::VecDeque;
use std::path::PathBuf;

use super::event::Leave;
use super::{OnDisk, Opened, Theirs, Ticket, Unsound};
use crate::file::store::{Before, Fingerprint};

/// What is between the plan and its file.
#[derive(Clone, Debug, Default)]
pub(super) enum FileState {
    /// Nothing: the file holds what is known, as far as is known.
    #[default]
    Settled,
    /// The plan is being written.
    Writing {
        write: Writing,
        /// What is to be written after it.
        queue: VecDeque<Target>,
        /// Whether somebody wrote into the file meanwhile, as far as could be seen.
        look_again: bool,
    },
    /// The user is asked about what a file holds.
    Asking { about: About, queue: VecDeque<Target> },
}

/// A plan on its way to the disk.
#[derive(Clone, Debug)]
pub(super) struct Writing {
    pub ticket: Ticket,
    pub target: Target,
    pub path: PathBuf,
    /// Which state of the plan.
    pub state: u64,
}

/// Where to write.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Target {
    /// Into the file of the document.
    Own,
    /// Elsewhere: that file becomes the document's.
    Elsewhere { path: PathBuf, before: Before },
}

/// What the user is asked about a file.
#[derive(Clone, Debug)]
pub(super) enum About {
    /// Someone else wrote into the file of the plan.
    Changed(Theirs),
    /// The same, and it is no sound plan now.
    Unusable { path: PathBuf, found: Fingerprint, fault: Box<Unsound>, saving: bool },
    /// There is a file where the plan shall be saved.
    Overwrite { path: PathBuf, found: Fingerprint },
}

impl About {
    /// Whether the user is asked about this very content of the file of the plan.
    pub fn is_about(&self, on_disk: &OnDisk) -> bool {
        let asked = match self {
            Self::Changed(theirs) => theirs.found.fingerprint,
            Self::Unusable { found, .. } => *found,
            Self::Overwrite { .. } => return false,
        };
        matches!(on_disk, OnDisk::Content(fingerprint, _) if *fingerprint == asked)
    }
}

/// What is between this plan and the next.
#[derive(Clone, Debug, Default)]
pub(super) enum Leaving {
    /// Nothing.
    #[default]
    Staying,
    /// The user is asked what shall become of unsaved changes.
    Asking { then: Leave },
    /// The plan is saved first. Changes of the state `let_go` are given up.
    Saving { then: Leave, let_go: Option<u64> },
    /// The user chooses a plan.
    Picking { ticket: Ticket, let_go: Option<u64> },
    /// A plan is being read.
    Reading { ticket: Ticket, let_go: Option<u64> },
    /// A plan was read and has faults; the user is asked whether to open it without them.
    Judging { opened: Opened, let_go: Option<u64> },
    /// The program ends as soon as everything is written.
    Quitting,
}
