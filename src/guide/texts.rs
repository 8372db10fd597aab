//! Sentences of the guide in every language at once.

use std::fmt::Display;

use super::Task;
use super::destination::Destination;
use crate::catalogue;
use crate::language::{Language, Sentence, Text, texts};
use crate::plan::{Id, Plan};

/// What stands in a gap of a sentence.
pub(super) enum Gap<'a> {
    /// An element by its name, in quotes.
    Name(&'a Id),
    /// A word of the program.
    Word(Text),
    /// A number, or what the user wrote.
    Said(&'a dyn Display),
}

/// A sentence in every language, its gaps filled.
pub(super) fn say(plan: &Plan, text: Text, gaps: &[Gap<'_>]) -> Sentence {
    Sentence::new(|language| {
        let filled = gaps.iter().map(|gap| match gap {
            Gap::Name(id) => texts::phrases::QUOTED.with(language, &[&name(plan, id, language)]),
            Gap::Word(word) => word.in_language(language).to_owned(),
            Gap::Said(said) => said.to_string(),
        });
        let filled: Vec<String> = filled.collect();
        let filled: Vec<&dyn Display> = filled.iter().map(|gap| gap as &dyn Display).collect();
        text.with(language, &filled)
    })
}

/// A task with its sentence.
pub(super) fn task(plan: &Plan, text: Text, gaps: &[Gap<'_>], destination: Destination) -> Task {
    Task { text: say(plan, text, gaps), destination }
}

/// What a node is called; one without a name by its kind.
fn name<'a>(plan: &'a Plan, id: &'a Id, language: Language) -> &'a str {
    let node = plan.nodes.get(id);
    node.map_or(id.as_str(), |node| catalogue::name_or_kind(node, language))
}
