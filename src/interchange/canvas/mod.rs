//! Boards as JSON Canvas, which Obsidian and others read: cards, groups and arrows.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::canvas;
