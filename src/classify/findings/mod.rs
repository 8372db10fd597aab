//! What the program noticed about a plan, with its evidence and a remedy. A finding never blocks
//! anything and can be set aside.
//!
//! Findings are about the plan as a whole: what is missing is missing in its target, unless a
//! check says otherwise.

mod audiences;
mod channels;
mod fix;
mod goals;
mod integrations;
mod investments;
mod measures;
mod strategy;
mod teamwork;
mod texts;

pub use fix::{Fix, Subject};

use std::fmt::Display;

use super::explain::Phrases;
use super::{Classification, classify};
use crate::catalogue::{self, End};
use crate::language::{Language, Sentence, Text};
use crate::plan::{Body, Channel, Id, Link, LinkKind, Node, NodeSort, Plan, View};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a thought.
    Hint,
    /// Something does not go together.
    Warning,
}

impl Severity {
    /// Its name in machine-readable results (`docs/command-line.md`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
        }
    }
}

/// Something that the program noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `rule:element` or `rule:element,element`, or only the rule where it is about the plan.
    pub id: String,
    /// The rule by which it was noticed (`docs/model.md`, "Findings").
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The nodes and links it is about, in ascending order.
    pub elements: Vec<Id>,
    /// Whether the user set it aside.
    pub set_aside: bool,
    /// What the program can do about it by itself, where there is no doubt what that is.
    pub fix: Option<Fix>,
    /// What of the plan has to change, for whoever does it by hand.
    pub subject: Subject,
    /// The measure it is about, if it is about one.
    pub measure: Option<Id>,
    message: Sentence,
    remedy: Text,
}

impl Finding {
    /// What was noticed, without a full stop.
    pub fn message(&self, language: Language) -> &str {
        self.message.in_language(language)
    }

    fn fixed_by(self, fix: impl Into<Option<Fix>>) -> Self {
        Self { fix: fix.into(), ..self }
    }

    fn on(self, subject: Subject) -> Self {
        Self { subject, ..self }
    }

    /// What can be done about it, without a full stop.
    pub fn remedy(&self, language: Language) -> &'static str {
        self.remedy.in_language(language)
    }
}

/// Everything noticed about a plan, in the order of the checks and then of the elements.
/// `has_glyph` says whether the fonts of the program can show a character.
pub fn findings(plan: &Plan, has_glyph: &dyn Fn(char) -> bool) -> Vec<Finding> {
    let target = classify(plan, View::Target, &Default::default());
    let checking = Checking { plan, target: &target };
    let mut findings = Vec::new();
    findings.extend(strategy::technology_first(&checking));
    findings.extend(audiences::unreached(&checking));
    findings.extend(audiences::unserved_markets(&checking));
    findings.extend(audiences::business_without_features(&checking));
    findings.extend(audiences::channels_without(&checking));
    findings.extend(channels::without_market(&checking));
    findings.extend(channels::different_prices(&checking));
    findings.extend(channels::invisible_stores(&checking));
    findings.extend(integrations::collect_without_return(&checking));
    findings.extend(integrations::stock_not_shared(&checking));
    findings.extend(integrations::code_without_product_data(&checking));
    findings.extend(integrations::punch_out_without_prices(&checking));
    findings.extend(integrations::unfit_pairs(&checking));
    findings.extend(investments::gone_but_invested(&checking));
    findings.extend(investments::growing_without_plan(&checking));
    findings.extend(investments::poor_fit_carries(&checking));
    findings.extend(investments::unused_systems(&checking));
    findings.extend(investments::retiring_but_needed(&checking));
    findings.extend(investments::links_before_their_ends(&checking));
    findings.extend(measures::poor_fit_without_measure(&checking));
    findings.extend(measures::fit_not_rated(&checking));
    findings.extend(measures::about_what_is_gone(&checking));
    findings.extend(measures::without_step(&checking));
    findings.extend(measures::without_owner(&checking));
    findings.extend(teamwork::no_lead_exchange(&checking));
    findings.extend(strategy::without_mission_or_vision(&checking));
    findings.extend(goals::vision_before_mission(&checking));
    findings.extend(goals::nothing_changes(&checking));
    findings.extend(goals::competitors_ahead(&checking));
    findings.extend(texts::without_name(&checking));
    findings.extend(texts::duplicate_names(&checking));
    findings.extend(texts::missing_characters(&checking, has_glyph));
    findings
}

