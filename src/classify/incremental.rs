//! A topology that follows an edit of its plan, so that one change in a large plan does not have
//! the whole plan read again.

use std::sync::Arc;

use imbl::ordmap::DiffItem;

use super::topology::{Joins, Topology, system_facts};
use crate::plan::{Body, Id, Link, Node, NodeSort, Plan};

/// More changes than this are read as a new plan: each has the lists of links gone through once, so
/// that many of them take longer than reading all anew.
const FEW: usize = 24;

impl Topology {
    /// The topology of a plan that differs from this one's by an edit; both plans have to be
    /// sound. The same as that of the new plan by itself, found faster where little changed; what
    /// did not change is shared.
    #[must_use]
    pub fn updated(&self, plan: &Plan) -> Self {
        let nodes: Vec<ElementChange<Node>> =
            self.plan.nodes.diff(&plan.nodes).map(|item| change(&item)).take(FEW + 1).collect();
        let links: Vec<ElementChange<Link>> =
            self.plan.links.diff(&plan.links).map(|item| change(&item)).take(FEW + 1).collect();
        let few = nodes.len() <= FEW && links.len() <= FEW;
        if !few || nodes.iter().any(ElementChange::shifts_meaning) {
            return Self::new(plan);
        }
        let links: Vec<ElementChange<Link>> =
            links.into_iter().filter(ElementChange::matters).collect();
        let mut next = self.clone();
        for change in links.iter().rev().filter(|change| change.old.is_some()) {
            next.drop_link(rank(&self.plan, change.id));
        }
        for change in &nodes {
            next.update_node(change);
        }
        next.plan = plan.clone();
        for change in &links {
            if let Some(link) = change.new {
                next.insert_link(plan, rank(plan, change.id), link);
            }
        }
        next
    }

    /// Whether a topology that followed differs in nothing but names, notes and looks.
    pub fn is_like(&self, next: &Self) -> bool {
        let same = Arc::ptr_eq(&self.channels, &next.channels)
            && Arc::ptr_eq(&self.channel_ids, &next.channel_ids)
            && Arc::ptr_eq(&self.systems, &next.systems)
            && Arc::ptr_eq(&self.system_ids, &next.system_ids)
            && Joins::ALL.iter().all(|list| Arc::ptr_eq(self.joins(*list), next.joins(*list)));
        // What is new may have an id that something else was meant to get.
        same && !self.plan.nodes.diff(&next.plan.nodes).any(|item| comes_or_goes(&item))
            && !self.plan.links.diff(&next.plan.links).any(|item| comes_or_goes(&item))
    }

    fn drop_link(&mut self, rank: u32) {
        for list in Joins::ALL {
            let list = self.joins_mut(list);
            let place = list.partition_point(|join| join.rank < rank);
            if place < list.len() {
                let list = Arc::make_mut(list);
                if list[place].rank == rank {
                    list.remove(place);
                }
                list[place..].iter_mut().for_each(|join| join.rank -= 1);
            }
        }
    }

    fn insert_link(&mut self, plan: &Plan, rank: u32, link: &Link) {
        for list in Joins::ALL {
            let list = self.joins_mut(list);
            let place = list.partition_point(|join| join.rank < rank);
            if place < list.len() {
                Arc::make_mut(list)[place..].iter_mut().for_each(|join| join.rank += 1);
            }
        }
        self.add_link_of(plan, rank, link);
    }

