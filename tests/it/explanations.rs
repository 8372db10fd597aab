//! Explanations: what they say of small plans, and that they are sound for any.

use std::collections::BTreeSet;

use commerce_canvas::classify::{
    Cell, Explanation, classify, explain, matrix, progress, shared_with,
};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Model, Resource, View};
use proptest::prelude::*;

use crate::classify_properties::small_plan;
use crate::notation::{id, plan};

fn explained(line: &str, language: Language) -> Explanation {
    let plan = plan(line);
    explain(&plan, &classify(&plan, View::Today, &BTreeSet::new()), language)
}

#[track_caller]
fn check(line: &str, language: Language, holds: &[&str], missing: &[&str]) {
    let found = explained(line, language);
    let texts = |reasons: &[commerce_canvas::classify::Reason]| {
        reasons.iter().map(|reason| reason.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&found.holds), holds, "{line}");
    assert_eq!(texts(&found.missing), missing, "{line}");
}

#[test]
fn a_headline_and_two_sentences_say_what_it_is() {
    let found =
        explained("Onlineshop: Shop; Ulm: Store; Onlineshop -StoreLocator-> Ulm", Language::German);
    assert_eq!(found.headline, "Multichannel");
    assert_eq!(
        found.sentences,
        [
            "Privatkunden können über „Onlineshop“ und „Ulm“ kaufen.",
            "Jeder steht für sich: Was Kunden über einen tun, wissen die anderen nicht."
        ]
    );
}

#[test]
fn what_looks_like_a_connection_but_is_none_is_told() {
    check(
        "Shop: Shop; Ulm: Store; Jena: Store; Katalog: Catalogue; Pay: Payment; \
         Shop -StoreLocator-> Ulm; Ulm -SharedStock-> Jena; Katalog -CatalogueOrder-> Shop; \
         Katalog -CatalogueOrder-> Ulm; Shop -Uses-> Pay; Ulm -Uses-> Pay",
        Language::English,
        &["There are 2 different channels that sell"],
        &[
            "No two different channels share a purchase or data: an order from one cannot be \
             collected, paid, changed or returned in another",
            "“Shop” shows customers the way to “Ulm” – that is before the purchase and does not \
             yet join them",
            "“Ulm” and “Jena” sell from one stock – but both count as one channel",
            "“Shop” and “Ulm” are linked only through “Katalog”, which does not sell and passes \
             nothing on",
            "“Shop” and “Ulm” use “Pay” together, but that alone lets no customer cross between \
             them",
        ],
    );
}

#[test]
fn crosschannel_says_what_works_and_who_keeps_it_down() {
    check(
        "shop: Shop; Ulm: Store; Facebook: Social sells; cms: Crm; shop -ClickAndCollect-> Ulm; \
         shop -Uses-> cms; Ulm -Uses-> cms; Facebook -ClickOut-> shop",
        Language::English,
        &[
            "There are 3 different channels that sell",
            "Customers can buy online (“Facebook” and “shop”) and on site (“Ulm”)",
            "Customers can collect orders from “shop” at “Ulm”",
            "“Ulm” and “shop” share customer data through “cms”",
        ],
        &[
            "A purchase cannot move between these groups of channels: “Ulm” and “shop”; \
             “Facebook”",
            "Not all channels that sell share customer data, stock and prices, which would do as \
             well",
            "“Facebook” sells without working together with the others; if it only informed, this \
             would be Omnichannel",
        ],
    );
    check(
        "shop: Shop; Ulm: Store; phone: Phone; Katalog: Catalogue; shop -Other[Order,Return]-> Ulm; \
         phone -AssistedOrder-> shop",
        Language::English,
        &[
            "There are 3 different channels that sell",
            "Customers can buy online (“shop”) and on site (“Ulm”)",
            "The customer’s purchase can cross all channels that sell: begin in one, go on in \
             another",
            "“phone” can order through “shop” for customers",
            "“shop” and “Ulm” share orders and returns",
        ],
        &[
            "“Katalog” leads to no channel that sells",
            "Without “Katalog” this would be Omnichannel",
        ],
    );
}

#[test]
fn a_reason_names_the_elements_it_speaks_of() {
    let found = explained(
        "shop: Shop; ulm: Store; phone: Phone; oms: Oms; shop -Uses-> oms; ulm -Uses-> oms",
        Language::English,
    );
    let reason = found.holds.last().expect("something holds");
    assert_eq!(reason.text, "“shop” and “ulm” share orders and stock through “oms”");
    assert_eq!(reason.elements, ["oms", "shop", "shop>oms", "ulm", "ulm>oms"].map(id));
}

