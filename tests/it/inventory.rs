//! The plan as tables: which rows there are, in which order, and what their cells say.

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Body, Fit, Measure, Plan, Step, View};
use commerce_canvas::session::inventory::{Column, Inventory, InventoryRow, Listing, Sheet};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq};
use proptest::proptest;
use std::sync::Arc;

use crate::notation::{id, plan};
use crate::random_plan;

fn rows(plan: &Plan, sheet: Sheet, listing: &Listing) -> Vec<String> {
    let rows = Inventory::of(plan, &Efforts::usual()).rows(plan, sheet, listing, Language::English);
    let name = |row: InventoryRow| match row {
        InventoryRow::Element(id) | InventoryRow::Measure(id) => id.to_string(),
        InventoryRow::Step(step) => step.to_string(),
    };
    rows.into_iter().map(name).collect()
}

fn sorted(column: Column, descending: bool) -> Listing {
    Listing { sort: Some((column, descending)), ..Listing::default() }
}

fn sample() -> Plan {
    let mut plan = plan(
        "b: Shop planned 2; a: Store; c: Website retiring 1; crm: Crm; erp: Erp; pim: Pim planned 1; \
         craft: Audience b2b; craft -Reaches-> b; b -Uses-> crm; a -Uses-> crm; \
         b -ClickAndCollect-> a planned 2",
    );
    let fits = [("crm", Fit::Poor), ("erp", Fit::Good)];
    for (name, fit) in fits {
        let node = plan.nodes.get_mut(&id(name)).expect("it is there");
        if let Body::System(system) = &mut Arc::make_mut(node).body {
            system.fit = fit;
            system.hurdle = format!("Hurdle of {name}");
        }
    }
    let measure = |title: &str, step| {
        Arc::new(Measure {
            title: title.to_owned(),
            about: vec![id("crm")],
            step,
            effort: 5,
            ..Measure::default()
        })
    };
    plan.measures.insert(id("m1"), measure("Train the team", Some(2)));
    plan.measures.insert(id("m2"), measure("Clean the data", None));
    plan
}

#[test]
fn days_are_sorted_by_time_however_they_are_written() {
    let mut plan = plan("a: Shop planned 1; b: Store planned 2; c: Catalogue planned 3");
    for (step, until) in [(1, "2028-01-15"), (2, "2027-12-01"), (3, "2027-02-28")] {
        let until = Some(until.parse().expect("a day"));
        plan.steps.insert(step, Step { until, ..Step::default() });
    }
    let inventory = Inventory::of(&plan, &Efforts::usual());
    let row = InventoryRow::Step(1);
    assert_eq!(inventory.text(&plan, &row, Column::Until, Language::German), "15.01.2028");
    let listing = sorted(Column::Until, false);
    let rows = inventory.rows(&plan, Sheet::Steps, &listing, Language::German);
    assert_eq!(rows, [InventoryRow::Step(3), InventoryRow::Step(2), InventoryRow::Step(1)]);
}

#[test]
fn rows_are_sorted_by_any_column_and_what_is_empty_comes_last() {
    let plan = sample();
    let by = |sheet, column, descending| rows(&plan, sheet, &sorted(column, descending));
    assert_eq!(rows(&plan, Sheet::Channels, &Listing::default()), ["a", "b", "c"]);
    assert_eq!(by(Sheet::Channels, Column::Name, true), ["c", "b", "a"]);
    assert_eq!(by(Sheet::Channels, Column::Kind, false), ["b", "a", "c"], "as in the palette");
    assert_eq!(by(Sheet::Channels, Column::Lifecycle, false), ["a", "c", "b"]);
    assert_eq!(by(Sheet::Systems, Column::Fit, false), ["erp", "crm", "pim"], "good, poor, open");
    assert_eq!(by(Sheet::Systems, Column::Fit, true), ["crm", "erp", "pim"]);
    assert_eq!(by(Sheet::Links, Column::Effort, true)[0], "b>a", "20 days");
    assert_eq!(by(Sheet::Measures, Column::Step, true), ["m1", "m2"]);
    assert_eq!(by(Sheet::Measures, Column::Title, false), ["m2", "m1"]);
    assert_eq!(rows(&plan, Sheet::Measures, &Listing::default()), ["m1", "m2"], "by step");
    assert_eq!(rows(&plan, Sheet::Steps, &Listing::default()), ["1", "2"]);
}

