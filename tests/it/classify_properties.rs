//! The classification on random small plans, held against a second implementation that follows
//! `docs/model.md` word by word: it lists every pair of channels and searches every path.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use commerce_canvas::catalogue::{self, Side};
use commerce_canvas::classify::{
    Classification, Route, Rule, Through, Topology, classify, critical_elements_of,
};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, Channel, ChannelKind, Id, Level, Lifecycle, Link, LinkKind, Market, Model,
    Node, Operator, Outlook, Plan, Reach, Relation, Resource, ResourceSet, Seller, SystemKind,
    TeamKind, View,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::notation::id;

/// Everything a classification reports.
#[derive(Debug, PartialEq)]
pub struct Report {
    pub model: Model,
    pub rule: Rule,
    pub by_market: Vec<MarketReport>,
    pub markets: Vec<Market>,
    pub route: Route,
    pub through: Vec<Through>,
    pub sellers: Vec<Id>,
    pub not_selling: Vec<Id>,
    pub resold: Vec<Id>,
    pub unattached: Vec<Id>,
    pub islands: Vec<Vec<Id>>,
    pub full_interaction: Option<bool>,
    pub full_integration: Option<bool>,
}

/// What it reports of one market.
#[derive(Debug, PartialEq)]
pub struct MarketReport {
    pub market: Market,
    pub model: Model,
    pub rule: Rule,
    pub not_selling: Vec<Id>,
    pub unattached: Vec<Id>,
    pub islands: Vec<Vec<Id>>,
    pub full_interaction: Option<bool>,
    pub full_integration: Option<bool>,
}

pub fn reported(found: &Classification) -> Report {
    let mut channels = [found.sellers.to_vec(), found.not_selling.to_vec()].concat();
    channels.sort();
    assert_eq!(found.channels[..], channels);
    let by_market = found.by_market.iter().map(|market| MarketReport {
        market: market.market,
        model: market.model,
        rule: market.rule,
        not_selling: market.not_selling.to_vec(),
        unattached: market.unattached.to_vec(),
        islands: market.islands.to_vec(),
        full_interaction: market.evidence.full_interaction,
        full_integration: market.evidence.full_integration,
    });
    Report {
        model: found.model,
        rule: found.rule,
        by_market: by_market.collect(),
        markets: found.markets.clone(),
        route: found.route,
        through: found.through.clone(),
        sellers: found.sellers.to_vec(),
        not_selling: found.not_selling.to_vec(),
        resold: found.resold.to_vec(),
        unattached: found.unattached.to_vec(),
        islands: found.islands.to_vec(),
        full_interaction: found.full_interaction,
        full_integration: found.full_integration,
    }
}

type Channels<'a> = Vec<(&'a Id, &'a Channel)>;

/// What is there, and what shares what.
struct Facts<'a> {
    plan: &'a Plan,
    view: View,
    /// For each resource the ends of every active link that carries it.
    carrying: BTreeMap<Resource, Vec<[&'a Id; 2]>>,
}

