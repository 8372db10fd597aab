//! Changes of a plan: a transaction that keeps it sound, and the history that undoes them.
//!
//! A [`Transaction`] works on a clone, which costs nothing, and notes whether anything but places
//! and looks changed. [`History`] keeps whole plans; they share what did not change. This module
//! knows no selection, no file and no language.

mod completion;
mod history;
mod transaction;

pub use completion::with_first_step_completed;
pub use history::{History, Label, LabelKind, MergeKey, Snapshot};
pub use transaction::{Edit, Touched, Transaction};
