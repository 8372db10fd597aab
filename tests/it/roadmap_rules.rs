//! The roadmap: what stands in which step, what the plan is after each, and the proposed order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::classify::roadmap::{
    Card, Property, ProposedStep, StepChange, cards, proposed_order, roadmap, too_early,
};
use commerce_canvas::classify::{classify, model_code};
use commerce_canvas::plan::{
    Availability, Body, Id, Journey, Lifecycle, Market, Measure, MeasureStatus, Model, Plan, Stage,
    Step, Stop, View,
};
use proptest::prelude::*;

use crate::notation::{id, plan};
use crate::random_plan;

fn measure(plan: &mut Plan, name: &str, step: Option<u32>, effort: u32, status: MeasureStatus) {
    let measure = Measure { title: name.to_owned(), step, effort, status, ..Measure::default() };
    plan.measures.insert(id(name), Arc::new(measure));
}

#[test]
fn every_step_says_what_it_brings_and_takes() {
    let mut plan = plan(
        "shop: Shop planned 1; store: Store; fb: Social sells from 2; crm: Crm planned 2; \
         cat: Catalogue retiring 3; shop -ClickAndCollect-> store planned 1; \
         shop -Uses-> crm planned 2; store -Uses-> crm planned 2",
    );
    plan.steps.insert(1, Step { name: "MVP".to_owned(), until: None });
    measure(&mut plan, "train", Some(1), 5, MeasureStatus::Open);
    measure(&mut plan, "drop", Some(1), 50, MeasureStatus::Dropped);
    measure(&mut plan, "later", None, 7, MeasureStatus::Open);
    let stops = [(Stage::Research, "shop"), (Stage::Purchase, "store")];
    let stops = stops.map(|(stage, at)| Stop { stage, at: id(at) });
    let journey = Journey { name: "ROPO".to_owned(), audience: None, stops: stops.into() };
    plan.journeys.insert(id("ropo"), Arc::new(journey));
    let steps = roadmap(&plan, &Efforts::usual());
    let told: Vec<_> = steps
        .iter()
        .map(|step| {
            let elements: Vec<String> = step.elements.iter().map(ToString::to_string).collect();
            let measures = step.measures.len();
            let holds = step.journeys.iter().filter(|journey| journey.holds()).count();
            (model_code(step.model), step.effort.total(), elements.join(" "), measures, holds)
        })
        .collect();
    let step = |model, effort, elements: &str, measures, holds| {
        (model, effort, elements.to_owned(), measures, holds)
    };
    assert_eq!(
        told,
        [
            step("single", 0, "", 0, 0),
            step("crosschannel", 30 + 20 + 5, "shop shop>store", 1, 1),
            step("crosschannel", 15 + 40 + 8 + 8, "crm fb shop>crm store>crm", 0, 1),
            step("crosschannel", 0, "cat", 0, 1),
        ]
    );
    assert_eq!(steps[1].name, "MVP");
    let names = ["multi", "none"];
    assert!(!names.contains(&steps[3].name.as_str()));
}

#[test]
fn a_plan_without_steps_is_only_today() {
    let steps = roadmap(&plan("shop: Shop"), &Efforts::usual());
    assert_eq!(steps.len(), 1);
    assert_eq!((steps[0].model, steps[0].effort.total()), (Model::Single, 0));
}

#[test]
fn what_comes_before_what_it_needs_is_told() {
    let told = |line: &str| -> Vec<String> {
        let early = too_early(&plan(line)).into_iter().map(|one| {
            let card = match &one.card {
                Card::Element(id) => id.to_string(),
                Card::Property { channel, property } => format!("{channel}.{property:?}"),
                Card::Measure(id) => format!("measure {id}"),
            };
            let gone = if one.gone { "gone" } else { "comes" };
            format!("{card} {} {} {gone} {}", one.step, one.needs, one.other)
        });
        early.collect()
    };
    let nothing: [&str; 0] = [];
    assert_eq!(told("shop: Shop planned 2; store: Store; shop -QrCode-> store planned 2"), nothing);
    assert_eq!(
        told("shop: Shop planned 2; store: Store; shop -QrCode-> store planned 1"),
        ["shop>store 1 shop comes 2"]
    );
    assert_eq!(
        told("shop: Shop; store: Store retiring 3; shop -QrCode-> store planned 1"),
        ["shop>store 1 store gone 3"]
    );
    assert_eq!(told("fb: Social planned 3 sells from 2"), ["fb.Sells 2 fb comes 3"]);
    assert_eq!(told("fb: Social planned 2 sells from 2"), nothing);
    // A shop without the payment provider that it uses sells nothing.
    let pays = "pay: Payment planned 2; shop -Uses-> pay planned 2";
    assert_eq!(told(&format!("shop: Shop planned 1; {pays}")), ["shop 1 pay comes 2"]);
    assert_eq!(told(&format!("shop: Shop planned 2; {pays}")), nothing);
    assert_eq!(
        told("shop: Shop planned 1; cms: Cms planned 2; shop -Uses-> cms planned 2"),
        nothing
    );
}

