//! From the written form to a sound plan: judges the meaning and leaves out what has none.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::fault::{SemanticFault, SemanticFaultKind, SyntaxFault, SyntaxFaultKind};
use super::scan::{self, Place, Section};
use super::values::{Entries, Integer, Key, Name, Words};
use super::written::{
    Common, WrittenAvailability, WrittenChannel, WrittenFeedback, WrittenJourney, WrittenLifecycle,
    WrittenLink, WrittenMeasure, WrittenNode, WrittenOperator, WrittenPlan, WrittenSetAside,
    WrittenStep, WrittenStrategy, WrittenSystem,
};
use crate::catalogue;
use crate::geometry::{FxHashMap, GridPoint, GridSize};
use crate::plan::{
    Activity, Audience, Availability, Body, Channel, Competitor, Date, Expectations, Features,
    Feedback, Frame, Id, Journey, Lifecycle, Link, MAX_COORDINATE, MAX_DELIVERY_DAYS, MAX_EFFORT,
    MAX_ELEMENTS, MAX_STEP, MAX_YEAR, Markets, Measure, Node, NodeSort, Note, Operator, Plan,
    SetAside, Step, Stop, Strategy, System, Team, Violation,
};

/// The plan of a written one, and what was left out of it.
///
/// # Errors
/// The plan has more elements than a plan may have.
pub(super) fn plan(
    written: WrittenPlan<'_>,
    text: &str,
) -> Result<(Plan, Vec<SemanticFault>), SyntaxFault> {
    check_element_count(&written, text)?;
    let mut reader = Reader {
        plan: Plan::named(&written.name.0),
        faults: Vec::new(),
        left_out: BTreeSet::new(),
    };
    reader.strategy(written.strategy);
    reader.steps(written.steps);
    reader.nodes(written.nodes);
    reader.links(written.links);
    reader.journeys(written.journeys);
    reader.measures(written.measures);
    reader.set_aside(written.set_aside);
    let faults = with_lines(reader.faults, text);
    Ok((reader.plan, faults))
}

fn check_element_count(written: &WrittenPlan<'_>, text: &str) -> Result<(), SyntaxFault> {
    fn too_many<V>(entries: &Entries<Key<'_>, V>, left: &mut usize) -> Option<String> {
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
    let line = scan::Lines::of(text).line(&Place { section, key });
    Err(SyntaxFault { line, column: 1, kind: SyntaxFaultKind::TooManyElements })
}

/// Looks the lines up, which takes a pass over the text and is done only where there is a fault.
fn with_lines(faults: Vec<(Place, SemanticFaultKind)>, text: &str) -> Vec<SemanticFault> {
    if faults.is_empty() {
        return Vec::new();
    }
    let mut lines = scan::Lines::of(text);
    let mut faults: Vec<_> = faults
        .into_iter()
        .map(|(place, mut kind)| {
            let line = lines.line(&place);
            if let SemanticFaultKind::OutOfRange { field, value, .. } = &mut kind
                && [i64::MIN, i64::MAX].iter().any(|limit| *value == limit.to_string())
                && let Some(written) = lines.next_number(&place, field)
            {
                *value = written;
            }
            let element = if place.section.has_elements() { place.key } else { String::new() };
            SemanticFault { element, line, kind }
        })
        .collect();
    faults.sort_by_key(|fault| fault.line);
    faults
}

struct Reader {
    plan: Plan,
    faults: Vec<(Place, SemanticFaultKind)>,
    /// Nodes and links that were left out: what refers to them goes with them, silently.
    left_out: BTreeSet<String>,
}

/// Where something is read, and where its faults go.
struct Judge<'a> {
    section: Section,
    key: &'a str,
    faults: &'a mut Vec<(Place, SemanticFaultKind)>,
}

impl Reader {
    fn judge<'a>(&'a mut self, section: Section, key: &'a str) -> Judge<'a> {
        Judge { section, key, faults: &mut self.faults }
    }

