//! Proposals for the next level: that they do what they say, that nothing in them is superfluous,
//! and that on small plans nothing cheaper does it.

use std::collections::{BTreeMap, BTreeSet};

use commerce_canvas::catalogue::{self, End};
use commerce_canvas::classify::{
    Addition, EXACT_CHANNELS, Proposal, blocking, classify, next_level, next_level_of,
    with_additions,
};
use commerce_canvas::plan::{
    Availability, Body, Channel, ChannelKind, Id, Level, Lifecycle, Link, LinkKind, Market, Model,
    NodeSort, Operator, Plan, Relation, Resource, ResourceSet, System, SystemKind, View,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use crate::classify_properties::{plan_of, small_plan};
use crate::notation::plan;

fn model(plan: &Plan, view: View) -> Model {
    classify(plan, view, &BTreeSet::new()).model
}

fn written(proposal: &Proposal) -> Vec<String> {
    let additions = proposal.additions.iter().map(|addition| match addition {
        Addition::Link { kind, from, to } => format!("{from} -{kind:?}-> {to}"),
        Addition::Sells { node } => format!("{node} sells"),
        Addition::Opens { node, market } => format!("{node} to {market:?}"),
        Addition::TakeOver { node } => format!("{node} taken over"),
        Addition::AddChannel { id, kind, .. } => format!("{id}: {kind:?}"),
        Addition::AddSystem { id, kind } => format!("{id}: {kind:?}"),
    });
    additions.collect()
}

#[track_caller]
fn check(line: &str, reached: Model, effort: u32, additions: &[&str]) {
    let plan = plan(line);
    let found = next_level(&plan, View::Today, &BTreeSet::new());
    let found = found.unwrap_or_else(|| panic!("no proposal for {line}"));
    assert_eq!(written(&found), additions, "{line}");
    assert_eq!((found.model, found.effort), (reached, effort), "{line}");
    holds(&plan, View::Today, &found);
}

/// Whether a proposal is what it says.
fn holds(plan: &Plan, view: View, proposal: &Proposal) {
    let before = model(plan, view);
    assert!(proposal.model > before);
    assert_eq!(model(&with_additions(plan, &proposal.additions), view), proposal.model);
    let effort: u32 = proposal.additions.iter().map(Addition::effort).sum();
    assert_eq!(effort, proposal.effort);
    let rules = Allowed { plan, view };
    for index in 0..proposal.additions.len() {
        let (fewer, less) = rules.without(&proposal.additions, index);
        // A new channel has to come with a link.
        let linked = fewer.iter().all(|addition| match addition {
            Addition::AddChannel { id, .. } => rules.is_linked(&less, id),
            _ => true,
        });
        let needed = model(&less, view) <= before || !linked;
        let left_out = &proposal.additions[index];
        assert!(needed, "{left_out:?} of {:?} can be left out", proposal.additions);
    }
    // New ids are new, and everything may be proposed.
    let mut extended = plan.clone();
    for addition in &proposal.additions {
        assert!(rules.allows(&extended, addition), "{addition:?} of {:?}", proposal.additions);
        extended = with_additions(&extended, std::slice::from_ref(addition));
    }
    for addition in &proposal.additions {
        if let Addition::AddChannel { id, .. } = addition {
            assert!(rules.is_linked(&extended, id), "{id} in {:?}", proposal.additions);
        }
    }
}

/// What may be proposed for a plan, read from the document a second time.
struct Allowed<'a> {
    plan: &'a Plan,
    view: View,
}

