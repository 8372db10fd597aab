//! What it takes to reach a higher model (`docs/model.md`, "The next level").
//!
//! A proposal is a set of additions of least effort, none of which can be left out, for the plan or
//! for one of its markets. It is exact up to six active channels, as far as a bounded search comes;
//! above, it is found by construction.

mod addition;
mod attachment;
mod blocked;
mod branch_and_bound;
mod budget;
mod candidates;
mod direct;
mod goal;
mod greedy;
mod items;
mod out_of_reach;
mod problem;
mod rank;
mod search;
mod state_space;

pub use addition::{Addition, new_channel, with_additions};
pub use blocked::blocking;
pub(super) use candidates::candidates;
pub(super) use rank::Rank;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::effort::Effort;
use super::view::Active;
use super::{Classification, classify};
use crate::plan::{Availability, Id, Model, Plan, View};
use addition::{Cost, effort_of};
use problem::Aim;

/// Up to this many active channels a proposal is of least effort whatever the model: the choices of
/// channels that begin to sell double with each.
pub const EXACT_CHANNELS: usize = 6;

/// A way to a higher model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The model that it reaches; may be more than one level up.
    pub model: Model,
    /// What it takes altogether, in person-days.
    pub effort: u32,
    /// Whether nothing takes less for certain: not where there are so many channels or systems
    /// that not everything was tried.
    pub exact: bool,
    /// What is to be added, in an order in which it can be: later additions may use the ids of
    /// earlier ones.
    pub additions: Vec<Addition>,
}

impl Proposal {
    /// What it takes, as a range.
    pub fn range(&self) -> Effort {
        Effort::usual(self.effort)
    }
}

/// The cheapest way to a higher model than a plan has in a view; `None` at the highest, and where
/// nothing that may be proposed reaches one.
pub fn next_level(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Option<Proposal> {
    next_level_of(&classify(plan, view, excluded))
}

/// The same for a plan that is classified already, or for one of its markets.
pub fn next_level_of(found: &Classification) -> Option<Proposal> {
    if found.model == Model::Everywhere {
        return None;
    }
    let aim = Aim { level: found.model, market: found.market };
    let whole = whole(found);
    if out_of_reach::is_in_the_way(&whole, aim) {
        return None;
    }
    let count = found.channels.len() + found.resold.len();
    let (additions, exact) = match count <= EXACT_CHANNELS && whole.market.is_none() {
        true => few(&whole, aim)?,
        false => (many(&whole, aim)?, false),
    };
    let additions = match ends_something(&whole) || begins_to_sell(&additions) {
        // What is to end counts as absent where it might be used, and yet it is there in the view:
        // to begin it anew may be more than it takes; and what begins to sell may spare a link.
        true => greedy::pruned(&whole, aim, additions),
        false => additions,
    };
    let reached = greedy::model_of(&greedy::extended(&whole, &additions), aim);
    (reached > found.model).then(|| Proposal {
        model: reached,
        effort: effort_of(&additions, &whole.topology.efforts),
        exact,
        additions,
    })
}

/// Whether a sale or a market of a channel is to end.
fn ends_something(whole: &Active) -> bool {
    let ends = |availability: Availability| matches!(availability, Availability::Until(_));
    let channels = whole.topology.channels.iter();
    channels.into_iter().any(|channel| {
        ends(channel.sells) || ends(channel.markets.b2b) || ends(channel.markets.b2c)
    })
}

/// Whether a channel is to begin to sell.
fn begins_to_sell(additions: &[Addition]) -> bool {
    additions.iter().any(|addition| matches!(addition, Addition::Sells { .. }))
}

/// The view with the channels of all markets: what serves one may open to another.
fn whole(found: &Classification) -> Active {
    let active = &found.active;
    match found.market {
        None => Active::clone(active),
        Some(_) => Active::new(Arc::clone(&active.topology), active.view, &active.excluded, None),
    }
}

fn few(whole: &Active, aim: Aim) -> Option<(Vec<Addition>, bool)> {
    let (found, exact) = branch_and_bound::cheapest(whole, aim);
    if exact {
        return Some((found?.additions(), true));
    }
    // What is found in the middle of a search may hold more than it needs.
    let found = found.map(|found| greedy::pruned(whole, aim, found.additions()));
    let found = found.into_iter().chain(many(whole, aim));
    let least = found
        .min_by_key(|additions| (effort_of(additions, &whole.topology.efforts), additions.len()))?;
    Some((least, false))
}

fn many(whole: &Active, aim: Aim) -> Option<Vec<Addition>> {
    match aim.level {
        Model::None | Model::Single => direct::another_seller(whole, aim).map(Cost::additions),
        Model::Multichannel => {
            let extended = |additions: &[Addition]| greedy::extended(whole, additions);
            direct::interlocking_link(whole, direct::markets_of(aim))
                .or_else(|| direct::interlocked_by_change(whole, aim, &extended))
                .map(Cost::additions)
        }
        Model::Crosschannel | Model::Omnichannel => greedy::cheapest(whole, aim),
        Model::Everywhere => None,
    }
}
