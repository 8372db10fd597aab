//! The report on a plan: what it adds up to, told from today to the target, as a document; and
//! the plan as tables.
//!
//! It says nothing of its own on the facts: results, reasons, differences and remedies are put into
//! words where the window has them, too. Its own are the headings, which say what a chapter found.
//! It knows no paper, no format and no disk.

mod about;
mod attached;
mod board;
mod chapter;
mod comparison;
mod cover;
mod expectations;
mod feedback;
mod findings;
mod frames;
mod glance;
mod journeys;
mod measures;
mod method;
mod model_words;
mod outlook;
mod picture;
mod reach;
mod rivals;
mod roadmap;
mod solutions;
mod sources;
mod story;
mod systems;
pub mod tables;
mod teamwork;
mod views;

pub use attached::plan_within;
pub use board::{PageOptions, board_page};
pub use chapter::Chapter;
pub use frames::with_frames;
pub use story::{StoryOptions, story};
