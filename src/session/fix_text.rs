//! What a fix of a finding does, in words.

use crate::catalogue::{self, words as names};
use crate::classify::Fix;
use crate::language::texts;
use crate::language::{Language, Text};
use crate::plan::{Body, Id, LinkKind, Market, Plan, SystemKind};

/// Names longer than this many characters are cut where they stand in a button.
const NAME_CHARACTERS: usize = 20;

/// What a fix will do, short enough for a button.
pub fn offer(plan: &Plan, fix: &Fix, language: Language) -> String {
    let name = |id| shortened(name(plan, id, language));
    match fix {
        Fix::Link { kind: LinkKind::Uses, from, to } => {
            texts::findings::CONNECT_WITH.with(language, &[&name(from), &name(to)])
        }
        Fix::Link { kind: LinkKind::Reaches, from, to } => {
            texts::findings::ADDRESS_IN.with(language, &[&name(from), &name(to)])
        }
        Fix::Link { kind, .. } => match kind {
            LinkKind::ReturnInStore => plain(texts::findings::ADD_RETURN, language),
            LinkKind::SharedStock => plain(texts::findings::ADD_STOCK, language),
            LinkKind::SharedProductData => plain(texts::findings::ADD_PRODUCT_DATA, language),
            LinkKind::SharedPrice => plain(texts::findings::ADD_SAME_PRICES, language),
            LinkKind::StoreLocator => plain(texts::findings::ADD_STORE_LOCATOR, language),
            LinkKind::LeadExchange => plain(texts::findings::ADD_LEAD_EXCHANGE, language),
            kind => {
                let kind = catalogue::link(*kind).name.in_language(language);
                texts::findings::ADD_LINK.with(language, &[&kind])
            }
        },
        Fix::AddTeam { kind } => {
            let kind = catalogue::team(*kind).name.in_language(language);
            texts::journeys::ADD_TEAM.with(language, &[&kind])
        }
        Fix::ShareCustomers { system, .. } => {
            let system = shortened(customer_system(plan, system.as_ref(), language));
            texts::journeys::SHARE_CUSTOMERS.with(language, &[&system])
        }
        Fix::IndividualPrices { .. } => plain(texts::findings::ADD_PRICES, language),
        Fix::OpenMarket { channel, market } => {
            to_market(*market, texts::findings::OPEN_TO_B2B, texts::findings::OPEN_TO_B2C)
                .with(language, &[&name(channel)])
        }
        Fix::Turn { .. } => plain(texts::findings::TURN_LINK, language),
        Fix::Keep { node } => texts::journeys::KEEP.with(language, &[&name(node)]),
        Fix::PutOff { step, .. } => texts::findings::PUT_OFF.with(language, &[step]),
        Fix::Number { .. } => plain(texts::findings::NUMBER, language),
        Fix::Name { node } => {
            let kind = plan.nodes.get(node).map(|node| kind(&node.body, language));
            texts::findings::CALL_IT.with(language, &[&kind.unwrap_or_default()])
        }
    }
}

/// What a fix has done.
pub(super) fn done(plan: &Plan, fix: &Fix, language: Language) -> String {
    let name = |id| name(plan, id, language);
    match fix {
        Fix::Link { kind: LinkKind::Uses, from, to } => {
            texts::findings::CONNECTED_WITH.with(language, &[&name(from), &name(to)])
        }
        Fix::Link { kind: LinkKind::Reaches, from, to } => {
            texts::findings::ADDRESSED_IN.with(language, &[&name(from), &name(to)])
        }
        Fix::Link { kind, from, to } => {
            let kind = catalogue::link(*kind).name.in_language(language);
            texts::findings::ADDED_LINK.with(language, &[&kind, &name(from), &name(to)])
        }
        Fix::AddTeam { kind } => {
            let kind = catalogue::team(*kind).name.in_language(language);
            texts::journeys::ADDED_TEAM.with(language, &[&kind])
        }
        Fix::ShareCustomers { system, .. } => {
            let system = customer_system(plan, system.as_ref(), language);
            texts::journeys::SHARED_CUSTOMERS_IN.with(language, &[&system])
        }
        Fix::IndividualPrices { channel } => {
            texts::findings::ADDED_PRICES.with(language, &[&name(channel)])
        }
        Fix::OpenMarket { channel, market } => {
            to_market(*market, texts::findings::OPENED_TO_B2B, texts::findings::OPENED_TO_B2C)
                .with(language, &[&name(channel)])
        }
        Fix::Turn { .. } => plain(texts::findings::TURNED_LINK, language),
        Fix::Keep { node } => texts::findings::KEPT.with(language, &[&name(node)]),
        Fix::PutOff { step, .. } => texts::findings::HAS_PUT_OFF.with(language, &[step]),
        Fix::Number { nodes } => {
            let first = nodes.first().map(name).unwrap_or_default();
            texts::findings::NUMBERED.with(language, &[&first])
        }
        Fix::Name { node } => texts::findings::NAMED.with(language, &[&name(node)]),
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
pub(super) fn kind(body: &Body, language: Language) -> &'static str {
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
