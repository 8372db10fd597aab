//! The panels that are docked under the canvas: the tables of the inventory, and the journeys.

pub mod inventory;
pub mod journeys;