#[test]
fn nothing_is_proposed_before_what_it_needs() {
    // With the shop come the payment provider and the system for orders that it uses, with the
    // links to them; the CRM only raises the model.
    assert_eq!(
        proposed(
            "store: Store; shop: Shop planned 1; pay: Payment planned 1; oms: Oms planned 1; \
             crm: Crm planned 1; shop -Uses-> pay planned 1; shop -Uses-> oms planned 1; \
             shop -Uses-> crm planned 1; store -Uses-> crm planned 1"
        ),
        [
            "multichannel 116: oms pay shop shop>oms shop>pay",
            "crosschannel 56: crm shop>crm store>crm",
        ]
    );
}

/// The steps of the proposed order as `crosschannel 20: a b | …`.
fn proposed(line: &str) -> Vec<String> {
    let steps = proposed_order(&plan(line), &Efforts::usual());
    steps
        .iter()
        .map(|step| format!("{} {}: {}", model_code(step.model), step.effort.total(), names(step)))
        .collect()
}

fn names(step: &ProposedStep) -> String {
    let names = step.cards.iter().map(|card| match card {
        Card::Element(id) => id.to_string(),
        Card::Property { channel, property } => format!("{channel}.{property:?}"),
        Card::Measure(id) => format!("measure {id}"),
    });
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_order_reaches_each_next_model_with_the_least_effort() {
    let rows: [(&str, &[&str]); 7] = [
        ("shop: Shop", &[]),
        // The cheaper of two ways first; what raises the model no more comes last.
        (
            "shop: Shop; store: Store; shop -ClickAndCollect-> store planned 1; \
             shop -SharedPrice-> store planned 2",
            &["crosschannel 10: shop>store-2", "crosschannel 20: shop>store"],
        ),
        // A link takes along the channel that it needs.
        (
            "store: Store; shop: Shop planned 2; store -StockDisplay-> shop planned 2",
            // What takes a few days is no step of its own.
            &["crosschannel 40: shop store>shop"],
        ),
        (
            "store: Store; shop: Shop planned 2; shop -SharedStock-> store planned 2",
            &["multichannel 30: shop", "crosschannel 20: shop>store"],
        ),
        // What goes comes last.
        (
            "shop: Shop; store: Store; fax: Phone retiring 1; shop -SharedPrice-> store planned 3",
            &["crosschannel 10: shop>store", "crosschannel 0: fax"],
        ),
        // What the model does not rest on comes with what it hangs on, and not before its step.
        (
            "store: Store; shop: Shop planned 1; a: Audience planned 1; t: Team; crm: Crm planned 1; \
             a -Reaches-> shop planned 1; t -Uses-> crm planned 1; b: Audience planned 3",
            &["multichannel 30: a shop a>shop", "multichannel 48: b crm t>crm"],
        ),
        (
            "store: Store; shop: Shop; fb: Social sells from 1; shop -SharedOrders-> store; \
             fb -SocialCheckout-> shop; fb -SharedOrders-> store planned 1",
            &["everywhere 15: fb.Sells", "everywhere 40: fb>store"],
        ),
    ];
    for (line, expected) in rows {
        assert_eq!(proposed(line), expected, "{line}");
    }
}

/// Puts every card into its proposed step, as the window does.
fn taken_over(plan: &Plan, steps: &[ProposedStep]) -> Plan {
    let mut plan = plan.clone();
    let changes: BTreeMap<Card, StepChange> = cards(&plan, &Efforts::usual())
        .into_iter()
        .map(|placed| (placed.card, placed.change))
        .collect();
    for step in steps {
        for card in &step.cards {
            let goes = changes[card] == StepChange::Goes;
            let at = step.step;
            match card {
                Card::Element(id) => {
                    let lifecycle =
                        if goes { Lifecycle::Retiring(at) } else { Lifecycle::Planned(at) };
                    if let Some(node) = plan.nodes.get_mut(id) {
                        Arc::make_mut(node).lifecycle = lifecycle;
                    } else if let Some(link) = plan.links.get_mut(id) {
                        Arc::make_mut(link).lifecycle = lifecycle;
                    }
                }
                Card::Property { channel, property } => {
                    let availability =
                        if goes { Availability::Until(at) } else { Availability::From(at) };
                    let node = plan.nodes.get_mut(channel).expect("it is there");
                    if let Body::Channel(channel) = &mut Arc::make_mut(node).body {
                        property.set(channel, availability);
                    }
                }
                Card::Measure(id) => {
                    let measure = plan.measures.get_mut(id).expect("it is there");
                    Arc::make_mut(measure).step = Some(at);
                }
            }
        }
    }
    plan
}

#[test]
fn every_property_of_a_channel_can_be_set() {
    let plan = plan("shop: Marketplace by Amazon resold");
    let Body::Channel(mut shop) = plan.nodes[&id("shop")].body.clone() else { panic!("a channel") };
    for (step, property) in (1..).zip(Property::ALL) {
        property.set(&mut shop, Availability::From(step));
    }
    for (step, property) in (1..).zip(Property::ALL) {
        assert_eq!(property.of(&shop), Availability::From(step), "{property:?}");
    }
}

/// A plan in which everything new has an earliest and a latest possible place: many links over
/// some stores, for the time that the roadmap takes.
fn large(count: usize) -> Plan {
    let mut line = "shop: Shop; erp: Erp planned 1; shop -Uses-> erp planned 1".to_owned();
    for number in 0..count {
        let step = number % 4 + 1;
        line += &format!("; s{number}: Store; s{number} -Uses-> erp planned {step}");
    }
    let mut plan = plan(&line);
    for number in 0..50 {
        let stops = [(Stage::Research, "shop".to_owned()), (Stage::Purchase, format!("s{number}"))];
        let stops = stops.map(|(stage, at)| Stop { stage, at: id(&at) });
        let journey = Journey { name: String::new(), audience: None, stops: stops.into() };
        plan.journeys.insert(id(&format!("j{number}")), Arc::new(journey));
    }
    plan
}

#[test]
fn the_roadmap_takes_time_in_proportion_to_the_plan() {
    let time = |count: usize| {
        let plan = large(count);
        let start = Instant::now();
        let steps = roadmap(&plan, &Efforts::usual());
        let time = start.elapsed();
        assert_eq!(steps.len(), 5);
        assert!(steps[4].journeys.iter().all(|journey| journey.holds()));
        time
    };
    let (small, large) = (time(1_000), time(10_000));
    let factor = large.as_secs_f64() / small.as_secs_f64().max(1e-4);
    assert!(factor < 40.0, "ten times the plan took {factor:.0} times as long: {large:?}");
}

#[test]
fn the_proposed_order_of_a_large_plan_ends() {
    let plan = large(600);
    let start = Instant::now();
    let steps = proposed_order(&plan, &Efforts::usual());
    assert!(start.elapsed().as_secs() < 60, "it took {:?}", start.elapsed());
    check_order(&plan, &steps);
}

fn check_order(plan: &Plan, steps: &[ProposedStep]) {
    let after = taken_over(plan, steps);
    let mut seen: BTreeSet<&Card> = BTreeSet::new();
    for step in steps {
        let found = classify(&after, View::Step(step.step), &BTreeSet::new());
        assert_eq!(found.model, step.model, "step {}", step.step);
        assert!(step.cards.iter().all(|card| seen.insert(card)), "each card stands once");
    }
    let target = |plan: &Plan| classify(plan, View::Target, &BTreeSet::new()).model;
    assert_eq!(target(&after), target(plan));
    let models = |step: &ProposedStep| {
        let found = classify(&after, View::Step(step.step), &BTreeSet::new());
        let of_market = |market| {
            let one = found.by_market.iter().find(|one| one.market == market);
            one.map_or(Model::None, |one| one.model)
        };
        [found.model, of_market(Market::B2B), of_market(Market::B2C)]
    };
    for pair in steps.windows(2).rev().skip(1) {
        let [before, then] = [models(&pair[0]), models(&pair[1])];
        assert!(before != then && before.iter().zip(then).all(|(a, b)| *a <= b), "all rise");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The proposal's steps reach the models that it says, and everything that was on the roadmap
    /// before still is.
    #[test]
    fn the_proposed_steps_reach_their_models(plan in random_plan::plan()) {
        let steps = proposed_order(&plan, &Efforts::usual());
        check_order(&plan, &steps);
        let placed: BTreeSet<Card> =
            steps.iter().flat_map(|step| step.cards.iter().cloned()).collect();
        for card in cards(&plan, &Efforts::usual()) {
            let is_free = matches!(card.card, Card::Measure(_));
            prop_assert!(is_free || placed.contains(&card.card));
        }
    }

    /// Today is what is classified today, and the last step is the target.
    #[test]
    fn the_roadmap_begins_today_and_ends_in_the_target(plan in random_plan::plan()) {
        // The steps between are many where the highest is in the thousands.
        prop_assume!(plan.last_step() < 100);
        let steps = roadmap(&plan, &Efforts::usual());
        let ends = [(View::Today, steps.first()), (View::Target, steps.last())];
        for (view, step) in ends {
            let found = classify(&plan, view, &BTreeSet::new());
            let step = step.expect("today is always there");
            prop_assert_eq!(step.model, found.model);
            prop_assert_eq!(&step.markets, &found.markets);
            prop_assert_eq!(step.route, found.route);
        }
        let elements: BTreeSet<&Id> = steps.iter().flat_map(|step| &step.elements).collect();
        for card in cards(&plan, &Efforts::usual()) {
            prop_assert!(card.element().is_none_or(|id| elements.contains(id)));
        }
    }
}