impl Facts<'_> {
    fn share(&self, a: &Id, b: &Id, resource: Resource) -> bool {
        let edges = self.carrying.get(&resource).map(Vec::as_slice).unwrap_or_default();
        let mut reached = BTreeSet::from([a]);
        let mut at = vec![a];
        while let Some(here) = at.pop() {
            for edge in edges.iter().filter(|edge| edge.contains(&here)) {
                let next = if edge[0] == here { edge[1] } else { edge[0] };
                let passes_on = self.plan.system(next).is_some();
                if reached.insert(next) && passes_on {
                    at.push(next);
                }
            }
        }
        reached.contains(b)
    }

    fn common(&self, a: &Id, b: &Id) -> bool {
        let markets = |id: &Id| -> BTreeSet<Market> {
            self.plan.channel(id).expect("a channel").markets.holding(self.view).collect()
        };
        !markets(a).is_disjoint(&markets(b))
    }

    fn pair(&self, a: &Id, b: &Id, levels: &[Level]) -> bool {
        let mut resources = Resource::ALL.into_iter();
        self.common(a, b)
            && resources.any(|one| levels.contains(&one.level()) && self.share(a, b, one))
    }

    /// Joined directly or by way of other selling channels.
    fn components(
        &self,
        sellers: &Channels<'_>,
        joined: &dyn Fn(&Id, &Id) -> bool,
    ) -> Vec<Vec<Id>> {
        let count = sellers.len();
        let mut reach = vec![vec![false; count]; count];
        for a in 0..count {
            for b in 0..count {
                reach[a][b] = a == b || joined(sellers[a].0, sellers[b].0);
            }
        }
        for through in 0..count {
            for a in 0..count {
                for b in 0..count {
                    reach[a][b] |= reach[a][through] && reach[through][b];
                }
            }
        }
        let members = |a: usize| -> Vec<Id> {
            let reached = (0..count).filter(|b| reach[a][*b]);
            reached.map(|b| sellers[b].0.clone()).collect()
        };
        (0..count).map(members).collect::<BTreeSet<Vec<Id>>>().into_iter().collect()
    }

    fn market(
        &self,
        market: Market,
        sellers: &Channels<'_>,
        informers: &Channels<'_>,
    ) -> MarketReport {
        let serves =
            |channel: &Channel| channel.markets.holding(self.view).any(|one| one == market);
        let only = |channels: &Channels<'_>| -> Vec<Id> {
            let serving = channels.iter().filter(|(_, channel)| serves(channel));
            serving.map(|(id, _)| (*id).clone()).collect()
        };
        let (selling, informing) = (only(sellers), only(informers));
        let channel = |id: &Id| self.plan.channel(id).expect("a channel");
        let sellers: Channels<'_> = selling.iter().map(|id| (id, channel(id))).collect();
        let keys = |ids: &mut dyn Iterator<Item = &Id>| {
            ids.map(|id| key(id, channel(id))).collect::<BTreeSet<_>>().len()
        };
        let (t, d, h) = (Level::Transaction, Level::Data, Level::HandOver);
        let different = |levels: &[Level]| {
            selling.iter().any(|a| {
                let key = |id: &Id| key(id, channel(id));
                selling.iter().any(|b| key(a) != key(b) && self.pair(a, b, levels))
            })
        };
        let several = selling.len() >= 2;
        let connected =
            |joined: &dyn Fn(&Id, &Id) -> bool| self.components(&sellers, joined).len() == 1;
        let full_interaction = several.then(|| connected(&|a, b| self.pair(a, b, &[t])));
        let full_integration = several.then(|| {
            [Resource::Customer, Resource::Stock, Resource::Price]
                .into_iter()
                .all(|one| connected(&|a, b| self.share(a, b, one)))
        });
        let loose = |i: &&Id| !selling.iter().any(|s| self.pair(i, s, &[t, d, h]));
        let unattached: Vec<Id> = informing.iter().filter(loose).cloned().collect();
        let kinds: Vec<ChannelKind> = selling.iter().map(|id| channel(id).kind).collect();
        let online = kinds.iter().any(|kind| catalogue::channel(*kind).side == Side::Online);
        let on_site = kinds.iter().any(|kind| {
            let distance = [ChannelKind::Phone, ChannelKind::Catalogue].contains(kind);
            catalogue::channel(*kind).side == Side::Offline && !distance
        });
        let r4 = keys(&mut selling.iter().chain(&informing)) >= 3
            && online
            && on_site
            && unattached.is_empty()
            && (full_interaction == Some(true)
                || (full_integration == Some(true) && different(&[t])));
        let cannot_sell = [ChannelKind::Website, ChannelKind::Newsletter, ChannelKind::Fair];
        let all_sell = informing.iter().all(|id| cannot_sell.contains(&channel(id).kind));
        let touchpoint = kinds.iter().any(|kind| catalogue::channel(*kind).touchpoint);
        let (rule, model) = if selling.is_empty() {
            (Rule::R1, Model::None)
        } else if keys(&mut selling.iter()) == 1 {
            (Rule::R2, Model::Single)
        } else if !different(&[t, d]) {
            (Rule::R3, Model::Multichannel)
        } else if r4 && all_sell && touchpoint {
            (Rule::R5, Model::Everywhere)
        } else if r4 {
            (Rule::R4, Model::Omnichannel)
        } else {
            (Rule::R6, Model::Crosschannel)
        };
        let islands = self.components(&sellers, &|a, b| self.pair(a, b, &[t, d]));
        MarketReport {
            market,
            model,
            rule,
            not_selling: informing,
            unattached,
            islands,
            full_interaction,
            full_integration,
        }
    }
}

