//! What was noticed about the plan, kept until the plan changes.
//!
//! For a usual plan it is found at once. For a large one that would take longer than a frame: then
//! what was noticed before stays until the window has had it found and answers with
//! [`Action::FindingsReady`](crate::session::Action::FindingsReady).

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::background::Background;
use crate::classify::{Finding, Severity, findings};
use crate::edit::Touched;
use crate::guide::{self, GuideAnswer};
use crate::plan::{Id, Plan};

/// Up to this many nodes and links a plan is looked through within a small part of a frame.
const ELEMENTS_AT_ONCE: usize = 120;

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
    pub guide: Vec<GuideAnswer>,
    /// The elements that anything was found about, in ascending order, each with where in `open` a
    /// finding about it lies.
    of_elements: Vec<(Id, usize)>,
    /// The same elements.
    pub(in crate::session) elements: Arc<BTreeSet<Id>>,
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
pub struct FindingCounts {
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
        let elements = Arc::new(of_elements.iter().map(|(id, _)| id.clone()).collect());
        Self { open, set_aside, warnings, rules, guide, of_elements, elements }
    }

    /// How far the guide is answered, and nothing else.
    pub(in crate::session) fn unsaid(&self) -> Self {
        Self { guide: self.guide.clone(), ..Self::default() }
    }

    /// How many of the open ones are hints.
    pub fn hints(&self) -> usize {
        self.open.len() - self.warnings
    }

    /// How much was noticed about an element.
    pub fn about(&self, id: &Id) -> FindingCounts {
        let mut noticed = FindingCounts::default();
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
pub(in crate::session) struct FindingsCache {
    /// What was noticed last, and in which state of what findings rest on.
    known: Background<u64, Arc<Findings>>,
    /// Goes up with every change on which findings may rest.
    state: u64,
}

impl FindingsCache {
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

    pub(super) fn failed(&mut self) {
        self.known.fail(self.state);
    }

    /// Takes what was noticed, unless the plan changed meanwhile.
    pub fn answer(&mut self, state: u64, findings: Arc<Findings>) {
        if state == self.state {
            self.known.put(state, findings);
        }
    }

    /// What was noticed about the plan: about this one, or, while a large one is looked through,
    /// about the plan before the last changes. Nothing is known of a large plan at first.
    pub fn findings(&mut self, plan: &Plan) -> Option<Arc<Findings>> {
        if self.known.is_open(&self.state) && is_quick(plan) {
            self.known.put(self.state, Arc::new(Findings::of(plan)));
        }
        self.known.latest().cloned()
    }

    /// What was noticed last, without looking again.
    pub fn known(&self) -> Option<&Arc<Findings>> {
        self.known.latest()
    }

    /// The plan that has to be looked through elsewhere, and by what its findings are distinguished
    /// from those of others.
    pub fn open(&self, plan: &Plan) -> Option<(u64, Plan)> {
        let is_open = self.known.is_open(&self.state) && !is_quick(plan);
        is_open.then(|| (self.state, plan.clone()))
    }
}

fn is_quick(plan: &Plan) -> bool {
    plan.element_count() <= ELEMENTS_AT_ONCE
}