#[test]
fn rows_are_filtered_by_words_in_any_cell_and_by_the_view() {
    let plan = sample();
    let typed = |sheet, typed: &str| {
        rows(&plan, sheet, &Listing { typed: typed.to_owned(), ..Listing::default() })
    };
    assert_eq!(typed(Sheet::Systems, "hurdle ERP"), ["erp"]);
    assert_eq!(typed(Sheet::Channels, "crm"), ["a", "b"], "by what uses it");
    assert_eq!(typed(Sheet::Channels, "craft"), ["b"]);
    assert_eq!(typed(Sheet::Measures, "train"), ["m1"]);
    assert_eq!(typed(Sheet::Systems, "nowhere"), [""; 0]);
    let shown =
        |view| rows(&plan, Sheet::Channels, &Listing { in_view: Some(view), ..Listing::default() });
    assert_eq!(shown(View::Today), ["a", "c"]);
    assert_eq!(shown(View::Target), ["a", "b"]);
}

#[test]
fn cells_say_who_uses_what_and_what_a_step_takes() {
    let plan = sample();
    let inventory = Inventory::of(&plan, &Efforts::usual());
    let text = |row: &InventoryRow, column| inventory.text(&plan, row, column, Language::English);
    let of = |name: &str, column| text(&InventoryRow::Element(id(name)), column);
    assert_eq!(of("crm", Column::UsedBy), "a, b");
    assert_eq!(of("crm", Column::Measures), "Train the team, Clean the data");
    assert_eq!(of("b", Column::Audiences), "craft");
    assert_eq!(of("craft", Column::Channels), "b");
    assert_eq!(of("b>a", Column::From), "b");
    assert_eq!(of("b>a", Column::Effort), "20");
    assert_eq!(of("crm", Column::Hurdle), "Hurdle of crm");
    assert_eq!(text(&InventoryRow::Measure(id("m1")), Column::About), "crm");
    // The PIM in step 1; shop, its link and the measure in step 2.
    assert_eq!(text(&InventoryRow::Step(1), Column::Effort), "40");
    assert_eq!(text(&InventoryRow::Step(2), Column::Effort), "55");
    assert_eq!(text(&InventoryRow::Step(2), Column::Elements), "2");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_element_stands_in_one_table_once_whatever_the_order(plan in random_plan::plan()) {
        let inventory = Inventory::of(&plan, &Efforts::usual());
        let mut found = Vec::new();
        for sheet in Sheet::ALL {
            let all = inventory.rows(&plan, sheet, &Listing::default(), Language::German);
            for column in sheet.columns() {
                for descending in [false, true] {
                    let listing = sorted(*column, descending);
                    let mut other = inventory.rows(&plan, sheet, &listing, Language::German);
                    prop_assert_eq!(other.len(), all.len());
                    other.sort();
                    let mut all = all.clone();
                    all.sort();
                    prop_assert_eq!(other, all);
                }
            }
            found.extend(all);
        }
        let elements = found.iter().filter(|row| matches!(row, InventoryRow::Element(_))).count();
        let drawn = plan.nodes.values().filter(|node| {
            !matches!(node.body, Body::Note(_) | Body::Frame(_))
        });
        prop_assert_eq!(elements, drawn.count() + plan.links.len());
        prop_assert!(found.iter().filter(|row| matches!(row, InventoryRow::Measure(_))).count() == plan.measures.len());
    }
}