/// The second implementation.
pub fn reference(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Report {
    let node = |id: &Id| plan.nodes.get(id).filter(|_| !excluded.contains(id));
    let there = |id: &Id| node(id).is_some_and(|node| node.lifecycle.holds(view));
    let all: Channels<'_> = plan
        .channels()
        .filter(|(id, ..)| there(id))
        .map(|(id, _, channel)| (id, channel))
        .collect();
    let sells = |channel: &Channel| {
        channel.sells.holds(view) && channel.markets.holding(view).next().is_some()
    };
    let is_resold = |channel: &Channel| {
        let taken_over = channel.taken_over.map(Availability::From);
        channel.kind == ChannelKind::Marketplace
            && channel.operator != Operator::Own
            && matches!(channel.sold_by, Seller::Reseller(_))
            && !taken_over.is_some_and(|from| from.holds(view))
    };
    let (resold, channels): (Channels<'_>, Channels<'_>) =
        all.iter().copied().partition(|(_, channel)| is_resold(channel));
    let (sellers, informers): (Channels<'_>, Channels<'_>) =
        channels.iter().copied().partition(|(_, channel)| sells(channel));
    let mut carrying: BTreeMap<Resource, Vec<[&Id; 2]>> = BTreeMap::new();
    for (id, link) in &plan.links {
        let active = !excluded.contains(id)
            && link.lifecycle.holds(view)
            && there(&link.from)
            && there(&link.to);
        if active {
            for resource in carried(plan, link) {
                carrying.entry(resource).or_default().push([&link.from, &link.to]);
            }
        }
    }
    let facts = Facts { plan, view, carrying };
    let markets = |channels: &Channels<'_>| -> Vec<Market> {
        let served = channels.iter().flat_map(|(_, channel)| channel.markets.holding(view));
        served.collect::<BTreeSet<_>>().into_iter().collect()
    };
    let of_market = |market| facts.market(market, &sellers, &informers);
    let by_market: Vec<MarketReport> = markets(&sellers).into_iter().map(of_market).collect();
    let (t, d, h) = (Level::Transaction, Level::Data, Level::HandOver);
    let unattached = informers
        .iter()
        .filter(|(i, _)| !sellers.iter().any(|(s, _)| facts.pair(i, s, &[t, d, h])))
        .map(|(id, _)| (*id).clone())
        .collect();
    let keys: BTreeSet<String> = sellers.iter().map(|(id, channel)| key(id, channel)).collect();
    let served_by_all = by_market.iter().any(|market| {
        sellers.iter().all(|(_, channel)| channel.markets.holding(view).any(|m| m == market.market))
    });
    let lowest = by_market.iter().map(|market| (market.model, market.rule)).min();
    let (model, rule) = match lowest {
        None => (Model::None, Rule::R1),
        Some(_) if keys.len() == 1 && served_by_all => (Model::Single, Rule::R2),
        Some((model, rule)) if model >= Model::Omnichannel => (model, rule),
        Some(_) if by_market.iter().any(|market| market.model >= Model::Crosschannel) => {
            (Model::Crosschannel, Rule::R6)
        }
        Some(_) => (Model::Multichannel, Rule::R3),
    };
    // The other axes look at resellers' accounts, too.
    let places: Channels<'_> = all.iter().copied().filter(|(_, channel)| sells(channel)).collect();
    let through: BTreeSet<Through> = places
        .iter()
        .map(|(_, channel)| match (&channel.operator, channel.kind) {
            (Operator::Own, _) => Through::Own,
            (Operator::Partner(_), ChannelKind::Marketplace) if !is_resold(channel) => {
                Through::Marketplace
            }
            (Operator::Partner(_), _) => Through::ThirdParty,
        })
        .collect();
    let markets = markets(&places);
    let own = places.iter().filter(|(_, channel)| channel.operator == Operator::Own).count();
    let route = if places.is_empty() {
        Route::Open
    } else if own == places.len() {
        if markets.contains(&Market::B2C) { Route::D2c } else { Route::Direct }
    } else if own == 0 {
        Route::Indirect
    } else {
        Route::Mixed
    };
    let ids = |channels: &Channels<'_>| channels.iter().map(|(id, _)| (*id).clone()).collect();
    let everywhere =
        |full: fn(&MarketReport) -> Option<bool>| by_market.iter().filter_map(full).min();
    Report {
        model,
        rule,
        markets,
        route,
        through: through.into_iter().collect(),
        sellers: ids(&sellers),
        not_selling: ids(&informers),
        resold: ids(&resold),
        unattached,
        islands: facts.components(&sellers, &|a, b| facts.pair(a, b, &[t, d])),
        full_interaction: everywhere(|market| market.full_interaction),
        full_integration: everywhere(|market| market.full_integration),
        by_market,
    }
}

