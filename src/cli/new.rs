//! `new`: a plan to begin with.

use super::arguments::New;
use super::{Exit, Failure, Streams, print, source};
use crate::file;
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, texts};
use crate::plan::Plan;
use crate::session::fault_text;

/// What a new plan begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Template {
    /// Nothing.
    #[default]
    Empty,
    /// One of the sample plans.
    Sample(&'static str, &'static str),
}

/// The samples by name, as bytes of their files.
const SAMPLES: [(&str, &str); 6] = [
    ("brightleaf", include_str!("../../saves/brightleaf.commerce")),
    ("everywhere", include_str!("../../saves/everywhere.commerce")),
    ("holzwerk", include_str!("../../saves/holzwerk.commerce")),
    ("modehaus-lindner", include_str!("../../saves/modehaus-lindner.commerce")),
    ("musterhaus", include_str!("../../saves/musterhaus.commerce")),
    ("werkzeug-berger", include_str!("../../saves/werkzeug-berger.commerce")),
];

const EMPTY: &str = "empty";

impl Template {
    /// The template with this name.
    pub fn named(name: &str) -> Option<Self> {
        if name == EMPTY {
            return Some(Self::Empty);
        }
        let sample = SAMPLES.into_iter().find(|(sample, _)| *sample == name);
        sample.map(|(name, text)| Self::Sample(name, text))
    }
}

/// The names of all templates.
pub(super) fn names() -> String {
    let samples = SAMPLES.map(|(name, _)| name).join(", ");
    format!("{EMPTY}, {samples}")
}

pub(super) fn run(
    options: &New,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let text = match options.template {
        Template::Empty => {
            file::write(&Plan::named(texts::history::FRESH_PLAN.in_language(language)))
        }
        Template::Sample(_, text) => text.to_owned(),
    };
    let output = &options.output;
    if source::is_standard(output) {
        return print(streams, language, &text);
    }
    // A plan that is there is somebody's work.
    if output.symlink_metadata().is_ok_and(|found| found.is_file() || found.is_symlink()) {
        return Err(texts::command_line::FILE_EXISTS.with(language, &[&output.display()]).into());
    }
    store::save(&SystemFiles, output, text.as_bytes(), Before::Anything)
        .map_err(|fault| fault_text::store_fault(&fault, language))?;
    Ok(Exit::Done)
}
