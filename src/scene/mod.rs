//! The picture of a plan: everything that is drawn, decided once, for the screen and for files.
//!
//! [`compose`] takes every decision (wrapping, ellipsis, dashes, arrow heads, colours, language,
//! order); painters only match on [`Mark`]. A scene knows no selection, no pointer and no camera:
//! what the screen adds is an overlay of its own, which exports never see.

mod mark;

pub use mark::{Drawing, Item, Mark, Scene, Tag, TextRun};

pub use crate::geometry::{ConvexPath, Path, Segment};