fn key(id: &Id, channel: &Channel) -> String {
    let operator = match &channel.operator {
        Operator::Own => "own".to_owned(),
        Operator::Partner(_) if channel.kind != ChannelKind::Marketplace => "partner".to_owned(),
        Operator::Partner(name) if name.trim().is_empty() => format!("partner of {id:?}"),
        Operator::Partner(name) => format!("partner called {}", name.trim().to_lowercase()),
    };
    format!("{:?} {operator}", channel.kind)
}

fn carried(plan: &Plan, link: &Link) -> Vec<Resource> {
    let shares = |id: &Id| plan.system(id).map(|system| system.shares.iter().collect::<Vec<_>>());
    let ends = [shares(&link.from), shares(&link.to)];
    let of_kind = match (ends, plan.relation(link)) {
        ([None, None], Some(Relation::Integration)) => {
            catalogue::link(link.kind).shares.iter().collect()
        }
        ([Some(shares), None] | [None, Some(shares)], Some(Relation::Uses)) => shares,
        ([Some(mut first), Some(second)], Some(Relation::Interface)) => {
            first.retain(|resource| second.contains(resource));
            first
        }
        _ => return Vec::new(),
    };
    link.resources.map(|given| given.iter().collect()).unwrap_or(of_kind)
}

const VIEWS: [View; 6] =
    [View::Today, View::Step(0), View::Step(1), View::Step(2), View::Target, View::Vision];

fn availability() -> impl Strategy<Value = Availability> {
    use Availability::{From, No, Until, Yes};
    prop_oneof![4 => Just(Yes), 2 => Just(No), 1 => (1..3u32).prop_map(From), 1 => (1..3u32).prop_map(Until)]
}

fn lifecycle() -> impl Strategy<Value = Lifecycle> {
    use Lifecycle::{Envisioned, Existing, Planned, Retiring};
    prop_oneof![
        12 => Just(Existing),
        2 => (1..3u32).prop_map(Planned),
        2 => (1..3u32).prop_map(Retiring),
        1 => Just(Envisioned),
    ]
}

fn resources() -> impl Strategy<Value = ResourceSet> {
    proptest::collection::vec(select(Resource::ALL.to_vec()), 0..4)
        .prop_map(|resources| resources.into_iter().collect())
}

