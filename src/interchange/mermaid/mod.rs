//! Flowcharts of Mermaid: text that many programs show as a drawing.

mod read;
mod statement;
mod write;

pub(super) use read::read;
pub(super) use write::mermaid;
