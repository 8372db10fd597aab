//! Selecting by what elements have in common.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{
    ActivityKind, Body, ChannelKind, Id, LinkKind, Market, Node, NodeSort, SystemKind, TeamKind,
    View,
};
use crate::session::{Selection, Session};

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

impl Session {
    /// Selects everything in the view that is of the same kind as something selected.
    pub(in crate::session) fn select_alike(&mut self) {
        let wanted: BTreeSet<Likeness> =
            self.selection.iter().filter_map(|id| self.likeness(id)).collect();
        let alike = self.elements_in_view();
        let alike = alike.filter(|id| self.likeness(id).is_some_and(|own| wanted.contains(&own)));
        let alike: Selection = alike.cloned().collect();
        self.select(alike);
    }

    /// Selects all nodes and links that a way of links joins with the selection.
    pub(in crate::session) fn select_connected(&mut self) {
        let there = |id: &Id| self.plan.nodes.get(id).is_some_and(|node| is_there(node, self.view));
        let mut links_at: BTreeMap<&Id, Vec<(&Id, &Id)>> = BTreeMap::new();
        for (id, link) in &self.plan.links {
            if link.lifecycle.holds(self.view) && there(&link.from) && there(&link.to) {
                links_at.entry(&link.from).or_default().push((id, &link.to));
                links_at.entry(&link.to).or_default().push((id, &link.from));
            }
        }
        let mut found: BTreeSet<&Id> = BTreeSet::new();
        let mut next: Vec<&Id> = Vec::new();
        for id in self.selection.iter() {
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
        let found: Selection = found.into_iter().cloned().collect();
        self.select(found);
    }

    /// Selects the nodes in the view that are not selected, and no longer those that are.
    pub(in crate::session) fn invert_selection(&mut self) {
        let nodes = self.plan.nodes.iter().filter(|(_, node)| is_there(node, self.view));
        let others = nodes.map(|(id, _)| id).filter(|id| !self.selection.contains(id));
        let others: Selection = others.cloned().collect();
        self.select(others);
    }

    fn elements_in_view(&self) -> impl Iterator<Item = &Id> {
        let nodes = self.plan.nodes.iter().filter(|(_, node)| is_there(node, self.view));
        let links = self.plan.links.iter().filter(|(_, link)| link.lifecycle.holds(self.view));
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
    node.lifecycle.holds(view)
}
