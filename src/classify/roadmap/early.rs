//! What is planned for a step in which something it needs is not there.

use super::needs::systems;
use super::{Card, Property};
use crate::plan::{Availability, Body, Id, Lifecycle, NodeSort, Plan};

/// A card that stands before what it needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TooEarly {
    /// The card.
    pub card: Card,
    /// The step in which it stands.
    pub step: u32,
    /// What it needs.
    pub needs: Id,
    /// The step in which that comes, or from which it is gone.
    pub other: u32,
    /// Whether it is gone rather than not there yet.
    pub gone: bool,
}

/// Everything on the roadmap that stands before what it needs, or after what it needs is gone:
/// links without one of their ends, what begins about a channel that is not there, and channels
/// without the systems by which they sell.
pub fn too_early(plan: &Plan) -> Vec<TooEarly> {
    let mut early = Vec::new();
    for (id, node) in &plan.nodes {
        let Body::Channel(channel) = &node.body else { continue };
        if let Lifecycle::Planned(step) = node.lifecycle {
            let needed = systems(plan, id).into_iter();
            early.extend(
                needed.filter_map(|(end, _)| of_end(plan, Card::Element(id.clone()), step, &end)),
            );
        }
        for property in Property::ALL {
            let Availability::From(step) = property.of(channel) else { continue };
            let card = Card::Property { channel: id.clone(), property };
            early.extend(of_end(plan, card, step, id));
        }
    }
    for (id, link) in &plan.links {
        let Lifecycle::Planned(step) = link.lifecycle else { continue };
        let ends = [&link.from, &link.to].into_iter();
        early.extend(ends.filter_map(|end| of_end(plan, Card::Element(id.clone()), step, end)));
    }
    early
}

fn of_end(plan: &Plan, card: Card, step: u32, end: &Id) -> Option<TooEarly> {
    let node = plan.nodes.get(end).filter(|node| node.sort() != NodeSort::Note)?;
    let (other, gone) = match node.lifecycle {
        Lifecycle::Planned(comes) if comes > step => (comes, false),
        Lifecycle::Retiring(goes) => (goes, true),
        Lifecycle::Existing | Lifecycle::Planned(_) | Lifecycle::Envisioned => return None,
    };
    Some(TooEarly { card, step, needs: end.clone(), other, gone })
}
