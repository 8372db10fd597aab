//! First steps and the method, as the documents of the project tell them.

use super::blocks::sections;
use super::{Article, Topic};
use crate::language::Language;

/// First steps and the method, in the order of the languages.
const DOCUMENTS: [[&str; 2]; Language::ALL.len()] = [
    [include_str!("../../docs/first-steps.md"), include_str!("../../docs/method.md")],
    [include_str!("../../docs/erste-schritte.md"), include_str!("../../docs/methode.md")],
];

pub(super) fn articles(language: Language) -> Vec<Article> {
    let [first_steps, method] = DOCUMENTS[language as usize];
    let told = |markdown, topic: fn(usize) -> Topic| {
        sections(markdown)
            .into_iter()
            .enumerate()
            .map(move |(index, section)| Article::new(topic(index), section.title, section.blocks))
    };
    told(first_steps, Topic::FirstSteps).chain(told(method, Topic::Method)).collect()
}
