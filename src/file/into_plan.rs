//! From the written form to a sound plan: judges the meaning and leaves out what has none.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fault::{SemanticFault, SemanticFaultKind, SyntaxFault, SyntaxFaultKind};
use super::form::Readable as _;
use super::judge::Judge;
use super::scan::{self, EntryKey, Section};
use super::schema::{
    WrittenCompleted, WrittenJourney, WrittenLink, WrittenMeasure, WrittenNode, WrittenPlan,
    WrittenSetAside, WrittenStep, WrittenStrategy,
};
use super::values::{Entries, IdText, Integer, Words};
use crate::geometry::FxHashMap;
use crate::plan::{Body, Id, Journey, Link, MAX_ELEMENTS, Measure, NodeSort, Plan, Stop};

/// The plan of a written one, and what was left out of it. What refers to what is `left_out` already
/// goes with it without a fault.
///
/// # Errors
/// The plan has more elements than a plan may have.
pub(super) fn plan(
    written: WrittenPlan<'_>,
    text: &str,
    left_out: BTreeSet<String>,
) -> Result<(Plan, Vec<SemanticFault>), SyntaxFault> {
    check_element_count(&written, text)?;
    let mut reader = Reader { plan: Plan::named(&written.name.0), faults: Vec::new(), left_out };
    reader.strategy(written.strategy);
    reader.steps(written.steps);
    reader.nodes(written.nodes);
    reader.links(written.links);
    reader.journeys(written.journeys);
    reader.measures(written.measures);
    reader.set_aside(written.set_aside);
    reader.completed(written.completed);
    let faults = with_lines(reader.faults, text);
    Ok((reader.plan, faults))
}

fn check_element_count(written: &WrittenPlan<'_>, text: &str) -> Result<(), SyntaxFault> {
    fn too_many<V>(entries: &Entries<IdText<'_>, V>, left: &mut usize) -> Option<String> {
        match entries.0.get(*left) {
            Some((key, _)) => Some(key.0.clone().into_owned()),
            None => {
                *left -= entries.0.len();
                None
            }
        }
    }
    let mut left = MAX_ELEMENTS;
    let key = too_many(&written.nodes, &mut left)
        .map(|key| (Section::Nodes, key))
        .or_else(|| too_many(&written.links, &mut left).map(|key| (Section::Links, key)))
        .or_else(|| too_many(&written.journeys, &mut left).map(|key| (Section::Journeys, key)))
        .or_else(|| too_many(&written.measures, &mut left).map(|key| (Section::Measures, key)));
    let Some((section, key)) = key else { return Ok(()) };
    let line = scan::Lines::of(text).line(&EntryKey { section, key });
    Err(SyntaxFault { line, column: 1, kind: SyntaxFaultKind::TooManyElements })
}

/// Looks the lines up, which takes a pass over the text and is done only where there is a fault.
fn with_lines(faults: Vec<(EntryKey, SemanticFaultKind)>, text: &str) -> Vec<SemanticFault> {
    if faults.is_empty() {
        return Vec::new();
    }
    let mut lines = scan::Lines::of(text);
    let mut faults: Vec<_> = faults
        .into_iter()
        .map(|(entry, mut kind)| {
            let line = lines.line(&entry);
            if let SemanticFaultKind::OutOfRange { field, value, .. } = &mut kind
                && [i64::MIN, i64::MAX].iter().any(|limit| *value == limit.to_string())
                && let Some(written) = lines.next_number(&entry, field)
            {
                *value = written;
            }
            let element = if entry.section.has_elements() { entry.key } else { String::new() };
            SemanticFault { element, line, kind }
        })
        .collect();
    faults.sort_by_key(|fault| fault.line);
    faults
}

struct Reader {
    plan: Plan,
    faults: Vec<(EntryKey, SemanticFaultKind)>,
    /// Nodes and links that were left out: what refers to them goes with them, silently.
    left_out: BTreeSet<String>,
}

impl Reader {
    fn judge<'a>(&'a mut self, section: Section, key: &'a str) -> Judge<'a> {
        Judge { section, key, faults: &mut self.faults }
    }

    fn strategy(&mut self, written: WrittenStrategy<'_>) {
        let read = written.read(&mut self.judge(Section::Strategy, ""), "strategy");
        self.plan.strategy = Arc::new(read.unwrap_or_default());
    }

    fn steps(&mut self, written: Entries<Integer, WrittenStep<'_>>) {
        for (number, step) in written.0 {
            let key = number.0.to_string();
            let mut judge = self.judge(Section::Steps, &key);
            let Some(number) = judge.step("steps", number) else { continue };
            let step = step.read(&mut judge, "steps").unwrap_or_default();
            self.plan.steps.insert(number, step);
        }
    }

    fn nodes(&mut self, written: Entries<IdText<'_>, WrittenNode<'_>>) {
        for (key, node) in written.0 {
            let mut judge = self.judge(Section::Nodes, &key.0);
            let read = judge.id().and_then(|id| Some((id, node.read(&mut judge, "nodes")?)));
            match read {
                Some((id, mut node)) => {
                    if let Body::Channel(channel) = &mut node.body
                        && channel.violation(&id).is_some()
                    {
                        judge.fault(SemanticFaultKind::SellerElsewhere);
                        channel.settle_seller();
                    }
                    _ = self.plan.nodes.insert(id, Arc::new(node));
                }
                None => _ = self.left_out.insert(key.0.into_owned()),
            }
        }
    }