impl Allowed<'_> {
    fn lasts(&self, availability: Availability) -> bool {
        availability.holds(self.view) && !matches!(availability, Availability::Until(_))
    }

    fn markets(&self, channel: &Channel) -> BTreeSet<Market> {
        let both = [(Market::B2B, channel.markets.b2b), (Market::B2C, channel.markets.b2c)];
        both.into_iter().filter(|(_, one)| self.lasts(*one)).map(|(market, _)| market).collect()
    }

    fn stays(plan: &Plan, id: &Id) -> bool {
        !matches!(plan.nodes[id].lifecycle, Lifecycle::Retiring(_))
    }

    fn end(&self, channel: &Channel) -> End {
        let sells = self.lasts(channel.sells)
            && !self.markets(channel).is_empty()
            && !channel.is_resold(self.view);
        End { kind: channel.kind, sells }
    }

    fn leads(system: &System) -> ResourceSet {
        use Resource::{Content, Customer, Lead, Order, Price, Product, Stock};
        let leads: &[Resource] = match system.kind {
            SystemKind::Crm => &[Customer, Lead],
            SystemKind::Wms => &[Stock],
            SystemKind::Erp => &[Stock, Price],
            SystemKind::Cpq => &[Price],
            SystemKind::Pim => &[Product, Content],
            SystemKind::Cms => &[Content],
            SystemKind::Oms => &[Order],
            _ => &[],
        };
        leads.iter().copied().filter(|one| system.shares.contains(*one)).collect()
    }

    fn audiences(&self) -> BTreeSet<Market> {
        let bodies = self.plan.nodes.values().map(|node| &node.body);
        let markets = bodies.filter_map(|body| match body {
            Body::Audience(audience) => Some(audience.market),
            _ => None,
        });
        markets.collect()
    }

    fn integration(&self, plan: &Plan, kind: LinkKind, from: &Id, to: &Id) -> bool {
        use LinkKind::*;
        let (Some(a), Some(b)) = (plan.channel(from), plan.channel(to)) else { return false };
        let own = |channel: &Channel| channel.operator == Operator::Own;
        let partner_kinds = [
            ClickAndCollect,
            ReturnInStore,
            PickupPoint,
            EndlessAisle,
            AssistedOrder,
            RepDelivery,
            CatalogueOrder,
            SocialCheckout,
            MarketplaceOrders,
            MarketplaceFeed,
            EdiOrders,
            EdiCatalogue,
            PunchOut,
            StockDisplay,
            SharedProductData,
            StoreLocator,
            ClickOut,
            QrCode,
            LeadExchange,
            QuoteRequest,
            AppointmentBooking,
            CampaignSync,
        ];
        let level = catalogue::link(kind).shares.level();
        let resold = a.is_resold(self.view) || b.is_resold(self.view);
        kind != Other
            && Self::stays(plan, from)
            && Self::stays(plan, to)
            && !self.markets(a).is_disjoint(&self.markets(b))
            && (own(a) || own(b))
            && ((own(a) && own(b)) || partner_kinds.contains(&kind))
            && (!resold || level == Some(Level::HandOver) || kind == SharedProductData)
            && catalogue::fits(kind, self.end(a), self.end(b))
    }

    fn link(&self, plan: &Plan, link: &Link) -> bool {
        match plan.relation(link) {
            Some(Relation::Integration) => self.integration(plan, link.kind, &link.from, &link.to),
            Some(Relation::Uses) => {
                let (Some(user), Some(system)) = (plan.channel(&link.from), plan.system(&link.to))
                else {
                    return false;
                };
                let sells_itself =
                    user.kind == ChannelKind::Marketplace && !user.is_resold(self.view);
                Self::stays(plan, &link.from)
                    && Self::stays(plan, &link.to)
                    && (user.operator == Operator::Own || sells_itself)
                    && !Self::leads(system).is_empty()
            }
            Some(Relation::Interface) => {
                Self::stays(plan, &link.from) && Self::stays(plan, &link.to)
            }
            _ => false,
        }
    }

    /// What the systems of the view lead.
    fn led(&self) -> BTreeSet<Resource> {
        let nodes = self.plan.nodes.values().filter(|node| node.lifecycle.holds(self.view));
        let led = nodes.filter_map(|node| match &node.body {
            Body::System(system) => Some(Self::leads(system)),
            _ => None,
        });
        led.flat_map(|leads| leads.iter().collect::<Vec<_>>()).collect()
    }

    /// Additions without one and without those that only it allows, and the plan with them.
    fn without(&self, additions: &[Addition], index: usize) -> (Vec<Addition>, Plan) {
        let mut fewer = Vec::new();
        let mut less = self.plan.clone();
        let others = additions.iter().enumerate().filter(|(other, _)| *other != index);
        for (_, addition) in others {
            if self.allows(&less, addition) {
                less = with_additions(&less, std::slice::from_ref(addition));
                fewer.push(addition.clone());
            }
        }
        (fewer, less)
    }

    fn allows(&self, plan: &Plan, addition: &Addition) -> bool {
        let never_sells = [ChannelKind::Website, ChannelKind::Newsletter, ChannelKind::Fair];
        match addition {
            Addition::Link { kind, from, to } => {
                self.link(plan, &Link::new(from.clone(), to.clone(), *kind))
            }
            Addition::Sells { node } => plan.channel(node).is_some_and(|channel| {
                let by_nature = catalogue::channel(channel.kind).sells;
                Self::stays(plan, node)
                    && !self.lasts(channel.sells)
                    && !never_sells.contains(&channel.kind)
                    && (channel.operator == Operator::Own || by_nature)
            }),
            Addition::Opens { node, market } => plan.channel(node).is_some_and(|channel| {
                Self::stays(plan, node)
                    && channel.operator == Operator::Own
                    && !self.markets(channel).contains(market)
                    && serves(channel.kind, *market)
                    && self.audiences().contains(market)
            }),
            Addition::TakeOver { node } => {
                let channel = plan.channel(node);
                channel.is_some_and(|one| Self::stays(plan, node) && one.is_resold(self.view))
            }
            Addition::AddChannel { id, kind, markets } => {
                !plan.has_element(id) && *markets == self.markets_of_new(*kind)
            }
            Addition::AddSystem { id, kind } => {
                let fresh = catalogue::fresh_system(*kind, Default::default());
                let Body::System(fresh) = fresh else { return false };
                let led = self.led();
                !plan.has_element(id) && Self::leads(&fresh).iter().any(|one| !led.contains(&one))
            }
        }
    }

    /// The markets that a new channel would serve.
    fn markets_of_new(&self, kind: ChannelKind) -> Vec<Market> {
        let found = classify(self.plan, self.view, &BTreeSet::new());
        let sold: Vec<Market> = found.by_market.iter().map(|market| market.market).collect();
        if sold.is_empty() {
            return catalogue::channel(kind).markets.clone();
        }
        let audiences = self.audiences();
        let wanted = |market: &Market| audiences.is_empty() || audiences.contains(market);
        sold.into_iter().filter(|market| serves(kind, *market) && wanted(market)).collect()
    }

    /// Whether a new channel is linked with a seller that was there, if there was any.
    fn is_linked(&self, plan: &Plan, id: &Id) -> bool {
        let found = classify(self.plan, self.view, &BTreeSet::new());
        let begun = |seller: &Id| {
            let channel = plan.channel(seller).filter(|_| self.plan.channel(seller).is_some());
            let node = plan.nodes.get(seller).filter(|node| node.lifecycle.holds(self.view));
            channel.zip(node).is_some_and(|(channel, _)| {
                let any = channel.markets.holding(self.view).next().is_some();
                channel.sells.holds(self.view) && any && !channel.is_resold(self.view)
            })
        };
        let linked = plan.links.values().any(|link| {
            let deep = catalogue::link(link.kind).shares.level();
            let other = match (link.from == *id, link.to == *id) {
                (true, _) => &link.to,
                (_, true) => &link.from,
                _ => return false,
            };
            begun(other) && deep.is_some_and(|level| level != Level::HandOver)
        });
        let any = plan.channels().any(|(other, ..)| begun(other));
        linked || (!any && found.sellers.is_empty())
    }
}

