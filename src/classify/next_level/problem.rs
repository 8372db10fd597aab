//! The channels of a proposal: those that are there, some of which may begin to sell, and new
//! ones. Links and systems are found for each problem by itself.

use std::collections::BTreeSet;

use super::addition::{Addition, fresh_id};
use super::rank::Rank;
use crate::catalogue::{self, End, Side};
use crate::classify::topology::{OperatorKey, operator_key};
use crate::classify::view::{Active, market_bits};
use crate::plan::{Body, ChannelKind, Id, Model, View};

/// Equal for channels that count once.
pub(super) type ChannelKey = (ChannelKind, OperatorKey, u32);

/// The key of a channel of the plan.
pub(super) fn key_of(active: &Active, channel: usize) -> ChannelKey {
    let kind = active.topology.channels[channel].kind;
    let operator = active.topology.plan.channel(active.id(channel));
    let operator =
        operator.map_or(OperatorKey::Own, |found| operator_key(found, active.id(channel)));
    (kind, operator, active.channels[channel].markets)
}

/// The key of a new channel.
pub(super) fn new_key(kind: ChannelKind, id: &Id) -> ChannelKey {
    let Body::Channel(channel) = catalogue::fresh_channel(kind, Default::default()) else {
        unreachable!("a fresh channel is a channel")
    };
    (kind, operator_key(&channel, id), market_bits(channel.markets, View::Today))
}

/// A channel in a problem.
#[derive(Clone, Debug)]
pub(super) struct ProblemChannel {
    pub id: Id,
    /// Its index in the topology, if it is not new.
    pub existing: Option<usize>,
    pub end: End,
    key: ChannelKey,
}

/// A choice of channels with what it takes.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub channels: Vec<ProblemChannel>,
    pub rank: Rank,
    pub additions: Vec<Addition>,
}

impl Problem {
    /// The active channels as they are.
    pub fn of(active: &Active) -> Self {
        let there = (0..active.channels.len()).filter(|index| active.channels[*index].active);
        let channels = there.map(|index| ProblemChannel {
            id: active.id(index).clone(),
            existing: Some(index),
            end: End {
                kind: active.topology.channels[index].kind,
                sells: active.channels[index].sells,
            },
            key: key_of(active, index),
        });
        Self { channels: channels.collect(), rank: Rank::default(), additions: Vec::new() }
    }

    /// Lets a channel begin to sell.
    pub fn begin_to_sell(&mut self, channel: usize) {
        let channel = &mut self.channels[channel];
        channel.end.sells = true;
        self.rank = self.rank + Rank::sells(channel.end.kind);
        self.additions.push(Addition::Sells { node: channel.id.clone() });
    }

    /// Adds a channel.
    pub fn add_channel(&mut self, active: &Active, kind: ChannelKind, sells: bool) {
        let taken: BTreeSet<Id> = self.channels.iter().map(|channel| channel.id.clone()).collect();
        let id = fresh_id(&active.topology.plan, &format!("{kind:?}"), &taken);
        let by_default = catalogue::channel(kind).sells;
        self.rank = self.rank + Rank::channel(kind);
        self.additions.push(Addition::AddChannel { id: id.clone(), kind });
        let key = new_key(kind, &id);
        let end = End { kind, sells: by_default };
        self.channels.push(ProblemChannel { id, existing: None, end, key });
        if sells && !by_default {
            self.begin_to_sell(self.channels.len() - 1);
        }
    }

    /// Whether the channels allow a higher model than this, once everything is linked that has
    /// to be.
    pub fn allows_more_than(&self, model: Model) -> bool {
        let mut sellers = self.channels.iter().filter(|channel| channel.end.sells);
        let sold = |side: Side| {
            let mut sellers = self.channels.iter().filter(|channel| channel.end.sells);
            sellers.any(|channel| catalogue::channel(channel.end.kind).side == side)
        };
        let keys: BTreeSet<&ChannelKey> =
            self.channels.iter().map(|channel| &channel.key).collect();
        let omnichannel = keys.len() >= 3 && sold(Side::Online) && sold(Side::Offline);
        let touchpoint = sellers.any(|channel| catalogue::channel(channel.end.kind).touchpoint);
        let everything_sells = self.channels.iter().all(|channel| channel.end.sells);
        omnichannel && (model < Model::Omnichannel || (touchpoint && everything_sells))
    }
}

/// What a new channel can be: its kind and whether it sells, which costs more where its kind
/// only informs.
pub(super) fn new_channels() -> Vec<(ChannelKind, bool)> {
    let channels = catalogue::catalogue().channels.iter();
    let choices = channels.flat_map(|(kind, entry)| {
        let begins = (!entry.sells).then_some((*kind, true));
        std::iter::once((*kind, entry.sells)).chain(begins)
    });
    choices.collect()
}