    fn links(&mut self, written: Entries<IdText<'_>, WrittenLink<'_>>) {
        // So many ends are looked up that they are found quicker by their hashes.
        let nodes = self.plan.nodes.clone();
        let nodes = nodes.iter().map(|(id, node)| (id.as_str(), (id, node.sort())));
        let nodes: FxHashMap<&str, (&Id, NodeSort)> = nodes.collect();
        for (key, link) in written.0 {
            match self.link(&nodes, &key.0, link) {
                Some((id, link)) => _ = self.plan.links.insert(id, Arc::new(link)),
                None => _ = self.left_out.insert(key.0.into_owned()),
            }
        }
    }

    fn link(
        &mut self,
        nodes: &FxHashMap<&str, (&Id, NodeSort)>,
        key: &str,
        written: WrittenLink<'_>,
    ) -> Option<(Id, Link)> {
        let mut judge = Judge { section: Section::Links, key, faults: &mut self.faults };
        let id = judge.id()?;
        let WrittenLink {
            from: from_key,
            to: to_key,
            kind,
            resources,
            effort,
            label,
            bends,
            lifecycle,
            note,
            feedback,
        } = written;
        let from = nodes.get(&*from_key.0).copied();
        let to = nodes.get(&*to_key.0).copied();
        for (end, text) in [(from, &from_key.0), (to, &to_key.0)] {
            if end.is_none() && self.left_out.contains(&**text) {
                return None;
            }
        }
        let (Some((from_id, from)), Some((to_id, to))) = (from, to) else {
            let missing = if from.is_none() { from_key } else { to_key };
            judge.fault(SemanticFaultKind::DanglingLink { missing: missing.into_string() });
            return None;
        };
        let mut link = Link::new(from_id.clone(), to_id.clone(), kind);
        let sort_of_node = |id: &Id| nodes.get(id.as_str()).map(|(_, sort)| *sort);
        if let Some(violation) = link.violation(&id, sort_of_node) {
            judge.link_violation(violation, kind);
            return None;
        }
        link.resources = resources.read(&mut judge, "resources").flatten();
        link.effort = effort.read(&mut judge, "effort").flatten();
        link.label = label.into_string();
        link.bends = bends.read(&mut judge, "bends").unwrap_or_default();
        link.lifecycle = lifecycle.read(&mut judge, "lifecycle").unwrap_or_default();
        link.note = note.into_string();
        link.feedback = feedback.read(&mut judge, "feedback").unwrap_or_default();
        if kind.is_reversed(from, to) {
            link.reverse();
        }
        Some((id, link))
    }

    fn journeys(&mut self, written: Entries<IdText<'_>, WrittenJourney<'_>>) {
        for (key, journey) in written.0 {
            let mut judge =
                Judge { section: Section::Journeys, key: &key.0, faults: &mut self.faults };
            let Some(id) = judge.id() else { continue };
            let WrittenJourney { name, audience, stops: written } = journey;
            let nodes = &self.plan.nodes;
            let audience = audience.and_then(|audience| {
                match nodes.get_key_value(&*audience.0) {
                    Some((id, node)) if matches!(node.body, Body::Audience(_)) => {
                        return Some(id.clone());
                    }
                    None if self.left_out.contains(&*audience.0) => {}
                    _ => judge.fault(SemanticFaultKind::AudienceIsNoAudience {
                        audience: audience.into_string(),
                    }),
                }
                None
            });
            let mut stops = Vec::with_capacity(written.len());
            for (index, stop) in written.into_iter().enumerate() {
                match nodes.get_key_value(&*stop.at.0) {
                    Some((id, node)) if matches!(node.body, Body::Channel(_)) => {
                        stops.push(Stop { stage: stop.stage, at: id.clone() });
                    }
                    None if self.left_out.contains(&*stop.at.0) => {}
                    _ => judge.fault(SemanticFaultKind::StopIsNoChannel {
                        stop: index + 1,
                        at: stop.at.into_string(),
                    }),
                }
            }
            let name = name.into_string();
            self.plan.journeys.insert(id, Arc::new(Journey { name, audience, stops }));
        }
    }

    fn measures(&mut self, written: Entries<IdText<'_>, WrittenMeasure<'_>>) {
        for (key, measure) in written.0 {
            let mut judge =
                Judge { section: Section::Measures, key: &key.0, faults: &mut self.faults };
            let Some(id) = judge.id() else { continue };
            let WrittenMeasure { title, about: all, step, owner, effort, cost, hurdle, status } =
                measure;
            let mut about = Vec::with_capacity(all.len());
            for named in all {
                let node = self.plan.nodes.get_key_value(&*named.0).map(|(id, _)| id);
                let link = self.plan.links.get_key_value(&*named.0).map(|(id, _)| id);
                match node.or(link) {
                    Some(id) => about.push(id.clone()),
                    None if self.left_out.contains(&*named.0) => {}
                    None => judge
                        .fault(SemanticFaultKind::AboutNothing { missing: named.into_string() }),
                }
            }
            let measure = Measure {
                title: title.into_string(),
                about,
                step: step.read(&mut judge, "step").flatten(),
                owner: owner.into_string(),
                effort: effort.read(&mut judge, "effort").unwrap_or_default(),
                cost: cost.read(&mut judge, "cost").unwrap_or_default(),
                hurdle: hurdle.into_string(),
                status,
            };
            self.plan.measures.insert(id, Arc::new(measure));
        }
    }

    fn completed(&mut self, written: Vec<WrittenCompleted<'_>>) {
        let mut judge = self.judge(Section::Completed, "");
        let read = written.read(&mut judge, "completed").unwrap_or_default();
        self.plan.completed = Arc::new(read);
    }

    fn set_aside(&mut self, written: Entries<Words<'_>, WrittenSetAside<'_>>) {
        for (finding, aside) in written.0 {
            let mut judge = self.judge(Section::SetAside, &finding.0);
            let Some(aside) = aside.read(&mut judge, "set_aside") else { continue };
            self.plan.set_aside.insert((&*finding.0).into(), aside);
        }
    }
}
