//! Findings as tables: which plans give which, and which just do not.

use commerce_canvas::classify::{Finding, Severity, findings};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Aim, Availability, Body, Channel, Competitor, Date, Fit, Market, Measure, MeasureStatus, Model,
    Outlook, Plan, Reach, SetAside, Step, Strategy, System,
};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

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
fn channels_that_sell_to_nobody() {
    let mut nobody = plan("shop: Shop; web: Website");
    for name in ["shop", "web"] {
        channel(&mut nobody, name, |channel| channel.markets = Default::default());
    }
    assert_eq!(of_rule(&nobody, "no-market"), ["no-market:shop"], "who informs may inform all");
    channel(&mut nobody, "shop", |shop| shop.markets.b2b = Availability::From(2));
    assert_eq!(of_rule(&nobody, "no-market"), [""; 0]);
}

#[test]
fn prices_that_drift_apart() {
    check(
        "different-prices",
        &[
            ("shop: Shop; m: Marketplace", &["different-prices:m"]),
            (
                "a: Shop; b: Shop; m: Marketplace; n: Marketplace; n -SharedPrice-> b",
                &["different-prices:m"],
            ),
            ("shop: Shop; m: Marketplace; m -MarketplaceOrders-> shop", &[]),
            ("shop: Shop; m: Marketplace; shop -SharedStock-> m", &["different-prices:m"]),
            ("shop: Shop; m: Marketplace; e: Erp; shop -Uses-> e; m -Uses-> e", &[]),
            (
                "shop: Shop; m: Marketplace; e: Erp; f: Cpq; shop -Uses-> e; m -Uses-> f; \
                 e -Interface-> f",
                &[],
            ),
            (
                "shop: Shop; m: Marketplace; e: Crm; shop -Uses-> e; m -Uses-> e",
                &["different-prices:m"],
            ),
            ("shop: Shop b2b; m: Marketplace", &[]),
            ("shop: Shop informs; m: Marketplace", &[]),
            ("shop: Shop by Rival; m: Marketplace", &[]),
            ("shop: Shop; m: Marketplace retiring 1", &[]),
            ("shop: Shop; store: Store", &[]),
        ],
    );
}

#[test]
fn stores_that_nobody_finds_online() {
    let rule = "invisible-store";
    check(
        rule,
        &[
            ("shop: Shop; store: Store", &["invisible-store:store"]),
            ("store: Store; phone: Phone; m: Marketplace", &[]),
            ("web: Website; store: Store; web -StoreLocator-> store", &[]),
            ("shop: Shop; store: Store; store -StockDisplay-> shop planned 1", &[]),
            ("shop: Shop; store: Store; store -EndlessAisle-> shop", &["invisible-store:store"]),
            (
                "shop: Shop; a: Store; b: Store; shop -StoreLocator-> a; a -Other-> b",
                &["invisible-store:b"],
            ),
            ("shop: Shop; store: Store informs; other: Store by Rival", &[]),
        ],
    );
}

#[test]
fn channels_that_grow_by_themselves() {
    check(
        "growing-without-plan",
        &[
            ("s: Social growing; shop: Shop planned 1", &["growing-without-plan:s"]),
            ("s: Social growing; shop: Shop", &[]),
            ("s: Social sells from 1 growing", &[]),
            ("s: Social growing; shop: Shop; s -ClickOut-> shop planned 1", &[]),
            ("s: Social planned 1 growing", &[]),
            // It sells and interlocks.
            (
                "shop: Shop growing; store: Store; crm: Crm planned 1; shop -SharedPrice-> store",
                &[],
            ),
            (
                "shop: Shop growing; store: Store; crm: Crm planned 1",
                &["growing-without-plan:shop"],
            ),
        ],
    );
}

