//! What is added on the way to the next level, in words.

use crate::catalogue::{self, words as names};
use crate::classify::{Addition, link_sentence};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{
    Body, Channel, Id, Link, LinkKind, Market, Model, Plan, Relation, Resource, ResourceSet, View,
};

/// What reaching a model is called.
pub fn goal(model: Model) -> Text {
    match model {
        Model::None | Model::Single => texts::result::TO_BEGIN_SELLING,
        Model::Multichannel => texts::result::TO_REACH_MULTICHANNEL,
        Model::Crosschannel => texts::result::TO_REACH_CROSSCHANNEL,
        Model::Omnichannel => texts::result::TO_REACH_OMNICHANNEL,
        Model::Everywhere => texts::result::TO_REACH_EVERYWHERE,
    }
}

/// Where what is planned leads, by the steps in which the model changes.
pub fn planned(steps: &[(u32, Model)], language: Language) -> String {
    let steps = steps.iter().map(|(step, model)| {
        let model = names::model(*model).in_language(language);
        texts::result::IN_STEP.with(language, &[&model, step])
    });
    let steps: Vec<String> = steps.collect();
    match steps.is_empty() {
        true => texts::result::PLANNED_CHANGES_NO_MODEL.in_language(language).to_owned(),
        false => {
            let steps = grammar::list(&steps, language);
            texts::result::PLANNED_LEADS_TO.with(language, &[&steps])
        }
    }
}

/// What an addition is called. The plan has the new channels and systems already.
pub fn title(plan: &Plan, addition: &Addition, language: Language) -> String {
    let short = short_title(plan, addition, language);
    let Addition::AddChannel { id, kind, markets } = addition else { return short };
    let name = name(plan, id, language);
    let title = match customers(markets, language) {
        Some(customers) => {
            let customers = grammar::in_sentence(&customers, language);
            texts::result::NEW_CHANNEL_FOR.with(language, &[&name, &customers])
        }
        None => short,
    };
    match catalogue::channel(*kind).partner {
        true => texts::result::NEW_CHANNEL_OF_PARTNER.with(language, &[&title]),
        false => title,
    }
}

/// The same without for whom it is, to stand among others.
pub fn short_title(plan: &Plan, addition: &Addition, language: Language) -> String {
    let name = |id| name(plan, id, language);
    match addition {
        Addition::Link { kind, from, to } => match plan.relation(&link(*kind, from, to)) {
            Some(Relation::Uses) => {
                texts::result::USES_SYSTEM.with(language, &[&name(from), &name(to)])
            }
            _ => catalogue::link(*kind).name.in_language(language).to_owned(),
        },
        Addition::Sells { node } => texts::result::BEGINS_TO_SELL.with(language, &[&name(node)]),
        Addition::Opens { node, market } => {
            let market = names::customers(*market).in_language(language);
            let market = grammar::in_sentence(market, language);
            texts::result::OPENS_TO.with(language, &[&name(node), &market])
        }
        Addition::TakeOver { node } => texts::result::TAKES_OVER.with(language, &[&name(node)]),
        Addition::AddChannel { id, .. } => texts::result::NEW_CHANNEL.with(language, &[&name(id)]),
        Addition::AddSystem { id, .. } => texts::result::NEW_SYSTEM.with(language, &[&name(id)]),
    }
}

/// What customers gain by an addition, a sentence without a full stop. The plan has the new
/// channels and systems already.
pub fn gain(plan: &Plan, addition: &Addition, language: Language) -> String {
    let name = |id| name(plan, id, language);
    match addition {
        Addition::Link { kind, from, to } => {
            let link = link(*kind, from, to);
            let carried = resources(catalogue::carried(plan, &link), language);
            match plan.relation(&link) {
                Some(Relation::Uses) => {
                    let said = texts::result::GAIN_USES
                        .with(language, &[&name(from), &carried, &name(to)]);
                    so_that(plan, &link, said, language)
                }
                Some(Relation::Interface) => {
                    let said = texts::result::GAIN_INTERFACE
                        .with(language, &[&name(from), &name(to), &carried]);
                    so_that(plan, &link, said, language)
                }
                _ => for_whom(plan, &link, link_sentence(plan, &link, language), language),
            }
        }
        Addition::Sells { node } => {
            let customers = grammar::in_sentence(&those_of(plan, node, language), language);
            texts::result::GAIN_SELLS.with(language, &[&customers, &name(node)])
        }
        Addition::Opens { node, market } => {
            let market = names::customers(*market).in_language(language);
            texts::result::GAIN_NEW_SELLER.with(language, &[&market, &name(node)])
        }
        Addition::TakeOver { node } => {
            let customers = those_of(plan, node, language);
            texts::result::GAIN_TAKEOVER.with(language, &[&customers, &name(node)])
        }
        Addition::AddChannel { id, kind, markets } => {
            let entry = catalogue::channel(*kind);
            match customers(markets, language).filter(|_| entry.sells) {
                Some(customers) => {
                    let customers = grammar::sentence(&customers);
                    texts::result::GAIN_NEW_SELLER.with(language, &[&customers, &name(id)])
                }
                None => entry.about.in_language(language).to_owned(),
            }
        }
        Addition::AddSystem { kind, .. } => {
            catalogue::system(*kind).about.in_language(language).to_owned()
        }
    }
}

