//! The rules of the classification as tables: small plans and what they are.

use std::collections::BTreeSet;

use commerce_canvas::classify::{Classification, Route, Rule, Through, classify};
use commerce_canvas::plan::{Market, Model, View};

use crate::notation::plan;

/// One plan per line with the rule that must decide.
#[track_caller]
fn check(rows: &[(Rule, &str)]) {
    for (rule, line) in rows {
        let found = classify(&plan(line), View::Today, &BTreeSet::new());
        assert_eq!(found.rule, *rule, "{line}");
        assert_eq!(found.model, rule.model(), "{line}");
    }
}

#[test]
fn a_plan_without_a_selling_channel_has_no_model() {
    check(&[
        (Rule::R1, ""),
        (Rule::R1, "crm: Crm; a: Audience"),
        (Rule::R1, "web: Website; fair: Fair; web -SharedCustomerData-> fair"),
        (Rule::R1, "shop: Shop informs"),
        (Rule::R1, "shop: Shop planned 1"),
        (Rule::R1, "shop: Shop sells from 1"),
    ]);
}

#[test]
fn channels_that_count_once_are_a_single_channel() {
    check(&[
        (Rule::R2, "shop: Shop"),
        (Rule::R2, "shop: Shop; web: Website; fb: Social; web -ClickOut-> shop"),
        (Rule::R2, "a: Store; b: Store; c: Store; a -SharedOrders-> b"),
        (Rule::R2, "a: Marketplace by Amazon; b: Marketplace by AMAZON"),
        (Rule::R2, "a: Marketplace by Übermarkt; b: Marketplace by ÜBERMARKT"),
        (Rule::R3, "a: Store; b: Store by own"),
        (Rule::R2, "a: Store by Meier; b: Store by Huber"),
        (Rule::R3, "a: Marketplace by nobody; b: Marketplace by nobody"),
        (Rule::R3, "a: Marketplace by Amazon; b: Marketplace by eBay"),
        (Rule::R3, "a: Shop b2b; b: Shop b2c"),
        (Rule::R2, "a: Shop b2b b2c; b: Shop b2c"),
        (Rule::R2, "a: Shop b2b b2c; b: Shop b2c b2b"),
    ]);
}

#[test]
fn channels_without_shared_purchase_or_data_are_multichannel() {
    check(&[
        (Rule::R3, "shop: Shop; store: Store"),
        (Rule::R3, "shop: Shop; store: Store; shop -StoreLocator-> store; shop -QrCode-> store"),
        (Rule::R3, "shop: Shop; store: Store; pay: Payment; shop -Uses-> pay; store -Uses-> pay"),
        (Rule::R3, "shop: Shop; store: Store; shop -Other-> store"),
        (Rule::R3, "shop: Shop; store: Store; shop -ClickAndCollect[]-> store"),
        // Only channels that count once interlock.
        (Rule::R3, "shop: Shop; a: Store; b: Store; a -SharedOrders-> b"),
        // Both are linked to a third that does not sell, and channels pass nothing on.
        (
            Rule::R3,
            "shop: Shop; store: Store; cat: Catalogue; cat -CatalogueOrder-> shop; \
             cat -CatalogueOrder-> store",
        ),
        // The two resources never meet in one system.
        (
            Rule::R3,
            "shop: Shop; store: Store; x: Other; shop -Uses[Order]-> x; store -Uses[Payment]-> x",
        ),
        (
            Rule::R3,
            "shop: Shop; store: Store; a: Crm; b: Crm; shop -Uses-> a; store -Uses-> b; \
             a -Interface[Stock]-> b",
        ),
    ]);
}

