//! Elements in words, as a screen reader says them.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalogue::{self, words};
use crate::classify::{Classification, Difference, Standing, link_between, node_between};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Body, Id, Lifecycle, Market, Node, Plan, View};
use crate::session::{FindingCounts, Findings, Session};

/// What a node is called aloud; what has no name is called by its sort.
pub(super) fn spoken_name(node: &Node, language: Language) -> String {
    match node.name().trim() {
        "" => words::sort(node.sort()).in_language(language).to_owned(),
        name => name.to_owned(),
    }
}

/// What a node or a link is called aloud.
pub(super) fn name(plan: &Plan, id: &Id, language: Language) -> String {
    match (plan.nodes.get(id), plan.links.get(id)) {
        (Some(node), _) => spoken_name(node, language),
        (None, Some(link)) => match link.label.trim() {
            "" => catalogue::link(link.kind).name.in_language(language).to_owned(),
            label => label.to_owned(),
        },
        (None, None) => id.to_string(),
    }
}

/// What is known about an element besides what it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    /// How many warnings are about it.
    pub warnings: usize,
    /// How many hints are about it.
    pub hints: usize,
    /// Whether the model would be lower without it.
    pub is_critical: bool,
    /// Whether it shares nothing with a channel that sells.
    pub unattached: bool,
    /// For whom alone that is so.
    pub only_for: Option<Market>,
}

impl Notes {
    /// Whether there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// That it shares nothing with a channel that sells, and to whom.
    pub(super) fn unattached_words(&self, language: Language) -> Option<String> {
        let said = || match self.only_for {
            None => texts::findings::UNATTACHED.in_language(language).to_owned(),
            Some(market) => {
                let customers = words::customers(market).in_language(language);
                texts::findings::UNATTACHED_FOR.with(language, &[&customers])
            }
        };
        self.unattached.then(said)
    }

    fn words(&self, language: Language) -> Vec<String> {
        let count = |count: usize, one: Text, many: Text| {
            (count > 0).then(|| grammar::counted(count, one, many, language))
        };
        let say = |is_so: bool, text: Text| is_so.then(|| text.in_language(language).to_owned());
        let words = [
            say(self.is_critical, texts::findings::CARRIES),
            self.unattached_words(language),
            count(self.warnings, texts::findings::ONE_WARNING, texts::findings::MANY_WARNINGS),
            count(self.hints, texts::findings::ONE_HINT, texts::findings::MANY_HINTS),
        ];
        words.into_iter().flatten().collect()
    }
}

/// What is known about the elements of the plan.
pub(super) struct ElementFacts {
    findings: Arc<Findings>,
    pub(super) critical_elements: Arc<BTreeSet<Id>>,
    pub(super) found: Arc<Classification>,
}

impl ElementFacts {
    pub(super) fn of(session: &mut Session) -> Self {
        Self {
            findings: session.findings().unwrap_or_default(),
            critical_elements: session.critical_elements(),
            found: session.looked_at(),
        }
    }

    /// What is to be said about an element besides what it is.
    pub(super) fn notes(&self, id: &Id) -> Notes {
        let FindingCounts { warnings, hints } = self.findings.about(id);
        let is_critical = self.critical_elements.contains(id);
        let only_for = self.found.unattached_only_in(id);
        let unattached = only_for.is_some() || self.found.unattached.binary_search(id).is_ok();
        Notes { warnings, hints, is_critical, unattached, only_for }
    }
}

/// What is shown of a plan: the view, the one with which it is compared, and what is excluded.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShownView<'a> {
    pub view: View,
    pub compared_with: Option<View>,
    pub excluded: &'a BTreeSet<Id>,
}

impl<'a> ShownView<'a> {
    /// What a session shows, the last step as the target.
    pub fn of(session: &'a Session) -> Self {
        let last = session.last_step();
        let compared_with = session.viewport().compared_with();
        Self {
            view: session.view().or_target(last),
            compared_with: compared_with.map(|view| view.or_target(last)),
            excluded: session.viewport().excluded(),
        }
    }
}

