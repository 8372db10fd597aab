//! Commerce Canvas: a canvas on which a company plans its digital sales; the drawing is the model.
//!
//! The modules stand in layer order: each may use only those above it that `ARCHITECTURE.md`
//! allows, and a test reads the `use` lines against that table. Nothing above `ui` knows a window.

pub mod geometry;
pub mod language;
pub mod plan;
