//! `export`: a plan as an image, or its story as a document.

use std::mem::take;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::{Arguments, AskedView};
use super::sheet::Sheet;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, say, source, today, view};
use crate::catalogue::efforts::Efforts;
use crate::export::{self, DocumentOptions, ExportFault, Format, ImageOptions};
use crate::file::store::{self, Before, SystemFiles};
use crate::interchange::{exchanged, is_whole, shows_one_view};
use crate::language::{Language, texts};
use crate::page::{POINTS, Paper};
use crate::plan::{Date, Plan};
use crate::report::{Chapter, PageOptions, StoryOptions, board_page, plan_within, story};
use crate::scene::{self, Bitmap, Scene};
use crate::session::{fault_text, picture};
use crate::theme::Appearance;

/// The command with its options.
pub(super) struct Export {
    file: PathBuf,
    output: PathBuf,
    format: Format,
    shown: Shown,
    efforts: Option<PathBuf>,
    date: Option<Date>,
    appearance: Appearance,
    /// The file with the logo that pages bear.
    logo: Option<PathBuf>,
}

/// What is shown of the plan.
enum Shown {
    /// A view, on a page or alone.
    View(Image),
    /// Its story.
    Story(Story),
    /// What another program takes, of this view where it shows one.
    Exchanged(AskedView),
}

struct Image {
    view: AskedView,
    compare: Option<AskedView>,
    scale: f64,
    transparent: bool,
    sheet: Sheet,
    outlook: bool,
    figures: bool,
    holds_plan: bool,
}

struct Story {
    paper: Paper,
    chapters: Vec<Chapter>,
    holds_plan: bool,
    /// The file whose design slides take over.
    master: Option<PathBuf>,
}

impl Export {
    pub fn from_arguments(
        given: &mut Arguments,
        (file, output): (PathBuf, PathBuf),
    ) -> Result<Self, Usage> {
        let format = Format::of(&output).ok_or_else(|| Usage::UnknownEnding(output.clone()))?;
        if given.master.is_some() && !format.is_of_slides() {
            return Err(Usage::MasterOfSlides);
        }
        let shown = match paper_of_story(given, format) {
            _ if format.is_of_plans() => Shown::Exchanged(exchanged_view(given, format)?),
            Some(paper) => Shown::Story(Story::from_arguments(given, paper)?),
            None => Shown::View(Image::from_arguments(given, format)?),
        };
        Ok(Self {
            shown,
            date: given.date,
            efforts: given.efforts.take(),
            file,
            output,
            format,
            appearance: given.appearance,
            logo: given.logo.take(),
        })
    }
}

/// The paper of the story, if that is asked for: by a format of documents, unless one view or the
/// drawing alone is named.
fn paper_of_story(given: &Arguments, format: Format) -> Option<Paper> {
    let is_of_a_view = given.view.is_some() || given.compare.is_some();
    match (format.is_of_documents(), given.sheet) {
        (false, _) | (true, Some(Sheet::Drawing)) => None,
        (true, _) if is_of_a_view && format.is_of_images() => None,
        (true, Some(Sheet::Page(paper))) => Some(paper),
        (true, None) => Some(format.usual_paper()),
    }
}

/// The view for another program; what only pictures and documents have is refused.
fn exchanged_view(given: &mut Arguments, format: Format) -> Result<AskedView, Usage> {
    let others = [
        ("--compare", given.compare.is_some()),
        ("--outlook", given.outlook),
        ("--figures", given.figures),
        ("--transparent", given.transparent),
        ("--scale", given.scale.is_some()),
        ("--page", given.sheet.is_some()),
        ("--pages", given.pages.is_some()),
        ("--attach-plan", given.attach_plan),
        ("--view", given.view.is_some() && !shows_one_view(format)),
    ];
    if let Some((option, _)) = others.into_iter().find(|(_, is_given)| *is_given) {
        return Err(Usage::NotOfPlans(option));
    }
    Ok(given.view.take().unwrap_or_default())
}

impl Story {
    fn from_arguments(given: &mut Arguments, paper: Paper) -> Result<Self, Usage> {
        let of_an_image = [
            ("--view", given.view.is_some()),
            ("--compare", given.compare.is_some()),
            ("--outlook", given.outlook),
            ("--figures", given.figures),
            ("--transparent", given.transparent),
            ("--scale", given.scale.is_some()),
        ];
        if let Some((option, _)) = of_an_image.into_iter().find(|(_, is_given)| *is_given) {
            return Err(Usage::OfImagesOnly(option));
        }
        let chapters = given.pages.take().unwrap_or_else(|| Chapter::ALL.to_vec());
        let (holds_plan, master) = (given.attach_plan, given.master.take());
        Ok(Self { paper, chapters, holds_plan, master })
    }
}

impl Image {
    fn from_arguments(given: &mut Arguments, format: Format) -> Result<Self, Usage> {
        let holds_plan = given.attach_plan && format.holds_plan_in_image();
        let of_a_story = [
            ("--pages", given.pages.is_some()),
            ("--attach-plan", given.attach_plan && !holds_plan),
        ];
        if let Some((option, _)) = of_a_story.into_iter().find(|(_, is_given)| *is_given) {
            return Err(Usage::OfStoriesOnly(option));
        }
        if !format.is_of_images() {
            return Err(Usage::OfImagesOnly("--page drawing"));
        }
        let usual = match format.is_of_documents() {
            true => Sheet::Page(Paper::default()),
            false => Sheet::Drawing,
        };
        Ok(Self {
            sheet: given.sheet.unwrap_or(usual),
            view: take(&mut given.view).unwrap_or_default(),
            compare: given.compare.take(),
            scale: given.scale.unwrap_or(1.0),
            transparent: given.transparent,
            outlook: given.outlook,
            figures: given.figures,
            holds_plan,
        })
    }
}

