//! What is added on the way to the next level, in words.

use crate::catalogue::{self, words as names};
use crate::classify::{Addition, link_sentence};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Body, Id, Link, LinkKind, Model, Plan, Relation, ResourceSet};

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

/// What an addition is called. The plan has the new channels and systems already.
pub fn title(plan: &Plan, addition: &Addition, language: Language) -> String {
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
                    texts::result::GAIN_USES.with(language, &[&name(from), &carried, &name(to)])
                }
                Some(Relation::Interface) => texts::result::GAIN_INTERFACE
                    .with(language, &[&name(from), &name(to), &carried]),
                _ => link_sentence(plan, &link, language),
            }
        }
        Addition::Sells { node } => texts::result::GAIN_SELLS.with(language, &[&name(node)]),
        Addition::Opens { node, market } => {
            let market = names::customers(*market).in_language(language);
            texts::result::GAIN_MARKET.with(language, &[&market, &name(node)])
        }
        Addition::TakeOver { node } => texts::result::GAIN_TAKEOVER.with(language, &[&name(node)]),
        Addition::AddChannel { kind, .. } => {
            catalogue::channel(*kind).about.in_language(language).to_owned()
        }
        Addition::AddSystem { kind, .. } => {
            catalogue::system(*kind).about.in_language(language).to_owned()
        }
    }
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
