//! What was noticed about the plan, kept until the plan changes.
//!
//! For a usual plan it is found at once. For a large one that would take longer than a frame: then
//! what was noticed before stays until the window has had it found ([`Session::unnoticed`]) and
//! answers with [`Action::Noticed`](super::Action::Noticed).

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::background::Background;
use super::{Assessed, Session};
use crate::classify::{Classification, Finding, Severity, critical_elements_of, findings};
use crate::edit::Touched;
use crate::guide::{self, Answer};
use crate::plan::{Id, Plan};

/// Up to this many nodes and links a plan is looked through within a few milliseconds.
const ELEMENTS_AT_ONCE: usize = 300;
/// Up to this many active channels what carries the model is found at once.
const CHANNELS_AT_ONCE: usize = 60;

/// What was noticed about a plan, in the order in which it is read: warnings, then hints, each in
/// the order of the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What is open.
    pub open: Vec<Finding>,
    /// What the user set aside.
    pub set_aside: Vec<Finding>,
    /// How many of the open ones are warnings; the others are hints.
    pub warnings: usize,
    /// The open findings of each rule, in the order of `open`.
    pub rules: Vec<OfRule>,
    /// How far the questions of the guide are answered.
    pub guide: Vec<Answer>,
    /// The elements that anything was found about, in ascending order, each with where in `open` a
    /// finding about it lies.
    of_elements: Vec<(Id, usize)>,
}

/// The open findings of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfRule {
    /// Where they lie in [`Findings::open`]; never nowhere.
    pub places: Range<usize>,
    /// For how many of them the program can do something by itself.
    pub fixes: usize,
}

/// How much was noticed about one element, without what was set aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noticed {
    /// How many warnings.
    pub warnings: usize,
    /// How many hints.
    pub hints: usize,
}

impl Findings {
    /// Looks a plan through. It may take longer than a frame.
    pub fn of(plan: &Plan) -> Self {
        let all = findings(plan, &crate::text::covers);
        let guide = guide::answers(plan, &all);
        let (set_aside, mut open): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|found| found.set_aside);
        open.sort_by_key(|found| std::cmp::Reverse(found.severity));
        // Of a large plan there are very many, and they stay.
        open.shrink_to_fit();
        let elements = open.iter().enumerate();
        let elements =
            elements.flat_map(|(at, found)| found.elements.iter().map(move |id| (id, at)));
        let mut of_elements: Vec<(Id, usize)> = elements.map(|(id, at)| (id.clone(), at)).collect();
        of_elements.sort();
        of_elements.shrink_to_fit();
        let mut rules: Vec<OfRule> = Vec::new();
        for (index, found) in open.iter().enumerate() {
            let fixes = usize::from(found.fix.is_some());
            match rules.last_mut().filter(|rule| open[rule.places.start].rule == found.rule) {
                Some(rule) => {
                    rule.places.end = index + 1;
                    rule.fixes += fixes;
                }
                None => rules.push(OfRule { places: index..index + 1, fixes }),
            }
        }
        let is_warning = |found: &&Finding| found.severity == Severity::Warning;
        let warnings = open.iter().filter(is_warning).count();
        Self { open, set_aside, warnings, rules, guide, of_elements }
    }

    /// How many of the open ones are hints.
    pub fn hints(&self) -> usize {
        self.open.len() - self.warnings
    }

    /// How much was noticed about an element.
    pub fn about(&self, id: &Id) -> Noticed {
        let mut noticed = Noticed::default();
        for index in self.places_about(id) {
            match self.open[index].severity {
                Severity::Warning => noticed.warnings += 1,
                Severity::Hint => noticed.hints += 1,
            }
        }
        noticed
    }

    /// Where in `open` the findings about any of these elements lie.
    pub fn about_any<'a>(&self, ids: impl IntoIterator<Item = &'a Id>) -> BTreeSet<usize> {
        ids.into_iter().flat_map(|id| self.places_about(id)).collect()
    }

    /// Where in `open` the findings about an element lie.
    fn places_about(&self, id: &Id) -> impl Iterator<Item = usize> {
        let first = self.of_elements.partition_point(|(other, _)| other < id);
        let rest = self.of_elements[first..].iter();
        rest.take_while(move |(other, _)| other == id).map(|(_, at)| *at)
    }
}

/// What is known, and what is being found.
#[derive(Debug, Default)]
pub(super) struct Noticing {
    /// What was noticed last, and in which state of the noticing.
    known: Background<u64, Arc<Findings>>,
    carriers: Option<(Arc<Classification>, Arc<BTreeSet<Id>>)>,
    /// Goes up with every change on which findings may rest.
    state: u64,
}

impl Noticing {
    /// Takes note of a change.
    pub(super) fn plan_changed(&mut self, touched: Touched) {
        if touched >= Touched::Texts {
            self.state += 1;
        }
    }

    /// Forgets everything: this is another plan.
    pub(super) fn forget(&mut self) {
        self.known.forget();
    }

    fn is_open(&self) -> bool {
        self.known.is_open(&self.state)
    }

    pub(super) fn failed(&mut self) {
        self.known.fail(self.state);
    }

    pub(super) fn answer(&mut self, state: u64, findings: Arc<Findings>) {
        if state == self.state {
            self.known.put(state, findings);
        }
    }
}

impl Session {
    /// What was noticed about the plan: about this one, or, while a large one is looked through,
    /// about the plan before the last changes. Nothing is known of a large plan at first.
    pub fn findings(&mut self) -> Option<Arc<Findings>> {
        let noticing = &mut self.noticing;
        if noticing.is_open() && is_quick(&self.plan) {
            noticing.known.put(noticing.state, Arc::new(Findings::of(&self.plan)));
        }
        noticing.known.latest().cloned()
    }

    /// What was noticed last, without looking again.
    pub fn known_findings(&self) -> Option<&Arc<Findings>> {
        self.noticing.known.latest()
    }

    /// What carries the model in the shown view; nothing while that is being found.
    pub fn carriers(&mut self) -> Arc<BTreeSet<Id>> {
        let found = self.classification();
        if let Some((of, carriers)) = &self.noticing.carriers
            && Arc::ptr_eq(of, &found)
        {
            return Arc::clone(carriers);
        }
        let carriers = if found.channels.len() <= CHANNELS_AT_ONCE {
            critical_elements_of(&found)
        } else {
            match self.assessment() {
                Assessed::Known(assessment) => assessment.carriers.clone(),
                Assessed::Sought => return Arc::default(),
            }
        };
        let carriers = Arc::new(carriers.into_iter().collect());
        self.noticing.carriers = Some((found, Arc::clone(&carriers)));
        carriers
    }

    /// The plan that has to be looked through elsewhere, and by what its findings are told apart
    /// from those of others.
    pub fn unnoticed(&self) -> Option<(u64, Plan)> {
        let noticing = &self.noticing;
        (noticing.is_open() && !is_quick(&self.plan)).then(|| (noticing.state, self.plan.clone()))
    }
}

fn is_quick(plan: &Plan) -> bool {
    plan.element_count() <= ELEMENTS_AT_ONCE
}
