//! The proposal of least effort for few channels: every choice of channels is tried, cheapest
//! first, and for each the cheapest links and systems are searched for. Where that takes too much,
//! the best that was found until then, or a constructed one that takes less.

use super::addition::Cost;
use super::budget::Budget;
use super::problem::{Aim, Change, Problem, new_channels};
use super::search::{Best, search};
use super::state_space::Task;
use crate::classify::view::Active;
use crate::plan::ChannelKind;

/// More changes of channels that are there than these are not all tried together.
const CHANGES: usize = 14;
/// Two new channels always do: one for a missing side or number, one medium that sells.
const MOST_NEW: usize = 2;

/// Ways that take more than these are not looked at before all that take less were: without a way
/// to compare with, a search goes astray.
const CEILINGS: [u32; 5] = [20, 45, 90, 140, u32::MAX];

/// What it takes to get to a higher model, and whether nothing takes less for certain.
pub(super) fn cheapest(active: &Active, aim: Aim) -> (Option<Cost>, bool) {
    let mut budget = Budget::new();
    let changes = Change::all(active);
    let some = &changes[..changes.len().min(CHANGES)];
    let found = CEILINGS
        .into_iter()
        .find_map(|ceiling| searched(active, aim, some, (ceiling, &mut budget)));
    (found, !budget.is_spent() && changes.len() <= CHANGES)
}

/// The best that is found within a budget.
fn searched(
    active: &Active,
    aim: Aim,
    changes: &[Change],
    (ceiling, budget): (u32, &mut Budget),
) -> Option<Cost> {
    let mut best = Best { ceiling, cost: None };
    let mut choices: Vec<Problem> = Vec::new();
    let base = Problem::of(active);
    let channel_effort = active.topology.efforts.channel();
    for bits in 0..1_u32 << changes.len() {
        let mut problem = base.clone();
        let chosen = changes.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0);
        let mut fits = chosen.map(|(_, change)| problem.change(active, change));
        if fits.all(|fits| fits) {
            choices.push(problem);
        }
    }
    choices.sort_by_key(Problem::effort);
    for count in 0..=MOST_NEW {
        if best.is_hopeless(count as u32 * channel_effort) {
            break;
        }
        for new in chosen_of(&new_channels(), count) {
            for problem in &choices {
                if !budget.spend(1, 40 * problem.channels.len()) {
                    return best.cost;
                }
                if best.is_hopeless(problem.effort() + channel_effort * count as u32) {
                    break;
                }
                if let Some(problem) = with_new(active, problem, &new) {
                    try_goals(active, aim, &problem, budget, &mut best);
                }
            }
        }
    }
    best.cost
}

fn with_new(active: &Active, problem: &Problem, new: &[(ChannelKind, bool)]) -> Option<Problem> {
    let mut problem = problem.clone();
    let added = new.iter().all(|(kind, sells)| problem.add_channel(active, *kind, *sells));
    added.then_some(problem)
}

fn try_goals(active: &Active, aim: Aim, problem: &Problem, budget: &mut Budget, best: &mut Best) {
    for goal in problem.goals(aim) {
        search(Task { active, goal: &goal, problem }, budget, best);
    }
}

/// Every choice of so many, in any number of each, in order.
fn chosen_of<T: Copy>(from: &[T], count: usize) -> Vec<Vec<T>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let with_first = |first: usize| {
        let rest = chosen_of(&from[first..], count - 1);
        rest.into_iter().map(move |rest| [vec![from[first]], rest].concat())
    };
    (0..from.len()).flat_map(with_first).collect()
}
