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
