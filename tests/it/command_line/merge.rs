//! `merge`: what is written, and what is told.

use super::environment::{TestEnvironment, small, text};

#[test]
fn a_merge_that_could_not_be_opened_is_not_written() {
    let environment = TestEnvironment::with_plans();
    environment.write("empty.commerce", "(format: 1, name: \"\")");
    let mut sides = Vec::new();
    for side in ["a", "b"] {
        let text = side.repeat(60_000);
        let mut plan = "(format: 1, name: \"\", nodes: {\n".to_owned();
        for number in 0..600 {
            plan += &format!("\"{side}{number}\": Note(text: \"{text}\", at: (0, 0)),\n");
        }
        plan += "})";
        let name = format!("{side}.commerce");
        environment.write(&name, plan);
        sides.push(name);
    }
    for output in ["merged.commerce", "-"] {
        let call = ["merge", "empty.commerce", &sides[0], &sides[1], "-o", output, "--lang", "en"];
        let result = environment.run(&call);
        let said = text(&result.stderr);
        assert_eq!(result.status.code(), Some(2), "{said}");
        assert!(said.contains("64 MB") && said.contains("not written"), "{said}");
        assert_eq!(text(&result.stdout), "");
    }
    assert!(!environment.path("merged.commerce").exists());
    assert!(environment.path(&sides[0]).exists());
}

#[test]
fn comments_that_a_merge_leaves_out_are_told() {
    let environment = TestEnvironment::with_plans();
    let commented = format!("// by hand\n{}", small("Store Ulm", "", "200", ""));
    environment.write("hand.commerce", commented);
    for (arguments, named) in [
        (["base.commerce", "hand.commerce", "theirs.commerce"], true),
        (["base.commerce", "ours.commerce", "hand.commerce"], true),
        (["hand.commerce", "ours.commerce", "theirs.commerce"], false),
    ] {
        let call =
            [["merge"].as_slice(), &arguments, &["-o", "m.commerce", "--lang", "en"]].concat();
        let output = environment.run(&call);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(text(&output.stdout), "");
        let said = text(&output.stderr);
        assert_eq!(said.contains("The comments of hand.commerce"), named, "{said}");
    }
}

#[test]
fn a_merge_says_what_was_removed_and_what_changed() {
    let environment = TestEnvironment::with_plans();
    let without = small("Store Ulm", "", "200", "");
    let start = without.find("        \"store\"").expect("it is there");
    let end = without[start..].find('\n').expect("a line") + start + 1;
    let without = format!("{}{}", &without[..start], &without[end..]);
    environment.write("without.commerce", without);
    let merged = |ours: &str, theirs: &str| {
        let call = ["merge", "base.commerce", ours, theirs, "-o", "m.commerce", "--json"];
        let output = environment.run(&call);
        assert_eq!(output.status.code(), Some(1));
        text(&output.stdout).to_owned()
    };
    assert_eq!(
        merged("ours.commerce", "without.commerce"),
        "{\"conflicts\":[{\"element\":\"store\",\"field\":null,\"base\":null,\"ours\":\"changed\",\"theirs\":\"removed\"}]}\n"
    );
    assert_eq!(
        merged("without.commerce", "ours.commerce"),
        "{\"conflicts\":[{\"element\":\"store\",\"field\":null,\"base\":null,\"ours\":\"removed\",\"theirs\":\"changed\"}]}\n"
    );
}
