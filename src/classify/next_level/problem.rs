//! The channels of a proposal: those that are there, some of which may begin to sell, open to a
//! market or be taken over, and new ones. Links and systems are found for each problem by itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::addition::{Addition, Choice, fresh_id, new_channel};
use super::goal::{Goal, Need};
use crate::catalogue::efforts::Efforts;
use crate::catalogue::{self, ChannelEntry, Side};
use crate::classify::proposable::{AudienceMarkets, Party, markets_of_new};
use crate::classify::topology::{OperatorKey, operator_key};
use crate::classify::view::{Active, MARKETS, market_bit, market_numbers};
use crate::plan::{Body, ChannelKind, Id, Lifecycle, Market, Model, Plan, View};

/// What is sought: a higher model than this, of the plan or of one market.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    pub level: Model,
    pub market: Option<Market>,
}

/// Equal for channels that count once.
type ChannelKey = (ChannelKind, OperatorKey);

/// A channel in a problem.
#[derive(Clone, Debug)]
pub(super) struct ProblemChannel {
    pub id: Id,
    /// Its index in the topology, if it is not new.
    pub existing: Option<usize>,
    /// What may be proposed for it.
    pub party: Party,
    /// Whether it sells to somebody.
    pub sells: bool,
    /// The markets that it serves, as bits.
    pub markets: u32,
    key: ChannelKey,
}

impl ProblemChannel {
    fn of(plan: &Plan, id: &Id, existing: Option<usize>, view: View) -> Option<Self> {
        let node = plan.nodes.get(id)?;
        let Body::Channel(channel) = &node.body else { return None };
        let party = Party::of(channel, node.lifecycle, view);
        let markets = crate::classify::view::market_bits(channel.markets, view);
        let sells = channel.sells.holds(view) && markets != 0;
        let key = (channel.kind, operator_key(channel, id));
        Some(Self { id: id.clone(), existing, party, sells, markets, key })
    }

    fn entry(&self) -> &'static ChannelEntry {
        catalogue::channel(self.party.kind)
    }

    /// Whether it sells to this market, given as a bit.
    pub fn sells_to(&self, market: u32) -> bool {
        self.sells && self.markets & market != 0
    }
}

/// A choice of channels with what it takes.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub channels: Vec<ProblemChannel>,
    pub choices: Vec<Choice>,
    pub efforts: Arc<Efforts>,
}

/// A change of a channel that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// It begins to sell.
    Sells(Id),
    /// It opens to a market.
    Market(Id, Market),
    /// The company takes over from a reseller; its index in the topology.
    TakeOver(usize),
}

impl Change {
    /// Every change that may be proposed, those of the least effort first.
    pub fn all(active: &Active) -> Vec<Self> {
        let (plan, view) = (&active.topology.plan, active.view);
        let there = || (0..active.channels.len()).filter(|index| active.channels[*index].active);
        let party = |index: usize| Party::in_plan(plan, active.id(index), view);
        let parties: Vec<(usize, Party)> =
            there().filter_map(|index| Some((index, party(index)?))).collect();
        let each = parties.iter();
        let takeovers = each.clone().filter(|(_, party)| party.may_be_taken_over());
        let takeovers = takeovers.map(|(index, _)| Self::TakeOver(*index));
        let sales = each.clone().filter(|(_, party)| party.may_begin_to_sell());
        let sales = sales.map(|(index, _)| Self::Sells(active.id(*index).clone()));
        let audiences = AudienceMarkets::of(plan);
        let markets = each.flat_map(|(index, party)| {
            let opened = [Market::B2B, Market::B2C].into_iter();
            let opened = opened.filter(|market| party.may_open_to(*market, audiences));
            opened.map(|market| Self::Market(active.id(*index).clone(), market))
        });
        takeovers.chain(sales).chain(markets).collect()
    }
}

