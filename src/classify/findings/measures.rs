//! Whether somebody sees to what is to be done, and whether what fits poorly is seen to.

use std::collections::BTreeSet;

use super::{Checking, Finding, Severity, Subject};
use crate::language::{Text, texts};
use crate::plan::{Body, Fit, Id, Lifecycle, Measure, MeasureStatus, NodeSort, View};

impl<'a> Checking<'a> {
    /// The measures that are neither done nor dropped.
    fn to_do(&self) -> impl Iterator<Item = (&'a Id, &'a Measure)> {
        let measures = self.plan.measures.iter().map(|(id, measure)| (id, &**measure));
        measures.filter(|(_, measure)| {
            matches!(measure.status, MeasureStatus::Open | MeasureStatus::Doing)
        })
    }

    /// A finding about a measure.
    fn about_measure(
        &self,
        rule: &'static str,
        severity: Severity,
        (id, measure): (&Id, &Measure),
        message: impl Fn(super::Phrases) -> String,
        remedy: Text,
    ) -> Finding {
        let about: Vec<&Id> = measure.about.iter().collect();
        let finding = self.finding(rule, severity, &about, message, remedy);
        let name = format!("{rule}:{id}");
        let set_aside = self.plan.set_aside.contains_key(name.as_str());
        Finding { id: name, set_aside, measure: Some(id.clone()), ..finding }
    }
}

/// Measures for which nobody answers.
pub(super) fn without_owner(checking: &Checking) -> Vec<Finding> {
    let ownerless = checking.to_do().filter(|(_, measure)| measure.owner.trim().is_empty());
    ownerless
        .map(|about| {
            let title = title(about.1);
            let say = |say: super::Phrases| say.with(texts::findings::WITHOUT_OWNER, &[&title]);
            let remedy = texts::findings::WITHOUT_OWNER_REMEDY;
            checking.about_measure("measure-without-owner", Severity::Hint, about, say, remedy)
        })
        .collect()
}

/// Measures that are in no step, while the plan has steps.
pub(super) fn without_step(checking: &Checking) -> Vec<Finding> {
    let has_steps = checking.plan.last_step() > 0;
    let open = checking.to_do().filter(|(_, measure)| has_steps && measure.step.is_none());
    open.map(|about| {
        let title = title(about.1);
        let say = |say: super::Phrases| say.with(texts::findings::WITHOUT_STEP, &[&title]);
        let remedy = texts::findings::WITHOUT_STEP_REMEDY;
        checking.about_measure("measure-without-step", Severity::Hint, about, say, remedy)
    })
    .collect()
}

/// Measures about nodes that are gone by the step in which they are done.
pub(super) fn about_what_is_gone(checking: &Checking) -> Vec<Finding> {
    let plan = checking.plan;
    let mut findings = Vec::new();
    for (id, measure) in checking.to_do() {
        let Some(step) = measure.step else { continue };
        let gone = measure.about.iter().find(|about| {
            let node = plan.nodes.get(*about).map(|node| node.lifecycle);
            // In the step in which it goes, a measure may see to its end.
            matches!(node, Some(Lifecycle::Retiring(goes)) if goes < step)
        });
        let Some(gone) = gone else { continue };
        let title = title(measure);
        let say = |say: super::Phrases| {
            say.with(texts::findings::ABOUT_WHAT_IS_GONE, &[&title, &say.name(gone), &step])
        };
        findings.push(checking.about_measure(
            "measure-about-gone",
            Severity::Warning,
            (id, measure),
            say,
            texts::findings::ABOUT_WHAT_IS_GONE_REMEDY,
        ));
    }
    findings
}

/// Activities that fit poorly and stay, and about which no measure is.
pub(super) fn poor_fit_without_measure(checking: &Checking) -> Vec<Finding> {
    let seen_to: BTreeSet<&Id> = checking.to_do().flat_map(|(_, measure)| &measure.about).collect();
    let texts = (
        texts::findings::POOR_FIT_WITHOUT_MEASURE,
        texts::findings::POOR_FIT_WITHOUT_MEASURE_REMEDY,
    );
    let poor = checking.nodes(NodeSort::Activity).filter(|(id, node)| {
        let is_poor = matches!(&node.body, Body::Activity(activity) if activity.fit == Fit::Poor);
        is_poor && node.lifecycle == Lifecycle::Existing && !seen_to.contains(id)
    });
    poor.map(|(id, _)| {
        let rule = "poor-fit-without-measure";
        checking.about(rule, Severity::Hint, &[id], texts, &[id]).on(Subject::Measures)
    })
    .collect()
}

/// Systems of today whose fit nobody rated, while at least half of the others are rated.
pub(super) fn fit_not_rated(checking: &Checking) -> Vec<Finding> {
    let systems: Vec<(&Id, Fit)> = checking
        .plan
        .nodes
        .iter()
        .filter(|(_, node)| node.lifecycle.holds(View::Today))
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
    let texts = (texts::findings::FIT_NOT_RATED, texts::findings::FIT_NOT_RATED_REMEDY);
    let finding =
        |id| checking.about("fit-not-rated", Severity::Hint, &[id], texts, &[id]).on(Subject::Fit);
    unrated.into_iter().map(finding).collect()
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
