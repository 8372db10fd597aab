//! Which kinds of integrations can be proposed at all.

use std::sync::LazyLock;

use super::rank::Rank;
use crate::catalogue;
use crate::catalogue::efforts::Efforts;
use crate::plan::{LinkKind, NodeSort, Relation, ResourceSet};

/// A kind of integration with what it shares.
#[derive(Clone, Copy, Debug)]
pub(in crate::classify) struct Candidate {
    pub kind: LinkKind,
    pub carried: ResourceSet,
    pub rank: Rank,
}

/// The same in the order in which they rank by these efforts.
pub(super) fn ranked(efforts: &Efforts) -> Vec<Candidate> {
    let ranked =
        |one: &Candidate| Candidate { rank: one.rank.with_effort(efforts.link(one.kind)), ..*one };
    let mut kinds: Vec<Candidate> = candidates().iter().map(ranked).collect();
    kinds.sort_by_key(|candidate| candidate.rank);
    kinds
}

/// The kinds that can be proposed, in the order of their ranks: all integrations with the
/// resources of their kind, but never the one that says nothing.
pub(in crate::classify) fn candidates() -> &'static [Candidate] {
    static CANDIDATES: LazyLock<Vec<Candidate>> = LazyLock::new(|| {
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
    });
    &CANDIDATES
}