fn channel() -> impl Strategy<Value = Body> {
    use ChannelKind::{App, Catalogue, Marketplace, Phone, Shop, Social, Store, Website};
    let kinds = [Shop, Store, Social, Marketplace, Catalogue, Phone, App, Website];
    let operators = ["own", "Own ", "", " ", "Amazon", " aMAZON", "Ämter", "ämter\u{a0}"];
    let operator = select(operators.to_vec()).prop_map(|name| match name {
        "own" => Operator::Own,
        name => Operator::Partner(name.to_owned()),
    });
    let operator = prop_oneof![2 => Just(Operator::Own), 1 => operator];
    let sells = prop_oneof![3 => Just(Availability::Yes), 2 => availability()];
    let reseller = proptest::option::weighted(0.4, proptest::option::of(1..3u32));
    let markets = (availability(), prop_oneof![2 => Just(Availability::Yes), 3 => availability()]);
    (select(kinds.to_vec()), operator, sells, markets, reseller).prop_map(
        |(kind, operator, sells, (b2b, b2c), reseller)| {
            let mut body = catalogue::fresh_channel(kind, Language::English);
            if let Body::Channel(channel) = &mut body {
                channel.operator = operator;
                channel.sells = sells;
                channel.markets.b2b = b2b;
                channel.markets.b2c = b2c;
                if let Some(taken_over) = reseller.filter(|_| channel.asks_for_seller()) {
                    channel.sold_by = Seller::Reseller("Huber".to_owned());
                    channel.taken_over = taken_over;
                }
            }
            body
        },
    )
}

fn system() -> impl Strategy<Value = Body> {
    use SystemKind::{Crm, Erp, Oms, Payment};
    let kinds = [Crm, Erp, Oms, Payment];
    let shares = proptest::option::weighted(0.3, resources());
    (select(kinds.to_vec()), shares).prop_map(|(kind, shares)| {
        let mut body = catalogue::fresh_system(kind, Language::English);
        if let (Body::System(system), Some(shares)) = (&mut body, shares) {
            system.shares = shares;
        }
        body
    })
}

fn body() -> impl Strategy<Value = Body> {
    let audience = catalogue::fresh_audience("A", Market::B2C, Reach::Served);
    let team = catalogue::fresh_team(TeamKind::Sales, Language::English);
    prop_oneof![
        8 => channel(),
        4 => system(),
        1 => Just(team),
        1 => Just(audience),
    ]
}

type DrawnLink = (Index, Index, Index, Option<ResourceSet>, Lifecycle);

fn drawn_link() -> impl Strategy<Value = DrawnLink> {
    let given = proptest::option::weighted(0.4, resources());
    (any::<Index>(), any::<Index>(), any::<Index>(), given, lifecycle())
}

/// The link that was drawn, if there are two nodes for it.
fn link(plan: &Plan, drawn: &DrawnLink) -> Option<Link> {
    const KINDS: [LinkKind; 14] = [
        LinkKind::ClickAndCollect,
        LinkKind::ReturnInStore,
        LinkKind::SharedBasket,
        LinkKind::SharedStock,
        LinkKind::SharedPrice,
        LinkKind::SharedAccount,
        LinkKind::MarketplaceOrders,
        LinkKind::Promotion,
        LinkKind::ClickOut,
        LinkKind::Other,
        LinkKind::Uses,
        LinkKind::Interface,
        LinkKind::Reaches,
        LinkKind::CampaignSync,
    ];
    let ids: Vec<&Id> = plan.nodes.keys().collect();
    if ids.len() < 2 {
        return None;
    }
    let from = drawn.0.index(ids.len());
    let to = (from + 1 + drawn.1.index(ids.len() - 1)) % ids.len();
    let allowed = |kind: &LinkKind| {
        let link = Link::new(ids[from].clone(), ids[to].clone(), *kind);
        plan.relation(&link).is_some()
    };
    let kinds: Vec<LinkKind> = KINDS.into_iter().filter(allowed).collect();
    if kinds.is_empty() {
        return None;
    }
    let kind = kinds[drawn.2.index(kinds.len())];
    let mut link = Link::new(ids[from].clone(), ids[to].clone(), kind);
    link.resources = drawn.3;
    link.lifecycle = drawn.4;
    Some(link)
}

/// Small plans in which everything that the classification looks at happens often.
pub fn small_plan() -> impl Strategy<Value = Plan> {
    plan_of(0..9, 0..14)
}

