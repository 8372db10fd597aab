//! Findings as tables: which plans give which, and which just do not.

use commerce_canvas::classify::{Finding, Severity, findings};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, Channel, Date, Fit, Market, Measure, MeasureStatus, Outlook, Plan, Reach,
    SetAside, System,
};
use proptest::prelude::*;

use crate::classify_properties::plan_of;
use crate::notation::{id, plan};

fn found(plan: &Plan) -> Vec<Finding> {
    findings(plan, &|character| character != '☃')
}

/// The ids of the findings of one rule, and how much they matter.
fn of_rule(plan: &Plan, rule: &str) -> Vec<String> {
    let of_rule = |finding: &Finding| finding.id.split(':').next() == Some(rule);
    found(plan).into_iter().filter(of_rule).map(|finding| finding.id).collect()
}

#[track_caller]
fn check(rule: &str, rows: &[(&str, &[&str])]) {
    for (line, expected) in rows {
        assert_eq!(of_rule(&plan(line), rule), *expected, "{rule} in {line}");
    }
}

fn channel(plan: &mut Plan, name: &str, change: impl Fn(&mut Channel)) {
    let node = plan.nodes.get_mut(&id(name)).expect("the channel is there");
    match &mut std::sync::Arc::make_mut(node).body {
        Body::Channel(channel) => change(channel),
        _ => panic!("{name} is no channel"),
    }
}

fn system(plan: &mut Plan, name: &str, change: impl Fn(&mut System)) {
    let node = plan.nodes.get_mut(&id(name)).expect("the system is there");
    match &mut std::sync::Arc::make_mut(node).body {
        Body::System(system) => change(system),
        _ => panic!("{name} is no system"),
    }
}

fn audience(plan: &mut Plan, name: &str, market: Market, reach: Reach) {
    let node = plan.nodes.get_mut(&id(name)).expect("the audience is there");
    match &mut std::sync::Arc::make_mut(node).body {
        Body::Audience(audience) => (audience.market, audience.reach) = (market, reach),
        _ => panic!("{name} is no audience"),
    }
}

#[test]
fn systems_before_audiences_and_channels() {
    check(
        "technology-first",
        &[
            ("crm: Crm planned 1", &["technology-first"]),
            ("crm: Crm planned 1; a: Audience; shop: Shop", &["technology-first"]),
            ("crm: Crm planned 1; shop: Shop; store: Store", &["technology-first"]),
            ("crm: Crm planned 1; a: Audience; shop: Shop; store: Store planned 2", &[]),
            ("crm: Crm", &[]),
        ],
    );
    let two = plan("b: Crm planned 1; a: Oms planned 2; c: Erp");
    assert_eq!(found(&two)[0].elements, ["a", "b"].map(id));
    assert_eq!(found(&two)[0].severity, Severity::Warning);
}

#[test]
fn audiences_that_nobody_reaches() {
    let mut plan = plan(
        "craft: Audience; home: Audience; shop: Shop; store: Store retiring 1; \
         home -Reaches-> store; craft -Reaches-> shop",
    );
    assert_eq!(of_rule(&plan, "unreached-audience"), [""; 0]);
    audience(&mut plan, "home", Market::B2C, Reach::Wanted);
    audience(&mut plan, "craft", Market::B2C, Reach::Wanted);
    assert_eq!(of_rule(&plan, "unreached-audience"), ["unreached-audience:home"]);
    let finding = &found(&plan)[0];
    assert_eq!(
        finding.message(Language::German),
        "„home“ soll erreicht werden, aber kein Kanal spricht diese Zielgruppe an"
    );
    assert_eq!(finding.elements, [id("home")]);
}

#[test]
fn audiences_of_an_unserved_market() {
    let mut plan = plan(
        "craft: Audience; shop: Shop; store: Store; craft -Reaches-> shop; store -Reaches-> craft",
    );
    assert_eq!(of_rule(&plan, "unserved-market"), [""; 0]);
    audience(&mut plan, "craft", Market::B2B, Reach::Served);
    assert_eq!(of_rule(&plan, "unserved-market"), ["unserved-market:craft"]);
    channel(&mut plan, "store", |store| store.markets.b2b = Availability::From(2));
    assert_eq!(of_rule(&plan, "unserved-market"), [""; 0]);
}

