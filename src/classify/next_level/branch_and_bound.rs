//! The proposal of least effort for few channels: every setting of channels is tried, cheapest
//! first, and for each the cheapest links and systems are searched for. Where that takes too much,
//! the best that was found until then, or a constructed one that takes less.

use super::budget::Effort;
use super::candidates::Offers;
use super::problem::{Setting, new_channels};
use super::search::{Best, Goal, search};
use super::{Addition, CHANNEL_EFFORT, Rank, SELLS_EFFORT, effort_of, greedy};
use crate::catalogue;
use crate::classify::model::interlocking;
use crate::classify::view::Active;
use crate::plan::{LinkKind, Model, Resource};

/// What it takes to get from crosschannel or omnichannel to a higher model, and whether nothing
/// takes less for certain.
pub(super) fn additions(active: &Active, model: Model) -> Option<(Vec<Addition>, bool)> {
    let mut effort = Effort::new();
    let found = searched(active, model, &mut effort);
    if !effort.is_spent() {
        return Some((found?, true));
    }
    // What is found in the middle of a search may hold more than it needs.
    let found = found.map(|found| greedy::pruned(active, model, found));
    let found = found.into_iter().chain(greedy::additions(active, model));
    let least = found.min_by_key(|additions| (effort_of(additions), additions.len()))?;
    Some((least, false))
}

/// The best that is found with an effort.
fn searched(active: &Active, model: Model, effort: &mut Effort) -> Option<Vec<Addition>> {
    let mut offers = Offers::new();
    let mut best: Option<Best> = None;
    // Whatever is new needs a link, so more new channels than these can never pay: the best
    // proposal without them is cheaper than they are alone.
    for count in 0.. {
        let least = least_effort_of_new(&offers, count);
        let hopeless = best.as_ref().is_some_and(|best| best.rank.effort < least);
        if hopeless || count > MOST_NEW {
            break;
        }
        for new in choices(&new_channels(), count) {
            let mut setting = Setting::of(active);
            for (kind, sells) in new {
                setting.add_channel(active, kind, sells);
            }
            try_settings(active, model, &setting, (&mut offers, effort), &mut best);
            if effort.is_spent() {
                return best.map(|best| best.additions);
            }
        }
    }
    best.map(|best| best.additions)
}

/// Two new channels always do: one for a missing side or number, one medium that sells.
const MOST_NEW: usize = 3;

/// The setting as it is and with every choice of channels that begin to sell.
fn try_settings(
    active: &Active,
    model: Model,
    setting: &Setting,
    (offers, effort): (&mut Offers, &mut Effort),
    best: &mut Option<Best>,
) {
    let there = setting.spots.iter().enumerate();
    let informing = there.filter(|(_, spot)| spot.existing.is_some() && !spot.end.sells);
    let informing: Vec<usize> = informing.map(|(index, _)| index).collect();
    let mut choices: Vec<u32> = (0..1 << informing.len()).collect();
    choices.sort_by_key(|choice| choice.count_ones());
    for choice in choices {
        let least = setting.rank.effort
            + SELLS_EFFORT * choice.count_ones()
            + links_of_new(offers, setting);
        if best.as_ref().is_some_and(|best| best.rank.effort < least) {
            continue;
        }
        let mut setting = setting.clone();
        for (bit, spot) in informing.iter().enumerate() {
            if choice & (1 << bit) != 0 {
                setting.begin_to_sell(*spot);
            }
        }
        if setting.allows_more_than(model) {
            for goal in [Goal::Interaction, Goal::Integration] {
                search(active, goal, &setting, (&mut *offers, &mut *effort), best);
            }
        }
    }
}

/// The least that any links of the new channels of a setting take.
fn links_of_new(offers: &Offers, setting: &Setting) -> u32 {
    let joins = least_join(offers);
    let attaches = offers.least_effort(Resource::ALL.into_iter().collect()).min(joins);
    let new = setting.spots.iter().filter(|spot| spot.existing.is_none());
    new.map(|spot| if spot.end.sells { joins } else { attaches }).sum()
}

/// The least that joins a selling channel to another.
fn least_join(offers: &Offers) -> u32 {
    offers.least_effort(interlocking()).min(catalogue::link(LinkKind::Uses).effort)
}

fn least_effort_of_new(offers: &Offers, count: usize) -> u32 {
    let link = offers.least_effort(Resource::ALL.into_iter().collect()).min(least_join(offers));
    count as u32 * (CHANNEL_EFFORT + link)
}

/// Every choice of so many, in any number of each, in order.
fn choices<T: Copy>(from: &[T], count: usize) -> Vec<Vec<T>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let with_first = |first: usize| {
        let rest = choices(&from[first..], count - 1);
        rest.into_iter().map(move |rest| [vec![from[first]], rest].concat())
    };
    (0..from.len()).flat_map(with_first).collect()
}

impl Best {
    /// Whether this is better than what was found so far.
    pub fn replaces(&self, best: &Option<Self>) -> bool {
        let key = |best: &Self| {
            let mut additions = best.additions.clone();
            additions.sort();
            (best.rank, additions)
        };
        best.as_ref().is_none_or(|best| {
            self.rank < best.rank || (self.rank == best.rank && key(self) < key(best))
        })
    }
}

/// A sum of ranks.
pub(super) fn sum(ranks: impl IntoIterator<Item = Rank>) -> Rank {
    ranks.into_iter().fold(Rank::default(), |sum, rank| sum + rank)
}
