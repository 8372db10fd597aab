//! An order of what is planned that reaches each next model with the least effort first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::sync::Arc;

use super::needs::{feeds, needs, systems};
use super::{Card, Placed, Property, StepChange, cards, is_in_the_model};
use crate::catalogue::efforts::Efforts;
use crate::classify::{Classification, Effort, Topology, classify};
use crate::plan::{Availability, Body, Id, Lifecycle, Market, Model, Plan, View};

/// So many sets are looked at in the order of their efforts before a good one is found by
/// leaving out; and at most so many of them are classified.
const SETS: usize = 60_000;
const TESTS: usize = 2_500;
/// What takes less than this is no step of its own, in person-days.
const WORTH_A_STEP: u64 = 15;
/// Classifying a plan counts as many units of work as it has elements. More than this is not
/// spent on leaving out; what is left then is good, but something in it may be superfluous.
const WORK: usize = 1_500_000;

/// One step of a proposed order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedStep {
    /// Which step; counts from 1.
    pub step: u32,
    /// The model after it.
    pub model: Model,
    /// Whether the model of the plan is higher after it than before.
    pub raises_the_plan: bool,
    /// The markets whose model it raises, with the one after it.
    pub raised: Vec<(Market, Model)>,
    /// What its cards take; measures are not counted.
    pub effort: Effort,
    /// What belongs into it.
    pub cards: Vec<Card>,
}

/// An order of what is planned. Every step but the last reaches a higher model than the one
/// before, of the plan or of one of its markets; the last one has what raises no model any more,
/// and whatever goes.
///
/// The steps are of least effort while the plan is small, and hold nothing superfluous above,
/// within a limit. What the model does not rest on comes together with what it hangs on.
/// `efforts` says what takes how long where the plan does not.
pub fn proposed_order(plan: &Plan, efforts: &Efforts) -> Vec<ProposedStep> {
    let placed = cards(plan, efforts);
    let ordering = Ordering::new(plan, &placed);
    let steps = ordering.levels();
    ordering.written(&steps)
}

/// What a plan is, for all and for each market.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reached {
    plan: Model,
    markets: [Model; 2],
}

impl Reached {
    fn of(found: &Classification) -> Self {
        let of_market = |market| {
            let found = found.by_market.iter().find(|one| one.market == market);
            found.map_or(Model::None, |one| one.model)
        };
        Self { plan: found.model, markets: [Market::B2B, Market::B2C].map(of_market) }
    }

    /// Whether something is higher than before and nothing lower. That one market has several
    /// channels which do not work together is nothing to aim at: one more silo is no step.
    fn exceeds(self, before: Self) -> bool {
        let mut markets = self.markets.into_iter().zip(before.markets);
        let rises = |now: Model, before: Model| now > before && now > Model::Multichannel;
        let is_higher =
            self.plan > before.plan || markets.clone().any(|(now, before)| rises(now, before));
        is_higher && self.plan >= before.plan && markets.all(|(now, before)| now >= before)
    }
}

/// Something planned on which the model rests: a card, or a channel with the links to the systems
/// by which it sells, or a system with those that feed it, none of which makes sense without the
/// others.
struct Item {
    cards: Vec<Card>,
    effort: u64,
    /// The items without which it cannot be, as places among all.
    needs: Vec<usize>,
}

struct Ordering<'a> {
    plan: &'a Plan,
    placed: &'a [Placed],
    items: Vec<Item>,
    /// For each item those that cannot be without it.
    needed_by: Vec<Vec<usize>>,
}

impl<'a> Ordering<'a> {
    fn new(plan: &'a Plan, placed: &'a [Placed]) -> Self {
        let mut items = items(plan, placed);
        items.sort_by(|a, b| (a.effort, &a.cards).cmp(&(b.effort, &b.cards)));
        let places: BTreeMap<Card, usize> = (items.iter().enumerate())
            .flat_map(|(place, item)| item.cards.iter().map(move |card| (card.clone(), place)))
            .collect();
        let mut needed_by = vec![Vec::new(); items.len()];
        for (place, item) in items.iter_mut().enumerate() {
            let needs = item.cards.iter().flat_map(|card| needs(plan, card));
            let needs = needs.filter_map(|id| places.get(&Card::Element(id)).copied());
            let needs: BTreeSet<usize> = needs.filter(|need| *need != place).collect();
            item.needs = needs.into_iter().collect();
            for need in &item.needs {
                needed_by[*need].push(place);
            }
        }
        Self { plan, placed, items, needed_by }
    }

    /// How much classifying it once takes.
    fn size(&self) -> usize {
        self.plan.nodes.len() + self.plan.links.len() + 1
    }

