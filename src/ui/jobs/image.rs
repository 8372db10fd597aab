//! An image or a report that is being made: what of, and where it goes.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use thiserror::Error;

use crate::catalogue::words as names;
use crate::export::{
    self, DocumentOptions, ExportFault, Format, ImageOptions, Raster, TableFormat, Written,
};
use crate::file::store::{self, Before, StoreFault, StoreFaultKind, SystemFiles};
use crate::interchange::exchanged;
use crate::language::Language;
use crate::page::Paper;
use crate::page::flow::{Page, pages};
use crate::plan::{Date, Plan, View};
use crate::report::tables::{self, TableOptions};
use crate::report::{PageOptions, StoryOptions, board_page, plan_within, story};
use crate::scene::{self, Bitmap, Scene};
use crate::session::{Ticket, picture};

/// An image or a report to be made.
#[derive(Clone, Debug)]
pub struct ImageJob {
    /// What quitting waits for.
    pub ticket: Ticket,
    /// What may be at that place.
    pub before: Before,
    /// Where to put it.
    pub path: PathBuf,
    /// What of.
    pub plan: Plan,
    /// The file with the logo that its pages bear.
    pub logo: Option<PathBuf>,
    /// What is shown of it.
    pub shown: ShownOfPlan,
    /// Set by who does not want it any more.
    pub given_up: Arc<AtomicBool>,
}

/// What is shown of a plan.
#[derive(Clone, Debug)]
pub enum ShownOfPlan {
    /// A view.
    View {
        /// What is drawn, and how.
        drawn: Box<scene::Options>,
        /// The page on which it stands; none for the drawing alone.
        page: Option<PageOptions>,
        /// How it is made.
        options: ImageOptions,
        /// What is made of it.
        format: Format,
        /// Whether the plan travels within it.
        holds_plan: bool,
    },
    /// All that another program takes of it; of this view where that shows one.
    ForOthers {
        /// The view.
        view: View,
        /// The language of what is written.
        language: Language,
        /// What is made of it.
        format: Format,
    },
    /// Its report.
    Report {
        /// How it is told.
        told: StoryOptions,
        /// The paper of its pages.
        paper: Paper,
        /// Whether the plan travels within it.
        holds_plan: bool,
        /// The presentation whose design its slides take over.
        design: Option<PathBuf>,
        /// What is made of it.
        format: Format,
    },
    /// Its tables.
    Tables {
        /// How they are made.
        options: TableOptions,
        /// The day that they bear.
        day: Date,
        /// The format.
        format: TableFormat,
        /// The only one that is wanted, by its name for machines.
        only: Option<&'static str>,
    },
}

/// So many pixels a world point is wide on the clipboard, and so many a picture there has at most
/// along a side: who pastes it scales it anyway, and it is kept as it is, without compression.
const CLIPBOARD_SCALE: f64 = 2.0;
const CLIPBOARD_SIDE: f64 = 4_096.0;

/// A drawing for the clipboard: on its own background, since documents have others.
pub(super) fn for_clipboard(scene: &Scene) -> Result<Raster, ExportFault> {
    let options = ImageOptions::default();
    let area = export::area(scene, &options);
    let scale = CLIPBOARD_SCALE.min(CLIPBOARD_SIDE / area.width().max(area.height()).max(1.0));
    export::raster(scene, &ImageOptions { scale, ..options })
}

/// Why an image could not be written.
#[derive(Debug, Error)]
pub enum ImageFault {
    /// It could not be painted.
    #[error(transparent)]
    Paint(ExportFault),
    /// It could not be put on the disk.
    #[error(transparent)]
    Store(StoreFault),
    /// The presentation whose design should be taken over could not be read.
    #[error("the design could not be read: {0}")]
    Design(StoreFault),
    /// The logo could not be read.
    #[error("the logo could not be read: {0}")]
    Logo(StoreFault),
    /// There is a file already, about which nobody was asked.
    #[error("there is a file already")]
    IsThere,
    /// It is not wanted any more; nothing was written.
    #[error("it was given up")]
    GivenUp,
    /// The program failed in doing it.
    #[error("the program failed in making it")]
    Failed,
}

impl ImageJob {
    /// Makes the file, and those that stand beside it, which come first.
    pub(super) fn run(&self) -> Result<(), ImageFault> {
        let files = self.files()?;
        self.go_on()?;
        for file in files.iter().rev() {
            let path = match file.behind.is_empty() {
                true => self.path.clone(),
                false => self.path.with_file_name(self.name() + &file.behind),
            };
            let saved = store::save(&SystemFiles, &path, &file.bytes, self.before);
            saved.map_err(|fault| match fault.kind {
                StoreFaultKind::Changed => ImageFault::IsThere,
                _ => ImageFault::Store(fault),
            })?;
        }
        Ok(())
    }