#[test]
fn businesses_without_what_they_need() {
    let rule = "business-without-features";
    check(
        rule,
        &[
            ("shop: Shop b2b", &["business-without-features:shop"]),
            ("shop: Shop b2c", &[]),
            ("shop: Shop b2b informs", &[]),
            ("phone: Phone; field: FieldSales; edi: Edi", &[]),
            ("shop: Shop b2b; edi: Edi; edi -PunchOut-> shop", &[]),
            ("shop: Shop b2b; gate: EdiGateway; shop -Uses-> gate", &[]),
        ],
    );
    let mut plan = plan("shop: Shop b2b");
    channel(&mut plan, "shop", |shop| shop.features.quotes = Availability::Until(1));
    assert_eq!(of_rule(&plan, rule).len(), 1);
    channel(&mut plan, "shop", |shop| shop.features.quotes = Availability::From(1));
    assert_eq!(of_rule(&plan, rule).len(), 0);
}

#[test]
fn channels_without_an_audience() {
    check(
        "channel-without-audience",
        &[
            ("shop: Shop; a: Audience; a -Reaches-> shop", &[]),
            ("shop: Shop; a: Audience; shop -Reaches-> a", &[]),
            (
                "shop: Shop; web: Website; a: Audience; old: Fair retiring 1; a -Reaches-> shop",
                &["channel-without-audience:web"],
            ),
        ],
    );
}

#[test]
fn integrations_that_lack_another() {
    check(
        "collect-without-return",
        &[
            (
                "shop: Shop; store: Store; shop -ClickAndCollect-> store",
                &["collect-without-return:shop>store"],
            ),
            (
                "shop: Shop; store: Store; shop -ClickAndCollect-> store; \
                 shop -ReturnInStore-> store planned 1",
                &[],
            ),
            (
                "shop: Shop; store: Store; x: Other; shop -ClickAndCollect-> store; \
                 shop -Uses[Return]-> x; store -Uses[Return]-> x",
                &[],
            ),
        ],
    );
    check(
        "stock-not-shared",
        &[
            (
                "shop: Shop; store: Store; store -StockDisplay-> shop",
                &["stock-not-shared:store>shop"],
            ),
            (
                "shop: Shop; a: Marketplace; a -MarketplaceOrders-> shop; a -MarketplaceFeed-> shop",
                &["stock-not-shared:a>shop"],
            ),
            (
                "shop: Shop; store: Store; store -StockDisplay-> shop; shop -SharedStock-> store",
                &[],
            ),
            (
                "shop: Shop; store: Store; erp: Erp; store -StockDisplay-> shop; shop -Uses-> erp; \
                 store -Uses-> erp",
                &[],
            ),
        ],
    );
    check(
        "code-without-product-data",
        &[
            (
                "cat: Catalogue; shop: Shop; cat -QrCode-> shop",
                &["code-without-product-data:cat>shop"],
            ),
            ("cat: Catalogue; app: App; cat -QrCode-> app", &[]),
            ("cat: Catalogue; shop: Shop; cat -QrCode-> shop; cat -SharedProductData-> shop", &[]),
        ],
    );
    let mut plan = plan("edi: Edi; shop: Shop; edi -PunchOut-> shop");
    let rule = "punch-out-without-prices";
    assert_eq!(of_rule(&plan, rule), ["punch-out-without-prices:edi>shop,shop"]);
    channel(&mut plan, "shop", |shop| shop.features.individual_prices = Availability::From(1));
    assert_eq!(of_rule(&plan, rule), [""; 0]);
}

#[test]
fn pairs_that_do_not_fit() {
    check(
        "unfit-pair",
        &[
            ("shop: Shop; store: Store; shop -ClickAndCollect-> store", &[]),
            ("shop: Shop; store: Store; store -ClickAndCollect-> shop", &["unfit-pair:store>shop"]),
            ("shop: Shop; web: Website; shop -SharedStock-> web", &["unfit-pair:shop>web"]),
            ("shop: Shop; web: Website sells from 1; shop -SharedStock-> web", &[]),
            ("shop: Shop; web: Website; shop -Other-> web; web -CampaignSync-> shop", &[]),
        ],
    );
}

#[test]
fn investments_into_what_goes() {
    let rule = "gone-but-invested";
    let gone = |line: &str| {
        let mut plan = plan(line);
        channel(&mut plan, "cat", |channel| channel.outlook = Outlook::Gone);
        plan
    };
    for (line, expected) in [
        ("cat: Catalogue; shop: Shop; cat -CatalogueOrder-> shop", 0),
        ("cat: Catalogue; shop: Shop; cat -CatalogueOrder-> shop planned 1", 1),
        ("cat: Catalogue planned 1", 1),
        ("cat: Catalogue sells from 1", 1),
        ("cat: Catalogue sells until 1", 0),
        ("cat: Catalogue retiring 1; shop: Shop; cat -CatalogueOrder-> shop planned 1", 0),
    ] {
        assert_eq!(of_rule(&gone(line), rule).len(), expected, "{line}");
    }
    let mut measured = gone("cat: Catalogue");
    let mut measure = Measure { about: vec![id("cat")], ..Measure::default() };
    measured.measures.insert(id("m"), measure.clone().into());
    assert_eq!(of_rule(&measured, rule).len(), 1);
    measure.status = MeasureStatus::Dropped;
    measured.measures.insert(id("m"), measure.into());
    assert_eq!(of_rule(&measured, rule).len(), 0);
}

