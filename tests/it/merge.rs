//! Comparing and merging: the rules as a table, and what must hold for any plans.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::edit::{Edit, Transaction};
use commerce_canvas::file::{
    self, Choices, ConflictKind, Merged, Party, diff, lines, merge, merge_with, read, write,
};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::*;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;

use crate::{notation, random_plan};

fn plan(body: &str) -> Plan {
    let text = format!("(format: 1, name: \"Plan\", {body})");
    let reading = read(text.as_bytes()).unwrap_or_else(|fault| panic!("{fault:?} in {text}"));
    assert_eq!(reading.faults, [], "{text}");
    reading.plan
}

/// What came of a merge: the plan as a file without its frame, and its conflicts.
fn outcome(base: &str, ours: &str, theirs: &str) -> (String, Vec<String>) {
    let Merged { plan: merged, conflicts } = merge(&plan(base), &plan(ours), &plan(theirs));
    assert_eq!(merged.violations(), []);
    let said = conflicts.iter().map(|conflict| {
        let value = |value: &Option<String>| match (value, &conflict.field) {
            (None, _) => "-".to_owned(),
            (Some(_), None) => "+".to_owned(),
            (Some(value), Some(_)) => value.clone(),
        };
        let values = [&conflict.base, &conflict.ours, &conflict.theirs].map(value);
        let field = conflict.field.as_deref().unwrap_or("null");
        format!("{}.{field}: {}", conflict.location.id, values.join(" | "))
    });
    (write(&merged), said.collect())
}

const SHOP: &str = r#""shop": Channel(name: "Shop", kind: Shop, at: (0, 0))"#;
const STORE: &str = r#""store": Channel(name: "Store", kind: Store, at: (0, 100))"#;

fn nodes(nodes: &[&str]) -> String {
    format!("nodes: {{ {} }},", nodes.join(", "))
}

#[test]
fn who_sells_and_what_is_no_marketplace_do_not_go_together() {
    let base = notation::plan("a: Marketplace by Amazon");
    let ours = notation::plan("a: Shop by Amazon");
    let theirs = notation::plan("a: Marketplace by Amazon resold");
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.plan.violations(), []);
    let a = notation::id("a");
    assert_eq!(merged.plan.channel(&a), ours.channel(&a));
    let fields: Vec<_> = merged.conflicts.iter().map(|one| one.field.clone()).collect();
    assert_eq!(fields, [None]);
}

