//! When things are there: lifecycles, availabilities, steps and views.

use serde::{Deserialize, Serialize};

use super::Date;

/// Whether an element is there today and in the target. Steps count from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lifecycle {
    /// There today, and it stays.
    #[default]
    Existing,
    /// Comes in this step.
    Planned(u32),
    /// There today, gone from this step on.
    Retiring(u32),
}

impl Lifecycle {
    /// Whether the element is there in a view.
    pub fn holds(self, view: View) -> bool {
        match (self, view) {
            (Self::Existing, _) | (Self::Retiring(_), View::Today) => true,
            (Self::Planned(_), View::Target) => true,
            (Self::Planned(_), View::Today) | (Self::Retiring(_), View::Target) => false,
            (Self::Planned(step), View::Step(shown)) => step <= shown,
            (Self::Retiring(step), View::Step(shown)) => step > shown,
        }
    }

    /// The step it names, if it names one.
    pub fn step(self) -> Option<u32> {
        match self {
            Self::Existing => None,
            Self::Planned(step) | Self::Retiring(step) => Some(step),
        }
    }
}

/// Whether a property of an element holds, where that may change over time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Availability {
    /// Always.
    Yes,
    /// Never.
    #[default]
    No,
    /// Not today, but from this step on.
    From(u32),
    /// Today, but no more from this step on.
    Until(u32),
}

impl Availability {
    /// Whether the property holds in a view.
    pub fn holds(self, view: View) -> bool {
        match self {
            Self::Yes => true,
            Self::No => false,
            Self::From(step) => Lifecycle::Planned(step).holds(view),
            Self::Until(step) => Lifecycle::Retiring(step).holds(view),
        }
    }

    /// The step it names, if it names one.
    pub fn step(self) -> Option<u32> {
        match self {
            Self::Yes | Self::No => None,
            Self::From(step) | Self::Until(step) => Some(step),
        }
    }
}

/// A state of the one plan.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum View {
    /// As it is.
    #[default]
    Today,
    /// After this step; step 0 is today, and any step from the last on is the target.
    Step(u32),
    /// As it shall be.
    Target,
}

/// What is said about a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Its name; may be empty.
    pub name: String,
    /// The day by which it is done.
    pub until: Option<Date>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_show_what_is_there() {
        use Lifecycle::{Existing, Planned, Retiring};
        let shown = |lifecycle: Lifecycle| {
            [View::Today, View::Step(0), View::Step(1), View::Step(2), View::Step(9), View::Target]
                .map(|view| lifecycle.holds(view))
        };
        assert_eq!(shown(Existing), [true; 6]);
        assert_eq!(shown(Planned(2)), [false, false, false, true, true, true]);
        assert_eq!(shown(Retiring(2)), [true, true, true, false, false, false]);
    }

    #[test]
    fn availabilities_hold_like_lifecycles() {
        for view in [View::Today, View::Step(1), View::Step(2), View::Step(3), View::Target] {
            assert!(Availability::Yes.holds(view));
            assert!(!Availability::No.holds(view));
            assert_eq!(Availability::From(2).holds(view), Lifecycle::Planned(2).holds(view));
            assert_eq!(Availability::Until(2).holds(view), Lifecycle::Retiring(2).holds(view));
        }
    }
}
