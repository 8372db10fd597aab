//! Sketches of Excalidraw.

mod read;
mod write;

pub(super) use read::{read, read_value};
pub(super) use write::excalidraw;