/// What the checks have in common.
struct Checking<'a> {
    plan: &'a Plan,
    /// The plan in its target.
    target: &'a Classification,
}

impl<'a> Checking<'a> {
    /// A finding about these elements, its message filled in for each language.
    fn finding(
        &self,
        rule: &'static str,
        severity: Severity,
        elements: &[&Id],
        message: impl Fn(Phrases) -> String,
        remedy: Text,
    ) -> Finding {
        let names: Vec<&str> = elements.iter().map(|id| id.as_str()).collect();
        let id =
            if names.is_empty() { rule.to_owned() } else { format!("{rule}:{}", names.join(",")) };
        let mut elements: Vec<Id> = elements.iter().copied().cloned().collect();
        elements.sort();
        elements.dedup();
        let say = |language| message(Phrases { plan: self.plan, language });
        Finding {
            set_aside: self.plan.set_aside.contains_key(id.as_str()),
            id,
            rule,
            severity,
            elements,
            fix: None,
            subject: Subject::default(),
            measure: None,
            message: Sentence::new(say),
            remedy,
        }
    }

    /// A finding whose message only names nodes.
    fn about(
        &self,
        rule: &'static str,
        severity: Severity,
        elements: &[&Id],
        (message, remedy): (Text, Text),
        named: &[&Id],
    ) -> Finding {
        let say = |say: Phrases| {
            let names: Vec<String> = named.iter().map(|id| say.name(id)).collect();
            let names: Vec<&dyn Display> = names.iter().map(|name| name as &dyn Display).collect();
            say.with(message, &names)
        };
        self.finding(rule, severity, elements, say, remedy)
    }

    /// The nodes of a sort that are there in the target.
    fn nodes(&self, sort: NodeSort) -> impl Iterator<Item = (&'a Id, &'a Node)> {
        let nodes = self.plan.nodes.iter().map(|(id, node)| (id, &**node));
        nodes.filter(move |(_, node)| node.sort() == sort && node.lifecycle.holds(View::Target))
    }

    /// The channels that are there in the target.
    fn channels(&self) -> impl Iterator<Item = (&'a Id, &'a Channel)> {
        self.nodes(NodeSort::Channel).filter_map(|(id, node)| match &node.body {
            Body::Channel(channel) => Some((id, channel)),
            _ => None,
        })
    }

    /// What a channel is in the target for the question which integrations fit it.
    fn end(&self, id: &Id) -> Option<End> {
        let channel = self.plan.channel(id)?;
        Some(End { kind: channel.kind, sells: channel.sells.holds(View::Target) })
    }

    /// A link between two channels, in the direction in which its kind fits; `None` if it fits in
    /// neither.
    fn fitting_link(&self, kind: LinkKind, from: &Id, to: &Id) -> Option<Fix> {
        let (first, second) = (self.end(from)?, self.end(to)?);
        let (from, to) =
            match (catalogue::fits(kind, first, second), catalogue::fits(kind, second, first)) {
                (true, _) => (from, to),
                (false, true) => (to, from),
                (false, false) => return None,
            };
        Some(Fix::Link { kind, from: from.clone(), to: to.clone() })
    }

    /// The links that are there in the target, with both their ends.
    fn links(&self) -> impl Iterator<Item = (&'a Id, &'a Link)> {
        let plan = self.plan;
        let there = move |id: &Id| {
            plan.nodes.get(id).is_some_and(|node| node.lifecycle.holds(View::Target))
        };
        let links = plan.links.iter().map(|(id, link)| (id, &**link));
        links.filter(move |(_, link)| {
            link.lifecycle.holds(View::Target) && there(&link.from) && there(&link.to)
        })
    }
}
