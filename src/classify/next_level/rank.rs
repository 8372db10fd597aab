//! Which of two links is better.

use crate::catalogue;
use crate::plan::{Level, LinkKind, ResourceSet};

/// What decides between two links: effort, then transaction first, then the order of the
/// catalogue. Ids decide where these are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::classify) struct Rank {
    pub effort: u32,
    class: u32,
    order: u32,
}

impl Rank {
    /// The same with another effort.
    pub fn with_effort(self, effort: u32) -> Self {
        Self { effort, ..self }
    }

    pub fn link(kind: LinkKind, carried: ResourceSet) -> Self {
        Self { effort: catalogue::link(kind).effort, class: class(carried), order: kind as u32 }
    }
}

/// Of equal effort, what shares the purchase comes before what shares data, and that before what
/// only hands over.
pub(super) fn class(carried: ResourceSet) -> u32 {
    match carried.level() {
        Some(Level::Transaction) => 0,
        Some(Level::Data) => 1,
        Some(Level::HandOver) => 2,
        None => 3,
    }
}
