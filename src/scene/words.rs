//! What is written on cards and links.

use crate::catalogue;
use crate::language::{Language, Text, scene_words as words, what_if_words};
use crate::plan::{
    Body, Channel, Lifecycle, Link, LinkKind, Market, Node, Reach, Relation, Resource, ResourceSet,
    View,
};
use crate::text::plain;

/// The second line of a card, and what is left of it where there is less room.
pub(super) fn second_lines(node: &Node, view: View, language: Language) -> [String; 2] {
    let line = plain(&second_line(node, view, language));
    let short = line.split_once(',').map_or("", |(start, _)| start).to_owned();
    [line, short]
}

fn second_line(node: &Node, view: View, language: Language) -> String {
    match &node.body {
        Body::Channel(channel) => channel_line(channel, view, language),
        Body::Audience(audience) => {
            let text = match audience.reach {
                Reach::Served => words::SERVED,
                Reach::Wanted => words::WANTED,
            };
            text.with(language, &[&market(audience.market)])
        }
        Body::System(system) => {
            let kind = catalogue::system(system.kind).name;
            match system.shares.is_empty() {
                false => resources(system.shares, language),
                true => kind_unless_named(kind, words::SHARES_NOTHING, node, language),
            }
        }
        Body::Team(team) => {
            kind_unless_named(catalogue::team(team.kind).name, words::TEAM, node, language)
        }
        Body::Activity(activity) => {
            let kind = catalogue::activity(activity.kind).name;
            kind_unless_named(kind, words::ACTIVITY, node, language)
        }
        Body::Note(_) | Body::Frame(_) => String::new(),
    }
}

fn channel_line(channel: &Channel, view: View, language: Language) -> String {
    let role = if channel.sells.holds(view) { words::SELLS } else { words::INFORMS };
    let markets: Vec<&str> = channel.markets.holding(view).map(market).collect();
    let role = role.in_language(language);
    match markets.is_empty() {
        true => role.to_owned(),
        false => format!("{role}, {}", markets.join(" + ")),
    }
}

/// The name of the kind, unless the node is called just that.
fn kind_unless_named(kind: Text, otherwise: Text, node: &Node, language: Language) -> String {
    let kind = kind.in_language(language);
    let named = node.name().trim().to_lowercase() == kind.to_lowercase();
    if named { otherwise.in_language(language) } else { kind }.to_owned()
}

/// A market as everyone calls it, in every language.
const fn market(market: Market) -> &'static str {
    match market {
        Market::B2B => "B2B",
        Market::B2C => "B2C",
    }
}

fn resources(set: ResourceSet, language: Language) -> String {
    let names: Vec<&str> = set.iter().map(|one| resource(one).in_language(language)).collect();
    let list = names.join(", ");
    let mut letters = list.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

const fn resource(resource: Resource) -> Text {
    match resource {
        Resource::Order => words::ORDER,
        Resource::Reservation => words::RESERVATION,
        Resource::Basket => words::BASKET,
        Resource::Payment => words::PAYMENT,
        Resource::Return => words::RETURN,
        Resource::Customer => words::CUSTOMER,
        Resource::Stock => words::STOCK,
        Resource::Price => words::PRICE,
        Resource::Product => words::PRODUCT,
        Resource::Content => words::CONTENT,
        Resource::Lead => words::LEAD,
    }
}

/// The tag of an element that comes or goes.
pub(super) fn lifecycle_tag(lifecycle: Lifecycle, language: Language) -> Option<String> {
    match lifecycle {
        Lifecycle::Existing => None,
        Lifecycle::Planned(step) => Some(words::PLANNED.with(language, &[&step])),
        Lifecycle::Retiring(step) => Some(words::RETIRING.with(language, &[&step])),
    }
}

/// What is written on a link.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LinkWords {
    /// What it is.
    pub name: String,
    /// That it comes or goes; left out where there is no room for both.
    pub suffix: String,
}

/// What is written on a link, if anything: what the user called it, else what it is where that
/// tells more than its line.
pub(super) fn link_words(
    link: &Link,
    relation: Option<Relation>,
    is_held_off: bool,
    language: Language,
) -> Option<LinkWords> {
    let label = plain(link.label.trim());
    let name = match (label.is_empty(), relation?) {
        (false, _) => &label,
        (true, Relation::Uses) => words::USES.in_language(language),
        (true, Relation::Integration | Relation::Interface | Relation::Teamwork) => {
            kind_name(link.kind, language)
        }
        (true, Relation::Reaches | Relation::Supports | Relation::Annotates) => {
            // Only that it comes or goes or is held off is worth a word.
            let held_off = || what_if_words::HELD_OFF.in_language(language).to_owned();
            let suffix = match is_held_off {
                true => held_off(),
                false => lifecycle_tag(link.lifecycle, language)?,
            };
            return Some(LinkWords { name: String::new(), suffix });
        }
    };
    let suffix = match link.lifecycle {
        _ if is_held_off => what_if_words::HELD_OFF_LINK.in_language(language).to_owned(),
        Lifecycle::Existing => String::new(),
        Lifecycle::Planned(step) => words::PLANNED_LINK.with(language, &[&step]),
        Lifecycle::Retiring(step) => words::RETIRING_LINK.with(language, &[&step]),
    };
    Some(LinkWords { name: name.to_owned(), suffix })
}

fn kind_name(kind: LinkKind, language: Language) -> &'static str {
    catalogue::link(kind).name.in_language(language)
}
