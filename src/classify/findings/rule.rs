//! A rule by which something is noticed, as one row: what it is called, how much it matters, what
//! is said, and how it is checked.

use super::Checking;
use super::fix::{Fix, Subject};
use crate::classify::explain::Phrases;
use crate::language::Text;
use crate::plan::{Id, Measure};

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

/// A rule by which something is noticed (`docs/model.md`, "Findings").
#[derive(Debug)]
pub struct FindingRule {
    /// Its name, which stays: plans know findings that were set aside by it.
    pub id: &'static str,
    /// How much what it notices matters.
    pub severity: Severity,
    /// What was noticed, without a full stop; its gaps are filled for each finding.
    pub(super) message: Text,
    /// What can be done about it, without a full stop.
    pub(super) remedy: Text,
    /// What of the plan has to change, for whoever does it by hand.
    pub(super) subject: Subject,
    /// Where a plan breaks the rule, in the order in which it is listed.
    pub(super) check: fn(&Checking<'_>) -> Vec<Noticed>,
}

/// One place where a rule noticed something.
pub(super) struct Noticed {
    /// What distinguishes the finding from others of its rule, as it stands in its id.
    pub key: String,
    /// The nodes and links it is about.
    pub elements: Vec<Id>,
    /// What fills the gaps of the message.
    pub values: Vec<Value>,
    pub fix: Option<Fix>,
    /// The measure it is about, if it is about one.
    pub measure: Option<Id>,
    /// What is said in place of the message of the rule.
    pub message: Option<Text>,
    /// What is advised in place of the remedy of the rule.
    pub remedy: Option<Text>,
}

impl Noticed {
    /// About the plan as a whole.
    pub fn in_plan() -> Self {
        Self::at(&[])
    }

    /// About these elements.
    pub fn at(elements: &[&Id]) -> Self {
        let key = elements.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(",");
        let elements = elements.iter().copied().cloned().collect();
        let (values, fix, measure, message, remedy) = (Vec::new(), None, None, None, None);
        Self { key, elements, values, fix, measure, message, remedy }
    }

    /// About a node whose name is all that the message says of it.
    pub fn named(node: &Id) -> Self {
        Self::at(&[node]).saying([Value::name(node)])
    }

    /// About a measure and what the measure is about.
    pub fn in_measure(id: &Id, measure: &Measure) -> Self {
        let elements = measure.about.to_vec();
        Self { elements, measure: Some(id.clone()), ..Self::at(&[id]) }
    }

    /// The same, with these values in the gaps of the message.
    pub fn saying(self, values: impl IntoIterator<Item = Value>) -> Self {
        Self { values: values.into_iter().collect(), ..self }
    }

    /// The same, said with these words where they are given: with the same gaps as those of the rule.
    pub fn worded(self, message: Option<Text>, remedy: Option<Text>) -> Self {
        Self { message, remedy, ..self }
    }

    /// The same, about further elements as well.
    pub fn with<'a>(mut self, elements: impl IntoIterator<Item = &'a Id>) -> Self {
        self.elements.extend(elements.into_iter().cloned());
        self
    }

    /// The same, with what the program can do about it.
    pub fn fixed_by(self, fix: impl Into<Option<Fix>>) -> Self {
        Self { fix: fix.into(), ..self }
    }
}

/// What fills a gap of a message.
pub(super) enum Value {
    /// The name of a node, in quotes.
    Name(Id),
    /// The names of nodes in a row.
    Names(Vec<Id>),
    /// A word of the language.
    Words(Text),
    /// What the user wrote, in quotes.
    Quoted(String),
    /// What stands for itself in every language.
    Verbatim(String),
}

impl Value {
    /// The name of a node.
    pub fn name(node: &Id) -> Self {
        Self::Name(node.clone())
    }

    /// A number, or a text as it is.
    pub fn verbatim(value: &impl ToString) -> Self {
        Self::Verbatim(value.to_string())
    }

    /// How it is said in a language.
    pub fn said(&self, say: Phrases<'_>) -> String {
        match self {
            Self::Name(id) => say.name(id),
            Self::Names(ids) => say.names(ids),
            Self::Words(text) => say.plain(*text),
            Self::Quoted(text) => say.quoted(text),
            Self::Verbatim(text) => text.clone(),
        }
    }
}
