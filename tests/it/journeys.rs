//! The rules of journeys, expectations and smarketing as tables, and what holds for any plan.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::catalogue::{End, catalogue, fits, fresh_audience};
use commerce_canvas::classify::journeys::{
    Direction, JourneyChecker, ReadyMade, Reason, Remedy, RopoState, WithoutHand, needs, ropo,
};
use commerce_canvas::classify::{
    Addition, Criterion, Fix, Teamwork, classify, expectations, smarketing, with_additions,
};
use commerce_canvas::plan::{
    Answer, Body, Id, Journey, LinkKind, Market, Node, Plan, Reach, Resource, ResourceSet, Stage,
    Stop, View,
};
use proptest::prelude::*;

use crate::notation::{id, plan};
use crate::random_plan;

/// A journey in one line: `Research shop, Purchase store`.
fn journey(line: &str) -> Journey {
    let stops = line.split(',').map(|stop| {
        let (stage, at) = stop.trim().split_once(' ').expect("a stage and a channel");
        Stop { stage: ron::from_str(stage).expect("a stage"), at: id(at) }
    });
    Journey { stops: stops.collect(), ..Journey::default() }
}

/// The breaks of a journey as `2 no_shared_resource, 3 channel_missing`; `holds` without one.
fn breaks(plan: &Plan, view: View, line: &str) -> String {
    let found = classify(plan, view, &BTreeSet::new());
    let breaks = JourneyChecker::new(plan, &found).breaks(&journey(line));
    let breaks = breaks.iter().map(|one| format!("{} {}", one.stop + 1, one.reason.code()));
    let breaks: Vec<String> = breaks.collect();
    if breaks.is_empty() { "holds".to_owned() } else { breaks.join(", ") }
}

#[track_caller]
fn check(rows: &[(&str, &str, &str)]) {
    for (line, journey, expected) in rows {
        assert_eq!(breaks(&plan(line), View::Today, journey), *expected, "{line} | {journey}");
    }
}

#[test]
fn a_hop_that_rests_on_work_by_hand_holds_and_is_marked() {
    let by_hand = |line: &str, path: &str| {
        let plan = plan(line);
        let found = classify(&plan, View::Today, &BTreeSet::new());
        let checker = JourneyChecker::new(&plan, &found);
        let journey = journey(path);
        (checker.breaks(&journey).len(), WithoutHand::new(&plan, &found).stops(&checker, &journey))
    };
    let both = "shop: Shop; store: Store";
    let path = "Purchase shop, Receive store";
    assert_eq!(by_hand(&format!("{both}; shop -ByHand[Order]-> store"), path), (0, vec![1]));
    // What else carries it needs no hand; what carries nothing mends nothing.
    let twice = format!("{both}; shop -ByHand[Order]-> store; shop -ClickAndCollect-> store");
    assert_eq!(by_hand(&twice, path), (0, vec![]));
    assert_eq!(by_hand(&format!("{both}; shop -ByHand-> store"), path), (1, vec![]));
    assert_eq!(by_hand(&format!("{both}; shop -ByHand[Price]-> store"), path), (1, vec![]));
    // Through a system into which somebody types.
    let typed = format!("{both}; erp: Erp; shop -ByHand[Stock]-> erp; store -Uses-> erp");
    assert_eq!(by_hand(&typed, path), (0, vec![1]));
}

#[test]
fn each_stage_needs_what_the_document_says() {
    use Resource::{
        Basket, Content, Customer, Lead, Order, Payment, Price, Product, Reservation, Return, Stock,
    };
    let before: &[Resource] = &[Content, Product, Price, Stock, Lead, Basket, Order, Reservation];
    let rows: [(Stage, bool, &[Resource]); 10] = [
        (Stage::Discover, true, &Resource::ALL),
        (Stage::Research, false, before),
        (Stage::Research, true, before),
        (Stage::Purchase, false, before),
        (Stage::Purchase, true, &[Stock, Reservation, Basket, Order]),
        (Stage::Pay, true, &[Basket, Order, Payment]),
        (Stage::Receive, true, &[Order, Reservation, Stock]),
        (Stage::Return, true, &[Return, Order]),
        (Stage::Service, true, &[Customer]),
        (Stage::Repeat, false, &[Customer]),
    ];
    for (stage, crosses, enough) in rows {
        for resource in Resource::ALL {
            let met = needs(stage, crosses).are_met_by(ResourceSet::NONE.with(resource));
            assert_eq!(met, enough.contains(&resource), "{stage:?} {resource:?}");
        }
        assert_eq!(
            needs(stage, crosses).are_met_by(ResourceSet::NONE),
            stage == Stage::Discover,
            "{stage:?} without anything"
        );
    }
    let both = ResourceSet::NONE.with(Product).with(Price);
    assert!(needs(Stage::Purchase, true).are_met_by(both), "the same goods at the same price");
    assert!(!needs(Stage::Service, true).are_met_by(both), "that is no help in service");
}