#[test]
fn some_sharing_makes_crosschannel() {
    check(&[
        (Rule::R6, "shop: Shop; store: Store; shop -ClickAndCollect-> store"),
        (Rule::R6, "shop: Shop; store: Store; shop -SharedPrice-> store"),
        (Rule::R6, "shop: Shop; store: Store; crm: Crm; shop -Uses-> crm; store -Uses-> crm"),
        (Rule::R6, "shop: Shop; store: Store; shop -Other[Return]-> store"),
        // A system passes on what its links carry, also what it does not itself share.
        (
            Rule::R6,
            "shop: Shop; store: Store; x: Payment; shop -Uses[Order]-> x; store -Uses[Order]-> x",
        ),
        (
            Rule::R6,
            "shop: Shop; store: Store; a: Crm; x: Other; b: Cdp; shop -Uses-> a; store -Uses-> b; \
             a -Interface[Customer]-> x; x -Interface[Customer]-> b",
        ),
        // An interface carries what both ends share.
        (
            Rule::R6,
            "shop: Shop; store: Store; a: Crm; b: Cdp; shop -Uses-> a; store -Uses-> b; \
             a -Interface-> b",
        ),
        // A store interlocks with the shop through one of two that count once.
        (Rule::R6, "shop: Shop; a: Store; b: Store; a -SharedOrders-> b; shop -SharedStock-> a"),
        // No side of the world is missing but one: three online channels stay crosschannel.
        (
            Rule::R6,
            "shop: Shop; app: App sells; amazon: Marketplace; shop -SharedBasket-> app; \
             shop -MarketplaceOrders-> amazon; app -SharedOrders-> amazon",
        ),
        // Two kinds of channels are not numerous.
        (
            Rule::R6,
            "shop: Shop; a: Store; b: Store; shop -SharedOrders-> a; shop -SharedOrders-> b",
        ),
        // An unlinked catalogue keeps the level down.
        (
            Rule::R6,
            "shop: Shop; store: Store; phone: Phone; cat: Catalogue; shop -SharedBasket-> store; \
             shop -SharedBasket-> phone",
        ),
        // Purchase and data together are neither full interaction nor full integration.
        (
            Rule::R6,
            "shop: Shop; store: Store; phone: Phone; shop -SharedOrders-> store; \
             shop -SharedStock-> phone; shop -SharedPrice-> phone",
        ),
        // Customer data is missing between the phone and the others.
        (
            Rule::R6,
            "shop: Shop; store: Store; phone: Phone; erp: Erp; crm: Crm; shop -Uses-> erp; \
             store -Uses-> erp; phone -Uses-> erp; shop -Uses-> crm; store -Uses-> crm",
        ),
        // A tenth store linked to nothing.
        (
            Rule::R6,
            "shop: Shop; a: Store; b: Store; phone: Phone; shop -SharedBasket-> a; \
             shop -SharedBasket-> phone",
        ),
    ]);
}

#[test]
fn full_interaction_or_full_integration_makes_omnichannel() {
    check(&[
        (
            Rule::R4,
            "shop: Shop; store: Store; phone: Phone; shop -ClickAndCollect-> store; \
             phone -AssistedOrder-> shop",
        ),
        // Different transactions join: the return here, the basket there.
        (
            Rule::R4,
            "shop: Shop; store: Store; phone: Phone; shop -ReturnInStore-> store; \
             phone -SharedBasket-> store",
        ),
        // Data joins all, but no customer notices anything …
        (
            Rule::R6,
            "shop: Shop; store: Store; phone: Phone; erp: Erp; crm: Crm; shop -Uses-> erp; \
             store -Uses-> erp; phone -Uses-> erp; shop -Uses-> crm; store -Uses-> crm; \
             phone -Uses-> crm",
        ),
        // … until a purchase crosses somewhere.
        (
            Rule::R4,
            "shop: Shop; store: Store; phone: Phone; erp: Erp; crm: Crm; shop -Uses-> erp; \
             store -Uses-> erp; phone -Uses-> erp; shop -Uses-> crm; store -Uses-> crm; \
             phone -Uses-> crm; shop -ReturnInStore-> store",
        ),
        (
            Rule::R4,
            "shop: Shop; store: Store; phone: Phone; oms: Oms; shop -Uses-> oms; \
             store -Uses-> oms; phone -Uses-> oms",
        ),
        // The third channel only informs, and hangs on by a link before the purchase.
        (
            Rule::R4,
            "shop: Shop; store: Store; fb: Social; shop -ClickAndCollect-> store; \
             fb -ClickOut-> shop",
        ),
        // It hangs on by a system.
        (
            Rule::R4,
            "shop: Shop; store: Store; fb: Social; cms: Cms; shop -ClickAndCollect-> store; \
             fb -Uses-> cms; store -Uses-> cms",
        ),
        // A touchpoint that sells is not enough while an app only informs that could sell.
        (
            Rule::R4,
            "shop: Shop; store: Store; fb: Social sells; app: App; \
             shop -ClickAndCollect-> store; fb -SocialCheckout-> shop; app -ClickOut-> shop",
        ),
    ]);
}