impl Run for Export {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let plan = source::plan(&self.file, language, streams)?;
        let efforts = source::efforts(self.efforts.as_deref(), language, streams)?;
        let logo = match &self.logo {
            Some(path) => {
                let bytes = source::bytes(path, language, streams)?;
                let logo = export::bitmap(&bytes).map_err(|fault| message(fault, 1.0, language))?;
                Some(Arc::new(logo))
            }
            None => None,
        };
        match &self.shown {
            Shown::View(image) => {
                let bytes = self.image(&plan, image, (efforts, logo), language)?;
                save(&self.output, &bytes, language)?;
            }
            Shown::Story(story) => {
                let master = story.master.as_deref();
                let master =
                    master.map(|path| source::bytes(path, language, streams)).transpose()?;
                self.story(&plan, story, (efforts, master, logo), language)?;
            }
            Shown::Exchanged(asked) => {
                let view = view(&plan, asked, language)?;
                let bytes = exchanged(&plan, view, self.format, language).unwrap_or_default();
                save(&self.output, &bytes, language)?;
                if !is_whole(self.format) {
                    let named = &self.format.name();
                    say(streams, language, texts::interchange::NOT_WHOLE, named);
                }
            }
        }
        Ok(Exit::Done)
    }
}

fn save(path: &Path, bytes: &[u8], language: Language) -> Result<(), Failure> {
    store::save(&SystemFiles, path, bytes, Before::Anything)
        .map_err(|fault| fault_text::store_fault(&fault, language))?;
    Ok(())
}

impl Export {
    /// The day that pages bear.
    fn day(&self) -> Date {
        self.date.unwrap_or_else(today)
    }

    /// What the file is called, without its ending.
    fn name(&self) -> String {
        self.output.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn image(
        &self,
        plan: &Plan,
        image: &Image,
        on_page: (Arc<Efforts>, Option<Arc<Bitmap>>),
        language: Language,
    ) -> Result<Vec<u8>, Failure> {
        let scene = self.scene(plan, image, on_page, language)?;
        let bare = ImageOptions {
            scale: image.scale,
            transparent: image.transparent,
            ..ImageOptions::default()
        };
        let options = match image.sheet {
            Sheet::Drawing => bare,
            Sheet::Page(_) => ImageOptions { margin: 0.0, points: POINTS, ..bare },
        };
        let rendered = match image.holds_plan {
            true => {
                let within = plan_within(plan, &self.name(), language);
                export::render_with(&scene, &options, self.format, &within)
            }
            false => export::render(&scene, &options, self.format),
        };
        Ok(rendered.map_err(|fault| message(fault, image.scale, language))?)
    }

    fn scene(
        &self,
        plan: &Plan,
        image: &Image,
        (efforts, logo): (Arc<Efforts>, Option<Arc<Bitmap>>),
        language: Language,
    ) -> Result<Scene, Failure> {
        let drawn = scene::Options {
            view: view(plan, &image.view, language)?,
            compared_with: match &image.compare {
                Some(compare) => Some(view(plan, compare, language)?),
                None => None,
            },
            language,
            appearance: self.appearance,
            outlook: image.outlook,
            figures: image.figures,
            ..scene::Options::default()
        };
        Ok(match image.sheet {
            Sheet::Drawing => picture(plan, &drawn),
            Sheet::Page(paper) => {
                let day = Some(self.day());
                board_page(plan, &drawn, &PageOptions { paper, day, efforts, logo })
            }
        })
    }

    /// Writes the story, and the files that stand beside it.
    fn story(
        &self,
        plan: &Plan,
        asked: &Story,
        (efforts, master, logo): (Arc<Efforts>, Option<Vec<u8>>, Option<Arc<Bitmap>>),
        language: Language,
    ) -> Result<(), Failure> {
        let day = self.day();
        let options = StoryOptions {
            language,
            appearance: self.appearance,
            day,
            efforts,
            logo,
            chapters: asked.chapters.clone(),
        };
        let document = story(plan, &options);
        let name = self.name();
        let options = DocumentOptions {
            paper: asked.paper,
            attachment: asked.holds_plan.then(|| plan_within(plan, &name, language)),
            master,
            system_fonts: true,
            name: name.clone(),
        };
        let written = export::write(&document, &options, self.format)
            .map_err(|fault| message(fault, 1.0, language))?;
        for file in written {
            let path = match file.behind.is_empty() {
                true => self.output.clone(),
                false => self.output.with_file_name(name.clone() + &file.behind),
            };
            save(&path, &file.bytes, language)?;
        }
        Ok(())
    }
}

fn message(fault: ExportFault, scale: f64, language: Language) -> String {
    match fault {
        ExportFault::TooLarge { largest_scale } => {
            texts::command_line::IMAGE_TOO_LARGE.with(language, &[&largest_scale])
        }
        ExportFault::BadScale => texts::command_line::BAD_SCALE.with(language, &[&scale]),
        ExportFault::Writing | ExportFault::OtherFormat => {
            texts::command_line::DOCUMENT_FAILED.in_language(language).to_owned()
        }
        ExportFault::BadLogo => texts::command_line::BAD_LOGO.in_language(language).to_owned(),
        ExportFault::BadMaster => texts::command_line::BAD_MASTER.in_language(language).to_owned(),
        ExportFault::Compression => {
            texts::command_line::IMAGE_FAILED.in_language(language).to_owned()
        }
    }
}