#[test]
fn what_is_said_of_the_whole_is_true_of_small_wholes_too() {
    for (line, second, german) in [
        (
            "shop: Shop; ulm: Store; shop -ClickAndCollect-> ulm",
            "What sells works together, but that alone is not yet omnichannel.",
            "Was verkauft, arbeitet zusammen, aber das allein ist noch kein Omnichannel.",
        ),
        (
            "ulm: Store; augsburg: Store",
            "There is no other sort of channel with which they could work together.",
            "Es gibt keinen anderen Kanal, mit dem sie zusammenarbeiten könnten.",
        ),
        (
            "shop: Shop; ulm: Store; phone: Phone; shop -ClickAndCollect-> ulm; \
             phone -AssistedOrder-> shop",
            "A purchase can cross all of them, online and offline.",
            "Ein Kauf kann über alle Kanäle hinweg laufen, online wie offline.",
        ),
        (
            "shop: Shop; ulm: Store; site: Website; shop -ClickAndCollect-> ulm; \
             site -ClickOut-> shop",
            "A purchase can cross all of them, online and offline. Whatever only informs leads \
             there.",
            "Ein Kauf kann über alle Kanäle hinweg laufen, online wie offline. Was nur informiert, \
             führt dorthin.",
        ),
    ] {
        assert_eq!(explained(line, Language::English).sentences[1], second, "{line}");
        assert_eq!(explained(line, Language::German).sentences[1], german, "{line}");
    }
}

#[test]
fn every_reason_shows_what_it_is_about() {
    for line in [
        "site: Website",
        "shop: Shop",
        "shop: Shop; app: App sells; otto: Marketplace by Otto; shop -SharedBasket-> app",
        "ulm: Store; phone: Phone; rep: FieldSales; crm: Crm; ulm -Uses-> crm; phone -Uses-> crm",
        "shop: Shop; ulm: Store; pay: Payment; shop -Uses-> pay; ulm -Uses-> pay",
        "shop: Shop; ulm: Store; tv: Tv; shop -SharedStock-> tv; tv -SharedStock-> ulm",
        "shop: Shop; ulm: Store; phone: Phone; shop -ClickAndCollect-> ulm; \
         phone -AssistedOrder-> shop",
    ] {
        let found = explained(line, Language::English);
        for reason in found.holds.iter().chain(&found.missing) {
            assert!(!reason.elements.is_empty(), "{line}: {}", reason.text);
        }
    }
    // Also the links by way of which there is no connection.
    let line = "shop: Shop; ulm: Store; tv: Tv; shop -SharedStock-> tv; tv -SharedStock-> ulm";
    let found = explained(line, Language::English);
    let between = found.missing.last().expect("a reason");
    assert_eq!(between.elements, ["shop", "shop>tv", "tv", "tv>ulm", "ulm"].map(id));
}

#[test]
fn many_ways_of_working_together_are_shortened() {
    let stores: String = (0..20)
        .map(|number| format!("; s{number}: Store; shop -ClickAndCollect-> s{number}"))
        .collect();
    let found = explained(&format!("shop: Shop{stores}"), Language::English);
    let texts: Vec<&str> = found.holds.iter().map(|reason| &*reason.text).collect();
    assert_eq!(texts.last(), Some(&"And 15 more ways in which channels work together"));
    assert!(texts.len() < 12, "{texts:#?}");
}

#[test]
fn the_matrix_shows_groups_and_who_is_alone() {
    let plan = plan(
        "a: Shop; b: Store; c: Phone; d: Store; e: Store; x: Oms; y: Oms; a -Uses-> x; b -Uses-> x; \
         c -Uses-> y; d -SharedOrders-> e",
    );
    let found = matrix(&classify(&plan, View::Today, &BTreeSet::new()));
    assert_eq!(found.channels, ["a", "b", "c", "d", "e"].map(id));
    let row = |resource| {
        let row = found.rows.iter().find(|(name, _)| *name == resource);
        row.map(|(_, cells)| cells.clone()).unwrap_or_default()
    };
    use Cell::{Alone, Nothing, Shared};
    assert_eq!(row(Resource::Order), [Shared(0), Shared(0), Alone, Shared(1), Shared(1)]);
    assert_eq!(row(Resource::Stock), [Shared(0), Shared(0), Alone, Nothing, Nothing]);
    assert_eq!(row(Resource::Customer), [Nothing; 5]);
}

