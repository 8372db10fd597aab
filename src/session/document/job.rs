//! What a document asks of the disk, and what comes back. A job is plain data: whoever has a disk
//! does it, in the window on a thread, in a simulation whenever chance wills.

use std::path::PathBuf;
use std::sync::Arc;

use thiserror::Error;

use super::{DocumentId, KnownFile, Ticket};
use crate::catalogue::efforts::{Efforts, EffortsFault};
use crate::file::store::{Before, Fingerprint, StoreFault};
use crate::file::{ENDING, Reading, SyntaxFault};
use crate::language::{Language, Sentence, Text, texts};
use crate::plan::{Date, Plan};

/// Something to be done on the disk.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Read a plan; answered by [`Report::Read`].
    Read {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
    },
    /// Write a plan; answered by [`Report::Written`].
    Write {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
        /// The plan.
        plan: Box<Plan>,
        /// What the file may hold. What is replaced without being known is kept as a version.
        before: Before,
    },
    /// Keep a plan as it stands in a file of its own, which is none that is there: this name, else
    /// with a number behind it; answered by [`Report::Kept`].
    Keep {
        /// What asked for it.
        ticket: Ticket,
        /// The file that is wanted.
        path: PathBuf,
        /// The plan.
        plan: Box<Plan>,
        /// The day on which its first step is completed.
        date: Date,
    },
    /// Look at what the file of a plan holds; answered by [`Report::Looked`].
    Look {
        /// The document.
        document: DocumentId,
        /// Its file.
        path: PathBuf,
    },
    /// Read a plan to compare with; answered by [`Report::Compared`].
    Compare {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
    },
    /// Read tables of a plan that were filled in; answered by [`Report::TableRead`].
    ReadTable {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
        /// The plan.
        plan: Box<Plan>,
    },
    /// Read what another program wrote; answered by [`Report::Imported`].
    Import {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
        /// In which language what it names is called.
        language: Language,
        /// Whether it shall be a plan of its own, of which nobody is asked.
        as_new: bool,
    },
    /// Read the efforts of a firm; answered by [`Report::EffortsRead`].
    ReadEfforts {
        /// The file.
        path: PathBuf,
    },
}

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A plan to open.
    Open,
    /// A plan to compare with.
    Compare,
    /// Tables of the plan that were filled in.
    Table,
    /// What another program wrote.
    Import,
    /// The presentation whose design slides take over.
    Design,
    /// The logo that pages bear.
    Logo,
    /// The efforts of a firm.
    Efforts,
    /// Where to save the plan.
    Save,
    /// Where to put what is exported; its files end like this, without the dot.
    Export(&'static str),
}

impl Pick {
    /// How a file ends that is to be written, without the dot; nothing where one is to be read.
    pub fn ending(self) -> Option<&'static str> {
        match self {
            Self::Save => Some(ENDING),
            Self::Export(ending) => Some(ending),
            Self::Open
            | Self::Compare
            | Self::Table
            | Self::Import
            | Self::Design
            | Self::Logo
            | Self::Efforts => None,
        }
    }

    /// What a dialog is called that asks for such a file.
    pub fn title(self) -> Text {
        match self {
            Self::Open => texts::documents::OPEN_TITLE,
            Self::Compare => texts::documents::COMPARE_TITLE,
            Self::Table => texts::tables::TITLE,
            Self::Import => texts::interchange::IMPORT_TITLE,
            Self::Design => texts::documents::DESIGN_TITLE,
            Self::Logo => texts::documents::LOGO_TITLE,
            Self::Efforts => texts::documents::EFFORTS_TITLE,
            Self::Save => texts::documents::SAVE_TITLE,
            Self::Export(_) => texts::documents::EXPORT_TITLE,
        }
    }
}

/// A path that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// As it was chosen, perhaps without the ending of its kind.
    pub path: PathBuf,
    /// Whether the user was asked, by whoever had them choose, whether a file of exactly this name
    /// shall be replaced.
    pub asked_to_replace: bool,
}

