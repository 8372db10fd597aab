//! What carries the model, held against looking at the whole plan without each element.

use std::collections::BTreeSet;

use commerce_canvas::classify::{classify, critical_elements};
use commerce_canvas::plan::{Id, Plan, View};
use proptest::prelude::*;

use crate::classify_properties::{excluded, plan_of, small_plan};
use crate::notation::plan;

/// Every element whose loss lowers the model, by trying each.
fn tried(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Vec<Id> {
    let whole = classify(plan, view, excluded).model;
    let elements: BTreeSet<&Id> = plan.nodes.keys().chain(plan.links.keys()).collect();
    let lowers = |id: &&Id| {
        let less: BTreeSet<Id> = excluded.iter().cloned().chain([(*id).clone()]).collect();
        classify(plan, view, &less).model < whole
    };
    elements.into_iter().filter(lowers).cloned().collect()
}

#[track_caller]
fn check(line: &str, expected: &str) {
    let plan = plan(line);
    let found: Vec<String> = critical_elements(&plan, View::Today, &BTreeSet::new())
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(found.join(" "), expected, "{line}");
}

#[test]
fn what_carries_each_model() {
    check("", "");
    check("web: Website", "");
    check("shop: Shop; web: Website", "shop");
    check("a: Store; b: Store", "");
    check("shop: Shop; store: Store", "shop store");
    check("shop: Shop; a: Store; b: Store", "shop");
    check("shop: Shop; store: Store; phone: Phone", "");
    check("shop: Shop; store: Store; shop -ClickAndCollect-> store", "shop shop>store store");
    check(
        "shop: Shop; store: Store; shop -ClickAndCollect-> store; shop -ReturnInStore-> store",
        "shop store",
    );
    check(
        "shop: Shop; store: Store; phone: Phone; shop -ClickAndCollect-> store; \
         phone -AssistedOrder-> shop; store -SharedBasket-> phone",
        "phone shop store",
    );
    check(
        "shop: Shop; a: Store; b: Phone; c: Vending; oms: Oms; crm: Crm; shop -Uses-> oms; \
         a -Uses-> oms; b -Uses-> oms; c -Uses-> oms; shop -Uses-> crm; a -Uses-> crm",
        "a>oms b>oms c>oms oms shop shop>oms",
    );
    check(
        "shop: Shop; a: Store; b: Phone; web: Website; shop -SharedOrders-> a; \
         shop -SharedOrders-> b; a -SharedOrders-> b; web -ClickOut-> shop",
        "a shop web>shop",
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_fast_answer_is_that_of_trying_each(plan in small_plan(), excluded in excluded()) {
        for view in [View::Today, View::Target] {
            prop_assert_eq!(critical_elements(&plan, view, &excluded), tried(&plan, view, &excluded));
        }
    }

    #[test]
    fn so_it_is_for_plans_with_more_links(plan in plan_of(3..12, 8..60)) {
        let none = BTreeSet::new();
        for view in [View::Today, View::Target] {
            prop_assert_eq!(critical_elements(&plan, view, &none), tried(&plan, view, &none));
        }
    }
}

#[test]
fn the_random_plans_reach_every_model_with_carriers() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut met = BTreeSet::new();
    let strategy = plan_of(3..12, 8..60);
    for _ in 0..1_500 {
        let plan = strategy.new_tree(&mut runner).expect("plans can be drawn").current();
        if !critical_elements(&plan, View::Target, &BTreeSet::new()).is_empty() {
            met.insert(classify(&plan, View::Target, &BTreeSet::new()).rule);
        }
    }
    assert_eq!(met.len(), 5, "{met:?}");
}