#[test]
fn hops_are_smooth_or_broken() {
    const PAIR: &str = "shop: Shop; store: Store";
    check(&[
        (PAIR, "Discover shop, Discover store", "holds"),
        (PAIR, "Research shop, Purchase store", "2 no_shared_resource"),
        // A code leads on, but not to the same goods at the same price.
        (
            "shop: Shop; store: Store; store -QrCode-> shop",
            "Research store, Research shop",
            "holds",
        ),
        (
            "shop: Shop; store: Store; store -QrCode-> shop",
            "Research store, Purchase shop",
            "2 no_shared_resource",
        ),
        ("shop: Shop; app: App; app -ClickOut-> shop", "Research app, Purchase shop", "holds"),
        (
            "shop: Shop; store: Store; erp: Erp; shop -Uses-> erp; store -Uses-> erp",
            "Research shop, Purchase store",
            "holds",
        ),
        (
            "shop: Shop; store: Store; shop -SharedPrice-> store",
            "Research shop, Purchase store",
            "2 no_shared_resource",
        ),
        (
            "shop: Shop; store: Store; shop -SharedPrice-> store; shop -SharedProductData-> store",
            "Research shop, Purchase store",
            "holds",
        ),
        (
            "shop: Shop; store: Store; store -StockDisplay-> shop",
            "Research shop, Purchase store, Pay store, Receive store",
            "holds",
        ),
        (
            "shop: Shop; store: Store; shop -ClickAndCollect-> store",
            "Purchase shop, Receive store, Return store, Service store",
            "holds",
        ),
        (
            "shop: Shop; store: Store; shop -ClickAndCollect-> store",
            "Purchase shop, Receive store, Service shop",
            "3 no_shared_resource",
        ),
        (
            "shop: Shop; store: Store; shop -PayElsewhere-> store",
            "Purchase shop, Pay store, Receive store, Return shop",
            "4 no_shared_resource",
        ),
        (
            "shop: Shop; phone: Phone; crm: Crm; shop -Uses-> crm; phone -Uses-> crm",
            "Purchase shop, Service phone, Repeat shop",
            "holds",
        ),
    ]);
}

#[test]
fn what_is_not_there_breaks_once() {
    let later = "shop: Shop; store: Store planned 1; fair: Fair b2c; shop -ClickAndCollect-> \
                 store planned 1";
    check(&[
        (later, "Purchase shop, Receive store, Return shop", "2 channel_missing"),
        (later, "Purchase store, Receive shop", "1 channel_missing"),
        (later, "Research fair, Purchase fair", "2 does_not_sell"),
        (later, "Research shop, Purchase fair", "2 does_not_sell"),
        (later, "Purchase shop, Receive fair", "2 no_shared_resource"),
    ]);
    let later = plan(later);
    let collects = "Research shop, Purchase shop, Receive store";
    assert_eq!(breaks(&later, View::Step(1), collects), "holds");
    assert_eq!(breaks(&later, View::Target, collects), "holds");
    let gone = plan("shop: Shop; store: Store retiring 2; shop -ClickAndCollect-> store");
    assert_eq!(breaks(&gone, View::Step(1), collects), "holds");
    assert_eq!(breaks(&gone, View::Step(2), collects), "3 channel_missing");
    let opens = plan("shop: Shop; fb: Social sells from 2; fb -ClickOut-> shop");
    let social = "Discover fb, Purchase fb";
    assert_eq!(breaks(&opens, View::Step(1), social), "2 does_not_sell");
    assert_eq!(breaks(&opens, View::Step(2), social), "holds");
}

