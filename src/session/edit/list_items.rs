//! Text from elsewhere as the items of a list, and what each of them names.

use super::limits::cut;
use crate::catalogue;
use crate::geometry::GridPoint;
use crate::language::Language;
use crate::plan::{Body, Color, MAX_NAME_BYTES, Node, Note};

/// A line longer than this, in letters, is part of a text rather than of a list.
const LONGEST_ITEM: usize = 80;
/// A list of more lines is a text.
const LONGEST_LIST: usize = 200;

/// The items of a list of short lines, without their bullets and numbers; empty if it is no list.
pub(super) fn list_items(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.take(LONGEST_LIST + 1).collect();
    let is_item = |line: &&str| line.chars().count() <= LONGEST_ITEM;
    if lines.len() > LONGEST_LIST || !lines.iter().all(is_item) {
        return Vec::new();
    }
    let bare = |line: &'_ str| -> usize {
        let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let after_number = number.strip_prefix(['.', ')']).filter(|_| number.len() < line.len());
        let after_bullet = line.strip_prefix(['-', '*', '•', '–', '·']);
        let rest = after_bullet.or(after_number).filter(|rest| rest.starts_with([' ', '\t']));
        line.len() - rest.map_or(line, str::trim_start).len()
    };
    let items = lines.into_iter().map(|line| &line[bare(line)..]);
    items.filter(|item| !item.is_empty()).collect()
}

/// What a line of a list names: the kind of channel, system or team whose name it holds, in any
/// language, the longest name first; else a note.
pub(super) fn body_named(line: &str, language: Language) -> Body {
    let folded = line.to_lowercase();
    let catalogue = catalogue::catalogue();
    let names = |name: crate::language::Text| {
        Language::ALL.map(|language| name.in_language(language).to_lowercase())
    };
    let channels = catalogue.channels.keys().map(|kind| {
        (names(catalogue::channel(*kind).name), catalogue::fresh_channel(*kind, language))
    });
    let systems = catalogue.systems.keys().map(|kind| {
        (names(catalogue::system(*kind).name), catalogue::fresh_system(*kind, language))
    });
    let teams = catalogue
        .teams
        .keys()
        .map(|kind| (names(catalogue::team(*kind).name), catalogue::fresh_team(*kind, language)));
    let found = channels.chain(systems).chain(teams).filter_map(|(names, body)| {
        let held = names.iter().filter(|name| is_word_of(&folded, name)).map(String::len).max();
        Some((held?, body))
    });
    let longest = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let note = Note { text: line.to_owned(), color: Color::Yellow };
    let mut node =
        Node::new(longest.map_or(Body::Note(note), |(_, body)| body), GridPoint::default());
    node.set_name(cut(line, MAX_NAME_BYTES).to_owned());
    node.body
}

/// Whether a name stands in a text as words of its own.
fn is_word_of(text: &str, name: &str) -> bool {
    let bounds = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    };
    text.match_indices(name).any(|(at, _)| bounds(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{ChannelKind, SystemKind};

    #[test]
    fn a_list_loses_its_bullets() {
        assert_eq!(
            list_items("- Shop\n\n* CRM \n3) Store\n10. App"),
            ["Shop", "CRM", "Store", "App"]
        );
        assert_eq!(list_items("2 stores\n-5 %"), ["2 stores", "-5 %"]);
        assert_eq!(list_items(&format!("Shop\n{}", "long ".repeat(40))), Vec::<&str>::new());
    }

    #[test]
    fn a_line_becomes_what_it_names() {
        let named = |line| body_named(line, Language::English);
        let kind = |line| match named(line) {
            Body::Channel(channel) => Some((channel.kind, channel.name)),
            _ => None,
        };
        let shop = (ChannelKind::Shop, "Onlineshop Süd".to_owned());
        assert_eq!(kind("Onlineshop Süd"), Some(shop));
        assert_eq!(
            kind("Retail partner Huber").map(|found| found.0),
            Some(ChannelKind::PartnerStore)
        );
        assert!(
            matches!(named("ERP (since 2011)"), Body::System(system) if system.kind == SystemKind::Erp)
        );
        assert!(matches!(named("Erpel"), Body::Note(note) if note.text == "Erpel"));
    }
}