impl Problem {
    /// The channels as they are.
    pub fn of(active: &Active) -> Self {
        let there = (0..active.channels.len()).filter(|index| active.channels[*index].counts);
        let (plan, view) = (&active.topology.plan, active.view);
        let channel = |index| ProblemChannel::of(plan, active.id(index), Some(index), view);
        let efforts = Arc::clone(&active.topology.efforts);
        Self { channels: there.filter_map(channel).collect(), choices: Vec::new(), efforts }
    }

    /// Makes a change; says whether the channel is there for it.
    pub fn change(&mut self, active: &Active, change: &Change) -> bool {
        if let Change::TakeOver(index) = change {
            let (plan, view) = (&active.topology.plan, active.view);
            let id = active.id(*index);
            let Some(mut taken) = ProblemChannel::of(plan, id, Some(*index), view) else {
                return false;
            };
            taken.party.is_resold = false;
            let addition = Addition::TakeOver { node: id.clone() };
            self.choices.push(Choice::channel(&self.efforts, taken.party.kind, addition));
            self.channels.push(taken);
            return true;
        }
        let (Change::Sells(id) | Change::Market(id, _)) = change else { return false };
        let Some(place) = self.channels.iter().position(|one| one.id == *id) else { return false };
        match change {
            Change::Market(_, market) => self.open(place, *market),
            _ => self.begin_to_sell(place),
        }
        true
    }

    fn open(&mut self, place: usize, market: Market) {
        let channel = &mut self.channels[place];
        channel.markets |= market_bit(market);
        channel.party.markets |= market_bit(market);
        channel.sells |= channel.party.sells;
        let addition = Addition::Opens { node: channel.id.clone(), market };
        self.choices.push(Choice::channel(&self.efforts, channel.party.kind, addition));
    }

    fn begin_to_sell(&mut self, place: usize) {
        let channel = &mut self.channels[place];
        channel.party.sells = true;
        channel.sells = channel.markets != 0;
        let addition = Addition::Sells { node: channel.id.clone() };
        self.choices.push(Choice::channel(&self.efforts, channel.party.kind, addition));
    }

    /// Adds a channel; says whether there is somebody whom it could serve.
    pub fn add_channel(&mut self, active: &Active, kind: ChannelKind, sells: bool) -> bool {
        let plan = &active.topology.plan;
        let bits = markets_of_new(kind, active.markets_sold(), plan);
        if bits == 0 {
            return false;
        }
        let markets = [Market::B2B, Market::B2C].into_iter();
        let markets: Vec<Market> =
            markets.filter(|market| bits & market_bit(*market) != 0).collect();
        let taken: BTreeSet<Id> = self.channels.iter().map(|channel| channel.id.clone()).collect();
        let id = fresh_id(plan, &format!("{kind:?}"), &taken);
        let Body::Channel(channel) = new_channel(kind, &markets, Default::default()) else {
            return false;
        };
        let addition = Addition::AddChannel { id: id.clone(), kind, markets };
        self.choices.push(Choice::channel(&self.efforts, kind, addition));
        let by_default = catalogue::channel(kind).sells;
        let party = Party::of(&channel, Lifecycle::Existing, active.view);
        let key = (kind, operator_key(&channel, &id));
        let new =
            ProblemChannel { id, existing: None, party, sells: by_default, markets: bits, key };
        self.channels.push(new);
        if sells && !by_default {
            self.begin_to_sell(self.channels.len() - 1);
        }
        true
    }

    /// What it takes so far, in person-days.
    pub fn effort(&self) -> u32 {
        self.choices.iter().map(Choice::effort).sum()
    }

