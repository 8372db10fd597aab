//! An image that is being made: what of, and where it goes.

use std::path::PathBuf;

use thiserror::Error;

use crate::export::{self, ExportFault, Format, ImageOptions};
use crate::file::store::{self, Before, StoreFault, StoreFaultKind, SystemFiles};
use crate::plan::Plan;
use crate::report::{PageOptions, board_page};
use crate::scene;
use crate::session::{Ticket, picture};

/// An image to be made.
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
    /// What is drawn of it, and how.
    pub drawn: scene::Options,
    /// The page on which it stands; none for the drawing alone.
    pub page: Option<PageOptions>,
    /// What is made of that.
    pub format: Format,
    /// How it is made.
    pub options: ImageOptions,
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
    /// Paints the plan into the file.
    pub(super) fn run(&self) -> Result<(), ImageFault> {
        let scene = match &self.page {
            Some(page) => board_page(&self.plan, &self.drawn, page),
            None => picture(&self.plan, &self.drawn),
        };
        let bytes =
            export::render(&scene, &self.options, self.format).map_err(ImageFault::Paint)?;
        let saved = store::save(&SystemFiles, &self.path, &bytes, self.before);
        saved.map_err(|fault| match fault.kind {
            StoreFaultKind::Changed => ImageFault::IsThere,
            _ => ImageFault::Store(fault),
        })
    }
}
