//! Reading the plan that a command is about.

use std::fmt::Display;
use std::path::Path;
use std::sync::Arc;

use super::{Failure, Streams};
use crate::catalogue::efforts::Efforts;
use crate::file::store::{self, SystemFiles};
use crate::file::{self, Reading};
use crate::language::{Language, texts};
use crate::plan::Plan;
use crate::session::fault_text;

/// A file as it is named in messages.
pub(super) fn name(path: &Path, language: Language) -> String {
    match is_standard(path) {
        true => texts::command_line::STANDARD_INPUT.in_language(language).to_owned(),
        false => path.display().to_string(),
    }
}

/// Whether a path stands for standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// The bytes of a file or of standard input.
pub(super) fn bytes(
    path: &Path,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Vec<u8>, Failure> {
    if is_standard(path) {
        let named: &dyn Display = &texts::command_line::STANDARD_INPUT.in_language(language);
        let message = |kind| fault_text::store_message(named, &kind, language);
        return Ok(store::read_limited(&mut *streams.input).map_err(message)?);
    }
    Ok(store::load(&SystemFiles, path)
        .map_err(|fault| fault_text::store_fault(&fault, language))?)
}

/// Reads bytes as a plan that may be faulty in its meaning; `name` is what messages call it.
pub(super) fn reading(bytes: &[u8], name: &str, language: Language) -> Result<Reading, Failure> {
    file::read(bytes).map_err(|fault| {
        let message = fault_text::syntax_fault(&fault, language);
        texts::phrases::NAMED.with(language, &[&name, &message]).into()
    })
}

/// Refuses a plan that is faulty in its meaning, with all faults.
pub(super) fn sound(reading: Reading, name: &str, language: Language) -> Result<Reading, Failure> {
    if reading.faults.is_empty() {
        return Ok(reading);
    }
    let messages = reading.faults.iter().map(|fault| {
        texts::phrases::NAMED.with(language, &[&name, &fault_text::semantic_fault(fault, language)])
    });
    let last = texts::command_line::FAULTY_PLAN.with(language, &[&name]);
    Err(Failure(messages.chain([last]).collect()))
}

/// The sound plan of a file or of standard input.
pub(super) fn plan(
    path: &Path,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Plan, Failure> {
    let bytes = bytes(path, language, streams)?;
    let name = name(path, language);
    Ok(sound(reading(&bytes, &name, language)?, &name, language)?.plan)
}

/// The efforts that a file says; the planning defaults without one.
pub(super) fn efforts(
    path: Option<&Path>,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Arc<Efforts>, Failure> {
    let Some(path) = path else { return Ok(Efforts::usual()) };
    let bytes = bytes(path, language, streams)?;
    let name = name(path, language);
    let efforts = Efforts::read(&String::from_utf8_lossy(&bytes)).map_err(|fault| {
        let fault = fault_text::efforts_fault(&fault, language);
        texts::phrases::NAMED.with(language, &[&name, &fault])
    })?;
    Ok(Arc::new(efforts))
}
