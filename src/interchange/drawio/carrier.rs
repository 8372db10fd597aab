//! Where a drawing of draw.io stands: in a file of its own, in a picture, packed or not.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use flate2::read::{DeflateDecoder, ZlibDecoder};

use crate::interchange::import_fault::{ImportFault, Source};
use crate::interchange::origin::Origin;
use crate::interchange::untrusted::{
    MAX_BYTES, png_parts, read_limited, text, without_doctype, xml,
};

/// Letters that stand for bytes, with what ends them or without.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The XML of a drawing, wherever it stands.
pub(super) fn drawing(bytes: &[u8]) -> Result<String, ImportFault> {
    if png_parts::is_png(bytes) {
        return within_png(bytes);
    }
    let text = without_doctype(text(bytes)?);
    let document = xml(&text)?;
    let root = document.root_element();
    match root.tag_name().name() {
        "mxfile" | "mxGraphModel" => Ok(text.clone().into_owned()),
        "svg" => root
            .attribute("content")
            .map(written_otherwise)
            .ok_or(ImportFault::OtherContent(Source::Drawio))?,
        _ => Err(ImportFault::OtherContent(Source::Drawio)),
    }
}

fn within_png(bytes: &[u8]) -> Result<String, ImportFault> {
    for part in png_parts::texts(bytes)? {
        match &*part.keyword {
            "mxfile" => return written_otherwise(&part.text()?),
            "mxGraphModel" => {
                return inflated(&part.content, MAX_BYTES)
                    .and_then(|text| written_otherwise(&text));
            }
            _ => {}
        }
    }
    Err(ImportFault::OtherContent(Source::Drawio))
}

/// XML as it is, in letters of addresses, or packed.
fn written_otherwise(text: &str) -> Result<String, ImportFault> {
    let text = text.trim();
    match text.as_bytes().first() {
        Some(b'<') => Ok(text.to_owned()),
        Some(b'%') => Ok(decoded(text)),
        _ => unpacked(text, &Origin::default(), MAX_BYTES),
    }
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// A page that is packed: its letters stand for bytes, these are deflated, and what comes of it is
/// written in letters of addresses.
pub(super) fn unpacked(text: &str, origin: &Origin, most: usize) -> Result<String, ImportFault> {
    let damaged = || ImportFault::Damaged(origin.clone());
    let letters: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let bytes = BASE64.decode(letters).map_err(|_| damaged())?;
    let text = inflated(&bytes, most).map_err(|fault| match fault {
        ImportFault::TooLarge(limit) => ImportFault::TooLarge(limit),
        _ => damaged(),
    })?;
    Ok(if text.trim_start().starts_with('<') { text } else { decoded(&text) })
}

fn inflated(bytes: &[u8], most: usize) -> Result<String, ImportFault> {
    let raw = read_limited(DeflateDecoder::new(bytes), most);
    let bytes = match raw {
        Ok(bytes) => bytes,
        Err(ImportFault::TooLarge(limit)) => return Err(ImportFault::TooLarge(limit)),
        Err(_) => read_limited(ZlibDecoder::new(bytes), most)?,
    };
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
