//! `export`: a plan as an image.

use std::mem::take;
use std::path::PathBuf;
use std::sync::Arc;

use super::arguments::{Arguments, AskedView};
use super::command::Command;
use super::sheet::Sheet;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, source, view};
use crate::export::{self, ExportFault, Format, ImageOptions};
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, texts};
use crate::page::{POINTS, Paper};
use crate::plan::{Date, Plan};
use crate::scene::{self, Scene};
use crate::report::{PageOptions, board_page};
use crate::session::{fault_text, picture};
use crate::theme::Appearance;

/// The command with its options.
pub(super) struct Export {
    file: PathBuf,
    output: PathBuf,
    format: Format,
    view: AskedView,
    compare: Option<AskedView>,
    scale: f64,
    appearance: Appearance,
    transparent: bool,
    sheet: Sheet,
    date: Option<Date>,
    outlook: bool,
}

impl Export {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        let file = given.operand(Command::Export)?;
        let output = given.output(Command::Export)?;
        let format = Format::of(&output).ok_or_else(|| Usage::UnknownEnding(output.clone()))?;
        let usual = match format {
            Format::Pdf => Sheet::Page(Paper::default()),
            Format::Png | Format::Svg => Sheet::Drawing,
        };
        Ok(Self {
            sheet: given.sheet.unwrap_or(usual),
            date: given.date,
            file,
            output,
            format,
            view: take(&mut given.view),
            compare: given.compare.take(),
            scale: given.scale.unwrap_or(1.0),
            appearance: given.appearance,
            transparent: given.transparent,
            outlook: given.outlook,
        })
    }
}

impl Run for Export {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let plan = source::plan(&self.file, language, streams)?;
        let scene = scene(&plan, self, language)?;
        let bare = ImageOptions {
            scale: self.scale,
            transparent: self.transparent,
            ..ImageOptions::default()
        };
        let image = match self.sheet {
            Sheet::Drawing => bare,
            Sheet::Page(_) => ImageOptions { margin: 0.0, points: POINTS, ..bare },
        };
        let bytes = export::render(&scene, &image, self.format)
            .map_err(|fault| message(fault, self, language))?;
        store::save(&SystemFiles, &self.output, &bytes, Before::Anything)
            .map_err(|fault| fault_text::store_fault(&fault, language))?;
        Ok(Exit::Done)
    }
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
    Ok(match options.sheet {
        Sheet::Drawing => picture(plan, &drawn),
        Sheet::Page(paper) => {
            let (day, efforts) = (options.date, Arc::default());
            board_page(plan, &drawn, &PageOptions { paper, day, efforts })
        }
    })
}

fn message(fault: ExportFault, options: &Export, language: Language) -> String {
    match fault {
        ExportFault::TooLarge { largest_scale } => {
            texts::command_line::IMAGE_TOO_LARGE.with(language, &[&largest_scale])
        }
        ExportFault::BadScale => texts::command_line::BAD_SCALE.with(language, &[&options.scale]),
        ExportFault::Writing => {
            texts::command_line::DOCUMENT_FAILED.in_language(language).to_owned()
        }
        ExportFault::Compression => {
            texts::command_line::IMAGE_FAILED.in_language(language).to_owned()
        }
    }
}
