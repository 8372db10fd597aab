//! An image or a report that is being made: what of, and where it goes.

use std::path::PathBuf;

use thiserror::Error;

use crate::export::{self, DocumentOptions, ExportFault, Format, ImageOptions, Written};
use crate::file::store::{self, Before, StoreFault, StoreFaultKind, SystemFiles};
use crate::interchange::exchanged;
use crate::language::Language;
use crate::page::Paper;
use crate::plan::{Plan, View};
use crate::report::{PageOptions, StoryOptions, board_page, plan_within, story};
use crate::scene;
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
    /// What is shown of it.
    pub shown: ShownOfPlan,
    /// What is made of that.
    pub format: Format,
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
        /// Whether the plan travels within it.
        holds_plan: bool,
    },
    /// All that another program takes of it; of this view where that shows one.
    ForOthers {
        /// The view.
        view: View,
        /// The language of what is written.
        language: Language,
    },
    /// Its report.
    Report {
        /// How it is told.
        told: StoryOptions,
        /// The paper of its pages.
        paper: Paper,
        /// Whether the plan travels within it.
        holds_plan: bool,
    },
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
    /// There is a file already, about which nobody was asked.
    #[error("there is a file already")]
    IsThere,
    /// The program failed in doing it.
    #[error("the program failed in making it")]
    Failed,
}

impl ImageJob {
    /// Makes the file, and those that stand beside it, which come first.
    pub(super) fn run(&self) -> Result<(), ImageFault> {
        for file in self.files().map_err(ImageFault::Paint)?.iter().rev() {
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

    /// What the file is called, without its ending.
    fn name(&self) -> String {
        self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn files(&self) -> Result<Vec<Written>, ExportFault> {
        match &self.shown {
            ShownOfPlan::ForOthers { view, language } => {
                let bytes = exchanged(&self.plan, *view, self.format, *language);
                let bytes = bytes.ok_or(ExportFault::OtherFormat)?;
                Ok(vec![Written { behind: String::new(), bytes }])
            }
            ShownOfPlan::View { drawn, page, options, holds_plan } => {
                let scene = match page {
                    Some(page) => board_page(&self.plan, drawn, page),
                    None => picture(&self.plan, drawn),
                };
                let bytes = match *holds_plan && self.format.holds_plan_in_image() {
                    true => {
                        let within = plan_within(&self.plan, &self.name(), drawn.language);
                        export::render_with(&scene, options, self.format, &within)?
                    }
                    false => export::render(&scene, options, self.format)?,
                };
                Ok(vec![Written { behind: String::new(), bytes }])
            }
            ShownOfPlan::Report { told, paper, holds_plan } => {
                let document = story(&self.plan, told);
                let attachment =
                    holds_plan.then(|| plan_within(&self.plan, &self.name(), told.language));
                let options = DocumentOptions {
                    paper: *paper,
                    attachment,
                    master: None,
                    system_fonts: true,
                    name: self.name(),
                };
                export::write(&document, &options, self.format)
            }
        }
    }
}
