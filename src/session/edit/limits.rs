//! Keeps what is typed or pasted within what a plan can hold (`docs/file-format.md`, "Limits").

use crate::geometry::GridPoint;
use crate::plan::{
    Availability, Body, Feedback, Lifecycle, Link, MAX_COORDINATE, MAX_DELIVERY_DAYS, MAX_EFFORT,
    MAX_NAME_BYTES, MAX_STEP, MAX_TEXT_BYTES, MAX_YEAR, Measure, Node, Operator, Step, Strategy,
};

/// The first `bytes` bytes of a text, at the end of a letter.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// The nearest place that a plan can hold.
pub(super) fn within_reach(at: GridPoint) -> GridPoint {
    let within = |value: i32| value.clamp(-MAX_COORDINATE, MAX_COORDINATE);
    GridPoint::new(within(at.x), within(at.y))
}

fn limit(text: &mut String, bytes: usize) {
    text.truncate(text.floor_char_boundary(bytes));
}

fn limit_step(step: &mut u32) {
    *step = (*step).clamp(1, MAX_STEP);
}

fn limit_lifecycle(lifecycle: &mut Lifecycle) {
    match lifecycle {
        Lifecycle::Existing => {}
        Lifecycle::Planned(step) | Lifecycle::Retiring(step) => limit_step(step),
    }
}

fn limit_availability(availability: &mut Availability) {
    match availability {
        Availability::Yes | Availability::No => {}
        Availability::From(step) | Availability::Until(step) => limit_step(step),
    }
}

/// Brings a node within the limits.
pub(super) fn node(node: &mut Node) {
    match &mut node.body {
        Body::Channel(channel) => {
            limit(&mut channel.name, MAX_NAME_BYTES);
            if let Operator::Partner(name) = &mut channel.operator {
                limit(name, MAX_NAME_BYTES);
            }
            channel.availabilities_mut().for_each(limit_availability);
            if let Some(days) = &mut channel.expectations.delivery_days {
                *days = (*days).min(MAX_DELIVERY_DAYS);
            }
        }
        Body::Audience(audience) => limit(&mut audience.name, MAX_NAME_BYTES),
        Body::System(system) => {
            limit(&mut system.name, MAX_NAME_BYTES);
            limit(&mut system.hurdle, MAX_TEXT_BYTES);
        }
        Body::Team(team) => limit(&mut team.name, MAX_NAME_BYTES),
        Body::Activity(activity) => {
            limit(&mut activity.name, MAX_NAME_BYTES);
            limit(&mut activity.hurdle, MAX_TEXT_BYTES);
        }
        Body::Note(note) => limit(&mut note.text, MAX_TEXT_BYTES),
        Body::Frame(frame) => limit(&mut frame.title, MAX_NAME_BYTES),
    }
    node.at = within_reach(node.at);
    if let Some(size) = &mut node.size {
        size.width = size.width.clamp(1, MAX_COORDINATE);
        size.height = size.height.clamp(1, MAX_COORDINATE);
    }
    limit_lifecycle(&mut node.lifecycle);
    limit(&mut node.note, MAX_TEXT_BYTES);
    limit_feedback(&mut node.feedback);
}

fn limit_feedback(feedback: &mut [Feedback]) {
    for one in feedback {
        limit(&mut one.text, MAX_TEXT_BYTES);
    }
}

/// Brings a link within the limits.
pub(super) fn link(link: &mut Link) {
    limit(&mut link.label, MAX_NAME_BYTES);
    limit(&mut link.note, MAX_TEXT_BYTES);
    limit_feedback(&mut link.feedback);
    limit_lifecycle(&mut link.lifecycle);
    if let Some(effort) = &mut link.effort {
        *effort = (*effort).min(MAX_EFFORT);
    }
    for bend in &mut link.bends {
        *bend = within_reach(*bend);
    }
}

/// Brings a measure within the limits.
pub(super) fn measure(measure: &mut Measure) {
    limit(&mut measure.title, MAX_NAME_BYTES);
    limit(&mut measure.owner, MAX_NAME_BYTES);
    limit(&mut measure.hurdle, MAX_TEXT_BYTES);
    measure.effort = measure.effort.min(MAX_EFFORT);
    if let Some(step) = &mut measure.step {
        limit_step(step);
    }
}

/// Brings what is said about a step within the limits.
pub(super) fn step(step: &mut Step) {
    limit(&mut step.name, MAX_NAME_BYTES);
}

/// Brings a strategy within the limits.
pub(super) fn strategy(strategy: &mut Strategy) {
    limit(&mut strategy.company, MAX_NAME_BYTES);
    let texts = [&mut strategy.mission, &mut strategy.vision].into_iter();
    let texts = texts.chain(&mut strategy.chances).chain(&mut strategy.risks);
    texts.for_each(|text| limit(text, MAX_TEXT_BYTES));
    for year in [&mut strategy.mission_year, &mut strategy.vision_year].into_iter().flatten() {
        *year = (*year).clamp(1, MAX_YEAR);
    }
    strategy.delivery_target_days = strategy.delivery_target_days.min(MAX_DELIVERY_DAYS);
    for competitor in &mut strategy.competitors {
        limit(&mut competitor.name, MAX_NAME_BYTES);
        limit(&mut competitor.note, MAX_TEXT_BYTES);
    }
}
