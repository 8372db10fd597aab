//! Everything that changes the plan.

pub(super) mod align;
pub(super) mod audience_links;
pub(super) mod board;
pub(super) mod bulk_edit;
pub(super) mod clipboard;
pub(super) mod fixes;
pub(super) mod gesture;
pub(super) mod guided_placing;
pub(super) mod journeys;
pub(super) mod limits;
pub(super) mod place_nodes;
pub(super) mod planning;
pub(super) mod roadmap;
pub(super) mod tidy;
pub(super) mod typing;