    /// Whether it is still wanted: asked before what takes time.
    fn go_on(&self) -> Result<(), ImageFault> {
        match self.given_up.load(Ordering::Relaxed) {
            true => Err(ImageFault::GivenUp),
            false => Ok(()),
        }
    }

    /// What the file is called, without its ending.
    fn name(&self) -> String {
        self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The logo that the pages bear.
    fn logo(&self) -> Result<Option<Arc<Bitmap>>, ImageFault> {
        let Some(path) = &self.logo else { return Ok(None) };
        let bytes = store::load(&SystemFiles, path).map_err(ImageFault::Logo)?;
        Ok(Some(Arc::new(export::bitmap(&bytes).map_err(ImageFault::Paint)?)))
    }

    fn files(&self) -> Result<Vec<Written>, ImageFault> {
        let alone = |bytes| vec![Written { behind: String::new(), bytes }];
        let written = match &self.shown {
            ShownOfPlan::ForOthers { view, language, format } => {
                let bytes = exchanged(&self.plan, *view, *format, *language);
                bytes.ok_or(ExportFault::OtherFormat).map(alone)
            }
            ShownOfPlan::View { drawn, page, options, format, holds_plan } => {
                let logo = if page.is_some() { self.logo()? } else { None };
                let scene = view(&self.plan, drawn, page.as_ref(), logo);
                self.go_on()?;
                let bytes = match *holds_plan && format.holds_plan_in_image() {
                    true => {
                        let within = plan_within(&self.plan, &self.name(), drawn.language);
                        export::render_with(&scene, options, *format, &within)
                    }
                    false => export::render(&scene, options, *format),
                };
                bytes.map(alone)
            }
            ShownOfPlan::Report { told, paper, holds_plan, design, format } => {
                let master = match design.as_deref().filter(|_| format.is_of_slides()) {
                    Some(path) => {
                        Some(store::load(&SystemFiles, path).map_err(ImageFault::Design)?)
                    }
                    None => None,
                };
                let told = &StoryOptions { logo: self.logo()?, ..told.clone() };
                let document = story(&self.plan, told);
                self.go_on()?;
                let attachment =
                    holds_plan.then(|| plan_within(&self.plan, &self.name(), told.language));
                let options = DocumentOptions {
                    paper: *paper,
                    attachment,
                    master,
                    system_fonts: true,
                    name: self.name(),
                };
                export::write(&document, &options, *format)
            }
            ShownOfPlan::Tables { options, day, format, only } => {
                tables::written(&self.plan, options, *day, (*format, *only))
            }
        };
        written.map_err(ImageFault::Paint)
    }

    /// What will be seen, page by page and with what each is about, where there is anything to see.
    pub(super) fn pages(&self) -> Vec<(Arc<Scene>, String)> {
        // That a logo cannot be read is said when it is exported.
        let logo = self.logo().ok().flatten();
        match &self.shown {
            ShownOfPlan::View { drawn, page, .. } => {
                let scene = view(&self.plan, drawn, page.as_ref(), logo);
                let words = names::view_of(&self.plan, drawn.view, drawn.language);
                vec![(Arc::new(scene), words)]
            }
            ShownOfPlan::Report { told, paper, .. } => {
                let document = story(&self.plan, &StoryOptions { logo, ..told.clone() });
                let pages = pages(&document, *paper).pages;
                let of = |page: Page| {
                    let words = document.sections[page.section].heading.clone();
                    (Arc::new(page.scene()), words)
                };
                pages.into_iter().map(of).collect()
            }
            ShownOfPlan::Tables { .. } | ShownOfPlan::ForOthers { .. } => Vec::new(),
        }
    }
}

/// A view, on a page or alone.
fn view(
    plan: &Plan,
    drawn: &scene::Options,
    page: Option<&PageOptions>,
    logo: Option<Arc<Bitmap>>,
) -> Scene {
    match page {
        Some(page) => board_page(plan, drawn, &PageOptions { logo, ..page.clone() }),
        None => picture(plan, drawn),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_up_is_not_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.png");
        let job = |given_up: bool| ImageJob {
            ticket: Ticket::default(),
            before: Before::Nothing,
            path: path.clone(),
            plan: Plan::default(),
            logo: None,
            shown: ShownOfPlan::View {
                drawn: Box::default(),
                page: None,
                options: ImageOptions::default(),
                format: Format::Png,
                holds_plan: false,
            },
            given_up: Arc::new(AtomicBool::new(given_up)),
        };
        assert!(matches!(job(true).run(), Err(ImageFault::GivenUp)));
        assert!(!path.exists());
        assert!(job(false).run().is_ok());
        assert!(path.exists());
    }
}
