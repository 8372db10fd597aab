//! What a fix of a finding does, in words.

use crate::catalogue::{self, words as names};
use crate::classify::Fix;
use crate::language::finding_window_words as words;
use crate::language::{Language, Text, journey_words};
use crate::plan::{Body, Id, LinkKind, Market, Plan, SystemKind};

/// Names longer than this many characters are cut where they stand in a button.
const NAME_CHARACTERS: usize = 20;

/// What a fix will do, short enough for a button.
pub fn offer(plan: &Plan, fix: &Fix, language: Language) -> String {
    let name = |id| shortened(name(plan, id, language));
    match fix {
        Fix::Link { kind: LinkKind::Uses, from, to } => {
            words::CONNECT_WITH.with(language, &[&name(from), &name(to)])
        }
        Fix::Link { kind: LinkKind::Reaches, from, to } => {
            words::ADDRESS_IN.with(language, &[&name(from), &name(to)])
        }
        Fix::Link { kind, .. } => match kind {
            LinkKind::ReturnInStore => plain(words::ADD_RETURN, language),
            LinkKind::SharedStock => plain(words::ADD_STOCK, language),
            LinkKind::SharedProductData => plain(words::ADD_PRODUCT_DATA, language),
            LinkKind::SharedPrice => plain(words::ADD_SAME_PRICES, language),
            LinkKind::StoreLocator => plain(words::ADD_STORE_LOCATOR, language),
            LinkKind::LeadExchange => plain(words::ADD_LEAD_EXCHANGE, language),
            kind => {
                let kind = catalogue::link(*kind).name.in_language(language);
                words::ADD_LINK.with(language, &[&kind])
            }
        },
        Fix::AddTeam { kind } => {
            let kind = catalogue::team(*kind).name.in_language(language);
            journey_words::ADD_TEAM.with(language, &[&kind])
        }
        Fix::ShareCustomers { system, .. } => {
            let system = shortened(customer_system(plan, system.as_ref(), language));
            journey_words::SHARE_CUSTOMERS.with(language, &[&system])
        }
        Fix::IndividualPrices { .. } => plain(words::ADD_PRICES, language),
        Fix::OpenMarket { channel, market } => {
            to_market(*market, words::OPEN_TO_B2B, words::OPEN_TO_B2C)
                .with(language, &[&name(channel)])
        }
        Fix::Turn { .. } => plain(words::TURN_LINK, language),
        Fix::Keep { node } => words::KEEP.with(language, &[&name(node)]),
        Fix::PutOff { step, .. } => words::PUT_OFF.with(language, &[step]),
        Fix::Number { .. } => plain(words::NUMBER, language),
        Fix::Name { node } => {
            let kind = plan.nodes.get(node).map(|node| kind(&node.body, language));
            words::CALL_IT.with(language, &[&kind.unwrap_or_default()])
        }
    }
}

/// What a fix has done.
pub(in crate::session) fn done(plan: &Plan, fix: &Fix, language: Language) -> String {
    let name = |id| name(plan, id, language);
    match fix {
        Fix::Link { kind: LinkKind::Uses, from, to } => {
            words::CONNECTED_WITH.with(language, &[&name(from), &name(to)])
        }
        Fix::Link { kind: LinkKind::Reaches, from, to } => {
            words::ADDRESSED_IN.with(language, &[&name(from), &name(to)])
        }
        Fix::Link { kind, from, to } => {
            let kind = catalogue::link(*kind).name.in_language(language);
            words::ADDED_LINK.with(language, &[&kind, &name(from), &name(to)])
        }
        Fix::AddTeam { kind } => {
            let kind = catalogue::team(*kind).name.in_language(language);
            journey_words::ADDED_TEAM.with(language, &[&kind])
        }
        Fix::ShareCustomers { system, .. } => {
            let system = customer_system(plan, system.as_ref(), language);
            journey_words::SHARED_CUSTOMERS.with(language, &[&system])
        }
        Fix::IndividualPrices { channel } => words::ADDED_PRICES.with(language, &[&name(channel)]),
        Fix::OpenMarket { channel, market } => {
            to_market(*market, words::OPENED_TO_B2B, words::OPENED_TO_B2C)
                .with(language, &[&name(channel)])
        }
        Fix::Turn { .. } => plain(words::TURNED_LINK, language),
        Fix::Keep { node } => words::KEPT.with(language, &[&name(node)]),
        Fix::PutOff { step, .. } => words::HAS_PUT_OFF.with(language, &[step]),
        Fix::Number { nodes } => {
            let first = nodes.first().map(name).unwrap_or_default();
            words::NUMBERED.with(language, &[&first])
        }
        Fix::Name { node } => words::NAMED.with(language, &[&name(node)]),
    }
}

fn customer_system<'a>(plan: &'a Plan, system: Option<&'a Id>, language: Language) -> &'a str {
    let fresh = catalogue::system(SystemKind::Crm).name.in_language(language);
    system.map_or(fresh, |id| name(plan, id, language))
}

fn plain(text: Text, language: Language) -> String {
    text.in_language(language).to_owned()
}

fn to_market(market: Market, b2b: Text, b2c: Text) -> Text {
    match market {
        Market::B2B => b2b,
        Market::B2C => b2c,
    }
}

/// What a kind is called.
pub(in crate::session) fn kind(body: &Body, language: Language) -> &'static str {
    let text = match body {
        Body::Channel(channel) => catalogue::channel(channel.kind).name,
        Body::System(system) => catalogue::system(system.kind).name,
        Body::Team(team) => catalogue::team(team.kind).name,
        Body::Activity(activity) => catalogue::activity(activity.kind).name,
        Body::Audience(_) | Body::Note(_) | Body::Frame(_) => names::sort(body.sort()),
    };
    text.in_language(language)
}

fn name<'a>(plan: &'a Plan, id: &'a Id, language: Language) -> &'a str {
    let Some(node) = plan.nodes.get(id) else { return id.as_str() };
    match node.name().trim() {
        "" => kind(&node.body, language),
        name => name,
    }
}

/// A name that stands in a button or a small mark, cut if it is long.
pub fn shortened(name: &str) -> String {
    match name.chars().count() > NAME_CHARACTERS {
        false => name.to_owned(),
        true => {
            let start: String = name.chars().take(NAME_CHARACTERS - 1).collect();
            format!("{}…", start.trim_end())
        }
    }
}
