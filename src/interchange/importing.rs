//! Reads what another program wrote as a plan: finds out of which format it is, and says what came
//! of it.

use super::build::Built;
use super::import_fault::{ImportFault, Source};
use super::import_report::ImportReport;
use super::{canvas, drawio, embedded, excalidraw, json, lists, mermaid, opml};
use crate::language::Language;
use crate::plan::Plan;

/// What is to be imported.
#[derive(Clone, Copy, Debug)]
pub struct Import<'a> {
    /// What the file holds.
    pub bytes: &'a [u8],
    /// What it is called, with its ending; empty where it has no name.
    pub name: &'a str,
    /// Of which format it is, where that was said.
    pub source: Option<Source>,
}

/// A plan that was made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The plan: always sound.
    pub plan: Plan,
    /// What became of what.
    pub report: ImportReport,
}

/// Reads a file of another program; names that are given are those of a language.
///
/// # Errors
/// Says why nothing could be made of it.
pub fn import(import: &Import<'_>, language: Language) -> Result<Imported, ImportFault> {
    let Import { bytes, name, source } = *import;
    let named = source.or_else(|| Source::of_name(name));
    let source = named.or_else(|| Source::of_content(bytes)).ok_or(ImportFault::UnknownFormat)?;
    let mut built = read(source, bytes, language)?;
    if built.plan.name.trim().is_empty() && !built.is_ours {
        built.plan.name = stem(name, source).into();
    }
    built.report.source = Some(source);
    if built.plan.element_count() == 0 && !built.is_ours {
        return Err(ImportFault::Empty);
    }
    Ok(Imported { plan: built.plan, report: built.report })
}

fn read(source: Source, bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    match source {
        Source::Drawio => drawio::read(bytes, language),
        Source::Canvas => canvas::read(bytes, language),
        Source::Excalidraw => excalidraw::read(bytes, language),
        Source::Mermaid => mermaid::read(bytes, language),
        Source::Opml => opml::read(bytes, language),
        Source::Csv | Source::Xlsx => lists::read(bytes, language),
        Source::Json => json::read(bytes),
        Source::Png | Source::Svg | Source::Pptx => embedded::read(source, bytes, language),
    }
}

/// A name of a file without what says its format.
fn stem(name: &str, source: Source) -> String {
    let small = name.to_ascii_lowercase();
    let ending = source.endings().iter().filter(|ending| small.ends_with(&format!(".{ending}")));
    let longest = ending.map(|ending| ending.len() + 1).max().unwrap_or_default();
    let stem = &name[..name.len() - longest];
    stem[..stem.floor_char_boundary(crate::plan::MAX_NAME_BYTES)].to_owned()
}
