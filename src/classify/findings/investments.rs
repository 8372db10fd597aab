//! Whether the plan builds on what stays and fits.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checking, Finding, Severity};
use crate::classify::{carriers, carriers_of};
use crate::language::finding_words;
use crate::plan::{
    Availability, Body, Fit, Id, Lifecycle, MeasureStatus, NodeSort, Outlook, System, View,
};

/// Channels that will be gone, for which the plan still does something.
pub(super) fn gone_but_invested(checking: &Checking) -> Vec<Finding> {
    let texts = (finding_words::GONE_BUT_INVESTED, finding_words::GONE_BUT_INVESTED_REMEDY);
    let gone = checking.channels().filter(|(_, channel)| channel.outlook == Outlook::Gone);
    let planned = |lifecycle: Lifecycle| matches!(lifecycle, Lifecycle::Planned(_));
    let mut planned_links: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    for (id, link) in checking.links().filter(|(_, link)| planned(link.lifecycle)) {
        planned_links.entry(&link.from).or_default().push(id);
        planned_links.entry(&link.to).or_default().push(id);
    }
    let measures = checking
        .plan
        .measures
        .values()
        .filter(|measure| matches!(measure.status, MeasureStatus::Open | MeasureStatus::Doing));
    let measured: BTreeSet<&Id> = measures.flat_map(|measure| &measure.about).collect();
    gone.filter_map(|(id, channel)| {
        let links = planned_links.remove(id).unwrap_or_default();
        let changes = channel.availabilities().any(|one| matches!(one, Availability::From(_)));
        let new = checking.plan.nodes.get(id).is_some_and(|node| planned(node.lifecycle));
        (!links.is_empty() || changes || new || measured.contains(id)).then(|| {
            let rule = "gone-but-invested";
            let mut finding = checking.about(rule, Severity::Warning, &[id], texts, &[id]);
            finding.elements.extend(links.into_iter().cloned());
            finding.elements.sort();
            finding
        })
    })
    .collect()
}

/// Systems that fit poorly, today or in the target, and without which the model there would be
/// lower.
pub(super) fn poor_fit_carries(checking: &Checking) -> Vec<Finding> {
    let systems = checking.plan.nodes.iter().filter_map(|(id, node)| match &node.body {
        Body::System(system) => Some((id, system)),
        _ => None,
    });
    let poor = |fit: fn(&System) -> Fit| -> BTreeSet<&Id> {
        systems.clone().filter(|(_, system)| fit(system) == Fit::Poor).map(|(id, _)| id).collect()
    };
    let (today, target) = (poor(|system| system.fit), poor(|system| system.fit_target));
    let mut carrying = BTreeSet::new();
    if !today.is_empty() {
        carrying.extend(
            carriers(checking.plan, View::Today, &BTreeSet::new())
                .into_iter()
                .filter(|id| today.contains(id)),
        );
    }
    if !target.is_empty() {
        carrying.extend(carriers_of(checking.target).into_iter().filter(|id| target.contains(id)));
    }
    let texts = (finding_words::POOR_FIT_CARRIES, finding_words::POOR_FIT_CARRIES_REMEDY);
    carrying
        .iter()
        .map(|id| checking.about("poor-fit-carries", Severity::Warning, &[id], texts, &[id]))
        .collect()
}

/// Elements that go although a planned link hangs on them.
pub(super) fn retiring_but_needed(checking: &Checking) -> Vec<Finding> {
    let plan = checking.plan;
    let mut findings = Vec::new();
    for (id, link) in &plan.links {
        let Lifecycle::Planned(comes) = link.lifecycle else { continue };
        for end in [&link.from, &link.to] {
            let node = plan.nodes.get(end).filter(|node| node.sort() != NodeSort::Note);
            if let Some(Lifecycle::Retiring(goes)) = node.map(|node| node.lifecycle) {
                findings.push(checking.finding(
                    "retiring-but-needed",
                    Severity::Warning,
                    &[end, id],
                    |say| {
                        let values: [&dyn std::fmt::Display; 3] = [&say.name(end), &goes, &comes];
                        say.with(finding_words::RETIRING_BUT_NEEDED, &values)
                    },
                    finding_words::RETIRING_BUT_NEEDED_REMEDY,
                ));
            }
        }
    }
    findings.sort_by(|a, b| a.id.cmp(&b.id));
    findings
}