    /// Today's plan with these items in it.
    fn model_with(&self, taken: &[bool]) -> Reached {
        let mut plan = self.plan.clone();
        for (item, _) in self.items.iter().zip(taken).filter(|(_, taken)| **taken) {
            item.cards.iter().for_each(|card| exist(&mut plan, card));
        }
        Reached::of(&Arc::new(Topology::new(&plan)).classify(View::Today, &BTreeSet::new()))
    }

    /// For each step the items that come in it; items in none raise the model no more.
    fn levels(&self) -> Vec<(Vec<usize>, Reached)> {
        let mut taken = vec![false; self.items.len()];
        let mut model = self.model_with(&taken);
        let mut steps = Vec::new();
        while let Some((more, reached)) = self.next(&taken, model) {
            more.iter().for_each(|item| taken[*item] = true);
            model = reached;
            steps.push((more, reached));
        }
        self.worth_a_step(steps)
    }

    /// What takes a few days is no step of its own: it comes with the step before, the first with the
    /// one behind it.
    fn worth_a_step(&self, levels: Vec<(Vec<usize>, Reached)>) -> Vec<(Vec<usize>, Reached)> {
        let mut steps: Vec<(Vec<usize>, Reached)> = Vec::new();
        for (items, reached) in levels {
            let effort: u64 = items.iter().map(|item| self.items[*item].effort).sum();
            match steps.last_mut().filter(|_| effort < WORTH_A_STEP) {
                Some((before, model)) => {
                    before.extend(items);
                    *model = reached;
                }
                None => steps.push((items, reached)),
            }
        }
        // Nor is the first: it comes with the step behind it.
        let effort =
            |items: &[usize]| items.iter().map(|item| self.items[*item].effort).sum::<u64>();
        if steps.len() > 1 && effort(&steps[0].0) < WORTH_A_STEP {
            let (first, _) = steps.remove(0);
            steps[0].0.splice(0..0, first);
        }
        steps
    }

    /// The items of least effort with which the model of the plan or of a market rises.
    fn next(&self, taken: &[bool], model: Reached) -> Option<(Vec<usize>, Reached)> {
        if model.plan == Model::Everywhere {
            return None;
        }
        let left: Vec<usize> = (0..self.items.len()).filter(|item| !taken[*item]).collect();
        if left.is_empty() {
            return None;
        }
        match self.cheapest(taken, &left, model) {
            Search::Found(items, reached) => Some((items, reached)),
            Search::Nothing => None,
            Search::TooMany => self.by_leaving_out(taken, &left, model),
        }
    }

    /// Looks at one set after the other in the order of their efforts.
    fn cheapest(&self, taken: &[bool], left: &[usize], model: Reached) -> Search {
        // A set grows by its next item, or has its last one exchanged for the next: so each set
        // comes once, and none before one that takes less.
        let effort = |place: usize| self.items[left[place]].effort;
        let mut open = BinaryHeap::from([Reverse((effort(0), 1_usize, vec![0_usize]))]);
        let most = TESTS.min(WORK / 4 / self.size());
        let (mut sets, mut tests) = (0, 0);
        while let Some(Reverse((sum, count, places))) = open.pop() {
            sets += 1;
            if sets > SETS || tests > most {
                return Search::TooMany;
            }
            let last = places.last().copied().unwrap_or_default();
            if last + 1 < left.len() {
                let mut grown = places.clone();
                grown.push(last + 1);
                open.push(Reverse((sum + effort(last + 1), count + 1, grown)));
                let mut other = places.clone();
                other.pop();
                other.push(last + 1);
                open.push(Reverse((sum - effort(last) + effort(last + 1), count, other)));
            }
            let mut with = taken.to_vec();
            places.iter().for_each(|place| with[left[*place]] = true);
            let items: Vec<usize> = places.iter().map(|place| left[*place]).collect();
            let is_whole =
                items.iter().all(|item| self.items[*item].needs.iter().all(|n| with[*n]));
            if is_whole {
                tests += 1;
                let reached = self.model_with(&with);
                if reached.exceeds(model) {
                    return Search::Found(items, reached);
                }
            }
        }
        Search::Nothing
    }

    /// Begins with everything and leaves out what is not needed, the dearest first.
    fn by_leaving_out(
        &self,
        taken: &[bool],
        left: &[usize],
        model: Reached,
    ) -> Option<(Vec<usize>, Reached)> {
        let mut with = taken.to_vec();
        left.iter().for_each(|item| with[*item] = true);
        let mut reached = self.model_with(&with);
        if !reached.exceeds(model) {
            return None;
        }
        let size = self.size();
        let mut work = WORK;
        // Halves of halves, so that much that is superfluous goes at once.
        let mut open: Vec<Vec<usize>> = vec![left.to_vec()];
        while let Some(some) = open.pop() {
            let some: Vec<usize> = some.into_iter().filter(|item| with[*item]).collect();
            if some.is_empty() || work < size {
                continue;
            }
            work -= size;
            let mut without = with.clone();
            self.leave_out(&some, &mut without);
            let found = self.model_with(&without);
            if found.exceeds(model) {
                (with, reached) = (without, found);
            } else if some.len() > 1 {
                let (cheap, dear) = some.split_at(some.len() / 2);
                open.push(cheap.to_vec());
                open.push(dear.to_vec());
            }
        }
        let items = left.iter().copied().filter(|item| with[*item]).collect();
        Some((items, reached))
    }