    fn strategy(&mut self, written: WrittenStrategy<'_>) {
        let mut number = |key: &'static str, number: Option<Integer>, range| {
            self.judge(Section::Strategy, key).optional(key, number, range)
        };
        let year = 1..=i64::from(MAX_YEAR);
        let mission_year = number("mission_year", written.mission_year, year.clone());
        let vision_year = number("vision_year", written.vision_year, year);
        let days = 0..=i64::from(MAX_DELIVERY_DAYS);
        let days = number("delivery_target_days", written.delivery_target_days, days);
        let competitors = written.competitors.into_iter();
        self.plan.strategy = Arc::new(Strategy {
            company: written.company.into_string(),
            mission: written.mission.into_string(),
            mission_year,
            vision: written.vision.into_string(),
            vision_year,
            delivery_target_days: days.unwrap_or(Strategy::DEFAULT_DELIVERY_TARGET_DAYS),
            competitors: competitors
                .map(|competitor| Competitor {
                    name: competitor.name.into_string(),
                    model: competitor.model,
                    note: competitor.note.into_string(),
                })
                .collect(),
            chances: written.chances.into_iter().map(Words::into_string).collect(),
            risks: written.risks.into_iter().map(Words::into_string).collect(),
        });
    }

    fn steps(&mut self, written: Entries<Integer, WrittenStep<'_>>) {
        for (number, step) in written.0 {
            let key = number.0.to_string();
            let mut judge = self.judge(Section::Steps, &key);
            let Some(number) = judge.step("steps", number) else { continue };
            let until = step.until.and_then(|text| judge.date(&text));
            self.plan.steps.insert(number, Step { name: step.name.into_string(), until });
        }
    }

    fn nodes(&mut self, written: Entries<Key<'_>, WrittenNode<'_>>) {
        for (key, node) in written.0 {
            let mut judge = self.judge(Section::Nodes, &key.0);
            let read = judge.id().and_then(|id| Some((id, judge.node(node)?)));
            match read {
                Some((id, node)) => _ = self.plan.nodes.insert(id, Arc::new(node)),
                None => _ = self.left_out.insert(key.0.into_owned()),
            }
        }
    }

    fn links(&mut self, written: Entries<Key<'_>, WrittenLink<'_>>) {
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
        let from = nodes.get(&*written.from.0).copied();
        let to = nodes.get(&*written.to.0).copied();
        for (end, text) in [(from, &written.from.0), (to, &written.to.0)] {
            if end.is_none() && self.left_out.contains(&**text) {
                return None;
            }
        }
        let (Some((from_id, from)), Some((to_id, to))) = (from, to) else {
            let missing = if from.is_none() { written.from } else { written.to };
            judge.fault(SemanticFaultKind::DanglingLink { missing: missing.into_string() });
            return None;
        };
        let mut link = Link::new(from_id.clone(), to_id.clone(), written.kind);
        let sort_of_node = |id: &Id| nodes.get(id.as_str()).map(|(_, sort)| *sort);
        if let Some(violation) = link.violation(&id, sort_of_node) {
            judge.violation(violation, link.kind);
            return None;
        }
        link.resources = written.resources.map(|resources| resources.into_iter().collect());
        link.effort = judge.optional("effort", written.effort, 0..=i64::from(MAX_EFFORT));
        link.label = written.label.into_string();
        link.bends = written.bends.into_iter().filter_map(|at| judge.point("bends", at)).collect();
        link.lifecycle = judge.lifecycle(written.lifecycle);
        link.note = written.note.into_string();
        link.feedback = judge.all_feedback(written.feedback);
        if link.kind.is_reversed(from, to) {
            link.reverse();
        }
        Some((id, link))
    }

    fn journeys(&mut self, written: Entries<Key<'_>, WrittenJourney<'_>>) {
        for (key, journey) in written.0 {
            let mut judge =
                Judge { section: Section::Journeys, key: &key.0, faults: &mut self.faults };
            let Some(id) = judge.id() else { continue };
            let nodes = &self.plan.nodes;
            let audience = journey.audience.and_then(|audience| {
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
            let mut stops = Vec::with_capacity(journey.stops.len());
            for (index, stop) in journey.stops.into_iter().enumerate() {
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
            let name = journey.name.into_string();
            self.plan.journeys.insert(id, Arc::new(Journey { name, audience, stops }));
        }
    }

    fn measures(&mut self, written: Entries<Key<'_>, WrittenMeasure<'_>>) {
        for (key, measure) in written.0 {
            let mut judge =
                Judge { section: Section::Measures, key: &key.0, faults: &mut self.faults };
            let Some(id) = judge.id() else { continue };
            let mut about = Vec::with_capacity(measure.about.len());
            for named in measure.about {
                let node = self.plan.nodes.get_key_value(&*named.0).map(|(id, _)| id);
                let link = self.plan.links.get_key_value(&*named.0).map(|(id, _)| id);
                match node.or(link) {
                    Some(id) => about.push(id.clone()),
                    None if self.left_out.contains(&*named.0) => {}
                    None => judge
                        .fault(SemanticFaultKind::AboutNothing { missing: named.into_string() }),
                }
            }
            let step = measure.step.and_then(|step| judge.step("step", step));
            let effort =
                judge.number("effort", measure.effort, 0..=i64::from(MAX_EFFORT)).unwrap_or(0);
            let measure = Measure {
                title: measure.title.into_string(),
                about,
                step,
                owner: measure.owner.into_string(),
                effort,
                hurdle: measure.hurdle.into_string(),
                status: measure.status,
            };
            self.plan.measures.insert(id, Arc::new(measure));
        }
    }

    fn set_aside(&mut self, written: Entries<Words<'_>, WrittenSetAside<'_>>) {
        for (finding, aside) in written.0 {
            let date = self.judge(Section::SetAside, &finding.0).date(&aside.date);
            let Some(date) = date else { continue };
            let reason = aside.reason.into_string();
            self.plan.set_aside.insert((&*finding.0).into(), SetAside { reason, date });
        }
    }
}

impl Judge<'_> {
    #[cold]
    fn fault(&mut self, kind: SemanticFaultKind) {
        self.faults.push((Place { section: self.section, key: self.key.to_owned() }, kind));
    }

    fn violation(&mut self, violation: Violation, kind: crate::plan::LinkKind) {
        self.fault(match violation {
            Violation::IdUsedTwice { .. } => SemanticFaultKind::IdUsedTwice,
            Violation::SelfLink { .. } => SemanticFaultKind::SelfLink,
            Violation::ImpossibleLink { from, to, .. } => {
                SemanticFaultKind::ImpossibleLink { kind, from, to }
            }
            Violation::DanglingLink { missing, .. }
            | Violation::StopIsNoChannel { at: missing, .. }
            | Violation::AudienceIsNoAudience { audience: missing, .. }
            | Violation::AboutNothing { missing, .. } => {
                SemanticFaultKind::DanglingLink { missing: missing.to_string() }
            }
        });
    }

    fn id(&mut self) -> Option<Id> {
        Id::new(self.key).map_err(|fault| self.fault(SemanticFaultKind::BadId(fault))).ok()
    }

    fn date(&mut self, text: &Name<'_>) -> Option<Date> {
        let date = text.0.parse().ok();
        if date.is_none() {
            self.fault(SemanticFaultKind::BadDate { text: text.0.clone().into_owned() });
        }
        date
    }

    fn number<N: TryFrom<i64>>(
        &mut self,
        field: &'static str,
        number: Integer,
        range: RangeInclusive<i64>,
    ) -> Option<N> {
        let fitting = Some(number.0).filter(|number| range.contains(number));
        let fitting = fitting.and_then(|number| N::try_from(number).ok());
        if fitting.is_none() {
            let (least, greatest) = range.into_inner();
            let value = number.0.to_string();
            self.fault(SemanticFaultKind::OutOfRange { field, value, least, greatest });
        }
        fitting
    }

    fn optional(
        &mut self,
        field: &'static str,
        number: Option<Integer>,
        range: RangeInclusive<i64>,
    ) -> Option<u32> {
        number.and_then(|number| self.number(field, number, range))
    }

    fn step(&mut self, field: &'static str, step: Integer) -> Option<u32> {
        if step.0 == 0 {
            self.fault(SemanticFaultKind::StepZero { field });
            return None;
        }
        self.number(field, step, 1..=i64::from(MAX_STEP))
    }

    fn lifecycle(&mut self, written: WrittenLifecycle) -> Lifecycle {
        let read = match written {
            WrittenLifecycle::Existing => None,
            WrittenLifecycle::Planned(step) => self.step("lifecycle", step).map(Lifecycle::Planned),
            WrittenLifecycle::Retiring(step) => {
                self.step("lifecycle", step).map(Lifecycle::Retiring)
            }
        };
        read.unwrap_or_default()
    }

    /// What is written, if it means something.
    fn availability(
        &mut self,
        field: &'static str,
        written: WrittenAvailability,
    ) -> Option<Availability> {
        match written {
            WrittenAvailability::Yes => Some(Availability::Yes),
            WrittenAvailability::No => Some(Availability::No),
            WrittenAvailability::From(step) => self.step(field, step).map(Availability::From),
            WrittenAvailability::Until(step) => self.step(field, step).map(Availability::Until),
        }
    }

    fn point(&mut self, field: &'static str, at: (Integer, Integer)) -> Option<GridPoint> {
        let range = -i64::from(MAX_COORDINATE)..=i64::from(MAX_COORDINATE);
        let x = self.number(field, at.0, range.clone())?;
        let y = self.number(field, at.1, range)?;
        Some(GridPoint::new(x, y))
    }

    fn size(&mut self, size: (Integer, Integer)) -> Option<GridSize> {
        let range = 1..=i64::from(MAX_COORDINATE);
        let width = self.number("size", size.0, range.clone())?;
        let height = self.number("size", size.1, range)?;
        Some(GridSize::new(width, height))
    }

    fn node(&mut self, written: WrittenNode<'_>) -> Option<Node> {
        let (common, body) = self.body(written);
        let at = self.point("at", common.at)?;
        let whole = i64::from(i32::MIN)..=i64::from(i32::MAX);
        Some(Node {
            body,
            at,
            size: common.size.and_then(|size| self.size(size)),
            z: self.number("z", common.z, whole).unwrap_or_default(),
            locked: common.locked,
            lifecycle: self.lifecycle(common.lifecycle),
            note: common.note.into_string(),
            feedback: self.all_feedback(common.feedback),
        })
    }

    fn body<'a>(&mut self, written: WrittenNode<'a>) -> (Common<'a>, Body) {
        match written {
            WrittenNode::Channel(mut channel) => {
                (channel.take_common(), Body::Channel(self.channel(*channel)))
            }
            WrittenNode::Audience(mut audience) => {
                let common = audience.take_common();
                let name = audience.name.into_string();
                let (market, reach) = (audience.market, audience.reach);
                (common, Body::Audience(Audience { name, market, reach }))
            }
            WrittenNode::System(mut system) => (system.take_common(), Body::System(read(system))),
            WrittenNode::Team(mut team) => {
                let common = team.take_common();
                (common, Body::Team(Team { name: team.name.into_string(), kind: team.kind }))
            }
            WrittenNode::Activity(mut activity) => {
                let common = activity.take_common();
                let activity = Activity {
                    name: activity.name.into_string(),
                    kind: activity.kind,
                    fit: activity.fit,
                    fit_target: activity.fit_target,
                    hurdle: activity.hurdle.into_string(),
                };
                (common, Body::Activity(activity))
            }
            WrittenNode::Note(mut note) => {
                let common = note.take_common();
                (common, Body::Note(Note { text: note.text.into_string(), color: note.color }))
            }
            WrittenNode::Frame(mut frame) => {
                let common = frame.take_common();
                let title = frame.title.into_string();
                (common, Body::Frame(Frame { title, color: frame.color }))
            }
        }
    }

    fn channel(&mut self, written: WrittenChannel<'_>) -> Channel {
        let kind = catalogue::channel(written.kind);
        let sells = written.sells.and_then(|sells| self.availability("sells", sells));
        let mut available = |field, written| self.availability(field, written).unwrap_or_default();
        let markets = match written.markets {
            None => kind.default_markets(),
            Some(markets) => {
                Markets { b2b: available("b2b", markets.b2b), b2c: available("b2c", markets.b2c) }
            }
        };
        let features = written.features;
        let features = Features {
            several_users: available("several_users", features.several_users),
            individual_prices: available("individual_prices", features.individual_prices),
            volume_discounts: available("volume_discounts", features.volume_discounts),
            approval: available("approval", features.approval),
            quotes: available("quotes", features.quotes),
            quick_order: available("quick_order", features.quick_order),
            punch_out: available("punch_out", features.punch_out),
        };
        let expected = written.expectations;
        let days = 0..=i64::from(MAX_DELIVERY_DAYS);
        Channel {
            name: written.name.into_string(),
            kind: written.kind,
            operator: match written.operator {
                None => kind.default_operator(),
                Some(WrittenOperator::Own) => Operator::Own,
                Some(WrittenOperator::Partner(name)) => Operator::Partner(name.into_string()),
            },
            markets,
            sells: sells.unwrap_or_else(|| kind.default_sells()),
            features,
            expectations: Expectations {
                product_information: expected.product_information,
                price_information: expected.price_information,
                simple_registration: expected.simple_registration,
                simple_purchase: expected.simple_purchase,
                delivery_days: self.optional("delivery_days", expected.delivery_days, days),
            },
            outlook: written.outlook,
        }
    }

    fn all_feedback(&mut self, written: Vec<WrittenFeedback<'_>>) -> Vec<Feedback> {
        written.into_iter().filter_map(|said| self.feedback(said)).collect()
    }

    fn feedback(&mut self, written: WrittenFeedback<'_>) -> Option<Feedback> {
        let date = self.date(&written.date)?;
        let text = written.text.into_string();
        Some(Feedback { date, source: written.source, tone: written.tone, text })
    }
}

fn read(written: WrittenSystem<'_>) -> System {
    let shares = written.shares.map(|shares| shares.into_iter().collect());
    System {
        name: written.name.into_string(),
        kind: written.kind,
        shares: shares.unwrap_or_else(|| catalogue::system(written.kind).shares),
        fit: written.fit,
        fit_target: written.fit_target,
        hurdle: written.hurdle.into_string(),
    }
}
