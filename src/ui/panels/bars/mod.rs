//! The bars at the edges of the window and over the canvas: menus, status, search, result,
//! comparison and what was announced. Each shows what the session holds; none changes a plan.

pub mod find_bar;
pub(in crate::ui) mod ladder;
pub mod menu_bar;
pub mod result_bar;
pub mod status_bar;

mod announcement_bar;
pub(super) mod compare_bar;
mod compare_slider;
mod view_switch;