#[test]
fn systems_that_nobody_uses() {
    check(
        "unused-system",
        &[
            ("shop: Shop; crm: Crm", &["unused-system:crm"]),
            ("crm: Crm; erp: Erp", &[]),
            ("shop: Shop; crm: Crm; shop -Uses-> crm planned 1", &[]),
            ("shop: Shop; crm: Crm; shop -Uses-> crm retiring 1", &["unused-system:crm"]),
            ("shop: Shop; crm: Crm; erp: Erp; crm -Interface-> erp", &[]),
            ("shop: Shop; crm: Crm retiring 1", &[]),
        ],
    );
}

#[test]
fn links_that_come_before_what_they_join() {
    check(
        "link-before-its-end",
        &[
            (
                "shop: Shop; store: Store planned 2; shop -ClickAndReserve-> store planned 1",
                &["link-before-its-end:shop>store"],
            ),
            ("shop: Shop; store: Store planned 2; shop -ClickAndReserve-> store planned 2", &[]),
            ("shop: Shop; store: Store planned 2; shop -ClickAndReserve-> store", &[]),
            (
                "shop: Shop planned 1; crm: Crm planned 3; shop -Uses-> crm planned 2",
                &["link-before-its-end:shop>crm"],
            ),
        ],
    );
}

#[test]
fn teams_that_keep_their_leads() {
    check(
        "no-lead-exchange",
        &[
            ("m: Team marketing; s: Team", &["no-lead-exchange:m,s"]),
            ("m: Team marketing; n: Team marketing", &[]),
            ("s: Team; t: Team; s -LeadExchange-> t", &[]),
            ("m: Team marketing; s: Team; s -LeadExchange-> m", &[]),
            ("m: Team marketing; s: Team; m -JointCampaign-> s", &["no-lead-exchange:m,s"]),
            ("m: Team marketing; s: Team; m -LeadExchange-> s planned 1", &[]),
        ],
    );
}

#[test]
fn goals_that_the_drawing_does_not_serve() {
    let strategic = |line: &str, change: &dyn Fn(&mut Strategy)| {
        let mut plan = plan(line);
        change(std::sync::Arc::make_mut(&mut plan.strategy));
        plan
    };
    for (mission, vision, expected) in
        [(2029, 2036, 0), (2029, 2029, 1), (2029, 2028, 1), (2029, 2030, 0)]
    {
        let plan = strategic("", &|strategy| {
            (strategy.mission_year, strategy.vision_year) = (Some(mission), Some(vision));
        });
        assert_eq!(of_rule(&plan, "vision-before-mission").len(), expected, "{mission} {vision}");
    }
    for (line, vision, expected) in [
        ("shop: Shop; store: Store", "Everywhere", 1),
        ("shop: Shop; store: Store", " ", 0),
        ("shop: Shop", "Everywhere", 0),
        ("shop: Shop; store: Store planned 1", "Everywhere", 0),
        ("shop: Shop; store: Store; shop -SharedPrice-> store retiring 1", "Everywhere", 0),
        ("shop: Shop; app: App sells from 1", "Everywhere", 0),
    ] {
        let plan = strategic(line, &|strategy| strategy.vision = vision.to_owned());
        assert_eq!(of_rule(&plan, "nothing-changes").len(), expected, "{vision} in {line}");
    }
    let rival =
        |name: &str, model| Competitor { name: name.to_owned(), model, ..Competitor::default() };
    let rivals = [
        rival("A", Some(Model::Crosschannel)),
        rival("B", Some(Model::Omnichannel)),
        rival("C", None),
        rival(" ", Some(Model::Everywhere)),
    ];
    let ahead = |line: &str, rivals: &[Competitor]| {
        let plan = strategic(line, &|strategy| strategy.competitors = rivals.to_vec());
        let ahead = found(&plan).into_iter().find(|finding| finding.rule == "competitor-ahead");
        ahead.map(|finding| finding.message(Language::English).to_owned())
    };
    let parallel = "shop: Shop; store: Store";
    let together = "shop: Shop; store: Store; shop -SharedPrice-> store planned 1";
    assert_eq!(
        ahead(parallel, &rivals).as_deref(),
        Some("“B” has reached Omnichannel today, the plan will be Multichannel in its target")
    );
    assert!(ahead(together, &rivals).is_some(), "the furthest counts");
    assert_eq!(ahead(together, &rivals[..1]), None);
    assert_eq!(ahead("web: Website", &rivals), None, "nothing sells yet");
}

