//! A plan as the rules see it, and its model, found a second time in bits.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use commerce_canvas::catalogue::{self, Side};
use commerce_canvas::plan::{
    Body, Channel, ChannelKind, Id, Level, Market, Model, Operator, Plan, Resource, ResourceSet,
    View,
};

/// What is looked at is always the target.
pub const VIEW: View = View::Target;
/// How many resources there are.
pub const RESOURCES: usize = Resource::ALL.len();

/// The bits of resources.
pub fn bits(set: ResourceSet) -> u32 {
    set.iter().map(bit).sum()
}

pub fn bit(resource: Resource) -> u32 {
    let place = Resource::ALL.iter().position(|one| *one == resource);
    1 << place.expect("all are listed")
}

/// The bits of the resources of a level.
pub fn of_level(level: Level) -> u32 {
    static LEVELS: LazyLock<[u32; 3]> = LazyLock::new(|| {
        [Level::Transaction, Level::Data, Level::HandOver].map(|level| {
            let resources = Resource::ALL.iter().filter(|resource| resource.level() == level);
            resources.map(|resource| bit(*resource)).sum()
        })
    });
    match level {
        Level::Transaction => LEVELS[0],
        Level::Data => LEVELS[1],
        Level::HandOver => LEVELS[2],
    }
}

/// A channel or a system as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Party {
    channel: Option<ChannelKind>,
    /// Equal for channels that count once.
    key: String,
    /// 1 businesses, 2 private customers.
    markets: u32,
    sells: bool,
    resold: bool,
    /// What a system shares, and what it is.
    system: String,
}

impl Party {
    pub fn of_channel(id: &Id, channel: &Channel) -> Self {
        let key = match &channel.operator {
            Operator::Own => "own".to_owned(),
            Operator::Partner(_) if channel.kind != ChannelKind::Marketplace => "other".to_owned(),
            Operator::Partner(name) if name.trim().is_empty() => format!("unnamed {id}"),
            Operator::Partner(name) => format!("partner {}", name.trim().to_lowercase()),
        };
        Self {
            channel: Some(channel.kind),
            key: format!("{:?} {key}", channel.kind),
            markets: channel.markets.holding(VIEW).map(market_bit).sum(),
            sells: channel.sells.holds(VIEW),
            resold: channel.is_resold(VIEW),
            system: String::new(),
        }
    }

    pub fn is_online(&self) -> bool {
        self.channel.is_some_and(|kind| catalogue::channel(kind).side == Side::Online)
    }

    pub fn is_on_site(&self) -> bool {
        self.channel.is_some_and(|kind| {
            !self.is_online() && ![ChannelKind::Phone, ChannelKind::Catalogue].contains(&kind)
        })
    }

    pub fn is_touchpoint(&self) -> bool {
        use ChannelKind::{Catalogue, Messenger, Newsletter, Social, Tv};
        self.channel
            .is_some_and(|kind| [Social, Catalogue, Messenger, Newsletter, Tv].contains(&kind))
    }

    pub fn never_sells(&self) -> bool {
        use ChannelKind::{Fair, Newsletter, Website};
        self.channel.is_some_and(|kind| [Website, Newsletter, Fair].contains(&kind))
    }
}

pub fn market_bit(market: Market) -> u32 {
    match market {
        Market::B2B => 1,
        Market::B2C => 2,
    }
}

/// A link between two parties that carries something.
pub type Join = (usize, usize, u32);

/// A plan as the rules see it, with links that come and go while it is tried out.
#[derive(Clone, Debug)]
pub struct Drawing {
    pub ids: Vec<Id>,
    pub parties: Vec<Party>,
    pub joins: Vec<Join>,
    /// With whom each shares each resource, as bits; found anew with every link.
    pub shared: Vec<[u32; RESOURCES]>,
}

