//! Plans as files: the format, its faults, saving without a risk, comparing and merging
//! (`docs/file-format.md`).
//!
//! Reading and writing are pure; only [`store`] touches the disk. Faults are typed and carry
//! their place; other modules put them into words. This module knows no languages, no windows
//! and no clock.

mod diff;
mod escapes;
mod fault;
mod form;
mod from_plan;
mod into_plan;
mod judge;
mod limits;
mod lists;
mod location;
mod maps;
mod merge;
mod newer;
mod parts;
mod scan;
mod schema;
mod field_text;
pub mod store;
mod syntax;
mod tables;
mod values;
mod visitor;

pub use diff::{ChangeKind, Difference, Differences, completed_steps_between, diff, lines};
pub use escapes::{acts_on_text, push_escaped};
pub use fault::{Expected, SemanticFault, SemanticFaultKind, SyntaxFault, SyntaxFaultKind};
pub use limits::{TooLarge, limit_link, limit_measure, limit_node, limit_step, limit_strategy};
pub use location::{Location, Section};
pub use merge::{Choices, Conflict, ConflictKey, ConflictKind, Merged, Party, merge, merge_with};
pub use newer::read_known;
pub use parts::{
    assembled, from_json, id_of_link_entry, id_of_node_entry, link_entry, node_entry, to_json,
};
#[cfg(test)]
pub(crate) use schema::field_names;

use std::collections::BTreeSet;

use crate::plan::Plan;

/// The format that this program writes, and the highest that it reads.
pub const FORMAT: u32 = 1;
/// The ending of plan files, without the dot.
pub const ENDING: &str = "commerce";
/// The greatest size of a plan file, in bytes.
pub const MAX_FILE_BYTES: usize = 64 * 1_024 * 1_024;
/// How deep brackets may be nested in a plan file.
pub const MAX_NESTING: usize = 64;

/// A plan with what was said about its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The plan, without the faulty parts: always sound.
    pub plan: Plan,
    /// What was left out of it and why, in the order of the lines; empty for a sound file.
    pub faults: Vec<SemanticFault>,
    /// Whether the file has comments, which the next save would not keep.
    pub had_comments: bool,
    /// Whether the file is of a newer format: what this program does not know of it is among the faults.
    pub is_newer: bool,
}

impl Reading {
    /// What a plan is before anything was said against its file.
    pub fn of(plan: Plan) -> Self {
        Self { plan, faults: Vec::new(), had_comments: false, is_newer: false }
    }

    /// Whether the plan is all that the file says, so that it may be saved there.
    pub fn is_whole(&self) -> bool {
        self.faults.is_empty() && !self.is_newer
    }
}

/// Reads a plan file.
///
/// # Errors
/// Says where and why the bytes are no plan file. What is only wrong in its meaning is no error:
/// it is left out and listed in [`Reading::faults`].
pub fn read(bytes: &[u8]) -> Result<Reading, SyntaxFault> {
    let text = syntax::text(bytes)?;
    syntax::check_format(text)?;
    let text = &*scan::unwrapped(text);
    let written = syntax::parse(text)?;
    let (plan, faults) = into_plan::plan(written, text, BTreeSet::new())?;
    Ok(Reading { faults, had_comments: scan::has_comments(text), ..Reading::of(plan) })
}

/// The bytes of a plan in their one canonical form, if [`read`] would take them.
///
/// # Errors
/// Says which limit the plan passes, so that its file could never be opened.
pub fn write_checked(plan: &Plan) -> Result<String, TooLarge> {
    limits::check(plan)?;
    let text = write(plan);
    match text.len() > MAX_FILE_BYTES {
        true => Err(TooLarge::Bytes { bytes: text.len() }),
        false => Ok(text),
    }
}

/// The bytes of a plan in their one canonical form: the same plan, the same bytes. Whether they can
/// be read again, [`write_checked`] knows.
pub fn write(plan: &Plan) -> String {
    syntax::print(&from_plan::written(plan))
}
