//! The window.

pub mod dialogs;
pub mod panels;
pub mod style;
pub mod widgets;