impl Drawing {
    pub fn of(plan: &Plan) -> Self {
        let there = plan.nodes.iter().filter(|(_, node)| node.lifecycle.holds(VIEW));
        let (ids, parties): (Vec<Id>, Vec<Party>) = there
            .filter_map(|(id, node)| match &node.body {
                Body::Channel(channel) => Some((id.clone(), Party::of_channel(id, channel))),
                Body::System(system) => {
                    let system = format!("{:?} {:?}", system.kind, system.shares);
                    let party = Party {
                        channel: None,
                        key: String::new(),
                        markets: 0,
                        sells: false,
                        resold: false,
                        system,
                    };
                    Some((id.clone(), party))
                }
                _ => None,
            })
            .unzip();
        let place = |id: &Id| ids.iter().position(|one| one == id);
        let links = plan.links.values().filter(|link| link.lifecycle.holds(VIEW));
        let joins = links.filter_map(|link| {
            let carried = bits(catalogue::carried(plan, link));
            Some((place(&link.from)?, place(&link.to)?, carried)).filter(|_| carried != 0)
        });
        let joins = joins.collect();
        let shared = vec![[0; RESOURCES]; ids.len()];
        let mut drawing = Self { ids, parties, joins, shared };
        drawing.share();
        drawing
    }

    /// Finds with whom each channel shares what: systems that are joined pass on, channels do not.
    pub fn share(&mut self) {
        for place in 0..RESOURCES {
            let carries = |join: &&Join| join.2 & 1 << place != 0;
            // For each system those that hang together with it.
            let mut hubs: Vec<u32> = (0..self.parties.len()).map(|at| 1 << at).collect();
            let mut sharers = vec![0_u32; self.parties.len()];
            for (a, b, _) in self.joins.iter().filter(carries) {
                if !self.is_channel(*a) && !self.is_channel(*b) {
                    let both = hubs[*a] | hubs[*b];
                    (0..hubs.len()).filter(|at| both & 1 << at != 0).for_each(|at| hubs[at] = both);
                }
            }
            let mut users = vec![0_u32; self.parties.len()];
            for (a, b, _) in self.joins.iter().filter(carries) {
                match (self.is_channel(*a), self.is_channel(*b)) {
                    (true, true) => {
                        sharers[*a] |= 1 << b;
                        sharers[*b] |= 1 << a;
                    }
                    (true, false) => users[hubs[*b].trailing_zeros() as usize] |= 1 << a,
                    (false, true) => users[hubs[*a].trailing_zeros() as usize] |= 1 << b,
                    (false, false) => {}
                }
            }
            for (at, direct) in sharers.into_iter().enumerate() {
                let through = users.iter().filter(|users| **users & 1 << at != 0);
                let through = through.fold(0, |all, users| all | users);
                self.shared[at][place] = (direct | through) & !(1 << at);
            }
        }
    }

    pub fn is_channel(&self, at: usize) -> bool {
        self.parties[at].channel.is_some()
    }

    /// Channels of the company or of partners on its account.
    pub fn counts(&self, at: usize) -> bool {
        self.is_channel(at) && !self.parties[at].resold
    }

    pub fn sells(&self, at: usize) -> bool {
        let party = &self.parties[at];
        self.counts(at) && party.sells && party.markets != 0
    }

    /// Those of a group that a market's customers meet.
    pub fn in_market(&self, market: u32, all: impl Fn(usize) -> bool) -> Vec<usize> {
        let there = (0..self.parties.len()).filter(|at| self.parties[*at].markets & market != 0);
        there.filter(|at| all(*at)).collect()
    }

    /// What is reached from some of them over systems by links that carry any of these.
    pub fn reach(&self, from: u32, carried: u32) -> u32 {
        let mut reached = from;
        loop {
            let before = reached;
            for (a, b, carries) in &self.joins {
                let step = |from: usize, to: usize| {
                    carries & carried != 0 && reached & 1 << from != 0 && !self.is_channel(to)
                };
                let (out, back) = (step(*a, *b), step(*b, *a));
                reached |= u32::from(out) << b | u32::from(back) << a;
            }
            if reached == before {
                return reached;
            }
        }
    }

    /// With whom a channel shares any of these.
    pub fn shares(&self, at: usize, resources: u32) -> u32 {
        let each = (0..RESOURCES).filter(|place| resources & 1 << place != 0);
        each.fold(0, |all, place| all | self.shared[at][place])
    }

