//! What speaks for the level that a plan has reached.

use super::{Reason, Telling};
use crate::catalogue::Side;
use crate::classify::joints::Joint;
use crate::classify::model::{INTEGRATION, Rule, interlocking};
use crate::classify::share::resources_of;
use crate::language::texts;
use crate::plan::{Id, Level, ResourceSet};

/// Up to this many ways of working together are told one by one.
const JOINTS: usize = 6;

impl Telling<'_> {
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
                holds.extend(self.joints());
            }
            Rule::R4 | Rule::R5 => {
                let text = self.say.with(texts::model::HOLDS_NUMEROUS, &[&found.evidence.keys]);
                holds.push(Reason::new(text, found.channels.to_vec()));
                holds.extend(self.both_sides());
                holds.extend(self.attached());
                holds.extend(self.everything_sells());
                holds.extend(self.fully_joined());
                holds.extend(self.joints());
            }
        }
        holds
    }

    fn different_sellers(&self) -> Reason {
        let count = self.found.evidence.selling_keys;
        let text = self.say.with(texts::model::HOLDS_DIFFERENT, &[&count]);
        Reason::new(text, self.found.sellers.to_vec())
    }

    fn both_sides(&self) -> Option<Reason> {
        let active = self.sharing.active;
        let on = |side: Side| {
            let there =
                active.sellers().filter(|seller| active.topology.channels[*seller].side == side);
            self.ids(there)
        };
        let (online, offline) = (on(Side::Online), on(Side::Offline));
        let both = !online.is_empty() && !offline.is_empty();
        both.then(|| {
            let text = self.say.with(
                texts::model::HOLDS_BOTH_SIDES,
                &[&self.say.names(&online), &self.say.names(&offline)],
            );
            Reason::new(text, [online, offline].concat())
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
        vec![
            Reason::new(self.say.plain(texts::model::HOLDS_ALL_SELL), self.found.sellers.to_vec()),
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
        let joined = [purchase, data].into_iter().filter(|(holds, ..)| *holds);
        joined
            .map(|(_, text, resources)| {
                let joints = self.seller_joints(resources);
                let elements = [self.elements(&joints), self.found.sellers.to_vec()].concat();
                Reason::new(self.say.plain(text), elements)
            })
            .collect()
    }

    /// The ways in which selling channels that count separately work together.
    fn joints(&self) -> Vec<Reason> {
        let different = |joint: &Joint| {
            let key = |channel: &u32| self.sharing.active.channels[*channel as usize].key;
            joint.channels.iter().any(|channel| key(channel) != key(&joint.channels[0]))
        };
        let joints: Vec<Joint> =
            self.seller_joints(interlocking()).into_iter().filter(different).collect();
        let told = if joints.len() > JOINTS { JOINTS - 1 } else { joints.len() };
        let mut reasons: Vec<Reason> = joints[..told]
            .iter()
            .map(|joint| Reason::new(self.joint(joint), self.elements([joint])))
            .collect();
        if told < joints.len() {
            let text = self.say.with(texts::model::HOLDS_MORE, &[&(joints.len() - told)]);
            reasons.push(Reason::new(text, self.elements(&joints[told..])));
        }
        reasons
    }

    /// The ways in which at least two selling channels share any of these, without the others.
    pub fn seller_joints(&self, resources: ResourceSet) -> Vec<Joint> {
        let sells = |channel: &u32| self.sharing.active.channels[*channel as usize].sells;
        let joints = self.sharing.joints(resources).into_iter().map(|mut joint| {
            joint.channels.retain(sells);
            joint
        });
        joints.filter(|joint| joint.channels.len() > 1).collect()
    }

    /// What a way of working together does.
    pub fn joint(&self, joint: &Joint) -> String {
        let links = self.sharing.active.topology.link_ids(&joint.links[..1]);
        let link = links.first().and_then(|id| self.say.plan.links.get(id));
        match link {
            Some(link) if joint.systems.is_empty() => self.say.link(link),
            _ => self.say.with(
                texts::model::HOLDS_SHARED_THROUGH,
                &[
                    &self.say.names(&self.channel_ids(joint)),
                    &self.say.resources(joint.resources),
                    &self.say.names(&self.system_ids(joint)),
                ],
            ),
        }
    }

    /// The channels, systems and links of these ways.
    pub fn elements<'b>(&self, joints: impl IntoIterator<Item = &'b Joint>) -> Vec<Id> {
        let mut lists = [const { Vec::<u32>::new() }; 3];
        for joint in joints {
            let parts = [&joint.channels, &joint.systems, &joint.links];
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

    pub fn channel_ids(&self, joint: &Joint) -> Vec<Id> {
        self.ids(joint.channels.iter().map(|channel| *channel as usize))
    }

    fn system_ids(&self, joint: &Joint) -> Vec<Id> {
        let systems = joint.systems.iter().map(|system| *system as usize);
        systems.map(|system| self.sharing.active.topology.system_ids[system].clone()).collect()
    }
}
