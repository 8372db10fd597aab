//! What speaks for the level that a plan has reached.

use super::{Explainer, Reason};
use crate::catalogue::Side;
use crate::classify::connections::Connection;
use crate::classify::evidence::{INTEGRATION, interlocking};
use crate::classify::rules::Rule;
use crate::classify::sharing::resources_of;
use crate::language::texts;
use crate::plan::{Id, Level, ResourceSet};

/// Up to this many ways of working together are listed one by one.
const CONNECTIONS: usize = 6;

impl Explainer<'_> {
    /// What holds, the foundations first.
    pub fn holds(&self) -> Vec<Reason> {
        let found = self.found;
        let mut holds = Vec::new();
        match found.rule {
            Rule::R1 => {}
            Rule::R2 => {
                let text =
                    self.say.with(texts::model::HOLDS_SELLS, &[&self.say.names(&found.sellers)]);
                holds.push(Reason::new(text, found.sellers.to_vec()));
            }
            Rule::R3 => holds.push(self.different_sellers()),
            Rule::R6 => {
                holds.push(self.different_sellers());
                holds.extend(self.both_sides());
                holds.extend(self.fully_joined());
                holds.extend(self.connections());
            }
            Rule::R4 | Rule::R5 => {
                let text = self.say.with(texts::model::HOLDS_NUMEROUS, &[&found.evidence().keys]);
                holds.push(Reason::new(text, found.channels.to_vec()));
                holds.extend(self.both_sides());
                holds.extend(self.attached());
                holds.extend(self.everything_sells());
                holds.extend(self.fully_joined());
                holds.extend(self.connections());
            }
        }
        holds
    }

    fn different_sellers(&self) -> Reason {
        let count = self.found.evidence().selling_keys;
        let text = self.say.with(texts::model::HOLDS_DIFFERENT, &[&count]);
        Reason::new(text, self.found.sellers.to_vec())
    }

    fn both_sides(&self) -> Option<Reason> {
        let active = self.sharing.active;
        let facts = |seller: &usize| &active.topology.channels[*seller];
        let online = active.sellers().filter(|seller| facts(seller).side == Side::Online);
        let on_site = active.sellers().filter(|seller| facts(seller).on_site);
        let (online, on_site) = (self.ids(online), self.ids(on_site));
        let both = !online.is_empty() && !on_site.is_empty();
        both.then(|| {
            let text = self.say.with(
                texts::model::HOLDS_BOTH_SIDES,
                &[&self.say.names(&online), &self.say.names(&on_site)],
            );
            Reason::new(text, [online, on_site].concat())
        })
    }

    fn attached(&self) -> Option<Reason> {
        let informing = &self.found.not_selling;
        (!informing.is_empty()).then(|| {
            let text = self.say.with(texts::model::HOLDS_ATTACHED, &[&self.say.names(informing)]);
            Reason::new(text, informing.to_vec())
        })
    }

    fn everything_sells(&self) -> Vec<Reason> {
        if self.found.rule != Rule::R5 {
            return Vec::new();
        }
        let active = self.sharing.active;
        let media = self
            .ids(active.sellers().filter(|seller| active.topology.channels[*seller].touchpoint));
        let text = self.say.with(texts::model::HOLDS_TOUCHPOINT, &[&self.say.names(&media)]);
        let all = match self.found.not_selling.is_empty() {
            true => texts::model::HOLDS_ALL_SELL,
            false => texts::model::HOLDS_ALL_SELL_THAT_CAN,
        };
        vec![
            Reason::new(self.say.plain(all), self.found.sellers.to_vec()),
            Reason::new(text, media),
        ]
    }

    fn fully_joined(&self) -> Vec<Reason> {
        let purchase = (
            self.found.full_interaction,
            texts::model::HOLDS_INTERACTION,
            resources_of(&[Level::Transaction]),
        );
        let data = (
            self.found.full_integration,
            texts::model::HOLDS_INTEGRATION,
            INTEGRATION.into_iter().collect(),
        );
        let joined = [purchase, data].into_iter().filter(|(holds, ..)| *holds == Some(true));
        joined
            .map(|(_, text, resources)| {
                let connections = self.seller_connections(resources);
                let elements = [self.elements(&connections), self.found.sellers.to_vec()].concat();
                Reason::new(self.say.plain(text), elements)
            })
            .collect()
    }

    /// The ways in which selling channels that count separately work together.
    fn connections(&self) -> Vec<Reason> {
        let different = |connection: &Connection| {
            let key = |channel: &u32| self.sharing.active.channels[*channel as usize].key;
            connection.channels.iter().any(|channel| key(channel) != key(&connection.channels[0]))
        };
        let connections: Vec<Connection> =
            self.seller_connections(interlocking()).into_iter().filter(different).collect();
        let shown =
            if connections.len() > CONNECTIONS { CONNECTIONS - 1 } else { connections.len() };
        let mut reasons: Vec<Reason> = connections[..shown]
            .iter()
            .map(|connection| Reason::new(self.connection(connection), self.elements([connection])))
            .collect();
        if shown < connections.len() {
            let text = self.say.with(texts::model::HOLDS_MORE, &[&(connections.len() - shown)]);
            reasons.push(Reason::new(text, self.elements(&connections[shown..])));
        }
        reasons
    }

    /// The ways in which at least two selling channels share any of these, without the others.
    pub fn seller_connections(&self, resources: ResourceSet) -> Vec<Connection> {
        let sells = |channel: &u32| self.sharing.active.channels[*channel as usize].sells;
        let connections = self.sharing.connections(resources).into_iter().map(|mut connection| {
            connection.channels.retain(sells);
            connection
        });
        connections.filter(|connection| connection.channels.len() > 1).collect()
    }

    /// What a way of working together does.
    pub fn connection(&self, connection: &Connection) -> String {
        let links = self.sharing.active.topology.link_ids(&connection.links[..1]);
        let link = links.first().and_then(|id| self.say.plan.links.get(id));
        match link {
            Some(link) if connection.systems.is_empty() => self.say.link(link),
            _ => self.say.with(
                texts::model::HOLDS_SHARED_THROUGH,
                &[
                    &self.say.names(&self.channel_ids(connection)),
                    &self.say.resources(connection.resources),
                    &self.say.names(&self.system_ids(connection)),
                ],
            ),
        }
    }

    /// The channels, systems and links of these ways.
    pub fn elements<'b>(&self, connections: impl IntoIterator<Item = &'b Connection>) -> Vec<Id> {
        let mut lists = [const { Vec::<u32>::new() }; 3];
        for connection in connections {
            let parts = [&connection.channels, &connection.systems, &connection.links];
            lists.iter_mut().zip(parts).for_each(|(list, part)| list.extend(part));
        }
        for list in &mut lists {
            list.sort_unstable();
            list.dedup();
        }
        let [channels, systems, links] = lists;
        let channels = channels.into_iter().map(|channel| channel as usize);
        let topology = &self.sharing.active.topology;
        let systems =
            systems.into_iter().map(|system| topology.system_ids[system as usize].clone());
        let systems: Vec<Id> = systems.collect();
        [self.ids(channels), systems, topology.link_ids(&links)].concat()
    }

    pub fn channel_ids(&self, connection: &Connection) -> Vec<Id> {
        self.ids(connection.channels.iter().map(|channel| *channel as usize))
    }

    fn system_ids(&self, connection: &Connection) -> Vec<Id> {
        let systems = connection.systems.iter().map(|system| *system as usize);
        systems.map(|system| self.sharing.active.topology.system_ids[system].clone()).collect()
    }
}