/// What breaks for an audience of a market.
#[track_caller]
fn breaks_for(market: Market, line: &str, path: &str, expected: &str) {
    let mut plan = plan(line);
    let audience = fresh_audience("Those who travel", market, Reach::Served);
    plan.nodes.insert(id("those"), Node::new(audience, Default::default()).into());
    let found = classify(&plan, View::Today, &BTreeSet::new());
    let journey = Journey { audience: Some(id("those")), ..journey(path) };
    let breaks = JourneyChecker::new(&plan, &found).breaks(&journey);
    let said: Vec<String> =
        breaks.iter().map(|one| format!("{} {}", one.stop + 1, one.reason.code())).collect();
    assert_eq!(said.join(", "), expected, "{line} | {path}");
}

#[test]
fn a_stop_breaks_where_those_who_travel_are_not_served() {
    use Market::{B2B, B2C};
    let line = "shop: Shop; desk: Store b2b; both: App b2b b2c; shop -SharedOrders-> desk; \
                shop -SharedProductData-> both; desk -SharedProductData-> both";
    breaks_for(B2C, line, "Purchase shop, Receive desk", "2 does_not_serve");
    breaks_for(B2B, line, "Purchase shop, Receive desk", "1 does_not_serve");
    breaks_for(B2C, line, "Research both, Research shop", "");
    breaks_for(B2B, line, "Research both, Research desk", "");
    // A reseller's account does sell.
    let resold = "a: Marketplace by Amazon resold; web: Website b2c; web -ClickOut-> a";
    breaks_for(B2C, resold, "Research web, Purchase a", "");
    breaks_for(B2B, resold, "Purchase a", "1 does_not_serve");
    // First what is worse.
    breaks_for(B2B, "fair: Fair b2c", "Purchase fair", "1 does_not_sell");
}

#[test]
fn remedies_take_the_least_effort() {
    let rows = [
        // Of equal effort the purchase comes before data.
        (
            "shop: Shop; store: Store",
            "Research shop, Purchase store",
            "store -AssistedOrder-> shop",
        ),
        ("shop: Shop; store: Store", "Research store, Research shop", "store -QrCode-> shop"),
        ("shop: Shop; store: Store", "Purchase shop, Receive store", "store -AssistedOrder-> shop"),
        (
            "shop: App sells; store: Store",
            "Purchase shop, Receive store",
            "store -StockDisplay-> shop",
        ),
        ("shop: Shop; store: Store", "Purchase shop, Return store", "store -AssistedOrder-> shop"),
        ("shop: Shop; store: Store", "Purchase shop, Repeat store", "shop -Promotion-> store"),
        // That both use one system takes less than an integration.
        (
            "shop: Shop; store: Store; crm: Crm; shop -Uses-> crm",
            "Purchase shop, Repeat store",
            "store -Uses-> crm",
        ),
        // Half of what is needed is there already.
        (
            "shop: Shop; fair: Fair b2c sells; shop -SharedPrice-> fair",
            "Research shop, Purchase fair",
            "fair -SharedProductData-> shop",
        ),
        ("shop: Shop; app: App", "Research shop, Purchase app", "app sells"),
        // Nothing is sold at a fair, and what is bought on a website is bought in a shop.
        ("shop: Shop; fair: Fair b2c", "Research shop, Purchase fair", "nothing"),
        // Nobody joins a counter for businesses with a shop for private customers.
        ("shop: Shop; desk: Store b2b", "Research shop, Purchase desk", "nothing"),
        // A dealer's prices are the dealer's: nothing carries them.
        (
            "shop: Shop; dealer: PartnerStore by Huber",
            "Research shop, Purchase dealer",
            "shop -PickupPoint-> dealer",
        ),
        // On a reseller's account the goods can be shown, not more.
        (
            "web: Website; a: Marketplace by Amazon resold",
            "Research web, Research a",
            "web -ClickOut-> a",
        ),
        ("shop: Shop; store: Store planned 1", "Research shop, Purchase store", "nothing"),
        ("shop: Shop; cat: Catalogue", "Research cat, Purchase shop", "cat -CatalogueOrder-> shop"),
    ];
    for (line, path, expected) in rows {
        let plan = plan(line);
        let found = classify(&plan, View::Today, &BTreeSet::new());
        let walking = JourneyChecker::new(&plan, &found);
        let journey = journey(path);
        let broken = *walking.breaks(&journey).first().expect("it breaks");
        let remedy = walking.remedy(&journey, broken);
        let told = match &remedy {
            Some(Remedy::Add(Addition::Link { kind, from, to })) => {
                format!("{from} -{kind:?}-> {to}")
            }
            Some(Remedy::Add(Addition::Sells { node })) => format!("{node} sells"),
            Some(other) => format!("{other:?}"),
            None => "nothing".to_owned(),
        };
        assert_eq!(told, expected, "{line} | {path}");
        if let Some(Remedy::Add(addition)) = remedy {
            let mended = with_additions(&plan, &[addition]);
            let found = classify(&mended, View::Today, &BTreeSet::new());
            let left = JourneyChecker::new(&mended, &found).breaks(&journey);
            let is_gone = left.iter().all(|one| *one != broken);
            assert!(is_gone, "{line} | {path}: {left:?}");
        }
    }
    let gone = plan("shop: Shop; store: Store retiring 1");
    let found = classify(&gone, View::Target, &BTreeSet::new());
    let walking = JourneyChecker::new(&gone, &found);
    let path = journey("Research shop, Purchase store");
    let broken = walking.breaks(&path)[0];
    assert_eq!(broken.reason, Reason::ChannelMissing);
    assert_eq!(walking.remedy(&path, broken), Some(Remedy::Keep(id("store"))));
}

