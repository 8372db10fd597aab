//! A document laid out on pages: blocks become parts, parts fill pages from above, and what does not
//! fit goes on where the next page begins, under its head again.
//!
//! What a piece of a page is in the document (a heading, a cell, a figure …) is kept beside its
//! marks, for outputs that can say it. Lengths are those of a page, half points of paper. Nothing
//! here knows a format.

mod chart;
mod columns;
mod contents;
mod fill;
mod frame;
mod ink;
mod pages;
mod part;
mod picture;
mod results;
mod strip;
mod table;
mod words;

pub use fill::pages;
pub use pages::{Content, Node, Page, Pages, Piece, Role};
