//! Which integrations can be proposed between two channels.

use std::collections::BTreeMap;

use super::Rank;
use crate::catalogue::{self, End};
use crate::plan::{ChannelKind, LinkKind, NodeSort, Relation, ResourceSet};

/// An integration that can be proposed from the first to the second of two ends.
#[derive(Clone, Copy, Debug)]
pub(in crate::classify) struct Offer {
    pub kind: LinkKind,
    pub carried: ResourceSet,
    pub rank: Rank,
}

/// The kinds that can be proposed, in the order of their ranks: all integrations with the
/// resources of their kind, but never the one that says nothing.
pub(in crate::classify) fn kinds() -> Vec<Offer> {
    let integrates = |kind: LinkKind| {
        kind.relation(NodeSort::Channel, NodeSort::Channel) == Some(Relation::Integration)
    };
    let kinds = catalogue::catalogue().links.iter();
    let kinds = kinds.filter(|(kind, _)| integrates(**kind) && **kind != LinkKind::Other);
    let mut kinds: Vec<Offer> = kinds
        .map(|(kind, entry)| Offer {
            kind: *kind,
            carried: entry.shares,
            rank: Rank::link(*kind, entry.shares),
        })
        .collect();
    kinds.sort_by_key(|offer| offer.rank);
    kinds
}

/// What fits between two ends, found once per pair of kinds.
pub(super) struct Offers {
    kinds: Vec<Offer>,
    found: BTreeMap<(ChannelKind, bool, ChannelKind, bool), Vec<Offer>>,
}

impl Offers {
    pub fn new() -> Self {
        Self { kinds: kinds(), found: BTreeMap::new() }
    }

    /// What fits from one to the other, in the order of ranks.
    pub fn between(&mut self, from: End, to: End) -> &[Offer] {
        let kinds = &self.kinds;
        let key = (from.kind, from.sells, to.kind, to.sells);
        self.found.entry(key).or_insert_with(|| {
            let fits = |offer: &&Offer| catalogue::fits(offer.kind, from, to);
            kinds.iter().filter(fits).copied().collect()
        })
    }

    /// The least effort of any integration that carries some of these.
    pub fn least_effort(&self, resources: ResourceSet) -> u32 {
        let carries = |offer: &&Offer| !offer.carried.intersection(resources).is_empty();
        self.kinds.iter().find(carries).map_or(0, |offer| offer.rank.effort)
    }
}
