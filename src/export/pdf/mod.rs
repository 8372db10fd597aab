//! PDF: a scene as one page, or a whole document with its structure.
//!
//! Shapes stay sharp at any size. Letters stay letters, of the bundled faces only those that occur:
//! people search and copy them. What other fonts have to stand in for is drawn as shapes. Nothing of
//! it depends on the time.

mod document;
mod painter;
mod structure;

pub(super) use document::document;
pub(super) use painter::pdf;
