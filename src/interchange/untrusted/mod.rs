//! What comes from outside, read without trusting it.

mod limits;
pub(super) mod png_parts;

pub(super) use limits::{MAX_BYTES, read_limited, text, without_doctype, xml};
