//! What the tables need to know of the links, measures and steps of a plan, read once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalogue::efforts::Efforts;
use crate::classify::roadmap::cards;
use crate::language::Language;
use crate::plan::{Answer, Availability, Body, Id, Node, Plan, Relation};
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
    /// What takes how long where the plan does not say.
    pub(super) efforts: Arc<Efforts>,
}

impl Inventory {
    /// Reads a plan.
    pub fn of(plan: &Plan, efforts: &Arc<Efforts>) -> Self {
        let efforts = Arc::clone(efforts);
        let mut inventory = Self { last_step: plan.last_step(), efforts, ..Self::default() };
        for placed in cards(plan, &inventory.efforts) {
            if let Some(step) = placed.step {
                inventory.steps.entry(step).or_default().0 += placed.effort.total();
            }
        }
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
        }
        for node in plan.nodes.values() {
            inventory.count_node(node);
        }
        for link in plan.links.values() {
            inventory.count(link.lifecycle.step());
        }
        inventory
    }

    fn count(&mut self, step: Option<u32>) {
        if let Some(step) = step {
            self.steps.entry(step).or_default().1 += 1;
        }
    }

    fn count_node(&mut self, node: &Node) {
        self.count(node.lifecycle.step());
        let Body::Channel(channel) = &node.body else { return };
        let answers = channel.expectations.answers().into_iter().filter_map(Answer::step);
        let changes = channel.availabilities().filter_map(Availability::step);
        let mut steps: Vec<u32> = changes.chain(answers).collect();
        steps.sort_unstable();
        steps.dedup();
        steps.retain(|step| Some(*step) != node.lifecycle.step());
        for step in steps {
            self.steps.entry(step).or_default().1 += 1;
        }
    }

    /// Whether it counts with these efforts.
    pub fn counts_with(&self, efforts: &Arc<Efforts>) -> bool {
        Arc::ptr_eq(&self.efforts, efforts)
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
