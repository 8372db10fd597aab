//! What a text on a shape names: a channel, a system, a team of the catalogue, or nothing that is
//! known. Whoever recognises more puts it behind [`named`].

use crate::catalogue::{self, fresh_channel, fresh_system, fresh_team, presets};
use crate::language::{Language, Text};
use crate::plan::{Body, MAX_NAME_BYTES, Node};

/// A longer text says more than a name.
const LONGEST_NAME: usize = 80;

/// What a text names.
pub(super) struct Guess {
    /// What it becomes, called as the text says.
    pub body: Body,
    /// Whether the text is the name itself, or else only holds it.
    pub is_sure: bool,
}

/// What a text names, if it names something.
pub(super) fn named(text: &str, language: Language) -> Option<Guess> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() || text.chars().count() > LONGEST_NAME {
        return None;
    }
    let (body, is_sure) = longest(&text.to_lowercase(), language)?;
    Some(Guess { body: called(body, &text), is_sure })
}

/// A body that is called so, as far as a name goes.
pub(super) fn called(body: Body, name: &str) -> Body {
    let mut node = Node::new(body, Default::default());
    node.set_name(name[..name.floor_char_boundary(MAX_NAME_BYTES)].to_owned());
    node.body
}

/// The longest name of the catalogue that stands in a text, and whether it is all of it.
fn longest(folded: &str, language: Language) -> Option<(Body, bool)> {
    let catalogue = catalogue::catalogue();
    let channels = catalogue.channels.iter();
    let channels =
        channels.map(|(kind, entry)| (names(entry.name), fresh_channel(*kind, language)));
    let systems = catalogue.systems.iter();
    let systems = systems.map(|(kind, entry)| (names(entry.name), fresh_system(*kind, language)));
    let teams = catalogue.teams.iter();
    let teams = teams.map(|(kind, entry)| (names(entry.name), fresh_team(*kind, language)));
    let marketplaces = presets::marketplaces().iter();
    let marketplaces = marketplaces.map(|one| (vec![one.name.to_lowercase()], one.body(language)));
    let found = channels.chain(systems).chain(teams).chain(marketplaces);
    let found = found.filter_map(|(names, body)| {
        let held = names.iter().filter(|name| stands_in(folded, name)).map(String::len).max();
        Some((held?, body))
    });
    let longest = found.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    Some((longest.1, longest.0 == folded.len()))
}

/// A name in every language; of two with a stroke between them each alone as well.
fn names(name: Text) -> Vec<String> {
    let all = Language::ALL.map(|language| name.in_language(language).to_lowercase());
    let parts = all.iter().flat_map(|name| name.split(" / ").map(str::to_owned));
    parts.chain(all.iter().cloned()).collect()
}

/// Whether a name stands in a text as words of its own.
fn stands_in(text: &str, name: &str) -> bool {
    let is_bounded = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    };
    !name.is_empty() && text.match_indices(name).any(|(at, _)| is_bounded(at))
}
