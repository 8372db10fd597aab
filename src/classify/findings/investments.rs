//! Whether the plan builds on what stays and fits.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checking, Finding, Fix, Severity, Subject};
use crate::catalogue;
use crate::classify::{critical_elements, critical_elements_of};
use crate::language::texts;
use crate::plan::{
    Availability, Body, Channel, Fit, Id, Lifecycle, MeasureStatus, NodeSort, Outlook, System, View,
};

/// For which channels the plan does something.
struct Investments<'a> {
    /// The planned links at each node.
    links: BTreeMap<&'a Id, Vec<&'a Id>>,
    /// What measures are about that are not done or dropped.
    measured: BTreeSet<&'a Id>,
}

impl<'a> Investments<'a> {
    fn of(checking: &Checking<'a>) -> Self {
        let mut links: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
        for (id, link) in checking.links().filter(|(_, link)| is_planned(link.lifecycle)) {
            links.entry(&link.from).or_default().push(id);
            links.entry(&link.to).or_default().push(id);
        }
        let to_do = |status| matches!(status, MeasureStatus::Open | MeasureStatus::Doing);
        let measures = checking.plan.measures.values().filter(|measure| to_do(measure.status));
        Self { links, measured: measures.flat_map(|measure| &measure.about).collect() }
    }

    fn has(&self, checking: &Checking, id: &Id, channel: &Channel) -> bool {
        let changes = channel.availabilities().any(|one| matches!(one, Availability::From(_)));
        let new = checking.plan.nodes.get(id).is_some_and(|node| is_planned(node.lifecycle));
        self.links.contains_key(id) || changes || new || self.measured.contains(id)
    }
}

fn is_planned(lifecycle: Lifecycle) -> bool {
    matches!(lifecycle, Lifecycle::Planned(_))
}

/// Channels that will be gone, for which the plan still does something.
pub(super) fn gone_but_invested(checking: &Checking) -> Vec<Finding> {
    let texts = (texts::findings::GONE_BUT_INVESTED, texts::findings::GONE_BUT_INVESTED_REMEDY);
    let investments = Investments::of(checking);
    let gone = checking.channels().filter(|(_, channel)| channel.outlook == Outlook::Gone);
    let invested = gone.filter(|(id, channel)| investments.has(checking, id, channel));
    invested
        .map(|(id, _)| {
            let rule = "gone-but-invested";
            let mut finding = checking.about(rule, Severity::Warning, &[id], texts, &[id]);
            let links = investments.links.get(id).into_iter().flatten();
            finding.elements.extend(links.copied().cloned());
            finding.elements.sort();
            finding.on(Subject::Outlook)
        })
        .collect()
}

/// Channels that are to grow, but interlock with none and are left alone by a plan that does do
/// something elsewhere.
pub(super) fn growing_without_plan(checking: &Checking) -> Vec<Finding> {
    let investments = Investments::of(checking);
    let plans = !investments.links.is_empty()
        || checking.plan.nodes.values().any(|node| is_planned(node.lifecycle));
    let islands = checking.target.islands.iter().filter(|island| island.len() > 1);
    let interlocked: BTreeSet<&Id> = islands.flatten().collect();
    let growing = checking
        .channels()
        .filter(|(id, channel)| channel.outlook == Outlook::Growing && !interlocked.contains(id));
    let left_alone = growing.filter(|(id, channel)| !investments.has(checking, id, channel));
    let texts =
        (texts::findings::GROWING_WITHOUT_PLAN, texts::findings::GROWING_WITHOUT_PLAN_REMEDY);
    left_alone
        .filter(|_| plans)
        .map(|(id, _)| {
            let rule = "growing-without-plan";
            checking.about(rule, Severity::Hint, &[id], texts, &[id]).on(Subject::Outlook)
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
        carrying.extend(
            critical_elements_of(checking.target).into_iter().filter(|id| target.contains(id)),
        );
    }
    let texts = (texts::findings::POOR_FIT_CARRIES, texts::findings::POOR_FIT_CARRIES_REMEDY);
    carrying
        .iter()
        .map(|id| {
            let rule = "poor-fit-carries";
            checking.about(rule, Severity::Warning, &[id], texts, &[id]).on(Subject::Fit)
        })
        .collect()
}

/// Systems that are linked with nothing, while there are channels that could use them.
pub(super) fn unused_systems(checking: &Checking) -> Vec<Finding> {
    let linked: BTreeSet<&Id> =
        checking.links().flat_map(|(_, link)| [&link.from, &link.to]).collect();
    let texts = (texts::findings::UNUSED_SYSTEM, texts::findings::UNUSED_SYSTEM_REMEDY);
    let has_channels = checking.channels().next().is_some();
    let systems = checking.nodes(NodeSort::System).filter(|_| has_channels);
    systems
        .filter(|(id, _)| !linked.contains(id))
        .map(|(id, _)| checking.about("unused-system", Severity::Hint, &[id], texts, &[id]))
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
                let finding = checking.finding(
                    "retiring-but-needed",
                    Severity::Warning,
                    &[end, id],
                    |say| {
                        let values: [&dyn std::fmt::Display; 3] = [&say.name(end), &goes, &comes];
                        say.with(texts::findings::RETIRING_BUT_NEEDED, &values)
                    },
                    texts::findings::RETIRING_BUT_NEEDED_REMEDY,
                );
                findings.push(finding.fixed_by(Fix::Keep { node: end.clone() }));
            }
        }
    }
    findings.sort_by(|a, b| a.id.cmp(&b.id));
    findings
}

/// Links that are planned for a step in which one of their ends is not there yet.
pub(super) fn links_before_their_ends(checking: &Checking) -> Vec<Finding> {
    let plan = checking.plan;
    let comes = |id: &Id| match plan.nodes.get(id).map(|node| node.lifecycle) {
        Some(Lifecycle::Planned(step)) => step,
        _ => 0,
    };
    let early = checking.links().filter_map(|(id, link)| {
        let Lifecycle::Planned(step) = link.lifecycle else { return None };
        let last = [&link.from, &link.to].into_iter().max_by_key(|end| comes(end))?;
        (comes(last) > step).then_some((id, step, last))
    });
    early
        .map(|(id, step, last)| {
            let later = comes(last);
            let finding = checking.finding(
                "link-before-its-end",
                Severity::Warning,
                &[id],
                |say| {
                    let kind = say.plain(catalogue::link(plan.links[id].kind).name);
                    let values: [&dyn std::fmt::Display; 4] =
                        [&kind, &step, &say.name(last), &later];
                    say.with(texts::findings::LINK_BEFORE_ITS_END, &values)
                },
                texts::findings::LINK_BEFORE_ITS_END_REMEDY,
            );
            finding.fixed_by(Fix::PutOff { link: id.clone(), step: later })
        })
        .collect()
}
