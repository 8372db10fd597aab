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
    Node, Operator, Plan, Reach, Relation, Resource, ResourceSet, SystemKind, TeamKind, View,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::notation::id;

/// Everything a classification reports.
#[derive(Debug, PartialEq)]
pub struct Report {
    pub model: Model,
    pub rule: Rule,
    pub markets: Vec<Market>,
    pub route: Route,
    pub through: Vec<Through>,
    pub sellers: Vec<Id>,
    pub not_selling: Vec<Id>,
    pub unattached: Vec<Id>,
    pub islands: Vec<Vec<Id>>,
    pub full_interaction: bool,
    pub full_integration: bool,
}

pub fn reported(found: &Classification) -> Report {
    let mut channels = [found.sellers.to_vec(), found.not_selling.to_vec()].concat();
    channels.sort();
    assert_eq!(found.channels[..], channels);
    Report {
        model: found.model,
        rule: found.rule,
        markets: found.markets.clone(),
        route: found.route,
        through: found.through.clone(),
        sellers: found.sellers.to_vec(),
        not_selling: found.not_selling.to_vec(),
        unattached: found.unattached.to_vec(),
        islands: found.islands.to_vec(),
        full_interaction: found.full_interaction,
        full_integration: found.full_integration,
    }
}

/// The second implementation.
pub fn reference(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Report {
    let node = |id: &Id| plan.nodes.get(id).filter(|_| !excluded.contains(id));
    let there = |id: &Id| node(id).is_some_and(|node| node.lifecycle.holds(view));
    let channels: Vec<(&Id, &Channel)> = plan
        .channels()
        .filter(|(id, ..)| there(id))
        .map(|(id, _, channel)| (id, channel))
        .collect();
    let sells = |channel: &Channel| channel.sells.holds(view);
    let sellers: Vec<_> = channels.iter().copied().filter(|(_, channel)| sells(channel)).collect();
    let informers: Vec<_> =
        channels.iter().copied().filter(|(_, channel)| !sells(channel)).collect();

    // For each resource the ends of every active link that carries it.
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
    let share = |a: &Id, b: &Id, resource: Resource| {
        let edges = carrying.get(&resource).map(Vec::as_slice).unwrap_or_default();
        let mut reached = BTreeSet::from([a]);
        let mut at = vec![a];
        while let Some(here) = at.pop() {
            for edge in edges.iter().filter(|edge| edge.contains(&here)) {
                let next = if edge[0] == here { edge[1] } else { edge[0] };
                let passes_on = plan.system(next).is_some();
                if reached.insert(next) && passes_on {
                    at.push(next);
                }
            }
        }
        reached.contains(b)
    };
    let share_level = |a: &Id, b: &Id, level: Level| {
        Resource::ALL.into_iter().any(|resource| resource.level() == level && share(a, b, resource))
    };
    let in_t = |a: &Id, b: &Id| share_level(a, b, Level::Transaction);
    let in_d = |a: &Id, b: &Id| share_level(a, b, Level::Data);
    let in_h = |a: &Id, b: &Id| share_level(a, b, Level::HandOver);

    // Joined directly or by way of other selling channels.
    let components = |joined: &dyn Fn(&Id, &Id) -> bool| {
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
        (0..count).map(members).collect::<BTreeSet<Vec<Id>>>().into_iter().collect::<Vec<_>>()
    };
    let connected = |joined: &dyn Fn(&Id, &Id) -> bool| components(joined).len() == 1;

    let keys = |channels: &[(&Id, &Channel)]| {
        channels.iter().map(|(id, channel)| key(id, channel, view)).collect::<BTreeSet<_>>().len()
    };
    let interlocked = sellers.iter().any(|(a, first)| {
        sellers.iter().any(|(b, second)| {
            key(a, first, view) != key(b, second, view) && (in_t(a, b) || in_d(a, b))
        })
    });
    let unattached: Vec<Id> = informers
        .iter()
        .filter(|(i, _)| !sellers.iter().any(|(s, _)| in_t(i, s) || in_d(i, s) || in_h(i, s)))
        .map(|(id, _)| (*id).clone())
        .collect();
    let full_interaction = connected(&in_t);
    let full_integration = [Resource::Customer, Resource::Stock, Resource::Price]
        .into_iter()
        .all(|resource| connected(&|a, b| share(a, b, resource)));
    let side = |side: Side| {
        sellers.iter().any(|(_, channel)| catalogue::channel(channel.kind).side == side)
    };
    let r4 = keys(&channels) >= 3
        && side(Side::Online)
        && side(Side::Offline)
        && unattached.is_empty()
        && (full_interaction || full_integration);
    let touchpoint = sellers.iter().any(|(_, channel)| catalogue::channel(channel.kind).touchpoint);
    let (rule, model) = if sellers.is_empty() {
        (Rule::R1, Model::None)
    } else if keys(&sellers) == 1 {
        (Rule::R2, Model::Single)
    } else if !interlocked {
        (Rule::R3, Model::Multichannel)
    } else if r4 && informers.is_empty() && touchpoint {
        (Rule::R5, Model::Everywhere)
    } else if r4 {
        (Rule::R4, Model::Omnichannel)
    } else {
        (Rule::R6, Model::Crosschannel)
    };

    let markets: Vec<Market> = sellers
        .iter()
        .flat_map(|(_, channel)| channel.markets.holding(view))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let through: BTreeSet<Through> = sellers
        .iter()
        .map(|(_, channel)| match (&channel.operator, channel.kind) {
            (Operator::Own, _) => Through::Own,
            (Operator::Partner(_), ChannelKind::Marketplace) => Through::Marketplace,
            (Operator::Partner(_), _) => Through::ThirdParty,
        })
        .collect();
    let own = sellers.iter().filter(|(_, channel)| channel.operator == Operator::Own).count();
    let route = if sellers.is_empty() {
        Route::Open
    } else if own == sellers.len() {
        if markets.contains(&Market::B2C) { Route::D2c } else { Route::Direct }
    } else if own == 0 {
        Route::Indirect
    } else {
        Route::Mixed
    };
    let ids = |channels: &[(&Id, &Channel)]| {
        channels.iter().map(|(id, _)| (*id).clone()).collect::<Vec<_>>()
    };
    Report {
        model,
        rule,
        markets,
        route,
        through: through.into_iter().collect(),
        sellers: ids(&sellers),
        not_selling: ids(&informers),
        unattached,
        islands: components(&|a, b| in_t(a, b) || in_d(a, b)),
        full_interaction,
        full_integration,
    }
}

fn key(id: &Id, channel: &Channel, view: View) -> String {
    let operator = match &channel.operator {
        Operator::Own => "own".to_owned(),
        Operator::Partner(name) if name.trim().is_empty() => format!("partner of {id:?}"),
        Operator::Partner(name) => format!("partner called {}", name.trim().to_lowercase()),
    };
    let markets: Vec<Market> = channel.markets.holding(view).collect();
    format!("{:?} {operator} {markets:?}", channel.kind)
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

const VIEWS: [View; 5] = [View::Today, View::Step(0), View::Step(1), View::Step(2), View::Target];

fn availability() -> impl Strategy<Value = Availability> {
    use Availability::{From, No, Until, Yes};
    prop_oneof![4 => Just(Yes), 2 => Just(No), 1 => (1..3u32).prop_map(From), 1 => (1..3u32).prop_map(Until)]
}

fn lifecycle() -> impl Strategy<Value = Lifecycle> {
    use Lifecycle::{Existing, Planned, Retiring};
    prop_oneof![6 => Just(Existing), 1 => (1..3u32).prop_map(Planned), 1 => (1..3u32).prop_map(Retiring)]
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
    (select(kinds.to_vec()), operator, sells, availability(), availability()).prop_map(
        |(kind, operator, sells, b2b, b2c)| {
            let mut body = catalogue::fresh_channel(kind, Language::English);
            if let Body::Channel(channel) = &mut body {
                channel.operator = operator;
                channel.sells = sells;
                channel.markets.b2b = b2b;
                channel.markets.b2c = b2c;
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
            let before = classify(&plan, view, &BTreeSet::new()).model;
            prop_assert!(classify(&more, view, &BTreeSet::new()).model >= before);
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
            turn(&mut expected.unattached);
            expected.islands.iter_mut().for_each(turn);
            expected.islands.sort();
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
