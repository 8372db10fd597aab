//! Fixes of findings: each makes its finding go away, leaves a sound plan and is one step to undo.

use commerce_canvas::classify::{Finding, Fix, findings};
use commerce_canvas::edit::LabelKind;
use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, Date, Lifecycle, LinkKind, Market, Operator, Plan, View,
};
use commerce_canvas::session::{Action, Command, Effect, Findings};
use proptest::prelude::*;

use crate::classify_properties::plan_of;
use crate::notation::{id, plan};
use crate::opened::{session, session_in};

fn found(plan: &Plan) -> Vec<Finding> {
    findings(plan, &|_| true)
}

/// The fix of the one finding of a rule.
#[track_caller]
fn fix_of(plan: &Plan, rule: &str) -> Option<Fix> {
    let mut of_rule = found(plan).into_iter().filter(|finding| finding.rule == rule);
    let finding = of_rule.next().unwrap_or_else(|| panic!("no finding of {rule}"));
    assert!(of_rule.next().is_none(), "one finding of {rule}");
    finding.fix
}

fn link(kind: LinkKind, from: &str, to: &str) -> Option<Fix> {
    Some(Fix::Link { kind, from: id(from), to: id(to) })
}

#[test]
fn fixes_are_what_a_consultant_would_do() {
    use LinkKind::*;
    let prices = |name: &str| Some(Fix::IndividualPrices { channel: id(name) });
    let open = |name: &str, market| Some(Fix::OpenMarket { channel: id(name), market });
    for (rule, line, expected) in [
        (
            "collect-without-return",
            "shop: Shop; store: Store; shop -ClickAndCollect-> store",
            link(ReturnInStore, "shop", "store"),
        ),
        // Only one company can have its stock inside itself.
        ("stock-not-shared", "shop: Shop; a: Marketplace; a -MarketplaceOrders-> shop", None),
        // Nor can a dealer's prices be fixed.
        (
            "price-fixing",
            "shop: Shop; dealer: PartnerStore by Huber; shop -SharedPrice-> dealer",
            Some(Fix::ShareProductData { link: id("shop>dealer") }),
        ),
        (
            "channel-conflict",
            "shop: Shop; dealer: PartnerStore by Huber",
            link(StoreLocator, "shop", "dealer"),
        ),
        ("channel-conflict", "phone: Phone; dealer: PartnerStore by Huber", None),
        (
            "sells-after-all",
            "cat: Catalogue; shop: Shop; cat -CatalogueOrder-> shop",
            Some(Fix::BeginToSell { channel: id("cat") }),
        ),
        ("seller-unknown", "a: Marketplace by Amazon", None),
        (
            "by-hand",
            "shop: Shop; store: Store; shop -ByHand[Order]-> store",
            Some(Fix::Replace { link: id("shop>store"), kind: ClickAndCollect }),
        ),
        (
            "by-hand",
            "phone: Phone; erp: Erp; phone -ByHand-> erp planned 1",
            Some(Fix::Replace { link: id("phone>erp"), kind: Uses }),
        ),
        // To join a system takes less.
        (
            "stock-not-shared",
            "shop: Shop; a: Marketplace; erp: Erp; a -MarketplaceOrders-> shop; shop -Uses-> erp",
            link(Uses, "a", "erp"),
        ),
        ("stock-not-shared", "store: Store; web: Website; store -StockDisplay-> web", None),
        (
            "code-without-product-data",
            "fair: Fair; shop: Shop b2b; pim: Pim; erp: Erp; fair -QrCode-> shop; shop -Uses-> pim; \
             shop -Uses-> erp",
            link(Uses, "fair", "pim"),
        ),
        (
            "code-without-product-data",
            "fair: Fair; shop: Shop b2b; fair -QrCode-> shop",
            link(SharedProductData, "fair", "shop"),
        ),
        ("punch-out-without-prices", "edi: Edi; s: Shop; edi -PunchOut-> s", prices("s")),
        ("business-without-features", "shop: Shop b2b", prices("shop")),
        (
            "unfit-pair",
            "shop: Shop; store: Store; store -ClickAndReserve-> shop",
            Some(Fix::Turn { link: id("store>shop") }),
        ),
        ("unfit-pair", "cat: Catalogue; shop: Shop; shop -SharedPrice-> cat", None),
        (
            "unreached-audience",
            "a: Audience wanted; m: Marketplace; old: Shop gone; shop: Shop; store: Store",
            link(Reaches, "a", "shop"),
        ),
        ("unreached-audience", "a: Audience b2b wanted; shop: Shop", None),
        (
            "unserved-market",
            "a: Audience b2b; shop: Shop; m: Marketplace; a -Reaches-> m; a -Reaches-> shop",
            open("shop", Market::B2B),
        ),
        ("unserved-market", "a: Audience b2b; m: Marketplace; a -Reaches-> m", None),
        (
            "channel-without-audience",
            "a: Audience; b: Audience b2b; shop: Shop",
            link(Reaches, "a", "shop"),
        ),
        ("channel-without-audience", "a: Audience; b: Audience; shop: Shop", None),
        (
            "retiring-but-needed",
            "shop: Shop; store: Store retiring 2; shop -ClickAndCollect-> store planned 1",
            Some(Fix::Keep { node: id("store") }),
        ),
        (
            "link-before-its-end",
            "shop: Shop planned 1; store: Store planned 3; shop -ClickAndReserve-> store planned 2",
            Some(Fix::PutOff { link: id("shop>store"), step: 3 }),
        ),
        ("different-prices", "shop: Shop; m: Marketplace", link(MarketplaceFeed, "shop", "m")),
        (
            "invisible-store",
            "app: App; shop: Shop; store: Store",
            link(StoreLocator, "shop", "store"),
        ),
        ("no-lead-exchange", "m: Team marketing; s: Team", link(LeadExchange, "m", "s")),
        ("no-name", "shop: Shop nameless", Some(Fix::Name { node: id("shop") })),
    ] {
        let drawn = plan(line);
        assert_eq!(fix_of(&drawn, rule), expected, "{rule} in {line}");
        if let Some(fix) = expected {
            let mut session = session(&drawn, View::Step(1));
            session.dispatch(Action::Fix(vec![fix]));
            let left = found(session.plan());
            assert!(left.iter().all(|finding| finding.rule != rule), "{rule} in {line}");
        }
    }
    let mut nobody = plan("shop: Shop; a: Audience");
    let node = nobody.nodes.get_mut(&id("shop")).expect("the shop");
    if let Body::Channel(channel) = &mut std::sync::Arc::make_mut(node).body {
        channel.markets = Default::default();
    }
    assert_eq!(fix_of(&nobody, "no-market"), open("shop", Market::B2C));
}

