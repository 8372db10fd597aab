//! What two channels share, asked pair by pair.

use std::collections::BTreeMap;

use super::Classification;
use super::next_level::Rank;
use super::sharing::Sharing;
use crate::plan::{Id, LinkKind, Resource, ResourceSet};

/// Answers what any two active channels of a classified plan share.
#[derive(Clone, Debug)]
pub struct PairwiseSharing<'a> {
    found: &'a Classification,
    /// For each channel the hubs on which it hangs, in ascending order, with their resources.
    hubs: Vec<Vec<(usize, Resource)>>,
    /// What links between two channels carry, the smaller index first.
    direct: BTreeMap<(u32, u32), ResourceSet>,
    /// For each channel those with which a link joins it directly.
    linked: Vec<Vec<u32>>,
}

impl<'a> PairwiseSharing<'a> {
    /// Prepares the answers.
    pub fn new(found: &'a Classification) -> Self {
        let active = &found.active;
        let sharing = Sharing::new(active);
        let mut hubs = vec![Vec::new(); active.channels.len()];
        for join in active.uses() {
            for resource in join.carried.iter() {
                hubs[join.from as usize].push((sharing.hub(resource, join.to), resource));
            }
        }
        for hubs in &mut hubs {
            hubs.sort_unstable();
            hubs.dedup();
        }
        let mut direct: BTreeMap<(u32, u32), ResourceSet> = BTreeMap::new();
        let mut linked = vec![Vec::new(); active.channels.len()];
        for join in active.direct() {
            linked[join.from as usize].push(join.to);
            linked[join.to as usize].push(join.from);
            let pair = (join.from.min(join.to), join.from.max(join.to));
            let known = direct.entry(pair).or_default();
            *known = known.iter().chain(join.carried.iter()).collect();
        }
        Self { found, hubs, direct, linked }
    }

    /// What two channels share; nothing if one is not active, or if they are the same.
    pub fn shared(&self, a: &Id, b: &Id) -> ResourceSet {
        let Some(pair) = self.pair(a, b) else { return ResourceSet::NONE };
        let direct = self.direct.get(&pair).copied().unwrap_or_default();
        direct.iter().chain(self.through_systems(a, b).iter()).collect()
    }

    /// What they share through systems alone.
    pub fn through_systems(&self, a: &Id, b: &Id) -> ResourceSet {
        let Some((a, b)) = self.pair(a, b) else { return ResourceSet::NONE };
        let others = &self.hubs[b as usize];
        let common = self.hubs[a as usize].iter().filter(|hub| others.binary_search(hub).is_ok());
        common.map(|(_, resource)| *resource).collect()
    }

    /// The groups of joined systems through which a channel shares a resource; two channels in one
    /// share it. None for a channel that is not active.
    pub(super) fn hubs(&self, id: &Id, resource: Resource) -> impl Iterator<Item = usize> {
        let index = self.found.active.topology.channel_ids.binary_search(id).ok();
        let active = index.filter(|index| self.found.active.channels[*index].active);
        let hubs = active.map_or(&[][..], |index| &self.hubs[index]);
        hubs.iter().filter(move |(_, of)| *of == resource).map(|(hub, _)| *hub)
    }

    /// The channels with which a link joins a channel directly, whatever it carries.
    pub(super) fn linked_with<'b>(&'b self, id: &Id) -> impl Iterator<Item = &'b Id> {
        let ids = &self.found.active.topology.channel_ids;
        let index = ids.binary_search(id).ok().map(|index| index as u32);
        let linked = index.and_then(|index| self.linked.get(index as usize));
        linked.into_iter().flatten().map(|other| &ids[*other as usize])
    }

    /// The systems that a channel uses, with what another channel that used one of them too
    /// would share with it, and how that compares with other additions.
    pub(super) fn systems_of(&self, id: &Id) -> impl Iterator<Item = (Id, Rank, ResourceSet)> {
        let active = &self.found.active;
        let index = active.topology.channel_ids.binary_search(id).ok();
        let uses = active.uses().filter(move |join| Some(join.from as usize) == index);
        uses.map(move |join| {
            let system = join.to as usize;
            let shares = active.topology.systems[system].shares;
            let rank = Rank::link(LinkKind::Uses, shares);
            (active.topology.system_ids[system].clone(), rank, join.carried.intersection(shares))
        })
    }

    fn pair(&self, a: &Id, b: &Id) -> Option<(u32, u32)> {
        let ids = &self.found.active.topology.channel_ids;
        let there = |id: &Id| {
            let index = ids.binary_search(id).ok()?;
            self.found.active.channels[index].active.then_some(index as u32)
        };
        let (a, b) = (there(a)?, there(b)?);
        (a != b).then_some((a.min(b), a.max(b)))
    }
}
