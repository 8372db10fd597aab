//! What a session asks of the window around it.

use crate::plan::Id;
use crate::session::document::{Job, OrphanId, Pick, Ticket};
use crate::session::edit::named::NamedItems;
use crate::session::inventory::{self, Sheet};
use crate::session::workshop::Workshop;

/// What shall become of something that a window left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrphanEffect {
    /// It is shown: let it go once this window keeps it.
    Adopt,
    /// The user let it go.
    Discard,
    /// It was offered; what is only a report need not be offered again.
    Acknowledge,
}

/// What a session asks of the window around it.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Have the user choose a path; answered by [`Report::Picked`](crate::session::Report::Picked).
    Pick {
        /// What asks for it.
        ticket: Ticket,
        /// What it is for.
        pick: Pick,
        /// The file name that is proposed.
        proposal: String,
    },
    /// Ask the user for the kind of image and where to put it.
    PickImage,
    /// Ask the user for the kind of tables and where to put them.
    PickTables,
    /// Have the report printed: by the viewer of the system, in which it is opened.
    Print,
    /// Do something on the disk; answered by a [`Report`](crate::session::Report).
    Start(Job),
    /// Another plan is shown.
    PlanReplaced,
    /// An empty plan is shown: let the user say what to begin with.
    BeginAnew,
    /// The user decided about an image where a file is already.
    ReplaceImage {
        /// What asked for the image.
        ticket: Ticket,
        /// Whether it may be replaced.
        replace: bool,
    },
    /// Do something with what a window left behind.
    Orphan(OrphanId, OrphanEffect),
    /// Show the versions of the plan that are kept.
    ShowVersions,
    /// Put a text on the clipboard.
    Copy(String),
    /// Put a picture of what is selected on the clipboard, or of the view if nothing is.
    CopyPicture,
    /// Get the text from the clipboard; answered by [`Action::Paste`](super::Action::Paste).
    RequestPaste,
    /// The same; answered by [`Action::PasteInPlace`](super::Action::PasteInPlace).
    RequestPasteInPlace,
    /// Let the user type a name for this node, in place.
    EditName(Id),
    /// Let the user say of each of these what it is, with the guesses filled in; answered by
    /// [`Action::TakeNamed`](super::Action::TakeNamed).
    AskKinds(Box<NamedItems>),
    /// Let the user type names of what shall be placed.
    AddByName,
    /// Let the user choose what the selected elements shall become.
    ChooseKind,
    /// Let the user choose what this node is linked with.
    ChooseTarget(Id),
    /// Let the user type what to find on the canvas.
    FindElement,
    /// Let the user type what to find or run.
    FindCommand,
    /// Say which day it is, so that the first step can be completed on it; answered by
    /// [`Action::AskToCompleteStep`](super::Action::AskToCompleteStep).
    CompleteStep,
    /// Show one of the sheets of a workshop over the window.
    ShowWorkshop(Workshop),
    /// Show the guide.
    ShowGuide,
    /// Show the plan as a tree, and let the keyboard go through it.
    ShowOutline,
    /// Show who is addressed where.
    ShowReach,
    /// Show a table of the inventory.
    ShowInventory(Sheet),
    /// Show a field of the inventory, and let the user type into it.
    ShowField(inventory::InventoryRow, inventory::Column),
    /// Show the plan to others, on the whole screen.
    Present,
    /// Show the settings.
    ShowSettings,
    /// Show the help, opened at what is selected or shown.
    ShowHelp,
    /// Show the list of shortcuts.
    ShowShortcuts,
    /// Show what the program is.
    ShowAbout,
    /// The five places of the window are told about.
    TakeTour,
    /// Close the window.
    Quit,
    /// Tell the user something, for a short while.
    Notice(String),
}
