//! Which audience is addressed in which channel.

use std::collections::BTreeMap;

use crate::plan::{Body, Id, Lifecycle, Market, Plan, Relation, View};

/// Who is addressed where in a plan, over all views.
#[derive(Clone, Debug, Default)]
pub struct AudienceReach {
    /// The audiences, by name.
    pub audiences: Vec<Id>,
    /// The channels, by name.
    pub channels: Vec<Id>,
    links: BTreeMap<(Id, Id), Vec<Id>>,
}

/// What an audience and a channel have to do with each other in a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// The audience is addressed there; `served` says whether the channel serves its market.
    Yes {
        /// Whether the channel serves the market of the audience in the view.
        served: bool,
    },
    /// Not in this view, but in another.
    Later(Lifecycle),
    /// Nothing.
    No,
}

impl AudienceReach {
    /// Who is addressed where in a plan.
    pub fn new(plan: &Plan) -> Self {
        let mut reaching = Self::default();
        for (id, node) in &plan.nodes {
            match &node.body {
                Body::Audience(_) => reaching.audiences.push(id.clone()),
                Body::Channel(_) => reaching.channels.push(id.clone()),
                Body::System(_)
                | Body::Team(_)
                | Body::Activity(_)
                | Body::Note(_)
                | Body::Frame(_) => {}
            }
        }
        let name = |id: &Id| plan.nodes.get(id).map(|node| node.name().to_lowercase());
        reaching.audiences.sort_by_cached_key(|id| (name(id), id.clone()));
        reaching.channels.sort_by_cached_key(|id| (name(id), id.clone()));
        for (id, link) in &plan.links {
            if plan.relation(link) == Some(Relation::Reaches) {
                let ends = match plan.channel(&link.to) {
                    Some(_) => (link.from.clone(), link.to.clone()),
                    None => (link.to.clone(), link.from.clone()),
                };
                reaching.links.entry(ends).or_default().push(id.clone());
            }
        }
        reaching
    }

    /// The links by which an audience is addressed in a channel, in any view.
    pub fn links(&self, audience: &Id, channel: &Id) -> &[Id] {
        self.links.get(&(audience.clone(), channel.clone())).map_or(&[], Vec::as_slice)
    }

    /// What an audience and a channel have to do with each other in a view of the same plan.
    pub fn reached(&self, plan: &Plan, view: View, audience: &Id, channel: &Id) -> Reached {
        let links = self.links(audience, channel).iter();
        let mut lifecycles = links.filter_map(|id| Some(plan.links.get(id)?.lifecycle));
        let is_on = |lifecycle: &Lifecycle| lifecycle.holds(view);
        match lifecycles.clone().find(is_on) {
            Some(_) => Reached::Yes { served: serves(plan, view, audience, channel) },
            None => lifecycles.next().map_or(Reached::No, Reached::Later),
        }
    }
}

fn serves(plan: &Plan, view: View, audience: &Id, channel: &Id) -> bool {
    let market: Option<Market> = plan.nodes.get(audience).and_then(|node| match &node.body {
        Body::Audience(audience) => Some(audience.market),
        _ => None,
    });
    let channel = plan.channel(channel);
    channel
        .is_some_and(|channel| channel.markets.holding(view).any(|served| Some(served) == market))
}
