//! What a plan adds up to in a view: plan, topology, view, evidence, rule, one after the other.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::axes::{self, Route};
use super::evidence::{Evidence, channels_there, interlocking, joined};
use super::rules::Rule;
use super::sharing::Sharing;
use super::through::Through;
use super::topology::Topology;
use super::view::Active;
use crate::plan::{Id, Market, Model, Plan, View};

/// What a plan is in one view. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Classification {
    /// The view that was classified.
    pub view: View,
    /// The commerce model.
    pub model: Model,
    /// The rule that decided on it.
    pub rule: Rule,
    /// The markets that selling channels serve, in order; empty if that is open.
    pub markets: Vec<Market>,
    /// Whether the company sells by itself or through others.
    pub route: Route,
    /// Through whom it sells, in order.
    pub through: Vec<Through>,
    /// The active channels.
    pub channels: Arc<[Id]>,
    /// The active channels that sell.
    pub sellers: Arc<[Id]>,
    /// The active channels that only inform.
    pub not_selling: Arc<[Id]>,
    /// The active channels that only inform and share nothing with a selling one.
    pub unattached: Arc<[Id]>,
    /// The groups of selling channels that interlock, each sorted, in the order of their first
    /// ids. A channel that interlocks with no other is a group of its own.
    pub islands: Arc<[Vec<Id>]>,
    /// Whether the customer's purchase can cross all selling channels.
    pub full_interaction: bool,
    /// Whether all selling channels share customers, stock and prices.
    pub full_integration: bool,
    /// What else the rules looked at.
    pub evidence: Evidence,
    pub(super) active: Arc<Active>,
}

impl Classification {
    /// What the same plan is in the same view with these excluded instead.
    #[must_use]
    pub fn excluding(&self, excluded: &BTreeSet<Id>) -> Self {
        self.active.topology.classify(self.view, excluded)
    }

    /// What the same plan is in another view, with the same excluded.
    #[must_use]
    pub fn in_view(&self, view: View) -> Self {
        self.active.topology.classify(view, &self.active.excluded)
    }

    /// Whether both are the same result, which one was cloned from the other to tell.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.active, &other.active)
    }
}

/// Classifies a plan in a view, as if the elements excluded were not there.
pub fn classify(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Classification {
    Arc::new(Topology::new(plan)).classify(view, excluded)
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
