//! Pages to hand on: a drawing with what it needs to be understood without the program.
//!
//! A page is a scene: exporters paint it like a bare drawing. What it says comes in words; this
//! module decides where they stand, how large the drawing is, and what is cut where there is not
//! room for all of it. Lengths are half points of paper, [`POINTS`] each.

mod board;
pub mod document;
pub mod flow;
mod foot;
mod head;
mod paper;
mod setter;
mod words;

pub use board::board;
pub use paper::{POINTS, Paper};
pub use words::{Board, Ladder, Paragraph};
