//! The rules that decide on the commerce model (`docs/model.md`, "The rules").

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use super::share::{Sharing, resources_of};
use super::topology::Topology;
use super::view::Active;
use super::{Classification, axes};
use crate::catalogue::Side;
use crate::plan::{Id, Level, Model, Resource, ResourceSet, View};

/// The rules, by their names in `docs/model.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Nothing sells.
    R1,
    /// One channel sells, or several that count once.
    R2,
    /// No two channels that count separately interlock.
    R3,
    /// All interlock, online and offline.
    R4,
    /// As R4, everything sells, and a touchpoint is among them.
    R5,
    /// Some interlock, not all.
    R6,
}

impl Rule {
    /// The model that the rule decides on.
    pub const fn model(self) -> Model {
        match self {
            Self::R1 => Model::None,
            Self::R2 => Model::Single,
            Self::R3 => Model::Multichannel,
            Self::R4 => Model::Omnichannel,
            Self::R5 => Model::Everywhere,
            Self::R6 => Model::Crosschannel,
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

/// The name of a model in machine-readable results (`docs/command-line.md`).
pub const fn model_code(model: Model) -> &'static str {
    match model {
        Model::None => "none",
        Model::Single => "single",
        Model::Multichannel => "multichannel",
        Model::Crosschannel => "crosschannel",
        Model::Omnichannel => "omnichannel",
        Model::Everywhere => "everywhere",
    }
}

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

impl Evidence {
    /// The first rule that holds, in the order R1, R2, R3, R5, R4, R6.
    pub const fn rule(self) -> Rule {
        if self.selling_keys == 0 {
            Rule::R1
        } else if self.selling_keys == 1 {
            Rule::R2
        } else if !self.interlocks {
            Rule::R3
        } else if !self.is_omnichannel() {
            Rule::R6
        } else if self.all_sell && self.sells_through_touchpoint {
            Rule::R5
        } else {
            Rule::R4
        }
    }

    /// Whether the condition of R4 holds.
    const fn is_omnichannel(self) -> bool {
        self.keys >= 3
            && self.sells_online
            && self.sells_offline
            && self.all_attached
            && (self.full_interaction || self.full_integration)
    }
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
fn channels_there(active: &Active) -> Evidence {
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
fn joined(channels: Evidence, sharing: &Sharing, attached: &[bool]) -> Evidence {
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

impl Topology {
    /// Classifies what was read, as [`super::classify`] does.
    pub fn classify(self: &Arc<Self>, view: View, excluded: &BTreeSet<Id>) -> Classification {
        self.classify_after(view, excluded, None)
    }

    /// The same. `before` is what was found last, to share with it what is the same.
    pub fn classify_after(
        self: &Arc<Self>,
        view: View,
        excluded: &BTreeSet<Id>,
        before: Option<&Classification>,
    ) -> Classification {
        let known = before.map(|before| &*before.active);
        let active = Arc::new(Active::new(Arc::clone(self), view, excluded, known));
        let sharing = Sharing::new(&active);
        let attached = sharing.attached();
        let same = before.filter(|before| {
            Arc::ptr_eq(&before.active.channels, &active.channels)
                && Arc::ptr_eq(&before.active.topology.channel_ids, &self.channel_ids)
        });
        let channels = same.map_or_else(|| channels_there(&active), |before| before.evidence);
        let evidence = joined(channels, &sharing, &attached);
        let ids = |indices: &mut dyn Iterator<Item = usize>| -> Arc<[Id]> {
            indices.map(|index| active.id(index).clone()).collect()
        };
        let shared = |list: fn(&Classification) -> &Arc<[Id]>,
                      indices: &mut dyn Iterator<Item = usize>| {
            same.map_or_else(|| ids(indices), |before| Arc::clone(list(before)))
        };
        let there = &mut (0..active.channels.len()).filter(|index| active.channels[*index].active);
        let loose = active.informers().filter(|informer| !attached[*informer]);
        let markets = axes::markets(&active);
        let through = axes::through(&active);
        let rule = evidence.rule();
        Classification {
            view,
            model: rule.model(),
            rule,
            route: axes::route(&markets, &through),
            markets,
            through,
            channels: shared(|found| &found.channels, there),
            sellers: shared(|found| &found.sellers, &mut active.sellers()),
            not_selling: shared(|found| &found.not_selling, &mut active.informers()),
            unattached: ids(&mut { loose }),
            islands: islands(&sharing),
            full_interaction: evidence.full_interaction,
            full_integration: evidence.full_integration,
            evidence,
            active: Arc::clone(&active),
        }
    }
}

/// The selling channels that interlock, directly or through other selling ones.
fn islands(sharing: &Sharing) -> Arc<[Vec<Id>]> {
    let active = sharing.active;
    let mut components = sharing.seller_components(interlocking());
    let mut places = vec![usize::MAX; active.channels.len()];
    let mut islands: Vec<Vec<Id>> = Vec::new();
    for seller in active.sellers() {
        // The representative has the smallest index, so it is met first.
        let representative = components.find(seller);
        if representative == seller {
            places[seller] = islands.len();
            islands.push(Vec::new());
        }
        islands[places[representative]].push(active.id(seller).clone());
    }
    islands.into()
}
