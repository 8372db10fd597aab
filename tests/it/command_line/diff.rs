//! `diff`: what is told of two plans.

use super::environment::{TestEnvironment, text};

#[test]
fn what_carries_nothing_differs_from_what_carries_what_its_kind_does() {
    let environment = TestEnvironment::with_plans();
    let plan = |fields: &str, text: &str| {
        format!(
            r#"(format: 1, name: "T", nodes: {{"shop": Channel(name: "Shop", kind: Shop, at: (0, 0)), "store": Channel(name: "Store", kind: Store, at: (300, 0)), "n": Note(text: "{text}", at: (0, 0))}}, links: {{"l": (from: "shop", to: "store", kind: ClickAndCollect{fields})}})"#
        )
    };
    let compared = |old: &str, new: &str, arguments: &[&str]| {
        environment.write("old.commerce", old);
        environment.write("new.commerce", new);
        let call = [["diff", "old.commerce", "new.commerce"].as_slice(), arguments].concat();
        text(&environment.run(&call).stdout).to_owned()
    };
    let usual = plan("", "x");
    for (fields, english, german, old_and_new) in [
        (
            ", resources: []",
            "Shares: what its kind carries → nothing",
            "Teilt: was ihre Art teilt → nichts",
            r#""old":null,"new":"[]""#,
        ),
        (
            ", resources: [Order]",
            "Shares: what its kind carries → Orders",
            "Teilt: was ihre Art teilt → ",
            r#""old":null,"new":"[Order]""#,
        ),
        (", effort: 0", "that of its kind → 0", "der ihrer Art → 0", r#""old":null,"new":"0""#),
    ] {
        let changed = plan(fields, "x");
        let said = compared(&usual, &changed, &["--lang", "en"]);
        assert!(said.contains(english), "{said}");
        let said = compared(&usual, &changed, &["--lang", "de"]);
        assert!(said.contains(german), "{said}");
        let said = compared(&usual, &changed, &["--json"]);
        assert!(said.contains(old_and_new), "{said}");
    }
    let said = compared(
        &plan(", resources: [Order]", "x"),
        &plan(", resources: []", "x"),
        &["--lang", "en"],
    );
    assert!(said.contains("→ nothing"), "{said}");
    // Texts that look like nothing are texts, and a long text is shown where it differs.
    let long = "a ".repeat(300);
    for (old, new, said) in [
        ("", "[]", "nothing → “[]”"),
        ("", "0", "nothing → “0”"),
        ("[]", "nothing", "“[]” → “nothing”"),
        (&format!("{long}x"), &format!("{long}y"), "a x” → “…"),
        ("x y", "x  y", "“x y” → “x  y”"),
    ] {
        let found = compared(&plan("", old), &plan("", new), &["--lang", "en"]);
        assert!(found.contains(said), "{found}");
    }
}
