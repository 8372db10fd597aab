//! Elements of a plan by section and id, whichever plan they are in.

use crate::plan::Id;

/// Where something is in a plan. Nodes and links share their ids; journeys and measures each have
/// ids of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Section {
    Plan,
    Node,
    Link,
    Journey,
    Measure,
}

/// One element of a plan, or the plan itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// What sort of element.
    pub section: Section,
    /// Its id; empty for the plan itself.
    pub id: String,
}

impl Location {
    /// The plan itself: its name, its strategy, its steps and what is set aside.
    pub fn plan() -> Self {
        Self { section: Section::Plan, id: String::new() }
    }

    pub(super) fn of(section: Section, id: &Id) -> Self {
        Self { section, id: id.to_string() }
    }
}
