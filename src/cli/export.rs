//! `export`: a plan as an image.

use std::path::Path;

use super::arguments::Export;
use super::{Exit, Failure, Streams, source, view};
use crate::export::{ExportFault, ImageOptions, png, svg};
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, texts};
use crate::plan::Plan;
use crate::scene::{self, Scene};
use crate::session::{fault_text, picture};

/// What can be exported to, by the ending of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Png,
    Svg,
}

/// The endings, as they are written.
pub(super) const ENDINGS: [&str; 2] = ["png", "svg"];

impl Ending {
    /// What the ending of a path asks for; capital letters are the same.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        let index = ENDINGS.iter().position(|known| *known == ending)?;
        [Self::Png, Self::Svg].get(index).copied()
    }
}

pub(super) fn run(
    options: &Export,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let plan = source::plan(&options.file, language, streams)?;
    let scene = scene(&plan, options, language)?;
    let image = ImageOptions { transparent: options.transparent, ..ImageOptions::default() };
    let bytes = match options.ending {
        Ending::Svg => svg(&scene, &image).into_bytes(),
        Ending::Png => {
            png(&scene, &image, options.scale).map_err(|fault| message(fault, options, language))?
        }
    };
    store::save(&SystemFiles, &options.output, &bytes, Before::Anything)
        .map_err(|fault| fault_text::store_fault(&fault, language))?;
    Ok(Exit::Done)
}

fn scene(plan: &Plan, options: &Export, language: Language) -> Result<Scene, Failure> {
    let drawn = scene::Options {
        view: view(plan, &options.view, language)?,
        compared_with: match &options.compare {
            Some(compare) => Some(view(plan, compare, language)?),
            None => None,
        },
        language,
        appearance: options.appearance,
        outlook: options.outlook,
        ..scene::Options::default()
    };
    Ok(picture(plan, &drawn))
}

fn message(fault: ExportFault, options: &Export, language: Language) -> String {
    match fault {
        ExportFault::TooLarge { largest_scale } => {
            // Rounded down, so that the scale that is named does fit.
            let scale = (largest_scale * 100.0).floor() / 100.0;
            texts::command_line::IMAGE_TOO_LARGE.with(language, &[&scale])
        }
        ExportFault::BadScale => texts::command_line::BAD_SCALE.with(language, &[&options.scale]),
        ExportFault::Compression => {
            texts::command_line::IMAGE_FAILED.in_language(language).to_owned()
        }
    }
}