/// Plans with so many nodes and links of all sorts.
pub fn plan_of(nodes: Range<usize>, links: Range<usize>) -> impl Strategy<Value = Plan> {
    let nodes = proptest::collection::vec((body(), lifecycle()), nodes);
    let links = proptest::collection::vec(drawn_link(), links);
    (nodes, links).prop_map(|(nodes, links)| {
        let mut plan = Plan::named("Random");
        for (index, (body, lifecycle)) in nodes.into_iter().enumerate() {
            let mut node = Node::new(body, GridPoint::default());
            node.lifecycle = lifecycle;
            // Ids whose order is not that in which the nodes were drawn.
            plan.nodes.insert(id(&format!("n{}", index * 5 % 101)), node.into());
        }
        for (index, drawn) in links.iter().enumerate() {
            if let Some(link) = link(&plan, drawn) {
                plan.links.insert(id(&format!("l{index}")), link.into());
            }
        }
        plan
    })
}

pub fn excluded() -> impl Strategy<Value = BTreeSet<Id>> {
    let names = ["n0", "n5", "n10", "n20", "n30", "l0", "l1", "l2", "nobody"];
    let ids = proptest::collection::btree_set(select(names.to_vec()).prop_map(id), 0..3);
    prop_oneof![1 => Just(BTreeSet::new()), 1 => ids]
}

/// The plan with every id `x` turned into `turned(x)`.
fn renamed(plan: &Plan, turned: impl Fn(&Id) -> Id) -> Plan {
    let mut other = Plan::named("Renamed");
    for (id, node) in &plan.nodes {
        let mut node = (**node).clone();
        node.set_name(format!("Other than {}", node.name()));
        node.at = GridPoint { x: node.at.x + 7, y: node.at.y - 9 };
        node.z += 3;
        other.nodes.insert(turned(id), node.into());
    }
    for (id, link) in &plan.links {
        let mut link = (**link).clone();
        link.from = turned(&link.from);
        link.to = turned(&link.to);
        link.label = "Label".to_owned();
        other.links.insert(turned(id), link.into());
    }
    other
}

