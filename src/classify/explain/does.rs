//! What an integration does for customers and staff, in a sentence.

use super::phrases::Phrases;
use crate::catalogue;
use crate::language::{Language, texts};
use crate::plan::{Id, Link, LinkKind, Plan};

/// What customers or staff can do because of a link between two channels, without a full stop.
/// If the link was given other resources than its kind has, the sentence names these instead.
pub fn link_sentence(plan: &Plan, link: &Link, language: Language) -> String {
    Phrases { plan, language }.link(link)
}

impl Phrases<'_> {
    /// See [`link_sentence`].
    pub fn link(&self, link: &Link) -> String {
        let usual = catalogue::link(link.kind).shares;
        match link.resources {
            Some(given) if given != usual && !given.is_empty() => self.with(
                texts::model::HOLDS_SHARED,
                &[&self.name(&link.from), &self.name(&link.to), &self.resources(given)],
            ),
            _ => self.integration(link.kind, &link.from, &link.to),
        }
    }

    /// What an integration of this kind would do between these two channels.
    pub fn integration(&self, kind: LinkKind, from: &Id, to: &Id) -> String {
        let does = catalogue::link(kind).does.unwrap_or(texts::model::DOES_OTHER);
        self.with(does, &[&self.name(from), &self.name(to)])
    }
}
