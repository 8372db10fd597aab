//! Plans as consultants draw them, with the advice that they would sign.

use std::collections::BTreeSet;

use commerce_canvas::classify::{
    Addition, Classification, blocking, classify, explain, findings, next_level_of,
};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Model, Plan, View};

use crate::notation::plan;

fn found(plan: &Plan) -> Classification {
    classify(plan, View::Today, &BTreeSet::new())
}

/// What makes the model, in two languages.
fn sentences(plan: &Plan) -> [String; 2] {
    let found = found(plan);
    Language::ALL.map(|language| explain(plan, &found, language).sentences.join(" "))
}

fn rules(plan: &Plan) -> BTreeSet<&'static str> {
    findings(plan, &|_| true).iter().map(|finding| finding.rule).collect()
}

fn next(plan: &Plan) -> Vec<String> {
    let next = next_level_of(&found(plan)).expect("a way");
    let additions = next.additions.iter().map(|addition| match addition {
        Addition::Link { kind, from, to } => format!("{from} {kind:?} {to}"),
        Addition::TakeOver { node } => format!("take over {node}"),
        Addition::AddChannel { kind, markets, .. } => format!("new {kind:?} {markets:?}"),
        Addition::AddSystem { kind, .. } => format!("new {kind:?}"),
        Addition::Sells { node } => format!("{node} sells"),
        Addition::Opens { node, market } => format!("{node} to {market:?}"),
    });
    additions.collect()
}

#[test]
fn two_markets_on_one_erp_are_two_businesses() {
    let plan = plan("shop: Shop; desk: Phone b2b; erp: Erp; shop -Uses-> erp; desk -Uses-> erp");
    let found = found(&plan);
    assert_eq!(found.model, Model::Multichannel);
    let markets: Vec<Model> = found.by_market.iter().map(|one| one.model).collect();
    assert_eq!(markets, [Model::Single, Model::Single]);
    let [english, german] = sentences(&plan);
    assert!(english.contains("Business customers: Single channel."), "{english}");
    assert!(english.contains("Private customers: Single channel."), "{english}");
    assert!(german.contains("Privatkunden:"), "{german}");
    assert!(!next(&plan).iter().any(|one| one.contains("shop") && one.contains("desk")));
}

#[test]
fn a_resellers_account_is_no_channel_and_his_prices_are_his() {
    let line = "reps: FieldSales; amazon: Marketplace by Amazon resold";
    assert_eq!(found(&plan(line)).model, Model::Single);
    assert_eq!(next(&plan(line)), ["take over amazon"]);
    // Drawn by hand all the same, it is said to be unlawful.
    let priced = plan(&format!("{line}; reps -SharedPrice-> amazon"));
    assert_eq!(found(&priced).model, Model::Single);
    let findings = findings(&priced, &|_| true);
    let fixing = findings.iter().find(|one| one.rule == "price-fixing").expect("it is noticed");
    for language in Language::ALL {
        let said = format!("{} {}", fixing.message(language), fixing.remedy(language));
        assert!(said.contains("101"), "the law is named: {said}");
    }
}

#[test]
fn the_dealer_locator_is_meant() {
    let plan = plan("web: Website; dealers: PartnerStore; web -StoreLocator-> dealers");
    assert!(!rules(&plan).contains("unfit-pair"), "{:?}", rules(&plan));
    assert!(found(&plan).unattached.is_empty());
    assert_eq!(next(&plan), ["new Shop [B2C]", "shop-1 PickupPoint dealers"]);
}

#[test]
fn a_dealer_portal_is_no_place_for_those_who_buy_from_dealers() {
    let plan = plan(
        "portal: Shop b2b; dealers: PartnerStore; desk: Phone b2b; \
         amazon: Marketplace by Amazon resold; desk -AssistedOrder-> portal",
    );
    let found = found(&plan);
    let markets: Vec<Model> = found.by_market.iter().map(|one| one.model).collect();
    assert_eq!(
        (found.model, &markets[..]),
        (Model::Crosschannel, &[Model::Crosschannel, Model::Single][..])
    );
    assert_eq!(found.resold.len(), 1);
    let next = next(&plan);
    for (one, other) in [("portal", "dealers"), ("amazon", "portal"), ("desk", "dealers")] {
        let joined = next.iter().any(|link| link.contains(one) && link.contains(other));
        assert!(!joined, "nobody buys in both: {next:?}");
    }
}

#[test]
fn what_stands_in_the_way_is_named() {
    let plan = plan(
        "shop: Shop; store: Store; web: Website by Meier sells; shop -ClickAndCollect-> store",
    );
    let found = found(&plan);
    assert_eq!(next_level_of(&found), None);
    let blocked = blocking(&found);
    assert_eq!(blocked.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["web"]);
}
