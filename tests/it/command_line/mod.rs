//! The command line, run as a shell does: one file for each command, each test in an environment of
//! its own.
//!
//! `UPDATE_EXPECTED=1 cargo test command_line::` writes the expected help and manual anew; read the
//! difference before it is committed.

mod arguments;
mod check;
mod classify;
mod completions;
mod diff;
pub mod environment;
mod export;
mod help;
mod import;
mod man;
mod merge;
mod new;
mod streams;
mod tidy;