/// Whether it makes sense that a kind of channel serves a market.
fn serves(kind: ChannelKind, market: Market) -> bool {
    use ChannelKind::{DirectSelling, Edi, Fair, FieldSales, Tv, Vending};
    match market {
        Market::B2C => ![FieldSales, Edi, Fair].contains(&kind),
        Market::B2B => ![DirectSelling, Vending, Tv].contains(&kind),
    }
}

#[test]
fn the_first_and_the_second_seller() {
    use Model::{Crosschannel, Multichannel, Single};
    check("", Single, 30, &["shop-1: Shop"]);
    check("shop: Store planned 1", Single, 30, &["shop-1: Shop"]);
    check("shop-1: Crm", Single, 30, &["shop-1-2: Shop"]);
    check("fb: Social; cat: Catalogue; app: App", Single, 15, &["fb sells"]);
    // One more silo is no step: what is new is linked.
    check("store: Store", Crosschannel, 40, &["shop-1: Shop", "store -AssistedOrder-> shop-1"]);
    check("shop: Shop; cat: Catalogue; fb: Social", Multichannel, 15, &["fb sells"]);
    // More than one level at once.
    check("shop: Shop; fb: Social; fb -SocialCheckout-> shop", Crosschannel, 15, &["fb sells"]);
    // A website cannot be the place of sale.
    check("web: Website; app: App", Single, 15, &["app sells"]);
    // Nobody sells there himself.
    check("a: Marketplace resold", Single, 15, &["a taken over"]);
}

