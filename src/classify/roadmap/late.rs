//! What is late on a day: steps whose day is over, and what is still to be done in them.

use crate::plan::{Date, Id, Measure, MeasureStatus, Plan};

/// What is late.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Late {
    /// The steps, in order.
    pub steps: Vec<u32>,
    /// The measures that are still to be done in them, in ascending order.
    pub measures: Vec<Id>,
}

impl Late {
    /// What of a plan is late on a day. A step is on time until its day is over; what is completed
    /// is no step any more.
    pub fn on(plan: &Plan, today: Date) -> Self {
        let steps = plan.steps.iter().filter(|(_, step)| is_over(step.until, today));
        let steps: Vec<u32> = steps.map(|(number, _)| *number).collect();
        if steps.is_empty() {
            return Self::default();
        }
        let measures = plan.measures.iter().filter(|(_, measure)| is_overdue(plan, measure, today));
        Self { measures: measures.map(|(id, _)| id.clone()).collect(), steps }
    }

    /// Whether everything is on time.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}

/// Whether a measure is still to be done in a step whose day is over.
pub fn is_overdue(plan: &Plan, measure: &Measure, today: Date) -> bool {
    let is_to_do = matches!(measure.status, MeasureStatus::Open | MeasureStatus::Doing);
    let step = measure.step.and_then(|step| plan.steps.get(&step));
    is_to_do && step.is_some_and(|step| is_over(step.until, today))
}

fn is_over(until: Option<Date>, today: Date) -> bool {
    until.is_some_and(|until| until < today)
}
