//! A plan whose steps have other numbers: only the numbers change.

use std::sync::Arc;

use super::{
    Answer, Availability, Body, Channel, Expectations, Id, Lifecycle, Link, Map, Measure, Node,
    Plan, Strategy,
};

impl Plan {
    /// The plan with every step that it names being another one. Of two steps that become one the
    /// later one gives name and day.
    #[must_use]
    pub fn with_steps(&self, moved: &dyn Fn(u32) -> u32) -> Self {
        let lifecycle = |lifecycle: Lifecycle| match lifecycle {
            Lifecycle::Existing | Lifecycle::Envisioned => lifecycle,
            Lifecycle::Planned(step) => Lifecycle::Planned(moved(step)),
            Lifecycle::Retiring(step) => Lifecycle::Retiring(moved(step)),
        };
        let nodes = changed(&self.nodes, |node| {
            let mut node = Node { lifecycle: lifecycle(node.lifecycle), ..node.clone() };
            if let Body::Channel(channel) = &mut node.body {
                availabilities(channel, moved);
            }
            node
        });
        let links = changed(&self.links, |link| Link {
            lifecycle: lifecycle(link.lifecycle),
            ..link.clone()
        });
        let measures = changed(&self.measures, |measure| Measure {
            step: measure.step.map(moved),
            ..measure.clone()
        });
        let mut strategy = Strategy::clone(&self.strategy);
        for competitor in &mut strategy.competitors {
            answers(&mut competitor.expectations, moved);
        }
        let strategy = match strategy == *self.strategy {
            true => Arc::clone(&self.strategy),
            false => Arc::new(strategy),
        };
        let steps = self.steps.iter().map(|(step, about)| (moved(*step), about.clone())).collect();
        Self { nodes, links, measures, strategy, steps, ..self.clone() }
    }
}

/// The elements as they are after a change, those shared that stay as they were.
pub(crate) fn changed<T: PartialEq>(
    all: &Map<Id, Arc<T>>,
    after: impl Fn(&T) -> T,
) -> Map<Id, Arc<T>> {
    let mut changed = all.clone();
    for (id, before) in all {
        let after = after(before);
        if after != **before {
            changed.insert(id.clone(), Arc::new(after));
        }
    }
    changed
}

fn availabilities(channel: &mut Channel, moved: &dyn Fn(u32) -> u32) {
    for one in channel.availabilities_mut() {
        *one = match *one {
            Availability::From(step) => Availability::From(moved(step)),
            Availability::Until(step) => Availability::Until(moved(step)),
            Availability::Yes | Availability::No => continue,
        };
    }
    channel.taken_over = channel.taken_over.map(moved);
    answers(&mut channel.expectations, moved);
}

fn answers(expectations: &mut Expectations, moved: &dyn Fn(u32) -> u32) {
    for one in expectations.answers_mut() {
        *one = match *one {
            Answer::From(step) => Answer::From(moved(step)),
            Answer::Until(step) => Answer::Until(moved(step)),
            Answer::Yes | Answer::No | Answer::Unknown | Answer::NotApplicable => continue,
        };
    }
}
