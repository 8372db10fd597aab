//! Completing the first step of a plan (`docs/model.md`, "Completing a step"): what was planned for
//! it exists, what was to go is gone, and the later steps move up.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::transaction::Transaction;
use crate::plan::{
    Answer, Availability, Body, Channel, CompletedStep, Expectations, Id, Lifecycle, Link, Measure,
    MeasureStatus, Node, Plan, Seller, Strategy, changed,
};

/// The plan after its first step, which is named among the completed ones. Today is then what that
/// step was, and every later step is what it was under the number before.
pub fn with_first_step_completed(plan: &Plan, completed: CompletedStep) -> Plan {
    let is_last = plan.last_step() <= 1;
    let nodes = plan.nodes.iter().map(|(id, node)| (id, node.lifecycle));
    let links = plan.links.iter().map(|(id, link)| (id, link.lifecycle));
    let gone = nodes.chain(links).filter(|(_, lifecycle)| *lifecycle == Lifecycle::Retiring(1));
    let gone: BTreeSet<Id> = gone.map(|(id, _)| id.clone()).collect();
    let mut transaction = Transaction::new(plan);
    transaction.remove(&gone);
    let (mut plan, _) = transaction.finish();
    plan.nodes = changed(&plan.nodes, |node| node_after(node, is_last));
    plan.links = changed(&plan.links, |link| Link {
        lifecycle: lifecycle_after(link.lifecycle),
        ..Link::clone(link)
    });
    let over = plan.measures.iter().filter(|(_, measure)| is_over(measure));
    let over: Vec<Id> = over.map(|(id, _)| id.clone()).collect();
    for id in &over {
        plan.measures.remove(id);
    }
    // What is left of the last step has none to go on in: it names no step that nobody planned.
    let step_of_measure =
        |step: u32| if is_last && step == 1 { None } else { Some(step_after(step)) };
    plan.measures = changed(&plan.measures, |measure| Measure {
        step: measure.step.and_then(step_of_measure),
        ..Measure::clone(measure)
    });
    plan.strategy = Arc::new(strategy_after(&plan.strategy, is_last));
    let steps = plan.steps.iter().filter(|(step, _)| **step > 1);
    plan.steps = steps.map(|(step, about)| (step - 1, about.clone())).collect();
    Arc::make_mut(&mut plan.completed).push(completed);
    plan
}

/// What is not done in the step stays to be done, in the one that is the first then.
const fn step_after(step: u32) -> u32 {
    if step > 1 { step - 1 } else { step }
}

fn is_over(measure: &Measure) -> bool {
    measure.step == Some(1)
        && matches!(measure.status, MeasureStatus::Done | MeasureStatus::Dropped)
}

fn lifecycle_after(lifecycle: Lifecycle) -> Lifecycle {
    match lifecycle {
        Lifecycle::Planned(1) => Lifecycle::Existing,
        Lifecycle::Planned(step) => Lifecycle::Planned(step_after(step)),
        Lifecycle::Retiring(step) => Lifecycle::Retiring(step_after(step)),
        Lifecycle::Existing | Lifecycle::Envisioned => lifecycle,
    }
}

fn availability_after(availability: Availability) -> Availability {
    match availability {
        Availability::From(1) => Availability::Yes,
        Availability::Until(1) => Availability::No,
        Availability::From(step) => Availability::From(step_after(step)),
        Availability::Until(step) => Availability::Until(step_after(step)),
        Availability::Yes | Availability::No => availability,
    }
}

fn node_after(node: &Node, is_last: bool) -> Node {
    let mut node = Node { lifecycle: lifecycle_after(node.lifecycle), ..node.clone() };
    if let Body::Channel(channel) = &mut node.body {
        channel_after(channel, is_last);
    }
    node
}

fn channel_after(channel: &mut Channel, is_last: bool) {
    for one in channel.availabilities_mut() {
        *one = availability_after(*one);
    }
    match channel.taken_over {
        Some(1) => {
            channel.taken_over = None;
            if let Seller::Reseller(_) = channel.sold_by {
                channel.sold_by = Seller::Own;
            }
        }
        later => channel.taken_over = later.map(step_after),
    }
    expectations_after(&mut channel.expectations, is_last);
}

/// With the last step the target is reached, and what was said of it is so today.
fn expectations_after(expectations: &mut Expectations, is_last: bool) {
    for one in expectations.answers_mut() {
        if let Some(availability) = one.availability() {
            *one = Answer::from(availability_after(availability));
        }
    }
    if is_last && let Some(days) = expectations.delivery_days_target.take() {
        expectations.delivery_days = Some(days);
    }
}

fn strategy_after(strategy: &Strategy, is_last: bool) -> Strategy {
    let mut strategy = strategy.clone();
    for competitor in &mut strategy.competitors {
        expectations_after(&mut competitor.expectations, is_last);
    }
    strategy
}