#[test]
fn a_selling_touchpoint_where_everything_sells_makes_everywhere() {
    check(&[
        (
            Rule::R5,
            "shop: Shop; store: Store; fb: Social sells; shop -ClickAndCollect-> store; \
             fb -SocialCheckout-> shop",
        ),
        // A website cannot sell, and lowers nothing.
        (
            Rule::R5,
            "shop: Shop; store: Store; fb: Social sells; web: Website; \
             shop -ClickAndCollect-> store; fb -SocialCheckout-> shop; web -ClickOut-> shop",
        ),
        // Neither paper nor television is a place.
        (
            Rule::R6,
            "shop: Shop; cat: Catalogue sells; tv: Tv sells; oms: Oms; shop -Uses-> oms; \
             cat -Uses-> oms; tv -Uses-> oms",
        ),
        (
            Rule::R5,
            "shop: Shop; cat: Catalogue sells; store: Store; oms: Oms; shop -Uses-> oms; \
             cat -Uses-> oms; store -Uses-> oms",
        ),
        // No touchpoint sells.
        (
            Rule::R4,
            "shop: Shop; store: Store; phone: Phone; oms: Oms; shop -Uses-> oms; \
             store -Uses-> oms; phone -Uses-> oms",
        ),
        // It interlocks with nothing: a channel that begins to sell can lower the level.
        (
            Rule::R6,
            "shop: Shop; store: Store; fb: Social sells; shop -ClickAndCollect-> store; \
             fb -ClickOut-> shop",
        ),
    ]);
}

#[test]
fn a_link_needs_both_its_ends_and_itself() {
    let line = "shop: Shop; store: Store retiring 2; shop -ClickAndCollect-> store planned 1";
    let plan = plan(line);
    let models = [View::Today, View::Step(1), View::Step(2), View::Target]
        .map(|view| classify(&plan, view, &BTreeSet::new()).model);
    use Model::{Crosschannel, Multichannel, Single};
    assert_eq!(models, [Multichannel, Crosschannel, Single, Single]);
}