/// The plan with only these elements, and without links that hang in the air.
fn only(plan: &Plan, keep: impl Fn(&Id) -> bool) -> Plan {
    let mut less = Plan::named("Less");
    let nodes = plan.nodes.iter().filter(|(id, _)| keep(id));
    less.nodes.extend(nodes.map(|(id, node)| (id.clone(), node.clone())));
    let links = plan.links.iter().filter(|(id, link)| {
        keep(id) && less.nodes.contains_key(&link.from) && less.nodes.contains_key(&link.to)
    });
    less.links.extend(links.map(|(id, link)| (id.clone(), link.clone())));
    less
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn agrees_with_the_second_implementation(plan in small_plan(), excluded in excluded()) {
        for view in VIEWS {
            let found = classify(&plan, view, &excluded);
            prop_assert_eq!(reported(&found), reference(&plan, view, &excluded));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn another_link_never_lowers_the_model(plan in small_plan(), drawn in drawn_link()) {
        let mut more = plan.clone();
        if let Some(link) = link(&plan, &drawn) {
            more.links.insert(id("another"), link.into());
        }
        for view in VIEWS {
            let before = classify(&plan, view, &BTreeSet::new());
            let after = classify(&more, view, &BTreeSet::new());
            prop_assert!(after.model >= before.model);
            for (before, after) in before.by_market.iter().zip(after.by_market.iter()) {
                prop_assert!(after.market == before.market && after.model >= before.model);
            }
        }
    }

    #[test]
    fn what_changes_in_one_market_changes_nothing_in_the_other(
        plan in small_plan(),
        channel in any::<Index>(),
        market in select(vec![Market::B2B, Market::B2C]),
        now in availability(),
    ) {
        let ids: Vec<Id> = plan.channels().map(|(id, ..)| id.clone()).collect();
        prop_assume!(!ids.is_empty());
        let id = channel.get(&ids);
        let mut node = (*plan.nodes[id]).clone();
        if let Body::Channel(channel) = &mut node.body {
            *channel.markets.of_mut(market) = now;
        }
        let mut changed = plan.clone();
        changed.nodes.insert(id.clone(), node.into());
        for view in VIEWS {
            let of_other = |plan: &Plan| {
                let report = reported(&classify(plan, view, &BTreeSet::new()));
                report.by_market.into_iter().find(|one| one.market != market)
            };
            prop_assert_eq!(of_other(&plan), of_other(&changed));
        }
    }

    #[test]
    fn a_market_by_itself_is_what_it_is_in_the_plan(plan in small_plan()) {
        for view in VIEWS {
            let found = classify(&plan, view, &BTreeSet::new());
            for market in found.by_market.iter() {
                let alone = found.of_market(market.market);
                prop_assert_eq!(&alone.by_market[..], std::slice::from_ref(market));
                prop_assert_eq!((alone.model, alone.rule), (market.model, market.rule));
                prop_assert_eq!(&alone.islands, &market.islands);
                prop_assert_eq!(&alone.unattached, &market.unattached);
            }
            let served = |market: Market| found.by_market.iter().find(|one| one.market == market);
            if found.model >= Model::Omnichannel {
                prop_assert!(found.by_market.iter().all(|market| market.model >= found.model));
            }
            let whole = found.channels.iter().all(|id| {
                let markets = plan.channel(id).map(|one| one.markets.holding(view).count());
                markets == Some(found.by_market.len())
            });
            if let (true, Some(market)) = (whole, served(Market::B2C)) {
                prop_assert_eq!((found.model, found.rule), (market.model, market.rule));
            }
        }
    }

    #[test]
    fn what_is_only_planned_changes_nothing_today(plan in small_plan()) {
        let today = reported(&classify(&plan, View::Today, &BTreeSet::new()));
        let less = only(&plan, |id| {
            let node = plan.nodes.get(id).map(|node| node.lifecycle);
            let lifecycle = node.or_else(|| plan.links.get(id).map(|link| link.lifecycle));
            !matches!(lifecycle, Some(Lifecycle::Planned(_)))
        });
        prop_assert_eq!(reported(&classify(&less, View::Today, &BTreeSet::new())), today);
    }

    #[test]
    fn what_is_only_envisioned_changes_nothing_but_the_vision(plan in small_plan()) {
        let is_imagined = |id: &Id| plan.lifecycle(id) == Some(Lifecycle::Envisioned);
        let less = only(&plan, |id| !is_imagined(id));
        for view in VIEWS.into_iter().filter(|view| *view != View::Vision) {
            let found = reported(&classify(&plan, view, &BTreeSet::new()));
            prop_assert_eq!(found, reported(&classify(&less, view, &BTreeSet::new())));
        }
    }

    #[test]
    fn the_vision_is_the_target_with_what_is_envisioned_and_without_what_will_be_gone(
        plan in small_plan(),
        gone in excluded(),
    ) {
        let mut imagined = plan.clone();
        for id in &gone {
            let Some(node) = imagined.nodes.get_mut(id) else { continue };
            if let Body::Channel(channel) = &mut std::sync::Arc::make_mut(node).body {
                channel.outlook = Outlook::Gone;
            }
        }
        let is_gone = |id: &Id| imagined.nodes.get(id).is_some_and(|it| it.is_gone_by_vision());
        let mut built = only(&plan, |id| !is_gone(id));
        for (id, node) in built.nodes.clone() {
            if node.lifecycle == Lifecycle::Envisioned {
                let node = Node { lifecycle: Lifecycle::Existing, ..Node::clone(&node) };
                built.nodes.insert(id, node.into());
            }
        }
        for (id, link) in built.links.clone() {
            if link.lifecycle == Lifecycle::Envisioned {
                let link = Link { lifecycle: Lifecycle::Existing, ..Link::clone(&link) };
                built.links.insert(id, link.into());
            }
        }
        let found = reported(&classify(&imagined, View::Vision, &BTreeSet::new()));
        prop_assert_eq!(found, reported(&classify(&built, View::Target, &BTreeSet::new())));
    }

    #[test]
    fn step_0_is_today_and_the_last_step_is_the_target(plan in small_plan()) {
        let report = |view| reported(&classify(&plan, view, &BTreeSet::new()));
        prop_assert_eq!(report(View::Step(0)), report(View::Today));
        for beyond in 0..2 {
            prop_assert_eq!(report(View::Step(plan.last_step() + beyond)), report(View::Target));
        }
    }

    #[test]
    fn names_places_and_order_change_nothing(plan in small_plan()) {
        // Turns the order of the ids round.
        let turned = |old: &Id| {
            let turned = old.as_str().bytes().map(|byte| char::from(b'~' - (byte - b'0')));
            id(&format!("{}~", turned.collect::<String>()))
        };
        let other = renamed(&plan, turned);
        let report = |plan: &Plan, view| reported(&classify(plan, view, &BTreeSet::new()));
        for view in VIEWS {
            let mut expected = report(&plan, view);
            let turn = |ids: &mut Vec<Id>| {
                ids.iter_mut().for_each(|id| *id = turned(id));
                ids.sort();
            };
            turn(&mut expected.sellers);
            turn(&mut expected.not_selling);
            turn(&mut expected.resold);
            turn(&mut expected.unattached);
            expected.islands.iter_mut().for_each(turn);
            expected.islands.sort();
            for market in &mut expected.by_market {
                turn(&mut market.not_selling);
                turn(&mut market.unattached);
                market.islands.iter_mut().for_each(turn);
                market.islands.sort();
            }
            prop_assert_eq!(report(&other, view), expected);
        }
    }

    #[test]
    fn excluded_is_as_if_removed(plan in small_plan(), excluded in excluded()) {
        let less = only(&plan, |id| !excluded.contains(id));
        for view in VIEWS {
            let found = reported(&classify(&plan, view, &excluded));
            prop_assert_eq!(found, reported(&classify(&less, view, &BTreeSet::new())));
        }
    }
}

#[test]
fn the_random_plans_reach_every_rule() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut met = BTreeSet::new();
    for _ in 0..4_000 {
        let plan = small_plan().new_tree(&mut runner).expect("plans can be drawn").current();
        met.insert(classify(&plan, View::Today, &BTreeSet::new()).rule);
    }
    assert_eq!(met.len(), 6, "{met:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn a_topology_that_follows_edits_is_that_of_the_plan(
        plans in proptest::collection::vec(plan_of(0..9, 0..14), 2..4),
        edits in proptest::collection::vec((any::<Index>(), any::<Index>(), 0..4u8), 1..8),
    ) {
        // Each edit takes a few elements over from another plan, or drops them.
        let mut plan = plans[0].clone();
        let mut topology = Topology::new(&plan);
        for (other, element, edit) in edits {
            let other = &plans[other.index(plans.len())];
            let ids: BTreeSet<&Id> = plan.nodes.keys().chain(other.nodes.keys()).collect();
            if ids.is_empty() {
                continue;
            }
            let element = ids.into_iter().nth(element.index(plan.nodes.len().max(1))).cloned();
            let element = element.unwrap_or_else(|| id("n0"));
            if edit == 0 {
                plan = only(&plan, |id| *id != element);
            } else if let Some(node) = other.nodes.get(&element) {
                plan.nodes.insert(element.clone(), node.clone());
            }
            for (id, link) in &other.links {
                if edit > 1 && [&link.from, &link.to].contains(&&element) {
                    plan.links.insert(id.clone(), link.clone());
                }
            }
            let unsound: Vec<Id> = plan
                .links
                .iter()
                .filter(|(id, link)| plan.link_violation(id, link).is_some())
                .map(|(id, _)| id.clone())
                .collect();
            plan = only(&plan, |id| !unsound.contains(id));
            topology = topology.updated(&plan);
            let followed = std::sync::Arc::new(topology.clone());
            for view in VIEWS {
                let found = followed.classify(view, &BTreeSet::new());
                let fresh = classify(&plan, view, &BTreeSet::new());
                prop_assert_eq!(reported(&found), reported(&fresh));
                prop_assert_eq!(critical_elements_of(&found), critical_elements_of(&fresh));
            }
        }
    }
}
