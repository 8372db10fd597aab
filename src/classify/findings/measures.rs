//! Whether somebody sees to what is to be done, and whether what fits poorly is seen to.

use std::collections::BTreeSet;

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Subject};
use crate::language::texts;
use crate::plan::{Body, Fit, Id, Lifecycle, Measure, MeasureStatus, NodeSort, View};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 5] = [
    FindingRule {
        id: "poor-fit-without-measure",
        severity: Severity::Hint,
        message: texts::findings::POOR_FIT_WITHOUT_MEASURE,
        remedy: texts::findings::POOR_FIT_WITHOUT_MEASURE_REMEDY,
        subject: Subject::Measures,
        check: poor_fit_without_measure,
    },
    FindingRule {
        id: "fit-not-rated",
        severity: Severity::Hint,
        message: texts::findings::FIT_NOT_RATED,
        remedy: texts::findings::FIT_NOT_RATED_REMEDY,
        subject: Subject::Fit,
        check: fit_not_rated,
    },
    FindingRule {
        id: "measure-about-gone",
        severity: Severity::Warning,
        message: texts::findings::ABOUT_WHAT_IS_GONE,
        remedy: texts::findings::ABOUT_WHAT_IS_GONE_REMEDY,
        subject: Subject::Drawing,
        check: about_what_is_gone,
    },
    FindingRule {
        id: "measure-without-step",
        severity: Severity::Hint,
        message: texts::findings::WITHOUT_STEP,
        remedy: texts::findings::WITHOUT_STEP_REMEDY,
        subject: Subject::Drawing,
        check: without_step,
    },
    FindingRule {
        id: "measure-without-owner",
        severity: Severity::Hint,
        message: texts::findings::WITHOUT_OWNER,
        remedy: texts::findings::WITHOUT_OWNER_REMEDY,
        subject: Subject::Drawing,
        check: without_owner,
    },
];

impl<'a> Checking<'a> {
    /// The measures that are neither done nor dropped.
    fn to_do(&self) -> impl Iterator<Item = (&'a Id, &'a Measure)> {
        let measures = self.plan.measures.iter().map(|(id, measure)| (id, &**measure));
        measures.filter(|(_, measure)| {
            matches!(measure.status, MeasureStatus::Open | MeasureStatus::Doing)
        })
    }
}

/// Measures for which nobody answers.
fn without_owner(checking: &Checking) -> Vec<Noticed> {
    let ownerless = checking.to_do().filter(|(_, measure)| measure.owner.trim().is_empty());
    ownerless.map(titled).collect()
}

/// Measures that are in no step, while the plan has steps.
fn without_step(checking: &Checking) -> Vec<Noticed> {
    let has_steps = checking.plan.last_step() > 0;
    let open = checking.to_do().filter(|(_, measure)| has_steps && measure.step.is_none());
    open.map(titled).collect()
}

/// Measures about nodes that are gone by the step in which they are done.
fn about_what_is_gone(checking: &Checking) -> Vec<Noticed> {
    let plan = checking.plan;
    let mut noticed = Vec::new();
    for (id, measure) in checking.to_do() {
        let Some(step) = measure.step else { continue };
        let gone = measure.about.iter().find(|about| {
            let node = plan.nodes.get(*about).map(|node| node.lifecycle);
            // In the step in which it goes, a measure may see to its end.
            matches!(node, Some(Lifecycle::Retiring(goes)) if goes < step)
        });
        let Some(gone) = gone else { continue };
        let values = [Value::Verbatim(title(measure)), Value::name(gone), Value::verbatim(&step)];
        noticed.push(Noticed::in_measure(id, measure).saying(values));
    }
    noticed
}

/// Activities that fit poorly and stay, and about which no measure is.
fn poor_fit_without_measure(checking: &Checking) -> Vec<Noticed> {
    let seen_to: BTreeSet<&Id> = checking.to_do().flat_map(|(_, measure)| &measure.about).collect();
    let poor = checking.nodes(NodeSort::Activity).filter(|(id, node)| {
        let is_poor = matches!(&node.body, Body::Activity(activity) if activity.fit == Fit::Poor);
        is_poor && node.lifecycle == Lifecycle::Existing && !seen_to.contains(id)
    });
    poor.map(|(id, _)| Noticed::named(id)).collect()
}

/// Systems of today whose fit nobody rated, while at least half of the others are rated.
fn fit_not_rated(checking: &Checking) -> Vec<Noticed> {
    let systems: Vec<(&Id, Fit)> = checking
        .plan
        .nodes
        .iter()
        .filter(|(_, node)| node.is_in(View::Today))
        .filter_map(|(id, node)| match &node.body {
            Body::System(system) => Some((id, system.fit)),
            _ => None,
        })
        .collect();
    let unrated: Vec<&Id> =
        systems.iter().filter(|(_, fit)| *fit == Fit::Unknown).map(|(id, _)| *id).collect();
    if 2 * unrated.len() > systems.len() {
        return Vec::new();
    }
    unrated.into_iter().map(Noticed::named).collect()
}

/// A measure of which the message says what it is called.
fn titled((id, measure): (&Id, &Measure)) -> Noticed {
    Noticed::in_measure(id, measure).saying([Value::Verbatim(title(measure))])
}

/// What a measure is called, as far as a sentence has room for it.
fn title(measure: &Measure) -> String {
    const MOST: usize = 60;
    let title = measure.title.trim();
    match title.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title.to_owned(),
    }
}
