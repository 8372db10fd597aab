//! That nothing takes less than what is proposed for the next level, tried out on small plans: with
//! everything that may be proposed up to four channels, with links alone up to six.
//!
//! Trying every set of additions would take for ever. What is tried instead leaves out nothing that
//! could help: where a plan is not at its goal yet, something that the goal cannot be without is
//! missing, such as a link that leads out of a group of channels which has to be joined. Whatever
//! reaches the goal holds one of the links that could be it, so only those are tried next, each with
//! all that may follow. The model is found here a second time, in bits, and compared with the program.

mod drawing;

use std::collections::{BTreeMap, BTreeSet};

use commerce_canvas::catalogue;
use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::classify::{Addition, classify, next_level_of, with_additions};
use commerce_canvas::plan::{Id, Level, Link, LinkKind, Market, Model, Plan, Resource};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use self::drawing::{Drawing, Join, Party, RESOURCES, VIEW, bit, bits, market_bit, of_level};
use crate::allowed::Allowed;
use crate::classify_properties::{plan_of, small_plan};

/// Up to this effort a proposal is compared with everything that takes less.
const MOST_EFFORT: u32 = 80;
/// Up to this many new channels and systems are tried together.
const MOST_NEW: usize = 2;

/// A link that may be proposed, with what it takes.
#[derive(Clone, Debug)]
struct Candidate {
    join: Join,
    kind: LinkKind,
    turned: bool,
    effort: u32,
}

/// The links that may be proposed between two parties, by what these are.
type Known = BTreeMap<(Party, Party, bool), Vec<(LinkKind, bool, u32, u32)>>;

/// Everything that takes less than an effort and reaches a higher model.
struct Cheaper<'a> {
    plan: &'a Plan,
    market: Option<Market>,
    before: Model,
    budget: u32,
    known: &'a mut Known,
}

/// One way to try a plan: additions that are no links, and what may be joined then.
struct Trial<'a> {
    drawing: Drawing,
    candidates: Vec<Candidate>,
    /// Those that are not to be tried any more: with them everything was.
    done: Vec<bool>,
    /// New channels.
    fresh: Vec<usize>,
    /// Channels that were there before and sell.
    begun: Vec<usize>,
    market: Option<Market>,
    before: Model,
    chosen: Vec<usize>,
    plan: &'a Plan,
}

