//! What channels can share.

use serde::{Deserialize, Serialize};

use super::listed;

listed! {
    /// Something that a link carries or a system shares, in the order in which files list it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[expect(missing_docs, reason = "the names are the vocabulary; docs/model.md explains each")]
    pub enum Resource {
        Order,
        Reservation,
        Basket,
        Payment,
        Return,
        Customer,
        Stock,
        Price,
        Product,
        OrderData,
        Content,
        Lead,
    }
}

/// How deep sharing goes (`docs/model.md`, "Resources").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The customer's purchase crosses the channels.
    Transaction,
    /// Only operations share it.
    Data,
    /// Before the purchase.
    HandOver,
}

impl Resource {
    /// How deep sharing it goes.
    pub const fn level(self) -> Level {
        match self {
            Self::Order | Self::Reservation | Self::Basket | Self::Payment | Self::Return => {
                Level::Transaction
            }
            Self::Customer | Self::Stock | Self::Price | Self::Product | Self::OrderData => {
                Level::Data
            }
            Self::Content | Self::Lead => Level::HandOver,
        }
    }
}

/// A set of resources.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceSet(u16);

impl ResourceSet {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// Whether it holds `resource`.
    pub const fn contains(self, resource: Resource) -> bool {
        self.0 & (1 << resource as u16) != 0
    }

    /// The set with `resource` added.
    #[must_use]
    pub const fn with(self, resource: Resource) -> Self {
        Self(self.0 | (1 << resource as u16))
    }

    /// The set with `resource` taken out.
    #[must_use]
    pub const fn without(self, resource: Resource) -> Self {
        Self(self.0 & !(1 << resource as u16))
    }

    /// What both sets hold.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether it holds nothing.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What it holds, in order.
    pub fn iter(self) -> impl Iterator<Item = Resource> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let first = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            Resource::ALL.get(first).copied()
        })
    }

    /// How many it holds.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The deepest level at which it shares anything.
    pub fn level(self) -> Option<Level> {
        self.iter().map(Resource::level).min()
    }
}

impl FromIterator<Resource> for ResourceSet {
    fn from_iter<I: IntoIterator<Item = Resource>>(resources: I) -> Self {
        resources.into_iter().fold(Self::NONE, Self::with)
    }
}

impl std::fmt::Debug for ResourceSet {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}
