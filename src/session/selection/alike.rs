//! Selecting by what elements have in common.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{
    ActivityKind, Body, ChannelKind, Id, LinkKind, Market, Node, NodeSort, SystemKind, TeamKind,
    View,
};
use crate::session::selection::Selection;
use crate::session::viewport::in_view::PlanInView;

/// What makes two elements alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Channel(ChannelKind),
    System(SystemKind),
    Team(TeamKind),
    Activity(ActivityKind),
    Audience(Market),
    Other(NodeSort),
    Link(LinkKind),
}

impl PlanInView<'_> {
    /// Everything in the view that is of the same kind as something selected.
    pub(in crate::session) fn alike(&self) -> Selection {
        let wanted: BTreeSet<Likeness> =
            self.plan.selection().iter().filter_map(|id| self.likeness(id)).collect();
        let alike = self.elements_in_view();
        let alike = alike.filter(|id| self.likeness(id).is_some_and(|own| wanted.contains(&own)));
        alike.cloned().collect()
    }

    /// All nodes and links that a path of links joins with the selection.
    pub(in crate::session) fn connected(&self) -> Selection {
        let there = |id: &Id| {
            self.plan.nodes.get(id).is_some_and(|node| is_there(node, self.viewport.view()))
        };
        let mut links_at: BTreeMap<&Id, Vec<(&Id, &Id)>> = BTreeMap::new();
        for (id, link) in &self.plan.links {
            if link.lifecycle.holds(self.viewport.view()) && there(&link.from) && there(&link.to) {
                links_at.entry(&link.from).or_default().push((id, &link.to));
                links_at.entry(&link.to).or_default().push((id, &link.from));
            }
        }
        let mut found: BTreeSet<&Id> = BTreeSet::new();
        let mut next: Vec<&Id> = Vec::new();
        for id in self.plan.selection().iter() {
            match self.plan.links.get(id) {
                Some(link) => next.extend([&link.from, &link.to]),
                None => next.push(id),
            }
        }
        while let Some(id) = next.pop() {
            if found.insert(id) {
                for (link, other) in links_at.get(id).into_iter().flatten() {
                    found.insert(link);
                    next.push(other);
                }
            }
        }
        found.into_iter().cloned().collect()
    }

    /// All nodes in a view that is shown.
    pub(in crate::session) fn all_nodes(&self) -> Selection {
        let nodes = self.plan.nodes.iter().filter(|(_, node)| self.shows_node(node));
        nodes.map(|(id, _)| id.clone()).collect()
    }

    /// The nodes in the view that are not selected.
    pub(in crate::session) fn unselected(&self) -> Selection {
        let nodes = self.plan.nodes.iter().filter(|(_, node)| is_there(node, self.viewport.view()));
        let others = nodes.map(|(id, _)| id).filter(|id| !self.plan.selection().contains(id));
        others.cloned().collect()
    }

    fn elements_in_view(&self) -> impl Iterator<Item = &Id> {
        let nodes = self.plan.nodes.iter().filter(|(_, node)| is_there(node, self.viewport.view()));
        let links =
            self.plan.links.iter().filter(|(_, link)| link.lifecycle.holds(self.viewport.view()));
        nodes.map(|(id, _)| id).chain(links.map(|(id, _)| id))
    }

    fn likeness(&self, id: &Id) -> Option<Likeness> {
        if let Some(link) = self.plan.links.get(id) {
            return Some(Likeness::Link(link.kind));
        }
        let node = self.plan.nodes.get(id)?;
        Some(match &node.body {
            Body::Channel(channel) => Likeness::Channel(channel.kind),
            Body::System(system) => Likeness::System(system.kind),
            Body::Team(team) => Likeness::Team(team.kind),
            Body::Activity(activity) => Likeness::Activity(activity.kind),
            Body::Audience(audience) => Likeness::Audience(audience.market),
            Body::Note(_) | Body::Frame(_) => Likeness::Other(node.sort()),
        })
    }
}

fn is_there(node: &Node, view: View) -> bool {
    node.is_in(view)
}
