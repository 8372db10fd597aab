//! Commerce Canvas: a canvas on which a company plans its digital sales; the drawing is the model.
//!
//! The modules stand in layer order: each may use only those above it that `ARCHITECTURE.md`
//! allows, and a test reads the `use` lines against that table. Nothing above `ui` knows a window.

/// The version of the program, and in a release the commit of which it was built: `0.1.0 (4fca77614)`.
pub const VERSION: &str = env!("COMMERCE_CANVAS_VERSION");

pub mod geometry;
pub mod language;
pub mod table;
pub mod plan;
pub mod catalogue;
pub mod edit;
pub mod classify;
pub mod guide;
pub mod text;
pub mod theme;
pub mod layout;
pub mod scene;
pub mod page;
pub mod export;
pub mod file;
pub mod template;
pub mod session;
pub mod report;
pub mod interchange;
pub mod help;
pub mod cli;
#[cfg(feature = "gui")]
pub mod ui;