/// What is said of an element that differs between two views.
fn difference(standing: Standing, language: Language) -> Option<String> {
    let Standing::Differs(difference) = standing else { return None };
    let text = match difference {
        Difference::Added => texts::views::NEW,
        Difference::Removed => texts::views::GONE,
        Difference::Changed => texts::views::CHANGED,
    };
    Some(text.in_language(language).to_owned())
}

/// What a node is, whether it differs or is excluded, what it does in the shown view, what is known
/// about it, and what its `links` lead to.
pub(super) fn node(
    plan: &Plan,
    (id, links): (&Id, &[Id]),
    ShownView { view, compared_with, excluded }: ShownView<'_>,
    notes: &Notes,
    language: Language,
) -> String {
    let Some(node) = plan.nodes.get(id) else { return String::new() };
    let mut parts = vec![words::sort(node.sort()).in_language(language).to_owned()];
    if let Some(before) = compared_with {
        parts.extend(difference(node_between(node, before, view), language));
    }
    if excluded.contains(id) {
        parts.push(texts::result::HELD_OFF.in_language(language).to_owned());
    }
    if let Body::Channel(channel) = &node.body {
        let sells = channel.sells.holds(view);
        let sells = if sells { texts::plan::SELLS } else { texts::plan::INFORMS };
        parts.push(sells.in_language(language).to_owned());
        let markets = channel.markets.holding(view).map(words::market);
        parts.extend(markets.map(|market| market.in_language(language).to_owned()));
    }
    if node.lifecycle != Lifecycle::Existing {
        parts.push(words::lifecycle(node.lifecycle, language));
    }
    if node.locked {
        parts.push(texts::outline::LOCKED.in_language(language).to_owned());
    }
    parts.extend(notes.words(language));
    parts.extend(links.iter().filter_map(|link_id| {
        let link = plan.links.get(link_id)?;
        let off = match excluded.contains(link_id) {
            true => texts::result::HELD_OFF_LINK.in_language(language),
            false => "",
        };
        let standing = compared_with.map(|before| link_between(plan, link, before, view));
        let differs = standing.and_then(|standing| difference(standing, language));
        let differs = differs.map_or(String::new(), |word| format!(" ({word})"));
        Some(format!("{}{off}{differs}", link_at(plan, id, link_id, language)?))
    }));
    parts.join(", ")
}

/// A link as it is seen from one of its ends: Click & Collect to Store Ulm.
pub(super) fn link_at(plan: &Plan, end: &Id, id: &Id, language: Language) -> Option<String> {
    let link = plan.links.get(id)?;
    let (text, other) = match link.from == *end {
        true => (texts::outline::LINK_TO_END, &link.to),
        false => (texts::outline::LINK_FROM_END, &link.from),
    };
    let other = spoken_name(plan.nodes.get(other)?, language);
    Some(text.with(language, &[&name(plan, id, language), &other]))
}

/// A link with both its ends: Click & Collect, from Online shop to Store Ulm.
pub(super) fn link(plan: &Plan, id: &Id, language: Language) -> Option<String> {
    let link = plan.links.get(id)?;
    let [from, to] = [&link.from, &link.to].map(|end| plan.nodes.get(end));
    let [from, to] = [spoken_name(from?, language), spoken_name(to?, language)];
    Some(texts::outline::LINK_OF_ENDS.with(language, &[&name(plan, id, language), &from, &to]))
}

/// What is to be said of a link besides its name: its kind where the name is another one, when it
/// is there, whether it differs or is excluded, and what is known about it.
pub(super) fn state_of_link(
    plan: &Plan,
    id: &Id,
    ShownView { view, compared_with, excluded }: ShownView<'_>,
    notes: &Notes,
    language: Language,
) -> String {
    let Some(link) = plan.links.get(id) else { return String::new() };
    let mut parts = Vec::new();
    if !link.label.trim().is_empty() {
        parts.push(catalogue::link(link.kind).name.in_language(language).to_owned());
    }
    parts.push(words::lifecycle(link.lifecycle, language));
    if let Some(before) = compared_with {
        parts.extend(difference(link_between(plan, link, before, view), language));
    }
    if excluded.contains(id) {
        parts.push(texts::result::HELD_OFF.in_language(language).to_owned());
    }
    parts.extend(notes.words(language));
    parts.join(", ")
}