impl Cheaper<'_> {
    fn rules(&self) -> Allowed<'_> {
        Allowed { plan: self.plan, view: VIEW }
    }

    /// A set of additions that reaches a higher model for less, if there is one.
    fn found(&mut self) -> Option<Vec<Addition>> {
        let ids: Vec<Id> = self.plan.channels().map(|(id, ..)| id.clone()).collect();
        let there = |id: &&Id| self.plan.nodes[*id].lifecycle.holds(VIEW);
        let changes = ids.iter().filter(there).flat_map(|id| {
            let node = || id.clone();
            [
                Addition::TakeOver { node: node() },
                Addition::Sells { node: node() },
                Addition::Opens { node: node(), market: Market::B2B },
                Addition::Opens { node: node(), market: Market::B2C },
            ]
        });
        let taken =
            |node: &Id| with_additions(self.plan, &[Addition::TakeOver { node: node.clone() }]);
        let allowed = |change: &Addition| match change {
            // Taken over, a marketplace may begin to sell.
            Addition::Sells { node } => self.rules().allows(&taken(node), change),
            other => self.rules().allows(self.plan, other),
        };
        let changes: Vec<Addition> = changes.filter(allowed).collect();
        let fresh = self.fresh();
        self.with_changes(&[], &changes, &fresh, self.budget)
    }

    /// What is new: a channel, one that begins to sell with the same proposal, or a system.
    fn fresh(&self) -> Vec<Vec<Addition>> {
        let id = || Id::new("new").expect("a sound id");
        let channels = catalogue::catalogue().channels.iter().flat_map(|(kind, entry)| {
            let markets = self.rules().markets_of_new(*kind);
            let new = Addition::AddChannel { id: id(), kind: *kind, markets: markets.clone() };
            let both = vec![new.clone(), Addition::Sells { node: id() }];
            let begins = !entry.sells && !entry.never_sells;
            let some = !markets.is_empty();
            [Some(vec![new]), begins.then_some(both)].into_iter().flatten().filter(move |_| some)
        });
        let systems = catalogue::catalogue().systems.keys().filter_map(|kind| {
            let new = Addition::AddSystem { id: id(), kind: *kind };
            self.rules().allows(self.plan, &new).then(|| vec![new])
        });
        channels.chain(systems).collect()
    }

    fn with_changes(
        &mut self,
        chosen: &[Addition],
        changes: &[Addition],
        fresh: &[Vec<Addition>],
        left: u32,
    ) -> Option<Vec<Addition>> {
        if let Some(found) = self.with_new(chosen, fresh, left, 0) {
            return Some(found);
        }
        for (index, change) in changes.iter().enumerate() {
            let effort = change.effort_by(&Efforts::usual());
            if effort < left {
                let more = [chosen, std::slice::from_ref(change)].concat();
                let found = self.with_changes(&more, &changes[index + 1..], fresh, left - effort);
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }

    fn with_new(
        &mut self,
        chosen: &[Addition],
        fresh: &[Vec<Addition>],
        left: u32,
        many: usize,
    ) -> Option<Vec<Addition>> {
        if let Some(found) = self.with_links(chosen, left) {
            return Some(found);
        }
        for (index, new) in fresh.iter().enumerate().filter(|_| many < MOST_NEW) {
            let effort: u32 = new.iter().map(|one| one.effort_by(&Efforts::usual())).sum();
            // Its link has to be paid as well.
            if effort < left {
                let new: Vec<Addition> = new.iter().map(|one| renamed(one, many)).collect();
                let more = [chosen, &new].concat();
                let found = self.with_new(&more, &fresh[index..], left - effort, many + 1);
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }

    /// With these additions, and links for less than what is left.
    fn with_links(&mut self, chosen: &[Addition], left: u32) -> Option<Vec<Addition>> {
        let plan = with_additions(self.plan, chosen);
        let drawing = Drawing::of(&plan);
        let is_fresh = |at: &usize| !self.plan.has_element(&drawing.ids[*at]);
        let all = 0..drawing.parties.len();
        let fresh = all.clone().filter(|at| drawing.is_channel(*at)).filter(is_fresh).collect();
        let begun = all.filter(|at| drawing.sells(*at) && !is_fresh(at)).collect();
        let mut trial = Trial {
            candidates: Vec::new(),
            done: Vec::new(),
            drawing,
            fresh,
            begun,
            market: self.market,
            before: self.before,
            chosen: Vec::new(),
            plan: self.plan,
        };
        if trial.is_hopeless() {
            return None;
        }
        trial.candidates = self.candidates(&plan, &trial.drawing);
        trial.candidates.retain(|candidate| candidate.effort < left);
        trial.done = vec![false; trial.candidates.len()];
        if !trial.reaches(left) {
            return None;
        }
        let links = trial.chosen.iter().map(|at| {
            let Candidate { join: (from, to, _), kind, turned, .. } = trial.candidates[*at];
            let (from, to) = if turned { (to, from) } else { (from, to) };
            let ids = &trial.drawing.ids;
            Addition::Link { kind, from: ids[from].clone(), to: ids[to].clone() }
        });
        Some(chosen.iter().cloned().chain(links).collect())
    }

    /// The links that may be proposed. Of those that do the same between two the cheapest.
    fn candidates(&mut self, plan: &Plan, drawing: &Drawing) -> Vec<Candidate> {
        let rules = Allowed { plan: self.plan, view: VIEW };
        let mut all = Vec::new();
        for first in 0..drawing.parties.len() {
            for second in first + 1..drawing.parties.len() {
                let sold = drawing.served().len() == 2;
                let parties = &drawing.parties;
                let key = (parties[first].clone(), parties[second].clone(), sold);
                let found = self.known.entry(key).or_insert_with(|| {
                    let ids = (&drawing.ids[first], &drawing.ids[second]);
                    possible(&rules, plan, ids)
                });
                let candidates = found.iter().map(|(kind, turned, carried, effort)| Candidate {
                    join: (first, second, *carried),
                    kind: *kind,
                    turned: *turned,
                    effort: *effort,
                });
                all.extend(candidates);
            }
        }
        all.sort_by_key(|candidate| candidate.effort);
        all
    }
}

/// A new thing that is one of several.
fn renamed(addition: &Addition, many: usize) -> Addition {
    let id = Id::new(&format!("new-{many}")).expect("a sound id");
    match addition.clone() {
        Addition::AddChannel { kind, markets, .. } => Addition::AddChannel { id, kind, markets },
        Addition::AddSystem { kind, .. } => Addition::AddSystem { id, kind },
        Addition::Sells { .. } => Addition::Sells { node: id },
        other => other,
    }
}

/// What a link does for the model: links between two channels that do the same are alike.
fn does(carried: u32, between_channels: bool) -> u32 {
    if !between_channels {
        return carried;
    }
    let told = [Resource::Customer, Resource::Stock, Resource::Price].map(bit);
    let told: u32 = told.into_iter().sum();
    let others =
        [of_level(Level::Transaction), of_level(Level::Data) & !told, of_level(Level::HandOver)];
    let others = others.into_iter().enumerate().filter(|(_, level)| carried & level != 0);
    carried & told | others.map(|(place, _)| 1 << (20 + place)).sum::<u32>()
}

/// The kinds that may join two, each with whether it is turned, what it carries, and its effort.
fn possible(rules: &Allowed<'_>, plan: &Plan, ids: (&Id, &Id)) -> Vec<(LinkKind, bool, u32, u32)> {
    let both = plan.channel(ids.0).is_some() && plan.channel(ids.1).is_some();
    let mut found: Vec<(LinkKind, bool, u32, u32)> = Vec::new();
    for kind in catalogue::catalogue().links.keys().copied() {
        for (turned, from, to) in [(false, ids.0, ids.1), (true, ids.1, ids.0)] {
            let link = Link::new(from.clone(), to.clone(), kind);
            let carried = bits(catalogue::carried(plan, &link));
            if carried != 0 && rules.link(plan, &link) {
                found.push((kind, turned, carried, catalogue::link(kind).effort));
            }
        }
    }
    let is_better = |one: &(LinkKind, bool, u32, u32), other: &(LinkKind, bool, u32, u32)| {
        let (does_one, does_other) = (does(one.2, both), does(other.2, both));
        does_one & does_other == does_other && one.3 <= other.3
    };
    let mut best: Vec<(LinkKind, bool, u32, u32)> = Vec::new();
    for one in found {
        if !best.iter().any(|other| is_better(other, &one)) {
            best.retain(|other| !is_better(&one, other));
            best.push(one);
        }
    }
    best
}

impl Trial<'_> {
    fn model(&self) -> Model {
        match self.market {
            None => self.drawing.model(),
            Some(market) => self.drawing.model_of_market(market_bit(market)),
        }
    }

    /// The markets about which it is.
    fn markets(&self) -> Vec<u32> {
        match self.market {
            None => self.drawing.served(),
            Some(market) => vec![market_bit(market)],
        }
    }

    /// Whether no link leads to a higher model.
    fn is_hopeless(&self) -> bool {
        let markets = self.markets();
        let drawing = &self.drawing;
        match self.before {
            Model::None | Model::Single => self.model() <= self.before,
            Model::Multichannel => !markets.iter().any(|market| {
                drawing.keys(&drawing.in_market(*market, |at| drawing.sells(at))) > 1
            }),
            Model::Crosschannel => !markets.iter().all(|one| drawing.could_be_whole(*one)),
            Model::Omnichannel => !markets
                .iter()
                .all(|one| drawing.could_be_whole(*one) && drawing.could_be_everywhere(*one)),
            Model::Everywhere => true,
        }
    }

    /// Whether links for less than what is left lead to a higher model; `chosen` has them then.
    fn reaches(&mut self, left: u32) -> bool {
        let loose = self.loose_fresh();
        if loose.is_none() && self.model() > self.before {
            return true;
        }
        let is_needed = |trial: &Self, candidate: &Candidate| match loose {
            Some(fresh) => trial.joins_fresh(fresh, candidate),
            None => trial.could_help(candidate),
        };
        let needed = (0..self.candidates.len()).filter(|at| {
            let candidate = &self.candidates[*at];
            !self.done[*at] && candidate.effort < left && is_needed(self, candidate)
        });
        let needed: Vec<usize> = needed.collect();
        let mut reaches = false;
        for at in &needed {
            let Candidate { join, effort, .. } = self.candidates[*at];
            self.done[*at] = true;
            let before = self.drawing.shared.clone();
            self.drawing.joins.push(join);
            self.drawing.share();
            self.chosen.push(*at);
            reaches = self.reaches(left - effort);
            if reaches {
                break;
            }
            self.chosen.pop();
            self.drawing.joins.pop();
            self.drawing.shared = before;
        }
        needed.iter().for_each(|at| self.done[*at] = false);
        reaches
    }

    /// A new channel that no link joins with a seller that was there, if there was any.
    fn loose_fresh(&self) -> Option<usize> {
        let deep = of_level(Level::Transaction) | of_level(Level::Data);
        let is_joined = |fresh: &usize| {
            self.drawing.joins.iter().any(|(a, b, carried)| {
                let ends = [(*a, *b), (*b, *a)];
                let begun = |at: usize| self.begun.contains(&at);
                carried & deep != 0 && ends.iter().any(|(one, other)| one == fresh && begun(*other))
            })
        };
        let was_there = !self.begun.is_empty() || {
            let found = classify(self.plan, VIEW, &BTreeSet::new());
            !found.sellers.is_empty()
        };
        self.fresh.iter().find(|fresh| was_there && !is_joined(fresh)).copied()
    }

    fn joins_fresh(&self, fresh: usize, candidate: &Candidate) -> bool {
        let deep = of_level(Level::Transaction) | of_level(Level::Data);
        let (a, b, carried) = candidate.join;
        carried & deep != 0
            && ((a == fresh && self.begun.contains(&b)) || (b == fresh && self.begun.contains(&a)))
    }

    /// Whether a link is one of those of which the goal needs at least one.
    fn could_help(&self, candidate: &Candidate) -> bool {
        let drawing = &self.drawing;
        let (a, b, carried) = candidate.join;
        // Between those who are to share there are systems only.
        let touches = |group: u32, others: u32, resources: u32| {
            let around = drawing.reach(group, resources);
            let leads = |at: usize| !drawing.is_channel(at) || (group | others) & 1 << at != 0;
            carried & resources != 0
                && leads(a)
                && leads(b)
                && (around & 1 << a != 0 || around & 1 << b != 0)
        };
        let (transaction, data) = (of_level(Level::Transaction), of_level(Level::Data));
        if self.before == Model::Multichannel {
            // Two sellers have to share: a link has to lead out from one of them.
            let markets = self.markets().into_iter();
            let sellers = markets.flat_map(|one| drawing.in_market(one, |at| drawing.sells(at)));
            let sellers: u32 = sellers.fold(0, |all, at| all | 1 << at);
            return touches(sellers, sellers, transaction | data);
        }
        let lags = |market: &u32| drawing.model_of_market(*market) < Model::Omnichannel;
        let Some(market) = self.markets().into_iter().find(lags) else { return false };
        let sellers = drawing.in_market(market, |at| drawing.sells(at));
        let all: u32 = sellers.iter().map(|at| 1 << at).sum();
        if let Some(loose) = drawing.unattached(market).first() {
            return touches(1 << loose, all, (1 << RESOURCES) - 1);
        }
        let smallest = |resources: u32| {
            let groups = drawing.groups(&sellers, resources);
            let least = groups.iter().min_by_key(|group| group.count_ones()).copied();
            least.filter(|_| groups.len() > 1)
        };
        let single = [Resource::Customer, Resource::Stock, Resource::Price].map(bit);
        let parted = single.into_iter().find_map(|one| Some((smallest(one)?, one)));
        let by_purchase =
            smallest(transaction).is_some_and(|group| touches(group, all, transaction));
        let by_data = match parted {
            Some((group, resource)) => touches(group, all, resource),
            // All data is shared; some purchase has to cross.
            None => carried & transaction != 0,
        };
        by_purchase || by_data
    }
}

/// What was proposed, held against everything that takes less; the model that was there before.
/// Nothing where there is no proposal that takes so little.
fn nothing_takes_less(
    plan: &Plan,
    market: Option<Market>,
    known: &mut Known,
    links_only: bool,
) -> Option<Model> {
    let whole = classify(plan, VIEW, &BTreeSet::new());
    let found = market.map_or_else(|| whole.clone(), |market| whole.of_market(market));
    let drawing = Drawing::of(plan);
    let again =
        market.map_or_else(|| drawing.model(), |one| drawing.model_of_market(market_bit(one)));
    assert_eq!(again, found.model, "both read the rules alike: {plan:#?}");
    let next = next_level_of(&found).filter(|next| next.effort <= MOST_EFFORT)?;
    assert!(next.exact, "{plan:#?}");
    let mut for_less_than = |budget: u32, links_only: bool| {
        let before = found.model;
        let mut cheaper = Cheaper { plan, market, before, budget, known };
        if links_only { cheaper.with_links(&[], budget) } else { cheaper.found() }
    };
    let less = for_less_than(next.effort, links_only);
    assert_eq!(less, None, "takes less than {:?} for {plan:#?}", next.additions);
    // Who looks for as much finds it: so it would have been found for less.
    let is_link = |addition: &Addition| matches!(addition, Addition::Link { .. });
    let only_links = next.additions.iter().all(is_link);
    if only_links || !links_only {
        let as_much = for_less_than(next.effort + 1, only_links);
        assert!(as_much.is_some(), "{:?} is not found for {plan:#?}", next.additions);
    }
    Some(found.model)
}

/// How many plans of each model are enough.
const ENOUGH: u32 = 10;

#[test]
fn nothing_takes_less_on_plans_of_four_channels() {
    let mut runner = TestRunner::deterministic();
    let mut known = Known::new();
    let mut tried: BTreeMap<(Model, bool), u32> = BTreeMap::new();
    for _ in 0..300 {
        let mut plan = small_plan().new_tree(&mut runner).expect("plans can be drawn").current();
        // What is proposed leads to plans of the higher models, which are seldom drawn by chance.
        for _ in 0..2 {
            let found = classify(&plan, VIEW, &BTreeSet::new());
            if found.channels.len() + found.resold.len() > 4 {
                break;
            }
            let markets = found.by_market.iter().map(|market| Some(market.market));
            for market in markets.chain([None]) {
                let of_model = tried.entry((found.model, market.is_some())).or_default();
                if *of_model < ENOUGH
                    && nothing_takes_less(&plan, market, &mut known, false).is_some()
                {
                    *of_model += 1;
                }
            }
            let Some(next) = next_level_of(&found) else { break };
            plan = with_additions(&plan, &next.additions);
        }
    }
    tried.retain(|_, many| *many > 0);
    assert!(tried.len() >= 9 && tried.values().sum::<u32>() >= 75, "{tried:?}");
}

#[test]
fn no_links_take_less_on_plans_of_six_channels() {
    let mut runner = TestRunner::deterministic();
    let mut known = Known::new();
    let mut tried: BTreeMap<Model, u32> = BTreeMap::new();
    while tried.values().sum::<u32>() < ENOUGH {
        let nodes = plan_of(5..9, 3..12);
        let plan = nodes.new_tree(&mut runner).expect("plans can be drawn").current();
        let found = classify(&plan, VIEW, &BTreeSet::new());
        let is_six = (5..=6).contains(&(found.channels.len() + found.resold.len()));
        let of_model = tried.get(&found.model).copied().unwrap_or_default();
        if is_six
            && of_model < ENOUGH / 2
            && let Some(model) = nothing_takes_less(&plan, None, &mut known, true)
        {
            *tried.entry(model).or_default() += 1;
        }
    }
    assert!(tried.len() >= 2, "{tried:?}");
}
