//! `classify`: the model, its reasons and the proposals.

use super::environment::{TestEnvironment, text};

#[test]
fn a_proposal_for_which_not_everything_was_tried_says_so() {
    let environment = TestEnvironment::new();
    let systems: String = (0..1_500)
        .map(|number| format!("\"s{number}\": System(name: \"\", kind: Erp, at: (0, 0)),"))
        .collect();
    let channels = r#"
        "shop": Channel(name: "Shop", kind: Shop, at: (0, 0)),
        "store": Channel(name: "Store", kind: Store, at: (0, 0)),
        "phone": Channel(name: "Phone", kind: Phone, at: (0, 0)),"#;
    let link = r#""l": (from: "shop", to: "store", kind: SharedStock),"#;
    for (systems, all_was_tried) in [(systems.as_str(), false), ("", true)] {
        let nodes = format!("{channels}{systems}");
        let plan = format!("(format: 1, name: \"Many\", nodes: {{{nodes}}}, links: {{{link}}})");
        environment.write("many.commerce", plan);
        let json = environment.run(&["classify", "many.commerce", "--json"]);
        let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
        let exact = &json["next"]["exact"];
        assert_eq!(*exact, if all_was_tried { serde_json::Value::Null } else { false.into() });
        let told = environment.run(&["classify", "many.commerce"]);
        assert_eq!(text(&told.stdout).contains("not everything was tried"), !all_was_tried);
    }
}

#[test]
fn an_id_with_a_comma_can_be_left_out() {
    let environment = TestEnvironment::with_plans();
    let plan = r#"(format: 1, name: "T", nodes: {"a,b": Channel(name: "Shop", kind: Shop, at: (0, 0)), "c\\d": Channel(name: "Store", kind: Store, at: (300, 0))})"#;
    environment.write("comma.commerce", plan);
    let model = |without: &str| {
        let output =
            environment.run(&["classify", "comma.commerce", "--json", "--without", without]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        value["model"].as_str().expect("a model").to_owned()
    };
    assert_eq!(model(r"a\,b"), "single");
    assert_eq!(model(r"c\d"), "single");
    assert_eq!(model(r"c\\d"), "single");
    assert_eq!(model(r"a\,b,c\d"), "none");
    assert_eq!(model(",a\\,b,"), "single");
}

#[test]
fn the_efforts_of_a_firm_are_counted_with_and_named() {
    let environment = TestEnvironment::new();
    let channel = |id: &str, kind: &str| {
        format!("\"{id}\": Channel(name: \"{kind}\", kind: {kind}, at: (0, 0)),")
    };
    let nodes = channel("shop", "Shop") + &channel("store", "Store");
    environment.write("t.commerce", format!("(format: 1, name: \"T\", nodes: {{{nodes}}})"));
    environment.write(
        "firm.efforts.ron",
        "(name: \"Northern Trade\", links: {AssistedOrder: 50, StockDisplay: 20, SharedPrice: 4})",
    );
    let next = |more: &[&str]| {
        let arguments = [&["classify", "t.commerce", "--json"], more].concat();
        let json = environment.run(&arguments);
        let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
        json["next"].clone()
    };
    let usual = next(&[]);
    assert_eq!(usual["effort"], 10);
    assert_eq!(usual["additions"][0]["kind"], "AssistedOrder");
    assert_eq!((&usual["range"][0], &usual["range"][1]), (&6.into(), &14.into()));
    assert!(usual.get("source").is_none());
    // What takes least is another thing by other efforts.
    let own = next(&["--efforts", "firm.efforts.ron"]);
    assert_eq!((&own["effort"], &own["source"]), (&4.into(), &"Northern Trade".into()));
    assert_eq!(own["additions"][0]["kind"], "SharedPrice");
    let told = environment.run(&["classify", "t.commerce", "--efforts", "firm.efforts.ron"]);
    let told = text(&told.stdout).to_owned();
    assert!(told.contains("for 2 to 6 person-days, from the efforts of Northern Trade"), "{told}");
}

#[test]
fn efforts_that_are_none_are_refused() {
    let environment = TestEnvironment::with_plans();
    for (written, said) in [
        ("(name: \"F\",\n links: {Clicks: 3})", "Line 2, column 10: There is no kind `Clicks`"),
        ("(channel: 3)", "Line 1, column 1: The efforts have no name"),
        ("(name: \"F\",\n\n channel: 2000000)", "Line 3, column"),
        ("(name: \"F\",\n days: 3)", "Line 2, column 2: There are no efforts for `days`"),
    ] {
        environment.write("bad.efforts.ron", written);
        let arguments = ["classify", "musterhaus.commerce", "--efforts", "bad.efforts.ron"];
        let output = environment.run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{written}");
        assert!(text(&output.stderr).contains(said), "{}", text(&output.stderr));
    }
}
