//! What is different between two plans: first in what they mean, then in how they look.

use std::sync::Arc;

use super::escapes;
use super::field_text::FieldText;
use super::location::{Location, Section};
use super::visitor::{FieldVisitor, Fields, Side, ThreeWay};
use crate::plan::{Id, Map, Plan};

/// What happened to an element or a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ChangeKind {
    Added,
    Removed,
    Changed,
}

impl ChangeKind {
    /// Its name in machine-readable results.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In what.
    pub location: Location,
    /// What happened.
    pub change: ChangeKind,
    /// Which field; `None` if the whole element was added or removed.
    pub field: Option<String>,
    /// What was there; `None` for nothing.
    pub old: Option<String>,
    /// What is there now; `None` for nothing.
    pub new: Option<String>,
}

/// All differences, each sort in the order of plan, nodes, links, journeys and measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// What means something else, and what was added or removed.
    pub meaning: Vec<Difference>,
    /// What only looks different.
    pub layout: Vec<Difference>,
}

impl Differences {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.meaning.is_empty() && self.layout.is_empty()
    }

    /// How many elements were added, removed and changed in their meaning.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |change| {
            let whole = self.meaning.iter().filter(|found| found.change == change);
            let mut locations: Vec<&Location> = whole.map(|found| &found.location).collect();
            locations.dedup();
            locations.len()
        };
        (count(ChangeKind::Added), count(ChangeKind::Removed), count(ChangeKind::Changed))
    }
}

/// How many steps one of two plans completed since it was the other; 0 if neither was the other
/// before. The second is whether the new plan did.
fn completed_between(old: &Plan, new: &Plan) -> (u32, bool) {
    let is_later = new.completed.len() > old.completed.len();
    let (earlier, later) = if is_later { (old, new) } else { (new, old) };
    let count = later.completed.len() - earlier.completed.len();
    match later.completed.starts_with(&earlier.completed) {
        true => (u32::try_from(count).unwrap_or_default(), is_later),
        false => (0, is_later),
    }
}

/// How many steps lie between two plans: all that differs is named by the numbers that the steps
/// had in the earlier one, and what is step 1 in the later one was the step after these.
pub fn completed_steps_between(old: &Plan, new: &Plan) -> u32 {
    completed_between(old, new).0
}

/// The later of two plans with the numbers of the earlier one, which had so many steps more.
fn as_counted_in(earlier: &Plan, later: &Plan, completed: u32) -> Plan {
    let mut later = later.with_steps(&|step| step.saturating_add(completed));
    // What was completed is told as such, not as steps that were removed.
    for (step, about) in earlier.steps.iter().filter(|(step, _)| **step <= completed) {
        later.steps.insert(*step, about.clone());
    }
    later
}

/// What is different in `new` from `old`; empty if and only if both are the same. A step is the
/// same step in both, though its number is another one after steps before it were completed.
pub fn diff(old: &Plan, new: &Plan) -> Differences {
    match completed_between(old, new) {
        (0, _) => diff_as_numbered(old, new),
        (completed, true) => diff_as_numbered(old, &as_counted_in(old, new, completed)),
        (completed, false) => diff_as_numbered(&as_counted_in(new, old, completed), new),
    }
}

fn diff_as_numbered(old: &Plan, new: &Plan) -> Differences {
    let mut finder =
        Finder { found: Differences::default(), location: Location::plan(), prefix: String::new() };
    finder.compare("name", Side::Meaning, &old.name, &new.name);
    Fields::visit(&mut finder, ThreeWay::two(&*old.strategy, &*new.strategy));
    for (number, old, new) in both(&old.steps, &new.steps) {
        finder.prefix = format!("steps.{number}");
        match (old, new) {
            (Some(old), Some(new)) => {
                finder.prefix.push('.');
                Fields::visit(&mut finder, ThreeWay::two(old, new));
            }
            (old, new) => finder.compare("", Side::Meaning, &old.cloned(), &new.cloned()),
        }
    }
    for (id, old, new) in both(&old.set_aside, &new.set_aside) {
        finder.prefix = format!("set_aside.{id}");
        finder.compare("", Side::Meaning, &old.cloned(), &new.cloned());
    }
    finder.prefix.clear();
    finder.compare("completed", Side::Meaning, &*old.completed, &*new.completed);
    finder.elements(Section::Node, &old.nodes, &new.nodes);
    finder.elements(Section::Link, &old.links, &new.links);
    finder.elements(Section::Journey, &old.journeys, &new.journeys);
    finder.elements(Section::Measure, &old.measures, &new.measures);
    finder.found
}

