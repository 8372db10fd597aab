//! What travels within a picture: a part of a PNG, an element of an SVG. Programs that show pictures
//! show neither.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::{Attachment, ExportFault};

/// By what a plan is known within a PNG.
pub const PLAN_KEYWORD: &str = "commerce-canvas";
/// The names of the element that holds a plan within XML.
pub const PLAN_NAMES: &str = "urn:commerce-canvas:plan";

/// The signature of a PNG and its first part, which is always as long.
const HEAD: usize = 8 + 25;

/// A text in UTF-8, packed, right behind the head: before the pixels, where every program keeps it.
pub(super) fn png(picture: &[u8], attachment: &Attachment) -> Result<Vec<u8>, ExportFault> {
    let (head, rest) = picture.split_at_checked(HEAD).ok_or(ExportFault::Compression)?;
    let mut content = PLAN_KEYWORD.as_bytes().to_vec();
    // Packed, by the one way there is; no language, and no keyword in one.
    content.extend([0, 1, 0, 0, 0]);
    let mut packed = ZlibEncoder::new(content, Compression::default());
    packed.write_all(&attachment.bytes).map_err(|_| ExportFault::Compression)?;
    let content = packed.finish().map_err(|_| ExportFault::Compression)?;
    let length = u32::try_from(content.len()).map_err(|_| ExportFault::Compression)?;
    let mut part = b"iTXt".to_vec();
    part.extend(content);
    let sum = crc32fast::hash(&part);
    Ok([head, &length.to_be_bytes(), &part, &sum.to_be_bytes(), rest].concat())
}

/// An element before all others.
pub(super) fn svg(picture: &[u8], attachment: &Attachment) -> Result<Vec<u8>, ExportFault> {
    let start = picture.iter().position(|byte| *byte == b'>').ok_or(ExportFault::Writing)? + 1;
    let (head, rest) = picture.split_at(start);
    let text = String::from_utf8_lossy(&attachment.bytes);
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let element = format!("\n<metadata><plan xmlns=\"{PLAN_NAMES}\">{text}</plan></metadata>");
    Ok([head, element.as_bytes(), rest].concat())
}
