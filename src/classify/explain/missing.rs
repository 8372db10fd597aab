//! What keeps a plan from the next level.

use std::collections::{BTreeMap, BTreeSet};

use super::{Explainer, Reason};
use crate::catalogue::words;
use crate::classify::connections::Connection;
use crate::classify::evidence::{Evidence, INTEGRATION, crossing, interlocking};
use crate::classify::proposable::Party;
use crate::classify::rules::Rule;
use crate::classify::sharing::resources_of;
use crate::language::texts;
use crate::plan::{Id, Level, Market, Model, Resource, ResourceSet};

/// Up to this many things that look like a connection but are none are listed one by one.
const NOT_COUNTED: usize = 3;
/// Up to this many channels are tried for whether the level would be higher if they did not sell:
/// each trial looks at the whole view again, and nobody reads more reasons than these.
const TRIED: usize = 12;

impl Explainer<'_> {
    /// Why it is not the next level, what weighs most first.
    pub fn missing(&self) -> Vec<Reason> {
        match self.found.rule {
            Rule::R1 => self.missing_sale(),
            Rule::R2 => self.missing_second(),
            Rule::R3 => self.missing_interlock(),
            Rule::R6 => self.missing_whole(),
            Rule::R4 => self.missing_everywhere(),
            Rule::R5 => Vec::new(),
        }
    }

    fn missing_sale(&self) -> Vec<Reason> {
        let text = self.say.plain(texts::model::MISSING_CHANNEL);
        let mut reasons = vec![Reason::new(text, self.found.channels.to_vec())];
        reasons.extend(self.could_sell());
        reasons
    }

    fn missing_second(&self) -> Vec<Reason> {
        let text = self.say.plain(texts::model::MISSING_SECOND);
        let mut reasons = vec![Reason::new(text, self.found.sellers.to_vec())];
        reasons.extend(self.could_sell());
        reasons
    }

    fn could_sell(&self) -> Option<Reason> {
        // Only of what may be proposed: a website is no place of sale.
        let active = &self.found.active;
        let may_begin = |id: &&Id| {
            let party = Party::in_plan(&active.topology.plan, id, active.view);
            party.is_some_and(Party::may_begin_to_sell)
        };
        let informing: Vec<Id> = self.found.not_selling.iter().filter(may_begin).cloned().collect();
        let text = match informing.len() {
            0 => return None,
            1 => texts::model::MISSING_SALE,
            _ => texts::model::MISSING_SALES,
        };
        Some(Reason::new(self.say.with(text, &[&self.say.names(&informing)]), informing))
    }

    fn missing_interlock(&self) -> Vec<Reason> {
        let text = self.say.plain(texts::model::MISSING_INTERLOCK);
        let mut reasons = vec![Reason::new(text, self.found.sellers.to_vec())];
        reasons.extend(self.before_the_purchase());
        reasons.extend(self.among_alike());
        reasons.extend(self.through_informing());
        reasons.extend(self.through_idle_systems());
        reasons
    }

    /// Links that lead from one to the other without joining them.
    fn before_the_purchase(&self) -> Vec<Reason> {
        let connections = self.seller_connections(resources_of(&[Level::HandOver]));
        self.not_counted(
            connections.iter().filter(|connection| self.is_different(connection)),
            texts::model::NOT_COUNTED_HAND_OVER,
        )
    }

    /// Channels that interlock but count once.
    fn among_alike(&self) -> Vec<Reason> {
        let connections = self.seller_connections(interlocking());
        self.not_counted(connections.iter(), texts::model::NOT_COUNTED_ALIKE)
    }

    fn not_counted<'a>(
        &self,
        connections: impl Iterator<Item = &'a Connection>,
        text: crate::language::Text,
    ) -> Vec<Reason> {
        let reasons = connections.take(NOT_COUNTED).map(|connection| {
            Reason::new(
                self.say.with(text, &[&self.connection(connection)]),
                self.elements([connection]),
            )
        });
        reasons.collect()
    }

    fn is_different(&self, connection: &Connection) -> bool {
        let key = |channel: &u32| self.sharing.active.channels[*channel as usize].key;
        connection.channels.iter().any(|channel| key(channel) != key(&connection.channels[0]))
    }

    /// Channels that do not sell but share purchase or data with several that do.
    fn through_informing(&self) -> Vec<Reason> {
        let active = self.sharing.active;
        let mut beside: BTreeMap<u32, (BTreeSet<u32>, BTreeSet<u32>)> = BTreeMap::new();
        for connection in self.sharing.connections(interlocking()) {
            let (sell, inform): (Vec<u32>, Vec<u32>) = connection
                .channels
                .iter()
                .partition(|channel| active.channels[**channel as usize].sells);
            for channel in inform {
                let (sellers, links) = beside.entry(channel).or_default();
                if !sell.is_empty() {
                    sellers.extend(&sell);
                    links.extend(&connection.links);
                }
            }
        }
        let keys = |sellers: &BTreeSet<u32>| {
            let keys = sellers.iter().map(|seller| active.channels[*seller as usize].key);
            keys.collect::<BTreeSet<u32>>().len()
        };
        let between = beside.into_iter().filter(|(_, (sellers, _))| keys(sellers) > 1);
        between
            .take(NOT_COUNTED)
            .map(|(informer, (sellers, links))| {
                let ends = self.ids(sellers.into_iter().map(|seller| seller as usize));
                let between = active.id(informer as usize).clone();
                let text = self.say.with(
                    texts::model::NOT_COUNTED_BETWEEN,
                    &[&self.say.names(&ends), &self.say.name(&between)],
                );
                let links = links.into_iter().collect::<Vec<_>>();
                let links = active.topology.link_ids(&links);
                Reason::new(text, [ends, vec![between], links].concat())
            })
            .collect()
    }

    /// Systems that several channels use but that share nothing.
    fn through_idle_systems(&self) -> Vec<Reason> {
        let active = self.sharing.active;
        let mut users: BTreeMap<u32, (BTreeSet<u32>, Vec<u32>)> = BTreeMap::new();
        for join in active.uses().filter(|join| join.carried.is_empty()) {
            if active.channels[join.from as usize].sells {
                let (users, links) = users.entry(join.to).or_default();
                users.insert(join.from);
                links.push(join.rank);
            }
        }
        let several = users.into_iter().filter(|(_, (users, _))| users.len() > 1);
        several
            .take(NOT_COUNTED)
            .map(|(system, (users, links))| {
                let users = self.ids(users.into_iter().map(|user| user as usize));
                let system = active.topology.system_ids[system as usize].clone();
                let text = self.say.with(
                    texts::model::NOT_COUNTED_SYSTEM,
                    &[&self.say.names(&users), &self.say.name(&system)],
                );
                let links = active.topology.link_ids(&links);
                Reason::new(text, [users, vec![system], links].concat())
            })
            .collect()
    }

    fn missing_whole(&self) -> Vec<Reason> {
        let found = self.found;
        let mut reasons = self.missing_conditions();
        match (found.full_interaction, found.full_integration) {
            (Some(true), _) => {}
            (_, Some(true)) if found.evidence().crosses => {}
            (_, Some(true)) => reasons.push(self.missing_crossing()),
            _ => {
                reasons.push(self.missing_interaction());
                reasons.push(self.missing_integration());
            }
        }
        reasons.extend(self.lowering());
        reasons.extend(self.product_data_alone());
        reasons
    }

    /// What omnichannel lacks, first what says most about a whole that was omnichannel just now
    /// because the purchase crossed all its channels, or because they shared all data.
    pub fn missing_of_whole(&self, by_purchase: bool) -> Vec<Reason> {
        let mut reasons = self.missing_conditions();
        reasons.extend(self.lowering());
        reasons.push(match (by_purchase, self.found.full_integration) {
            (true, _) => self.missing_interaction(),
            (false, Some(true)) => self.missing_crossing(),
            (false, _) => self.missing_integration(),
        });
        reasons
    }

    /// The conditions of omnichannel that fail, apart from what the channels share.
    fn missing_conditions(&self) -> Vec<Reason> {
        let found = self.found;
        let evidence = found.evidence();
        let mut reasons = Vec::new();
        if evidence.keys < 3 {
            let text = self.say.with(texts::model::MISSING_NUMEROUS, &[&evidence.keys]);
            reasons.push(Reason::new(text, found.channels.to_vec()));
        }
        if !evidence.sells_online {
            let text = self.say.plain(match self.buyers {
                Some(Market::B2B) => texts::model::MISSING_ONLINE_BUSINESS,
                Some(Market::B2C) | None => texts::model::MISSING_ONLINE,
            });
            reasons.push(Reason::new(text, found.sellers.to_vec()));
        }
        if !evidence.sells_on_site {
            let text = self.say.plain(match self.buyers {
                Some(Market::B2B) => texts::model::MISSING_OFFLINE_BUSINESS,
                Some(Market::B2C) => texts::model::MISSING_OFFLINE_PRIVATE,
                None => texts::model::MISSING_OFFLINE,
            });
            reasons.push(Reason::new(text, found.sellers.to_vec()));
        }
        reasons.extend(self.missing_attached());
        reasons
    }

    fn missing_attached(&self) -> Option<Reason> {
        let loose = &self.found.unattached;
        let text = match loose.len() {
            0 => return None,
            1 => texts::model::MISSING_ATTACHED,
            _ => texts::model::MISSING_ATTACHED_MANY,
        };
        Some(Reason::new(self.say.with(text, &[&self.say.names(loose)]), loose.to_vec()))
    }

    fn missing_interaction(&self) -> Reason {
        let groups = self.groups(crossing());
        let said = self.say.groups(&groups, |group| self.ids(group.iter().copied()));
        let text = self.say.with(texts::model::MISSING_INTERACTION, &[&said]);
        Reason::new(text, self.outside(&[groups]))
    }

    /// All data is shared, and still no customer notices anything.
    fn missing_crossing(&self) -> Reason {
        let text = self.say.plain(texts::model::MISSING_CROSSING);
        Reason::new(text, self.found.sellers.to_vec())
    }

    fn missing_integration(&self) -> Reason {
        let parted = INTEGRATION.into_iter().filter_map(|resource| {
            let groups = self.groups(ResourceSet::NONE.with(resource));
            (groups.len() != 1).then_some((resource, groups))
        });
        let (resources, parted): (Vec<Resource>, Vec<Vec<Vec<usize>>>) = parted.unzip();
        let text = match parted.len() == INTEGRATION.len() {
            true => self.say.plain(texts::model::MISSING_ALL_INTEGRATION),
            false => {
                let resources = self.say.resources(resources.into_iter().collect());
                self.say.with(texts::model::MISSING_INTEGRATION, &[&resources])
            }
        };
        Reason::new(text, self.outside(&parted))
    }

    /// The channels that are not in the largest group of each of these; where nobody is in a group
    /// with another, all.
    fn outside(&self, parted: &[Vec<Vec<usize>>]) -> Vec<Id> {
        let mut outside = vec![false; self.sharing.active.channels.len()];
        for groups in parted {
            let is_group = groups.first().is_some_and(|largest| largest.len() > 1);
            let others = groups.iter().skip(usize::from(is_group)).flatten();
            others.for_each(|channel| outside[*channel] = true);
        }
        self.ids((0..outside.len()).filter(|channel| outside[*channel]))
    }

    /// The selling channels in the groups that share any of these, the largest group first.
    fn groups(&self, resources: ResourceSet) -> Vec<Vec<usize>> {
        let mut components = self.sharing.seller_components(resources);
        let mut places = vec![usize::MAX; self.sharing.active.channels.len()];
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for seller in self.sharing.active.sellers() {
            // The representative has the smallest index, so it is met first.
            let representative = components.find(seller);
            if representative == seller {
                places[seller] = groups.len();
                groups.push(Vec::new());
            }
            groups[places[representative]].push(seller);
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
        groups
    }

    /// Channels that keep the level down: loose ones, and one that sells without interlocking.
    fn lowering(&self) -> Vec<Reason> {
        let active = self.sharing.active;
        let higher = |model: Model| (model > self.found.model).then_some(model);
        let mut reasons = Vec::new();
        let loose = &self.found.unattached;
        if !loose.is_empty() {
            // Without them nothing else is joined otherwise: they pass nothing on.
            let evidence = self.without(loose);
            if let Some(model) = higher(evidence.rule().model()) {
                let name = self.say.plain(words::model(model));
                let text = self
                    .say
                    .with(texts::model::LOWERS_BY_BEING_LOOSE, &[&self.say.names(loose), &name]);
                reasons.push(Reason::new(text, loose.to_vec()));
            }
        }
        let mut components = self.sharing.seller_components(crossing());
        let mut sizes = vec![0; active.channels.len()];
        active.sellers().for_each(|seller| sizes[components.find(seller)] += 1);
        let alone = active.sellers().filter(|seller| sizes[components.find(*seller)] == 1);
        let alone: Vec<usize> = alone.take(TRIED).collect();
        // One that informs instead of selling makes one part less at most.
        let parts_at_most_two = |resources| self.sharing.has_parts_at_most(2, resources);
        let nearly_joined = sizes.iter().filter(|size| **size > 0).count() <= 2
            || INTEGRATION.into_iter().all(|one| parts_at_most_two(ResourceSet::NONE.with(one)));
        for seller in alone.into_iter().filter(|_| nearly_joined) {
            if let Some(model) = higher(active.with_informing(seller).rule().model()) {
                let id = active.id(seller).clone();
                let name = self.say.plain(words::model(model));
                let text =
                    self.say.with(texts::model::LOWERS_BY_SELLING, &[&self.say.name(&id), &name]);
                reasons.push(Reason::new(text, vec![id]));
            }
        }
        reasons
    }

    /// What the rules would see without these channels that only inform and share nothing.
    fn without(&self, loose: &[Id]) -> Evidence {
        let active = self.sharing.active;
        let there = |channel: &usize| active.channels[*channel].counts;
        let stays = |channel: &usize| loose.binary_search(active.id(*channel)).is_err();
        let channels: Vec<usize> = (0..active.channels.len()).filter(there).filter(stays).collect();
        let mut keys: Vec<u32> =
            channels.iter().map(|channel| active.channels[*channel].key).collect();
        keys.sort_unstable();
        keys.dedup();
        Evidence {
            keys: keys.len(),
            all_attached: true,
            all_sell: channels.iter().all(|channel| {
                active.channels[*channel].sells || active.topology.channels[*channel].never_sells
            }),
            ..self.found.evidence()
        }
    }

    fn missing_everywhere(&self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let active = self.sharing.active;
        let can_sell = |channel: &usize| !active.topology.channels[*channel].never_sells;
        let informing = self.ids(active.informers().filter(can_sell));
        if !informing.is_empty() {
            let text =
                self.say.with(texts::model::MISSING_ALL_SELL, &[&self.say.names(&informing)]);
            reasons.push(Reason::new(text, informing));
        }
        if !self.found.evidence().sells_through_touchpoint {
            // Those that could begin to, else those among which one is missing.
            let is_medium = |channel: &usize| active.topology.channels[*channel].touchpoint;
            let media = self.ids(active.informers().filter(can_sell).filter(is_medium));
            let about = if media.is_empty() { self.found.sellers.to_vec() } else { media };
            let text = self.say.plain(texts::model::MISSING_TOUCHPOINT);
            reasons.push(Reason::new(text, about));
        }
        reasons
    }
}
