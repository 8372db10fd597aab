//! What mends a break: the link of least effort, or a change of a channel.

use crate::catalogue::efforts::Efforts;
use crate::classify::pairwise_sharing::PairwiseSharing;
use crate::classify::proposable::{Party, integrations, leads, stays};
use crate::classify::{Addition, Classification};
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

    /// What it takes by these efforts, in person-days.
    pub fn effort(&self, efforts: &Efforts) -> u32 {
        match self {
            Self::Add(addition) => addition.effort_by(efforts),
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
        let Some(ends) = self.party(before).zip(self.party(after)) else { return Vec::new() };
        let efforts = self.found.efforts();
        let directed = [(before, after, ends.0, ends.1), (after, before, ends.1, ends.0)];
        let integrations = directed.into_iter().flat_map(|(from, to, first, second)| {
            let kinds = integrations(first, second).into_iter();
            let kinds = kinds.filter(|(_, carried, _)| mends(*carried));
            kinds.map(move |(kind, _, rank)| {
                (rank.with_effort(efforts.link(kind)), (kind, from.clone(), to.clone()))
            })
        });
        let users = [(before, after, ends.0), (after, before, ends.1)].into_iter();
        let users = users.filter(|(.., party)| party.may_use_systems());
        let uses = users.flat_map(|(user, other, _)| {
            let known: Vec<Id> = pairs.systems_of(user).map(|(system, ..)| system).collect();
            let systems = pairs.systems_of(other);
            let systems = systems.filter(move |(system, ..)| !known.contains(system));
            systems.filter_map(move |(system, rank, carried)| {
                let wanted = carried.intersection(needs.useful());
                let leads = self.leads(&system);
                let may = !wanted.intersection(leads).is_empty() && mends(wanted);
                let rank = rank.with_effort(efforts.link(LinkKind::Uses));
                may.then(|| (rank, (LinkKind::Uses, user.clone(), system)))
            })
        });
        let mut found: Vec<_> = integrations.chain(uses).collect();
        found.sort();
        let is_integration = |kind: LinkKind| kind != LinkKind::Uses;
        found.dedup_by(|(_, next), (_, kept)| next.0 == kept.0 && is_integration(next.0));
        let links = found.into_iter();
        links.map(|(_, (kind, from, to))| Remedy::Add(Addition::Link { kind, from, to })).collect()
    }

    fn party(&self, id: &Id) -> Option<Party> {
        Party::in_plan(self.plan, id, self.found.view)
    }

    /// What is kept in a system, if it stays.
    fn leads(&self, id: &Id) -> ResourceSet {
        let stays = self.plan.nodes.get(id).is_some_and(|node| stays(node.lifecycle));
        let system = self.plan.system(id).filter(|_| stays);
        system.map(leads).unwrap_or_default()
    }
}