/// What customers notice of what is shared behind the channels.
fn so_that(plan: &Plan, link: &Link, said: String, language: Language) -> String {
    let carried = catalogue::carried(plan, link);
    let effects = [
        (Resource::Order, texts::result::SO_ORDERS),
        (Resource::Customer, texts::result::SO_CUSTOMERS),
        (Resource::Stock, texts::result::SO_STOCK),
        (Resource::Price, texts::result::SO_PRICES),
        (Resource::Product, texts::result::SO_PRODUCTS),
        (Resource::Content, texts::result::SO_HAND_OVER),
        (Resource::Lead, texts::result::SO_HAND_OVER),
    ];
    let effect = effects.into_iter().find(|(resource, _)| carried.contains(*resource));
    let said = match effect {
        Some((_, effect)) => {
            texts::phrases::NAMED.with(language, &[&said, &effect.in_language(language)])
        }
        None => said,
    };
    for_whom(plan, link, said, language)
}

/// A sentence about a link with those whom it serves, where the plan has other customers as well.
fn for_whom(plan: &Plan, link: &Link, said: String, language: Language) -> String {
    let served = |market: &Market| plan.channels().any(|(.., one)| serves(one, *market));
    if !MARKETS.iter().all(served) {
        return said;
    }
    let ends = [&link.from, &link.to].into_iter().filter_map(|id| plan.channel(id));
    let ends: Vec<&Channel> = ends.collect();
    let common: Vec<Market> =
        MARKETS.into_iter().filter(|market| ends.iter().all(|one| serves(one, *market))).collect();
    match (&common[..], ends.is_empty()) {
        ([only], false) => {
            let customers = names::customers(*only).in_language(language);
            texts::phrases::NAMED.with(language, &[&customers, &said])
        }
        _ => said,
    }
}

const MARKETS: [Market; 2] = [Market::B2B, Market::B2C];

/// Whether a channel serves a market some day.
fn serves(channel: &Channel, market: Market) -> bool {
    channel.markets.holding(View::Target).any(|one| one == market)
}

/// Customers of these markets; `None` without one.
fn customers(markets: &[Market], language: Language) -> Option<String> {
    let text = match markets {
        [] => return None,
        [only] => names::customers(*only),
        _ => texts::result::BOTH_CUSTOMERS,
    };
    Some(text.in_language(language).to_owned())
}

/// The customers of a channel.
fn those_of(plan: &Plan, id: &Id, language: Language) -> String {
    let channel = plan.channel(id);
    let markets = MARKETS.into_iter().filter(|one| channel.is_some_and(|of| serves(of, *one)));
    let customers = customers(&markets.collect::<Vec<_>>(), language);
    let customers = customers
        .unwrap_or_else(|| texts::result::ALL_CUSTOMERS_LONG.in_language(language).to_owned());
    grammar::sentence(&customers)
}

fn link(kind: LinkKind, from: &Id, to: &Id) -> Link {
    Link::new(from.clone(), to.clone(), kind)
}

/// What a node is called; one without a name by its kind.
fn name<'a>(plan: &'a Plan, id: &'a Id, language: Language) -> &'a str {
    let Some(node) = plan.nodes.get(id) else { return id.as_str() };
    match (node.name().trim(), &node.body) {
        ("", Body::Channel(channel)) => catalogue::channel(channel.kind).name.in_language(language),
        ("", Body::System(system)) => catalogue::system(system.kind).name.in_language(language),
        ("", _) => names::sort(node.sort()).in_language(language),
        (name, _) => name,
    }
}

/// What is shared, as it stands inside a sentence.
fn resources(resources: ResourceSet, language: Language) -> String {
    let word = |one| grammar::in_sentence(names::resource(one).in_language(language), language);
    grammar::list(&resources.iter().map(word).collect::<Vec<_>>(), language)
}