#[test]
fn islands_and_loose_channels_are_named_whatever_the_model() {
    let plan = plan(
        "a: Store; b: Store; c: Store; shop: Shop; web: Website; fb: Social; cat: Catalogue; \
         a -SharedStock-> c; b -StoreLocator-> shop; web -ClickOut-> shop; cat -QrCode-> fb",
    );
    let found = classify(&plan, View::Today, &BTreeSet::new());
    let names = |ids: &[commerce_canvas::plan::Id]| {
        ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    let islands: Vec<String> = found.islands.iter().map(|island| names(island)).collect();
    assert_eq!(islands, ["a c", "b", "shop"]);
    assert_eq!(names(&found.sellers), "a b c shop");
    assert_eq!(names(&found.not_selling), "cat fb web");
    assert_eq!(names(&found.unattached), "cat fb");
    assert_eq!(found.rule, Rule::R3);
    assert_eq!((found.full_interaction, found.full_integration), (Some(false), Some(false)));
}

#[test]
fn whether_fewer_than_two_sellers_are_joined_is_open() {
    for line in ["shop: Shop", "web: Website", "", "a: Shop; b: Edi; a -SharedOrders-> b"] {
        let found = classify(&plan(line), View::Today, &BTreeSet::new());
        assert_eq!((found.full_interaction, found.full_integration), (None, None), "{line}");
    }
}

/// What the plan, businesses and private customers are, in one line.
fn said(found: &Classification) -> String {
    let markets = found.by_market.iter().map(|one| format!(" {:?} {}", one.market, one.rule));
    format!("{}{}", found.rule, markets.collect::<String>())
}

#[test]
fn each_market_is_judged_by_itself_and_the_plan_from_both() {
    for (expected, line) in [
        // Two links to the same system let nobody cross who may buy in only one.
        (
            "R3 B2B R2 B2C R2",
            "shop: Shop; desk: Phone b2b; erp: Erp; shop -Uses-> erp; desk -Uses-> erp",
        ),
        ("R3 B2B R2 B2C R2", "shop: Shop; store: Store b2b; shop -ClickAndCollect-> store"),
        // The same shop for both is one channel to each.
        ("R2 B2B R2 B2C R2", "shop: Shop b2b b2c"),
        ("R2 B2B R2 B2C R2", "a: Shop b2b b2c; b: Shop b2c"),
        ("R3 B2B R2 B2C R2", "a: Shop b2b; b: Shop b2c"),
        // One market is enough for crosschannel, but not for omnichannel.
        (
            "R6 B2B R2 B2C R4",
            "shop: Shop; store: Store; phone: Phone; edi: Edi; shop -ClickAndCollect-> store; \
             phone -AssistedOrder-> shop",
        ),
        (
            "R4 B2B R4 B2C R4",
            "shop: Shop b2b b2c; store: Store b2b b2c; field: FieldSales; phone: Phone; \
             shop -ClickAndCollect-> store; field -AssistedOrder-> shop; \
             phone -AssistedOrder-> shop",
        ),
        (
            "R4 B2B R4 B2C R5",
            "shop: Shop b2b b2c; store: Store b2b b2c; field: FieldSales; fb: Social sells; \
             shop -ClickAndCollect-> store; field -AssistedOrder-> shop; fb -SocialCheckout-> shop",
        ),
        // A hotline that also serves businesses, who can buy nowhere else.
        (
            "R6 B2B R2 B2C R4",
            "shop: Shop; store: Store; phone: Phone b2b b2c; shop -ClickAndCollect-> store; \
             phone -AssistedOrder-> shop",
        ),
        // What only informs those who can buy nowhere counts nowhere.
        (
            "R4 B2C R4",
            "shop: Shop; store: Store; phone: Phone; fair: Fair; shop -ClickAndCollect-> store; \
             phone -AssistedOrder-> shop",
        ),
        // Nor does a seller without a market sell.
        ("R1", "shop: Shop no-market"),
        ("R2 B2C R2", "shop: Shop; store: Store no-market; shop -ClickAndCollect-> store"),
    ] {
        let found = classify(&plan(line), View::Today, &BTreeSet::new());
        assert_eq!(said(&found), expected, "{line}");
    }
}

#[test]
fn what_follows_for_those_who_buy() {
    for (expected, line) in [
        // Customers cross nothing by orders that the house imports.
        (
            "R6 B2C R6",
            "a: Marketplace by Amazon; b: Marketplace by Otto; outlet: Store; hub: ChannelManager; \
             a -Uses-> hub; b -Uses-> hub; outlet -Uses-> hub",
        ),
        // Telephone, field sales and EDI share all data, but there is no way across.
        (
            "R6 B2B R6",
            "field: FieldSales; phone: Phone b2b; edi: Edi; erp: Erp; crm: Crm; field -Uses-> erp; \
             phone -Uses-> erp; edi -Uses-> erp; field -Uses-> crm; phone -Uses-> crm; \
             edi -Uses-> crm",
        ),
        // Paper, telephone and screen are all far away …
        (
            "R6 B2C R6",
            "cat: Catalogue sells; phone: Phone; shop: Shop; cat -CatalogueOrder-> shop; \
             cat -CatalogueOrder-> phone; phone -AssistedOrder-> shop",
        ),
        // … and more only with a place.
        (
            "R5 B2C R5",
            "cat: Catalogue sells; phone: Phone; shop: Shop; store: Store; \
             cat -CatalogueOrder-> shop; phone -AssistedOrder-> shop; shop -ClickAndCollect-> store",
        ),
        // A newsletter that leads to the shop lowers nothing.
        (
            "R5 B2C R5",
            "fb: Social sells; news: Newsletter b2c; shop: Shop; store: Store; \
             fb -SocialCheckout-> shop; news -ClickOut-> shop; shop -ClickAndCollect-> store",
        ),
        // An app could sell.
        (
            "R4 B2C R4",
            "fb: Social sells; app: App; shop: Shop; store: Store; \
             fb -SocialCheckout-> shop; app -ClickOut-> shop; shop -ClickAndCollect-> store",
        ),
        // A reseller's account is no channel.
        ("R2 B2C R2", "shop: Shop; a: Marketplace by Amazon resold; shop -MarketplaceFeed-> a"),
        ("R6 B2C R6", "shop: Shop; a: Marketplace by Amazon sold-by-us; shop -MarketplaceFeed-> a"),
        ("R1", "a: Marketplace by Amazon resold"),
        // Franchisees count once, marketplaces by who runs them.
        ("R2 B2C R2", "a: PartnerStore by Meier; b: PartnerStore by Huber"),
    ] {
        let found = classify(&plan(line), View::Today, &BTreeSet::new());
        assert_eq!(said(&found), expected, "{line}");
    }
}

#[test]
fn a_reseller_counts_until_the_company_takes_over() {
    let plan =
        plan("shop: Shop; a: Marketplace by Amazon resold until 2; shop -MarketplaceFeed-> a");
    for (view, rule, through) in [
        (View::Today, Rule::R2, vec![Through::Own, Through::ThirdParty]),
        (View::Step(1), Rule::R2, vec![Through::Own, Through::ThirdParty]),
        (View::Step(2), Rule::R6, vec![Through::Own, Through::Marketplace]),
        (View::Target, Rule::R6, vec![Through::Own, Through::Marketplace]),
    ] {
        let found = classify(&plan, view, &BTreeSet::new());
        assert_eq!((found.rule, &found.through, found.route), (rule, &through, Route::Mixed));
        assert_eq!(found.resold.len(), usize::from(rule == Rule::R2));
    }
    assert_eq!(plan.last_step(), 2);
}

#[test]
fn routes_and_markets() {
    use Market::{B2B, B2C};
    use Through::{Marketplace, Own, ThirdParty};
    let rows: [(&str, Route, &[Market], &[Through]); 9] = [
        ("web: Website", Route::Open, &[], &[]),
        ("shop: Shop", Route::D2c, &[B2C], &[Own]),
        ("shop: Shop b2b", Route::Direct, &[B2B], &[Own]),
        ("phone: Phone b2b b2c", Route::D2c, &[B2B, B2C], &[Own]),
        ("a: Marketplace", Route::Indirect, &[B2C], &[Marketplace]),
        ("a: Marketplace own", Route::D2c, &[B2C], &[Own]),
        ("a: PartnerStore; b: Marketplace", Route::Indirect, &[B2C], &[Marketplace, ThirdParty]),
        ("a: PartnerStore; s: Shop", Route::Mixed, &[B2C], &[Own, ThirdParty]),
        ("a: PartnerStore informs; s: Edi", Route::Direct, &[B2B], &[Own]),
    ];
    for (line, route, markets, through) in rows {
        let found = classify(&plan(line), View::Today, &BTreeSet::new());
        assert_eq!(found.route, route, "{line}");
        assert_eq!(found.markets, markets, "{line}");
        assert_eq!(found.through, through, "{line}");
    }
}

#[test]
fn what_is_excluded_is_not_there() {
    let plan = plan("shop: Shop; store: Store; shop -ClickAndCollect-> store");
    let model = |excluded: &str| {
        let excluded = excluded.split_whitespace().map(crate::notation::id).collect();
        classify(&plan, View::Today, &excluded).model
    };
    assert_eq!(model(""), Model::Crosschannel);
    assert_eq!(model("shop>store"), Model::Multichannel);
    assert_eq!(model("store"), Model::Single);
    assert_eq!(model("store shop"), Model::None);
    assert_eq!(model("nobody"), Model::Crosschannel);
}

#[test]
fn d2c_is_said_of_makers() {
    use commerce_canvas::plan::{Business, Strategy};
    let route = |line: &str, business| {
        let mut plan = plan(line);
        plan.strategy = std::sync::Arc::new(Strategy { business, ..Strategy::default() });
        classify(&plan, View::Today, &BTreeSet::new()).route
    };
    for (business, expected) in [
        (Business::Unknown, Route::D2c),
        (Business::Maker, Route::D2c),
        (Business::Trader, Route::DirectToPrivate),
        (Business::Service, Route::DirectToPrivate),
    ] {
        assert_eq!(route("shop: Shop", business), expected, "{business:?}");
        assert_eq!(route("shop: Shop b2b", business), Route::Direct, "{business:?}");
        assert_eq!(route("shop: Shop; p: PartnerStore", business), Route::Mixed, "{business:?}");
    }
}