    /// The ways in which what is sought may be reached with these channels, each by itself; none
    /// if it cannot be.
    pub fn goals(&self, aim: Aim) -> Vec<Goal> {
        let sold = self.sold(aim);
        let rises = match aim.level {
            Model::None => sold != 0,
            Model::Single => sold != 0 && !self.is_single(aim),
            _ => false,
        };
        let markets: Vec<u32> = market_numbers(sold).map(|number| 1 << number).collect();
        if rises {
            return vec![Goal::default()];
        }
        match aim.level {
            Model::None | Model::Single | Model::Everywhere => Vec::new(),
            Model::Multichannel => {
                let several = |market: &u32| self.keys(*market, true) > 1;
                markets.into_iter().filter(several).map(Goal::interlocked).collect()
            }
            Model::Crosschannel | Model::Omnichannel => {
                let everywhere = aim.level == Model::Omnichannel;
                match markets.iter().all(|market| self.may_be_whole(*market, everywhere)) {
                    true => Goal::wholes(&markets),
                    false => Vec::new(),
                }
            }
        }
    }

    /// The markets that are sold to, of those that are looked at.
    fn sold(&self, aim: Aim) -> u32 {
        let looked_at = aim.market.map_or((1 << MARKETS) - 1, market_bit);
        let sellers = self.channels.iter().filter(|channel| channel.sells);
        sellers.fold(0, |sold, channel| sold | channel.markets) & looked_at
    }

    fn is_single(&self, aim: Aim) -> bool {
        let looked_at = self.sold(aim);
        let sellers = || self.channels.iter().filter(|channel| channel.sells_to(looked_at));
        let common = sellers().fold(looked_at, |common, channel| common & channel.markets);
        let keys: BTreeSet<&ChannelKey> = sellers().map(|channel| &channel.key).collect();
        common != 0 && keys.len() == 1
    }

    fn keys(&self, market: u32, selling: bool) -> usize {
        let serving = self.channels.iter().filter(|channel| channel.markets & market != 0);
        let counted = serving.filter(|channel| channel.sells || !selling);
        counted.map(|channel| &channel.key).collect::<BTreeSet<_>>().len()
    }

    /// Whether the channels of a market allow omnichannel, or everywhere, once everything is
    /// linked that has to be.
    fn may_be_whole(&self, market: u32, everywhere: bool) -> bool {
        let serving = || self.channels.iter().filter(|channel| channel.markets & market != 0);
        let sold = |test: &dyn Fn(&ChannelEntry) -> bool| {
            serving().any(|channel| channel.sells && test(channel.entry()))
        };
        let everything = || {
            let all = serving().all(|channel| channel.sells || channel.entry().never_sells);
            all && sold(&|entry| entry.touchpoint)
        };
        self.keys(market, false) >= 3
            && self.keys(market, true) >= 2
            && sold(&|entry| entry.side == Side::Online)
            && sold(&ChannelEntry::is_on_site)
            && (!everywhere || everything())
    }

    /// Whether some channels of a component count separately.
    pub fn count_separately(&self, mut channels: impl Iterator<Item = usize>) -> bool {
        let Some(first) = channels.next() else { return false };
        channels.any(|other| self.channels[other].key != self.channels[first].key)
    }

    /// The new channels that have to be linked with a seller that is there already: one more that
    /// stands alone is no step. Where nothing sells yet, none has to.
    pub fn to_be_linked(&self) -> impl Iterator<Item = usize> {
        let any = self.channels.iter().any(|one| one.existing.is_some() && one.sells);
        (0..self.channels.len()).filter(move |at| any && self.channels[*at].existing.is_none())
    }
}

impl Goal {
    /// Two channels that count separately share purchase or data.
    fn interlocked(market: u32) -> Self {
        use crate::classify::evidence::interlocking;
        Self::default().with(market, interlocking(), Need::Crossing)
    }
}

/// What a new channel can be: its kind and whether it sells, which costs more where its kind
/// only informs.
pub(super) fn new_channels() -> Vec<(ChannelKind, bool)> {
    let channels = catalogue::catalogue().channels.iter();
    let choices = channels.flat_map(|(kind, entry)| {
        let begins = (!entry.sells && !entry.never_sells).then_some((*kind, true));
        std::iter::once((*kind, entry.sells)).chain(begins)
    });
    choices.collect()
}
