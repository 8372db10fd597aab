//! The limits of the reader, asked of a plan before it is written, and kept where something is
//! typed or pasted: a file that could never be opened again is worse than none.

use thiserror::Error;

use super::form::{Lengths, Written as _};
use super::location::{Location, Section};
use super::schema::{
    WrittenCompleted, WrittenJourney, WrittenLink, WrittenMeasure, WrittenNode, WrittenSetAside,
    WrittenStep, WrittenStrategy,
};
use crate::plan::{
    Link, MAX_ELEMENTS, MAX_NAME_BYTES, MAX_TEXT_BYTES, Measure, Node, Plan, Step, Strategy,
};

/// Why the file of a plan could not be opened again.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TooLarge {
    /// It would be larger than [`MAX_FILE_BYTES`](super::MAX_FILE_BYTES).
    #[error("the file would have {bytes} bytes, more than a plan may have")]
    Bytes {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It would have more than [`MAX_ELEMENTS`] elements, or as many findings set aside.
    #[error("the plan would have {count} elements, more than {MAX_ELEMENTS}")]
    Elements {
        /// How many.
        count: usize,
    },
    /// A name would have more than [`MAX_NAME_BYTES`] bytes.
    #[error("a name of {:?} would have more than {MAX_NAME_BYTES} bytes", location.id)]
    Name {
        /// In what.
        location: Location,
    },
    /// A text would have more than [`MAX_TEXT_BYTES`] bytes.
    #[error("a text of {:?} would have more than {MAX_TEXT_BYTES} bytes", location.id)]
    Text {
        /// In what.
        location: Location,
    },
}

/// Looks at everything but the size of the whole, which only writing shows.
pub(super) fn check(plan: &Plan) -> Result<(), TooLarge> {
    let count = plan.element_count().max(plan.set_aside.len());
    if count > MAX_ELEMENTS {
        return Err(TooLarge::Elements { count });
    }
    let steps = plan.steps.values().map(WrittenStep::lengths);
    let aside = plan.set_aside.iter().map(|(finding, aside)| {
        Lengths { name: 0, text: finding.len() }.and(WrittenSetAside::lengths(aside))
    });
    let name = Lengths { name: plan.name.len(), text: 0 };
    let completed = Vec::<WrittenCompleted<'_>>::lengths(&plan.completed);
    let of_plan = name.and(WrittenStrategy::lengths(&plan.strategy)).and(completed);
    check_lengths(steps.chain(aside).fold(of_plan, Lengths::and), Location::plan)?;
    for (id, node) in &plan.nodes {
        check_lengths(WrittenNode::lengths(node), || Location::of(Section::Node, id))?;
    }
    for (id, link) in &plan.links {
        check_lengths(WrittenLink::lengths(link), || Location::of(Section::Link, id))?;
    }
    for (id, journey) in &plan.journeys {
        check_lengths(WrittenJourney::lengths(journey), || Location::of(Section::Journey, id))?;
    }
    for (id, measure) in &plan.measures {
        check_lengths(WrittenMeasure::lengths(measure), || Location::of(Section::Measure, id))?;
    }
    Ok(())
}

fn check_lengths(lengths: Lengths, location: impl Fn() -> Location) -> Result<(), TooLarge> {
    if lengths.name > MAX_NAME_BYTES {
        return Err(TooLarge::Name { location: location() });
    }
    if lengths.text > MAX_TEXT_BYTES {
        return Err(TooLarge::Text { location: location() });
    }
    Ok(())
}

/// Brings a node within what a file can hold.
pub fn limit_node(node: &mut Node) {
    WrittenNode::limit(node);
}

/// Brings a link within what a file can hold.
pub fn limit_link(link: &mut Link) {
    WrittenLink::limit(link);
}

/// Brings a measure within what a file can hold.
pub fn limit_measure(measure: &mut Measure) {
    WrittenMeasure::limit(measure);
}

/// Brings what is said about a step within what a file can hold.
pub fn limit_step(step: &mut Step) {
    WrittenStep::limit(step);
}

/// Brings a strategy within what a file can hold.
pub fn limit_strategy(strategy: &mut Strategy) {
    WrittenStrategy::limit(strategy);
}
