//! Proposals that take a single addition: the first seller, the second, and the first link that
//! interlocks two. They are exact at any size: whatever else would do takes more.

use std::collections::{BTreeMap, BTreeSet};

use super::addition::{Addition, fresh_id};
use super::candidates::candidates;
use super::problem::{ChannelKey, key_of, new_key};
use crate::catalogue::{self, End};
use crate::classify::evidence::interlocking;
use crate::classify::sharing::Sharing;
use crate::classify::view::Active;
use crate::plan::{ChannelKind, Id, Level, LinkKind, Resource};

/// A further channel that sells and counts separately from those that do: one that only informs
/// today, else a new one.
pub(super) fn another_seller(active: &Active) -> Vec<Addition> {
    let sold: BTreeSet<u32> = active.sellers().map(|seller| active.channels[seller].key).collect();
    let begins = active
        .informers()
        .filter(|informer| !sold.contains(&active.channels[*informer].key))
        .min_by_key(|informer| (active.topology.channels[*informer].kind, *informer));
    if let Some(informer) = begins {
        return vec![Addition::Sells { node: active.id(informer).clone() }];
    }
    let sold: BTreeSet<ChannelKey> =
        active.sellers().map(|seller| key_of(active, seller)).collect();
    let channels = catalogue::catalogue().channels.iter();
    let mut kinds = channels.filter(|(_, entry)| entry.sells).map(|(kind, _)| *kind);
    let id =
        |kind: ChannelKind| fresh_id(&active.topology.plan, &format!("{kind:?}"), &BTreeSet::new());
    let kind = kinds.find(|kind| !sold.contains(&new_key(*kind, &id(*kind))));
    kind.map(|kind| Addition::AddChannel { id: id(kind), kind }).into_iter().collect()
}

/// The cheapest link that interlocks two selling channels that count separately. No link before
/// the purchase helps here, so one link is enough: each that helps at all does it alone.
pub(super) fn interlocking_link(active: &Active) -> Option<Vec<Addition>> {
    let uses = interlocking_use(active);
    let uses_effort = catalogue::link(LinkKind::Uses).effort;
    let integration = candidates().into_iter().find_map(|candidate| {
        let helps = !candidate.carried.intersection(interlocking()).is_empty();
        let pair = if helps { fitting_pair(active, candidate.kind) } else { None };
        let link = pair.map(|(from, to)| Addition::Link { kind: candidate.kind, from, to });
        link.map(|link| (candidate.rank.effort, link))
    });
    let link = match (integration, uses) {
        (Some((effort, link)), uses) if effort <= uses_effort || uses.is_none() => Some(link),
        (_, uses) => uses,
    };
    link.map(|link| vec![link])
}

/// The first pair of selling channels, by their ids, that count separately and for which an
/// integration of this kind is meant.
fn fitting_pair(active: &Active, kind: LinkKind) -> Option<(Id, Id)> {
    // Of each kind of channel the first seller and the first with another key are enough.
    let mut firsts: BTreeMap<ChannelKind, Vec<usize>> = BTreeMap::new();
    for seller in active.sellers() {
        let first = firsts.entry(active.topology.channels[seller].kind).or_default();
        let key = |channel: usize| active.channels[channel].key;
        if first.len() < 2 && first.iter().all(|other| key(*other) != key(seller)) {
            first.push(seller);
        }
    }
    let end = |kind| End { kind, sells: true };
    active.sellers().find_map(|from| {
        let from_kind = active.topology.channels[from].kind;
        let others =
            firsts.iter().filter(|(to, _)| catalogue::fits(kind, end(from_kind), end(**to)));
        let others = others.flat_map(|(_, first)| first);
        let different = |to: &&usize| active.channels[**to].key != active.channels[from].key;
        let to = others.filter(different).min()?;
        Some((active.id(from).clone(), active.id(*to).clone()))
    })
}

/// A link to a system through which the channel then interlocks with another.
fn interlocking_use(active: &Active) -> Option<Addition> {
    let sharing = Sharing::new(active);
    // Up to two different keys at each hub decide whether one more channel interlocks there.
    let mut keys: Vec<[Option<u32>; 2]> = vec![[None; 2]; sharing.hub_count()];
    for join in active.uses() {
        let channel = active.channels[join.from as usize];
        if channel.sells {
            for resource in join.carried.iter() {
                let known = &mut keys[sharing.hub(resource, join.to)];
                match known {
                    [None, _] => known[0] = Some(channel.key),
                    [Some(first), None] if *first != channel.key => known[1] = Some(channel.key),
                    _ => {}
                }
            }
        }
    }
    let interlocks = |system: usize, resource: Resource, key: u32| {
        let known = keys[sharing.hub(resource, system as u32)];
        known.into_iter().flatten().any(|known| known != key)
    };
    let systems = &active.topology.systems;
    let active_systems = || (0..systems.len()).filter(|system| active.systems[*system]);
    // Transaction first: by what the link as a whole carries.
    let deepest = [Some(Level::Transaction), Some(Level::Data)];
    deepest.into_iter().find_map(|level| {
        let shared = |system: usize| systems[system].shares.intersection(interlocking());
        let of_level = |system: &usize| systems[*system].shares.level() == level;
        let used: Vec<usize> = active_systems()
            .filter(of_level)
            .filter(|system| {
                let hubs = shared(*system);
                hubs.iter().any(|one| keys[sharing.hub(one, *system as u32)][0].is_some())
            })
            .collect();
        active.sellers().find_map(|seller| {
            let key = active.channels[seller].key;
            let helps = |system: &&usize| {
                shared(**system).iter().any(|resource| interlocks(**system, resource, key))
            };
            let system = used.iter().find(helps)?;
            Some(Addition::Link {
                kind: LinkKind::Uses,
                from: active.id(seller).clone(),
                to: active.topology.system_ids[*system].clone(),
            })
        })
    })
}
