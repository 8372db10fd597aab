//! What the tables need to know of the links, measures and steps of a plan, read once.

use std::collections::BTreeMap;

use crate::catalogue;
use crate::classify::{CHANNEL_EFFORT, SELLS_EFFORT};
use crate::language::Language;
use crate::plan::{Availability, Body, Id, Lifecycle, MeasureStatus, Node, Plan, Relation, System};
use crate::session::naming;

/// A plan read for its tables.
#[derive(Clone, Debug, Default)]
pub struct Inventory {
    /// With what each node is linked by use, by being addressed, and by support.
    uses: BTreeMap<Id, Vec<Id>>,
    reaches: BTreeMap<Id, Vec<Id>>,
    supports: BTreeMap<Id, Vec<Id>>,
    /// The measures about each element.
    measures: BTreeMap<Id, Vec<Id>>,
    /// For each step the person-days it takes, and how many elements come, go or change in it.
    steps: BTreeMap<u32, (u64, usize)>,
    last_step: u32,
}

impl Inventory {
    /// Reads a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut inventory = Self { last_step: plan.last_step(), ..Self::default() };
        for link in plan.links.values() {
            let list = match plan.relation(link) {
                Some(Relation::Uses) => &mut inventory.uses,
                Some(Relation::Reaches) => &mut inventory.reaches,
                Some(Relation::Supports) => &mut inventory.supports,
                _ => continue,
            };
            for (end, other) in [(&link.from, &link.to), (&link.to, &link.from)] {
                let ends = list.entry(end.clone()).or_default();
                if !ends.contains(other) {
                    ends.push(other.clone());
                }
            }
        }
        for (id, measure) in &plan.measures {
            for about in &measure.about {
                inventory.measures.entry(about.clone()).or_default().push(id.clone());
            }
            if let Some(step) = measure.step.filter(|_| measure.status != MeasureStatus::Dropped) {
                inventory.steps.entry(step).or_default().0 += u64::from(measure.effort);
            }
        }
        for node in plan.nodes.values() {
            inventory.count_node(node);
        }
        for link in plan.links.values() {
            let effort = match link.lifecycle {
                Lifecycle::Planned(_) => catalogue::effort(plan, link),
                Lifecycle::Existing | Lifecycle::Retiring(_) => 0,
            };
            inventory.count(link.lifecycle.step(), effort);
        }
        inventory
    }

    fn count(&mut self, step: Option<u32>, effort: u32) {
        if let Some(step) = step {
            let (total, elements) = self.steps.entry(step).or_default();
            *total += u64::from(effort);
            *elements += 1;
        }
    }

    fn count_node(&mut self, node: &Node) {
        let effort = match (&node.body, node.lifecycle) {
            (Body::Channel(_), Lifecycle::Planned(_)) => CHANNEL_EFFORT,
            (Body::System(System { kind, .. }), Lifecycle::Planned(_)) => {
                catalogue::system(*kind).effort
            }
            _ => 0,
        };
        self.count(node.lifecycle.step(), effort);
        let Body::Channel(channel) = &node.body else { return };
        if let Availability::From(step) = channel.sells {
            self.steps.entry(step).or_default().0 += u64::from(SELLS_EFFORT);
        }
        let mut steps: Vec<u32> = channel.availabilities().filter_map(Availability::step).collect();
        steps.sort_unstable();
        steps.dedup();
        steps.retain(|step| Some(*step) != node.lifecycle.step());
        for step in steps {
            self.steps.entry(step).or_default().1 += 1;
        }
    }

    /// The highest step that the plan names.
    pub fn last_step(&self) -> u32 {
        self.last_step
    }

    /// The person-days that a step takes.
    pub fn effort_of_step(&self, step: u32) -> u64 {
        self.steps.get(&step).map_or(0, |(effort, _)| *effort)
    }

    /// How many elements come, go or change in a step.
    pub fn elements_of_step(&self, step: u32) -> usize {
        self.steps.get(&step).map_or(0, |(_, elements)| *elements)
    }

    /// The measures about an element.
    pub fn measures_about(&self, id: &Id) -> &[Id] {
        self.measures.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn measures_text(&self, plan: &Plan, id: &Id) -> String {
        let measures = self.measures_about(id).iter().filter_map(|id| plan.measures.get(id));
        measures.map(|measure| measure.title.trim()).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn users_text(&self, plan: &Plan, id: &Id, language: Language) -> String {
        named(plan, self.uses.get(id), language)
    }

    pub(super) fn reached_text(&self, plan: &Plan, id: &Id, language: Language) -> String {
        named(plan, self.reaches.get(id), language)
    }

    pub(super) fn supported_text(&self, plan: &Plan, id: &Id, language: Language) -> String {
        named(plan, self.supports.get(id), language)
    }
}

/// What elements are called, in the order of their names.
fn named(plan: &Plan, ids: Option<&Vec<Id>>, language: Language) -> String {
    let names = ids.into_iter().flatten().map(|id| naming::node(plan, id, language));
    let mut names: Vec<String> = names.collect();
    names.sort_by_cached_key(|name| name.to_lowercase());
    names.join(", ")
}