fn notice(effects: &[Effect]) -> &str {
    match effects {
        [Effect::Notice(text)] => text,
        other => panic!("one notice, not {other:?}"),
    }
}

#[test]
fn what_a_fix_adds_is_planned_for_the_shown_step_and_said() {
    let line = "shop: Shop; store: Store; shop -ClickAndCollect-> store; crm: Crm planned 3";
    for (view, step, then, said) in [
        (
            View::Today,
            1,
            View::Target,
            "Planned for step 1: Return in store, shop – store. You are now looking at the target.",
        ),
        (View::Step(2), 2, View::Step(2), "Planned for step 2: Return in store, shop – store"),
        (View::Target, 1, View::Target, "Planned for step 1: Return in store, shop – store"),
    ] {
        let mut session = session(&plan(line), view);
        let before = file::write(session.plan());
        let fix = fix_of(session.plan(), "collect-without-return").expect("a fix");
        let effects = session.dispatch(Action::Fix(vec![fix]));
        assert_eq!(notice(&effects), said);
        assert_eq!(session.view(), then);
        let id = session.selection().single().expect("the new link is selected").clone();
        assert_eq!(session.plan().links[&id].lifecycle, Lifecycle::Planned(step));
        assert_eq!(session.undo_label().expect("a step").kind, LabelKind::Fix);
        session.dispatch(Action::Run(Command::Undo));
        assert_eq!(file::write(session.plan()), before);
    }
}

#[test]
fn nothing_is_planned_before_what_it_needs() {
    let line = "shop: Shop; store: Store planned 4; shop -ClickAndCollect-> store planned 4";
    let mut late = session(&plan(line), View::Step(2));
    let fix = fix_of(late.plan(), "collect-without-return").expect("a fix");
    let effects = late.dispatch(Action::Fix(vec![fix]));
    assert!(notice(&effects).starts_with("Planned for step 4"), "{effects:?}");
    assert!(found(late.plan()).iter().all(|finding| finding.rule != "link-before-its-end"));

    let mut shop = session(&plan("shop: Shop b2b planned 2; crm: Crm planned 5"), View::Target);
    let fix = fix_of(shop.plan(), "business-without-features").expect("a fix");
    shop.dispatch(Action::Fix(vec![fix]));
    let prices = shop.plan().channel(&id("shop")).expect("the shop").features.individual_prices;
    assert_eq!(prices, Availability::Yes, "from the first day of the shop");
}

