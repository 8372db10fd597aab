//! Which of two proposals is better.

use std::iter::Sum;
use std::ops::Add;

use super::addition::{CHANNEL_EFFORT, SELLS_EFFORT};
use crate::catalogue;
use crate::plan::{ChannelKind, Level, LinkKind, ResourceSet, SystemKind};

/// What decides between two proposals: effort, then transaction first, then the order of the
/// catalogue. Ids decide where these are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::classify) struct Rank {
    pub effort: u32,
    class: u32,
    order: u32,
}

impl Rank {
    pub fn link(kind: LinkKind, carried: ResourceSet) -> Self {
        Self { effort: catalogue::link(kind).effort, class: class(carried), order: kind as u32 }
    }

    pub fn system(kind: SystemKind) -> Self {
        let entry = catalogue::system(kind);
        Self { effort: entry.effort, class: class(entry.shares), order: kind as u32 }
    }

    pub fn channel(kind: ChannelKind) -> Self {
        Self { effort: CHANNEL_EFFORT, class: 0, order: kind as u32 }
    }

    pub fn sells(kind: ChannelKind) -> Self {
        Self { effort: SELLS_EFFORT, class: 0, order: kind as u32 }
    }
}

impl Add for Rank {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            effort: self.effort + other.effort,
            class: self.class + other.class,
            order: self.order + other.order,
        }
    }
}

impl Sum for Rank {
    fn sum<I: Iterator<Item = Self>>(ranks: I) -> Self {
        ranks.fold(Self::default(), Add::add)
    }
}

/// Of equal effort, what shares the purchase comes before what shares data, and that before what
/// only hands over.
fn class(carried: ResourceSet) -> u32 {
    match carried.level() {
        Some(Level::Transaction) => 0,
        Some(Level::Data) => 1,
        Some(Level::HandOver) => 2,
        None => 3,
    }
}
