//! What the program noticed about a plan, with its evidence and a remedy. A finding never blocks
//! anything and can be set aside.
//!
//! Each rule is one row ([`FindingRule`]) in the file of its group, with its check beside it; its
//! texts stand with the other words of findings. What a fix does is said in `fix`.
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
mod rule;
mod strategy;
mod teamwork;
mod texts;

pub use fix::{Fix, Subject, shortened};
pub use rule::{FindingRule, Severity};

use std::fmt::Display;

use super::explain::Phrases;
use super::proposable::{Party, may_join};
use super::{Classification, classify};
use crate::language::{Language, Sentence, Text};
use crate::plan::{Body, Channel, Id, Link, LinkKind, Node, NodeSort, Plan, View};
use rule::Noticed;

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

    /// What can be done about it, without a full stop.
    pub fn remedy(&self, language: Language) -> &'static str {
        self.remedy.in_language(language)
    }
}

/// The groups of rules in the order in which their findings are listed.
const GROUPS: [&[FindingRule]; 9] = [
    &strategy::RULES,
    &audiences::RULES,
    &channels::RULES,
    &integrations::RULES,
    &investments::RULES,
    &measures::RULES,
    &teamwork::RULES,
    &goals::RULES,
    &texts::RULES,
];

/// All rules, in the order in which their findings are listed.
pub fn finding_rules() -> impl Iterator<Item = &'static FindingRule> {
    GROUPS.into_iter().flatten()
}

/// Everything noticed about a plan, in the order of the rules and then of the elements.
/// `has_glyph` says whether the fonts of the program can show a character.
pub fn findings(plan: &Plan, has_glyph: &dyn Fn(char) -> bool) -> Vec<Finding> {
    let target = classify(plan, View::Target, &Default::default());
    let checking = Checking { plan, target: &target, has_glyph };
    let found = finding_rules().flat_map(|rule| {
        let noticed = (rule.check)(&checking).into_iter();
        noticed.map(|noticed| checking.finding(rule, noticed))
    });
    found.collect()
}

/// What the checks have in common.
struct Checking<'a> {
    plan: &'a Plan,
    /// The plan in its target.
    target: &'a Classification,
    /// Whether the fonts of the program can show a character.
    has_glyph: &'a dyn Fn(char) -> bool,
}

impl<'a> Checking<'a> {
    /// What a rule noticed, its message filled in for each language.
    fn finding(&self, rule: &FindingRule, noticed: Noticed) -> Finding {
        let Noticed { key, mut elements, values, fix, measure, message, remedy } = noticed;
        let template = message.unwrap_or(rule.message);
        let id = match key.is_empty() {
            true => rule.id.to_owned(),
            false => format!("{}:{key}", rule.id),
        };
        elements.sort();
        elements.dedup();
        let message = |language| {
            let say = Phrases { plan: self.plan, language };
            let said: Vec<String> = values.iter().map(|value| value.said(say)).collect();
            let said: Vec<&dyn Display> = said.iter().map(|value| value as &dyn Display).collect();
            say.with(template, &said)
        };
        Finding {
            set_aside: self.plan.set_aside.contains_key(id.as_str()),
            id,
            rule: rule.id,
            severity: rule.severity,
            elements,
            fix,
            subject: rule.subject,
            measure,
            message: Sentence::new(message),
            remedy: remedy.unwrap_or(rule.remedy),
        }
    }

    /// The nodes of a sort that are there in the target.
    fn nodes(&self, sort: NodeSort) -> impl Iterator<Item = (&'a Id, &'a Node)> {
        let nodes = self.plan.nodes.iter().map(|(id, node)| (id, &**node));
        nodes.filter(move |(_, node)| node.sort() == sort && node.is_in(View::Target))
    }

    /// The channels that are there in the target.
    fn channels(&self) -> impl Iterator<Item = (&'a Id, &'a Channel)> {
        self.nodes(NodeSort::Channel).filter_map(|(id, node)| match &node.body {
            Body::Channel(channel) => Some((id, channel)),
            _ => None,
        })
    }

    /// A channel as proposals for the target see it.
    fn party(&self, id: &Id) -> Option<Party> {
        Party::in_plan(self.plan, id, View::Target)
    }

    /// A link between two channels that may be proposed, in the direction in which its kind fits;
    /// `None` if it may in neither.
    fn fitting_link(&self, kind: LinkKind, from: &Id, to: &Id) -> Option<Fix> {
        let (first, second) = (self.party(from)?, self.party(to)?);
        let (from, to) = match (may_join(kind, first, second), may_join(kind, second, first)) {
            (true, _) => (from, to),
            (false, true) => (to, from),
            (false, false) => return None,
        };
        Some(Fix::Link { kind, from: from.clone(), to: to.clone() })
    }

    /// The links that are there in the target, with both their ends.
    fn links(&self) -> impl Iterator<Item = (&'a Id, &'a Link)> {
        let plan = self.plan;
        let there = move |id: &Id| plan.nodes.get(id).is_some_and(|node| node.is_in(View::Target));
        let links = plan.links.iter().map(|(id, link)| (id, &**link));
        links.filter(move |(_, link)| {
            link.lifecycle.holds(View::Target) && there(&link.from) && there(&link.to)
        })
    }
}