#[test]
fn names_are_numbered_round_those_that_are_taken() {
    let mut alike = plan("a: Store; b: Store; c: Store; d: Store; x: Crm");
    for (node, name) in [("a", "Ulm"), ("b", "ulm "), ("c", "Ulm"), ("d", "ULM 2"), ("x", "Ulm")] {
        let node = alike.nodes.get_mut(&id(node)).expect("it is there");
        std::sync::Arc::make_mut(node).set_name(name.to_owned());
    }
    let mut session = session(&alike, View::Today);
    let fix = fix_of(session.plan(), "duplicate-name").expect("a fix");
    session.dispatch(Action::Fix(vec![fix]));
    let names =
        ["a", "b", "c", "d", "x"].map(|node| session.plan().nodes[&id(node)].name().to_owned());
    assert_eq!(names, ["Ulm", "ulm 3", "Ulm 4", "ULM 2", "Ulm"]);
    assert_eq!(session.view(), View::Today, "nothing was planned");
}

#[test]
fn several_fixes_are_one_step() {
    let line = "shop: Shop; a: Store; b: Store; c: Store";
    let mut session = session_in(&plan(line), View::Step(1), Language::German);
    let before = file::write(session.plan());
    let fixes: Vec<Fix> = found(session.plan())
        .into_iter()
        .filter(|finding| finding.rule == "invisible-store")
        .filter_map(|finding| finding.fix)
        .collect();
    assert_eq!(fixes.len(), 3);
    let effects = session.dispatch(Action::Fix(fixes));
    let expected = "Für Schritt 1 eingeplant: Filialfinder, shop – a und 2 weitere";
    assert_eq!(notice(&effects), expected);
    assert_eq!(session.plan().links.len(), 3);
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(file::write(session.plan()), before);
}

#[test]
fn thousands_of_fixes_are_carried_out_at_once() {
    let mut many = with_stores(4_000);
    let ids: Vec<_> = many.nodes.keys().cloned().collect();
    for node in ids {
        let node = many.nodes.get_mut(&node).expect("it is there");
        std::sync::Arc::make_mut(node).set_name("Ulm".to_owned());
    }
    let mut session = session(&many, View::Target);
    let fixes: Vec<Fix> = found(&many).into_iter().filter_map(|finding| finding.fix).collect();
    assert_eq!(fixes.len(), 4_001, "stores that nobody finds, and their names");
    let begun = std::time::Instant::now();
    session.dispatch(Action::Fix(fixes));
    assert!(begun.elapsed() < std::time::Duration::from_secs(3), "{:?}", begun.elapsed());
    assert_eq!(session.plan().links.len(), 4_000);
    let names: std::collections::BTreeSet<&str> = (session.plan().nodes.iter())
        .filter(|(id, _)| id.as_str().starts_with('s') && id.as_str() != "shop")
        .map(|(_, node)| node.name())
        .collect();
    assert_eq!(names.len(), 4_000);
    assert!(found(session.plan()).iter().all(|finding| finding.fix.is_none()));
}

fn date() -> Date {
    Date::new(2027, 6, 30).expect("a day of the calendar")
}

#[test]
fn a_finding_is_set_aside_with_a_reason_and_taken_back() {
    let mut session = session(&plan("shop: Shop; m: Marketplace"), View::Today);
    let before = file::write(session.plan());
    let aside = |reason: &str| Action::SetAside {
        findings: vec!["different-prices:m".to_owned()],
        reason: reason.to_owned(),
        date: date(),
    };
    session.dispatch(aside("  "));
    assert!(session.undo_label().is_none(), "not without a reason");
    let open = session.findings().expect("a small plan").open.len();
    session.dispatch(aside(" Agreed "));
    let findings = session.findings().expect("a small plan");
    assert_eq!((findings.open.len(), findings.set_aside.len()), (open - 1, 1));
    let why =
        session.plan().set_aside.get(findings.set_aside[0].id.as_str()).expect("a reason").clone();
    assert_eq!((why.reason.as_str(), why.date), ("Agreed", date()));
    assert!(file::write(session.plan()).contains("2027-06-30"));
    session.dispatch(Action::Reopen("different-prices:m".to_owned()));
    assert_eq!(session.findings().expect("a small plan").open.len(), open);
    session.dispatch(Action::Run(Command::Undo));
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(file::write(session.plan()), before);
}

#[test]
fn what_is_noticed_follows_every_edit_but_no_move() {
    let mut session = session(&plan("shop: Shop; m: Marketplace"), View::Today);
    let first = session.findings().expect("a small plan");
    session.dispatch(Action::Select([id("shop")].into_iter().collect()));
    session.dispatch(Action::Nudge(commerce_canvas::geometry::GridPoint::new(10, 0)));
    session.dispatch(Action::SetView(View::Target));
    let moved = session.findings().expect("a small plan");
    assert!(std::sync::Arc::ptr_eq(&first, &moved), "a move changes nothing");
    let mut strategy = (*session.plan().strategy).clone();
    strategy.mission = "Grow".to_owned();
    session.dispatch(Action::SetStrategy { strategy: strategy.into(), field: "mission" });
    let told = session.findings().expect("a small plan");
    assert_eq!(told.open.len() + 1, first.open.len());
    assert_eq!(told.hints() + told.warnings, told.open.len());
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.findings(), Some(first));
}

