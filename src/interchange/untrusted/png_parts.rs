//! The texts within a PNG, among which a plan or a drawing may be.

use std::borrow::Cow;

use flate2::read::ZlibDecoder;

use super::limits::{MAX_BYTES, read_limited};
use crate::interchange::import_fault::ImportFault;
use crate::interchange::origin::Origin;

/// With what every PNG begins.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A text within a picture.
pub(in crate::interchange) struct TextPart {
    /// By what it is known.
    pub keyword: String,
    /// As it stands there.
    pub content: Vec<u8>,
    form: Form,
}

#[derive(Clone, Copy)]
enum Form {
    /// In Latin 1.
    Plain,
    /// In Latin 1, packed.
    Packed,
    /// In UTF-8; packed or not.
    International(bool),
}

/// Whether bytes are a PNG.
pub(in crate::interchange) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// All texts of a picture. Sums that are wrong do not matter: some programs write such.
pub(in crate::interchange) fn texts(bytes: &[u8]) -> Result<Vec<TextPart>, ImportFault> {
    let mut texts = Vec::new();
    let mut rest = bytes.get(SIGNATURE.len()..).unwrap_or_default();
    while let Some((head, after)) = rest.split_at_checked(8) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let Some((content, after)) = after.split_at_checked(length) else { break };
        texts.extend(text_part(&head[4..8], content));
        rest = after.get(4..).unwrap_or_default();
    }
    Ok(texts)
}

fn text_part(kind: &[u8], content: &[u8]) -> Option<TextPart> {
    let zero = |bytes: &[u8]| bytes.iter().position(|byte| *byte == 0);
    let end = zero(content)?;
    let keyword = String::from_utf8_lossy(&content[..end]).into_owned();
    let rest = &content[end + 1..];
    let (form, content) = match kind {
        b"tEXt" => (Form::Plain, rest),
        b"zTXt" => (Form::Packed, rest.get(1..)?),
        b"iTXt" => {
            let (is_packed, rest) = (*rest.first()? == 1, rest.get(2..)?);
            let rest = &rest[zero(rest)? + 1..];
            (Form::International(is_packed), &rest[zero(rest)? + 1..])
        }
        _ => return None,
    };
    Some(TextPart { keyword, content: content.to_vec(), form })
}

impl TextPart {
    /// What it says.
    pub fn text(&self) -> Result<String, ImportFault> {
        let is_packed = matches!(self.form, Form::Packed | Form::International(true));
        let bytes = match is_packed {
            true => {
                let unpacked = read_limited(ZlibDecoder::new(&*self.content), MAX_BYTES);
                Cow::Owned(unpacked.map_err(|fault| match fault {
                    ImportFault::Damaged(_) => {
                        ImportFault::Damaged(Origin::new("", &*self.keyword))
                    }
                    fault => fault,
                })?)
            }
            false => Cow::Borrowed(&self.content),
        };
        Ok(match self.form {
            Form::International(_) => String::from_utf8_lossy(&bytes).into_owned(),
            Form::Plain | Form::Packed => match std::str::from_utf8(&bytes) {
                Ok(text) => text.to_owned(),
                Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
            },
        })
    }
}