    /// Leaves items out, with those that need them.
    fn leave_out(&self, items: &[usize], with: &mut [bool]) {
        let mut open = items.to_vec();
        while let Some(item) = open.pop() {
            if std::mem::take(&mut with[item]) {
                open.extend(&self.needed_by[item]);
            }
        }
    }

    /// The steps with everything else that is on the roadmap.
    fn written(&self, levels: &[(Vec<usize>, Reached)]) -> Vec<ProposedStep> {
        let mut steps: BTreeMap<&Card, usize> = BTreeMap::new();
        for (step, (items, _)) in levels.iter().enumerate() {
            let cards = items.iter().flat_map(|item| &self.items[*item].cards);
            steps.extend(cards.map(|card| (card, step)));
        }
        let all = || self.items.iter().flat_map(|item| &item.cards);
        let rests = all().any(|card| !steps.contains_key(card));
        let goes = self.placed.iter().any(|placed| placed.change == StepChange::Goes);
        let last = match (rests || goes, levels.len()) {
            (true, levels) => levels,
            (false, levels) => levels.saturating_sub(1),
        };
        all().for_each(|card| _ = steps.entry(card).or_insert(last));
        for placed in self.placed.iter().filter(|placed| placed.change == StepChange::Goes) {
            steps.insert(&placed.card, last);
        }
        self.follow(&mut steps, last);
        if steps.is_empty() {
            return Vec::new();
        }
        let target = classify(self.plan, View::Target, &BTreeSet::new());
        let proposed = (0..=last).map(|step| {
            let of_step = self.placed.iter().filter(|one| steps.get(&one.card) == Some(&step));
            let counted = of_step.clone().filter(|placed| placed.change != StepChange::Task);
            ProposedStep {
                step: step as u32 + 1,
                raises_the_plan: self.raises_the_plan(levels, step),
                raised: self.raised(levels, step),
                model: match levels.get(step) {
                    Some((_, reached)) if step < last => reached.plan,
                    _ => Classification::clone(&target).model,
                },
                effort: counted.map(|placed| placed.effort).sum(),
                cards: of_step.map(|placed| placed.card.clone()).collect(),
            }
        });
        proposed.collect()
    }

    /// What the plan is before a step.
    fn before(&self, levels: &[(Vec<usize>, Reached)], step: usize) -> Reached {
        match step.checked_sub(1).and_then(|before| levels.get(before)) {
            Some((_, reached)) => *reached,
            None => self.model_with(&vec![false; self.items.len()]),
        }
    }

    fn raises_the_plan(&self, levels: &[(Vec<usize>, Reached)], step: usize) -> bool {
        levels.get(step).is_some_and(|(_, after)| after.plan > self.before(levels, step).plan)
    }

    /// The markets whose model a step raises.
    fn raised(&self, levels: &[(Vec<usize>, Reached)], step: usize) -> Vec<(Market, Model)> {
        let Some((_, after)) = levels.get(step) else { return Vec::new() };
        let before = self.before(levels, step);
        let markets = [Market::B2B, Market::B2C].into_iter().enumerate();
        let raised = markets.filter(|(at, _)| after.markets[*at] > before.markets[*at]);
        raised.map(|(at, market)| (market, after.markets[at])).collect()
    }

