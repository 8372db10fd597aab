//! What is docked under the canvas: one thing at a time, so that the canvas keeps its room.

use super::edit::journeys::ShownJourneys;
use super::inventory::InventoryLayout;

/// A panel under the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dock {
    /// The tables of the plan.
    Inventory,
    /// The way of customers, stage by stage.
    Journeys,
}

impl Dock {
    /// The one that is open: journeys that are open, too, come back when the inventory is closed.
    pub(super) fn open(inventory: &InventoryLayout, journeys: &ShownJourneys) -> Option<Self> {
        match (inventory.open, journeys.are_open()) {
            (true, _) => Some(Self::Inventory),
            (false, true) => Some(Self::Journeys),
            (false, false) => None,
        }
    }
}
