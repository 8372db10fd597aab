//! What the rules ask about a plan in a view, and how it is found out.

use super::sharing::{Sharing, resources_of};
use super::view::Active;
use crate::catalogue::Side;
use crate::plan::{Level, Resource, ResourceSet};

/// Everything that the rules ask about a plan in a view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// How many selling channels there are, not counting those that count once with another.
    pub selling_keys: usize,
    /// The same over all channels.
    pub keys: usize,
    /// Whether two selling channels that count separately share the purchase or data.
    pub interlocks: bool,
    /// Whether a selling channel is met on a screen.
    pub sells_online: bool,
    /// Whether a selling channel is met in the world.
    pub sells_offline: bool,
    /// Whether a selling channel is by nature a medium.
    pub sells_through_touchpoint: bool,
    /// Whether every channel sells.
    pub all_sell: bool,
    /// Whether every channel that only informs shares something with one that sells.
    pub all_attached: bool,
    /// Whether all selling channels are joined by sharing the purchase.
    pub full_interaction: bool,
    /// Whether they are joined by sharing customers, by sharing stock and by sharing prices.
    pub full_integration: bool,
}

/// The resources whose sharing interlocks channels: purchase and data.
pub(super) fn interlocking() -> ResourceSet {
    resources_of(&[Level::Transaction, Level::Data])
}

/// What full integration shares.
pub(super) const INTEGRATION: [Resource; 3] =
    [Resource::Customer, Resource::Stock, Resource::Price];

/// Looks at everything that the rules ask.
pub(super) fn evidence(sharing: &Sharing, attached: &[bool]) -> Evidence {
    joined(channels_there(sharing.active), sharing, attached)
}

/// What follows from the channels alone.
pub(super) fn channels_there(active: &Active) -> Evidence {
    let sold = |test: &dyn Fn(usize) -> bool| active.sellers().any(test);
    let facts = |seller: usize| &active.topology.channels[seller];
    Evidence {
        selling_keys: count_keys(active, |channel| active.channels[channel].sells),
        keys: count_keys(active, |channel| active.channels[channel].active),
        sells_online: sold(&|seller| facts(seller).side == Side::Online),
        sells_offline: sold(&|seller| facts(seller).side == Side::Offline),
        sells_through_touchpoint: sold(&|seller| facts(seller).touchpoint),
        all_sell: active.channels.iter().all(|channel| channel.active == channel.sells),
        ..Evidence::default()
    }
}

/// Adds what follows from what joins them.
pub(super) fn joined(channels: Evidence, sharing: &Sharing, attached: &[bool]) -> Evidence {
    let connected = |resources| sharing.joins_all_sellers(resources);
    Evidence {
        interlocks: sharing.interlocks(interlocking()),
        all_attached: sharing.active.informers().all(|informer| attached[informer]),
        full_interaction: connected(resources_of(&[Level::Transaction])),
        full_integration: INTEGRATION
            .into_iter()
            .all(|resource| connected(ResourceSet::NONE.with(resource))),
        ..channels
    }
}

fn count_keys(active: &Active, counted: impl Fn(usize) -> bool) -> usize {
    let mut seen = vec![false; active.topology.identities.len() * 4];
    let channels = active.channels.iter().enumerate().filter(|(index, _)| counted(*index));
    channels
        .filter(|(_, channel)| !std::mem::replace(&mut seen[channel.key as usize], true))
        .count()
}