    /// Puts whatever the model does not rest on together with what it hangs on, and not before the
    /// step for which it is planned.
    fn follow<'b>(&'b self, steps: &mut BTreeMap<&'b Card, usize>, last: usize) {
        let own = |placed: &Placed| (placed.step.unwrap_or(1).max(1) as usize - 1).min(last);
        let open = |steps: &BTreeMap<&Card, usize>| -> Vec<&'b Placed> {
            let open = self.placed.iter().filter(|placed| !steps.contains_key(&placed.card));
            open.collect()
        };
        let step_of = |steps: &BTreeMap<&Card, usize>, id: &Id| {
            steps.get(&Card::Element(id.clone())).copied()
        };
        // Nodes such as audiences come with the first of what they are linked with.
        let mut beside: BTreeMap<&Id, usize> = BTreeMap::new();
        for link in self.plan.links.values() {
            for (end, other) in [(&link.from, &link.to), (&link.to, &link.from)] {
                let step = match self.plan.nodes.get(other).map(|node| node.lifecycle) {
                    Some(Lifecycle::Planned(_)) => step_of(steps, other),
                    Some(_) => Some(0),
                    None => None,
                };
                if let Some(step) = step {
                    beside.entry(end).and_modify(|known| *known = step.min(*known)).or_insert(step);
                }
            }
        }
        for placed in open(steps) {
            if let Card::Element(id) = &placed.card
                && self.plan.nodes.contains_key(id)
            {
                let step = beside.get(id).copied().unwrap_or_default().max(own(placed));
                steps.insert(&placed.card, step);
            }
        }
        for placed in open(steps) {
            let needs = needs(self.plan, &placed.card);
            let after = needs.iter().filter_map(|id| step_of(steps, id)).max();
            let step = match &placed.card {
                Card::Element(_) | Card::Property { .. } => {
                    let after = after.max(self.market_of_feature(steps, &placed.card));
                    after.unwrap_or_default().max(own(placed))
                }
                Card::Measure(_) => continue,
            };
            steps.insert(&placed.card, step);
        }
        // A measure is done with the first of what it is about.
        for placed in open(steps) {
            let Card::Measure(id) = &placed.card else { continue };
            let about = self.plan.measures.get(id).into_iter().flat_map(|one| &one.about);
            if let Some(step) = about.filter_map(|id| step_of(steps, id)).min() {
                steps.insert(&placed.card, step);
            }
        }
    }
}

impl Ordering<'_> {
    /// The step in which the channel of a function for businesses opens to them, where that is
    /// planned: the function is of no use before.
    fn market_of_feature(&self, steps: &BTreeMap<&Card, usize>, card: &Card) -> Option<usize> {
        let Card::Property { channel, property: Property::Feature(_) } = card else { return None };
        let opens = Card::Property { channel: channel.clone(), property: Property::B2B };
        let comes = self
            .placed
            .iter()
            .any(|placed| placed.card == opens && placed.change == StepChange::Comes);
        steps.get(&opens).copied().filter(|_| comes)
    }
}

/// What comes and has to do with the model.
fn items(plan: &Plan, placed: &[Placed]) -> Vec<Item> {
    let comes = placed.iter().filter(|placed| placed.change == StepChange::Comes);
    let comes: Vec<&Placed> = comes.filter(|placed| rests_on(plan, &placed.card)).collect();
    // The channel or system with which each link comes that it needs.
    let mut with: BTreeMap<Id, &Card> = BTreeMap::new();
    for placed in &comes {
        if let Card::Element(id) = &placed.card {
            with.extend(systems(plan, id).into_iter().map(|(_, link)| (link, &placed.card)));
            with.extend(feeds(plan, id).into_iter().map(|link| (link, &placed.card)));
        }
    }
    let mut items: BTreeMap<&Card, Item> = BTreeMap::new();
    for placed in comes {
        let leads = match &placed.card {
            Card::Element(id) => with.get(id).copied().unwrap_or(&placed.card),
            Card::Property { .. } | Card::Measure(_) => &placed.card,
        };
        let item = items.entry(leads).or_insert_with(|| Item {
            cards: Vec::new(),
            effort: 0,
            needs: Vec::new(),
        });
        item.cards.push(placed.card.clone());
        item.effort += placed.effort.total();
    }
    items.into_values().collect()
}

enum Search {
    Found(Vec<usize>, Reached),
    Nothing,
    TooMany,
}

/// Whether the commerce model rests on a card.
fn rests_on(plan: &Plan, card: &Card) -> bool {
    let node = |id: &Id| plan.nodes.get(id).is_some_and(|node| is_in_the_model(&node.body));
    match card {
        Card::Element(id) => match plan.links.get(id) {
            Some(link) => node(&link.from) && node(&link.to),
            None => node(id),
        },
        Card::Property { property, .. } => {
            !matches!(property, Property::Feature(_) | Property::Expectation(_))
        }
        Card::Measure(_) => false,
    }
}

/// Has a planned card exist already.
fn exist(plan: &mut Plan, card: &Card) {
    match card {
        Card::Element(id) => {
            if let Some(node) = plan.nodes.get_mut(id) {
                Arc::make_mut(node).lifecycle = Lifecycle::Existing;
            } else if let Some(link) = plan.links.get_mut(id) {
                Arc::make_mut(link).lifecycle = Lifecycle::Existing;
            }
        }
        Card::Property { channel, property } => {
            if let Some(node) = plan.nodes.get_mut(channel)
                && let Body::Channel(channel) = &mut Arc::make_mut(node).body
            {
                property.set(channel, Availability::Yes);
            }
        }
        Card::Measure(_) => {}
    }
}