/// Channels of one interlocked pair and more, with many systems of which each channel uses some.
fn with_systems(channels: usize, systems: usize, used: usize) -> Plan {
    use std::fmt::Write as _;
    let (of_channels, of_systems) =
        (["Shop", "Store", "Phone", "Vending", "DirectSelling"], ["Erp", "Crm", "Pim", "Oms"]);
    let mut line = String::new();
    for (number, kind) in of_channels[..channels].iter().enumerate() {
        let _ = write!(line, "c{number}: {kind}; ");
    }
    for number in 0..systems {
        let _ = write!(line, "s{number}: {}; ", of_systems[number % 4]);
    }
    for number in 0..used {
        let _ = write!(line, "c{} -Uses-> s{number}; ", number % channels);
    }
    plan(&(line + "c0 -SharedStock-> c1"))
}

#[test]
fn few_channels_with_many_systems_have_a_proposal_that_says_that_not_everything_was_tried() {
    // Refused at once, given up while searching, and both where each system is used.
    for (channels, systems, used) in [
        (3, 1_500, 0),
        (3, 1_500, 1_500),
        (3, 22_500, 0),
        (3, 22_500, 22_500),
        (3, 900, 30),
        (5, 500, 400),
    ] {
        let plan = with_systems(channels, systems, used);
        let found = next_level(&plan, View::Today, &BTreeSet::new()).expect("a proposal");
        assert!(!found.exact, "{channels} channels, {systems} systems, {used} of them used");
        holds(&plan, View::Today, &found);
    }
}

#[test]
fn few_channels_with_as_many_systems_as_are_usual_are_searched_to_the_end() {
    for (channels, systems, used) in [(3, 100, 20), (5, 40, 30)] {
        let plan = with_systems(channels, systems, used);
        let found = next_level(&plan, View::Today, &BTreeSet::new()).expect("a proposal");
        assert!(found.exact, "{channels} channels, {systems} systems, {used} of them used");
        holds(&plan, View::Today, &found);
    }
}

#[test]
fn what_is_constructed_for_many_channels_does_not_claim_to_take_least() {
    let seven = "a: Shop; b: Store; c: Phone; d: FieldSales; e: Edi; f: App; g: PartnerStore; \
                 a -SharedStock-> b";
    let found = next_level(&plan(seven), View::Today, &BTreeSet::new()).expect("a proposal");
    assert!(!found.exact);
}

/// Everything that could be proposed for less than an effort, tried out.
struct Cheaper<'a> {
    plan: &'a Plan,
    view: View,
    market: Option<Market>,
    before: Model,
    budget: u32,
}

/// Up to this many new channels and systems are tried together.
const MOST_NEW: usize = 2;

