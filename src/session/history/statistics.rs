//! What is counted in a plan, kept up with it edit by edit: large plans are not counted anew for
//! every frame.

use std::collections::BTreeMap;
use std::sync::Arc;

use imbl::ordmap::DiffItem;

use crate::plan::{Id, Lifecycle, Map, NodeSort, Plan};

/// Counts of the plan that was followed last.
#[derive(Clone, Debug, Default)]
pub(super) struct PlanStatistics {
    plan: Plan,
    /// How many elements name each step as their last.
    steps: BTreeMap<u32, usize>,
    sorts: BTreeMap<NodeSort, usize>,
    /// How many elements are there in the vision and not in the target, or the other way round.
    envisioned: usize,
}

impl PlanStatistics {
    /// Counts another plan; only what differs from the last one is looked at.
    pub fn follow(&mut self, plan: &Plan) {
        let old = std::mem::replace(&mut self.plan, plan.clone());
        let Self { plan, steps, sorts, envisioned } = self;
        changes(&old.nodes, &plan.nodes, |node, is_there| {
            count(steps, node.last_step(), is_there);
            count(sorts, node.sort(), is_there);
            if node.differs_in_vision() {
                *envisioned = if is_there { *envisioned + 1 } else { *envisioned - 1 };
            }
        });
        changes(&old.links, &plan.links, |link, is_there| {
            count(steps, link.lifecycle.step().unwrap_or_default(), is_there);
            if link.lifecycle == Lifecycle::Envisioned {
                *envisioned = if is_there { *envisioned + 1 } else { *envisioned - 1 };
            }
        });
        changes(&old.measures, &plan.measures, |measure, is_there| {
            count(steps, measure.step.unwrap_or_default(), is_there);
        });
    }

    /// The same as [`Plan::last_step`].
    pub fn last_step(&self) -> u32 {
        let used = self.steps.last_key_value().map_or(0, |(step, _)| *step);
        let named = self.plan.steps.get_max().map_or(0, |(step, _)| *step);
        used.max(named).max(self.plan.strategy.last_step())
    }

    /// The same as [`Plan::has_vision`].
    pub fn has_vision(&self) -> bool {
        self.envisioned > 0
    }

    /// How many nodes of a sort there are.
    pub fn nodes_of(&self, sort: NodeSort) -> usize {
        self.sorts.get(&sort).copied().unwrap_or_default()
    }
}

/// Reports everything that is in one of two maps only, and whether it is in the second.
fn changes<T: PartialEq>(
    old: &Map<Id, Arc<T>>,
    new: &Map<Id, Arc<T>>,
    mut report: impl FnMut(&T, bool),
) {
    for change in old.diff(new) {
        match change {
            DiffItem::Add(_, added) => report(added, true),
            DiffItem::Remove(_, removed) => report(removed, false),
            DiffItem::Update { old: (_, before), new: (_, after) } => {
                report(before, false);
                report(after, true);
            }
        }
    }
}

fn count<K: Ord>(counts: &mut BTreeMap<K, usize>, key: K, is_there: bool) {
    if is_there {
        *counts.entry(key).or_default() += 1;
    } else if let Some(count) = counts.get_mut(&key) {
        *count -= 1;
        if *count == 0 {
            counts.remove(&key);
        }
    }
}