    /// The groups that these form where who shares any of these is in one.
    pub fn groups(&self, among: &[usize], resources: u32) -> Vec<u32> {
        let mask: u32 = among.iter().map(|at| 1 << at).sum();
        let mut left = mask;
        let mut groups = Vec::new();
        while left != 0 {
            let (mut group, mut open) = (0_u32, vec![left.trailing_zeros() as usize]);
            while let Some(at) = open.pop() {
                if group & 1 << at == 0 {
                    group |= 1 << at;
                    let next = self.shares(at, resources) & mask & !group;
                    open.extend((0..self.parties.len()).filter(|to| next & 1 << to != 0));
                }
            }
            left &= !group;
            groups.push(group);
        }
        groups
    }

    pub fn keys(&self, among: &[usize]) -> usize {
        among.iter().map(|at| &self.parties[*at].key).collect::<BTreeSet<_>>().len()
    }

    /// Whether two that count separately share any of these.
    pub fn different_share(&self, among: &[usize], resources: u32) -> bool {
        among.iter().any(|at| {
            let shares = self.shares(*at, resources);
            let others = among.iter().filter(|other| shares & 1 << **other != 0);
            others.into_iter().any(|other| self.parties[*other].key != self.parties[*at].key)
        })
    }

    pub fn unattached(&self, market: u32) -> Vec<usize> {
        let sellers = self.in_market(market, |at| self.sells(at));
        let sellers: u32 = sellers.iter().map(|at| 1 << at).sum();
        let informers = self.in_market(market, |at| self.counts(at) && !self.sells(at));
        let all = (1 << RESOURCES) - 1;
        informers.into_iter().filter(|at| self.shares(*at, all) & sellers == 0).collect()
    }

    pub fn model_of_market(&self, market: u32) -> Model {
        let (transaction, data) = (of_level(Level::Transaction), of_level(Level::Data));
        let sellers = self.in_market(market, |at| self.sells(at));
        match self.keys(&sellers) {
            0 => return Model::None,
            1 => return Model::Single,
            _ if !self.different_share(&sellers, transaction | data) => return Model::Multichannel,
            _ => {}
        }
        let single = |resource| self.groups(&sellers, bit(resource)).len() == 1;
        let whole = self.groups(&sellers, transaction).len() == 1
            || ([Resource::Customer, Resource::Stock, Resource::Price].into_iter().all(single)
                && self.different_share(&sellers, transaction));
        if !self.could_be_whole(market) || !self.unattached(market).is_empty() || !whole {
            return Model::Crosschannel;
        }
        match self.could_be_everywhere(market) {
            true => Model::Everywhere,
            false => Model::Omnichannel,
        }
    }

    /// What of omnichannel no link decides.
    pub fn could_be_whole(&self, market: u32) -> bool {
        let sellers = self.in_market(market, |at| self.sells(at));
        self.keys(&self.in_market(market, |at| self.counts(at))) >= 3
            && self.keys(&sellers) >= 2
            && sellers.iter().any(|at| self.parties[*at].is_online())
            && sellers.iter().any(|at| self.parties[*at].is_on_site())
    }

    /// What of everywhere commerce no link decides.
    pub fn could_be_everywhere(&self, market: u32) -> bool {
        let informers = self.in_market(market, |at| self.counts(at) && !self.sells(at));
        let sellers = self.in_market(market, |at| self.sells(at));
        informers.iter().all(|at| self.parties[*at].never_sells())
            && sellers.iter().any(|at| self.parties[*at].is_touchpoint())
    }

    pub fn served(&self) -> Vec<u32> {
        [1, 2]
            .into_iter()
            .filter(|one| !self.in_market(*one, |at| self.sells(at)).is_empty())
            .collect()
    }

    pub fn model(&self) -> Model {
        let served = self.served();
        let all: Vec<usize> = (0..self.parties.len()).filter(|at| self.sells(*at)).collect();
        let common = all.iter().fold(3, |common, at| common & self.parties[*at].markets);
        let models: Vec<Model> = served.iter().map(|one| self.model_of_market(*one)).collect();
        match (models.iter().min(), models.iter().max()) {
            (None, _) | (_, None) => Model::None,
            _ if self.keys(&all) == 1 && common != 0 => Model::Single,
            (Some(least), _) if *least >= Model::Omnichannel => *least,
            (_, Some(most)) if *most >= Model::Crosschannel => Model::Crosschannel,
            _ => Model::Multichannel,
        }
    }
}