impl Cheaper<'_> {
    fn rules(&self) -> Allowed<'_> {
        Allowed { plan: self.plan, view: self.view }
    }

    fn model(&self, plan: &Plan) -> Model {
        let found = classify(plan, self.view, &BTreeSet::new());
        match self.market {
            None => found.model,
            Some(market) => {
                let one = found.by_market.iter().find(|one| one.market == market);
                one.map_or(Model::None, |one| one.model)
            }
        }
    }

    /// A set of additions that reaches a higher model for less, if there is one.
    fn found(&self) -> Option<Vec<Addition>> {
        let ids: Vec<Id> = self.plan.channels().map(|(id, ..)| id.clone()).collect();
        let there = |id: &&Id| self.plan.nodes[*id].lifecycle.holds(self.view);
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
        self.with_changes(&[], &changes, self.budget)
    }

    /// Only with links.
    fn found_with_links(&self) -> Option<Vec<Addition>> {
        self.with_links(&[], self.budget)
    }

    /// How many sets of links take less, if no more than are tried.
    fn sets_of_links(&self) -> usize {
        let mut sets = vec![0_usize; self.budget as usize];
        sets[0] = 1;
        for (effort, _) in self.possible_links(self.plan) {
            let effort = effort as usize;
            for sum in (effort..sets.len()).rev() {
                sets[sum] = sets[sum].saturating_add(sets[sum - effort]);
            }
        }
        sets.into_iter().fold(0, usize::saturating_add)
    }

    fn with_changes(
        &self,
        chosen: &[Addition],
        changes: &[Addition],
        left: u32,
    ) -> Option<Vec<Addition>> {
        let found = self.with_new(chosen, left, MOST_NEW);
        found.or_else(|| {
            changes.iter().enumerate().find_map(|(index, change)| {
                if change.effort() >= left {
                    return None;
                }
                let more = [chosen, std::slice::from_ref(change)].concat();
                self.with_changes(&more, &changes[index + 1..], left - change.effort())
            })
        })
    }

    fn with_new(&self, chosen: &[Addition], left: u32, most: usize) -> Option<Vec<Addition>> {
        let found = self.with_links(chosen, left);
        if found.is_some() || most == 0 {
            return found;
        }
        let channels = catalogue::catalogue().channels.keys().flat_map(|kind| {
            let id = crate::notation::id(&format!("new {}", chosen.len()));
            let markets = self.rules().markets_of_new(*kind);
            let new =
                Addition::AddChannel { id: id.clone(), kind: *kind, markets: markets.clone() };
            let never =
                [ChannelKind::Website, ChannelKind::Newsletter, ChannelKind::Fair].contains(kind);
            let begins = !catalogue::channel(*kind).sells && !never;
            let both = begins.then(|| vec![new.clone(), Addition::Sells { node: id }]);
            let some = !markets.is_empty();
            [Some(vec![new]), both].into_iter().flatten().filter(move |_| some).collect::<Vec<_>>()
        });
        let systems = catalogue::catalogue().systems.keys().filter_map(|kind| {
            let id = crate::notation::id(&format!("new {}", chosen.len()));
            let new = Addition::AddSystem { id, kind: *kind };
            self.rules().allows(self.plan, &new).then(|| vec![new])
        });
        channels.chain(systems).collect::<Vec<_>>().into_iter().find_map(|new| {
            let effort: u32 = new.iter().map(Addition::effort).sum();
            let more = [chosen, &new].concat();
            (effort < left).then(|| self.with_new(&more, left - effort, most - 1))?
        })
    }

    fn with_links(&self, new: &[Addition], left: u32) -> Option<Vec<Addition>> {
        let plan = with_additions(self.plan, new);
        let links = self.possible_links(&plan);
        self.choose(&plan, new, &links, left)
    }

    fn choose(
        &self,
        plan: &Plan,
        chosen: &[Addition],
        links: &[(u32, Addition)],
        left: u32,
    ) -> Option<Vec<Addition>> {
        let linked = || {
            chosen.iter().all(|addition| match addition {
                Addition::AddChannel { id, .. } => self.rules().is_linked(plan, id),
                _ => true,
            })
        };
        if self.model(plan) > self.before && linked() {
            return Some(chosen.to_vec());
        }
        links.iter().enumerate().find_map(|(index, (effort, link))| {
            if *effort >= left {
                return None;
            }
            let more = [chosen, std::slice::from_ref(link)].concat();
            let plan = with_additions(plan, std::slice::from_ref(link));
            self.choose(&plan, &more, &links[index + 1..], left - effort)
        })
    }

    /// Every link that can be proposed, of those between the same two nodes with the same
    /// resources the cheapest.
    fn possible_links(&self, plan: &Plan) -> Vec<(u32, Addition)> {
        let nodes = plan.nodes.iter().filter(|(_, node)| node.lifecycle.holds(self.view));
        let there: Vec<&Id> = nodes
            .filter(|(_, node)| matches!(node.sort(), NodeSort::Channel | NodeSort::System))
            .map(|(id, _)| id)
            .collect();
        let mut best: BTreeMap<(&Id, &Id, ResourceSet), (u32, Addition)> = BTreeMap::new();
        for from in there.iter().copied() {
            for to in there.iter().copied().filter(|to| *to != from) {
                for kind in catalogue::catalogue().links.keys().copied() {
                    let link = Link::new(from.clone(), to.clone(), kind);
                    let carried = catalogue::carried(plan, &link);
                    if self.rules().link(plan, &link) && !carried.is_empty() {
                        let (from, to) = (from.min(to), from.max(to));
                        let effort = catalogue::link(kind).effort;
                        let link = Addition::Link { kind, from: link.from, to: link.to };
                        let known =
                            best.entry((from, to, carried)).or_insert((effort, link.clone()));
                        if effort < known.0 {
                            *known = (effort, link);
                        }
                    }
                }
            }
        }
        best.into_values().collect()
    }
}

