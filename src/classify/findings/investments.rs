//! Whether the plan builds on what stays and fits.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Fix, Subject};
use crate::catalogue;
use crate::classify::{critical_elements, critical_elements_of};
use crate::language::texts;
use crate::plan::{
    Answer, Availability, Body, Channel, Fit, Id, Lifecycle, MeasureStatus, NodeSort, Outlook,
    System, View,
};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 6] = [
    FindingRule {
        id: "gone-but-invested",
        severity: Severity::Warning,
        message: texts::findings::GONE_BUT_INVESTED,
        remedy: texts::findings::GONE_BUT_INVESTED_REMEDY,
        subject: Subject::Outlook,
        check: gone_but_invested,
    },
    FindingRule {
        id: "growing-without-plan",
        severity: Severity::Hint,
        message: texts::findings::GROWING_WITHOUT_PLAN,
        remedy: texts::findings::GROWING_WITHOUT_PLAN_REMEDY,
        subject: Subject::Outlook,
        check: growing_without_plan,
    },
    FindingRule {
        id: "poor-fit-carries",
        severity: Severity::Warning,
        message: texts::findings::POOR_FIT_CARRIES,
        remedy: texts::findings::POOR_FIT_CARRIES_REMEDY,
        subject: Subject::Fit,
        check: poor_fit_carries,
    },
    FindingRule {
        id: "unused-system",
        severity: Severity::Hint,
        message: texts::findings::UNUSED_SYSTEM,
        remedy: texts::findings::UNUSED_SYSTEM_REMEDY,
        subject: Subject::Drawing,
        check: unused_systems,
    },
    FindingRule {
        id: "retiring-but-needed",
        severity: Severity::Warning,
        message: texts::findings::RETIRING_BUT_NEEDED,
        remedy: texts::findings::RETIRING_BUT_NEEDED_REMEDY,
        subject: Subject::Drawing,
        check: retiring_but_needed,
    },
    FindingRule {
        id: "link-before-its-end",
        severity: Severity::Warning,
        message: texts::findings::LINK_BEFORE_ITS_END,
        remedy: texts::findings::LINK_BEFORE_ITS_END_REMEDY,
        subject: Subject::Drawing,
        check: links_before_their_ends,
    },
];

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
        let answers = channel.expectations.answers().into_iter();
        let changes = channel.availabilities().any(|one| matches!(one, Availability::From(_)))
            || answers.into_iter().any(|one| matches!(one, Answer::From(_)));
        let new = checking.plan.nodes.get(id).is_some_and(|node| is_planned(node.lifecycle));
        self.links.contains_key(id) || changes || new || self.measured.contains(id)
    }
}

fn is_planned(lifecycle: Lifecycle) -> bool {
    matches!(lifecycle, Lifecycle::Planned(_))
}

/// Channels that will be gone, for which the plan still does something.
fn gone_but_invested(checking: &Checking) -> Vec<Noticed> {
    let investments = Investments::of(checking);
    let gone = checking.channels().filter(|(_, channel)| channel.outlook == Outlook::Gone);
    let invested = gone.filter(|(id, channel)| investments.has(checking, id, channel));
    invested
        .map(|(id, _)| {
            let links = investments.links.get(id).into_iter().flatten();
            Noticed::named(id).with(links.copied())
        })
        .collect()
}

/// Channels that are to grow, but interlock with none and are left alone by a plan that does do
/// something elsewhere.
fn growing_without_plan(checking: &Checking) -> Vec<Noticed> {
    let investments = Investments::of(checking);
    let plans = !investments.links.is_empty()
        || checking.plan.nodes.values().any(|node| is_planned(node.lifecycle));
    let islands = checking.target.islands.iter().filter(|island| island.len() > 1);
    let interlocked: BTreeSet<&Id> = islands.flatten().collect();
    let growing = checking
        .channels()
        .filter(|(id, channel)| channel.outlook == Outlook::Growing && !interlocked.contains(id));
    let left_alone = growing.filter(|(id, channel)| !investments.has(checking, id, channel));
    left_alone.filter(|_| plans).map(|(id, _)| Noticed::named(id)).collect()
}

/// Systems that fit poorly, today or in the target, and without which the model there would be
/// lower.
fn poor_fit_carries(checking: &Checking) -> Vec<Noticed> {
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
            critical_elements(checking.plan, View::Today, &BTreeSet::new())
                .into_iter()
                .filter(|id| today.contains(id)),
        );
    }
    if !target.is_empty() {
        carrying.extend(
            critical_elements_of(checking.target).into_iter().filter(|id| target.contains(id)),
        );
    }
    carrying.iter().map(Noticed::named).collect()
}

/// Systems that are linked with nothing, while there are channels that could use them.
fn unused_systems(checking: &Checking) -> Vec<Noticed> {
    let linked: BTreeSet<&Id> =
        checking.links().flat_map(|(_, link)| [&link.from, &link.to]).collect();
    let has_channels = checking.channels().next().is_some();
    let systems = checking.nodes(NodeSort::System).filter(|_| has_channels);
    systems.filter(|(id, _)| !linked.contains(id)).map(|(id, _)| Noticed::named(id)).collect()
}

/// Elements that go although a planned link hangs on them.
fn retiring_but_needed(checking: &Checking) -> Vec<Noticed> {
    let plan = checking.plan;
    let mut noticed = Vec::new();
    for (id, link) in &plan.links {
        let Lifecycle::Planned(comes) = link.lifecycle else { continue };
        for end in [&link.from, &link.to] {
            let node = plan.nodes.get(end).filter(|node| node.sort() != NodeSort::Note);
            if let Some(Lifecycle::Retiring(goes)) = node.map(|node| node.lifecycle) {
                let values = [Value::name(end), Value::verbatim(&goes), Value::verbatim(&comes)];
                let fix = Fix::Keep { node: end.clone() };
                noticed.push(Noticed::at(&[end, id]).saying(values).fixed_by(fix));
            }
        }
    }
    noticed.sort_by(|a, b| a.key.cmp(&b.key));
    noticed
}

/// Links that are planned for a step in which one of their ends is not there yet.
fn links_before_their_ends(checking: &Checking) -> Vec<Noticed> {
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
            let kind = Value::Words(catalogue::link(plan.links[id].kind).name);
            let link = &plan.links[id];
            let ends = [&link.from, &link.to].map(Value::name);
            let when = [Value::verbatim(&step), Value::name(last), Value::verbatim(&later)];
            let fix = Fix::PutOff { link: id.clone(), step: later };
            let values = [kind].into_iter().chain(ends).chain(when);
            Noticed::at(&[id]).saying(values).fixed_by(fix)
        })
        .collect()
}
