//! The cheapest way between two places, found by search and not among shapes.
//!
//! A few lines across the area are worth following: past the cards, through the middles of the gaps
//! between them, beside the pieces of other routes, and through the places where the route may end.
//! Their crossings are the places of a maze, in which A* finds the way that costs least. This module
//! knows rectangles and pieces of routes; it does not know whose they are.

mod axis;
mod lines;
mod maze;
mod meeting;
mod walk;

pub(super) use axis::{Axis, along};
pub(super) use lines::{LANE, NARROW, Terrain};
pub(super) use maze::{Doors, Maze};
pub(super) use meeting::{CROWDED, crosses, is_disturbed, lying_on};
pub(super) use walk::{Gate, Way, shortest};
