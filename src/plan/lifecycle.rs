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
    /// In no step and not in the target: imagined for the year of the vision.
    Envisioned,
}

impl Lifecycle {
    /// Whether the element is there in a view.
    pub fn holds(self, view: View) -> bool {
        match (self, view) {
            (Self::Existing, _) | (Self::Retiring(_), View::Today) => true,
            (Self::Planned(_), View::Target | View::Vision) => true,
            (Self::Planned(_), View::Today) => false,
            (Self::Retiring(_), View::Target | View::Vision) => false,
            (Self::Envisioned, view) => view == View::Vision,
            (Self::Planned(step), View::Step(shown)) => step <= shown,
            (Self::Retiring(step), View::Step(shown)) => step > shown,
        }
    }

    /// The step it names, if it names one.
    pub fn step(self) -> Option<u32> {
        match self {
            Self::Existing | Self::Envisioned => None,
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
    /// As it is imagined for the year of the vision: the target and what is envisioned, without
    /// the channels that will be gone by then.
    Vision,
}

impl View {
    /// The same view of a plan with this last step, where the last step is named as the target.
    #[must_use]
    pub const fn or_target(self, last_step: u32) -> Self {
        match self {
            Self::Step(step) if step > 0 && step >= last_step => Self::Target,
            view => view,
        }
    }
}

/// What is said about a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Its name; may be empty.
    pub name: String,
    /// The day by which it is done.
    pub until: Option<Date>,
}

/// A step that was completed, and the file in which the plan is kept as it stood then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompletedStep {
    /// What the step was called; may be empty.
    pub name: String,
    /// The day.
    pub date: Date,
    /// The name of the file, which lies beside that of the plan; may be empty.
    pub file: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_show_what_is_there() {
        use Lifecycle::{Envisioned, Existing, Planned, Retiring};
        let shown = |lifecycle: Lifecycle| {
            let steps = [0, 1, 2, 9].map(View::Step);
            let [zero, one, two, nine] = steps;
            [View::Today, zero, one, two, nine, View::Target, View::Vision]
                .map(|view| lifecycle.holds(view))
        };
        assert_eq!(shown(Existing), [true; 7]);
        assert_eq!(shown(Planned(2)), [false, false, false, true, true, true, true]);
        assert_eq!(shown(Retiring(2)), [true, true, true, false, false, false, false]);
        assert_eq!(shown(Envisioned), [false, false, false, false, false, false, true]);
    }

    #[test]
    fn availabilities_hold_like_lifecycles() {
        let steps = [1, 2, 3].map(View::Step);
        for view in steps.into_iter().chain([View::Today, View::Target, View::Vision]) {
            assert!(Availability::Yes.holds(view));
            assert!(!Availability::No.holds(view));
            assert_eq!(Availability::From(2).holds(view), Lifecycle::Planned(2).holds(view));
            assert_eq!(Availability::Until(2).holds(view), Lifecycle::Retiring(2).holds(view));
        }
    }
}
