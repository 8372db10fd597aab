//! A view without one of its elements, for "what if it were lost".

use std::sync::Arc;

use super::judgement::judge;
use super::rules::Rule;
use super::sharing::Sharing;
use super::topology::Join;
use super::view::Active;
use crate::plan::Id;

/// An element of a view, by its place in the topology.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Element {
    Channel(usize),
    System(usize),
    /// A link between two channels.
    Direct(usize),
    /// A link from a channel to a system.
    Uses(usize),
    /// A link between two systems.
    Interface(usize),
}

impl Active {
    /// The same view without an element and the links that hang on it.
    pub fn without(&self, element: Element) -> Self {
        let mut less = self.clone();
        let topology = &self.topology;
        let lose = |shown: &mut Arc<Vec<bool>>, joins: &[Join], lost: &dyn Fn(&Join) -> bool| {
            Arc::make_mut(shown)
                .iter_mut()
                .zip(joins)
                .filter(|(_, join)| lost(join))
                .for_each(|(shown, _)| *shown = false);
        };
        match element {
            Element::Channel(channel) => {
                let index = channel as u32;
                Arc::make_mut(&mut less.channels)[channel].lose();
                lose(&mut less.direct, &topology.direct, &|join| {
                    join.from == index || join.to == index
                });
                lose(&mut less.uses, &topology.uses, &|join| join.from == index);
            }
            Element::System(system) => {
                let index = system as u32;
                Arc::make_mut(&mut less.systems)[system] = false;
                lose(&mut less.uses, &topology.uses, &|join| join.to == index);
                lose(&mut less.interfaces, &topology.interfaces, &|join| {
                    join.from == index || join.to == index
                });
            }
            Element::Direct(link) => Arc::make_mut(&mut less.direct)[link] = false,
            Element::Uses(link) => Arc::make_mut(&mut less.uses)[link] = false,
            Element::Interface(link) => Arc::make_mut(&mut less.interfaces)[link] = false,
        }
        less
    }

    /// The element with this id, if it is a channel, a system or a link between them.
    pub fn element(&self, id: &Id) -> Option<Element> {
        let topology = &self.topology;
        if let Ok(channel) = topology.channel_ids.binary_search(id) {
            return Some(Element::Channel(channel));
        }
        if let Ok(system) = topology.system_ids.binary_search(id) {
            return Some(Element::System(system));
        }
        let rank = topology.plan.links.keys().position(|link| link == id)? as u32;
        let find = |joins: &[Join]| joins.binary_search_by_key(&rank, |join| join.rank).ok();
        let direct = find(&topology.direct).map(Element::Direct);
        let uses = || find(&topology.uses).map(Element::Uses);
        direct.or_else(uses).or_else(|| find(&topology.interfaces).map(Element::Interface))
    }

    /// The rank among all links of a link that is an element.
    pub fn link_rank(&self, element: Element) -> Option<u32> {
        match element {
            Element::Channel(_) | Element::System(_) => None,
            Element::Direct(link) => Some(self.topology.direct[link].rank),
            Element::Uses(link) => Some(self.topology.uses[link].rank),
            Element::Interface(link) => Some(self.topology.interfaces[link].rank),
        }
    }

    /// The rule that decides on the model.
    pub fn rule(&self) -> Rule {
        judge(&Sharing::new(self)).rule
    }
}