#[test]
fn nothing_cheaper_does_it_on_small_plans() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut tried = BTreeMap::new();
    while tried.values().sum::<u32>() < 150 {
        let plan = small_plan().new_tree(&mut runner).expect("plans can be drawn").current();
        let view = View::Target;
        let found = classify(&plan, view, &BTreeSet::new());
        let nodes = plan.nodes.values().filter(|node| node.lifecycle.holds(view));
        let few = found.channels.len() + found.resold.len() <= 4 && nodes.count() <= 6;
        let markets = found.by_market.iter().map(|market| Some(market.market));
        for market in markets.chain([None]).filter(|_| few) {
            let part = market.map_or_else(|| found.clone(), |market| found.of_market(market));
            let Some(next) = next_level_of(&part) else { continue };
            let of_model: &mut u32 = tried.entry((part.model, market.is_some())).or_default();
            if next.effort > 34 || *of_model >= 30 {
                continue;
            }
            *of_model += 1;
            assert!(next.exact);
            let (before, budget) = (part.model, next.effort);
            let cheaper = Cheaper { plan: &plan, view, market, before, budget }.found();
            assert_eq!(cheaper, None, "cheaper than {:?} for {plan:#?}", next.additions);
        }
    }
    assert!(tried.len() >= 6, "{tried:?}");
}

/// More sets of links than these take too long to try all.
const MOST_SETS: usize = 4_000;

/// The plan with what is proposed for it, but for the last two additions.
fn nearly_there(plan: &Plan, view: View) -> Option<Plan> {
    let next = next_level(plan, view, &BTreeSet::new())?;
    let nearly = next.additions.len().checked_sub(2)?;
    Some(with_additions(plan, &next.additions[..nearly]))
}

#[test]
fn no_links_alone_are_cheaper_on_plans_of_six_channels() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let view = View::Target;
    let mut tried = 0;
    while tried < 12 {
        let plan = plan_of(5..8, 3..9).new_tree(&mut runner).expect("plans can be drawn").current();
        let few = |plan: &Plan| {
            let found = classify(plan, view, &BTreeSet::new());
            let size = (5..=6).contains(&(found.channels.len() + found.resold.len()));
            (size && found.model >= Model::Crosschannel).then_some(found)
        };
        let plan = few(&plan).and_then(|_| nearly_there(&plan, view));
        let Some((plan, found)) = plan.and_then(|plan| few(&plan).map(|found| (plan, found)))
        else {
            continue;
        };
        let Some(next) = next_level_of(&found) else { continue };
        let (before, budget) = (found.model, next.effort);
        let cheaper = Cheaper { plan: &plan, view, market: None, before, budget };
        if cheaper.sets_of_links() > MOST_SETS {
            continue;
        }
        tried += 1;
        let cheaper = cheaper.found_with_links();
        assert_eq!(cheaper, None, "cheaper than {:?} for {plan:#?}", next.additions);
    }
}

/// Where there is no proposal, what is said to stand in the way does.
fn blocks(plan: &Plan, view: View) {
    let found = classify(plan, view, &BTreeSet::new());
    if found.model == Model::Everywhere {
        return;
    }
    let blocked = blocking(&found);
    let lets = |id: &Id| {
        let without = classify(plan, view, &BTreeSet::from([id.clone()]));
        let next = next_level_of(&without);
        without.model > found.model || next.is_some_and(|next| next.model > found.model)
    };
    let single: Vec<Id> = found.channels.iter().filter(|id| lets(id)).cloned().collect();
    match single.is_empty() {
        true => assert_eq!(blocked, found.channels[..]),
        false => assert_eq!(blocked, single),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn proposals_do_what_they_say(plan in small_plan()) {
        for view in [View::Today, View::Target] {
            match next_level(&plan, view, &BTreeSet::new()) {
                Some(found) => holds(&plan, view, &found),
                None => blocks(&plan, view),
            }
        }
    }

    #[test]
    fn proposals_for_many_channels_do_what_they_say(plan in plan_of(8..24, 4..40)) {
        for view in [View::Today, View::Target] {
            let found = classify(&plan, view, &BTreeSet::new());
            // The others are tried above.
            if found.channels.len() <= EXACT_CHANNELS {
                continue;
            }
            if let Some(next) = next_level_of(&found) {
                holds(&plan, view, &next);
            }
        }
    }
}
