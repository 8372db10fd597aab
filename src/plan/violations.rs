//! What a sound plan never has: references into nothing and links that cannot be.
//!
//! Numbers, dates and ids out of range are kept out by their types or by whoever builds a plan
//! (`file` when it reads one, `session` when the user types).

use thiserror::Error;

use super::{Body, Channel, Id, Link, NodeSort, Plan, Seller};

/// One way in which a plan is not sound.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Violation {
    /// A link has the id of a node.
    #[error("a node and a link have the id {id}")]
    IdUsedTwice {
        /// The id of both.
        id: Id,
    },
    /// A link leads to a node that is not there.
    #[error("the link {link} leads to {missing}, which is not there")]
    DanglingLink {
        /// The link.
        link: Id,
        /// The missing node.
        missing: Id,
    },
    /// A link leads from a node to itself.
    #[error("the link {link} leads from a node to itself")]
    SelfLink {
        /// The link.
        link: Id,
    },
    /// A link's kind cannot join its two ends.
    #[error("the link {link} is of a kind that cannot join {from:?} and {to:?}")]
    ImpossibleLink {
        /// The link.
        link: Id,
        /// What it starts at.
        from: NodeSort,
        /// What it ends at.
        to: NodeSort,
    },
    /// It is said who sells in a channel of which that is not asked.
    #[error("who sells in {node} is said, but it is no marketplace that a partner runs")]
    SellerElsewhere {
        /// The channel.
        node: Id,
    },
    /// A stop of a journey is at something that is no channel.
    #[error("stop {stop} of the journey {journey} is at {at}, which is no channel")]
    StopIsNoChannel {
        /// The journey.
        journey: Id,
        /// Which stop; counts from 1.
        stop: usize,
        /// What it names.
        at: Id,
    },
    /// A journey's audience is something that is no audience.
    #[error("the journey {journey} is that of {audience}, which is no audience")]
    AudienceIsNoAudience {
        /// The journey.
        journey: Id,
        /// What it names.
        audience: Id,
    },
    /// A measure is about an element that is not there.
    #[error("the measure {measure} is about {missing}, which is not there")]
    AboutNothing {
        /// The measure.
        measure: Id,
        /// What it names.
        missing: Id,
    },
}

impl Plan {
    /// Everything in which the plan is not sound, in the order of nodes, links, journeys and
    /// measures; empty for a sound plan.
    pub fn violations(&self) -> Vec<Violation> {
        let nodes = self.channels().filter_map(|(id, _, channel)| channel.violation(id));
        let links = self.links.iter().filter_map(|(id, link)| self.link_violation(id, link));
        let journeys = self.journeys.iter().flat_map(|(id, journey)| {
            let audience = journey.audience.iter().filter(|audience| {
                let node = self.nodes.get(*audience);
                !node.is_some_and(|node| matches!(node.body, Body::Audience(_)))
            });
            let audience = audience.map(|audience| Violation::AudienceIsNoAudience {
                journey: id.clone(),
                audience: audience.clone(),
            });
            let stops = journey.stops.iter().enumerate();
            let stops = stops.filter(|(_, stop)| self.channel(&stop.at).is_none());
            audience.chain(stops.map(|(index, stop)| Violation::StopIsNoChannel {
                journey: id.clone(),
                stop: index + 1,
                at: stop.at.clone(),
            }))
        });
        let measures = self.measures.iter().flat_map(|(id, measure)| {
            let missing = measure.about.iter().filter(|about| !self.has_element(about));
            missing.map(|missing| Violation::AboutNothing {
                measure: id.clone(),
                missing: missing.clone(),
            })
        });
        nodes.chain(links).chain(journeys).chain(measures).collect()
    }

    /// Why this link could not stand in the plan under this id, if it could not.
    pub fn link_violation(&self, id: &Id, link: &Link) -> Option<Violation> {
        link.violation(id, |id| self.nodes.get(id).map(|node| node.sort()))
    }
}

impl Channel {
    /// Why it could not stand under this id, if it could not.
    pub fn violation(&self, id: &Id) -> Option<Violation> {
        let said = self.sold_by != Seller::default() || self.taken_over.is_some();
        (said && !self.asks_for_seller()).then(|| Violation::SellerElsewhere { node: id.clone() })
    }
}

impl Link {
    /// Why it could not stand under this id among nodes of these sorts, if it could not.
    pub fn violation(
        &self,
        id: &Id,
        sort_of_node: impl Fn(&Id) -> Option<NodeSort>,
    ) -> Option<Violation> {
        if sort_of_node(id).is_some() {
            return Some(Violation::IdUsedTwice { id: id.clone() });
        }
        if self.from == self.to {
            return Some(Violation::SelfLink { link: id.clone() });
        }
        let dangling =
            |end: &Id| Violation::DanglingLink { link: id.clone(), missing: end.clone() };
        let Some(from) = sort_of_node(&self.from) else { return Some(dangling(&self.from)) };
        let Some(to) = sort_of_node(&self.to) else { return Some(dangling(&self.to)) };
        (self.kind.relation(from, to).is_none()).then(|| Violation::ImpossibleLink {
            link: id.clone(),
            from,
            to,
        })
    }
}