/// Tries every link that fits, one after the other, and holds the offered ones against those that
/// mend the break.
#[test]
fn no_link_that_mends_takes_less_effort_than_the_first_remedy() {
    let rows = [
        ("shop: Shop; store: Store", "Purchase shop, Receive store"),
        ("shop: Shop; store: Store", "Purchase shop, Return store"),
        ("shop: Shop; store: Store", "Research shop, Purchase store"),
        ("shop: Shop; store: Store", "Purchase shop, Service store"),
        ("shop: Shop; market: Marketplace", "Research market, Purchase shop"),
        ("edi: Edi; shop: Shop", "Purchase edi, Pay shop"),
        ("cat: Catalogue; phone: Phone", "Research cat, Purchase phone"),
        ("shop: Shop; store: Store; crm: Crm; store -Uses-> crm", "Purchase shop, Repeat store"),
        ("shop: Shop; store: Store; erp: Erp; shop -Uses-> erp", "Purchase shop, Receive store"),
        ("shop: Shop; store: Store; oms: Oms; shop -Uses-> oms", "Purchase shop, Receive store"),
        (
            "shop: Shop; fair: Fair sells; pim: Pim; fair -Uses-> pim",
            "Research shop, Purchase fair",
        ),
    ];
    for (line, path) in rows {
        let plan = plan(line);
        let found = classify(&plan, View::Today, &BTreeSet::new());
        let walking = JourneyChecker::new(&plan, &found);
        let journey = journey(path);
        let broken = *walking.breaks(&journey).first().expect("it breaks");
        let offered = walking.remedies(&journey, broken);
        let efforts: Vec<u32> = offered.iter().map(|one| one.effort(&Efforts::usual())).collect();
        assert!(efforts.is_sorted(), "{line} | {path}: {offered:?}");
        let channels = [&journey.stops[0].at, &journey.stops[1].at];
        let mends = |addition: &Addition| {
            let mended = with_additions(&plan, std::slice::from_ref(addition));
            let found = classify(&mended, View::Today, &BTreeSet::new());
            JourneyChecker::new(&mended, &found).breaks(&journey).is_empty()
        };
        let end = |id: &Id| {
            let kind = plan.channel(id).expect("a channel").kind;
            End { kind, sells: found.sellers.contains(id) }
        };
        let mut tried = Vec::new();
        for [from, to] in [channels, [channels[1], channels[0]]] {
            let kinds = catalogue().links.keys().filter(|kind| **kind != LinkKind::Other);
            let fitting = kinds.filter(|kind| fits(**kind, end(from), end(to)));
            tried.extend(fitting.map(|kind| (*kind, from.clone(), to.clone())));
            let systems = plan.nodes.keys().filter(|id| plan.system(id).is_some());
            tried.extend(systems.map(|system| (LinkKind::Uses, from.clone(), system.clone())));
        }
        let tried = tried.into_iter().map(|(kind, from, to)| Addition::Link { kind, from, to });
        let least = tried.filter(mends).map(|addition| addition.effort_by(&Efforts::usual())).min();
        assert_eq!(efforts.first().copied(), least, "{line} | {path}: {offered:?}");
    }
}

