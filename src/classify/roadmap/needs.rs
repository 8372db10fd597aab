//! What something planned cannot be without.

use super::Card;
use crate::catalogue;
use crate::plan::{
    Availability, Body, Id, Lifecycle, Plan, Relation, Resource, ResourceSet, SystemKind,
};

/// The nodes and links without which a card makes no sense: of a link its ends, of a change its
/// channel, of a channel that sells the systems by which it sells, with what links it to them.
pub(super) fn needs(plan: &Plan, card: &Card) -> Vec<Id> {
    match card {
        Card::Element(id) => match plan.links.get(id) {
            Some(link) => vec![link.from.clone(), link.to.clone()],
            None => {
                systems(plan, id).into_iter().flat_map(|(system, link)| [system, link]).collect()
            }
        },
        Card::Property { channel, .. } => vec![channel.clone()],
        Card::Measure(_) => Vec::new(),
    }
}

/// The planned systems that a planned channel needs in order to sell, each with the link to it:
/// payment, and where it has one the system for orders and that for product data.
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
        let planned = |id: &Id| plan.nodes.get(id).is_some_and(|node| is_planned(node.lifecycle));
        let pays = |kind| kind == SystemKind::Payment;
        let sells: ResourceSet =
            [Resource::Order, Resource::OrderData, Resource::Product].into_iter().collect();
        let helps = !catalogue::carried(plan, link).intersection(sells).is_empty();
        planned(&link.to) && plan.system(&link.to).is_some_and(|one| helps || pays(one.kind))
    });
    needed.map(|(id, link)| (link.to.clone(), id.clone())).collect()
}