#[test]
fn target_and_vision_are_held_against_the_aims() {
    let missed = |line: &str, aims: &[Aim], vision_year| {
        let mut plan = plan(line);
        let strategy = std::sync::Arc::make_mut(&mut plan.strategy);
        (strategy.aims, strategy.vision_year) = (aims.to_vec(), vision_year);
        let all = found(&plan).into_iter().filter(|finding| finding.rule == "aim-missed");
        all.map(|finding| finding.message(Language::English).to_owned()).collect::<Vec<_>>()
    };
    let aim = |market, model, year| Aim { market, model, year };
    let line = "shop: Shop b2c b2b; store: Store; app: App sells envisioned; \
                shop -ClickAndCollect-> store planned 1; shop -SharedBasket-> app envisioned";
    let all = aim(None, Model::Omnichannel, Some(2030));
    let found = missed(line, &[all], Some(2036));
    assert_eq!(
        found,
        ["All customers: the aim is Omnichannel, but the view “Target” leads to Crosschannel"]
    );
    assert!(missed(line, &[aim(None, Model::Crosschannel, None)], None).is_empty());
    // An aim for the year of the vision is held against that.
    let private = aim(Some(Market::B2C), Model::Omnichannel, Some(2036));
    assert!(missed(line, &[private], Some(2036)).is_empty(), "the vision reaches it");
    assert_eq!(missed(line, &[private], None).len(), 1);
    let business = aim(Some(Market::B2B), Model::Multichannel, Some(2036));
    assert_eq!(
        missed(line, &[business], Some(2036)),
        [
            "Business customers: the aim is Multichannel, but the view “Vision” leads to Single channel"
        ]
    );
}

#[test]
fn aims_are_held_against_the_dates_of_the_steps() {
    let late = |aim: Aim, dates: &[(u32, &str)]| {
        let mut plan = plan(
            "shop: Shop; store: Store; shop -StoreLocator-> store planned 1; \
             shop -ClickAndCollect-> store planned 2",
        );
        std::sync::Arc::make_mut(&mut plan.strategy).aims = vec![aim];
        for (step, until) in dates {
            let until = until.parse().ok();
            plan.steps.insert(*step, Step { until, ..Step::default() });
        }
        let all = found(&plan).into_iter().filter(|finding| finding.rule == "aim-late");
        all.map(|finding| finding.message(Language::English).to_owned()).collect::<Vec<_>>()
    };
    let by = |year| Aim { market: None, model: Model::Crosschannel, year };
    let dates = [(1, "2027-06-30"), (2, "2029-03-31")];
    assert_eq!(
        late(by(Some(2028)), &dates),
        [
            "All customers: the aim is Crosschannel by 2028, but by then it is Multichannel: step 2 is \
          done in 2029 only"
        ]
    );
    assert_eq!(late(by(Some(2026)), &dates).len(), 1, "before the first step there is today");
    assert!(late(by(Some(2029)), &dates).is_empty(), "by the end of the year");
    assert!(late(by(None), &dates).is_empty());
    assert!(late(by(Some(2028)), &[]).is_empty(), "nobody said when");
    let never = Aim { market: None, model: Model::Omnichannel, year: Some(2028) };
    assert!(late(never, &dates).is_empty(), "that the target misses it is told already");
}

#[test]
fn elements_without_a_name() {
    let named = "shop: Shop; crm: Crm nameless; a: Audience nameless; t: Team";
    check("no-name", &[(named, &["no-name:a", "no-name:crm"])]);
    check("duplicate-name", &[("a: Shop nameless; b: Shop nameless", &[])]);
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
