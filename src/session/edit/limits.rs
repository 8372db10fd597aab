//! Keeps what is typed or pasted within what a plan can hold (`docs/file-format.md`, "Limits").

pub(super) use crate::file::{
    limit_link as link, limit_measure as measure, limit_node as node, limit_step as step,
    limit_strategy as strategy,
};
pub(super) use crate::plan::within_reach;

/// The first `bytes` bytes of a text, at the end of a letter.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}
