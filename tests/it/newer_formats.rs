//! Plans of a newer format are looked at without what is not known of them, and never written over.

use commerce_canvas::file::{SemanticFaultKind, SyntaxFaultKind, read, read_known, write};
use commerce_canvas::language::Language;
use commerce_canvas::session::fault_text;
use proptest::prelude::*;

use crate::{random_plan, samples};

/// The file of a sample as if a newer version had written it.
fn newer() -> String {
    let plan = samples::all().into_iter().find(|(name, _)| *name == "brightleaf");
    write(&plan.expect("the sample").1).replacen("format: 1,", "format: 12,", 1)
}

/// What is left out: of which element, on which line, and how it begins.
fn left_out(text: &str) -> Vec<(String, usize, String)> {
    let reading = read_known(text.as_bytes()).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert!(reading.is_newer && !reading.is_whole());
    assert_eq!(reading.plan.violations(), []);
    let faults = reading.faults.into_iter().map(|fault| {
        for language in Language::ALL {
            assert!(!fault_text::semantic_fault(&fault, language).is_empty());
        }
        let what = match fault.kind {
            SemanticFaultKind::NotKnown { found } => found,
            other => other.to_string(),
        };
        (fault.element, fault.line, what)
    });
    faults.collect()
}

#[test]
fn what_is_known_of_a_newer_plan_is_read_and_the_rest_is_named() {
    let text = newer();
    assert_eq!(left_out(&text), []);
    let whole = read_known(text.as_bytes()).expect("a plan").plan;
    assert_eq!(
        whole,
        read(text.replace("format: 12", "format: 1").as_bytes()).expect("a plan").plan
    );
    let line_of = |text: &str, what: &str| {
        1 + text.lines().position(|line| line.contains(what)).expect("it is there")
    };
    // What a newer version writes in the place of something, and what is said of it.
    let cases = [
        (
            "kind: Store",
            "kind: Store, robots: (3, [\"a\", \"b)\"])",
            "bar",
            "robots: (3, [\"a\", \"b)\"])",
        ),
        ("kind: Store", "kind: Drone", "bar", "kind: Drone"),
        ("\"bar\": Channel(", "\"bar\": Robot(", "bar", "\"bar\": Robot("),
        ("lifecycle: Planned(2)),", "lifecycle: Dreamt(2037)),", "bar", "lifecycle: Dreamt(2037)"),
        ("outlook: Growing", "outlook: [Growing, Gone]", "bar", "outlook: [Growing, Gone]"),
        ("    steps: {", "    weather: { 1: Fine },\n    steps: {", "", "weather: { 1: Fine }"),
        ("mission_year: 2028", "mission_year: (2028, 2)", "", "mission_year: (2028, 2)"),
    ];
    for (old, new, element, what) in cases {
        let text = text.replacen(old, new, 1);
        let said = left_out(&text);
        let (of, line, found) = said.first().unwrap_or_else(|| panic!("{new}: nothing is said"));
        assert!(
            of == element && (found.starts_with(what) || what.starts_with(found)),
            "{new}: {said:?}"
        );
        assert_eq!(*line, line_of(&text, what.lines().next().unwrap_or_default()), "{new}");
        let refused = read(text.as_bytes()).expect_err("as a plan to work on it is refused");
        assert!(matches!(refused.kind, SyntaxFaultKind::FormatNewer { .. }));
    }
}

#[test]
fn a_kind_that_is_not_known_takes_its_element_with_it_and_what_refers_to_it() {
    let text = newer().replacen("\"bar\": Channel(", "\"bar\": Robot(", 1);
    assert_eq!(left_out(&text).len(), 1, "what refers to it goes with it");
    let plan = read_known(text.as_bytes()).expect("a plan").plan;
    assert!(!plan.nodes.contains_key("bar"));
    assert!(
        plan.links.values().all(|link| link.from.as_str() != "bar" && link.to.as_str() != "bar")
    );
    assert!(plan.nodes.contains_key("shop"));
}

#[test]
fn what_is_damaged_is_no_newer_plan() {
    let text = newer();
    let cut: String = text.chars().take(text.len() / 2).collect();
    for damaged in [cut, text.replacen("name: \"", "name: \"\\q", 1), format!("{text})")] {
        let fault = read_known(damaged.as_bytes()).expect_err("it is damaged");
        assert!(matches!(fault.kind, SyntaxFaultKind::FormatNewer { .. }), "{fault:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Wherever something new stands, it alone is left out, and nothing that is known.
    #[test]
    fn a_new_field_anywhere_is_all_that_is_left_out(
        plan in random_plan::plan(),
        place in any::<prop::sample::Index>(),
    ) {
        let text = write(&plan).replacen("format: 1,", "format: 2,", 1);
        // Behind a field of the plan or of an element.
        let places: Vec<usize> = text
            .match_indices("name: \"")
            .map(|(at, _)| at)
            .filter(|at| text[..*at].ends_with(['(', ' ']))
            .collect();
        prop_assume!(!places.is_empty());
        let at = places[place.index(places.len())];
        let with = format!("{}novelty: {{ 1: (a: \"(\", b: [1, 2]) }}, {}", &text[..at], &text[at..]);
        match read_known(with.as_bytes()) {
            Ok(reading) => {
                prop_assert_eq!(reading.faults.len(), 1, "{:?}", reading.faults);
                prop_assert!(reading.plan == plan);
            }
            // Within a text it is none of the file's fields.
            Err(_) => prop_assert!(false, "{}", with),
        }
    }

    #[test]
    fn no_bytes_are_too_strange_for_it(text in "[(){}\\[\\]:,\"a-z0-9# \n]{0,200}") {
        let _ = read_known(format!("(format: 2,{text}").as_bytes());
    }
}
