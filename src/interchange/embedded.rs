//! Plans and drawings within pictures and slides: what was exported with the plan inside opens again.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::read::ZlibDecoder;
use roxmltree::Document;
use serde_json::Value;
use zip::ZipArchive;

use super::build::Built;
use super::import_fault::{ImportFault, Limit, Source};
use super::origin::Origin;
use super::untrusted::png_parts;
use super::untrusted::{MAX_BYTES, read_limited, text, without_doctype, xml};
use super::{drawio, excalidraw};
use crate::export::{PLAN_KEYWORD, PLAN_NAMES};
use crate::file;
use crate::language::Language;

/// By what sketches are known within pictures.
const SKETCH: &str = "application/vnd.excalidraw+json";
/// A packed file has no more parts.
const MAX_PARTS: usize = 20_000;

/// The plan within a picture or slides.
pub(super) fn read(source: Source, bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    match source {
        Source::Png => within_png(bytes, language),
        Source::Svg => within_svg(bytes, language),
        _ => within_slides(bytes),
    }
}

fn plan(text: &str) -> Result<Built, ImportFault> {
    let reading = file::read(text.trim().as_bytes()).map_err(ImportFault::Plan)?;
    match reading.faults.is_empty() {
        true => Ok(Built::whole(reading.plan)),
        false => Err(ImportFault::FaultyPlan(reading.faults)),
    }
}

fn within_png(bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    if !png_parts::is_png(bytes) {
        return Err(ImportFault::OtherContent(Source::Png));
    }
    for part in png_parts::texts(bytes)? {
        match &*part.keyword {
            PLAN_KEYWORD => return plan(&part.text()?),
            "mxfile" | "mxGraphModel" => return drawio::read(bytes, language),
            SKETCH => return sketch(&part.text()?, language),
            _ => {}
        }
    }
    Err(ImportFault::NoPlanWithin)
}

/// A sketch within a picture: as it is, or packed into letters each of which is a byte.
fn sketch(text: &str, language: Language) -> Result<Built, ImportFault> {
    let damaged = || ImportFault::Damaged(Origin::new("", SKETCH));
    let value: Value = serde_json::from_str(text).map_err(|_| damaged())?;
    let Some(encoded) = value.get("encoded").and_then(Value::as_str) else {
        return excalidraw::read_value(&value, language);
    };
    let bytes: Option<Vec<u8>> =
        encoded.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
    let bytes = bytes.ok_or_else(damaged)?;
    let bytes = match value.get("compressed").and_then(Value::as_bool) {
        Some(true) => read_limited(ZlibDecoder::new(&*bytes), MAX_BYTES)?,
        _ => bytes,
    };
    excalidraw::read(&bytes, language)
}

fn within_svg(bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    let picture = without_doctype(text(bytes)?);
    let document = xml(&picture)?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(ImportFault::OtherContent(Source::Svg));
    }
    if let Some(found) = plan_of(&document) {
        return plan(found);
    }
    if document.root_element().attribute("content").is_some() {
        return drawio::read(bytes, language);
    }
    let payload = picture
        .split_once("<!-- payload-start -->")
        .and_then(|(_, rest)| rest.split_once("<!-- payload-end -->"));
    match payload {
        Some((payload, _)) => {
            let damaged = |_| ImportFault::Damaged(Origin::new("", SKETCH));
            let bytes = BASE64_STANDARD.decode(payload.trim()).map_err(damaged)?;
            let letters: String = bytes.iter().map(|byte| char::from(*byte)).collect();
            let text = std::str::from_utf8(&bytes).map_or(letters, str::to_owned);
            sketch(&text, language)
        }
        None => Err(ImportFault::NoPlanWithin),
    }
}

/// The text of the element that holds a plan.
fn plan_of<'a>(document: &'a Document<'_>) -> Option<&'a str> {
    let elements = document.descendants().filter(|node| node.is_element());
    let mut plans = elements.filter(|element| element.has_tag_name((PLAN_NAMES, "plan")));
    plans.next()?.text()
}

fn within_slides(bytes: &[u8]) -> Result<Built, ImportFault> {
    let damaged = |_| ImportFault::Damaged(Origin::default());
    if bytes.len() > MAX_BYTES {
        return Err(ImportFault::TooLarge(Limit::Bytes(MAX_BYTES)));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(ImportFault::TooLarge(Limit::Parts(MAX_PARTS)));
    }
    if archive.index_for_name("ppt/presentation.xml").is_none() {
        return Err(ImportFault::OtherContent(Source::Pptx));
    }
    let names = archive.file_names().filter_map(Result::ok);
    let names: Vec<String> = names.map(Cow::into_owned).collect();
    let items = names.iter().filter(|name| {
        name.strip_prefix("customXml/item")
            .and_then(|rest| rest.strip_suffix(".xml"))
            .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let mut left = MAX_BYTES;
    for name in items {
        let mut part = archive.by_name(name).map_err(damaged)?;
        let content = read_limited(part.by_ref(), left)?;
        left -= content.len();
        let Ok(content) = text(&content) else { continue };
        // What other programs keep beside may be anything.
        let Ok(document) = xml(content) else { continue };
        if let Some(found) = plan_of(&document) {
            return plan(found);
        }
    }
    Err(ImportFault::NoPlanWithin)
}