#[test]
fn a_cell_of_the_matrix_tells_with_whom_and_through_what() {
    let plan = plan(
        "a: Shop; b: Store; c: Phone; d: App; e: Vending; f: Tv; x: Oms; y: Erp; z: Wms; a -Uses-> x; \
         b -Uses-> y; x -Interface-> y; b -SharedOrders-> c; d -Uses-> z; a -PickupPoint-> e",
    );
    let found = classify(&plan, View::Today, &BTreeSet::new());
    let told = |channel: &str, resource| {
        let told = shared_with(&found, &id(channel), resource);
        [told.channels, told.systems, told.links, told.further]
            .map(|ids| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(told("a", Resource::Stock), ["b", "x y", "a>x b>y x>y", ""]);
    assert_eq!(told("a", Resource::Order), ["e", "", "a>e", ""]);
    assert_eq!(told("b", Resource::Order), ["c", "", "b>c", ""]);
    assert_eq!(told("d", Resource::Stock), ["", "z", "d>z", ""]);
    assert_eq!(told("f", Resource::Stock), ["", "", "", ""]);
    assert_eq!(told("nobody", Resource::Stock), ["", "", "", ""]);
    let chain = crate::notation::plan(
        "a: Shop; b: Store; c: Phone; a -SharedPrice-> b; b -SharedPrice-> c",
    );
    let found = classify(&chain, View::Today, &BTreeSet::new());
    let told = shared_with(&found, &id("a"), Resource::Price);
    assert_eq!((told.channels, told.further), (vec![id("b")], vec![id("c")]));
}

#[test]
fn progress_counts_pairs_of_selling_channels() {
    for (line, interlocked, pairs) in [
        ("", 0, 0),
        ("a: Shop", 0, 0),
        ("a: Shop; b: Store; c: Phone; d: Website", 0, 3),
        ("a: Shop; b: Store; c: Phone; a -SharedStock-> b", 1, 3),
        ("a: Shop; b: Store; c: Phone; a -SharedStock-> b; b -SharedBasket-> c", 3, 3),
    ] {
        let found = progress(&classify(&plan(line), View::Today, &BTreeSet::new()));
        assert_eq!((found.interlocked, found.pairs), (interlocked, pairs), "{line}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_plan_is_explained_in_both_languages(plan in small_plan()) {
        for view in [View::Today, View::Step(1), View::Target] {
            let found = classify(&plan, view, &BTreeSet::new());
            let [english, german] =
                Language::ALL.map(|language| explain(&plan, &found, language));
            let elements = |found: &Explanation| {
                let reasons = [&found.holds[..], &found.missing[..]].concat();
                reasons.into_iter().map(|reason| reason.elements).collect::<Vec<_>>()
            };
            prop_assert_eq!(elements(&english), elements(&german));
            for element in elements(&english).concat() {
                let node = plan.nodes.get(&element).map(|node| node.lifecycle);
                let there = node.or_else(|| plan.links.get(&element).map(|link| link.lifecycle));
                prop_assert!(there.is_some_and(|lifecycle| lifecycle.holds(view)));
            }
            prop_assert_eq!(english.missing.is_empty(), found.model == Model::Everywhere);
            prop_assert_eq!(english.holds.is_empty(), found.model == Model::None);
            for found in [&english, &german] {
                prop_assert_eq!(found.sentences.len(), 2);
                let texts = found.holds.iter().chain(&found.missing).map(|reason| &reason.text);
                for text in texts.chain(&found.sentences) {
                    prop_assert!(!text.is_empty() && !text.contains("{}"), "{}", text);
                }
            }
        }
    }
}

#[test]
fn whose_market_keeps_the_whole_down_and_who_else_sells_is_said() {
    let missing = |line: &str, language: Language| {
        let plan = plan(line);
        let found = classify(&plan, View::Today, &BTreeSet::new());
        let reasons = explain(&plan, &found, language).missing.into_iter();
        reasons.map(|reason| reason.text).collect::<Vec<_>>()
    };
    // A hotline that serves businesses, too, who can buy nowhere else.
    let line = "shop: Shop; store: Store; phone: Phone b2b b2c; shop -ClickAndCollect-> store; \
                phone -AssistedOrder-> shop";
    let said = "If “phone” did not serve business customers, this would be Omnichannel";
    assert!(missing(line, Language::English).contains(&said.to_owned()));
    let said = "Würde „phone“ Geschäftskunden nicht bedienen, wäre dies Omnichannel";
    assert!(missing(line, Language::German).contains(&said.to_owned()));
    let said = "On “amazon” a reseller sells on their own account; that is none of your channels";
    let resold = "shop: Shop; amazon: Marketplace by Amazon resold";
    assert!(missing(resold, Language::English).contains(&said.to_owned()));
    // Product data alone lets nobody notice anything.
    let alone = "shop: Shop; store: Store; phone: Phone; shop -ClickAndCollect-> store; \
                 shop -SharedProductData-> phone";
    let said = "“phone” and “shop” share product data alone: customers find the same about the \
                goods, but neither stock nor purchase crosses";
    let told = missing(alone, Language::English);
    assert!(told.contains(&said.to_owned()), "{told:?}");
}