/// What came of something that takes time. It names the document and the request that it answers.
#[derive(Clone, Debug)]
pub enum Report {
    /// The user chose a path, or none.
    Picked {
        /// What asked for it.
        ticket: Ticket,
        /// What it is for.
        pick: Pick,
        /// What was chosen; `None` if the user gave up.
        chosen: Option<Chosen>,
    },
    /// A plan was read, or could not be.
    Read {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
        /// What was read.
        result: Result<FromDisk, ReadFault>,
    },
    /// A plan was written, or not.
    Written {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
        /// What it is known to hold now.
        result: Result<Box<KnownFile>, WriteFault>,
    },
    /// A plan was kept as it stood, or could not be.
    Kept {
        /// What asked for it.
        ticket: Ticket,
        /// The file that was wanted.
        path: PathBuf,
        /// The day on which its first step is completed.
        date: Date,
        /// Where it is kept.
        result: Result<PathBuf, WriteFault>,
    },
    /// The file of a plan was looked at.
    Looked {
        /// The document.
        document: DocumentId,
        /// The file.
        path: PathBuf,
        /// What it holds.
        found: OnDisk,
    },
    /// A plan to compare with was read, or could not be.
    Compared {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
        /// What was read.
        result: Result<FromDisk, ReadFault>,
    },
    /// Tables of a plan that were filled in were read, or could not be.
    TableRead {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
        /// What the plan becomes by them.
        result: Result<Arc<FilledIn>, TableReadFault>,
    },
    /// What another program wrote was read, or could not be.
    Imported {
        /// What asked for it.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
        /// Whether it shall be a plan of its own, of which nobody is asked.
        as_new: bool,
        /// What was made of it.
        result: Result<Arc<ImportedPlan>, TableReadFault>,
    },
    /// The efforts of a firm were read, or could not be.
    EffortsRead {
        /// The file.
        path: PathBuf,
        /// What was read.
        result: Result<Arc<Efforts>, EffortsReadFault>,
    },
}

/// Why the efforts of a firm could not be read.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum EffortsReadFault {
    /// The file could not be read.
    #[error(transparent)]
    Store(StoreFault),
    /// The file says something else.
    #[error("the file does not say what efforts are")]
    Content(EffortsFault),
    /// The program failed in doing it.
    #[error("the program failed in reading it")]
    Failed,
}

/// What a plan becomes by its tables that were filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct FilledIn {
    /// The plan as it was when they were read.
    pub before: Plan,
    /// The plan as it would be.
    pub after: Plan,
    /// What was changed in them and is not taken over, a line each.
    pub left_out: Vec<Sentence>,
}

/// A plan that was made of what another program wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedPlan {
    /// The plan.
    pub plan: Plan,
    /// What became of what, a line each.
    pub said: Vec<Sentence>,
}

/// Why tables, or what another program wrote, could not be read. Then nothing of it is taken over.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum TableReadFault {
    /// The file could not be read.
    #[error(transparent)]
    Store(StoreFault),
    /// The file is none with tables of the plan, or faulty: what is wrong, a line each.
    #[error("the tables are faulty")]
    Refused(Vec<Sentence>),
    /// The program failed in doing it.
    #[error("the program failed in reading it")]
    Failed,
}

/// A plan as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct FromDisk {
    /// The plan, with what was said about its file.
    pub reading: Arc<Reading>,
    /// What distinguishes this content of the file from another.
    pub fingerprint: Fingerprint,
}

/// Why a plan could not be read.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ReadFault {
    /// The file could not be read.
    #[error(transparent)]
    Store(StoreFault),
    /// The file is no plan.
    #[error(transparent)]
    Syntax(SyntaxFault),
    /// The program failed in doing it.
    #[error("the program failed in reading it")]
    Failed,
}

/// Why a plan was not written. What the file held is still there.
#[derive(Clone, Debug, Error)]
pub enum WriteFault {
    /// The file holds something else than it may: this.
    #[error("the file holds something else than it may")]
    Holds(OnDisk),
    /// The disk refused it.
    #[error(transparent)]
    Store(StoreFault),
    /// The program failed in doing it.
    #[error("the program failed in writing it")]
    Failed,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum OnDisk {
    /// A plan, or something that is none.
    Content(Fingerprint, Result<Arc<Reading>, ReadFault>),
    /// It is not there.
    Gone,
}
