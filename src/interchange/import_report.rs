//! What became of an import: what each shape is now, what was guessed, and what was left out.

use std::collections::BTreeMap;

use super::import_fault::Source;
use super::origin::{Origin, Reason};
use crate::language::Sentence;
use crate::plan::{LinkKind, NodeSort};

/// What became of what another program wrote.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    /// Of which format it was.
    pub source: Option<Source>,
    /// How many pages or sheets were read, where there are several.
    pub pages: usize,
    /// How many elements of which sort there are now; a note that was no more than a shape without a
    /// known name counts as a note.
    pub nodes: BTreeMap<NodeSort, usize>,
    /// How many links.
    pub links: usize,
    /// What was guessed, in the order of the file.
    pub guessed: Vec<Guessed>,
    /// Links of a kind that only follows from what they join.
    pub guessed_links: BTreeMap<LinkKind, usize>,
    /// What was left out, and why.
    pub left_out: Vec<(Origin, Reason)>,
    /// What edits of the other program to a plan of ours were taken over.
    pub taken_over: usize,
    /// Whether there were no places that make sense, so that all lies in lanes.
    pub is_tidied: bool,
}

/// Something that became what its name or look suggests.
#[derive(Clone, Debug, PartialEq)]
pub struct Guessed {
    /// What it is called.
    pub name: String,
    /// What it became.
    pub became: Sentence,
    /// Where it stands in the file.
    pub origin: Origin,
}
