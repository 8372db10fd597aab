//! Why nothing leads to a higher level, in words: who is missing from the plan, and which channels
//! are in the way.

use std::collections::BTreeSet;

use super::naming;
use crate::catalogue::{self, words as names};
use crate::language::{Language, grammar, texts};
use crate::plan::{Body, Id, Lifecycle, Market, Model, Plan, View};

/// Up to this many channels are named that are in the way.
const NAMES: usize = 6;

/// Sentences without a full stop, what weighs most first. `blocked` are the channels in the way of a
/// level above `model`, of `channels` in all.
pub fn sentences(
    plan: &Plan,
    blocked: &[Id],
    channels: usize,
    model: Model,
    language: Language,
) -> Vec<String> {
    let mut said: Vec<String> = without_audience(plan)
        .map(|market| {
            let customers = names::customers(market).in_language(language);
            let customers = grammar::in_sentence(customers, language);
            texts::result::NO_AUDIENCE_OF.with(language, &[&customers])
        })
        .collect();
    let ends = |id: &&Id| {
        let node = plan.nodes.get(*id);
        let goes = node.is_some_and(|node| matches!(node.lifecycle, Lifecycle::Retiring(_)));
        let kind = plan.channel(id).map(|channel| channel.kind);
        goes || kind.is_some_and(|kind| catalogue::channel(kind).never_sells)
    };
    if blocked.is_empty() || blocked.len() >= channels {
        let model = names::model(model).in_language(language);
        said.push(texts::result::NO_SINGLE_IN_THE_WAY.with(language, &[&model]));
    } else {
        let listed = blocked.iter().take(NAMES);
        let listed = listed.map(|id| naming::in_list(plan, id, language));
        let listed = grammar::list(&listed.collect::<Vec<_>>(), language);
        said.push(texts::result::IN_THE_WAY.with(language, &[&listed]));
        if blocked.iter().any(|id| ends(&id)) {
            said.push(texts::result::HAS_TO_CHANGE_OR_END.in_language(language).to_owned());
        }
    }
    said
}

/// The markets that are sold to and of which the plan has no audience, though it has others.
fn without_audience(plan: &Plan) -> impl Iterator<Item = Market> {
    let audiences: BTreeSet<Market> = plan
        .nodes
        .values()
        .filter_map(|node| match &node.body {
            Body::Audience(audience) => Some(audience.market),
            _ => None,
        })
        .collect();
    let sold: BTreeSet<Market> =
        plan.channels().flat_map(|(.., one)| one.markets.holding(View::Target)).collect();
    let knows_some = !audiences.is_empty();
    sold.into_iter().filter(move |market| knows_some && !audiences.contains(market))
}