#[test]
fn fields_changed_on_one_side_are_taken() {
    let ours = r#""shop": Channel(name: "Webshop", kind: Shop, at: (0, 0))"#;
    let theirs = r#""shop": Channel(name: "Shop", kind: Shop, sells: From(2), at: (5, 0))"#;
    let (text, conflicts) = outcome(&nodes(&[SHOP]), &nodes(&[ours]), &nodes(&[theirs]));
    assert_eq!(conflicts, [] as [&str; 0]);
    assert!(
        text.contains(r#"(name: "Webshop", kind: Shop, sells: From(2), at: (5, 0))"#),
        "{text}"
    );
}

#[test]
fn both_to_the_same_value_is_no_conflict_and_to_different_ones_is() {
    let named = |name: &str| {
        nodes(&[&format!(r#""shop": Channel(name: "{name}", kind: Shop, at: (0, 0))"#)])
    };
    let (text, conflicts) = outcome(&named("A"), &named("B"), &named("B"));
    assert!(text.contains("\"B\"") && conflicts.is_empty());
    let (text, conflicts) = outcome(&named("A"), &named("B"), &named("C"));
    assert!(text.contains("\"B\""));
    assert_eq!(conflicts, ["shop.name: A | B | C"]);
}

#[test]
fn layout_never_conflicts() {
    let at = |x: i32, extra: &str| {
        let link =
            r#"links: { "l": (from: "shop", to: "store", kind: SharedStock, bends: [(X, 0)]) },"#;
        let shop = format!(
            r#""shop": Channel(name: "Shop", kind: Shop, at: ({x}, 0), size: ({}, 80), z: {x}{extra})"#,
            x + 100
        );
        nodes(&[&shop, STORE]) + &link.replace('X', &x.to_string())
    };
    let (text, conflicts) = outcome(&at(1, ""), &at(2, ""), &at(3, ", locked: true"));
    assert_eq!(conflicts, [] as [&str; 0]);
    assert!(text.contains("at: (2, 0), size: (102, 80), z: 2, locked: true"), "{text}");
    assert!(text.contains("bends: [(2, 0)]"), "{text}");
}

#[test]
fn what_one_removed_and_the_other_only_moved_goes() {
    let moved = r#""shop": Channel(name: "Shop", kind: Shop, at: (50, 50))"#;
    let base = nodes(&[SHOP, STORE]);
    for (ours, theirs) in
        [(nodes(&[moved, STORE]), nodes(&[STORE])), (nodes(&[STORE]), nodes(&[moved, STORE]))]
    {
        let (text, conflicts) = outcome(&base, &ours, &theirs);
        assert!(!text.contains("shop") && conflicts.is_empty(), "{text}");
    }
}

#[test]
fn what_one_removed_and_the_other_changed_is_a_conflict_and_ours_is_written() {
    let changed = r#""shop": Channel(name: "Webshop", kind: Shop, at: (0, 0))"#;
    let base = nodes(&[SHOP, STORE]);
    let (with, without) = (nodes(&[changed, STORE]), nodes(&[STORE]));
    let (text, conflicts) = outcome(&base, &with, &without);
    assert!(text.contains("Webshop"));
    assert_eq!(conflicts, ["shop.null: + | + | -"]);
    let (text, conflicts) = outcome(&base, &without, &with);
    assert!(!text.contains("shop"));
    assert_eq!(conflicts, ["shop.null: + | - | +"]);
}

#[test]
fn a_link_whose_end_the_other_side_removed_goes_with_it_and_is_listed() {
    let base = nodes(&[SHOP, STORE]);
    let link = r#"links: { "l1": (from: "shop", to: "store", kind: ClickAndCollect) },"#;
    let (with, without) = (format!("{base}{link}"), nodes(&[STORE]));
    for (ours, theirs, said) in
        [(&with, &without, "l1.null: - | + | -"), (&without, &with, "l1.null: - | - | +")]
    {
        let (text, conflicts) = outcome(&base, ours, theirs);
        assert!(!text.contains("links"), "{text}");
        assert_eq!(conflicts, [said]);
    }
    // A link that was there before and goes with its end is missed by nobody.
    let (text, conflicts) = outcome(&with, &with, &without);
    assert!(!text.contains("links") && conflicts.is_empty());
}

#[test]
fn links_of_a_node_that_stays_after_all_stay_too() {
    let link = r#"links: { "l1": (from: "shop", to: "store", kind: ClickAndCollect) },"#;
    let journey = r#"journeys: { "j": (name: "J", stops: [(stage: Research, at: "shop"), (stage: Purchase, at: "store")]) },"#;
    let changed = r#""shop": Channel(name: "Webshop", kind: Shop, at: (0, 0))"#;
    let base = nodes(&[SHOP, STORE]) + link + journey;
    let ours = nodes(&[changed, STORE]) + link + journey;
    let theirs = nodes(&[STORE])
        + r#"journeys: { "j": (name: "J", stops: [(stage: Purchase, at: "store")]) },"#;
    let (text, conflicts) = outcome(&base, &ours, &theirs);
    assert_eq!(conflicts, ["shop.null: + | + | -"]);
    assert!(text.contains("ClickAndCollect"), "{text}");
    assert!(text.contains(r#"(stage: Research, at: "shop")"#), "{text}");
}

#[test]
fn stops_audience_and_about_of_a_removed_node_go_with_it() {
    let audience = r#""firms": Audience(name: "Firms", market: B2B, at: (0, 200))"#;
    let rest = |name: &str| {
        format!(
            r#"journeys: {{ "j": (name: "{name}", audience: "firms", stops: [(stage: Research, at: "shop"), (stage: Purchase, at: "store")]) }},
            measures: {{ "m": (title: "M", about: ["shop", "store"]) }},"#
        )
    };
    let base = nodes(&[audience, SHOP, STORE]) + &rest("J");
    let ours = nodes(&[audience, SHOP, STORE]) + &rest("Renamed");
    let theirs = nodes(&[STORE])
        + r#"journeys: { "j": (name: "J", stops: [(stage: Purchase, at: "store")]) },
             measures: { "m": (title: "M", about: ["store"]) },"#;
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let (text, conflicts) = outcome(&base, ours, theirs);
        assert_eq!(conflicts, [] as [&str; 0], "{text}");
        assert!(text.contains(r#"(name: "Renamed", stops: [(stage: Purchase, at: "store")])"#));
        assert!(text.contains(r#"about: ["store"]"#), "{text}");
    }
}

#[test]
fn what_both_added_under_one_id_is_one_element_only_if_it_is_the_same_in_everything() {
    let store = |x: u32| {
        nodes(&[SHOP, &format!(r#""store-2": Channel(name: "Store", kind: Store, at: ({x}, 0))"#)])
    };
    let base = nodes(&[SHOP]);
    let (text, conflicts) = outcome(&base, &store(600), &store(600));
    assert_eq!(conflicts, [] as [&str; 0]);
    assert_eq!(text.matches("kind: Store").count(), 1, "{text}");
    // Only the place tells them apart, and that is enough.
    let (text, conflicts) = outcome(&base, &store(600), &store(900));
    assert_eq!(conflicts, [] as [&str; 0]);
    assert!(text.contains(r#""store-2": Channel(name: "Store", kind: Store, at: (600, 0))"#));
    assert!(text.contains(r#""store-2-2": Channel(name: "Store", kind: Store, at: (900, 0))"#));
}

#[test]
fn what_refers_to_an_element_that_got_another_id_follows() {
    let audience =
        |name: &str| format!(r#""firms": Audience(name: "{name}", market: B2B, at: (0, 200))"#);
    let side = |name: &str, aside: &str| {
        let app = format!(r#""app": Channel(name: "{name}", kind: App, at: (0, 0))"#);
        nodes(&[&app, &audience(name), STORE])
            + &format!(
                r#"links: {{ "l": (from: "app", to: "store", kind: SharedStock), "r": (from: "firms", to: "store", kind: Reaches) }},
                journeys: {{ "j": (name: "J", audience: "firms", stops: [(stage: Research, at: "app"), (stage: Purchase, at: "store")]) }},
                measures: {{ "m": (title: "M", about: ["l", "app", "store"]) }},
                set_aside: {{ "{aside}": (reason: "later", date: "2027-01-01") }},"#
            )
    };
    let (text, conflicts) =
        outcome(&nodes(&[STORE]), &side("Ours", "x:app"), &side("Theirs", "y:app,store,firms"));
    assert_eq!(conflicts, [] as [&str; 0], "{text}");
    for line in [
        r#""app-2": Channel(name: "Theirs", kind: App, at: (0, 0)),"#,
        r#""firms-2": Audience(name: "Theirs", market: B2B, at: (0, 200)),"#,
        r#""l": (from: "app", to: "store", kind: SharedStock),"#,
        r#""l-2": (from: "app-2", to: "store", kind: SharedStock),"#,
        r#""r-2": (from: "firms-2", to: "store", kind: Reaches),"#,
        r#""j-2": (name: "J", audience: "firms-2", stops: [(stage: Research, at: "app-2"), (stage: Purchase, at: "store")]),"#,
        r#""m-2": (title: "M", about: ["l-2", "app-2", "store"]),"#,
        r#""x:app": (reason: "later", date: "2027-01-01"),"#,
        r#""y:app-2,store,firms-2": (reason: "later", date: "2027-01-01"),"#,
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
}

#[test]
fn a_new_id_is_free_everywhere_and_no_longer_than_ids_may_be() {
    let long = "ä".repeat(32);
    let note = |id: &str, text: &str| format!(r#""{id}": Note(text: "{text}", at: (0, 0))"#);
    let base = nodes(&[&note("n-2", "Base")]);
    let ours = nodes(&[&note("n", "Ours"), &note("n-3", "Ours"), &note(&long, "Ours")]);
    let theirs = nodes(&[
        &note("n", "Theirs"),
        &note("n-2", "Base"),
        &note("n-4", "Theirs"),
        &note(&long, "Theirs"),
    ]);
    let (text, _) = outcome(&base, &ours, &theirs);
    assert!(text.contains(&note("n", "Ours")), "{text}");
    assert!(text.contains(&note("n-5", "Theirs")), "{text}");
    assert!(text.contains(&note("n-4", "Theirs")), "{text}");
    assert!(!text.contains("n-2"), "ours removed it, and theirs left it as it was: {text}");
    assert!(text.contains(&note(&format!("{}-2", "ä".repeat(31)), "Theirs")), "{text}");
}

#[test]
fn a_node_here_and_a_link_there_under_one_id_are_both_kept() {
    let base = nodes(&[SHOP, STORE]);
    let node = nodes(&[SHOP, STORE, r#""x": Team(name: "X", kind: It, at: (0, 0))"#]);
    let link = format!(
        r#"{base} links: {{ "x": (from: "shop", to: "store", kind: SharedStock) }}, measures: {{ "m": (title: "M", about: ["x"]) }},"#
    );
    let (text, conflicts) = outcome(&base, &node, &link);
    assert_eq!(conflicts, [] as [&str; 0]);
    assert!(text.contains(r#""x": Team("#), "{text}");
    assert!(text.contains(r#""x-2": (from: "shop", to: "store", kind: SharedStock)"#), "{text}");
    assert!(text.contains(r#"about: ["x-2"]"#), "{text}");
    let (text, conflicts) = outcome(&base, &link, &node);
    assert_eq!(conflicts, [] as [&str; 0]);
    assert!(text.contains(r#""x-2": Team("#), "{text}");
    assert!(text.contains(r#""x": (from: "shop", to: "store", kind: SharedStock)"#), "{text}");
    // The same where the node was there before and theirs made a link of its id.
    let renamed = nodes(&[SHOP, STORE, r#""x": Team(name: "Y", kind: It, at: (0, 0))"#]);
    let (text, conflicts) = outcome(&node, &renamed, &link);
    assert_eq!(conflicts, ["x.null: + | + | -"]);
    assert!(text.contains(r#"name: "Y""#) && text.contains("SharedStock"), "{text}");
}

#[test]
fn lists_that_were_only_added_to_keep_what_both_added() {
    let risks = |risks: &[&str]| {
        let quoted: Vec<String> = risks.iter().map(|risk| format!("\"{risk}\"")).collect();
        format!("strategy: (risks: [{}]),", quoted.join(", "))
    };
    for (base, ours, theirs, merged) in [
        (&["A"][..], &["A", "X"][..], &["A", "Y"][..], &["A", "X", "Y"][..]),
        (&[], &["X"], &["Y"], &["X", "Y"]),
        (&["A", "B"], &["A", "X", "B"], &["A", "Y", "B"], &["A", "X", "Y", "B"]),
        (&["A", "B"], &["X", "A", "B"], &["A", "B", "Y"], &["X", "A", "B", "Y"]),
        (&["A"], &["A", "X"], &["Y", "A"], &["Y", "A", "X"]),
        // What both added is there once, and what follows it there follows it here.
        (&["A", "B"], &["A", "X", "B"], &["A", "B", "X", "Y"], &["A", "X", "Y", "B"]),
        (&["A"], &["A", "X", "Z"], &["A", "X", "Y"], &["A", "X", "Z", "Y"]),
        (&["A"], &["A", "A"], &["A", "A", "A"], &["A", "A", "A"]),
    ] {
        let (text, conflicts) = outcome(&risks(base), &risks(ours), &risks(theirs));
        assert_eq!(conflicts, [] as [&str; 0], "{ours:?} and {theirs:?}");
        let list = risks(merged).replace("strategy: (", "").replace("),", "");
        assert!(text.contains(&list), "{ours:?} and {theirs:?}: {text}");
    }
    // Whoever takes something out or turns something round did more than add.
    for (base, ours, theirs) in [
        (&["A", "B"][..], &["A", "X"][..], &["A", "B", "Y"][..]),
        (&["A", "B"], &["B", "A"], &["A", "B", "Y"]),
    ] {
        let (_, conflicts) = outcome(&risks(base), &risks(ours), &risks(theirs));
        assert_eq!(conflicts.len(), 1, "{ours:?} and {theirs:?}");
    }
}

#[test]
fn what_both_sides_hear_from_customers_and_plan_to_share_is_kept() {
    let side = |said: &str, shares: &str, stop: &str| {
        let shop =
            format!(r#""shop": Channel(name: "Shop", kind: Shop, at: (0, 0), feedback: [{said}])"#);
        let erp =
            format!(r#""erp": System(name: "ERP", kind: Other, shares: [{shares}], at: (0, 300))"#);
        nodes(&[&erp, &shop, STORE])
            + &format!(
                r#"journeys: {{ "j": (name: "J", stops: [(stage: Research, at: "shop"){stop}]) }},"#
            )
    };
    let said = |text: &str| {
        format!(r#"(date: "2026-01-01", source: Customer, tone: Praise, text: "{text}")"#)
    };
    let (text, conflicts) = outcome(
        &side("", "Order", ""),
        &side(&said("Fast"), "Order, Stock", r#", (stage: Purchase, at: "store")"#),
        &side(&said("No app"), "Order, Price", r#", (stage: Purchase, at: "shop")"#),
    );
    assert_eq!(conflicts, [] as [&str; 0]);
    assert!(text.contains(&format!("[{}, {}]", said("Fast"), said("No app"))), "{text}");
    assert!(text.contains("shares: [Order, Stock, Price]"), "{text}");
    assert!(
        text.contains(r#"(stage: Purchase, at: "store"), (stage: Purchase, at: "shop")]"#),
        "{text}"
    );
}

#[test]
fn ends_that_do_not_go_together_are_taken_from_one_side() {
    let third = r#""app": Channel(name: "App", kind: App, at: (0, 300))"#;
    let with = |from: &str, to: &str| {
        nodes(&[third, SHOP, STORE])
            + &format!(r#"links: {{ "l": (from: "{from}", to: "{to}", kind: SharedStock) }},"#)
    };
    // Together they would lead from the app to itself.
    let (text, conflicts) =
        outcome(&with("shop", "store"), &with("app", "store"), &with("shop", "app"));
    assert!(text.contains(r#"(from: "app", to: "store""#), "{text}");
    assert_eq!(conflicts, ["l.null: - | + | +"]);
}

#[test]
fn fields_of_the_plan_belong_to_no_element() {
    let with = |mission: &str, step: &str, year: u32| {
        format!(
            r#"strategy: (mission: "{mission}", mission_year: {year}), steps: {{ 1: (name: "{step}") }},
               set_aside: {{ "no-vision": (reason: "{mission}", date: "2027-01-01") }},"#
        )
    };
    let (_, conflicts) =
        outcome(&with("A", "A", 2029), &with("B", "B", 2029), &with("C", "C", 2030));
    assert_eq!(
        conflicts,
        [
            ".strategy.mission: A | B | C",
            ".steps.1.name: A | B | C",
            r#".set_aside.no-vision: (reason: "A", date: "2027-01-01") | (reason: "B", date: "2027-01-01") | (reason: "C", date: "2027-01-01")"#,
        ]
    );
}

#[test]
fn a_choice_decides_a_conflict() {
    let named = |name: &str| {
        plan(&nodes(&[&format!(r#""shop": Channel(name: "{name}", kind: Shop, at: (0, 0))"#)]))
    };
    let (base, ours, theirs) = (named("A"), named("B"), named("C"));
    let conflicts = merge(&base, &ours, &theirs).conflicts;
    let choices = Choices::from([(conflicts[0].key(), Party::Theirs)]);
    let merged = merge_with(&base, &ours, &theirs, &choices);
    assert_eq!(merged.plan, theirs);
    assert_eq!(merged.conflicts, conflicts, "they are listed all the same");

    let link = r#"links: { "l1": (from: "shop", to: "store", kind: ClickAndCollect) },"#;
    let base = plan(&(nodes(&[SHOP, STORE]) + link));
    let ours = plan(&nodes(&[STORE]));
    let theirs = plan(
        &(nodes(&[r#""shop": Channel(name: "Webshop", kind: Shop, at: (0, 0))"#, STORE]) + link),
    );
    let conflicts = merge(&base, &ours, &theirs).conflicts;
    assert_eq!(conflicts[0].kind, ConflictKind::Removed);
    let choices = Choices::from([(conflicts[0].key(), Party::Theirs)]);
    assert_eq!(merge_with(&base, &ours, &theirs, &choices).plan, theirs);
}

#[test]
fn differences_are_told_first_in_meaning_then_in_layout() {
    let old = plan(&(nodes(&[SHOP, STORE]) + r#"steps: { 1: (name: "MVP") },"#));
    let new = plan(
        &(nodes(&[
            r#""app": Channel(name: "App", kind: App, at: (1, 1))"#,
            r#""shop": Channel(name: "Shop", kind: Shop, sells: From(2), markets: (b2b: Yes), at: (40, 0), note: "x")"#,
        ]) + r#"strategy: (company: "ACME"),"#),
    );
    let found = diff(&old, &new);
    let told = |differences: &[file::Difference]| -> Vec<String> {
        let told = differences.iter().map(|found| {
            let value = |value: &Option<String>| value.clone().unwrap_or("-".into());
            let field = found.field.as_deref().unwrap_or("");
            let (old, new) = (value(&found.old), value(&found.new));
            format!("{} {} {field} {old} {new}", found.location.id, found.change.code())
        });
        told.collect()
    };
    assert_eq!(
        told(&found.meaning),
        [
            " changed strategy.company  ACME",
            r#" changed steps.1 (name: "MVP") -"#,
            "app added  - -",
            "shop changed markets.b2b No Yes",
            "shop changed markets.b2c Yes No",
            "shop changed sells Yes From(2)",
            "shop changed note  x",
            "store removed  - -",
        ]
    );
    assert_eq!(told(&found.layout), ["shop changed at (0, 0) (40, 0)"]);
    assert_eq!(found.counts(), (1, 1, 2));
}

#[test]
fn lines_have_one_field_each_and_meaning_comes_first() {
    let found = lines(&plan(&(nodes(&[SHOP]) + r#"measures: { "m": (title: "Two\nlines") },"#)));
    assert_eq!(
        found,
        "name: Plan\nstrategy.delivery_target_days: 2\nshop · name: Shop\nshop · kind: Shop\n\
         shop · operator: Own\nshop · markets.b2c: Yes\nshop · sells: Yes\n\
         shop · lifecycle: Existing\nmeasure m · title: Two\\nlines\nmeasure m · status: Open\n\
         shop · at: (0, 0)\n"
    );
}

#[test]
fn lines_show_what_only_looks_like_nothing() {
    let link = |fields: &str| {
        plan(
            &(nodes(&[SHOP, STORE])
                + &format!(
                    r#"links: {{ "l": (from: "shop", to: "store", kind: ClickAndCollect{fields}) }},"#
                )),
        )
    };
    for (fields, line) in [
        ("", None),
        (", resources: []", Some("l · resources: []\n")),
        (", resources: [Order]", Some("l · resources: [Order]\n")),
        (", effort: 0", Some("l · effort: 0\n")),
        (r#", label: "0""#, Some("l · label: 0\n")),
        (r#", note: "[]""#, Some("l · note: []\n")),
    ] {
        let found = lines(&link(fields));
        let (without, with) = (lines(&link("")), found.lines().count());
        match line {
            None => assert_eq!(found, without),
            Some(line) => {
                assert!(found.contains(line), "{found}");
                assert_eq!(with, without.lines().count() + 1);
            }
        }
    }
    for text in ["0", "No", "Unknown", "false", "[]", "None"] {
        let note = format!(r#""n": Note(text: "{text}", at: (0, 0))"#);
        assert!(lines(&plan(&nodes(&[&note]))).contains(&format!("n · text: {text}\n")), "{text}");
    }
    let answers = r#""shop": Channel(name: "No", kind: Shop, expectations: (simple_purchase: No, delivery_days: 0), at: (0, 0))"#;
    let found = lines(&plan(&(nodes(&[answers]) + "strategy: (delivery_target_days: 0),")));
    for line in [
        "shop · name: No\n",
        "shop · expectations.simple_purchase: No\n",
        "shop · expectations.delivery_days: 0\n",
        "strategy.delivery_target_days: 0\n",
    ] {
        assert!(found.contains(line), "{found}");
    }
    let shares = r#""crm": System(name: "CRM", kind: Crm, shares: [], at: (0, 0))"#;
    assert!(lines(&plan(&nodes(&[shares]))).contains("crm · shares: []\n"));
}

#[test]
fn lines_stay_lines_whatever_a_text_holds() {
    let note = r#""n": Note(text: "A\u{1b}[31m\u{9b}31m\u{202e}B\nname: forged\\n", at: (0, 0))"#;
    let found = lines(&plan(&nodes(&[note])));
    let line = r"n · text: A\u{1b}[31m\u{9b}31m\u{202e}B\nname: forged\\n";
    assert!(found.lines().any(|found| found == line), "{found}");
    let risk = r#"strategy: (risks: ["Käufer’s \"x\"\n", "e\u{301}"]),"#;
    let found = lines(&plan(risk));
    assert!(
        found.contains("strategy.risks: [\"Käufer’s \\\"x\\\"\\n\", \"e\u{301}\"]\n"),
        "{found}"
    );
}

/// A few edits of a plan, as a user makes them: something is changed, removed or added.
pub fn edited(base: &Plan, edits: &[(u8, Index, Index)]) -> Plan {
    let mut plan = base.clone();
    for (sort, one, other) in edits {
        let mut transaction = Transaction::new(&plan);
        let ids: Vec<Id> = plan.nodes.keys().cloned().collect();
        let links: Vec<Id> = plan.links.keys().cloned().collect();
        let fresh = |stem: &str| plan.unused_id(stem);
        let any_node = || (!ids.is_empty()).then(|| one.get(&ids).clone());
        let any_link = || (!links.is_empty()).then(|| one.get(&links).clone());
        // A refused edit leaves the plan as it was.
        _ = match sort % 12 {
            0 => transaction.edit(Edit::Name(format!("Plan {}", other.index(3)).into())),
            1 | 2 => any_node().map_or(Ok(()), |id| {
                let mut node = Node::clone(&plan.nodes[&id]);
                node.set_name(format!("Name {}", other.index(3)));
                transaction.edit(Edit::Node(id, Some(Arc::new(node))))
            }),
            3 => any_node().map_or(Ok(()), |id| {
                let mut node = Node::clone(&plan.nodes[&id]);
                node.at = GridPoint::new(other.index(500) as i32, 7);
                transaction.edit(Edit::Node(id, Some(Arc::new(node))))
            }),
            4 => any_node().map_or(Ok(()), |id| {
                let mut node = Node::clone(&plan.nodes[&id]);
                node.lifecycle = Lifecycle::Planned(1 + other.index(3) as u32);
                transaction.edit(Edit::Node(id, Some(Arc::new(node))))
            }),
            5 | 6 => {
                let gone: BTreeSet<Id> = any_node().into_iter().collect();
                transaction.remove(&gone);
                Ok(())
            }
            7 => {
                transaction.remove(&any_link().into_iter().collect());
                Ok(())
            }
            8 => any_link().map_or(Ok(()), |id| {
                let mut link = Link::clone(&plan.links[&id]);
                if let Some(end) = (!ids.is_empty()).then(|| other.get(&ids).clone()) {
                    if sort % 2 == 0 { link.from = end } else { link.to = end }
                }
                link.effort = Some(other.index(9) as u32);
                transaction.edit(Edit::Link(id, Some(Arc::new(link))))
            }),
            9 => any_node().map_or(Ok(()), |from| {
                let to = other.get(&ids).clone();
                let link = Link::new(from, to, LinkKind::SharedStock);
                transaction.edit(Edit::Link(fresh("new"), Some(Arc::new(link))))
            }),
            10 => {
                let name = format!("New {}", other.index(3));
                let audience = Audience::new(name, Market::B2B, Reach::Wanted);
                let node = Node::new(Body::Audience(audience), GridPoint::new(0, 0));
                transaction.edit(Edit::Node(fresh("new"), Some(Arc::new(node))))
            }
            _ => {
                let stops = ids.iter().filter(|id| plan.channel(id).is_some());
                let stops = stops.take(1 + other.index(3));
                let stops =
                    stops.map(|id| Stop { stage: Stage::Research, at: id.clone() }).collect();
                let name = format!("J{}", one.index(2));
                let id = Id::new(&name).expect("an id");
                let journey = Journey { name, audience: None, stops };
                transaction.edit(Edit::Journey(id, Some(Arc::new(journey))))
            }
        };
        plan = transaction.finish().0;
    }
    // Links are turned to the way in which they are written.
    read(write(&plan).as_bytes()).expect("a plan").plan
}

/// A plan and what became of it on two sides.
fn grown() -> impl Strategy<Value = (Plan, Plan, Plan)> {
    let edits = || proptest::collection::vec((any::<u8>(), any::<Index>(), any::<Index>()), 0..9);
    (random_plan::plan(), edits(), edits()).prop_map(|(base, ours, theirs)| {
        let (ours, theirs) = (edited(&base, &ours), edited(&base, &theirs));
        (base, ours, theirs)
    })
}

/// Whether both sides gave something new the same id, so that the ids depend on whose it is, or
/// both added to one list, so that its order does.
fn both_added(base: &Plan, ours: &Plan, theirs: &Plan) -> bool {
    let new = |plan: &Plan| -> BTreeSet<Id> {
        let added = |id: &&Id| !base.has_element(id) && !base.journeys.contains_key(*id);
        plan.nodes
            .keys()
            .chain(plan.links.keys())
            .chain(plan.journeys.keys())
            .filter(added)
            .cloned()
            .collect()
    };
    let stops = |plan: &Plan| -> Vec<Id> {
        let longer = plan.journeys.iter().filter(|(id, journey)| {
            base.journeys.get(*id).is_some_and(|old| old.stops != journey.stops)
        });
        longer.map(|(id, _)| id.clone()).collect()
    };
    let shared = |a: &[Id], b: &[Id]| a.iter().any(|id| b.contains(id));
    !new(ours).is_disjoint(&new(theirs)) || shared(&stops(ours), &stops(theirs))
}

/// The same plan with everything drawn in one place, so that only meaning is compared.
fn meaning_of(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    let node = |node: &Node| {
        let mut node = node.clone();
        (node.at, node.size, node.z, node.locked) = (GridPoint::new(0, 0), None, 0, false);
        match &mut node.body {
            Body::Note(note) => note.color = Color::Grey,
            Body::Frame(frame) => frame.color = Color::Grey,
            _ => {}
        }
        Arc::new(node)
    };
    plan.nodes = plan.nodes.iter().map(|(id, each)| (id.clone(), node(each))).collect();
    let link = |link: &Link| Arc::new(Link { bends: Vec::new(), ..link.clone() });
    plan.links = plan.links.iter().map(|(id, each)| (id.clone(), link(each))).collect();
    plan
}

proptest! {
    #[test]
    fn what_only_one_side_changed_is_taken_whole((base, x, _) in grown()) {
        for merged in [merge(&base, &x, &base), merge(&base, &base, &x), merge(&base, &x, &x)] {
            prop_assert_eq!(&merged.conflicts, &[]);
            prop_assert_eq!(&merged.plan, &x);
        }
    }

    #[test]
    fn unrelated_plans_merge_to_a_sound_one(
        base in random_plan::plan(), ours in random_plan::plan(), theirs in random_plan::plan()
    ) {
        let merged = merge(&base, &ours, &theirs);
        prop_assert_eq!(merged.plan.violations(), []);
        let again = read(write(&merged.plan).as_bytes()).expect("a plan").plan;
        prop_assert_eq!(again, merged.plan);
        prop_assert_eq!(&merge(&base, &ours, &base).plan, &ours);
        prop_assert_eq!(&merge(&base, &base, &theirs).plan, &theirs);
        prop_assert_eq!(&merge(&base, &ours, &ours).plan, &ours);
    }

    #[test]
    fn nothing_that_is_new_on_either_side_is_missing((base, ours, theirs) in grown()) {
        let merged = merge(&base, &ours, &theirs);
        prop_assert_eq!(merged.plan.violations(), []);
        for (id, node) in ours.nodes.iter().filter(|(id, _)| !base.nodes.contains_key(*id)) {
            prop_assert_eq!(merged.plan.nodes.get(id), Some(node));
        }
        let new = |plan: &Plan| {
            plan.nodes.keys().filter(|id| !base.nodes.contains_key(*id)).count()
        };
        let theirs_new = theirs.nodes.iter().filter(|(id, _)| !base.nodes.contains_key(*id));
        let mut shared = 0;
        for (id, node) in theirs_new {
            let renamed = format!("{id}-");
            let mut there = merged.plan.nodes.iter().filter(|(found, _)| {
                *found == id || found.as_str().starts_with(&renamed)
            });
            prop_assert!(there.any(|(_, found)| found == node), "{id} is missing");
            shared += usize::from(ours.nodes.get(id) == Some(node));
        }
        prop_assert_eq!(new(&merged.plan), new(&ours) + new(&theirs) - shared);
        // Links may have lost an end; then that is told.
        let links = |plan: &Plan| {
            plan.links.keys().filter(|id| !base.links.contains_key(*id)).count()
        };
        let lost = merged.conflicts.iter().filter(|conflict| {
            conflict.kind == ConflictKind::LinkLost
        });
        prop_assert!(links(&merged.plan) + lost.count() >= links(&ours).max(links(&theirs)));
        for (id, journey) in ours.journeys.iter().filter(|(id, _)| !base.journeys.contains_key(*id)) {
            prop_assert_eq!(&merged.plan.journeys[id].name, &journey.name);
        }
    }

    #[test]
    fn the_outcome_is_sound_and_the_same_from_both_sides_but_for_conflicts(
        (base, ours, theirs) in grown(), chosen in any::<u64>()
    ) {
        let here = merge(&base, &ours, &theirs);
        let there = merge(&base, &theirs, &ours);
        prop_assert_eq!(here.plan.violations(), []);
        // How many there are may differ: a link is lost with a node that only one side keeps.
        prop_assert_eq!(here.conflicts.is_empty(), there.conflicts.is_empty());
        if here.conflicts.is_empty() {
            prop_assert_eq!(here.plan.element_count(), there.plan.element_count());
        }
        if here.conflicts.is_empty() && !both_added(&base, &ours, &theirs) {
            prop_assert_eq!(meaning_of(&here.plan), meaning_of(&there.plan));
        }
        // Whatever is chosen, the outcome is sound and the list of conflicts is whole.
        let choices: Choices = here.conflicts.iter().enumerate()
            .filter(|(index, _)| chosen >> (index % 64) & 1 == 1)
            .map(|(_, conflict)| (conflict.key(), Party::Theirs))
            .collect();
        let decided = merge_with(&base, &ours, &theirs, &choices);
        prop_assert_eq!(decided.plan.violations(), []);
        let again = read(write(&decided.plan).as_bytes()).expect("a plan").plan;
        prop_assert_eq!(again, decided.plan);
    }

    #[test]
    fn equal_plans_have_no_differences_and_others_have((base, x, _) in grown()) {
        prop_assert!(diff(&x, &x).is_empty());
        let copy = read(write(&x).as_bytes()).expect("a plan").plan;
        prop_assert!(diff(&x, &copy).is_empty());
        prop_assert_eq!(diff(&base, &x).is_empty(), base == x);
        let (there, back) = (diff(&base, &x), diff(&x, &base));
        prop_assert_eq!(there.meaning.len(), back.meaning.len());
        prop_assert_eq!(there.layout.len(), back.layout.len());
    }
}
