//! What there is to say about the cards of a drawing: what they are, what they are linked with, what
//! rests on them, and what was noticed.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::Sources;
use crate::catalogue;
use crate::catalogue::words as names;
use crate::classify::{Classification, critical_elements_of, link_sentence};
use crate::language::{grammar, texts};
use crate::page::document::About;
use crate::plan::{Body, Channel, Id, Link, Node, Relation, View};
use crate::session::naming;

/// Of more channels than this it is not said what rests on each card.
const MOST_CHANNELS: usize = 60;
/// Of more cards than this nothing is said: nobody would find them by pressing.
const MOST_CARDS: usize = 400;

/// What there is to say about the cards of a view.
pub(super) fn about(sources: &Sources<'_>, found: &Classification) -> Vec<About> {
    let plan = sources.plan;
    let is_shown = |node: &Node| {
        node.is_in(found.view) && !matches!(node.body, Body::Note(_) | Body::Frame(_))
    };
    let cards: Vec<_> = plan.nodes.iter().filter(|(_, node)| is_shown(node)).collect();
    if cards.len() > MOST_CARDS {
        return Vec::new();
    }
    let carriers: BTreeSet<Id> = match found.channels.len() {
        0..=MOST_CHANNELS => critical_elements_of(found).into_iter().collect(),
        _ => BTreeSet::new(),
    };
    let links = links(sources, found.view);
    let entries = cards.into_iter().map(|(id, node)| {
        let mut said = vec![kind(sources, node, found.view)];
        if carriers.contains(id) {
            said.push(sources.sentence(&sources.say(texts::report::CARRIES)));
        }
        said.extend(links.get(id).into_iter().flatten().cloned());
        let noticed = sources.findings.about_any([id]).into_iter();
        let noticed = noticed.map(|at| sources.findings.open[at].message(sources.language));
        said.extend(noticed.map(|message| sources.sentence(message)));
        About { id: id.to_string(), name: naming::node(plan, id, sources.language), said }
    });
    entries.collect()
}

/// What a card is: its kind, and of a channel whom it serves and whether it sells.
fn kind(sources: &Sources<'_>, node: &Node, view: View) -> String {
    let kind = catalogue::name_of(&node.body).in_language(sources.language).to_owned();
    let more = match &node.body {
        Body::Channel(channel) => of_channel(sources, channel, view),
        Body::Audience(audience) => {
            vec![
                sources.say(names::customers(audience.market)),
                sources.say(names::reach(audience.reach)),
            ]
        }
        Body::System(system) => vec![sources.say(names::fit(system.fit))],
        Body::Activity(activity) => vec![sources.say(names::fit(activity.fit))],
        Body::Team(_) | Body::Note(_) | Body::Frame(_) => Vec::new(),
    };
    let parts: Vec<String> = [kind].into_iter().chain(more).collect();
    parts.join(" · ")
}

fn of_channel(sources: &Sources<'_>, channel: &Channel, view: View) -> Vec<String> {
    let sells = if channel.sells.holds(view) { texts::plan::SELLS } else { texts::plan::INFORMS };
    let markets = channel.markets.holding(view).map(|market| sources.say(names::market(market)));
    let markets = markets.collect::<Vec<_>>().join(" + ");
    let parts = [sources.say(sells), markets, names::operator(&channel.operator, sources.language)];
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

/// The sentences about the links of each node.
fn links(sources: &Sources<'_>, view: View) -> BTreeMap<Id, Vec<String>> {
    let plan = sources.plan;
    let mut said: BTreeMap<Id, Vec<String>> = BTreeMap::new();
    for link in plan.links.values().filter(|link| link.lifecycle.holds(view)) {
        let Some(sentence) = sentence(sources, link) else { continue };
        for end in [&link.from, &link.to] {
            said.entry(end.clone()).or_default().push(sources.sentence(&sentence));
        }
    }
    said
}

fn sentence(sources: &Sources<'_>, link: &Link) -> Option<String> {
    let plan = sources.plan;
    match plan.relation(link)? {
        Relation::Integration => Some(link_sentence(plan, link, sources.language)),
        Relation::Annotates => None,
        Relation::Uses
        | Relation::Interface
        | Relation::Reaches
        | Relation::Teamwork
        | Relation::Supports
        | Relation::ByHand => {
            let name = catalogue::link(link.kind).name.in_language(sources.language);
            let [from, to] =
                [&link.from, &link.to].map(|end| naming::node(plan, end, sources.language));
            let ends = sources.with(texts::announcements::LINK_ENDS, &[&name, &from, &to]);
            Some(grammar::sentence(&ends))
        }
    }
}
