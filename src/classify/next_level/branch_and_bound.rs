//! The proposal of least effort for few channels: every choice of channels is tried, cheapest
//! first, and for each the cheapest links and systems are searched for. Where that takes too much,
//! the best that was found until then, or a constructed one that takes less.

use super::addition::{Addition, CHANNEL_EFFORT, SELLS_EFFORT, effort_of};
use super::budget::Budget;
use super::candidates::Candidates;
use super::greedy;
use super::problem::{Problem, new_channels};
use super::search::{Best, search};
use super::state_space::{Goal, Task};
use crate::catalogue;
use crate::classify::evidence::interlocking;
use crate::classify::view::Active;
use crate::plan::{LinkKind, Model, Resource};

/// What it takes to get from crosschannel or omnichannel to a higher model, and whether nothing
/// takes less for certain.
pub(super) fn additions(active: &Active, model: Model) -> Option<(Vec<Addition>, bool)> {
    let mut budget = Budget::new();
    let found = searched(active, model, &mut budget);
    if !budget.is_spent() {
        return Some((found?, true));
    }
    // What is found in the middle of a search may hold more than it needs.
    let found = found.map(|found| greedy::pruned(active, model, found));
    let found = found.into_iter().chain(greedy::additions(active, model));
    let least = found.min_by_key(|additions| (effort_of(additions), additions.len()))?;
    Some((least, false))
}

/// The best that is found within a budget.
fn searched(active: &Active, model: Model, budget: &mut Budget) -> Option<Vec<Addition>> {
    let mut candidates = Candidates::new();
    let mut best: Option<Best> = None;
    // Whatever is new needs a link, so more new channels than these can never pay: the best
    // proposal without them is cheaper than they are alone.
    for count in 0.. {
        let least = least_effort_of_new(&candidates, count);
        let hopeless = best.as_ref().is_some_and(|best| best.rank.effort < least);
        if hopeless || count > MOST_NEW {
            break;
        }
        for new in choices(&new_channels(), count) {
            let mut problem = Problem::of(active);
            for (kind, sells) in new {
                problem.add_channel(active, kind, sells);
            }
            try_problems(active, model, &problem, (&mut candidates, budget), &mut best);
            if budget.is_spent() {
                return best.map(|best| best.additions);
            }
        }
    }
    best.map(|best| best.additions)
}

/// Two new channels always do: one for a missing side or number, one medium that sells.
const MOST_NEW: usize = 3;

/// The channels as they are and with every choice of channels that begin to sell.
fn try_problems(
    active: &Active,
    model: Model,
    problem: &Problem,
    (candidates, budget): (&mut Candidates, &mut Budget),
    best: &mut Option<Best>,
) {
    let there = problem.channels.iter().enumerate();
    let informing = there.filter(|(_, channel)| channel.existing.is_some() && !channel.end.sells);
    let informing: Vec<usize> = informing.map(|(index, _)| index).collect();
    let mut choices: Vec<u32> = (0..1 << informing.len()).collect();
    choices.sort_by_key(|choice| choice.count_ones());
    for choice in choices {
        let least = problem.rank.effort
            + SELLS_EFFORT * choice.count_ones()
            + links_of_new(candidates, problem);
        if best.as_ref().is_some_and(|best| best.rank.effort < least) {
            continue;
        }
        let mut problem = problem.clone();
        for (bit, channel) in informing.iter().enumerate() {
            if choice & (1 << bit) != 0 {
                problem.begin_to_sell(*channel);
            }
        }
        if problem.allows_more_than(model) {
            for goal in [Goal::Interaction, Goal::Integration] {
                let task = Task { active, goal, problem: &problem };
                search(task, (&mut *candidates, &mut *budget), best);
            }
        }
    }
}

/// The least that any links of the new channels of a problem take.
fn links_of_new(candidates: &Candidates, problem: &Problem) -> u32 {
    let joins = least_join(candidates);
    let attaches = candidates.least_effort(Resource::ALL.into_iter().collect()).min(joins);
    let new = problem.channels.iter().filter(|channel| channel.existing.is_none());
    new.map(|channel| if channel.end.sells { joins } else { attaches }).sum()
}

/// The least that joins a selling channel to another.
fn least_join(candidates: &Candidates) -> u32 {
    candidates.least_effort(interlocking()).min(catalogue::link(LinkKind::Uses).effort)
}

fn least_effort_of_new(candidates: &Candidates, count: usize) -> u32 {
    let link =
        candidates.least_effort(Resource::ALL.into_iter().collect()).min(least_join(candidates));
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
