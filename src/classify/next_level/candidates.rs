//! Which integrations can be proposed between two channels.

use std::collections::BTreeMap;

use super::rank::Rank;
use crate::catalogue::{self, End};
use crate::plan::{ChannelKind, LinkKind, NodeSort, Relation, ResourceSet};

/// An integration that can be proposed from the first to the second of two ends.
#[derive(Clone, Copy, Debug)]
pub(in crate::classify) struct Candidate {
    pub kind: LinkKind,
    pub carried: ResourceSet,
    pub rank: Rank,
}

/// The kinds that can be proposed, in the order of their ranks: all integrations with the
/// resources of their kind, but never the one that says nothing.
pub(in crate::classify) fn candidates() -> Vec<Candidate> {
    let integrates = |kind: LinkKind| {
        kind.relation(NodeSort::Channel, NodeSort::Channel) == Some(Relation::Integration)
    };
    let kinds = catalogue::catalogue().links.iter();
    let kinds = kinds.filter(|(kind, _)| integrates(**kind) && **kind != LinkKind::Other);
    let mut kinds: Vec<Candidate> = kinds
        .map(|(kind, entry)| Candidate {
            kind: *kind,
            carried: entry.shares,
            rank: Rank::link(*kind, entry.shares),
        })
        .collect();
    kinds.sort_by_key(|candidate| candidate.rank);
    kinds
}

/// What fits between two ends, found once per pair of kinds.
pub(super) struct Candidates {
    kinds: Vec<Candidate>,
    found: BTreeMap<(ChannelKind, bool, ChannelKind, bool), Vec<Candidate>>,
}

impl Candidates {
    pub fn new() -> Self {
        Self { kinds: candidates(), found: BTreeMap::new() }
    }

    /// What fits from one to the other, in the order of ranks.
    pub fn between(&mut self, from: End, to: End) -> &[Candidate] {
        let kinds = &self.kinds;
        let key = (from.kind, from.sells, to.kind, to.sells);
        self.found.entry(key).or_insert_with(|| {
            let fits = |candidate: &&Candidate| catalogue::fits(candidate.kind, from, to);
            kinds.iter().filter(fits).copied().collect()
        })
    }

    /// The least effort of any integration that carries some of these.
    pub fn least_effort(&self, resources: ResourceSet) -> u32 {
        let carries =
            |candidate: &&Candidate| !candidate.carried.intersection(resources).is_empty();
        self.kinds.iter().find(carries).map_or(0, |candidate| candidate.rank.effort)
    }
}