#[test]
fn ready_made_journeys_use_the_channels_of_the_plan() {
    let lean = plan("shop: Shop; store: Store");
    let told = |plan: &Plan, kind: ReadyMade| {
        let suggested = ReadyMade::for_plan(plan, None);
        let found = suggested.into_iter().find(|one| one.kind == kind).expect("all are there");
        found.journey.map(|journey| {
            let stops = journey.stops.iter().map(|stop| format!("{:?} {}", stop.stage, stop.at));
            stops.collect::<Vec<_>>().join(", ")
        })
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(told(&lean, ReadyMade::Ropo), some("Research shop, Purchase store"));
    assert_eq!(told(&lean, ReadyMade::Showrooming), some("Research store, Purchase shop"));
    assert_eq!(
        told(&lean, ReadyMade::ClickAndCollect),
        some("Research shop, Purchase shop, Receive store")
    );
    assert_eq!(
        told(&lean, ReadyMade::ReturnInStore),
        some("Purchase shop, Receive shop, Return store")
    );
    assert_eq!(told(&lean, ReadyMade::RegularCustomer), some("Purchase shop, Repeat store"));
    assert_eq!(told(&lean, ReadyMade::CatalogueToShop), None);
    assert_eq!(told(&lean, ReadyMade::SocialToPurchase), None);
    assert_eq!(told(&lean, ReadyMade::Requisition), None);
    let wide = plan(
        "a: Audience b2b; cat: Catalogue; edi: Edi; fb: Social; field: FieldSales; m: Marketplace; \
         phone: Phone; shop: Shop b2b b2c; store: Store; a -Reaches-> field",
    );
    assert_eq!(told(&wide, ReadyMade::CatalogueToShop), some("Research cat, Purchase shop"));
    assert_eq!(
        told(&wide, ReadyMade::SocialToPurchase),
        some("Discover fb, Research fb, Purchase shop")
    );
    assert_eq!(
        told(&wide, ReadyMade::Requisition),
        some("Research shop, Purchase edi, Service field")
    );
    for suggested in ReadyMade::for_plan(&wide, None) {
        let mut plan = wide.clone();
        let journey = suggested.journey.expect("all can be had");
        plan.journeys.insert(id("j"), Arc::new(journey));
        assert_eq!(plan.violations(), [], "{:?}", suggested.kind);
    }
}

#[test]
fn both_ways_of_every_audience_are_checked() {
    let told = |line: &str| -> Vec<String> {
        let plan = plan(line);
        let found = classify(&plan, View::Target, &BTreeSet::new());
        let ways = ropo(&plan, &found).into_iter().map(|way| {
            let to = match way.direction {
                Direction::OnlineToOffline => "out",
                Direction::OfflineToOnline => "in",
            };
            match way.state {
                RopoState::NoChannels => format!("{} {to} none", way.audience),
                RopoState::Smooth(from, at) => format!("{} {to} {from}-{at}", way.audience),
                RopoState::Broken(from, at) => format!("{} {to} {from}/{at}", way.audience),
            }
        });
        ways.collect()
    };
    assert_eq!(
        told("a: Audience; shop: Shop; store: Store; a -Reaches-> shop"),
        ["a out none", "a in none"]
    );
    let both = "a: Audience; shop: Shop; store: Store; a -Reaches-> shop; a -Reaches-> store";
    assert_eq!(told(both), ["a out shop/store", "a in store/shop"]);
    assert_eq!(
        told(&format!("{both}; store -StockDisplay-> shop")),
        ["a out shop-store", "a in store-shop"]
    );
    assert_eq!(
        told(&format!("{both}; erp: Erp; shop -Uses[Price,Product]-> erp; store -Uses-> erp")),
        ["a out shop-store", "a in store-shop"]
    );
    assert_eq!(
        told(&format!("{both}; erp: Erp; shop -Uses[Price]-> erp; store -Uses-> erp")),
        ["a out shop/store", "a in store/shop"]
    );
    // A business does not buy where only private customers are served.
    assert_eq!(
        told(
            "a: Audience b2b; shop: Shop; store: Store; a -Reaches-> shop; a -Reaches-> store; \
             store -StockDisplay-> shop"
        ),
        ["a out none", "a in none"]
    );
}

#[test]
fn expectations_name_the_weakest_channel() {
    let mut plan = plan("shop: Shop; store: Store; fair: Fair");
    let say = |plan: &mut Plan, name: &str, answers: [Answer; 4], days: Option<u32>| {
        let node = plan.nodes.get_mut(&id(name)).expect("it is there");
        let Body::Channel(channel) = &mut Arc::make_mut(node).body else { panic!("a channel") };
        let expectations = &mut channel.expectations;
        expectations.product_information = answers[0];
        expectations.price_information = answers[1];
        expectations.simple_registration = answers[2];
        expectations.simple_purchase = answers[3];
        expectations.delivery_days = days;
    };
    use Answer::{No, NotApplicable, Unknown, Yes};
    say(&mut plan, "shop", [Yes, Yes, No, Yes], Some(2));
    say(&mut plan, "store", [Yes, Unknown, Unknown, Yes], Some(3));
    let found = classify(&plan, View::Today, &BTreeSet::new());
    let all = expectations(&plan, &found);
    assert_eq!(all.target, 2);
    let channels: Vec<_> = all.channels.iter().map(|one| one.channel.clone()).collect();
    assert_eq!(channels, [id("shop"), id("store")], "only those that sell");
    assert_eq!(all.channels[0].answers, [Yes, Yes, No, Yes, Yes]);
    assert_eq!(all.channels[1].answers, [Yes, Unknown, Unknown, Yes, No]);
    assert_eq!(all.weakest, [id("store")], "of as many misses less is known of it");
    assert_eq!(Criterion::ALL.len(), all.channels[0].answers.len());
    // What cannot be asked counts neither way.
    say(&mut plan, "store", [Yes, NotApplicable, NotApplicable, Yes], Some(3));
    let all = expectations(&plan, &found);
    assert_eq!(all.channels[1].applying(), 3);
    assert_eq!(all.weakest, [id("shop"), id("store")], "each misses one, and all is known");
    // What begins or ends with a step, and the days in the target, are as the view has them.
    say(&mut plan, "shop", [Answer::From(2), Answer::Until(1), Yes, Yes], Some(5));
    let Body::Channel(channel) =
        &mut Arc::make_mut(plan.nodes.get_mut(&id("shop")).expect("it is there")).body
    else {
        panic!("a channel")
    };
    channel.expectations.delivery_days_target = Some(1);
    assert_eq!(plan.last_step(), 2);
    for (view, product, price, delivery) in [
        (View::Today, No, Yes, No),
        (View::Step(1), No, No, No),
        (View::Step(2), Yes, No, Yes),
        (View::Target, Yes, No, Yes),
    ] {
        let found = classify(&plan, view, &BTreeSet::new());
        let answers = expectations(&plan, &found).channels[0].answers;
        assert_eq!(answers, [product, price, Yes, Yes, delivery], "{view:?}");
    }
    let silent = self::plan("shop: Shop; store: Store");
    let found = classify(&silent, View::Today, &BTreeSet::new());
    let all = expectations(&silent, &found);
    assert_eq!((all.is_anything_known(), all.weakest), (false, vec![]));
}

#[test]
fn smarketing_asks_six_questions() {
    // What holds, as letters: both Teams, Customers, Support, Leads, communicatioN, campaigNs.
    let rows = [
        ("", "------"),
        ("s: Team", "------"),
        ("s: Team; m: Team marketing", "T-----"),
        ("s: Team; m: Team marketing; crm: Crm; s -Uses-> crm", "T-----"),
        ("s: Team; m: Team marketing; crm: Crm; s -Uses-> crm; m -Uses-> crm", "TC----"),
        (
            "s: Team; m: Team marketing; h: Team support; crm: Crm; s -Uses-> crm; m -Uses-> crm; \
             h -Uses-> crm",
            "TCS---",
        ),
        // Joined systems will do, others will not.
        (
            "s: Team; m: Team marketing; a: Crm; b: Cdp; s -Uses-> a; m -Uses-> b; \
             a -Interface-> b",
            "TC----",
        ),
        ("s: Team; m: Team marketing; a: Crm; b: Cdp; s -Uses-> a; m -Uses-> b", "T-----"),
        (
            "s: Team; m: Team marketing; a: Crm; x: Other; b: Cdp; s -Uses-> a; m -Uses-> b; \
             a -Interface[Customer]-> x; x -Interface[Customer]-> b",
            "TC----",
        ),
        ("s: Team; m: Team marketing; erp: Erp; s -Uses-> erp; m -Uses-> erp", "T-----"),
        ("s: Team; m: Team marketing; m -LeadExchange-> s", "T--L--"),
        ("s: Team; m: Team marketing; s -CampaignSync-> m; m -JointCampaign-> s", "T---NJ"),
        ("s: Team; m: Team marketing; h: Team support; s -LeadExchange-> h", "T-----"),
        ("s: Team; m: Team marketing planned 1", "------"),
    ];
    for (line, expected) in rows {
        let plan = plan(line);
        let found = classify(&plan, View::Today, &BTreeSet::new());
        let all = smarketing(&plan, &found);
        let told = all.answers.iter().map(|answer| match (answer.holds, answer.question) {
            (false, _) => '-',
            (true, Teamwork::BothTeams) => 'T',
            (true, Teamwork::SharedCustomers) => 'C',
            (true, Teamwork::SupportToo) => 'S',
            (true, Teamwork::LeadExchange) => 'L',
            (true, Teamwork::Communication) => 'N',
            (true, Teamwork::JointCampaigns) => 'J',
        });
        assert_eq!(told.collect::<String>(), expected, "{line}");
        let count = expected.chars().filter(|letter| *letter != '-').count();
        assert_eq!(all.score(), count, "{line}");
    }
}

#[test]
fn smarketing_offers_what_is_missing() {
    let remedies = |line: &str| {
        let plan = plan(line);
        let found = classify(&plan, View::Today, &BTreeSet::new());
        let answers = smarketing(&plan, &found).answers;
        answers.into_iter().map(|answer| answer.remedy).collect::<Vec<_>>()
    };
    use commerce_canvas::plan::TeamKind::{Marketing, Sales, Support};
    let nobody = remedies("");
    assert_eq!(nobody[0], [Fix::AddTeam { kind: Sales }, Fix::AddTeam { kind: Marketing }]);
    assert!(nobody[1..].iter().all(Vec::is_empty), "the teams come first");
    let both = remedies("s: Team; m: Team marketing; crm: Crm; s -Uses-> crm");
    assert_eq!(both[0], []);
    assert_eq!(both[1], [Fix::ShareCustomers { teams: vec![Marketing], system: Some(id("crm")) }]);
    let support = Fix::ShareCustomers { teams: vec![Marketing, Support], system: Some(id("crm")) };
    assert_eq!(both[2], [Fix::AddTeam { kind: Support }, support]);
    let leads = Fix::Link { kind: LinkKind::LeadExchange, from: id("m"), to: id("s") };
    assert_eq!(both[3], [leads]);
    let without = remedies("s: Team; m: Team marketing");
    let fresh = Fix::ShareCustomers { teams: vec![Sales, Marketing], system: None };
    assert_eq!(without[1], [fresh]);
}

proptest! {
    /// A link joins; it never takes anything from a customer's path.
    #[test]
    fn adding_a_link_never_breaks_a_hop(plan in random_plan::plan(), view in 0_u32..4) {
        let view = View::Step(view);
        let count = |plan: &Plan| {
            let found = classify(plan, view, &BTreeSet::new());
            let walking = JourneyChecker::new(plan, &found);
            plan.journeys.values().map(|journey| walking.breaks(journey)).collect::<Vec<_>>()
        };
        let before = count(&plan);
        let nodes: Vec<_> = plan.nodes.keys().cloned().collect();
        for pair in nodes.windows(2) {
            for kind in [LinkKind::SharedOrders, LinkKind::Uses, LinkKind::Interface] {
                let addition =
                    Addition::Link { kind, from: pair[0].clone(), to: pair[1].clone() };
                let after = count(&with_additions(&plan, &[addition]));
                for (before, after) in before.iter().zip(&after) {
                    prop_assert!(after.iter().all(|one| before.contains(one)));
                }
            }
        }
    }

    /// Whatever is offered for a break mends it.
    #[test]
    fn a_remedy_mends_its_break(plan in random_plan::plan()) {
        let found = classify(&plan, View::Today, &BTreeSet::new());
        let walking = JourneyChecker::new(&plan, &found);
        for journey in plan.journeys.values() {
            for broken in walking.breaks(journey) {
                if let Some(Remedy::Add(addition)) = walking.remedy(journey, broken) {
                    let mended = with_additions(&plan, &[addition]);
                    let found = classify(&mended, View::Today, &BTreeSet::new());
                    let left = JourneyChecker::new(&mended, &found).breaks(journey);
                    prop_assert!(left.iter().all(|one| *one != broken));
                }
            }
        }
    }
}