fn with_stores(count: u32) -> Plan {
    let stores: String = (0..count).map(|number| format!("s{number:03}: Store;")).collect();
    plan(&format!("shop: Shop; {stores}"))
}

#[test]
fn a_large_plan_is_looked_through_elsewhere() {
    let mut session = session(&with_stores(400), View::Today);
    assert_eq!(session.findings(), None);
    let (of, unnoticed) = session.open_findings().expect("a question");
    let noticed = std::sync::Arc::new(Findings::of(&unnoticed));
    let late = std::sync::Arc::clone(&noticed);
    session.dispatch(Action::FindingsReady { of, findings: noticed });
    let known = session.findings().expect("it was answered");
    assert_eq!(known.about(&id("s007")).hints, 2, "no audience, and nobody finds it");
    assert!(session.open_findings().is_none());

    session.dispatch(Action::NamePlan("Other".to_owned()));
    assert!(session.open_findings().is_none(), "what the plan is called is not looked at");
    session.dispatch(Action::Select([id("shop")].into_iter().collect()));
    session.dispatch(Action::Run(Command::Delete));
    assert!(session.findings().is_some_and(|old| std::sync::Arc::ptr_eq(&old, &known)));
    let (now, _) = session.open_findings().expect("a new question");
    assert_ne!(of, now);
    session.dispatch(Action::FindingsReady { of, findings: late });
    assert!(session.open_findings().is_some(), "a late answer is dropped");
}

/// Plans with more to notice than random drawings have by themselves.
fn talkative() -> impl Strategy<Value = Plan> {
    let seeds = (any::<u64>(), 0..4_u32);
    (plan_of(0..10, 0..24), seeds).prop_map(|(mut plan, (seed, _))| {
        let ids: Vec<_> = plan.nodes.keys().cloned().collect();
        for (index, node_id) in ids.iter().enumerate() {
            let bits = seed.rotate_left(index as u32 * 7);
            let node = std::sync::Arc::make_mut(plan.nodes.get_mut(node_id).expect("it is there"));
            match bits % 5 {
                0 => node.set_name(String::new()),
                1 | 2 => node.set_name(["Ulm", " ulm"][(bits / 5 % 2) as usize].to_owned()),
                _ => {}
            }
            if let Body::Channel(channel) = &mut node.body
                && bits % 7 == 0
            {
                channel.markets = Default::default();
                channel.operator = Operator::Own;
                channel.settle_seller();
            }
        }
        let links: Vec<_> = plan.links.keys().cloned().collect();
        for (index, link_id) in links.iter().enumerate() {
            let bits = seed.rotate_left(index as u32 * 11 + 3);
            let link = std::sync::Arc::make_mut(plan.links.get_mut(link_id).expect("it is there"));
            match bits % 4 {
                0 => link.lifecycle = Lifecycle::Planned((bits / 4 % 3) as u32 + 1),
                1 => link.lifecycle = Lifecycle::Retiring((bits / 4 % 3) as u32 + 1),
                _ => {}
            }
        }
        plan
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_fix_makes_its_finding_go_away(plan in talkative(), view in 0..5_u32) {
        let view = [View::Today, View::Step(1), View::Step(2), View::Step(4), View::Target]
            [view as usize];
        prop_assert_eq!(plan.violations(), []);
        for finding in found(&plan) {
            let Some(fix) = finding.fix.clone() else { continue };
            let mut session = session(&plan, view);
            let before = file::write(session.plan());
            for language in Language::ALL {
                let offer = fix.offer(&plan, language);
                prop_assert!(!offer.is_empty() && !offer.contains("{}"), "{}", offer);
            }
            let effects = session.dispatch(Action::Fix(vec![fix.clone()]));
            prop_assert_eq!(effects.len(), 1, "{:?} says what it did", fix);
            prop_assert_eq!(session.plan().violations(), []);
            let left = found(session.plan());
            let gone = left.iter().all(|left| left.id != finding.id);
            prop_assert!(gone, "{} is still there after {:?}", finding.id, fix);
            session.dispatch(Action::Run(Command::Undo));
            prop_assert_eq!(file::write(session.plan()), before);
            prop_assert!(session.undo_label().is_none(), "one step");
        }
    }

    #[test]
    fn fixes_can_be_carried_out_together(plan in talkative()) {
        let fixes: Vec<Fix> = found(&plan).into_iter().filter_map(|finding| finding.fix).collect();
        let mut session = session(&plan, View::Target);
        let before = file::write(session.plan());
        session.dispatch(Action::Fix(fixes));
        prop_assert_eq!(session.plan().violations(), []);
        session.dispatch(Action::Run(Command::Undo));
        prop_assert_eq!(file::write(session.plan()), before);
    }
}
