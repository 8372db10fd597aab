//! Drawings of draw.io: read from whatever they stand in, and written so that a plan comes back
//! whole, with what was changed in between.

mod carrier;
mod names;
mod ours;
mod pages;
mod shapes;
mod style;
mod write;

pub(super) use write::drawio;

use super::build::{Built, build};
use super::import_fault::ImportFault;
use crate::language::Language;
use crate::plan::Plan;

/// The plan that a drawing shows.
pub(super) fn read(bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    let pages = pages::pages(&carrier::drawing(bytes)?)?;
    match ours::head(&pages) {
        Some(head) => ours::read(&head, &pages, language),
        None => {
            let count = pages.len();
            let mut built = build(Plan::default(), shapes::drawing(pages)?, language);
            built.report.pages = count;
            Ok(built)
        }
    }
}