#[test]
fn poor_systems_that_carry_the_model() {
    let rule = "poor-fit-carries";
    let line = "shop: Shop; store: Store; crm: Crm; shop -Uses-> crm; store -Uses-> crm";
    let mut poor = plan(line);
    system(&mut poor, "crm", |crm| crm.fit = Fit::Poor);
    assert_eq!(of_rule(&poor, rule), ["poor-fit-carries:crm"]);
    let mut doubled = plan(&format!("{line}; shop -SharedStock-> store"));
    system(&mut doubled, "crm", |crm| crm.fit = Fit::Poor);
    assert_eq!(of_rule(&doubled, rule), [""; 0]);
    let mut later = plan(&format!("{line}; shop -SharedStock-> store retiring 1"));
    system(&mut later, "crm", |crm| crm.fit = Fit::Poor);
    assert_eq!(of_rule(&later, rule), [""; 0]);
    system(&mut later, "crm", |crm| crm.fit_target = Fit::Poor);
    assert_eq!(of_rule(&later, rule), ["poor-fit-carries:crm"]);
}

#[test]
fn retiring_elements_that_are_still_needed() {
    check(
        "retiring-but-needed",
        &[
            (
                "shop: Shop; store: Store retiring 2; shop -ClickAndCollect-> store planned 1",
                &["retiring-but-needed:store,shop>store"],
            ),
            ("shop: Shop; store: Store retiring 2; shop -ClickAndCollect-> store", &[]),
            ("shop: Shop; store: Store; shop -ClickAndCollect-> store planned 1", &[]),
        ],
    );
}

#[test]
fn strategy_and_names() {
    assert_eq!(of_rule(&plan(""), "no-mission"), ["no-mission"]);
    assert_eq!(of_rule(&plan(""), "no-vision"), ["no-vision"]);
    let mut told = plan("");
    let strategy = std::sync::Arc::make_mut(&mut told.strategy);
    (strategy.mission, strategy.vision) = ("Grow".to_owned(), " ".to_owned());
    assert_eq!(of_rule(&told, "no-mission"), [""; 0]);
    assert_eq!(of_rule(&told, "no-vision"), ["no-vision"]);

    let mut named = plan("a: Shop; b: Store; c: Crm; d: Store");
    for name in ["a", "b", "c"] {
        let node = named.nodes.get_mut(&id(name)).expect("it is there");
        std::sync::Arc::make_mut(node)
            .set_name(format!(" {}", if name == "a" { "X" } else { "x" }));
    }
    assert_eq!(of_rule(&named, "duplicate-name"), ["duplicate-name:a,b"]);

    let mut snow = plan("a: Shop");
    let node = snow.nodes.get_mut(&id("a")).expect("it is there");
    std::sync::Arc::make_mut(node).set_name("Shop ☃".to_owned());
    assert_eq!(of_rule(&snow, "missing-characters"), ["missing-characters:a"]);
}

#[test]
fn a_finding_can_be_set_aside() {
    let mut plan = plan("");
    let date = Date::new(2027, 6, 30).expect("a day of the calendar");
    let aside = SetAside { reason: "It is in the annual report".to_owned(), date };
    plan.set_aside.insert("no-mission".into(), aside);
    let aside: Vec<(String, bool)> =
        found(&plan).into_iter().map(|finding| (finding.id, finding.set_aside)).collect();
    assert_eq!(aside, [("no-mission".to_owned(), true), ("no-vision".to_owned(), false)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn findings_are_about_something_and_told_apart(plan in plan_of(0..12, 0..30)) {
        let found = found(&plan);
        let mut ids: Vec<&String> = found.iter().map(|finding| &finding.id).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), found.len());
        for finding in &found {
            prop_assert!(finding.elements.iter().all(|element| plan.has_element(element)));
            for language in Language::ALL {
                let texts = [finding.message(language), finding.remedy(language)];
                let whole = texts.iter().all(|text| !text.is_empty() && !text.contains("{}"));
                prop_assert!(whole, "{:?}", texts);
            }
        }
    }
}
