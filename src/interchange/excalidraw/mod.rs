//! Sketches of Excalidraw.

mod read;
mod write;

pub(super) use read::{read, read_value};
pub(super) use write::excalidraw;

/// Under which name an arrow keeps the kind of its link, which its text need not say.
const KIND: &str = "commerce";