    fn update_node(&mut self, change: &ElementChange<Node>) {
        let sort = change.new.or(change.old).map(Node::sort);
        match (sort, change.new) {
            (Some(NodeSort::Channel), Some(node)) => {
                let Body::Channel(channel) = &node.body else { return };
                let facts = self.channel_facts(change.id, channel, node.lifecycle);
                match self.channel_ids.binary_search(change.id) {
                    Ok(index) if self.channels[index] == facts => {}
                    Ok(index) => Arc::make_mut(&mut self.channels)[index] = facts,
                    Err(index) => {
                        Arc::make_mut(&mut self.channels).insert(index, facts);
                        Arc::make_mut(&mut self.channel_ids).insert(index, change.id.clone());
                        self.shift_channels(|other| other + u32::from(other as usize >= index));
                    }
                }
            }
            (Some(NodeSort::Channel), None) => {
                if let Ok(index) = self.channel_ids.binary_search(change.id) {
                    Arc::make_mut(&mut self.channels).remove(index);
                    Arc::make_mut(&mut self.channel_ids).remove(index);
                    self.shift_channels(|other| other - u32::from(other as usize > index));
                }
            }
            (Some(NodeSort::System), Some(node)) => {
                let Body::System(system) = &node.body else { return };
                let facts = system_facts(system, node.lifecycle);
                match self.system_ids.binary_search(change.id) {
                    Ok(index) if self.systems[index] == facts => {}
                    Ok(index) => Arc::make_mut(&mut self.systems)[index] = facts,
                    Err(index) => {
                        Arc::make_mut(&mut self.systems).insert(index, facts);
                        Arc::make_mut(&mut self.system_ids).insert(index, change.id.clone());
                        self.shift_systems(|other| other + u32::from(other as usize >= index));
                    }
                }
            }
            (Some(NodeSort::System), None) => {
                if let Ok(index) = self.system_ids.binary_search(change.id) {
                    Arc::make_mut(&mut self.systems).remove(index);
                    Arc::make_mut(&mut self.system_ids).remove(index);
                    self.shift_systems(|other| other - u32::from(other as usize > index));
                }
            }
            // The model does not rest on any other sort.
            (
                Some(
                    NodeSort::Audience
                    | NodeSort::Team
                    | NodeSort::Activity
                    | NodeSort::Note
                    | NodeSort::Frame,
                )
                | None,
                _,
            ) => {}
        }
    }

    fn shift_channels(&mut self, shifted: impl Fn(u32) -> u32) {
        for join in Arc::make_mut(&mut self.direct) {
            (join.from, join.to) = (shifted(join.from), shifted(join.to));
        }
        Arc::make_mut(&mut self.uses).iter_mut().for_each(|join| join.from = shifted(join.from));
    }

    fn shift_systems(&mut self, shifted: impl Fn(u32) -> u32) {
        Arc::make_mut(&mut self.uses).iter_mut().for_each(|join| join.to = shifted(join.to));
        for join in Arc::make_mut(&mut self.interfaces) {
            (join.from, join.to) = (shifted(join.from), shifted(join.to));
        }
    }
}

/// What became of an element.
struct ElementChange<'a, T> {
    id: &'a Id,
    old: Option<&'a T>,
    new: Option<&'a T>,
}

impl ElementChange<'_, Node> {
    /// Whether links that did not change mean something else now.
    fn shifts_meaning(&self) -> bool {
        let (Some(old), Some(new)) = (self.old, self.new) else { return false };
        match (&old.body, &new.body) {
            (Body::System(old), Body::System(new)) => old.shares != new.shares,
            (old, new) => old.sort() != new.sort(),
        }
    }
}

impl ElementChange<'_, Link> {
    /// Whether anything else changed than what is said about the link and how it lies.
    fn matters(&self) -> bool {
        let (Some(old), Some(new)) = (self.old, self.new) else { return true };
        let meaning = |link: &Link| (link.kind, link.resources, link.lifecycle);
        meaning(old) != meaning(new) || (&old.from, &old.to) != (&new.from, &new.to)
    }
}

fn comes_or_goes<T>(item: &DiffItem<'_, '_, Id, Arc<T>>) -> bool {
    match item {
        DiffItem::Add(..) | DiffItem::Remove(..) => true,
        DiffItem::Update { .. } => false,
    }
}

fn change<'a, T>(item: &DiffItem<'a, 'a, Id, Arc<T>>) -> ElementChange<'a, T> {
    match *item {
        DiffItem::Add(id, new) => ElementChange { id, old: None, new: Some(new) },
        DiffItem::Update { old: (id, old), new: (_, new) } => {
            ElementChange { id, old: Some(old), new: Some(new) }
        }
        DiffItem::Remove(id, old) => ElementChange { id, old: Some(old), new: None },
    }
}

/// The place of a link among all links of its plan.
fn rank(plan: &Plan, id: &Id) -> u32 {
    plan.links.range(..id.clone()).count() as u32
}
