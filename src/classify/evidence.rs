//! What the rules ask about one market of a plan in a view, and how it is found out.

use super::sharing::{Sharing, resources_of};
use super::view::Active;
use crate::catalogue::Side;
use crate::plan::{Level, Resource, ResourceSet};

/// Everything that the rules ask about the channels that serve one market.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// How many selling channels there are, not counting those that count once with another.
    pub selling_keys: usize,
    /// The same over all channels.
    pub keys: usize,
    /// Whether two selling channels that count separately share the purchase or data.
    pub interlocks: bool,
    /// Whether two of them share the purchase.
    pub crosses: bool,
    /// Whether a selling channel is met on a screen.
    pub sells_online: bool,
    /// Whether customers stand in a selling channel before what they buy.
    pub sells_on_site: bool,
    /// Whether a selling channel is by nature a medium.
    pub sells_through_touchpoint: bool,
    /// Whether every channel sells that can.
    pub all_sell: bool,
    /// Whether every channel that only informs shares something with one that sells.
    pub all_attached: bool,
    /// Whether all selling channels are joined by sharing the purchase; open for fewer than two.
    pub full_interaction: Option<bool>,
    /// Whether they are joined by sharing customers, by sharing stock and by sharing prices; open
    /// for fewer than two.
    pub full_integration: Option<bool>,
}

/// The resources whose sharing interlocks channels: purchase and data.
pub(super) fn interlocking() -> ResourceSet {
    resources_of(&[Level::Transaction, Level::Data])
}

/// The resources with which the purchase crosses channels.
pub(super) fn crossing() -> ResourceSet {
    resources_of(&[Level::Transaction])
}

/// What full integration shares.
pub(super) const INTEGRATION: [Resource; 3] =
    [Resource::Customer, Resource::Stock, Resource::Price];

/// Looks at everything that the rules ask about a view of one market.
pub(super) fn evidence(sharing: &Sharing, attached: &[bool]) -> Evidence {
    joined(channels_there(sharing.active), sharing, attached)
}

/// What follows from the channels alone.
pub(super) fn channels_there(active: &Active) -> Evidence {
    let sold = |test: &dyn Fn(usize) -> bool| active.sellers().any(test);
    let facts = |channel: usize| &active.topology.channels[channel];
    Evidence {
        selling_keys: count_keys(active, |channel| active.channels[channel].sells),
        keys: count_keys(active, |channel| active.channels[channel].counts),
        sells_online: sold(&|seller| facts(seller).side == Side::Online),
        sells_on_site: sold(&|seller| facts(seller).on_site),
        sells_through_touchpoint: sold(&|seller| facts(seller).touchpoint),
        all_sell: active.informers().all(|informer| facts(informer).never_sells),
        ..Evidence::default()
    }
}

/// Adds what follows from what joins them.
pub(super) fn joined(channels: Evidence, sharing: &Sharing, attached: &[bool]) -> Evidence {
    let several = sharing.active.sellers().nth(1).is_some();
    let connected = |resources| sharing.joins_all_sellers(resources);
    let all_data = || INTEGRATION.into_iter().all(|one| connected(ResourceSet::NONE.with(one)));
    let interlocks = sharing.interlocks(interlocking());
    Evidence {
        interlocks,
        crosses: interlocks && sharing.interlocks(crossing()),
        all_attached: sharing.active.informers().all(|informer| attached[informer]),
        full_interaction: several.then(|| connected(crossing())),
        full_integration: several.then(all_data),
        ..channels
    }
}

/// How many of these channels count.
pub(super) fn count_keys(active: &Active, counted: impl Fn(usize) -> bool) -> usize {
    let mut seen = vec![false; active.topology.identities.len()];
    let channels = active.channels.iter().enumerate().filter(|(index, _)| counted(*index));
    channels
        .filter(|(_, channel)| !std::mem::replace(&mut seen[channel.key as usize], true))
        .count()
}
