//! `export`: a plan as an image.

use super::arguments::Export;
use super::{Exit, Failure, Streams, source, view};
use crate::export::{self, ExportFault, ImageOptions};
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, command_line_words as words};
use crate::plan::Plan;
use crate::scene::{self, Scene};
use crate::session::{fault_text, picture};

pub(super) fn run(
    options: &Export,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let plan = source::plan(&options.file, language, streams)?;
    let scene = scene(&plan, options, language)?;
    let image = ImageOptions {
        scale: options.scale,
        transparent: options.transparent,
        ..ImageOptions::default()
    };
    let bytes = export::render(&scene, &image, options.format)
        .map_err(|fault| message(fault, options, language))?;
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
            words::IMAGE_TOO_LARGE.with(language, &[&scale])
        }
        ExportFault::BadScale => words::BAD_SCALE.with(language, &[&options.scale]),
        ExportFault::Compression => words::IMAGE_FAILED.in_language(language).to_owned(),
    }
}