/// The entries of two maps side by side, in the order of their keys.
fn both<'a, K: Ord + Clone, V: Clone>(
    old: &'a Map<K, V>,
    new: &'a Map<K, V>,
) -> impl Iterator<Item = (&'a K, Option<&'a V>, Option<&'a V>)> {
    let (mut left, mut right) = (old.iter().peekable(), new.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (left.peek(), right.peek()) {
            (None, None) => return None,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some((a, _)), Some((b, _))) => a.cmp(b),
        };
        let old = if order.is_le() { left.next() } else { None };
        let new = if order.is_ge() { right.next() } else { None };
        let key = old.or(new)?.0;
        Some((key, old.map(|(_, value)| value), new.map(|(_, value)| value)))
    })
}

struct Finder {
    found: Differences,
    location: Location,
    prefix: String,
}

impl Finder {
    fn compare<T: Clone + PartialEq + FieldText>(
        &mut self,
        field: &str,
        side: Side,
        old: &T,
        new: &T,
    ) {
        if old == new {
            return;
        }
        let difference = Difference {
            location: self.location.clone(),
            change: ChangeKind::Changed,
            field: Some(format!("{}{field}", self.prefix)),
            old: old.text(),
            new: new.text(),
        };
        match side {
            Side::Meaning => self.found.meaning.push(difference),
            Side::Layout => self.found.layout.push(difference),
        }
    }

    fn elements<T: Fields>(
        &mut self,
        section: Section,
        old: &Map<Id, Arc<T>>,
        new: &Map<Id, Arc<T>>,
    ) {
        for (id, old, new) in both(old, new) {
            let whole = |change| Difference {
                location: Location::of(section, id),
                change,
                field: None,
                old: None,
                new: None,
            };
            match (old, new) {
                (Some(old), Some(new)) if !Arc::ptr_eq(old, new) => {
                    self.location = Location::of(section, id);
                    T::visit(self, ThreeWay::two(old, new));
                }
                (Some(_), None) => self.found.meaning.push(whole(ChangeKind::Removed)),
                (None, Some(_)) => self.found.meaning.push(whole(ChangeKind::Added)),
                _ => {}
            }
        }
    }
}

impl FieldVisitor for Finder {
    fn field<T: Clone + PartialEq + FieldText>(
        &mut self,
        side: Side,
        field: &'static str,
        versions: ThreeWay<'_, T>,
    ) -> T {
        self.compare(field, side, versions.ours, versions.theirs);
        versions.ours.clone()
    }
}

/// A plan as lines, one field each, first what it means and then how it looks: what tools that
/// compare lines show best. Fields that say nothing are left out: no value, empty texts and lists,
/// and the words for it. What a field says instead of nothing is there, however little it looks.
pub fn lines(plan: &Plan) -> String {
    let mut lister =
        Lister { location: String::new(), meaning: String::new(), layout: String::new() };
    lister.line(Side::Meaning, "name", &plan.name);
    lister.fields(&*plan.strategy);
    for (number, step) in &plan.steps {
        lister.line(Side::Meaning, &format!("steps.{number}"), step);
    }
    for (id, aside) in &plan.set_aside {
        lister.line(Side::Meaning, &format!("set_aside.{}", escapes::on_one_line(id)), aside);
    }
    lister.line(Side::Meaning, "completed", &*plan.completed);
    lister.elements("", &plan.nodes);
    lister.elements("", &plan.links);
    lister.elements("journey ", &plan.journeys);
    lister.elements("measure ", &plan.measures);
    lister.meaning + &lister.layout
}

struct Lister {
    location: String,
    meaning: String,
    layout: String,
}

impl Lister {
    fn line(&mut self, side: Side, field: &str, value: &impl FieldText) {
        if value.says_nothing() {
            return;
        }
        let Some(value) = value.on_one_line() else { return };
        let line = format!("{}{field}: {value}\n", self.location);
        match side {
            Side::Meaning => self.meaning.push_str(&line),
            Side::Layout => self.layout.push_str(&line),
        }
    }

    fn elements<T: Fields>(&mut self, sort: &str, elements: &Map<Id, Arc<T>>) {
        for (id, element) in elements {
            self.location = format!("{sort}{} · ", escapes::on_one_line(id.as_str()));
            self.fields(&**element);
        }
        self.location.clear();
    }

    fn fields<T: Fields>(&mut self, element: &T) {
        T::visit(self, ThreeWay::two(element, element));
    }
}

impl FieldVisitor for Lister {
    fn field<T: Clone + PartialEq + FieldText>(
        &mut self,
        side: Side,
        field: &'static str,
        versions: ThreeWay<'_, T>,
    ) -> T {
        self.line(side, field, versions.ours);
        versions.ours.clone()
    }

    fn number(&mut self, field: &'static str, versions: ThreeWay<'_, u32>) -> u32 {
        match *versions.ours {
            0 => 0,
            _ => self.field(Side::Meaning, field, versions),
        }
    }
}
