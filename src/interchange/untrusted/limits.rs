//! Bytes that nobody vouches for: text, XML and what is packed, each with a limit, so that a file that
//! was made to fill the memory is a fault within a second.

use std::borrow::Cow;
use std::io::Read;

use roxmltree::{Document, ParsingOptions};

use crate::interchange::import_fault::{ImportFault, Limit};
use crate::interchange::origin::Origin;

/// No drawing is larger when it is unpacked, in bytes, all of its pages together.
pub(in crate::interchange) const MAX_BYTES: usize = 64 * 1_024 * 1_024;
/// No XML has more elements, texts and attributes.
const MAX_NODES: u32 = 600_000;

/// Parses XML that refers to nothing outside.
pub(in crate::interchange) fn xml(text: &str) -> Result<Document<'_>, ImportFault> {
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|fault| match fault {
        roxmltree::Error::NodesLimitReached => {
            ImportFault::TooLarge(Limit::Parts(MAX_NODES as usize))
        }
        fault => {
            let place = fault.pos();
            // The place is told apart from it.
            let mut message = fault.to_string();
            message.truncate(message.rfind(" at ").unwrap_or(message.len()));
            ImportFault::Xml { line: place.row, column: place.col, message }
        }
    })
}

/// The text of bytes.
pub(in crate::interchange) fn text(bytes: &[u8]) -> Result<&str, ImportFault> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportFault::TooLarge(Limit::Bytes(MAX_BYTES)));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ImportFault::NoUtf8)?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// XML without what says where its grammar stands; what that defines is not read.
pub(in crate::interchange) fn without_doctype(text: &str) -> Cow<'_, str> {
    const START: &str = "<!DOCTYPE";
    let found = text.find(START).and_then(|start| {
        let end = text[start..].find('>')? + start + 1;
        (!text[start..end].contains('[')).then_some((start, end))
    });
    match found {
        Some((start, end)) => Cow::Owned(format!("{}{}", &text[..start], &text[end..])),
        None => Cow::Borrowed(text),
    }
}

/// What comes out of something that is packed, but no more than that.
pub(in crate::interchange) fn read_limited(
    packed: impl Read,
    most: usize,
) -> Result<Vec<u8>, ImportFault> {
    let mut bytes = Vec::new();
    let read = packed.take(most as u64 + 1).read_to_end(&mut bytes);
    match (read, bytes.len() > most) {
        (_, true) => Err(ImportFault::TooLarge(Limit::Bytes(most))),
        (Err(_), _) => Err(ImportFault::Damaged(Origin::default())),
        (Ok(_), false) => Ok(bytes),
    }
}
