//! What mends a break: the link of least effort, or a change of a channel.

use crate::catalogue::{self, End};
use crate::classify::next_level::candidates;
use crate::classify::pairwise_sharing::PairwiseSharing;
use crate::classify::{Addition, Classification, SELLS_EFFORT};
use crate::plan::{Id, LinkKind, Plan, ResourceSet};

use super::Needs;

/// Something after which a break is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Adds a link, or lets a channel sell.
    Add(Addition),
    /// Keeps a channel that was to go.
    Keep(Id),
}

impl Remedy {
    pub(super) const fn sells(node: Id) -> Self {
        Self::Add(Addition::Sells { node })
    }

    /// What it takes, in person-days.
    pub fn effort(&self) -> u32 {
        match self {
            Self::Add(Addition::Sells { .. }) => SELLS_EFFORT,
            Self::Add(addition) => addition.effort(),
            Self::Keep(_) => 0,
        }
    }
}

/// Looks for links in one view.
pub(super) struct Mending<'a> {
    pub plan: &'a Plan,
    pub found: &'a Classification,
}

impl Mending<'_> {
    /// The links after each of which two channels share what is needed, least effort first: an
    /// integration that fits them, or that one uses a system which the other uses already. Of
    /// equal effort the purchase comes first, then the order of the catalogue, then ids. An
    /// integration that fits in both directions is one way, not two.
    pub fn links(
        &self,
        pairs: &PairwiseSharing,
        before: &Id,
        after: &Id,
        needs: Needs,
    ) -> Vec<Remedy> {
        let shared = pairs.shared(before, after);
        let mends =
            |carried: ResourceSet| needs.are_met_by(shared.iter().chain(carried.iter()).collect());
        let Some(ends) = self.end(before).zip(self.end(after)) else { return Vec::new() };
        let directed = [(before, after, ends.0, ends.1), (after, before, ends.1, ends.0)];
        let integrations = candidates().into_iter().flat_map(|candidate| {
            directed.into_iter().filter_map(move |(from, to, first, second)| {
                let fits =
                    mends(candidate.carried) && catalogue::fits(candidate.kind, first, second);
                let link = || (candidate.kind, from.clone(), to.clone());
                fits.then(|| (candidate.rank, link()))
            })
        });
        let uses = [(before, after), (after, before)].into_iter().flat_map(|(user, other)| {
            let known: Vec<Id> = pairs.systems_of(user).map(|(system, ..)| system).collect();
            let systems = pairs.systems_of(other);
            let systems = systems.filter(move |(system, ..)| !known.contains(system));
            systems.filter_map(move |(system, rank, carried)| {
                let wanted = carried.intersection(needs.useful());
                let link = || (LinkKind::Uses, user.clone(), system);
                mends(wanted).then(|| (rank, link()))
            })
        });
        let mut found: Vec<_> = integrations.chain(uses).collect();
        found.sort();
        let is_integration = |kind: LinkKind| kind != LinkKind::Uses;
        found.dedup_by(|(_, next), (_, kept)| next.0 == kept.0 && is_integration(next.0));
        let links = found.into_iter();
        links.map(|(_, (kind, from, to))| Remedy::Add(Addition::Link { kind, from, to })).collect()
    }

    fn end(&self, id: &Id) -> Option<End> {
        let channel = self.plan.channel(id)?;
        let sells = self.found.sellers.binary_search(id).is_ok();
        Some(End { kind: channel.kind, sells })
    }
}
