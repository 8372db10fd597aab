//! What something planned cannot be without.

use super::Card;
use crate::catalogue;
use crate::plan::{
    Availability, Body, Id, Lifecycle, Link, LinkKind, Plan, Relation, Resource, ResourceSet,
    SystemKind,
};

/// The nodes and links without which a card makes no sense: of a link its ends, of a change its
/// channel, of a channel that sells the systems by which it sells, with what links it to them.
pub(super) fn needs(plan: &Plan, card: &Card) -> Vec<Id> {
    match card {
        Card::Element(id) => match plan.links.get(id) {
            Some(link) => {
                let collecting = collecting(plan, link);
                [link.from.clone(), link.to.clone()].into_iter().chain(collecting).collect()
            }
            None => {
                systems(plan, id).into_iter().flat_map(|(system, link)| [system, link]).collect()
            }
        },
        Card::Property { channel, .. } => vec![channel.clone()],
        Card::Measure(_) => Vec::new(),
    }
}

/// The planned Click & Collect between the channels of a return in store: who cannot collect there
/// does not bring back either.
fn collecting(plan: &Plan, link: &Link) -> Option<Id> {
    if link.kind != LinkKind::ReturnInStore {
        return None;
    }
    let ends = [&link.from, &link.to];
    let is_it = |other: &Link| {
        other.kind == LinkKind::ClickAndCollect
            && matches!(other.lifecycle, Lifecycle::Planned(_))
            && [&other.from, &other.to].iter().all(|end| ends.contains(end))
    };
    plan.links.iter().find(|(_, other)| is_it(other)).map(|(id, _)| id.clone())
}

/// The systems that a planned channel needs in order to sell, each with the link to it: payment, and
/// where it has one the system for orders and that for product data. They are planned themselves, or
/// there, and the link to them is planned.
pub(super) fn systems(plan: &Plan, channel: &Id) -> Vec<(Id, Id)> {
    let is_planned = |lifecycle: Lifecycle| matches!(lifecycle, Lifecycle::Planned(_));
    let Some(node) = plan.nodes.get(channel) else { return Vec::new() };
    let Body::Channel(body) = &node.body else { return Vec::new() };
    if !is_planned(node.lifecycle) || body.sells == Availability::No {
        return Vec::new();
    }
    let used = plan
        .links
        .iter()
        .filter(|(_, link)| link.from == *channel && plan.relation(link) == Some(Relation::Uses));
    let needed = used.filter(|(_, link)| {
        let comes = |id: &Id| {
            let lifecycle = plan.nodes.get(id).map(|node| node.lifecycle);
            lifecycle.is_some_and(|lifecycle| match lifecycle {
                Lifecycle::Planned(_) => true,
                Lifecycle::Existing => is_planned(link.lifecycle),
                Lifecycle::Retiring(_) | Lifecycle::Envisioned => false,
            })
        };
        let pays = |kind| kind == SystemKind::Payment;
        let sells: ResourceSet =
            [Resource::Order, Resource::OrderData, Resource::Product].into_iter().collect();
        let helps = !catalogue::carried(plan, link).intersection(sells).is_empty();
        comes(&link.to) && plan.system(&link.to).is_some_and(|one| helps || pays(one.kind))
    });
    needed.map(|(id, link)| (link.to.clone(), id.clone())).collect()
}

/// The planned links by which a planned system gets its data from systems that are there.
pub(super) fn feeds(plan: &Plan, system: &Id) -> Vec<Id> {
    let lifecycle = |id: &Id| plan.nodes.get(id).map(|node| node.lifecycle);
    if plan.system(system).is_none() || !matches!(lifecycle(system), Some(Lifecycle::Planned(_))) {
        return Vec::new();
    }
    let feeds = plan.links.iter().filter(|(_, link)| {
        let other = match (link.from == *system, link.to == *system) {
            (true, _) => &link.to,
            (_, true) => &link.from,
            _ => return false,
        };
        plan.relation(link) == Some(Relation::Interface)
            && matches!(link.lifecycle, Lifecycle::Planned(_))
            && lifecycle(other) == Some(Lifecycle::Existing)
    });
    feeds.map(|(id, _)| id.clone()).collect()
}
